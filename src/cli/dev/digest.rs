//! `cutout dev digest`: what many campaigns of the game's own players came to, as digests.
//!
//! A change that only rebuilds the house leaves all of them as they are, but perhaps the log's.

use clap::Args;

use crate::{
    cli::{Fail, say},
    trials::witness::campaigns,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Digest {
    /// How many campaigns, dealt out over all scenarios and pairings.
    #[arg(long, default_value_t = 54)]
    games: usize,
    /// What they are drawn from.
    #[arg(long, default_value = "net")]
    seed: String,
    /// How many are played at once. The digests are the same.
    #[arg(long, default_value_t = 1)]
    jobs: usize,
}

pub(super) fn run(asked: &Digest) -> Result<(), Fail> {
    let seen = campaigns(asked.games, &asked.seed, asked.jobs).map_err(Fail::Input)?;
    say(&seen.to_string())
}
