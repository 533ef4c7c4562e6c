//! The desk, the cables, and what a week brought.

use game::text::Role;
use game::text::clerk::arg;
use rules::engine::{
    contacts, house, prison, product,
    units::Week,
    view::{Report, ToAll, ToSecurity, ToStation},
    volunteers, watching,
};

use crate::front::{
    Subject, brief, other_house,
    outline::{Row, Section},
    planner,
    screen::{Scene, fact, section, sentence, told},
    situations::{self, Opened},
};

/// The last week in which the chief of the other house is introduced.
const INTRODUCED: Week = Week(2);

/// Home.
pub(crate) fn desk(scene: &Scene<'_>) -> Vec<Section> {
    let mut sections = today(scene);
    sections.extend(planner::means(scene));
    sections.push(planner::orders(scene));
    sections
}

/// Where we stand, and what asks for a decision.
pub(crate) fn today(scene: &Scene<'_>) -> Vec<Section> {
    vec![standing(scene), situations::section(scene, Opened::All)]
}

/// Week, date, means in one glance.
fn standing(scene: &Scene<'_>) -> Section {
    let clerk = scene.clerk;
    let view = clerk.view;
    let args = [
        arg("house", clerk.house_of(Some(view.seat()))),
        arg("city", clerk.city()),
        arg("date", clerk.date(view.week)),
        arg("week", view.week.0),
        arg("term", view.briefing.term.0),
    ];
    let mut rows = vec![sentence(clerk, Role::Heading, "desk-standing", &args)];
    if view.is_over() {
        rows.push(sentence(clerk, Role::Warning, "desk-over", &[]));
    }
    if view.week <= INTRODUCED {
        rows.push(other_house::introduced(clerk));
    }
    rows.push(fact(clerk, "fact-relations", clerk.relations()));
    if let Some(desk) = view.station() {
        rows.push(fact(clerk, "col-money", desk.money.0.to_string()));
    }
    if let Some(desk) = view.security() {
        rows.push(fact(clerk, "col-money", desk.money.0.to_string()));
        rows.push(fact(clerk, "col-patience", desk.patience.to_string()));
        if view.week < desk.spent_until {
            let until = arg("date", clerk.date(desk.spent_until));
            rows.push(sentence(clerk, Role::Danger, "desk-patience-spent", &[until]));
        }
    }
    section(clerk, "head-standing", "note-none", &[], rows)
}

/// This week's reports, the product first.
pub(crate) fn cables(scene: &Scene<'_>) -> Vec<Section> {
    let (product, rest): (Vec<&Report>, Vec<&Report>) = scene.reports.iter().partition(|it| {
        matches!(
            it,
            Report::Station(ToStation::Volunteers(volunteers::ToStation::ReportReceived { .. }))
        )
    });
    let (paper, news): (Vec<&Report>, Vec<&Report>) =
        rest.into_iter().partition(|it| is_paperwork(it));
    let mut sections = Vec::new();
    if scene.clerk.view.seat().is_station() {
        sections.push(cable_section(scene, "head-product", "note-product-empty", &product));
    }
    sections.push(cable_section(scene, "head-news", "note-news-empty", &news));
    sections.push(cable_section(scene, "head-paperwork", "note-none", &paper));
    sections
}

fn cable_section(scene: &Scene<'_>, head: &str, empty: &str, reports: &[&Report]) -> Section {
    let rows = reports.iter().map(|report| row(scene, report)).collect();
    section(scene.clerk, head, empty, &[], rows)
}

/// What our side learnt, in the order in which it was told: the whole of it.
pub(crate) fn resolution(scene: &Scene<'_>) -> Vec<Section> {
    let rows = brief::log(scene).into_iter().map(|(line, subject)| told(line, subject)).collect();
    vec![section(scene.clerk, "head-week", "note-news-empty", &[], rows)]
}

fn row(scene: &Scene<'_>, report: &Report) -> Row {
    told(scene.clerk.report(report), subject(report))
}

/// What a report is about, and opens.
pub fn subject(report: &Report) -> Option<Subject> {
    match *report {
        Report::Station(ToStation::Volunteers(volunteers::ToStation::ReportReceived {
            report: no,
            ..
        }))
        | Report::Station(ToStation::Product(product::ToStation::WeDisseminated {
            report: no,
            ..
        })) => Some(Subject::Report(no)),
        _ => brief::subject(report),
    }
}

/// Our own orders coming back, and figures.
const fn is_paperwork(report: &Report) -> bool {
    matches!(
        report,
        Report::Any(ToAll::House(house::ToAll::WeekPassed { .. }))
            | Report::Any(ToAll::House(house::ToAll::FundsAre { .. }))
            | Report::Station(ToStation::Product(product::ToStation::WeDisseminated { .. }))
            | Report::Station(ToStation::Contacts(contacts::ToStation::ContactArranged { .. }))
            | Report::Station(ToStation::Contacts(contacts::ToStation::TaskWaits { .. }))
            | Report::Station(ToStation::Contacts(contacts::ToStation::PayWaits { .. }))
            | Report::Security(ToSecurity::Watching(watching::ToSecurity::TeamsPlaced { .. }))
            | Report::Security(ToSecurity::Watching(watching::ToSecurity::TeamsAre { .. }))
            | Report::Security(ToSecurity::House(house::ToSecurity::ForcesAre { .. }))
            | Report::Security(ToSecurity::House(house::ToSecurity::PatienceIs { .. }))
            | Report::Security(ToSecurity::Watching(watching::ToSecurity::FilePoints { .. }))
            | Report::Security(ToSecurity::Prison(prison::ToSecurity::InterrogationSet { .. }))
            | Report::Station(ToStation::House(house::ToStation::NamedCryptonym { .. }))
    ) || brief::is_list(report)
}
