//! What one arrest would do to a network, who holds it together, and who could have given it
//! away: always from our own records, so what nobody told us is not in it.

use game::text::Role;
use game::text::{Clerk, clerk::arg};
use rules::engine::{
    ids::{DossierId, HoldingId},
    units::Week,
    view::{
        AgentRow, ReportRow, StationDesk,
        blast::{self, Burned, Lead, Node, Suspect, WEEKS},
    },
};

use crate::front::{
    Subject,
    outline::{Cell, Outline, Row, Section},
    screen::{fact, figure, section, sentence},
};

/// How many possible leaks are listed.
const SUSPECTS: usize = 12;

/// A page on what follows if somebody is taken.
pub fn page(clerk: Clerk<'_>, id: DossierId) -> Option<Outline> {
    let desk = clerk.view.station()?;
    desk.dossiers.get(id)?;
    let title = clerk.say("blast-title", &[arg("who", clerk.who(id))]);
    let mut sections = vec![radius(clerk, id)];
    sections.extend([joints(clerk), who_knew(clerk)].into_iter().flatten());
    Some(Outline { title, sections })
}

/// Who would be burned, the first first, and by when.
pub(crate) fn radius(clerk: Clerk<'_>, taken: DossierId) -> Section {
    let reached = blast::blast(clerk.view, taken);
    let rows = reached.iter().map(|burned| {
        let mut cells = vec![node(clerk, burned.who)];
        cells.extend(WEEKS.map(|weeks| within(clerk, burned, weeks)));
        cells.push(Cell::new(clerk.word(lead(burned.lead))));
        cells.push(node(clerk, burned.by));
        let away = if burned.away { clerk.word("blast-away") } else { String::new() };
        cells.push(Cell::of(Role::Good, away));
        keyed(Row::of(cells), burned.who)
    });
    let columns = ["col-who", "col-lead", "col-through", "col-away"];
    let mut found = section(clerk, "head-blast", "note-blast-empty", &columns, rows.collect());
    if !found.rows.is_empty() {
        found.note = clerk.word("note-blast");
    }
    let weeks = WEEKS.map(|weeks| clerk.say("col-within", &[arg("weeks", weeks)]));
    found.columns.splice(1..1, weeks);
    found
}

fn within(clerk: Clerk<'_>, burned: &Burned, weeks: u16) -> Cell {
    match burned.weeks() <= weeks {
        true => Cell::of(Role::Danger, clerk.word("blast-burned")),
        false => Cell::of(Role::Muted, clerk.word("blast-not-yet")),
    }
}

/// Those without whom the network falls apart.
pub(crate) fn joints(clerk: Clerk<'_>) -> Option<Section> {
    let rows: Vec<Row> = blast::joints(clerk.view)
        .into_iter()
        .map(|joint| keyed(Row::of([node(clerk, joint)]), joint))
        .collect();
    let mut found = section(clerk, "head-joints", "note-none", &[], rows);
    found.note = clerk.word("note-joints");
    (!found.rows.is_empty()).then_some(found)
}

/// Who could have given away those who were lost. The last row is always there: perhaps nobody
/// did.
pub(crate) fn who_knew(clerk: Clerk<'_>) -> Option<Section> {
    let lost = blast::lost(clerk.view);
    if lost.is_empty() {
        return None;
    }
    let suspects = blast::who_knew(clerk.view, &lost);
    let (nobody, some): (Vec<&Suspect>, Vec<&Suspect>) =
        suspects.iter().partition(|it| it.who.is_none());
    let shown = some.into_iter().take(SUSPECTS).chain(nobody);
    let rows = shown.map(|suspect| suspect_row(clerk, suspect)).collect();
    let mut found = section(clerk, "head-who-knew", "note-none", &["col-who", "col-count"], rows);
    found.note = clerk.word("note-who-knew");
    found.columns.extend(lost.iter().map(|&id| clerk.who(id).into()));
    Some(found)
}

fn suspect_row(clerk: Clerk<'_>, suspect: &Suspect) -> Row {
    let who = match suspect.who {
        Some(who) => node(clerk, who),
        None => Cell::of(Role::Doubtful, clerk.word("no-human-leak")),
    };
    let mut cells = vec![who, figure(suspect.explains())];
    cells.extend(suspect.against.iter().map(|against| match (suspect.who, against) {
        (None, _) => Cell::of(Role::Doubtful, clerk.word("possible")),
        (Some(_), None) => Cell::of(Role::Muted, clerk.word("reads-not")),
        (Some(_), Some(known)) => Cell::of(Role::Warning, clerk.word(lead(*known))),
    }));
    match suspect.who {
        Some(who) => keyed(Row::of(cells), who),
        None => Row::of(cells),
    }
}

/// Agents of whom a review found that they know each other.
pub(crate) fn acquaintances(clerk: Clerk<'_>, desk: &StationDesk) -> Option<Section> {
    let rows: Vec<Row> = desk
        .edges
        .iter()
        .map(|&(one, other)| {
            Row::of([one, other].map(|id| Cell::of(Role::Person, clerk.who(id))))
                .keyed(Subject::Dossier(one).key())
        })
        .collect();
    let found = section(clerk, "head-edges", "note-none", &["col-who", "col-knows"], rows);
    (!found.rows.is_empty()).then_some(found)
}

/// What was tried to see whether he is what he says. It is evidence; nobody draws the sum.
pub(crate) fn validation(
    clerk: Clerk<'_>,
    desk: &StationDesk,
    id: DossierId,
    agent: &AgentRow,
) -> Section {
    let mut rows = Vec::new();
    if let Some((holding, when)) = agent.asked {
        rows.push(asked(clerk, desk, id, (holding, when)));
    }
    if let Some((watchers, when)) = agent.looked_on {
        let id = if watchers { "evidence-watchers" } else { "evidence-nobody" };
        rows.push(sentence(clerk, Role::Doubtful, id, &[arg("date", clerk.date(when))]));
    }
    rows.extend(trials(clerk, desk, id, agent));
    let own = || desk.reports.values().filter(|row| row.source == id);
    let count = |settled| own().filter(|row| row.settled == settled).count();
    if own().next().is_some() {
        let args = [
            arg("right", count(Some(true))),
            arg("wrong", count(Some(false))),
            arg("open", count(None)),
        ];
        rows.push(sentence(clerk, Role::Body, "evidence-settled", &args));
    }
    let (agree, differ) = others_say(desk, own());
    if 0 < agree + differ {
        let args = [arg("agree", agree), arg("differ", differ)];
        rows.push(sentence(clerk, Role::Body, "evidence-parallel", &args));
    }
    if 0 < agent.missed {
        let args = [arg("count", agent.missed)];
        rows.push(sentence(clerk, Role::Warning, "evidence-missed", &args));
    }
    if agent.was_theirs {
        rows.push(sentence(clerk, Role::Warning, "evidence-theirs", &[]));
    }
    section(clerk, "head-validation", "note-validation-empty", &[], rows)
}

/// The box, the places of which he alone was told, the task that changed, the other source.
fn trials(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId, agent: &AgentRow) -> Vec<Row> {
    let mut rows = Vec::new();
    let rules = &clerk.view.rules().validation;
    if let Some((deceptive, when)) = agent.polygraph {
        let id = if deceptive { "evidence-needles" } else { "evidence-calm" };
        let args = [
            arg("date", clerk.date(when)),
            arg("catches", rules.polygraph_catches),
            arg("accuses", rules.polygraph_accuses),
        ];
        rows.push(sentence(clerk, Role::Doubtful, id, &args));
    }
    for canary in desk.canaries.iter().filter(|row| row.agent == id) {
        let args = [
            arg("site", clerk.site(canary.site)),
            arg("looks", canary.looks),
            arg("watchers", canary.watchers),
        ];
        rows.push(sentence(clerk, Role::Doubtful, "evidence-canary", &args));
    }
    rows.extend(agent.switched.map(|what| switched(clerk, desk, id, what)));
    for row in desk.comparisons.iter().filter(|row| row.one == id || row.other == id) {
        let other = if row.one == id { row.other } else { row.one };
        let found = match row.found {
            None => "open",
            Some((true, _)) => "agree",
            Some((false, _)) => "differ",
        };
        let common = if desk.have_in_common(id, other) { "yes" } else { "no" };
        let args = [
            arg("other", clerk.who(other)),
            arg("topic", clerk.topic(row.holding)),
            arg("found", found),
            arg("common", common),
        ];
        rows.push(sentence(clerk, Role::Doubtful, "evidence-compared", &args));
    }
    rows
}

/// He was told to bring something else: did he, and how soon?
fn switched(
    clerk: Clerk<'_>,
    desk: &StationDesk,
    id: DossierId,
    (holding, when): (HoldingId, Week),
) -> Row {
    let his = |row: &&ReportRow| row.source == id && row.holding == holding && when <= row.seen;
    let weeks = desk.reports.values().find(his).map(|row| row.seen.since(when) + 1);
    let args = [
        arg("date", clerk.date(when)),
        arg("topic", clerk.topic(holding)),
        arg("answered", if weeks.is_some() { "yes" } else { "no" }),
        arg("weeks", weeks.unwrap_or(0)),
    ];
    sentence(clerk, Role::Doubtful, "evidence-switched", &args)
}

/// What he was asked of which we know the answer, and what he has said to it since.
fn asked(
    clerk: Clerk<'_>,
    desk: &StationDesk,
    id: DossierId,
    (holding, when): (HoldingId, Week),
) -> Row {
    let mut said = desk.reports.values().rev();
    let said = said.find(|row| row.source == id && row.holding == holding && when < row.received);
    let answer = match said {
        None => clerk.word("evidence-no-answer"),
        Some(row) => clerk.value(holding, row.value).into(),
    };
    let args = [
        arg("date", clerk.date(when)),
        arg("topic", clerk.topic(holding)),
        arg("answer", answer),
        arg("known", known_answer(clerk, desk, id, holding)),
    ];
    sentence(clerk, Role::Doubtful, "evidence-asked", &args)
}

/// What we hold to be the answer: what came to light, else what we told headquarters.
fn known_answer(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId, holding: HoldingId) -> String {
    let others = |row: &&ReportRow| row.source != id;
    let public = desk.public.iter().rev().find(|edition| edition.holding == holding);
    let claim = desk.claim(holding);
    let claim = claim.filter(|it| desk.reports.get(it.report).as_ref().is_some_and(others));
    let value = public.map(|edition| edition.value).or(claim.map(|claim| claim.value));
    value.map_or_else(|| clerk.word("unknown"), |value| clerk.value(holding, value).into())
}

/// How many reports of other sources, on the same thing and of the same weeks, say the same as his
/// and how many do not.
fn others_say<'a>(
    desk: &'a StationDesk,
    own: impl Iterator<Item = &'a ReportRow>,
) -> (usize, usize) {
    let mut sums = (0, 0);
    for row in own {
        let others = desk.reports.values().filter(|other| {
            other.source != row.source && other.holding == row.holding && other.seen == row.seen
        });
        for other in others {
            if other.value == row.value { sums.0 += 1 } else { sums.1 += 1 }
        }
    }
    sums
}

/// How an agent is safeguarded.
pub(crate) fn safeguards(clerk: Clerk<'_>, desk: &StationDesk, id: DossierId) -> Vec<Row> {
    let Ok(agent) = desk.agent(id) else { return Vec::new() };
    let mut rows = vec![fact(clerk, "col-alarm", alarm(clerk, agent))];
    rows.push(fact(clerk, "col-papers", papers(clerk, agent)));
    rows.push(fact(clerk, "col-plan", plan(clerk, agent)));
    if agent.waiting_warning {
        rows.push(fact(clerk, "col-warning", clerk.word("warning-waits")));
    }
    if let Some(leaves) = agent.leaves {
        let how = format!("{}, {}", clerk.date(leaves.at), clerk.term(&leaves.by));
        rows.push(fact(clerk, "col-leaves", how));
    }
    if let Some(leader) = agent.leader() {
        rows.push(fact(clerk, "col-leader", clerk.who(leader)));
    }
    let mark = agent.officer.and_then(|no| desk.officers.get(no)).is_some_and(|row| row.mark);
    rows.push(fact(clerk, "col-mark", clerk.word(if mark { "yes" } else { "no" })));
    rows
}

/// His instruction; one that he does not know yet stands behind it.
pub(crate) fn alarm(clerk: Clerk<'_>, agent: &AgentRow) -> String {
    let now = clerk.term(&agent.on_alarm);
    match agent.waiting_alarm {
        None => now.into(),
        Some(next) => clerk.say("alarm-waits", &[arg("now", now), arg("next", clerk.term(&next))]),
    }
}

pub(crate) fn papers(clerk: Clerk<'_>, agent: &AgentRow) -> String {
    clerk.word(if agent.papers { "yes" } else { "no" })
}

pub(crate) fn plan(clerk: Clerk<'_>, agent: &AgentRow) -> String {
    clerk.word(match agent.plan {
        None => "no",
        Some(true) => "plan-known",
        Some(false) => "plan-secret",
    })
}

fn node(clerk: Clerk<'_>, node: Node) -> Cell {
    match node {
        Node::Dossier(id) => Cell::of(Role::Person, clerk.who(id)),
        Node::Officer(no) => Cell::of(Role::Ours, clerk.officer(no)),
        Node::Site(site) => Cell::of(Role::Place, clerk.site(site)),
    }
}

fn keyed(row: Row, node: Node) -> Row {
    row.keyed(match node {
        Node::Dossier(id) => Subject::Dossier(id).key(),
        Node::Officer(no) => Subject::Officer(no).key(),
        Node::Site(site) => Subject::Site(site).key(),
    })
}

const fn lead(lead: Lead) -> &'static str {
    match lead {
        Lead::Name => "lead-name",
        Lead::Face => "lead-face",
        Lead::Site => "lead-site",
        Lead::Contact => "lead-contact",
    }
}
