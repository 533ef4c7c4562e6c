//! The life of a campaign on the disk.

use std::path::{Path, PathBuf};

use cutout::save::campaign::{Campaign, Opened};
use cutout::save::container::{self, Kind, Packing, Stamp};
use cutout::save::disk::Disk;
use cutout::save::fault::{Fault, Flaw, Notice, ReadOnly};
use cutout::save::fs::sim::{SimFs, Trouble};
use cutout::save::header::SaveHeader;
use cutout::save::shelf::Shelf;
use cutout::trials::ordeal::{Go, ROOT, Script, draft, recover, tells_of_damage};

fn played(weeks: u32) -> (SimFs, Disk, PathBuf) {
    let fs = SimFs::new();
    let disk = Disk::on(fs.clone());
    Script { seed: 1, weeks }.play(&disk, Path::new(ROOT), &mut |_, _| Go::On);
    (fs, disk, PathBuf::from(ROOT).join("test"))
}

fn flip(fs: &SimFs, path: &Path) -> Vec<u8> {
    let mut bytes = fs.files().remove(path).unwrap();
    *bytes.last_mut().unwrap() ^= 4;
    fs.plant(path, &bytes).unwrap();
    bytes
}

fn lines(of: &[&str]) -> Vec<String> {
    of.iter().map(|line| (*line).to_owned()).collect()
}

#[test]
fn a_damaged_generation_is_named_and_an_older_one_loaded() {
    let (fs, disk, dir) = played(3);
    let damaged = flip(&fs, &dir.join("000003.save"));
    let Opened { loaded, notices, campaign } = Campaign::open(&disk, &dir).unwrap();
    assert_eq!(loaded.header.generation, 2);
    assert!(campaign.committed().is_some(), "the week can be resolved again");
    let [Notice::Damaged { flaw: Flaw::Body, moved_to: Some(to), instead: 2, .. }] = &notices[..]
    else {
        panic!("{notices:?}")
    };
    assert_eq!(fs.files()[to], damaged);
    let said = notices[0].to_string();
    assert!(said.contains("000003.save") && said.contains("body is damaged"), "{said}");
}

#[test]
fn orders_upon_a_damaged_generation_are_found_when_it_is_made_anew() {
    let (fs, disk, dir) = played(3);
    Campaign::open(&disk, &dir).unwrap().campaign.append("upon the third").unwrap();
    flip(&fs, &dir.join("000003.save"));
    let found = recover(&disk, Path::new(ROOT)).unwrap();
    assert_eq!(found.last().map(String::as_str), Some("upon the third"));
}

#[test]
fn all_generations_may_be_damaged_and_nothing_is_touched() {
    let (fs, disk, dir) = played(2);
    for n in 0..3 {
        flip(&fs, &dir.join(format!("00000{n}.save")));
    }
    let before = fs.files();
    let Err(Fault::NothingLoads { flaws, .. }) = Campaign::open(&disk, &dir) else { panic!() };
    assert_eq!(flaws.len(), 3);
    assert_eq!(fs.files(), before);
}

#[test]
fn a_save_from_the_future_is_refused_and_untouched() {
    let (fs, disk, dir) = played(2);
    let header = Campaign::open(&disk, &dir).unwrap().loaded.header;
    let stamp = Stamp { schema: 99, ..Stamp::ours() };
    let future = SaveHeader { generation: 3, ..header };
    let bytes = container::encode(Kind::Save, &stamp, &future, (b"x", Packing::Plain)).unwrap();
    fs.plant(&dir.join("000003.save"), &bytes).unwrap();
    let before = fs.files();
    let Err(fault) = Campaign::open(&disk, &dir) else { panic!() };
    assert!(fault.to_string().contains("schema 99"), "{fault}");
    assert_eq!(fault.mend(), "update the game to play it");
    assert_eq!(fs.files(), before);
}

#[test]
fn a_crash_after_the_commit_is_seen_and_the_week_resolved_again() {
    let fs = SimFs::new();
    let disk = Disk::on(fs.clone());
    let mut campaign = Campaign::create(&disk, Path::new(ROOT), &draft(&[], 0)).unwrap();
    let dir = campaign.dir().to_owned();
    campaign.append("one").unwrap();
    campaign.commit("all plans").unwrap();
    assert!(matches!(campaign.append("late"), Err(Fault::Committed { .. })));
    let left = Disk::on(fs.after_power_cut(0, 0));
    let Opened { mut campaign, loaded, notices } = Campaign::open(&left, &dir).unwrap();
    assert!(notices.is_empty());
    assert_eq!(loaded.header.generation, 0);
    assert_eq!(campaign.records(), lines(&["one"]));
    assert_eq!(campaign.committed(), Some("all plans"));
    campaign.save(&draft(&lines(&["one", "all plans"]), 1)).unwrap();
    assert_eq!((campaign.generation(), campaign.committed()), (1, None));
}

#[test]
fn the_last_five_every_tenth_and_the_first_are_kept() {
    let (_, disk, dir) = played(23);
    let campaign = Campaign::open(&disk, &dir).unwrap().campaign;
    let kept: Vec<_> = campaign.generations().unwrap().into_iter().map(|(n, _)| n).collect();
    assert_eq!(kept, [23, 22, 21, 20, 19, 10, 0]);
    assert_eq!(campaign.chronicle().filter(Result::is_ok).count(), 23);
}

#[test]
fn a_second_instance_reads_only_and_says_so() {
    let scratch = tempfile::tempdir().unwrap();
    let disk = Disk::real();
    let first = Campaign::create(&disk, scratch.path(), &draft(&[], 0)).unwrap();
    let mut second = Campaign::open(&disk, first.dir()).unwrap();
    assert!(matches!(&second.notices[..], [Notice::ReadOnly { why: ReadOnly::InUse, .. }]));
    assert!(matches!(second.campaign.append("x"), Err(Fault::ReadOnly { .. })));
    let dir = first.dir().to_owned();
    drop(first);
    Campaign::open(&disk, &dir).unwrap().campaign.append("x").unwrap();
}

#[test]
fn the_game_goes_on_when_the_disk_is_full_and_loses_nothing() {
    let fs = SimFs::new();
    let disk = Disk::on(fs.clone());
    let mut campaign = Campaign::create(&disk, Path::new(ROOT), &draft(&[], 0)).unwrap();
    campaign.commit("first plans").unwrap();
    fs.set(Trouble::From { at: 1, errno: 28 });
    let fault = campaign.save(&draft(&lines(&["first plans"]), 1)).unwrap_err();
    assert!(fault.mend().contains("free some space"), "{}", fault.mend());
    assert_eq!(campaign.unsaved(), 1);
    fs.set(Trouble::None);
    campaign.append("second week").unwrap();
    let left = Disk::on(fs.after_power_cut(0, 0));
    assert_eq!(recover(&left, Path::new(ROOT)).unwrap(), ["first plans", "second week"]);
    assert_eq!(campaign.retry().unwrap().generation, 1);
    assert_eq!(campaign.unsaved(), 0);
}

#[test]
fn orders_are_refused_upon_a_state_that_a_crash_would_forget() {
    let fs = SimFs::new();
    let disk = Disk::on(fs.clone());
    let mut campaign = Campaign::create(&disk, Path::new(ROOT), &draft(&[], 0)).unwrap();
    fs.set(Trouble::From { at: 1, errno: 28 });
    assert!(campaign.save(&draft(&lines(&["not committed"]), 1)).is_err());
    fs.set(Trouble::None);
    assert!(matches!(campaign.append("x"), Err(Fault::NotSavedYet { .. })));
    campaign.retry().unwrap();
    campaign.append("x").unwrap();
}

#[test]
fn a_campaign_moves_to_another_directory_when_its_own_fails() {
    let (fs, disk, dir) = played(2);
    let mut campaign = Campaign::open(&disk, &dir).unwrap().campaign;
    campaign.append("order").unwrap();
    let saved = campaign.move_to(Path::new("/other")).unwrap();
    assert_eq!(saved.generation, 2);
    assert!(campaign.dir().starts_with("/other"));
    campaign.append("another").unwrap();
    drop(campaign);
    let left = Disk::on(fs.after_power_cut(0, 0));
    let found = recover(&left, Path::new("/other")).unwrap();
    assert!(found.ends_with(&lines(&["order", "another"])), "{found:?}");
}

#[test]
fn going_back_makes_a_new_generation_and_deletes_nothing() {
    let (_, disk, dir) = played(4);
    let mut campaign = Campaign::open(&disk, &dir).unwrap().campaign;
    let older = campaign.load(2).unwrap();
    let saved = campaign.rewind(2, &draft(&lines(&["back"]), older.header.facts.week)).unwrap();
    assert_eq!(saved.generation, 5);
    let loaded = campaign.load(5).unwrap();
    assert_eq!(loaded.header.parent, Some(2));
    campaign.load(4).unwrap();
}

#[test]
fn one_bad_campaign_never_hides_the_others() {
    let (fs, disk, dir) = played(2);
    let shelf = Shelf::new(disk.clone(), ROOT.into());
    drop(Campaign::create(&disk, Path::new(ROOT), &draft(&[], 0)).unwrap());
    for n in 0..3 {
        fs.plant(&dir.join(format!("00000{n}.save")), b"rubbish\n").unwrap();
    }
    let cards = shelf.list().unwrap();
    assert_eq!(cards.len(), 2);
    assert!(cards[0].newest.is_none() && cards[0].faults.len() == 3);
    assert_eq!(cards[1].newest.as_ref().unwrap().about.facts.title.as_str(), "Test");
}

#[test]
fn a_sample_opens_as_a_copy_and_stays_as_it_was() {
    let scratch = tempfile::tempdir().unwrap();
    let disk = Disk::real();
    let samples = scratch.path().join("samples");
    Script { seed: 1, weeks: 2 }.play(&disk, &samples, &mut |_, _| Go::On);
    std::fs::remove_file(samples.join("test").join("LOCK")).unwrap();
    let shelf = Shelf::new(disk, scratch.path().to_owned());
    let cards = shelf.list().unwrap();
    assert!(matches!(&cards[..], [card] if card.sample));
    let mut opened = shelf.open(&cards[0]).unwrap();
    let Err(Fault::ReadOnly { why, .. }) = opened.campaign.append("x") else { panic!() };
    assert_eq!(why, ReadOnly::Sample);
    let mut copy = shelf.copy(&cards[0]).unwrap().campaign;
    copy.append("x").unwrap();
    assert_eq!(copy.dir(), scratch.path().join("test"));
    assert!(!samples.join("test").join("LOCK").exists());
}

#[test]
fn a_campaign_travels_as_one_file() {
    let scratch = tempfile::tempdir().unwrap();
    let disk = Disk::real();
    let told = Script { seed: 1, weeks: 3 }.play(&disk, scratch.path(), &mut |_, _| Go::On);
    let shelf = Shelf::new(disk.clone(), scratch.path().to_owned());
    let parcel = scratch.path().join("fox.cutout");
    shelf.export(&scratch.path().join("test"), &parcel).unwrap();
    assert!(matches!(
        shelf.export(&scratch.path().join("test"), &parcel),
        Err(Fault::Refused { .. })
    ));
    let other = scratch.path().join("other");
    let dir = Shelf::new(disk.clone(), other.clone()).import(&parcel).unwrap();
    assert_eq!(dir, other.join("test"));
    assert_eq!(recover(&disk, &other).unwrap(), told.tried);
}

#[test]
fn a_campaign_in_play_is_not_deleted() {
    let scratch = tempfile::tempdir().unwrap();
    let disk = Disk::real();
    let shelf = Shelf::new(disk.clone(), scratch.path().to_owned());
    let campaign = Campaign::create(&disk, scratch.path(), &draft(&[], 0)).unwrap();
    let dir = campaign.dir().to_owned();
    assert!(matches!(shelf.delete(&dir), Err(Fault::ReadOnly { .. })));
    drop(campaign);
    shelf.delete(&dir).unwrap();
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 0);
}

#[test]
fn verify_names_what_is_wrong_and_repair_moves_it_aside() {
    let (fs, disk, dir) = played(4);
    let shelf = Shelf::new(disk.clone(), ROOT.into());
    assert!(shelf.verify(&dir).unwrap().is_empty());
    flip(&fs, &dir.join("000002.save"));
    flip(&fs, &dir.join("chronicle").join("000001.week"));
    flip(&fs, &dir.join("000001.orders"));
    let found: Vec<_> = shelf.verify(&dir).unwrap().iter().map(|f| f.path().to_owned()).collect();
    assert!(found.contains(&dir.join("000002.save")) && found.contains(&dir.join("000001.orders")));
    assert!(found.contains(&dir.join("chronicle").join("000001.week")));
    let done = shelf.repair(&dir).unwrap();
    assert!(tells_of_damage(&done));
    assert_eq!(done.len(), 3, "{done:?}");
    let left: Vec<_> = shelf.verify(&dir).unwrap();
    assert!(matches!(&left[..], [Fault::Flawed { flaw: Flaw::Missing, .. }]), "{left:?}");
}

#[test]
fn links_and_pipes_are_left_alone() {
    let scratch = tempfile::tempdir().unwrap();
    let disk = Disk::real();
    let campaign = Campaign::create(&disk, scratch.path(), &draft(&[], 0)).unwrap();
    let dir = campaign.dir().to_owned();
    drop(campaign);
    std::os::unix::fs::symlink("/etc/passwd", dir.join("000001.save")).unwrap();
    let opened = Campaign::open(&disk, &dir).unwrap();
    assert_eq!(opened.loaded.header.generation, 0);
    assert!(!tells_of_damage(&opened.notices));
}

#[test]
fn a_directory_that_cannot_be_locked_is_read_only() {
    let (fs, disk, dir) = played(1);
    fs.set(Trouble::Once { at: 1, errno: 30 });
    let opened = Campaign::open(&disk, &dir).unwrap();
    assert!(matches!(opened.campaign.read_only(), Some(ReadOnly::NoLock(_))));
    assert_eq!(opened.loaded.header.generation, 1);
}
