//! The city as one side knows it: how closely each district is watched, and what of ours is there.

use ratatui::layout::Rect;

use crate::front::{
    Subject,
    places::{self, Found, Here},
};
use crate::tui::city::{CityMap, District, Mark};
use crate::tui::fit;
use crate::tui::glyph::{Glyph, GlyphSet};
use crate::tui::paint::Painter;
use crate::tui::theme::Ink;
use crate::tui::widget::Panel;

use super::model::Model;

pub const PANEL: &str = "city";

/// Draws the map; its outer wall is that of the panel.
pub fn draw(model: &Model, painter: &mut Painter, area: Rect, selected: Option<&str>, focus: bool) {
    let districts = districts(model);
    let too_small = model.word("map-too-small");
    CityMap { panel: PANEL, districts: &districts, selected, too_small: &too_small }
        .draw(&mut painter.within(area));
    let title = model.word("map-title");
    let panel = Panel { id: "", title: &title, note: "", focus };
    panel.draw(&mut painter.within(area));
    if let Some(key) = selected.filter(|_| CityMap::has_room(area)) {
        // Once more above the wall of the panel.
        let one: Vec<District> = districts.into_iter().filter(|it| it.key == key).collect();
        CityMap { panel: PANEL, districts: &one, selected: Some(key), too_small: &too_small }
            .draw(&mut painter.within(area));
        panel_title(painter, area, &title);
    }
}

fn panel_title(painter: &mut Painter, area: Rect, title: &str) {
    let text = format!(" {title} ");
    painter.within(area).text_cut(
        area.x + 2,
        area.y,
        area.width.saturating_sub(4),
        Ink::Heading,
        &text,
    );
}

/// Where the cursor goes.
pub fn towards(districts: &[District], from: Option<&str>, (dx, dy): (i32, i32)) -> Option<String> {
    let map = CityMap { panel: PANEL, districts, selected: from, too_small: "" };
    map.towards(dx, dy).map(str::to_owned)
}

/// The districts with their marks.
pub fn districts(model: &Model) -> Vec<District> {
    let Some(clerk) = model.clerk() else { return Vec::new() };
    let view = clerk.view;
    let glyphs = model.look.glyphs;
    let all = view.city().districts.iter();
    all.map(|(id, row)| {
        let name = clerk.district(id);
        let [x, y, w, h] = row.plot.map(u16::from);
        let marks = places::marks(clerk, id).into_iter();
        let marks = marks.map(|found| mark(glyphs, found)).collect();
        District {
            key: Subject::District(id).key(),
            short: short(&name),
            name: name.into(),
            units: (x, y, w, h),
            density: Some((u16::from(row.watch) * 5).div_ceil(100).min(5) as u8),
            sector: false,
            marks,
        }
    })
    .collect()
}

/// Three letters that tell districts apart.
fn short(name: &str) -> String {
    let word = name.split_whitespace().last().unwrap_or(name);
    fit::head(word, 3).to_uppercase()
}

/// How something in a district looks.
fn mark(glyphs: GlyphSet, found: Found) -> Mark {
    let (glyph, ink) = match found.here {
        Here::Held => (Glyph::Broken, Ink::Danger),
        Here::Agent => (Glyph::Confirmed, Ink::Ours),
        Here::Target => (Glyph::Suspected, Ink::Doubtful),
        Here::Drop => (Glyph::Controls, Ink::Place),
        Here::Teams => (Glyph::Controls, Ink::Ours),
        Here::Secretly => (Glyph::Confirmed, Ink::Warning),
        Here::Seen => (Glyph::Confirmed, Ink::Muted),
        Here::KnownDrop => (Glyph::Broken, Ink::Place),
    };
    Mark { sign: glyphs.glyph(glyph).to_owned(), text: found.text, name: found.name, ink }
}
