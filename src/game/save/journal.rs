//! The journal of the week being planned: every confirmed order is on the disk before the game
//! says so.
//!
//! ```text
//! cutout-orders 1 <campaign> <generation> <state> <crc>
//! r 0 17 5d41402a (pitch: 3, by: 7)       kind, number, length, CRC, one line of text
//! c 1 42 3f2a9c01 …                       committed: the last record, with all plans
//! ```
//! Each record's CRC covers the heading too, so that no record is read in another place or over
//! another state. Records are only added; a journal with a torn end is written anew.

use std::io;
use std::path::{Path, PathBuf};

use super::disk::{Disk, Step, What};
use super::fault::{Fault, Flaw, Notice};
use super::fs::Handle;
use super::header::Id;
use super::limits;

/// What the orders are given upon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    pub campaign: Id,
    pub generation: u32,
    pub state: Id,
}

/// What a journal says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Every record that is whole, in order, without the last one if it commits the week.
    pub records: Vec<String>,
    pub committed: Option<String>,
    /// What is wrong, place by place.
    pub flaws: Vec<Flaw>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Record,
    Committed,
}

impl Basis {
    fn heading(&self) -> String {
        let Self { campaign, generation, state } = self;
        let line = format!("cutout-orders 1 {campaign} {generation} {state}");
        let crc = crc32fast::hash(line.as_bytes());
        format!("{line} {crc:08x}\n")
    }

    fn line(&self, number: usize, sort: Sort, text: &str) -> String {
        let letter = match sort {
            Sort::Record => 'r',
            Sort::Committed => 'c',
        };
        let length = text.len();
        let mut crc = crc32fast::Hasher::new();
        crc.update(self.heading().as_bytes());
        crc.update(format!("{letter} {number} {length} {text}").as_bytes());
        format!("{letter} {number} {length} {:08x} {text}\n", crc.finalize())
    }
}

/// Reads the bytes of a journal.
///
/// # Errors
/// [`Flaw::Foreign`] if nothing in it belongs to this basis, [`Flaw::TooLarge`] beyond the limit.
pub fn read(basis: &Basis, bytes: &[u8], omit: Option<Step>) -> Result<Reading, Flaw> {
    if limits::ORDERS < bytes.len() {
        return Err(Flaw::TooLarge { limit: limits::ORDERS });
    }
    let heading = basis.heading();
    let mut reading = Reading::default();
    let mut at = 0;
    for (number, line) in bytes.split_inclusive(|b| *b == b'\n').enumerate() {
        let whole = match number.checked_sub(1) {
            None => line == heading.as_bytes(),
            Some(number) => reading.take(basis, number, line, omit).is_some(),
        };
        if !whole && reading.flaws.len() < limits::PLACES {
            let torn = !line.ends_with(b"\n");
            let damaged = Flaw::Record { line: number + 1, byte: at };
            reading.flaws.push(if torn { Flaw::TornTail { byte: at } } else { damaged });
        }
        at += line.len();
    }
    reading.judge(&heading, bytes)
}

/// Makes the text of a journal.
#[must_use]
pub fn write(basis: &Basis, records: &[String], committed: Option<&str>) -> String {
    let mut text = basis.heading();
    for (number, record) in records.iter().enumerate() {
        text += &basis.line(number, Sort::Record, record);
    }
    if let Some(plans) = committed {
        text += &basis.line(records.len(), Sort::Committed, plans);
    }
    text
}

impl Reading {
    /// `None` if the record is not whole, or comes after the one that commits the week.
    fn take(
        &mut self,
        basis: &Basis,
        number: usize,
        line: &[u8],
        omit: Option<Step>,
    ) -> Option<()> {
        if self.committed.is_some() {
            return None;
        }
        let text = std::str::from_utf8(line).ok()?;
        let mut words = text.splitn(5, ' ');
        let sort = match words.next() {
            Some("r") => Sort::Record,
            Some("c") => Sort::Committed,
            _ => return None,
        };
        let rest = words.nth(3)?.strip_suffix('\n')?;
        // Written again and compared: number, length and CRC at once, in one spelling only.
        if basis.line(number, sort, rest) != text && omit != Some(Step::OrderChecksum) {
            return None;
        }
        match sort {
            Sort::Record => self.records.push(rest.to_owned()),
            Sort::Committed => self.committed = Some(rest.to_owned()),
        }
        Some(())
    }

    fn judge(self, heading: &str, bytes: &[u8]) -> Result<Self, Flaw> {
        let empty = self.records.is_empty() && self.committed.is_none();
        let begins = heading.as_bytes().starts_with(bytes) || bytes.starts_with(heading.as_bytes());
        // The first sync of all may have been torn anywhere, so that a heading can be rubbish in
        // a journal that nobody confirmed anything in. It has no second line, or no whole one.
        let torn = matches!(self.flaws.last(), Some(Flaw::TornTail { .. }));
        if empty && !begins && !torn { Err(Flaw::Foreign) } else { Ok(self) }
    }
}

/// The journal being written.
pub(super) struct Journal {
    disk: Disk,
    path: PathBuf,
    basis: Basis,
    reading: Reading,
    size: usize,
    file: State,
    /// Records that are in memory only, because the disk refused them.
    held: usize,
}

enum State {
    /// Not made yet.
    Absent,
    /// The file holds the records and nothing else.
    Sound(Option<Box<dyn Handle>>),
    /// A write failed or the end was torn: what lies there is not to be added to.
    Suspect,
}

impl Journal {
    /// A journal that is not on the disk yet.
    pub(super) fn new(disk: &Disk, path: PathBuf, basis: Basis) -> Self {
        let size = basis.heading().len();
        let reading = Reading::default();
        Self { disk: disk.clone(), path, basis, reading, size, file: State::Absent, held: 0 }
    }

    /// Reads the journal on the disk, if there is one.
    pub(super) fn open(disk: &Disk, path: PathBuf, basis: Basis) -> Result<Self, Fault> {
        let mut journal = Self::new(disk, path, basis);
        let bytes = match disk.read(&journal.path, limits::ORDERS + 1) {
            Ok(beginning) => beginning.bytes,
            Err(fault) if fault.is(io::ErrorKind::NotFound) => return Ok(journal),
            Err(fault) => return Err(fault),
        };
        let flawed = |flaw| Fault::Flawed { path: journal.path.clone(), flaw };
        journal.reading = read(&journal.basis, &bytes, disk.omitted()).map_err(flawed)?;
        // Even a file that is one heading cut short is written anew, so it counts as suspect.
        let sound =
            journal.reading.flaws.is_empty() && journal.basis.heading().len() <= bytes.len();
        journal.file = if sound { State::Sound(None) } else { State::Suspect };
        journal.size = bytes.len();
        Ok(journal)
    }

    pub(super) fn reading(&self) -> &Reading {
        &self.reading
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn basis(&self) -> &Basis {
        &self.basis
    }

    /// What was wrong with it when it was opened.
    pub(super) fn notice(&self, moved_to: Option<PathBuf>) -> Option<Notice> {
        let flaw = self.reading.flaws.first()?.clone();
        let kept = self.reading.records.len() + usize::from(self.reading.committed.is_some());
        Some(Notice::Orders { path: self.path.clone(), flaw, moved_to, kept })
    }

    /// Whether anything but a torn end is wrong with it.
    pub(super) fn is_damaged(&self) -> bool {
        self.reading.flaws.iter().any(|flaw| !matches!(flaw, Flaw::TornTail { .. }))
    }

    /// Writes anew what could be read.
    pub(super) fn mend(&mut self) -> Result<(), Fault> {
        if let State::Suspect = self.file {
            self.write_anew(None)?;
        }
        Ok(())
    }

    /// Writes everything to another place.
    pub(super) fn carry_to(&mut self, path: PathBuf) -> Result<(), Fault> {
        let old = std::mem::replace(&mut self.path, path);
        let absent = matches!(self.file, State::Absent);
        let written = if absent { Ok(()) } else { self.write_anew(None) };
        if written.is_err() {
            self.path = old;
        }
        written
    }

    pub(super) fn append(&mut self, text: &str) -> Result<(), Fault> {
        self.add(Sort::Record, text)?;
        self.reading.records.push(text.to_owned());
        Ok(())
    }

    pub(super) fn commit(&mut self, text: &str) -> Result<(), Fault> {
        self.add(Sort::Committed, text)?;
        self.reading.committed = Some(text.to_owned());
        Ok(())
    }

    /// Takes a record that the disk refused into memory, so that the game can go on. It reaches
    /// the disk with the next record that does, or when the journal is mended.
    pub(super) fn hold(&mut self, text: &str, commits: bool) {
        self.held += 1;
        self.size += text.len();
        self.file = State::Suspect;
        match commits {
            true => self.reading.committed = Some(text.to_owned()),
            false => self.reading.records.push(text.to_owned()),
        }
    }

    /// Records that are in memory only.
    pub(super) fn held(&self) -> usize {
        self.held
    }

    /// Whether there is a file of it, as far as we know.
    pub(super) fn is_begun(&self) -> bool {
        matches!(self.file, State::Sound(_))
    }

    fn add(&mut self, sort: Sort, text: &str) -> Result<(), Fault> {
        if self.reading.committed.is_some() {
            return Err(Fault::Committed { path: self.path.clone() });
        }
        let line = self.basis.line(self.reading.records.len(), sort, text);
        self.check(text, line.len())?;
        let written = match std::mem::replace(&mut self.file, State::Suspect) {
            State::Absent => self.begin(&line),
            State::Sound(handle) => self.extend(handle, &line),
            State::Suspect => self.write_anew(Some(&line)),
        };
        written?;
        self.size += line.len();
        Ok(())
    }

    fn check(&self, text: &str, line: usize) -> Result<(), Fault> {
        let why = if text.contains('\n') {
            "a record is one line"
        } else if limits::ORDER < text.len() {
            "the record is too long"
        } else if limits::ORDERS < self.size + line {
            "the journal of this week is full"
        } else {
            return Ok(());
        };
        Err(Fault::Refused { path: self.path.clone(), why })
    }

    fn begin(&mut self, line: &str) -> Result<(), Fault> {
        let made = self.disk.create_new(&self.path);
        if made.is_err() {
            // Nothing of ours lies there, so there is nothing to suspect and replace.
            self.file = State::Absent;
        }
        let mut handle = made?;
        let bytes = self.basis.heading() + line;
        self.write(handle.as_mut(), bytes.as_bytes())?;
        self.disk.sync_dir_of(Step::SyncDirOfNewOrders, &self.path)?;
        self.file = State::Sound(Some(handle));
        Ok(())
    }

    fn extend(&mut self, handle: Option<Box<dyn Handle>>, line: &str) -> Result<(), Fault> {
        let mut handle = match handle {
            Some(handle) => handle,
            None => self.disk.append_to(&self.path)?,
        };
        self.write(handle.as_mut(), line.as_bytes())?;
        self.file = State::Sound(Some(handle));
        Ok(())
    }

    fn write(&self, handle: &mut dyn Handle, bytes: &[u8]) -> Result<(), Fault> {
        self.disk.write_all(&self.path, handle, bytes)?;
        if self.disk.omits(Step::SyncOrder) {
            return Ok(());
        }
        self.disk.sync(&self.path, handle)
    }

    fn write_anew(&mut self, last: Option<&str>) -> Result<(), Fault> {
        let Reading { records, committed, .. } = &self.reading;
        let mut bytes = write(&self.basis, records, committed.as_deref());
        self.size = bytes.len();
        bytes += last.unwrap_or_default();
        self.disk.put(What::Orders, &self.path, bytes.as_bytes())?;
        self.file = State::Sound(None);
        self.held = 0;
        Ok(())
    }
}

#[cfg(test)]
mod tests;
