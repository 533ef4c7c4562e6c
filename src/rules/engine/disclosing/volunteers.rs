//! What the declassified file tells of those who came by themselves.

use super::Sketch;
use crate::engine::{event::Event, nature::Behind, seat::Seat};

pub(super) fn sketch<'w>(it: Sketch<'w>, event: &Event) -> Sketch<'w> {
    match *event {
        Event::Volunteered { seat, person, behind, holding, .. } => {
            it.seat(seat).who(person).holding(holding).truth(behind == Behind::Sincere)
        }
        Event::PaperReceived { seat, source, holding, value, lie, maker, .. } => {
            let sound = !lie && maker.is_none();
            it.seat(seat).station_dossier(seat, source).holding(holding).number(value).truth(sound)
        }
        Event::OfferTested { seat, dossier, fits, .. } => {
            it.seat(seat).station_dossier(seat, dossier).truth(fits)
        }
        Event::VolunteerTaken { seat, person, officer, rapport, .. } => {
            it.seat(seat).who(person).officer(seat, officer).number(rapport)
        }
        Event::SentAway { seat, dossier } | Event::OfferLapsed { seat, dossier } => {
            it.seat(seat).station_dossier(seat, dossier)
        }
        Event::SeenAtEmbassy { who } | Event::DangleEnded { who } => {
            it.seat(Seat::Security).file(who)
        }
        Event::DangleSet { who, holding } => it.seat(Seat::Security).file(who).holding(holding),
        Event::ParcelPlanted { holding, value, .. } => {
            it.seat(Seat::Security).holding(holding).number(value)
        }
        Event::Invented { agent, holding, value, resold, .. } => {
            it.agent(agent).holding(holding).number(value).truth(resold.is_some())
        }
        Event::MemberSeen { seat, leader, member, stand_in, .. } => it
            .seat(seat)
            .station_dossier(seat, member)
            .station_dossier(seat, leader)
            .truth(!stand_in),
        Event::ChainTraced { seat, report, same, .. } => {
            it.seat(seat).number(report.0).truth(same.is_some())
        }
        _ => it,
    }
}
