//! Cutout: a turn-based espionage strategy game for the terminal.

pub mod arena;
pub mod front;
