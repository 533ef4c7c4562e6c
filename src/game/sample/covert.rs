//! Every report of covert action, for tests of the text.

use rules::engine::{
    covert::{
        self, ActionKind, Clue, Course, Dress, Ending, IncidentNo, Mark, Pace, Phase, Scene,
        Scheme, Step, Style,
    },
    deck::{self, Card, CardNo, Choice, Deck, Effect, Family, Side, Touches},
    flight,
    gazetteer::State,
    ids::{DistrictId, HoldingId, InstitutionId, OfficerNo},
    nature::{Crossing, Occasion, Publicity},
    order::Verb,
    prison, relations, swap,
    units::{Money, Week},
    view::{Report, View},
};
use std::sync::Arc;

use super::d;

/// A raid on the second paper, with everything that a plan can say.
pub fn scheme() -> Scheme {
    Scheme {
        officer: OfficerNo(0),
        kind: ActionKind::Raid,
        mark: Mark::Paper(HoldingId(1)),
        guide: Some(d(2)),
        dress: Dress::Civilian,
        flag: Some(State::C),
        pace: Pace::Measured,
        style: Style::Quiet,
        men: 4,
        money: Money(6),
    }
}

/// The same desk with what an order needs that is seldom to be given: an action in hand, an
/// incident with captives, somebody abroad.
pub fn busy(view: Arc<View>, verb: Verb) -> Arc<View> {
    let incident = IncidentNo(0);
    let scene = Scene::House(InstitutionId(0));
    let peace =
        relations::ToAll::RelationsAre { state: State::B, warmth: 40, why: Occasion::Habit }.into();
    let told = match verb {
        Verb::GoAhead | Verb::CallOff => vec![
            covert::ToStation::ActionProposed { scheme: scheme() }.into(),
            covert::ToStation::HeadquartersAnswers { granted: true }.into(),
        ],
        Verb::Attribute | Verb::TryMen | Verb::ExchangeMen | Verb::Retaliate => vec![
            covert::ToSecurity::ActionSeen { incident, kind: ActionKind::Sabotage, scene }.into(),
            covert::ToSecurity::WeTookMen { incident, men: 2, dress: Dress::Civilian }.into(),
        ],
        Verb::ProposeSwap => vec![peace, prison::ToAll::ArrestInTheNews { dossier: d(1) }.into()],
        Verb::AgreeSwap => vec![
            peace,
            swap::ToSecurity::SwapAsked { who: d(1), state: State::B, until: Week(9) }.into(),
            prison::ToSecurity::WeArrested { whom: d(1), kit: false, publicity: Publicity::Open }
                .into(),
        ],
        Verb::Choose => vec![crisis()],
        Verb::Resettle => vec![
            flight::ToStation::ExfiltrationBegun {
                agent: d(1),
                officer: OfficerNo(0),
                at: Week(1),
                by: Crossing::Boat,
                family: true,
            }
            .into(),
            flight::ToStation::WeExfiltrated { agent: d(1) }.into(),
        ],
        _ => return view,
    };
    let mut view = View::clone(&view);
    told.iter().for_each(|report| view.learn(report));
    Arc::new(view)
}

/// A deck of one card for both seats.
pub(super) fn deck() -> Deck {
    let replies = vec![
        Choice { costs: 1, ..Choice::default() },
        Choice { does: vec![Effect::Money(-1)], ..Choice::default() },
        Choice::default(),
    ];
    let side = Side { when: Vec::new(), touches: Touches::Nobody, replies };
    Deck::new(vec![Card {
        number: CardNo(1),
        family: Family::Politics,
        weight: 5,
        stands: 2,
        act: None,
        when: Vec::new(),
        station: Some(side.clone()),
        security: Some(side),
    }])
}

fn crisis() -> Report {
    let (house, district) = (InstitutionId(0), DistrictId(0));
    let (card, until) = (CardNo(1), Week(9));
    deck::ToAll::CrisisCame { card, until, who: None, officer: None, house, district }.into()
}

fn crises(all: &mut Vec<Report>) {
    all.push(crisis());
    for said in [true, false] {
        all.push(deck::ToAll::CrisisAnswered { card: CardNo(1), choice: 0, said }.into());
    }
    all.extend([1, -4].map(|amount| Report::from(deck::ToAll::CrisisPaid { amount })));
    all.extend(deck::Aim::ALL.map(|aim| {
        let who = (aim == deck::Aim::Out).then_some(d(0));
        Report::from(deck::ToAll::WeAim { aim, who, house: InstitutionId(0) })
    }));
    all.push(deck::ToStation::AgentMoved { agent: d(0), rapport: 44 }.into());
}

pub(super) fn every_report() -> Vec<Report> {
    let (incident, until, house) = (IncidentNo(0), Week(7), InstitutionId(0));
    let mut all: Vec<Report> = vec![
        covert::ToAll::AlertIs { until }.into(),
        covert::ToAll::WorkStopped { house, until }.into(),
        covert::ToAll::OpinionMoves { until }.into(),
        covert::ToAll::Reprisals { until }.into(),
        covert::ToStation::ActionProposed { scheme: scheme() }.into(),
        covert::ToStation::WePrepare { until }.into(),
        covert::ToStation::ActionRecalled {}.into(),
        covert::ToStation::WeSnatched { dossier: d(3) }.into(),
        covert::ToStation::DeathInTheNews { dossier: d(3) }.into(),
        covert::ToSecurity::StrangersSeen { incident }.into(),
        covert::ToSecurity::FoundDead { who: d(1) }.into(),
        covert::ToSecurity::HouseGuarded { house, until }.into(),
        covert::ToSecurity::WeSearched { district: DistrictId(0) }.into(),
        covert::ToSecurity::MenDisowned { incident }.into(),
    ];
    crises(&mut all);
    for yes in [true, false] {
        let stated = yes.then_some(70);
        all.push(covert::ToStation::HeadquartersAnswers { granted: yes }.into());
        all.push(covert::ToAll::ChairFilled { harder: yes }.into());
        all.push(covert::ToSecurity::WeAccused { incident, state: State::C, stated }.into());
    }
    for men in [1, 3] {
        all.extend::<Vec<Report>>(vec![
            covert::ToStation::OurMenTaken { men }.into(),
            covert::ToStation::OurMenTried { men }.into(),
            covert::ToStation::OurMenBack { men }.into(),
            covert::ToSecurity::WeTriedMen { incident, men }.into(),
            covert::ToSecurity::WeExchangedMen { incident, men }.into(),
        ]);
    }
    for &kind in ActionKind::ALL {
        all.push(covert::ToAll::AccusedInPublic { state: State::B, kind }.into());
        all.push(
            covert::ToSecurity::PlanBetrayed { who: d(1), kind, scene: Scene::House(house) }.into(),
        );
        all.push(
            covert::ToSecurity::ActionSeen { incident, kind, scene: Scene::Person(d(1)) }.into(),
        );
    }
    for &phase in Phase::ALL {
        for &outcome in Course::ALL {
            all.push(covert::ToStation::PhaseWent { phase, outcome, step: Step::Ready }.into());
        }
    }
    all.extend(Ending::ALL.iter().map(|&how| Report::from(covert::ToStation::ActionOver { how })));
    for &clue in Clue::ALL {
        for points_to in [None, Some(State::B)] {
            all.push(covert::ToSecurity::ClueFound { incident, clue, points_to }.into());
        }
    }
    all.extend(
        Dress::ALL
            .iter()
            .map(|&dress| Report::from(covert::ToSecurity::WeTookMen { incident, men: 2, dress })),
    );
    all
}
