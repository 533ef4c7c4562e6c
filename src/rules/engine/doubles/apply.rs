//! What happenings of this subject write into the world.

use crate::engine::{
    doubles::Happening,
    event::EventNo,
    seat::Seat,
    world::{ControlTurn, Feed, Status, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::Turned { asset: agent, by, control } => {
            let since = world.week;
            world.turns.push(ControlTurn { agent, by, since, control, touched: no });
        }
        Happening::OfferRefused { prisoner } => {
            world.on_prisoner(prisoner, no, |row| row.offered = true);
        }
        Happening::Doubled { who: prisoner, person, asset: agent, control } => {
            let (by, since) = (Seat::Security, world.week);
            world.turns.push(ControlTurn { agent, by, since, control, touched: no });
            world.leave_cell(prisoner, person, Status::Free, no);
            // His wage, and the price of secrecy, are as they are because he went.
            world.on_agent(agent, no, |_| ());
            world.security.patience_touched = no;
        }
        Happening::Redoubled { seat, asset: agent, .. } => {
            let (by, since) = (seat, world.week);
            world.turns.push(ControlTurn { agent, by, since, control: 100, touched: no });
        }
        Happening::FeedSet { asset: agent, holding, fodder, .. } => {
            world.on_agent(agent, no, |row| row.feed = Some(Feed { holding, fodder }));
        }
        Happening::Fed { asset: agent, .. } => world.on_agent(agent, no, |row| row.feed = None),
        Happening::StockCounted { items } => {
            world.security.stock = items;
            world.security.stock_touched = no;
        }
        Happening::LieExposed { seat, report } => {
            let reports = &mut world.stations.of_mut(seat).reports;
            if let Some(row) = reports.get_mut(usize::from(report.0)) {
                row.exposed = true;
            }
        }
        Happening::DoubleTold { .. } => (),
    }
}
