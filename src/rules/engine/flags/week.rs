#![doc = include_str!("../../../../assets/text/en/rules/flag.md")]
//! False flags: whom somebody believes to serve, how he comes to doubt it, and what he does then.

use crate::engine::{
    flags::{self, Happening},
    gazetteer::State,
    ids::{AgentId, DossierId, HoldingId, PersonId},
    luck::{About, Luck},
    nature::{Discovery, Flag, Leaning, Motive, Occasion, Principal},
    recruiting, relations,
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    units::Hour,
    view::{FileItem, Opening},
    watching::{
        self,
        sight::{dossier_on, give_points},
    },
    world::Agent,
};

// ── the offer ──

/// The loyalty that stands against what is claimed.
pub(in crate::engine) fn loyalty_against(
    turn: &mut Turn<'_>,
    seat: Seat,
    flag: Flag,
    person: PersonId,
) -> i16 {
    let own = turn.world().state_of(seat);
    let heart = (turn.counter_loyalty(person), turn.lean(person));
    flags::loyalty_against(flag, own, heart, &turn.rules())
}

pub(in crate::engine) fn speaks_to(
    turn: &mut Turn<'_>,
    seat: Seat,
    flag: Flag,
    motive: Motive,
    person: PersonId,
) -> bool {
    let own = turn.world().state_of(seat);
    let lean = turn.lean(person);
    flags::speaks_to(flag, own, motive, lean)
}

/// The loyalty that sends somebody to his employer. Who was asked in the name of his own service
/// asks there whether it is in order.
pub(in crate::engine) fn loyalty_that_tells(
    turn: &mut Turn<'_>,
    seat: Seat,
    flag: Flag,
    person: PersonId,
) -> i16 {
    match flag {
        Flag::Host => turn.counter_loyalty(person) * turn.rules().flag.host_tells,
        Flag::Own | Flag::Other | Flag::Buyer => loyalty_against(turn, seat, flag, person),
    }
}

/// He has accepted under a flag that is not ours.
pub(in crate::engine) fn is_flown(
    turn: &mut Turn<'_>,
    seat: Seat,
    (dossier, agent): (DossierId, AgentId),
    flag: Flag,
) {
    if flag != Flag::Own {
        turn.emit(Happening::FlagClaimed { seat, agent: dossier, asset: agent, flag });
    }
}

/// Whoever looks closely at somebody hears which of the two foreign states he speaks of kindly.
pub(in crate::engine) fn is_considered(
    turn: &mut Turn<'_>,
    seat: Seat,
    (target, person): (DossierId, PersonId),
    halves: u8,
) {
    let rules = turn.rules();
    let weeks = usize::from(halves / 2).min(4);
    let right = percent(rules.assess.motive.get(weeks).copied().unwrap_or(0));
    let key = About::whom(number(person), u32::from(halves)).by(seat);
    let lean = turn.lean(person);
    let truth = flags::leaning(lean, &rules);
    let leaning = match turn.chance(Luck::LeaningJudged, key, right) {
        true => truth,
        false => another(turn, key, truth),
    };
    turn.emit(Happening::LeaningJudged { seat, target, leaning });
}

fn another(turn: &mut Turn<'_>, key: About, than: Leaning) -> Leaning {
    let others = Leaning::ALL.into_iter().filter(|&it| it != than);
    let at = turn.below(Luck::LeaningJudged, key.verb(1), 2) as usize;
    others.into_iter().nth(at).unwrap_or(than)
}

// ── doubt ──

/// An officer sits before him and must remember whom he comes from.
pub(in crate::engine) fn is_shown(turn: &mut Turn<'_>, id: AgentId, officer: PersonId) {
    let Some(agent) = turn.agent(id).filter(|row| row.flag != Flag::Own) else { return };
    let rules = turn.rules();
    let cover = turn.world().theatre.identity(officer).cover;
    let card = match flags::is_contradicted(agent.flag, cover) {
        true => rules.flag.slip_card,
        false => 0,
    };
    let key = About::whom(number(officer), number(agent.person)).by(agent.seat);
    if turn.chance(Luck::FlagSlips, key, percent(rules.flag.slip + card)) {
        let (seat, dossier) = (agent.seat, agent.dossier);
        let doubt = more(agent.doubt, rules.flag.slip_doubt);
        turn.emit(Happening::Slipped { seat, agent: dossier, asset: id, doubt });
    }
}

/// He was told what to look for: would they whom he believes to serve ask for that?
pub(in crate::engine) fn is_strained(turn: &mut Turn<'_>, id: AgentId, task: Option<HoldingId>) {
    let Some(agent) = turn.agent(id).filter(|row| row.flag != Flag::Own) else { return };
    let topics = &turn.world().theatre.gazetteer.holdings;
    let Some(topic) = task.and_then(|holding| topics.get(holding)).copied() else { return };
    let rules = turn.rules();
    let warmth = warmth(turn, &agent);
    if !flags::in_character(agent.flag, &topic, warmth.unwrap_or(0), &rules) {
        let doubt = more(agent.doubt, rules.flag.task_doubt);
        turn.emit(Happening::DoubtGrew { asset: id, doubt });
    }
}

fn more(doubt: u8, by: u8) -> u8 {
    doubt.saturating_add(by).min(100)
}

/// How the host stands with the foreign state that he believes to serve, if it is one.
fn warmth(turn: &mut Turn<'_>, agent: &Agent) -> Option<u8> {
    let state = turn.world().believes(agent).state()?;
    Some(turn.relations(state))
}

/// The week is over. A thaw makes a secret friend of a friendly state wonder; and who has wondered
/// enough draws his own conclusions.
pub(in crate::engine) fn some_see_through(turn: &mut Turn<'_>) {
    let agents = turn.world().agents.iter();
    let deceived: Vec<AgentId> = agents
        .filter(|(_, row)| row.flag != Flag::Own && row.saw.is_none())
        .map(|(id, _)| id)
        .collect();
    for id in deceived {
        turn.begin(Hour(156));
        wonders(turn, id);
        turn.begin(Hour(157));
        may_see_through(turn, id);
    }
}

fn wonders(turn: &mut Turn<'_>, id: AgentId) {
    let Some(agent) = turn.agent(id) else { return };
    let rules = turn.rules();
    let thaw = agent.flag == Flag::Other
        && warmth(turn, &agent).is_some_and(|warmth| rules.flag.thaw <= warmth);
    if thaw && turn.comes(&agent) {
        let doubt = more(agent.doubt, rules.flag.thaw_doubt);
        turn.emit(Happening::DoubtGrew { asset: id, doubt });
    }
}

/// Who is another's already believes in nothing, and has nothing to discover.
fn may_see_through(turn: &mut Turn<'_>, id: AgentId) {
    let Some(agent) = turn.agent(id) else { return };
    let rules = turn.rules();
    if agent.doubt < rules.flag.sees || !turn.comes(&agent) || !turn.is_true(id, agent.person) {
        return;
    }
    let then = conclusion(turn, &agent);
    let (seat, dossier, person) = (agent.seat, agent.dossier, agent.person);
    let saw = turn.emit(Happening::SawThrough { asset: id, person, then });
    let officer = agent.officer.and_then(|no| turn.officer(seat, no)).map(|row| row.person);
    turn.once_more_after(saw);
    match (then, officer) {
        (Discovery::Stays, _) => {
            turn.emit(Happening::FlagDropped { seat, agent: dossier, asset: id });
        }
        (Discovery::Confesses, Some(officer)) => {
            let _ = turn.agent(id);
            let control = turn.rules().pitch.dangle_control;
            recruiting::week::offer_himself(turn, id, person, officer, control);
        }
        (Discovery::Sells, Some(officer)) => is_sold(turn, &agent, officer),
        (Discovery::BreaksOff | Discovery::Confesses | Discovery::Sells, _) => (),
    }
}

/// What he does, by shares; rapport holds more of them.
fn conclusion(turn: &mut Turn<'_>, agent: &Agent) -> Discovery {
    let rules = turn.rules();
    let [breaks, confesses, sells] = rules.flag.ends;
    let warmer = agent.rapport.max(0) * rules.flag.stays_rapport / 100;
    let stays = rules.flag.stays + u32::try_from(warmer).unwrap_or(0);
    let key = About::whom(number(agent.person), 0).by(agent.seat);
    let rolled = turn.below(Luck::SeesThrough, key, breaks + confesses + sells + stays);
    match rolled {
        _ if rolled < breaks => Discovery::BreaksOff,
        _ if rolled < breaks + confesses => Discovery::Confesses,
        _ if rolled < breaks + confesses + sells => Discovery::Sells,
        _ => Discovery::Stays,
    }
}

/// The state in whose name he was run hears of it, and does not like it.
fn is_sold(turn: &mut Turn<'_>, agent: &Agent, officer: PersonId) {
    let state = turn.world().believes(agent).state();
    let Some(by) = state.filter(|state| State::FOREIGN.contains(state)) else { return };
    let rules = turn.rules();
    let officer = dossier_on(turn, officer, true, Opening::SeenAtContact);
    turn.emit(Happening::TippedOff { officer, by });
    give_points(turn, officer, FileItem::PitchedSomebody, rules.flag.tipped);
    watching::sight::suspect(turn, officer);
}

// ── custody ──

/// A prisoner who talks says whom he served, in good faith.
pub(in crate::engine) fn is_named(turn: &mut Turn<'_>, prisoner: DossierId, person: PersonId) {
    let of = match turn.world().agent_by_person(person) {
        Some(id) => {
            let Some(agent) = turn.agent(id) else { return };
            turn.world().believes(&agent)
        }
        None => Principal::State(turn.world().theatre.identity(person).state),
    };
    turn.emit(Happening::PrincipalNamed { prisoner, of });
}

/// A court repeats what he said, and an ambassador is asked to call.
pub(in crate::engine) fn comes_before_the_court(turn: &mut Turn<'_>, prisoner: DossierId) {
    let named = turn.file(prisoner).and_then(|row| row.served);
    if let Some(state) = named.and_then(Principal::state) {
        let degrees = turn.rules().relations.trial;
        relations::week::shift(turn, state, -degrees, Occasion::Trial);
    }
}
