//! What happenings of this subject write into the world.

use crate::engine::{event::EventNo, flags::Happening, nature::Flag, world::World};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::FlagClaimed { asset: agent, flag, .. } => {
            world.on_agent(agent, no, |row| row.flag = flag)
        }
        Happening::Slipped { asset: agent, doubt, .. }
        | Happening::DoubtGrew { asset: agent, doubt } => {
            world.on_agent(agent, no, |row| row.doubt = doubt);
        }
        Happening::SawThrough { asset: agent, then, .. } => {
            world.on_agent(agent, no, |row| row.saw = Some(then));
        }
        Happening::FlagDropped { asset: agent, .. } => {
            world.on_agent(agent, no, |row| row.flag = Flag::Own);
        }
        Happening::TippedOff { officer, .. } => world.on_file(officer, no, |_| ()),
        Happening::PrincipalNamed { prisoner, of } => {
            world.on_file(prisoner, no, |row| row.served = Some(of));
        }
        Happening::LeaningJudged { .. } => (),
    }
}
