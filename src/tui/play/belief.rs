//! How likely we hold something to be: one figure, kept with its date.

use ratatui::layout::Rect;

use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::{Painter, centred};
use crate::tui::run::Input as Heard;
use crate::tui::widget::dialog::sheet;
use crate::tui::widget::{Field, Keybar, Tone};
use rules::engine::disclosed::Query;

use super::frame;
use super::model::{Answer, Input, Model, News};

pub struct BeliefDialog {
    query: Query,
    asked: String,
    field: Field,
}

impl BeliefDialog {
    pub fn on(model: &Model, query: Query) -> BeliefDialog {
        let campaign = model.campaign.as_ref();
        let last = campaign.and_then(|campaign| campaign.beliefs.of(query).last());
        let before = last.map(|filed| filed.probability.to_string()).unwrap_or_default();
        let asked = model.clerk().map(|clerk| clerk.query(&query.key())).unwrap_or_default();
        let asked = model.say("belief-title", &[("asked", asked.into())]);
        BeliefDialog { query, asked, field: Field::new(3).with(&before) }
    }

    fn press(&mut self, model: &mut Model, key: Key) -> Answer {
        match key.bare() {
            Code::Esc => Answer::close(),
            Code::Enter => match self.field.text().trim().parse::<u8>() {
                Ok(probability) if probability <= 100 => {
                    let about = self.query.key();
                    model.change("toast-filed", |it| it.believe(&about, probability));
                    Answer::close()
                }
                _ => {
                    let text = model.word("toast-hundredths");
                    model.tell(Tone::Warning, text);
                    Answer::taken()
                }
            },
            _ => {
                self.field.key(key);
                Answer::taken()
            }
        }
    }
}

impl Layer<Model, News> for BeliefDialog {
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
        let area = centred(painter.area, painter.area.width.saturating_sub(8).min(60), 5);
        let room = sheet(painter, area, &self.asked);
        let line = Rect { height: room.height.min(1), ..room };
        self.field.draw(&mut painter.within(line), "");
        let below = Rect { y: room.bottom().saturating_sub(1), height: room.height.min(1), ..room };
        let hints = [
            super::hint(Key::of(Code::Enter), model.word("belief-keep")),
            super::hint(super::office::ESC, model.word("note-drop")),
        ];
        Keybar { hints: &hints, last: None }.draw(&mut painter.within(below));
    }

    fn covers(&self) -> bool {
        false
    }
}
