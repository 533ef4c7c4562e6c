//! The assets as a player, a program and a writer meet them.
#![allow(clippy::disallowed_methods, reason = "tests write folders of assets")]

mod faults;
mod scenarios;
mod theatres;

use cutout::{
    content::{Library, Scenario, Seed},
    engine::setup::{Handle, Nature, Setup},
};

fn scenario(id: &str) -> Scenario {
    Library::embedded().scenario(id).unwrap()
}

fn setup(id: &str, seed: u64) -> Setup {
    scenario(id).setup(&Seed::from(seed))
}

fn person(setup: &Setup, handle: Handle) -> &Nature {
    &setup.people[usize::from(handle.0)]
}

/// Whom somebody knows.
fn friends(setup: &Setup, of: Handle) -> Vec<(Handle, u8)> {
    (setup.ties.iter())
        .filter(|tie| tie.one == of || tie.other == of)
        .map(|tie| (if tie.one == of { tie.other } else { tie.one }, tie.strength))
        .collect()
}
