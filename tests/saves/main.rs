//! Saves survive anything: the promises, each a test.

mod campaign;
mod kill;
mod corpus;
mod promises;
mod samples;
mod sitting;
mod strangers;
mod trials;
