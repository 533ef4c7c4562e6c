//! The campaigns that come with the game.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use cutout::foyer::{Foyer, Saved};
use cutout::save::disk::Disk;
use cutout::save::shelf::Shelf;

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("saves").join("samples")
}

fn files(dir: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
}

fn all(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    files(dir, &mut found);
    found
}

/// A folder with copies of the samples, and what is offered there.
fn offered() -> (tempfile::TempDir, Foyer, Vec<Saved>) {
    let scratch = tempfile::tempdir().unwrap();
    for (path, bytes) in all(&samples()) {
        let to = scratch.path().join("samples").join(path.strip_prefix(samples()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    let foyer = Foyer::at(scratch.path().to_owned());
    let saved = foyer.saved().unwrap();
    (scratch, foyer, saved)
}

/// If this fails after a change of the rules or the schema: `cargo run --release -- dev samples`.
#[test]
fn the_samples_are_whole_and_open() {
    let (scratch, foyer, saved) = offered();
    assert!((2..=3).contains(&saved.len()), "{saved:?}");
    let shelf = Shelf::new(Disk::real(), scratch.path().to_owned());
    for card in shelf.list().unwrap() {
        let faults = shelf.verify(&card.dir).unwrap();
        assert!(card.sample && faults.is_empty(), "{}: {faults:?}", card.slug);
    }
    for sample in &saved {
        let sitting = foyer.resume(&sample.name).unwrap_or_else(|it| panic!("{sample:?}: {it}"));
        assert!(sitting.is_sample() && !sitting.is_read_only());
        assert!(sitting.warnings.is_empty(), "{:?}", sitting.warnings);
        assert!(!sitting.plan().is_empty(), "{}: some orders of the week are given", sample.name);
    }
}

#[test]
fn a_sample_is_looked_at_without_a_trace_and_becomes_a_copy_with_the_first_order() {
    let (scratch, foyer, saved) = offered();
    let before = all(scratch.path());
    for sample in &saved {
        drop(foyer.resume(&sample.name).unwrap());
    }
    assert_eq!(all(scratch.path()), before);
    for sample in &saved {
        let mut sitting = foyer.resume(&sample.name).unwrap();
        let orders = sitting.plan().len();
        sitting.undo().unwrap();
        let own = scratch.path().join(sample.name.strip_prefix("samples/").unwrap());
        assert_eq!(sitting.place(), Some(own.as_path()));
        drop(sitting);
        let copy = foyer.resume(own.file_name().unwrap().to_str().unwrap()).unwrap();
        assert!(!copy.is_sample());
        assert_eq!(copy.plan().len(), orders - 1, "the first order is in the copy's journal");
    }
    let after = all(scratch.path());
    assert!(before.iter().all(|(path, bytes)| after.get(path) == Some(bytes)));
}

#[test]
fn a_week_handed_in_upon_a_sample_is_kept_in_the_copy() {
    let (_scratch, foyer, saved) = offered();
    let mut sitting = foyer.resume(&saved[0].name).unwrap();
    let week = sitting.week();
    cutout::foyer::end_week(&mut sitting, |_, _| true).unwrap();
    let name = sitting.place().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
    assert!(sitting.warnings.is_empty(), "{:?}", sitting.warnings);
    drop(sitting);
    assert_eq!(foyer.resume(&name).unwrap().week(), week.next());
}
