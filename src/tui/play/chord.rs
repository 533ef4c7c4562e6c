//! The second half of two keys, with a list of what may follow.

use crate::front::actions::Action;
use crate::tui::key::{Code, Key};
use crate::tui::layer::Layer;
use crate::tui::paint::Painter;
use crate::tui::run::Input as Heard;
use crate::tui::widget::{Hint, WhichKey};

use super::command::{self, Place};
use super::frame;
use super::model::{Answer, Input, Model, News};

pub struct Chord {
    first: Key,
}

impl Chord {
    pub const fn new(first: Key) -> Chord {
        Chord { first }
    }
}

impl Layer<Model, News> for Chord {
    fn update(&mut self, model: &mut Model, input: &Input) -> Answer {
        match input {
            Heard::Key(key) if key.code == Code::Esc => Answer::close(),
            Heard::Key(key) => {
                let station = model.campaign.as_ref().is_none_or(|it| it.is_station());
                let after = model.keymap.with_prefix(self.first, station);
                let act = after.filter(|(_, second)| second == key).map(|(it, _)| it.act).next();
                match act {
                    Some(act) => command::instead(command::perform(model, act, Place::default())),
                    None => {
                        command::no_such_key(model);
                        Answer::close()
                    }
                }
            }
            other => frame::spot(other, |key| self.update(model, &Heard::Key(key))),
        }
    }

    fn draw(&self, model: &Model, painter: &mut Painter) {
        let station = model.campaign.as_ref().is_none_or(|it| it.is_station());
        let hint = |(action, key): (&Action, Key)| Hint::new(key, model.word(&action.text()));
        let hints: Vec<Hint> = model.keymap.with_prefix(self.first, station).map(hint).collect();
        let title = model.word("go-to");
        WhichKey { title: &title, hints: &hints }.draw(painter);
    }

    fn covers(&self) -> bool {
        false
    }
}
