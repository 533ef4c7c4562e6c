//! Saves survive anything: the promises, each a test.

mod campaign;
mod corpus;
mod kill;
mod older;
mod promises;
mod samples;
mod sitting;
mod strangers;
mod things;
mod trials;
