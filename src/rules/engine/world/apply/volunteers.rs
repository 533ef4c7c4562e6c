//! Those who come by themselves, and what is made up.
#![allow(clippy::wildcard_enum_match_arm, reason = "the page above names every one")]

use crate::engine::{
    event::{Event, EventNo},
    ids::{AgentId, HoldingId},
    nature::{Approach, Behind},
    units::Money,
    world::{Agent, Coming, Offer, Packet, ProductRow, Resale, World},
};

impl World {
    pub(super) fn volunteers(&mut self, no: EventNo, event: &Event) {
        match *event {
            Event::Volunteered { approach: Approach::Parcel, .. } => (),
            Event::Volunteered {
                seat,
                dossier,
                person,
                approach,
                via,
                until,
                price,
                behind,
                holding,
            } => self.offers.push(Offer {
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
            Event::PaperReceived { seat, source, holding, value, seen, lie, maker, .. } => {
                let exposed = false;
                let row =
                    ProductRow { source, holding, value, seen, lie, exposed, maker, touched: no };
                self.stations.of_mut(seat).reports.push(row);
                self.resales.retain(|it| (Some(it.agent), it.holding) != (maker, holding));
            }
            Event::OfferTested { seat, dossier, .. } => {
                for offer in &mut self.offers {
                    if (offer.seat, offer.dossier) == (seat, dossier) {
                        offer.touched = no;
                    }
                }
            }
            Event::VolunteerTaken { seat, dossier, person, officer, approach, rapport, .. } => {
                let offer = self.offers.iter().find(|it| (it.seat, it.dossier) == (seat, dossier));
                let made_up = offer.is_some_and(|offer| offer.behind == Behind::MadeUp);
                let origin = Coming {
                    approach: Some(approach),
                    invented: made_up && approach == Approach::Brought,
                    price: offer.map_or(Money(0), |offer| offer.price),
                    ..Coming::default()
                };
                let row = self.new_agent(seat, dossier, person, rapport, no);
                self.agents.push(Agent { officer: Some(officer), origin, ..row });
                self.answered(seat, dossier);
            }
            Event::SentAway { seat, dossier } | Event::OfferLapsed { seat, dossier } => {
                self.answered(seat, dossier);
                self.on_dossier(seat, dossier, no, |_| ());
            }
            Event::MemberSeen { seat, leader, rapport, .. } => {
                let row = self.stations.of(seat).dossiers.get(leader);
                if let Some(agent) = row.and_then(|row| row.agent) {
                    self.on_agent(agent, no, |row| row.rapport = rapport);
                }
            }
            Event::Invented { agent, holding, value, means, resold, .. } => {
                let seen = self.week;
                self.packets.push(Packet {
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
                self.on_agent(agent, no, |row| {
                    row.question = None;
                    row.origin.given = row.origin.given.saturating_add(1);
                });
                self.resales.extend(resold.map(|at| Resale {
                    agent,
                    holding,
                    value,
                    seen,
                    at,
                    touched: no,
                }));
            }
            _ => (),
        }
    }

    fn answered(
        &mut self,
        seat: crate::engine::seat::Seat,
        dossier: crate::engine::ids::DossierId,
    ) {
        self.offers.retain(|it| (it.seat, it.dossier) != (seat, dossier));
    }

    /// What he says he reads stays with him, whatever becomes of the list.
    pub(super) fn reads_told(&mut self, agent: AgentId, holding: HoldingId) {
        if let Some(row) = self.agents.get_mut(agent) {
            row.origin.claims |= 1_u64.checked_shl(holding.0.into()).unwrap_or(0);
        }
    }
}
