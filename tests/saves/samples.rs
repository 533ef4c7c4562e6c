//! The campaigns that come with the game.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use cutout::engine::seat::Seat;
use cutout::save::disk::Disk;
use cutout::save::fs::sim::{SimFs, Trouble};
use cutout::save::shelf::Shelf;
use cutout::table::{self, Foyer, Hitch, Saved, Sitting, samples::make_ready};
use cutout::text::Kept;

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
        assert!(sitting.is_sample() && sitting.kept() == Kept::Sample);
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
    table::end_week(&mut sitting, |_, _| true).unwrap();
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

/// An installed game has no checkout beside it.
#[test]
fn a_sample_is_had_by_its_name_where_there_is_nothing() {
    let scratch = tempfile::tempdir().unwrap();
    let foyer = Foyer::at(scratch.path().join("data/saves"));
    assert_eq!(foyer.saved().unwrap(), []);
    let name = "samples/first-weeks-in-the-city";
    let mut sitting = foyer.resume(name).unwrap();
    assert!(sitting.is_sample() && sitting.plan().len() == 3);
    sitting.undo().unwrap();
    drop(sitting);
    let names: BTreeSet<_> = foyer.saved().unwrap().into_iter().map(|it| it.name).collect();
    assert_eq!(names, [name, "first-weeks-in-the-city"].map(str::to_owned).into());
    for name in ["samples/none", "first", "samples/../x", "samples/"] {
        assert!(matches!(foyer.resume(name), Err(Hitch::Unknown(_))), "{name}");
    }
}

#[test]
fn a_sample_that_the_disk_refuses_is_not_there_by_half() {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path().join("saves");
    // A file where the folder would be.
    fs::create_dir(&root).unwrap();
    fs::write(root.join("samples"), "mine").unwrap();
    let refused = Foyer::at(root.clone()).resume("samples/first-weeks-in-the-city");
    let Err(hitch) = refused else { panic!("it was made") };
    assert!(matches!(hitch, Hitch::Disk(_)), "{hitch}");
    assert_eq!(fs::read_to_string(root.join("samples")).unwrap(), "mine");
}

/// A sample on a disk of its own.
fn simulated() -> (SimFs, Sitting) {
    let fs = SimFs::new();
    let disk = Disk::on(fs.clone());
    let foyer = Foyer::without_files();
    let choice = foyer.choice(("first-posting", Seat::Station1), "idle", None, Some("amber"));
    let choice = choice.unwrap();
    let folder = Path::new("/saves/samples");
    drop(Sitting::begin(&choice, Some((&disk, folder)), table::date).unwrap());
    let shelf = Shelf::new(disk, "/saves".into());
    let card = shelf.list().unwrap().remove(0);
    let sitting = Sitting::resume(shelf.open(&card).unwrap(), table::date).unwrap();
    (fs, sitting.copied_to(Path::new("/saves")))
}

#[test]
fn a_sample_is_played_on_where_the_disk_is_full_and_is_kept_when_there_is_room() {
    for weeks in [0, 1, 3] {
        let (fs, mut sitting) = simulated();
        assert!(sitting.is_sample());
        fs.set(Trouble::From { at: 1, errno: 28 });
        sitting.set_note("self", "a note upon a full disk").unwrap();
        for _ in 0..weeks {
            table::end_week(&mut sitting, |_, _| true).unwrap();
        }
        sitting.set_note("self", "and another").unwrap();
        let Kept::Behind { weeks: lost, lines, why } = sitting.kept() else {
            panic!("{:?}", sitting.kept());
        };
        assert!(why.contains("No space left"), "{why}");
        assert!(sitting.warnings.iter().all(|it| it.contains("No space left")));
        assert_eq!((lost, lines), (weeks, if weeks == 0 { 2 } else { 1 }));
        fs.set(Trouble::None);
        sitting.save_again().unwrap();
        let Kept::All { place } = sitting.kept() else { panic!("{:?}", sitting.kept()) };
        assert_eq!(place, "/saves/first-posting");
        let week = sitting.week();
        drop(sitting);
        let shelf = Shelf::new(Disk::on(fs.clone()), "/saves".into());
        let card = shelf.list().unwrap().into_iter().find(|card| !card.sample).unwrap();
        assert!(shelf.verify(&card.dir).unwrap().is_empty());
        let again = Sitting::resume(shelf.open(&card).unwrap(), table::date).unwrap();
        assert_eq!((again.week(), again.note("self")), (week, Some("and another")));
    }
}
