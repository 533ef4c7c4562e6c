#![doc = include_str!("../../../../assets/text/en/rules/relations.md")]
//! Relations between the host and the foreign states: what shifts them, and how they drift back.

use crate::engine::{
    gazetteer::State,
    luck::{About, Luck},
    nature::Occasion,
    relations::{Happening, Relations},
    resolve::Turn,
    rules::percent,
    units::Hour,
};

/// Shifts relations with a foreign state by so many degrees, and tells everybody, for it stands in
/// the papers. Whatever a rule does that a foreign state would resent or welcome, in the open, calls
/// this; what is secret does not. The event that changed relations last is named as a cause. With
/// the host itself, or where nothing changes, nothing happens.
pub(in crate::engine) fn shift(turn: &mut Turn<'_>, state: State, degrees: i16, why: Occasion) {
    let before = turn.relations(state);
    let most = i16::from(Relations::WARMEST);
    let after = (i16::from(before) + degrees).clamp(0, most);
    let warmth = u8::try_from(after).unwrap_or(before);
    if warmth != before && state != State::A {
        turn.emit(Happening::RelationsChanged { state, warmth, why });
    }
}

/// How things stand when a campaign begins.
pub(in crate::engine) fn relations_are_as_ever(turn: &mut Turn<'_>) {
    for state in State::FOREIGN {
        let warmth = u8::try_from(habit(turn, state)).unwrap_or(0);
        turn.emit(Happening::RelationsChanged { state, warmth, why: Occasion::Habit });
    }
}

fn habit(turn: &Turn<'_>, state: State) -> i16 {
    let [b, c] = turn.rules().relations.habit;
    match state {
        State::A => i16::from(Relations::WARMEST),
        State::B => b,
        State::C => c,
    }
}

/// The world goes on elsewhere, and quarrels are forgotten, as friendships are.
pub(in crate::engine) fn relations_drift(turn: &mut Turn<'_>) {
    for state in State::FOREIGN {
        turn.begin(Hour(164));
        hear_from_abroad(turn, state);
        turn.begin(Hour(164));
        back_to_habit(turn, state);
    }
}

fn hear_from_abroad(turn: &mut Turn<'_>, state: State) {
    let rules = turn.rules();
    let key = About::whom(0, state as u32);
    if turn.chance(Luck::RelationsShift, key, percent(rules.relations.abroad)) {
        let warms = turn.below(Luck::RelationsShift, key.verb(1), 2) == 1;
        let degrees = rules.relations.abroad_shift;
        shift(turn, state, if warms { degrees } else { -degrees }, Occasion::Abroad);
    }
}

fn back_to_habit(turn: &mut Turn<'_>, state: State) {
    let rules = turn.rules();
    if !turn.world().week.0.is_multiple_of(rules.relations.drift_weeks.max(1)) {
        return;
    }
    let off = habit(turn, state) - i16::from(turn.relations(state));
    let step = off.clamp(-rules.relations.drift, rules.relations.drift);
    shift(turn, state, step, Occasion::Habit);
}

/// The chance, in hundredths, that a foreign state answers what was done to its people: the
/// colder relations are, the surer.
pub(in crate::engine) fn answers(turn: &mut Turn<'_>, state: State) -> i16 {
    let rules = turn.rules();
    let below = rules.relations.middle - i16::from(turn.relations(state));
    rules.expulsion.answered + below * rules.relations.answer / 100
}
