//! What must always be so. `check` names what is not.

use crate::engine::{
    event::About,
    nature::Inside,
    table::Key,
    world::{Status, World},
};

impl World {
    /// Everything that is broken, in words for a bug report.
    pub(in crate::engine) fn check(&self) -> Vec<String> {
        let mut broken = Vec::new();
        self.check_agents(&mut broken);
        self.check_security(&mut broken);
        self.check_headquarters(&mut broken);
        self.check_knowledge(&mut broken);
        broken
    }

    fn check_agents(&self, broken: &mut Vec<String>) {
        for (id, agent) in self.agents.iter() {
            let station = self.stations.of(agent.seat);
            let row = station.dossiers.get(agent.dossier);
            if row.map(|row| (row.person, row.agent)) != Some((agent.person, Some(id))) {
                broken.push(format!("agent {} is not the one in his dossier", id.index()));
            }
            if agent.officer.is_some_and(|no| station.officers.get(no).is_none()) {
                broken.push(format!("agent {} has no such officer", id.index()));
            }
            if !(0..=100).contains(&agent.rapport) {
                broken.push(format!("agent {} has rapport {}", id.index(), agent.rapport));
            }
        }
        for packet in &self.packets {
            if self.agents.get(packet.agent).is_none() {
                broken.push("a packet has no agent".to_owned());
            }
        }
    }

    fn check_security(&self, broken: &mut Vec<String>) {
        let placed: u8 = self.security.watches.iter().map(|row| row.teams).sum();
        if self.security.teams < placed {
            broken.push(format!("{placed} teams stand, {} exist", self.security.teams));
        }
        if !self.security.watches.is_sorted_by_key(|row| row.on) {
            broken.push("watches are not sorted".to_owned());
        }
        for prisoner in &self.security.prisoners {
            let held = self.people.get(prisoner.person).map(|row| row.status);
            if held != Some(Status::Held) {
                broken.push(format!("prisoner {} is not held", prisoner.person.index()));
            }
        }
        for row in &self.insiders {
            let station = self.stations.of(row.of);
            let person = match row.who {
                Inside::Staff(no) => station.staff.get(no).map(|row| row.person),
                Inside::Officer(no) => station.officers.get(no).map(|row| row.person),
            };
            let file = self.security.files.get(row.file).map(|file| file.person);
            if person.is_none() || person != file {
                broken.push("an insider is not the one in his file".to_owned());
            }
        }
        for row in &self.security.lies {
            if self.holdings.get(row.holding).is_none_or(|it| it.value == row.value) {
                broken.push("a lie is no lie".to_owned());
            }
        }
        for (person, dossier) in self.security.register.iter() {
            let file = dossier.and_then(|dossier| self.security.files.get(dossier));
            if dossier.is_some()
                && file.map(|file| (file.person, file.face)) != Some((person, false))
            {
                broken.push(format!("the register errs on person {}", person.index()));
            }
        }
        if 100 < self.security.patience {
            broken.push(format!("patience is {}", self.security.patience));
        }
    }

    fn check_headquarters(&self, broken: &mut Vec<String>) {
        for (seat, station) in self.stations.iter() {
            if 100 < station.hq.favour {
                broken.push(format!("{seat:?} stands at {}", station.hq.favour));
            }
            let holdings = station.hq.requirements.iter().map(|row| row.holding);
            let holdings: Vec<_> = holdings.collect();
            if !holdings.is_sorted_by(|one, other| one < other) {
                broken.push(format!("{seat:?} is asked one thing twice, or out of order"));
            }
            if holdings.iter().any(|&id| self.holdings.get(id).is_none()) {
                broken.push(format!("{seat:?} is asked about nothing"));
            }
        }
    }

    fn check_knowledge(&self, broken: &mut Vec<String>) {
        if !self.knowledge.is_sorted_by_key(|row| row.what) {
            broken.push("knowledge is not sorted".to_owned());
        }
        for row in &self.knowledge {
            let about = match row.what.about {
                About::Person(person) | About::Plan(person) => self.people.get(person).is_some(),
                About::Site(site) => self.sites.get(site).is_some(),
            };
            if !about || self.people.get(row.what.knower).is_none() {
                broken.push("knowledge of somebody who does not exist".to_owned());
            }
        }
    }
}
