//! Panics that tests ask for, one in each thread, so that the end of the program can be seen.
//!
//! `CUTOUT_PANIC_IN` names the place, F12 brings it about. No release has any of it.

#[cfg(debug_assertions)]
use std::sync::atomic::{AtomicBool, Ordering};

#[cfg(debug_assertions)]
use super::key::Code;
use super::key::Key;

#[cfg(debug_assertions)]
static BEGUN: AtomicBool = AtomicBool::new(false);

/// Is this the key of a rehearsal that was asked for?
#[cfg(debug_assertions)]
pub fn begins(key: Key) -> bool {
    let begins = key == Key::of(Code::F(12)) && std::env::var_os("CUTOUT_PANIC_IN").is_some();
    BEGUN.fetch_or(begins, Ordering::SeqCst);
    begins
}

/// Was a panic at this place asked for, and has the rehearsal begun?
#[cfg(debug_assertions)]
pub fn asked(place: &str) -> bool {
    BEGUN.load(Ordering::SeqCst) && std::env::var("CUTOUT_PANIC_IN").is_ok_and(|it| it == place)
}

#[cfg(not(debug_assertions))]
pub const fn begins(_: Key) -> bool {
    false
}

#[cfg(not(debug_assertions))]
pub const fn asked(_: &str) -> bool {
    false
}

/// Panics if that was asked for.
pub fn panics(place: &str) {
    // A panic may quote what a stranger wrote.
    assert!(!asked(place), "asked for by CUTOUT_PANIC_IN={place} \u{1b}]0;owned\u{7}\u{9b}2J");
}
