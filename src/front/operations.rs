//! The operation planner of a Station, and what Security has found of operations against it.

use game::text::Role;
use game::text::{Clerk, clerk::arg};
use rules::engine::{
    covert::{Dress, Ending, IncidentNo, Phase, Scheme},
    order::{Order, ProposeAction},
    view::{
        ActionRow, IncidentRow, SecurityDesk, StationDesk,
        odds::action::{Start, consent, phase, start_of},
    },
};

use crate::front::{
    odds,
    outline::{Cell, Outline, Row, Section},
    screen::{Scene, fact, figure, section, sentence},
};

/// The action in hand or, while it is only a proposal, the one in the plan of the week.
pub(crate) fn operations(scene: &Scene<'_>, desk: &StationDesk) -> Vec<Section> {
    let clerk = scene.clerk;
    let mut sections = Vec::new();
    let proposed = scene.plan.orders().find_map(|order| match order {
        Order::ProposeAction(order) => Some(order.scheme),
        _ => None,
    });
    match (&desk.action, proposed) {
        (Some(row), _) => in_hand(clerk, row, &mut sections),
        (None, Some(scheme)) => proposal(clerk, &scheme, &mut sections),
        (None, None) => {
            sections.push(section(clerk, "head-action", "note-action-none", &[], Vec::new()));
        }
    }
    sections.push(streets(clerk));
    sections.push(past(clerk, desk));
    sections.retain(|found| !found.rows.is_empty() || !found.note.is_empty());
    sections
}

fn in_hand(clerk: Clerk<'_>, row: &ActionRow, sections: &mut Vec<Section>) {
    let mut facts = scheme(clerk, &row.scheme);
    facts.push(fact(clerk, "col-step", clerk.word(step(row))));
    facts.push(fact(clerk, "col-since", clerk.date(row.since)));
    if row.taken > 0 {
        facts.push(fact(clerk, "col-men-held", row.taken.to_string()));
    }
    sections.push(section(clerk, "head-action", "note-none", &[], facts));
    sections.push(phases(clerk, &row.scheme, Some(row)));
    let next = row.step.next_phase(row.scheme.kind);
    if let Some(next) = next {
        let odds = phase(clerk.view, &row.scheme, next, start_of(clerk.view, row));
        sections.push(odds::drivers(clerk, &odds));
    }
    sections.push(problems(clerk, &row.scheme, Some(row)));
}

fn proposal(clerk: Clerk<'_>, scheme: &Scheme, sections: &mut Vec<Section>) {
    let mut facts = self::scheme(clerk, scheme);
    let chance = consent(clerk.view, scheme);
    let args = [arg("probability", chance), arg("odds", clerk.odds(chance))];
    facts.push(fact(clerk, "col-consent", clerk.say("probability", &args)));
    sections.push(section(clerk, "head-action", "note-none", &[], facts));
    sections.push(phases(clerk, scheme, None));
    sections.push(problems(clerk, scheme, None));
}

/// What is planned, a line for each thing.
fn scheme(clerk: Clerk<'_>, scheme: &Scheme) -> Vec<Row> {
    let mut rows = vec![
        fact(clerk, "col-feat", clerk.feat(scheme.kind)),
        fact(clerk, "col-aim", clerk.mark(scheme.mark)),
        fact(clerk, "col-officer", clerk.officer(scheme.officer)),
        fact(clerk, "col-pace", clerk.term(&scheme.pace)),
        fact(clerk, "col-money", scheme.money.0.to_string()),
    ];
    if !scheme.kind.is_propaganda() {
        let guide =
            scheme.guide.map_or_else(|| clerk.word("none"), |guide| clerk.who(guide).into());
        rows.push(fact(clerk, "col-guide", guide));
        rows.push(fact(clerk, "col-men", scheme.men.to_string()));
        rows.push(fact(clerk, "col-dress", clerk.term(&scheme.dress)));
        rows.push(fact(clerk, "col-style", clerk.term(&scheme.style)));
    }
    rows.push(fact(clerk, "col-flag", clerk.state_or_nobody(scheme.flag)));
    rows
}

/// Where it stands, as a message.
const fn step(row: &ActionRow) -> &'static str {
    use rules::engine::covert::Step;
    match row.step {
        Step::Asked => "action-asked",
        Step::Granted => "action-granted",
        Step::Preparing { .. } => "action-preparing",
        Step::Ready => "action-ready",
        Step::Inside => "action-inside",
        Step::Leaving => "action-leaving",
    }
}

/// Each phase: how long, how it went or what the odds are, and what follows if it fails.
fn phases(clerk: Clerk<'_>, scheme: &Scheme, row: Option<&ActionRow>) -> Section {
    let next = row.and_then(|row| row.step.next_phase(scheme.kind));
    let rows = phases_of(scheme).map(|it| {
        let went = row.and_then(|row| row.went(it));
        let how = match went {
            Some(outcome) => Cell::of(Role::Ours, clerk.term(&outcome)),
            None => {
                let start = match row {
                    Some(row) if next == Some(it) => start_of(clerk.view, row),
                    _ => Start::default(),
                };
                let odds = phase(clerk.view, scheme, it, start);
                Cell::of(Role::Figure, odds::shown(&odds))
            }
        };
        let weeks = if it == Phase::Prepare { scheme.pace.weeks() } else { 1 };
        Row::of([
            Cell::new(clerk.term(&it)),
            figure(weeks),
            how,
            Cell::of(Role::Muted, clerk.word(if_it_fails(it))),
        ])
    });
    let columns = ["col-phase", "col-weeks", "col-odds", "col-if-it-fails"];
    section(clerk, "head-phases", "note-none", &columns, rows.collect())
}

/// The phases that a scheme has: nobody comes or goes for words.
fn phases_of(scheme: &Scheme) -> impl Iterator<Item = Phase> + use<> {
    let words = scheme.kind.is_propaganda();
    let has = move |it: &Phase| !words || matches!(it, Phase::Prepare | Phase::Act);
    Phase::ALL.iter().copied().filter(has)
}

const fn if_it_fails(phase: Phase) -> &'static str {
    match phase {
        Phase::Prepare => "fails-prepare",
        Phase::Insert => "fails-insert",
        Phase::Act => "fails-act",
        Phase::Withdraw => "fails-withdraw",
    }
}

/// What is against it, as far as we can tell.
fn problems(clerk: Clerk<'_>, scheme: &Scheme, row: Option<&ActionRow>) -> Section {
    let view = clerk.view;
    let mut rows = Vec::new();
    let mut warn = |id: &str| rows.push(sentence(clerk, Role::Warning, id, &[]));
    if view.week < view.streets.alert {
        warn("problem-alert");
    }
    let gone = view.station().is_some_and(|desk| desk.officer_at_work(scheme.officer).is_err());
    if gone {
        warn("problem-officer");
    }
    let guide = scheme.guide.zip(view.station());
    if guide.is_some_and(|(guide, desk)| desk.agent_in_contact(guide).is_err()) {
        warn("problem-guide");
    }
    if scheme.dress == Dress::Uniform {
        warn("problem-uniform");
    }
    if row.is_some_and(|row| 0 < start_of(view, row).waited) {
        warn("problem-waiting");
    }
    section(clerk, "head-problems", "note-no-problems", &[], rows)
}

/// What is in the streets: alert, reprisals, talk, houses that cannot work, accusations.
fn streets(clerk: Clerk<'_>) -> Section {
    let (view, streets) = (clerk.view, &clerk.view.streets);
    let spells = [
        ("street-alert", streets.alert),
        ("street-reprisals", streets.reprisals),
        ("street-opinion", streets.opinion),
    ];
    let mut rows: Vec<Row> = spells
        .into_iter()
        .filter(|(_, until)| view.week < *until)
        .map(|(id, until)| sentence(clerk, Role::Warning, id, &[arg("date", clerk.date(until))]))
        .collect();
    for (house, until) in streets.halted.iter().filter(|(_, until)| view.week < *until) {
        let args = [arg("house", clerk.institution(*house)), arg("date", clerk.date(*until))];
        rows.push(sentence(clerk, Role::Body, "street-halted", &args));
    }
    for (state, kind, at) in &streets.accused {
        let args = [
            arg("state", clerk.state(*state)),
            arg("feat", clerk.feat(*kind)),
            arg("date", clerk.date(*at)),
        ];
        rows.push(sentence(clerk, Role::Muted, "street-accused", &args));
    }
    section(clerk, "head-streets", "note-streets-quiet", &[], rows)
}

fn past(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let rows = desk.past_actions.iter().rev().map(|past| {
        let role = if past.how == Ending::Finished { Role::Ours } else { Role::Muted };
        let act = past.row.went(Phase::Act);
        let act = act.map_or_else(|| clerk.word("none"), |outcome| clerk.term(&outcome).into());
        Row::of([
            Cell::new(clerk.date(past.ended)),
            Cell::new(clerk.feat(past.row.scheme.kind)),
            Cell::new(clerk.mark(past.row.scheme.mark)),
            Cell::of(role, clerk.term(&past.how)),
            Cell::new(act),
        ])
    });
    let columns = ["col-date", "col-feat", "col-aim", "col-ended", "col-act"];
    section(clerk, "head-past-actions", "note-past-actions", &columns, rows.collect())
}

/// What Security has found: incidents with their clues, captives, guards.
pub(crate) fn incidents(clerk: Clerk<'_>, desk: &SecurityDesk) -> Vec<Section> {
    let rows: Vec<Row> = desk.incidents().map(|it| incident_row(clerk, it)).collect();
    let columns =
        ["col-incident", "col-date", "col-clues", "col-captives", "col-dress", "col-accused"];
    let mut sections =
        vec![section(clerk, "head-incidents", "note-incidents-empty", &columns, rows)];
    for (no, row) in desk.incidents().filter(|(_, row)| !row.clues.is_empty()) {
        sections.push(clues(clerk, no, row));
    }
    let guards = desk.guards.iter().filter(|(_, until)| clerk.view.week < *until);
    let rows = guards.map(|(house, until)| {
        Row::of([Cell::of(Role::Place, clerk.institution(*house)), Cell::new(clerk.date(*until))])
    });
    let columns = ["col-house", "col-until"];
    sections.push(section(clerk, "head-guards", "note-guards-empty", &columns, rows.collect()));
    sections.push(streets(clerk));
    sections
}

fn incident_row(clerk: Clerk<'_>, (no, row): (IncidentNo, &IncidentRow)) -> Row {
    let accused = match row.accused {
        None => Cell::of(Role::Warning, clerk.word("accused-nobody")),
        Some((state, None)) => Cell::new(clerk.state(state)),
        Some((state, Some(stated))) => {
            let args = [arg("state", clerk.state(state)), arg("probability", stated)];
            Cell::of(Role::Doubtful, clerk.say("accused-in-a-paper", &args))
        }
    };
    let dress = if row.men == 0 { clerk.word("none") } else { clerk.term(&row.dress).into() };
    Row::of([
        Cell::new(clerk.incident(no)),
        Cell::new(clerk.date(row.seen)),
        figure(row.clues.len()),
        figure(row.men),
        Cell::new(dress),
        accused,
    ])
}

/// What points to whom. Nobody draws the sum.
fn clues(clerk: Clerk<'_>, no: IncidentNo, row: &IncidentRow) -> Section {
    let rows = row.clues.iter().map(|(clue, state, at)| {
        Row::of([
            Cell::new(clerk.date(*at)),
            Cell::new(clerk.term(clue)),
            Cell::of(Role::Doubtful, clerk.state_or_nobody(*state)),
        ])
    });
    let columns = ["col-date", "col-clue", "col-points-to"];
    let mut found = section(clerk, "head-clues", "note-none", &columns, rows.collect());
    found.heading = clerk.incident(no).into();
    found
}

/// The card of a proposal: what headquarters will say, and the odds of every phase.
pub fn card(clerk: Clerk<'_>, order: &ProposeAction) -> Outline {
    let mut sections = Vec::new();
    proposal(clerk, &order.scheme, &mut sections);
    let start = Start { alert: clerk.view.week < clerk.view.streets.alert, ..Start::default() };
    let act = phase(clerk.view, &order.scheme, Phase::Act, start);
    sections.push(odds::drivers(clerk, &act));
    Outline { title: clerk.order(&Order::ProposeAction(*order)), sections }
}
