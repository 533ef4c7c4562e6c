//! What happenings of this subject write into the world.

use crate::engine::{
    cells::Happening,
    event::EventNo,
    view::{Channel, Contact},
    world::{Plan, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::TakenOn { seat: _, leader, member: _, by: _, asset: agent } => {
            let every = world.rules().cell.every;
            world.on_agent(agent, no, |row| {
                let officer = row.officer.unwrap_or_default();
                let channel = Channel::Through { leader };
                row.contact = Some(Contact { officer, channel, every });
            });
        }
        Happening::MemberWondered { asset: leader, .. } => {
            let week = world.week;
            world.on_agent(leader, no, |row| row.wondered = Some(week));
        }
        Happening::PassedOn { from, to, .. } => {
            for row in world.packets.iter_mut().filter(|row| row.carrier == from) {
                if row.dropped.is_none() {
                    row.carrier = to;
                    row.touched = no;
                }
            }
            world.on_agent(from, no, |row| row.adrift = None);
        }
        Happening::LinkLost { asset: agent, .. } => {
            let week = world.week;
            world.on_agent(agent, no, |row| row.adrift = Some(week));
        }
        Happening::Orphaned { asset: agent, .. } => world.on_agent(agent, no, |_| ()),
        Happening::PlanMade { asset: agent, kind, known, .. } => {
            let week = world.week;
            world.on_agent(agent, no, |row| {
                row.plan = Some(Plan { kind, known, given_away: false });
                row.dealings.promised = week;
            })
        }
        Happening::Recovered { asset: agent, officer, .. } => world.on_agent(agent, no, |row| {
            row.contact = None;
            row.officer = Some(officer);
            row.adrift = None;
            row.failed = false;
        }),
        Happening::MarkSet { seat, officer, on } => {
            if let Some(row) = world.stations.of_mut(seat).officers.get_mut(officer) {
                row.mark = on;
                row.touched = no;
            }
        }
        Happening::RecontactFailed { .. }
        | Happening::EdgeFound { .. }
        | Happening::Reviewed { .. } => (),
    }
}
