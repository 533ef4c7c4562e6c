//! With whom the part is gone through.

use crate::{
    ai::Reason,
    engine::{ids::DossierId, order::Coach, units::Week, view::PersonRow},
};

use super::Chief;

/// Weeks for which a test still worries a controller.
const WORRIED: u16 = 4;

impl Chief<'_, '_> {
    /// Somebody who was tested of late will be tested again. Whoever has analysts to spare goes
    /// through the part with him before he asks for it.
    pub(super) fn coach_doubles(&mut self) {
        let doubles: Vec<(DossierId, Option<Week>)> = self
            .desk
            .doubles()
            .filter(|(_, row)| !self.knows_his_part(row))
            .map(|(id, row)| (id, row.tested.map(|(_, when)| when)))
            .collect();
        for (double, tested) in doubles {
            self.draft.weigh(1);
            let worried = tested.is_some_and(|at| self.view.week.since(at) <= WORRIED);
            let spare = 2 < self.draft.left().analysts;
            if worried || spare {
                let weeks = tested.map_or(0, |at| self.view.week.since(at));
                let because = Reason::new("coach").with("weeks", weeks);
                self.draft.give(Coach { double }, because);
            }
        }
    }

    fn knows_his_part(&self, row: &PersonRow) -> bool {
        row.coached.is_some_and(|until| self.view.week < until)
    }
}
