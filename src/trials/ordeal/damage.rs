//! Files are not as they were written, and other programs are at work.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;

use super::{Go, ROOT, Script, Tally, draft};
use game::save::campaign::Campaign;
use game::save::container::{self, Kind};
use game::save::disk::{Disk, Step};
use game::save::fault::{Fault, Flaw};
use game::save::fs::sim::SimFs;
use game::save::header::SaveHeader;
use game::save::journal::{self, Basis};
use game::save::shelf::Shelf;

/// A campaign of a few weeks with orders for the next one.
fn played(step: Option<Step>) -> (SimFs, PathBuf) {
    let fs = SimFs::new();
    let script = Script { seed: 9, weeks: 3 };
    let disk = Disk::on(fs.clone()).without(step);
    script.play(&disk, Path::new(ROOT), &mut |_, _| Go::On);
    (fs, PathBuf::from(ROOT).join("test"))
}

fn file(fs: &SimFs, path: &Path) -> Vec<u8> {
    fs.files().remove(path).unwrap_or_default()
}

/// Every flipped bit and every truncation of a small save and of a small journal is seen.
#[must_use]
pub fn damage(step: Option<Step>) -> Tally {
    let (fs, dir) = played(step);
    let mut tally = Tally::default();
    let save = file(&fs, &dir.join("000001.save"));
    each_damage(&save, &mut tally, &|bytes| save_damage::<SaveHeader>(bytes, step));
    let orders = file(&fs, &dir.join("000000.orders"));
    let facts = draft(&[], 0).facts;
    let basis = Basis { campaign: facts.campaign, generation: 0, state: facts.state };
    let Ok(whole) = journal::read(&basis, &orders, step) else {
        tally.note(|| "the journal".to_owned(), Err("does not read".to_owned()));
        return tally;
    };
    each_damage(&orders, &mut tally, &|bytes| orders_damage(bytes, &basis, &whole, step));
    tally.distinct = tally.tried;
    tally
}

/// Every flipped bit and every truncation of one file in a container.
pub fn of_a_file(bytes: &[u8], tally: &mut Tally) {
    each_damage(bytes, tally, &|bytes| save_damage::<serde::de::IgnoredAny>(bytes, None));
}

type Sees<'a> = &'a dyn Fn(&[u8]) -> Result<(), String>;

fn each_damage(bytes: &[u8], tally: &mut Tally, sees: Sees<'_>) {
    let mut damaged = bytes.to_vec();
    for bit in 0..bytes.len() * 8 {
        if let Some(byte) = damaged.get_mut(bit / 8) {
            *byte ^= 1 << (bit % 8);
        }
        tally.note(|| format!("bit {bit} flipped"), sees(&damaged));
        if let Some(byte) = damaged.get_mut(bit / 8) {
            *byte ^= 1 << (bit % 8);
        }
    }
    for length in 0..bytes.len() {
        let cut = bytes.get(..length).unwrap_or_default();
        tally.note(|| format!("cut to {length} bytes"), sees(cut));
    }
}

fn save_damage<H: DeserializeOwned>(bytes: &[u8], step: Option<Step>) -> Result<(), String> {
    match container::decode::<H>(Kind::Save, bytes, step) {
        Ok(_) => Err("loads as if nothing had happened".to_owned()),
        Err(Flaw::Newer { .. }) => Err("is taken for a later version".to_owned()),
        Err(_) => Ok(()),
    }
}

/// What is read of a damaged journal was written, in that order; and if anything is missing but
/// whole records at the end, the reader hears of it.
fn orders_damage(
    bytes: &[u8],
    basis: &Basis,
    whole: &journal::Reading,
    step: Option<Step>,
) -> Result<(), String> {
    let Ok(reading) = journal::read(basis, bytes, step) else { return Ok(()) };
    let mut written = whole.records.iter();
    let genuine = reading.records.iter().all(|record| written.any(|other| other == record));
    let committed = reading.committed.is_none() || reading.committed == whole.committed;
    if !genuine || !committed {
        return Err("an order reads as another".to_owned());
    }
    // An append-only file cannot know that it once was longer; the next save does.
    let at_the_end = bytes.ends_with(b"\n") && whole.records.starts_with(&reading.records);
    let shorter = bytes.len() < whole_length(basis, whole);
    if reading.flaws.is_empty() && !bytes.is_empty() && !(shorter && at_the_end) {
        return Err("reads as if nothing had happened".to_owned());
    }
    Ok(())
}

fn whole_length(basis: &Basis, whole: &journal::Reading) -> usize {
    journal::write(basis, &whole.records, whole.committed.as_deref()).len()
}

/// A second instance reads and cannot write.
#[must_use]
pub fn second_instance(step: Option<Step>) -> Tally {
    let mut tally = Tally::default();
    let (fs, dir) = played(step);
    let disk = Disk::on(fs).without(step);
    let first = Campaign::open(&disk, &dir);
    let second = Campaign::open(&disk, &dir).map(|opened| opened.campaign);
    let outcome = match second.map(|mut campaign| campaign.append("mine")) {
        Ok(Err(Fault::ReadOnly { .. })) => Ok(()),
        Ok(other) => Err(format!("two instances write: {other:?}")),
        Err(fault) => Err(fault.to_string()),
    };
    tally.note(|| "a second instance".to_owned(), outcome);
    drop(first);
    let third = Campaign::open(&disk, &dir).map(|opened| opened.campaign);
    let outcome = match third.map(|mut campaign| campaign.append("mine")) {
        Ok(Ok(())) => Ok(()),
        Ok(Err(fault)) | Err(fault) => Err(fault.to_string()),
    };
    tally.note(|| "after the first has gone".to_owned(), outcome);
    tally
}

/// A bit flips before the file is written: nothing is said to be saved.
#[must_use]
pub fn bad_memory(step: Option<Step>) -> Tally {
    let mut tally = Tally::default();
    let fs = SimFs::new();
    let disk = Disk::on(fs.clone()).without(step).with_bad_memory();
    let lines = ["one".to_owned()];
    let outcome = match Campaign::create(&disk, Path::new(ROOT), &draft(&lines, 0)) {
        Err(Fault::ReadBack { .. }) => Ok(()),
        Err(fault) => Err(fault.to_string()),
        Ok(_) => Err("a damaged save was said to be saved".to_owned()),
    };
    tally.note(|| "a bit flips in memory".to_owned(), outcome);
    tally
}

/// A week of the chronicle is replaced by another one that is well in itself.
#[must_use]
pub fn swapped_chronicle(step: Option<Step>) -> Tally {
    let mut tally = Tally::default();
    let (fs, dir) = played(step);
    let disk = Disk::on(fs.clone()).without(step);
    let weeks = dir.join("chronicle");
    let other = file(&fs, &weeks.join("000002.week"));
    let planted = fs.plant(&weeks.join("000003.week"), &other).map_err(|error| error.to_string());
    let faults = Shelf::new(disk, ROOT.into()).verify(&dir).unwrap_or_default();
    let seen = if faults.is_empty() { Err("not seen".to_owned()) } else { Ok(()) };
    tally.note(|| "a week swapped".to_owned(), planted.and(seen));
    tally
}
