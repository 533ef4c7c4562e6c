//! What the desks learn of it.

use crate::engine::{
    rules::Rules,
    units::Week,
    view::{StationDesk, learn::Learnt},
    voices::{ToAll, ToSecurity, ToStation},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::TheySpoke { agent, of, .. } => {
                desk.on_agent(agent, |row| row.dealings.spoke(of, week));
            }
        }
    }
}

impl Learnt for ToSecurity {}
