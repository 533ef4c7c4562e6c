#![doc = include_str!("../../../../assets/text/en/rules/role.md")]
//! What agents are for, and what they learn for it.

use crate::engine::links::Happening;
use crate::engine::{
    contacts::week::learn,
    event::About as Of,
    ids::{AgentId, DossierId, OfficerNo, PersonId},
    links::week::Whose,
    luck::{About, Luck},
    nature::{Known, Role, Skill},
    order::{Relocate, carry::carried},
    resolve::{Turn, agenda::number},
    rules::percent,
    seat::Seat,
    view::Standing,
    world::Agent,
};

carried! {
    AssignRole in Messages: |turn, by, it| is_assigned(turn, by.seat, it.agent, it.role);
    Relocate in Messages: |turn, by, it| moves(turn, by.seat, it);
    SetSecond in Arrangements: |turn, by, it| {
        if let Some((asset, _)) = turn.agent_of(by.seat, it.agent) {
            let (seat, agent, contact) = (by.seat, it.agent, it.contact);
            turn.emit(Happening::SecondArranged { seat, agent, asset, contact });
        }
    };
}

/// Somebody of a Station's in a role, as far as it knows; whoever has the role is a cause of it.
fn in_role(
    turn: &mut Turn<'_>,
    seat: Seat,
    role: Role,
    fits: impl Fn(&Agent) -> bool,
) -> Option<AgentId> {
    let all = turn.world().agents.iter();
    let all: Vec<(AgentId, DossierId)> = all
        .filter(|(_, row)| row.seat == seat && row.role == role)
        .map(|(id, row)| (id, row.dossier))
        .collect();
    for (id, dossier) in all {
        let _ = (turn.agent(id), turn.dossier(seat, dossier));
    }
    turn.world().in_role(seat, role, fits)
}

pub(in crate::engine) fn is_assigned(
    turn: &mut Turn<'_>,
    seat: Seat,
    dossier: DossierId,
    role: Role,
) {
    let Some((agent, row)) = turn.agent_of(seat, dossier) else { return };
    // A sleeper has his trigger, and needs nobody to tell him.
    if row.role == Role::Sleeper {
        let ready = turn.world().week;
        turn.emit(Happening::RoleGiven { seat, agent: dossier, asset: agent, role, ready });
        return;
    }
    turn.emit(Happening::RoleNoted { seat, agent: dossier, asset: agent, role });
}

/// He is told what he is for from now on.
pub(in crate::engine) fn is_told(turn: &mut Turn<'_>, (seat, dossier, agent): Whose, role: Role) {
    let weeks = turn.rules().role.of(role).weeks;
    let ready = turn.world().week.plus(weeks);
    turn.emit(Happening::RoleGiven { seat, agent: dossier, asset: agent, role, ready });
}

/// One lesson; some crafts take two.
pub(in crate::engine) fn lesson(
    turn: &mut Turn<'_>,
    (seat, dossier, agent): Whose,
    row: &Agent,
    skill: Skill,
) {
    let one = turn.rules().skill.of(skill).lessons < 2;
    let done = one || row.skills.has_begun(skill);
    turn.emit(Happening::SkillTaught { seat, agent: dossier, asset: agent, skill, done });
}

pub(in crate::engine) fn moves(turn: &mut Turn<'_>, seat: Seat, order: &Relocate) {
    let dossier = order.agent;
    if let Some((agent, _)) = turn.agent_of(seat, dossier) {
        turn.emit(Happening::Moved { seat, agent: dossier, asset: agent });
    }
}

/// Whoever makes papers sees the face that goes into them.
pub(in crate::engine) fn forger_sees(turn: &mut Turn<'_>, seat: Seat, client: PersonId) {
    let forger = in_role(turn, seat, Role::Forger, |_| true).and_then(|id| turn.agent(id));
    if let Some(forger) = forger {
        learn(turn, forger.person, Of::Person(client), Known::Face);
    }
}

/// Who goes for an officer to his hiding places: he himself, or whoever runs his errands, or nobody
/// if that one is not to be found.
pub(in crate::engine) fn who_runs_errands(
    turn: &mut Turn<'_>,
    seat: Seat,
    officer: OfficerNo,
    himself: PersonId,
) -> Option<PersonId> {
    let of_his = |row: &Agent| row.officer == Some(officer);
    let Some(support) = in_role(turn, seat, Role::Support, of_his) else { return Some(himself) };
    let person = turn.agent(support)?.person;
    turn.is_free(person).then_some(person)
}

/// Points off the production of a member of whom his leader has too many.
pub(in crate::engine) fn crowded(turn: &mut Turn<'_>, agent: &Agent) -> i16 {
    let Some(leader) = agent.leader() else { return 0 };
    let rules = turn.rules();
    let above = turn.agent_of(agent.seat, leader).map(|(_, row)| row);
    let trained = above.is_some_and(|row| row.works_as(Role::Principal, turn.world().week));
    let span = if trained { rules.role.span_principal } else { rules.role.span };
    let members = turn.load(agent.seat, |row| row.leader() == Some(leader));
    let over = members.saturating_sub(span.into());
    i16::try_from(over).unwrap_or(0).saturating_mul(rules.role.overload)
}

/// How many names somebody gives who is asked for some.
pub(in crate::engine) fn names_he_gives(turn: &mut Turn<'_>, who: PersonId) -> u8 {
    let rules = turn.rules();
    let agent = turn.world().agent_by_person(who).and_then(|id| turn.agent(id));
    let week = turn.world().week;
    let spots = agent.is_some_and(|row| row.works_as(Role::TalentSpotter, week));
    rules.station.spot_names + if spots { rules.role.spotter_names } else { 0 }
}

/// Does anybody say the right word in the right room this week? Whoever could have is a cause of
/// what follows.
pub(in crate::engine) fn is_pressed(turn: &mut Turn<'_>) -> bool {
    let all = turn.world().agents.iter();
    let all: Vec<AgentId> =
        all.filter(|(_, row)| row.role == Role::Influence).map(|(id, _)| id).collect();
    let felt: Vec<bool> = all.into_iter().map(|agent| presses(turn, agent)).collect();
    felt.contains(&true)
}

fn presses(turn: &mut Turn<'_>, id: AgentId) -> bool {
    let Some(agent) = turn.agent(id) else { return false };
    let works = agent.works_as(Role::Influence, turn.world().week)
        && agent.standing == Standing::Active
        && turn.is_free(agent.person)
        && turn.is_true(id, agent.person);
    let key = About::whom(number(agent.person), 0).by(agent.seat);
    let points = turn.rules().role.pressure;
    let felt = works && turn.chance(Luck::InfluenceWorks, key, percent(points));
    if felt {
        turn.emit(Happening::InfluenceFelt { asset: id });
    }
    felt
}
