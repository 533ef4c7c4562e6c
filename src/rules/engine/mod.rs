//! The rules of the game, and nothing else.
//!
//! One call moves the world forward by one week: [`Game::step`] takes the plans of all seats.
//! What leaves the truth are [`Report`](view::Report)s, and a [`View`](view::View) is a fold of
//! them.
//!
//! # The stage and the subjects
//!
//! The stage is what every rule uses: the [`Game`], the plan ([`order`]), the week
//! (`resolve`: the table of contents, the agenda by hours, the turn), [`view`], [`luck`], [`score`],
//! the words ([`nature`], [`units`], [`ids`]) and the laws. What the game says about one subject
//! stands in that subject's room, and the list of the rooms in `subjects`:
//!
//! | file | holds |
//! |---|---|
//! | `mod.rs` | what the subject is |
//! | `orders.rs` | its orders: fields, check, price |
//! | `week.rs` and others | what its orders do and what happens by itself, called by `resolve::week` |
//! | `happenings.rs` | its rows: what can happen, who is told of it, what stays hidden |
//! | `apply.rs` | what its happenings write into the world |
//! | `learn.rs` | what its reports change on the desks |
//!
//! # How to add a happening
//!
//! 1. A row in the subject's `happenings.rs`, with the next free number and one sentence. The head
//!    of `happening.rs` explains the parts of a row.
//! 2. The compiler asks for its arm in `apply.rs`, and in `learn.rs` where a desk is told.
//! 3. The sentence of each new report, `report-…`, and of the event, `deed-…`, in `assets/text/en`.
//!    The fields of a report are the variables of its sentence under their own names.
//! 4. A hidden field that could be told stands in `laws/hidden.txt`.
//! 5. A story in `tests/rules` emits it; `game::sample` shows each turn of its sentence.
//!
//! # How to add an order
//!
//! 1. A row in the subject's `orders.rs`: its fields with the question that each asks, the next free
//!    number and place, the word that is typed, the key, its rule page, and what answers it. The
//!    head of `order/row.rs` explains the parts. Beside it `check`, which returns the price that is
//!    charged, and `topic`.
//! 2. A line in the list of [`order`].
//! 3. The compiler asks for a `carried!` row in the subject's `week.rs`: what it does, and in which
//!    part of the week. See the head of `order/carry.rs`.
//! 4. Its sentence, `order-…`, its refusals and its rule page in `assets/text/en`.
//! 5. What the game's own players do with it; an order that `ai::random` draws.
//! 6. A story in `tests/rules`; a golden that gives it; the lines that `tests/house` adds to
//!    `tests/frozen`.
//!
//! A new kind of question is a row of `order/asking`: what can be chosen, what goes without saying.
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
pub mod chiefs;
pub mod contacts;
pub mod counters;
pub mod covert;
pub mod deck;
pub mod disclosed;
mod disclosing;
pub mod doubles;
mod event;
pub mod flags;
pub mod flight;
mod game;
pub mod gazetteer;
pub mod happening;
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
mod resolve;
pub mod rules;
pub mod score;
pub mod seat;
pub mod secrets;
mod service;
pub mod setup;
mod snapshot;
mod subjects;
pub mod swap;
pub mod table;
pub mod traps;
pub mod trials;
pub mod units;
pub mod view;
pub mod voices;
pub mod volunteers;
pub mod watching;
mod world;

pub use game::{Digest, Game, StepError};
pub use resolve::Script;
pub use snapshot::{Chronicle, SCHEMA, Snapshot};
