//! One week, phase by phase. [`week`] is the rule book's table of contents.

pub(in crate::engine) mod agenda;
pub(in crate::engine) mod turn;

pub use turn::Script;
pub(in crate::engine) use turn::{Asked, Source, Turn};

use crate::engine::{
    cells, contacts, covert, doubles, flags, flight, headquarters, house, links, moles,
    order::Order,
    partings, prison, product, recruiting, relations,
    seat::{BySeat, Seat},
    secrets, swap, traps, trials,
    units::Hour,
    volunteers, watching,
};

/// The orders of all seats, each list sorted.
pub(in crate::engine) type Orders = BySeat<Vec<Order>>;

/// Plays one week.
pub(in crate::engine) fn week(turn: &mut Turn<'_>, orders: &Orders) {
    house::week::orders_are_paid(turn, orders);
    recruiting::life::windows_open(turn);
    watching::week::teams_take_their_places(turn, orders);
    secrets::week::papers_are_signed(turn, orders);
    volunteers::week::offers_are_answered(turn, orders);
    contacts::week::messages_are_noted(turn, orders);
    moles::week::houses_are_set(turn, orders);
    moles::support::staff_are_sent(turn, orders);
    doubles::week::fodder_is_chosen(turn, orders);
    doubles::week::some_are_turned_again(turn, orders);
    trials::week::doubles_are_coached(turn, orders);
    prison::week::fates_are_decided(turn, orders);
    swap::week::prisoners_are_exchanged(turn, orders);
    traps::week::are_laid(turn, orders);
    links::radio::sets_are_played(turn, orders);
    covert::incident::answers_are_given(turn, orders);
    covert::action::plans_are_made(turn, orders);
    agenda::run(turn, orders);
    covert::action::headquarters_looks_on(turn);
    covert::incident::captives_are_asked(turn);
    product::collect::product_is_born(turn);
    volunteers::week::others_write(turn);
    cells::week::links_are_checked(turn);
    cells::week::cells_are_reviewed(turn, orders);
    traps::leads::come_in(turn);
    flags::week::some_see_through(turn);
    trials::week::places_are_walked_past(turn);
    partings::week::some_come_over(turn);
    flight::exit::some_cannot_bear_it(turn);
    prison::week::week_in_the_cells(turn);
    moles::week::the_house_talks(turn);
    moles::week::the_house_is_searched(turn);
    watching::week::faces_are_looked_for(turn, orders);
    headquarters::week::stories_are_told(turn, orders);
    product::claims::claims_go_home(turn, orders);
    moles::week::insiders_report(turn);
    headquarters::week::letters_go_home(turn, orders);
    secrets::week::leaks_are_looked_into(turn);
    secrets::week::editions_change(turn);
    contacts::week::arrangements_are_made(turn, orders);
    volunteers::week::offers_lapse(turn);
    swap::week::offers_lapse(turn);
    partings::week::some_are_let_go(turn, orders);
    flight::exit::some_are_looked_after(turn, orders);
    relations::week::relations_drift(turn);
    house::week::books_are_closed(turn);
    product::claims::picture_is_counted(turn);
    house::week::week_passes(turn);
}

/// Each order of one kind with its seat and its place in the plan.
pub(in crate::engine) fn each(orders: &Orders) -> impl Iterator<Item = (Seat, u8, &Order)> {
    orders.iter().flat_map(|(seat, list)| {
        let numbered = list.iter().enumerate();
        numbered.map(move |(at, order)| (seat, u8::try_from(at).unwrap_or(u8::MAX), order))
    })
}

/// Desk work has no hour of its own.
pub(in crate::engine) const OFFICE_HOURS: Hour = Hour(9);

/// Begins an operation that an order demands.
pub(in crate::engine) fn begin_order(
    turn: &mut Turn<'_>,
    seat: Seat,
    at: u8,
    order: &Order,
    hour: Hour,
) {
    turn.begin(hour);
    turn.ordered(seat, order.verb(), at);
}
