//! Cutout: a turn-based espionage strategy game for the terminal.

pub mod ai;
pub mod arena;
pub mod cli;
pub mod content;
pub mod engine;
pub mod foyer;
pub mod front;
pub mod plain;
pub mod referee;
pub mod save;
pub mod sitting;
pub mod text;
pub mod tui;
