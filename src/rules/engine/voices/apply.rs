//! What happenings of this subject write into the world.

use crate::engine::{event::EventNo, voices::Happening, world::World};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    let week = world.week;
    match event {
        Happening::AgentSpoke { asset: agent, of, .. } => {
            world.on_agent(agent, no, |row| row.dealings.spoke(of, week));
        }
    }
}
