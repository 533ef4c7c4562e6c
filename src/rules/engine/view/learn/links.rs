//! Roles, crafts, served links, played sets, as each desk hears of them.
#![allow(clippy::wildcard_enum_match_arm, reason = "the page above names every one")]

use crate::engine::{
    ids::{DossierId, OfficerNo},
    nature::{Check, Known},
    units::Week,
    view::{Channel, Report, SecurityDesk, StationDesk, WayBackRow, blast::Node},
};

impl StationDesk {
    pub(super) fn learn_link(&mut self, report: &Report, week: Week) {
        match *report {
            Report::RoleWaits { agent, role } => {
                self.on_agent(agent, |row| row.waiting_role = Some(role));
            }
            Report::RoleGiven { agent, role, ready } => self.on_agent(agent, |row| {
                row.role = role;
                row.ready = ready;
                row.waiting_role = None;
            }),
            Report::SkillTaught { agent, skill, done } => {
                self.on_agent(agent, |row| row.skills = row.skills.after(skill, done));
            }
            Report::SecondArranged { agent, contact } => {
                self.on_agent(agent, |row| row.second = contact);
            }
            Report::LinkWorked { agent, officer, channel, packets } => {
                self.link_worked(agent, officer, channel, packets, week);
            }
            Report::LinkFailed { agent, .. } => self.on_agent(agent, |row| row.failed = true),
            Report::CheckRead { agent, check } => self.on_agent(agent, |row| {
                let [present, absent, garbled] = &mut row.checks;
                let count = match check {
                    Check::Present => present,
                    Check::Absent => absent,
                    Check::Garbled => garbled,
                };
                *count = count.saturating_add(1);
                row.last_check = Some((check, week));
            }),
            _ => (),
        }
    }

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
                Channel::House { .. } => true,
                Channel::Post { .. } => false,
                _ => packets > 0,
            };
            if sees_officer {
                self.could_tell(by, Node::Officer(officer), Known::Face, week);
            }
            if sees_agent {
                self.could_tell(by, Node::Dossier(agent), Known::Face, week);
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

impl SecurityDesk {
    pub(super) fn learn_link(&mut self, report: &Report, week: Week) {
        match *report {
            Report::BearingTaken { district } => {
                self.bearings.retain(|(at, _)| *at != district);
                self.bearings.push((district, week));
            }
            Report::SetTaken { prisoner } => self.on_prisoner(prisoner, |row| row.set = true),
            Report::PlaySet { prisoner, on } => self.on_prisoner(prisoner, |row| row.played = on),
            Report::PlanByPrisoner { prisoner, whom, kind } => {
                self.on_prisoner(prisoner, |row| row.named = row.named.saturating_add(1));
                self.ways_back.retain(|row| row.whom != whom);
                self.ways_back.push(WayBackRow { whom, kind, reception: None });
            }
            Report::ReceptionSet { whom, how } => {
                if let Some(row) = self.ways_back.iter_mut().find(|row| row.whom == whom) {
                    row.reception = Some(how);
                }
            }
            Report::WeMetHim { who } => {
                self.ways_back.retain(|row| row.whom != who);
                self.on(who, |row| row.ours = true);
            }
            Report::Shied { who } => self.ways_back.retain(|row| row.whom != who),
            _ => (),
        }
    }
}
