//! Cutout: a turn-based espionage strategy game for the terminal.

pub mod engine;
pub mod front;
pub mod plain;
pub mod text;
