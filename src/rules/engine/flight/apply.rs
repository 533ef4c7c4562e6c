//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    flight::Happening,
    nature::Departure,
    view::Standing,
    world::{Alarm, Status, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    let week = world.week;
    match event {
        Happening::InstructionNoted { asset: agent, on_alarm, .. } => {
            world.on_agent(agent, no, |row| row.waiting_alarm = Some(on_alarm));
        }
        Happening::InstructionTold { asset: agent, on_alarm, .. } => {
            world.on_agent(agent, no, |row| {
                row.on_alarm = on_alarm;
                row.waiting_alarm = None;
            })
        }
        Happening::PapersGiven { asset: agent, .. } => {
            world.on_agent(agent, no, |row| (row.papers, row.dealings.promised) = (true, week))
        }
        Happening::WarningNoted { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.waiting_warning = true);
        }
        Happening::Warned { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.waiting_warning = false);
        }
        Happening::AlarmHeard { asset: agent, of, heard, at } => {
            world.alarms.retain(|row| (row.agent, row.of) != (agent, of));
            world.alarms.push(Alarm { agent, of, heard, at, touched: no });
        }
        Happening::Fled { asset: agent, person, .. }
        | Happening::Exfiltrated { asset: agent, person, .. } => {
            let grace = world.rules().exile.grace;
            let taken_out = matches!(event, Happening::Exfiltrated { .. });
            if world.agents.get(agent).is_some_and(|row| !row.origin.invented) {
                world.on_person(person, no, |row| row.status = Status::Abroad);
            }
            world.on_agent(agent, no, |row| {
                row.standing = Standing::Gone;
                let leaves = row.leaves.take().filter(|_| taken_out);
                row.exile = leaves.map(|it| it.arrived(week, grace));
            });
            world.alarms.retain(|row| row.agent != agent);
        }
        Happening::WentToGround { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.standing = Standing::Dormant);
            world.alarms.retain(|row| row.agent != agent);
        }
        Happening::ExfiltrationBegun { asset: agent, officer, at, by, family, .. } => {
            let leaves = Some(Departure { at, by, family, officer });
            world.on_agent(agent, no, |row| (row.leaves, row.dealings.promised) = (leaves, week));
        }
        Happening::ExfiltrationFailed { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.leaves = None);
        }
        Happening::Vanished { who } => {
            world.on_file(who, no, |row| row.case = false);
            world.lift(who, no);
        }
        Happening::Resettled { asset: agent, until, .. } => world.on_exile(agent, no, |row| {
            row.until = until;
            row.settled = true;
        }),
        Happening::ExileComplained { asset: agent, .. } => {
            world.on_exile(agent, no, |row| row.complained = true);
            world.abandoned = world.abandoned.saturating_add(1);
            world.abandoned_touched = no;
        }
        Happening::ExileWentHome { asset: agent, .. } => world.on_agent(agent, no, |row| {
            row.standing = Standing::Parted;
            row.exile = None;
        }),
        Happening::StoppedAtBorder { who } => world.on_file(who, no, |_| ()),
    }
}
