//! Law 1: events are the only pen. And law 9: what must always be so is so each week.

use crate::engine::{
    contacts,
    event::{Event, Knowledge},
    game::Game,
    laws::{Campaign, campaigns, setup},
    setup::town::Town,
    world::World,
};
use std::collections::BTreeSet;

/// The world that the log tells of, made from a fresh start.
fn folded(game: &Game, town: Town, leave_out: Option<&str>) -> World {
    let mut world = World::empty(&setup(town), game.dice);
    let events = || game.chronicle.iter().flatten().flat_map(|log| &log.events);
    let left_out = events().rev().find(|it| leave_out == Some(it.event.name())).map(|it| it.no);
    for logged in events().filter(|logged| Some(logged.no) != left_out) {
        world.apply(logged.no, &logged.event);
    }
    world
}

fn played(town: Town, seed: u64) -> Game {
    let mut campaign = Campaign::start(town, seed);
    while campaign.week() {}
    campaign.game
}

#[test]
fn folding_the_events_over_a_fresh_start_gives_the_same_world() {
    for (town, seed) in campaigns(0..5) {
        let game = played(town, seed);
        assert!(folded(&game, town, None) == game.world, "{town:?}, seed {seed}");
    }
}

#[test]
fn a_fold_without_one_event_gives_another_world() {
    // An arrest whose prisoner was let go in the same week can be left out of one campaign.
    let games: Vec<Game> = (3..6).map(|seed| played(Town::City, seed)).collect();
    for lost in ["FundsCounted", "Met", "Learnt", "Arrested", "WeekPassed"] {
        let differs = |game: &Game| folded(game, Town::City, Some(lost)) != game.world;
        assert!(games.iter().any(differs), "without a {lost}");
    }
}

#[test]
fn events_are_numbered_without_a_gap() {
    let game = played(Town::City, 1);
    let numbers = game.chronicle.iter().flatten().flat_map(|log| &log.events).map(|it| it.no.0);
    assert!(numbers.enumerate().all(|(at, no)| at as u32 == no));
}

#[test]
fn the_world_is_sound_each_week() {
    for (town, seed) in campaigns(0..67) {
        let mut campaign = Campaign::start(town, seed);
        let mut learnt: BTreeSet<Knowledge> = learnt(&campaign.game).collect();
        while campaign.week() {
            let week = campaign.game.week();
            let broken = campaign.game.check();
            assert!(broken.is_empty(), "{town:?}, seed {seed}, before {week:?}: {broken:#?}");
            learnt.extend(self::learnt(&campaign.game));
            let known: BTreeSet<Knowledge> =
                campaign.game.world.knowledge.iter().map(|row| row.what).collect();
            assert_eq!(known, learnt, "{town:?}, seed {seed}, before {week:?}");
        }
    }
}

/// What the events of the last week put into heads.
fn learnt(game: &Game) -> impl Iterator<Item = Knowledge> + '_ {
    game.log.events.iter().filter_map(|logged| match logged.event {
        Event::Contacts(contacts::Happening::Learnt { what }) => Some(what),
        _ => None,
    })
}
