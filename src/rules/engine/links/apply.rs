//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    ids::{AgentId, DossierId, PersonId},
    links::Happening,
    nature::{Reception, Role},
    seat::Seat,
    view::Channel,
    world::{Awaited, ControlTurn, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::RoleNoted { asset: agent, role, .. } => {
            world.on_agent(agent, no, |row| row.waiting_role = Some(role));
        }
        Happening::RoleGiven { asset: agent, role, ready, .. } => {
            let week = world.week;
            world.on_agent(agent, no, |row| {
                (row.role, row.ready) = (role, ready);
                row.waiting_role = None;
                row.dealings.were_given_a_job(week);
            })
        }
        Happening::SkillTaught { asset: agent, skill, done, .. } => {
            world.on_agent(agent, no, |row| row.skills = row.skills.after(skill, done));
        }
        Happening::SecondArranged { asset: agent, contact, .. } => {
            world.on_agent(agent, no, |row| row.second = contact);
        }
        Happening::PacketsLeft { asset: agent, by, packets } => {
            world.leave_packets(agent, by, packets, no)
        }
        Happening::LinkWorked { seat, asset: agent, channel, .. } => {
            world.on_agent(agent, no, |row| row.failed = false);
            if let Some(by) = world.used_by(seat, agent, channel) {
                world.on_agent(by, no, |row| row.worn = row.worn.saturating_add(1));
            }
        }
        Happening::LinkFailed { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.failed = true)
        }
        Happening::Moved { asset: agent, .. } => world.on_agent(agent, no, |row| {
            row.worn = 0;
            row.bearings = 0;
        }),
        Happening::BearingTaken { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.bearings = row.bearings.saturating_add(1));
        }
        Happening::SetTaken { prisoner, .. } => {
            world.on_prisoner(prisoner, no, |row| row.set = true)
        }
        Happening::PlaySet { prisoner, asset: agent, on } => world.play(prisoner, agent, on, no),
        Happening::ReceptionSet { whom, how } => {
            world.security.awaited.retain(|row| row.whom != whom);
            world.security.awaited.push(Awaited { whom, how, touched: no });
        }
        Happening::MetTheWrongMan { asset: agent, officer, who, control, .. } => {
            let (by, since) = (Seat::Security, world.week);
            world.turns.push(ControlTurn { agent, by, since, control, touched: no });
            world.on_agent(agent, no, |row| {
                row.contact = None;
                row.officer = Some(officer);
                row.adrift = None;
                row.failed = false;
            });
            world.security.awaited.retain(|row| row.whom != who);
            world.on_file(who, no, |_| ());
        }
        // He will not try it a second time.
        Happening::Shied { who, asset: agent } => {
            world.on_agent(agent, no, |row| row.plan = None);
            world.security.awaited.retain(|row| row.whom != who);
            world.on_file(who, no, |_| ());
        }
        Happening::JourneyNoticed { who }
        | Happening::LetterNoticed { who }
        | Happening::TransmitterFound { who } => world.on_file(who, no, |_| ()),
        Happening::ServedTold { whom, .. } => world.on_file(whom, no, |_| ()),
        Happening::CheckRead { .. }
        | Happening::PlayedTold { .. }
        | Happening::InfluenceFelt { .. } => (),
    }
}

impl World {
    /// Whose flat, hands or set a contact over a channel has used.
    fn used_by(&self, seat: Seat, agent: AgentId, channel: Channel) -> Option<AgentId> {
        match channel.server() {
            Some((by, _)) => self.stations.of(seat).dossiers.get(by)?.agent,
            None => (channel == Channel::Burst).then_some(agent),
        }
    }

    fn leave_packets(&mut self, agent: AgentId, by: AgentId, packets: u8, no: EventNo) {
        let week = self.week;
        let mut left = packets;
        for row in &mut self.packets {
            if row.carrier == agent && row.dropped.is_none() && left > 0 {
                row.dropped = Some(week);
                row.touched = no;
                left -= 1;
            }
        }
        self.on_agent(by, no, |row| row.worn = row.worn.saturating_add(1));
    }

    /// Whoever is played is missed by nobody.
    fn play(&mut self, prisoner: DossierId, agent: AgentId, on: bool, no: EventNo) {
        self.on_agent(agent, no, |row| row.played = on);
        self.on_prisoner(prisoner, no, |_| ());
        if on && let Some(person) = self.agents.get(agent).map(|row| row.person) {
            self.nobody_missed(person);
        }
    }

    /// Whoever is tried, freed or announced can be played no longer.
    pub(in crate::engine) fn stop_playing(&mut self, person: PersonId, no: EventNo) {
        let played = self.agent_by_person(person);
        let played = played.filter(|&id| self.agents.get(id).is_some_and(|row| row.played));
        if let Some(agent) = played {
            self.on_agent(agent, no, |row| row.played = false);
        }
    }

    /// Somebody of a Station's who works in a role, as far as it knows: the first by dossier.
    pub(in crate::engine) fn in_role(
        &self,
        seat: Seat,
        role: Role,
        fits: impl Fn(&crate::engine::world::Agent) -> bool,
    ) -> Option<AgentId> {
        let works = |row: &crate::engine::world::Agent| {
            row.seat == seat
                && row.works_as(role, self.week)
                && row.standing == crate::engine::view::Standing::Active
                && !self.is_in_the_news(row)
                && fits(row)
        };
        let all = self.agents.iter().filter(|(_, row)| works(row));
        all.min_by_key(|(_, row)| row.dossier).map(|(id, _)| id)
    }

    /// What is done with somebody who comes back by a plan that Security knows.
    pub(in crate::engine) fn awaited(&self, whom: DossierId) -> Option<(Reception, EventNo)> {
        let row = self.security.awaited.iter().find(|row| row.whom == whom)?;
        Some((row.how, row.touched))
    }
}
