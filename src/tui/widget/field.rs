//! A line of text to type into. Keeps graphemes whole and never takes a control character.

use unicode_segmentation::UnicodeSegmentation;

use crate::tui::fit;
use crate::tui::glyph::Glyph;
use crate::tui::input::{PASTE_AT_MOST, pasted};
use crate::tui::key::{Code, Key};
use crate::tui::paint::Painter;
use crate::tui::theme::Ink;

/// A text field with its cursor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// Byte offset, always between two graphemes.
    at: usize,
    /// In bytes.
    limit: usize,
}

impl Default for Field {
    fn default() -> Field {
        Field::new(PASTE_AT_MOST)
    }
}

impl Field {
    pub fn new(limit: usize) -> Field {
        Field { text: String::new(), at: 0, limit: limit.min(PASTE_AT_MOST) }
    }

    pub fn with(mut self, text: &str) -> Field {
        self.insert(text);
        self
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    pub fn clear(&mut self) {
        self.text.clear();
        self.at = 0;
    }

    /// Edits; false if the key is none of a text field's, so that Enter, Esc and Tab go on.
    pub fn key(&mut self, key: Key) -> bool {
        if let Some(c) = key.typed() {
            self.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        match key.code {
            Code::Char('u') if key.ctrl => {
                self.text.drain(..self.at);
                self.at = 0;
            }
            Code::Char('w') if key.ctrl => self.delete_to(self.word_left()),
            Code::Char('a') if key.ctrl => self.at = 0,
            Code::Char('e') if key.ctrl => self.at = self.text.len(),
            Code::Backspace => self.delete_to(self.left()),
            Code::Delete => self.delete_to(self.right()),
            Code::Left => self.at = self.left(),
            Code::Right => self.at = self.right(),
            Code::Home => self.at = 0,
            Code::End => self.at = self.text.len(),
            _ => return false,
        }
        true
    }

    /// What is pasted is text, never commands.
    pub fn paste(&mut self, text: &str) {
        self.insert(&pasted(text));
    }

    fn insert(&mut self, text: &str) {
        let clean = fit::clean(text);
        let room = self.limit.saturating_sub(self.text.len());
        let mut end = 0;
        for grapheme in clean.graphemes(true) {
            if room < end + grapheme.len() {
                break;
            }
            end += grapheme.len();
        }
        self.text.insert_str(self.at, &clean[..end]);
        self.at = self.whole(self.at + end);
    }

    /// An inserted accent may have joined the letter before it or after it.
    fn whole(&self, at: usize) -> usize {
        let ends = self.text.grapheme_indices(true).map(|(i, g)| i + g.len());
        ends.into_iter().find(|end| at <= *end).unwrap_or(0).min(self.text.len())
    }

    fn left(&self) -> usize {
        self.text[..self.at].grapheme_indices(true).next_back().map_or(0, |(i, _)| i)
    }

    fn right(&self) -> usize {
        let next = self.text[self.at..].graphemes(true).next();
        self.at + next.map_or(0, str::len)
    }

    fn word_left(&self) -> usize {
        let before = self.text[..self.at].trim_end();
        before.rfind(' ').map_or(0, |i| i + 1)
    }

    fn delete_to(&mut self, other: usize) {
        let (start, end) = (self.at.min(other), self.at.max(other));
        self.text.drain(start..end);
        self.at = self.whole(start).min(start);
    }

    /// Draws the part around the cursor and places the terminal's cursor.
    pub fn draw(&self, painter: &mut Painter, label: &str) {
        let area = painter.area;
        if area.is_empty() {
            return;
        }
        let mut x = area.x;
        if !label.is_empty() {
            let room = area.width / 2;
            x = painter.text_cut(x, area.y, room, Ink::Muted, label) + 1;
        }
        let room = area.right().saturating_sub(x);
        if room == 0 {
            return;
        }
        let blank = " ".repeat(usize::from(room));
        painter.text(x, area.y, Ink::Input, &blank);
        let start = self.first_shown(room);
        if 0 < start {
            let more = painter.glyph(Glyph::MoreLeft);
            x = painter.text(x, area.y, Ink::Muted, more);
        }
        painter.text(x, area.y, Ink::Input, &self.text[start..]);
        let cursor = x + fit::width(&self.text[start..self.at]);
        painter.cursor(cursor.min(area.right() - 1), area.y);
    }

    /// The first grapheme that leaves the cursor within the room.
    fn first_shown(&self, room: u16) -> usize {
        let before = &self.text[..self.at];
        if fit::width(before) < room {
            return 0;
        }
        let room = room.saturating_sub(2);
        let fits = |i: &usize| fit::width(&before[*i..]) <= room;
        before.grapheme_indices(true).map(|(i, _)| i).find(fits).unwrap_or(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn editing_goes_by_graphemes() {
        let mut field = Field::default().with("Ame\u{301}lie");
        for _ in 0..3 {
            field.key(Key::of(Code::Left));
        }
        field.key(Key::of(Code::Backspace));
        assert_eq!(field.text(), "Amlie");
        field.key(Key::ctrl('u'));
        assert_eq!(field.text(), "lie");
        assert!(!field.key(Key::of(Code::Enter)));
    }

    #[test]
    fn a_paste_is_text_of_one_line() {
        let mut field = Field::new(8);
        field.paste("a\u{1b}b\nc and much more");
        assert_eq!(field.text(), "ab c and");
    }

    proptest! {
        #[test]
        fn no_keys_break_a_field(keys in proptest::collection::vec(0u8..14, 0..60),
                                 chars in proptest::collection::vec(any::<char>(), 60)) {
            let codes = [Code::Left, Code::Right, Code::Home, Code::End, Code::Backspace, Code::Delete];
            let mut field = Field::new(64);
            for (key, c) in keys.iter().zip(chars) {
                match usize::from(*key) {
                    n if n < codes.len() => field.key(Key::of(codes[n])),
                    6 => field.key(Key::ctrl('w')),
                    7 => field.key(Key::ctrl('u')),
                    _ => field.key(Key::char(c)),
                };
                prop_assert!(field.text().chars().all(fit::harmless));
                prop_assert!(field.text().len() <= 64);
                prop_assert!(field.text.is_char_boundary(field.at));
            }
        }
    }
}
