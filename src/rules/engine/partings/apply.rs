//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    ids::{AgentId, DossierId},
    nature::Parting,
    partings::Happening,
    seat::Seat,
    units::Money,
    view::{Contact, Standing},
    world::World,
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::HandlerChanged { asset: agent, officer, rapport, .. } => {
            let week = world.week;
            world.on_agent(agent, no, |row| {
                row.dealings.were_handed_to(officer, week);
                row.former = row.officer.map(|before| (before, row.rapport));
                row.officer = officer;
                row.rapport = rapport;
                row.contact = match officer {
                    None => None,
                    Some(officer) => row.contact.map(|contact| Contact { officer, ..contact }),
                };
            });
        }
        Happening::TurnedOver { asset: agent, .. } => world.on_agent(agent, no, |_| ()),
        Happening::Parted { seat: _, agent: _, asset: agent, how } => world.parted(agent, how, no),
        Happening::LetterReceived { about } => world.on_file(about, no, |_| ()),
        Happening::CameOver { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.came_over = true)
        }
        Happening::TokenRefused { .. } => (),
    }
}

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
