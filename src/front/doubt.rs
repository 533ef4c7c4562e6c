//! The doubt board: what bears on one of ours, how well it fits what he may be, and what we have
//! thought of it from week to week. It draws no sum.

use game::text::{
    Clerk, Role,
    clerk::{arg, yes},
    keys,
    shorthand::capital,
};
use rules::engine::{
    disclosed::{Beliefs, Filed, Query},
    ids::{DossierId, ReportNo},
    view::{
        StationDesk,
        doubt::{self, Evidence, Hypothesis, Seen},
        provenance::{self, From, Step},
    },
};

use crate::front::{
    Subject, claims, headquarters, net,
    outline::{Cell, Outline, Row, Section},
    screen::{fact, figure, lesser, section, sentence},
};

/// Items that tell less than this many tenths are told in a lower voice.
const TELLING: u16 = 20;

/// The question that one asks of a subject.
pub const fn query_on(subject: Subject, station: bool) -> Option<Query> {
    match (subject, station) {
        (Subject::Dossier(id), true) => Some(Query::Controlled(id)),
        (Subject::Dossier(id), false) => Some(Query::Serves(id)),
        (Subject::Report(no), true) => Some(Query::Right(no)),
        _ => None,
    }
}

/// The page on one person.
pub fn page(clerk: Clerk<'_>, beliefs: &Beliefs, id: DossierId) -> Option<Outline> {
    let desk = clerk.view.station()?;
    desk.agent(id).ok()?;
    let title = clerk.say("doubt-title", &[arg("who", clerk.who(id))]);
    let mut sections =
        vec![evidence(clerk, id), own_figures(clerk, beliefs, Query::Controlled(id))];
    sections.push(falls_with(clerk, desk, id));
    sections.extend(net::who_knew(clerk));
    Some(Outline { title, sections })
}

/// The board over all of ours: how much there is on each, what contradicts what, who could have
/// given away those who were lost, and every figure of our own.
pub(crate) fn overview(clerk: Clerk<'_>, beliefs: &Beliefs, desk: &StationDesk) -> Vec<Section> {
    let rows = desk.agents().map(|(id, ..)| {
        let board = doubt::board(clerk.view, id);
        let telling = board.iter().filter(|it| TELLING <= it.diagnosticity()).count();
        let own = beliefs.of(Query::Controlled(id)).last();
        let own = own.map_or_else(|| clerk.word("none"), |filed| said(clerk, filed));
        Row::of([
            Cell::of(Role::Person, clerk.who(id)),
            figure(board.len()),
            figure(telling),
            Cell::of(Role::Doubtful, own),
        ])
        .keyed(Subject::Dossier(id).key())
    });
    let columns = ["col-who", "col-items", "col-telling", "col-own-figure"];
    let mut all = section(clerk, "head-doubt", "note-no-agents", &columns, rows.collect());
    if !all.rows.is_empty() {
        all.note = clerk.word("note-doubt");
    }
    let mut sections = vec![all, conflicts(clerk, desk)];
    sections.extend(net::who_knew(clerk));
    sections.push(all_figures(clerk, beliefs));
    sections
}

fn evidence(clerk: Clerk<'_>, id: DossierId) -> Section {
    let board = doubt::board(clerk.view, id);
    let rows = board.iter().map(|item| {
        let role = if TELLING <= item.diagnosticity() { Role::Body } else { Role::Muted };
        let mut cells =
            vec![Cell::new(clerk.date(item.week)), Cell::of(role, capital(&seen(clerk, item)))];
        cells.extend(item.fits.map(figure));
        let tenths = item.diagnosticity();
        cells.push(figure(format!("{}.{}", tenths / 10, tenths % 10)));
        Row::of(cells)
    });
    let hypotheses = Hypothesis::ALL.map(|it| match it {
        Hypothesis::Loyal => "col-if-loyal",
        Hypothesis::Doubled => "col-if-doubled",
        Hypothesis::Careless => "col-if-careless",
        Hypothesis::Inventing => "col-if-inventing",
    });
    let columns = [&["col-date", "col-was-seen"][..], &hypotheses[..], &["col-tells"][..]].concat();
    let found = section(clerk, "head-evidence", "note-evidence-empty", &columns, rows.collect());
    let mut found = lesser(clerk, found, &["col-date", "col-tells"]);
    if !found.rows.is_empty() {
        found.note = clerk.word("note-evidence");
    }
    found
}

fn seen(clerk: Clerk<'_>, item: &Evidence) -> String {
    let number = |no: ReportNo| clerk.report_number(no);
    match item.seen {
        Seen::Settled { report, right } => {
            clerk.say("seen-settled", &[arg("number", number(report)), yes("right", right)])
        }
        Seen::Beside { report, other, agrees } => {
            let args =
                [arg("number", number(report)), arg("other", number(other)), yes("agrees", agrees)];
            clerk.say("seen-beside", &args)
        }
        Seen::Elsewhere { report, origin, agrees } => {
            let origin = arg("origin", clerk.term(&origin));
            let args = [arg("number", number(report)), origin, yes("agrees", agrees)];
            clerk.say("seen-elsewhere", &args)
        }
        Seen::Answered { holding, ours } => {
            clerk.say("seen-answered", &[arg("topic", clerk.topic(holding)), yes("ours", ours)])
        }
        Seen::NoAnswer { holding } => {
            clerk.say("seen-no-answer", &[arg("topic", clerk.topic(holding))])
        }
        Seen::LookedOn { watchers } => clerk.say("seen-looked-on", &[yes("watchers", watchers)]),
        Seen::Canary { site, looks, watchers } => {
            let args =
                [arg("site", clerk.site(site)), arg("looks", looks), arg("watchers", watchers)];
            clerk.say("seen-canary", &args)
        }
        Seen::Box { deceptive } => clerk.say("seen-box", &[yes("deceptive", deceptive)]),
        Seen::Missed { count } => clerk.say("seen-missed", &[arg("count", count)]),
        Seen::LossesNear { count, of } => {
            clerk.say("seen-losses", &[arg("count", count), arg("of", of)])
        }
        Seen::SaysSo => clerk.word("seen-says-so"),
    }
}

// ── own figures ──

fn said(clerk: Clerk<'_>, filed: &Filed) -> String {
    let odds = arg("odds", clerk.odds(filed.probability));
    clerk.say("probability", &[arg("probability", filed.probability), odds])
}

/// What we thought of one question, week by week.
fn own_figures(clerk: Clerk<'_>, beliefs: &Beliefs, query: Query) -> Section {
    let rows = beliefs.of(query).map(|filed| {
        Row::of([Cell::new(clerk.date(filed.week)), Cell::of(Role::Doubtful, said(clerk, filed))])
    });
    let columns = ["col-date", "col-own-figure"];
    section(clerk, "head-own-figures", "note-own-figures-empty", &columns, rows.collect())
}

fn all_figures(clerk: Clerk<'_>, beliefs: &Beliefs) -> Section {
    let rows = beliefs.iter().map(|(about, filed)| {
        Row::of([
            Cell::new(clerk.date(filed.week)),
            Cell::new(capital(&clerk.query(about))),
            Cell::of(Role::Doubtful, said(clerk, filed)),
        ])
    });
    let columns = ["col-date", "col-question", "col-own-figure"];
    let rows = rows.collect();
    section(clerk, "head-own-figures", "note-own-figures-empty", &columns, rows)
}

// ── reports ──

/// Pairs of reports that contradict each other. Both may be held; of an older edition each may
/// even be right.
fn conflicts(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
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

/// What would have to be withdrawn with him, and whose word would stand alone.
fn falls_with(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId) -> Section {
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
    section(clerk, "head-falls", "note-falls-empty", &[], rows)
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
                let who = row.map_or_else(String::new, |row| clerk.who(row.source));
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
