//! What a week costs, in figures that a busy machine can't upset: allocations, chances asked,
//! reports, and the bytes of a record. Alone in its program, for it counts all allocations.
//!
//! A figure that exceeds its bar fails, and so does a bar that lies far above its figure. A bar is
//! raised only in a commit that says why.

use std::alloc::System;

use game::{
    content::{Library, Seed},
    referee::{Charter, Referee},
};
use rules::{
    ai::{self, Level, Nodes, Player},
    codec::Kept,
    engine::seat::{BySeat, Seat},
};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What one week costs in the mean; of a record, its bytes at the end for each week.
#[derive(Clone, Copy, Debug, Default)]
struct Cost {
    allocations: usize,
    chances: usize,
    reports: usize,
    bytes: usize,
}

const RANDOM: Cost = Cost { allocations: 91, chances: 230, reports: 39, bytes: 7_450 };
// A record keeps the minds of both sides, so that a finished campaign can be read again.
const REGULAR: Cost = Cost { allocations: 256, chances: 264, reports: 42, bytes: 9_000 };

const SCENARIO: &str = "open-city";
const CAMPAIGNS: u64 = 4;

fn begin(level: Level, number: u64) -> Referee {
    let scenario = Library::embedded().scenario(SCENARIO).expect("a shipped scenario");
    let seed = Seed::from(number);
    let setup = scenario.setup(&seed);
    let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(1);
    for seat in [Seat::Security, Seat::Station1] {
        let own = ai::own_seed(&number.to_string(), seat);
        let player = ai::player(level, seat, None, own).expect("the level's own doctrine");
        *players.of_mut(seat) = Some(player);
    }
    let charter = Charter {
        scenario: SCENARIO.to_owned(),
        seed: number.to_string(),
        players: BySeat::seated(1),
        title: String::new(),
        content: String::new(),
    };
    Referee::start(charter, &setup, seed.luck(), players).expect("a sound setup")
}

/// Plays to the end; says how many weeks, and how many reports.
fn play(referee: &mut Referee) -> (usize, usize) {
    let (mut weeks, mut reports) = (0, 0);
    while !referee.is_over() {
        referee.play_week(|_| Box::new(Nodes(20_000))).expect("the players give legal orders");
        weeks += 1;
        reports += referee.seats().iter().map(|&seat| referee.reports(seat).len()).sum::<usize>();
    }
    (weeks, reports)
}

fn measure(level: Level) -> Cost {
    let mut sum = Cost::default();
    let mut weeks = 0;
    for number in 0..CAMPAIGNS {
        let mut bare = begin(level, number);
        let region = Region::new(ALLOCATOR);
        let (played, reports) = play(&mut bare);
        let change = region.change();
        sum.allocations += change.allocations + change.reallocations;
        sum.reports += reports;
        weeks += played;
        let mut kept = begin(level, number).keeping_record();
        play(&mut kept);
        sum.bytes += kept.record().to_text().expect("plain data").len();
        sum.chances += kept.declassify().drawn.len();
    }
    let Cost { allocations, chances, reports, bytes } = sum;
    let mean = |sum: usize| sum / weeks;
    Cost {
        allocations: mean(allocations),
        chances: mean(chances),
        reports: mean(reports),
        bytes: mean(bytes),
    }
}

fn hold(whose: &str, cost: Cost, bars: Cost) {
    println!("{whose}: {cost:?} a week");
    for (what, figure, bar) in [
        ("allocations", cost.allocations, bars.allocations),
        ("chances", cost.chances, bars.chances),
        ("reports", cost.reports, bars.reports),
        ("bytes of a record", cost.bytes, bars.bytes),
    ] {
        assert!(figure <= bar, "{whose}: {figure} {what} a week, and the bar is {bar}");
        assert!(bar * 4 / 5 <= figure, "{whose}: lower the bar of {what}, {bar}, to {figure}");
    }
}

#[test]
fn a_week_costs_no_more_than_it_did() {
    hold("random", measure(Level::Random), RANDOM);
    hold("regular", measure(Level::Regular), REGULAR);
}
