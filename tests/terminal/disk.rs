//! The load screen, what an opening says, and the question when the disk refuses.

use std::fs;
use std::path::Path;

use cutout::table::Foyer;
use cutout::text::Text;
use cutout::tui::Start;

use crate::table::{Table, options};

/// A campaign of that many weeks below a folder.
fn played(root: &Path, weeks: usize) {
    let foyer = Foyer::at(root.to_owned());
    let seat = cutout::engine::seat::Seat::Station1;
    let choice = foyer.choice(("first-posting", seat), "idle", None, Some("disk")).unwrap();
    let mut sitting = foyer.begin(&choice).unwrap();
    for _ in 0..weeks {
        cutout::table::end_week(&mut sitting, |_, _| true).unwrap();
    }
}

fn title(root: &Path) -> Table {
    Table::of(Foyer::at(root.to_owned()), Text::english(), options(Start::Title), (100, 30))
}

/// What stands on the screen as one line, so that it does not matter where lines end.
#[track_caller]
fn says(table: &Table, words: &str) {
    let text = table.text();
    let plain = |c: char| if "│┃║".contains(c) { ' ' } else { c };
    let line = text.chars().map(plain).collect::<String>();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(line.contains(words), "“{words}” is not on the screen:\n{text}");
}

fn flip(path: &Path) {
    let mut bytes = fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn the_load_screen_shows_what_is_well_and_what_is_damaged() {
    let scratch = tempfile::tempdir().unwrap();
    played(scratch.path(), 1);
    played(scratch.path(), 1);
    let second = scratch.path().join("first-posting-2");
    for name in ["000000.save", "000001.save"] {
        fs::write(second.join(name), "rubbish\n").unwrap();
    }
    let mut table = title(scratch.path());
    table.press("l").shows("First Posting").shows("not opened").shows("weeks played");
    table.press("Down");
    says(&table, "not a file of this game");
    table.press("Enter").shows("It cannot be opened");
    table.press("Up").press("Enter").shows("For decision");
}

#[test]
fn a_flipped_bit_is_named_when_the_campaign_is_opened() {
    let scratch = tempfile::tempdir().unwrap();
    played(scratch.path(), 2);
    flip(&scratch.path().join("first-posting").join("000002.save"));
    let mut table = title(scratch.path());
    table.press("c").shows("Not as it was left").shows("000002.save");
    says(&table, "the body is damaged. Number 1 is loaded instead");
    table.press("Enter").shows("For decision");
    assert_eq!(table.week(), 3, "the committed week was carried out again");
    let broken = scratch.path().join("first-posting").join("broken").join("000002.save");
    assert!(broken.exists());
}

#[test]
fn a_save_from_the_future_is_refused_with_both_versions() {
    let scratch = tempfile::tempdir().unwrap();
    played(scratch.path(), 1);
    let newest = scratch.path().join("first-posting").join("000001.save");
    let bytes = fs::read(&newest).unwrap();
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    let line = "cutout-save format 1 schema 77 game 9.9.9";
    let line = format!("{line} {:08x}\n", crc32(line.as_bytes()));
    fs::write(&newest, [line.as_bytes(), &bytes[end + 1..]].concat()).unwrap();
    let mut table = title(scratch.path());
    let ours = format!("this is Cutout {}", env!("CARGO_PKG_VERSION"));
    table.press("l").shows("of a newer game");
    says(&table, "it was written by Cutout 9.9.9 (format 1, schema 77)");
    says(&table, &ours);
    let before = fs::read(&newest).unwrap();
    table.press("Enter");
    says(&table, "update the game");
    assert_eq!(fs::read(&newest).unwrap(), before, "it is left as it is");
}

/// The sum that the first line of a file carries.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = !0_u32;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

/// A file where a directory must be is a disk that refuses everybody, the superuser too.
#[test]
fn a_disk_that_refuses_is_asked_again_or_left_for_another_directory() {
    let scratch = tempfile::tempdir().unwrap();
    played(scratch.path(), 0);
    let mut table = title(scratch.path());
    table.press("c").shows("For decision");
    let chronicle = scratch.path().join("first-posting").join("chronicle");
    fs::remove_dir_all(&chronicle).unwrap();
    fs::write(&chronicle, "in the way").unwrap();
    table.press("e").press("Enter").shows("The disk refuses").shows("another directory");
    table.press("r").shows("The disk refuses");
    table.press("Esc").press("Esc").shows("NOT SAVED");
    let elsewhere = scratch.path().join("elsewhere");
    table.press("Ctrl-s").shows("The disk refuses").press("d");
    table.type_in(&elsewhere.display().to_string()).press("Enter").shows("Saved: ");
    let foyer = Foyer::at(elsewhere.clone());
    let name = foyer.saved().unwrap().remove(0).name;
    assert!(foyer.resume(&name).unwrap().week().0 == 2, "the finished week is kept there");
    table.home();
    table.stage.draw();
    assert!(!table.text().contains("NOT SAVED"), "{}", table.text());
    fs::remove_file(&chronicle).unwrap();
}

#[test]
fn a_sample_says_that_it_becomes_a_copy() {
    let scratch = tempfile::tempdir().unwrap();
    let samples = scratch.path().join("samples");
    played(&samples, 1);
    fs::remove_file(samples.join("first-posting").join("LOCK")).unwrap();
    let mut table = title(scratch.path());
    assert!(!table.text().contains("Continue"), "nobody has played a sample yet");
    table.press("l").shows("sample").press("Enter").shows("A sample. The first order");
    assert!(!scratch.path().join("first-posting").exists());
    table.order("meet");
    assert!(scratch.path().join("first-posting").exists(), "{}", table.text());
}

/// The screen says the same: with the disk gone weeks end, the head says so, and who leaves is told
/// what it costs; when it is back everything is saved.
#[test]
fn a_week_ends_without_a_disk_and_leaving_says_what_it_costs() {
    let scratch = tempfile::tempdir().unwrap();
    let root = scratch.path().join("saves");
    played(&root, 0);
    let mut table = title(&root);
    table.press("c").shows("For decision");
    fs::remove_dir_all(&root).unwrap();
    table.press("e").press("Enter").shows("The disk refuses").press("g");
    table.home();
    table.stage.draw();
    assert_eq!(table.week(), 2, "the week is over all the same");
    says(&table, "NOT SAVED");
    table.press("q").press("q");
    says(&table, "Leave the game?");
    says(&table, "lost when you leave");
    assert!(!table.text().contains("is saved"), "{}", table.text());
    table.press("n");
    table.home();
    fs::create_dir(&root).unwrap();
    table.press("Ctrl-C");
    says(&table, "Everything you ordered is saved");
    table.press("n");
    table.home();
    table.stage.draw();
    assert!(!table.text().contains("NOT SAVED"), "{}", table.text());
    let foyer = Foyer::at(root);
    assert_eq!(foyer.saved().unwrap().len(), 1);
}

#[test]
fn what_another_instance_has_open_is_read_only_in_every_sentence() {
    let scratch = tempfile::tempdir().unwrap();
    played(scratch.path(), 1);
    let foyer = Foyer::at(scratch.path().to_owned());
    let first = foyer.resume("first-posting").unwrap();
    let mut table = title(scratch.path());
    table.press("c").shows("Not as it was left").press("Enter");
    table.home();
    table.stage.draw();
    says(&table, "READ ONLY");
    table.press("Ctrl-s");
    says(&table, "Not saved: another instance");
    table.press("e").press("Enter");
    says(&table, "another instance");
    assert_eq!(table.week(), 2);
    table.home();
    table.press("q").press("q");
    says(&table, "It is as it was");
    drop(first);
}

#[test]
fn a_campaign_that_is_kept_nowhere_never_says_saved() {
    let foyer = Foyer::without_files();
    let seat = cutout::engine::seat::Seat::Station1;
    let choice = foyer.choice(("first-posting", seat), "idle", None, Some("disk")).unwrap();
    let mut table = Table::of(foyer, Text::english(), options(Start::Campaign(choice)), (100, 30));
    table.press("Ctrl-s");
    says(&table, "Not saved: this campaign is kept nowhere");
    table.press("q").press("q");
    says(&table, "It will be gone");
}
