//! How likely we hold something to be: one figure, kept with its date.

use crate::tui::widget::{Field, Tone};

use super::line::Line;
use super::model::{Answer, Model};

pub struct BeliefDialog {
    about: String,
    asked: String,
    field: Field,
}

impl BeliefDialog {
    pub fn on(model: &Model, about: String) -> BeliefDialog {
        let filed = model.campaign.iter().flat_map(|campaign| campaign.beliefs.iter());
        let last = filed.filter(|(other, _)| *other == about).last();
        let before = last.map(|(_, filed)| filed.probability.to_string()).unwrap_or_default();
        let asked = model.clerk().map(|clerk| clerk.query(&about)).unwrap_or_default();
        let asked = model.say("belief-title", &[("asked", asked.into())]);
        BeliefDialog { about, asked, field: Field::new(3).with(&before) }
    }
}

impl Line for BeliefDialog {
    const KEEPS: &'static str = "belief-keep";
    const WIDTH: u16 = 60;

    fn title(&self, _: &Model) -> String {
        self.asked.clone()
    }

    fn field(&self) -> &Field {
        &self.field
    }

    fn field_mut(&mut self) -> &mut Field {
        &mut self.field
    }

    fn keep(&mut self, model: &mut Model) -> Answer {
        match self.field.text().trim().parse::<u8>() {
            Ok(probability) if probability <= 100 => {
                model.change("toast-filed", |it| it.believe(&self.about, probability));
                Answer::close()
            }
            _ => {
                let text = model.word("toast-hundredths");
                model.tell(Tone::Warning, text);
                Answer::taken()
            }
        }
    }
}
