//! Handing in the plan, and what the week brought.

use std::cell::Cell;

use ratatui::layout::Rect;

use crate::front::actions::Act;
use crate::front::brief;
use crate::front::outline::Outline;
use crate::front::situations::Matter;
use crate::front::{Screen, Subject};
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot, centred};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::sheet;
use crate::tui::widget::{Flow, Hint, Keybar, Panel, Tone};

use super::command::{self, Place};
use super::desk;
use super::frame;
use super::help::HelpPage;
use super::keys;
use super::model::{Answer, Input, Model, News};
use super::pointer::{self, Pointed};
use super::reader::Reader;

const PANEL: &str = "handing";

/// The plan once more, with who has time to spare. It asks, and never blocks.
///
/// A week cannot be taken back, so no carelessness is an answer: not the key that asked, pressed
/// twice or held down, and no key that came before the question was on the screen.
pub struct Handing {
    reader: Reader,
    asked_by: Option<Key>,
    was_seen: Cell<bool>,
}

/// The keys that end the week, the first of them shown.
const YES: [Key; 2] = [Key::of(Code::Enter), Key::char('y')];

impl Handing {
    /// Asked for by a key, or by the mouse.
    pub fn new(asked_by: Option<Key>) -> Handing {
        Handing { reader: Reader::default(), asked_by, was_seen: Cell::new(false) }
    }

    /// The keys that mean yes here.
    fn yes(&self) -> impl Iterator<Item = Key> {
        YES.into_iter().filter(|key| Some(*key) != self.asked_by)
    }

    fn outline(model: &Model) -> Outline {
        let plan = model.outline(Screen::Plan);
        let mut sections = plan.sections.clone();
        let idle = model.word("head-idle");
        // Orders in full: what is cut cannot be agreed to.
        let ordered = model.word("head-plan");
        for section in sections.iter_mut().filter(|it| it.heading == ordered) {
            section.columns.clear();
            section.rows.iter_mut().for_each(|row| desk::aside(model, row));
        }
        // Idle officers first: this is the last moment to think of them.
        if let Some(at) = sections.iter().position(|it| it.heading == idle) {
            let idle = sections.remove(at);
            sections.insert(1.min(sections.len()), idle);
        }
        Outline { title: plan.title.clone(), sections }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        if self.yes().any(|yes| yes == key) {
            return match self.was_seen.get() {
                true => Answer::Close(command::hand_in(model)),
                false => Answer::taken(),
            };
        }
        match key.bare() {
            Code::Esc | Code::Left | Code::Char('h') => Answer::close(),
            Code::Char('x') | Code::Delete => {
                let subject = self.reader.subject();
                command::perform(model, Act::Withdraw, Place::over(subject))
            }
            Code::Char('u') => command::perform(model, Act::Undo, Place::default()),
            _ => {
                let act = movement(key);
                let outline = Handing::outline(model);
                if let Some(act) = act {
                    self.reader.act(act, &outline);
                }
                Answer::taken()
            }
        }
    }
}

/// What a key moves in a list that has no other use for keys.
pub fn movement(key: Key) -> Option<Act> {
    Some(match key.bare() {
        Code::Up | Code::Char('k') => Act::Up,
        Code::Down | Code::Char('j') => Act::Down,
        Code::PageUp => Act::PageUp,
        Code::PageDown | Code::Char(' ') => Act::PageDown,
        Code::Home => Act::First,
        Code::End | Code::Char('G') => Act::Last,
        _ => return None,
    })
}

impl Layer<Model, News> for Handing {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Wheel { lines, .. } => {
                self.reader.scroll_by(*lines);
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                self.reader.select(key.clone());
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        self.was_seen.set(true);
        let outline = Handing::outline(model);
        let screen = painter.area;
        let width = screen.width.saturating_sub(6).min(96);
        // As high as what it says, as long as the screen allows that.
        let text = Flow::of(&outline, width.saturating_sub(6), None, painter.ellipsis());
        let height = u16::try_from(text.lines.len() + 6).unwrap_or(u16::MAX);
        let area = centred(screen, width, height.min(screen.height.saturating_sub(4)));
        let title = model.word("handing-title");
        let room = sheet(painter, area, &title);
        let body = Rect { height: room.height.saturating_sub(2), ..room };
        self.reader.draw_bare(painter, body, (PANEL, true), &outline);
        let line = Rect { y: room.bottom().saturating_sub(1), height: room.height.min(1), ..room };
        let yes = self.yes().next().map(|key| super::hint(key, model.word("handing-yes")));
        let others = [
            super::hint(Key::of(Code::Esc), model.word("handing-no")),
            super::hint(Key::char('x'), model.word("bar-withdraw")),
        ];
        let hints: Vec<Hint> = yes.into_iter().chain(others).collect();
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(line));
    }

    fn covers(&self) -> bool {
        false
    }
}

/// The brief: what the week changed, beat by beat, with what can be answered.
#[derive(Default)]
pub struct Brought {
    reader: Reader,
    /// The beat that is told in full.
    open: usize,
    /// The whole log.
    all: bool,
}

impl Brought {
    pub fn new() -> Brought {
        Brought { reader: Reader::at(brief::key(0)), ..Brought::default() }
    }

    fn outline(&self, model: &Model) -> Outline {
        match (&model.campaign, self.all) {
            (Some(campaign), false) => {
                brief::outline(&campaign.scene(&model.text), &model.brief(), self.open)
            }
            _ => model.outline(Screen::Week).as_ref().clone(),
        }
    }

    fn matter(&self, model: &Model) -> Option<Matter> {
        let brief = model.brief();
        let beat = brief.beats.get(self.open)?;
        brief::matter_of(&model.matters(), beat).cloned()
    }

    /// Reads on: the next beat, and after the last the desk.
    fn next(&mut self, model: &Model) -> Answer {
        if self.all || model.brief().beats.len() <= self.open + 1 {
            return Answer::close();
        }
        self.show(self.open + 1);
        Answer::taken()
    }

    fn show(&mut self, at: usize) {
        self.open = at;
        self.reader.select(brief::key(at));
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.bare() {
            Code::Char(' ') => {
                model.toast = None;
                return self.next(model);
            }
            Code::Char('a') => {
                model.toast = None;
                self.all = !self.all;
                self.reader = Reader::default();
                return Answer::taken();
            }
            _ => (),
        }
        match command::act_of(model, key) {
            command::Heard::Act(act) => self.act(model, act),
            command::Heard::Opens(answer) => answer,
            command::Heard::Digit if !self.all => {
                let digit = key.typed().and_then(|it| it.to_digit(10));
                let digit = digit.and_then(|it| usize::try_from(it).ok());
                self.answer(model, digit.unwrap_or(0))
            }
            command::Heard::Digit | command::Heard::Nothing => Answer::taken(),
        }
    }

    /// What every key does that means the same everywhere.
    fn act(&mut self, model: &mut Model, act: Act) -> Answer {
        match act {
            Act::Back => return Answer::close(),
            Act::Open => return self.enter(model),
            Act::Help => return Answer::Open(Box::new(HelpPage::of(Screen::Week))),
            Act::NextPanel | Act::Decide => self.walk(model, Act::Down),
            Act::PreviousPanel => self.walk(model, Act::Up),
            Act::Up | Act::Down | Act::PageUp | Act::PageDown | Act::First | Act::Last => {
                self.walk(model, act);
            }
            act => {
                let about = self.about(model);
                return command::perform(model, act, Place::over(about));
            }
        }
        Answer::taken()
    }

    /// What the line under the cursor is about.
    fn about(&self, model: &Model) -> Option<Subject> {
        match self.all {
            true => self.reader.subject(),
            false => model.brief().beats.get(self.open).and_then(|beat| beat.about),
        }
    }

    fn answer(&mut self, model: &mut Model, digit: usize) -> Answer {
        let Some(matter) = self.matter(model) else {
            let text = model.word("toast-nothing-to-answer");
            model.tell(Tone::Warning, text);
            return Answer::taken();
        };
        match model.decide(&matter, digit) {
            Some(verb) => {
                let place = Place::over(Some(matter.about));
                command::perform(model, Act::Order(verb), place)
            }
            None => Answer::taken(),
        }
    }

    /// Opens what the line is about.
    fn enter(&self, model: &mut Model) -> Answer {
        match self.about(model) {
            Some(subject) if !matches!(subject, Subject::Order(_)) => command::open(model, subject),
            _ => Answer::close(),
        }
    }

    fn walk(&mut self, model: &Model, act: Act) {
        if self.all {
            let outline = self.outline(model);
            match self.reader.selected.is_none() {
                true => self.reader.settle(&outline),
                false => drop(self.reader.act(act, &outline)),
            }
            return;
        }
        let last = model.brief().beats.len().saturating_sub(1);
        let at = match act {
            Act::Up => self.open.saturating_sub(1),
            Act::Down => (self.open + 1).min(last),
            Act::First => 0,
            Act::Last => last,
            _ => return self.reader.scroll_by(if act == Act::PageUp { -8 } else { 8 }),
        };
        self.show(at);
    }
}

impl Layer<Model, News> for Brought {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            other => match pointer::on_page(model, &mut self.reader, (PANEL, other)) {
                Pointed::Key(key) => self.press(model, key),
                Pointed::Act(act) => self.act(model, act),
                Pointed::Taken => {
                    let beat = self.reader.selected.as_deref().and_then(brief::at);
                    self.open = beat.unwrap_or(self.open);
                    Answer::taken()
                }
            },
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let Some(body) = frame::draw(model, painter) else { return };
        let outline = self.outline(model);
        let (main, side) = desk::split(body);
        if let Some(side) = side {
            // Whom it is about stands beside it.
            let about = self.about(model);
            desk::draw_card(model, painter, side, about, (&Reader::default(), "", false));
        }
        let panel = Panel { id: PANEL, title: &outline.title, note: "", focus: true };
        self.reader.draw(painter, main, &panel, &outline);
        let mut hints = vec![
            super::hint(Key::char(' '), model.word("week-on")),
            super::hint(Key::of(Code::Down), model.word("bar-move")),
        ];
        if self.matter(model).is_some() && !self.all {
            hints.push(super::hint(Key::char('1'), model.word("bar-answer")));
        }
        let all = if self.all { "week-in-short" } else { "week-all" };
        hints.push(super::hint(Key::char('a'), model.word(all)));
        hints.push(super::hint(Key::of(Code::Enter), model.word("act-open")));
        hints.push(super::hint(Key::of(Code::Esc), model.word("title-desk")));
        hints.extend(keys::hints(model, &[Act::Orders, Act::EndWeek]));
        let line = frame::last_line(painter);
        let help = keys::help_hint(model);
        Keybar { hints: &hints, last: Some(&help) }.draw(&mut painter.within(line));
    }
}
