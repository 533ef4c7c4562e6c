//! How likely we hold something to be: one figure, kept with its date.

use rules::engine::disclosed::Query;

use crate::tui::widget::{Field, Tone};

use super::line::Line;
use super::model::{Answer, Model};

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
                let about = self.query.key();
                model.change("toast-filed", |it| it.believe(&about, probability));
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
