//! `cutout check-assets`: everything that is wrong with a folder of assets, at once.

use std::path::Path;

use game::{content::check_assets, text::bare};

use crate::cli::{Fail, say};

pub(super) fn run(path: Option<&Path>) -> Result<(), Fail> {
    if let Some(path) = path
        && !path.is_dir()
    {
        return Err(Fail::Input(format!("{}: not a folder", bare::path(path))));
    }
    let faults = check_assets(path);
    if faults.is_empty() {
        return say("no faults\n");
    }
    say(&format!("{}\n", faults.to_string().trim_end()))?;
    let count = faults.iter().count();
    let word = if count == 1 { "fault" } else { "faults" };
    Err(Fail::Input(format!("{count} {word}")))
}
