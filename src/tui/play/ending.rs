//! The declassified file: who won, and what was true, what we were told, what they were told.

use ratatui::layout::Rect;

use crate::front::actions::Act;
use crate::front::outline::Outline;
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, Spot};
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Keybar, Panel};

use super::command::{self, Place};
use super::frame;
use super::model::{Answer, Input, Model, News};
use super::reader::Reader;
use super::week::movement;

const PANEL: &str = "file";

pub struct Ending {
    reader: Reader,
    /// Made once: the file does not change any more.
    outline: std::cell::OnceCell<Outline>,
}

impl Ending {
    pub fn new() -> Ending {
        Ending { reader: Reader::default(), outline: std::cell::OnceCell::new() }
    }

    fn outline(&self, model: &Model) -> &Outline {
        let make = || model.campaign.as_ref().and_then(|it| it.ending(&model.text));
        self.outline.get_or_init(|| make().unwrap_or_default())
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.code {
            Code::Esc => return Answer::close(),
            Code::Char('?') => return command::perform(model, Act::Help, Place::default()),
            Code::Char('q') => return command::perform(model, Act::Menu, Place::default()),
            Code::Enter | Code::Char('w') => {
                let subject = self.reader.subject();
                return match subject {
                    Some(subject) => command::open(model, subject),
                    None => Answer::taken(),
                };
            }
            _ => {}
        }
        if let Some(act) = movement(key) {
            let outline = self.outline(model).clone();
            if self.reader.selected.is_none() && act == Act::Down {
                self.reader.settle(&outline);
            } else {
                self.reader.act(act, &outline);
            }
        }
        Answer::taken()
    }
}

impl Layer<Model, News> for Ending {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Wheel { lines, .. } => {
                self.reader.scroll_by(*lines);
                Answer::taken()
            }
            Heard::Click { spot: Some(Spot::Row { panel: PANEL, key }), .. } => {
                if self.reader.selected.as_deref() == Some(key) {
                    return self.press(model, Key::of(Code::Enter));
                }
                self.reader.select(key.clone());
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let area = painter.area;
        painter.clear(area);
        painter.no_cursor();
        if !crate::tui::layer::large_enough(painter, &model.word("screen-too-small")) {
            return;
        }
        let body = Rect { height: area.height.saturating_sub(1), ..area };
        let outline = self.outline(model);
        let panel = Panel { id: PANEL, title: &outline.title, note: "", focus: true };
        self.reader.draw(painter, body, &panel, outline);
        let hints = [
            super::hint(super::office::ESC, model.word("tab-desk")),
            super::hint(Key::char('w'), model.word("act-why")),
            super::hint(Key::of(Code::Down), model.word("bar-move")),
            super::hint(Key::of(Code::PageDown), model.word("act-page-down")),
            super::hint(Key::char('q'), model.word("act-menu")),
        ];
        let line = frame::last_line(painter);
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(line));
    }
}
