//! The table: where a campaign is played. What can be begun and taken up, the sitting itself, and
//! the plan of the week with undo.
//!
//! A front end gets a [`Foyer`] and asks it for a [`Sitting`]; it knows neither the formats of
//! saves nor the players.

mod draft;
mod foyer;
mod programs;
pub mod samples;
mod sitting;

pub use draft::Draft;
pub use foyer::{About, Copied, Earlier, Foyer, Offer, Saved, Standing, date, end_week};
pub use sitting::{Choice, Hitch, NODES, Sitting, players, side_name};
