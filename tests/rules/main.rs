//! The rules as stories: each order's main effect, and what the other side can do about it.

mod actions;
mod cells;
mod contacts;
mod counters;
mod crises;
mod doubles;
mod embassy;
mod evidence;
mod flags;
mod headquarters;
mod houses;
mod links;
mod lives;
mod moles;
mod partings;
mod prisons;
mod product;
mod race;
mod recruiting;
mod secrets;
mod traps;
mod trials;
mod validation;
mod voices;
mod volunteers;

use std::sync::{Arc, LazyLock};

use cutout::{
    content::Library,
    engine::{
        rules::Rules,
        seat::Seat,
        setup::story::{self, Cast, Story},
    },
};

const STATION: Seat = Seat::Station1;
const SECURITY: Seat = Seat::Security;
const NO: u32 = 0;
const YES: u32 = 1;
/// The first hour in which anything is done: by day at eight, by night at three.
const MONDAY: u32 = 0;

static RULES: LazyLock<Arc<Rules>> =
    LazyLock::new(|| Library::embedded().rules().expect("the rules are sound"));

fn given(describe: impl FnOnce(Cast) -> Cast) -> Story {
    story::given(&RULES, describe)
}
