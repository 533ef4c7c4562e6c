//! What becomes of people inside the other house, and of doubles who change sides again.

use crate::engine::{
    event::EventNo,
    ids::{AgentId, DossierId, HoldingId, PersonId, StaffNo},
    nature::{Clearance, Inside, StaffRole, Tip},
    seat::Seat,
    world::{ControlTurn, HouseInquiry, Insider, Lie, Staff, Told, World},
};

impl World {
    pub(super) fn staff_posted(
        &mut self,
        seat: Seat,
        person: PersonId,
        role: StaffRole,
        no: EventNo,
    ) {
        let row = Staff { person, role, clearance: Clearance::Full, touched: no };
        self.stations.of_mut(seat).staff.push(row);
    }

    pub(super) fn clearance_set(
        &mut self,
        seat: Seat,
        staff: StaffNo,
        clearance: Clearance,
        no: EventNo,
    ) {
        if let Some(row) = self.stations.of_mut(seat).staff.get_mut(staff) {
            row.clearance = clearance;
            row.touched = no;
        }
    }

    pub(super) fn insider_won(&mut self, file: DossierId, of: Seat, who: Inside, no: EventNo) {
        self.insiders.push(Insider { of, who, file, touched: no });
        self.approached(file, no);
    }

    /// He was asked, whatever he said.
    pub(super) fn approached(&mut self, file: DossierId, no: EventNo) {
        self.on_file(file, no, |_| ());
    }

    pub(super) fn tip_learnt(&mut self, agent: AgentId, tip: Tip, about: PersonId, no: EventNo) {
        let since = self.week;
        self.tips.push(Told { agent, tip, about, since, told: false, touched: no });
    }

    pub(super) fn tip_told(&mut self, agent: AgentId, tip: Tip, about: DossierId, no: EventNo) {
        let Some(seat) = self.agents.get(agent).map(|row| row.seat) else { return };
        let person = self.stations.of(seat).dossiers.get(about).map(|row| row.person);
        for row in &mut self.tips {
            if (row.agent, row.tip, Some(row.about)) == (agent, tip, person) {
                row.told = true;
                row.touched = no;
            }
        }
    }

    pub(super) fn house_inquiry_opened(
        &mut self,
        whom: DossierId,
        ends: crate::engine::units::Week,
        no: EventNo,
    ) {
        self.on_file(whom, no, |_| ());
        self.security.house.push(HouseInquiry { whom, ends, touched: no });
    }

    pub(super) fn house_inquiry_ended(&mut self, whom: DossierId, no: EventNo) {
        self.on_file(whom, no, |_| ());
        self.security.house.retain(|row| row.whom != whom);
    }

    /// He is held by Security once more.
    pub(super) fn turned_again(&mut self, agent: AgentId, control: u8, no: EventNo) {
        let (by, since) = (Seat::Security, self.week);
        self.turns.push(ControlTurn { agent, by, since, control, touched: no });
    }

    pub(super) fn lie_set(&mut self, holding: HoldingId, value: Option<u8>, no: EventNo) {
        self.on_holding(holding, no, |_| ());
        self.security.lies.retain(|row| row.holding != holding);
        if let Some(value) = value {
            let at = self.security.lies.partition_point(|row| row.holding < holding);
            self.security.lies.insert(at, Lie { holding, value, touched: no });
        }
    }
}
