//! What the desks learn of it.

use crate::engine::{
    cells::{ToAll, ToSecurity, ToStation},
    nature::Known,
    rules::Rules,
    units::Week,
    view::{Channel, Contact, StationDesk, blast::Node, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, rules: &Rules) {
        match self {
            ToStation::TakenOn { leader, member } => {
                desk.could_tell(leader, Node::Dossier(member), Known::Face, week);
                desk.could_tell(member, Node::Dossier(leader), Known::Face, week);
                desk.on_agent(member, |row| {
                    let officer = row.officer.unwrap_or_default();
                    row.contact = Some(Contact {
                        officer,
                        channel: Channel::Through { leader },
                        every: rules.cell.every,
                    });
                });
            }
            ToStation::TheyWonder { leader, .. } => desk.on_agent(leader, |row| {
                let times = row.wondered.map_or(0, |(times, _)| times);
                row.wondered = Some((times.saturating_add(1), week));
            }),
            ToStation::PlanMade { agent, kind, known } => desk.on_agent(agent, |row| {
                row.plan = Some(known);
                row.way_back = kind;
                row.dealings.promised = week;
            }),
            ToStation::InTouchAgain { agent, officer, by_plan } => {
                if !by_plan {
                    desk.could_tell(agent, Node::Officer(officer), Known::Face, week);
                }
                desk.on_agent(agent, |row| {
                    row.contact = None;
                    row.officer = Some(officer);
                    row.missed = 0;
                    row.failed = false;
                    row.last_contact = week;
                });
            }
            ToStation::TheyKnowEachOther { one, other } => {
                desk.could_tell(one, Node::Dossier(other), Known::TrueName, week);
                desk.could_tell(other, Node::Dossier(one), Known::TrueName, week);
                let edge = (one.min(other), one.max(other));
                if !desk.edges.contains(&edge) {
                    desk.edges.push(edge);
                }
            }
            ToStation::MarkSet { officer, on } => {
                if let Some(row) = desk.officers.get_mut(officer) {
                    row.mark = on;
                }
            }
            ToStation::RecontactFailed { .. } | ToStation::Reviewed { .. } => (),
        }
    }
}

impl Learnt for ToSecurity {}
