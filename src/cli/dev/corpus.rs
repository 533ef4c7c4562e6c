//! `cutout dev corpus`: a sound input of each kind that strangers may give.

use std::{fs, path::PathBuf};

use clap::Args;
use game::text::bare;

use crate::{
    cli::{Fail, say},
    trials::Source,
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Corpus {
    /// The folder; each kind has its own below it.
    #[arg(default_value = "tests/corpus")]
    folder: PathBuf,
}

pub(super) fn run(asked: &Corpus) -> Result<(), Fail> {
    for source in Source::ALL {
        let bytes = source.sound().map_err(Fail::Input)?;
        let dir = asked.folder.join(source.name());
        let path = dir.join("sound");
        let written = fs::create_dir_all(&dir).and_then(|()| fs::write(&path, &bytes));
        written.map_err(|error| Fail::Disk(format!("{}: {error}", bare::path(&path))))?;
        say(&format!("{}  {} bytes\n", bare::path(&path), bytes.len()))?;
    }
    Ok(())
}
