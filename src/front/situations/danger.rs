//! Situations of a Station in which one of ours is in danger, or is not what we took them for.

use game::text::clerk::{arg, yes};
use rules::engine::{
    cells, contacts, doubles,
    ids::{DossierId, OfficerNo},
    nature::{Captive, Crossing, Handover, Sdr, Tiding, Tip},
    order::{
        AskHq, BurnNotice, Dormant, Errand, Exfiltrate, Forewarn, Meet, Observe, Order,
        ProposeSwap, Recontact, TurnOver, Warn,
    },
    traps,
    view::{
        Report, StationDesk, ToAll, ToStation,
        blast::{self, Node},
    },
};

use super::{Case, Look};
use crate::front::{Subject, brief};

/// From so many contacts in a row to which a person did not come, it is no accident.
const LONG_AWAY: u8 = 3;

/// How many weeks ahead neighbours are warned.
const AHEAD: u16 = 6;

fn person(id: DossierId) -> Subject {
    Subject::Dossier(id)
}

/// Reports of the last week, to a Station.
pub(super) fn told<'a>(look: &'a Look<'_>) -> impl Iterator<Item = ToStation> + 'a {
    look.reports.iter().filter_map(|report| match report {
        Report::Station(told) => Some(*told),
        Report::Any(_) | Report::Security(_) => None,
    })
}

/// The officer of a person, else the one who has most days left.
pub(super) fn officer(look: &Look<'_>, desk: &StationDesk, own: Option<OfficerNo>) -> OfficerNo {
    let own = own.filter(|no| desk.officer_at_work(*no).is_ok());
    let free = || desk.officers_at_work().max_by_key(|(no, _)| look.fresh.left().days_of(*no));
    own.or_else(|| free().map(|(no, _)| no)).unwrap_or_default()
}

/// A meeting by the usual way.
pub(super) fn meeting(
    look: &Look<'_>,
    desk: &StationDesk,
    agent: DossierId,
    errands: [Option<Errand>; 2],
) -> Order {
    let own = desk.agent(agent).ok().and_then(|row| row.officer);
    let officer = officer(look, desk, own);
    Meet { officer, agent, errands, sdr: Sdr::Short, abort_if_unsure: true }.into()
}

/// A way out of the country, the first that can be had.
fn way_out(look: &Look<'_>, desk: &StationDesk, agent: DossierId) -> Option<Order> {
    let officers = || desk.officers_at_work().map(|(no, _)| no);
    let by = |by: Crossing| {
        officers().map(move |officer| Exfiltrate { officer, agent, by, family: false }.into())
    };
    look.first([Crossing::Car, Crossing::Train, Crossing::Boat].into_iter().flat_map(by))
}

/// Agents to who a person leads within some weeks, the first first.
fn neighbours(look: &Look<'_>, id: DossierId) -> Vec<DossierId> {
    let reached = blast::blast(look.view, id).into_iter().filter(|it| it.weeks() <= AHEAD);
    let agents = reached.filter_map(|it| match it.who {
        Node::Dossier(id) => Some(id),
        Node::Officer(_) | Node::Site(_) => None,
    });
    agents.collect()
}

/// The orders of a list that the rules allow.
fn allowed(look: &Look<'_>, orders: impl IntoIterator<Item = Order>) -> Vec<Order> {
    orders.into_iter().filter(|order| look.fresh.consider(order).is_ok()).collect()
}

fn names(look: &Look<'_>, ids: &[DossierId]) -> String {
    let names: Vec<String> = ids.iter().map(|id| look.clerk.who(*id).into()).collect();
    brief::listed(look.clerk, &names)
}

/// S6: one of ours stands in the papers as taken.
pub(super) fn taken(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let taken = look.reports.iter().filter_map(|report| match report {
        Report::Any(ToAll::Prison(rules::engine::prison::ToAll::ArrestInTheNews { dossier })) => {
            desk.agent(*dossier).is_ok().then_some(*dossier)
        }
        _ => None,
    });
    taken.map(|id| loss(look, id)).collect()
}

fn loss(look: &Look<'_>, id: DossierId) -> Case {
    let who = arg("who", look.clerk.who(id));
    let near = neighbours(look, id);
    let warn = allowed(look, near.iter().map(|&agent| Warn { agent }.into()));
    let ice = allowed(look, near.iter().map(|&agent| Dormant { agent }.into()));
    let near = [arg("names", names(look, &near))];
    Case::new(look, "taken", person(id), ("sit-taken", std::slice::from_ref(&who)))
        .weight(100)
        .reply(look, ("reply-warn-all", &near), warn)
        .reply(look, ("reply-ice-all", &near), ice)
        .reply(look, ("reply-swap", &[]), [ProposeSwap { whom: Captive::Agent(id) }.into()])
        .unsaid(look, ("unsaid-taken", &[]))
}

/// S3: an agent tells of a stranger with an offer.
pub(super) fn stranger(look: &Look<'_>) -> Vec<Case> {
    tidings(look, Tiding::MadeAnOffer)
        .into_iter()
        .map(|id| {
            let case = Case::new(
                look,
                "stranger",
                person(id),
                ("sit-stranger", &[arg("who", look.clerk.who(id))]),
            );
            let case = forewarned(look, case.weight(88), id);
            safety(look, case, id)
                .unsaid(look, ("unsaid-stranger", &[arg("who", look.clerk.who(id))]))
        })
        .collect()
}

/// To be told what to say, with a meeting where none is arranged.
fn forewarned(look: &Look<'_>, case: Case, id: DossierId) -> Case {
    let Some(desk) = look.view.station() else { return case };
    let due = desk.agent(id).ok().and_then(|row| row.due(id, look.view.week));
    let meets = due.is_none().then(|| meeting(look, desk, id, [None, None]));
    let says = [yes("meets", meets.is_some())];
    let orders = meets.into_iter().chain([Forewarn { agent: id }.into()]);
    case.reply(look, ("reply-forewarn", &says), orders)
}

/// On ice, out of the country, or to another officer.
fn safety(look: &Look<'_>, case: Case, id: DossierId) -> Case {
    let Some(desk) = look.view.station() else { return case };
    let other = handover(look, desk, id);
    let to = other.as_ref().map_or(String::new(), |(no, _)| look.clerk.officer(*no).into());
    case.reply(look, ("reply-ice", &[]), [Dormant { agent: id }.into()])
        .reply(look, ("reply-out", &[]), way_out(look, desk, id))
        .reply(look, ("reply-hand-over", &[arg("officer", to)]), other.map(|(_, order)| order))
}

/// Another officer who could take a person over, the least busy first.
fn handover(look: &Look<'_>, desk: &StationDesk, agent: DossierId) -> Option<(OfficerNo, Order)> {
    let mut officers: Vec<OfficerNo> = desk.officers_at_work().map(|(no, _)| no).collect();
    officers.sort_by_key(|no| desk.load(*no));
    let by = |to: OfficerNo| {
        [Handover::JointMeeting, Handover::Token]
            .map(|how| (to, TurnOver { to, agent, how, sdr: Sdr::Straight }.into()))
    };
    let mut ways = officers.into_iter().flat_map(by);
    ways.find(|(_, order)| look.fresh.consider(order).is_ok())
}

/// Who told of something last week.
fn tidings(look: &Look<'_>, what: Tiding) -> Vec<DossierId> {
    let said = told(look).filter_map(|told| match told {
        ToStation::Traps(traps::ToStation::AgentTells { agent, what: said }) if said == what => {
            Some(agent)
        }
        _ => None,
    });
    said.collect()
}

/// S4: an agent was called in for an interview.
pub(super) fn called_in(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let case = |id: DossierId| {
        let papers = meeting(look, desk, id, [Some(Errand::TakePapers), None]);
        Case::new(
            look,
            "called in",
            person(id),
            ("sit-called-in", &[arg("who", look.clerk.who(id))]),
        )
        .weight(86)
        .reply(look, ("reply-ice", &[]), [Dormant { agent: id }.into()])
        .reply(look, ("reply-papers", &[]), [papers])
        .reply(look, ("reply-out", &[]), way_out(look, desk, id))
        .unsaid(look, ("unsaid-called-in", &[arg("who", look.clerk.who(id))]))
    };
    tidings(look, Tiding::CalledIn).into_iter().map(case).collect()
}

/// S12: our source in their house gives a tip on one of ours.
pub(super) fn tip(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let week = brief::last_week(look.view);
    let fresh = desk.tips.iter().filter(|row| row.week == week && desk.agent(row.about).is_ok());
    let case = |row: &rules::engine::view::TipRow| {
        let id = row.about;
        let args = [arg("who", look.clerk.who(id)), arg("source", look.clerk.who(row.source))];
        let asked = match row.tip {
            Tip::Case => "sit-tip-case",
            Tip::Arrest => "sit-tip-arrest",
            Tip::Theirs => "sit-tip-theirs",
            Tip::Inquiry => "sit-tip-inquiry",
        };
        let case = Case::new(look, "tip", person(id), (asked, &args)).weight(92);
        let case = match row.tip {
            Tip::Theirs => case,
            Tip::Case | Tip::Arrest | Tip::Inquiry => {
                case.reply(look, ("reply-warn", &[]), [Warn { agent: id }.into()])
            }
        };
        case.reply(look, ("reply-ice", &[]), [Dormant { agent: id }.into()])
            .reply(look, ("reply-out", &[]), way_out(look, desk, id))
            .unsaid(look, ("unsaid-tip", &[]))
    };
    fresh.map(case).collect()
}

/// S2: an officer stands in the papers.
pub(super) fn in_the_papers(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let named = told(look).filter_map(|told| match told {
        ToStation::Traps(traps::ToStation::OfficerInThePapers { officer }) => Some(officer),
        _ => None,
    });
    let case = |no: OfficerNo| {
        let own =
            desk.agents().filter(|(_, _, row)| row.officer == Some(no) && row.leader().is_none());
        let mut own: Vec<(DossierId, i16)> = own.map(|(id, _, row)| (id, row.rapport)).collect();
        own.sort_by_key(|(id, rapport)| (std::cmp::Reverse(*rapport), *id));
        let best = own.first().map(|(id, _)| *id);
        let over = best.and_then(|id| handover(look, desk, id));
        let args = [
            arg("who", best.map_or(String::new(), |id| look.clerk.who(id).into())),
            arg(
                "officer",
                over.as_ref().map_or(String::new(), |(to, _)| look.clerk.officer(*to).into()),
            ),
        ];
        let ice = allowed(look, own.iter().map(|(agent, _)| Dormant { agent: *agent }.into()));
        let on_ice = ice.iter().filter_map(|order| match order {
            Order::Dormant(order) => Some(order.agent),
            _ => None,
        });
        let on_ice = [arg("names", names(look, &on_ice.collect::<Vec<DossierId>>()))];
        Case::new(
            look,
            "in the papers",
            Subject::Officer(no),
            ("sit-in-the-papers", &[arg("officer", look.clerk.officer(no))]),
        )
        .weight(82)
        .reply(look, ("reply-best-over", &args), over.map(|(_, order)| order))
        .reply(look, ("reply-ice-all", &on_ice), ice)
        .reply(
            look,
            ("reply-ask-officer", &[]),
            [AskHq { what: rules::engine::nature::Ask::Officer }.into()],
        )
        .unsaid(look, ("unsaid-in-the-papers", &[]))
    };
    named.map(case).collect()
}

/// S7 and S24: a person did not come, or an officer broke off.
pub(super) fn missed(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let missed = told(look).filter_map(|told| match told {
        ToStation::Contacts(contacts::ToStation::NobodyCame { who }) => Some((who, "sit-missed")),
        ToStation::Contacts(contacts::ToStation::WeBrokeOff { with, .. }) => {
            Some((with, "sit-broke-off"))
        }
        ToStation::Links(rules::engine::links::ToStation::LinkFailed { agent, .. }) => {
            Some((agent, "sit-link-failed"))
        }
        _ => None,
    });
    let ours = missed.filter(|(id, _)| desk.agent_in_contact(*id).is_ok());
    let case = |(id, asked): (DossierId, &str)| {
        let times = desk.agent(id).map_or(0, |row| row.missed);
        let told = [arg("who", look.clerk.who(id)), arg("times", times)];
        let case = Case::new(look, "missed", person(id), (asked, &told)).weight(72).state(times);
        let met = |case: Case| {
            case.reply(look, ("reply-meet", &[]), [meeting(look, desk, id, [None, None])])
        };
        let iced =
            |case: Case| case.reply(look, ("reply-ice", &[]), [Dormant { agent: id }.into()]);
        // Who stays away for weeks will not come because we ask once more.
        let case = match times {
            0..LONG_AWAY => iced(look_on(look, desk, met(case), id)),
            LONG_AWAY.. => met(look_on(look, desk, iced(case), id)),
        };
        let near = neighbours(look, id);
        let warn = allowed(look, near.iter().map(|&agent| Warn { agent }.into()));
        case.reply(look, ("reply-warn-all", &[arg("names", names(look, &near))]), warn)
            .unsaid(look, ("unsaid-missed", &[]))
    };
    ours.map(case).collect()
}

/// An officer looks on from afar at the next meeting.
fn look_on(look: &Look<'_>, desk: &StationDesk, case: Case, agent: DossierId) -> Case {
    let watch = desk.officers_at_work().map(|(officer, _)| Observe { officer, agent }.into());
    case.reply(look, ("reply-look-on", &[]), look.first(watch))
}

/// S14: an agent says that they had been made theirs.
pub(super) fn confessed(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let told = told(look).filter_map(|told| match told {
        ToStation::Doubles(doubles::ToStation::HeWasTheirs { agent }) => Some(agent),
        _ => None,
    });
    let case = |id: DossierId| {
        let burn = look.first([BurnNotice { source: id, whole: false }.into()]);
        Case::new(
            look,
            "confessed",
            person(id),
            ("sit-confessed", &[arg("who", look.clerk.who(id))]),
        )
        .weight(97)
        .reply(look, ("reply-out", &[]), way_out(look, desk, id))
        .reply(look, ("reply-burn", &[]), burn)
        .reply(look, ("reply-ice", &[]), [Dormant { agent: id }.into()])
        .unsaid(look, ("unsaid-confessed", &[]))
    };
    told.map(case).collect()
}

/// A person whose leader is gone, or who no one handles.
pub(super) fn orphan(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let lost = desk.agents().filter_map(|(id, row, agent)| {
        let active = row.arrested.is_none() && desk.agent_in_contact(id).is_ok();
        let headless = agent.leader().is_some_and(|it| desk.agent_in_contact(it).is_err());
        let alone = agent.officer.is_none_or(|no| desk.officer_at_work(no).is_err());
        (active && (headless || alone)).then_some((id, headless, agent.missed))
    });
    let case = |(id, headless, missed): (DossierId, bool, u8)| {
        let asked = if headless { "sit-orphan" } else { "sit-no-handler" };
        let no = officer(look, desk, None);
        let find = Recontact { officer: no, agent: id, sdr: Sdr::Short };
        let over = handover(look, desk, id);
        let to = over.as_ref().map_or(String::new(), |(to, _)| look.clerk.officer(*to).into());
        Case::new(look, "orphan", person(id), (asked, &[arg("who", look.clerk.who(id))]))
            .weight(if headless { 85 } else { 74 })
            .state(missed)
            .reply(look, ("reply-find", &[]), [find.into()])
            .reply(look, ("reply-hand-over", &[arg("officer", to)]), over.map(|(_, order)| order))
            .reply(look, ("reply-meet", &[]), [meeting(look, desk, id, [None, None])])
            .unsaid(look, ("unsaid-orphan", &[]))
    };
    lost.map(case).chain(friends(look)).collect()
}

/// S19: a review found that two of ours know each other.
fn friends(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.station() else { return Vec::new() };
    let found = told(look).filter_map(|told| match told {
        ToStation::Cells(cells::ToStation::TheyKnowEachOther { one, other }) => Some((one, other)),
        _ => None,
    });
    let case = |(one, other): (DossierId, DossierId)| {
        let args = [arg("who", look.clerk.who(one)), arg("other", look.clerk.who(other))];
        let over = handover(look, desk, one);
        let to = over.as_ref().map_or(String::new(), |(to, _)| look.clerk.officer(*to).into());
        let take_on = |leader, member| {
            let errand = Some(Errand::TakeOn { member });
            meeting(look, desk, leader, [errand, None])
        };
        let ways = [(one, other), (other, one)];
        let mut ways = ways.map(|(leader, member)| (leader, member, take_on(leader, member)));
        let official = ways.iter_mut().find(|(.., order)| look.fresh.consider(order).is_ok());
        let pair = official.as_ref().map_or([String::new(), String::new()], |it| {
            [it.0, it.1].map(|id| look.clerk.who(id).into())
        });
        let [leader, member] = pair;
        let runs = [arg("leader", leader), arg("member", member)];
        let official = official.map(|(.., order)| *order);
        Case::new(look, "friends", person(one), ("sit-friends", &args))
            .weight(70)
            .reply(look, ("reply-hand-over", &[arg("officer", to)]), over.map(|(_, order)| order))
            .reply(look, ("reply-official", &runs), official)
            .reply(look, ("reply-ice", &[]), [Dormant { agent: one }.into()])
            .unsaid(look, ("unsaid-friends", &[]))
    };
    found.map(case).collect()
}
