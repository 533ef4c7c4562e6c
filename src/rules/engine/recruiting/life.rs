//! Life goes on: windows of susceptibility open and close, and those see it who would.

use crate::engine::{
    covert,
    event::EventNo,
    ids::{AgentId, DossierId, PersonId},
    luck::{About, Luck},
    nature::{LifeEvent, TieKind},
    recruiting::Happening,
    resolve::{OFFICE_HOURS, Turn, agenda::number},
    rules::{Rules, per_mille},
    seat::Seat,
    volunteers,
    world::{CLOSE, Tie},
};

/// A debt, a divorce, a promotion missed: for some weeks somebody listens who would not have.
pub(in crate::engine) fn windows_open(turn: &mut Turn<'_>) {
    let rules = turn.rules();
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let week = turn.world().week;
    let (more, unrest) = covert::action::unrest(turn, week);
    let opens = per_mille(rules.people.window.saturating_add(more));
    for &person in &theatre.locals {
        turn.begin(OFFICE_HOURS);
        let (_, until) = turn.window(person);
        if week <= until {
            continue;
        }
        if let Some(no) = unrest {
            turn.after(no);
        }
        let key = About::whom(number(person), 0);
        if turn.chance(Luck::WindowOpens, key, opens) {
            let what = which(turn, key, &rules);
            let until = week.plus(rules.life.of(what).weeks);
            turn.emit(Happening::WindowOpened { person, from: week, until, what });
            volunteers::week::may_come(turn, person);
        }
    }
}

/// Which turn it is, by the published shares.
fn which(turn: &mut Turn<'_>, key: About, rules: &Rules) -> LifeEvent {
    let share = |what| u32::try_from(rules.life.of(what).share).unwrap_or(0);
    let all = LifeEvent::ALL.into_iter().map(share).sum();
    let mut left = turn.below(Luck::LifeTurns, key, all);
    for what in LifeEvent::ALL {
        match left.checked_sub(share(what)) {
            Some(rest) => left = rest,
            None => return what,
        }
    }
    LifeEvent::default()
}

// ── who sees it ──

/// An officer or an agent looks at somebody in whose life something has happened.
pub(in crate::engine) fn is_seen(
    turn: &mut Turn<'_>,
    seat: Seat,
    target: DossierId,
    by: Option<DossierId>,
) {
    let Some(row) = turn.dossier(seat, target) else { return };
    let told = |from| row.life_told.is_some_and(|before| from <= before);
    if !turn.window_open(row.person) {
        return;
    }
    let person = turn.person(row.person).filter(|person| !told(person.window.0));
    if let Some(what) = person.map(|person| person.life) {
        turn.emit(Happening::LifeSeen { seat, target, by, what });
    }
}

/// At a meeting an agent speaks of people whom he knows and the Station has on file.
pub(in crate::engine) fn is_spoken_of(
    turn: &mut Turn<'_>,
    (seat, by): (Seat, DossierId),
    agent: AgentId,
    met: EventNo,
) {
    let world = turn.world();
    let week = world.week;
    let Some(who) = world.agents.get(agent).map(|row| row.person) else { return };
    let open = |tie: &&Tie| {
        world.people.get(tie.to).is_some_and(|row| row.window.0 <= week && week <= row.window.1)
    };
    let troubled: Vec<PersonId> =
        world.theatre.ties_of(who).iter().filter(open).map(|tie| tie.to).collect();
    for person in troubled {
        turn.once_more_after(met);
        if let Some(target) = turn.dossier_on(seat, person) {
            is_seen(turn, seat, target, Some(by));
        }
    }
}

// ── arrests ──

/// Those who were close to somebody read that he was taken: it opens ears, and shakes a double.
pub(in crate::engine) fn friends_hear(turn: &mut Turn<'_>, of: PersonId, arrested: EventNo) {
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let close = |tie: &&Tie| {
        CLOSE <= tie.strength
            && matches!(tie.kind, TieKind::Family | TieKind::Friend | TieKind::Lover)
    };
    for tie in theatre.ties_of(of).iter().filter(close) {
        turn.once_more_after(arrested);
        disgusts(turn, tie.to);
        turn.once_more_after(arrested);
        shakes(turn, tie.to);
    }
}

fn disgusts(turn: &mut Turn<'_>, person: PersonId) {
    let week = turn.world().week;
    let local = turn.world().theatre.locals.contains(&person);
    if !local || !turn.is_free(person) {
        return;
    }
    let (_, until) = turn.window(person);
    if until < week {
        let what = LifeEvent::FriendArrested;
        let until = week.plus(turn.rules().life.of(what).weeks);
        turn.emit(Happening::WindowOpened { person, from: week, until, what });
    }
}

fn shakes(turn: &mut Turn<'_>, person: PersonId) {
    let Some(agent) = turn.world().agent_by_person(person) else { return };
    let _ = turn.agent(agent);
    if let Some(control) = turn.control(agent, person) {
        let control = control.saturating_sub(turn.rules().life.shaken);
        turn.emit(Happening::ControlShaken { asset: agent, control });
    }
}
