//! Why an item of a board is struck out, in the player's own words.

use crate::tui::widget::Field;

use super::line::Line;
use super::model::{Answer, Model};

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
}

impl Line for StrikeDialog {
    const KEEPS: &'static str = "strike-do";

    fn title(&self, model: &Model) -> String {
        model.word("strike-title")
    }

    fn field(&self) -> &Field {
        &self.field
    }

    fn field_mut(&mut self) -> &mut Field {
        &mut self.field
    }

    fn keep(&mut self, model: &mut Model) -> Answer {
        let typed = self.field.text().trim().to_owned();
        let reason = if typed.is_empty() { model.word("strike-no-reason") } else { typed };
        model.change("toast-struck", |sitting| sitting.mark(&self.mark, &reason));
        Answer::close()
    }
}
