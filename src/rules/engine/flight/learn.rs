//! What the desks learn of it.

use crate::engine::{
    flight::{ToAll, ToSecurity, ToStation},
    gazetteer::Papers,
    nature::{Departure, Known, Role},
    rules::Rules,
    units::Week,
    view::{SecurityDesk, Standing, StationDesk, blast::Node, learn::Learnt, security::Gone},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, rules: &Rules) {
        match self {
            ToStation::InstructionWaits { agent, on_alarm } => {
                desk.on_agent(agent, |row| row.waiting_alarm = Some(on_alarm));
            }
            ToStation::InstructionTold { agent, on_alarm } => desk.on_agent(agent, |row| {
                row.on_alarm = on_alarm;
                row.waiting_alarm = None;
            }),
            ToStation::PapersGiven { agent } => {
                let forger = desk.in_role(Role::Forger, week).map(|(id, _)| id).next();
                if let Some(forger) = forger {
                    desk.could_tell(forger, Node::Dossier(agent), Known::Face, week);
                }
                desk.on_agent(agent, |row| (row.papers, row.dealings.promised) = (true, week));
            }
            ToStation::WarningWaits { agent } => {
                desk.on_agent(agent, |row| row.waiting_warning = true);
            }
            ToStation::WeWarned { agent } => {
                desk.on_agent(agent, |row| row.waiting_warning = false);
            }
            ToStation::HasFled { agent } => desk.left_the_country(agent, None),
            ToStation::WeExfiltrated { agent } => {
                desk.left_the_country(agent, Some((week, rules.exile.grace)));
            }
            ToStation::WeResettled { agent, until } => desk.on_exile(agent, |row| {
                row.until = until;
                row.settled = true;
            }),
            ToStation::ExileComplained { agent } => {
                desk.on_exile(agent, |row| row.complained = true);
            }
            ToStation::ExileWentHome { agent } => desk.on_agent(agent, |row| {
                row.standing = Standing::Parted;
                row.exile = None;
            }),
            ToStation::WentToGround { agent } => {
                desk.on_agent(agent, |row| row.standing = Standing::Dormant);
            }
            ToStation::ExfiltrationBegun { agent, officer, at, by, family } => {
                let leaves = Departure { at, by, family, officer };
                let promised = (Some(leaves), week);
                desk.on_agent(agent, |row| (row.leaves, row.dealings.promised) = promised);
            }
            ToStation::ExfiltrationFailed { agent } => {
                desk.on_agent(agent, |row| row.leaves = None);
            }
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        match self {
            ToSecurity::Vanished { who } => {
                desk.lost(who, Papers::Cases, week);
                desk.on(who, |row| {
                    row.gone = Some(Gone::Vanished);
                    row.case = false;
                });
                desk.lift(who, week);
            }
            ToSecurity::StoppedAtBorder { .. } => (),
        }
    }
}
