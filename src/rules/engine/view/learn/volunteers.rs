//! What the desks learn of those who come by themselves.
#![allow(clippy::wildcard_enum_match_arm, reason = "the page above names every one")]

use crate::engine::{
    ids::DossierId,
    nature::{Approach, Known},
    units::{Money, Week},
    view::{Answer, OfferRow, Report, SecurityDesk, StationDesk, blast::Node, station::AgentRow},
};

impl StationDesk {
    pub(super) fn volunteers(&mut self, report: &Report, week: Week) {
        match *report {
            Report::Volunteered { dossier, approach, via, until, price, holding } => {
                let offer = OfferRow { via, price, holding, ..OfferRow::new(approach, until) };
                self.on(dossier, |row| {
                    row.offer = Some(offer);
                    row.via = via.or(row.via);
                });
            }
            Report::WeTestedAnOffer { dossier, fits, .. } => {
                self.on_offer(dossier, |offer| offer.tested = Some((fits, week)));
            }
            Report::WeTookAVolunteer { agent, officer, approach, rapport } => {
                if approach == Approach::WalkIn {
                    self.could_tell(agent, Node::Officer(officer), Known::Alias, week);
                }
                self.on_offer(agent, |offer| offer.answer = Answer::Taken);
                self.on(agent, |row| {
                    let agent = AgentRow { rapport, ..AgentRow::new(week) };
                    row.agent = Some(AgentRow { officer: Some(officer), ..agent });
                });
            }
            Report::WeSentAway { dossier } => {
                self.on_offer(dossier, |offer| offer.answer = Answer::Refused);
            }
            Report::OfferLapsed { dossier } => {
                self.on_offer(dossier, |offer| offer.answer = Answer::Lapsed);
            }
            Report::WeAskedForAMember { leader, member, officer, came, rapport } => {
                if came {
                    self.could_tell(member, Node::Officer(officer), Known::Face, week);
                }
                self.on_agent(leader, |row| row.rapport = rapport);
                self.on_offer(member, |offer| offer.shown = Some((came, week)));
            }
            Report::WeTracedAReport { report, answered, same } => {
                self.traced.push((report, answered, same));
            }
            _ => (),
        }
    }

    pub(super) fn paper_came(&mut self, source: DossierId) {
        self.on_offer(source, |offer| {
            if offer.answer == Answer::Taken {
                offer.given = offer.given.saturating_add(1);
            }
        });
    }

    pub(super) fn paid(&mut self, agent: DossierId, amount: Money) {
        self.on_offer(agent, |offer| offer.paid.0 = offer.paid.0.saturating_add(amount.0));
    }

    fn on_offer(&mut self, id: DossierId, change: impl FnOnce(&mut OfferRow)) {
        self.on(id, |row| {
            if let Some(offer) = &mut row.offer {
                change(offer);
            }
        });
    }
}

impl SecurityDesk {
    pub(super) fn volunteers(&mut self, report: &Report) {
        match *report {
            Report::DangleIsSet { who, holding } => {
                self.on(who, |row| row.dangled = Some(holding));
            }
            Report::DangleEnded { who } => self.on(who, |row| row.dangled = None),
            _ => (),
        }
    }
}
