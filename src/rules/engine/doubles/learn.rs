//! What the desks learn of it.

use crate::engine::{
    doubles::{ToAll, ToSecurity, ToStation},
    rules::Rules,
    units::Week,
    view::{SecurityDesk, StationDesk, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, _: Week, _: &Rules) {
        match self {
            ToStation::HeWasTheirs { agent } => desk.on_agent(agent, |row| row.was_theirs = true),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, _: Week, _: &Rules) {
        match self {
            ToSecurity::OfferRefused { prisoner } => {
                desk.on_prisoner(prisoner, |row| row.offered = true);
            }
            ToSecurity::WeTurned { who, .. } => {
                desk.traps.deserved = true;
                desk.left_cell(who, None);
                desk.on(who, |row| row.ours = true);
            }
            ToSecurity::FeedSet { double, holding, fodder } => {
                desk.on(double, |row| row.feed = Some((holding, fodder)));
            }
            ToSecurity::WeFed { double, .. } => desk.on(double, |row| {
                row.feed = None;
                row.fed = row.fed.saturating_add(1);
            }),
            ToSecurity::DoubleTold { who, officer, task } => {
                desk.on(who, |row| row.told = Some((officer, task)));
            }
            ToSecurity::StockIs { items } => desk.stock = items,
        }
    }
}
