//! Law 8: no dead words. Every order, event, report and purpose of luck occurs in
//! campaigns of random and of regular players, but for a short list of exceptions, each with its reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::engine::{
    event::Event,
    game::Game,
    laws::{Campaign, campaigns, regulars, trace},
    luck::Luck,
    order::{Plan, Verb},
    seat::BySeat,
    setup::town::Town,
    view::Report,
};

/// Words that random play does not bring about, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    (
        "event",
        "ControlShaken",
        "a double hears that his friend was taken: few have both a controller and a friend in a cell",
    ),
    ("event", "LetterNoticed", SELDOM_A_LETTER),
    ("report", "LetterNoticed", SELDOM_A_LETTER),
];

const SELDOM_A_LETTER: &str =
    "a team reads the mail of the very district into which somebody writes in secret that week";

/// How often each word was said.
type Said = BTreeMap<(&'static str, &'static str), u64>;

/// Everything that is said in one campaign.
fn listen(mut game: Game, said: &mut Said, mut plans: impl FnMut(&Game) -> BySeat<Option<Plan>>) {
    let mut say = |kind, word| *said.entry((kind, word)).or_default() += 1;
    loop {
        game.log.events.iter().for_each(|it| say("event", it.event.name()));
        for seat in game.seats() {
            game.reports(seat).iter().for_each(|it| say("report", it.name()));
        }
        if game.is_over() {
            return;
        }
        let plans = plans(&game);
        for (_, plan) in plans.iter() {
            let orders = plan.iter().flat_map(|plan| plan.orders());
            orders.for_each(|order| say("order", order.verb().name()));
        }
        game.step(plans).expect("plans of this week");
    }
}

#[test]
fn every_word_occurs() {
    let mut said = Said::new();
    for (town, seed) in campaigns(0..67) {
        let campaign = Campaign::start(town, seed);
        listen(campaign.game.clone(), &mut said, |game| campaign.plans_for(game));
    }
    for (town, seed) in campaigns(100..160) {
        let campaign = Campaign::start(town, seed);
        listen(campaign.game.clone(), &mut said, |game| campaign.bold_plans_for(game));
    }
    for seed in 0..60 {
        let campaign = Campaign::start(Town::City, seed);
        listen(campaign.game, &mut said, regulars(seed));
    }
    for luck in trace::purposes() {
        *said.entry(("luck", luck.name())).or_default() += 1;
    }

    let events = Event::rows().into_iter().map(|(name, _)| ("event", name));
    let reports = Report::names().into_iter().map(|name| ("report", name));
    let verbs = Verb::ALL.iter().map(|verb| ("order", verb.name()));
    let lucks = Luck::ALL.iter().map(|luck| ("luck", luck.name()));
    let words: BTreeSet<(&str, &str)> = events.chain(reports).chain(verbs).chain(lucks).collect();
    let silent: Vec<_> = words.into_iter().filter(|word| !said.contains_key(word)).collect();
    let excused: Vec<_> = EXCEPTIONS.iter().map(|&(kind, word, _)| (kind, word)).collect();
    assert_eq!(silent, excused, "words that never occurred, against those excused");
    assert!(EXCEPTIONS.len() <= 5);
}
