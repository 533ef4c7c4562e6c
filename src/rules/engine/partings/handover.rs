#![doc = include_str!("../../../../assets/text/en/rules/turnover.md")]
//! One officer gives an agent to another. Rapport is with a person, so it stays behind.

use crate::engine::{
    contacts::{
        self,
        week::{Meeting, Pair, break_off, surveillance},
    },
    event::EventNo,
    ids::{AgentId, PersonId},
    luck::{About, Luck},
    nature::{Handover, Route, Sdr},
    partings::Happening,
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    watching,
    world::Agent,
};

/// The old officer comes along, and may bring company. False if the meeting is broken off.
pub(in crate::engine) fn is_brought(
    turn: &mut Turn<'_>,
    meeting: &Meeting,
    agent: &Agent,
    sdr: Sdr,
) -> bool {
    let (seat, dossier) = (meeting.seat(), meeting.agent());
    if meeting.handover() != Some(Handover::JointMeeting) {
        return true;
    }
    let Some(no) = agent.officer else { return true };
    let Some(row) = turn.officer(seat, no).filter(|row| row.at_work) else {
        turn.emit(contacts::Happening::ContactDropped { seat, agent: dossier });
        return false;
    };
    let pair = Pair { seat, officer: row.person, contact: agent.person, nth: 0, led: 0, load: 0 };
    let seen = surveillance(turn, pair, sdr);
    if seen.route == Route::Covered {
        break_off(turn, seat, (dossier, agent.person), (no, row.person), seen);
        return false;
    }
    let site = watching::sight::meeting_place(turn, agent.person);
    let manner = turn.rules().channel.meeting.manner;
    let (local, foreign) = (agent.person, row.person);
    watching::sight::contact(
        turn,
        &watching::sight::Contact { local, foreign, site, nth: 0, seen, manner },
    );
    true
}

/// Somebody whom he has never seen holds half a banknote. Does he go along?
pub(in crate::engine) fn is_believed(
    turn: &mut Turn<'_>,
    meeting: &Meeting,
    agent: &Agent,
    officer: PersonId,
) -> bool {
    if meeting.handover() != Some(Handover::Token) {
        return true;
    }
    let key = About::whom(number(officer), number(agent.person)).by(meeting.seat());
    let points = turn.rules().station.token;
    if turn.chance(Luck::TokenTaken, key, percent(points)) {
        return true;
    }
    let (seat, dossier) = (meeting.seat(), meeting.agent());
    turn.emit(Happening::TokenRefused { seat, agent: dossier, officer: meeting.officer() });
    false
}

/// The rapport that he has with an officer who is not his own: what there still is, if he knew
/// him before; else what the change leaves of it.
pub(in crate::engine) fn rapport_with(turn: &Turn<'_>, meeting: &Meeting, agent: &Agent) -> i16 {
    let rules = turn.rules();
    if let Some((former, rapport)) = agent.former
        && former == meeting.officer()
    {
        return rapport;
    }
    let stranger = if meeting.handover().is_some() { 0 } else { rules.station.stranger_rapport };
    (agent.rapport - rules.station.turnover_rapport - stranger).max(0)
}

/// It is written down who has him now.
pub(in crate::engine) fn is_done(
    turn: &mut Turn<'_>,
    meeting: &Meeting,
    agent: AgentId,
    before: &Agent,
    met: EventNo,
) {
    let Some(how) = meeting.handover() else { return };
    turn.once_more_after(met);
    let (seat, dossier): (Seat, _) = (meeting.seat(), meeting.agent());
    let (from, to) = (before.officer, meeting.officer());
    turn.emit(Happening::TurnedOver { seat, agent: dossier, asset: agent, from, to, how });
}
