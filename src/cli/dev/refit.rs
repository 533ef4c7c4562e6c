//! `cutout dev refit`: the published tables of the boards, and what one knows who multiplies them.

use clap::Args;

use crate::{
    cli::{Fail, say},
    trials::boards::campaigns,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Refit {
    /// How many campaigns, dealt out over all scenarios and pairings of players who think.
    #[arg(long, default_value_t = 400)]
    games: usize,
    /// What they are drawn from.
    #[arg(long, default_value = "boards")]
    seed: String,
    /// How many are played at once. What is found is the same.
    #[arg(long, default_value_t = 1)]
    jobs: usize,
    /// Print the tables as they would stand in the rules.
    #[arg(long)]
    tables: bool,
}

pub(super) fn run(asked: &Refit) -> Result<(), Fail> {
    let read = campaigns(asked.games, &asked.seed, asked.jobs).map_err(Fail::Input)?;
    match asked.tables {
        true => say(&read.tables()),
        false => say(&read.to_string()),
    }
}
