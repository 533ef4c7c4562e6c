//! What was gathered of campaigns on disk, a line for each, to go on from after an interruption.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

use game::{save::outlet, text::bare};
use rules::codec;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What one campaign gave, with the campaign's number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbered<T> {
    pub number: u64,
    pub what: T,
}

pub struct Keep<T> {
    file: Option<File>,
    found: Vec<T>,
}

impl<T: Serialize + DeserializeOwned> Keep<T> {
    /// Opens a file, or begins it. `of` says which campaigns and rules it belongs to.
    ///
    /// # Errors
    /// It cannot be opened, another run has it, or it belongs to other campaigns.
    pub fn open(path: Option<&Path>, of: &str) -> Result<Keep<T>, String> {
        let Some(path) = path else { return Ok(Keep { file: None, found: Vec::new() }) };
        let wrong = |why: String| format!("{}: {why}", bare::path(path));
        let failed = |error: std::io::Error| wrong(error.to_string());
        let mut file = outlet::ledger(path).map_err(|refused| refused.to_string())?;
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(failed)?;
        let head = format!("{of}\n");
        if !text.starts_with(&head) && !head.starts_with(&text) {
            let why = "it belongs to other campaigns or rules: name another file";
            return Err(wrong(why.to_owned()));
        }
        let (found, good) = whole_lines(text.get(head.len()..).unwrap_or_default());
        let good = u64::try_from(good).unwrap_or_default();
        file.rewind().and_then(|()| file.write_all(head.as_bytes())).map_err(failed)?;
        let end = file.stream_position().map_err(failed)? + good;
        file.set_len(end).and_then(|()| file.seek(SeekFrom::End(0))).map_err(failed)?;
        Ok(Keep { file: Some(file), found })
    }

    /// What was kept before.
    pub fn take(&mut self) -> Vec<T> {
        std::mem::take(&mut self.found)
    }

    /// # Errors
    /// The disk.
    pub fn add(&mut self, gathered: &Numbered<T>) -> Result<(), String> {
        let Some(file) = &mut self.file else { return Ok(()) };
        let line = codec::write(gathered).map_err(|error| error.to_string())?;
        writeln!(file, "{line}").and_then(|()| file.flush()).map_err(|error| error.to_string())
    }
}

/// All up to the first line that was cut off, which is played again, and their bytes.
fn whole_lines<T: DeserializeOwned>(text: &str) -> (Vec<T>, usize) {
    let mut found = Vec::new();
    let mut good = 0;
    for line in text.split_inclusive('\n').filter(|line| line.ends_with('\n')) {
        match codec::read::<Numbered<T>>(line) {
            Ok(row) if row.number == found.len() as u64 => found.push(row.what),
            _ => break,
        }
        good += line.len();
    }
    (found, good)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(number: u64) -> Numbered<String> {
        Numbered { number, what: "rank=5".to_owned() }
    }

    fn open(path: &Path, of: &str) -> Result<Keep<String>, String> {
        Keep::open(Some(path), of)
    }

    #[test]
    fn what_was_kept_is_found_again_and_a_torn_line_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("cases");
        let mut keep = open(&path, "these").unwrap();
        keep.add(&row(0)).unwrap();
        keep.add(&row(1)).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        drop(keep);
        std::fs::write(&path, &text[..text.len() - 4]).unwrap();
        let mut again = open(&path, "these").unwrap();
        assert_eq!(again.take(), [row(0).what]);
        again.add(&row(1)).unwrap();
        drop(again);
        assert_eq!(open(&path, "these").unwrap().take().len(), 2);
    }

    #[test]
    fn a_file_that_another_run_has_or_that_is_none_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("cases");
        let _first = open(&path, "these").unwrap();
        assert!(open(&path, "these").is_err());
        assert!(open(dir.path(), "these").is_err());
    }

    #[test]
    fn cases_of_other_campaigns_are_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("cases");
        open(&path, "these").unwrap().add(&row(0)).unwrap();
        assert!(open(&path, "others").is_err());
        assert_eq!(open(&path, "these").unwrap().take().len(), 1);
    }
}
