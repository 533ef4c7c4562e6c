//! What happenings of this subject write into the world.

use crate::engine::{event::EventNo, relations::Happening, world::World};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::RelationsChanged { state, warmth, .. } => world.climate.set(state, warmth, no),
    }
}
