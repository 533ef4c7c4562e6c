//! Players from outside: files ([`mod@file`]), and programs that take a seat: JSON lines over pipes.
//!
//! ```text
//! we say    hello ─ newgame ─ isready ─┬─ turn ────────────── answers ─ ack ─┬─ end ─ quit
//! it says   helloed ─────────── readyok └─ choices, check, info … orders ────┘
//! ```
//!
//! [`wire`] holds every message, in types of its own with a version; the schema beside it
//! is made from them. [`desk`] makes what a seat knows from its View, by full destructuring.
//! [`choices`] lists legal orders, and [`interpreter`] puts all that together for a seat; [`flat`] says the same in arrays of numbers. [`process`] is the child with its bounds, [`bot`] the player
//! that it becomes, and [`check`] goes through all that step by step.
//!
//! - Nothing on the wire is not in the View. Seed and luck never are.
//! - A program is started afresh for each campaign and seat, so that what it remembers can't
//!   make a campaign depend on those before it.
//! - What goes wrong is a fault of a named kind, counted in the ledger; a program that fails too
//!   often loses that campaign by forfeit, and the match goes on.

pub mod bot;
pub mod check;
pub mod choices;
pub mod desk;
pub mod file;
pub mod flat;
pub mod interpreter;
pub mod order;
pub mod outside;
pub mod process;
pub mod wire;

#[cfg(test)]
mod tests;

use rules::engine::seat::Seat;

use crate::text::bare::steers;

/// The version of the messages. A field that is added leaves it; one that changes or goes counts
/// it up.
pub const VERSION: u32 = 1;
/// Before the command of a program, where a player is named.
pub const PREFIX: &str = "cmd:";
/// The command of a program as a name may hold it.
///
/// # Errors
/// There is none, or it holds what is not for showing: a sentence that says which.
pub fn command(text: &str) -> Result<&str, String> {
    let command = text.trim();
    if command.is_empty() {
        return Err(format!("`{PREFIX}` needs a command, as in `{PREFIX}python3 mybot.py`"));
    }
    if command.chars().any(steers) {
        return Err("the command holds a letter that is not for showing".to_owned());
    }
    Ok(command)
}

/// The name of a seat on the wire, in a campaign with so many Stations.
pub const fn seat_name(seat: Seat, stations: u8) -> &'static str {
    match seat {
        Seat::Security => "security",
        Seat::Station1 if stations == 1 => "station",
        Seat::Station1 => "station1",
        Seat::Station2 => "station2",
        Seat::Station3 => "station3",
    }
}

/// The schema of every message, as it is shipped.
pub const SCHEMA: &str = include_str!("v1.schema.json");
