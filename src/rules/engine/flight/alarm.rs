#![doc = include_str!("../../../../assets/text/en/rules/alarm.md")]
//! Who hears of an arrest, when, and what he does then. Clocks run on across Sunday.

use crate::engine::flight::Happening;
use crate::engine::{
    event::{About as Of, EventNo},
    ids::{AgentId, DossierId, PersonId},
    luck::{About, Luck},
    nature::{OnAlarm, Publicity},
    resolve::{Turn, agenda::number, turn::Wake},
    seat::Seat,
    view::{Channel, Opening, Standing},
    watching::sight::dossier_on,
    world::Agent,
};

/// An agent was taken: those whom he could give away hear of it, sooner or later.
pub(in crate::engine) fn is_raised(
    turn: &mut Turn<'_>,
    taken: AgentId,
    publicity: Publicity,
    arrested: EventNo,
) {
    let Some(agent) = turn.agent(taken) else { return };
    let heard = match publicity {
        Publicity::Open => turn.rules().alarm.open,
        Publicity::Secret => noticed_after(turn, &agent),
    };
    for id in neighbours(turn, taken, &agent) {
        turn.once_more_after(arrested);
        // What the clock was set by.
        let _ = turn.agent(taken);
        let _ = agent.officer.and_then(|no| turn.officer(agent.seat, no));
        let _ = turn.memories(agent.person);
        hears(turn, id, taken, heard);
    }
}

/// Hours until somebody misses him: the next agreed contact, or the mark that is not there.
fn noticed_after(turn: &mut Turn<'_>, agent: &Agent) -> u32 {
    let rules = turn.rules();
    let missed = match agent.contact {
        None => rules.alarm.silent,
        Some(contact) => {
            let key = About::whom(number(agent.person), 0).by(agent.seat);
            let days = turn.below(Luck::ArrestNoticed, key, 7 * u32::from(contact.every.max(1)));
            24 * (days + 1)
        }
    };
    let officer = agent.officer.and_then(|no| turn.officer(agent.seat, no));
    match officer.is_some_and(|row| row.mark) {
        true => missed.min(rules.alarm.mark),
        false => missed,
    }
}

/// Agents whom he could give away, and those next to him in a cell.
fn neighbours(turn: &mut Turn<'_>, taken: AgentId, agent: &Agent) -> Vec<AgentId> {
    let known: Vec<PersonId> = turn
        .memories(agent.person)
        .into_iter()
        .filter_map(|row| match row.what.about {
            Of::Person(person) => Some(person),
            Of::Site(_) | Of::Plan(_) => None,
        })
        .collect();
    let above = agent.leader();
    let near = |row: &Agent| {
        known.contains(&row.person)
            || row.leader() == Some(agent.dossier)
            || above == Some(row.dossier)
    };
    let agents = turn.world().agents.iter();
    agents
        .filter(|(id, row)| *id != taken && row.seat == agent.seat && near(row))
        .map(|(id, _)| id)
        .collect()
}

/// He hears of it in so many hours, and then it takes him time to do what he was told to do.
pub(in crate::engine) fn hears(turn: &mut Turn<'_>, id: AgentId, of: AgentId, hours: u32) {
    let Some(agent) = turn.agent(id) else { return };
    let rules = turn.rules();
    let takes = match (agent.on_alarm, agent.papers) {
        (OnAlarm::Run, true) => rules.alarm.flight_papers,
        (OnAlarm::Run, false) => rules.alarm.flight,
        (OnAlarm::Freeze, _) => 0,
        (OnAlarm::Stay, _) => return,
    };
    let ours = !matches!(agent.standing, Standing::Gone | Standing::Parted);
    if !ours || !turn.is_free(agent.person) {
        return;
    }
    let heard = turn.now().plus(hours);
    let at = heard.plus(takes);
    turn.emit(Happening::AlarmHeard { asset: id, of, heard, at });
    turn.wake(at, Wake::Act(id));
}

/// Something frightens him: he does what he was told to do if somebody close is taken.
pub(in crate::engine) fn takes_fright(turn: &mut Turn<'_>, id: AgentId) {
    hears(turn, id, id, 0);
}

/// His clock has run out: he does what he was told to do, if he still can.
pub(in crate::engine) fn act(turn: &mut Turn<'_>, id: AgentId) {
    let now = turn.now();
    let mut alarms = turn.world().alarms.iter();
    let Some(alarm) = alarms.find(|row| row.agent == id && row.at <= now).copied() else { return };
    turn.after(alarm.touched);
    let Some(agent) = turn.agent(id) else { return };
    if !turn.is_free(agent.person) {
        return;
    }
    let (seat, dossier, person) = (agent.seat, agent.dossier, agent.person);
    match agent.on_alarm {
        OnAlarm::Run => {
            turn.emit(Happening::Fled { seat, agent: dossier, asset: id, person });
            if !agent.origin.invented {
                vanish(turn, person);
            }
        }
        OnAlarm::Freeze if agent.standing == Standing::Active => {
            turn.emit(Happening::WentToGround { seat, agent: dossier, asset: id });
        }
        OnAlarm::Freeze | OnAlarm::Stay => (),
    }
}

/// Flight confesses: his chair is empty, and that is noticed.
pub(in crate::engine) fn vanish(turn: &mut Turn<'_>, person: PersonId) {
    let who = dossier_on(turn, person, true, Opening::Register);
    let _ = turn.teams();
    turn.emit(Happening::Vanished { who });
}

/// The Station tells him: at once where he has a plan, else when he is next seen.
pub(in crate::engine) fn warn_by_order(turn: &mut Turn<'_>, seat: Seat, dossier: DossierId) {
    let Some((id, agent)) = turn.agent_of(seat, dossier) else { return };
    // A signal, or a voice at night, reaches him without waiting for anybody.
    let mut channels = [agent.contact, agent.second].into_iter().flatten().map(|it| it.channel);
    let heard = channels.any(|it| matches!(it, Channel::Signal | Channel::Voice));
    if agent.plan.is_some() || heard {
        let hours = turn.rules().alarm.warning;
        warn(turn, seat, dossier, id, hours);
    } else {
        turn.emit(Happening::WarningNoted { seat, agent: dossier, asset: id });
    }
}

/// He is told, and acts on his instruction.
pub(in crate::engine) fn warn(
    turn: &mut Turn<'_>,
    seat: Seat,
    dossier: DossierId,
    id: AgentId,
    hours: u32,
) {
    turn.emit(Happening::Warned { seat, agent: dossier, asset: id });
    hears(turn, id, id, hours);
}
