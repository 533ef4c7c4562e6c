//! When a card may come: what is public, and what the seat has on its own papers. Each reads what
//! the seat was told and nothing else, so that neither a card nor its absence tells anything new.

use crate::engine::{
    deck::{Condition, card::share_of_term},
    ids::{AgentId, DossierId, OfficerNo, PersonId},
    nature::Mood,
    resolve::Turn,
    seat::Seat,
    view::{ForeignStatus, Standing},
    world::{Agent, File, Status},
};

/// Is it so?
pub(in crate::engine) fn holds(turn: &mut Turn<'_>, seat: Seat, condition: Condition) -> bool {
    match condition {
        Condition::After(share) => u16::from(share) <= share_over(turn),
        Condition::Before(share) => share_over(turn) < u16::from(share),
        Condition::WarmthBelow(state, degrees) => turn.relations(state) < degrees,
        Condition::WarmthAbove(state, degrees) => degrees < turn.relations(state),
        Condition::MoneyAbove(money) => money < turn.money(seat).0,
        Condition::MoneyBelow(money) => turn.money(seat).0 < money,
        Condition::StandingBelow(favour) => turn.hq(seat).favour < favour,
        Condition::StandingAbove(favour) => favour < turn.hq(seat).favour,
        Condition::AgentsAtLeast(count) => usize::from(count) <= agents(turn, seat).len(),
        Condition::AgentTaken => is_agent_taken(turn, seat),
        Condition::OfficersAtLeast(count) => usize::from(count) <= officers(turn, seat).len(),
        Condition::OfficersAtMost(count) => officers(turn, seat).len() <= usize::from(count),
        Condition::ClaimsAtLeast(count) => usize::from(count) <= claims(turn, seat),
        Condition::MoodIs(mood) => temper(turn, seat) == mood,
        Condition::PatienceBelow(points) => patience(turn) < points,
        Condition::PatienceAbove(points) => points < patience(turn),
        Condition::PatienceSpent => is_patience_spent(turn),
        Condition::HasPrisoner => !prisoners(turn).is_empty(),
        Condition::DoublesAtLeast(count) => usize::from(count) <= doubles(turn).len(),
        Condition::SuspectOver(points) => {
            let over = |row: &File| points < row.evidence.points();
            !files(turn, over).is_empty()
        }
        Condition::OfficerKnown => !diplomats(turn).is_empty(),
        Condition::CasesAtLeast(count) => usize::from(count) <= files(turn, |row| row.case).len(),
        Condition::TeamsAtLeast(count) => count <= turn.teams(),
        Condition::ExpelledWithin(weeks) => was_expelled(turn, weeks),
    }
}

fn share_over(turn: &Turn<'_>) -> u16 {
    share_of_term(turn.world().week, turn.world().theatre.term)
}

// ── a Station ──

/// Those at work for us of whom no arrest stood in the papers.
pub(in crate::engine) fn agents(turn: &mut Turn<'_>, seat: Seat) -> Vec<DossierId> {
    let world = turn.world();
    let ours: Vec<AgentId> =
        world.agents.iter().filter(|(_, row)| row.seat == seat).map(|(id, _)| id).collect();
    let mut found = Vec::new();
    for id in ours {
        let Some(agent) = turn.agent(id) else { continue };
        let row = turn.dossier(seat, agent.dossier);
        if is_at_work(&agent) && row.is_some_and(|row| !row.in_the_news) {
            found.push(agent.dossier);
        }
    }
    found
}

fn is_at_work(agent: &Agent) -> bool {
    agent.standing == Standing::Active
}

fn is_agent_taken(turn: &mut Turn<'_>, seat: Seat) -> bool {
    let dossiers: Vec<DossierId> = turn.world().stations.of(seat).dossiers.keys().collect();
    let mut rows = dossiers.into_iter().filter_map(|id| turn.dossier(seat, id));
    rows.any(|row| row.in_the_news && row.agent.is_some())
}

pub(in crate::engine) fn officers(turn: &mut Turn<'_>, seat: Seat) -> Vec<OfficerNo> {
    let roster: Vec<OfficerNo> = turn.world().stations.of(seat).officers.keys().collect();
    let at_work = |no: &OfficerNo| turn.officer(seat, *no).is_some_and(|row| row.at_work);
    roster.into_iter().filter(at_work).collect()
}

fn claims(turn: &mut Turn<'_>, seat: Seat) -> usize {
    let claims = &turn.world().stations.of(seat).claims;
    let touched: Vec<_> = claims.iter().map(|row| row.touched).collect();
    touched.iter().for_each(|&no| turn.after(no));
    touched.len()
}

fn temper(turn: &mut Turn<'_>, seat: Seat) -> Mood {
    turn.hq(seat).mood
}

// ── Security ──

fn patience(turn: &mut Turn<'_>) -> u8 {
    let security = &turn.world().security;
    let (patience, no) = (security.patience, security.patience_touched);
    turn.after(no);
    patience
}

fn is_patience_spent(turn: &mut Turn<'_>) -> bool {
    let security = &turn.world().security;
    let (times, no) = (security.times_spent, security.patience_touched);
    turn.after(no);
    0 < times
}

/// Those in our cells.
pub(in crate::engine) fn prisoners(turn: &mut Turn<'_>) -> Vec<DossierId> {
    let held: Vec<DossierId> =
        turn.world().security.prisoners.iter().map(|row| row.dossier).collect();
    held.into_iter().filter(|id| turn.prisoner(*id).is_some()).collect()
}

/// Those whom we turned, or sent.
pub(in crate::engine) fn doubles(turn: &mut Turn<'_>) -> Vec<DossierId> {
    let agents: Vec<(AgentId, PersonId)> =
        turn.world().agents.iter().map(|(id, row)| (id, row.person)).collect();
    let mut found = Vec::new();
    for (agent, person) in agents {
        let ours = turn.control(agent, person).is_some();
        let file = turn.world().security.register.get(person).copied().flatten();
        if let Some(file) = file.filter(|_| ours)
            && is_in_reach(turn, file)
        {
            found.push(file);
        }
    }
    found
}

/// People of whom the papers say this, and who are not in a cell.
pub(in crate::engine) fn files(
    turn: &mut Turn<'_>,
    says: impl Fn(&File) -> bool,
) -> Vec<DossierId> {
    let all: Vec<DossierId> = turn.world().security.files.keys().collect();
    let mut found = Vec::new();
    for id in all {
        let fits = |row: &File| !row.joined && says(row);
        if turn.world().security.files.get(id).is_some_and(fits) && is_in_reach(turn, id) {
            let _ = turn.file(id);
            found.push(id);
        }
    }
    found
}

/// Foreigners whom we take for officers.
pub(in crate::engine) fn diplomats(turn: &mut Turn<'_>) -> Vec<DossierId> {
    let mut known = files(turn, |row| row.foreign == ForeignStatus::Known);
    // A foreigner who has left is off the list of foreigners.
    known.retain(|id| {
        let person = turn.file(*id).map(|row| row.person);
        person.and_then(|it| turn.person(it)).is_some_and(|row| row.status == Status::Free)
    });
    known
}

/// Neither in our cells nor sent home by us. Of those who fled we don't know it.
fn is_in_reach(turn: &mut Turn<'_>, file: DossierId) -> bool {
    let Some(row) = turn.file(file) else { return false };
    let held = turn.world().security.prisoners.iter().any(|it| it.dossier == file);
    let gone = turn.person(row.person).is_some_and(|it| it.status.is_our_doing());
    !held && !gone
}

fn was_expelled(turn: &mut Turn<'_>, weeks: u16) -> bool {
    let week = turn.world().week;
    turn.world().security.expelled.is_some_and(|at| week.since(at) <= weeks)
}
