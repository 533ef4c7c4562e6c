//! How the chief's officers come closer to people, and when he sends a cousin instead.

use crate::{
    ai::Reason,
    engine::{
        ids::DossierId,
        nature::{Cultivation, TieKind},
        order::PitchTie,
        units::Money,
        view::{TargetRow, odds},
    },
};

use super::Chief;

/// Rapport from which something small may be asked, and how often it is.
const TRUSTED: i16 = 34;
const TASKS: u8 = 2;

impl Chief<'_, '_> {
    /// Something small is asked of who is warm enough; a favour is done where money lies idle.
    pub(super) fn company(&self, target: &TargetRow) -> Cultivation {
        let spare = self.money() - self.reserve() - i32::from(self.rules.station.favour_money);
        let wanted = self.doctrine.pitch_rapport;
        if TRUSTED <= target.rapport && target.committed < TASKS && target.rapport < wanted {
            Cultivation::SmallTask
        } else if 10 < spare && target.rapport + 20 < wanted {
            Cultivation::Favour
        } else {
            Cultivation::Company
        }
    }

    /// One of ours asks his own people, where no officer has come near them.
    pub(super) fn ask_by_ties(&mut self) {
        let agents: Vec<DossierId> = self
            .reachable()
            .filter(|(_, _, agent)| {
                self.doctrine.ties_from <= agent.rapport && agent.leader().is_none()
            })
            .map(|(id, ..)| id)
            .collect();
        for agent in agents {
            self.draft.weigh(1);
            if 4 < self.weeks_left() {
                self.ask_by_tie(agent);
            }
        }
    }

    fn ask_by_tie(&mut self, agent: DossierId) {
        let close = |target: DossierId| {
            let tie = self.desk.tie(agent, target);
            tie.is_some_and(|tie| {
                tie.strong && matches!(tie.kind, TieKind::Family | TieKind::Friend | TieKind::Lover)
            })
        };
        let least = Money(self.rules.pitch.offer_least);
        let fair = |order: &PitchTie| {
            let shown = odds::pitch_tie(self.view, order);
            shown.is_some_and(|odds| {
                self.doctrine.pitch_chance <= (i32::from(odds.low) + i32::from(odds.high)) / 2
            })
        };
        let mut orders = self.desk.targets().filter_map(|(target, row)| {
            let worth = row.target.known_to.is_none() && 2 <= row.target.halves;
            let motive = row.target.motive.filter(|_| worth && close(target))?;
            Some(PitchTie { agent, target, motive, money: least })
        });
        let order = orders.find(fair);
        let affordable = i32::from(least.0) <= self.money() - self.reserve();
        if let Some(order) = order.filter(|_| affordable) {
            let shown = odds::pitch_tie(self.view, &order).map_or(0, |odds| odds.low);
            self.draft.give(order, Reason::new("ask-tie").with("chance", shown));
        }
    }
}
