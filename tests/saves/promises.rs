//! The trials of `cutout::trials::ordeal`, at the size that runs with every change.

use cutout::save::disk::Step;
use cutout::trials::ordeal::{self, Tally, copies, cuts, damage, failures};

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
    passes("S4 failing operations", &failures::failing(0..4, None));
}

#[test]
fn every_flipped_bit_and_every_truncation_is_seen() {
    passes("S5 damage", &damage::damage(None));
}

#[test]
fn a_damaged_file_is_kept_even_when_the_power_goes_out_over_it() {
    passes("S2 evidence", &cuts::evidence(None));
}

#[test]
fn a_journal_that_is_written_anew_keeps_its_orders_whenever_the_power_goes_out() {
    passes("S2 rewritten journal", &cuts::rewriting(None));
}

#[test]
fn an_import_and_an_export_are_there_wholly_or_not_at_all() {
    passes("S2 copies", &copies::copies(None));
}

#[test]
fn only_one_instance_writes() {
    passes("second instance", &damage::second_instance(None));
}

#[test]
fn a_save_that_memory_spoils_is_never_written() {
    passes("bad memory", &damage::bad_memory(None));
}

#[test]
fn a_swapped_week_of_the_chronicle_is_seen() {
    passes("swapped chronicle", &damage::swapped_chronicle(None));
}

/// The trials are those of the tests above, so that each complaint is due to the missing step.
#[test]
fn without_any_one_step_a_trial_fails() {
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
