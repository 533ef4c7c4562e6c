//! A note on something, in the player's own words.

use ratatui::layout::Rect;

use crate::front::Subject;
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, centred};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::sheet;
use crate::tui::widget::{Field, Keybar};

use super::frame;
use super::model::{Answer, Input, Model, News};

pub struct NoteDialog {
    key: String,
    name: String,
    field: Field,
}

impl NoteDialog {
    pub fn on(model: &Model, subject: Subject) -> NoteDialog {
        let key = subject.key();
        let notes = model.campaign.as_ref().map(|campaign| &campaign.notes);
        let before = notes.and_then(|notes| notes.get(&key)).cloned().unwrap_or_default();
        let field = Field::new(400).with(&before);
        NoteDialog { key, name: model.name(subject), field }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.code {
            Code::Esc => Answer::close(),
            Code::Enter => {
                let (about, text) = (self.key.clone(), self.field.text().to_owned());
                model.change("toast-noted", |sitting| sitting.set_note(&about, &text));
                Answer::close()
            }
            _ => {
                self.field.key(key);
                Answer::taken()
            }
        }
    }
}

impl Layer<Model, News> for NoteDialog {
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
        let title = model.say("note-on", &[("who", self.name.as_str().into())]);
        let room = sheet(painter, area, &title);
        let line = Rect { height: room.height.min(1), ..room };
        self.field.draw(&mut painter.within(line), "");
        let below = Rect { y: room.bottom().saturating_sub(1), height: room.height.min(1), ..room };
        let hints = [
            super::hint(Key::of(Code::Enter), model.word("note-keep")),
            super::hint(super::office::ESC, model.word("note-drop")),
        ];
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(below));
    }

    fn covers(&self) -> bool {
        false
    }
}
