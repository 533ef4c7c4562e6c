//! A bordered part of the screen with a title.

use ratatui::layout::Rect;

use crate::tui::fit;
use crate::tui::glyph::Weight;
use crate::tui::paint::{Painter, Spot, inner};
use crate::tui::theme::Ink;

/// Neighbouring panels may overlap by their walls, which are then joined.
#[derive(Clone, Debug, Default)]
pub struct Panel<'a> {
    /// The name under which the mouse and the focus find it; empty for none.
    pub id: &'static str,
    pub title: &'a str,
    /// A short fact at the right end of the title line.
    pub note: &'a str,
    pub focus: bool,
}

impl Panel<'_> {
    /// Draws walls and title; returns what is left inside, with a blank column on both sides
    /// where there is room for it.
    pub fn draw(&self, painter: &mut Painter) -> Rect {
        let area = painter.area;
        if !self.id.is_empty() {
            painter.hit(area, Spot::Panel(self.id));
        }
        let ink = if self.focus { Ink::BorderFocus } else { Ink::Border };
        painter.frame(area, ink, if self.focus { Weight::Heavy } else { Weight::Light });
        if 2 < area.width && 2 <= area.height {
            self.titles(painter, area);
        }
        let room = inner(area);
        if room.width < 24 {
            return room;
        }
        Rect { x: room.x + 1, width: room.width - 2, ..room }
    }

    fn titles(&self, painter: &mut Painter, area: Rect) {
        let room = area.width.saturating_sub(4);
        let note = if self.note.is_empty() { 0 } else { fit::width(self.note) + 2 };
        // The note gives way before the title is cut.
        let both = fit::width(self.title) + 2 + note < room;
        let ink = if self.focus { Ink::Heading } else { Ink::Title };
        if !self.title.is_empty() {
            let cut =
                fit::cut_between_words(self.title, room.saturating_sub(2), painter.ellipsis());
            let x = area.x + 2;
            painter.within(row(area, room)).pieces(
                x,
                area.y,
                &[(ink, " "), (ink, &cut), (ink, " ")],
            );
        }
        if both && 0 < note {
            let x = area.right() - 2 - note;
            painter.pieces(
                x,
                area.y,
                &[(Ink::Muted, " "), (Ink::Muted, self.note), (Ink::Muted, " ")],
            );
        }
    }
}

fn row(area: Rect, room: u16) -> Rect {
    Rect { x: area.x + 2, y: area.y, width: room, height: 1 }
}
