//! `cutout mcp`: a seat for a language model.

use std::io;

use clap::Args;

use game::text::{Text, printer};

use crate::{
    cli::{Fail, play, replay::Side},
    tools,
};

/// A campaign of one seat. Nothing is kept on the disk.
#[derive(Debug, Args)]
pub(super) struct Mcp {
    /// The scenario, such as open-city.
    #[arg(long, default_value = "first-posting")]
    pub scenario: String,
    /// The side to lead.
    #[arg(long, value_enum)]
    pub seat: Option<Side>,
    /// Words or a number from which the theatre follows.
    #[arg(long, allow_negative_numbers = true)]
    pub seed: Option<String>,
    /// The opponent: a level, level:doctrine, or cmd: and the command of a program.
    #[arg(long)]
    pub opponent: Option<String>,
}

pub(super) fn run(asked: Mcp) -> Result<(), Fail> {
    let mut board = play::lay(asked)?;
    let (mut lines, mut out) = (io::stdin().lock(), printer::answer());
    let served = tools::serve(&mut board, &Text::at_hand(), &mut lines, &mut out);
    match served {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Fail::Disk(error.to_string()))
        }
        _ => Ok(()),
    }
}
