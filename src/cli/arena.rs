//! `cutout arena`: tournaments that survive any interruption.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use game::{
    arena::{
        campaign::Fixture,
        ledger::{LedgerError, Reading},
        merge::{MergeError, Merged, Parts},
        page::page,
        play::{Manner, with_ledger},
        report::{Report, Status},
        run::{Ended, Stop},
        schedule::{Plan, Slice},
        sprt::Decision,
    },
    content::Library,
    save::outlet,
    text::bare,
};

use crate::cli::{
    Fail,
    matches::{Shared, jobs, place, played, playing, read_script, unwritten},
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
        part: Part,
        #[command(flatten)]
        shared: Shared,
    },
    /// Make one ledger of those of several machines, or go on with it. It is the ledger that one
    /// machine would have written.
    Merge {
        /// The merged ledger.
        #[arg(long)]
        out: PathBuf,
        /// Ledgers of the parts.
        #[arg(required = true)]
        ledgers: Vec<PathBuf>,
    },
    /// Tables from a ledger.
    Report {
        /// The file that `arena run` wrote; with --missing several.
        #[arg(required = true)]
        ledgers: Vec<PathBuf>,
        /// How to print them.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// Write one HTML page with plots, which needs nothing else to be read.
        #[arg(long, value_name = "OUT")]
        html: Option<PathBuf>,
        /// Write over a page that is there.
        #[arg(long)]
        force: bool,
        /// Print one campaign of each round that no ledger holds, for `arena run --only`.
        #[arg(long, conflicts_with_all = ["html", "format"])]
        missing: bool,
    },
    /// How far a plan has come.
    Status {
        /// The file that `arena run` wrote.
        ledger: PathBuf,
    },
}

/// The part of a plan that is played here.
#[derive(Debug, Default, Args)]
pub(super) struct Part {
    /// Every n-th round, beginning with the i-th, such as 2/4: one shard for each machine.
    #[arg(long, value_name = "I/N", conflicts_with = "only")]
    shard: Option<Shard>,
    /// The round of this campaign and no other.
    #[arg(long, value_name = "ID")]
    only: Option<String>,
    /// Print the campaigns, one a line, and play nothing.
    #[arg(long)]
    list: bool,
}

/// One part of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Shard {
    number: u64,
    of: u64,
}

impl std::str::FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Shard, String> {
        let parts =
            text.split_once('/').and_then(|(i, n)| Some((i.parse().ok()?, n.parse().ok()?)));
        match parts {
            Some((number, of)) if 1 <= number && number <= of => Ok(Shard { number, of }),
            _ => Err("a shard is i/n with i from 1 to n, such as 2/4".to_owned()),
        }
    }
}

impl Part {
    /// The plan, or the part of it, and what names the part in the ledger's name.
    fn of(&self, plan: Plan) -> Result<(Plan, String), Fail> {
        if self.shard.is_none() && self.only.is_none() {
            return Ok((plan, String::new()));
        }
        if !plan.is_fixed() {
            let why = "a Swiss round is drawn from the results of those before: play it whole";
            return Err(Fail::Usage(why.to_owned()));
        }
        let (slice, name) = match (self.shard, &self.only) {
            (Some(Shard { number, of }), _) => {
                (Slice { first: number - 1, step: of }, format!(".{number}-of-{of}"))
            }
            (None, Some(id)) => {
                let first = round_of(&plan, id)?;
                (Slice { first, step: plan.all_rounds() }, format!(".{id}"))
            }
            (None, None) => return Ok((plan, String::new())),
        };
        Ok((plan.sliced(Some(slice)), name))
    }
}

fn round_of(plan: &Plan, id: &str) -> Result<u64, Fail> {
    let is_it = |number: &u64| {
        (0..plan.rotations()).any(|rotation| plan.id(*number, rotation).to_string() == id)
    };
    let found = (0..plan.all_rounds()).find(is_it);
    found.ok_or_else(|| {
        Fail::Usage(format!("--only {id}: the plan has no such campaign; see --list"))
    })
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
        Arena::Run { plan, out, part, shared } => play(plan, out, &part, &shared),
        Arena::Merge { out, ledgers } => merge(&out, &ledgers),
        Arena::Report { ledgers, missing: true, .. } => missing(&ledgers),
        Arena::Report { ledgers, format, html, force, .. } => match ledgers.as_slice() {
            [ledger] => report(ledger, format, html.as_deref(), force),
            _ => Err(Fail::Usage("merge them first: cutout arena merge --out ALL …".to_owned())),
        },
        Arena::Status { ledger } => status(&ledger),
    }
}

fn play(path: PathBuf, out: Option<PathBuf>, part: &Part, shared: &Shared) -> Result<(), Fail> {
    let library = Library::at_hand();
    let (plan, suffix) = part.of(Plan::new(read_script(&path, library)?))?;
    let script = &plan.script;
    if part.list {
        return list(&plan);
    }
    let named = script.out.clone().filter(|_| suffix.is_empty());
    let named = named.unwrap_or_else(|| format!("{}{suffix}.ledger.jsonl", script.name));
    let ledger = place(out.as_ref(), Some(&named))?.unwrap_or_default();
    // A link is followed when that is asked for; what it leads to must be a file all the same.
    let real = shared.force.then(|| std::fs::canonicalize(&ledger).ok()).flatten();
    let ledger = real.unwrap_or(ledger);
    let replays = place(shared.save_replays.as_ref(), script.replays.as_deref())?;
    let jobs = jobs(shared, script.jobs);
    let playing = playing(library, replays, script)?;
    let stop = Stop::on_signals().map_err(|error| Fail::Disk(error.to_string()))?;
    let manner = Manner { jobs, stop: &stop, quiet: shared.quiet };
    let rules = library.content_hash().to_hex().to_string();
    let (ended, tally) = with_ledger(&plan, &ledger, &rules, &playing, &manner).map_err(played)?;
    let report = Report::of(&tally);
    say(&report.text())?;
    match (ended, &report.test) {
        (Ended::Stopped, _) => Err(Fail::Interrupted),
        (Ended::Complete, Some(test)) if test.decision == Some(Decision::NotStronger) => {
            Err(Fail::Verdict(test.sentence()))
        }
        (Ended::Complete, _) => Ok(()),
    }
}

/// The campaigns, one a line: id, round, seed, and the players by seat.
fn list(plan: &Plan) -> Result<(), Fail> {
    let fixtures = (0..plan.campaigns()).map_while(|index| plan.fixture(index));
    let line = |fixture: Fixture| {
        let seats = fixture.seats.iter();
        let players: Vec<String> = seats.map(|it| format!("{} {}", it.seat, it.name)).collect();
        let players = players.join(", ");
        format!("{} round {} seed {} {players}\n", fixture.id, fixture.round, fixture.seed)
    };
    say(&bare::lines(&fixtures.map(line).collect::<String>()))
}

fn merge(out: &Path, ledgers: &[PathBuf]) -> Result<(), Fail> {
    let merged = Parts::open(ledgers).map_err(unread)?.merge(out).map_err(unmerged)?;
    let Merged { rounds, waiting, missing, is_complete } = merged;
    let state = match is_complete {
        true => "done".to_owned(),
        false => format!("{missing} missing, {waiting} wait behind a gap"),
    };
    say(&format!("{}: {rounds} rounds, {state}\n", bare::path(out)))
}

fn missing(ledgers: &[PathBuf]) -> Result<(), Fail> {
    let missing = Parts::open(ledgers).map_err(unread)?.missing().map_err(unmerged)?;
    say(&missing.iter().map(|id| format!("{id}\n")).collect::<String>())
}

fn unread(error: LedgerError) -> Fail {
    Fail::Input(error.to_string())
}

/// Two results for one campaign are a verdict, not a fault of the files.
fn unmerged(error: MergeError) -> Fail {
    match error {
        MergeError::Ledger(error) => unread(error),
        MergeError::Differs { .. } => Fail::Verdict(error.to_string()),
    }
}

fn report(ledger: &Path, format: Format, html: Option<&Path>, force: bool) -> Result<(), Fail> {
    let reading = Reading::open(ledger).map_err(unread)?;
    let plan = reading.plan();
    let tally = reading.tally(&plan).map_err(unread)?;
    let report = Report::of(&tally);
    if let Some(out) = html {
        return outlet::write(out, page(&report).as_bytes(), force).map(drop).map_err(unwritten);
    }
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

fn status(ledger: &Path) -> Result<(), Fail> {
    let reading = Reading::open(ledger).map_err(unread)?;
    let plan = reading.plan();
    let tally = reading.tally(&plan).map_err(unread)?;
    say(&format!("{}\n", Status::of(&tally).line()))
}
