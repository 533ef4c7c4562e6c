//! Asked before a campaign is given up. It cannot be taken back, so a word has to be typed.

use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::Painter;
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Field, Tone};
use game::text::clerk::arg;

use super::ending::Ending;
use super::frame;
use super::model::{Answer, Input, Model, News};
use super::typed::Typed;

pub struct Resign {
    field: Field,
}

impl Resign {
    pub fn new() -> Resign {
        Resign { field: Field::new(40) }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.code {
            Code::Esc => Answer::close(),
            Code::Enter => self.answer(model),
            _ => {
                self.field.key(key);
                Answer::taken()
            }
        }
    }

    fn answer(&mut self, model: &mut Model) -> Answer {
        let word = model.word("resign-word");
        if self.field.text().trim().to_lowercase() != word {
            self.field.clear();
            return Answer::taken();
        }
        match model.resign() {
            Ok(()) => Answer::Replace(Box::new(Ending::new())),
            Err(why) => {
                model.tell(Tone::Warning, why);
                Answer::close()
            }
        }
    }
}

impl Layer<Model, News> for Resign {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) => self.press(model, *key),
            other => frame::spot(other, |key| self.press(model, key)),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let Some(campaign) = &model.campaign else { return };
        let view = campaign.view();
        let word = model.word("resign-word");
        let args = [arg("week", view.week.0), arg("term", view.briefing.term.0), arg("word", word)];
        let title = model.word("act-resign");
        let text = model.say("resign-ask", &args);
        let hints = [
            super::hint(Key::of(Code::Enter), title.clone()),
            super::hint(super::office::ESC, model.word("leave-stay")),
        ];
        Typed { title: &title, text: &text, field: &self.field, hints: &hints }.draw(painter);
    }

    fn covers(&self) -> bool {
        false
    }
}
