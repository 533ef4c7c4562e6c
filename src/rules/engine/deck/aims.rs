//! Objectives: what counts more at the end because a seat chose it. An aim moves lines of the ledger
//! that exist, from the week in which it is chosen, and says nothing before the end.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{AgentId, DossierId, InstitutionId},
    nature::Role,
    score::{controlled, in_place},
    seat::Seat,
    units::Week,
    world::{Agent, Status, World},
};

/// What a seat may aim at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aim {
    // ── a Station ──
    /// Agents in place at the end who serve in the house of the card and were long with us.
    House,
    /// The agent of the card is abroad at the end.
    Out,
    /// Covert action that comes off from now on.
    Deeds,
    /// Agents in place at the end whom another agent leads.
    Depth,
    /// No officer is lost from now on.
    Unhurt,
    /// Agents in place at the end who were long with us.
    Seasoned,
    /// No agent is under Security's control at the end.
    Trusted,
    // ── Security ──
    /// Agents convicted from now on.
    Trials,
    /// Officers expelled with proof from now on.
    Officers,
    /// Agents under control at the end.
    Turned,
    /// No innocent is freed or convicted from now on.
    Justice,
    /// No foreign agent is in place at the end in the house of the card.
    Closed,
    /// Patience does not run out from now on.
    Patience,
}

/// An aim that a seat has chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Aimed {
    pub aim: Aim,
    pub since: Week,
    pub who: Option<DossierId>,
    pub house: InstitutionId,
}

/// What deeds were counted for each Station when an aim was chosen.
pub(in crate::engine) type Before = [i64; 3];

impl Aim {
    pub const ALL: [Aim; 13] = [
        Aim::House,
        Aim::Out,
        Aim::Deeds,
        Aim::Depth,
        Aim::Unhurt,
        Aim::Seasoned,
        Aim::Trusted,
        Aim::Trials,
        Aim::Officers,
        Aim::Turned,
        Aim::Justice,
        Aim::Closed,
        Aim::Patience,
    ];

    /// Does a Station aim at it?
    pub const fn is_for(self, station: bool) -> bool {
        match self {
            Aim::House
            | Aim::Out
            | Aim::Deeds
            | Aim::Depth
            | Aim::Unhurt
            | Aim::Seasoned
            | Aim::Trusted => station,
            Aim::Trials
            | Aim::Officers
            | Aim::Turned
            | Aim::Justice
            | Aim::Closed
            | Aim::Patience => !station,
        }
    }
}

/// What the aims of a seat are worth at the end; those of Security against one Station, if asked.
pub(in crate::engine) fn points(world: &World, seat: Seat, against: Option<Seat>) -> (u32, i64) {
    let held = world.hands.of(seat);
    let aims = held.hand.aims.iter().zip(&held.before);
    let worth = aims.map(|(aimed, before)| match seat {
        Seat::Security => to_security(world, against, aimed, before),
        Seat::Station1 | Seat::Station2 | Seat::Station3 => to_station(world, seat, aimed, before),
    });
    let worth: Vec<i64> = worth.filter(|&points| points != 0).collect();
    (u32::try_from(worth.len()).unwrap_or(0), worth.iter().sum())
}

/// Deeds that count from the week in which an aim is chosen, as they stand.
pub(in crate::engine) fn counted(world: &World, seat: Seat, aim: Aim) -> Before {
    let deeds = &world.security.deeds;
    let same = |count: u16| [i64::from(count); 3];
    match aim {
        Aim::Deeds => [world.traces.feats_of(seat).map_or(0, |row| row.points); 3],
        Aim::Unhurt => [officers_lost(world, seat); 3],
        Aim::Trials => deeds.convicted.map(i64::from),
        Aim::Officers => deeds.expelled_proven.map(i64::from),
        Aim::Justice => same(deeds.innocent_freed.saturating_add(deeds.innocent_convicted)),
        Aim::Patience => same(world.security.times_spent.into()),
        Aim::House
        | Aim::Out
        | Aim::Depth
        | Aim::Seasoned
        | Aim::Trusted
        | Aim::Turned
        | Aim::Closed => [0; 3],
    }
}

fn officers_lost(world: &World, seat: Seat) -> i64 {
    let officers = world.stations.of(seat).officers.values();
    i64::try_from(officers.filter(|row| !row.at_work).count()).unwrap_or(0)
}

fn to_station(world: &World, seat: Seat, aimed: &Aimed, before: &Before) -> i64 {
    let rules = &world.rules().aim;
    let since = || counted(world, seat, aimed.aim)[0] - before[0];
    let ours = |fits: &dyn Fn(&Agent) -> bool| count(world, &in_place(world, seat).clean, fits);
    match aimed.aim {
        Aim::House => {
            let fits = |row: &Agent| {
                world.theatre.employer(row.person) == Some(aimed.house)
                    && rules.house_weeks <= served(row)
            };
            rules.house * ours(&fits)
        }
        Aim::Out => rules.out * i64::from(is_abroad(world, seat, aimed.who)),
        Aim::Deeds => (since().max(0) * rules.deeds / 100).min(rules.deeds_most),
        Aim::Depth => (rules.depth * ours(&|row| row.leader().is_some())).min(rules.depth_most),
        Aim::Unhurt => {
            if since() == 0 {
                rules.unhurt
            } else {
                0
            }
        }
        Aim::Seasoned => {
            let long = ours(&|row| rules.seasoned_weeks <= served(row));
            (rules.seasoned * long).min(rules.seasoned_most)
        }
        Aim::Trusted => less_for_each(rules.trusted, i64::from(controlled(world, Some(seat)))),
        // What only Security aims at.
        Aim::Trials | Aim::Officers | Aim::Turned | Aim::Justice | Aim::Closed | Aim::Patience => 0,
    }
}

fn to_security(world: &World, against: Option<Seat>, aimed: &Aimed, before: &Before) -> i64 {
    let rules = &world.rules().aim;
    let now = counted(world, Seat::Security, aimed.aim);
    let of = |seat: Seat| against.is_none_or(|it| it == seat);
    let each = Seat::STATIONS.into_iter().zip(now.iter().zip(before));
    let since: i64 = each.filter(|(seat, _)| of(*seat)).map(|(_, (now, then))| now - then).sum();
    match aimed.aim {
        Aim::Trials => (rules.trials * since).min(rules.trials_most),
        Aim::Officers => rules.officers * since,
        Aim::Turned => rules.turned * i64::from(controlled(world, against)),
        // These are nobody's in particular: each Station has one as well as all.
        Aim::Justice => less_for_each(rules.justice, now[0] - before[0]),
        Aim::Patience => less_for_each(rules.patience, now[0] - before[0]),
        Aim::Closed => less_for_each(rules.closed, left_in(world, against, aimed.house)),
        // What only a Station aims at.
        Aim::House
        | Aim::Out
        | Aim::Deeds
        | Aim::Depth
        | Aim::Unhurt
        | Aim::Seasoned
        | Aim::Trusted => 0,
    }
}

/// So much where it happened not once, less for each time, and as much against us at worst.
fn less_for_each((whole, each): (i64, i64), times: i64) -> i64 {
    (whole - each * times).max(-whole)
}

/// A sleeper serves by being there at the end, not by the weeks before.
fn served(agent: &Agent) -> u16 {
    if agent.role == Role::Sleeper { 0 } else { agent.served / 2 }
}

fn count(world: &World, agents: &[AgentId], fits: &dyn Fn(&Agent) -> bool) -> i64 {
    let rows = agents.iter().filter_map(|id| world.agents.get(*id));
    i64::try_from(rows.filter(|row| fits(row)).count()).unwrap_or(0)
}

fn is_abroad(world: &World, seat: Seat, who: Option<DossierId>) -> bool {
    let row = who.and_then(|id| world.stations.of(seat).dossiers.get(id));
    let person = row.and_then(|row| world.people.get(row.person));
    person.is_some_and(|row| row.status == Status::Abroad)
}

fn left_in(world: &World, against: Option<Seat>, house: InstitutionId) -> i64 {
    let seats = world.stations.seats().filter(|seat| seat.is_station());
    let seats = seats.filter(|seat| against.is_none_or(|it| it == *seat));
    let there = |row: &Agent| world.theatre.employer(row.person) == Some(house);
    seats
        .map(|seat| {
            let all = in_place(world, seat);
            count(world, &all.clean, &there) + count(world, &all.known, &there)
        })
        .sum()
}
