//! What a widget paints on: a [`Sheet`] for one frame, and [`Painter`]s that are confined to a
//! part of it.
//!
//! A painter clips everything to its area, so a widget may be drawn at any size. The sheet keeps
//! what the screen needs besides cells: where the mouse may click and the one place of the cursor.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::fit;
use super::glyph::{Arms, Glyph, GlyphSet, Weight};
use super::key::Key;
use super::theme::{Ink, Theme};

/// What lies under the mouse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spot {
    /// Clicking is the same as pressing the key.
    Key(Key),
    /// A row or thing of a panel, by the key of its [`Row`](crate::front::outline::Row).
    Row { panel: &'static str, key: String },
    /// A panel: a click gives it the focus, the wheel scrolls it.
    Panel(&'static str),
    /// Part of a dialog: what is beneath it must not be reached.
    Blocked,
}

/// Which part of the screen answers to the mouse; what was painted last lies on top.
#[derive(Clone, Debug, Default)]
pub struct HitMap(Vec<(Rect, Spot)>);

impl HitMap {
    pub fn at(&self, x: u16, y: u16) -> Option<&Spot> {
        let here = Position { x, y };
        self.0.iter().rev().find(|(rect, _)| rect.contains(here)).map(|(_, spot)| spot)
    }

    /// The panel under the mouse, even where a row or a key lies on top of it.
    pub fn panel_at(&self, x: u16, y: u16) -> Option<&'static str> {
        let here = Position { x, y };
        for (_, spot) in self.0.iter().rev().filter(|(rect, _)| rect.contains(here)) {
            match spot {
                Spot::Panel(panel) | Spot::Row { panel, .. } => return Some(panel),
                Spot::Blocked => return None,
                Spot::Key(_) => {}
            }
        }
        None
    }

    pub fn iter(&self) -> impl Iterator<Item = &(Rect, Spot)> {
        self.0.iter()
    }
}

/// One frame while it is being painted.
pub struct Sheet {
    pub buffer: Buffer,
    pub hits: HitMap,
    pub cursor: Option<Position>,
    strokes: Vec<Arms>,
}

impl Sheet {
    /// A sheet of the given size; sizes no terminal has are taken for a broken report of one.
    pub fn new(width: u16, height: u16) -> Sheet {
        let area = Rect::new(0, 0, width.min(1000), height.min(500));
        Sheet {
            buffer: Buffer::empty(area),
            hits: HitMap::default(),
            cursor: None,
            strokes: vec![Arms::NONE; area.area() as usize],
        }
    }

    /// Paints a whole frame: the ground, what `paint` puts on it, and the final sweep.
    pub fn paint(&mut self, theme: &Theme, glyphs: GlyphSet, paint: impl FnOnce(&mut Painter)) {
        let area = self.buffer.area;
        self.buffer.set_style(area, theme.style(Ink::Body));
        paint(&mut Painter { sheet: self, area, theme, glyphs });
        self.sweep(glyphs);
    }

    /// The last line of defence: whatever a widget did, no character leaves that could command
    /// the terminal, no wide glyph is cut in half, and the glyph set is kept.
    fn sweep(&mut self, glyphs: GlyphSet) {
        let area = self.buffer.area;
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                let next_is_free = x + 1 < area.right()
                    && self.buffer.cell((x + 1, y)).is_some_and(|c| c.symbol() == " ");
                if let Some(cell) = self.buffer.cell_mut((x, y))
                    && let Some(better) = mended(cell.symbol(), next_is_free, glyphs)
                {
                    cell.set_symbol(&better);
                }
            }
        }
    }
}

/// The symbol as it may be shown, if it may not be shown as it is.
fn mended(symbol: &str, next_is_free: bool, glyphs: GlyphSet) -> Option<String> {
    if symbol.len() == 1 && matches!(symbol.as_bytes()[0], 0x20..0x7f) {
        return None;
    }
    let kept: String = symbol.chars().filter(|&c| fit::harmless(c)).collect();
    let folded = fold(&kept, glyphs);
    let whole = match fit::width(&folded) {
        0 => " ".to_owned(),
        1 => folded,
        _ if next_is_free => folded,
        _ => "?".to_owned(),
    };
    (whole != symbol).then_some(whole)
}

fn fold(symbol: &str, glyphs: GlyphSet) -> String {
    match glyphs {
        GlyphSet::Full => symbol.to_owned(),
        // A base letter folds; the marks on it have no glyph of their own here.
        _ => symbol.chars().take(1).map(|c| glyphs.fold(c)).collect(),
    }
}

/// The right to paint one part of a sheet. Positions are those of the screen.
pub struct Painter<'f> {
    sheet: &'f mut Sheet,
    pub area: Rect,
    pub theme: &'f Theme,
    pub glyphs: GlyphSet,
}

impl Painter<'_> {
    /// A painter for a part of this one's area.
    pub fn within(&mut self, area: Rect) -> Painter<'_> {
        let area = self.area.intersection(area);
        Painter { sheet: self.sheet, area, theme: self.theme, glyphs: self.glyphs }
    }

    pub fn glyph(&self, glyph: Glyph) -> &'static str {
        self.glyphs.glyph(glyph)
    }

    pub fn ellipsis(&self) -> &'static str {
        self.glyphs.glyph(Glyph::Ellipsis)
    }

    /// Writes from `x` on, at most to the right edge; returns the column after the last glyph.
    pub fn text(&mut self, x: u16, y: u16, ink: Ink, text: &str) -> u16 {
        let room = self.area.right().saturating_sub(x);
        self.text_in(x, y, room, ink, text)
    }

    /// Writes into `room` columns and cuts what does not fit, with an ellipsis.
    pub fn text_cut(&mut self, x: u16, y: u16, room: u16, ink: Ink, text: &str) -> u16 {
        let room = room.min(self.area.right().saturating_sub(x));
        let cut = fit::cut_between_words(&fit::clean(text), room, self.ellipsis());
        self.text_in(x, y, room, ink, &cut)
    }

    /// Writes several pieces after each other.
    pub fn pieces(&mut self, x: u16, y: u16, pieces: &[(Ink, &str)]) -> u16 {
        pieces.iter().fold(x, |x, (ink, text)| self.text(x, y, *ink, text))
    }

    fn text_in(&mut self, x: u16, y: u16, room: u16, ink: Ink, text: &str) -> u16 {
        let style = self.theme.style(ink);
        let end = x.saturating_add(room).min(self.area.right());
        let mut at = x;
        for (grapheme, w) in fit::graphemes(&fit::clean(text)) {
            if end < at.saturating_add(w) {
                break;
            }
            self.put(at, y, grapheme, style);
            if w == 2 {
                self.put(at + 1, y, " ", style);
            }
            at += w;
        }
        at
    }

    fn put(&mut self, x: u16, y: u16, symbol: &str, style: Style) {
        if !self.area.contains(Position { x, y }) {
            return;
        }
        self.forget_stroke(x, y);
        if let Some(cell) = self.sheet.buffer.cell_mut((x, y)) {
            cell.set_symbol(symbol).set_style(style);
        }
    }

    /// Gives a region another ink without touching its text.
    pub fn tint(&mut self, area: Rect, ink: Ink) {
        let style = self.theme.style(ink);
        self.sheet.buffer.set_style(self.area.intersection(area), style);
    }

    /// A bar of the selection over a region: all its inks give way, so contrast is certain.
    pub fn select(&mut self, area: Rect) {
        let style = self.theme.style(Ink::Selection);
        let area = self.area.intersection(area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.sheet.buffer.cell_mut((x, y)) {
                    cell.modifier = Modifier::empty();
                    cell.set_style(style);
                }
            }
        }
    }

    /// Empties a region; what lay under it no longer answers to strokes.
    pub fn clear(&mut self, area: Rect) {
        let area = self.area.intersection(area);
        let style = self.theme.style(Ink::Body);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                self.forget_stroke(x, y);
                if let Some(cell) = self.sheet.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(style);
                }
            }
        }
    }

    /// Adds a piece of line to a cell; lines that meet there are joined.
    pub fn stroke(&mut self, x: u16, y: u16, ink: Ink, arms: Arms) {
        if !self.area.contains(Position { x, y }) {
            return;
        }
        let glyphs = self.glyphs;
        let style = self.theme.style(ink);
        let Some(index) = self.index(x, y) else { return };
        let before = self.sheet.strokes[index];
        let merged = before.merge(arms);
        self.sheet.strokes[index] = merged;
        if let Some(cell) = self.sheet.buffer.cell_mut((x, y)) {
            cell.set_char(glyphs.stroke(merged));
            // The heavier wall keeps its ink, whichever was drawn last.
            if before.weight() <= arms.weight() {
                cell.modifier = Modifier::empty();
                cell.set_style(style);
            }
        }
    }

    /// A horizontal line over the columns `x..end`.
    pub fn rule(&mut self, x: u16, end: u16, y: u16, ink: Ink, weight: Weight) {
        for at in x..end.min(self.area.right()) {
            self.stroke(at, y, ink, Arms::of(weight, false, true, false, true));
        }
    }

    /// The outline of a rectangle, joined to whatever lines are already there.
    pub fn frame(&mut self, area: Rect, ink: Ink, weight: Weight) {
        if area.width < 2 || area.height < 2 {
            return;
        }
        let (left, right) = (area.left(), area.right() - 1);
        let (top, bottom) = (area.top(), area.bottom() - 1);
        for x in left + 1..right {
            self.stroke(x, top, ink, Arms::of(weight, false, true, false, true));
            self.stroke(x, bottom, ink, Arms::of(weight, false, true, false, true));
        }
        for y in top + 1..bottom {
            self.stroke(left, y, ink, Arms::of(weight, true, false, true, false));
            self.stroke(right, y, ink, Arms::of(weight, true, false, true, false));
        }
        self.stroke(left, top, ink, Arms::of(weight, false, true, true, false));
        self.stroke(right, top, ink, Arms::of(weight, false, false, true, true));
        self.stroke(left, bottom, ink, Arms::of(weight, true, true, false, false));
        self.stroke(right, bottom, ink, Arms::of(weight, true, false, false, true));
    }

    fn index(&self, x: u16, y: u16) -> Option<usize> {
        let area = self.sheet.buffer.area;
        area.contains(Position { x, y })
            .then(|| usize::from(y) * usize::from(area.width) + usize::from(x))
    }

    fn forget_stroke(&mut self, x: u16, y: u16) {
        if let Some(index) = self.index(x, y) {
            self.sheet.strokes[index] = Arms::NONE;
        }
    }

    /// Lets a region answer to the mouse.
    pub fn hit(&mut self, area: Rect, spot: Spot) {
        let area = self.area.intersection(area);
        if !area.is_empty() {
            self.sheet.hits.0.push((area, spot));
        }
    }

    /// Where the terminal's cursor shall stand. There is one; who asks last, on top, has it.
    pub fn cursor(&mut self, x: u16, y: u16) {
        let here = Position { x, y };
        self.sheet.cursor = self.area.contains(here).then_some(here);
    }

    /// A dialog takes the cursor from what lies beneath it, even if it needs none.
    pub fn no_cursor(&mut self) {
        self.sheet.cursor = None;
    }

    /// What a cell shows now; empty outside.
    pub fn symbol(&self, x: u16, y: u16) -> &str {
        self.sheet.buffer.cell((x, y)).map_or("", |cell| cell.symbol())
    }
}

/// A rectangle of the wished size in the middle of another, never larger than that.
pub fn centred(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 2,
        width,
        height,
    }
}

/// A rectangle without its outermost ring.
pub fn inner(area: Rect) -> Rect {
    Rect {
        x: area.x.saturating_add(1).min(area.right()),
        y: area.y.saturating_add(1).min(area.bottom()),
        width: area.width.saturating_sub(2),
        height: area.height.saturating_sub(2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(sheet: &Sheet, y: u16) -> String {
        (0..sheet.buffer.area.width).map(|x| sheet.buffer[(x, y)].symbol()).collect()
    }

    fn painted(glyphs: GlyphSet, paint: impl FnOnce(&mut Painter)) -> Sheet {
        let mut sheet = Sheet::new(8, 3);
        sheet.paint(&Theme::plain(), glyphs, paint);
        sheet
    }

    #[test]
    fn a_wide_glyph_is_never_cut_at_the_edge() {
        let sheet = painted(GlyphSet::Full, |p| {
            p.text(0, 0, Ink::Body, "1234567漢");
            p.text(0, 1, Ink::Body, "漢漢");
            p.text(1, 1, Ink::Body, "x");
        });
        assert_eq!(row(&sheet, 0), "1234567 ");
        assert_eq!(row(&sheet, 1), "?x漢     ");
    }

    #[test]
    fn the_sweep_lets_no_command_out() {
        let sheet = painted(GlyphSet::Full, |p| {
            if let Some(cell) = p.sheet.buffer.cell_mut((0, 0)) {
                cell.set_symbol("\u{1b}]52;c;");
            }
            if let Some(cell) = p.sheet.buffer.cell_mut((1, 0)) {
                cell.set_symbol("a\u{202e}");
            }
        });
        assert!(row(&sheet, 0).chars().all(fit::harmless));
    }

    #[test]
    fn ascii_prints_ascii_whatever_the_name() {
        let sheet = painted(GlyphSet::Ascii, |p| {
            p.text(0, 0, Ink::Body, "Müller漢");
            p.frame(Rect::new(0, 1, 8, 2), Ink::Border, Weight::Light);
        });
        assert!((0..3).all(|y| row(&sheet, y).is_ascii()));
        assert_eq!(row(&sheet, 0), "Muller? ");
    }

    #[test]
    fn frames_that_share_a_wall_are_joined_and_text_breaks_them() {
        let sheet = painted(GlyphSet::Full, |p| {
            p.frame(Rect::new(0, 0, 4, 3), Ink::Border, Weight::Light);
            p.frame(Rect::new(3, 0, 5, 3), Ink::Border, Weight::Heavy);
        });
        assert_eq!(row(&sheet, 0), "┌──┲━━━┓");
    }

    #[test]
    fn the_topmost_spot_answers() {
        let sheet = painted(GlyphSet::Full, |p| {
            p.hit(Rect::new(0, 0, 8, 3), Spot::Panel("list"));
            p.hit(Rect::new(0, 1, 8, 1), Spot::Row { panel: "list", key: "a".into() });
            p.hit(Rect::new(4, 0, 4, 3), Spot::Blocked);
        });
        assert_eq!(sheet.hits.at(1, 0), Some(&Spot::Panel("list")));
        assert_eq!(sheet.hits.at(5, 1), Some(&Spot::Blocked));
        assert_eq!(sheet.hits.panel_at(1, 1), Some("list"));
        assert_eq!(sheet.hits.panel_at(5, 1), None);
    }
}
