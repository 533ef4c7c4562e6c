#![doc = include_str!("../../../../assets/text/en/rules/polygraph.md")]
//! Finding out what somebody is: comparisons, canaries, the polygraph, another task without a
//! warning. Evidence, and never an answer.

use crate::engine::{
    contacts::{
        self,
        week::{Meeting, replace_contact},
    },
    event::EventNo,
    ids::{AgentId, DossierId, HoldingId, PersonId, SiteId},
    luck::{About, Luck},
    nature::Test,
    order::{
        Compare, Verb, WatchTarget,
        carry::{carried, entered},
    },
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    trials::Happening,
    units::Hour,
    view::Opening,
    watching::sight::dossier_on,
    world::{Agent, Canary, Comparison, ProductRow},
};

/// When somebody of ours walks past.
const DUSK: Hour = Hour(156);

/// What somebody is put to at a meeting.
#[derive(Clone, Copy)]
pub(in crate::engine) enum Trial {
    Canary(SiteId),
    Polygraph,
    Switch(HoldingId),
}

/// At the end of a meeting he is put to it.
pub(in crate::engine) fn put_to(
    turn: &mut Turn<'_>,
    trial: Trial,
    (seat, dossier): (Seat, DossierId),
    id: AgentId,
    officer: PersonId,
) {
    let Some(agent) = turn.agent(id) else { return };
    match trial {
        Trial::Canary(site) => lay(turn, (seat, dossier), id, &agent, site),
        Trial::Polygraph => read_the_needles(turn, (seat, dossier), id, &agent, officer),
        Trial::Switch(holding) => {
            let insult = turn.rules().validation.switch_insult;
            let rapport = (agent.rapport - insult).max(0);
            turn.emit(Happening::TaskSwitched {
                seat,
                agent: dossier,
                asset: id,
                holding,
                rapport,
            });
            controller_hears(turn, id, &agent, Test::ChangeOfTask);
        }
    }
}

/// Somebody whom Security turned tells of a test; he who is ours again goes on doing so.
pub(in crate::engine) fn controller_hears(
    turn: &mut Turn<'_>,
    id: AgentId,
    agent: &Agent,
    test: Test,
) {
    if let Some(who) = reports_to(turn, id, agent) {
        turn.emit(Happening::DoubleTested { who, asset: id, test });
    }
}

/// Security's dossier on him, if it believes that he is its own.
fn reports_to(turn: &mut Turn<'_>, id: AgentId, agent: &Agent) -> Option<DossierId> {
    let _ = turn.control(id, agent.person);
    turn.world().control(id)?;
    Some(dossier_on(turn, agent.person, true, Opening::Register))
}

// ── canaries ──

/// He alone is told of a place.
fn lay(
    turn: &mut Turn<'_>,
    (seat, dossier): (Seat, DossierId),
    id: AgentId,
    agent: &Agent,
    site: SiteId,
) {
    turn.emit(Happening::CanaryLaid { seat, agent: dossier, asset: id, site });
    if let Some(who) = reports_to(turn, id, agent) {
        turn.emit(Happening::CanaryTold { who, site });
    }
}

/// Somebody of ours walks past the places of which one agent alone was told.
pub(in crate::engine) fn places_are_walked_past(turn: &mut Turn<'_>) {
    let week = turn.world().week;
    let ours = |(seat, row): (Seat, &Canary)| (row.since < week).then_some((seat, *row));
    let laid: Vec<(Seat, Canary)> = turn
        .world()
        .stations
        .iter()
        .flat_map(|(seat, station)| station.canaries.iter().map(move |row| (seat, row)))
        .filter_map(ours)
        .collect();
    for (seat, canary) in laid {
        turn.begin(DUSK);
        turn.after(canary.touched);
        walk_past(turn, seat, &canary);
    }
}

fn walk_past(turn: &mut Turn<'_>, seat: Seat, canary: &Canary) {
    let Canary { dossier, site, .. } = *canary;
    let Some(person) = turn.dossier(seat, dossier).map(|row| row.person) else { return };
    let rules = turn.rules();
    let waits = turn.teams_on(WatchTarget::Site(site)) > 0;
    let points = if waits { rules.validation.seen } else { rules.validation.taken_for };
    let key = About::whom(number(person), u32::from(site.0)).by(seat);
    let watchers = turn.chance(Luck::CanarySings, key, percent(points));
    turn.emit(Happening::CanaryWatched { seat, agent: dossier, site, watchers });
}

// ── the box ──

fn read_the_needles(
    turn: &mut Turn<'_>,
    (seat, dossier): (Seat, DossierId),
    id: AgentId,
    agent: &Agent,
    officer: PersonId,
) {
    let rules = &turn.rules().validation;
    let week = turn.world().week;
    let theirs = turn.control(id, agent.person).is_some();
    let knows_his_part = agent.coached.is_some_and(|until| week < until);
    let points = match (theirs, knows_his_part) {
        (false, _) => rules.polygraph_accuses,
        (true, false) => rules.polygraph_catches,
        (true, true) => rules.polygraph_coached,
    };
    let key = About::whom(number(officer), number(agent.person)).by(seat);
    let deceptive = turn.chance(Luck::PolygraphReads, key, percent(points));
    let rapport = (agent.rapport - rules.polygraph_insult).max(0);
    turn.emit(Happening::PolygraphRead { seat, agent: dossier, asset: id, rapport, deceptive });
    controller_hears(turn, id, agent, Test::Polygraph);
}

carried! {
    Coach in Coaching: |turn, by, it| coach(turn, it.double);
    Compare in Messages: |turn, by, it| set_comparison(turn, by.seat, it);
}

entered! {
    TurnOver: |agenda, by, it| agenda.meeting(Meeting::handing_over(by.seat, by.at, it));
    in Messages |turn, by, it| replace_contact(turn, by.seat, (*it).into(), it.agent);
}

entered! {
    Canary: |agenda, by, it| {
        let meeting = Meeting::plain(by.seat, it.agent, it.officer, it.sdr);
        agenda.meeting(meeting.with_trial(Trial::Canary(it.site), Verb::Canary, by.at));
    };
    in Messages |turn, by, it| replace_contact(turn, by.seat, (*it).into(), it.agent);
}

entered! {
    Polygraph: |agenda, by, it| {
        let meeting = Meeting::plain(by.seat, it.agent, it.officer, it.sdr);
        agenda.meeting(meeting.with_trial(Trial::Polygraph, Verb::Polygraph, by.at));
    };
    in Messages |turn, by, it| replace_contact(turn, by.seat, (*it).into(), it.agent);
}

entered! {
    ChangeTask: |agenda, by, it| {
        let meeting = Meeting::plain(by.seat, it.agent, it.officer, it.sdr);
        agenda.meeting(meeting.with_trial(Trial::Switch(it.holding), Verb::ChangeTask, by.at));
    };
    in Messages |turn, by, it| replace_contact(turn, by.seat, (*it).into(), it.agent);
}

/// A controller goes through his part with a double.
fn coach(turn: &mut Turn<'_>, who: DossierId) {
    let person = turn.file(who).map(|row| row.person);
    let Some(agent) = person.and_then(|it| turn.world().agent_by_person(it)) else { return };
    let Some(row) = turn.agent(agent) else { return };
    let _ = turn.control(agent, row.person);
    let rules = turn.rules();
    let until = turn.world().week.plus(rules.validation.coach_weeks);
    let before = turn.world().control(agent).map_or(0, |turn| turn.control);
    let control = before.saturating_add(rules.validation.coach_control).min(100);
    turn.emit(Happening::Coached { who, asset: agent, until, control });
}

// ── two sources ──

/// Both are told to look for the same thing.
pub(in crate::engine) fn set_comparison(turn: &mut Turn<'_>, seat: Seat, order: &Compare) {
    let Compare { one, other, holding } = *order;
    turn.emit(Happening::ComparisonSet { seat, one, other, holding });
    for dossier in [one, other] {
        if let Some((agent, _)) = turn.agent_of(seat, dossier) {
            let holding = Some(holding);
            turn.emit(contacts::Happening::TaskNoted {
                seat,
                agent: dossier,
                asset: agent,
                holding,
            });
        }
    }
}

/// A report came in: has the other source spoken too?
pub(in crate::engine) fn may_compare(
    turn: &mut Turn<'_>,
    seat: Seat,
    source: DossierId,
    holding: HoldingId,
) {
    let station = turn.world().stations.of(seat);
    let fits =
        |row: &&Comparison| row.holding == holding && (row.one == source || row.other == source);
    let wanted: Vec<Comparison> = station.comparisons.iter().filter(fits).copied().collect();
    for row in wanted {
        let of = |dossier| last_word(turn, seat, dossier, &row);
        let (Some((first, one)), Some((second, other))) = (of(row.one), of(row.other)) else {
            continue;
        };
        for no in [row.touched, one, other] {
            turn.after(no);
        }
        let (agree, one, other) = (first == second, row.one, row.other);
        turn.emit(Happening::Compared { seat, one, other, holding, agree });
    }
}

/// What a source said last of the thing since it was asked, and the event that brought it.
fn last_word(
    turn: &Turn<'_>,
    seat: Seat,
    source: DossierId,
    row: &Comparison,
) -> Option<(u8, EventNo)> {
    let said =
        |it: &&ProductRow| it.source == source && it.holding == row.holding && row.since <= it.seen;
    let reports = &turn.world().stations.of(seat).reports;
    reports.iter().rev().find(said).map(|it| (it.value, it.touched))
}
