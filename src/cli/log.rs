//! The log: what a bug report needs, and never the truth. Two files of at most one mebibyte in
//! the platform's state directory, or the file that `CUTOUT_LOG` names.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use etcetera::BaseStrategy as _;

use super::printable;

/// The size at which a log becomes the old one.
const MOST: u64 = 1024 * 1024;

/// Writes one line. A log that cannot be written is no reason to stop.
pub(super) fn line(text: &str) {
    if let Some(path) = place() {
        let _ = write(&path, text);
    }
}

pub(super) fn place() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os("CUTOUT_LOG").filter(|path| !path.is_empty()) {
        return Some(PathBuf::from(path));
    }
    let base = etcetera::choose_base_strategy().ok()?;
    let dir = base.state_dir().unwrap_or_else(|| base.data_dir());
    Some(dir.join("cutout").join("cutout.log"))
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    if fs::metadata(path).is_ok_and(|meta| MOST < meta.len()) {
        fs::rename(path, path.with_extension("old.log"))?;
    }
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let text = printable(text).replace('\n', " / ");
    writeln!(file, "{now} {} {text}", env!("CARGO_PKG_VERSION"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_log_becomes_the_old_one() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("deep").join("cutout.log");
        write(&path, "first\u{1b}[2J").unwrap();
        let first = fs::read_to_string(&path).unwrap();
        assert!(first.ends_with("first?[2J\n") || !first.contains('\u{1b}'), "{first:?}");
        fs::write(&path, vec![b'x'; usize::try_from(MOST).unwrap() + 1]).unwrap();
        write(&path, "second").unwrap();
        assert!(fs::read_to_string(&path).unwrap().ends_with("second\n"));
        assert!(path.with_extension("old.log").exists());
    }
}
