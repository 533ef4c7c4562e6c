//! The city as one side knows it: how closely each district is watched, and what of ours is there.

use ratatui::layout::Rect;

use crate::front::{Subject, card::family};
use crate::tui::city::{CityMap, District, Mark};
use crate::tui::fit;
use crate::tui::glyph::Glyph;
use crate::tui::paint::Painter;
use crate::tui::theme::Ink;
use crate::tui::widget::Panel;
use game::text::Clerk;
use rules::engine::ids::DistrictId;
use rules::engine::order::WatchTarget;
use rules::engine::view::{SecurityDesk, StationDesk, View};

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
    let sign = |glyph| glyphs.glyph(glyph).to_owned();
    let all = view.city().districts.iter();
    all.map(|(id, row)| {
        let name = clerk.district(id);
        let [x, y, w, h] = row.plot.map(u16::from);
        let mut marks = Vec::new();
        if let Some(desk) = view.station() {
            stations_marks(clerk, desk, id, &sign, &mut marks);
        }
        if let Some(desk) = view.security() {
            securitys_marks(clerk, desk, id, &sign, &mut marks);
        }
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

/// Agents and targets where they live, drops where they are.
fn stations_marks(
    clerk: Clerk<'_>,
    desk: &StationDesk,
    id: DistrictId,
    sign: &dyn Fn(Glyph) -> String,
    marks: &mut Vec<Mark>,
) {
    for (who, row) in desk
        .dossiers
        .iter()
        .filter(|(who, _)| clerk.identity(*who).is_some_and(|identity| identity.district == id))
    {
        let (glyph, ink) = match (&row.agent, row.arrested) {
            (_, Some(_)) => (Glyph::Broken, Ink::Danger),
            (Some(_), None) => (Glyph::Confirmed, Ink::Ours),
            (None, None) => (Glyph::Suspected, Ink::Doubtful),
        };
        marks.push(Mark {
            sign: sign(glyph),
            text: clerk.who(who).into(),
            name: family(clerk, who),
            ink,
        });
    }
    for (who, _, agent) in desk.agents() {
        let Some(site) = agent.drop.filter(|site| at(clerk.view, *site, id)) else { continue };
        let text = format!("{} ({})", clerk.site(site), clerk.who(who));
        let name = clerk.who(who).into();
        marks.push(Mark { sign: sign(Glyph::Controls), text, name, ink: Ink::Place });
    }
}

/// Teams, what was seen last week, known drops.
fn securitys_marks(
    clerk: Clerk<'_>,
    desk: &SecurityDesk,
    id: DistrictId,
    sign: &dyn Fn(Glyph) -> String,
    marks: &mut Vec<Mark>,
) {
    for watch in &desk.watches {
        let here = match watch.on {
            WatchTarget::District(district) => district == id,
            WatchTarget::Site(site) => at(clerk.view, site, id),
            WatchTarget::Person(who) => {
                clerk.identity(who).is_some_and(|identity| identity.district == id)
            }
            WatchTarget::Mail(district) => district == id,
            WatchTarget::Gate | WatchTarget::Air => false,
        };
        if here {
            let place = match watch.on {
                WatchTarget::Person(who) => family(clerk, who),
                on => clerk.place(on).into(),
            };
            let text = format!("{} {place}", watch.teams);
            let name = text.clone();
            marks.push(Mark { sign: sign(Glyph::Controls), text, name, ink: Ink::Ours });
        }
    }
    let last = clerk.view.week.0.saturating_sub(1);
    let seen = desk.sightings.iter().filter(|it| it.week.0 == last && at(clerk.view, it.site, id));
    for it in seen {
        let ink = if it.clandestine { Ink::Warning } else { Ink::Muted };
        let text = family(clerk, it.one);
        marks.push(Mark { sign: sign(Glyph::Confirmed), name: text.clone(), text, ink });
    }
    for site in desk.drops.iter().filter(|site| at(clerk.view, **site, id)) {
        let text: String = clerk.site(*site).into();
        let name = text.clone();
        marks.push(Mark { sign: sign(Glyph::Broken), text, name, ink: Ink::Place });
    }
}

fn at(view: &View, site: rules::engine::ids::SiteId, id: DistrictId) -> bool {
    view.site(site).is_ok_and(|row| row.district == id)
}
