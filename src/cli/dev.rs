//! `cutout dev`: tools for those who tune the game. One file a command.

mod channels;

use clap::Subcommand;

use crate::cli::Fail;

#[derive(Debug, Subcommand)]
pub(super) enum Dev {
    /// Simulate small networks and compare their channels; careless networks against careful ones.
    Channels(channels::Channels),
}

pub(super) fn run(asked: &Dev) -> Result<(), Fail> {
    match asked {
        Dev::Channels(asked) => channels::run(asked),
    }
}
