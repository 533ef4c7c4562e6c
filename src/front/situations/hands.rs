//! What hands that are free could do, the best by our own papers first.

use game::text::clerk::{arg, yes};
use rules::engine::{
    ids::{DossierId, OfficerNo},
    order::{Cost, Identify, OpenCase, Order, Vet, WatchTarget},
    view::{SecurityDesk, StationDesk, TargetRow},
};

use super::{Case, Chore, Look, danger, leads, recruits, staff, work};
use crate::front::Subject;

/// Which situation it is.
pub(super) const KIND: &str = "hands";

/// Days from which on an officer's hands are free.
const FREE: u8 = 2;

/// How many suggestions there are at most.
const WEIGHED: usize = 4;

/// A suggestion: how much it is worth, what it says, and the order.
type Idea = (u16, String, Vec<Order>);

pub(super) fn free(look: &Look<'_>) -> Option<Case> {
    match (look.view.station(), look.view.security()) {
        (Some(desk), _) => officers(look, desk),
        (_, Some(desk)) => teams(look, desk),
        (None, None) => None,
    }
}

/// Officers with days to spare in a week without orders.
fn at_leisure(look: &Look<'_>, desk: &StationDesk) -> Vec<OfficerNo> {
    let left = look.fresh.left();
    let free = desk.officers_at_work().filter(|(no, _)| FREE <= left.days_of(*no).0);
    free.map(|(no, _)| no).collect()
}

/// Whose hands are free, where the desk offers these orders: here, or only with other matters. Of
/// an officer with days for whom there is no order it is said that there is none.
pub(super) fn said(look: &Look<'_>, offered: &[Order], only_elsewhere: bool) -> String {
    let Some(desk) = look.view.station() else { return idle_teams(look) };
    let takes_days = |order: &Order, no: OfficerNo| {
        let cost = look.fresh.consider(order).unwrap_or(Cost::FREE);
        [cost.officer, cost.also].into_iter().flatten().any(|(officer, _)| officer == no)
    };
    let names = at_leisure(look, desk).into_iter().map(|no| {
        let days = look.scene.plan.left().days_of(no).0;
        let offered = offered.iter().any(|order| takes_days(order, no));
        let args = [
            arg("officer", look.clerk.officer(no)),
            arg("days", days),
            yes("offered", offered || days == 0),
        ];
        look.clerk.say("hands-officer", &args)
    });
    let names = look.clerk.text.list(&names.collect::<Vec<String>>());
    look.clerk.say("sit-hands", &[arg("names", names), yes("elsewhere", only_elsewhere)])
}

fn idle_teams(look: &Look<'_>) -> String {
    let now = look.scene.plan.left();
    let args = [arg("teams", now.teams), arg("analysts", now.analysts)];
    look.clerk.say("sit-hands-security", &args)
}

fn officers(look: &Look<'_>, desk: &StationDesk) -> Option<Case> {
    let first = *at_leisure(look, desk).first()?;
    let case = Case::told(KIND, Subject::Officer(first), String::new());
    let mut ideas = meetings(look, desk);
    ideas.extend(courtships(look, desk));
    let offered = staff::has_friends_met(look) && Chore::Errands.is_open(look);
    let case = if offered { case.rule(look, Chore::Errands) } else { case };
    Some(with(look, case, ideas).unsaid(look, ("unsaid-hands", &[])))
}

/// Agents to meet, with the errands that are worth most.
fn meetings(look: &Look<'_>, desk: &StationDesk) -> Vec<Idea> {
    let met =
        desk.agents().filter(|(id, row, _)| row.arrested.is_none() && desk.agent_met(*id).is_ok());
    let ideas = met.filter_map(|(id, _, agent)| {
        let due = agent.due(id, look.view.week).is_some();
        let errands = if agent.access_agent() { work::errands(look, desk, id) } else { [None; 2] };
        // Who is met by arrangement this week is met for errands only.
        (!due || agent.access_agent()).then_some(())?;
        let since = look.view.week.since(agent.last_contact).min(20);
        let worth = since + if agent.access_agent() { 25 } else { 10 };
        let order = danger::meeting(look, desk, id, errands);
        let says = match order {
            Order::Meet(meet) => look.clerk.text.list(&look.clerk.errands(&meet)),
            _ => String::new(),
        };
        let args = [
            arg("who", look.clerk.who(id)),
            arg("with", if says.is_empty() { "no" } else { "yes" }),
            arg("errands", says),
        ];
        Some((worth, look.clerk.say("idea-meet", &args), vec![order]))
    });
    ideas.collect()
}

/// Targets whose company is sought: the nearer to an offer, the better.
fn courtships(look: &Look<'_>, desk: &StationDesk) -> Vec<Idea> {
    let warm = look.view.rules().pitch.warm;
    let known = |row: &TargetRow| row.introduced_to.is_some() || row.known_to.is_some();
    let open = desk.targets().filter(|(_, row)| {
        known(&row.target) && row.target.not_before.0 == 0 && row.target.rapport < 2 * warm
    });
    let ideas = open.map(|(id, row)| {
        let worth = 20 + u16::try_from(row.target.rapport.clamp(0, 60)).unwrap_or(0) / 2;
        let order = recruits::develop(look, desk, id, &row.target);
        (worth, look.clerk.say("idea-develop", &[arg("who", look.clerk.who(id))]), vec![order])
    });
    ideas.collect()
}

fn teams(look: &Look<'_>, desk: &SecurityDesk) -> Option<Case> {
    let left = look.fresh.left();
    if left.teams == 0 && left.analysts == 0 {
        return None;
    }
    let case = Case::told(KIND, Subject::House, String::new());
    let offered = 0 < left.teams && Chore::Follow.is_open(look);
    let case = if offered { case.rule(look, Chore::Follow) } else { case };
    let mut ideas = if 0 < left.teams { to_watch(look, desk) } else { Vec::new() };
    if 0 < left.analysts {
        ideas.extend(to_read(look, desk));
    }
    Some(with(look, case, ideas).unsaid(look, ("unsaid-hands-security", &[])))
}

/// The people who are most worth a team.
fn to_watch(look: &Look<'_>, desk: &SecurityDesk) -> Vec<Idea> {
    let people = desk.people.iter().filter(|(id, row)| {
        let on = WatchTarget::Person(*id);
        0 < row.points()
            && row.joined.is_none()
            && row.gone.is_none()
            && !row.ours
            && desk.teams_on(on) == 0
    });
    let mut ideas: Vec<Idea> = people
        .map(|(id, row)| {
            let points = u16::try_from(row.points().clamp(0, 90)).unwrap_or(0);
            let orders = leads::teams_on(look, desk, WatchTarget::Person(id), 1);
            (points, look.clerk.say("idea-watch", &[arg("who", look.clerk.who(id))]), orders)
        })
        .collect();
    if desk.teams_on(WatchTarget::Gate) == 0 {
        let orders = leads::teams_on(look, desk, WatchTarget::Gate, 1);
        ideas.push((30, look.clerk.word("idea-gate"), orders));
    }
    ideas
}

/// What analysts could do.
fn to_read(look: &Look<'_>, desk: &SecurityDesk) -> Vec<Idea> {
    let said = |id: &str, who: DossierId| look.clerk.say(id, &[arg("who", look.clerk.who(who))]);
    let mut ideas: Vec<Idea> = Vec::new();
    let mut newest: Option<DossierId> = None;
    for (id, row) in desk.people.iter().filter(|(_, row)| row.gone.is_none() && !row.ours) {
        let points = u16::try_from(row.points().clamp(0, 90)).unwrap_or(0);
        if row.joined.is_some() || points == 0 && !row.is_face() {
            continue;
        }
        if row.is_face() {
            // The newest face is suggested.
            newest = Some(id);
            continue;
        }
        if !row.case && row.identity.is_some() {
            ideas.push((points, said("idea-case", id), vec![OpenCase { on: id }.into()]));
        }
        let seen = desk.traps.vetted.iter().any(|(who, ..)| *who == id);
        if !seen {
            ideas.push((points / 2 + 5, said("idea-vet", id), vec![Vet { whom: id }.into()]));
        }
    }
    ideas.extend(
        newest.map(|id| (15, said("idea-identify", id), vec![Identify { face: id }.into()])),
    );
    ideas
}

/// The case with the best ideas that the rules allow.
fn with(look: &Look<'_>, case: Case, mut ideas: Vec<Idea>) -> Case {
    ideas.retain(|(_, _, orders)| super::tried(&look.fresh, orders).is_ok());
    ideas.sort_by_key(|(worth, ..)| std::cmp::Reverse(*worth));
    ideas.truncate(WEIGHED);
    ideas.into_iter().fold(case, |case, (_, text, orders)| {
        case.reply(look, ("hands-idea", &[arg("text", text)]), orders)
    })
}
