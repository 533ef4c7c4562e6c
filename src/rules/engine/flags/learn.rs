//! What the desks learn of it.

use crate::engine::{
    flags::{ToAll, ToSecurity, ToStation},
    nature::Flag,
    rules::Rules,
    units::Week,
    view::{SecurityDesk, StationDesk, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, _: Week, _: &Rules) {
        match self {
            ToStation::WeFlew { agent, flag } => desk.on_agent(agent, |row| row.flag = flag),
            ToStation::WeJudgedLeaning { target, leaning } => {
                desk.on(target, |row| row.target.leaning = Some(leaning));
            }
            ToStation::WeSlipped { agent } => {
                desk.on_agent(agent, |row| row.slips = row.slips.saturating_add(1));
            }
            ToStation::HeKnowsUs { agent } => desk.on_agent(agent, |row| row.flag = Flag::Own),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, _: Week, _: &Rules) {
        match self {
            ToSecurity::PrincipalNamed { prisoner, of } => {
                desk.on(prisoner, |row| row.served = Some(of));
            }
            ToSecurity::TippedOff { .. } => (),
        }
    }
}
