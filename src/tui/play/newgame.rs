//! A new campaign: where, which side, against whom. Everything has a sensible answer already.

use game::text::Role;
use ratatui::layout::Rect;

use crate::front::outline::{Cell, Outline, Row, Section};
use crate::table::{Choice, Offer};
use crate::tui::fit;
use crate::tui::glyph::Glyph;
use crate::tui::key::{Code, Key};
use crate::tui::layer::{Layer, large_enough};
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::theme::Ink;
use crate::tui::widget::{Field, Keybar, Panel, Tone, draw_toast};
use rules::engine::seat::Seat;

use super::frame;
use super::model::{Answer, Go, Input, Model, News};

const PANEL: &str = "new";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Line {
    Begin,
    Scenario,
    Side,
    Level,
    Doctrine,
    Seed,
}

const LINES: [Line; 6] =
    [Line::Begin, Line::Scenario, Line::Side, Line::Level, Line::Doctrine, Line::Seed];

pub struct NewCampaign {
    offers: Vec<Offer>,
    levels: Vec<&'static str>,
    at: Line,
    scenario: usize,
    side: usize,
    level: usize,
    /// 0 leaves it to the opponent.
    doctrine: usize,
    seed: Field,
}

impl NewCampaign {
    pub fn new(model: &mut Model) -> Option<NewCampaign> {
        let offers = match model.foyer.offers() {
            Ok(offers) => offers,
            Err(hitch) => {
                model.fail(&hitch);
                return None;
            }
        };
        let levels = model.foyer.levels();
        let level = levels.len().saturating_sub(1);
        Some(NewCampaign {
            offers,
            levels,
            at: Line::Begin,
            scenario: 0,
            side: usize::MAX,
            level,
            doctrine: 0,
            seed: Field::new(40),
        })
    }

    /// With what a person asked for already.
    pub fn wished(model: &mut Model, choice: &Choice) -> Option<NewCampaign> {
        let mut form = NewCampaign::new(model)?;
        let has_seat = |offer: &Offer| offer.seats.contains(&choice.seat);
        form.scenario = form.offers.iter().position(has_seat).unwrap_or(0);
        form.side = form.seats().iter().position(|seat| *seat == choice.seat).unwrap_or(usize::MAX);
        let level = |name: &&str| *name == choice.level.name();
        form.level = form.levels.iter().position(level).unwrap_or(form.level);
        let wanted = choice.doctrine.as_deref();
        let doctrines = form.doctrines(model);
        form.doctrine = doctrines.iter().position(|it| Some(*it) == wanted).map_or(0, |at| at + 1);
        if let Some(seed) = &choice.seed {
            form.seed = form.seed.with(&seed.to_string());
        }
        Some(form)
    }

    fn offer(&self) -> Option<&Offer> {
        self.offers.get(self.scenario)
    }

    /// A Station before Security: it is the side that is taught first.
    fn seats(&self) -> Vec<Seat> {
        let mut seats = self.offer().map(|offer| offer.seats.clone()).unwrap_or_default();
        seats.sort_by_key(|seat| !seat.is_station());
        seats
    }

    fn seat(&self) -> Option<Seat> {
        let seats = self.seats();
        seats.get(self.side).or(seats.first()).copied()
    }

    /// The doctrines of whom one plays against; of several, those of the first.
    fn doctrines(&self, model: &Model) -> Vec<&'static str> {
        let own = self.seat();
        let other = self.seats().into_iter().find(|seat| Some(*seat) != own);
        other.map(|seat| model.foyer.doctrines(seat)).unwrap_or_default()
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        model.toast = None;
        if self.at == Line::Seed && self.seed.key(key) {
            return Answer::taken();
        }
        let at = LINES.iter().position(|line| *line == self.at).unwrap_or(0);
        match key.bare() {
            Code::Esc => return Answer::close(),
            Code::Char('b') => return self.begin(model),
            Code::Enter if self.at == Line::Begin || self.at == Line::Seed => {
                return self.begin(model);
            }
            Code::Down | Code::Tab | Code::Char('j') => self.at = LINES[(at + 1) % LINES.len()],
            Code::Up | Code::BackTab | Code::Char('k') => {
                self.at = LINES[(at + LINES.len() - 1) % LINES.len()];
            }
            Code::Right | Code::Enter | Code::Char('l' | ' ') => self.turn(model, true),
            Code::Left | Code::Char('h') => self.turn(model, false),
            _ => {}
        }
        Answer::taken()
    }

    fn turn(&mut self, model: &Model, on: bool) {
        let step = |at: usize, count: usize| match (count, on) {
            (0, _) => 0,
            (_, true) => (at.min(count - 1) + 1) % count,
            (_, false) => (at.min(count - 1) + count - 1) % count,
        };
        match self.at {
            Line::Scenario => {
                self.scenario = step(self.scenario, self.offers.len());
                (self.side, self.doctrine) = (0, 0);
            }
            Line::Side => {
                let side = if self.side == usize::MAX { 0 } else { self.side };
                self.side = step(side, self.seats().len());
                self.doctrine = 0;
            }
            Line::Level => self.level = step(self.level, self.levels.len()),
            Line::Doctrine => {
                self.doctrine = step(self.doctrine, self.doctrines(model).len() + 1);
            }
            Line::Begin | Line::Seed => {}
        }
    }

    fn begin(&self, model: &mut Model) -> Answer {
        let (Some(offer), Some(seat)) = (self.offer(), self.seat()) else { return Answer::taken() };
        let level = self.levels.get(self.level).copied().unwrap_or("regular");
        let doctrines = self.doctrines(model);
        let doctrine = self.doctrine.checked_sub(1).and_then(|at| doctrines.get(at)).copied();
        let seed = Some(self.seed.text().trim()).filter(|seed| !seed.is_empty());
        match model.foyer.choice((&offer.id, seat), level, doctrine, seed) {
            Ok(choice) => model.go = Some(Go::Begin(choice)),
            Err(hitch) => model.fail(&hitch),
        }
        Answer::taken()
    }

    fn value(&self, model: &Model, line: Line) -> String {
        match line {
            Line::Begin => String::new(),
            Line::Scenario => {
                self.offer().map(|it| model.text.scenario(&it.title)).unwrap_or_default()
            }
            Line::Side => match self.seat() {
                Some(Seat::Security) => model.word("side-security"),
                Some(Seat::Station1) => model.word("side-station"),
                _ => model.word("side-station-other"),
            },
            Line::Level => {
                model.word(&format!("level-{}", self.levels.get(self.level).unwrap_or(&"regular")))
            }
            Line::Doctrine => match self.doctrine.checked_sub(1) {
                None => model.word("doctrine-own"),
                Some(at) => self.doctrines(model).get(at).map_or_else(String::new, |name| {
                    let id = format!("doctrine-{name}");
                    if model.text.has(&id) { model.word(&id) } else { (*name).to_owned() }
                }),
            },
            Line::Seed => self.seed.text().to_owned(),
        }
    }

    fn label(line: Line) -> &'static str {
        match line {
            Line::Begin => "new-begin",
            Line::Scenario => "new-scenario",
            Line::Side => "new-side",
            Line::Level => "new-level",
            Line::Doctrine => "new-doctrine",
            Line::Seed => "new-seed",
        }
    }

    fn blurb(&self, model: &Model) -> Outline {
        let Some(offer) = self.offer() else { return Outline::default() };
        let args = [
            ("city", model.text.called("city", &offer.city, &[]).into()),
            ("year", offer.era.as_str().into()),
            ("weeks", u64::from(offer.weeks).into()),
        ];
        let place = Row::of([Cell::of(Role::Place, model.say("new-place", &args))]);
        let text = Row::of([Cell::new(model.text.blurb(&offer.title, &offer.blurb))]);
        let side = match self.seat() {
            Some(Seat::Security) => "side-security-about",
            _ => "side-station-about",
        };
        let about = Row::of([Cell::of(Role::Muted, model.word(side))]);
        let level = format!("level-{}-about", self.levels.get(self.level).unwrap_or(&"regular"));
        let level = Row::of([Cell::of(Role::Muted, model.word(&level))]);
        let rows = vec![place, Row::default(), text, Row::default(), about, Row::default(), level];
        let section = Section { rows, ..Section::default() };
        Outline { title: model.text.scenario(&offer.title), sections: vec![section] }
    }
}

impl Layer<Model, News> for NewCampaign {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Paste(text) if self.at == Line::Seed => {
                self.seed.paste(text);
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                let line = LINES[key.parse().unwrap_or(0).min(LINES.len() - 1)];
                let again = line == self.at;
                self.at = line;
                match (line, again) {
                    (Line::Begin, _) => return self.begin(model),
                    (_, true) => self.turn(model, true),
                    (_, false) => {}
                }
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let area = painter.area;
        painter.clear(area);
        if !large_enough(painter, &model.word("screen-too-small")) {
            return;
        }
        let width = area.width.min(104);
        let x = area.x + (area.width - width) / 2;
        let height = area.height.saturating_sub(2).min(22);
        let y = area.y + (area.height.saturating_sub(1 + height)) / 2;
        let left = Rect { x, y, width: width / 2 + 1, height };
        let right = Rect { x: left.right() - 1, width: width - left.width + 1, ..left };
        let blurb = self.blurb(model);
        let panel = Panel { id: "blurb", title: &blurb.title, note: "", focus: false };
        super::reader::Reader::default().draw(painter, right, &panel, &blurb);
        let title = model.word("title-new");
        let panel = Panel { id: "form", title: &title, note: "", focus: true };
        let room = panel.draw(&mut painter.within(left));
        self.form(model, &mut painter.within(room));
        if let Some((tone, text)) = &model.toast {
            let line = Rect { y: area.bottom().saturating_sub(2), height: 1, ..area };
            let tone = if *tone == Tone::Plain { Tone::Warning } else { *tone };
            draw_toast(&mut painter.within(line), tone, text);
        }
        let begin = match self.at {
            Line::Begin | Line::Seed => Key::of(Code::Enter),
            _ => Key::char('b'),
        };
        let mut hints = vec![super::hint(begin, model.word("bar-begin"))];
        hints.push(super::hint(Key::of(Code::Down), model.word("bar-move")));
        if !matches!(self.at, Line::Begin | Line::Seed) {
            hints.push(super::hint(Key::of(Code::Right), model.word("new-change")));
        }
        hints.push(super::hint(super::office::ESC, model.word("act-back")));
        let line = frame::last_line(painter);
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(line));
    }
}

impl NewCampaign {
    fn form(&self, model: &Model, painter: &mut Painter) {
        let room = painter.area;
        let label =
            LINES[1..].iter().map(|line| fit::width(&model.word(NewCampaign::label(*line))));
        let label = label.max().unwrap_or(8).min(room.width / 2);
        for (i, line) in LINES.iter().enumerate() {
            let y = room.y + 1 + 2 * i as u16;
            if room.bottom() <= y {
                break;
            }
            let row = Rect { y, height: 1, ..room };
            painter.hit(row, Spot::Row { panel: PANEL, key: i.to_string() });
            let text = model.word(NewCampaign::label(*line));
            let here = *line == self.at;
            if *line == Line::Begin {
                let text = format!("{} {text}", painter.glyph(Glyph::Pointer));
                painter.text_cut(room.x + 1, y, room.width - 1, Ink::Heading, &text);
            } else {
                painter.text_cut(room.x + 1, y, label, Ink::Muted, &text);
                self.value_line(model, painter, (room.x + label + 3, y), *line);
            }
            if here && *line != Line::Seed {
                painter.select(row);
            }
        }
    }

    fn value_line(&self, model: &Model, painter: &mut Painter, (x, y): (u16, u16), line: Line) {
        let room = painter.area;
        let width = room.right().saturating_sub(x);
        let area = Rect { x, y, width, height: 1 };
        if line == Line::Seed {
            if self.at == Line::Seed {
                self.seed.draw(&mut painter.within(area), "");
            } else {
                let text = self.value(model, line);
                let any = model.word("new-seed-any");
                let (ink, text) =
                    if text.is_empty() { (Ink::Muted, any) } else { (Ink::Figure, text) };
                painter.text_cut(x, y, width, ink, &text);
            }
            return;
        }
        let (less, more) = (painter.glyph(Glyph::MoreLeft), painter.glyph(Glyph::MoreRight));
        let x = painter.pieces(x, y, &[(Ink::Muted, less), (Ink::Muted, " ")]);
        let value = self.value(model, line);
        let x = painter.text_cut(x, y, width.saturating_sub(4), Ink::Body, &value);
        painter.pieces(x, y, &[(Ink::Muted, " "), (Ink::Muted, more)]);
    }
}
