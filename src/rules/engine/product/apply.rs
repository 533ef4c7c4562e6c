//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    product::Happening,
    world::{Claim, MadeClaim, Packet, ProductRow, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::PacketMade { asset: agent, holding, value, means, right, fed } => {
            let seen = world.week;
            world.packets.push(Packet {
                agent,
                holding,
                value,
                means,
                seen,
                dropped: None,
                carrier: agent,
                lie: fed && !right,
                touched: no,
            });
            world.on_agent(agent, no, |row| {
                row.question = None;
                row.origin.given = row.origin.given.saturating_add(1);
            });
        }
        Happening::ReportReceived {
            seat, source, asset: agent, holding, value, seen, lie, ..
        } => {
            let (exposed, maker) = (false, None);
            let product =
                ProductRow { source, holding, value, seen, lie, exposed, maker, touched: no };
            world.stations.of_mut(seat).reports.push(product);
            let same = |row: &Packet| {
                row.agent == agent && (row.holding, row.value, row.seen) == (holding, value, seen)
            };
            if let Some(at) = world.packets.iter().position(same) {
                world.packets.remove(at);
            }
        }
        Happening::Disseminated { seat, report, holding, value, probability, handling } => {
            let made = world.week;
            let right = world.holdings.get(holding).is_some_and(|row| row.value == value);
            let station = world.stations.of_mut(seat);
            station.claims.retain(|claim| claim.holding != holding);
            let at = u16::try_from(station.made.len()).unwrap_or(u16::MAX);
            station.made.push(MadeClaim { holding, value, probability, made, right, sum: 0 });
            let place = station.claims.partition_point(|claim| claim.holding < holding);
            let claim =
                Claim { report, holding, value, probability, handling, made, at, touched: no };
            station.claims.insert(place, claim);
        }
        Happening::Burned { seat, source } => {
            let station = world.stations.of_mut(seat);
            let reports = &station.reports;
            station.claims.retain(|claim| {
                reports.get(usize::from(claim.report.0)).is_none_or(|row| row.source != source)
            });
            // A claim that is gone keeps no number of what took it: headquarters does.
            world.on_hq(seat, no, |_| ());
        }
        Happening::PictureCounted { seat, holding, sum } => {
            let station = world.stations.of_mut(seat);
            let at = station.claims.iter().find(|claim| claim.holding == holding);
            if let Some(made) = at.and_then(|claim| station.made.get_mut(usize::from(claim.at))) {
                made.sum = made.sum.saturating_add(sum);
            }
        }
    }
}
