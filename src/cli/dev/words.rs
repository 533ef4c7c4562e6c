//! `cutout dev words`: what a Station reads in a year, counted.

use clap::Args;

use crate::{
    cli::{Fail, say},
    trials::speech::Speech,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Words {
    /// How many campaigns.
    #[arg(long, default_value_t = 100)]
    games: usize,
    /// What they are drawn from.
    #[arg(long, default_value = "text")]
    seed: String,
    /// How many are played at once. The counts are the same.
    #[arg(long, default_value_t = 1)]
    jobs: usize,
}

pub(super) fn run(asked: &Words) -> Result<(), Fail> {
    let speech = Speech::measure(asked.games, &asked.seed, asked.jobs).map_err(Fail::Input)?;
    say(&speech.to_string())
}
