//! `cutout audit`: is what the game shows so?

use std::{
    path::{Path, PathBuf},
    sync::Mutex,
};

use clap::{Args, ValueEnum};

use game::{
    arena::{
        audit::{
            self, Report,
            cases::{Cases, Planned, Recorded},
        },
        ledger::{Claim, Reading},
        progress::Progress,
        run::Stop,
        schedule::Plan,
    },
    content::Library,
    save::replay::{LARGEST, Replay},
    text::{Text, bare},
};

use crate::cli::{
    Fail,
    matches::{Pairing, of_flags, playing, read_script, seed_of, shipped},
    read_bounded, say, say_json,
};

/// How a replay's name ends.
const REPLAY: &str = ".replay.ron";

#[derive(Debug, Args)]
pub(super) struct Audit {
    /// A ledger, a replay, a folder of replays, a match script or the name of a shipped one; without
    /// it, what the flags say.
    results: Option<PathBuf>,
    #[command(flatten)]
    pairing: Pairing,
    /// Words or a number.
    #[arg(long, allow_negative_numbers = true)]
    seed: Option<String>,
    /// Campaigns at once. Results do not depend on it.
    #[arg(long, allow_negative_numbers = true, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: u16,
    /// Of so many arrests, print the chain. JSON has them all.
    #[arg(long, allow_negative_numbers = true, default_value_t = 3)]
    arrests: usize,
    /// How to print it.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// No progress.
    #[arg(long)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
    Markdown,
}

pub(super) fn run(asked: Audit) -> Result<(), Fail> {
    let library = Library::at_hand();
    if asked.results.is_some() {
        asked.pairing.refuse_beside("what was played says who played what")?;
        refuse_seed(asked.seed.is_some())?;
    }
    match &asked.results {
        None => {
            let mut script = of_flags(&asked.pairing, library)?;
            if let Some(seed) = &asked.seed {
                script.seed = seed_of(seed)?;
            }
            planned(&asked, library, Plan::new(script), None)
        }
        Some(path) if path.is_dir() => recorded(&asked, library, replays_in(path)?),
        Some(path) if is_replay(path) => recorded(&asked, library, vec![path.clone()]),
        Some(path) if is_script(path, library) => {
            let script = read_script(path, library)?;
            planned(&asked, library, Plan::new(script), None)
        }
        Some(path) => {
            let reading = Reading::open(path).map_err(|error| Fail::Input(error.to_string()))?;
            let rules = library.content_hash().to_hex().to_string();
            if reading.header().rules != rules {
                let why = "was played under other rules or content";
                return Err(Fail::Input(format!("{}: {why}", bare::path(path))));
            }
            let plan = reading.plan();
            let claims = reading.claims(&plan);
            let claims = claims.map_err(|error| Fail::Input(error.to_string()))?;
            planned(&asked, library, plan, Some(claims))
        }
    }
}

/// What was played has a seed already.
pub(super) fn refuse_seed(given: bool) -> Result<(), Fail> {
    match given {
        true => Err(Fail::Usage("leave out --seed: what was played has one".to_owned())),
        false => Ok(()),
    }
}

fn is_script(path: &Path, library: &Library) -> bool {
    path.extension().is_some_and(|it| it == "ron") || shipped(path, library).is_some()
}

pub(super) fn is_replay(path: &Path) -> bool {
    path.to_string_lossy().ends_with(REPLAY)
}

/// In the order of their names.
fn replays_in(folder: &Path) -> Result<Vec<PathBuf>, Fail> {
    let fail = |error: std::io::Error| Fail::Input(format!("{}: {error}", bare::path(folder)));
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(fail)? {
        let path = entry.map_err(fail)?.path();
        if is_replay(&path) {
            found.push(path);
        }
    }
    found.sort();
    match found.is_empty() {
        true => Err(Fail::Input(format!("{}: there is no *{REPLAY} in it", bare::path(folder)))),
        false => Ok(found),
    }
}

fn planned(
    asked: &Audit,
    library: &'static Library,
    plan: Plan,
    claims: Option<Vec<Claim>>,
) -> Result<(), Fail> {
    let playing = playing(library, None, &plan.script)?;
    let there = claims.as_ref().map_or(plan.campaigns(), |claims| claims.len() as u64);
    let wanted = asked.pairing.games.map_or(there, |games| there.min(u64::from(games)));
    let count = usize::try_from(wanted).unwrap_or(usize::MAX);
    look(asked, library, &Planned { plan: &plan, playing: &playing, claims, count })
}

fn recorded(asked: &Audit, library: &'static Library, paths: Vec<PathBuf>) -> Result<(), Fail> {
    let most = asked.pairing.games.map_or(usize::MAX, |games| games as usize);
    let mut replays = Vec::new();
    for path in paths.into_iter().take(most) {
        let replay = Replay::from_ron(&read_bounded(&path, LARGEST)?)
            .map_err(|error| Fail::Input(format!("{}: {error}", bare::path(&path))))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        let name = name.unwrap_or_default();
        replays.push((name.strip_suffix(REPLAY).unwrap_or(&name).to_owned(), replay));
    }
    look(asked, library, &Recorded { library, replays })
}

fn look(asked: &Audit, library: &Library, cases: &dyn Cases) -> Result<(), Fail> {
    let stop = Stop::on_signals().map_err(|error| Fail::Disk(error.to_string()))?;
    let progress = Mutex::new(Progress::new(cases.count() as u64, 0, asked.quiet));
    let done = |done: u64| {
        if let Ok(mut progress) = progress.lock() {
            progress.at(done);
        }
    };
    let found = audit::all(library, cases, usize::from(asked.jobs), &stop, &done);
    if let Ok(progress) = progress.into_inner() {
        progress.finish();
    }
    let report = Report::of(found.map_err(|error| Fail::Input(error.to_string()))?);
    let text = Text::at_hand();
    match asked.format {
        Format::Text => say(&report.text(&text, asked.arrests))?,
        Format::Markdown => say(&report.markdown(&text, asked.arrests))?,
        Format::Json => say_json(&report.json().map_err(|error| Fail::Disk(error.to_string()))?)?,
    }
    match stop.is_asked() {
        true => Err(Fail::Interrupted),
        false => Ok(()),
    }
}
