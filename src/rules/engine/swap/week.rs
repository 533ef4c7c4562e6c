#![doc = include_str!("../../../../assets/text/en/rules/swap.md")]
//! Prisoners who are exchanged: a lawyer asks, and somebody says yes, or nobody answers.

use crate::engine::{
    house,
    ids::{DossierId, PersonId},
    nature::{Captive, Occasion},
    order::{AgreeSwap, ProposeSwap, carry::carried},
    relations,
    resolve::Turn,
    seat::Seat,
    swap::Happening,
    units::Hour,
    view::{FileItem, Opening},
    watching::sight::{dossier_on, give_points},
    world::{Status, Swap},
};

// Lawyers call, and two cars meet on a bridge.
carried! {
    AgreeSwap in Swaps: |turn, by, it| agree(turn, it);
    ProposeSwap in Swaps: |turn, by, it| propose(turn, by.seat, it);
}

/// To ask for somebody is to say whose he was.
fn propose(turn: &mut Turn<'_>, seat: Seat, order: &ProposeSwap) {
    let whom = order.whom;
    let Some(person) = person_of(turn, seat, whom) else { return };
    let rules = turn.rules();
    let until = turn.world().week.plus(rules.swap.weeks);
    let state = turn.world().state_of(seat);
    let proposed = turn.emit(Happening::SwapProposed { seat, whom, person, until });
    let who = dossier_on(turn, person, true, Opening::Register);
    turn.emit(Happening::SwapAsked { who, state, until });
    give_points(turn, who, FileItem::AskedFor, rules.swap.points);
    turn.once_more_after(proposed);
}

fn person_of(turn: &mut Turn<'_>, seat: Seat, whom: Captive) -> Option<PersonId> {
    match whom {
        Captive::Agent(dossier) => turn.agent_of(seat, dossier).map(|(_, row)| row.person),
        Captive::Officer(no) => turn.officer(seat, no).map(|row| row.person),
    }
}

fn agree(turn: &mut Turn<'_>, order: &AgreeSwap) {
    let prisoner = order.prisoner;
    let Some(person) = turn.file(prisoner).map(|row| row.person) else { return };
    let Some((seat, whom)) = asked_for_by(turn, person) else { return };
    if !is_in_their_hands(turn, prisoner, person) {
        return;
    }
    let rules = turn.rules();
    let state = turn.world().state_of(seat);
    let made = turn.emit(Happening::SwapMade { seat, whom, prisoner, person });
    house::week::gain_patience(turn, rules.swap.patience);
    turn.once_more_after(made);
    relations::week::shift(turn, state, rules.swap.thaw, Occasion::Swap);
}

/// The Station that wants him back, the first if there are two.
fn asked_for_by(turn: &mut Turn<'_>, person: PersonId) -> Option<(Seat, Captive)> {
    let asks = |(seat, row): (Seat, Swap)| (row.person == person).then_some((seat, row));
    let (seat, row) = open_offers(turn).into_iter().find_map(asks)?;
    turn.after(row.touched);
    Some((seat, row.whom))
}

fn open_offers(turn: &Turn<'_>) -> Vec<(Seat, Swap)> {
    let stations = turn.world().stations.iter();
    stations.filter_map(|(seat, station)| Some((seat, station.swap?))).collect()
}

fn is_in_their_hands(turn: &mut Turn<'_>, prisoner: DossierId, person: PersonId) -> bool {
    let _ = turn.prisoner(prisoner);
    let status = turn.person(person).map(|row| row.status);
    matches!(status, Some(Status::Held | Status::Convicted))
}

/// Nobody waits for an answer for ever.
pub(in crate::engine) fn offers_lapse(turn: &mut Turn<'_>) {
    for (seat, row) in open_offers(turn) {
        if row.until <= turn.world().week {
            turn.begin(Hour(163));
            turn.after(row.touched);
            turn.emit(Happening::SwapLapsed { seat, whom: row.whom });
        }
    }
}
