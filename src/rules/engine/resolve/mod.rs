//! One week, phase by phase. [`week`] is the rule book's table of contents.

mod action;
mod agenda;
mod alarm;
mod cell;
mod collect;
mod contact;
mod double;
mod exit;
mod family;
mod flag;
mod handover;
mod headquarters;
mod house;
mod incident;
mod intelligence;
mod leads;
mod life;
mod link;
mod moles;
mod parting;
mod prison;
mod radio;
mod reception;
mod recruit;
mod relations;
mod role;
mod secrets;
mod sight;
mod support;
mod swap;
mod traps;
mod trials;
pub(in crate::engine) mod turn;
mod volunteer;
mod watch;

pub(in crate::engine) use cell::take_on;
pub(in crate::engine) use flag::is_flown;
pub(in crate::engine) use house::working_days;
pub(in crate::engine) use recruit::{give_cryptonym, report_assessment};
pub(in crate::engine) use relations::relations_are_as_ever;
pub use turn::Script;
pub(in crate::engine) use turn::{Asked, Source, Turn};

use crate::engine::{
    order::Order,
    seat::{BySeat, Seat},
    units::Hour,
};

/// The orders of all seats, each list sorted.
pub(in crate::engine) type Orders = BySeat<Vec<Order>>;

/// Plays one week.
pub(in crate::engine) fn week(turn: &mut Turn<'_>, orders: &Orders) {
    house::orders_are_paid(turn, orders);
    life::windows_open(turn);
    watch::teams_take_their_places(turn, orders);
    secrets::papers_are_signed(turn, orders);
    volunteer::offers_are_answered(turn, orders);
    contact::messages_are_noted(turn, orders);
    moles::houses_are_set(turn, orders);
    support::staff_are_sent(turn, orders);
    double::fodder_is_chosen(turn, orders);
    double::some_are_turned_again(turn, orders);
    trials::doubles_are_coached(turn, orders);
    prison::fates_are_decided(turn, orders);
    swap::prisoners_are_exchanged(turn, orders);
    traps::are_laid(turn, orders);
    radio::sets_are_played(turn, orders);
    incident::answers_are_given(turn, orders);
    action::plans_are_made(turn, orders);
    agenda::run(turn, orders);
    action::headquarters_looks_on(turn);
    incident::captives_are_asked(turn);
    collect::product_is_born(turn);
    volunteer::others_write(turn);
    cell::links_are_checked(turn);
    cell::cells_are_reviewed(turn, orders);
    leads::come_in(turn);
    flag::some_see_through(turn);
    trials::places_are_walked_past(turn);
    parting::some_come_over(turn);
    exit::some_cannot_bear_it(turn);
    prison::week_in_the_cells(turn);
    moles::the_house_talks(turn);
    moles::the_house_is_searched(turn);
    watch::faces_are_looked_for(turn, orders);
    headquarters::stories_are_told(turn, orders);
    intelligence::claims_go_home(turn, orders);
    moles::insiders_report(turn);
    headquarters::letters_go_home(turn, orders);
    secrets::leaks_are_looked_into(turn);
    secrets::editions_change(turn);
    contact::arrangements_are_made(turn, orders);
    volunteer::offers_lapse(turn);
    swap::offers_lapse(turn);
    parting::some_are_let_go(turn, orders);
    exit::some_are_looked_after(turn, orders);
    relations::relations_drift(turn);
    house::books_are_closed(turn);
    intelligence::picture_is_counted(turn);
    house::week_passes(turn);
}

/// Each order of one kind with its seat and its place in the plan.
fn each(orders: &Orders) -> impl Iterator<Item = (Seat, u8, &Order)> {
    orders.iter().flat_map(|(seat, list)| {
        let numbered = list.iter().enumerate();
        numbered.map(move |(at, order)| (seat, u8::try_from(at).unwrap_or(u8::MAX), order))
    })
}

/// Desk work has no hour of its own.
const OFFICE_HOURS: Hour = Hour(9);

/// Begins an operation that an order demands.
fn begin_order(turn: &mut Turn<'_>, seat: Seat, at: u8, order: &Order, hour: Hour) {
    turn.begin(hour);
    turn.ordered(seat, order.verb(), at);
}
