//! The usual answers: what a chief would most likely say. Never a lie, never a dismissal, no
//! figure that was not filed, and never more money than the least.

use rules::engine::{
    ids::{DossierId, HoldingId, OfficerNo},
    nature::{Fodder, Motive},
    order::{
        Errand, Order, Plan, Verb,
        asking::{Answer, ChannelKind, Question},
    },
    view::{StationDesk, View},
};

use super::{Desk, Leaf, errands};
use crate::front::{Subject, builder::Builder, doubt};

/// Half weeks of looking after which somebody is known well enough to go on: two looks.
const KNOWN: u8 = 4;
/// With so many friends who know one officer, another is one too many.
const FRIENDS: usize = 2;

/// What is answered if nothing is said; nothing where the player has to say it.
pub(super) fn answer(builder: &Builder, question: Question, desk: Desk<'_>) -> Option<Answer> {
    let plan = desk.plan;
    match question {
        Question::Probability => filed(builder, desk).map(Answer::Number),
        Question::Officer => officer(builder, plan).or_else(|| builder.default(plan)),
        Question::Channel => channel(builder, plan),
        Question::Stop => Some(Answer::Yes(!is_certain(builder, plan.view()))),
        Question::Motive => motive(builder, plan.view()).or_else(|| builder.default(plan)),
        Question::Secret if builder.verb() == Verb::Feed => asked_or_cheapest(builder, plan),
        Question::Fodder => legal(builder, plan, Answer::Fodder(Fodder::Chickenfeed)),
        // The worst that can be said of a person is said by the player.
        Question::Parting | Question::Whole | Question::Lie | Question::OneLie => None,
        _ => builder.default(plan),
    }
}

fn legal(builder: &Builder, plan: &Plan, answer: Answer) -> Option<Answer> {
    builder.refusal(answer, plan).is_none().then_some(answer)
}

/// The figure that was filed on the report.
fn filed(builder: &Builder, desk: Desk<'_>) -> Option<u16> {
    let Some(Answer::Report(no)) = builder.answer(Question::Report) else { return None };
    let query = doubt::query_on(Subject::Report(no), true)?;
    let filed = desk.beliefs.of(query).next_back()?;
    Some(u16::from(filed.probability).clamp(1, 99))
}

/// The handler; else an officer who knows the agent; else the one with most days left.
fn officer(builder: &Builder, plan: &Plan) -> Option<Answer> {
    let desk = plan.view().station()?;
    let first = acquainted(builder, desk);
    let mut all: Vec<OfficerNo> = desk.officers_at_work().map(|(no, _)| no).collect();
    all.sort_by_key(|no| (Some(*no) != first, std::cmp::Reverse(plan.left().days_of(*no).0), *no));
    all.into_iter().find_map(|no| legal(builder, plan, Answer::Officer(no)))
}

/// The officer who knows the subject of the order.
fn acquainted(builder: &Builder, desk: &StationDesk) -> Option<OfficerNo> {
    if let Some(Answer::Person(agent)) = builder.answer(Question::Agent) {
        return desk.agent(agent).ok()?.officer;
    }
    let Some(Answer::Person(target)) = builder.answer(Question::Target) else { return None };
    let target = &desk.dossier(target).ok()?.target;
    target.known_to.or(target.introduced_to)
}

/// A meeting, where one can be arranged.
fn channel(builder: &Builder, plan: &Plan) -> Option<Answer> {
    legal(builder, plan, Answer::Channel(ChannelKind::Meeting)).or_else(|| builder.default(plan))
}

fn target(builder: &Builder) -> Option<DossierId> {
    match builder.answer(Question::Target).or(builder.answer(Question::Close))? {
        Answer::Person(id) => Some(id),
        _ => None,
    }
}

/// The motives that a bad time opens, while it lasts.
fn opened(builder: &Builder, view: &View) -> Option<Vec<Motive>> {
    let row = view.station()?.dossier(target(builder)?).ok()?;
    let rules = view.rules();
    let (open, when) = row.target.window?;
    let lasts = open && view.week.since(when) < rules.people.window_weeks;
    let life = rules.life.of(row.target.life.filter(|_| lasts)?);
    Some(Motive::ALL.into_iter().filter(|motive| life.fits(*motive)).collect())
}

fn is_certain(builder: &Builder, view: &View) -> bool {
    let Some(Answer::Motive(motive)) = builder.answer(Question::Motive) else { return false };
    opened(builder, view).is_some_and(|all| all.contains(&motive))
}

/// One that is certain now, if anything is; nobody is pressed unless the player says so.
fn motive(builder: &Builder, view: &View) -> Option<Answer> {
    let all = opened(builder, view)?;
    all.into_iter().find(|motive| *motive != Motive::Coercion).map(Answer::Motive)
}

/// What a double was asked for, if it may be told as it is; else the cheapest that may.
fn asked_or_cheapest(builder: &Builder, plan: &Plan) -> Option<Answer> {
    let view = plan.view();
    let Some(Answer::Person(double)) = builder.answer(Question::Double) else { return None };
    let asked = view.security()?.dossier(double).ok()?.told.and_then(|(_, what)| what);
    let mut all: Vec<(HoldingId, u8)> =
        view.city().holdings.iter().map(|(id, topic)| (id, topic.importance)).collect();
    all.sort_by_key(|&(id, importance)| (Some(id) != asked, importance, id));
    all.into_iter().map(|(id, _)| Answer::Holding(Some(id))).find(|answer| {
        let mut next = builder.clone();
        next.choose(*answer);
        legal(&next, plan, Answer::Fodder(Fodder::Chickenfeed)).is_some()
    })
}

// ── errands ──

/// Of each circle the next step with somebody: a look at whom we know least, and an introduction
/// that makes no third friend know one officer.
pub(super) fn errands(builder: &Builder, leaves: &[Leaf], plan: &Plan) -> Vec<Vec<Answer>> {
    let can = || leaves.iter().filter(|leaf| leaf.refused.is_none());
    let look = can().find(|leaf| is_wanted_look(&leaf.errand, plan));
    let meet = can().find(|leaf| is_wanted_introduction(builder, &leaf.errand, plan));
    let both: Vec<Vec<Answer>> =
        look.into_iter().chain(meet).map(|leaf| leaf.answers.clone()).collect();
    match fits(builder, &both, plan) {
        true => both,
        false => both.into_iter().take(1).collect(),
    }
}

fn fits(builder: &Builder, ticked: &[Vec<Answer>], plan: &Plan) -> bool {
    let mut whole = builder.clone();
    errands::choose(&mut whole, ticked);
    while whole.question().is_some() {
        match whole.choices(plan.view()).first() {
            Some(answer) => whole.choose(*answer),
            None => return false,
        }
    }
    whole.order().is_some_and(|order| plan.consider(&order).is_ok())
}

fn is_wanted_look(errand: &Errand, plan: &Plan) -> bool {
    let Errand::Assess { target } = *errand else { return false };
    let row = plan.view().station().and_then(|desk| desk.dossiers.get(target));
    row.is_some_and(|row| row.target.halves < KNOWN && !asked_already(plan, errand))
}

fn is_wanted_introduction(builder: &Builder, errand: &Errand, plan: &Plan) -> bool {
    let Errand::Introduce { target } = *errand else { return false };
    let (Some(desk), Some(Answer::Person(agent)), Some(Answer::Officer(officer))) =
        (plan.view().station(), builder.answer(Question::Agent), builder.answer(Question::Officer))
    else {
        return false;
    };
    let Ok(row) = desk.dossier(target) else { return false };
    let known = row.target.introduced_to.or(row.target.known_to).is_some();
    let looked_at = 2 <= row.target.halves;
    looked_at
        && !known
        && friends_who_know(desk, agent, officer) < FRIENDS
        && !asked_already(plan, errand)
}

/// Does another meeting of the week do it?
fn asked_already(plan: &Plan, errand: &Errand) -> bool {
    plan.orders().any(|order| {
        matches!(order, Order::Meet(meet) if meet.errands.iter().flatten().any(|it| it == errand))
    })
}

/// How many of an agent's friends know an officer by sight.
pub(super) fn friends_who_know(desk: &StationDesk, agent: DossierId, officer: OfficerNo) -> usize {
    let friends = desk.dossiers.iter().filter(|(id, _)| desk.knows(agent, *id).is_ok());
    let knows = friends.filter(|(_, row)| {
        let target = &row.target;
        target.introduced_to == Some(officer)
            || target.known_to == Some(officer)
            || row.agent.is_some_and(|agent| agent.officer == Some(officer))
    });
    knows.count()
}
