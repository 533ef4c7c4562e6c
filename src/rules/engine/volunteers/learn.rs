//! What the desks learn of it.

use crate::engine::{
    ids::DossierId,
    nature::{Approach, Known},
    rules::Rules,
    units::{Money, Week},
    view::{
        AgentRow, Answer, OfferRow, ReportRow, SecurityDesk, StationDesk, blast::Node,
        learn::Learnt,
    },
    volunteers::{ToAll, ToSecurity, ToStation},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::ReportReceived { source, holding, value, means, seen, .. } => {
                let settled = desk
                    .public
                    .iter()
                    .find(|edition| edition.holding == holding && edition.covers(seen))
                    .map(|edition| edition.value == value);
                desk.reports.push(ReportRow {
                    source,
                    holding,
                    value,
                    means,
                    seen,
                    received: week,
                    settled,
                });
                desk.on_agent(source, |row| row.reports = row.reports.saturating_add(1));
                desk.paper_came(source);
            }
            ToStation::Volunteered { dossier, approach, via, until, price, holding } => {
                let offer = OfferRow { via, price, holding, ..OfferRow::new(approach, until) };
                desk.on(dossier, |row| {
                    row.offer = Some(offer);
                    row.via = via.or(row.via);
                });
            }
            ToStation::WeTestedAnOffer { dossier, fits, .. } => {
                desk.on_offer(dossier, |offer| offer.tested = Some((fits, week)));
            }
            ToStation::WeTookAVolunteer { agent, officer, approach, rapport } => {
                if approach == Approach::WalkIn {
                    desk.could_tell(agent, Node::Officer(officer), Known::Alias, week);
                }
                desk.on_offer(agent, |offer| offer.answer = Answer::Taken);
                desk.on(agent, |row| {
                    let agent = AgentRow { rapport, ..AgentRow::new(week) };
                    row.agent = Some(AgentRow { officer: Some(officer), ..agent });
                });
            }
            ToStation::WeSentAway { dossier } => {
                desk.on_offer(dossier, |offer| offer.answer = Answer::Refused);
            }
            ToStation::OfferLapsed { dossier } => {
                desk.on_offer(dossier, |offer| offer.answer = Answer::Lapsed);
            }
            ToStation::WeAskedForAMember { leader, member, officer, came, rapport } => {
                if came {
                    desk.could_tell(member, Node::Officer(officer), Known::Face, week);
                }
                desk.on_agent(leader, |row| row.rapport = rapport);
                desk.on_offer(member, |offer| offer.shown = Some((came, week)));
            }
            ToStation::WeTracedAReport { report, answered, same } => {
                desk.traced.push((report, answered, same));
            }
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, _: Week, _: &Rules) {
        match self {
            ToSecurity::DangleIsSet { who, holding } => {
                desk.on(who, |row| row.dangled = Some(holding));
            }
            ToSecurity::DangleTaken { who } => desk.on(who, |row| {
                row.ours = true;
                row.dangled = None;
            }),
            ToSecurity::DangleEnded { who } => desk.on(who, |row| row.dangled = None),
            ToSecurity::WePlantedAParcel { .. } | ToSecurity::SeenAtEmbassy { .. } => (),
        }
    }
}

impl StationDesk {
    pub(in crate::engine) fn paper_came(&mut self, source: DossierId) {
        self.on_offer(source, |offer| {
            if offer.answer == Answer::Taken {
                offer.given = offer.given.saturating_add(1);
            }
        });
    }

    pub(in crate::engine) fn paid(&mut self, agent: DossierId, amount: Money) {
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
