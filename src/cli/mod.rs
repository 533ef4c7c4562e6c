//! The sub-commands. Each turns arguments into calls of the rooms and answers into words.

mod arena;
mod audit;
mod check;
mod config;
mod crash;
mod dev;
mod doctor;
mod fail;
mod log;
mod matches;
mod play;
mod replay;
mod rules;
mod saves;
mod watch;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub use fail::Fail;

/// A turn-based espionage strategy game for the terminal.
///
/// Without a command: play. New campaigns, saved ones, and matches are offered.
#[derive(Debug, Parser)]
#[command(name = "cutout", version, about, max_term_width = 100)]
pub struct Args {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Play a campaign, new or saved.
    Play(play::Play),
    /// Let players meet without a screen, and print a summary.
    Match(matches::Match),
    /// Tournaments: run, report, status.
    #[command(subcommand)]
    Arena(arena::Arena),
    /// Is what the game shows so? Odds, arrests, failures, habits of many campaigns.
    Audit(audit::Audit),
    /// Watch a recorded campaign, or a match as it is played.
    Watch(watch::Watch),
    /// Verify, show or export a recorded campaign.
    #[command(subcommand)]
    Replay(replay::Replay),
    /// Look after saved campaigns.
    Saves(saves::Saves),
    /// Say what this terminal can show, where files are kept, and what to do about it.
    Doctor,
    /// Read the rule book: a page, or the list of pages.
    Rules(rules::Rules),
    /// Tools of those who make the game.
    #[command(subcommand)]
    Dev(dev::Dev),
    /// Check the shipped assets, or those in a folder, and list every fault at once.
    CheckAssets {
        /// The folder; without it, what is built in.
        path: Option<PathBuf>,
    },
}

/// Runs what was asked for.
///
/// # Errors
/// Why it failed, with the exit code for it.
pub fn run(args: Args) -> Result<(), Fail> {
    match args.command {
        None => play::run(play::Play::default()),
        Some(Command::Play(play)) => play::run(play),
        Some(Command::Match(asked)) => matches::run(asked),
        Some(Command::Arena(asked)) => arena::run(asked),
        Some(Command::Audit(asked)) => audit::run(asked),
        Some(Command::Watch(asked)) => watch::run(asked),
        Some(Command::Replay(asked)) => replay::run(asked),
        Some(Command::Saves(asked)) => saves::run(asked),
        Some(Command::Doctor) => doctor::run(),
        Some(Command::Rules(asked)) => rules::run(&asked),
        Some(Command::Dev(asked)) => dev::run(asked),
        Some(Command::CheckAssets { path }) => check::run(path.as_deref()),
    }
}

/// A text without anything that could command a terminal; line ends stay.
pub fn printable(text: &str) -> String {
    let lines: Vec<String> =
        text.split('\n').map(|line| game::text::bare::plain(line).into_owned()).collect();
    lines.join("\n")
}

/// Writes to the standard output; a reader that has gone away is no fault of ours.
fn say(text: &str) -> Result<(), Fail> {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Fail::Disk(format!("cannot write the answer: {error}")))
        }
        _ => Ok(()),
    }
}

/// Reads a file that a stranger may have written.
fn read_bounded(path: &std::path::Path, most: u64) -> Result<String, Fail> {
    use std::io::Read as _;
    let fail = |why: String| Fail::Input(format!("{}: {why}", path.display()));
    let file = std::fs::File::open(path).map_err(|error| fail(error.to_string()))?;
    let meta = file.metadata().map_err(|error| fail(error.to_string()))?;
    if !meta.is_file() {
        return Err(fail("not a regular file".to_owned()));
    }
    if most < meta.len() {
        return Err(fail(format!("{} bytes; at most {most} are read", meta.len())));
    }
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes).map_err(|error| fail(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| {
        fail(format!("not text: byte {} is not UTF-8", error.utf8_error().valid_up_to()))
    })
}
