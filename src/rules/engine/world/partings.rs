//! What partings, and turns in lives, write into the world.

use crate::engine::{
    event::EventNo,
    ids::{AgentId, DossierId},
    nature::Parting,
    seat::Seat,
    units::Money,
    view::Standing,
    world::World,
};

impl World {
    /// The Station knows of this turn in a life.
    pub(in crate::engine) fn life_seen(&mut self, seat: Seat, target: DossierId, no: EventNo) {
        let Some(row) = self.stations.of_mut(seat).dossiers.get_mut(target) else { return };
        row.life_told = self.people.get(row.person).map(|person| person.window.0);
        row.touched = no;
    }

    /// His controller holds him less firmly.
    pub(in crate::engine) fn control_shaken(&mut self, agent: AgentId, control: u8, no: EventNo) {
        let turn = self.turns.iter_mut().rev().find(|turn| turn.agent == agent);
        if let Some(turn) = turn {
            turn.control = control;
            turn.touched = no;
        }
    }

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
