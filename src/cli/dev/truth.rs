//! `cutout dev truth`: is what the file says at the end so?

use clap::Args;

use crate::{
    cli::{Fail, say},
    trials::truth::campaigns,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Truth {
    /// How many campaigns, dealt out over all scenarios and pairings.
    #[arg(long, default_value_t = 400)]
    games: usize,
    /// What they are drawn from.
    #[arg(long, default_value = "truth")]
    seed: String,
    /// How many are played at once. What is found is the same.
    #[arg(long, default_value_t = 1)]
    jobs: usize,
}

pub(super) fn run(asked: &Truth) -> Result<(), Fail> {
    let tried = campaigns(asked.games, &asked.seed, asked.jobs).map_err(Fail::Input)?;
    say(&tried.to_string())?;
    match tried.wrong.len() {
        0 => Ok(()),
        wrong => Err(Fail::Verdict(format!("{wrong} statements are not so"))),
    }
}
