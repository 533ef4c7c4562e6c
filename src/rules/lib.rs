//! The rules of the game, and the players who live inside them.
//!
//! * [`engine`]: the rules, and nothing else. Pure, deterministic, without text.
//! * [`ai`]: the game's own players, who know what their seat was told.
//! * [`codec`]: one reader and one writer for all that is kept.
//!
//! The truth is private to [`engine`]: its laws play whole campaigns of [`ai`] players, so the
//! two are one crate, and modules hold the wall between them.

pub mod ai;
pub mod codec;
pub mod engine;
