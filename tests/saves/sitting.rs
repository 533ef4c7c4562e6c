//! A person's sitting when the power goes, the program is killed, the disk refuses.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use cutout::engine::order::Order;
use cutout::save::campaign::Campaign;
use cutout::save::disk::Disk;
use cutout::save::fault::Flaw;
use cutout::save::fs::sim::{SimFs, Trouble};
use cutout::save::header::Id;
use cutout::save::shelf::Shelf;
use cutout::table::{self, Foyer, Hitch, Sitting};
use cutout::text::Kept;
use cutout::text::kept::Shut;

const ROOT: &str = "/saves";

fn begin(fs: &SimFs, level: &str) -> Result<Sitting, Hitch> {
    let foyer = Foyer::without_files();
    let seat = cutout::engine::seat::Seat::Station1;
    let choice = foyer.choice(("first-posting", seat), level, None, Some("amber")).unwrap();
    Sitting::begin(&choice, Some((&Disk::on(fs.clone()), Path::new(ROOT))), table::date)
}

fn resume(fs: &SimFs) -> Option<Result<Sitting, Hitch>> {
    let shelf = Shelf::new(Disk::on(fs.clone()), ROOT.into());
    let card = shelf.list().unwrap().into_iter().next()?;
    Some(shelf.open(&card).map_err(Hitch::from).and_then(|it| Sitting::resume(it, table::date)))
}

/// Orders that the plan allows, each in its turn.
fn give(sitting: &mut Sitting, most: usize) -> Result<Vec<Order>, Hitch> {
    use cutout::ai::{Nodes, Player as _, Random};
    let view = std::sync::Arc::new(sitting.view().clone());
    let thought = Random::new(u64::from(sitting.week().0)).plan(&view, &mut Nodes(10_000));
    let mut given = Vec::new();
    for order in thought.plan.orders().take(most) {
        match sitting.order(*order) {
            Ok(()) => given.push(*order),
            Err(Hitch::Refused(_)) => {}
            Err(hitch) => return Err(hitch),
        }
    }
    Ok(given)
}

fn state(fs: &SimFs) -> Id {
    let dir = dir(fs);
    let opened = Campaign::open(&Disk::on(fs.clone()), &dir).unwrap();
    opened.loaded.header.facts.state
}

fn dir(fs: &SimFs) -> PathBuf {
    let shelf = Shelf::new(Disk::on(fs.clone()), ROOT.into());
    shelf.list().unwrap().remove(0).dir
}

/// What a person was told when the power went: the week, and the orders of it.
#[derive(Default)]
struct Told {
    week: u16,
    orders: Vec<Order>,
    /// Given, and not confirmed.
    maybe: usize,
}

/// Gives three orders; what is said to be kept counts. False once something is not.
fn confirm(sitting: &mut Sitting, told: &mut Told) -> Result<bool, Hitch> {
    use cutout::ai::{Nodes, Player as _, Random};
    let view = std::sync::Arc::new(sitting.view().clone());
    let thought = Random::new(u64::from(sitting.week().0)).plan(&view, &mut Nodes(10_000));
    for order in thought.plan.orders().take(3) {
        match sitting.order(*order) {
            Ok(()) if is_all_kept(sitting) => {
                told.orders = sitting.plan().orders().copied().collect();
            }
            Ok(()) => return Ok(false),
            Err(Hitch::Refused(_)) => {}
            Err(hitch) => return Err(hitch),
        }
    }
    Ok(true)
}

fn play(fs: &SimFs, told: &mut Told) -> Result<(), Hitch> {
    let mut sitting = begin(fs, "random")?;
    told.week = 1;
    for week in 1..=2 {
        told.maybe = 1;
        if !confirm(&mut sitting, told)? {
            return Ok(());
        }
        table::end_week(&mut sitting, |_, _| true)?;
        if sitting.warnings.is_empty() {
            *told = Told { week: week + 1, ..Told::default() };
        }
    }
    Ok(())
}

#[test]
fn a_power_cut_at_any_moment_of_a_sitting_loses_no_confirmed_order() {
    let mut points = 0;
    for at in 1.. {
        let fs = SimFs::new();
        fs.set(Trouble::PowerCut { at });
        let mut told = Told::default();
        let _ = play(&fs, &mut told);
        let struck = fs.struck();
        for way in [0, fs.ways() - 1, fs.ways() / 2] {
            let left = fs.after_power_cut(way, at);
            let Some(sitting) = resume(&left) else {
                assert_eq!(told.week, 0, "cut at {at}, way {way}: the campaign is gone");
                continue;
            };
            let sitting = sitting.unwrap_or_else(|hitch| panic!("cut at {at}, way {way}: {hitch}"));
            let week = sitting.week().0;
            assert!(told.week <= week, "cut at {at}, way {way}: week {week} of {}", told.week);
            if week == told.week {
                let found: Vec<Order> = sitting.plan().orders().copied().collect();
                let lost = told.orders.iter().filter(|order| !found.contains(order)).count();
                assert_eq!(lost, 0, "cut at {at}, way {way}");
                assert!(found.len() <= told.orders.len() + told.maybe);
            }
        }
        points = at;
        if !struck {
            break;
        }
    }
    println!("S2 sittings: {points} points, 3 states each, 0 lost");
}

/// What is on the disk while the others think is what a kill would leave there.
#[test]
fn a_kill_while_the_others_think_changes_nothing_of_the_week() {
    let fs = SimFs::new();
    let mut sitting = begin(&fs, "regular").unwrap();
    for _ in 0..3 {
        give(&mut sitting, 4).unwrap();
        let moments: Rc<RefCell<Vec<SimFs>>> = Rc::default();
        let (kept, disk) = (Rc::clone(&moments), fs.clone());
        let photograph = move |_, _| {
            kept.borrow_mut().push(disk.after_power_cut(0, 0));
            true
        };
        table::end_week(&mut sitting, photograph).unwrap();
        // Also just before anybody thought, in case nobody thought for long.
        let straight = state(&fs.copy());
        for left in moments.borrow().iter() {
            let mut again = resume(left).unwrap().unwrap();
            table::end_week(&mut again, |_, _| true).unwrap();
            drop(again);
            assert_eq!(state(left), straight);
        }
    }
}

/// Power goes between the commitment and the save: the week is carried out again, not rerolled.
#[test]
fn a_committed_week_comes_to_the_same_end_after_every_cut() {
    let straight = {
        let fs = SimFs::new();
        let mut sitting = begin(&fs, "random").unwrap();
        give(&mut sitting, 3).unwrap();
        let id = sitting.place().unwrap().to_owned();
        table::end_week(&mut sitting, |_, _| true).unwrap();
        (sitting.told().to_vec(), id)
    };
    let mut again = 0;
    for at in 1..400 {
        let fs = SimFs::new();
        let mut sitting = begin(&fs, "random").unwrap();
        give(&mut sitting, 3).unwrap();
        fs.set(Trouble::PowerCut { at });
        let _ = table::end_week(&mut sitting, |_, _| true);
        let struck = fs.struck();
        let left = fs.after_power_cut(0, at);
        let sitting = resume(&left).unwrap().unwrap();
        if 1 < sitting.week().0 {
            assert_eq!(sitting.told(), straight.0, "cut at {at}");
            again += 1;
        }
        if !struck {
            break;
        }
    }
    assert!(3 < again, "only {again} cuts came after the commitment");
}

fn weeks_behind(sitting: &Sitting) -> usize {
    match sitting.kept() {
        Kept::Behind { weeks, why, .. } => {
            assert!(!why.is_empty());
            weeks
        }
        kept => panic!("{kept:?}"),
    }
}

fn is_all_kept(sitting: &Sitting) -> bool {
    matches!(sitting.kept(), Kept::All { .. })
}

fn week(sitting: &mut Sitting) {
    table::end_week(sitting, |_, _| true).unwrap();
}

/// The plan of the week and everything that was told, as a person would find it.
fn found(sitting: &Sitting) -> (u16, Vec<Order>, Vec<Vec<cutout::engine::view::Report>>) {
    let orders = sitting.plan().orders().copied().collect();
    (sitting.week().0, orders, sitting.told().to_vec())
}

/// The disk refuses everything, in every way, from any operation on; orders are given and weeks
/// end all the same. When it takes something again, all of it is there.
#[test]
fn the_game_goes_on_without_the_disk_and_saves_when_it_is_back() {
    let mut tried = 0;
    for errno in [28, 5, 13, 30, 24, 122, 2] {
        for at in [1, 2, 3, 5, 8, 13] {
            let fs = SimFs::new();
            let mut sitting = begin(&fs, "idle").unwrap();
            fs.set(Trouble::From { at, errno });
            for _ in 0..3 {
                give(&mut sitting, 2).unwrap();
                week(&mut sitting);
            }
            give(&mut sitting, 2).unwrap();
            assert_eq!(sitting.week().0, 4, "errno {errno} at {at}");
            assert!(0 < weeks_behind(&sitting), "errno {errno} at {at}");
            assert!(sitting.save_again().is_err());
            let told = std::mem::take(&mut sitting.warnings);
            assert!(!told.is_empty(), "it is said");
            fs.set(Trouble::None);
            // The next order, the next week, or the wish to save: whatever comes first.
            match tried % 3 {
                0 => sitting.set_note("dossier:0", "a word").unwrap(),
                1 => week(&mut sitting),
                _ => sitting.save_again().unwrap(),
            }
            assert!(is_all_kept(&sitting), "errno {errno} at {at}: {:?}", sitting.kept());
            let before = found(&sitting);
            drop(sitting);
            let left = fs.after_power_cut(0, 0);
            let again = resume(&left).unwrap().unwrap();
            assert_eq!(found(&again), before, "errno {errno} at {at}");
            assert!(again.warnings.is_empty(), "{:?}", again.warnings);
            let shelf = Shelf::new(Disk::on(left.clone()), ROOT.into());
            let faults = shelf.verify(&dir(&left)).unwrap();
            assert!(faults.is_empty(), "errno {errno} at {at}: {faults:?}");
            tried += 1;
        }
    }
    println!("a disk that refuses: {tried} ways, all saved in the end");
}

#[test]
fn the_game_goes_on_with_a_full_disk_and_moves_elsewhere() {
    let fs = SimFs::new();
    let mut sitting = begin(&fs, "idle").unwrap();
    fs.set(Trouble::From { at: 1, errno: 28 });
    week(&mut sitting);
    assert_eq!(weeks_behind(&sitting), 1);
    assert!(sitting.warnings[0].contains("free some space"), "{:?}", sitting.warnings);
    assert!(sitting.save_again().is_err());
    fs.set(Trouble::None);
    sitting.move_to(Path::new("/elsewhere")).unwrap();
    assert!(is_all_kept(&sitting));
    assert!(sitting.place().unwrap().starts_with("/elsewhere"));
    let given = give(&mut sitting, 2).unwrap();
    drop(sitting);
    let shelf = Shelf::new(Disk::on(fs), "/elsewhere".into());
    let card = shelf.list().unwrap().remove(0);
    let sitting = Sitting::resume(shelf.open(&card).unwrap(), table::date).unwrap();
    assert!(given.iter().all(|order| sitting.plan().orders().any(|other| other == order)));
}

/// A directory can be removed while it is played in: on a real disk, for a handle that is open
/// takes what nobody will ever find.
#[test]
fn what_is_removed_while_it_is_played_is_noticed_and_made_anew() {
    for all in [false, true] {
        let scratch = tempfile::tempdir().unwrap();
        let root = scratch.path().join("saves");
        let foyer = Foyer::at(root.clone());
        let seat = cutout::engine::seat::Seat::Station1;
        let choice = foyer.choice(("first-posting", seat), "idle", None, Some("amber")).unwrap();
        let mut sitting = foyer.begin(&choice).unwrap();
        week(&mut sitting);
        give(&mut sitting, 2).unwrap();
        assert!(is_all_kept(&sitting));
        match all {
            false => std::fs::remove_dir_all(root.join("first-posting")).unwrap(),
            true => std::fs::remove_dir_all(&root).unwrap(),
        }
        if all {
            // Where nothing is, nothing is made: a drive may have been taken out.
            give(&mut sitting, 3).unwrap();
            week(&mut sitting);
            assert_eq!(weeks_behind(&sitting), 2);
            assert!(sitting.save_again().is_err() && !root.exists());
            std::fs::create_dir(&root).unwrap();
        }
        sitting.save_again().unwrap();
        assert!(is_all_kept(&sitting), "{:?}", sitting.kept());
        week(&mut sitting);
        give(&mut sitting, 2).unwrap();
        let before = found(&sitting);
        assert!(is_all_kept(&sitting));
        drop(sitting);
        let again = foyer.resume("first-posting").unwrap();
        assert_eq!(found(&again), before);
        drop(again);
        let shelf = Shelf::new(Disk::real(), root.clone());
        assert!(shelf.verify(&root.join("first-posting")).unwrap().is_empty());
    }
}

/// A second instance and an owner who does not let us: two causes, two sentences, and neither
/// says that anything is saved.
#[test]
fn what_can_only_be_read_says_why_and_saves_nothing() {
    let scratch = tempfile::tempdir().unwrap();
    let foyer = Foyer::at(scratch.path().to_owned());
    let seat = cutout::engine::seat::Seat::Station1;
    let choice = foyer.choice(("first-posting", seat), "idle", None, Some("amber")).unwrap();
    let first = foyer.begin(&choice).unwrap();
    let before = tree(scratch.path());
    let mut second = foyer.resume("first-posting").unwrap();
    assert_eq!(second.kept(), Kept::ReadOnly(Shut::InUse));
    assert!(matches!(give(&mut second, 1), Err(Hitch::ReadOnly(_))));
    assert!(matches!(table::end_week(&mut second, |_, _| true), Err(Hitch::ReadOnly(_))));
    assert!(matches!(second.save_again(), Err(Hitch::ReadOnly(_))));
    assert!(matches!(second.set_note("x", "y"), Err(Hitch::ReadOnly(_))));
    assert!(matches!(second.believe("x", 50), Err(Hitch::ReadOnly(_))));
    assert_eq!(tree(scratch.path()), before);
    drop((first, second));
    // A lock that is no file cannot be taken, by the superuser neither.
    let lock = scratch.path().join("first-posting").join("LOCK");
    std::fs::remove_file(&lock).unwrap();
    std::fs::create_dir(&lock).unwrap();
    let mut third = foyer.resume("first-posting").unwrap();
    let Kept::ReadOnly(Shut::Disk(why)) = third.kept() else { panic!("{:?}", third.kept()) };
    assert!(why.contains("cannot be locked"), "{why}");
    let hitch = give(&mut third, 1).unwrap_err().to_string();
    assert!(!hitch.contains("instance") && hitch.contains("cannot be locked"), "{hitch}");
}

fn tree(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => all.extend(tree(&path)),
            false => all.push((path.clone(), std::fs::read(&path).unwrap())),
        }
    }
    all.sort();
    all
}

#[test]
fn an_opening_says_what_was_damaged_and_loads_the_older_one() {
    let fs = SimFs::new();
    let mut sitting = begin(&fs, "idle").unwrap();
    for _ in 0..2 {
        table::end_week(&mut sitting, |_, _| true).unwrap();
    }
    let (week, dir) = (sitting.week(), sitting.place().unwrap().to_owned());
    drop(sitting);
    let newest = dir.join("000002.save");
    let mut bytes = fs.files().remove(&newest).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs.plant(&newest, &bytes).unwrap();
    let shelf = Shelf::new(Disk::on(fs.clone()), ROOT.into());
    let faults = shelf.verify(&dir).unwrap();
    let named = faults.iter().any(|fault| fault.path() == newest);
    assert!(named, "{faults:?}");
    let sitting = resume(&fs).unwrap().unwrap();
    let said = sitting.warnings.join("; ");
    assert!(said.contains("000002.save") && said.contains(&Flaw::Body.to_string()), "{said}");
    assert!(said.contains("Number 1 is loaded instead"), "{said}");
    assert_eq!(sitting.week(), week, "the committed week is carried out again");
}
