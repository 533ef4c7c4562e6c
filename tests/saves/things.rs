//! Campaigns as things: named, copied, branched, given up, found again wherever a hand put them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::Path;

use cutout::ai::{Nodes, Player as _, Random};
use cutout::engine::disclosed::Disclosed;
use cutout::engine::seat::Seat;
use cutout::engine::units::Week;
use cutout::save::disk::Disk;
use cutout::save::shelf::Shelf;
use cutout::table::{self, Foyer, Hitch, Saved, Sitting};

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Folder {
        Folder(tempfile::tempdir().unwrap())
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn foyer(&self) -> Foyer {
        Foyer::at(self.root().to_owned())
    }

    /// A First Posting of that many finished weeks, by the name of its folder.
    fn played(&self, seat: Seat, weeks: usize) -> String {
        let foyer = self.foyer();
        let choice = foyer.choice(("first-posting", seat), "idle", None, Some("things")).unwrap();
        let mut sitting = foyer.begin(&choice).unwrap();
        play(&mut sitting, weeks);
        name(&sitting)
    }

    fn saved(&self, name: &str) -> Saved {
        let all = self.foyer().saved().unwrap();
        all.iter().find(|it| it.name == name).unwrap_or_else(|| panic!("{name}: {all:?}")).clone()
    }

    fn files(&self, name: &str) -> BTreeMap<String, Vec<u8>> {
        let mut found = BTreeMap::new();
        let dir = self.root().join(name);
        for folder in [dir.clone(), dir.join("chronicle")] {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_file() {
                    found.insert(path.display().to_string(), fs::read(path).unwrap());
                }
            }
        }
        found
    }

    #[track_caller]
    fn is_whole(&self, name: &str) {
        let shelf = Shelf::new(Disk::real(), self.root().to_owned());
        assert!(shelf.verify(&self.root().join(name)).unwrap().is_empty());
    }
}

fn play(sitting: &mut Sitting, weeks: usize) {
    for _ in 0..weeks {
        table::end_week(sitting, |_, _| true).unwrap();
    }
}

fn name(sitting: &Sitting) -> String {
    sitting.place().unwrap().file_name().unwrap().to_str().unwrap().to_owned()
}

fn file(sitting: &Sitting) -> Disclosed {
    sitting.disclosed().expect("the file is open")
}

#[test]
fn the_list_counts_weeks_and_ends_as_the_desk_does() {
    let folder = Folder::new();
    for weeks in [0, 3, 12] {
        let saved = folder.saved(&folder.played(Seat::Station1, weeks));
        let standing = saved.about.unwrap().standing();
        assert_eq!((standing.week as usize, standing.term), (weeks + 1, Some(13)));
        assert_eq!((standing.scenario.as_str(), standing.outcome), ("First Posting", None));
    }
    for seat in [Seat::Station1, Seat::Security] {
        let name = folder.played(seat, 13);
        let standing = folder.saved(&name).about.unwrap().standing();
        let sitting = folder.foyer().resume(&name).unwrap();
        let verdict = format!("{:?}", file(&sitting).accounts[0].verdict);
        let told = standing.outcome.unwrap();
        let ours = verdict.starts_with(if seat.is_station() { "Station" } else { "Security" });
        let won = told.starts_with("outcome-won") || told == "outcome-drawn";
        assert_eq!(standing.week, 13);
        assert_eq!(won, ours || verdict == "Draw", "{verdict} is told as {told}");
    }
}

#[test]
fn a_finished_campaign_opened_again_shows_the_same_file_with_the_minds_of_all_weeks() {
    let folder = Folder::new();
    let foyer = folder.foyer();
    let choice = foyer.choice(("first-posting", Seat::Station1), "regular", None, Some("minds"));
    let mut sitting = foyer.begin(&choice.unwrap()).unwrap();
    play(&mut sitting, 6);
    let name = name(&sitting);
    drop(sitting);
    let mut sitting = foyer.resume(&name).unwrap();
    play(&mut sitting, 7);
    let first = file(&sitting);
    let weeks: BTreeSet<Week> = first.thoughts.iter().map(|thought| thought.week).collect();
    assert!(weeks.iter().any(|week| week.0 <= 6) && weeks.iter().any(|week| 7 <= week.0));
    drop(sitting);
    let again = file(&foyer.resume(&name).unwrap());
    assert_eq!((&again.thoughts, &again.chains), (&first.thoughts, &first.chains));
    assert_eq!(again.stories, first.stories);
}

#[test]
fn a_name_is_kept_shown_and_taken_along() {
    let folder = Folder::new();
    let foyer = folder.foyer();
    let first = folder.played(Seat::Station1, 2);
    let second = folder.played(Seat::Station1, 1);
    let name = foyer.rename(&first, "Die graue Füchsin").unwrap();
    assert_eq!(name, "die-graue-f-chsin");
    assert_eq!(folder.saved(&name).title, "Die graue Füchsin");
    assert_eq!(folder.saved(&second).title, "First Posting");
    assert_eq!(foyer.resume(&name).unwrap().week(), Week(3));
    folder.is_whole(&name);
    // The name that its folder has already moves nothing.
    assert_eq!(foyer.rename(&name, "Die graue F chsin").unwrap(), name);
    // A name that others have gets a number for its folder.
    assert_eq!(foyer.rename(&second, "Die graue F chsin").unwrap(), "die-graue-f-chsin-2");
    let parcel = foyer.export(&name).unwrap();
    let again = foyer.export(&name).unwrap();
    assert!(parcel != again && parcel.exists() && again.exists());
    let shelf = Shelf::new(Disk::real(), folder.root().join("elsewhere"));
    let dir = shelf.import(&parcel).unwrap();
    let moved = Foyer::at(folder.root().join("elsewhere")).saved().unwrap();
    assert_eq!(moved[0].title, "Die graue F chsin");
    assert_eq!(dir.file_name().unwrap().to_str(), Some(name.as_str()));
}

#[test]
fn what_is_being_played_is_neither_renamed_nor_removed() {
    let folder = Folder::new();
    let name = folder.played(Seat::Station1, 1);
    let open = folder.foyer().resume(&name).unwrap();
    let before = folder.files(&name);
    assert!(matches!(folder.foyer().rename(&name, "Other"), Err(Hitch::Disk(_))));
    assert!(matches!(folder.foyer().delete(&name), Err(Hitch::Disk(_))));
    assert_eq!(folder.files(&name), before);
    drop(open);
    folder.foyer().delete(&name).unwrap();
    assert!(folder.foyer().saved().unwrap().is_empty());
    assert!(folder.foyer().delete("nobody").is_err());
}

#[test]
fn a_copy_is_a_campaign_of_its_own() {
    let folder = Folder::new();
    let foyer = folder.foyer();
    let name = folder.played(Seat::Station1, 2);
    let before = folder.files(&name);
    let copied = foyer.copy(&name, "Second try").unwrap();
    assert_eq!((copied.name.as_str(), copied.left), ("second-try", 0));
    play(&mut foyer.resume(&copied.name).unwrap(), 1);
    assert_eq!(folder.files(&name), before);
    assert_eq!(folder.saved(&copied.name).title, "Second try");
    fs::write(folder.root().join(&name).join("000001.save"), "rubbish").unwrap();
    let partial = foyer.copy(&name, "Third try").unwrap();
    assert_eq!(partial.left, 1, "the damaged generation stays behind and is counted");
    assert_eq!(foyer.resume(&partial.name).unwrap().week(), Week(3));
}

/// Names that a file manager or a person gives.
const BY_HAND: [&str; 14] = [
    "first-posting (copy)",
    "First Posting",
    "ÜberÄrger",
    "🦊 fox",
    "e\u{301}tude",
    "шпион",
    "間諜",
    "with  two blanks",
    " leading",
    "trailing ",
    "-dash",
    "it's \"quoted\"",
    "new\nline",
    "a-very-long-name-that-is-longer-than-any-folder-that-the-game-would-make-for-a-campaign-itself",
];

#[test]
fn campaigns_copied_or_renamed_by_hand_are_found_and_played() {
    let folder = Folder::new();
    let name = folder.played(Seat::Station1, 1);
    let files = folder.files(&name);
    let from = folder.root().join(&name);
    for hand in BY_HAND {
        let to = folder.root().join(hand);
        fs::create_dir_all(to.join("chronicle")).unwrap();
        for (path, bytes) in &files {
            let inside = Path::new(path).strip_prefix(&from).unwrap();
            fs::write(to.join(inside), bytes).unwrap();
        }
    }
    let foyer = folder.foyer();
    assert_eq!(foyer.saved().unwrap().len(), BY_HAND.len() + 1);
    for hand in BY_HAND {
        assert_eq!(folder.saved(hand).about.unwrap().weeks, 1, "{hand}");
        let mut sitting = foyer.resume(hand).unwrap();
        play(&mut sitting, 1);
        assert!(sitting.warnings.is_empty(), "{hand}: {:?}", sitting.warnings);
        drop(sitting);
        assert_eq!(folder.saved(hand).about.unwrap().weeks, 2, "{hand}");
        foyer.delete(hand).unwrap();
    }
    assert_eq!(foyer.saved().unwrap().len(), 1);
}

#[test]
fn links_and_names_that_cannot_be_typed_are_named_and_not_opened() {
    let folder = Folder::new();
    let outside = Folder::new();
    let name = outside.played(Seat::Station1, 1);
    symlink(outside.root().join(&name), folder.root().join("linked")).unwrap();
    symlink(folder.root().join("nowhere"), folder.root().join("dangling")).unwrap();
    symlink("/dev/zero", folder.root().join("device")).unwrap();
    symlink(folder.root(), folder.root().join("round")).unwrap();
    let odd = folder.root().join(std::ffi::OsStr::from_bytes(b"gr\xfcn"));
    fs::create_dir_all(&odd).unwrap();
    fs::create_dir_all(folder.root().join(".hidden")).unwrap();
    let all = folder.foyer().saved().unwrap();
    let told: Vec<&str> = all.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(told, ["gr\u{fffd}n", "linked", "round"]);
    for saved in &all {
        assert!(saved.about.is_none() && saved.faults.len() == 1, "{saved:?}");
        assert!(folder.foyer().resume(&saved.name).is_err());
    }
    assert!(all[0].faults[0].contains("not UTF-8; rename"), "{:?}", all[0].faults);
    assert!(all[1].faults[0].contains("a link, and links are not followed"));
    assert!(outside.foyer().resume(&name).is_ok(), "what it leads to is as it was");
}

#[test]
fn an_earlier_week_opens_as_a_branch_that_the_file_counts() {
    let folder = Folder::new();
    let foyer = folder.foyer();
    let name = folder.played(Seat::Station1, 6);
    let before = folder.files(&name);
    let weeks: Vec<u32> = foyer.earlier(&name).unwrap().iter().map(|it| it.week).collect();
    assert_eq!(weeks, [6, 5, 4, 3, 1], "what is kept of six weeks, without the newest");
    let third = foyer.earlier(&name).unwrap().into_iter().find(|it| it.week == 3).unwrap();
    let mut branch = foyer.branch(&name, third.generation, "Again").unwrap();
    assert_eq!((branch.week(), self::name(&branch).as_str()), (Week(3), "again"));
    assert!(branch.plan().is_empty(), "the orders that led away from it are not given again");
    play(&mut branch, 2);
    drop(branch);
    folder.is_whole("again");
    // A branch of the branch, played to its end.
    let fourth = foyer.earlier("again").unwrap().into_iter().find(|it| it.week == 4).unwrap();
    let mut second = foyer.branch("again", fourth.generation, "Once more").unwrap();
    play(&mut second, 10);
    assert_eq!(file(&second).conduct.branches, [Week(3), Week(4)]);
    drop(second);
    let loaded = foyer.resume("once-more").unwrap();
    assert_eq!(file(&loaded).conduct.branches, [Week(3), Week(4)]);
    assert_eq!(folder.files(&name), before, "the first one is untouched");
    let first = foyer.resume(&name).unwrap();
    assert_eq!(first.week(), Week(7));
    assert!(foyer.branch(&name, 99, "No").is_err());
    assert!(foyer.saved().unwrap().iter().all(|it| it.title != "No"));
}

#[test]
fn a_branch_from_the_same_orders_is_the_same_campaign() {
    let folder = Folder::new();
    let foyer = folder.foyer();
    let name = folder.played(Seat::Station1, 4);
    let second = foyer.earlier(&name).unwrap().into_iter().find(|it| it.week == 3).unwrap();
    let mut branch = foyer.branch(&name, second.generation, "Twin").unwrap();
    play(&mut branch, 2);
    let whole = foyer.resume(&name).unwrap();
    assert_eq!(branch.told(), whole.told());
    assert_eq!(branch.view(), whole.view());
}

#[test]
fn a_campaign_is_given_up_by_either_seat_with_its_file() {
    for seat in [Seat::Station1, Seat::Security] {
        let folder = Folder::new();
        let name = folder.played(seat, 3);
        let mut sitting = folder.foyer().resume(&name).unwrap();
        assert!(sitting.disclosed().is_none());
        let told = sitting.told().to_vec();
        sitting.resign().unwrap();
        assert_eq!(file(&sitting).conduct.given_up, Some((seat, Week(4))));
        assert_eq!(file(&sitting).weeks, 3);
        assert_eq!(sitting.told(), told, "nothing happens in the city");
        assert!(sitting.is_over() && sitting.view().is_over());
        assert!(sitting.plan().is_empty());
        assert!(matches!(table::end_week(&mut sitting, |_, _| true), Err(Hitch::Refused(_))));
        assert!(matches!(sitting.resign(), Err(Hitch::Refused(_))));
        assert!(sitting.warnings.is_empty(), "{:?}", sitting.warnings);
        drop(sitting);
        let saved = folder.saved(&name);
        let standing = saved.about.unwrap().standing();
        assert_eq!((standing.week, standing.outcome), (4, Some("outcome-given-up")));
        folder.is_whole(&name);
        let mut again = folder.foyer().resume(&name).unwrap();
        assert_eq!(file(&again).conduct.given_up, Some((seat, Week(4))));
        again.set_note("anything", "too late").unwrap();
    }
}

#[test]
fn the_orders_of_the_week_are_not_carried_out_by_resigning() {
    let folder = Folder::new();
    let name = folder.played(Seat::Station1, 1);
    let mut sitting = folder.foyer().resume(&name).unwrap();
    let view = std::sync::Arc::new(sitting.view().clone());
    let thought = Random::new(1).plan(&view, &mut Nodes(10_000));
    let given = thought.plan.orders().filter(|order| sitting.order(**order).is_ok()).count();
    assert!(0 < given);
    sitting.resign().unwrap();
    assert_eq!(file(&sitting).weeks, 1);
    drop(sitting);
    assert!(folder.foyer().resume(&name).unwrap().is_over());
}

#[test]
fn who_is_killed_after_resigning_has_resigned() {
    let folder = Folder::new();
    let name = folder.played(Seat::Station1, 2);
    let mut sitting = folder.foyer().resume(&name).unwrap();
    sitting.resign().unwrap();
    drop(sitting);
    // The power went before the generation that says so was on the disk; the journal was.
    fs::remove_file(folder.root().join(&name).join("000003.save")).unwrap();
    let sitting = folder.foyer().resume(&name).unwrap();
    assert_eq!(file(&sitting).conduct.given_up, Some((Seat::Station1, Week(3))));
    drop(sitting);
    assert!(folder.root().join(&name).join("000003.save").exists(), "it is made again");
    let standing = folder.saved(&name).about.unwrap().standing();
    assert_eq!(standing.outcome, Some("outcome-given-up"));
}

#[test]
fn what_was_given_up_can_be_gone_on_with_as_a_branch() {
    let folder = Folder::new();
    let foyer = folder.foyer();
    let name = folder.played(Seat::Security, 2);
    foyer.resume(&name).unwrap().resign().unwrap();
    let newest = foyer.earlier(&name).unwrap().remove(0);
    assert_eq!(newest.week, 3);
    let mut branch = foyer.branch(&name, newest.generation, "After all").unwrap();
    assert!(!branch.is_over());
    play(&mut branch, 11);
    assert_eq!(file(&branch).conduct.branches, [Week(3)]);
    assert_eq!(file(&branch).conduct.given_up, None);
}

#[test]
fn a_name_file_of_any_kind_harms_nothing() {
    let folder = Folder::new();
    let name = folder.played(Seat::Station1, 1);
    let label = folder.root().join(&name).join("NAME");
    let long = "x".repeat(5000);
    for (bytes, title) in [
        (b"Fox\n".as_slice(), "Fox"),
        (b"\xff\xfe", "First Posting"),
        (b"", "First Posting"),
        (b"  \n", "First Posting"),
        (long.as_bytes(), "First Posting"),
    ] {
        fs::write(&label, bytes).unwrap();
        assert_eq!(folder.saved(&name).title, title);
    }
    fs::write(&label, "\u{1b}[2Jred\u{202e}").unwrap();
    let title = folder.saved(&name).title;
    assert!(!title.contains(['\u{1b}', '\u{202e}']), "{title:?}");
    fs::remove_file(&label).unwrap();
    symlink("/etc/hostname", &label).unwrap();
    assert_eq!(folder.saved(&name).title, "First Posting", "a link is not read");
    fs::remove_file(&label).unwrap();
    fs::create_dir(&label).unwrap();
    assert_eq!(folder.saved(&name).title, "First Posting");
    assert!(folder.foyer().resume(&name).is_ok());
}
