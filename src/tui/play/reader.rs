//! A reader of an outline: the row the cursor is on, and how far the text is scrolled.

use std::cell::Cell;

use ratatui::layout::Rect;

use crate::front::Subject;
use crate::front::actions::Act;
use crate::front::outline::Outline;
use crate::tui::paint::Painter;
use crate::tui::widget::{OutlineView, Panel, Scroll};

/// Kept by a layer from frame to frame. The size it was drawn at last is remembered, because a
/// page is as long as what was seen.
#[derive(Clone, Debug, Default)]
pub struct Reader {
    pub selected: Option<String>,
    scroll: Cell<Scroll>,
    seen: Cell<(u16, usize)>,
    /// Somebody reads away from the cursor.
    away: bool,
}

impl Reader {
    pub const fn new() -> Reader {
        let scroll = Cell::new(Scroll { top: 0 });
        Reader { selected: None, scroll, seen: Cell::new((0, 0)), away: false }
    }

    pub fn at(key: String) -> Reader {
        Reader { selected: Some(key), ..Reader::default() }
    }

    pub fn subject(&self) -> Option<Subject> {
        self.selected.as_deref().and_then(subject)
    }

    pub fn select(&mut self, key: impl Into<String>) {
        self.selected = Some(key.into());
        self.away = false;
    }

    /// Keeps the cursor on a row that is there.
    pub fn settle(&mut self, outline: &Outline) {
        let keys = keys(outline);
        if self.selected.as_deref().is_none_or(|it| !keys.contains(&it)) {
            self.selected = keys.first().map(|key| (*key).to_owned());
            self.scroll.set(Scroll::default());
            self.away = false;
        }
    }

    /// Moves the cursor, or the text where there is no further row. False for what does not move.
    pub fn act(&mut self, act: Act, outline: &Outline) -> bool {
        let page = i32::from(self.seen.get().0.max(2)) - 1;
        match act {
            Act::Up => self.step(-1, outline),
            Act::Down => self.step(1, outline),
            Act::PageUp => self.page(-page, outline),
            Act::PageDown => self.page(page, outline),
            Act::First => self.jump(outline, true),
            Act::Last => self.jump(outline, false),
            _ => return false,
        }
        true
    }

    fn step(&mut self, by: i32, outline: &Outline) {
        let keys = keys(outline);
        let here = self.selected.as_deref().and_then(|key| keys.iter().position(|it| *it == key));
        let next = match (here, by < 0) {
            _ if self.away => None,
            (Some(at), true) => at.checked_sub(1),
            (Some(at), false) => Some(at + 1),
            (None, _) => None,
        };
        match next.and_then(|at| keys.get(at)) {
            Some(key) => self.select(*key),
            None => self.scroll_by(by),
        }
    }

    fn page(&mut self, lines: i32, outline: &Outline) {
        let keys = keys(outline);
        let here = self.selected.as_deref().and_then(|key| keys.iter().position(|it| *it == key));
        let Some(here) = here.filter(|_| 1 < keys.len()) else { return self.scroll_by(lines) };
        let far = usize::try_from(lines.unsigned_abs()).unwrap_or(1);
        let at =
            if lines < 0 { here.saturating_sub(far) } else { (here + far).min(keys.len() - 1) };
        if at == here {
            return self.scroll_by(lines);
        }
        self.select(keys[at]);
    }

    fn jump(&mut self, outline: &Outline, first: bool) {
        let keys = keys(outline);
        let key = if first { keys.first() } else { keys.last() };
        if let Some(key) = key {
            self.select(*key);
        }
        self.scroll_by(if first { -100_000 } else { 100_000 });
        self.away = key.is_some() && !first;
    }

    /// Scrolls without moving the cursor.
    pub fn scroll_by(&mut self, lines: i32) {
        let (height, total) = self.seen.get();
        let mut scroll = self.scroll.get();
        let before = scroll;
        scroll.by(lines, total, height);
        self.scroll.set(scroll);
        // Back at the top one is back at the cursor; at the end one stays where one reads.
        self.away = scroll != before || (self.away && 0 <= lines);
    }

    /// Draws the text in its panel.
    pub fn draw(&self, painter: &mut Painter, area: Rect, panel: &Panel<'_>, outline: &Outline) {
        let mut inside = painter.within(area);
        let room = panel.draw(&mut inside);
        self.draw_bare(painter, room, (panel.id, panel.focus), outline);
    }

    /// Draws the text alone.
    pub fn draw_bare(
        &self,
        painter: &mut Painter,
        room: Rect,
        (panel, focus): (&'static str, bool),
        outline: &Outline,
    ) {
        let view = OutlineView {
            panel,
            outline,
            selected: self.selected.as_deref(),
            scroll: self.scroll.get(),
            focus,
            follow: !self.away,
        };
        let mut inside = painter.within(room);
        let total = view.flow(room.width, &inside).lines.len();
        let scroll = view.draw(&mut inside);
        self.scroll.set(scroll);
        self.seen.set((room.height, total));
    }
}

/// What a row stands for. What follows the sign only tells it from others about the same.
pub fn subject(key: &str) -> Option<Subject> {
    Subject::parse(key.split('#').next().unwrap_or(key))
}

/// The keys of all rows, in reading order.
pub fn keys(outline: &Outline) -> Vec<&str> {
    let rows = outline.sections.iter().flat_map(|section| &section.rows);
    let mut keys: Vec<&str> = Vec::new();
    for key in rows.filter_map(|row| row.key.as_deref()) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
