//! The two ways to play a plan: with a ledger, to be run on after any interruption, and without.

use std::fmt;
use std::io::{self, Write};
use std::ops::ControlFlow;
use std::path::Path;

use super::campaign::{Played, Playing};
use super::ledger::{Ledger, LedgerError};
use super::progress::Progress;
use super::row::{self, Digests, Row};
use super::run::{Ended, RunError, Stop, run};
use super::schedule::Plan;
use super::tally::Tally;

/// How to play, apart from what.
pub struct Manner<'a> {
    pub jobs: usize,
    pub stop: &'a Stop,
    /// No progress.
    pub quiet: bool,
}

/// Why a plan could not be played to its end. What was written counts.
#[derive(Debug)]
pub enum PlayError {
    Ledger(LedgerError),
    Run(RunError<LedgerError>),
    /// The file of results could not be written.
    Out(RunError<io::Error>),
}

impl fmt::Display for PlayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlayError::Ledger(error) => error.fmt(f),
            PlayError::Run(error) => error.fmt(f),
            PlayError::Out(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for PlayError {}

/// Plays a plan into its ledger, or goes on with it.
pub fn with_ledger<'p>(
    plan: &'p Plan,
    ledger: &Path,
    rules: &str,
    playing: &dyn Playing,
    manner: &Manner<'_>,
) -> Result<(Ended, Tally<'p>), PlayError> {
    let (mut ledger, mut tally) = Ledger::open(ledger, plan, rules).map_err(PlayError::Ledger)?;
    let mut progress = Progress::new(plan.campaigns(), tally.campaigns(), manner.quiet);
    let first = tally.rounds();
    if tally.is_complete() {
        ledger.finish(&tally).map_err(PlayError::Ledger)?;
        return Ok((Ended::Complete, tally));
    }
    let mut sink = |played: Vec<Played>| {
        let played = add(&mut tally, &played);
        ledger.append(played)?;
        progress.at(tally.campaigns());
        Ok(enough(&tally))
    };
    let ended = run(plan, first, playing, manner.jobs, manner.stop, &mut sink);
    progress.finish();
    let ended = ended.map_err(PlayError::Run)?;
    if ended == Ended::Complete {
        ledger.finish(&tally).map_err(PlayError::Ledger)?;
    }
    Ok((ended, tally))
}

/// Plays a plan at one go, each campaign a line of `out`.
pub fn without_ledger<'p>(
    plan: &'p Plan,
    out: Option<&mut dyn Write>,
    playing: &dyn Playing,
    manner: &Manner<'_>,
) -> Result<(Ended, Tally<'p>), PlayError> {
    let mut sink: io::Sink = io::sink();
    let out: &mut dyn Write = out.unwrap_or(&mut sink);
    let mut tally = Tally::new(plan);
    let mut progress = Progress::new(plan.campaigns(), 0, manner.quiet);
    let mut write = |played: Vec<Played>| {
        let played = add(&mut tally, &played);
        for campaign in played {
            out.write_all(row::write(campaign, Digests::All)?.as_bytes())?;
        }
        // Whoever reads along, or ends this, finds whole lines.
        out.flush()?;
        progress.at(tally.campaigns());
        Ok(enough(&tally))
    };
    let ended = run(plan, 0, playing, manner.jobs, manner.stop, &mut write);
    progress.finish();
    let ended = ended.map_err(PlayError::Out)?;
    out.flush().map_err(|error| PlayError::Out(RunError::Sink(error)))?;
    Ok((ended, tally))
}

/// Adds whole rounds, and says which counted: what was played beyond a decision does not.
fn add<'a>(tally: &mut Tally<'_>, played: &'a [Played]) -> &'a [Played] {
    let before = tally.campaigns();
    for round in played.chunks(tally.plan().rotations() as usize) {
        if tally.is_complete() {
            break;
        }
        let rows: Vec<Row<'_>> = round.iter().map(Row::of).collect();
        tally.add_round(&rows);
    }
    let added = usize::try_from(tally.campaigns() - before).unwrap_or(usize::MAX);
    played.get(..added).unwrap_or(played)
}

fn enough(tally: &Tally<'_>) -> ControlFlow<()> {
    if tally.decided().is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}
