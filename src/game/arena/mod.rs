//! Matches and tournaments: from a script to a report.
//!
//! ```text
//! script ─► plan ─► rounds ─► fixtures ─► (Playing) ─► rows ─► ledger ─► tally ─► report
//! ```
//!
//! Nothing here but [`playing`] and [`audit`] knows the rules. A campaign is played by whoever implements
//! [`campaign::Playing`]; everything else is a pure function of the plan and of the rows, in
//! canonical order, so that the same plan gives the same bytes with any number of workers and
//! after any number of interruptions.
//!
//! Reading order: [`campaign`] (what is played and what comes of it), [`script`] (what people
//! write), [`schedule`] (what follows from it), [`run`], [`ledger`] and [`play`] (playing it), [`tally`],
//! [`standings`], [`stats`], [`rate`] and [`sprt`] (what it says), [`merge`] (of several machines), [`report`], [`page`] and [`summary`] (how it is told),
//! [`audit`] (whether what the game shows is so).
//!
//! - A *heat* is one seed. A *pairing* is who meets whom. A *round* is one pairing in one heat,
//!   its players rotated through the seats; it is the unit of statistics and is never split.
//! - All transcendental functions come from `libm` and all sums run in a fixed order: a report
//!   is the same on every machine. (That is why no statistics crate is used: those at hand call
//!   the platform's mathematics.)

pub mod audit;
pub mod campaign;
pub mod fault;
pub mod ledger;
pub mod merge;
pub mod page;
pub mod play;
pub mod playing;
pub mod progress;
pub mod rate;
mod reader;
pub mod report;
pub mod row;
pub mod run;
pub mod schedule;
pub mod script;
mod script_text;
pub mod sprt;
pub mod standings;
pub mod stats;
pub mod summary;
mod swiss;
pub mod table;
pub mod tally;
