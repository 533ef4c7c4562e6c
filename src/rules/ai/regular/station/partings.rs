//! From whom the chief parts, and how.

use crate::{
    ai::Reason,
    engine::{
        ids::DossierId,
        nature::Parting,
        order::Terminate,
        units::Week,
        view::{AgentRow, Standing},
    },
};

use super::Chief;

/// Weeks on ice after which a source that brought nothing is let go for good.
const PATIENCE: u16 = 6;
/// How many more reports wrong than right make a source a double rather than a fool.
const LIAR: u16 = 3;

impl Chief<'_, '_> {
    /// Those who were given up already are let go: a wage buys silence, but not for ever.
    pub(super) fn part(&mut self) {
        let given_up: Vec<DossierId> = self
            .memory
            .resting
            .iter()
            .filter(|(_, until)| *until == Week(u16::MAX))
            .map(|(id, _)| *id)
            .collect();
        for id in given_up {
            self.draft.weigh(1);
            let Ok(agent) = self.desk.agent(id) else { continue };
            let idle = PATIENCE <= self.view.week.since(agent.last_contact);
            if idle && agent.standing == Standing::Dormant {
                let (how, because) = self.manner(id, agent);
                self.draft.give(Terminate { agent: id, how }, because);
            }
        }
    }

    /// With a pension where there was friendship and there is money; in silence otherwise. Who
    /// was theirs all along is given to them, and costs them a week.
    fn manner(&self, id: DossierId, agent: &AgentRow) -> (Parting, Reason) {
        let record = self.pictures.record(id);
        let spare = self.money() - self.reserve();
        if record.right + LIAR <= record.wrong {
            return (Parting::Denounced, Reason::new("part-denounced").with("wrong", record.wrong));
        }
        if self.rules.station.income < self.rules.parting.pension && spare < 0 {
            return (Parting::Abandoned, Reason::new("part-abandoned").with("money", spare));
        }
        match i32::from(self.rules.parting.pension) <= spare && 0 < agent.rapport {
            true => (Parting::Paid, Reason::new("part-paid").with("rapport", agent.rapport)),
            false => (Parting::Frozen, Reason::new("part-frozen").with("money", spare)),
        }
    }
}
