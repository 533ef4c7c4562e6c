//! The long trials, at the size that runs with every change.

use std::process::Command;

use cutout::trials::Promise;

#[track_caller]
fn holds(promise: Promise) {
    let tally = promise.try_it(&mut |tally| tally.tried < promise.usual());
    println!("{}: {} {}, {} failed", promise.name(), tally.tried, promise.unit(), tally.failed);
    assert_eq!(tally.failed, 0, "{:#?}", tally.complaints);
    assert!(promise.usual() <= tally.tried);
}

#[test]
fn a_campaign_loaded_each_week_is_the_campaign_played_at_one_go() {
    holds(Promise::S7);
}

#[test]
fn no_secret_stands_where_it_can_be_read() {
    holds(Promise::S9);
}

#[test]
fn no_bytes_type_a_command_or_kill_the_keyboard() {
    holds(Promise::T6);
}

#[test]
fn the_same_campaign_twice_is_the_same_campaign() {
    holds(Promise::D1);
}

/// If this fails: measure anew with `cutout dev soak --promise S8`, and record it.
#[test]
fn a_generation_is_as_large_as_the_table_says() {
    let table = cutout::trials::Table::recorded().unwrap();
    let kib = cutout::trials::generation().unwrap().div_ceil(1024);
    let said = table.generation_kib;
    assert!(kib.abs_diff(said) * 10 <= said, "{kib} KiB, and the table says {said}");
}

/// In a process of its own: the memory that other tests take is none of its business.
#[test]
fn ten_thousand_weeks_take_no_more_memory_than_a_hundred() {
    let output = Command::new(env!("CARGO_BIN_EXE_cutout"))
        .args(["dev", "soak", "--promise", "L1", "--states", "10000", "--quiet"])
        .output()
        .expect("the program starts");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    println!("{said}");
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_soak_says_what_it_tried_and_refuses_what_it_does_not_know() {
    let soak = |args: &[&str]| {
        let program = env!("CARGO_BIN_EXE_cutout");
        Command::new(program).args(["dev", "soak"]).args(args).output().expect("the program")
    };
    let output = soak(&["--promise", "D1", "--states", "2"]);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && said.contains("D1") && said.contains("campaigns"), "{said}");
    let output = soak(&["--promise", "X9"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("one of S2"), "{said}");
}
