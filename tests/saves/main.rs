//! Saves survive anything: the promises, each a test.

mod campaign;
mod kill;
mod promises;
mod strangers;
