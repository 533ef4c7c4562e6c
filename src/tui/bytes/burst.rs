//! Text that comes faster than a person types is pasted, also where the terminal does not say so.
//!
//! Without its marks a pasted line would be commands, and its end the key Enter. So what comes at
//! one go is looked at as a whole: much text, or text after the end of a line, is a paste to its
//! last byte. One key again and again is a key that is held down, also after another.

use std::time::Duration;

use crate::tui::input::Raw;
use crate::tui::key::{Code, Key};

/// What comes within so short a time comes at one go.
const AT_ONE_GO: Duration = Duration::from_millis(20);
/// A paste that was found goes on over pauses of this length.
const PAUSE: Duration = Duration::from_millis(150);
/// No person types as many letters at one go, not even over a line that stalls.
const MANY: usize = 12;
/// As many letters with an end of a line before the last of them.
const LINES: usize = 4;
/// Text goes from key to key so often. Fewer are a press and what was held down after it.
const CHANGES: usize = 3;
/// A key that is held down comes more seldom than this at one go.
const HELD_AT_MOST: usize = 64;

/// Looks at what comes at one go.
#[derive(Debug, Default)]
pub struct Burst {
    last: Duration,
    typed_last: Option<Key>,
    letters: usize,
    /// Keys that type something, line ends among them.
    typed: usize,
    ended_line: bool,
    text_after_line: bool,
    /// How often another key came than the one before.
    changes: usize,
    pasting: bool,
    held: (Option<Key>, usize),
}

impl Burst {
    /// What was heard at that time, with keys made text where they were pasted.
    pub fn sort(&mut self, heard: Vec<Raw>, now: Duration) -> Vec<Raw> {
        let pause = if self.pasting { PAUSE } else { AT_ONE_GO };
        if self.last + pause < now {
            *self = Burst::default();
        }
        self.last = now;
        heard.iter().for_each(|raw| self.count(raw));
        let much = MANY <= self.typed || (self.text_after_line && LINES <= self.letters);
        self.pasting |= CHANGES <= self.changes && much;
        if self.pasting {
            as_paste(heard)
        } else {
            heard.into_iter().filter(|raw| self.is_not_too_long_held(raw)).collect()
        }
    }

    fn count(&mut self, raw: &Raw) {
        let Raw::Key(key) = raw else { return };
        let Some(c) = typed(*key) else { return };
        self.typed += 1;
        self.changes += usize::from(self.typed_last.is_some_and(|last| last != *key));
        self.typed_last = Some(*key);
        if c == '\n' {
            self.ended_line = true;
        } else {
            self.letters += 1;
            self.text_after_line |= self.ended_line;
        }
    }

    fn is_not_too_long_held(&mut self, raw: &Raw) -> bool {
        let Raw::Key(key) = raw else { return true };
        let times = if self.held.0 == Some(*key) { self.held.1 + 1 } else { 1 };
        self.held = (Some(*key), times);
        times <= HELD_AT_MOST
    }
}

/// What a key puts into a text.
fn typed(key: Key) -> Option<char> {
    match key.code {
        Code::Enter => Some('\n'),
        Code::Char('j') if key.ctrl => Some('\n'),
        Code::Tab => Some('\t'),
        _ => key.typed(),
    }
}

/// The text of the keys in one piece. Of what else came with them, keys were pasted too; only
/// Ctrl-C is heard.
fn as_paste(heard: Vec<Raw>) -> Vec<Raw> {
    let mut text = String::new();
    let mut out = Vec::new();
    for raw in heard {
        match raw {
            Raw::Key(key) if key == Key::ctrl('c') => out.push(raw),
            Raw::Key(key) => text.extend(typed(key)),
            Raw::Paste(more) => text.push_str(&more),
            other => out.push(other),
        }
    }
    if !text.is_empty() {
        out.insert(0, Raw::Paste(crate::tui::input::pasted(&text)));
    }
    out
}
