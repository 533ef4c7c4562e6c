//! Every report of covert action, for tests of the text.

use std::sync::Arc;

use rules::engine::{
    covert::{
        ActionKind, Clue, Course, Dress, Ending, IncidentNo, Mark, Pace, Phase, Scene, Scheme,
        Step, Style,
    },
    gazetteer::State,
    ids::{DistrictId, HoldingId, InstitutionId, OfficerNo},
    nature::{Crossing, Occasion, Publicity},
    order::Verb,
    units::{Money, Week},
    view::{Report, View},
};

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
    let peace = Report::RelationsAre { state: State::B, warmth: 40, why: Occasion::Habit };
    let told = match verb {
        Verb::GoAhead | Verb::CallOff => vec![
            Report::ActionProposed { scheme: scheme() },
            Report::HeadquartersAnswers { granted: true },
        ],
        Verb::Attribute | Verb::TryMen | Verb::ExchangeMen | Verb::Retaliate => vec![
            Report::ActionSeen { incident, kind: ActionKind::Sabotage, scene },
            Report::WeTookMen { incident, men: 2, dress: Dress::Civilian },
        ],
        Verb::ProposeSwap => vec![peace, Report::ArrestInTheNews { dossier: d(1) }],
        Verb::AgreeSwap => vec![
            peace,
            Report::SwapAsked { who: d(1), state: State::B, until: Week(9) },
            Report::WeArrested { whom: d(1), kit: false, publicity: Publicity::Open },
        ],
        Verb::Resettle => vec![
            Report::ExfiltrationBegun {
                agent: d(1),
                officer: OfficerNo(0),
                at: Week(1),
                by: Crossing::Boat,
                family: true,
            },
            Report::WeExfiltrated { agent: d(1) },
        ],
        _ => return view,
    };
    let mut view = View::clone(&view);
    told.iter().for_each(|report| view.learn(report));
    Arc::new(view)
}

pub(super) fn every_report() -> Vec<Report> {
    use Report as R;
    let (incident, until, house) = (IncidentNo(0), Week(7), InstitutionId(0));
    let mut all = vec![
        R::AlertIs { until },
        R::WorkStopped { house, until },
        R::OpinionMoves { until },
        R::Reprisals { until },
        R::ActionProposed { scheme: scheme() },
        R::WePrepare { until },
        R::ActionRecalled,
        R::WeSnatched { dossier: d(3) },
        R::DeathInTheNews { dossier: d(3) },
        R::StrangersSeen { incident },
        R::FoundDead { who: d(1) },
        R::HouseGuarded { house, until },
        R::WeSearched { district: DistrictId(0) },
        R::MenDisowned { incident },
    ];
    for yes in [true, false] {
        let stated = yes.then_some(70);
        all.push(R::HeadquartersAnswers { granted: yes });
        all.push(R::ChairFilled { harder: yes });
        all.push(R::WeAccused { incident, state: State::C, stated });
    }
    for men in [1, 3] {
        all.extend([
            R::OurMenTaken { men },
            R::OurMenTried { men },
            R::OurMenBack { men },
            R::WeTriedMen { incident, men },
            R::WeExchangedMen { incident, men },
        ]);
    }
    for &kind in ActionKind::ALL {
        all.push(R::AccusedInPublic { state: State::B, kind });
        all.push(R::PlanBetrayed { who: d(1), kind, scene: Scene::House(house) });
        all.push(R::ActionSeen { incident, kind, scene: Scene::Person(d(1)) });
    }
    for &phase in Phase::ALL {
        for &outcome in Course::ALL {
            all.push(R::PhaseWent { phase, outcome, step: Step::Ready });
        }
    }
    all.extend(Ending::ALL.iter().map(|&how| R::ActionOver { how }));
    for &clue in Clue::ALL {
        for points_to in [None, Some(State::B)] {
            all.push(R::ClueFound { incident, clue, points_to });
        }
    }
    all.extend(Dress::ALL.iter().map(|&dress| R::WeTookMen { incident, men: 2, dress }));
    all
}
