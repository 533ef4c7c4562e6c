//! `cutout dev channels`, `cutout dev desk` and `cutout dev population`: what the trials simulate, as text or JSON.

use clap::{Args, ValueEnum};
use serde::Serialize;

use game::content::Library;

use crate::{
    cli::{Fail, say, say_json},
    trials,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Channels {
    /// Campaigns for each line with three collectors; three times as many for one.
    #[arg(long, default_value_t = 200)]
    campaigns: u64,
    /// As a table, or as JSON.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Population {
    /// Theatres to generate.
    #[arg(long, default_value_t = 200)]
    seeds: u32,
    /// As a table, or as JSON.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

pub(super) fn channels(asked: &Channels) -> Result<(), Fail> {
    let rules = Library::embedded().rules().map_err(|error| Fail::Input(error.to_string()))?;
    let measured = trials::Channels::measure(&rules, asked.campaigns);
    print(asked.format, &measured, || measured.text())
}

pub(super) fn population(asked: &Population) -> Result<(), Fail> {
    let measured = trials::Population::measure(asked.seeds).map_err(Fail::Input)?;
    print(asked.format, &measured, || measured.text())?;
    match measured.sound {
        true => Ok(()),
        false => Err(Fail::Verdict("the population is not what is published of spies".to_owned())),
    }
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Desk {
    /// Campaigns, one scenario after the other.
    #[arg(long, default_value_t = 20)]
    games: u64,
    /// The level of all players.
    #[arg(long, default_value = "regular")]
    level: String,
    /// As a table, or as JSON.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(super) fn desk(asked: &Desk) -> Result<(), Fail> {
    let measured = trials::Desks::measure(asked.games, &asked.level).map_err(Fail::Input)?;
    print(asked.format, &measured, || measured.text())?;
    match measured.faults().first() {
        None => Ok(()),
        Some(fault) => Err(Fail::Verdict(fault.clone())),
    }
}

fn print(
    format: Format,
    measured: &impl Serialize,
    text: impl FnOnce() -> String,
) -> Result<(), Fail> {
    match format {
        Format::Text => say(&text()),
        Format::Json => {
            let json = serde_json::to_string_pretty(measured)
                .map_err(|error| Fail::Disk(error.to_string()))?;
            say_json(&json)
        }
    }
}
