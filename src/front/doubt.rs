//! Where a report comes from, what contradicts it, and what falls with a source.

use game::text::{Clerk, Noun, Role, clerk::arg, keys};
use rules::engine::{
    disclosed::Query,
    ids::{DossierId, ReportNo},
    view::{
        StationDesk,
        provenance::{self, From, Step},
    },
};

use crate::front::{
    Subject,
    board::security::NO_HUMAN,
    claims, headquarters, other_house,
    outline::{Cell, Row, Section},
    screen::{fact, section, sentence},
};

/// The question that one asks of a subject.
pub const fn query_on(subject: Subject, station: bool) -> Option<Query> {
    match (subject, station) {
        (Subject::Dossier(id), true) => Some(Query::Controlled(id)),
        (Subject::Dossier(id), false) => Some(Query::Serves(id)),
        (Subject::Report(no), true) => Some(Query::Right(no)),
        _ => None,
    }
}

/// The key of the question that one asks of a subject.
pub fn question_on(subject: Subject, station: bool) -> Option<String> {
    match subject {
        Subject::NoHumanLeak if !station => Some(NO_HUMAN.to_owned()),
        Subject::School(at) => other_house::question(station, at),
        subject => query_on(subject, station).map(Query::key),
    }
}

// ── reports ──

/// Pairs of reports that contradict each other. Both may be held; of an older edition each may
/// even be right.
pub(crate) fn conflicts(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let pairs = desk.reports.keys().flat_map(|no| {
        let later = claims::conflicts(desk, no).into_iter().filter(move |other| no < *other);
        later.map(move |other| (no, other))
    });
    let open =
        pairs.filter(|(no, _)| desk.reports.get(*no).is_some_and(|row| row.settled.is_none()));
    let rows = open.filter_map(|(one, other)| {
        let (first, second) = (desk.reports.get(one)?, desk.reports.get(other)?);
        let say = |no, row: &rules::engine::view::ReportRow| {
            let args = [
                arg("number", clerk.report_number(no)),
                arg("who", clerk.who(row.source)),
                arg("value", clerk.value(row.holding, row.value)),
                arg("date", clerk.date(row.seen)),
            ];
            Cell::of(Role::Warning, clerk.say("conflict-side", &args))
        };
        let cells = [Cell::new(clerk.topic(first.holding)), say(one, first), say(other, second)];
        Some(Row::of(cells).keyed(Subject::Report(one).key()))
    });
    let columns = ["col-topic", "col-one-says", "col-other-says"];
    section(clerk, "head-conflicts", "note-conflicts-empty", &columns, rows.collect())
}

/// What would have to be withdrawn with a source, and whose word would stand alone.
pub(crate) fn falls_with(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId) -> Vec<Row> {
    let resting = provenance::resting_on(desk, id);
    let mut rows = Vec::new();
    let topic = |id: &str, holding| {
        sentence(clerk, Role::Body, id, &[arg("topic", clerk.topic(holding))])
            .keyed(Subject::Holding(holding).key())
    };
    rows.extend(resting.claims.iter().map(|&holding| topic("falls-claim", holding)));
    rows.extend(resting.confirmed.iter().map(|&holding| topic("falls-confirmed", holding)));
    rows.extend(resting.people.iter().map(|&other| {
        let args = [arg("who", clerk.who(other))];
        sentence(clerk, Role::Body, "falls-person", &args).keyed(Subject::Dossier(other).key())
    }));
    rows
}

/// Where a report comes from, who says the same, and what the staff makes of it.
pub(crate) fn provenance(clerk: Clerk<'_>, desk: &StationDesk, no: ReportNo) -> Vec<Section> {
    let steps = provenance::way(desk, no).into_iter().map(|step| {
        let (id, role, name, subject) = match step {
            Step::Source(id) => ("way-source", Role::Person, clerk.who(id), Subject::Dossier(id)),
            Step::Leader(id) => ("way-leader", Role::Person, clerk.who(id), Subject::Dossier(id)),
            Step::Drop(at) => ("way-drop", Role::Place, clerk.site(at), Subject::Site(at)),
            Step::Officer(no) => {
                ("way-officer", Role::Ours, clerk.officer(no), Subject::Officer(no))
            }
            Step::NamedBy(id) => ("way-named", Role::Person, clerk.who(id), Subject::Dossier(id)),
        };
        Row::of([Cell::of(Role::Muted, clerk.word(id)), Cell::of(role, name)]).keyed(subject.key())
    });
    let way = section(clerk, "head-way", "note-none", &[], steps.collect());
    vec![way, voices(clerk, desk, no), staff(clerk, no), headquarters::traces(clerk, no)]
}

fn voices(clerk: Clerk<'_>, desk: &StationDesk, no: ReportNo) -> Section {
    let rows = provenance::voices(desk, no).into_iter().map(|voice| {
        let (who, key) = match voice.from {
            From::Report(other) => {
                let row = desk.reports.get(other);
                let who = row.map_or_else(Noun::default, |row| clerk.who(row.source));
                (who, Some(Subject::Report(other).key()))
            }
            From::Elsewhere(origin) => (clerk.term(&origin), None),
        };
        let (agrees, role) = match voice.agrees {
            true => ("voice-agrees", Role::Good),
            false => ("voice-differs", Role::Warning),
        };
        let apart = if voice.independent { "voice-independent" } else { "voice-same-way" };
        let cells = [
            Cell::of(Role::Person, who),
            Cell::of(role, clerk.word(agrees)),
            Cell::of(Role::Muted, clerk.word(apart)),
        ];
        Row { cells: cells.to_vec(), key }
    });
    let columns = ["col-who", "col-says", "col-apart"];
    section(clerk, "head-voices", "note-voices-empty", &columns, rows.collect())
}

fn staff(clerk: Clerk<'_>, no: ReportNo) -> Section {
    let Some(it) = provenance::suggestion(clerk.view, no) else { return Section::default() };
    let odds = arg("odds", clerk.odds(it.probability));
    let stated = clerk.say("probability", &[arg("probability", it.probability), odds]);
    let rows = vec![
        fact(clerk, "col-grade", keys::grade(it.grade)),
        fact(clerk, "col-probability", stated),
        fact(clerk, "col-fondness", it.fondness.to_string()),
    ];
    let mut found = section(clerk, "head-staff", "note-none", &[], rows);
    found.note = clerk.word("note-staff");
    found
}
