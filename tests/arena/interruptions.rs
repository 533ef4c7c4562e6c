//! Kills, stops, resumption, and any number of workers.

use std::fs;
use std::path::Path;

use cutout::arena::ledger::{LedgerError, Reading};
use cutout::arena::play::{Manner, PlayError, with_ledger, without_ledger};
use cutout::arena::report::Report;
use cutout::arena::run::{Ended, RunError, Stop};
use cutout::arena::schedule::Plan;

use crate::stand_in::{RULES, StandIn, go_on, plan_of_360};

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
    let error = second.expect_err("it is locked").to_string();
    assert!(error.contains("being written by another run"), "{error}");
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

/// A row by its number, counted from the header, changed and put back.
fn with_line(text: &str, at: usize, change: impl Fn(&str) -> String) -> String {
    let lines = text.split_inclusive('\n').enumerate();
    lines.map(|(n, line)| if n == at { change(line) } else { line.to_owned() }).collect()
}

fn said_of(path: &Path, text: &str) -> String {
    fs::write(path, text).expect("a ledger");
    let reading = Reading::open(path);
    let tally = reading.and_then(|reading| {
        let plan = reading.plan();
        reading.tally(&plan).map(|tally| tally.campaigns())
    });
    tally.expect_err("a spoilt ledger").to_string()
}

#[test]
fn a_line_that_was_changed_is_named_with_its_mend() {
    let home = tempfile::tempdir().expect("a directory");
    let (path, other) = (home.path().join("ledger"), home.path().join("other"));
    let plan = plan_of_360();
    go_on(&plan, &path, 1, None);
    let whole = fs::read_to_string(&path).expect("the ledger");
    let digit = |line: &str, field: &str| {
        let at = line.find(field).expect(field) + field.len();
        let at = at + line[at..].find(|c: char| c.is_ascii_digit()).expect("a digit");
        let other = if line.as_bytes()[at] == b'7' { "8" } else { "7" };
        format!("{}{other}{}", &line[..at], &line[at + 1..])
    };
    let fields = ["\"margin\":", "\"weeks\":", "\"seed\":", "\"scores\":", "\"check\":\""];
    let mut tried = 0;
    for at in [1, 2, 7, 100, 359] {
        for field in fields {
            let text = with_line(&whole, at, |line| digit(line, field));
            let said = said_of(&path, &text);
            assert!(said.contains(&format!("ledger:{}: ", at + 1)), "{field}: {said}");
            assert!(said.contains("cut the file before this line"), "{said}");
            tried += 1;
        }
        let text = with_line(&whole, at, |line| line.replace("\"players\"", "\"playerz\""));
        assert!(said_of(&path, &text).contains("not as it was written"));
        let text = with_line(&whole, at, |line| {
            let end = line.find(",\"check\"").expect("a check");
            format!("{}}}\n", &line[..end])
        });
        assert!(said_of(&path, &text).contains("not as it was written"));
        tried += 2;
    }
    let text = with_line(&whole, 0, |line| line.replace("three of them", "four of them"));
    assert!(said_of(&path, &text).contains("ledger:1: this line is not as it was written"));
    // The row before stands twice: it is named as what it is.
    let row = whole.lines().nth(5).expect("a row").to_owned() + "\n";
    let text = with_line(&whole, 9, |_| row.clone());
    let said = said_of(&path, &text);
    assert!(said.contains("ledger:10: ") && said.contains("stands in line 6 already"), "{said}");
    let text = with_line(&whole, 9, |_| String::new());
    assert!(said_of(&path, &text).contains("ledger:10: "), "a row is missing");
    // A row of the same plan from another ledger.
    let mut script = plan.script.clone();
    script.name = "another".to_owned();
    go_on(&Plan::new(script), &other, 1, None);
    let theirs = fs::read_to_string(&other).expect("the other ledger");
    let theirs = theirs.lines().nth(4).expect("a row").to_owned() + "\n";
    let text = with_line(&whole, 4, |_| theirs.clone());
    assert!(said_of(&path, &text).contains("ledger:5: this line is not as it was written"));
    tried += 4;
    fs::write(&path, &whole).expect("the ledger");
    assert!(tables(&path).contains("360 of 360 campaigns"), "and the whole one is read");
    println!("ledgers: {tried} changes, each named");
}

#[test]
fn a_ledger_with_a_byte_order_mark_is_read_and_run_on() {
    let home = tempfile::tempdir().expect("a directory");
    let (path, whole) = (home.path().join("ledger"), home.path().join("whole"));
    let plan = plan_of_360();
    go_on(&plan, &whole, 1, None);
    go_on(&plan, &path, 1, Some(20));
    let begun = fs::read_to_string(&path).expect("the ledger");
    fs::write(&path, format!("\u{feff}{begun}")).expect("a mark");
    assert_eq!(go_on(&plan, &path, 1, None).0, Ended::Complete);
    let marked = fs::read_to_string(&path).expect("the ledger");
    assert_eq!(
        marked.trim_start_matches('\u{feff}'),
        fs::read_to_string(&whole).expect("a ledger")
    );
    assert_eq!(tables(&path), tables(&whole));
}

#[cfg(unix)]
#[test]
fn a_ledger_is_a_file_and_nothing_else() {
    let home = tempfile::tempdir().expect("a directory");
    let plan = plan_of_360();
    let (real, link) = (home.path().join("real"), home.path().join("link"));
    go_on(&plan, &real, 1, Some(5));
    let before = fs::read(&real).expect("the ledger");
    std::os::unix::fs::symlink(&real, &link).expect("a link");
    let at = home.path().to_owned();
    for path in
        [link.as_path(), &at, Path::new("/dev/null"), Path::new("-"), Path::new("/dev/stdout")]
    {
        let stop = Stop::default();
        let manner = Manner { jobs: 1, stop: &stop, quiet: true };
        let refused = with_ledger(&plan, path, RULES, &StandIn::default(), &manner);
        assert!(matches!(refused, Err(PlayError::Ledger(LedgerError::Refused(_)))), "{path:?}");
    }
    assert_eq!(fs::read(&real).expect("the ledger"), before);
    for path in [Path::new("/dev/zero"), &at] {
        assert!(matches!(Reading::open(path), Err(LedgerError::NotALedger { .. })), "{path:?}");
    }
}
