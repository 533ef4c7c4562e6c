//! The game around the rules, without a screen: what is played with, said, kept and measured.
//!
//! * [`content`]: assets to rules and setups; theatres, people, scenarios.
//! * [`text`]: reports, orders, refusals, dossiers and the declassified file as sentences.
//! * [`referee`]: one campaign in progress, the only owner of a game.
//! * [`inquest`]: what a finished campaign hung on.
//! * [`save`]: files, journals, replays.
//! * [`suggest`]: the known name nearest to a mistyped one.
//! * [`players`]: players from outside: files, and programs over pipes.
//! * [`arena`]: matches and tournaments, from a script to a report.
//!
//! A program without a terminal needs this crate and `rules`.

pub mod arena;
pub mod content;
pub mod inquest;
pub mod players;
pub mod referee;
#[cfg(any(test, feature = "sample"))]
pub mod sample;
pub mod save;
pub mod suggest;
pub mod text;
