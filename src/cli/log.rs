//! The log: what a bug report needs, and never the truth. Two files of at most one mebibyte in
//! the platform's state directory, or the file that `CUTOUT_LOG` names.

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use etcetera::BaseStrategy as _;

use game::{save::outlet, text::bare};

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
        let path = PathBuf::from(path);
        return Some(path).filter(|path| !outlet::is_for_a_shell(path));
    }
    let base = etcetera::choose_base_strategy().ok()?;
    let dir = base.state_dir().unwrap_or_else(|| base.data_dir());
    Some(dir.join("cutout").join("cutout.log"))
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir)?;
    }
    if !is_ours(path) {
        return Ok(());
    }
    if fs::metadata(path).is_ok_and(|meta| MOST < meta.len()) {
        fs::rename(path, path.with_extension("old.log"))?;
    }
    let mut file = OpenOptions::new().create(true).append(true).open(path)?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let text = bare::lines(text).replace('\n', " / ");
    writeln!(file, "{now} {} {text}", env!("CARGO_PKG_VERSION"))
}

/// A log is a file whose lines begin with a number. Nothing else is added to or renamed.
fn is_ours(path: &Path) -> bool {
    use std::io::Read as _;
    let Ok(about) = fs::metadata(path) else { return true };
    if !about.is_file() {
        return false;
    }
    let mut first = [0];
    let read = fs::File::open(path).and_then(|mut file| file.read(&mut first));
    read.is_ok_and(|n| n == 0 || first[0].is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_a_log_is_added_to() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("letter");
        fs::write(&path, "Dear Control,").unwrap();
        write(&path, "a line").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "Dear Control,");
        write(Path::new("/dev/null"), "a line").unwrap();
    }

    #[test]
    fn a_full_log_becomes_the_old_one() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("deep").join("cutout.log");
        write(&path, "first\u{1b}[2J").unwrap();
        let first = fs::read_to_string(&path).unwrap();
        assert!(first.ends_with("first?[2J\n") || !first.contains('\u{1b}'), "{first:?}");
        fs::write(&path, vec![b'1'; usize::try_from(MOST).unwrap() + 1]).unwrap();
        write(&path, "second").unwrap();
        assert!(fs::read_to_string(&path).unwrap().ends_with("second\n"));
        assert!(path.with_extension("old.log").exists());
    }
}
