//! A note on something, in the player's own words.

use crate::front::Subject;
use crate::tui::widget::Field;

use super::line::Line;
use super::model::{Answer, Model};

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
}

impl Line for NoteDialog {
    const KEEPS: &'static str = "note-keep";

    fn title(&self, model: &Model) -> String {
        model.say("note-on", &[("who", self.name.as_str().into())])
    }

    fn field(&self) -> &Field {
        &self.field
    }

    fn field_mut(&mut self) -> &mut Field {
        &mut self.field
    }

    fn keep(&mut self, model: &mut Model) -> Answer {
        let (about, text) = (self.key.clone(), self.field.text().to_owned());
        model.change("toast-noted", |sitting| sitting.set_note(&about, &text));
        Answer::close()
    }
}
