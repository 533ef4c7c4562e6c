//! Every screen at every size, in every set of glyphs, in every language.

use std::collections::BTreeSet;

use cutout::front::Screen;
use cutout::front::actions::{self, Act};
use cutout::front::outline::Outline;
use cutout::text::Text;
use cutout::tui::glyph::GlyphSet;
use game::sample::language;

use crate::english::english;
use crate::table::{Party, SECURITY, STATION, Table};

/// Keys that lead from the desk to every screen and dialog.
const WAYS: &[&str] = &[
    "g d",
    "g c",
    "g p",
    "g n",
    "g i",
    "g o",
    "g w",
    "g b",
    "g h",
    "g r",
    "g f",
    "g a",
    "g k",
    "g s",
    "g n Tab",
    "g p Enter",
    "o",
    "g p o",
    "o 1",
    "o 1 Down Down",
    "o 1 w",
    "o 1 ?",
    "g p o 2",
    "g p o 5",
    "g i o 1",
    "o m e e t Enter",
    "o t e a m s Enter",
    ":",
    "/",
    "?",
    "? ?",
    "g",
    "g l",
    "g l Enter",
    "q",
    "e",
    "g p n",
    "Tab",
    "Tab Tab",
    "Tab Tab Tab",
    "w",
];

fn weeks_on(party: Party, text: Text, glyphs: GlyphSet, size: (u16, u16)) -> Table {
    let mut table = Table::begun(party, text, glyphs, size);
    for _ in 0..3 {
        for word in ["meet", "arrange standing", "open a case", "develop"] {
            table.order(word);
        }
        table.press("e").press("Enter").press("Space");
    }
    table
}

fn everywhere(table: &mut Table, mut look: impl FnMut(&mut Table, &str)) {
    for way in WAYS {
        table.home();
        table.press(way);
        look(table, way);
    }
    table.home();
}

#[test]
fn every_screen_is_drawn_at_every_size() {
    for party in [STATION, SECURITY] {
        let mut table = weeks_on(party, Text::english(), GlyphSet::Full, (80, 24));
        let mut n = 7_u32;
        everywhere(&mut table, |table, _| {
            for size in
                [(0, 0), (1, 1), (40, 12), (79, 24), (80, 23), (80, 24), (200, 60), (1000, 2)]
            {
                table.resize(size);
            }
            for _ in 0..12 {
                n = n.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let (w, h) = ((n >> 8) % 200, (n >> 20) % 60);
                table.resize((w as u16, h as u16));
            }
            table.resize((80, 24));
        });
    }
}

#[test]
fn every_small_size_is_drawn_without_panic() {
    let mut table = Table::at_desk(STATION, (80, 24));
    for way in ["g d", "g n", "o m e e t Enter", "e", "?"] {
        table.home();
        table.press(way);
        for w in 0..=40 {
            for h in 0..=12 {
                table.resize((w, h));
            }
        }
        table.resize((80, 24));
    }
}

#[test]
fn the_plain_set_prints_plain_letters_only() {
    for party in [STATION, SECURITY] {
        let mut table = weeks_on(party, Text::english(), GlyphSet::Ascii, (110, 32));
        everywhere(&mut table, |table, way| {
            let text = table.text();
            let stranger = text.chars().find(|c| !c.is_ascii());
            assert_eq!(stranger, None, "after {way}:\n{text}");
            assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "after {way}");
        });
    }
}

/// All words that can be seen on a screen by walking down through each of its parts.
fn seen_by_walking(table: &mut Table) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for _ in 0..4 {
        table.press("Home");
        let mut before = String::new();
        for _ in 0..400 {
            let text = table.text();
            seen.extend(words(&text));
            if text == before {
                break;
            }
            before = text;
            table.press("Down");
        }
        table.press("Tab");
    }
    seen
}

fn words(text: &str) -> Vec<String> {
    let mark = |c: char| c.is_whitespace() || "│┃║┌┐└┘├┤┬┴┼─━╇╈╉╊┡┢┩┪┏┓┗┛┣┫┳┻╋▸▲▼·".contains(c);
    text.split(mark).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn missing(outline: &Outline, seen: &BTreeSet<String>) -> Vec<String> {
    let cells =
        outline.sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.cells);
    let wanted = cells.flat_map(|cell| words(&cell.text));
    wanted.filter(|word| !seen.contains(word)).collect()
}

#[test]
fn every_cell_can_be_reached() {
    for (party, text) in [(STATION, Text::english()), (SECURITY, Text::pseudo())] {
        let mut table = weeks_on(party, text, GlyphSet::Full, (80, 24));
        for &screen in Screen::all(party.seat.is_station()) {
            table.home();
            let action = actions::of(party.seat.is_station()).find(|it| it.act == Act::Go(screen));
            table.press(action.expect("an action").keys[0]);
            let seen = seen_by_walking(&mut table);
            let missing = missing(&table.stage.app.outline(screen), &seen);
            // Date and means stand above every screen in words of their own.
            let few = if screen == Screen::Desk { 24 } else { 0 };
            assert!(missing.len() <= few, "{screen:?}: {missing:?}\n{}", table.text());
        }
    }
}

#[test]
fn a_longer_language_fits() {
    for party in [STATION, SECURITY] {
        let mut table = weeks_on(party, Text::pseudo(), GlyphSet::Full, (80, 24));
        everywhere(&mut table, |table, way| {
            let text = table.text();
            // A message that is missing shows its id like this.
            assert!(!text.contains('‹'), "after {way}:\n{text}");
            for line in text.lines() {
                assert!(cutout::tui::fit::width(line) <= 80, "after {way}: {line}");
            }
        });
        table.home();
        table.stage.draw();
        let keybar = table.text().lines().last().unwrap_or_default().to_owned();
        assert!(keybar.contains('?'), "the way to the help is kept: {keybar}");
    }
}

#[test]
fn another_language_leaves_no_english_on_any_screen() {
    let root = tempfile::tempdir().expect("a folder");
    language::write(root.path()).expect("the language is written");
    for party in [STATION, SECURITY] {
        let text = language::spoken(root.path());
        let mut table = Table::begun(party, text, GlyphSet::Full, (160, 50));
        for _ in 0..3 {
            table.press("e").press("Enter").press("Space");
        }
        let mut left = std::collections::BTreeMap::new();
        everywhere(&mut table, |table, way| {
            // What was typed on the way stands where it was typed.
            let typed = way.replace(' ', "");
            for word in english(&table.text()).into_iter().filter(|it| !typed.contains(it)) {
                left.entry(word).or_insert_with(|| way.to_owned());
            }
        });
        assert!(left.is_empty(), "{left:?}");
    }
}
