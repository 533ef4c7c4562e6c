//! Crises: what comes, what is said to it, and what silence says.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    deck::{self, Card, CardNo, Choice, Condition, Effect, Family, Side, Touches},
    luck::Luck::{CrisisComes, CrisisTurns},
    order::{Choose, Refusal},
    setup::story::{Cast, Story},
    units::Money,
};

const CARD: CardNo = CardNo(7);

fn side(touches: Touches, first: Choice, last: Choice) -> Side {
    Side { when: Vec::new(), touches, replies: vec![first, last] }
}

fn does(effects: &[Effect]) -> Choice {
    Choice { does: effects.to_vec(), ..Choice::default() }
}

fn card(station: Option<Side>, security: Option<Side>) -> Card {
    let (number, family, when) = (CARD, Family::Home, Vec::new());
    Card { number, family, weight: 5, stands: 2, when, station, security }
}

/// Anna is an agent of Adams; the first week that is free has come.
fn after_the_free_weeks(card: Card) -> Story {
    in_a_city(|it| it.deck(vec![card]))
}

fn in_a_city(change: impl FnOnce(Cast) -> Cast) -> Story {
    given(|it| change(it.officer("Adams").person("Anna").agent(50))).weeks(2)
}

fn choose(reply: u8) -> Choose {
    Choose { card: CARD, reply }
}

#[test]
fn a_fever_is_answered_with_medicine_and_the_agent_does_not_forget_it() {
    let medicine = Choice { costs: 3, ..does(&[Effect::Rapport(14)]) };
    let fever = card(Some(side(Touches::Agent, medicine, does(&[Effect::Rapport(-6)]))), None);
    let story = after_the_free_weeks(fever).luck([(CrisisComes, YES)]);
    let before = story.view(STATION);
    let anna = before.hand.open.expect("a crisis").who.expect("it is about somebody");
    assert_eq!(anna, story.dossier(STATION, "Anna"));
    let stood = before.station().unwrap().agent(anna).unwrap().rapport;
    let story = story
        .refuses(STATION, |_| choose(2), Refusal::NoCrisis)
        .when(STATION, |_| choose(0))
        .luck([])
        .then_told(STATION, |_| deck::ToAll::CrisisAnswered { card: CARD, choice: 0, said: true })
        .then_not_told(SECURITY, "CrisisAnswered");
    let after = story.view(STATION);
    let fades = after.rules().station.rapport_fade;
    assert_eq!(after.station().unwrap().agent(anna).unwrap().rapport, stood + 14 - fades);
    assert!(after.hand.open.is_none() && after.hand.had(CARD));
    assert_eq!(before.station().unwrap().money.0 - 3 + 1, after.station().unwrap().money.0 - 2);
}

#[test]
fn silence_takes_the_last_reply_when_its_time_is_up() {
    let give = does(&[Effect::TeamsAway(2, 2), Effect::Patience(6)]);
    let motorcade = card(None, Some(side(Touches::Nobody, give, does(&[Effect::Patience(-3)]))));
    let story = after_the_free_weeks(motorcade).luck([(CrisisComes, YES)]);
    let until = story.view(SECURITY).hand.open.expect("a crisis").until;
    assert_eq!(until, story.view(SECURITY).week.next());
    let patience = |story: &Story| story.view(SECURITY).security().unwrap().patience;
    let story = story.luck([]).then_not_told(SECURITY, "CrisisAnswered");
    let before = patience(&story);
    let story = story.luck([]).then_told(SECURITY, |_| deck::ToAll::CrisisAnswered {
        card: CARD,
        choice: 1,
        said: false,
    });
    let weekly = story.view(SECURITY).rules().security.patience;
    assert_eq!(patience(&story), before - 3 + weekly);
}

#[test]
fn teams_that_are_lent_are_back_when_it_is_over() {
    let give = does(&[Effect::TeamsAway(2, 2)]);
    let motorcade = card(None, Some(side(Touches::Nobody, give, Choice::default())));
    let story = after_the_free_weeks(motorcade).luck([(CrisisComes, YES)]);
    let teams = |story: &Story| story.view(SECURITY).security().unwrap().teams;
    let before = teams(&story);
    let story = story.when(SECURITY, |_| choose(0)).luck([]);
    assert_eq!(teams(&story), before - 2);
    assert_eq!(teams(&story.weeks(2)), before);
}

#[test]
fn what_may_come_of_a_reply_comes_as_often_as_it_says() {
    let trick = Choice { perhaps: Some((40, vec![Effect::Money(9)])), ..Choice::default() };
    let lent = card(Some(side(Touches::Nobody, trick, Choice::default())), None);
    let story = || after_the_free_weeks(lent.clone()).luck([(CrisisComes, YES)]);
    let money = |story: &Story| story.view(STATION).station().unwrap().money;
    let won = story().when(STATION, |_| choose(0)).luck([(CrisisTurns, YES)]);
    let lost = story()
        .when(STATION, |_| choose(0))
        .luck([(CrisisTurns, NO)])
        .then_chances([(CrisisTurns, 40)]);
    assert_eq!(money(&won), Money(money(&lost).0 + 9));
}

#[test]
fn a_card_whose_conditions_do_not_hold_stays_in_the_deck() {
    let nothing = side(Touches::Nobody, Choice::default(), Choice::default());
    let rich = Side { when: vec![Condition::MoneyAbove(900)], ..nothing.clone() };
    let nobody = Side { touches: Touches::Target, ..nothing };
    for side in [rich, nobody] {
        after_the_free_weeks(card(Some(side), None))
            .luck([(CrisisComes, YES)])
            .then_not_told(STATION, "CrisisCame");
    }
}

#[test]
fn quarters_have_their_share_and_no_card_comes_twice() {
    let nothing = side(Touches::Nobody, Choice::default(), Choice::default());
    let families = [Family::Home, Family::Papers, Family::Rival, Family::Trial, Family::People];
    let cards = (1..=20).map(|number| Card {
        number: CardNo(number),
        family: families[usize::from(number) % families.len()],
        ..card(Some(nothing.clone()), None)
    });
    let cards: Vec<Card> = cards.collect();
    for seed in 0..20 {
        let story = in_a_city(|it| it.deck(cards.clone()).seed(seed)).weeks(49);
        let hand = &story.view(STATION).hand;
        let came: Vec<u16> = hand.past.iter().map(|it| it.crisis.since.0).collect();
        assert!(came.iter().all(|week| (4..=50).contains(week)), "{came:?}");
        assert!(came.windows(2).all(|two| two[0] + 3 <= two[1]), "{came:?}");
        for (quarter, most) in [1, 2, 2, 2].into_iter().enumerate() {
            let within = came.iter().filter(|&&week| usize::from((week - 1) * 4 / 52) == quarter);
            assert!(within.count() <= most, "{came:?}");
        }
        let mut distinct: Vec<CardNo> = hand.past.iter().map(|it| it.crisis.card).collect();
        assert!(3 <= distinct.len(), "{came:?}");
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), hand.past.len());
    }
}

#[test]
fn a_card_that_is_written_moves_none_that_cannot_be_drawn_with_it() {
    let nothing = side(Touches::Nobody, Choice::default(), Choice::default());
    let old = card(Some(nothing.clone()), None);
    let never = Side { when: vec![Condition::MoneyAbove(9_000)], ..nothing };
    let new = Card { number: CardNo(8), ..card(Some(never), None) };
    let weeks = |cards: Vec<Card>| {
        let story = in_a_city(|it| it.deck(cards)).weeks(40);
        story.view(STATION).hand.past.clone()
    };
    assert_eq!(weeks(vec![old.clone()]), weeks(vec![old, new]));
}
