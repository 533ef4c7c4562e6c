//! Menus of covert action and of what is done about it.

use rules::engine::{
    covert::{ActionKind, Dress, IncidentNo, Mark, Pace, Scheme, Style, state_of},
    gazetteer::{Form, State},
    ids::{DossierId, InstitutionId},
    order::{
        Attribute, CallOff, ExchangeMen, GoAhead, Guard, Order, ProposeAction, RaiseAlert,
        Retaliate, Search, TryMen, Verb,
    },
    units::Money,
    view::{StationDesk, View},
};

use crate::front::builder::{Answer, Builder, Question};

use Question as Q;

/// All questions of a proposal as far as the answers so far decide them. Who leads comes last:
/// whoever has the days.
pub(super) fn propose(builder: &Builder) -> Vec<Question> {
    let mut asked = vec![Q::Feat];
    let Some(kind) = kind(builder) else { return asked };
    asked.extend(match kind {
        ActionKind::Raid => Some(Q::Paper),
        ActionKind::Snatch | ActionKind::Assassination => Some(Q::Victim),
        ActionKind::Sabotage => Some(Q::House),
        ActionKind::WhitePropaganda | ActionKind::GreyPropaganda | ActionKind::BlackPropaganda => {
            None
        }
    });
    if !kind.is_propaganda() {
        asked.extend([Q::Guide, Q::Dress]);
    }
    let uniform = builder.answer(Q::Dress) == Some(Answer::Dress(Dress::Uniform));
    if kind != ActionKind::WhitePropaganda && !uniform {
        asked.push(Q::Banner);
    }
    asked.push(Q::Pace);
    if !kind.is_propaganda() {
        asked.extend([Q::Style, Q::Men]);
    }
    asked.extend([Q::Purse, Q::Officer]);
    asked
}

fn kind(builder: &Builder) -> Option<ActionKind> {
    match builder.answer(Q::Feat)? {
        Answer::Feat(kind) => Some(kind),
        _ => None,
    }
}

/// The questions of the other orders of covert action.
pub(super) fn sequence(verb: Verb) -> Vec<Question> {
    match verb {
        Verb::Guard => vec![Q::House],
        Verb::Search => vec![Q::District],
        Verb::Attribute => vec![Q::Incident, Q::Culprit, Q::Stated],
        Verb::TryMen | Verb::ExchangeMen => vec![Q::Incident],
        _ => Vec::new(),
    }
}

/// The order that the answers make.
pub(super) fn order(builder: &Builder) -> Option<Order> {
    Some(match builder.verb() {
        Verb::ProposeAction => ProposeAction { scheme: scheme(builder)? }.into(),
        Verb::GoAhead => GoAhead {}.into(),
        Verb::CallOff => CallOff {}.into(),
        Verb::Guard => Guard { house: house(builder)? }.into(),
        Verb::Search => match builder.answer(Q::District)? {
            Answer::District(district) => Search { district }.into(),
            _ => return None,
        },
        Verb::RaiseAlert => RaiseAlert {}.into(),
        Verb::Attribute => {
            let Answer::Banner(Some(state)) = builder.answer(Q::Culprit)? else { return None };
            let Answer::Number(stated) = builder.answer(Q::Stated)? else { return None };
            let stated = u8::try_from(stated).ok().filter(|stated| 0 < *stated);
            Attribute { incident: incident(builder)?, state, stated }.into()
        }
        Verb::TryMen => TryMen { incident: incident(builder)? }.into(),
        Verb::ExchangeMen => ExchangeMen { incident: incident(builder)? }.into(),
        Verb::Retaliate => Retaliate {}.into(),
        _ => return None,
    })
}

fn house(builder: &Builder) -> Option<InstitutionId> {
    match builder.answer(Q::House)? {
        Answer::House(house) => Some(house),
        _ => None,
    }
}

fn incident(builder: &Builder) -> Option<IncidentNo> {
    match builder.answer(Q::Incident)? {
        Answer::Incident(no) => Some(no),
        _ => None,
    }
}

fn scheme(builder: &Builder) -> Option<Scheme> {
    let kind = kind(builder)?;
    let Answer::Officer(officer) = builder.answer(Q::Officer)? else { return None };
    let Answer::Pace(pace) = builder.answer(Q::Pace)? else { return None };
    let Answer::Number(money) = builder.answer(Q::Purse)? else { return None };
    let flag = match builder.answer(Q::Banner) {
        Some(Answer::Banner(flag)) => flag,
        _ => None,
    };
    let plain = Scheme {
        officer,
        kind,
        mark: mark(builder, kind)?,
        guide: None,
        dress: Dress::Civilian,
        flag,
        pace,
        style: Style::Quiet,
        men: 0,
        money: Money(money),
    };
    if kind.is_propaganda() {
        return Some(plain);
    }
    let Answer::Guide(guide) = builder.answer(Q::Guide)? else { return None };
    let Answer::Dress(dress) = builder.answer(Q::Dress)? else { return None };
    let Answer::Style(style) = builder.answer(Q::Style)? else { return None };
    let Answer::Number(men) = builder.answer(Q::Men)? else { return None };
    Some(Scheme { guide, dress, style, men: u8::try_from(men).ok()?, ..plain })
}

fn mark(builder: &Builder, kind: ActionKind) -> Option<Mark> {
    match kind {
        ActionKind::Raid => match builder.answer(Q::Paper)? {
            Answer::Holding(Some(holding)) => Some(Mark::Paper(holding)),
            _ => None,
        },
        ActionKind::Snatch | ActionKind::Assassination => match builder.answer(Q::Victim)? {
            Answer::Person(person) => Some(Mark::Person(person)),
            _ => None,
        },
        ActionKind::Sabotage => house(builder).map(Mark::House),
        ActionKind::WhitePropaganda | ActionKind::GreyPropaganda | ActionKind::BlackPropaganda => {
            Some(Mark::Opinion)
        }
    }
}

/// Every answer of the right kind.
pub(super) fn choices(builder: &Builder, question: Question, view: &View) -> Vec<Answer> {
    let rules = &view.rules().action;
    let numbers = |least: u16, most: u16| (least..=most).map(Answer::Number).collect();
    match question {
        Q::Feat => ActionKind::ALL.iter().copied().map(Answer::Feat).collect(),
        Q::Paper => papers(view),
        Q::Victim => victims(view),
        Q::House => view.city().institutions.keys().map(Answer::House).collect(),
        Q::Guide => guides(builder, view),
        Q::Dress => Dress::ALL.iter().copied().map(Answer::Dress).collect(),
        Q::Banner => flags(builder, view),
        Q::Pace => Pace::ALL.iter().copied().map(Answer::Pace).collect(),
        Q::Style => Style::ALL.iter().copied().map(Answer::Style).collect(),
        Q::Men => numbers(rules.men_least.into(), rules.men_most.into()),
        Q::Purse => numbers(rules.money_least, rules.money_most),
        Q::Incident => incidents(builder, view),
        Q::Culprit => State::FOREIGN.map(|state| Answer::Banner(Some(state))).to_vec(),
        Q::Stated => [0, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95].map(Answer::Number).to_vec(),
        _ => Vec::new(),
    }
}

/// Papers that somebody of ours could lead the men to.
fn papers(view: &View) -> Vec<Answer> {
    let Some(desk) = view.station() else { return Vec::new() };
    let holdings = view.city().holdings.iter();
    let mut found: Vec<_> = holdings
        .filter(|(_, topic)| topic.form == Form::Document)
        .filter(|&(id, _)| guides_to(desk, view, Mark::Paper(id)).next().is_some())
        .collect();
    found.sort_by_key(|(id, topic)| (std::cmp::Reverse(topic.importance), *id));
    found.into_iter().map(|(id, _)| Answer::Holding(Some(id))).collect()
}

/// People of the host with a post, who are not ours and still within reach.
fn victims(view: &View) -> Vec<Answer> {
    let people = view.station().into_iter().flat_map(|desk| desk.dossiers.iter());
    let people = people.filter(|(_, row)| {
        row.agent.is_none()
            && row.lost.is_none()
            && row.arrested.is_none()
            && row.identity.post.is_some()
    });
    people.map(|(id, _)| Answer::Person(id)).collect()
}

fn guides(builder: &Builder, view: &View) -> Vec<Answer> {
    let (Some(kind), Some(desk)) = (kind(builder), view.station()) else { return Vec::new() };
    let Some(mark) = mark(builder, kind) else { return Vec::new() };
    let nobody = (!kind.needs_a_guide()).then_some(Answer::Guide(None));
    let guides = guides_to(desk, view, mark).map(|id| Answer::Guide(Some(id)));
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
    let house = match mark {
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

/// States that could be blamed; nobody, where that is possible.
fn flags(builder: &Builder, view: &View) -> Vec<Answer> {
    let own = state_of(view.seat());
    let others = State::FOREIGN.into_iter().filter(|state| *state != own);
    let nobody =
        (kind(builder) != Some(ActionKind::BlackPropaganda)).then_some(Answer::Banner(None));
    nobody.into_iter().chain(others.map(|state| Answer::Banner(Some(state)))).collect()
}

fn incidents(builder: &Builder, view: &View) -> Vec<Answer> {
    let incidents = view.security().into_iter().flat_map(|desk| desk.incidents());
    let fits = incidents.filter(|(_, row)| match builder.verb() {
        Verb::Attribute => row.accused.is_none() && row.kind.is_some(),
        _ => row.men > 0,
    });
    fits.map(|(no, _)| Answer::Incident(no)).collect()
}

/// What a chief would most likely say.
pub(super) fn likely(builder: &Builder, question: Question, view: &View) -> Vec<Answer> {
    match question {
        Q::Guide | Q::Banner => choices(builder, question, view),
        Q::Dress => vec![Answer::Dress(Dress::Civilian)],
        Q::Pace => vec![Answer::Pace(Pace::Measured)],
        Q::Style => vec![Answer::Style(Style::Quiet)],
        Q::Men => vec![Answer::Number(view.rules().action.men_least.into())],
        Q::Purse => vec![Answer::Number(view.rules().action.money_least)],
        Q::Stated => vec![Answer::Number(70)],
        _ => Vec::new(),
    }
}
