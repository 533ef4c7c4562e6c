//! The plan of the week: what was ordered, what it takes, what is left, who is idle.

use game::text::Role;
use game::text::clerk::arg;
use rules::engine::ids::OfficerNo;

use crate::front::{
    Subject,
    outline::{Cell, Row, Section},
    screen::{Scene, fact, figure, section},
    situations,
};

/// The plan as a screen of its own.
pub(crate) fn plan(scene: &Scene<'_>) -> Vec<Section> {
    let mut sections = vec![orders(scene), standing(scene)];
    sections.extend(means(scene));
    sections.push(idle(scene));
    sections.retain(says_something);
    sections
}

/// The plan in a line: how much goes out. Who lies idle was asked about on the desk.
pub fn in_short(scene: &Scene<'_>) -> String {
    let args = [arg("orders", scene.plan.len()), arg("contacts", standing(scene).rows.len())];
    scene.clerk.say("plan-in-short", &args)
}

fn says_something(section: &Section) -> bool {
    !section.rows.is_empty() || !section.note.is_empty()
}

/// The orders given so far with what each takes.
pub(crate) fn orders(scene: &Scene<'_>) -> Section {
    let clerk = scene.clerk;
    let rows = scene.plan.orders().enumerate().map(|(at, order)| {
        // What it takes is what it would take if it alone were given last.
        let mut without = scene.plan.clone();
        without.withdraw(order);
        let cost = without.consider(order).map(|cost| clerk.cost(&cost)).unwrap_or_default();
        let at = u16::try_from(at).unwrap_or(u16::MAX);
        let said = clerk.order(order);
        let staffs = situations::is_staffs(scene, order);
        let said = match staffs {
            true => clerk.say("plan-by-staff", &[arg("order", said)]),
            false => said,
        };
        Row::of([Cell::of(Role::Ours, said), Cell::of(Role::Figure, cost.join(" · "))])
            .keyed(Subject::Order(at).key())
    });
    let rows = rows.collect();
    section(clerk, "head-plan", "note-plan-empty", &["col-order", "col-cost"], rows)
}

/// Standing contacts that fall into this week by themselves.
fn standing(scene: &Scene<'_>) -> Section {
    let clerk = scene.clerk;
    let mut rows = Vec::new();
    for (id, row, agent) in clerk.view.station().into_iter().flat_map(|desk| desk.agents()) {
        let Some(contact) = agent.contact else { continue };
        let off = row.arrested.is_some()
            || agent.standing == rules::engine::view::Standing::Dormant
            || !crate::front::station::due(clerk.view.week, id, contact.every);
        if off {
            continue;
        }
        let args = [
            arg("who", clerk.who(id)),
            arg("officer", clerk.officer(contact.officer)),
            arg("channel", clerk.word(crate::front::station::channel(contact.channel))),
        ];
        let cell = Cell::of(Role::Muted, clerk.say("plan-standing", &args));
        rows.push(Row::of([cell]).keyed(Subject::Dossier(id).key()));
    }
    let empty = if clerk.view.seat().is_station() { "note-standing-empty" } else { "note-none" };
    section(clerk, "head-standing-contacts", empty, &[], rows)
}

/// What is left of the week's means.
pub(crate) fn means(scene: &Scene<'_>) -> Vec<Section> {
    let clerk = scene.clerk;
    let left = scene.plan.left();
    let Some(desk) = clerk.view.station() else {
        return clerk.view.security().map(|desk| security_means(scene, desk)).into_iter().collect();
    };
    let mut rows: Vec<Row> = desk
        .officers_at_work()
        .map(|(no, row)| {
            Row::of([
                Cell::of(Role::Ours, clerk.officer(no)),
                Cell::new(clerk.term(&row.identity.cover)),
                figure(left.days_of(no).0),
                figure(row.days.0),
                figure(desk.load(no)),
            ])
            .keyed(Subject::Officer(no).key())
        })
        .collect();
    for at in &desk.due {
        let due = clerk.say("officer-due", &[arg("date", clerk.date(*at))]);
        rows.push(Row::of([Cell::of(Role::Muted, due)]));
    }
    let columns = ["col-officer", "col-cover", "col-days-left", "col-days", "col-agents"];
    let money = vec![
        fact(clerk, "col-money-left", left.money.0.to_string()),
        fact(clerk, "col-claims-left", left.claims.to_string()),
    ];
    vec![
        section(clerk, "head-officers", "note-no-officers", &columns, rows),
        section(clerk, "head-means", "note-none", &[], money),
    ]
}

fn security_means(scene: &Scene<'_>, desk: &rules::engine::view::SecurityDesk) -> Section {
    let clerk = scene.clerk;
    let left = scene.plan.left();
    let of = |left: u8, all: u8| clerk.say("left-of", &[arg("left", left), arg("all", all)]);
    let rows = vec![
        fact(clerk, "col-teams", of(left.teams, desk.teams)),
        fact(clerk, "col-analysts", of(left.analysts, desk.analysts)),
        fact(clerk, "col-interrogators", of(left.interrogators, desk.interrogators)),
        fact(clerk, "col-money-left", left.money.0.to_string()),
        fact(clerk, "col-patience-left", left.patience.to_string()),
    ];
    section(clerk, "head-means", "note-none", &[], rows)
}

/// Officers with days to spare: said when the week is ended, and it never blocks.
pub fn idle_officers(scene: &Scene<'_>) -> Vec<OfficerNo> {
    let desk = scene.clerk.view.station();
    let at_work = desk.into_iter().flat_map(|desk| desk.officers_at_work());
    at_work.map(|(no, _)| no).filter(|&no| 0 < scene.plan.left().days_of(no).0).collect()
}

fn idle(scene: &Scene<'_>) -> Section {
    let clerk = scene.clerk;
    let mut rows: Vec<Row> = idle_officers(scene)
        .into_iter()
        .map(|no| {
            let days = scene.plan.left().days_of(no).0;
            let args = [arg("officer", clerk.officer(no)), arg("days", days)];
            Row::of([Cell::of(Role::Muted, clerk.say("idle-officer", &args))])
                .keyed(Subject::Officer(no).key())
        })
        .collect();
    let left = scene.plan.left();
    if 0 < left.teams {
        let args = [arg("count", left.teams)];
        rows.push(Row::of([Cell::of(Role::Muted, clerk.say("digest-idle-teams", &args))]));
    }
    section(clerk, "head-idle", "note-nobody-idle", &[], rows)
}
