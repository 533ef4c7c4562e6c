//! The list of campaigns and what can be done in it, resigning, and settings that are kept.

use std::fs;
use std::path::Path;
use std::sync::Mutex;

use cutout::engine::seat::Seat;
use cutout::table::Foyer;
use cutout::text::Text;
use cutout::tui::Start;
use cutout::tui::play::{Placed, Setting};

use crate::table::{SECURITY, STATION, Table, options};

fn played(root: &Path, weeks: usize) {
    let foyer = Foyer::at(root.to_owned());
    let choice = foyer.choice(("first-posting", Seat::Station1), "idle", None, Some("list"));
    let mut sitting = foyer.begin(&choice.unwrap()).unwrap();
    for _ in 0..weeks {
        cutout::table::end_week(&mut sitting, |_, _| true).unwrap();
    }
}

fn title(root: &Path, size: (u16, u16)) -> Table {
    Table::of(Foyer::at(root.to_owned()), Text::english(), options(Start::Title), size)
}

fn titles(root: &Path) -> Vec<String> {
    let saved = Foyer::at(root.to_owned()).saved().unwrap();
    saved.into_iter().map(|it| it.title).collect()
}

#[test]
fn the_list_renames_copies_deletes_exports_and_goes_back() {
    for size in [(80, 24), (160, 50)] {
        let scratch = tempfile::tempdir().unwrap();
        played(scratch.path(), 4);
        let mut table = title(scratch.path(), size);
        table.press("l").shows("5 of 13").shows("First Posting").shows("rename");
        table.press("r").shows("A new name for First Posting");
        table
            .press("Ctrl-u")
            .type_in("Fox hunt")
            .press("Enter")
            .shows("Fox hunt")
            .shows("fox-hunt");
        table.press("c").shows("Fox hunt, copy").press("Enter").shows("Copied");
        assert_eq!(titles(scratch.path()), ["Fox hunt", "Fox hunt, copy"]);
        table.press("x").shows("Written: ");
        assert_eq!(fs::read_dir(scratch.path()).unwrap().count(), 3);
        // Neither Enter nor another word removes anything.
        table.press("d").shows("type: delete").press("Enter").type_in("yes").press("Enter");
        assert_eq!(titles(scratch.path()).len(), 2);
        table.press("Ctrl-u").type_in("delete").press("Enter").shows("is gone");
        assert_eq!(titles(scratch.path()), ["Fox hunt"]);
        table.press("w").shows("An earlier week").shows("Week 4").press("Down Enter");
        table.shows("week 3 of 13");
        assert_eq!(titles(scratch.path()), ["Fox hunt", "Fox hunt, from week 3"]);
    }
}

#[test]
fn two_of_one_title_are_told_apart_by_their_folders() {
    let scratch = tempfile::tempdir().unwrap();
    played(scratch.path(), 0);
    played(scratch.path(), 0);
    let mut table = title(scratch.path(), (80, 24));
    table.press("l").shows("First Posting (first-posting)");
    table.shows("First Posting (first-posting-2)");
}

#[test]
fn esc_leaves_every_question_of_the_list_without_a_trace() {
    let scratch = tempfile::tempdir().unwrap();
    played(scratch.path(), 2);
    let mut table = title(scratch.path(), (80, 24));
    table.press("l");
    let list = table.text();
    for question in ["r", "c", "d", "w"] {
        table.press(question);
        assert_ne!(table.text(), list, "{question} asks");
        table.press("x Esc");
        assert_eq!(table.text(), list, "{question}");
    }
    assert_eq!(titles(scratch.path()), ["First Posting"]);
}

#[test]
fn to_resign_a_word_has_to_be_typed_and_the_file_opens() {
    for party in [STATION, SECURITY] {
        for way in [": r e s i g n Enter", "q g"] {
            let mut table = Table::at_desk(party, (80, 24));
            table.press(way).shows("type: resign");
            table.press("Enter y Enter Space Enter").shows("type: resign");
            table.press("Esc").shows("week 1 of");
            table.press(way).press("Ctrl-u").type_in("resign").press("Enter");
            table.shows("resigned in week 1").shows("The account is as it");
            table.press("Esc").press("e").shows("resigned in week 1");
            table.press("Esc").press("o").shows("nothing left to order");
        }
    }
}

#[test]
fn a_given_up_campaign_stands_so_in_the_list() {
    let scratch = tempfile::tempdir().unwrap();
    played(scratch.path(), 1);
    let mut table = title(scratch.path(), (80, 24));
    table.press("c q g").type_in("resign").press("Enter Esc q w l").shows("given up");
    table.press("Enter").shows("nothing left to order");
    table.press("e").shows("resigned in week 2").press("2").shows("Loaded");
}

static CHOSEN: Mutex<Vec<Setting>> = Mutex::new(Vec::new());

fn keep(setting: &Setting) -> Placed {
    CHOSEN.lock().unwrap().push(setting.clone());
    match setting {
        Setting::Mouse(_) => Err("the disk is full".to_owned()),
        _ => Ok("/home/fox/.config/cutout/config.ron".into()),
    }
}

#[test]
fn the_menu_keeps_what_is_chosen_and_says_where() {
    let mut options = options(Start::Title);
    options.keep = Some(keep);
    let mut table = Table::of(Foyer::without_files(), Text::english(), options, (80, 24));
    table.press("s").shows("Settings").press("t").shows("Kept in /home/fox/.config");
    table
        .press("y")
        .shows("Kept in")
        .press("m")
        .shows("Not kept, it holds until you leave: the disk");
    let chosen = CHOSEN.lock().unwrap().clone();
    assert_eq!(chosen.len(), 3);
    assert_eq!(chosen[0], Setting::Theme("paper".to_owned()));
    assert_eq!(chosen[2], Setting::Mouse(false));
}

#[test]
fn faults_of_the_settings_are_shown_in_full_before_anything_else() {
    let mut options = options(Start::Title);
    let long = "a/very/long/path/to/some/folder/of/somebody/who/likes/long/names/keys.ron";
    options.warnings = vec![format!("{long}: there is no action `met`"), "the second".to_owned()];
    let mut table = Table::of(Foyer::without_files(), Text::english(), options, (80, 24));
    table.shows("In your settings").shows("`met`").shows("the second");
    table.press("Enter").shows("New campaign");
}

#[test]
fn the_title_shows_the_version() {
    for size in [(80, 24), (160, 50)] {
        Table::title(size).shows(env!("CARGO_PKG_VERSION"));
    }
}

#[test]
fn what_was_asked_for_on_the_command_line_stands_in_the_form() {
    let foyer = Foyer::without_files();
    let choice = foyer.choice(("first-posting", Seat::Security), "random", None, Some("amber"));
    let start = Start::Form(choice.unwrap());
    let mut table = Table::of(foyer, Text::english(), options(start), (80, 24));
    table.shows("Security").shows("erratic").shows("amber");
    table.press("Esc").shows("New campaign");
}
