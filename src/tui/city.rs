//! A map of a city: districts on a grid of 12 by 6 units, scaled to whatever room there is.
//!
//! The more room a district has, the more it says: its short name, then its name, what is there
//! as signs, then as words. A digit stands beside every shade, so that nothing hangs on shades.

use ratatui::layout::Rect;

use super::fit;
use super::glyph::{Glyph, Weight};
use super::paint::{Painter, Spot, inner};
use super::theme::Ink;

pub const UNITS: (u16, u16) = (12, 6);
/// Below this districts are rows of a list.
pub const LEAST: (u16, u16) = (40, 14);
/// Below this there is no room for a row.
const ROW: u16 = 16;
/// "+9" and a blank beside it.
const COUNT: u16 = 3;
/// A district's digit and its five steps.
const METER: u16 = 7;

/// One district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Stable, for selection and mouse.
    pub key: String,
    pub name: String,
    /// Three letters or so, for small maps.
    pub short: String,
    /// Column, row, width and height in units.
    pub units: (u16, u16, u16, u16),
    /// How closely it is watched, 0 to 5; none if that is not known.
    pub density: Option<u8>,
    /// Sector walls are heavy.
    pub sector: bool,
    pub marks: Vec<Mark>,
}

/// Something in a district: a sign and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    pub sign: String,
    pub text: String,
    /// The name alone, where there is no room for more.
    pub name: String,
    pub ink: Ink,
}

/// A city to be drawn.
#[derive(Clone, Debug)]
pub struct CityMap<'a> {
    pub panel: &'static str,
    pub districts: &'a [District],
    pub selected: Option<&'a str>,
    /// Instead of a map for which there is no room.
    pub too_small: &'a str,
}

impl CityMap<'_> {
    /// Draws the map over its whole area, walls included.
    pub fn draw(&self, painter: &mut Painter) {
        let area = painter.area;
        painter.hit(area, Spot::Panel(self.panel));
        if !CityMap::has_room(area) {
            return self.list(&mut painter.within(inner(area)));
        }
        for district in self.districts {
            let (ink, weight) = if district.sector {
                (Ink::Sector, Weight::Heavy)
            } else {
                (Ink::Wall, Weight::Light)
            };
            painter.frame(place(area, district), ink, weight);
        }
        for district in self.districts {
            let place = place(area, district);
            let room = inner(place);
            district.fill(&mut painter.within(room));
            painter.hit(room, Spot::Row { panel: self.panel, key: district.key.clone() });
            if self.selected == Some(district.key.as_str()) {
                painter.select(district.name_bar(room));
                painter.frame(place, Ink::BorderFocus, Weight::Heavy);
            }
        }
    }

    /// Is the city drawn as a map, and not as a list?
    pub const fn has_room(area: Rect) -> bool {
        LEAST.0 <= area.width && LEAST.1 <= area.height
    }

    /// A row a district: those first in which something is; the rest by name in the last row.
    fn list(&self, painter: &mut Painter) {
        let room = painter.area;
        if room.width < ROW || room.height == 0 {
            painter.text_cut(room.x, room.y, room.width, Ink::Muted, self.too_small);
            return;
        }
        let selected = |it: &&District| self.selected == Some(it.key.as_str());
        let mut rows: Vec<&District> = self.districts.iter().collect();
        rows.sort_by_key(|it| it.marks.is_empty() && !selected(it));
        let all = rows.len() <= usize::from(room.height);
        let shown = if all { rows.len() } else { usize::from(room.height) - 1 };
        let (shown, rest) = rows.split_at(shown);
        let widest = shown.iter().map(|it| fit::width(&it.name)).max().unwrap_or(0);
        let name = widest.min(room.width.saturating_sub(METER + 3));
        for (y, district) in (room.y..).zip(shown) {
            let line = Rect { y, height: 1, ..room };
            district.row(&mut painter.within(line), name);
            painter.hit(line, Spot::Row { panel: self.panel, key: district.key.clone() });
            if selected(district) {
                painter.select(Rect { width: name + 2, ..line });
            }
        }
        if !rest.is_empty() {
            let names: Vec<&str> = rest.iter().map(|it| it.name.as_str()).collect();
            let text = format!("+{}: {}", rest.len(), names.join(", "));
            painter.text_cut(room.x + 1, room.bottom() - 1, room.width - 1, Ink::Muted, &text);
        }
    }

    /// The district in a direction from the selected one: where the cursor keys go.
    pub fn towards(&self, dx: i32, dy: i32) -> Option<&str> {
        let here = self.districts.iter().find(|d| Some(d.key.as_str()) == self.selected);
        let Some(here) = here else { return self.districts.first().map(|d| d.key.as_str()) };
        let (x, y) = here.middle();
        let way = |d: &District| {
            let (to_x, to_y) = d.middle();
            let (across, down) = (to_x - x, to_y - y);
            (across * dx + down * dy, (across * dy).abs() + (down * dx).abs())
        };
        // Within a cone, so that "left" never means a district far below.
        let ahead = |d: &&District| {
            let (along, aside) = way(d);
            0 < along && aside <= 2 * along
        };
        let distance = |d: &&District| {
            let (along, aside) = way(d);
            along + 2 * aside
        };
        self.districts.iter().filter(ahead).min_by_key(distance).map(|d| d.key.as_str())
    }
}

/// Where a district lies: neighbours share their wall, and the map fills the area to its edges.
fn place(area: Rect, district: &District) -> Rect {
    let at = |units: u16, of: u16, room: u16| {
        (u32::from(units.min(of)) * u32::from(room.saturating_sub(1)) / u32::from(of)) as u16
    };
    let (x, y, w, h) = district.units;
    let (left, right) = (at(x, UNITS.0, area.width), at(x.saturating_add(w), UNITS.0, area.width));
    let (top, bottom) =
        (at(y, UNITS.1, area.height), at(y.saturating_add(h), UNITS.1, area.height));
    Rect { x: area.x + left, y: area.y + top, width: right - left + 1, height: bottom - top + 1 }
}

impl District {
    /// Twice the middle, in units.
    fn middle(&self) -> (i32, i32) {
        let (x, y, w, h) = self.units;
        (i32::from(x) * 2 + i32::from(w), i32::from(y) * 2 + i32::from(h))
    }

    /// What stands within the walls.
    fn fill(&self, painter: &mut Painter) {
        let room = painter.area;
        if room.is_empty() {
            return;
        }
        let beside = self.heading(painter);
        let lines = usize::from(room.height - 1);
        let texts = self.marks.len() <= lines.saturating_sub(beside) && 14 <= room.width;
        if texts {
            let x = room.x + 1;
            for (y, mark) in (room.y + 1 + beside as u16..room.bottom()).zip(&self.marks) {
                let x = painter.text(x, y, mark.ink, &mark.sign) + 1;
                painter.text_cut(x, y, room.right().saturating_sub(x), mark.ink, &mark.text);
            }
        } else {
            self.signs(painter, beside as u16);
        }
    }

    /// Name and density; returns how many lines below the first they take.
    fn heading(&self, painter: &mut Painter) -> usize {
        let room = painter.area;
        let digit = self.density.map_or("?".to_owned(), |d| d.min(5).to_string());
        let meter = 7;
        let long = fit::width(&self.name);
        if long + meter + 3 <= room.width {
            painter.text(room.x + 1, room.y, Ink::Place, &self.name);
            self.shade(painter, room.right() - meter - 1, room.y, &digit);
            return 0;
        }
        let lines = self.name_lines(room);
        let below = lines.len() as u16;
        if 1 < below && below + 2 > room.height && below < room.height {
            for (y, line) in (room.y..).zip(&lines) {
                painter.text_cut(room.x + 1, y, room.width - 1, Ink::Place, line);
            }
            painter.text(room.right() - 1, room.y + below - 1, Ink::Figure, &digit);
            return lines.len() - 1;
        }
        if meter + 1 < room.width && below + 2 <= room.height {
            for (y, line) in (room.y..).zip(&lines) {
                let indent = u16::from(fit::width(line) < room.width);
                painter.text_cut(room.x + indent, y, room.width, Ink::Place, line);
            }
            self.shade(painter, room.x + 1, room.y + below, &digit);
            return lines.len();
        }
        let name = if long + 3 <= room.width { &self.name } else { &self.short };
        painter.text_cut(room.x, room.y, room.width.saturating_sub(2), Ink::Place, name);
        painter.text(room.right() - 1, room.y, Ink::Figure, &digit);
        0
    }

    /// The name in one line, or a word a line where that is what fits.
    fn name_lines(&self, room: Rect) -> Vec<String> {
        let words: Vec<&str> = self.name.split_whitespace().collect();
        let narrow = room.width < fit::width(&self.name) && 3 <= room.height;
        match words.as_slice() {
            [_, last] if narrow && fit::width(last) + 3 <= room.width => {
                words.iter().map(|word| (*word).to_owned()).collect()
            }
            _ => vec![self.name.clone()],
        }
    }

    /// Where the name stands: what is reversed when the district is selected. The meter is left
    /// out, because a reversed meter reads as its opposite.
    fn name_bar(&self, room: Rect) -> Rect {
        let long = fit::width(&self.name);
        let lines = self.name_lines(room);
        let long = lines.iter().map(|line| fit::width(line)).max().unwrap_or(long);
        let width = if long <= room.width { long + 2 } else { room.width.saturating_sub(2) };
        let height = room.height.min(lines.len() as u16);
        Rect { width: width.min(room.width), height, ..room }
    }

    /// Name, density, and what is there, as far as there is room.
    fn row(&self, painter: &mut Painter, name: u16) {
        let room = painter.area;
        painter.text_cut(room.x + 1, room.y, name, Ink::Place, &self.name);
        let digit = self.density.map_or("?".to_owned(), |d| d.min(5).to_string());
        self.shade(painter, room.x + name + 2, room.y, &digit);
        let mut x = room.x + name + METER + 3;
        for (at, mark) in self.marks.iter().enumerate() {
            let more = self.marks.len() - at;
            // Room is kept for the count of those that are left out.
            let kept = if 1 < more { COUNT } else { 0 };
            let left = room.right().saturating_sub(x + kept + fit::width(&mark.sign) + 1);
            let whole = [&mark.text, &mark.name].into_iter().find(|it| fit::width(it) <= left);
            let Some(text) = whole.or((at == 0).then_some(&mark.name)) else {
                painter.text_cut(x, room.y, COUNT, Ink::Muted, &format!("+{more}"));
                return;
            };
            x = painter.text(x, room.y, mark.ink, &mark.sign) + 1;
            x = painter.text_cut(x, room.y, left, mark.ink, text) + 1;
        }
    }

    /// Five steps and the digit; what is not known is a question mark and no steps.
    fn shade(&self, painter: &mut Painter, x: u16, y: u16, digit: &str) {
        let mut x = painter.text(x, y, Ink::Figure, digit) + 1;
        let (on, off) = (painter.glyph(Glyph::MeterFull), painter.glyph(Glyph::MeterEmpty));
        for step in 0..5 {
            let lit = self.density.is_some_and(|d| step < d);
            let (ink, symbol) = if lit { (Ink::Shade, on) } else { (Ink::MeterTrack, off) };
            x = painter.text(x, y, ink, symbol);
        }
    }

    fn signs(&self, painter: &mut Painter, beside: u16) {
        let room = painter.area;
        let (mut x, mut y) = (room.x, room.y + 1 + beside);
        for (i, mark) in self.marks.iter().enumerate() {
            let w = fit::width(&mark.sign);
            if room.right() < x + w {
                (x, y) = (room.x, y + 1);
            }
            let last_place = y + 1 == room.bottom() && room.right() < x + 2 * w + 1;
            if last_place && i + 1 < self.marks.len() {
                // More than fit: say so instead of leaving some out silently.
                painter.text(x.min(room.right() - 1), y, Ink::Warning, "+");
                return;
            }
            x = painter.text(x, y, mark.ink, &mark.sign) + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::dump;
    use crate::tui::glyph::GlyphSet;
    use crate::tui::paint::Sheet;
    use crate::tui::theme::Theme;
    use proptest::prelude::*;

    fn district(short: &str, units: (u16, u16, u16, u16), density: Option<u8>) -> District {
        District {
            key: short.to_lowercase(),
            name: format!("{short}inickendorf"),
            short: short.to_owned(),
            units,
            density,
            sector: density == Some(5),
            marks: vec![
                Mark {
                    sign: "⌂".into(),
                    text: "safe house".into(),
                    name: "house".into(),
                    ink: Ink::Ours,
                },
                Mark {
                    sign: "✉".into(),
                    text: "dead drop".into(),
                    name: "drop".into(),
                    ink: Ink::Body,
                },
            ],
        }
    }

    fn city() -> Vec<District> {
        vec![
            district("REI", (0, 0, 6, 3), Some(1)),
            district("PAN", (6, 0, 6, 3), Some(5)),
            district("TIE", (0, 3, 4, 3), None),
            district("KRE", (4, 3, 8, 3), Some(3)),
        ]
    }

    fn drawn(w: u16, h: u16, set: GlyphSet) -> Sheet {
        let city = city();
        let mut sheet = Sheet::new(w, h);
        sheet.paint(&Theme::plain(), set, |p| {
            let map = CityMap {
                panel: "city",
                districts: &city,
                selected: Some("tie"),
                too_small: "small",
            };
            map.draw(p);
        });
        sheet
    }

    #[test]
    fn every_district_says_its_name_and_density_at_the_least_size() {
        let text = dump::text(&drawn(LEAST.0, LEAST.1, GlyphSet::Full).buffer);
        for d in city() {
            assert!(text.contains(&d.short), "{text}");
        }
        for digit in ["1", "5", "?", "3"] {
            assert!(text.contains(digit), "{text}");
        }
    }

    #[test]
    fn the_cursor_goes_from_district_to_district() {
        let city = city();
        let map = CityMap { panel: "city", districts: &city, selected: Some("rei"), too_small: "" };
        assert_eq!(map.towards(1, 0), Some("pan"));
        assert_eq!(map.towards(0, 1), Some("tie"));
        assert_eq!(map.towards(-1, 0), None);
    }

    #[test]
    fn a_row_of_the_list_has_a_name_as_long_as_there_is_room_for_one() {
        let mark = |text: &str, name: &str| Mark {
            sign: "o".into(),
            text: text.to_owned(),
            name: name.to_owned(),
            ink: Ink::Ours,
        };
        let marks =
            vec![mark("the Gate of Saint Barbara (QUILL)", "QUILL"), mark("JESTER", "JESTER")];
        let city = [District { marks, ..district("REI", (0, 0, 6, 3), Some(1)) }];
        let mut sheet = Sheet::new(36, 8);
        sheet.paint(&Theme::plain(), GlyphSet::Full, |painter| {
            CityMap { panel: "city", districts: &city, selected: None, too_small: "" }
                .draw(painter);
        });
        let text = dump::text(&sheet.buffer);
        assert!(text.contains("o QUILL +1"), "{text}");
    }

    proptest! {
        #[test]
        fn any_size_is_drawn_and_ascii_stays_ascii(w in 0u16..200, h in 0u16..60) {
            let text = dump::text(&drawn(w, h, GlyphSet::Ascii).buffer);
            prop_assert!(text.is_ascii());
        }
    }
}
