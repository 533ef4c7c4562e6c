//! Roles, crafts, served links, played sets.
#![allow(clippy::wildcard_enum_match_arm, reason = "the page above names every one")]

use crate::engine::{
    event::{Event, EventNo},
    ids::{AgentId, DossierId, PersonId},
    nature::{Reception, Role},
    seat::Seat,
    view::Channel,
    world::{Awaited, ControlTurn, World},
};

impl World {
    pub(super) fn apply_link(&mut self, no: EventNo, event: &Event) {
        match *event {
            Event::RoleNoted { agent, role, .. } => {
                self.on_agent(agent, no, |row| row.waiting_role = Some(role));
            }
            Event::RoleGiven { agent, role, ready, .. } => self.on_agent(agent, no, |row| {
                row.role = role;
                row.ready = ready;
                row.waiting_role = None;
            }),
            Event::SkillTaught { agent, skill, done, .. } => {
                self.on_agent(agent, no, |row| row.skills = row.skills.after(skill, done));
            }
            Event::SecondArranged { agent, contact, .. } => {
                self.on_agent(agent, no, |row| row.second = contact);
            }
            Event::PacketsLeft { agent, by, packets } => self.leave_packets(agent, by, packets, no),
            Event::LinkWorked { seat, agent, channel, .. } => {
                self.on_agent(agent, no, |row| row.failed = false);
                if let Some(by) = self.used_by(seat, agent, channel) {
                    self.on_agent(by, no, |row| row.worn = row.worn.saturating_add(1));
                }
            }
            Event::LinkFailed { agent, .. } => self.on_agent(agent, no, |row| row.failed = true),
            Event::Moved { agent, .. } => self.on_agent(agent, no, |row| {
                row.worn = 0;
                row.bearings = 0;
            }),
            Event::BearingTaken { agent, .. } => {
                self.on_agent(agent, no, |row| row.bearings = row.bearings.saturating_add(1));
            }
            Event::SetTaken { prisoner, .. } => {
                self.on_prisoner(prisoner, no, |row| row.set = true)
            }
            Event::PlaySet { prisoner, agent, on } => self.play(prisoner, agent, on, no),
            Event::ReceptionSet { whom, how } => {
                self.security.awaited.retain(|row| row.whom != whom);
                self.security.awaited.push(Awaited { whom, how, touched: no });
            }
            Event::MetTheWrongMan { agent, officer, who, control, .. } => {
                let (by, since) = (Seat::Security, self.week);
                self.turns.push(ControlTurn { agent, by, since, control, touched: no });
                self.on_agent(agent, no, |row| {
                    row.contact = None;
                    row.officer = Some(officer);
                    row.adrift = None;
                    row.failed = false;
                });
                self.security.awaited.retain(|row| row.whom != who);
                self.on_file(who, no, |_| ());
            }
            // He will not try it a second time.
            Event::Shied { who, agent } => {
                self.on_agent(agent, no, |row| row.plan = None);
                self.security.awaited.retain(|row| row.whom != who);
                self.on_file(who, no, |_| ());
            }
            Event::JourneyNoticed { who }
            | Event::LetterNoticed { who }
            | Event::TransmitterFound { who } => self.on_file(who, no, |_| ()),
            Event::ServedTold { whom, .. } => self.on_file(whom, no, |_| ()),
            _ => (),
        }
    }

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
    pub(super) fn stop_playing(&mut self, person: PersonId, no: EventNo) {
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
