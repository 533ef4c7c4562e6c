//! Draws an outline: headings with a rule, aligned columns, the selected row, marks where there
//! is more.

use ratatui::layout::Rect;

use crate::front::outline::Outline;
use crate::tui::glyph::{Glyph, Weight};
use crate::tui::paint::{Painter, Spot};
use crate::tui::theme::Ink;

use super::flow::{Flow, Line};

/// What the scroll marks take, with the air before them.
const MARKS: u16 = 2;

/// How far a view is scrolled. Kept by the screen between frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scroll {
    pub top: usize,
}

impl Scroll {
    /// Scrolls by lines, within the text.
    pub fn by(&mut self, lines: i32, total: usize, height: u16) {
        let most = total.saturating_sub(usize::from(height));
        let amount = usize::try_from(lines.unsigned_abs()).unwrap_or(usize::MAX);
        self.top = if lines < 0 {
            self.top.saturating_sub(amount)
        } else {
            self.top.saturating_add(amount)
        };
        self.top = self.top.min(most);
    }

    /// Scrolls as little as shows the lines `first..=last`, or as much of them as fits.
    pub fn show(&mut self, first: usize, last: usize, height: u16) {
        let height = usize::from(height.max(1));
        if self.top + height <= last {
            self.top = last + 1 - height;
        }
        self.top = self.top.min(first);
    }
}

/// An outline within an area.
#[derive(Clone, Debug)]
pub struct OutlineView<'a> {
    /// The panel's name for the mouse.
    pub panel: &'static str,
    pub outline: &'a Outline,
    pub selected: Option<&'a str>,
    pub scroll: Scroll,
    /// Does the selection follow the keys here? Otherwise the row is marked, not reversed.
    pub focus: bool,
    /// Is the text scrolled so that the selection is seen? Not while somebody reads elsewhere.
    pub follow: bool,
}

impl OutlineView<'_> {
    /// The lines at a width: a column is kept for the scroll marks, and one of air before them.
    pub fn flow(&self, width: u16, painter: &Painter) -> Flow {
        Flow::of(self.outline, width.saturating_sub(MARKS), self.selected, painter.ellipsis())
    }

    /// The scroll that shows the selection at this size.
    pub fn scroll_to_selection(&self, painter: &Painter) -> Scroll {
        let area = painter.area;
        let flow = self.flow(area.width, painter);
        let mut scroll = self.scroll;
        scroll.by(0, flow.lines.len(), area.height);
        let followed = self.selected.filter(|_| self.follow);
        if let Some((first, last)) = followed.and_then(|key| flow.lines_of(key)) {
            // The heading above the very first row is worth a line.
            let first = if first <= 2 { 0 } else { first };
            scroll.show(first, last, area.height);
        }
        scroll
    }

    /// Draws and keeps the selection in view; returns the scroll it used.
    pub fn draw(&self, painter: &mut Painter) -> Scroll {
        let area = painter.area;
        if area.is_empty() {
            return self.scroll;
        }
        painter.hit(area, Spot::Panel(self.panel));
        let flow = self.flow(area.width, painter);
        let scroll = self.scroll_to_selection(painter);
        let body = Rect { width: area.width.saturating_sub(MARKS), ..area };
        let lines = flow.lines.iter().enumerate().skip(scroll.top);
        for (y, (i, line)) in (area.top()..area.bottom()).zip(lines) {
            let mut strip = painter.within(Rect { y, height: 1, ..body });
            let goes_on = i > 0 && flow.lines[i - 1].key == line.key;
            self.line(&mut strip, line, goes_on);
        }
        marks(painter, scroll.top, flow.lines.len());
        scroll
    }

    fn line(&self, painter: &mut Painter, line: &Line, goes_on: bool) {
        let area = painter.area;
        for piece in &line.pieces {
            let end = painter.text(area.x + piece.x, area.y, piece.ink, &piece.text);
            if line.heading {
                painter.rule(end + 1, area.right(), area.y, Ink::Border, Weight::Light);
            }
        }
        let Some(key) = &line.key else { return };
        painter.hit(area, Spot::Row { panel: self.panel, key: key.clone() });
        if self.selected == Some(key) {
            let pointer = painter.glyph(Glyph::Pointer);
            if 12 <= area.width && !goes_on {
                painter.text(area.x, area.y, Ink::BorderFocus, pointer);
            }
            if self.focus {
                painter.select(area);
            }
        }
    }
}

/// A thin bar at the right: where we are, and that there is more.
fn marks(painter: &mut Painter, top: usize, total: usize) {
    let area = painter.area;
    let height = usize::from(area.height);
    if total <= height || area.width < 2 {
        return;
    }
    let x = area.right() - 1;
    let track = painter.glyph(Glyph::ScrollTrack);
    let thumb = painter.glyph(Glyph::ScrollThumb);
    let size = (height * height / total).max(1);
    let start = (top * (height - size)).div_ceil((total - height).max(1));
    for (i, y) in (area.top()..area.bottom()).enumerate() {
        let on = start <= i && i < start + size;
        let (ink, symbol) = if on { (Ink::Muted, thumb) } else { (Ink::Border, track) };
        painter.text(x, y, ink, symbol);
    }
    if 3 <= height {
        let (above, below) = (painter.glyph(Glyph::MoreAbove), painter.glyph(Glyph::MoreBelow));
        if 0 < top {
            painter.text(x, area.top(), Ink::BorderFocus, above);
        }
        if top + height < total {
            painter.text(x, area.bottom() - 1, Ink::BorderFocus, below);
        }
    }
}
