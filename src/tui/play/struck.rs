//! Why an item of a board is struck out, in the player's own words.

use ratatui::layout::Rect;

use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, centred};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::sheet;
use crate::tui::widget::{Field, Keybar};

use super::frame;
use super::model::{Answer, Input, Model, News};

pub struct StrikeDialog {
    mark: String,
    field: Field,
}

impl StrikeDialog {
    /// Asks for the reason of a strike; takes one back that stands.
    pub fn answer(model: &mut Model, mark: String) -> Answer {
        let stands = model.campaign.as_ref().is_some_and(|it| it.marks.contains_key(&mark));
        if stands {
            model.change("toast-unstruck", |sitting| sitting.mark(&mark, ""));
            return Answer::taken();
        }
        Answer::Open(Box::new(StrikeDialog { mark, field: Field::new(120) }))
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.bare() {
            Code::Esc => Answer::close(),
            Code::Enter => {
                let typed = self.field.text().trim().to_owned();
                let reason = if typed.is_empty() { model.word("strike-no-reason") } else { typed };
                model.change("toast-struck", |sitting| sitting.mark(&self.mark, &reason));
                Answer::close()
            }
            _ => {
                self.field.key(key);
                Answer::taken()
            }
        }
    }
}

impl Layer<Model, News> for StrikeDialog {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            Heard::Paste(text) => {
                self.field.paste(text);
                Answer::taken()
            }
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let area = centred(painter.area, painter.area.width.saturating_sub(8).min(76), 5);
        let title = model.word("strike-title");
        let room = sheet(painter, area, &title);
        let line = Rect { height: room.height.min(1), ..room };
        self.field.draw(&mut painter.within(line), "");
        let below = Rect { y: room.bottom().saturating_sub(1), height: room.height.min(1), ..room };
        let hints = [
            super::hint(Key::of(Code::Enter), model.word("strike-do")),
            super::hint(super::office::ESC, model.word("note-drop")),
        ];
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(below));
    }

    fn covers(&self) -> bool {
        false
    }
}
