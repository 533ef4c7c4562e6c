//! Cutout: a turn-based espionage strategy game for the terminal.

pub mod front;
pub mod save;
pub mod text;
