//! Life goes on: windows of susceptibility open and close.

use crate::engine::{
    event::Event,
    luck::{About, Luck},
    resolve::{OFFICE_HOURS, Turn, action, agenda::number, volunteer},
    rules::per_mille,
};

/// A debt, a divorce, a promotion missed: for some weeks somebody listens who would not have.
pub(super) fn windows_open(turn: &mut Turn<'_>) {
    let rules = turn.rules();
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let week = turn.world().week;
    let (more, unrest) = action::unrest(turn, week);
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
            let until = week.plus(rules.people.window_weeks);
            turn.emit(Event::WindowOpened { person, from: week, until });
            volunteer::may_come(turn, person);
        }
    }
}
