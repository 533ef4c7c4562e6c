//! The verb-by-counter table of the rule book: every order that exposes somebody has at least two
//! answers on the other side, each with a story in which the answer changes the outcome.

use std::collections::BTreeSet;

use cutout::{
    engine::order::Verb,
    text::{Text, pages},
};

const STORIES: &[&str] = &[
    include_str!("traps.rs"),
    include_str!("actions.rs"),
    include_str!("headquarters.rs"),
    include_str!("flags.rs"),
    include_str!("volunteers.rs"),
    include_str!("moles.rs"),
    include_str!("cells.rs"),
    include_str!("links.rs"),
    include_str!("race.rs"),
    include_str!("doubles.rs"),
    include_str!("validation.rs"),
    include_str!("recruiting.rs"),
    include_str!("contacts.rs"),
    include_str!("product.rs"),
    include_str!("secrets.rs"),
    include_str!("prisons.rs"),
    include_str!("embassy.rs"),
    include_str!("houses.rs"),
    include_str!("partings.rs"),
    include_str!("lives.rs"),
    include_str!("trials.rs"),
];

#[test]
fn every_order_that_exposes_somebody_has_two_answers() {
    for verb in Verb::ALL {
        let answers: BTreeSet<&str> = verb.answers().iter().map(|(answer, _)| *answer).collect();
        assert_ne!(answers.len(), 1, "{verb:?} has one answer");
    }
}

#[test]
fn every_answer_has_its_story() {
    for verb in Verb::ALL {
        for (answer, story) in verb.answers() {
            let told = STORIES.iter().any(|text| text.contains(&format!("fn {story}()")));
            assert!(told, "{verb:?}: {answer}: there is no story {story}");
        }
    }
}

#[test]
fn the_book_prints_every_answer() {
    let text = Text::english();
    let page = pages::page(&text, "counters", &pages::Figures::new());
    let page = page.expect("it is listed").expect("it has no figures").to_lowercase();
    for verb in Verb::ALL {
        for (answer, _) in verb.answers() {
            let words = text.message(answer, &[]).to_lowercase();
            assert!(page.contains(&words), "{verb:?}: the page does not say {words:?}");
        }
    }
}
