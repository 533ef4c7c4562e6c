//! Kills, stops, resumption, and any number of workers.

use std::fs;
use std::path::Path;

use cutout::arena::ledger::{LedgerError, Reading};
use cutout::arena::play::{Manner, PlayError, with_ledger, without_ledger};
use cutout::arena::report::Report;
use cutout::arena::run::{Ended, RunError, Stop};
use cutout::arena::schedule::Plan;

use crate::stand_in::{StandIn, plan_of_360};

const RULES: &str = "rules 1";

/// Runs the plan; whether it was completed, and how many campaigns were played now.
fn go_on(plan: &Plan, ledger: &Path, jobs: usize, stop_after: Option<u64>) -> (Ended, u64) {
    let stop = Stop::default();
    let playing =
        StandIn { stop_after: stop_after.map(|after| (after, stop.clone())), ..StandIn::default() };
    let manner = Manner { jobs, stop: &stop, quiet: true };
    let (ended, _) = with_ledger(plan, ledger, RULES, &playing, &manner).expect("a good run");
    (ended, playing.played.into_inner())
}

/// Everything a report prints, in all formats.
fn tables(ledger: &Path) -> String {
    let reading = Reading::open(ledger).expect("a ledger");
    let plan = reading.plan();
    let report = Report::of(&reading.tally(&plan).expect("a sound ledger"));
    assert!(report.status.is_complete);
    assert_eq!(report.status.campaigns, 360);
    let json = report.json().expect("JSON");
    [report.text(), report.markdown(), report.csv(), json].concat()
}

/// Twenty instants, spread by a hash so that they fall anywhere.
fn instants(below: u64) -> impl Iterator<Item = u64> {
    (0..20_u64).map(move |n| {
        let hash = blake3::hash(&n.to_le_bytes());
        u64::from(u32::from_le_bytes([0, 1, 2, 3].map(|i| hash.as_bytes()[i]))) % below
    })
}

#[test]
fn a_plan_cut_at_twenty_random_bytes_ends_as_if_undisturbed() {
    let home = tempfile::tempdir().expect("a directory");
    let plan = plan_of_360();
    let whole = home.path().join("whole");
    assert_eq!(go_on(&plan, &whole, 1, None), (Ended::Complete, 360));
    let undisturbed = fs::read(&whole).expect("the ledger");
    let wanted = tables(&whole);
    for jobs in [1, 2] {
        for (number, cut) in instants(undisturbed.len() as u64).enumerate() {
            let ledger = home.path().join(format!("cut-{jobs}-{number}"));
            let torn = &undisturbed[..usize::try_from(cut).expect("a length")];
            fs::write(&ledger, torn).expect("a torn ledger");
            let (ended, _) = go_on(&plan, &ledger, jobs, None);
            assert_eq!(ended, Ended::Complete);
            assert!(fs::read(&ledger).expect("the ledger") == undisturbed, "cut at {cut}");
            assert_eq!(tables(&ledger), wanted);
        }
    }
}

#[test]
fn one_plan_torn_twenty_times_on_its_way_plays_exactly_360() {
    let home = tempfile::tempdir().expect("a directory");
    let plan = plan_of_360();
    let whole = home.path().join("whole");
    go_on(&plan, &whole, 2, None);
    for jobs in [1, 2] {
        let ledger = home.path().join(format!("torn-{jobs}"));
        for tear in instants(400) {
            // Stopped after a few campaigns, and then part of what was written last is lost.
            go_on(&plan, &ledger, jobs, Some(1 + tear % 12));
            let length = fs::metadata(&ledger).expect("the ledger").len();
            let file = fs::OpenOptions::new().write(true).open(&ledger).expect("the ledger");
            file.set_len(length.saturating_sub(tear)).expect("a torn ledger");
        }
        assert_eq!(go_on(&plan, &ledger, jobs, None).0, Ended::Complete);
        let campaigns = fs::read_to_string(&ledger).expect("the ledger");
        let rows = campaigns.lines().filter(|line| line.starts_with("{\"id\"")).count();
        assert_eq!(rows, 360);
        assert_eq!(tables(&ledger), tables(&whole));
        assert_eq!(go_on(&plan, &ledger, jobs, None), (Ended::Complete, 0), "nothing is left");
    }
}

#[test]
fn a_stop_leaves_whole_rounds_and_plays_nothing_twice() {
    let home = tempfile::tempdir().expect("a directory");
    let plan = plan_of_360();
    for jobs in [1, 2] {
        let ledger = home.path().join(format!("stopped-{jobs}"));
        let mut all = 0;
        loop {
            let (ended, played) = go_on(&plan, &ledger, jobs, Some(37));
            all += played;
            if ended == Ended::Complete {
                break;
            }
            let reading = Reading::open(&ledger).expect("a ledger");
            let plan = reading.plan();
            let tally = reading.tally(&plan).expect("a sound ledger");
            assert_eq!(tally.campaigns(), all, "what was played is what stands there");
        }
        assert_eq!(all, 360);
    }
}

#[test]
fn the_file_of_a_match_is_the_same_with_any_number_of_workers() {
    let plan = plan_of_360();
    let file = |jobs| {
        let mut out = Vec::new();
        let stop = Stop::default();
        let manner = Manner { jobs, stop: &stop, quiet: true };
        let played = without_ledger(&plan, Some(&mut out), &StandIn::default(), &manner);
        let (ended, tally) = played.expect("a good run");
        assert_eq!(ended, Ended::Complete);
        (out, tally.digest())
    };
    assert_eq!(file(1), file(2));
    assert_eq!(file(1), file(7));
}

#[test]
fn a_ledger_of_another_plan_is_refused_by_name() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("ledger");
    let plan = plan_of_360();
    go_on(&plan, &path, 1, Some(5));
    let before = fs::read(&path).expect("the ledger");
    let mut script = plan.script.clone();
    script.name = "another".to_owned();
    script.weeks = Some(9);
    let other = Plan::new(script);
    let stop = Stop::default();
    let manner = Manner { jobs: 1, stop: &stop, quiet: true };
    let refused = with_ledger(&other, &path, RULES, &StandIn::default(), &manner);
    let error = refused.expect_err("another plan").to_string();
    assert!(error.contains("of plan `three of them`, not of `another`: they differ in weeks"));
    let refused = with_ledger(&plan, &path, "rules 2", &StandIn::default(), &manner);
    assert!(refused.expect_err("other rules").to_string().contains("begun under rules rules 1"));
    let secret = Plan::with_secret(plan.script.clone(), b"hush");
    let refused = with_ledger(&secret, &path, RULES, &StandIn::default(), &manner);
    assert!(matches!(refused, Err(PlayError::Ledger(LedgerError::OtherSecret { .. }))));
    assert!(fs::read(&path).expect("the ledger") == before, "and nothing in it has changed");
}

#[test]
fn any_other_file_is_left_alone() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("letter");
    fs::write(&path, "Dear Control,\nno news.").expect("a letter");
    let stop = Stop::default();
    let manner = Manner { jobs: 1, stop: &stop, quiet: true };
    let plan = plan_of_360();
    let refused = with_ledger(&plan, &path, RULES, &StandIn::default(), &manner);
    assert!(matches!(refused, Err(PlayError::Ledger(LedgerError::NotALedger { .. }))));
    assert_eq!(fs::read(&path).expect("a letter"), b"Dear Control,\nno news.");
}

#[test]
fn damage_in_the_middle_is_named_by_its_line() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("ledger");
    let plan = plan_of_360();
    go_on(&plan, &path, 1, None);
    let text = fs::read_to_string(&path).expect("the ledger");
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let mut swapped = lines.clone();
    swapped.swap(4, 5);
    fs::write(&path, swapped.concat()).expect("a spoilt ledger");
    let error = Reading::open(&path).expect("a header").tally(&plan).expect_err("spoilt");
    assert!(error.to_string().contains("ledger:5: campaign"), "{error}");
    let broken = lines[7].replace("result", "rslt");
    let mut spoilt = lines;
    spoilt[7] = &broken;
    fs::write(&path, spoilt.concat()).expect("a spoilt ledger");
    let error = Reading::open(&path).expect("a header").tally(&plan).expect_err("spoilt");
    assert!(matches!(error, LedgerError::Damaged { line: 8, .. }), "{error}");
}

#[test]
fn two_runs_cannot_write_one_ledger() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("ledger");
    let plan = plan_of_360();
    let held = cutout::arena::ledger::Ledger::open(&path, &plan, RULES).expect("a new ledger");
    let second = cutout::arena::ledger::Ledger::open(&path, &plan, RULES);
    assert!(matches!(second, Err(LedgerError::Busy { .. })));
    drop(held);
}

#[test]
fn a_campaign_that_breaks_is_named_and_what_was_before_it_stands() {
    let home = tempfile::tempdir().expect("a directory");
    let plan = plan_of_360();
    let broken = plan.fixture(101).expect("a campaign").id;
    for jobs in [1, 2] {
        let ledger = home.path().join(format!("broken-{jobs}"));
        let playing = StandIn { breaks_in: Some(broken.to_string()), ..StandIn::default() };
        let stop = Stop::default();
        let manner = Manner { jobs, stop: &stop, quiet: true };
        let error = with_ledger(&plan, &ledger, RULES, &playing, &manner).expect_err("a break");
        assert!(matches!(&error, PlayError::Run(RunError::Campaign { id, .. }) if *id == broken));
        assert!(error.to_string().contains("a plank in reason broke"), "{error}");
        let reading = Reading::open(&ledger).expect("a ledger");
        assert_eq!(reading.tally(&plan).expect("a sound ledger").campaigns(), 100);
        go_on(&plan, &ledger, jobs, None);
        assert!(tables(&ledger).contains("360 of 360 campaigns"));
    }
}

#[test]
fn the_secret_stands_in_the_ledger_only_when_the_plan_is_done() {
    let home = tempfile::tempdir().expect("a directory");
    let path = home.path().join("ledger");
    let plan = Plan::with_secret(plan_of_360().script, b"hush");
    go_on(&plan, &path, 2, Some(50));
    let text = fs::read_to_string(&path).expect("the ledger");
    assert!(!text.contains(&plan.disclose()) && text.contains(&plan.commitment()));
    go_on(&plan, &path, 2, None);
    let text = fs::read_to_string(&path).expect("the ledger");
    assert!(text.lines().last().is_some_and(|line| line.contains(&plan.disclose())));
}
