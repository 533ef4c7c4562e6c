#![doc = include_str!("../../../../assets/text/en/rules/cell.md")]
//! Cells: agents who run agents, what their members come to know of each other, and how those are
//! found again whom nobody runs any more.

use crate::engine::{cells::Happening, contacts};
use crate::engine::{
    contacts::week::{Pair, break_off, hand_over, learn, surveillance},
    doubles,
    event::About as Of,
    flight, house,
    ids::{AgentId, DossierId, OfficerNo, PersonId},
    links,
    luck::{About, Luck},
    nature::{Known, Role, Route, Sdr},
    order::{
        Observe, Recontact, Verb,
        carry::{By, Carried, Phase, carried, entered},
    },
    resolve::{
        OFFICE_HOURS, Turn,
        agenda::{Agenda, number},
    },
    rules::{per_mille, percent},
    seat::Seat,
    traps,
    units::Hour,
    view::Standing,
    watching,
    world::{Agent, Plan},
};

/// One of ours is told to run another. They know each other by work
/// names, and by sight.
pub(in crate::engine) fn take_on(
    turn: &mut Turn<'_>,
    seat: Seat,
    by: (DossierId, AgentId),
    member: DossierId,
    how: Known,
) {
    let (leader, by) = by;
    let Some(above) = turn.agent(by) else { return };
    let Some((id, agent)) = turn.agent_of(seat, member) else { return };
    if runs(turn, seat, member, leader) {
        // He was given to the other earlier in the week: a chain is no circle.
        return;
    }
    turn.emit(Happening::TakenOn { seat, leader, member, by, asset: id });
    if agent.origin.invented {
        return;
    }
    learn(turn, above.person, Of::Person(agent.person), how);
    learn(turn, agent.person, Of::Person(above.person), Known::Face);
    if agent.plan.is_some_and(|plan| plan.known) {
        learn(turn, above.person, Of::Plan(agent.person), Known::Site);
    }
}

/// Does one agent run another, himself or through others?
fn runs(turn: &mut Turn<'_>, seat: Seat, one: DossierId, other: DossierId) -> bool {
    let mut at = other;
    for _ in 0..turn.world().agents.len() {
        let Some((_, row)) = turn.agent_of(seat, at) else { return false };
        match row.leader() {
            Some(leader) if leader == one => return true,
            Some(leader) => at = leader,
            None => return false,
        }
    }
    false
}

/// The agent who runs another, if he can: free, at work, and known by his number.
fn above(turn: &mut Turn<'_>, agent: &Agent) -> Option<(AgentId, Agent)> {
    let (id, row) = turn.agent_of(agent.seat, agent.leader()?)?;
    (turn.comes(&row) && row.standing == Standing::Active).then_some((id, row))
}

/// A member sees his leader: what he has goes up, what waits for him comes down.
pub(in crate::engine) fn hand_on_the_way(turn: &mut Turn<'_>, id: AgentId) {
    let Some(agent) = turn.agent(id) else { return };
    let Some((to, leader)) = above(turn, &agent) else {
        goes_to_look(turn, &agent);
        return;
    };
    let (seat, dossier) = (agent.seat, agent.dossier);
    if agent.standing != Standing::Active {
        return;
    }
    if !turn.keeps_contact(&agent) {
        turn.emit(contacts::Happening::MeetingMissed { seat, who: dossier, person: agent.person });
        return;
    }
    let pair =
        Pair { seat, officer: leader.person, contact: agent.person, nth: 0, led: 0, load: 0 };
    let seen = surveillance(turn, pair, Sdr::Straight);
    let carried = turn.world().packets.iter();
    let carried: Vec<_> =
        carried.filter(|row| row.carrier == id && row.dropped.is_none()).collect();
    let (packets, touched) = (carried.len(), carried.last().map(|row| row.touched));
    if let Some(no) = touched {
        turn.after(no);
    }
    let packets = u8::try_from(packets).unwrap_or(u8::MAX);
    let passed = turn.emit(Happening::PassedOn { from: id, to, packets });
    hand_over(turn, seat, dossier, id);
    // A leader need not go out to see somebody whom he has made up.
    if agent.origin.invented {
        return;
    }
    turn.once_more_after(passed);
    let site = watching::sight::meeting_place(turn, agent.person);
    let rules = turn.rules();
    let cutout = leader.works_as(Role::Cutout, turn.world().week);
    let hundredths = if cutout { rules.role.cutout_manner } else { 100 };
    let manner = rules.channel.through.manner * hundredths / 100;
    let (local, foreign) = (agent.person, leader.person);
    watching::sight::contact(
        turn,
        &watching::sight::Contact { local, foreign, site, nth: 0, seen, manner },
    );
    for (one, other) in [(id, leader.person), (to, agent.person)] {
        turn.once_more_after(passed);
        doubles::week::tells_of_his_cell(turn, one, other);
    }
}

/// His leader did not come, and he goes to see why.
fn goes_to_look(turn: &mut Turn<'_>, agent: &Agent) {
    let leader = agent.leader().and_then(|leader| turn.agent_of(agent.seat, leader));
    if let Some((_, leader)) = leader.filter(|_| agent.standing == Standing::Active) {
        traps::week::at_the_flat(turn, leader.person, agent.person, Sdr::Straight);
    }
}

/// An officer goes and looks for somebody to whom no link leads.
pub(in crate::engine) fn recontact(turn: &mut Turn<'_>, seat: Seat, order: &Recontact) {
    let Some((id, agent)) = turn.agent_of(seat, order.agent) else { return };
    let dossier = order.agent;
    let Some(officer) = turn.officer(seat, order.officer).filter(|row| row.at_work) else {
        turn.emit(contacts::Happening::ContactDropped { seat, agent: dossier });
        return;
    };
    let rules = turn.rules();
    let key = About::whom(number(officer.person), number(agent.person)).by(seat);
    let there = !agent.origin.invented && turn.comes(&agent);
    if !there || !turn.chance(Luck::Recontacted, key, percent(rules.cell.recontact)) {
        turn.emit(Happening::RecontactFailed { seat, agent: dossier });
        traps::week::at_the_flat(turn, agent.person, officer.person, order.sdr);
        return;
    }
    let pair =
        Pair { seat, officer: officer.person, contact: agent.person, nth: 5, led: 0, load: 0 };
    let seen = surveillance(turn, pair, order.sdr);
    if seen.route == Route::Covered {
        let who = (dossier, agent.person);
        break_off(turn, seat, who, (order.officer, officer.person), seen);
        return;
    }
    let officer_no = order.officer;
    let by_plan = false;
    turn.emit(Happening::Recovered {
        seat,
        agent: dossier,
        asset: id,
        officer: officer_no,
        by_plan,
    });
    learn(turn, agent.person, Of::Person(officer.person), Known::Face);
    let site = watching::sight::meeting_place(turn, agent.person);
    let manner = rules.channel.meeting.manner;
    let (local, foreign) = (agent.person, officer.person);
    watching::sight::contact(
        turn,
        &watching::sight::Contact { local, foreign, site, nth: 5, seen, manner },
    );
}

/// Who has nobody above him any more, and who comes back by himself; and who gets to know whom.
pub(in crate::engine) fn links_are_checked(turn: &mut Turn<'_>) {
    let members: Vec<AgentId> = turn
        .world()
        .agents
        .iter()
        .filter(|(_, row)| row.leader().is_some() || row.officer.is_none())
        .map(|(id, _)| id)
        .collect();
    for &id in &members {
        turn.begin(Hour(158));
        check_link(turn, id);
    }
    for (at, &one) in members.iter().enumerate() {
        for &other in members.get(at + 1..).unwrap_or(&[]) {
            turn.begin(Hour(159));
            may_meet(turn, one, other);
        }
    }
}

fn check_link(turn: &mut Turn<'_>, id: AgentId) {
    let Some(agent) = turn.agent(id) else { return };
    if agent.standing != Standing::Active || !turn.comes(&agent) {
        return;
    }
    if above(turn, &agent).is_some() {
        return;
    }
    let week = turn.world().week;
    let above = agent.leader().and_then(|leader| turn.agent_of(agent.seat, leader));
    let above = above.map(|(leader, _)| leader);
    let Some(since) = agent.adrift else {
        turn.emit(Happening::LinkLost { asset: id, above });
        return;
    };
    let rules = turn.rules();
    let weeks = week.since(since);
    if weeks == rules.cell.orphan_weeks {
        turn.emit(Happening::Orphaned { asset: id, above });
    }
    if let Some(plan) = agent.plan {
        let points = returns_this_week(rules.way_back.of(plan.kind).returns, weeks);
        let key = About::whom(number(agent.person), 0).by(agent.seat);
        if turn.chance(Luck::PlanReturns, key, percent(points)) {
            come_back(turn, id, &agent, plan);
        }
    }
}

/// A member who has a way past the leader can tell what seems odd.
pub(in crate::engine) fn members_wonder(turn: &mut Turn<'_>) {
    let with_a_way = |row: &Agent| row.leader().is_some() && row.second.is_some();
    let members = turn.world().agents.iter().filter(|(_, row)| with_a_way(row));
    let members: Vec<AgentId> = members.map(|(id, _)| id).collect();
    let mut asked: Vec<AgentId> = Vec::new();
    for id in members {
        turn.begin(Hour(160));
        let Some(agent) = turn.agent(id) else { continue };
        if agent.standing != Standing::Active || !turn.comes(&agent) {
            continue;
        }
        if let Some((leader, row)) = above(turn, &agent)
            && !asked.contains(&leader)
        {
            asked.push(leader);
            wonders(turn, (id, &agent), (leader, &row));
        }
    }
}

/// One question to all below a leader, in a month of the leader's own.
fn wonders(
    turn: &mut Turn<'_>,
    (id, agent): (AgentId, &Agent),
    (leader, above): (AgentId, &Agent),
) {
    let rules = turn.rules();
    let week = turn.world().week;
    let every = rules.cell.unease_every.max(1);
    let due = (week.0 + leader.0).is_multiple_of(every);
    let said = above.wondered.is_some_and(|at| week.since(at) < rules.cell.unease_silence);
    if !due || said {
        return;
    }
    let theirs = turn.control(leader, above.person).is_some();
    let points = if theirs { rules.cell.unease_theirs } else { rules.cell.unease };
    let key = About::whom(number(above.person), 0).by(agent.seat);
    if turn.chance(Luck::MemberWonders, key, percent(points)) {
        let (seat, member) = (agent.seat, agent.dossier);
        let leader_file = above.dossier;
        turn.emit(Happening::MemberWondered {
            seat,
            leader: leader_file,
            member,
            by: id,
            asset: leader,
        });
    }
}

/// The chance of this week, from those to be back by the end of the first, second and third: who
/// has not come until then comes with what is left of the next.
fn returns_this_week(by_then: [i16; 3], weeks: u16) -> i16 {
    let [first, second, third] = by_then;
    let (before, by_now) = match weeks {
        0 | 1 => (0, first),
        2 => (first, second),
        3 => (second, third),
        _ => (0, third),
    };
    match 100 - before {
        0 => 100,
        left => 100 * (by_now - before) / left,
    }
}

/// He does what the plan says. If a prisoner has told of it, others read the sign first.
fn come_back(turn: &mut Turn<'_>, id: AgentId, agent: &Agent, plan: Plan) {
    let rules = turn.rules();
    if plan.given_away {
        links::reception::comes(turn, id, agent, plan.kind);
        return;
    }
    let (seat, dossier) = (agent.seat, agent.dossier);
    let officer = house::week::officer_with_room(turn, seat, &rules).or(agent.officer);
    if let Some(officer) = officer.filter(|&no| at_work(turn, seat, no)) {
        turn.emit(Happening::Recovered { seat, agent: dossier, asset: id, officer, by_plan: true });
    }
}

fn at_work(turn: &mut Turn<'_>, seat: Seat, no: OfficerNo) -> bool {
    turn.officer(seat, no).is_some_and(|row| row.at_work)
}

/// Two members of one cell may become friends, which nobody asked them to.
fn may_meet(turn: &mut Turn<'_>, one: AgentId, other: AgentId) {
    let (Some(first), Some(second)) = (turn.agent(one), turn.agent(other)) else { return };
    let apart = first.leader().is_none() || first.leader() != second.leader();
    if first.seat != second.seat || apart {
        return;
    }
    if !turn.is_free(first.person) || !turn.is_free(second.person) {
        return;
    }
    let key = About::whom(number(first.person), number(second.person)).by(first.seat);
    if turn.chance(Luck::MembersMeet, key, per_mille(turn.rules().cell.friends)) {
        learn(turn, first.person, Of::Person(second.person), Known::TrueName);
        learn(turn, second.person, Of::Person(first.person), Known::TrueName);
    }
}

carried! {
    Review in Reviews: |turn, by, it| look_through(turn, by.seat, by.at, it.cell);
    SafetyMark in Messages: |turn, by, it| {
        turn.emit(Happening::MarkSet { seat: by.seat, officer: it.officer, on: it.on });
    };
    Instruct in Messages: |turn, by, it| {
        if let Some((asset, _)) = turn.agent_of(by.seat, it.agent) {
            let (seat, agent, on_alarm) = (by.seat, it.agent, it.on_alarm);
            turn.emit(flight::Happening::InstructionNoted { seat, agent, asset, on_alarm });
        }
    };
    Warn in Messages: |turn, by, it| flight::alarm::warn_by_order(turn, by.seat, it.agent);
    Exfiltrate in Messages: |turn, by, it| flight::exit::is_prepared(turn, by.seat, it);
}

entered! {
    Recontact: |agenda, by, it| agenda.by_day_with(*it, it.agent, by);
    at its hour |turn, by, it| recontact(turn, by.seat, it);
}

/// The meeting that it is about asks who looks on.
impl Carried for Observe {
    const PHASE: Option<Phase> = None;

    fn carry_out(&self, _: &mut Turn<'_>, _: By) {}

    fn enter(&self, _: &mut Agenda<'_, '_>, _: By) {}
}

/// Somebody sits down and asks who in a cell knows whom.
fn look_through(turn: &mut Turn<'_>, seat: Seat, at: u8, cell: DossierId) {
    let members: Vec<(DossierId, PersonId)> = turn
        .world()
        .agents
        .values()
        .filter(|row| row.seat == seat && row.leader() == Some(cell))
        .map(|row| (row.dossier, row.person))
        .collect();
    let mut found = 0_u8;
    for (place, &(one, first)) in members.iter().enumerate() {
        for &(other, second) in members.get(place + 1..).unwrap_or(&[]) {
            turn.begin(OFFICE_HOURS);
            turn.ordered(seat, Verb::Review, at);
            found += u8::from(is_found(turn, seat, (one, first), (other, second)));
        }
    }
    turn.begin(OFFICE_HOURS);
    turn.ordered(seat, Verb::Review, at);
    turn.emit(Happening::Reviewed { seat, cell, found });
}

fn is_found(
    turn: &mut Turn<'_>,
    seat: Seat,
    one: (DossierId, PersonId),
    other: (DossierId, PersonId),
) -> bool {
    let known = turn.memories(one.1).into_iter().any(|row| row.what.about == Of::Person(other.1));
    let key = About::whom(number(one.1), number(other.1)).by(seat);
    let points = turn.rules().cell.review_finds;
    let found = known && turn.chance(Luck::ReviewFinds, key, percent(points));
    if found {
        turn.emit(Happening::EdgeFound { seat, one: one.0, other: other.0 });
    }
    found
}
