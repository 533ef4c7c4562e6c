#![doc = include_str!("../../../../assets/text/en/rules/radio.md")]
//! The air: figures at night, sets and bursts, who takes bearings of them, whose set is played by
//! others, and the mark in a message that may say so.

use crate::engine::{
    contacts::week::{deliver, hand_over},
    ids::{AgentId, DossierId, PersonId},
    links::{self, Happening, week::Whose},
    luck::{About, Luck},
    nature::{Check, Skill},
    order::{WatchTarget, carry::carried},
    resolve::{Turn, agenda::number},
    rules::percent,
    view::{Channel, Contact, FileItem, Opening},
    watching::sight::{dossier_on, give_points},
    world::Agent,
};

/// The Station listens, or speaks.
pub(in crate::engine) fn listen(turn: &mut Turn<'_>, id: AgentId, contact: Contact) {
    let Some(agent) = turn.agent(id) else { return };
    let (seat, dossier, channel) = (agent.seat, agent.dossier, contact.channel);
    let officer = contact.officer;
    let there = agent.played || turn.keeps_contact(&agent);
    let silent = match channel {
        // Nobody can tell whether anybody listens.
        Channel::Voice => false,
        Channel::Radio { by } if by != dossier => false,
        _ => !there,
    };
    if silent {
        turn.emit(Happening::LinkFailed { seat, agent: dossier, asset: id, channel });
        return;
    }
    if !links::week::is_ready(turn, channel, id, &agent) {
        return;
    }
    let lent = links::week::is_handed_on(channel, dossier);
    let most = turn.rules().channel.of(channel).capacity;
    let packets = deliver(turn, seat, id, most, |row, _| row.dropped.is_some() == lent);
    let worked = turn.emit(Happening::LinkWorked {
        seat,
        agent: dossier,
        asset: id,
        officer,
        channel,
        packets,
    });
    links::week::is_paid(turn, channel, seat);
    turn.once_more_after(worked);
    if channel == Channel::Signal {
        return;
    }
    if channel != Channel::Voice {
        sends(turn, (id, &agent), channel, packets);
        turn.once_more_after(worked);
    }
    if packets > 0 {
        read_check(turn, (seat, dossier, id));
    }
    hand_over(turn, seat, dossier, id);
    if agent.played {
        is_overheard(turn, id);
    }
}

/// What they ask of him, they ask of us.
fn is_overheard(turn: &mut Turn<'_>, id: AgentId) {
    let Some(agent) = turn.agent(id) else { return };
    let prisoner = dossier_on(turn, agent.person, true, Opening::Register);
    turn.emit(Happening::PlayedTold { prisoner, task: agent.task });
}

/// Whoever is on the air can be found: sooner who stays there long, at the same place and hour.
fn sends(turn: &mut Turn<'_>, (id, agent): (AgentId, &Agent), channel: Channel, packets: u8) {
    let sender = match channel {
        Channel::Radio { by } => turn.agent_of(agent.seat, by),
        _ => Some((id, *agent)),
    };
    let Some((sender, row)) = sender.filter(|(_, row)| !row.played) else { return };
    let Some(row) = turn.agent(sender).or(Some(row)) else { return };
    let district = turn.world().theatre.identity(row.person).district;
    let mut teams = turn.teams_on(WatchTarget::Air);
    if teams == 0 {
        return;
    }
    if row.bearings > 0 {
        teams += turn.teams_on(WatchTarget::District(district));
    }
    let rules = turn.rules();
    let air = &rules.air;
    let long = air.packet * i16::from(packets) + air.same * i16::from(row.worn.min(20));
    let hundredths = if channel == Channel::Burst { air.burst } else { 100 };
    let points = (air.team * i16::from(teams) + long) * hundredths / 100;
    let key = About::whom(number(row.person), number(agent.person)).by(agent.seat);
    if !turn.chance(Luck::BearingTaken, key, percent(points)) {
        return;
    }
    turn.emit(Happening::BearingTaken { asset: sender, district });
    if air.bearings <= row.bearings + 1 {
        let who = dossier_on(turn, row.person, true, Opening::Register);
        turn.emit(Happening::TransmitterFound { who });
        give_points(turn, who, FileItem::OnTheAir, air.points);
    }
}

/// The mark that a trained agent puts into a message when nobody stands behind him. It is
/// forgotten, garbled and overlooked: evidence, and no more.
pub(in crate::engine) fn read_check(turn: &mut Turn<'_>, (seat, dossier, id): Whose) {
    let Some(agent) = turn.agent(id).filter(|row| row.skills.has(Skill::Check)) else { return };
    let rules = turn.rules();
    let check = &rules.check;
    let key = About::whom(number(agent.person), 0).by(seat);
    let points = match (agent.played, turn.control(id, agent.person)) {
        (true, _) => check.given,
        // Who serves them willingly has told them of it.
        (false, Some(control)) => check.given * i16::from(100 - control.min(100)) / 100,
        (false, None) => check.forgotten,
    };
    let given = match turn.chance(Luck::CheckGiven, key, percent(points)) {
        true => Check::Absent,
        false => Check::Present,
    };
    let garbled = turn.chance(Luck::CheckGarbled, key, percent(check.garbled));
    let others = turn.load(seat, |row| row.skills.has(Skill::Check)).saturating_sub(1);
    let tired = check.tired.saturating_mul(i16::try_from(others).unwrap_or(0));
    let missed = given == Check::Absent
        && !garbled
        && turn.chance(Luck::CheckMissed, key, percent((check.missed + tired).min(100)));
    let read = match (garbled, missed) {
        (true, _) => Check::Garbled,
        (false, true) => Check::Present,
        (false, false) => given,
    };
    turn.emit(Happening::CheckRead { seat, agent: dossier, asset: id, given, check: read });
}

// ── sets in other hands ──

/// A set was found, and what goes with it.
pub(in crate::engine) fn set_is_taken(turn: &mut Turn<'_>, prisoner: DossierId, person: PersonId) {
    let Some(agent) = turn.world().agent_by_person(person) else { return };
    if turn.agent(agent).is_some_and(|row| row.skills.has_set()) {
        turn.emit(Happening::SetTaken { prisoner, asset: agent });
    }
}

pub(in crate::engine) fn is_played(turn: &mut Turn<'_>, person: PersonId) -> bool {
    let agent = turn.world().agent_by_person(person).and_then(|id| turn.agent(id));
    agent.is_some_and(|row| row.played)
}

// Whose set is played from this week on, and who waits for whom.
carried! {
    PlayBack in Sets: |turn, by, it| {
        let Some(row) = turn.prisoner(it.prisoner) else { return };
        let Some(agent) = turn.world().agent_by_person(row.person) else { return };
        let _ = turn.agent(agent);
        turn.emit(Happening::PlaySet { prisoner: it.prisoner, asset: agent, on: it.on });
    };
    AnswerPlan in Sets: |turn, by, it| links::reception::is_prepared(turn, it);
}
