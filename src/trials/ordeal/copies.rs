//! Copies, imports and exports are there wholly or not at all, too.

use std::path::{Path, PathBuf};

use super::{Go, ROOT, Script, Tally};
use game::save::campaign::Campaign;
use game::save::disk::{Disk, Step};
use game::save::fs::sim::{SimFs, Trouble};
use game::save::shelf::Shelf;

const PARCEL: &str = "/parcel";
const ELSEWHERE: &str = "/elsewhere";

/// Exports and imports with a power cut before each operation.
#[must_use]
pub fn copies(step: Option<Step>) -> Tally {
    let before = SimFs::new();
    let script = Script { seed: 3, weeks: 2 };
    script.play(&Disk::on(before.clone()), Path::new(ROOT), &mut |_, _| Go::On);
    let mut tally = Tally::default();
    for at in 1.. {
        let fs = before.copy();
        fs.set(Trouble::PowerCut { at });
        let (exported, imported) = carry(&Disk::on(fs.clone()).without(step));
        for way in 0..fs.ways().min(64) {
            let left = fs.after_power_cut(way, at);
            let outcome = carried(&left, exported, imported.as_deref());
            tally.note(|| format!("cut at {at}, way {way}"), outcome);
        }
        if !fs.struck() || tally.is_enough(step) {
            break;
        }
    }
    tally.distinct = tally.tried;
    tally
}

/// Whether the export was confirmed, and where the import was said to stand.
fn carry(disk: &Disk) -> (bool, Option<PathBuf>) {
    let from = Shelf::new(disk.clone(), ROOT.into());
    let to = Shelf::new(disk.clone(), ELSEWHERE.into());
    let dir = PathBuf::from(ROOT).join("test");
    if from.export(&dir, Path::new(PARCEL)).is_err() {
        return (false, None);
    }
    (true, to.import(Path::new(PARCEL)).ok())
}

fn carried(fs: &SimFs, exported: bool, imported: Option<&Path>) -> Result<(), String> {
    let disk = Disk::on(fs.clone());
    let is_there = fs.files().contains_key(Path::new(PARCEL));
    if exported && !is_there {
        return Err("the export is gone".to_owned());
    }
    if is_there {
        let third = Shelf::new(disk.clone(), "/third".into());
        third.import(Path::new(PARCEL)).map_err(|fault| format!("the export: {fault}"))?;
    }
    let shelf = Shelf::new(disk.clone(), ELSEWHERE.into());
    let cards = shelf.list().map_err(|fault| fault.to_string())?;
    if let Some(dir) = imported.filter(|dir| cards.iter().all(|card| card.dir != **dir)) {
        return Err(format!("the import at {} is gone", dir.to_string_lossy()));
    }
    for card in cards {
        Campaign::open(&disk, &card.dir).map_err(|fault| format!("the import: {fault}"))?;
        let faults = shelf.verify(&card.dir).map_err(|fault| fault.to_string())?;
        if let Some(fault) = faults.first() {
            return Err(format!("the import: {fault}"));
        }
    }
    Ok(())
}
