//! Law 8: no dead words. Every order, event, report and purpose of luck occurs in random
//! campaigns, but for a short list of exceptions, each with its reason.

use std::collections::{BTreeMap, BTreeSet};

use crate::engine::{
    event::Event,
    laws::{Campaign, campaigns, trace},
    luck::Luck,
    order::Verb,
    view::Report,
};

/// Words that random play does not bring about, and why.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("event", "PlanByPrisoner", "regular players keep plans from leaders; story tests have it"),
    ("report", "PlanByPrisoner", "the same"),
];

#[test]
fn every_word_occurs() {
    let mut said: BTreeMap<(&'static str, &'static str), u64> = BTreeMap::new();
    let mut say = |kind, word| *said.entry((kind, word)).or_default() += 1;
    for (town, seed) in campaigns(0..67) {
        let mut campaign = Campaign::start(town, seed);
        loop {
            for logged in &campaign.game.log.events {
                say("event", logged.event.name());
            }
            for seat in campaign.game.seats() {
                campaign.game.reports(seat).iter().for_each(|it| say("report", it.name()));
            }
            if campaign.game.is_over() {
                break;
            }
            let plans = campaign.plans();
            for (_, plan) in plans.iter() {
                let orders = plan.iter().flat_map(|plan| plan.orders());
                orders.for_each(|order| say("order", order.verb().name()));
            }
            campaign.game.step(&plans).unwrap();
        }
    }
    trace::purposes().into_iter().for_each(|luck| say("luck", luck.name()));

    let events = Event::NAMES.iter().map(|&name| ("event", name));
    let reports = Report::NAMES.iter().map(|&name| ("report", name));
    let verbs = Verb::ALL.iter().map(|verb| ("order", verb.name()));
    let lucks = Luck::ALL.iter().map(|luck| ("luck", luck.name()));
    let words: BTreeSet<(&str, &str)> = events.chain(reports).chain(verbs).chain(lucks).collect();
    let silent: Vec<_> = words.into_iter().filter(|word| !said.contains_key(word)).collect();
    let excused: Vec<_> = EXCEPTIONS.iter().map(|&(kind, word, _)| (kind, word)).collect();
    assert_eq!(silent, excused, "words that never occurred, against those excused");
    assert!(EXCEPTIONS.len() <= 5);
}
