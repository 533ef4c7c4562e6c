//! What the desks learn of it.

use crate::engine::{
    rules::Rules,
    swap::{ToAll, ToSecurity, ToStation},
    units::Week,
    view::{SecurityDesk, StationDesk, SwapRow, learn::Learnt, security::Gone},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, rules: &Rules) {
        match self {
            ToStation::WeProposedSwap { whom, until } => desk.swap = Some(SwapRow { whom, until }),
            ToStation::SwapLapsed { .. } => desk.swap = None,
            ToStation::CameHome { whom } => desk.came_home(whom, week, rules),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, _: Week, _: &Rules) {
        match self {
            ToSecurity::SwapAsked { who, state, until } => {
                desk.on(who, |row| row.asked_for = Some((state, until)));
            }
            ToSecurity::WeSwapped { prisoner } => {
                desk.on(prisoner, |row| row.asked_for = None);
                desk.left_cell(prisoner, Some(Gone::Exchanged));
            }
        }
    }
}
