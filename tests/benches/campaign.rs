//! What things cost: a week, a copy, a week's reports, a campaign, a theatre, a save, a load.
//!
//! `cargo bench` prints wall-clock times on an idle core; `cutout match` prints CPU time.
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

use std::{hint::black_box, sync::Arc};

use criterion::{Criterion, criterion_group, criterion_main};
use cutout::{
    ai::{self, Level, Nodes, Player},
    codec::Kept,
    content::{Library, Seed},
    engine::{Game, order::Plan, seat::BySeat, seat::Seat, setup::Setup, view::View},
    referee::{Charter, Record, Referee},
};

const SEATS: [Seat; 2] = [Seat::Security, Seat::Station1];

fn setup(seed: u64) -> (Setup, u64) {
    let scenario = Library::embedded().scenario("open-city").expect("a shipped scenario");
    let seed = Seed::from(seed);
    (scenario.setup(&seed), seed.luck())
}

fn players(level: Level) -> BySeat<Option<Box<dyn Player>>> {
    let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(1);
    for seat in SEATS {
        *players.of_mut(seat) = Some(ai::player(level, seat, None, 7).expect("a known level"));
    }
    players
}

fn plans(game: &Game, players: &mut BySeat<Option<Box<dyn Player>>>) -> BySeat<Option<Plan>> {
    let mut plans = BySeat::seated(1);
    for seat in SEATS {
        let (Some(view), Some(player)) = (game.view(seat), players.of_mut(seat)) else { continue };
        *plans.of_mut(seat) = Some(player.plan(&view, &mut Nodes(1_000_000)).plan);
    }
    plans
}

/// A campaign of Open City in its thirtieth week.
fn in_week_30() -> (Game, BySeat<Option<Box<dyn Player>>>) {
    let (setup, luck) = setup(1);
    let mut game = Game::start(&setup, luck).expect("a sound setup");
    let mut players = players(Level::Regular);
    while game.week().0 < 30 && !game.is_over() {
        let plans = plans(&game, &mut players);
        game.step(plans).expect("plans of this week");
    }
    (game, players)
}

fn campaign(level: Level, seed: u64) -> Game {
    let (setup, luck) = setup(seed);
    let mut game = Game::start(&setup, luck).expect("a sound setup");
    let mut players = players(level);
    while !game.is_over() {
        let plans = plans(&game, &mut players);
        game.step(plans).expect("plans of this week");
    }
    game
}

fn engine(c: &mut Criterion) {
    let (game, mut players) = in_week_30();
    println!("world without theatre: {} bytes in week 30", game.footprint());
    c.bench_function("a week with the plans of two regulars", |b| {
        let plans = plans(&game, &mut players);
        b.iter_batched_ref(
            || (game.clone(), Some(plans.clone())),
            |(game, plans)| game.step(plans.take().expect("not yet played")),
            criterion::BatchSize::SmallInput,
        );
    });
    c.bench_function("clone_from of a game", |b| {
        let mut copy = game.clone();
        b.iter(|| copy.clone_from(black_box(&game)));
    });
    c.bench_function("learning a week's reports", |b| {
        let view: Arc<View> = game.view(Seat::Security).expect("a seat");
        let reports = game.reports(Seat::Security).to_vec();
        b.iter_batched_ref(
            || View::clone(&view),
            |view| reports.iter().for_each(|report| view.learn(report)),
            criterion::BatchSize::SmallInput,
        );
    });
    c.bench_function("a regular's plan as the Station", |b| {
        let view = game.view(Seat::Station1).expect("a seat");
        let mut player = ai::player(Level::Regular, Seat::Station1, None, 7).expect("a level");
        b.iter(|| player.plan(black_box(&view), &mut Nodes(1_000_000)));
    });
    c.bench_function("a regular's plan as Security", |b| {
        let view = game.view(Seat::Security).expect("a seat");
        let mut player = ai::player(Level::Regular, Seat::Security, None, 7).expect("a level");
        b.iter(|| player.plan(black_box(&view), &mut Nodes(1_000_000)));
    });
}

fn campaigns(c: &mut Criterion) {
    let mut group = c.benchmark_group("a campaign of Open City, theatre included");
    for level in [Level::Random, Level::Regular] {
        let mut seed = 0;
        group.bench_function(level.name(), |b| {
            b.iter(|| {
                seed += 1;
                campaign(level, seed)
            });
        });
    }
    group.finish();
    c.bench_function("generating the theatre of Open City", |b| {
        let scenario = Library::embedded().scenario("open-city").expect("a shipped scenario");
        let mut seed = 0;
        b.iter(|| {
            seed += 1;
            scenario.setup(&Seed::from(seed))
        });
    });
}

fn saves(c: &mut Criterion) {
    let (setup, luck) = setup(1);
    let charter = Charter {
        scenario: "open-city".to_owned(),
        seed: "1".to_owned(),
        players: BySeat::seated(1),
        title: "bench".to_owned(),
        content: String::new(),
    };
    let started = Referee::start(charter, &setup, luck, players(Level::Regular));
    let mut referee = started.expect("a sound setup").keeping_record();
    while !referee.is_over() {
        referee.play_week(|_| Box::new(Nodes(1_000_000))).expect("a week");
    }
    let body = referee.record().to_text().expect("a record can be written");
    println!("a save after 52 weeks: {} bytes before compression", body.len());
    c.bench_function("writing the body of a save after 52 weeks", |b| {
        b.iter(|| referee.record().to_text());
    });
    c.bench_function("reading the body of a save and folding the views", |b| {
        b.iter(|| {
            let record = Record::from_text(&body).expect("what was written");
            Referee::resume(record, Vec::new(), players(Level::Regular)).is_ok()
        });
    });
}

criterion_group!(benches, engine, campaigns, saves);
criterion_main!(benches);
