#![doc = include_str!("../../../../assets/text/en/rules/support.md")]
//! What the embassy's own people do for agents, and who comes along behind them.

use crate::engine::moles::Happening;
use crate::engine::{
    contacts::week::{Surveillance, hand_over, learn},
    event::About as Of,
    ids::{AgentId, PersonId, StaffNo},
    luck::{About, Luck},
    nature::{Clearance, Known, Route, StaffRole},
    order::{SendStaff, WatchTarget, carry::carried},
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    watching,
    world::{Agent, Staff, StaffErrand},
};

/// Tells a letter of the clerk's apart from what else the two may have to do with each other.
const LETTER: u16 = 9;

/// What is done for one meeting.
#[derive(Clone, Copy, Default)]
pub(in crate::engine) struct Help {
    /// Somebody drives, and looks into the mirror.
    pub drives: bool,
    /// They sit in a room that nobody looks into.
    pub room: bool,
    /// Teams that came along behind those who help.
    pub led: u8,
}

carried! {
    SendStaff in Errands: |turn, by, it| send(turn, by.seat, it);
}

fn send(turn: &mut Turn<'_>, seat: Seat, errand: &SendStaff) {
    let (staff, dossier) = (errand.staff, errand.agent);
    let Some(row) = turn.staff(seat, staff) else { return };
    let Some((id, agent)) = turn.agent_of(seat, dossier) else { return };
    let sent = turn.emit(Happening::StaffSent { seat, staff, agent: dossier, asset: id });
    if row.role == StaffRole::CipherClerk {
        hand_over(turn, seat, dossier, id);
        turn.once_more_after(sent);
        learn(turn, row.person, Of::Person(agent.person), Known::Alias);
        a_letter_is_posted(turn, seat, &row, &agent);
    }
}

/// Whoever follows the clerk to the box sees for whose door the letter is.
fn a_letter_is_posted(turn: &mut Turn<'_>, seat: Seat, clerk: &Staff, agent: &Agent) {
    let rules = turn.rules();
    let teams = usize::from(behind(turn, clerk.person)).min(4);
    let points = rules.contact.tailed.get(teams).copied().unwrap_or(0);
    let (foreign, local) = (clerk.person, agent.person);
    let key = About::whom(number(foreign), number(local)).by(seat).nth(LETTER);
    if !turn.chance(Luck::TailedOfficer, key, percent(points)) {
        return;
    }
    let seen = Surveillance { officer_tailed: true, contact_tailed: false, route: Route::Clean };
    let site = watching::sight::meeting_place(turn, local);
    let manner = rules.support.manner;
    watching::sight::contact(
        turn,
        &watching::sight::Contact { local, foreign, site, nth: LETTER, seen, manner },
    );
}

/// Teams at the gate go after whoever comes out on an errand, and so do those that are on him.
fn behind(turn: &mut Turn<'_>, who: PersonId) -> u8 {
    turn.teams_on(WatchTarget::Gate).saturating_add(turn.teams_on_person(who))
}

/// What is done for a meeting with this agent. Whoever helps sees his face, and is seen.
pub(in crate::engine) fn at_a_meeting(turn: &mut Turn<'_>, seat: Seat, id: AgentId) -> Help {
    let mut help = Help::default();
    for staff in helpers(turn, seat, id) {
        match staff.role {
            StaffRole::Driver => help.drives = true,
            StaffRole::Cleaner => help.room = true,
            StaffRole::CipherClerk => continue,
        }
        help.led = help.led.max(behind(turn, staff.person));
    }
    help
}

/// He who drives, or opens the door, and the agent know each other by sight from now on.
pub(in crate::engine) fn faces_are_learnt(
    turn: &mut Turn<'_>,
    seat: Seat,
    id: AgentId,
    agent: PersonId,
) {
    for staff in helpers(turn, seat, id) {
        if staff.role != StaffRole::CipherClerk {
            learn(turn, agent, Of::Person(staff.person), Known::Face);
            learn(turn, staff.person, Of::Person(agent), Known::Face);
        }
    }
}

fn helpers(turn: &mut Turn<'_>, seat: Seat, agent: AgentId) -> Vec<Staff> {
    let errands = turn.world().stations.of(seat).errands.clone();
    let his = errands.into_iter().filter(|row| row.agent == agent);
    his.filter_map(|row| {
        turn.after(row.touched);
        turn.staff(seat, row.staff)
    })
    .collect()
}

/// The agent for whom one of the staff did something this week.
pub(in crate::engine) fn served_by(
    turn: &mut Turn<'_>,
    seat: Seat,
    staff: StaffNo,
) -> Option<PersonId> {
    let mut errands = turn.world().stations.of(seat).errands.iter();
    let row: StaffErrand = *errands.find(|row| row.staff == staff)?;
    let full = turn.staff(seat, staff)?.clearance == Clearance::Full;
    turn.after(row.touched);
    turn.agent(row.agent).filter(|_| full).map(|agent| agent.person)
}
