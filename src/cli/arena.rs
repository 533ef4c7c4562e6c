//! `cutout arena`: tournaments that survive any interruption.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};

use game::{
    arena::{
        ledger::Reading,
        play::{Manner, with_ledger},
        report::{Report, Status},
        run::{Ended, Stop},
        schedule::Plan,
    },
    content::Library,
};

use crate::cli::{
    Fail,
    matches::{Shared, jobs, place, played, playing, read_script},
    say, say_json,
};

#[derive(Debug, Subcommand)]
pub(super) enum Arena {
    /// Play a plan, or go on with it where it was interrupted.
    Run {
        /// A match script, or the name of a shipped one, such as ladder.
        plan: PathBuf,
        /// The ledger; without it, what the plan says, or its name with `.ledger.jsonl`.
        #[arg(long)]
        out: Option<PathBuf>,
        #[command(flatten)]
        shared: Shared,
    },
    /// Tables from a ledger.
    Report {
        /// The file that `arena run` wrote.
        ledger: PathBuf,
        /// How to print them.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// How far a plan has come.
    Status {
        /// The file that `arena run` wrote.
        ledger: PathBuf,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    #[default]
    Text,
    Json,
    Csv,
    Markdown,
}

pub(super) fn run(asked: Arena) -> Result<(), Fail> {
    match asked {
        Arena::Run { plan, out, shared } => play(plan, out, &shared),
        Arena::Report { ledger, format } => report(&ledger, format),
        Arena::Status { ledger } => status(&ledger),
    }
}

fn play(path: PathBuf, out: Option<PathBuf>, shared: &Shared) -> Result<(), Fail> {
    let library = Library::at_hand();
    let script = read_script(&path, library)?;
    let named = script.out.clone().unwrap_or_else(|| format!("{}.ledger.jsonl", script.name));
    let ledger = place(out.as_ref(), Some(&named))?.unwrap_or_default();
    // A link is followed when that is asked for; what it leads to must be a file all the same.
    let real = shared.force.then(|| std::fs::canonicalize(&ledger).ok()).flatten();
    let ledger = real.unwrap_or(ledger);
    let replays = place(shared.save_replays.as_ref(), script.replays.as_deref())?;
    let jobs = jobs(shared, script.jobs);
    let plan = Plan::new(script);
    let playing = playing(library, replays, &plan.script)?;
    let stop = Stop::on_signals().map_err(|error| Fail::Disk(error.to_string()))?;
    let manner = Manner { jobs, stop: &stop, quiet: shared.quiet };
    let rules = library.content_hash().to_hex().to_string();
    let (ended, tally) = with_ledger(&plan, &ledger, &rules, &playing, &manner).map_err(played)?;
    say(&Report::of(&tally).text())?;
    match ended {
        Ended::Complete => Ok(()),
        Ended::Stopped => Err(Fail::Interrupted),
    }
}

fn report(ledger: &std::path::Path, format: Format) -> Result<(), Fail> {
    let reading = Reading::open(ledger).map_err(|error| Fail::Input(error.to_string()))?;
    let plan = reading.plan();
    let tally = reading.tally(&plan).map_err(|error| Fail::Input(error.to_string()))?;
    let report = Report::of(&tally);
    match format {
        Format::Text => say(&report.text()),
        Format::Csv => say(&report.csv()),
        Format::Markdown => say(&report.markdown()),
        Format::Json => {
            let json = report.json().map_err(|error| Fail::Disk(error.to_string()))?;
            say_json(&json)
        }
    }
}

fn status(ledger: &std::path::Path) -> Result<(), Fail> {
    let reading = Reading::open(ledger).map_err(|error| Fail::Input(error.to_string()))?;
    let plan = reading.plan();
    let tally = reading.tally(&plan).map_err(|error| Fail::Input(error.to_string()))?;
    say(&format!("{}\n", Status::of(&tally).line()))
}
