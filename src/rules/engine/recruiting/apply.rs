//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    nature::{Motive, Role},
    recruiting::Happening,
    world::{Agent, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::AgentTakenOver {
            seat,
            agent: dossier,
            person,
            officer,
            rapport,
            access_agent,
            ..
        } => {
            let agent = Agent {
                officer: Some(officer),
                role: if access_agent { Role::AccessAgent } else { Role::Agent },
                ..world.new_agent(seat, dossier, person, rapport, no)
            };
            world.agents.push(agent);
        }
        Happening::WindowOpened { person, from, until, what } => {
            world.on_person(person, no, |row| {
                row.window = (from, until);
                row.life = what;
            });
        }
        Happening::Spotted { seat, target, by } => {
            let through = world.is_access_agent(seat, by);
            world.on_dossier(seat, target, no, |row| row.through_access |= through);
        }
        Happening::Assessed { seat, target, halves, .. } => {
            world.on_dossier(seat, target, no, |row| row.halves = halves);
        }
        Happening::Introduced { seat, target, officer, by, rapport } => {
            let through = world.is_access_agent(seat, by);
            world.on_dossier(seat, target, no, |row| {
                row.introduced = true;
                row.known_to = Some(officer);
                row.rapport = rapport;
                row.through_access |= through;
            });
        }
        Happening::Developed { seat, target, officer, rapport, .. } => {
            world.on_dossier(seat, target, no, |row| {
                row.known_to = Some(officer);
                row.rapport = rapport;
            });
        }
        Happening::Stopped { seat, target, rapport } => {
            world.on_dossier(seat, target, no, |row| row.rapport = rapport);
        }
        Happening::Recruited { seat, agent: dossier, person, officer, rapport, motive, .. }
        | Happening::RecruitedAsDangle {
            seat,
            agent: dossier,
            person,
            officer,
            rapport,
            motive,
            ..
        } => {
            let through_access =
                world.stations.of(seat).dossiers.get(dossier).is_some_and(|row| row.through_access);
            let agent = Agent {
                officer: Some(officer),
                through_access,
                coerced: (motive == Motive::Coercion).then_some(world.week),
                ..world.new_agent(seat, dossier, person, rapport, no)
            };
            world.agents.push(agent);
        }
        Happening::AskedForTime { seat, target, .. } => {
            world.on_dossier(seat, target, no, |row| row.asked = true);
        }
        Happening::Declined { seat, target }
        | Happening::DeclinedAndReported { seat, target, .. } => {
            world.on_dossier(seat, target, no, |row| row.asked = false);
        }
        Happening::LifeSeen { seat, target, .. } => world.life_seen(seat, target, no),
        Happening::TriedOut { seat, target, done } => world.on_dossier(seat, target, no, |row| {
            row.committed = row.committed.saturating_add(u8::from(done));
        }),
        Happening::AskedByTie { seat, target, .. } => world.on_dossier(seat, target, no, |_| ()),
        Happening::ControlShaken { asset: agent, control } => {
            world.control_shaken(agent, control, no)
        }
        Happening::TieLearnt { .. }
        | Happening::SoundedOut { .. }
        | Happening::OfferedHimself { .. } => (),
    }
}
