//! Cases on disk, a line for each campaign, to go on from after an interruption.

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

use game::{save::outlet, text::bare};
use rules::codec;

use super::Gleaned;

pub struct Keep {
    file: Option<File>,
    found: Vec<Gleaned>,
}

impl Keep {
    /// Opens a file of cases, or begins it. `of` says which campaigns and rules it belongs to.
    ///
    /// # Errors
    /// It cannot be opened, another run has it, or it belongs to other campaigns.
    pub fn open(path: Option<&Path>, of: &str) -> Result<Keep, String> {
        let Some(path) = path else { return Ok(Keep { file: None, found: Vec::new() }) };
        let wrong = |why: String| format!("{}: {why}", bare::path(path));
        let failed = |error: std::io::Error| wrong(error.to_string());
        let mut file = outlet::ledger(path).map_err(|refused| refused.to_string())?;
        let mut text = String::new();
        file.read_to_string(&mut text).map_err(failed)?;
        let head = format!("{of}\n");
        if !text.starts_with(&head) && !head.starts_with(&text) {
            let why = "it holds cases of other campaigns or rules: name another file";
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
    pub fn take(&mut self) -> Vec<Gleaned> {
        std::mem::take(&mut self.found)
    }

    /// # Errors
    /// The disk.
    pub fn add(&mut self, gleaned: &Gleaned) -> Result<(), String> {
        let Some(file) = &mut self.file else { return Ok(()) };
        let line = codec::write(gleaned).map_err(|error| error.to_string())?;
        writeln!(file, "{line}").and_then(|()| file.flush()).map_err(|error| error.to_string())
    }
}

/// The cases up to the first line that was cut off, which is played again, and their bytes.
fn whole_lines(text: &str) -> (Vec<Gleaned>, usize) {
    let mut found = Vec::new();
    let mut good = 0;
    for line in text.split_inclusive('\n').filter(|line| line.ends_with('\n')) {
        match codec::read::<Gleaned>(line) {
            Ok(gleaned) if gleaned.number == found.len() as u64 => found.push(gleaned),
            _ => break,
        }
        good += line.len();
    }
    (found, good)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gleaned(number: u64) -> Gleaned {
        Gleaned { number, words: vec!["rank=5".to_owned()], ..Gleaned::default() }
    }

    #[test]
    fn what_was_kept_is_found_again_and_a_torn_line_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("cases");
        let mut keep = Keep::open(Some(&path), "these").unwrap();
        keep.add(&gleaned(0)).unwrap();
        keep.add(&gleaned(1)).unwrap();
        let text = std::fs::read_to_string(&path).unwrap();
        drop(keep);
        std::fs::write(&path, &text[..text.len() - 4]).unwrap();
        let mut again = Keep::open(Some(&path), "these").unwrap();
        assert_eq!(again.take(), [gleaned(0)]);
        again.add(&gleaned(1)).unwrap();
        drop(again);
        assert_eq!(Keep::open(Some(&path), "these").unwrap().take().len(), 2);
    }

    #[test]
    fn a_file_that_another_run_has_or_that_is_none_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("cases");
        let _first = Keep::open(Some(&path), "these").unwrap();
        assert!(Keep::open(Some(&path), "these").is_err());
        assert!(Keep::open(Some(dir.path()), "these").is_err());
    }

    #[test]
    fn cases_of_other_campaigns_are_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("cases");
        Keep::open(Some(&path), "these").unwrap().add(&gleaned(0)).unwrap();
        assert!(Keep::open(Some(&path), "others").is_err());
        assert_eq!(Keep::open(Some(&path), "these").unwrap().take().len(), 1);
    }
}
