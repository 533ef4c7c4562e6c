//! `cutout bot`: for people who write programs that play.

use clap::Subcommand;

use game::{
    content::Library,
    players::{SCHEMA, check},
};

use crate::cli::{Fail, say, say_json};

#[derive(Debug, Subcommand)]
pub(super) enum Bot {
    /// Go through the protocol with a program, step by step, and say what is wrong.
    ///
    /// Exit code 1 where something is.
    Check {
        /// How the program is started, such as 'python3 mybot.py'.
        command: String,
    },
    /// Print the JSON Schema of all messages.
    Schema,
}

pub(super) fn run(asked: Bot) -> Result<(), Fail> {
    match asked {
        Bot::Schema => say_json(SCHEMA),
        Bot::Check { command } => check(&command),
    }
}

fn check(command: &str) -> Result<(), Fail> {
    let (steps, took) =
        check::check(Library::at_hand(), command).map_err(|it| Fail::Input(it.to_string()))?;
    for step in &steps {
        match &step.fault {
            None => say(&format!("ok    {}\n", step.what))?,
            Some(fault) => say(&format!("FAULT {}: {fault}\n", step.what))?,
        }
    }
    if let Some(median) = took.median() {
        say(&format!("      our side of {} exchanges: {median} µs in the middle\n", took.count()))?;
    }
    match steps.iter().filter(|step| step.fault.is_some()).count() {
        0 => Ok(()),
        faults => Err(Fail::Verdict(format!("{faults} of {} steps failed", steps.len()))),
    }
}
