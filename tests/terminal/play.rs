//! Campaigns played by keys that the screen shows, and by keys that mean nothing.

use std::time::Instant;

use cutout::front::Screen;
use cutout::table::Foyer;
use cutout::text::Text;
use cutout::tui::Start;
use cutout::tui::glyph::GlyphSet;
use cutout::tui::key::{Code, Key};
use cutout::tui::keymap::Keymap;

use crate::table::{Party, SECURITY, STATION, Table, options};

#[test]
fn the_desk_is_four_keys_from_the_title() {
    let mut table = Table::title((80, 24));
    table.shows("New campaign").press("Enter").shows("First Posting").press("Enter");
    table.shows("For decision").shows("Plan of the week").shows("The city");
    assert_eq!(table.week(), 1);
}

/// Gives what can be given of some orders, taking the usual answers.
fn order(table: &mut Table, words: &[&str]) {
    for word in words {
        table.order(word);
    }
}

/// Ends the week and reads what it brought, by the keys that the key bar names.
fn end_week(table: &mut Table) {
    let before = table.week();
    table.shows("end week").press("e").shows("End the week?").press("Enter");
    if table.week() <= before {
        panic!("the week did not end:\n{}", table.text());
    }
    for _ in 0..10 {
        if table.text().contains("what it changed") {
            table.press("Space");
        }
    }
    table.shows("For decision");
}

#[test]
fn first_posting_is_played_for_ten_weeks() {
    for size in [(80, 24), (160, 50)] {
        let mut table = Table::at_desk(Party { level: "random", ..STATION }, size);
        let mut given = 0;
        for week in 1..=10 {
            assert_eq!(table.week(), week);
            order(&mut table, &["meet", "arrange standing", "develop", "task an"]);
            table.press("g p").press("Down").press("Enter").shows("On the cover").press("Esc");
            table.press("g n").press("Tab").press("g i").press("g d");
            given += table.orders();
            end_week(&mut table);
        }
        assert!(10 <= given, "{given} orders in ten weeks at {size:?}");
    }
}

#[test]
fn open_city_is_played_as_security_for_five_weeks() {
    for size in [(80, 24), (160, 50)] {
        let mut table = Table::at_desk(Party { level: "random", ..SECURITY }, size);
        let mut given = 0;
        for week in 1..=5 {
            assert_eq!(table.week(), week);
            // The first thing that is asked is answered.
            table.press("1");
            order(&mut table, &["open a case", "identify", "inquiry", "vet"]);
            table.press("g p").press("g n").press("g r").press("g i").press("g f").press("g d");
            given += table.orders();
            end_week(&mut table);
        }
        assert!(5 <= given, "{given} orders in five weeks at {size:?}");
    }
}

#[test]
fn a_campaign_ends_with_its_file() {
    let mut table = Table::at_desk(STATION, (110, 32));
    for _ in 0..13 {
        table.press("e").press("Enter").press("Esc");
    }
    table.press("e").shows("How it was won or lost").press("2").shows("The account");
    let first = table.press("3").text();
    assert!(first.contains("you were told") && first.contains("page 1 of"), "{first}");
    table.press("Right").shows("page 2 of").press("Left").shows("page 1 of");
    table.press("Down").press("w").press("Esc").press("Tab").shows("Stated and true");
    table.press("Ctrl-s").shows("kept nowhere").press("Esc").press("Esc").shows("term is served");
}

#[test]
fn orders_are_undone_and_done_again() {
    let mut table = Table::at_desk(STATION, (80, 24));
    order(&mut table, &["meet"]);
    assert_eq!(table.orders(), 1, "{}", table.text());
    table.press("u");
    assert_eq!(table.orders(), 0);
    table.press("U");
    assert_eq!(table.orders(), 1);
    table.press("g o").press("x");
    assert_eq!(table.orders(), 0, "{}", table.text());
}

#[test]
fn the_palette_finds_actions_and_people() {
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press(":").type_in("cable").press("Enter");
    assert_eq!(table.stage.app.screen(), Some(Screen::Cables));
    table.press("/").type_in("station").press("Enter").press("Esc").press("Esc");
    table.press("?").shows("Help").press("?").shows("All keys").press("Esc");
    table.press("g").shows("Go to").press("l").shows("Rule book").press("Esc");
}

#[test]
fn a_note_is_kept_with_whom_it_is_about() {
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press("g p").press("n").type_in("too friendly").press("Enter").press("Enter");
    table.shows("too friendly");
}

#[test]
fn an_offer_shows_its_odds_before_it_is_made() {
    let mut table = Table::at_desk(STATION, (80, 24));
    for _ in 0..5 {
        order(&mut table, &["meet", "develop"]);
        end_week(&mut table);
    }
    table.press("o").type_in("offer").press("Enter");
    let text = table.text();
    if !text.contains("The answer is yes") {
        // Nobody can be asked yet: then the line is struck and says why.
        assert!(text.contains("Pitch a target"), "{text}");
    }
}

#[test]
fn ctrl_c_asks_and_twice_leaves() {
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press("Ctrl-C").shows("Leave the game?");
    assert!(!table.ended);
    table.press("Esc").press("Ctrl-C").press("Ctrl-C");
    assert!(table.ended);
}

/// A small generator, for keys only.
struct Keys(u64);

impl Keys {
    fn next(&mut self) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        usize::try_from(self.0 >> 33).unwrap_or(0)
    }

    fn key(&mut self) -> Key {
        const CODES: [Code; 14] = [
            Code::Enter,
            Code::Esc,
            Code::Tab,
            Code::BackTab,
            Code::Up,
            Code::Down,
            Code::Left,
            Code::Right,
            Code::Home,
            Code::End,
            Code::PageUp,
            Code::PageDown,
            Code::Backspace,
            Code::Delete,
        ];
        let n = self.next();
        match n % 3 {
            0 => Key::of(CODES[n / 3 % CODES.len()]),
            _ => Key::char(char::from(b' ' + u8::try_from(n / 3 % 95).unwrap_or(0))),
        }
    }
}

fn wander(party: Party, seed: u64, actions: u32) {
    let begin = || Table::begun(party, Text::english(), GlyphSet::Full, (80, 24));
    let mut table = begin();
    let mut keys = Keys(seed);
    let mut trail = Vec::new();
    let started = Instant::now();
    for n in 0..actions {
        let key = keys.key();
        trail.push(key.to_string());
        table.key(key);
        if table.stage.app.week().is_none() || table.week() == 99 {
            table = begin();
            trail.clear();
        }
        if n % 250 == 249 {
            table.stage.draw();
        }
        if n % 100 == 99 {
            table.home();
            let here = (table.stage.app.screen(), table.stage.app.depth());
            assert_eq!(here, (Some(Screen::Desk), 0), "after {}", trail.join(" "));
            trail.clear();
        }
        assert!(started.elapsed().as_secs() < 600, "far too slow");
    }
}

#[test]
fn esc_leads_home_from_anywhere_at_the_station() {
    wander(STATION, 1, 50_000);
}

#[test]
fn esc_leads_home_from_anywhere_at_security() {
    wander(SECURITY, 2, 50_000);
}

#[test]
fn the_screen_stays_alive_while_the_others_decide() {
    let mut table = Table::at_desk(Party { level: "regular", ..STATION }, (80, 24));
    table.hold = true;
    table.press("e").shows("to spare").press("Enter").shows("The others decide");
    assert_eq!(table.week(), 1);
    // One reads on; what would change the plan is refused in words.
    table.press("g p").shows("The others decide").shows("Agents").press("Down ? Esc");
    table.order("meet");
    assert_eq!(table.orders(), 0);
    table.press("e").shows("The others decide").press("Ctrl-C").shows("Leave the game?");
    table.press("Esc").tell_progress(40, 100).shows("40 %");
    table.let_go();
    table.stage.draw();
    table.shows("what it changed");
    assert_eq!(table.week(), 2);
}

#[test]
fn the_end_of_a_week_names_who_is_idle_and_blocks_nothing() {
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press("e").shows("Idle").shows("to spare").press("Esc");
    assert_eq!(table.week(), 1);
    table.press("e").press("Enter");
    assert_eq!(table.week(), 2, "idle officers do not block");
}

#[test]
fn undo_goes_back_to_the_first_order_and_redo_to_the_last() {
    let mut table = Table::at_desk(STATION, (80, 24));
    order(&mut table, &["meet", "arrange standing", "develop", "task an"]);
    let given = table.orders();
    assert!(2 <= given, "{}", table.text());
    // An order that took the place of another was one act.
    let mut acts = 0;
    while 0 < table.orders() {
        table.press("u");
        acts += 1;
        assert!(acts < 9);
    }
    table.press("u").shows("!");
    for _ in 0..acts {
        table.press("U");
    }
    assert_eq!(table.orders(), given);
}

#[test]
fn everybody_can_have_their_own_keys() {
    let (keymap, faults) = Keymap::read(r#"{ "end": ["F5"], "menu": ["M"], "find": ["g /"] }"#);
    assert_eq!(faults, [""; 0]);
    let mut table = Table::with_keys(STATION, keymap, (160, 50));
    table.shows("F5 end week").shows("M Menu").press("e");
    table.shows("For decision").press("F5").shows("End the week?").press("Esc");
    table
        .press("? ?")
        .press("PgDn PgDn PgDn")
        .shows("F5")
        .press("Esc")
        .press("M")
        .shows("Back to work")
        .press("Esc");
    table.press(":").type_in("end the week").shows("F5");
}

#[test]
fn a_fault_in_the_settings_is_said_on_the_first_screen() {
    let (_, faults) = Keymap::read(r#"{ "ned": ["F5"] }"#);
    let mut options = options(Start::Title);
    options.warnings = faults;
    let mut table = Table::of(Foyer::without_files(), Text::english(), options, (80, 24));
    table.shows("In your settings").shows("`ned`; did you mean");
}
