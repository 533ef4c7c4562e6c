//! Cutout: a turn-based espionage strategy game for the terminal.

pub mod content;
pub mod engine;
pub mod front;
