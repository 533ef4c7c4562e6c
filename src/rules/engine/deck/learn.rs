//! What the desks learn of it. The hand of a seat lies on its view: see `View::learn`.

use crate::engine::{
    deck::{Aimed, Crisis, Hand, ToAll, ToSecurity, ToStation},
    rules::Rules,
    units::Week,
    view::{StationDesk, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, _: Week, _: &Rules) {
        match self {
            ToStation::AgentMoved { agent, rapport } => {
                desk.on_agent(agent, |row| row.rapport = rapport);
            }
        }
    }
}

impl Learnt for ToSecurity {}

impl Hand {
    /// What a report changes.
    pub(in crate::engine) fn learn(&mut self, report: ToAll, week: Week) {
        match report {
            ToAll::CrisisCame { card, until, who, officer, house, district } => {
                let since = week.next();
                self.took(Crisis { card, since, until, who, officer, house, district });
            }
            ToAll::CrisisAnswered { choice, said, .. } => self.answered(choice, said, week),
            ToAll::WeAim { aim, who, house } => {
                self.aims.push(Aimed { aim, since: week.next(), who, house });
            }
            ToAll::CrisisPaid { .. } => (),
        }
    }
}
