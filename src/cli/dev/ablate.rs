//! `cutout dev ablate`: what each kind of order is worth to the game's own players.

use std::collections::BTreeSet;

use clap::Args;

use game::arena::run::Stop;
use rules::engine::order::Verb;

use crate::{
    cli::{Fail, dev::between::Between, say},
    trials::{ablate, study::Asked},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Ablate {
    /// How many campaigns, dealt out over all pairings of doctrines. Each is played again for
    /// every kind of order that was given in it.
    #[arg(long, default_value_t = 1000)]
    games: u32,
    /// What they are drawn from.
    #[arg(long, default_value = "ablate")]
    seed: String,
    #[command(flatten)]
    between: Between,
    /// Only this kind of order; may be said several times.
    #[arg(long, value_parser = verb)]
    order: Vec<Verb>,
}

fn verb(name: &str) -> Result<Verb, String> {
    let found = Verb::ALL.iter().find(|verb| verb.name().eq_ignore_ascii_case(name));
    found.copied().ok_or_else(|| format!("there is no order `{name}`"))
}

pub(super) fn run(asked: &Ablate) -> Result<(), Fail> {
    let stop = Stop::on_signals().map_err(|error| Fail::Disk(error.to_string()))?;
    let only: BTreeSet<Verb> = asked.order.iter().copied().collect();
    let study = Asked {
        games: asked.games,
        seed: &asked.seed,
        scenario: &asked.between.scenario,
        station: asked.between.station.clone(),
        security: asked.between.security.clone(),
        jobs: asked.between.jobs,
        keep: asked.between.keep.as_deref(),
        stop: &stop,
        quiet: asked.between.quiet,
    };
    match ablate::ablate(&study, &only).map_err(Fail::Input)? {
        Some(table) => say(&table.text()),
        None => Err(Fail::Interrupted),
    }
}
