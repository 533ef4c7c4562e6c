//! The rules of the game, and nothing else.
//!
//! One call moves the world forward by one week: [`Game::step`] takes the plans of all seats.
//! What leaves the truth are [`Report`](view::Report)s, and a [`View`](view::View) is a fold of
//! them.
//!
//! What you will not find here: input or output, a clock, hidden randomness, text, floating
//! point, hash maps.
#![deny(
    clippy::float_arithmetic,
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        reason = "tests say what went wrong by panicking"
    )
)]

// In reading order. What is private here is the truth.
pub mod cells;
pub mod contacts;
pub mod counters;
pub mod covert;
pub mod disclosed;
mod disclosing;
pub mod doubles;
mod event;
pub mod flags;
pub mod flight;
mod game;
pub mod gazetteer;
mod hash;
pub mod headquarters;
pub mod house;
pub mod ids;
pub mod law;
#[cfg(test)]
mod laws;
pub mod links;
pub mod luck;
pub mod moles;
pub mod nature;
pub mod order;
pub mod partings;
pub mod prison;
pub mod product;
pub mod recruiting;
pub mod relations;
mod reporting;
mod resolve;
pub mod rules;
pub mod score;
pub mod seat;
pub mod secrets;
pub mod setup;
mod snapshot;
pub mod swap;
pub mod table;
pub mod traps;
pub mod trials;
pub mod units;
pub mod view;
pub mod volunteers;
pub mod watching;
mod world;

pub use game::{Digest, Game, StepError};
pub use resolve::Script;
pub use snapshot::{Chronicle, SCHEMA, Snapshot};
