//! Meters, and beliefs with their interval.

use crate::tui::glyph::Glyph;
use crate::tui::paint::Painter;
use crate::tui::theme::Ink;

/// A bar of `width` columns with `value` of `full` filled. The number stands beside it: the
/// caller writes it, because only the caller knows its unit.
pub fn draw_meter(painter: &mut Painter, x: u16, y: u16, width: u16, value: u32, full: u32) -> u16 {
    let filled = share(value, full, width);
    let mut at = x;
    for i in 0..width {
        let (ink, glyph) = if i < filled {
            (Ink::Meter, Glyph::MeterFull)
        } else {
            (Ink::MeterTrack, Glyph::MeterEmpty)
        };
        let symbol = painter.glyph(glyph);
        at = painter.text(at, y, ink, symbol);
    }
    at
}

fn share(value: u32, full: u32, width: u16) -> u16 {
    let (value, full) = (u64::from(value.min(full)), u64::from(full.max(1)));
    ((value * u64::from(width) + full / 2) / full) as u16
}

/// What is believed: words, an interval in hundredths, and a band that shows it.
/// `likely 55-80 [····████··]`
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Belief<'a> {
    pub words: &'a str,
    pub low: u8,
    pub high: u8,
}

impl Belief<'_> {
    pub fn text(&self) -> String {
        let range = if self.low == self.high {
            format!("{}", self.low)
        } else {
            format!("{}-{}", self.low, self.high)
        };
        if self.words.is_empty() { range } else { format!("{} {range}", self.words) }
    }

    /// The words always, the band where at least four columns are left for it.
    pub fn draw(&self, painter: &mut Painter, x: u16, y: u16, room: u16) -> u16 {
        let text = self.text();
        let end = painter.text_cut(x, y, room, Ink::Doubtful, &text);
        let left = (x + room).min(painter.area.right()).saturating_sub(end + 1);
        if left < 6 { end } else { self.band(painter, end + 1, y, left.min(22)) }
    }

    fn band(&self, painter: &mut Painter, x: u16, y: u16, room: u16) -> u16 {
        let cells = room - 2;
        let low = share(u32::from(self.low), 100, cells).min(cells.saturating_sub(1));
        // Even a certainty is one column wide, or it would not be seen.
        let high = share(u32::from(self.high), 100, cells).max(low + 1);
        let mut at = painter.text(x, y, Ink::MeterTrack, "[");
        for i in 0..cells {
            let within = low <= i && i < high;
            let (ink, glyph) = if within {
                (Ink::Meter, Glyph::MeterFull)
            } else {
                (Ink::MeterTrack, Glyph::MeterEmpty)
            };
            let symbol = painter.glyph(glyph);
            at = painter.text(at, y, ink, symbol);
        }
        painter.text(at, y, Ink::MeterTrack, "]")
    }
}
