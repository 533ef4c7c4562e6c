//! The campaigns that come with the game.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use cutout::save::disk::Disk;
use cutout::save::shelf::Shelf;
use cutout::table::{Foyer, Saved, samples::make_ready};

/// The samples, made once for all tests.
fn samples() -> &'static Path {
    static MADE: OnceLock<tempfile::TempDir> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let root = tempfile::tempdir().unwrap();
        let recipes = Path::new(env!("CARGO_MANIFEST_DIR")).join("saves/samples/samples.ron");
        fs::create_dir(root.path().join("samples")).unwrap();
        fs::copy(recipes, root.path().join("samples/samples.ron")).unwrap();
        make_ready(&Shelf::new(Disk::real(), root.path().to_owned()));
        root
    });
    made.path()
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
    for (path, bytes) in all(samples()) {
        let to = scratch.path().join(path.strip_prefix(samples()).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::write(to, bytes).unwrap();
    }
    let foyer = Foyer::at(scratch.path().to_owned());
    let saved = foyer.saved().unwrap();
    (scratch, foyer, saved)
}

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
        assert!(sitting.is_sample() && sitting.kept() == cutout::text::Kept::Sample);
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
    cutout::table::end_week(&mut sitting, |_, _| true).unwrap();
    let name = sitting.place().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
    assert!(sitting.warnings.is_empty(), "{:?}", sitting.warnings);
    drop(sitting);
    assert_eq!(foyer.resume(&name).unwrap().week(), week.next());
}

/// Made by an older game or of other assets, cut off, or not there at all.
#[test]
fn a_sample_that_cannot_be_read_is_made_anew() {
    let (scratch, foyer, saved) = offered();
    let folder = |at: usize| scratch.path().join(&saved[at].name);
    fs::remove_dir_all(folder(0)).unwrap();
    for path in
        all(&folder(1)).into_keys().filter(|path| path.extension().is_some_and(|it| it == "save"))
    {
        fs::write(path, "cut off").unwrap();
    }
    let again: Vec<String> = foyer.saved().unwrap().into_iter().map(|it| it.name).collect();
    assert_eq!(again, saved.iter().map(|it| it.name.clone()).collect::<Vec<_>>());
    for sample in &saved {
        assert!(!foyer.resume(&sample.name).unwrap().plan().is_empty());
    }
}
