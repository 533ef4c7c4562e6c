//! Long trials of the whole game: what the README promises, tried as often as one likes; and
//! simulations of single rules, [`Channels`] and [`Population`].
//!
//! Each trial goes on until whoever watches has seen enough; the tests watch for a while, `cutout
//! dev soak` for a night. What a trial plays follows from numbers counted from the first, so that
//! a complaint names what to play again.

pub mod ablate;
pub mod boards;
mod channels;
mod desk;
mod drift;
mod folder;
mod heavy;
mod keep;
mod noise;
pub mod ordeal;
mod population;
mod record;
pub mod speech;
mod speed;
mod strangers;
pub mod study;
mod taint;
pub mod tells;
pub mod truth;
mod twice;
pub mod witness;
pub mod words;

use game::{
    content::{Library, Scenario, Seed},
    referee::{Charter, Referee},
};
use rules::{
    ai::{self, Level, Nodes},
    engine::seat::{BySeat, Seat},
};

use crate::table;

use ordeal::{Tally, cuts, damage, failures};

pub use channels::Channels;
pub use desk::Desks;
pub use noise::Noise;
pub use population::Population;
pub use record::{Row, Table};
pub use speed::generation;
pub use strangers::{Source, mutate_all};

/// What is promised, by the numbers that the README's table has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// A power cut loses nothing that was confirmed.
    S2,
    /// A failing disk is never called a saved week.
    S4,
    /// Damage is seen.
    S5,
    /// A campaign saved and loaded each week is the campaign played at one go.
    S7,
    /// Saving, loading and listing are done before one notices.
    S8,
    /// No secret stands outside the body of a save or in a view.
    S9,
    /// The same campaign twice is the same campaign.
    D1,
    /// Nothing that a stranger wrote crashes the game or fills memory.
    U1,
    /// A long life takes no more memory than a short one.
    L1,
    /// No bytes of a terminal type a command or kill the keyboard.
    T6,
}

/// Sees how a trial goes, and says whether to go on.
pub type Watch<'a> = &'a mut dyn FnMut(&Tally) -> bool;

impl Promise {
    pub const ALL: [Promise; 10] = [
        Promise::S2,
        Promise::S4,
        Promise::S5,
        Promise::S7,
        Promise::S8,
        Promise::S9,
        Promise::D1,
        Promise::U1,
        Promise::L1,
        Promise::T6,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Promise::S2 => "S2",
            Promise::S4 => "S4",
            Promise::S5 => "S5",
            Promise::S7 => "S7",
            Promise::S8 => "S8",
            Promise::S9 => "S9",
            Promise::D1 => "D1",
            Promise::U1 => "U1",
            Promise::L1 => "L1",
            Promise::T6 => "T6",
        }
    }

    pub fn named(name: &str) -> Option<Promise> {
        Promise::ALL.into_iter().find(|it| it.name().eq_ignore_ascii_case(name))
    }

    /// What one case of its trial is.
    pub const fn unit(self) -> &'static str {
        match self {
            Promise::S2 => "states of a disk after a power cut",
            Promise::S4 => "failed operations",
            Promise::S5 => "flipped bits and truncations",
            Promise::S7 | Promise::L1 => "weeks",
            Promise::S8 => "figures",
            Promise::S9 | Promise::D1 => "campaigns",
            Promise::U1 => "mutated inputs",
            Promise::T6 => "sequences of bytes",
        }
    }

    /// How many cases run with every change.
    pub const fn usual(self) -> u64 {
        match self {
            Promise::S2 | Promise::U1 | Promise::T6 => 100_000,
            Promise::S4 | Promise::S5 | Promise::S8 => 1,
            Promise::S7 => 1_000,
            Promise::S9 => 20,
            Promise::D1 => 100,
            Promise::L1 => 10_000,
        }
    }

    /// Tries it until the watch has seen enough.
    pub fn try_it(self, watch: Watch<'_>) -> Tally {
        match self {
            Promise::S2 => seed_by_seed(watch, |seed| cuts::power_cuts(seed..seed + 1, 300, None)),
            Promise::S4 => seed_by_seed(watch, |seed| failures::failing(seed..seed + 1, None)),
            Promise::S5 => seed_by_seed(watch, |seed| match seed {
                0 => damage::damage(None),
                seed => heavy::damage(seed),
            }),
            Promise::S7 => heavy::weeks(watch),
            Promise::S8 => seed_by_seed(watch, speed::one),
            Promise::S9 => seed_by_seed(watch, taint::one),
            Promise::D1 => seed_by_seed(watch, twice::one),
            Promise::U1 => seed_by_seed(watch, strangers::thousand),
            Promise::L1 => drift::weeks(watch),
            Promise::T6 => seed_by_seed(watch, noise::thousand),
        }
    }
}

fn seed_by_seed(watch: Watch<'_>, mut one: impl FnMut(u64) -> Tally) -> Tally {
    let mut sum = Tally::default();
    for seed in 0.. {
        sum.add(one(seed));
        if !watch(&sum) {
            break;
        }
    }
    sum
}

/// Nodes that a player may weigh in a week of a trial.
const WEEK: u64 = 20_000;

/// A campaign of the game's own players; which one follows from the number.
fn campaign(number: u64) -> Result<Referee, String> {
    let count = Library::embedded().scenarios().map_err(|error| error.to_string())?.len() as u64;
    let level = if number / count.max(1) % 8 == 7 { Level::Regular } else { Level::Random };
    Ok(campaign_of(&scenario_of(number)?, number, level.name())?.keeping_record())
}

/// The scenario of a numbered campaign.
fn scenario_of(number: u64) -> Result<Scenario, String> {
    let scenarios = Library::embedded().scenarios().map_err(|error| error.to_string())?;
    let at = usize::try_from(number % (scenarios.len() as u64).max(1)).unwrap_or(0);
    scenarios.into_iter().nth(at).ok_or_else(|| "there is no scenario".to_owned())
}

/// A campaign of a scenario with players of one level in all seats.
fn campaign_of(scenario: &Scenario, number: u64, level: &str) -> Result<Referee, String> {
    let seed = Seed::from(number);
    let setup = scenario.setup(&seed);
    let stations = u8::try_from(setup.stations.len()).unwrap_or(1);
    let mut players = BySeat::seated(stations);
    let seats: Vec<Seat> = players.seats().collect();
    for seat in seats {
        *players.of_mut(seat) = level.to_owned();
    }
    let charter = Charter {
        scenario: scenario.id().to_owned(),
        seed: seed.to_string(),
        players,
        title: scenario.title().to_owned(),
        content: Library::embedded().content_hash().to_hex().to_string(),
    };
    let players = table::players(&charter).map_err(|hitch| hitch.to_string())?;
    let referee = Referee::start(charter, &setup, seed.luck(), players);
    referee.map_err(|trouble| trouble.to_string())
}

fn play_week(referee: &mut Referee) -> Result<(), String> {
    referee.play_week(|_| Box::new(Nodes(WEEK))).map_err(|trouble| trouble.to_string())
}

fn play_to_the_end(mut referee: Referee) -> Result<Referee, String> {
    while !referee.is_over() {
        play_week(&mut referee)?;
    }
    Ok(referee)
}

/// A player for a seat that a person would have.
fn stand_in(seed: &str, seat: Seat) -> Result<Box<dyn ai::Player>, String> {
    let seed = ai::own_seed(seed, seat).wrapping_add(1);
    ai::player(Level::Random, seat, None, seed).map_err(|error| error.to_string())
}
