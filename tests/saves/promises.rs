//! The trials of `cutout::save::ordeal`, at the size that runs with every change.

use cutout::save::disk::Step;
use cutout::save::ordeal::{self, Tally, cuts, damage, failures};

#[track_caller]
fn passes(name: &str, tally: &Tally) {
    println!("{name}: {} tried, {} distinct, {} failed", tally.tried, tally.distinct, tally.failed);
    assert_eq!(tally.failed, 0, "{:#?}", tally.complaints);
}

#[test]
fn a_power_cut_never_loses_a_confirmed_order() {
    let tally = cuts::power_cuts(0..4, 300, None);
    passes("S2 power cuts", &tally);
    assert!(100_000 <= tally.tried, "{}", tally.tried);
}

#[test]
fn a_failing_disk_never_makes_the_game_say_saved() {
    passes("S4 failing operations", &failures::failing(0..2, None));
}

#[test]
fn every_flipped_bit_and_every_truncation_is_seen() {
    passes("S5 damage", &damage::damage(None));
}

#[test]
fn without_any_one_step_a_trial_fails() {
    for (name, trial) in ordeal::TRIALS {
        passes(name, &trial(None));
    }
    let mut unnoticed = Vec::new();
    for step in Step::ALL {
        match ordeal::missed(step) {
            Some((name, tally)) => {
                let complaint = tally.complaints.first().map_or("", String::as_str);
                println!("S3 without {step:?}: {name}: {complaint}");
            }
            None => unnoticed.push(step),
        }
    }
    assert!(unnoticed.is_empty(), "nobody misses {unnoticed:?}");
}
