//! A dialog of one line that is typed: a title, the line, and what Enter and Esc do with it.

use ratatui::layout::Rect;

use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, centred};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::sheet;
use crate::tui::widget::{Field, Keybar};

use super::frame;
use super::model::{Answer, Input, Model, News};

/// What a dialog of one line asks, and what becomes of the answer.
pub trait Line {
    /// The message that says what Enter does.
    const KEEPS: &'static str;
    /// The widest that the dialog gets.
    const WIDTH: u16 = 76;

    fn title(&self, model: &Model) -> String;
    fn field(&self) -> &Field;
    fn field_mut(&mut self) -> &mut Field;
    fn keep(&mut self, model: &mut Model) -> Answer;
}

fn press(line: &mut impl Line, model: &mut Model, key: Key) -> Answer {
    match key.bare() {
        Code::Esc => Answer::close(),
        Code::Enter => line.keep(model),
        _ => {
            line.field_mut().key(key);
            Answer::taken()
        }
    }
}

impl<T: Line> Layer<Model, News> for T {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => press(self, model, *key),
            Heard::Paste(text) => {
                self.field_mut().paste(text);
                Answer::taken()
            }
            other => frame::spot(other, |key| press(self, model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let width = painter.area.width.saturating_sub(8).min(T::WIDTH);
        let area = centred(painter.area, width, 5);
        let room = sheet(painter, area, &self.title(model));
        let line = Rect { height: room.height.min(1), ..room };
        self.field().draw(&mut painter.within(line), "");
        let below = Rect { y: room.bottom().saturating_sub(1), height: room.height.min(1), ..room };
        let hints = [
            super::hint(Key::of(Code::Enter), model.word(T::KEEPS)),
            super::hint(super::office::ESC, model.word("note-drop")),
        ];
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(below));
    }

    fn covers(&self) -> bool {
        false
    }
}
