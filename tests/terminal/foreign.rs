//! T4 and T5: whatever is typed, pasted, clicked or loaded, nothing on the screen is a command to
//! the terminal, and nothing stops the game.

use cutout::tui::input::{Button, Raw};
use cutout::tui::key::{Code, Key};
use cutout::tui::run::App as _;

use crate::table::{SECURITY, STATION, Table};

/// What would move the cursor, change the title, answer a question, or turn the text around.
const PAYLOADS: [&str; 14] = [
    "\u{1b}[2J\u{1b}[H",
    "\u{1b}]0;owned\u{7}",
    "\u{1b}]52;c;cm0gLXJm\u{7}",
    "\u{9b}31m",
    "\u{1b}P+q544e\u{1b}\\",
    "\u{7}\u{8}\u{7f}\u{0}",
    "\r\nrm -rf /\r\n",
    "\u{202e}txt.exe\u{2066}",
    "\u{e0041}\u{e0042}\u{e007f}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    "\u{200b}\u{200d}\u{feff}",
    "\u{1b}[?1049l\u{1b}c",
    "{ $who } \\u001b[31m",
    "👨‍👩‍👧‍👦🏴‍☠️",
];

/// Ways to a field in which something can be written.
const FIELDS: [&str; 4] = ["3 n", ":", "/", "g n n"];

fn foreign(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}')
        || ('\u{202a}'..='\u{202e}').contains(&c)
        || ('\u{2066}'..='\u{2069}').contains(&c)
        || ('\u{e0000}'..='\u{e007f}').contains(&c)
}

#[track_caller]
fn clean(table: &Table, after: &str) {
    for cell in &table.stage.sheet.buffer.content {
        let found = cell.symbol().chars().find(|c| foreign(*c));
        assert_eq!(found, None, "after {after:?}, in {:?}", cell.symbol());
        let marks = cell.symbol().chars().filter(|c| ('\u{300}'..'\u{370}').contains(c)).count();
        assert!(marks <= 2, "after {after:?}: {marks} marks on one letter");
    }
}

#[test]
fn nothing_written_into_a_field_reaches_the_terminal_as_a_command() {
    for party in [STATION, SECURITY] {
        let mut table = Table::at_desk(party, (80, 24));
        for payload in PAYLOADS {
            for way in FIELDS {
                table.home();
                table.press(way);
                table.stage.take(Raw::Paste(payload.to_owned()));
                table.stage.draw();
                clean(&table, payload);
                for c in payload.chars() {
                    table.key(Key::char(c));
                }
                table.stage.draw();
                clean(&table, payload);
                // The note is kept, the others are looked for.
                table.press("Enter");
                clean(&table, payload);
            }
            table.home();
            for screen in ["1", "2", "3", "4", "5", "6", "7"] {
                table.press(screen);
                clean(&table, payload);
            }
        }
    }
}

#[test]
fn a_flood_is_no_text() {
    let mut table = Table::at_desk(STATION, (80, 24));
    table.press("3 n");
    table.stage.take(Raw::Paste("x".repeat(10 * 1024 * 1024)));
    table.stage.draw();
    clean(&table, "a flood");
    table.press("Enter Esc");
    // Pasted outside of a field it is nothing at all.
    let before = table.orders();
    table.stage.take(Raw::Paste("om\t\te\n".repeat(100)));
    table.stage.draw();
    assert_eq!(table.orders(), before);
    assert_eq!(table.week(), 1);
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) % below
    }

    fn small(&mut self, below: u16) -> u16 {
        u16::try_from(self.roll(u64::from(below))).unwrap_or(0)
    }

    /// Keys of every kind, the mouse everywhere, pastes, sizes, focus.
    fn raw(&mut self) -> Raw {
        let button = [Button::Left, Button::Right, Button::Middle][self.roll(3) as usize];
        match self.roll(10) {
            0 => Raw::Press { x: self.small(90), y: self.small(30), button },
            1 => {
                Raw::Wheel { x: self.small(90), y: self.small(30), lines: 3 - self.roll(7) as i32 }
            }
            2 => Raw::Paste(PAYLOADS[self.roll(PAYLOADS.len() as u64) as usize].to_owned()),
            3 => Raw::Focus(self.roll(2) == 0),
            4 if self.roll(20) == 0 => Raw::Resize(self.small(200), self.small(70)),
            5 => Raw::Key(Key::of(Code::Esc)),
            6 => Raw::Key(Key::of(Code::F(1 + self.small(11) as u8))),
            7 => Raw::Key(Key {
                code: Code::Char(char::from(b'a' + self.small(26) as u8)),
                ctrl: self.roll(2) == 0,
                alt: self.roll(2) == 0,
            }),
            _ => Raw::Key(Key::char(char::from_u32(32 + self.roll(0x400) as u32).unwrap_or('x'))),
        }
    }
}

#[test]
fn no_input_of_any_kind_stops_the_game() {
    let inputs: u32 = std::env::var("CUTOUT_INPUTS").map_or(100_000, |n| n.parse().unwrap());
    for (party, seed) in [(STATION, 11), (SECURITY, 12)] {
        let mut dice = Dice(seed);
        let mut table = Table::at_desk(party, (80, 24));
        for n in 0..inputs / 2 {
            table.raw(dice.raw());
            if table.ended || table.stage.app.week().is_none() {
                table = Table::at_desk(party, (80, 24));
            }
            if n % 50 == 0 {
                table.stage.draw();
                clean(&table, "random inputs");
            }
        }
        // None lost: the game still hears every key.
        table.resize((80, 24));
        table.home();
        table.stage.app.update(cutout::tui::run::Input::Focus(true));
        table.press("1").shows("For decision");
    }
    println!("T4: {inputs} inputs, 0 panics");
}
