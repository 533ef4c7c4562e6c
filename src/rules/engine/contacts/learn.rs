//! What the desks learn of it.

use crate::engine::{
    contacts::{ToAll, ToSecurity, ToStation},
    nature::Known,
    rules::Rules,
    units::{Money, Week},
    view::{Standing, StationDesk, blast::Node, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::ReadsHolding { agent, holding } => desk.on_agent(agent, |row| {
                row.reads |= 1_u64.checked_shl(holding.0.into()).unwrap_or(0);
            }),
            ToStation::ContactArranged { agent, contact } => {
                desk.on_agent(agent, |row| {
                    row.contact = contact;
                    row.failed = false;
                });
            }
            ToStation::WeMet { agent, officer, rapport, .. } => {
                desk.could_tell(agent, Node::Officer(officer), Known::Face, week);
                desk.on_agent(agent, |row| {
                    row.dealings.met(row.last_meeting, week);
                    row.rapport = rapport;
                    row.last_contact = week;
                    row.last_meeting = week;
                    row.missed = 0;
                    row.failed = false;
                });
            }
            ToStation::NobodyCame { who } => {
                desk.on_agent(who, |row| {
                    row.missed = row.missed.saturating_add(1);
                    row.failed = true;
                });
            }
            ToStation::DropLearned { agent, site } => {
                desk.could_tell(agent, Node::Site(site), Known::Site, week);
                desk.on_agent(agent, |row| row.drop = Some(site));
            }
            ToStation::DropServiced { agent, .. } => desk.on_agent(agent, |row| {
                row.last_contact = week;
                row.failed = false;
            }),
            ToStation::TaskWaits { agent, holding } => {
                desk.on_agent(agent, |row| row.waiting_task = Some(holding));
            }
            ToStation::PayWaits { agent, amount } => {
                desk.on_agent(agent, |row| row.waiting_pay = amount);
            }
            ToStation::TaskTold { agent, holding } => desk.on_agent(agent, |row| {
                row.task = holding;
                row.waiting_task = None;
                row.dealings.were_told(holding, week);
            }),
            ToStation::AgentPaid { agent, amount, rapport } => {
                desk.on_agent(agent, |row| {
                    row.dealings.paid = week;
                    row.rapport = rapport;
                    row.waiting_pay = Money(0);
                });
                desk.paid(agent, amount);
            }
            ToStation::WageUnpaid { agent, rapport } => {
                desk.on_agent(agent, |row| (row.dealings.unpaid, row.rapport) = (week, rapport));
            }
            ToStation::WentDormant { agent } => {
                desk.on_agent(agent, |row| row.standing = Standing::Dormant);
            }
            ToStation::WokeUp { agent } => {
                desk.on_agent(agent, |row| row.standing = Standing::Active);
            }
            ToStation::WeBrokeOff { with: agent, .. } | ToStation::WeDidNotGo { agent } => {
                desk.on_agent(agent, |row| row.failed = true);
            }
        }
    }
}

impl Learnt for ToSecurity {}
