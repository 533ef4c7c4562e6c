//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    ids::{AgentId, DossierId, HoldingId, PersonId, StaffNo},
    moles::Happening,
    nature::{Clearance, Inside, StaffRole, Tip},
    seat::Seat,
    world::{ControlTurn, HouseInquiry, Insider, Lie, Staff, StaffErrand, Told, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::StaffSent { seat, staff, asset: agent, .. } => {
            let row = StaffErrand { staff, agent, touched: no };
            world.stations.of_mut(seat).errands.push(row);
        }
        Happening::StaffPosted { seat, person, role, .. } => {
            world.staff_posted(seat, person, role, no);
        }
        Happening::ClearanceSet { seat, staff, clearance: to, .. } => {
            world.clearance_set(seat, staff, to, no)
        }
        Happening::InsiderWon { whom, of, who, .. } => world.insider_won(whom, of, who, no),
        Happening::InsiderRefused { whom } | Happening::InsiderTold { whom, .. } => {
            world.approached(whom, no);
        }
        Happening::TipLearnt { asset: agent, tip, about } => {
            world.tip_learnt(agent, tip, about, no)
        }
        Happening::TipTold { asset: agent, tip, about, .. } => {
            world.tip_told(agent, tip, about, no)
        }
        Happening::HouseInquiryOpened { whom, ends } => world.house_inquiry_opened(whom, ends, no),
        Happening::HouseInquiryEnded { whom, .. } => world.house_inquiry_ended(whom, no),
        Happening::Benched { whom, on } => world.on_file(whom, no, |row| row.benched = (on, no)),
        Happening::SeenThrough { double } | Happening::TurnedAway { double } => {
            world.on_file(double, no, |_| ());
        }
        Happening::TurnedAgain { asset: agent, control, .. } => {
            world.turned_again(agent, control, no)
        }
        Happening::LieSet { holding, value } => world.lie_set(holding, value, no),
        Happening::StaffListed { .. }
        | Happening::TrafficRead { .. }
        | Happening::WantRead { .. }
        | Happening::MeetingBetrayed { .. }
        | Happening::AgentBetrayed { .. } => (),
    }
}

impl World {
    pub(in crate::engine) fn staff_posted(
        &mut self,
        seat: Seat,
        person: PersonId,
        role: StaffRole,
        no: EventNo,
    ) {
        let row = Staff { person, role, clearance: Clearance::Full, touched: no };
        self.stations.of_mut(seat).staff.push(row);
    }

    pub(in crate::engine) fn clearance_set(
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

    pub(in crate::engine) fn insider_won(
        &mut self,
        file: DossierId,
        of: Seat,
        who: Inside,
        no: EventNo,
    ) {
        self.insiders.push(Insider { of, who, file, touched: no });
        self.approached(file, no);
    }

    /// He was asked, whatever he said.
    pub(in crate::engine) fn approached(&mut self, file: DossierId, no: EventNo) {
        self.on_file(file, no, |_| ());
    }

    pub(in crate::engine) fn tip_learnt(
        &mut self,
        agent: AgentId,
        tip: Tip,
        about: PersonId,
        no: EventNo,
    ) {
        let since = self.week;
        self.tips.push(Told { agent, tip, about, since, told: false, touched: no });
    }

    pub(in crate::engine) fn tip_told(
        &mut self,
        agent: AgentId,
        tip: Tip,
        about: DossierId,
        no: EventNo,
    ) {
        let Some(seat) = self.agents.get(agent).map(|row| row.seat) else { return };
        let person = self.stations.of(seat).dossiers.get(about).map(|row| row.person);
        for row in &mut self.tips {
            if (row.agent, row.tip, Some(row.about)) == (agent, tip, person) {
                row.told = true;
                row.touched = no;
            }
        }
    }

    pub(in crate::engine) fn house_inquiry_opened(
        &mut self,
        whom: DossierId,
        ends: crate::engine::units::Week,
        no: EventNo,
    ) {
        self.on_file(whom, no, |_| ());
        self.security.house.push(HouseInquiry { whom, ends, touched: no });
    }

    pub(in crate::engine) fn house_inquiry_ended(&mut self, whom: DossierId, no: EventNo) {
        self.on_file(whom, no, |_| ());
        self.security.house.retain(|row| row.whom != whom);
    }

    /// He is held by Security once more.
    pub(in crate::engine) fn turned_again(&mut self, agent: AgentId, control: u8, no: EventNo) {
        let (by, since) = (Seat::Security, self.week);
        self.turns.push(ControlTurn { agent, by, since, control, touched: no });
    }

    pub(in crate::engine) fn lie_set(
        &mut self,
        holding: HoldingId,
        value: Option<u8>,
        no: EventNo,
    ) {
        self.on_holding(holding, no, |_| ());
        self.security.lies.retain(|row| row.holding != holding);
        if let Some(value) = value {
            let at = self.security.lies.partition_point(|row| row.holding < holding);
            self.security.lies.insert(at, Lie { holding, value, touched: no });
        }
    }
}
