//! Assets, theatres and scenarios from outside.

use cutout::content::{Library, Seed, check_assets};

#[test]
fn the_built_in_assets_have_no_faults() {
    let faults = check_assets(None);
    assert!(faults.is_empty(), "{faults}");
}

#[test]
fn every_scenario_sets_up_without_faults_for_fifty_seeds() {
    for scenario in Library::embedded().scenarios().unwrap() {
        for number in 0..50 {
            let setup = scenario.setup(&Seed::from(number));
            assert_eq!(setup.faults(), [], "{} {number}", scenario.id());
        }
    }
}
