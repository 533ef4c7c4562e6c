//! Doctrines, by what their chiefs order: a school that cannot be told from another is none.

use std::collections::BTreeMap;

use cutout::{
    ai::{Level, doctrines},
    engine::{order::Verb, seat::Seat},
};

use crate::{CAREFUL, Chair, PATIENT, Played, play};

/// Campaigns of each doctrine, all against the usual chief of the other seat.
const CAMPAIGNS: u64 = 12;
/// Of a hundred orders, those that would have to be of another kind to make one school the other.
const APART: f64 = 4.0;

fn campaigns(seat: Seat, name: &'static str) -> Vec<Played> {
    let chair: Chair = (Level::Regular, Some(name));
    let chairs = if seat.is_station() { [chair, PATIENT] } else { [CAREFUL, chair] };
    (0..CAMPAIGNS).map(|seed| play("open-city", chairs, 500 + seed)).collect()
}

/// The orders of a seat, by verb.
fn orders(seat: Seat, played: &[Played]) -> BTreeMap<Verb, f64> {
    let mut counts = BTreeMap::new();
    for (_, order) in played.iter().flat_map(|it| &it.orders).filter(|(of, _)| *of == seat) {
        *counts.entry(order.verb()).or_insert(0.0) += 1.0;
    }
    counts
}

/// Half the sum of the differences between two distributions, in hundredths.
fn distance(one: &BTreeMap<Verb, f64>, other: &BTreeMap<Verb, f64>) -> f64 {
    let share = |counts: &BTreeMap<Verb, f64>, verb| {
        let all: f64 = counts.values().sum();
        counts.get(verb).copied().unwrap_or(0.0) / all * 100.0
    };
    let apart = |verb| (share(one, verb) - share(other, verb)).abs();
    Verb::ALL.iter().map(apart).sum::<f64>() / 2.0
}

fn all(seat: Seat) -> Vec<(&'static str, Vec<Played>)> {
    doctrines(seat).iter().map(|&name| (name, campaigns(seat, name))).collect()
}

#[test]
fn every_two_doctrines_of_a_seat_order_differently() {
    for seat in [Seat::Station1, Seat::Security] {
        let ordered: Vec<_> =
            all(seat).iter().map(|(name, played)| (*name, orders(seat, played))).collect();
        for (at, (name, one)) in ordered.iter().enumerate() {
            for (other, two) in &ordered[..at] {
                let apart = distance(one, two);
                assert!(APART <= apart, "{name} and {other} are {apart:.1} in 100 apart");
            }
        }
    }
}

/// One turns early, one arrests early, one hunts ghosts.
#[test]
fn schools_of_security_do_what_they_are_called_after() {
    let played: BTreeMap<_, _> = all(Seat::Security).into_iter().collect();
    let counter =
        |name: &str, counter: &str| played[name].iter().map(|it| it.counter(counter)).sum::<u64>();
    let bait = |name| counter(name, "turned") + counter(name, "walk_ins_dangled");
    assert!(3 * bait("hammer") < bait("deceiver"), "the hammer does not turn anybody");
    let patient = bait("patient");
    assert!(patient < bait("deceiver"), "the deceiver has more people who are ours");
    let arrests = counter("patient", "arrested");
    assert!(arrests < counter("hammer", "arrested"), "the hammer takes more than the patient");
    for other in ["patient", "deceiver", "overstretched"] {
        let ghosts = counter(other, "arrested_innocent");
        assert!(ghosts < counter("paranoid", "arrested_innocent"), "more ghosts than {other}");
    }
}
