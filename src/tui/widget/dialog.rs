//! What lies on top of a screen: menus, questions, the keys that may follow, the help.

use game::text::Role;
use ratatui::layout::Rect;

use crate::front::outline::{Cell, Outline, Row, Section};
use crate::tui::fit;
use crate::tui::glyph::Weight;
use crate::tui::key::{Code, Key};
use crate::tui::paint::{Painter, Spot, centred};
use crate::tui::theme::Ink;

use super::bars::{Hint, Keybar};
use super::flow::Flow;
use super::outline_view::{OutlineView, Scroll};
use super::panel::Panel;

/// Clears a part of the screen for a dialog and frames it; returns the room inside.
pub(crate) fn sheet(painter: &mut Painter, area: Rect, title: &str) -> Rect {
    // A column of air keeps the text beneath from running into the frame.
    let screen = painter.area;
    let air = Rect { x: area.x.saturating_sub(1), width: area.width + 2, ..area };
    // A few letters left at the sides would only be a riddle.
    let slim = area.x.saturating_sub(screen.x) < 12 && screen.right() < area.right() + 12;
    let air = if slim { Rect { x: screen.x, width: screen.width, ..area } } else { air };
    painter.clear(air);
    // The keys of what lies beneath do nothing now.
    let keys =
        Rect { y: screen.bottom().saturating_sub(1), height: screen.height.min(1), ..screen };
    painter.clear(keys);
    painter.no_cursor();
    painter.hit(keys, Spot::Blocked);
    painter.hit(area, Spot::Blocked);
    let panel = Panel { id: "", title, note: "", focus: true };
    panel.draw(&mut painter.within(area))
}

/// A list to choose from; each entry may have a key of its own.
#[derive(Clone, Debug, Default)]
pub struct Menu<'a> {
    /// The panel's name for the mouse.
    pub panel: &'static str,
    pub title: &'a str,
    pub note: &'a str,
    pub entries: &'a [Entry],
    pub selected: usize,
}

/// One choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    pub key: Option<Key>,
    pub text: String,
    pub detail: String,
    /// Why it cannot be chosen now; empty if it can.
    pub refused: String,
    /// What stands beside it where there is no room for more.
    pub brief: String,
    /// What it belongs to: stands above the first of several with the same.
    pub head: String,
}

impl Entry {
    /// Why it cannot be chosen, or what it is.
    fn words(&self) -> &str {
        if self.refused.is_empty() { &self.detail } else { &self.refused }
    }
}

/// Entries that a key for a page goes past.
const PAGE: usize = 10;

impl Menu<'_> {
    /// Draws the list. Where the details have no room beside their entries, that of the selected
    /// one stands beneath the list.
    pub fn draw(&self, painter: &mut Painter) {
        let screen = painter.area;
        let widest = |part: fn(&Entry) -> &str| {
            self.entries.iter().map(|e| fit::width(part(e))).max().unwrap_or(0)
        };
        let keys = self.entries.iter().filter_map(|e| e.key).map(|k| fit::width(&k.to_string()));
        // Frame, pointer, gaps and the columns of the scroll marks.
        let entries = keys.max().unwrap_or(1) + widest(|e| &e.text) + 13;
        let most = screen.width.saturating_sub(4).min(Menu::WIDEST);
        let roomy = entries + widest(Entry::words) <= most || widest(Entry::words) == 0;
        let beside = if roomy { widest(Entry::words) } else { widest(|e| &e.brief) };
        let foot = if roomy { 0 } else { 3 };
        let width = (entries + beside).max(fit::width(self.title) + 8);
        // A note of some length is read in few lines.
        let least = if roomy && fit::width(self.note) < 60 { 30 } else { 60 };
        let width = width.max(least).min(most.max(30));
        let notes = fit::wrap(self.note, width.saturating_sub(8)).len() + 1;
        // What is cut unfolds beneath its entry.
        let foot = if width < entries + beside { foot.max(2) } else { foot };
        let heads = self.heads().filter(|head| head.is_some()).count();
        let lines =
            self.entries.len() + heads + if self.note.is_empty() { 0 } else { notes } + foot;
        let height = u16::try_from(lines + 2).unwrap_or(u16::MAX);
        let area = centred(screen, width, height);
        let room = sheet(painter, area, self.title);
        let foot = if room.height < 8 || roomy { 0 } else { 3 };
        let list = Rect { height: room.height - foot, ..room };
        let selected = self.selected.to_string();
        OutlineView {
            panel: self.panel,
            outline: &self.outline_of(if roomy { Entry::words } else { |e| &e.brief }),
            selected: Some(&selected),
            scroll: Scroll::default(),
            focus: true,
            follow: true,
        }
        .draw(&mut painter.within(list));
        if 0 < foot {
            self.foot(&mut painter.within(Rect { y: list.bottom(), height: foot, ..room }));
        }
    }

    /// Wider lines are hard to follow from one end to the other.
    const WIDEST: u16 = 116;

    /// What is to be said of the selected entry, under a rule.
    fn foot(&self, painter: &mut Painter) {
        let area = painter.area;
        painter.rule(area.x, area.right(), area.y, Ink::Border, Weight::Light);
        let words = self.entries.get(self.selected).map_or("", Entry::words);
        let ink = match self.entries.get(self.selected) {
            Some(entry) if !entry.refused.is_empty() => Ink::Warning,
            _ => Ink::Muted,
        };
        let room = area.width.saturating_sub(4);
        for (y, line) in (area.y + 1..area.bottom()).zip(fit::wrap(words, room)) {
            painter.text(area.x + 2, y, ink, &line);
        }
    }

    /// The menu as the line mode would print it; rows are keyed by their index.
    pub fn outline(&self) -> Outline {
        self.outline_of(Entry::words)
    }

    fn outline_of(&self, words: fn(&Entry) -> &str) -> Outline {
        let row = |(i, e): (usize, &Entry)| {
            let key = e.key.map_or(String::new(), |key| key.to_string());
            let role = if e.refused.is_empty() { Role::Body } else { Role::Muted };
            let words = Cell::of(Role::Muted, words(e));
            Row::of([Cell::of(Role::Key, key), Cell::of(role, &e.text), words]).keyed(i.to_string())
        };
        let head = |words: &str| {
            Row::of([Cell::default(), Cell::of(Role::Heading, words), Cell::default()])
        };
        let rows = self.entries.iter().enumerate().zip(self.heads());
        let list = Section {
            columns: vec![String::new(); 3],
            rows: rows
                .flat_map(|(entry, above)| above.map(head).into_iter().chain([row(entry)]))
                .collect(),
            ..Section::default()
        };
        let note = Section { note: self.note.to_owned(), ..Section::default() };
        let sections = if self.note.is_empty() { vec![list] } else { vec![note, list] };
        Outline { title: self.title.to_owned(), sections }
    }

    /// For each entry the heading above it, if it is the first of its part.
    fn heads(&self) -> impl Iterator<Item = Option<&str>> {
        let above = [""].into_iter().chain(self.entries.iter().map(|it| it.head.as_str()));
        let heads = self.entries.iter().map(|it| it.head.as_str()).zip(above);
        heads.map(|(head, above)| (head != above).then_some(head))
    }

    /// The entry that a key chooses or moves to: the new selection, and whether it is chosen.
    pub fn key(&self, key: Key) -> Option<(usize, bool)> {
        let last = self.entries.len().checked_sub(1)?;
        let at = self.selected.min(last);
        if let Some(i) = self.entries.iter().position(|e| e.key == Some(key)) {
            return Some((i, self.entries[i].refused.is_empty()));
        }
        match key.bare() {
            Code::Down => Some((if at == last { 0 } else { at + 1 }, false)),
            Code::Up => Some((at.checked_sub(1).unwrap_or(last), false)),
            Code::PageUp => Some((at.saturating_sub(PAGE), false)),
            Code::PageDown => Some(((at + PAGE).min(last), false)),
            Code::Home => Some((0, false)),
            Code::End => Some((last, false)),
            Code::Enter => Some((at, self.entries[at].refused.is_empty())),
            _ => None,
        }
    }
}

/// A question with its answers as keys. The first answer is the harmless one.
#[derive(Clone, Debug)]
pub struct Confirm<'a> {
    pub title: &'a str,
    pub text: &'a str,
    pub answers: &'a [Hint],
}

impl Confirm<'_> {
    pub fn draw(&self, painter: &mut Painter) {
        let width = fit::width(self.text).saturating_add(6).clamp(40, 64).min(painter.area.width);
        let lines = fit::wrap(self.text, width.saturating_sub(4));
        let height = u16::try_from(lines.len() + 4).unwrap_or(u16::MAX);
        let area = centred(painter.area, width, height);
        let room = sheet(painter, area, self.title);
        let mut inside = painter.within(room);
        for (y, line) in (room.top()..room.bottom().saturating_sub(1)).zip(&lines) {
            inside.text(room.x, y, Ink::Body, line);
        }
        let y = room.bottom().saturating_sub(1);
        let x = room.x.saturating_sub(1);
        let bar = Rect { x, y, width: room.width + 1, height: room.height.min(1) };
        Keybar { hints: self.answers, last: None }.draw(&mut painter.within(bar));
    }
}

/// The keys that may follow the first of two, at the lower right.
#[derive(Clone, Debug)]
pub struct WhichKey<'a> {
    pub title: &'a str,
    pub hints: &'a [Hint],
}

impl WhichKey<'_> {
    pub fn draw(&self, painter: &mut Painter) {
        let screen = painter.area;
        let text = |h: &Hint| fit::width(&h.key.to_string()) + fit::width(&h.text) + 3;
        let column = self.hints.iter().map(text).max().unwrap_or(0).max(8);
        let columns = (screen.width.saturating_sub(6) / column.max(1)).clamp(1, 3);
        let rows = (self.hints.len() as u16).div_ceil(columns).max(1);
        let width = (column * columns + 4).max(fit::width(self.title) + 6).min(screen.width);
        let height = (rows + 2).min(screen.height);
        let area = Rect {
            x: screen.right() - width,
            y: screen.bottom().saturating_sub(height + 1).max(screen.y),
            width,
            height,
        };
        let room = sheet(painter, area, self.title);
        let mut inside = painter.within(room);
        for (i, hint) in self.hints.iter().enumerate() {
            let i = i as u16;
            let (x, y) = (room.x + i / rows * column, room.y + i % rows);
            let name = hint.key.to_string();
            let ink = if hint.enabled { Ink::Body } else { Ink::Muted };
            let end = inside.pieces(x, y, &[(Ink::Key, &name), (ink, "  "), (ink, &hint.text)]);
            inside.hit(Rect { x, y, width: end.saturating_sub(x), height: 1 }, Spot::Key(hint.key));
        }
    }
}

/// The help of a screen: its outline over the whole screen, and how to leave.
#[derive(Clone, Debug)]
pub struct Help<'a> {
    pub outline: &'a Outline,
    pub scroll: Scroll,
    /// How to close it, as the last line.
    pub close: &'a Hint,
}

impl Help<'_> {
    pub const PANEL: &'static str = "help";

    pub fn draw(&self, painter: &mut Painter) -> Scroll {
        let screen = painter.area;
        let width = screen.width.saturating_sub(4).min(96);
        // As high as the text, as long as the screen allows that.
        let text = Flow::of(self.outline, width.saturating_sub(6), None, painter.ellipsis());
        let height = u16::try_from(text.lines.len() + 4).unwrap_or(u16::MAX);
        let area = centred(screen, width, height.min(screen.height.saturating_sub(2)));
        let room = sheet(painter, area, &self.outline.title);
        let body = Rect { height: room.height.saturating_sub(1), ..room };
        let view = OutlineView {
            panel: Help::PANEL,
            outline: self.outline,
            selected: None,
            scroll: self.scroll,
            focus: false,
            follow: true,
        };
        let scroll = view.draw(&mut painter.within(body));
        let line = Rect { y: body.bottom(), height: room.height.min(1), ..room };
        Keybar { hints: &[], last: Some(self.close) }.draw(&mut painter.within(line));
        scroll
    }

    /// Keys grouped for the help, as an outline section.
    pub fn section(heading: &str, hints: &[Hint]) -> Section {
        let row = |hint: &Hint| {
            let role = if hint.enabled { Role::Body } else { Role::Muted };
            let key = Cell::of(Role::Key, hint.key.to_string());
            Row::of([key, Cell::of(role, &hint.text)])
        };
        Section {
            heading: heading.to_owned(),
            columns: vec![String::new(); 2],
            rows: hints.iter().map(row).collect(),
            ..Section::default()
        }
    }
}
