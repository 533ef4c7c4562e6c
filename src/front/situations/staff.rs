//! Chores: what the staff sees to each week once it was told to. Each follows from our own papers,
//! costs what it would cost if it were ordered, and gives way to any order on the same thing.

use std::collections::BTreeMap;

use rules::engine::{
    ids::DossierId,
    moles,
    order::{Errand, Identify, Meet, Order, Plan, Watch, WatchTarget},
    units::Week,
    view::{Channel, Report, SecurityDesk, StationDesk, ToSecurity},
    watching,
};

use super::{Case, Look, Matter, doubles, look, matter, work};
use crate::front::{Scene, Subject};

/// Something that the staff does by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chore {
    /// A Station: friends who are met by arrangement look closely at people.
    Errands,
    /// Doubles take along the usual.
    Feed,
    /// An analyst looks for the newest face's name.
    Faces,
    /// Free teams go after the newest leads, and leave people who are gone.
    Follow,
}

impl Chore {
    /// The chores of a seat.
    pub const fn of(station: bool) -> &'static [Chore] {
        if station { &[Chore::Errands] } else { &[Chore::Feed, Chore::Faces, Chore::Follow] }
    }

    /// Under which mark it is kept since when it stands.
    pub const fn mark(self) -> &'static str {
        match self {
            Chore::Errands => "rule errands",
            Chore::Feed => "rule feed",
            Chore::Faces => "rule faces",
            Chore::Follow => "rule follow",
        }
    }

    /// The message that says what it is.
    pub const fn message(self) -> &'static str {
        match self {
            Chore::Errands => "reply-errands-rule",
            Chore::Feed => "reply-feed-rule",
            Chore::Faces => "reply-faces-rule",
            Chore::Follow => "reply-follow-rule",
        }
    }

    pub(super) fn stands(self, marks: &BTreeMap<String, String>) -> bool {
        marks.contains_key(self.mark())
    }

    /// Is it still to be offered where it is asked about: it does not stand, or only since now?
    pub(super) fn is_open(self, look: &Look<'_>) -> bool {
        let since = look.scene.marks.get(self.mark());
        since.is_none_or(|since| *since == kept(true, look.view.week))
    }

    /// The orders that it comes to, as far as nothing was ordered on the same thing.
    fn orders(self, look: &Look<'_>, plan: &Plan) -> Vec<Order> {
        match (self, look.view.station(), look.view.security()) {
            (Chore::Errands, Some(desk), _) => errands(look, desk, plan),
            (Chore::Feed, _, Some(_)) => doubles::usually(look.view, plan),
            (Chore::Faces, _, Some(desk)) => faces(look, desk, plan),
            (Chore::Follow, _, Some(desk)) => follow(look, desk),
            _ => Vec::new(),
        }
    }
}

/// What is kept of a chore from now on: the week since when it stands, or nothing.
pub fn kept(stands: bool, week: Week) -> String {
    if stands { week.0.to_string() } else { String::new() }
}

/// What the staff orders this week: what has no order yet and can be had.
pub fn by_staff(scene: &Scene<'_>) -> Vec<Order> {
    given_to(scene, scene.plan)
}

fn given_to(scene: &Scene<'_>, plan: &Plan) -> Vec<Order> {
    let view = scene.clerk.view;
    if view.is_over() {
        return Vec::new();
    }
    let look = look(scene);
    let mut plan = plan.clone();
    let mut orders = Vec::new();
    for chore in Chore::of(view.seat().is_station()) {
        if !chore.stands(scene.marks) {
            continue;
        }
        let wanted = chore.orders(&look, &plan).into_iter();
        orders.extend(wanted.filter(|order| plan.add(*order).is_ok()));
    }
    orders
}

/// Is it what the staff would order by itself?
pub fn is_staffs(scene: &Scene<'_>, order: &Order) -> bool {
    let any = Chore::of(scene.clerk.view.seat().is_station());
    if !any.iter().any(|chore| chore.stands(scene.marks)) {
        return false;
    }
    let mut without = scene.plan.clone();
    without.withdraw(order);
    given_to(scene, &without).contains(order)
}

/// What stands, so that it can be seen and taken back.
pub(super) fn standing(scene: &Scene<'_>) -> Option<Matter> {
    let look = look(scene);
    let chores = Chore::of(look.view.seat().is_station());
    if look.view.is_over() || chores.iter().all(|chore| chore.is_open(&look)) {
        return None;
    }
    let case = Case::new(&look, "chores", Subject::House, ("sit-chores", &[]));
    let case = chores.iter().fold(case, |case, chore| case.rule(&look, *chore));
    matter(&look, case.unsaid(&look, ("unsaid-rule", &[])))
}

// ── a Station ──

/// Meetings that fall due anyway, with people to look at.
fn errands(look: &Look<'_>, desk: &StationDesk, plan: &Plan) -> Vec<Order> {
    let ordered = |id: DossierId| {
        plan.orders().any(|order| matches!(order, Order::Meet(meet) if meet.agent == id))
    };
    let due = desk.agents().filter_map(|(id, row, agent)| {
        let met = row.arrested.is_none() && agent.access_agent() && !ordered(id);
        Some((id, agent.due(id, look.view.week).filter(|_| met)?))
    });
    let orders = due.filter_map(|(agent, contact)| {
        let Channel::Meeting { sdr, abort_if_unsure } = contact.channel else { return None };
        let errands = work::errands(look, desk, agent);
        let looks = errands.map(|it| it.filter(|it| matches!(it, Errand::Assess { .. })));
        let officer = contact.officer;
        let meet = Meet { officer, agent, errands: looks, sdr, abort_if_unsure };
        looks[0].is_some().then(|| meet.into())
    });
    orders.collect()
}

/// Is there a friend whose meetings by arrangement could serve for looks?
pub(super) fn has_friends_met(look: &Look<'_>) -> bool {
    let desk = look.view.station();
    desk.is_some_and(|desk| {
        desk.agents().any(|(_, row, agent)| {
            let meets =
                |it: rules::engine::view::Contact| matches!(it.channel, Channel::Meeting { .. });
            row.arrested.is_none() && agent.access_agent() && agent.contact.is_some_and(meets)
        })
    })
}

// ── Security ──

fn faces(look: &Look<'_>, desk: &SecurityDesk, plan: &Plan) -> Vec<Order> {
    let busy = plan.orders().any(|order| matches!(order, Order::Identify(_)));
    let most = look.view.rules().security.identify_weeks;
    let open = desk.people.iter().filter(|(_, row)| {
        row.is_face() && row.searched < most && row.gone.is_none() && row.joined.is_none()
    });
    let newest = open.max_by_key(|(id, row)| (row.opened, *id)).filter(|_| !busy);
    newest.map(|(face, _)| Identify { face }.into()).into_iter().collect()
}

/// Teams leave people who are held or gone, and one goes after each lead of the week.
fn follow(look: &Look<'_>, desk: &SecurityDesk) -> Vec<Order> {
    let idle = desk.watches.iter().filter(|row| match row.on {
        WatchTarget::Person(id) => desk.dossier_at_large(id).is_err(),
        _ => false,
    });
    let mut orders: Vec<Order> = idle.map(|row| Watch { on: row.on, teams: 0 }.into()).collect();
    for id in look.reports.iter().filter_map(lead) {
        let on = WatchTarget::Person(id);
        if desk.teams_on(on) == 0 {
            orders.push(Watch { on, teams: 1 }.into());
        }
    }
    orders
}

/// The person that a report puts us on.
fn lead(report: &Report) -> Option<DossierId> {
    let Report::Security(told) = report else { return None };
    match *told {
        ToSecurity::Moles(moles::ToSecurity::MeetingBetrayed { officer, .. }) => Some(officer),
        ToSecurity::Moles(moles::ToSecurity::AgentBetrayed { whom, .. }) => Some(whom),
        ToSecurity::Watching(
            watching::ToSecurity::OfficerKnown { who }
            | watching::ToSecurity::OfficerSuspected { who },
        ) => Some(who),
        ToSecurity::Watching(watching::ToSecurity::ContactSeen {
            one, clandestine: true, ..
        }) => Some(one),
        _ => None,
    }
}
