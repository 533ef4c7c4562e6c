//! `cutout dev tells`: whether what a seat is told gives away what is hidden.

use clap::Args;

use game::arena::run::Stop;

use crate::{
    cli::{Fail, dev::between::Between, say},
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
    #[command(flatten)]
    between: Between,
}

pub(super) fn run(asked: &Tells) -> Result<(), Fail> {
    let stop = Stop::on_signals().map_err(|error| Fail::Disk(error.to_string()))?;
    let clues = Clues::shipped().map_err(Fail::Input)?;
    let read = tells::read(&tells::Asked {
        games: asked.games,
        seed: &asked.seed,
        scenario: &asked.between.scenario,
        station: asked.between.station.clone(),
        security: asked.between.security.clone(),
        jobs: asked.between.jobs,
        keep: asked.between.keep.as_deref(),
        stop: &stop,
        quiet: asked.between.quiet,
    });
    let Some(read) = read.map_err(Fail::Input)? else { return Err(Fail::Interrupted) };
    let law = Law::of(&read, clues);
    say(&law.text())?;
    match law.tells().count() {
        0 => Ok(()),
        n => Err(Fail::Verdict(format!("{n} marks tell more than the rules say"))),
    }
}
