//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    ids::{AgentId, HoldingId},
    nature::{Approach, Behind},
    units::Money,
    volunteers::Happening,
    world::{Agent, Coming, Offer, Packet, ProductRow, Resale, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::Volunteered { approach: Approach::Parcel, .. } => (),
        Happening::Volunteered {
            seat,
            dossier,
            person,
            approach,
            via,
            until,
            price,
            behind,
            holding,
        } => world.offers.push(Offer {
            seat,
            dossier,
            person,
            approach,
            behind,
            via,
            holding,
            price,
            until,
            touched: no,
        }),
        Happening::PaperReceived { seat, source, holding, value, seen, lie, maker, .. } => {
            let exposed = false;
            let row = ProductRow { source, holding, value, seen, lie, exposed, maker, touched: no };
            world.stations.of_mut(seat).reports.push(row);
            world.resales.retain(|it| (Some(it.agent), it.holding) != (maker, holding));
        }
        Happening::OfferTested { seat, dossier, .. } => {
            for offer in &mut world.offers {
                if (offer.seat, offer.dossier) == (seat, dossier) {
                    offer.touched = no;
                }
            }
        }
        Happening::VolunteerTaken {
            seat,
            agent: dossier,
            person,
            officer,
            approach,
            rapport,
            ..
        } => {
            let offer = world.offers.iter().find(|it| (it.seat, it.dossier) == (seat, dossier));
            let made_up = offer.is_some_and(|offer| offer.behind == Behind::MadeUp);
            let origin = Coming {
                approach: Some(approach),
                invented: made_up && approach == Approach::Brought,
                price: offer.map_or(Money(0), |offer| offer.price),
                ..Coming::default()
            };
            let row = world.new_agent(seat, dossier, person, rapport, no);
            world.agents.push(Agent { officer: Some(officer), origin, ..row });
            world.answered(seat, dossier);
        }
        Happening::SentAway { seat, dossier } | Happening::OfferLapsed { seat, dossier } => {
            world.answered(seat, dossier);
            world.on_dossier(seat, dossier, no, |_| ());
        }
        Happening::MemberSeen { seat, leader, rapport, .. } => {
            let row = world.stations.of(seat).dossiers.get(leader);
            if let Some(agent) = row.and_then(|row| row.agent) {
                world.on_agent(agent, no, |row| row.rapport = rapport);
            }
        }
        Happening::Invented { asset: agent, holding, value, means, resold, .. } => {
            let seen = world.week;
            world.packets.push(Packet {
                agent,
                holding,
                value,
                means,
                seen,
                dropped: None,
                carrier: agent,
                lie: false,
                touched: no,
            });
            world.on_agent(agent, no, |row| {
                row.question = None;
                row.origin.given = row.origin.given.saturating_add(1);
            });
            world.resales.extend(resold.map(|at| Resale {
                agent,
                holding,
                value,
                seen,
                at,
                touched: no,
            }));
        }
        Happening::SeenAtEmbassy { .. }
        | Happening::DangleSet { .. }
        | Happening::ChainTraced { .. }
        | Happening::DangleEnded { .. }
        | Happening::DangleTaken { .. }
        | Happening::ParcelPlanted { .. } => (),
    }
}

impl World {
    fn answered(
        &mut self,
        seat: crate::engine::seat::Seat,
        dossier: crate::engine::ids::DossierId,
    ) {
        self.offers.retain(|it| (it.seat, it.dossier) != (seat, dossier));
    }

    /// What he says he reads stays with him, whatever becomes of the list.
    pub(in crate::engine) fn reads_told(&mut self, agent: AgentId, holding: HoldingId) {
        if let Some(row) = self.agents.get_mut(agent) {
            row.origin.claims |= 1_u64.checked_shl(holding.0.into()).unwrap_or(0);
        }
    }
}
