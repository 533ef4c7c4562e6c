//! Situations of a Station about the work itself: agents without a contact or a task, demands of
//! headquarters, an action in hand.

use game::text::clerk::arg;
use rules::engine::{
    covert::Step,
    flight,
    ids::{DossierId, HoldingId},
    nature::{Demand, Sdr},
    order::{CallOff, Errand, GoAhead, NameSource, Order, Resettle, SetContact, Task},
    view::{AgentRow, Channel, Contact, StationDesk, ToStation},
};

use super::{Case, Look, danger};
use crate::front::Subject;

/// The usual arrangement: a meeting every two weeks after a day of detour.
const EVERY: u8 = 2;

/// S22: an agent in place who no one meets by arrangement, or who was not told what to look for.
pub(super) fn new_in_place(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let idle = desk.agents().filter_map(|(id, row, agent)| {
        let active = row.arrested.is_none() && desk.agent_in_contact(id).is_ok();
        let served = agent.officer.is_some_and(|no| desk.officer_at_work(no).is_ok());
        let met = agent.contact.is_some();
        let tasked = agent.reads == 0 || agent.waiting_task.unwrap_or(agent.task).is_some();
        (active && served && !(met && tasked)).then_some((id, *agent, met, tasked))
    });
    idle.map(|(id, agent, met, tasked)| case(look, desk, (id, &agent), (met, tasked))).collect()
}

fn case(
    look: &Look<'_>,
    desk: &StationDesk,
    (id, agent): (DossierId, &AgentRow),
    (met, tasked): (bool, bool),
) -> Case {
    let contact = (!met).then(|| arranged(look, desk, id, agent));
    let task = wanted(look, desk, agent).filter(|_| !tasked);
    let topic = arg("topic", task.map_or(String::new(), |it| look.clerk.topic_the(it).into()));
    let task: Option<Order> = task.map(|holding| Task { agent: id, holding: Some(holding) }.into());
    let asked = match (met, tasked) {
        (false, false) => "sit-new-in-place",
        (false, true) => "sit-no-contact",
        (true, _) => "sit-no-task",
    };
    let both: Vec<Order> = contact.into_iter().chain(task).collect();
    let case = Case::new(
        look,
        "in place",
        Subject::Dossier(id),
        (asked, &[arg("who", look.clerk.who(id))]),
    )
    .weight(if tasked { 44 } else { 56 })
    .state(u32::from(met) + 2 * u32::from(tasked));
    let case = match both.len() {
        2 => case.reply(look, ("reply-both", std::slice::from_ref(&topic)), both),
        _ => case,
    };
    case.reply(look, ("reply-arrange", &[]), contact)
        .reply(look, ("reply-task", std::slice::from_ref(&topic)), task)
        .reply(
            look,
            ("reply-meet", &[]),
            (!met).then(|| danger::meeting(look, desk, id, [None, None])),
        )
        .unsaid(look, (if tasked { "unsaid-no-contact" } else { "unsaid-no-task" }, &[]))
}

fn arranged(look: &Look<'_>, desk: &StationDesk, id: DossierId, agent: &AgentRow) -> Order {
    let officer = danger::officer(look, desk, agent.officer);
    let channel = Channel::Meeting { sdr: Sdr::Short, abort_if_unsure: true };
    SetContact { agent: id, contact: Some(Contact { officer, channel, every: EVERY }) }.into()
}

/// What headquarters asks for of all that a person reads, else what matters most.
fn wanted(look: &Look<'_>, desk: &StationDesk, agent: &AgentRow) -> Option<HoldingId> {
    let all = look.view.city().holdings.iter().filter(|(id, _)| agent.reads(*id));
    let asked = |id: HoldingId| desk.hq.requirement(id, look.view.week).is_some();
    let worth = |(id, topic): &(HoldingId, &rules::engine::gazetteer::Topic)| {
        (asked(*id), topic.importance, std::cmp::Reverse(*id))
    };
    all.max_by_key(worth).map(|(id, _)| id)
}

/// S23: an action in hand waits for a word.
pub(super) fn action(look: &Look<'_>) -> Vec<Case> {
    let row = look.view.station().and_then(|desk| desk.action.as_ref());
    let Some(row) = row.filter(|row| row.step.next_phase(row.scheme.kind).is_some()) else {
        return Vec::new();
    };
    let (asked, unsaid) = match row.step {
        Step::Granted => ("sit-action-granted", "unsaid-action"),
        Step::Inside => ("sit-action-inside", "unsaid-action-inside"),
        Step::Asked | Step::Preparing { .. } | Step::Ready | Step::Leaving => {
            ("sit-action-ready", "unsaid-action")
        }
    };
    let case = Case::new(look, "action", Subject::House, (asked, &[]))
        .weight(91)
        .state(u32::from(look.view.week.0))
        .reply(look, ("reply-go", &[]), [GoAhead {}.into()])
        .reply(look, ("reply-call-off", &[]), [CallOff {}.into()])
        .unsaid(look, (unsaid, &[]));
    vec![case]
}

/// S15: headquarters demands a name. Other demands are answered by the work itself.
pub(super) fn demand(look: &Look<'_>) -> Vec<Case> {
    let Some(row) = look.view.station().and_then(|desk| desk.hq.demand) else { return Vec::new() };
    let Demand::SourceName { source } = row.demand else { return Vec::new() };
    let args = [arg("who", look.clerk.who(source))];
    let case = Case::new(look, "demand", Subject::Dossier(source), ("sit-demand-name", &args))
        .weight(60)
        .until(row.until)
        .reply(look, ("reply-name", &args), [NameSource { source }.into()])
        .unsaid(look, ("unsaid-demand", &[arg("date", look.clerk.date(row.until))]));
    vec![case]
}

/// A person who we took out complains.
pub(super) fn exile(look: &Look<'_>) -> Vec<Case> {
    let complained = danger::told(look).filter_map(|told| match told {
        ToStation::Flight(flight::ToStation::ExileComplained { agent }) => Some(agent),
        _ => None,
    });
    let case = |id: DossierId| {
        Case::new(
            look,
            "exile",
            Subject::Dossier(id),
            ("sit-exile", &[arg("who", look.clerk.who(id))]),
        )
        .weight(55)
        .reply(look, ("reply-resettle", &[]), [Resettle { agent: id }.into()])
        .unsaid(look, ("unsaid-exile", &[]))
    };
    complained.map(case).collect()
}

/// The errands of a meeting that are worth most: looks first, then an introduction.
pub(super) fn errands(look: &Look<'_>, desk: &StationDesk, id: DossierId) -> [Option<Errand>; 2] {
    let known = |target: &DossierId| desk.knows(id, *target).is_ok();
    let mut targets: Vec<(u8, DossierId)> = desk
        .targets()
        .filter(|(target, _)| known(target))
        .map(|(target, row)| (row.target.halves, target))
        .collect();
    targets.sort_unstable();
    let may = |errand: &Errand| {
        let order = danger::meeting(look, desk, id, [Some(*errand), None]);
        look.may(&order)
    };
    let looks = targets.iter().filter(|(halves, _)| *halves < 4);
    let looks = looks.map(|(_, target)| Errand::Assess { target: *target });
    let brought = targets.iter().map(|(_, target)| Errand::Introduce { target: *target });
    let mut best = looks.chain(brought).filter(may);
    let first = best.next();
    let second = best.next();
    match first {
        None => [Some(Errand::Spot), None],
        some => [some, second],
    }
}
