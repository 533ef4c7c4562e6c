//! What a chief does who expects traps.

use crate::{
    ai::Reason,
    engine::{ids::DossierId, order::Forewarn},
};

use super::Chief;

impl Chief<'_, '_> {
    pub(super) fn beware(&mut self) {
        self.forewarn();
    }

    /// Whoever reads something is told about strangers with offers.
    fn forewarn(&mut self) {
        let told = &self.desk.wary.forewarned;
        let next = self
            .reachable()
            .map(|(id, _, agent)| (id, agent.reads))
            .find(|(id, reads)| 0 < *reads && !told.iter().any(|(other, _)| other == id));
        let next: Option<DossierId> = next.map(|(id, _)| id);
        if let Some(agent) = next {
            self.draft.give(Forewarn { agent }, Reason::new("forewarn"));
        }
    }
}
