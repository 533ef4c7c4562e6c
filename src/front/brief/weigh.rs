//! What a report weighs in the week in which it is read: the weight of its kind, but for news that
//! matter more or less by what was known before.

use rules::engine::{
    cells, contacts, headquarters, house,
    ids::{DossierId, HoldingId},
    links, moles, nature, prison, recruiting, secrets, traps, trials,
    units::Week,
    view::{
        FileItem, Opening, Report, ReportRow, SecurityDesk, StationDesk, ToAll, ToSecurity,
        ToStation, View,
    },
    volunteers, watching,
};

use super::table;

/// The weight of a report for the seat of the view.
pub fn weight(view: &View, report: &Report) -> u16 {
    let told = match (report, view.station(), view.security()) {
        (Report::Any(it), ..) => to_all(view, it),
        (Report::Station(it), Some(desk), _) => to_station(view, desk, it),
        (Report::Security(it), _, Some(desk)) => to_security(view, desk, it),
        (Report::Station(_) | Report::Security(_), ..) => None,
    };
    told.unwrap_or_else(|| table::of(report.name()).weight)
}

/// The week that has just ended.
pub fn last_week(view: &View) -> Week {
    Week(view.week.0.saturating_sub(1))
}

fn to_all(view: &View, report: &ToAll) -> Option<u16> {
    match *report {
        ToAll::Prison(prison::ToAll::ArrestInTheNews { dossier }) => match of_ours(view, dossier) {
            Ours::Agent => Some(100),
            Ours::Target => Some(50),
            Ours::Neither => None,
        },
        ToAll::Prison(prison::ToAll::ReleaseInTheNews { dossier }) => {
            (of_ours(view, dossier) == Ours::Agent).then_some(90)
        }
        ToAll::House(house::ToAll::DossierOpened { why, .. }) => match why {
            Opening::Register | Opening::ForeignersList | Opening::TakenOver => Some(0),
            // The offer itself is told.
            Opening::CameHimself | Opening::Liaison => Some(0),
            // Who names the new one, and what was seen, is told.
            Opening::Spotted | Opening::SeenAtContact | Opening::DescribedInCustody => None,
        },
        ToAll::Secrets(secrets::ToAll::CameToLight { holding, .. }) => {
            let desk = view.station()?;
            settled_claim(desk, holding, last_week(view)).then_some(60)
        }
        _ => None,
    }
}

/// Did it settle a claim of ours?
fn settled_claim(desk: &StationDesk, holding: HoldingId, week: Week) -> bool {
    desk.past_claims.iter().any(|claim| {
        claim.holding == holding && claim.settled.is_some() && claim.ended == Some(week)
    })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ours {
    Agent,
    Target,
    Neither,
}

fn of_ours(view: &View, id: DossierId) -> Ours {
    let Some(row) = view.station().and_then(|desk| desk.dossiers.get(id)) else {
        return Ours::Neither;
    };
    if row.agent.is_some() { Ours::Agent } else { Ours::Target }
}

fn to_station(view: &View, desk: &StationDesk, report: &ToStation) -> Option<u16> {
    match *report {
        ToStation::Volunteers(volunteers::ToStation::ReportReceived { report, .. }) => {
            said_before(desk, report).map(|_| 5)
        }
        // What the cable calls routine is not pressing.
        ToStation::Headquarters(headquarters::ToStation::HqAsks {
            priority: nature::Priority::Routine,
            ..
        }) => Some(50),
        ToStation::Recruiting(recruiting::ToStation::WeAssessed {
            target,
            halves,
            window_open,
            ..
        }) => {
            let row = desk.dossiers.get(target).map(|row| row.target);
            let known = row.is_some_and(|row| row.life.is_some());
            match (window_open, known) {
                (true, false) => Some(50),
                _ if halves <= 2 => Some(30),
                _ => None,
            }
        }
        ToStation::Trials(
            trials::ToStation::WeLookedOn { watchers: true, .. }
            | trials::ToStation::CanaryWatched { watchers: true, .. },
        )
        | ToStation::Links(links::ToStation::CheckRead { check: nature::Check::Absent, .. }) => {
            Some(80)
        }
        ToStation::Contacts(contacts::ToStation::ReadsHolding { agent, .. }) => {
            // Said at the taking over of the papers, it is nothing new.
            let since = desk.agent(agent).map_or(Week(0), |row| row.since);
            (since == Week(0) || view.week.0 <= 1).then_some(4)
        }
        ToStation::Cells(cells::ToStation::Reviewed { found, .. }) => (0 < found).then_some(50),
        _ => None,
    }
}

/// The earlier report of the same source that says the same of the same thing.
pub fn said_before(
    desk: &StationDesk,
    report: rules::engine::ids::ReportNo,
) -> Option<rules::engine::ids::ReportNo> {
    let this = *desk.reports.get(report)?;
    let same = |row: &ReportRow| {
        row.source == this.source && row.holding == this.holding && row.value == this.value
    };
    let mut before = desk.reports.iter().filter(|(no, row)| *no < report && same(row));
    before.next_back().map(|(no, _)| no)
}

fn to_security(view: &View, desk: &SecurityDesk, report: &ToSecurity) -> Option<u16> {
    match *report {
        ToSecurity::Watching(watching::ToSecurity::ContactSeen {
            one,
            other,
            clandestine: true,
            ..
        }) => {
            let house = [one, other].iter().any(|id| desk.papers(view, *id).is_house());
            Some(if house { 80 } else { 60 })
        }
        ToSecurity::Watching(watching::ToSecurity::FilePoints { dossier, points, .. }) => {
            crossed(view, desk, dossier, points).then_some(60)
        }
        ToSecurity::Traps(traps::ToSecurity::Overheard { who, .. }) => {
            let heard = |entry: &&(Week, DossierId, FileItem, i16)| {
                entry.1 == who && entry.2 == FileItem::Overheard
            };
            let before = desk.entries.iter().filter(heard).any(|it| it.0 < last_week(view));
            (!before).then_some(80)
        }
        ToSecurity::Traps(traps::ToSecurity::WeVetted { found: true, .. }) => Some(70),
        ToSecurity::Traps(traps::ToSecurity::WeInterviewed { shaken: true, .. }) => Some(60),
        ToSecurity::Moles(moles::ToSecurity::HouseInquiryEnded { found: true, .. }) => Some(90),
        _ => None,
    }
}

/// Did the file of a person who can be arrested pass a line of the law this week?
fn crossed(view: &View, desk: &SecurityDesk, id: DossierId, points: i16) -> bool {
    let rules = &view.rules().file;
    let Some(row) = desk.people.get(id).filter(|row| !row.ours && row.gone.is_none()) else {
        return false;
    };
    let local = row.identity.is_some_and(|it| it.cover == rules::engine::gazetteer::Cover::Local);
    let week = last_week(view);
    let gained = desk.entries.iter().filter(|it| it.0 == week && it.1 == id).map(|it| it.3);
    let before = row.points() - gained.sum::<i16>();
    let line = |line: i16| before < line && line <= points;
    local && (line(rules.arrest) || line(rules.charge))
}
