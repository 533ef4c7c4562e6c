//! What both front ends share: the action table, view models, the decisions, the brief, the outline
//! of each screen, the building of orders and the undoing of them.
//!
//! A screen is first an [`outline::Outline`]: headings, rows and cells, without geometry or
//! colour. The line mode prints it; the terminal draws it. So neither can show what the other
//! hides.

pub mod actions;
pub mod board;
pub mod book;
pub mod brief;
pub mod builder;
pub mod card;
pub mod changes;
pub mod claims;
pub mod doubt;
pub mod ending;
pub mod headquarters;
mod moles;
pub mod net;
pub mod odds;
pub mod operations;
pub mod other_house;
pub mod outline;
pub mod paper;
pub mod places;
pub mod planner;
pub mod run;
pub mod score;
pub mod screen;
pub mod security;
pub mod sheet;
pub mod situations;
pub mod station;
pub mod subject;
mod traps;
pub mod week;
pub mod why;

pub use screen::{Scene, Screen};
pub use subject::Subject;

#[cfg(test)]
mod tests;
