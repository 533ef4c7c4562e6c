//! What agents say of themselves tells nothing: it rests on what their Station did, and is the same
//! whosever they are. The desk's row of dealings is held against the truth's in `facts`; here a
//! campaign of regular players, and one week told twice.

use crate::engine::{
    event::{Event, EventNo, Log},
    game::Game,
    laws::{Campaign, regulars},
    resolve::{Source, Turn},
    seat::Seat,
    setup::town::Town,
    units::Week,
    view::Desk,
    voices::{self, Happening},
    world::{ControlTurn, World},
};

/// Who speaks of what in a week that ends in this world, and how much luck is asked.
fn spoken(mut world: World, game: &Game) -> Vec<Event> {
    let mut log = Log::default();
    let mut turn = Turn::new(&mut world, &mut log, Source::Keyed(game.dice));
    voices::week::some_speak(&mut turn);
    log.events.into_iter().map(|logged| logged.event).collect()
}

/// The same week of the world with every agent met in it, and held by Security or not.
fn with_all(game: &Game, held: bool) -> World {
    let mut world = game.world.clone();
    let week = world.week;
    world.turns.clear();
    let agents: Vec<_> = world.agents.keys().collect();
    for agent in agents {
        world.on_agent(agent, EventNo(0), |row| {
            row.last_meeting = week;
            row.came_over = held;
            row.coached = held.then_some(Week(60));
        });
        if held {
            let (by, since, touched) = (Seat::Security, Week(0), EventNo(0));
            world.turns.push(ControlTurn { agent, by, since, control: 90, touched });
        }
    }
    world
}

#[test]
fn an_agent_speaks_alike_whosever_it_is() {
    let mut spoke = 0;
    for seed in 0..3 {
        let mut campaign = Campaign::start(Town::City, seed);
        let mut plans = regulars(seed);
        while !campaign.game.is_over() {
            let [ours, theirs] =
                [false, true].map(|held| spoken(with_all(&campaign.game, held), &campaign.game));
            assert!(ours == theirs, "seed {seed}: {ours:?} and {theirs:?}");
            spoke += ours.len();
            let plans = plans(&campaign.game);
            campaign.game.step(plans).expect("legal plans");
        }
    }
    assert!(100 < spoke, "only {spoke} words were said");
}

#[test]
fn a_desk_knows_of_each_agent_what_the_agent_speaks_of() {
    let (mut said, mut compared) = (0, 0);
    for seed in 0..3 {
        let mut campaign = Campaign::start(Town::City, seed);
        let mut plans = regulars(seed);
        while !campaign.game.is_over() {
            let plans = plans(&campaign.game);
            campaign.game.step(plans).expect("legal plans");
            let game = &campaign.game;
            let view = game.view(Seat::Station1).expect("a view");
            let Desk::Station(desk) = &view.desk else { panic!("a Station's desk") };
            for (id, row) in desk.dossiers.iter() {
                let Some(told) = row.agent else { continue };
                let agent = game.world.stations.of(Seat::Station1).dossiers.get(id);
                let agent = agent.and_then(|row| game.world.agents.get(row.agent?));
                assert_eq!(Some(told.dealings), agent.map(|row| row.dealings), "seed {seed}");
                compared += 1;
            }
            let spoke =
                |event: &Event| matches!(event, Event::Voices(Happening::AgentSpoke { .. }));
            said += game.log.events.iter().filter(|it| spoke(&it.event)).count();
        }
    }
    assert!(500 < compared && 50 < said, "{compared} rows, {said} words");
}
