//! What the desks learn of partings, and of what comes of them.

use crate::engine::{
    ids::DossierId,
    nature::{Grudge, Parting},
    units::{Money, Week},
    view::{SecurityDesk, Standing, StationDesk},
};

impl StationDesk {
    pub(super) fn parted(&mut self, agent: DossierId, how: Parting, week: Week) {
        let row = self.dossiers.get_mut(agent).and_then(|row| row.agent.as_mut());
        if let Some(row) = row {
            row.standing = Standing::Parted;
            row.parted = Some((how, week));
            row.contact = None;
            row.waiting_task = None;
            row.waiting_pay = Money(0);
            row.waiting_alarm = None;
            row.waiting_warning = false;
            row.leaves = None;
        }
    }
}

impl SecurityDesk {
    pub(super) fn letter(&mut self, about: DossierId, week: Week) {
        if let Some(row) = self.people.get_mut(about) {
            row.letter = Some(week);
        }
    }

    /// Who was pressed is ours from now on; who was left is nobody's.
    pub(super) fn came_over(&mut self, who: DossierId, grudge: Grudge, week: Week) {
        if let Some(row) = self.people.get_mut(who) {
            row.came_over = Some(week);
            row.ours |= grudge == Grudge::Pressed;
        }
    }
}
