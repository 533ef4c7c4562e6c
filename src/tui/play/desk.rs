//! The desk: what asks for a decision, the plan of the week, the city, and what is selected.

use game::text::Role;
use ratatui::layout::Rect;

use crate::front::actions::Act;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::situations::{self, Matter, Opened};
use crate::front::{Screen, Subject};
use crate::tui::fit;
use crate::tui::glyph::Glyph;
use crate::tui::paint::Painter;
use crate::tui::theme::Ink;
use crate::tui::widget::{Flow, Panel};

use super::map;
use super::model::Model;
use super::reader::Reader;
use super::short;

pub const DIGEST: &str = "digest";
pub const WEEK: &str = "week";
pub const CARD: &str = "card";
pub const BOARD: &str = "board";

/// The parts of the desk that the cursor can be in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    #[default]
    Digest,
    Week,
    City,
    /// How things stand, where there is room for it.
    Board,
    Card,
}

impl Part {
    /// The parts that are shown, in the order of Tab.
    fn shown(model: &Model) -> &'static [Part] {
        const ALL: [Part; 5] = [Part::Digest, Part::Week, Part::City, Part::Board, Part::Card];
        const FEW: [Part; 4] = [Part::Digest, Part::Week, Part::City, Part::Card];
        let (width, height) = model.size.get();
        if WIDE <= width && HIGH <= height { &ALL } else { &FEW }
    }
}

/// From these sizes on, more stands side by side, and a board beneath the city.
const WIDE: u16 = 140;
const HIGH: u16 = 40;

#[derive(Default)]
pub struct Desk {
    pub focus: Part,
    digest: Reader,
    week: Reader,
    board: Reader,
    card: Reader,
    city: Option<String>,
    /// What the card is about: the last thing a cursor was on.
    shown: Option<Subject>,
    /// The week whose digest is read.
    week_no: Option<u16>,
}

impl Desk {
    /// What an order would be about.
    pub fn subject(&self) -> Option<Subject> {
        match self.focus {
            Part::Digest => self.digest.subject(),
            Part::Week => self.week.subject(),
            Part::City => self.city.as_deref().and_then(Subject::parse),
            Part::Board => self.board.subject(),
            Part::Card => self.shown,
        }
    }

    pub fn settle(&mut self, model: &Model) {
        let now = model.campaign.as_ref().map(|it| it.view().week.0);
        if self.week_no != now {
            // A new week is read from its most pressing line on.
            (self.week_no, self.digest, self.focus) = (now, Reader::default(), Part::Digest);
        }
        self.digest.settle(&self.decisions(model));
        self.week.settle(&week(model));
        self.board.settle(&board(model));
        if !Part::shown(model).contains(&self.focus) {
            self.focus = Part::Digest;
        }
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
            Act::NextPanel => self.turn(model, true),
            Act::PreviousPanel => self.turn(model, false),
            _ => match self.focus {
                Part::Digest => {
                    let decisions = self.decisions(model);
                    return self.digest.act(act, &decisions) || sideways(act);
                }
                Part::Week => return self.week.act(act, &week(model)) || sideways(act),
                Part::City => return self.in_city(act, model),
                Part::Board => return self.board.act(act, &board(model)) || sideways(act),
                Part::Card => {
                    let card = self.shown.and_then(|it| card(model, it)).unwrap_or_default();
                    return self.card.act(act, &card) || sideways(act);
                }
            },
        }
        true
    }

    fn decisions(&self, model: &Model) -> Outline {
        digest(model, self.digest.selected.as_deref())
    }

    /// The matter that the cursor is on.
    pub fn matter(&self, model: &Model) -> Option<Matter> {
        let selected = self.digest.selected.as_deref()?;
        let found = model.matters().iter().find(|it| it.row() == selected).cloned();
        found.filter(|_| self.focus == Part::Digest)
    }

    /// Goes to the next matter that nothing was said to. Is there one?
    pub fn next_undecided(&mut self, model: &Model) -> bool {
        self.focus = Part::Digest;
        let left = |it: &Matter| {
            model.campaign.as_ref().is_some_and(|campaign| campaign.left.contains(&it.row()))
        };
        let matters = model.matters();
        let here = matters.iter().position(|it| Some(it.row()) == self.digest.selected);
        let from = here.map_or(0, |at| at + 1);
        let mut round = matters.iter().cycle().skip(from).take(matters.len());
        let next = round.find(|it| !it.is_answered() && !it.asks_nothing() && !left(it));
        if let Some(next) = next {
            self.digest.select(next.row());
        }
        next.is_some()
    }

    fn turn(&mut self, model: &Model, on: bool) {
        let parts = Part::shown(model);
        let at = parts.iter().position(|part| *part == self.focus).unwrap_or(0);
        let by = if on { 1 } else { parts.len() - 1 };
        self.focus = parts[(at + by) % parts.len()];
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
            BOARD => Part::Board,
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
            BOARD => self.board.select(key),
            _ => {}
        }
    }

    pub fn wheel(&mut self, panel: &str, lines: i32) {
        match panel {
            DIGEST => self.digest.scroll_by(lines),
            WEEK => self.week.scroll_by(lines),
            CARD => self.card.scroll_by(lines),
            BOARD => self.board.scroll_by(lines),
            _ => {}
        }
    }

    pub fn draw(&self, model: &Model, painter: &mut Painter, body: Rect) {
        let decisions = self.decisions(model);
        let areas = Areas::of(body, Part::shown(model).contains(&Part::Board), |width| {
            let inside = width.saturating_sub(6);
            Flow::of(&decisions, inside, None, painter.ellipsis()).lines.len()
        });
        let title = model.word("head-digest");
        let panel = Panel { id: DIGEST, title: &title, note: "", focus: false };
        let plan = model.word("title-plan");
        let week_panel = Panel { id: WEEK, title: &plan, note: "", focus: false };
        let board_title = model.word("board-title");
        let board_panel = Panel { id: BOARD, title: &board_title, note: "", focus: false };
        let parts = Part::shown(model);
        // The panel in focus is drawn last: its heavy walls lie over those of its neighbours.
        for part in parts.iter().filter(|it| **it != self.focus).chain([&self.focus]) {
            let focus = *part == self.focus;
            match part {
                Part::Digest => {
                    let panel = Panel { focus, ..panel.clone() };
                    self.digest.draw(painter, areas.digest, &panel, &decisions);
                }
                Part::Week => {
                    let panel = Panel { focus, ..week_panel.clone() };
                    self.week.draw(painter, areas.week, &panel, &week(model));
                }
                Part::City => {
                    let city = self.city.as_deref();
                    map::draw(model, painter, areas.city, city.filter(|_| focus), focus);
                }
                Part::Board => {
                    let panel = Panel { focus, ..board_panel.clone() };
                    self.board.draw(painter, areas.board, &panel, &board(model));
                }
                Part::Card => {
                    let reader = (&self.card, CARD, focus);
                    let shown = self.shown.and_then(|it| Some((it, card(model, it)?)));
                    draw_outline(model, painter, areas.card, shown, reader);
                }
            }
        }
        self.titles(model, painter, &areas);
    }

    /// Walls are shared, and whoever draws last covers the title in them: so titles come last.
    fn titles(&self, model: &Model, painter: &mut Painter, areas: &Areas) {
        let room = areas.card.width.saturating_sub(6);
        let card = self.shown.and_then(|it| Some((it, model.card(it)?.title)));
        let card = card.map(|(it, title)| model.card_title(it, &title, room));
        let titles = [
            (Part::Week, areas.week, model.word("title-plan")),
            (Part::City, areas.city, model.word("map-title")),
            (Part::Board, areas.board, model.word("board-title")),
            (Part::Card, areas.card, card.unwrap_or_else(|| model.word("card-title"))),
            (Part::Digest, areas.digest, model.word("head-digest")),
        ];
        let shown = Part::shown(model);
        for (part, area, title) in titles.into_iter().filter(|it| shown.contains(&it.0)) {
            let ink = if part == self.focus { Ink::Heading } else { Ink::Title };
            let room = area.width.saturating_sub(6);
            let title = fit::cut_between_words(&title, room, painter.ellipsis());
            let text = format!(" {title} ");
            let x = painter.within(area).text(area.x + 2, area.y, ink, &text);
            if part == Part::Week {
                week_note(model, &mut painter.within(area), x);
            }
        }
    }
}

/// The card of the desk, short where the window is low.
fn card(model: &Model, subject: Subject) -> Option<Outline> {
    let card = model.card(subject)?;
    Some(if model.size.get().1 < short::LOW { short::in_short(model, card) } else { card })
}

/// Sideways there is nothing in a list, and nothing else should happen.
fn sideways(act: Act) -> bool {
    matches!(act, Act::Left | Act::Right)
}

/// At the end of the title of the plan: what the figures beside the officers are.
fn week_note(model: &Model, painter: &mut Painter, from: u16) {
    let area = painter.area;
    let note = format!(" {} ", model.word("week-days-note"));
    let x = area.right().saturating_sub(fit::width(&note) + 2);
    let officers = model.campaign.as_ref().is_some_and(|it| it.is_station());
    if officers && from < x {
        painter.text(x, area.y, Ink::Muted, &note);
    }
}

/// Where the parts of the desk lie. Neighbours share their walls.
struct Areas {
    digest: Rect,
    week: Rect,
    city: Rect,
    /// Empty where there is none.
    board: Rect,
    card: Rect,
}

impl Areas {
    /// `lines` says how long the digest is at a width: it takes no more than it needs.
    fn of(body: Rect, board: bool, lines: impl Fn(u16) -> usize) -> Areas {
        let high = |width| u16::try_from(lines(width) + 3).unwrap_or(u16::MAX).max(8);
        if WIDE <= body.width {
            Areas::wide(body, board, high)
        } else {
            Areas::narrow(body, high(body.width))
        }
    }

    /// The digest over everything; beneath it plan, card and city.
    fn narrow(body: Rect, digest: u16) -> Areas {
        // Decisions take what they need, as long as the rest can be read.
        let (least, most) = match body.height {
            28.. => (body.height * 5 / 10, body.height),
            _ => (9.min(body.height), 13.min(body.height)),
        };
        let low = (body.height + 1).saturating_sub(digest).clamp(least, most);
        let high = body.height.saturating_sub(low) + 1;
        let city = (body.width / 2 + 1).clamp(45.min(body.width), 70);
        let left = body.width.saturating_sub(city) + 1;
        let y = body.y + high - 1;
        let upper = (low / 2 + 1).min(low);
        Areas {
            digest: Rect { height: high.min(body.height), ..body },
            week: Rect { y, width: left, height: upper, ..body },
            card: Rect { y: y + upper - 1, width: left, height: low - upper + 1, ..body },
            city: Rect { x: body.x + left - 1, y, width: city.min(body.width), height: low },
            board: Rect::default(),
        }
    }

    /// Digest over plan, city over board, card.
    fn wide(body: Rect, board: bool, high: impl Fn(u16) -> u16) -> Areas {
        let left = body.width * 34 / 100;
        let right = body.width * 27 / 100;
        let middle = body.width + 2 - left - right;
        let digest = (body.height * 5 / 10).min(high(left));
        let x = body.x + left - 1;
        let city = if board { body.height * 5 / 10 } else { body.height };
        let beneath = if board { body.height - city + 1 } else { 0 };
        Areas {
            digest: Rect { width: left, height: digest, ..body },
            week: Rect {
                y: body.y + digest - 1,
                width: left,
                height: body.height - digest + 1,
                ..body
            },
            city: Rect { x, width: middle, height: city, ..body },
            board: Rect { x, y: body.y + city.max(1) - 1, width: middle, height: beneath },
            card: Rect { x: x + middle - 1, width: right, ..body },
        }
    }
}

/// What asks for a decision: the replies to the matter that the cursor is on, and of the others
/// what was told.
pub fn digest(model: &Model, selected: Option<&str>) -> Outline {
    let desk = model.outline(Screen::Desk);
    let heading = model.word("head-digest");
    let warning = model.word("head-standing");
    let mut sections: Vec<Section> = Vec::new();
    // Date and means stand above every screen; what is out of the ordinary stands here.
    for section in desk.sections.iter().filter(|it| it.heading == warning) {
        let rows = section.rows.iter().skip(1).filter(|row| row.cells.len() == 1);
        let rows: Vec<_> = rows.cloned().collect();
        if !rows.is_empty() {
            sections.push(Section { rows, ..Section::default() });
        }
    }
    let at = model.matters().iter().position(|it| Some(it.row().as_str()) == selected);
    if let Some(campaign) = &model.campaign {
        let section = situations::section_of(
            campaign.clerk(&model.text),
            &model.matters(),
            campaign.standing_matters(),
            Opened::One(at.unwrap_or(0)),
        );
        sections.insert(0, Section { heading: String::new(), ..section });
    }
    Outline { title: heading, sections }
}

/// Who has how many days left, what was ordered, what falls due: narrow, so in free lines.
fn week(model: &Model) -> Outline {
    let plan = model.outline(Screen::Plan);
    let (drop, officers) = (model.word("head-idle"), model.word("head-officers"));
    let ordered = model.word("head-plan");
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
            if section.heading == ordered {
                section.rows.iter_mut().for_each(|row| aside(model, row));
            }
            sections.push(section);
        }
    }
    Outline { title: plan.title.clone(), sections }
}

/// What an order takes stands after it, aside; nothing is not worth the words.
pub fn aside(model: &Model, row: &mut Row) {
    if let [_, cost] = row.cells.as_mut_slice() {
        let free = cost.text.is_empty() || cost.text == model.word("cost-free");
        cost.text = if free { String::new() } else { format!("({})", cost.text) };
    }
}

/// How things stand: whom we run and what is wanted of us, or what we have against whom.
fn board(model: &Model) -> Outline {
    let station = model.campaign.as_ref().is_none_or(|it| it.is_station());
    let (screens, headings): (&[Screen], &[&str]) = match station {
        true => (&[Screen::Network, Screen::Intelligence], &["head-ties", "head-record"]),
        false => (&[Screen::Cases, Screen::Coverage], &["head-means", "head-drops"]),
    };
    let left_out: Vec<String> = headings.iter().map(|id| model.word(id)).collect();
    let sections = screens.iter().flat_map(|screen| model.outline(*screen).sections.clone());
    let sections =
        sections.filter(|it| !it.rows.is_empty() && !left_out.contains(&it.heading)).collect();
    Outline { title: model.word("board-title"), sections }
}

/// An officer with his days, as a bar and as a figure.
fn days(model: &Model, row: &Row) -> Row {
    let [name, _, left, all, ..] = row.cells.as_slice() else { return row.clone() };
    let number = |cell: &Cell| cell.text.parse::<usize>().unwrap_or(0);
    let (free, all) = (number(left), number(all));
    let glyph = |glyph: Glyph, times: usize| model.look.glyphs.glyph(glyph).repeat(times);
    let spent = all.saturating_sub(free);
    let bar = glyph(Glyph::MeterFull, free.min(all)) + &glyph(Glyph::MeterEmpty, spent);
    let args = [("left", (free as u64).into()), ("all", (all as u64).into())];
    let text = model.say("week-days", &args);
    let mut cells = vec![name.clone(), Cell::of(Role::Doubtful, bar), Cell::of(Role::Figure, text)];
    if model.size.get().0 < 100 {
        // Where there is no room for both, the figure says it.
        cells.remove(1);
    }
    Row { cells, key: row.key.clone() }
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
    reader: (&Reader, &'static str, bool),
) {
    let card = subject.and_then(|subject| Some((subject, model.card(subject)?)));
    draw_outline(model, painter, area, card, reader);
}

fn draw_outline(
    model: &Model,
    painter: &mut Painter,
    area: Rect,
    card: Option<(Subject, Outline)>,
    (reader, id, focus): (&Reader, &'static str, bool),
) {
    match card {
        Some((subject, card)) => {
            let room = area.width.saturating_sub(6);
            let title = model.card_title(subject, &card.title, room);
            let panel = Panel { id, title: &title, note: "", focus };
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
