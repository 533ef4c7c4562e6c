//! How a covert action is asked: what is done decides what else must be said.

use std::cmp::Reverse;

use crate::engine::{
    covert::{ActionKind, Dress, Mark, Scheme, Style, state_of},
    gazetteer::{Form, State},
    ids::{DossierId, InstitutionId},
    order::asking::{Answer, Asked, Asking, Given, Question as Q},
    units::Money,
    view::{IncidentRow, StationDesk, View},
};

/// Who leads comes last: any officer with the days.
impl Asked for Scheme {
    fn ask(_: Q, given: &Given, asked: &mut Vec<Q>) {
        asked.push(Q::Feat);
        let Some(kind) = given.read::<ActionKind>(Q::Feat) else { return };
        asked.extend(question_of_its_mark(kind));
        if !kind.is_propaganda() {
            asked.extend([Q::Guide, Q::Dress]);
        }
        let uniform = given.read(Q::Dress) == Some(Dress::Uniform);
        if kind != ActionKind::WhitePropaganda && !uniform {
            asked.push(Q::Banner);
        }
        asked.push(Q::Pace);
        if !kind.is_propaganda() {
            asked.extend([Q::Style, Q::Men]);
        }
        asked.extend([Q::Purse, Q::Officer]);
    }

    fn of(_: Q, given: &Given) -> Option<Scheme> {
        let kind: ActionKind = given.read(Q::Feat)?;
        let flag = match given.answer(Q::Banner) {
            Some(Answer::Banner(flag)) => flag,
            _ => None,
        };
        let plain = Scheme {
            officer: given.read(Q::Officer)?,
            kind,
            mark: mark(given, kind)?,
            guide: None,
            dress: Dress::Civilian,
            flag,
            pace: given.read(Q::Pace)?,
            style: Style::Quiet,
            men: 0,
            money: Money(given.read(Q::Purse)?),
        };
        if kind.is_propaganda() {
            return Some(plain);
        }
        let Answer::Guide(guide) = given.answer(Q::Guide)? else { return None };
        let (dress, style) = (given.read(Q::Dress)?, given.read(Q::Style)?);
        Some(Scheme { guide, dress, style, men: given.read(Q::Men)?, ..plain })
    }
}

const fn question_of_its_mark(kind: ActionKind) -> Option<Q> {
    match kind {
        ActionKind::Raid => Some(Q::Paper),
        ActionKind::Snatch | ActionKind::Assassination => Some(Q::Victim),
        ActionKind::Sabotage => Some(Q::House),
        ActionKind::WhitePropaganda | ActionKind::GreyPropaganda | ActionKind::BlackPropaganda => {
            None
        }
    }
}

fn mark(given: &Given, kind: ActionKind) -> Option<Mark> {
    match kind {
        ActionKind::Raid => given.read(Q::Paper).map(Mark::Paper),
        ActionKind::Snatch | ActionKind::Assassination => given.read(Q::Victim).map(Mark::Person),
        ActionKind::Sabotage => given.read(Q::House).map(Mark::House),
        ActionKind::WhitePropaganda | ActionKind::GreyPropaganda | ActionKind::BlackPropaganda => {
            Some(Mark::Opinion)
        }
    }
}

/// Papers that a person of ours could lead the men to.
pub(in crate::engine) fn papers(it: &Asking<'_>) -> Vec<Answer> {
    let Some(desk) = it.desk() else { return Vec::new() };
    let holdings = it.view.city().holdings.iter();
    let mut found: Vec<_> = holdings
        .filter(|(_, topic)| topic.form == Form::Document)
        .filter(|&(id, _)| guides_to(desk, it.view, Mark::Paper(id)).next().is_some())
        .collect();
    found.sort_by_key(|(id, topic)| (Reverse(topic.importance), *id));
    found.into_iter().map(|(id, _)| Answer::Holding(Some(id))).collect()
}

/// People of the host with a post, who are not ours and still within reach.
pub(in crate::engine) fn victims(it: &Asking<'_>) -> Vec<Answer> {
    let people = it.desk().into_iter().flat_map(|desk| desk.dossiers.iter());
    let people = people.filter(|(_, row)| {
        row.agent.is_none()
            && row.lost.is_none()
            && row.arrested.is_none()
            && row.identity.post.is_some()
    });
    people.map(|(id, _)| Answer::Person(id)).collect()
}

pub(in crate::engine) fn houses(it: &Asking<'_>) -> Vec<Answer> {
    it.view.city().institutions.keys().map(Answer::House).collect()
}

pub(in crate::engine) fn guides(it: &Asking<'_>) -> Vec<Answer> {
    let kind: Option<ActionKind> = it.given.read(Q::Feat);
    let (Some(kind), Some(desk)) = (kind, it.desk()) else { return Vec::new() };
    let Some(mark) = mark(it.given, kind) else { return Vec::new() };
    let nobody = (!kind.needs_a_guide()).then_some(Answer::Guide(None));
    let guides = guides_to(desk, it.view, mark).map(|id| Answer::Guide(Some(id)));
    nobody.into_iter().chain(guides).collect()
}

/// Agents in contact who know the house, or read what lies there.
fn guides_to<'a>(
    desk: &'a StationDesk,
    view: &'a View,
    mark: Mark,
) -> impl Iterator<Item = DossierId> + 'a {
    let employer = |id: DossierId| {
        let post = desk.dossiers.get(id)?.identity.post?;
        view.city().posts.get(post).map(|post| post.institution)
    };
    let house: Option<InstitutionId> = match mark {
        Mark::Paper(holding) => view.holding(holding).ok().map(|topic| topic.owner),
        Mark::Person(person) => employer(person),
        Mark::House(house) => Some(house),
        Mark::Opinion => None,
    };
    desk.agents().map(|(id, ..)| id).filter(move |&id| {
        let reads = |holding| desk.agent(id).is_ok_and(|agent| agent.reads(holding));
        let there = house.is_some() && employer(id) == house;
        desk.agent_in_contact(id).is_ok()
            && (there || matches!(mark, Mark::Paper(holding) if reads(holding)))
    })
}

/// States that could be blamed; none, where that is possible.
pub(in crate::engine) fn banners(it: &Asking<'_>) -> Vec<Answer> {
    let own = state_of(it.view.seat());
    let others = State::FOREIGN.into_iter().filter(|state| *state != own);
    let black = it.given.read(Q::Feat) == Some(ActionKind::BlackPropaganda);
    let nobody = (!black).then_some(Answer::Banner(None));
    nobody.into_iter().chain(others.map(|state| Answer::Banner(Some(state)))).collect()
}

pub(in crate::engine) fn men(it: &Asking<'_>) -> Vec<Answer> {
    let rules = &it.view.rules().action;
    (rules.men_least..=rules.men_most).map(|men| Answer::Number(men.into())).collect()
}

pub(in crate::engine) fn fewest_men(it: &Asking<'_>) -> Vec<Answer> {
    vec![Answer::Number(it.view.rules().action.men_least.into())]
}

pub(in crate::engine) fn purses(it: &Asking<'_>) -> Vec<Answer> {
    let rules = &it.view.rules().action;
    (rules.money_least..=rules.money_most).map(Answer::Number).collect()
}

pub(in crate::engine) fn least_purse(it: &Asking<'_>) -> Vec<Answer> {
    vec![Answer::Number(it.view.rules().action.money_least)]
}

pub(in crate::engine) fn unattributed(it: &Asking<'_>) -> Vec<Answer> {
    incidents(it, |row| row.accused.is_none() && row.kind.is_some())
}

pub(in crate::engine) fn with_captives(it: &Asking<'_>) -> Vec<Answer> {
    incidents(it, |row| row.men > 0)
}

fn incidents(it: &Asking<'_>, fits: impl Fn(&IncidentRow) -> bool) -> Vec<Answer> {
    let all = it.view.security().into_iter().flat_map(|desk| desk.incidents());
    all.filter(|(_, row)| fits(row)).map(|(no, _)| Answer::Incident(no)).collect()
}
