//! What a parting writes into the world.

use crate::engine::{
    event::EventNo, ids::AgentId, nature::Parting, units::Money, view::Standing, world::World,
};

impl World {
    /// He is nobody's from now on. Who was left, or betrayed, is talked about.
    pub(in crate::engine) fn parted(&mut self, agent: AgentId, how: Parting, no: EventNo) {
        let week = self.week;
        if let Some(row) = self.agents.get_mut(agent) {
            row.standing = Standing::Parted;
            row.parted = Some((how, week));
            row.contact = None;
            row.waiting_task = None;
            row.waiting_pay = Money(0);
            row.waiting_alarm = None;
            row.waiting_warning = false;
            row.question = None;
            row.leaves = None;
            row.touched = no;
        }
        self.alarms.retain(|row| row.agent != agent);
        let left = match how {
            Parting::Paid | Parting::Frozen => 0,
            Parting::Abandoned => 1,
            Parting::Denounced => 2,
        };
        if 0 < left {
            self.abandoned = self.abandoned.saturating_add(left);
            self.abandoned_touched = no;
        }
    }
}
