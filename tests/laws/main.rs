//! The laws that can be told from outside: what a seat is told is all that it knows (3a), a
//! campaign is a function of setup, seed and plans (5), and listing does not matter (6). Each is
//! tried on random campaigns of every kind of start. Laws that need the inside stand in
//! `src/engine/laws`.

mod blind;
mod campaign;
mod determinism;
mod listing;
mod tells;
