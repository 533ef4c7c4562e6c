//! One week, phase by phase. [`week`] is the rule book's table of contents.

pub(in crate::engine) mod agenda;
pub(in crate::engine) mod turn;

pub use turn::Script;
pub(in crate::engine) use turn::{Asked, Source, Turn};

use crate::engine::{
    cells, contacts, covert, deck, flags, flight, headquarters, house, moles,
    order::{
        Cost, Order,
        carry::{By, Phase},
    },
    partings, prison, product, recruiting, relations,
    seat::{BySeat, Seat},
    secrets, swap, traps, trials,
    units::Hour,
    voices, volunteers, watching,
};

/// The orders of all seats, each list sorted, each order with what the plan was told it takes.
pub(in crate::engine) type Orders = BySeat<Vec<(Order, Cost)>>;

/// Plays one week.
pub(in crate::engine) fn week(turn: &mut Turn<'_>, orders: &Orders) {
    let so_far = traps::week::reports_so_far(turn);
    house::week::orders_are_paid(turn, orders);
    recruiting::life::windows_open(turn);
    watching::week::teams_take_their_places(turn, orders);
    carry_out(turn, orders, Phase::Papers);
    carry_out(turn, orders, Phase::Offers);
    carry_out(turn, orders, Phase::Messages);
    carry_out(turn, orders, Phase::Houses);
    carry_out(turn, orders, Phase::Errands);
    carry_out(turn, orders, Phase::Fodder);
    carry_out(turn, orders, Phase::TurnsAgain);
    carry_out(turn, orders, Phase::Coaching);
    carry_out(turn, orders, Phase::Fates);
    prison::week::some_break(turn);
    carry_out(turn, orders, Phase::Swaps);
    carry_out(turn, orders, Phase::Traps);
    carry_out(turn, orders, Phase::Sets);
    carry_out(turn, orders, Phase::Answers);
    carry_out(turn, orders, Phase::Actions);
    contacts::week::some_are_kept_away(turn);
    agenda::run(turn, orders);
    voices::week::some_speak(turn);
    covert::action::headquarters_looks_on(turn);
    covert::incident::captives_are_asked(turn);
    product::collect::product_is_born(turn);
    volunteers::week::others_write(turn);
    cells::week::links_are_checked(turn);
    cells::week::members_wonder(turn);
    carry_out(turn, orders, Phase::Reviews);
    traps::leads::come_in(turn);
    flags::week::some_see_through(turn);
    trials::week::places_are_walked_past(turn);
    partings::week::some_come_over(turn);
    flight::exit::some_cannot_bear_it(turn);
    prison::week::week_in_the_cells(turn);
    moles::week::the_house_talks(turn);
    moles::week::the_house_is_searched(turn);
    traps::week::reports_are_laid_side_by_side(turn, &so_far);
    carry_out(turn, orders, Phase::Faces);
    carry_out(turn, orders, Phase::Stories);
    carry_out(turn, orders, Phase::Claims);
    product::claims::false_indicator(turn);
    moles::week::insiders_report(turn);
    headquarters::week::letters_go_home(turn, orders);
    secrets::week::leaks_are_looked_into(turn);
    secrets::week::editions_change(turn);
    carry_out(turn, orders, Phase::Arrangements);
    volunteers::week::offers_lapse(turn);
    swap::week::offers_lapse(turn);
    carry_out(turn, orders, Phase::Partings);
    carry_out(turn, orders, Phase::Exiles);
    carry_out(turn, orders, Phase::Crises);
    deck::week::silence_answers(turn);
    relations::week::relations_drift(turn);
    house::week::books_are_closed(turn);
    product::claims::picture_is_counted(turn);
    deck::week::cards_are_dealt(turn);
    house::week::week_passes(turn);
}

/// Carries out the orders that belong to one part of the week's desk work.
pub(in crate::engine) fn carry_out(turn: &mut Turn<'_>, orders: &Orders, phase: Phase) {
    for (seat, at, order) in each(orders) {
        if order.phase() == Some(phase) {
            begin_order(turn, seat, at, order, phase.hour());
            order.carry_out(turn, By { seat, at });
        }
    }
}

/// Each order with its seat and its place in the plan.
pub(in crate::engine) fn each(orders: &Orders) -> impl Iterator<Item = (Seat, u8, &Order)> {
    orders.iter().flat_map(|(seat, list)| {
        let numbered = list.iter().enumerate();
        numbered.map(move |(at, (order, _))| (seat, u8::try_from(at).unwrap_or(u8::MAX), order))
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
