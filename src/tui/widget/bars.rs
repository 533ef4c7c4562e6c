//! One-line widgets: the keybar, tabs, progress and messages.

use ratatui::layout::Rect;

use crate::tui::fit;
use crate::tui::glyph::Glyph;
use crate::tui::key::Key;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Progress;
use crate::tui::theme::Ink;

use super::gauge::draw_meter;

/// A key and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub key: Key,
    pub text: String,
    /// One that cannot be used now is not shown in the keybar, and said so in the help.
    pub enabled: bool,
}

impl Hint {
    pub fn new(key: Key, text: impl Into<String>) -> Hint {
        Hint { key, text: text.into(), enabled: true }
    }
}

/// The keys of the moment on the last line, the most useful first. What does not fit is left
/// out whole, never cut; `last` (the way to the help) is always kept.
#[derive(Clone, Debug)]
pub struct Keybar<'a> {
    pub hints: &'a [Hint],
    pub last: Option<&'a Hint>,
}

impl Keybar<'_> {
    pub fn draw(&self, painter: &mut Painter) {
        let area = painter.area;
        if area.is_empty() {
            return;
        }
        painter.tint(Rect { height: 1, ..area }, Ink::Keybar);
        let kept = self.last.map_or(0, width);
        let end = area.right().saturating_sub(kept);
        let mut x = area.x + 1;
        for hint in self.hints.iter().filter(|hint| hint.enabled) {
            if end < x + width(hint) {
                break;
            }
            x = draw_hint(painter, x, area.y, hint) + 2;
        }
        if let Some(last) = self.last.filter(|last| width(last) <= area.width) {
            draw_hint(painter, end.max(area.x + 1), area.y, last);
        }
    }
}

fn width(hint: &Hint) -> u16 {
    fit::width(&hint.key.to_string()) + 1 + fit::width(&hint.text) + 2
}

fn draw_hint(painter: &mut Painter, x: u16, y: u16, hint: &Hint) -> u16 {
    let name = hint.key.to_string();
    let end =
        painter.pieces(x, y, &[(Ink::Key, &name), (Ink::Keybar, " "), (Ink::Keybar, &hint.text)]);
    painter.hit(Rect { x, y, width: end - x, height: 1 }, Spot::Key(hint.key));
    end
}

/// Tabs: numbered, or chosen by a first key and then the letter that begins each:
/// `g+ Desk Cables …`
#[derive(Clone, Debug)]
pub struct Tabs<'a> {
    pub names: &'a [String],
    pub active: usize,
    /// The first key of all of them; none where they are numbered.
    pub first: Option<Key>,
}

impl Tabs<'_> {
    /// The panel of their clicks: rows are keyed by their index.
    pub const PANEL: &'static str = "tabs";

    /// Draws the tabs; where not all fit, those around the active one.
    pub fn draw(&self, painter: &mut Painter) {
        let area = painter.area;
        if area.is_empty() {
            return;
        }
        let mut x = area.x;
        if let Some(key) = self.first {
            x = painter.text(area.x + 1, area.y, Ink::Key, &format!("{key}+"));
        }
        let first = self.first_shown(area.right().saturating_sub(x));
        if 0 < first {
            let more = painter.glyph(Glyph::MoreLeft);
            x = painter.text(x, area.y, Ink::Muted, more);
        }
        for (i, name) in self.names.iter().enumerate().skip(first) {
            let last = i + 1 == self.names.len();
            let w = self.width(name);
            if area.right() < x + w + u16::from(!last) {
                let more = painter.glyph(Glyph::MoreRight);
                painter.text(area.right() - 1, area.y, Ink::Muted, more);
                break;
            }
            let end = self.tab(painter, x + 1, i, name);
            let spot = match digit(i).filter(|_| self.first.is_none()) {
                Some(key) => Spot::Key(key),
                None => Spot::Row { panel: Tabs::PANEL, key: i.to_string() },
            };
            painter.hit(Rect { x, y: area.y, width: w, height: 1 }, spot);
            x = end;
        }
    }

    /// With the blanks that part it from the next.
    fn width(&self, name: &str) -> u16 {
        fit::width(name) + if self.first.is_none() { 4 } else { 1 }
    }

    /// What chooses it stands out.
    fn tab(&self, painter: &mut Painter, x: u16, i: usize, name: &str) -> u16 {
        let y = painter.area.y;
        if self.first.is_none() {
            let ink = if i == self.active { Ink::TabActive } else { Ink::Tab };
            return painter.text(x, y, ink, &label(i, name)) + 1;
        }
        if i == self.active {
            return painter.text(x, y, Ink::TabActive, name);
        }
        let split = name.chars().next().map_or(0, char::len_utf8);
        let (letter, rest) = name.split_at(split);
        painter.pieces(x, y, &[(Ink::Key, letter), (Ink::Tab, rest)])
    }

    fn first_shown(&self, room: u16) -> usize {
        let active = self.active.min(self.names.len().saturating_sub(1));
        let mut used = 2;
        let mut first = active;
        for (i, name) in self.names.iter().enumerate().take(active + 1).rev() {
            used += self.width(name);
            if room < used {
                break;
            }
            first = i;
        }
        first
    }
}

fn label(i: usize, name: &str) -> String {
    match digit(i) {
        Some(key) => format!("{key} {name}"),
        None => name.to_owned(),
    }
}

fn digit(i: usize) -> Option<Key> {
    let n = u32::try_from(i + 1).ok()?;
    char::from_digit(n, 10).map(Key::char)
}

/// What a worker is doing: words, a bar, a share.
pub struct ProgressLine<'a> {
    pub label: &'a str,
    pub progress: &'a Progress,
}

impl ProgressLine<'_> {
    pub fn draw(&self, painter: &mut Painter) {
        let area = painter.area;
        let Progress { done, total, note } = self.progress;
        let x = painter.text_cut(area.x, area.y, area.width / 2, Ink::Body, self.label) + 1;
        let room = area.right().saturating_sub(x);
        if *total == 0 || room < 12 {
            painter.text_cut(x, area.y, room, Ink::Muted, note);
            return;
        }
        let hundredths = (*done).min(*total).saturating_mul(100) / *total;
        let bar = (room - 6).min(24);
        let x = draw_meter(painter, x, area.y, bar, hundredths as u32, 100);
        let x = painter.text(x, area.y, Ink::Figure, &format!(" {hundredths:>3} %"));
        let room = area.right().saturating_sub(x + 2);
        painter.text_cut(x + 2, area.y, room, Ink::Muted, note);
    }
}

/// How serious a message is. The sign before the text says it without colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Good,
    Warning,
    Danger,
}

/// A message on one line.
pub fn draw_toast(painter: &mut Painter, tone: Tone, text: &str) {
    let area = painter.area;
    let (ink, sign) = match tone {
        Tone::Plain => (Ink::Body, painter.glyph(Glyph::Bullet)),
        Tone::Good => (Ink::Good, painter.glyph(Glyph::Tick)),
        Tone::Warning => (Ink::Warning, "!"),
        Tone::Danger => (Ink::Danger, "!!"),
    };
    let x = painter.pieces(area.x + 1, area.y, &[(ink, sign), (ink, " ")]);
    painter.text_cut(x, area.y, area.right().saturating_sub(x), ink, text);
}
