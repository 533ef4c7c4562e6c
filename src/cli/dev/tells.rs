//! `cutout dev tells`: whether what a seat is told gives away what is hidden.

use std::path::PathBuf;

use clap::Args;

use game::arena::run::Stop;

use crate::{
    cli::{Fail, say},
    trials::tells::{self, Clues, Law},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Tells {
    /// How many campaigns, dealt out over all pairings of doctrines.
    #[arg(long, default_value_t = 600)]
    games: u32,
    /// What they are drawn from.
    #[arg(long, default_value = "tells")]
    seed: String,
    /// Where the campaigns are played.
    #[arg(long, default_value = "open-city")]
    scenario: String,
    /// Doctrines of the Station; all of them without it.
    #[arg(long)]
    station: Vec<String>,
    /// Doctrines of Security; all of them without it.
    #[arg(long)]
    security: Vec<String>,
    /// How many campaigns are played at once. The tables are the same.
    #[arg(long, default_value_t = 1)]
    jobs: usize,
    /// Where what was read is kept, to go on with after an interruption.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// No progress.
    #[arg(long)]
    quiet: bool,
}

pub(super) fn run(asked: &Tells) -> Result<(), Fail> {
    let stop = Stop::on_signals().map_err(|error| Fail::Disk(error.to_string()))?;
    let clues = Clues::shipped().map_err(Fail::Input)?;
    let read = tells::read(&tells::Asked {
        games: asked.games,
        seed: &asked.seed,
        scenario: &asked.scenario,
        station: asked.station.clone(),
        security: asked.security.clone(),
        jobs: asked.jobs,
        keep: asked.keep.as_deref(),
        stop: &stop,
        quiet: asked.quiet,
    });
    let Some(read) = read.map_err(Fail::Input)? else { return Err(Fail::Interrupted) };
    let law = Law::of(&read, clues);
    say(&law.text())?;
    match law.tells().count() {
        0 => Ok(()),
        n => Err(Fail::Verdict(format!("{n} marks tell more than the rules say"))),
    }
}
