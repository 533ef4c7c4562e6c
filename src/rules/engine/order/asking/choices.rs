//! What can be chosen: everything of the right kind that the view knows.

use std::cmp::Reverse;

use crate::engine::{
    ids::{DossierId, OfficerNo},
    law::LegalStatus,
    nature::{Fodder, Motive, Publicity},
    order::{
        Trap,
        asking::{Answer, Asking, ChannelKind, Question, Watched},
    },
    view::{AgentRow, ForeignStatus, PersonRow, SecurityDesk, StationDesk},
};

impl<'a> Asking<'a> {
    pub(in crate::engine) fn desk(&self) -> Option<&'a StationDesk> {
        self.view.station()
    }

    /// The person who was named in answer to a question.
    pub(in crate::engine) fn person(&self, question: Question) -> Option<DossierId> {
        self.given.read(question)
    }
}

fn persons(found: impl IntoIterator<Item = DossierId>) -> Vec<Answer> {
    found.into_iter().map(Answer::Person).collect()
}

pub(super) fn numbers(least: u16, most: u16) -> Vec<Answer> {
    (least..=most).map(Answer::Number).collect()
}

// ── a Station ──

pub(super) fn agents(it: &Asking<'_>) -> Vec<Answer> {
    persons(it.desk().into_iter().flat_map(StationDesk::agents).map(|(id, ..)| id))
}

pub(super) fn leaders(it: &Asking<'_>) -> Vec<Answer> {
    let Some(desk) = it.desk() else { return Vec::new() };
    persons(desk.agents().map(|(id, ..)| id).filter(|id| desk.members(*id).next().is_some()))
}

/// Agents in the role for such a link; an operator of his own set serves himself.
pub(super) fn servers(it: &Asking<'_>) -> Vec<Answer> {
    let Some(desk) = it.desk() else { return Vec::new() };
    let kind: Option<ChannelKind> = it.given.read(Question::Channel);
    let role = kind.and_then(ChannelKind::served_by);
    let fits = |agent: &AgentRow| role == Some(agent.role);
    let agent = it.person(Question::Agent);
    let own = |id| kind == Some(ChannelKind::Radio) && agent == Some(id);
    persons(desk.agents().filter(|(id, _, row)| own(*id) || fits(row)).map(|(id, ..)| id))
}

pub(super) fn known_to_the_agent(it: &Asking<'_>) -> Vec<Answer> {
    let (Some(desk), Some(agent)) = (it.desk(), it.person(Question::Agent)) else {
        return Vec::new();
    };
    persons(desk.targets().map(|(id, _)| id).filter(|id| desk.knows(agent, *id).is_ok()))
}

pub(super) fn targets(it: &Asking<'_>) -> Vec<Answer> {
    let all = it.desk().into_iter().flat_map(|desk| desk.dossiers.iter());
    persons(all.filter(|(_, row)| row.agent.is_none()).map(|(id, _)| id))
}

/// The handler first.
pub(super) fn officers(it: &Asking<'_>) -> Vec<Answer> {
    let Some(desk) = it.desk() else { return Vec::new() };
    let mut officers: Vec<OfficerNo> = desk.officers_at_work().map(|(no, _)| no).collect();
    let first = handler(it, desk);
    officers.sort_by_key(|no| (Some(*no) != first, *no));
    officers.into_iter().map(Answer::Officer).collect()
}

/// The officer who already knows the person of the order.
fn handler(it: &Asking<'_>, desk: &StationDesk) -> Option<OfficerNo> {
    if let Some(agent) = it.person(Question::Agent) {
        return desk.agent(agent).ok()?.officer;
    }
    let target = &desk.dossier(it.person(Question::Target)?).ok()?.target;
    target.known_to.or(target.introduced_to)
}

pub(super) fn offers(it: &Asking<'_>) -> Vec<Answer> {
    persons(it.desk().into_iter().flat_map(StationDesk::offers).map(|(id, ..)| id))
}

pub(super) fn staff(it: &Asking<'_>) -> Vec<Answer> {
    it.desk().into_iter().flat_map(|desk| desk.staff.keys()).map(Answer::Staff).collect()
}

pub(super) fn captives(it: &Asking<'_>) -> Vec<Answer> {
    let taken = it.desk().into_iter().flat_map(StationDesk::captives);
    taken.map(|(whom, _)| Answer::Captive(whom)).collect()
}

/// The newest first: it is the one that is asked about.
pub(super) fn reports(it: &Asking<'_>) -> Vec<Answer> {
    it.desk().into_iter().flat_map(|desk| desk.reports.keys().rev()).map(Answer::Report).collect()
}

/// What the agent reads comes first: nothing else can be stolen by him.
pub(super) fn tasks(it: &Asking<'_>) -> Vec<Answer> {
    let agent = it.person(Question::Agent);
    let agent = agent.and_then(|id| it.desk()?.agent(id).ok());
    let mut all = holdings(it);
    all.sort_by_key(|answer| match answer {
        Answer::Holding(Some(holding)) => !agent.is_some_and(|agent| agent.reads(*holding)),
        _ => true,
    });
    all.push(Answer::Holding(None));
    all
}

/// The motive as we judged it.
pub(super) fn motive_as_judged(it: &Asking<'_>) -> Vec<Answer> {
    let target = it.person(Question::Target).or(it.person(Question::Close));
    let judged = |id| -> Option<Motive> { it.desk()?.dossier(id).ok()?.target.motive };
    target.and_then(judged).map(Answer::Motive).into_iter().collect()
}

pub(super) fn gifts(it: &Asking<'_>) -> Vec<Answer> {
    numbers(1, it.view.rules().station.pay_most)
}

pub(super) fn envelopes(it: &Asking<'_>) -> Vec<Answer> {
    let rules = &it.view.rules().pitch;
    numbers(rules.offer_least, rules.offer_most)
}

// ── the city ──

pub(super) fn hiding_places(it: &Asking<'_>) -> Vec<Answer> {
    let sites = it.view.city().sites.iter().filter(|(_, site)| site.kind.takes_a_drop());
    sites.map(|(id, _)| Answer::Site(id)).collect()
}

pub(super) fn sites(it: &Asking<'_>) -> Vec<Answer> {
    it.view.city().sites.keys().map(Answer::Site).collect()
}

pub(super) fn districts(it: &Asking<'_>) -> Vec<Answer> {
    it.view.city().districts.keys().map(Answer::District).collect()
}

pub(super) fn institutions(it: &Asking<'_>) -> Vec<Answer> {
    it.view.city().institutions.keys().map(Answer::Institution).collect()
}

/// The most important first.
pub(super) fn holdings(it: &Asking<'_>) -> Vec<Answer> {
    let mut all: Vec<_> = it.view.city().holdings.iter().collect();
    all.sort_by_key(|(id, topic)| (Reverse(topic.importance), *id));
    all.into_iter().map(|(id, _)| Answer::Holding(Some(id))).collect()
}

// ── crises ──

pub(super) fn crises(it: &Asking<'_>) -> Vec<Answer> {
    it.view.hand.open.iter().map(|crisis| Answer::Crisis(crisis.card)).collect()
}

pub(super) fn responses(it: &Asking<'_>) -> Vec<Answer> {
    let card = it.given.read(Question::Crisis);
    let replies = card.map_or(0, |card| it.view.replies_to(card).len());
    (0..u8::try_from(replies).unwrap_or(0)).map(Answer::Response).collect()
}

// ── Security ──

fn listed(it: &Asking<'_>, fits: impl Fn(&PersonRow, &SecurityDesk) -> bool) -> Vec<Answer> {
    let Some(desk) = it.view.security() else { return Vec::new() };
    let mut found: Vec<(DossierId, &PersonRow)> =
        desk.people.iter().filter(|(_, row)| row.joined.is_none() && fits(row, desk)).collect();
    found.sort_by_key(|(id, row)| (Reverse((row.case, row.foreign, row.evidence.points())), *id));
    persons(found.into_iter().map(|(id, _)| id))
}

pub(super) fn people(it: &Asking<'_>) -> Vec<Answer> {
    listed(it, |row, _| row.gone.is_none())
}

pub(super) fn without_a_case(it: &Asking<'_>) -> Vec<Answer> {
    listed(it, |row, _| !row.case && row.gone.is_none())
}

pub(super) fn with_a_case(it: &Asking<'_>) -> Vec<Answer> {
    listed(it, |row, _| row.case)
}

pub(super) fn with_a_post(it: &Asking<'_>) -> Vec<Answer> {
    listed(it, |row, _| row.gone.is_none() && row.identity.is_some_and(|it| it.post.is_some()))
}

pub(super) fn faces(it: &Asking<'_>) -> Vec<Answer> {
    listed(it, |row, _| row.is_face())
}

pub(super) fn diplomats(it: &Asking<'_>) -> Vec<Answer> {
    let may_be_expelled = |cover| LegalStatus::of(cover).may_be_expelled();
    listed(it, |row, _| row.identity.is_some_and(|it| may_be_expelled(it.cover)))
}

pub(super) fn wanted_back(it: &Asking<'_>) -> Vec<Answer> {
    listed(it, |row, _| row.wanted_back(it.view.week).is_some())
}

pub(super) fn inside_an_embassy(it: &Asking<'_>) -> Vec<Answer> {
    listed(it, |row, _| row.staff.is_some() || row.foreign == ForeignStatus::Known)
}

/// People with a post that reads something of ours, who serve no seat yet.
pub(super) fn could_be_sent(it: &Asking<'_>) -> Vec<Answer> {
    listed(it, |row, desk| {
        let post = row.identity.and_then(|it| it.post);
        let reads = |post| desk.secrets.values().any(|it| it.readers.contains(&post));
        row.gone.is_none() && !row.ours && post.is_some_and(reads)
    })
}

pub(super) fn of_our_house(it: &Asking<'_>) -> Vec<Answer> {
    let Some(desk) = it.view.security() else { return Vec::new() };
    persons(desk.people.keys().filter(|id| desk.papers(it.view, *id).is_house()))
}

pub(super) fn prisoners(it: &Asking<'_>) -> Vec<Answer> {
    let rows = it.view.security().into_iter().flat_map(|desk| desk.prisoners.iter());
    persons(rows.map(|row| row.whom))
}

pub(super) fn with_a_known_way_back(it: &Asking<'_>) -> Vec<Answer> {
    let rows = it.view.security().into_iter().flat_map(|desk| desk.ways_back.iter());
    persons(rows.map(|row| row.whom))
}

/// The doubles, and prisoners in whose name we send.
pub(super) fn doubles(it: &Asking<'_>) -> Vec<Answer> {
    let Some(desk) = it.view.security() else { return Vec::new() };
    let played = desk.prisoners.iter().filter(|row| row.played).map(|row| row.whom);
    persons(desk.doubles().map(|(id, _)| id).chain(played))
}

/// How many teams can be set upon what was chosen.
pub(super) fn teams(it: &Asking<'_>) -> Vec<Answer> {
    let rules = it.view.rules();
    let most = match it.given.read(Question::Watched) {
        Some(Watched::Site) => 1,
        Some(Watched::Gate) => rules.security.gate_most,
        Some(Watched::Air) => rules.air.teams,
        Some(Watched::Mail) => rules.mail.teams,
        Some(Watched::Person | Watched::District) | None => rules.security.teams_most,
    };
    numbers(0, most.into())
}

/// Flats of secret prisoners, and drops that are known.
pub(super) fn traps(it: &Asking<'_>) -> Vec<Answer> {
    let Some(desk) = it.view.security() else { return Vec::new() };
    let secret = desk.prisoners.iter().filter(|row| row.publicity == Publicity::Secret);
    let flats = secret.map(|row| Trap::Flat(row.whom));
    let drops = desk.drops.iter().map(|&site| Trap::Site(site));
    flats.chain(drops).map(Answer::Trap).collect()
}

pub(super) fn groups(it: &Asking<'_>) -> Vec<Answer> {
    numbers(2, it.view.rules().traps.meal_groups.into())
}

/// What may be let go: what the person reads who is sent, or anything.
pub(super) fn bait(it: &Asking<'_>) -> Vec<Answer> {
    let sent = it.person(Question::Sent);
    let desk = it.view.security();
    let post = sent.and_then(|id| desk?.dossier(id).ok()?.identity?.post);
    let reads = |id| {
        let secret = desk.and_then(|desk| desk.secret(id).ok());
        sent.is_none()
            || secret.is_some_and(|row| post.is_some_and(|post| row.readers.contains(&post)))
    };
    let fits = |answer: &Answer| matches!(*answer, Answer::Holding(Some(id)) if reads(id));
    holdings(it).into_iter().filter(fits).collect()
}

/// Everything else that could be said of the secret.
fn untrue(it: &Asking<'_>) -> impl Iterator<Item = u8> {
    let holding = it.given.read(Question::Secret);
    let values = holding.and_then(|id| it.view.holding(id).ok()).map_or(0, |topic| topic.values);
    let truth = holding.and_then(|id| Some(it.view.security()?.secret(id).ok()?.value));
    (0..values).filter(move |value| Some(*value) != truth)
}

pub(super) fn lies(it: &Asking<'_>) -> Vec<Answer> {
    untrue(it).map(|value| Answer::Fodder(Fodder::Deception { value })).collect()
}

/// The truth, and every lie.
pub(super) fn fodder(it: &Asking<'_>) -> Vec<Answer> {
    match it.given.answer(Question::Secret) {
        Some(_) => [Answer::Fodder(Fodder::Chickenfeed)].into_iter().chain(lies(it)).collect(),
        None => Vec::new(),
    }
}

pub(super) fn lies_or_the_end(it: &Asking<'_>) -> Vec<Answer> {
    untrue(it).map(Some).chain([None]).map(Answer::Lie).collect()
}
