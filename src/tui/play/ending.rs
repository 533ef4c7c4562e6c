//! The declassified file: how it was won or lost, the three timelines week by week, what was stated
//! and what was so. Its parts are tabs; the weeks are scrubbed.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use ratatui::layout::Rect;

use crate::front::actions::Act;
use crate::front::ending::{self, Part, weeks};
use crate::front::outline::Outline;
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::{Effect, Input as Heard};
use crate::tui::widget::{Keybar, Panel, Tabs, Tone};
use game::text::{bare, clerk::arg};
use rules::engine::units::Week;

use super::codex::Codex;
use super::command::{self, Place};
use super::frame;
use super::model::{Answer, Campaign, Input, Model, News};
use super::pointer::{self, Pointed};
use super::reader::Reader;
use super::week::movement;

const PANEL: &str = "file";

/// A page of the file.
type Leaf = (Part, usize);

#[derive(Default)]
pub struct Ending {
    part: Part,
    /// The week that lies open, by its place among those in which anything happened.
    week: usize,
    /// Where one was on each page.
    readers: BTreeMap<Leaf, Reader>,
    /// Pages are made when they are looked at, and kept: the file does not change any more.
    made: RefCell<BTreeMap<Leaf, Rc<Outline>>>,
}

impl Ending {
    pub fn new() -> Ending {
        Ending::default()
    }

    fn leaf(&self) -> Leaf {
        (self.part, if self.part == Part::Weeks { self.week } else { 0 })
    }

    fn outline(&self, model: &Model) -> Rc<Outline> {
        let leaf = self.leaf();
        let make = || Rc::new(page(model, leaf).unwrap_or_default());
        Rc::clone(self.made.borrow_mut().entry(leaf).or_insert_with(make))
    }

    fn reader(&mut self, model: &Model) -> &mut Reader {
        let leaf = self.leaf();
        let outline = self.outline(model);
        self.readers.entry(leaf).or_insert_with(|| opened(&outline))
    }

    fn turn(&mut self, model: &Model, by: isize) {
        let parts = parts(model);
        let at = parts.iter().position(|part| *part == self.part).unwrap_or(0);
        let next = (at + parts.len()).saturating_add_signed(by) % parts.len().max(1);
        self.part = parts.get(next).copied().unwrap_or_default();
    }

    fn turn_to(&mut self, model: &Model, at: usize) {
        self.part = parts(model).get(at).copied().unwrap_or(self.part);
    }

    fn scrub(&mut self, model: &Model, by: isize) {
        let last = all_weeks(model).len().saturating_sub(1);
        self.week = self.week.saturating_add_signed(by).min(last);
    }

    /// Left and right scrub the weeks; elsewhere they turn the pages.
    fn aside(&mut self, model: &Model, by: isize) {
        match self.part {
            Part::Weeks => self.scrub(model, by),
            _ => self.turn(model, by),
        }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.bare() {
            Code::Esc => return Answer::close(),
            Code::Char('?') => return command::perform(model, Act::Help, Place::default()),
            Code::Char('q') => return command::perform(model, Act::Menu, Place::default()),
            Code::Char('y') => return copy(model),
            _ if key == Key::ctrl('s') => publish(model),
            Code::Tab => self.turn(model, 1),
            Code::BackTab => self.turn(model, -1),
            Code::Left | Code::Char('h') => self.aside(model, -1),
            Code::Right | Code::Char('l') => self.aside(model, 1),
            Code::Char(digit @ '1'..='7') => self.turn_to(model, digit as usize - '1' as usize),
            Code::Enter | Code::Char('w') => return self.why(model),
            _ => self.step(model, key),
        }
        Answer::taken()
    }

    /// The reasons of a deed; else the rule that the figures of this part follow.
    fn why(&mut self, model: &mut Model) -> Answer {
        match (self.reader(model).subject(), rule(self.part)) {
            (Some(subject), _) => command::open(model, subject),
            (None, Some(page)) => Answer::Open(Box::new(Codex::at(page))),
            (None, None) => Answer::taken(),
        }
    }

    fn has_reasons(&self, model: &Model) -> bool {
        let reader = self.readers.get(&self.leaf()).map(Reader::subject);
        let subject = reader.unwrap_or_else(|| opened(&self.outline(model)).subject());
        subject.is_some() || rule(self.part).is_some()
    }

    fn step(&mut self, model: &Model, key: Key) {
        let Some(act) = movement(key) else { return };
        let outline = self.outline(model);
        self.reader(model).act(act, &outline);
    }
}

/// A page as it is opened: the cursor stands on its first line that leads on.
fn opened(outline: &Outline) -> Reader {
    let mut reader = Reader::default();
    reader.settle(outline);
    reader
}

fn page(model: &Model, (part, at): Leaf) -> Option<Outline> {
    let campaign = model.campaign.as_ref()?;
    let file = campaign.file()?;
    let clerk = campaign.clerk(&model.text);
    Some(match part {
        Part::Weeks => ending::week(clerk, file, *weeks::weeks(file).get(at)?),
        part => ending::part(clerk, file, part),
    })
}

fn parts(model: &Model) -> Vec<Part> {
    let file = model.campaign.as_ref().and_then(|it| Some((it.clerk(&model.text), it.file()?)));
    file.map(|(clerk, file)| Part::of(clerk, file)).unwrap_or_default()
}

fn all_weeks(model: &Model) -> Vec<Week> {
    let file = model.campaign.as_ref().and_then(Campaign::file);
    file.map(weeks::weeks).unwrap_or_default()
}

/// Writes the file beside the campaign, as a page and as Markdown.
fn publish(model: &mut Model) {
    let Some(published) = model.campaign.as_ref().and_then(|it| it.publish(&model.text)) else {
        let text = model.word("toast-nowhere");
        return model.tell(Tone::Warning, text);
    };
    match published {
        Ok(path) => {
            let path = arg("path", bare::path(&path));
            let text = model.say("toast-published", &[path]);
            model.tell(Tone::Good, text);
        }
        Err(hitch) => model.fail(&hitch),
    }
}

/// Copies the text card, where the terminal's clipboard may be written to.
fn copy(model: &mut Model) -> Answer {
    let card = model.campaign.as_ref().and_then(|it| it.text_card(&model.text));
    let Some(card) = card.filter(|_| model.look.copying) else {
        let text = model.word("toast-copying-off");
        model.tell(Tone::Warning, text);
        return Answer::taken();
    };
    let text = model.word("toast-copied");
    model.tell(Tone::Good, text);
    Answer::Taken(vec![Effect::Copy(card)])
}

/// The page of the rule book that a part without reasons of its own rests on.
const fn rule(part: Part) -> Option<&'static str> {
    match part {
        Part::Account => Some("score"),
        Part::Statements => Some("disseminate"),
        Part::Network => Some("link"),
        Part::Story | Part::Weeks | Part::People | Part::Thoughts => None,
    }
}

impl Layer<Model, News> for Ending {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            // Its tabs are its own pages.
            Heard::Click { spot: Some(Spot::Row { panel: Tabs::PANEL, key }), .. } => {
                self.turn_to(model, key.parse().unwrap_or(usize::MAX));
                Answer::taken()
            }
            other => match pointer::on_page(model, self.reader(model), (PANEL, other)) {
                Pointed::Key(key) => self.press(model, key),
                Pointed::Act(_) => self.press(model, Key::of(Code::Enter)),
                Pointed::Taken => Answer::taken(),
            },
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let area = painter.area;
        painter.clear(area);
        painter.no_cursor();
        if !crate::tui::layer::large_enough(painter, &model.word("screen-too-small")) {
            return;
        }
        let parts = parts(model);
        let names: Vec<String> = parts.iter().map(|&part| model.word(part.tab())).collect();
        let active = parts.iter().position(|part| *part == self.part).unwrap_or(0);
        let line = Rect { height: 1, ..area };
        Tabs { names: &names, active, first: None }.draw(&mut painter.within(line));
        let message = frame::message(model, painter);
        let below = 2 + u16::from(message);
        let body = Rect { y: area.y + 1, height: area.height.saturating_sub(below), ..area };
        let outline = self.outline(model);
        let place = self.place(model);
        let panel = Panel { id: PANEL, title: &outline.title, note: &place, focus: true };
        let fresh = opened(&outline);
        let reader = self.readers.get(&self.leaf()).unwrap_or(&fresh);
        reader.draw(painter, body, &panel, &outline);
        let line = frame::last_line(painter);
        Keybar { hints: &self.hints(model), last: None }.draw(&mut painter.within(line));
    }
}

impl Ending {
    /// Which week of how many.
    fn place(&self, model: &Model) -> String {
        match self.part {
            Part::Weeks => {
                let args = [arg("at", self.week + 1), arg("of", all_weeks(model).len())];
                model.say("ending-place", &args)
            }
            _ => String::new(),
        }
    }

    fn hints(&self, model: &Model) -> Vec<crate::tui::widget::Hint> {
        let aside = match self.part {
            Part::Weeks => "bar-scrub",
            _ => "bar-part",
        };
        let why = super::hint(Key::char('w'), model.word("act-why"));
        let hints = [
            Some(super::hint(super::office::ESC, model.word("tab-desk"))),
            Some(super::hint(Key::of(Code::Right), model.word(aside))),
            Some(super::hint(Key::of(Code::Tab), model.word("bar-part"))),
            Some(super::hint(Key::of(Code::Down), model.word("bar-move"))),
            self.has_reasons(model).then_some(why),
            Some(super::hint(Key::ctrl('s'), model.word("bar-publish"))),
            Some(super::hint(Key::char('y'), model.word("bar-copy"))),
            Some(super::hint(Key::char('q'), model.word("act-menu"))),
        ];
        hints.into_iter().flatten().collect()
    }
}
