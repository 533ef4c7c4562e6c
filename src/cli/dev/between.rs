//! What every study of campaigns asks: who plays where, how it is gathered and kept.

use std::path::PathBuf;

use clap::Args;

#[derive(Debug, Args)]
pub(super) struct Between {
    /// Where the campaigns are played.
    #[arg(long, default_value = "open-city")]
    pub(super) scenario: String,
    /// Doctrines of the Station; all of them without it.
    #[arg(long)]
    pub(super) station: Vec<String>,
    /// Doctrines of Security; all of them without it.
    #[arg(long)]
    pub(super) security: Vec<String>,
    /// How many campaigns are played at once. The tables are the same.
    #[arg(long, default_value_t = 1)]
    pub(super) jobs: usize,
    /// Where what was found is kept, to go on with after an interruption.
    #[arg(long)]
    pub(super) keep: Option<PathBuf>,
    /// No progress.
    #[arg(long)]
    pub(super) quiet: bool,
}
