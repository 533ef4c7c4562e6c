//! Life goes on: windows of susceptibility open and close.

use crate::engine::{
    event::Event,
    luck::{About, Luck},
    resolve::{OFFICE_HOURS, Turn, agenda::number, volunteer},
    rules::per_mille,
};

/// A debt, a divorce, a promotion missed: for some weeks somebody listens who would not have.
pub(super) fn windows_open(turn: &mut Turn<'_>) {
    let rules = turn.rules();
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let week = turn.world().week;
    for &person in &theatre.locals {
        turn.begin(OFFICE_HOURS);
        let (_, until) = turn.window(person);
        if week <= until {
            continue;
        }
        let key = About::whom(number(person), 0);
        if turn.chance(Luck::WindowOpens, key, per_mille(rules.people.window)) {
            let until = week.plus(rules.people.window_weeks);
            turn.emit(Event::WindowOpened { person, from: week, until });
            volunteer::may_come(turn, person);
        }
    }
}
