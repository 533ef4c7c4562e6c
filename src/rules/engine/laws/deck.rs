//! A deck in which every condition is asked and every effect happens, so that all laws pass over
//! them. It stays as it is when cards are written.

use crate::engine::{
    deck::{Aim, Card, CardNo, Choice, Condition, Deck, Effect, Family, Side, Touches},
    gazetteer::State,
    nature::{Mood, Priority},
};

/// Every effect and every condition, on some card.
pub fn every_effect() -> Deck {
    let cards = stations().into_iter().chain(securitys()).enumerate();
    let cards = cards.map(|(at, (family, station, side))| card(at, family, station, side));
    Deck::new(cards.chain(acts()).collect())
}

/// Every aim, some of them in each act.
fn acts() -> Vec<Card> {
    let aims = |station: bool| Aim::ALL.into_iter().filter(move |aim| aim.is_for(station));
    let acts = [(2, 0), (3, 2), (4, 4)].into_iter();
    acts.map(|(act, skip)| {
        let side = |station: bool| {
            let choices = aims(station).skip(skip).take(3);
            let choice = |aim| Choice { does: vec![Effect::Aim(aim)], ..Choice::default() };
            let replies = choices.map(choice).chain([Choice::default()]).collect();
            let touches = if station && skip == 0 { Touches::Agent } else { Touches::Nobody };
            Side { when: Vec::new(), touches, replies }
        };
        let number = CardNo(100 + u16::from(act));
        let (station, security) = (Some(side(true)), Some(side(false)));
        let (family, when) = (Family::Act, Vec::new());
        Card { number, family, weight: 5, stands: 2, act: Some(act), when, station, security }
    })
    .collect()
}

type Sided = (Family, bool, Side);

fn card(at: usize, family: Family, station: bool, side: Side) -> Card {
    Card {
        number: CardNo(u16::try_from(at).unwrap() + 1),
        family,
        weight: 5,
        stands: 1,
        act: None,
        when: vec![Condition::After(1), Condition::Before(99)],
        station: station.then(|| side.clone()),
        security: (!station).then_some(side),
    }
}

fn side(touches: Touches, when: Vec<Condition>, does: [Vec<Effect>; 2]) -> Side {
    let [does, perhaps] = does;
    let first = Choice { costs: 1, does, perhaps: Some((60, perhaps)) };
    Side { when, touches, replies: vec![first.clone(), Choice { costs: 0, ..first }] }
}

fn stations() -> Vec<Sided> {
    use Effect::{
        Alert, Money, NameSource, OfficerDue, Question, Rapport, RapportAll, Sidelight, Standing,
        Warmth, Windows,
    };
    let agent = vec![Condition::AgentsAtLeast(1), Condition::StandingAbove(0)];
    let target = vec![Condition::MoneyAbove(0), Condition::StandingBelow(101)];
    let officer = vec![Condition::OfficersAtLeast(1), Condition::OfficersAtMost(9)];
    let home = vec![Condition::WarmthAbove(State::B, 1), Condition::WarmthBelow(State::B, 99)];
    vec![
        (
            Family::People,
            true,
            side(Touches::Agent, agent, [vec![Rapport(5), NameSource], vec![RapportAll(-2)]]),
        ),
        (
            Family::Rival,
            true,
            side(Touches::Target, target, [vec![Sidelight, Warmth(State::C, 4)], vec![Money(5)]]),
        ),
        (
            Family::Home,
            true,
            side(Touches::Officer, officer, [vec![OfficerDue(3), Standing(-4)], vec![Alert(2)]]),
        ),
        (
            Family::Politics,
            true,
            side(
                Touches::Nobody,
                home,
                [
                    vec![Windows(40, 3), Effect::Mood(Mood::Bold)],
                    vec![Question(Priority::Urgent, 4), Money(-3)],
                ],
            ),
        ),
        (
            Family::Papers,
            true,
            side(Touches::Nobody, vec![Condition::AgentTaken], [vec![], vec![]]),
        ),
        (
            Family::End,
            true,
            side(
                Touches::Nobody,
                vec![Condition::ClaimsAtLeast(1), Condition::MoodIs(Mood::Even)],
                [vec![], vec![]],
            ),
        ),
    ]
}

fn securitys() -> Vec<Sided> {
    use Effect::{
        Defector, Habits, Leak, Letter, Money, Patience, Points, Protect, Reissue, Stock, TeamsAway,
    };
    let suspect = vec![Condition::SuspectOver(0), Condition::TeamsAtLeast(1)];
    let patience = vec![Condition::PatienceAbove(0), Condition::PatienceBelow(101)];
    vec![
        (
            Family::Mystery,
            false,
            side(Touches::Suspect, suspect, [vec![Points(6), Letter], vec![Defector]]),
        ),
        (
            Family::Purge,
            false,
            side(Touches::Nobody, patience, [vec![TeamsAway(2, 2), Patience(4)], vec![Leak]]),
        ),
        (
            Family::House,
            false,
            side(
                Touches::Nobody,
                vec![Condition::MoneyBelow(900)],
                [vec![Reissue(2), Stock(1)], vec![Protect, Patience(-3)]],
            ),
        ),
        (
            Family::Chief,
            false,
            side(
                Touches::Diplomat,
                vec![Condition::OfficerKnown],
                [vec![Habits(3)], vec![Money(2)]],
            ),
        ),
        (
            Family::Trial,
            false,
            side(Touches::Prisoner, vec![Condition::HasPrisoner], [vec![], vec![Stock(-1)]]),
        ),
        (
            Family::Crime,
            false,
            side(Touches::Double, vec![Condition::DoublesAtLeast(1)], [vec![Stock(1)], vec![]]),
        ),
        (
            Family::Border,
            false,
            side(
                Touches::Nobody,
                vec![Condition::CasesAtLeast(1), Condition::ExpelledWithin(9)],
                [vec![Patience(1)], vec![]],
            ),
        ),
        (
            Family::Defector,
            false,
            side(Touches::Nobody, vec![Condition::PatienceSpent], [vec![Patience(2)], vec![]]),
        ),
    ]
}
