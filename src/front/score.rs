//! The score sheet while the campaign lasts: what counts, by the public table, and what our own
//! papers say of it so far. The ledger itself is nobody's to see before the end.

use game::text::{Clerk, Role, clerk::arg};
use rules::engine::{
    disclosed::{Entry, Line},
    gazetteer::Topic,
    rules::Rules,
    score::quadratic,
    units::Week,
    view::{AgentRow, ClaimRow, Gone, PersonRow, SecurityDesk, Standing, StationDesk},
};

use crate::front::{
    Scene, Subject, claims, headquarters,
    outline::{Cell, Outline, Row, Section},
    screen::{fact, section, sentence},
};

/// The sheet of the seat.
pub fn sheet(scene: &Scene<'_>) -> Outline {
    let clerk = scene.clerk;
    let view = clerk.view;
    let mut sections = match (view.station(), view.security()) {
        (Some(desk), _) => stations(clerk, desk),
        (_, Some(desk)) => securitys(clerk, desk),
        (None, None) => Vec::new(),
    };
    sections.extend(headquarters::aims(clerk));
    sections.push(counts(clerk, of_a_station, "score-counts-station"));
    sections.push(counts(clerk, of_security, "score-counts-security"));
    Outline { title: clerk.word("act-score"), sections }
}

/// The lines of a Station, each with what it counts.
fn of_a_station(rules: &Rules) -> Vec<(Line, String)> {
    let score = &rules.score;
    vec![
        (Line::Claims, String::new()),
        (Line::AgentsClean, format!("{} – {}", score.agent_clean, score.agent_most)),
        (Line::AgentsKnown, score.agent_known.to_string()),
    ]
}

/// The lines of Security.
fn of_security(rules: &Rules) -> Vec<(Line, String)> {
    let score = &rules.score;
    let lines = [
        (Line::Caught, score.caught),
        (Line::GreatTrial, score.great),
        (Line::Swapped, score.swapped),
        (Line::Controlled, score.controlled),
        (Line::Expelled, score.expelled),
        (Line::InnocentFreed, score.innocent_freed),
        (Line::InnocentConvicted, score.innocent_convicted),
        (Line::ExpelledUnproven, score.expelled_unproven),
        (Line::PatienceSpent, score.patience_spent),
        (Line::StationClosed, score.closed_week),
    ];
    lines.into_iter().map(|(line, each)| (line, signed(each))).collect()
}

fn signed(points: i64) -> String {
    if points < 0 { format!("−{}", points.unsigned_abs()) } else { points.to_string() }
}

fn counts(clerk: Clerk<'_>, lines: fn(&Rules) -> Vec<(Line, String)>, heading: &str) -> Section {
    let seat = clerk.view.seat();
    let rows = lines(clerk.view.rules()).into_iter().map(|(line, each)| {
        let each = if each.is_empty() { clerk.word("score-by-the-week") } else { each };
        let entry = Entry { seat, line, count: 0, points: 0 };
        Row::of([Cell::new(clerk.ledger(&entry)), Cell::of(Role::Figure, each)])
    });
    let columns = ["col-line-of-ledger", "col-each"];
    section(clerk, heading, "note-none", &columns, rows.collect())
}

// ── a Station ──

fn stations(clerk: Clerk<'_>, desk: &StationDesk) -> Vec<Section> {
    let rows = vec![
        fact(clerk, "score-claims", claims::tenths(claimed(clerk, desk))),
        fact(clerk, "score-par", clerk.view.briefing.par.to_string()),
    ];
    let mut so_far = section(clerk, "score-so-far", "note-none", &[], rows);
    so_far.note = clerk.word("note-score-station");
    vec![so_far, in_place(clerk, desk), lost(clerk, desk)]
}

/// What all claims have brought if our own figures are right; of what came to light, what it
/// brought. In thousandths of a point.
fn claimed(clerk: Clerk<'_>, desk: &StationDesk) -> i64 {
    let rules = clerk.view.rules();
    let all = desk.claims.iter().chain(&desk.past_claims);
    let brought = all.map(|claim| {
        let seen = desk.reports.get(claim.report).map_or(claim.made, |report| report.seen);
        let topic = clerk.view.holding(claim.holding).copied().unwrap_or_default();
        let until = claim.ended.unwrap_or(clerk.view.week);
        let weeks = claim.made.0..until.0;
        let counts = |week| in_week(claim, &topic, claims::time(clerk, seen, Week(week)), rules);
        weeks.map(counts).sum::<i64>()
    });
    brought.sum()
}

/// What one week of a claim counts.
fn in_week(claim: &ClaimRow, topic: &Topic, time: (u16, i64), rules: &Rules) -> i64 {
    let Some(right) = claim.settled else { return claims::expected(claim, topic, time, rules) };
    // A figure that is sure counts as that which it was, as right or as wrong.
    let sure = ClaimRow { probability: 100, ..*claim };
    let whole = claims::expected(&sure, topic, time, rules);
    let most = quadratic(100, true, topic.values);
    whole * quadratic(claim.probability, right, topic.values) / most.max(1)
}

fn in_place(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let score = &clerk.view.rules().score;
    let stays =
        desk.agents().filter(|(_, row, agent)| row.arrested.is_none() && is_in_place(agent));
    let rows = stays.map(|(id, _, agent)| {
        let weeks = clerk.view.week.since(agent.since);
        Row::of([
            Cell::of(Role::Person, clerk.who(id)),
            Cell::new(clerk.date(agent.since)),
            Cell::of(Role::Doubtful, score.in_place(weeks).to_string()),
        ])
        .keyed(Subject::Dossier(id).key())
    });
    let columns = ["col-who", "col-since", "col-points"];
    let mut found = section(clerk, "score-in-place", "note-no-agents", &columns, rows.collect());
    if !found.rows.is_empty() {
        let args = [arg("below", score.clean_below), arg("theirs", score.controlled)];
        found.note = clerk.say("note-score-in-place", &args);
    }
    found
}

fn is_in_place(agent: &AgentRow) -> bool {
    matches!(agent.standing, Standing::Active | Standing::Dormant)
}

fn lost(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let score = &clerk.view.rules().score;
    let taken = desk.agents().filter_map(|(id, row, _)| Some((id, row.arrested?)));
    let rows = taken.map(|(id, week)| {
        Row::of([
            Cell::of(Role::Person, clerk.who(id)),
            Cell::new(clerk.date(week)),
            Cell::of(Role::Doubtful, score.caught.to_string()),
        ])
        .keyed(Subject::Dossier(id).key())
    });
    let columns = ["col-who", "col-since", "col-points"];
    let mut found = section(clerk, "score-lost", "note-score-lost-empty", &columns, rows.collect());
    if !found.rows.is_empty() {
        found.note = clerk.word("note-score-lost");
    }
    found
}

// ── Security ──

fn securitys(clerk: Clerk<'_>, desk: &SecurityDesk) -> Vec<Section> {
    let score = &clerk.view.rules().score;
    let charge = clerk.view.rules().file.charge;
    let held = |id| desk.prisoner(id).is_ok();
    let proven = |row: &PersonRow| charge <= row.evidence.towards_charge(clerk.view.rules());
    let of = |row: &PersonRow, id| match row.gone {
        Some(Gone::Convicted) => Some(("score-convicted", score.caught)),
        Some(Gone::Exchanged) => Some(("score-exchanged", score.swapped)),
        Some(Gone::Expelled) => Some(("score-expelled", score.expelled)),
        Some(Gone::Dead) => None,
        Some(Gone::Held | Gone::Vanished) | None if row.ours => {
            Some(("score-double", score.controlled))
        }
        Some(Gone::Held | Gone::Vanished) | None => {
            (held(id) && proven(row)).then_some(("score-held", score.caught))
        }
    };
    let people = desk.people.iter().filter(|(_, row)| row.joined.is_none());
    let rows = people.filter_map(|(id, row)| {
        let (what, points) = of(row, id)?;
        let cells = [
            Cell::of(Role::Person, clerk.who(id)),
            Cell::new(clerk.word(what)),
            Cell::of(Role::Doubtful, points.to_string()),
        ];
        Some(Row::of(cells).keyed(Subject::Dossier(id).key()))
    });
    let columns = ["col-who", "col-what", "col-points"];
    let so_far =
        section(clerk, "score-so-far", "note-score-security-empty", &columns, rows.collect());
    let args = [
        arg("freed", signed(score.innocent_freed)),
        arg("convicted", signed(score.innocent_convicted)),
    ];
    let note = sentence(clerk, Role::Muted, "note-score-security", &args);
    let rest = vec![note, fact(clerk, "score-par", clerk.view.briefing.par.to_string())];
    vec![so_far, section(clerk, "score-besides", "note-none", &[], rest)]
}
