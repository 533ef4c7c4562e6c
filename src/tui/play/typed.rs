//! A question that is answered by typing: a name, or a word that cannot slip.

use ratatui::layout::Rect;

use crate::tui::fit;
use crate::tui::paint::{Painter, centred};
use crate::tui::theme::Ink;
use crate::tui::widget::dialog::sheet;
use crate::tui::widget::{Field, Hint, Keybar};

/// What stands above the field, the field, and the keys.
pub struct Typed<'a> {
    pub title: &'a str,
    pub text: &'a str,
    pub field: &'a Field,
    pub hints: &'a [Hint],
}

impl Typed<'_> {
    pub fn draw(&self, painter: &mut Painter) {
        let width = painter.area.width.saturating_sub(4).min(64);
        let text = fit::wrap(self.text, width.saturating_sub(6));
        let lines = u16::try_from(text.len()).unwrap_or(u16::MAX);
        let area = centred(painter.area, width, lines.saturating_add(6));
        let room = sheet(painter, area, self.title);
        let mut inside = painter.within(room);
        for (y, line) in (room.y..room.bottom()).zip(&text) {
            inside.text(room.x, y, Ink::Body, line);
        }
        let line = |y: u16| Rect { y: y.min(room.bottom()), height: room.height.min(1), ..room };
        let field = line(room.y.saturating_add(lines).saturating_add(1));
        self.field.draw(&mut painter.within(field), "");
        let last = line(room.bottom().saturating_sub(1));
        Keybar { hints: self.hints, last: None }.draw(&mut painter.within(last));
    }
}
