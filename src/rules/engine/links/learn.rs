//! What the desks learn of it.

use crate::engine::{
    ids::{DossierId, OfficerNo},
    links::{ToAll, ToSecurity, ToStation},
    nature::{Check, Known},
    rules::Rules,
    units::Week,
    view::{Channel, SecurityDesk, StationDesk, blast::Node, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::RoleWaits { agent, role } => {
                desk.on_agent(agent, |row| row.waiting_role = Some(role));
            }
            ToStation::RoleGiven { agent, role, ready } => desk.on_agent(agent, |row| {
                row.role = role;
                row.ready = ready;
                row.waiting_role = None;
                row.dealings.were_given_a_job(week);
            }),
            ToStation::SkillTaught { agent, skill, done } => {
                desk.on_agent(agent, |row| row.skills = row.skills.after(skill, done));
            }
            ToStation::SecondArranged { agent, contact } => {
                desk.on_agent(agent, |row| row.second = contact);
            }
            ToStation::LinkWorked { agent, officer, channel, packets } => {
                desk.link_worked(agent, officer, channel, packets, week);
            }
            ToStation::LinkFailed { agent, .. } => desk.on_agent(agent, |row| row.failed = true),
            ToStation::CheckRead { agent, check } => desk.on_agent(agent, |row| {
                let [present, absent, garbled] = &mut row.checks;
                let count = match check {
                    Check::Present => present,
                    Check::Absent => absent,
                    Check::Garbled => garbled,
                };
                *count = count.saturating_add(1);
                row.last_check = Some((check, week));
            }),
            ToStation::WeMoved { .. } => (),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        match self {
            ToSecurity::BearingTaken { district } => {
                desk.bearings.retain(|(at, _)| *at != district);
                desk.bearings.push((district, week));
            }
            ToSecurity::SetTaken { prisoner } => desk.on_prisoner(prisoner, |row| row.set = true),
            ToSecurity::PlaySet { prisoner, on } => {
                desk.on_prisoner(prisoner, |row| row.played = on)
            }
            ToSecurity::ReceptionSet { whom, how } => {
                if let Some(row) = desk.ways_back.iter_mut().find(|row| row.whom == whom) {
                    row.reception = Some(how);
                }
            }
            ToSecurity::WeMetHim { who } => {
                desk.ways_back.retain(|row| row.whom != who);
                desk.on(who, |row| row.ours = true);
            }
            ToSecurity::Shied { who } => desk.ways_back.retain(|row| row.whom != who),
            ToSecurity::JourneyNoticed { .. }
            | ToSecurity::LetterNoticed { .. }
            | ToSecurity::TransmitterFound { .. }
            | ToSecurity::ServedTold { .. }
            | ToSecurity::PlayedTold { .. } => (),
        }
    }
}

impl StationDesk {
    /// Whoever serves a link knows the ends that he serves.
    fn link_worked(
        &mut self,
        agent: DossierId,
        officer: OfficerNo,
        channel: Channel,
        packets: u8,
        week: Week,
    ) {
        if let Some((by, _)) = channel.server().filter(|&(by, _)| by != agent) {
            let sees_officer = !matches!(channel, Channel::Radio { .. });
            let sees_agent = match channel {
                Channel::House { .. } | Channel::Post { .. } => false,
                _ => packets > 0,
            };
            let is_seen = sees_agent || matches!(channel, Channel::House { .. });
            if sees_officer {
                self.could_tell(by, Node::Officer(officer), Known::Face, week);
            }
            if sees_agent {
                self.could_tell(by, Node::Dossier(agent), Known::Face, week);
            }
            if is_seen {
                self.could_tell(agent, Node::Dossier(by), Known::Face, week);
            }
        }
        self.on_agent(agent, |row| {
            row.failed = false;
            row.missed = 0;
            row.last_contact = week;
        });
    }
}
