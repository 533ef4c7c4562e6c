//! The desk: what asks for a decision, the plan of the week, the city, and what is selected.

use crate::text::Role;
use ratatui::layout::Rect;

use crate::front::actions::Act;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::{Screen, Subject};
use crate::tui::fit;
use crate::tui::glyph::Glyph;
use crate::tui::paint::Painter;
use crate::tui::theme::Ink;
use crate::tui::widget::Panel;

use super::map;
use super::model::Model;
use super::reader::Reader;

pub const DIGEST: &str = "digest";
pub const WEEK: &str = "week";
pub const CARD: &str = "card";

/// The parts of the desk that the cursor can be in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    #[default]
    Digest,
    Week,
    City,
    Card,
}

impl Part {
    const ALL: [Part; 4] = [Part::Digest, Part::Week, Part::City, Part::Card];
}

#[derive(Default)]
pub struct Desk {
    pub focus: Part,
    digest: Reader,
    week: Reader,
    card: Reader,
    city: Option<String>,
    /// What the card is about: the last thing a cursor was on.
    shown: Option<Subject>,
}

impl Desk {
    /// What an order would be about.
    pub fn subject(&self) -> Option<Subject> {
        match self.focus {
            Part::Digest => self.digest.subject(),
            Part::Week => self.week.subject(),
            Part::City => self.city.as_deref().and_then(Subject::parse),
            Part::Card => self.shown,
        }
    }

    pub fn settle(&mut self, model: &Model) {
        self.digest.settle(&digest(model));
        self.week.settle(&week(model));
        if self.city.is_none() {
            self.city = map::districts(model).first().map(|district| district.key.clone());
        }
        if self.focus != Part::Card {
            let subject = self.subject();
            if subject != self.shown {
                self.shown = subject;
                self.card = Reader::default();
            }
        }
    }

    /// Moves within the desk; false for what is no movement.
    pub fn act(&mut self, act: Act, model: &Model) -> bool {
        match act {
            Act::NextPanel => self.turn(1),
            Act::PreviousPanel => self.turn(Part::ALL.len() - 1),
            _ => match self.focus {
                Part::Digest => return self.digest.act(act, &digest(model)) || sideways(act),
                Part::Week => return self.week.act(act, &week(model)) || sideways(act),
                Part::City => return self.in_city(act, model),
                Part::Card => {
                    let card = self.shown.and_then(|it| model.card(it)).unwrap_or_default();
                    return self.card.act(act, &card) || sideways(act);
                }
            },
        }
        true
    }

    fn turn(&mut self, by: usize) {
        let at = Part::ALL.iter().position(|part| *part == self.focus).unwrap_or(0);
        self.focus = Part::ALL[(at + by) % Part::ALL.len()];
    }

    fn in_city(&mut self, act: Act, model: &Model) -> bool {
        let (dx, dy) = match act {
            Act::Left => (-1, 0),
            Act::Right => (1, 0),
            Act::Up => (0, -1),
            Act::Down => (0, 1),
            _ => return false,
        };
        let districts = map::districts(model);
        let next = map::towards(&districts, self.city.as_deref(), (dx, dy));
        if let Some(key) = next {
            self.city = Some(key);
        }
        true
    }

    pub fn click_panel(&mut self, panel: &str) {
        self.focus = match panel {
            DIGEST => Part::Digest,
            WEEK => Part::Week,
            map::PANEL => Part::City,
            CARD => Part::Card,
            _ => self.focus,
        };
    }

    pub fn click_row(&mut self, panel: &str, key: &str) {
        self.click_panel(panel);
        match panel {
            DIGEST => self.digest.select(key),
            WEEK => self.week.select(key),
            map::PANEL => self.city = Some(key.to_owned()),
            CARD => self.card.select(key),
            _ => {}
        }
    }

    pub fn wheel(&mut self, panel: &str, lines: i32) {
        match panel {
            DIGEST => self.digest.scroll_by(lines),
            WEEK => self.week.scroll_by(lines),
            CARD => self.card.scroll_by(lines),
            _ => {}
        }
    }

    pub fn draw(&self, model: &Model, painter: &mut Painter, body: Rect) {
        let areas = Areas::of(body);
        let title = model.word("head-digest");
        let panel = Panel { id: DIGEST, title: &title, note: "", focus: false };
        let plan = model.word("title-plan");
        let count = model.campaign.as_ref().map_or(0, |it| it.plan().len());
        let note = if count == 0 { String::new() } else { count.to_string() };
        let week_panel = Panel { id: WEEK, title: &plan, note: &note, focus: false };
        // The panel in focus is drawn last: its heavy walls lie over those of its neighbours.
        for part in Part::ALL.iter().filter(|it| **it != self.focus).chain([&self.focus]) {
            let focus = *part == self.focus;
            match part {
                Part::Digest => {
                    let panel = Panel { focus, ..panel.clone() };
                    self.digest.draw(painter, areas.digest, &panel, &digest(model));
                }
                Part::Week => {
                    let panel = Panel { focus, ..week_panel.clone() };
                    self.week.draw(painter, areas.week, &panel, &week(model));
                }
                Part::City => {
                    let city = self.city.as_deref();
                    map::draw(model, painter, areas.city, city.filter(|_| focus), focus);
                }
                Part::Card => {
                    let reader = (&self.card, CARD, focus);
                    draw_card(model, painter, areas.card, self.shown, reader);
                }
            }
        }
        self.titles(model, painter, &areas);
    }

    /// Walls are shared, and whoever draws last covers the title in them: so titles come last.
    fn titles(&self, model: &Model, painter: &mut Painter, areas: &Areas) {
        let card = self.shown.and_then(|it| model.card(it)).map(|card| card.title);
        let titles = [
            (Part::Week, areas.week, model.word("title-plan")),
            (Part::City, areas.city, model.word("map-title")),
            (Part::Card, areas.card, card.unwrap_or_else(|| model.word("card-title"))),
            (Part::Digest, areas.digest, model.word("head-digest")),
        ];
        for (part, area, title) in titles {
            let ink = if part == self.focus { Ink::Heading } else { Ink::Title };
            let title = fit::cut(&title, area.width.saturating_sub(6), painter.ellipsis());
            let text = format!(" {title} ");
            painter.within(area).text(area.x + 2, area.y, ink, &text);
        }
    }
}

/// Sideways there is nothing in a list, and nothing else should happen.
fn sideways(act: Act) -> bool {
    matches!(act, Act::Left | Act::Right)
}

/// Where the parts of the desk lie. Neighbours share their walls.
struct Areas {
    digest: Rect,
    week: Rect,
    city: Rect,
    card: Rect,
}

impl Areas {
    fn of(body: Rect) -> Areas {
        if 140 <= body.width { Areas::wide(body) } else { Areas::narrow(body) }
    }

    /// The digest over everything; beneath it plan, card and city.
    fn narrow(body: Rect) -> Areas {
        let low = if 28 <= body.height { body.height * 6 / 10 } else { 13.min(body.height) };
        let high = body.height.saturating_sub(low) + 1;
        let city = (body.width / 2 + 1).clamp(41.min(body.width), 70);
        let left = body.width.saturating_sub(city) + 1;
        let y = body.y + high - 1;
        let upper = (low / 2 + 1).min(low);
        Areas {
            digest: Rect { height: high.min(body.height), ..body },
            week: Rect { y, width: left, height: upper, ..body },
            card: Rect { y: y + upper - 1, width: left, height: low - upper + 1, ..body },
            city: Rect { x: body.x + left - 1, y, width: city.min(body.width), height: low },
        }
    }

    /// Digest over plan, city, card.
    fn wide(body: Rect) -> Areas {
        let left = body.width * 36 / 100;
        let right = body.width * 27 / 100;
        let middle = body.width + 2 - left - right;
        let digest = body.height * 5 / 10;
        let x = body.x + left - 1;
        Areas {
            digest: Rect { width: left, height: digest, ..body },
            week: Rect {
                y: body.y + digest - 1,
                width: left,
                height: body.height - digest + 1,
                ..body
            },
            city: Rect { x, width: middle, ..body },
            card: Rect { x: x + middle - 1, width: right, ..body },
        }
    }
}

/// What asks for a decision.
fn digest(model: &Model) -> Outline {
    let desk = model.outline(Screen::Desk);
    let heading = model.word("head-digest");
    let mut sections: Vec<Section> = Vec::new();
    let warning = model.word("head-standing");
    for section in &desk.sections {
        if section.heading == heading {
            sections.push(Section { heading: String::new(), ..section.clone() });
        } else if section.heading == warning {
            // Date and means stand above every screen; what is out of the ordinary stands here.
            let rows = section.rows.iter().skip(1).filter(|row| row.cells.len() == 1);
            let rows: Vec<_> = rows.cloned().collect();
            if !rows.is_empty() {
                sections.push(Section { rows, ..Section::default() });
            }
        }
    }
    Outline { title: heading, sections }
}

/// Who has how many days left, what was ordered, what falls due: narrow, so in free lines.
fn week(model: &Model) -> Outline {
    let plan = model.outline(Screen::Plan);
    let (drop, officers) = (model.word("head-idle"), model.word("head-officers"));
    let mut sections: Vec<Section> = Vec::new();
    for section in plan.sections.iter().filter(|it| it.heading != drop) {
        let mut section = Section { columns: Vec::new(), ..section.clone() };
        if section.heading == officers {
            section.rows = section.rows.iter().map(|row| days(model, row)).collect();
            // Who has days to spare comes first: it is what one looks for, and says what it is.
            section.heading.clear();
            sections.insert(0, section);
        } else {
            section.rows.retain(|row| !row.cells.is_empty());
            sections.push(section);
        }
    }
    Outline { title: plan.title.clone(), sections }
}

/// An officer with his days, as a bar and as a figure.
fn days(model: &Model, row: &Row) -> Row {
    let [name, _, left, all, ..] = row.cells.as_slice() else { return row.clone() };
    let number = |cell: &Cell| cell.text.parse::<usize>().unwrap_or(0);
    let (free, all) = (number(left), number(all));
    let glyph = |glyph: Glyph, times: usize| model.look.glyphs.glyph(glyph).repeat(times);
    let spent = all.saturating_sub(free);
    let bar = glyph(Glyph::MeterFull, spent) + &glyph(Glyph::MeterEmpty, free.min(all));
    let args = [("left", (free as u64).into()), ("all", (all as u64).into())];
    let text = model.say("week-days", &args);
    let cells = [name.clone(), Cell::of(Role::Doubtful, bar), Cell::of(Role::Figure, text)];
    Row { cells: cells.to_vec(), key: row.key.clone() }
}

// ── what other screens use too ──

/// A list and, where there is room, a card beside it.
pub fn split(body: Rect) -> (Rect, Option<Rect>) {
    if body.width < 110 {
        return (body, None);
    }
    let side = (body.width * 34 / 100).clamp(38, 60);
    let main = Rect { width: body.width - side + 1, ..body };
    let side = Rect { x: main.right() - 1, width: side, ..body };
    (main, Some(side))
}

/// Is there room for a card?
pub fn has_side(model: &Model) -> bool {
    110 <= model.size.get().0
}

/// The card of what is selected.
pub fn draw_card(
    model: &Model,
    painter: &mut Painter,
    area: Rect,
    subject: Option<Subject>,
    (reader, id, focus): (&Reader, &'static str, bool),
) {
    let card = subject.and_then(|subject| model.card(subject));
    match card {
        Some(card) => {
            let panel = Panel { id, title: &card.title, note: "", focus };
            reader.draw(painter, area, &panel, &card);
        }
        None => {
            let note = model.word("card-nothing");
            let section = Section { note, ..Section::default() };
            let outline = Outline { title: String::new(), sections: vec![section] };
            let title = model.word("card-title");
            let panel = Panel { id, title: &title, note: "", focus };
            Reader::default().draw(painter, area, &panel, &outline);
        }
    }
}
