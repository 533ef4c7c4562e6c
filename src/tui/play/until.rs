//! Running until something happens: the sheet that asks until what, and the weeks as they pass.

use ratatui::layout::Rect;

use crate::front::Subject;
use crate::front::outline::{Cell, Outline, Row, Section};
use crate::front::run::{SOME, Stop};
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot, centred};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::sheet;
use crate::tui::widget::{Hint, Keybar};
use game::text::Role;
use game::text::clerk::arg;
use rules::engine::units::Week;

use super::frame;
use super::model::{Answer, Input, Model, News, Run};
use super::reader::Reader;

const PANEL: &str = "until";

/// The rows of the sheet, in their order.
const ROWS: [&str; 5] = ["decision", "weeks", "week", "loss", "news"];

/// Until what?
pub struct Until {
    at: usize,
    weeks: u16,
    /// Weeks from now to the day.
    day: u16,
    at_a_loss: bool,
    about: Option<Subject>,
    /// Weeks to the end.
    most: u16,
}

impl Until {
    /// `about` is what the cursor is on: news of a person.
    pub fn new(model: &Model, about: Option<Subject>) -> Until {
        let most = model.campaign.as_ref().map_or(1, |campaign| {
            let view = campaign.view();
            (view.briefing.term.0 + 1).saturating_sub(view.week.0).max(1)
        });
        Until { at: 0, weeks: SOME.min(most), day: 8.min(most), at_a_loss: true, about, most }
    }

    fn stop(&self, model: &Model) -> Option<Stop> {
        let week = model.campaign.as_ref()?.view().week;
        match (ROWS.get(self.at).copied()?, self.about) {
            ("decision" | "loss", _) => Some(Stop::Decision),
            ("weeks", _) => Some(Stop::Weeks(self.weeks)),
            ("week", _) => Some(Stop::At(week.plus(self.day))),
            ("news", Some(Subject::Dossier(id))) => Some(Stop::News(id)),
            _ => None,
        }
    }

    fn outline(&self, model: &Model) -> Outline {
        let rows = ROWS.iter().enumerate().filter(|(_, id)| self.is_there(id)).map(|(at, id)| {
            let role = if at == self.at { Role::Heading } else { Role::Body };
            let number = Cell::of(Role::Figure, (at + 1).to_string());
            Row::of([number, Cell::of(role, self.label(model, id))]).keyed(format!("until:{at}"))
        });
        let section = Section { rows: rows.collect(), ..Section::default() };
        Outline { title: String::new(), sections: vec![section] }
    }

    fn is_there(&self, id: &str) -> bool {
        id != "news" || matches!(self.about, Some(Subject::Dossier(_)))
    }

    fn label(&self, model: &Model, id: &str) -> String {
        let week = model.campaign.as_ref().map_or(Week(0), |it| it.view().week);
        match id {
            "weeks" => model.say("until-some-weeks", &[arg("count", self.weeks)]),
            "week" => {
                let date =
                    model.clerk().map_or(String::new(), |it| it.date(week.plus(self.day)).into());
                model.say("until-a-day", &[arg("date", date)])
            }
            "news" => {
                let who = self.about.map_or(String::new(), |about| model.name(about));
                model.say("until-news-of", &[arg("who", who)])
            }
            "loss" => {
                let on = if self.at_a_loss { "yes" } else { "no" };
                model.say("until-at-a-loss", &[arg("on", on)])
            }
            _ => model.word("until-next-decision"),
        }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.bare() {
            Code::Esc => return Answer::close(),
            Code::Enter => return self.begin(model),
            Code::Up => self.step(false),
            Code::Down => self.step(true),
            Code::Left => self.change(false),
            Code::Right => self.change(true),
            Code::Char(' ') => self.at_a_loss = !self.at_a_loss,
            Code::Char(digit @ '1'..='5') => {
                let at =
                    digit.to_digit(10).and_then(|it| usize::try_from(it).ok()).unwrap_or(1) - 1;
                if self.is_there(ROWS[at]) {
                    self.at = at;
                }
                if ROWS[at] == "loss" {
                    self.at_a_loss = !self.at_a_loss;
                    self.at = 0;
                }
            }
            _ => {}
        }
        Answer::taken()
    }

    fn step(&mut self, down: bool) {
        let by = if down { 1 } else { ROWS.len() - 1 };
        self.at = (self.at + by) % ROWS.len();
        if !self.is_there(ROWS[self.at]) {
            self.at = (self.at + by) % ROWS.len();
        }
    }

    fn change(&mut self, more: bool) {
        let changed =
            |now: u16| if more { now.saturating_add(1).min(52) } else { (now - 1).max(1) };
        match ROWS[self.at] {
            "weeks" => self.weeks = changed(self.weeks).min(self.most),
            "week" => self.day = changed(self.day).min(self.most),
            "loss" => self.at_a_loss = !self.at_a_loss,
            _ => {}
        }
    }

    fn begin(&self, model: &mut Model) -> Answer {
        let Some(until) = self.stop(model) else { return Answer::taken() };
        let Some(campaign) = &model.campaign else { return Answer::close() };
        let from = campaign.view().week;
        let lines = Vec::new();
        let at_a_loss = self.at_a_loss;
        model.run = Some(Run { until, at_a_loss, from, lines, stopped: None });
        Answer::Close(model.end_week())
    }
}

impl Layer<Model, News> for Until {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                let at = key.strip_prefix("until:").and_then(|at| at.parse().ok());
                self.at = at.unwrap_or(self.at);
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let screen = painter.area;
        let width = screen.width.saturating_sub(6).min(72);
        let area = centred(screen, width, 12.min(screen.height));
        let room = sheet(painter, area, &model.word("until-title"));
        let body = Rect { height: room.height.saturating_sub(2), ..room };
        let reader = Reader::at(format!("until:{}", self.at));
        reader.draw_bare(painter, body, (PANEL, true), &self.outline(model));
        let line = Rect { y: room.bottom().saturating_sub(1), height: 1, ..room };
        let hints: Vec<Hint> = vec![
            super::hint(Key::of(Code::Enter), model.word("until-begin")),
            super::hint(Key::of(Code::Right), model.word("until-change")),
            super::hint(Key::char(' '), model.word("until-loss-key")),
            super::hint(Key::of(Code::Esc), model.word("handing-no")),
        ];
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(line));
    }

    fn covers(&self) -> bool {
        false
    }
}

/// The weeks as they pass, and why it stopped.
pub struct Passed {
    reader: Reader,
}

impl Passed {
    pub fn new() -> Passed {
        Passed { reader: Reader::default() }
    }
}

impl Layer<Model, News> for Passed {
    /// Any key stops: the week that is being played is the last one.
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        let running = model.run.as_ref().is_some_and(|run| run.stopped.is_none());
        match input {
            Heard::Key(_) | Heard::Click { .. } if running => {
                model.run = None;
                Answer::close()
            }
            Heard::Key(_) | Heard::Click { .. } => {
                model.run = None;
                match model.brief().is_quiet() {
                    true => Answer::close(),
                    false => Answer::Replace(Box::new(super::week::Brought::new())),
                }
            }
            Heard::Wheel { lines, .. } => {
                self.reader.scroll_by(*lines);
                Answer::taken()
            }
            _ => Answer::taken(),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let Some(run) = &model.run else { return };
        let screen = painter.area;
        let width = screen.width.saturating_sub(4).min(100);
        let area = centred(screen, width, screen.height.saturating_sub(4));
        let room = sheet(painter, area, &model.word("until-passed"));
        let body = Rect { height: room.height.saturating_sub(2), ..room };
        let line = |text: &String| Row::of([Cell::new(text.clone())]);
        let mut rows: Vec<Row> = run.lines.iter().map(line).collect();
        if let Some(stopped) = run.stopped {
            rows.push(Row::of([Cell::of(Role::Heading, model.word(stopped.message()))]));
        }
        // The last weeks are what is read.
        let far = rows.len().saturating_sub(usize::from(body.height / 2).max(1));
        let rows = rows.split_off(far);
        let section = Section { rows, ..Section::default() };
        let outline = Outline { title: String::new(), sections: vec![section] };
        self.reader.draw_bare(painter, body, ("passed", true), &outline);
        let line = Rect { y: room.bottom().saturating_sub(1), height: 1, ..room };
        let id = if run.stopped.is_none() { "until-any-stops" } else { "until-any-on" };
        let hints = [super::hint(Key::char(' '), model.word(id))];
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(line));
    }

    fn covers(&self) -> bool {
        false
    }
}
