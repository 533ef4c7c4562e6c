//! The sub-commands. Each turns arguments into calls of the rooms and answers into words.

mod arena;
mod audit;
mod bot;
mod check;
mod config;
mod crash;
mod dev;
mod doctor;
mod fail;
mod language;
mod log;
mod manual;
mod matches;
mod mcp;
mod pack;
mod play;
mod replay;
mod rules;
mod saves;
mod watch;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

pub use fail::Fail;

use game::text::{bare, printer};

/// A turn-based espionage strategy game for the terminal.
///
/// Without a command: play. New campaigns, saved ones, and matches are offered.
#[derive(Debug, Parser)]
#[command(name = "cutout", version, about, max_term_width = 100)]
pub struct Args {
    /// Lay the pack in this folder over what is built in; more than once for several packs.
    #[arg(long = "pack", global = true, value_name = "DIR")]
    packs: Vec<PathBuf>,
    /// Speak this language, such as en; else that of the settings, else that of the system.
    #[arg(long, global = true, value_name = "TAG")]
    language: Option<String>,
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
    /// For people who write programs that play: check one, or print the schema of the messages.
    #[command(subcommand)]
    Bot(bot::Bot),
    /// Lead a seat through tools: a server of the Model Context Protocol on standard input and
    /// output.
    Mcp(mcp::Mcp),
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
    /// Languages: list those that can be spoken, begin a translation.
    #[command(subcommand)]
    Language(language::Language),
    /// Read the rule book: a page, or the list of pages.
    Rules(rules::Rules),
    /// Print what a shell needs to complete commands, flags and names of this program.
    Completions {
        /// Which shell.
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or write one for every command.
    Man {
        /// Write them into this directory, which is made.
        #[arg(long)]
        into: Option<PathBuf>,
    },
    /// Print the licences of everything that is linked into this program.
    Licences,
    /// Tools of those who make the game.
    #[command(subcommand)]
    Dev(dev::Dev),
    /// Check the shipped assets, or those in a folder, and list every fault at once.
    CheckAssets {
        /// The folder; without it, what is built in.
        path: Option<PathBuf>,
        /// How they are told.
        #[arg(long, value_enum, default_value = "text")]
        format: check::Format,
    },
    /// Make a pack to begin with: a scenario, its city, a doctrine for each side, and a guide.
    NewPack {
        /// Its name, and that of the folder, which is made here.
        name: String,
    },
}

/// Runs what was asked for.
///
/// # Errors
/// Why it failed, with the exit code for it.
pub fn run(args: Args) -> Result<(), Fail> {
    crash::print_panics();
    if !args.packs.is_empty() {
        pack::take_up(&args.packs)?;
    }
    language::take_up(args.language.as_deref())?;
    match args.command {
        None => play::run(play::Play::default()),
        Some(Command::Play(play)) => play::run(play),
        Some(Command::Match(asked)) => matches::run(asked),
        Some(Command::Arena(asked)) => arena::run(asked),
        Some(Command::Bot(asked)) => bot::run(asked),
        Some(Command::Mcp(asked)) => mcp::run(asked),
        Some(Command::Audit(asked)) => audit::run(asked),
        Some(Command::Watch(asked)) => watch::run(asked),
        Some(Command::Replay(asked)) => replay::run(asked),
        Some(Command::Saves(asked)) => saves::run(asked),
        Some(Command::Doctor) => doctor::run(),
        Some(Command::Language(asked)) => language::run(&asked),
        Some(Command::Rules(asked)) => rules::run(&asked),
        Some(Command::Completions { shell }) => manual::completions(shell),
        Some(Command::Man { into }) => manual::pages(into.as_deref()),
        Some(Command::Licences) => say(include_str!("licences.txt")),
        Some(Command::Dev(asked)) => dev::run(asked),
        Some(Command::CheckAssets { path, format }) => check::run(path.as_deref(), format),
        Some(Command::NewPack { name }) => pack::make(&name),
    }
}

/// Prints an answer; a reader that has gone away is no fault of ours.
fn say(text: &str) -> Result<(), Fail> {
    said(printer::say(text))
}

/// Prints an answer for programs.
fn say_json(text: &str) -> Result<(), Fail> {
    said(printer::say_json(&format!("{}\n", text.trim_end())))
}

fn said(done: std::io::Result<()>) -> Result<(), Fail> {
    match done {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Fail::Disk(format!("cannot write the answer: {error}")))
        }
        _ => Ok(()),
    }
}

/// What is wrong with the arguments, or what they ask to be told of them, with the exit code. An
/// argument is a stranger's: its line ends would look like ours.
pub fn of_arguments(error: &clap::Error) -> u8 {
    let mut text = error.render().to_string();
    for argument in std::env::args_os().skip(1) {
        let argument = argument.to_string_lossy();
        let value = argument.split_once('=').map_or(&*argument, |(_, value)| value);
        for raw in [&*argument, value] {
            let plain = bare::plain(raw);
            if plain != raw {
                text = text.replace(raw, &plain);
            }
        }
    }
    if error.use_stderr() {
        printer::tell(&text);
        return 2;
    }
    // A closed pipe is no reason to complain.
    let _ = printer::say(&text);
    0
}

/// The text of a file that need not be there.
fn text_of(path: &std::path::Path, most: u64) -> Result<Option<String>, Fail> {
    match std::fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Fail::Input(format!("{}: {error}", bare::path(path)))),
        Ok(_) => read_bounded(path, most).map(Some),
    }
}

/// Reads a file that a stranger may have written: every script, replay, recipe and setting comes
/// in here. An editor's byte order mark is no part of it.
fn read_bounded(path: &std::path::Path, most: u64) -> Result<String, Fail> {
    use std::io::Read as _;
    let fail = |why: String| Fail::Input(format!("{}: {why}", bare::path(path)));
    // Asked before it is opened: a pipe would wait for ever.
    let meta = std::fs::metadata(path).map_err(|error| fail(error.to_string()))?;
    if !meta.is_file() {
        return Err(fail("not a regular file".to_owned()));
    }
    if most < meta.len() {
        return Err(fail(format!("{} bytes; at most {most} are read", meta.len())));
    }
    let mut bytes = Vec::new();
    let file = std::fs::File::open(path).map_err(|error| fail(error.to_string()))?;
    file.take(most).read_to_end(&mut bytes).map_err(|error| fail(error.to_string()))?;
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(fail("it is UTF-16; save it as UTF-8".to_owned()));
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        fail(format!("not text: byte {} is not UTF-8", error.utf8_error().valid_up_to()))
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}
