//! Pages that lie over the desk: a dossier, the card of something, help, reasons.

use ratatui::layout::Rect;

use crate::front::actions::Act;
use crate::front::outline::Outline;
use crate::front::{Screen, Subject};
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::Painter;
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Hint, Keybar, Panel};

use super::command::{self, Place};
use super::frame;
use super::help::HelpPage;
use super::keys;
use super::model::{Answer, Input, Model, News};
use super::pointer::{self, Pointed};
use super::reader::Reader;

const PANEL: &str = "page";

/// What a page shows.
#[derive(Clone, Debug)]
pub enum Matter {
    /// Made anew whenever it is drawn: orders and notes may change it.
    Subject(Subject),
    /// A text that does not change.
    Text(Outline),
}

/// One page over the whole screen.
#[derive(Clone, Debug)]
pub struct Page {
    matter: Matter,
    reader: Reader,
}

impl Page {
    pub fn of(subject: Subject) -> Page {
        Page { matter: Matter::Subject(subject), reader: Reader::default() }
    }

    pub fn text(outline: Outline) -> Page {
        Page { matter: Matter::Text(outline), reader: Reader::default() }
    }

    /// A text that leads on from line to line, with the cursor on the first of them.
    pub fn leading_on(outline: Outline) -> Page {
        let mut reader = Reader::default();
        reader.settle(&outline);
        Page { matter: Matter::Text(outline), reader }
    }

    fn outline(&self, model: &Model) -> Outline {
        match &self.matter {
            Matter::Subject(subject) => model.card(*subject).unwrap_or_default(),
            Matter::Text(outline) => outline.clone(),
        }
    }

    fn act(&mut self, model: &mut Model, act: Act) -> Answer {
        let outline = self.outline(model);
        if self.reader.selected.is_none() && matches!(act, Act::NextPanel | Act::PreviousPanel) {
            self.reader.settle(&outline);
            return Answer::taken();
        }
        if matches!(act, Act::NextPanel | Act::PreviousPanel) {
            let step = if act == Act::NextPanel { Act::Down } else { Act::Up };
            self.reader.act(step, &outline);
            return Answer::taken();
        }
        if self.reader.act(act, &outline) {
            return Answer::taken();
        }
        let own = match &self.matter {
            Matter::Subject(subject) => Some(*subject),
            Matter::Text(_) => None,
        };
        match act {
            Act::Help => Answer::Open(Box::new(HelpPage::of(self.screen()))),
            Act::Back | Act::Left => Answer::close(),
            // A row that leads on is opened; else the orders for whom the page is about.
            Act::Open => match self.reader.subject().filter(|it| Some(*it) != own) {
                Some(subject) => command::open(model, subject),
                None => command::perform(model, Act::Orders, Place::over(own)),
            },
            // A figure is filed on the line that the cursor is on.
            Act::Believe if own == Some(Subject::OtherHouse) => {
                command::perform(model, act, Place::over(self.reader.subject()))
            }
            other => command::perform(model, other, Place::over(own)),
        }
    }
}

impl Page {
    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match command::act_of(model, key) {
            command::Heard::Act(act) => self.act(model, act),
            command::Heard::Opens(answer) => answer,
            command::Heard::Digit => {
                command::no_such_key(model);
                Answer::taken()
            }
            command::Heard::Nothing => Answer::taken(),
        }
    }

    /// The screen whose help says most about the page.
    const fn screen(&self) -> Screen {
        match self.matter {
            Matter::Subject(Subject::Dossier(id)) => Screen::Dossier(id),
            Matter::Subject(_) | Matter::Text(_) => Screen::Desk,
        }
    }
}

impl Layer<Model, News> for Page {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            other => match pointer::on_page(model, &mut self.reader, (PANEL, other)) {
                Pointed::Key(key) => self.press(model, key),
                Pointed::Act(act) => self.act(model, act),
                Pointed::Taken => Answer::taken(),
            },
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let Some(body) = frame::draw(model, painter) else { return };
        let outline = self.outline(model);
        let width = body.width.min(110);
        let area = Rect { x: body.x + (body.width - width) / 2, width, ..body };
        let panel = Panel { id: PANEL, title: &outline.title, note: "", focus: true };
        self.reader.draw(painter, area, &panel, &outline);
        let mut hints = vec![Hint::new(Key::of(Code::Esc), model.word("act-back"))];
        if let Matter::Subject(subject) = self.matter {
            let why = command::has_reasons(model, Place::over(Some(subject)));
            let acts = [Act::Orders, Act::Note, Act::Why, Act::Undo];
            let acts: Vec<Act> = acts.into_iter().filter(|it| *it != Act::Why || why).collect();
            hints.extend(keys::hints(model, &acts));
            hints.push(Hint::new(Key::of(Code::Tab), model.word("bar-next-row")));
        }
        let help = keys::help_hint(model);
        let bar = Keybar { hints: &hints, last: Some(&help) };
        bar.draw(&mut painter.within(frame::last_line(painter)));
    }
}
