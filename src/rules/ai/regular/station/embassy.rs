//! What the embassy does for those outside: a driver, a letter, and a lawyer with a good hat.

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, StaffNo},
        nature::{Clearance, StaffRole},
        order::{ProposeSwap, SendStaff, falls_due},
        units::Week,
        view::Channel,
    },
};

use super::Chief;

/// Watch by emptiness, in hundredths of hundredths, from which a street has too many windows.
const WINDOWS: u16 = 4_000;

impl Chief<'_, '_> {
    /// A lawyer asks for those who will hardly be let go: officers, and agents who were taken
    /// longer ago than anybody is held for nothing.
    pub(super) fn ask_for_prisoners(&mut self) {
        let rules = &self.rules.swap;
        let cold = self.view.relations.with(self.desk.state()) < rules.coldest;
        let spare = self.money() - self.reserve();
        let waits = self.desk.swap.is_some();
        if waits || cold || spare < 2 * i32::from(rules.money) || self.weeks_left() < rules.weeks {
            return;
        }
        let held = self.rules.prison.held_weeks;
        let kept = |at: Option<Week>| at.is_none_or(|at| held < self.view.week.since(at));
        if let Some((whom, _)) = self.desk.captives().find(|(_, since)| kept(*since)) {
            let because = Reason::new("propose-swap").with("money", spare);
            self.draft.give(ProposeSwap { whom }, because);
        }
    }

    /// What cannot wait for the next contact goes by letter. Where somebody close to him was taken
    /// the next meeting is driven to.
    pub(super) fn send_the_staff(&mut self, agents: &[DossierId]) {
        let fit = self.desk.staff.iter().filter(|(_, row)| row.clearance == Clearance::Full);
        let fit: Vec<(StaffNo, StaffRole)> = fit.map(|(no, row)| (no, row.role)).collect();
        for (staff, role) in fit {
            let needs = |id: &&DossierId| match role {
                StaffRole::CipherClerk => self.waits_for_a_warning(**id),
                StaffRole::Driver => self.is_met_near_a_fire(**id),
                StaffRole::Cleaner => self.is_met_under_windows(**id),
            };
            if let Some(&agent) = agents.iter().find(needs) {
                let because = Reason::new("send-staff").with("dossier", agent.0);
                self.draft.give(SendStaff { staff, agent }, because);
            }
        }
    }

    /// He does not know yet that it is time.
    fn waits_for_a_warning(&self, id: DossierId) -> bool {
        self.desk.agent_served(id).is_ok_and(|agent| agent.waiting_warning)
    }

    /// Somebody who knows him was taken, and he is met this week all the same.
    fn is_met_near_a_fire(&self, id: DossierId) -> bool {
        self.is_met(id) && self.arrest_close_to(id).is_some()
    }

    /// He is met this week in a part of the city that has eyes and no crowd.
    fn is_met_under_windows(&self, id: DossierId) -> bool {
        let district = self.desk.dossier(id).ok().map(|row| row.identity.district);
        let open = district.and_then(|it| self.view.city().districts.get(it)).is_some_and(|row| {
            WINDOWS <= u16::from(row.watch) * u16::from(100_u8.saturating_sub(row.crowd))
        });
        open && self.is_met(id)
    }

    /// An officer sees him in the street this week.
    fn is_met(&self, id: DossierId) -> bool {
        let Ok(agent) = self.desk.agent_served(id) else { return false };
        let Some(contact) = agent.contact else { return false };
        let due = falls_due(self.view.week, id, contact.every);
        due && matches!(contact.channel, Channel::Meeting { .. })
    }
}
