//! From assets to [`Rules`](rules::engine::rules::Rules) and
//! [`Setup`](rules::engine::setup::Setup): theatres, people, scenarios.
//!
//! [`Library`] is the shelf. A [`Scenario`] and a [`Seed`] make a `Setup`, the same for ever
//! within one content version; the [`Lexicon`] of its theatre has the words for the numbers in it.
//! [`check_assets`] tells a writer everything that is wrong, and where.

mod cast;
mod check;
mod chiefs;
mod dice;
mod events;
mod lexicon;
mod library;
mod located;
mod outline;
mod people;
mod readers;
mod rules_file;
mod scenario;
mod scenario_check;
mod seed;
mod stock;
mod stories;
mod theatre;
mod theatre_check;
mod ties;

pub use check::check_assets;
pub use lexicon::{Lexicon, PersonName, StateName, family_of};
pub use library::{Library, LibraryError, Pack};
pub use located::{Fault, Faults, Place, Source, Weight};
pub use people::Published;
pub use scenario::Scenario;
pub use seed::{Seed, SeedError};
pub use stories::{Holds, Part, Pattern, Step};
