//! Crises: what comes, what is said to it, and what silence says.

use crate::{NO, SECURITY, STATION, YES, given};
use cutout::engine::{
    deck::{self, Aim, Card, CardNo, Choice, Condition, Effect, Family, Side, Touches},
    disclosed::Line as Ledger,
    luck::Luck::{Breaks, CrisisComes, CrisisTurns},
    order::{Charge, Choose, Refusal},
    setup::story::{Cast, Story},
    units::{Money, Week},
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
    Card { number, family, weight: 5, stands: 2, act: None, when, station, security }
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
    let nothing = does(&[Effect::Rapport(-6)]);
    let story = || {
        let fever = card(Some(side(Touches::Agent, medicine.clone(), nothing.clone())), None);
        after_the_free_weeks(fever).luck([(CrisisComes, YES), (CrisisComes, YES)])
    };
    let crisis = story().view(STATION).hand.open.expect("a crisis");
    let anna = crisis.who.expect("it is about somebody");
    assert_eq!(anna, story().dossier(STATION, "Anna"));
    let answered = story()
        .refuses(STATION, |_| choose(2), Refusal::NoCrisis)
        .when(STATION, |_| choose(0))
        .luck([])
        .then_told(STATION, |_| deck::ToAll::CrisisAnswered { card: CARD, choice: 0, said: true })
        .then_not_told(SECURITY, "CrisisAnswered");
    let after = |story: &Story| {
        let view = story.view(STATION);
        let desk = view.station().expect("a Station");
        (desk.agent(anna).expect("ours").rapport, desk.money.0)
    };
    let (rapport, money) = after(&answered);
    let (before, kept) = after(&story().luck([]));
    assert_eq!((rapport - before, kept - money), (14, 3));
    let hand = &answered.view(STATION).hand;
    assert!(hand.open.is_none() && hand.had(CARD));
}

#[test]
fn silence_takes_the_last_reply_when_its_time_is_up() {
    let give = does(&[Effect::TeamsAway(2, 2), Effect::Patience(6)]);
    let motorcade = card(None, Some(side(Touches::Nobody, give, does(&[Effect::Patience(-3)]))));
    let story = after_the_free_weeks(motorcade).luck([(CrisisComes, YES), (CrisisComes, YES)]);
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
    let story = after_the_free_weeks(motorcade).luck([(CrisisComes, YES), (CrisisComes, YES)]);
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
    let story =
        || after_the_free_weeks(lent.clone()).luck([(CrisisComes, YES), (CrisisComes, YES)]);
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
            .luck([(CrisisComes, YES), (CrisisComes, YES)])
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

/// A paper that comes when the second quarter begins: one aim, or none at a price.
fn paper(aim: Aim) -> Card {
    let replies = || side(Touches::Nobody, does(&[Effect::Aim(aim)]), Choice::default());
    let sides = if aim.is_for(true) { (Some(replies()), None) } else { (None, Some(replies())) };
    Card { act: Some(2), family: Family::Act, ..card(sides.0, sides.1) }
}

#[test]
fn an_act_brings_its_paper_and_the_aim_that_is_taken_counts_at_the_end() {
    let early = in_a_city(|it| it.deck(vec![paper(Aim::Unhurt)])).weeks(10);
    assert_eq!(early.view(STATION).hand.open, None);
    let acts = || in_a_city(|it| it.deck(vec![paper(Aim::Unhurt)])).weeks(11);
    let came = acts().view(STATION).hand.open.expect("a paper");
    assert_eq!((came.since, acts().view(SECURITY).hand.open), (Week(14), None));
    let (aim, house) = (Aim::Unhurt, came.house);
    let taken = acts()
        .when(STATION, |_| choose(0))
        .luck([])
        .then_told(STATION, |_| deck::ToAll::WeAim { aim, who: None, house })
        .then_not_told(SECURITY, "WeAim");
    let aims = &taken.view(STATION).hand.aims;
    assert_eq!(aims.iter().map(|it| (it.aim, it.since)).collect::<Vec<_>>(), [(aim, Week(15))]);
    let unhurt = taken.view(STATION).rules().aim.unhurt;
    assert_eq!(taken.points(Ledger::Aims), unhurt);
    let refused = acts().when(STATION, |_| choose(1)).luck([]);
    assert_eq!(refused.points(Ledger::Aims), 0);
}

#[test]
fn deeds_count_from_the_week_in_which_they_were_chosen_to() {
    let city = |it: Cast| {
        let it = it.officer("Adams").person("Anna").agent(50).file(100);
        it.person("Boris").agent(50).file(100).deck(vec![paper(Aim::Trials)])
    };
    let tried = |story: Story, name: &'static str| {
        story
            .when(SECURITY, move |it| it.arrest(name))
            .luck([(Breaks, 99)])
            .when(SECURITY, move |it| Charge { prisoner: it.on(name) })
            .luck([])
    };
    let one = tried(given(city), "Anna").weeks(11).when(SECURITY, |_| choose(0)).luck([]);
    assert_eq!((one.points(Ledger::Caught), one.points(Ledger::Aims)), (10, 0));
    let two = tried(one, "Boris");
    let each = two.view(SECURITY).rules().aim.trials;
    assert_eq!((two.points(Ledger::Caught), two.points(Ledger::Aims)), (20, each));
}

#[test]
fn no_other_card_lies_on_the_desk_when_an_act_begins() {
    let nothing = side(Touches::Nobody, Choice::default(), Choice::default());
    let families = [Family::Home, Family::Papers, Family::Rival, Family::Trial, Family::People];
    let others = (8..=20).map(|number| Card {
        number: CardNo(number),
        family: families[usize::from(number) % families.len()],
        stands: 3,
        ..card(Some(nothing.clone()), None)
    });
    let cards: Vec<Card> = others.chain([paper(Aim::Unhurt)]).collect();
    for seed in 0..20 {
        let story = in_a_city(|it| it.deck(cards.clone()).seed(seed)).weeks(11);
        let open = story.view(STATION).hand.open.expect("a paper");
        assert_eq!((open.card, open.since), (CARD, Week(14)));
    }
}
