//! Cases on disk, a line for each campaign, to go on from after an interruption.

use std::{
    fs::{File, OpenOptions},
    io::{BufRead, BufReader, Write},
    path::Path,
};

use game::text::bare;
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
    /// It cannot be opened, or belongs to other campaigns.
    pub fn open(path: Option<&Path>, of: &str) -> Result<Keep, String> {
        let Some(path) = path else { return Ok(Keep { file: None, found: Vec::new() }) };
        let wrong = |why: String| format!("{}: {why}", bare::path(path));
        let mut found = Vec::new();
        let mut good = String::new();
        if let Ok(file) = File::open(path) {
            for (at, line) in BufReader::new(file).lines().enumerate() {
                let line = line.map_err(|error| wrong(error.to_string()))?;
                if at == 0 && line != of {
                    let why = "it holds cases of other campaigns or rules: name another file";
                    return Err(wrong(why.to_owned()));
                }
                // A line that was cut off is played again.
                match codec::read::<Gleaned>(&line) {
                    Ok(gleaned) if gleaned.number == found.len() as u64 => found.push(gleaned),
                    _ if at == 0 => (),
                    _ => break,
                }
                good.push_str(&line);
                good.push('\n');
            }
        }
        if good.is_empty() {
            good = format!("{of}\n");
        }
        std::fs::write(path, good).map_err(|error| wrong(error.to_string()))?;
        let file = OpenOptions::new().append(true).open(path);
        Ok(Keep { file: Some(file.map_err(|error| wrong(error.to_string()))?), found })
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
        std::fs::write(&path, &text[..text.len() - 4]).unwrap();
        let mut again = Keep::open(Some(&path), "these").unwrap();
        assert_eq!(again.take(), [gleaned(0)]);
        again.add(&gleaned(1)).unwrap();
        assert_eq!(Keep::open(Some(&path), "these").unwrap().take().len(), 2);
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
