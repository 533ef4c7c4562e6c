//! What the desks learn of it.

use crate::engine::{
    ids::DossierId,
    nature::{Grudge, Known, Parting},
    partings::{ToAll, ToSecurity, ToStation},
    rules::Rules,
    units::{Money, Week},
    view::{Contact, SecurityDesk, Standing, StationDesk, blast::Node, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::HandlerIs { agent, officer, rapport } => desk.on_agent(agent, |row| {
                row.dealings.were_handed_to(officer, week);
                row.officer = officer;
                row.rapport = rapport;
                row.contact = match officer {
                    None => None,
                    Some(officer) => row.contact.map(|contact| Contact { officer, ..contact }),
                };
            }),
            ToStation::WeTurnedOver { agent, to, .. } => {
                desk.could_tell(agent, Node::Officer(to), Known::Face, week);
            }
            ToStation::WeParted { agent, how } => desk.parted(agent, how, week),
            ToStation::TokenRefused { .. } => (),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        match self {
            ToSecurity::LetterReceived { about } => desk.letter(about, week),
            ToSecurity::CameOver { who, grudge, .. } => desk.came_over(who, grudge, week),
        }
    }
}

impl StationDesk {
    pub(in crate::engine) fn parted(&mut self, agent: DossierId, how: Parting, week: Week) {
        let row = self.dossiers.get_mut(agent).and_then(|row| row.agent.as_mut());
        if let Some(row) = row {
            row.standing = Standing::Parted;
            row.parted = Some((how, week));
            row.contact = None;
            row.waiting_task = None;
            row.waiting_pay = Money(0);
            row.waiting_alarm = None;
            row.waiting_warning = false;
            row.leaves = None;
        }
    }
}

impl SecurityDesk {
    pub(in crate::engine) fn letter(&mut self, about: DossierId, week: Week) {
        if let Some(row) = self.people.get_mut(about) {
            row.letter = Some(week);
        }
    }

    /// Who was pressed is ours from now on; who was left is nobody's.
    pub(in crate::engine) fn came_over(&mut self, who: DossierId, grudge: Grudge, week: Week) {
        if let Some(row) = self.people.get_mut(who) {
            row.came_over = Some(week);
            row.ours |= grudge == Grudge::Pressed;
        }
    }
}
