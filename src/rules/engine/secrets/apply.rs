//! What happenings of this subject write into the world.

use crate::engine::{event::EventNo, seat::Seat, secrets::Happening, world::World};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::EditionIssued { holding, value, issued } => {
            world.security.lies.retain(|row| row.holding != holding);
            world.on_holding(holding, no, |row| {
                row.value = value;
                row.issued = issued;
                row.change_at = None;
            });
            world.new_edition(holding);
        }
        Happening::CameToLight { holding, .. } => {
            for seat in Seat::STATIONS {
                world.stations.of_mut(seat).claims.retain(|claim| claim.holding != holding);
            }
        }
        Happening::InquiryOpened { holding, ends } => {
            world.on_holding(holding, no, |row| row.inquiry_ends = Some(ends));
        }
        Happening::InquiryEnded { holding, .. } => {
            world.on_holding(holding, no, |row| row.inquiry_ends = None);
        }
        Happening::RestrictionOrdered { holding, at } => {
            world.on_holding(holding, no, |row| row.cut_at = Some(at));
        }
        Happening::ReadersCut { holding } => world.on_holding(holding, no, |row| {
            row.cut = true;
            row.cut_at = None;
        }),
        Happening::PlansChangeOrdered { holding, at } => {
            world.on_holding(holding, no, |row| row.change_at = Some(at));
        }
        Happening::PostReads { .. } | Happening::LeakIndicated { .. } => (),
    }
}
