//! Officers: who has days, who is being followed, who should go.

use crate::engine::{
    gazetteer::Cover,
    ids::{DossierId, OfficerNo},
    nature::Sdr,
    order::falls_due,
    table::Key,
    units::Week,
    view::{AgentRow, Channel, StationDesk},
};

use super::{Chief, Memory};

/// Heat of one contact broken off, and from which an officer counts as followed.
const BROKEN: i16 = 5;
const HOT: i16 = 4;
const HEAT_MOST: i16 = 12;

impl Memory {
    fn heat_of(&self, officer: OfficerNo) -> i16 {
        self.heat.get(officer.index()).copied().unwrap_or(0)
    }

    fn warm(&mut self, officer: OfficerNo) {
        if let Some(heat) = self.heat.get_mut(officer.index()) {
            *heat = (*heat + BROKEN).min(HEAT_MOST);
        }
    }
}

impl Chief<'_, '_> {
    /// Contacts that were ordered and did not take place were broken off: somebody follows the
    /// officer. The View keeps no list of them, so the chief does.
    pub(super) fn look_back(&mut self) {
        let desk = self.desk;
        let memory = &mut *self.memory;
        memory.heat.resize(desk.officers.len(), 0);
        memory.heat.iter_mut().for_each(|heat| *heat = (*heat - 1).max(0));
        let last = memory.week;
        for (officer, with, rapport) in std::mem::take(&mut memory.tried) {
            if was_broken_off(desk, with, rapport, last) {
                memory.warm(officer);
            }
        }
        for (id, row, agent) in desk.agents() {
            let Some(contact) = agent.contact else { continue };
            let meeting = matches!(contact.channel, Channel::Meeting { .. });
            let due = falls_due(last, id, contact.every) && agent.since < last;
            let met = last <= agent.last_meeting;
            if meeting && due && !met && agent.missed == 0 && row.arrested.is_none() {
                memory.warm(contact.officer);
            }
        }
        for by in std::mem::take(&mut memory.asked) {
            let met = desk.agent(by).is_ok_and(|agent| agent.last_meeting == last);
            let named = desk.dossiers.values().any(|row| row.opened == last && row.via == Some(by));
            if met && !named && !memory.dry.contains(&by) {
                memory.dry.push(by);
            }
        }
    }

    pub(super) fn is_hot(&self, officer: OfficerNo) -> bool {
        HOT <= self.memory.heat_of(officer)
    }

    pub(super) fn sdr_of(&self, officer: OfficerNo) -> Sdr {
        if self.is_hot(officer) { self.doctrine.sdr_hot } else { self.doctrine.sdr }
    }

    pub(super) fn is_diplomat(&self, officer: OfficerNo) -> bool {
        let row = self.desk.officers.get(officer);
        row.is_some_and(|row| row.identity.cover == Cover::Diplomat)
    }

    /// The officer for something new: not followed, with days, with few agents.
    pub(super) fn best_officer(&self, days: u8) -> Option<OfficerNo> {
        let fit = |no: OfficerNo| {
            let load = self.desk.load(no);
            let full = usize::from(self.rules.station.span) <= load;
            (full, self.memory.heat_of(no), load, self.is_diplomat(no), no)
        };
        self.desk
            .officers_at_work()
            .map(|(no, _)| no)
            .filter(|&no| days <= self.days(no))
            .min_by_key(|&no| fit(no))
    }

    pub(super) fn is_at_work(&self, officer: OfficerNo) -> bool {
        self.desk.officer_at_work(officer).is_ok()
    }
}

/// Who did not come three times is not waited for again: somebody else may be waiting there.
pub(super) const fn stays_away(agent: &AgentRow) -> bool {
    3 <= agent.missed
}

fn was_broken_off(desk: &StationDesk, with: DossierId, rapport: i16, last: Week) -> bool {
    let Some(row) = desk.dossiers.get(with).filter(|row| row.arrested.is_none()) else {
        return false;
    };
    match row.agent {
        Some(agent) if agent.since < last => agent.last_meeting < last && agent.missed == 0,
        Some(_) => false,
        None => row.target.rapport == rapport && row.target.refused.is_none(),
    }
}
