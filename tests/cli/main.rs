//! The program from outside: what it prints, what it writes, how it refuses.

mod contests;
mod english;
mod files;
mod flags;
mod languages;
mod mcp;
mod own;
mod packs;
mod programs;
mod readme;
mod saving;
mod words;

use std::{
    path::Path,
    process::{Command, Output},
};

fn cutout(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cutout"))
        .args(args)
        .env("CUTOUT_CONFIG", "/nonexistent/config.ron")
        .env("CUTOUT_LOG", std::env::temp_dir().join("cutout-tests.log"))
        .output()
        .expect("the program starts")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[track_caller]
fn refused(args: &[&str], code: i32, says: &[&str]) {
    let output = cutout(args);
    let error = err(&output);
    assert_eq!(output.status.code(), Some(code), "{args:?}: {error}");
    for part in says {
        assert!(error.contains(part), "{args:?} says {error:?}, not {part:?}");
    }
}

/// Ten weeks and more by what the program itself prints: a recruit made through an access agent,
/// a working dead drop, a graded report, a claim.
#[test]
fn first_posting_is_played_by_lines() {
    let played = cutout(&[
        "play",
        "--plain",
        "--scenario",
        "first-posting",
        "--seed",
        "amber",
        "--opponent",
        "regular:patient",
        "--no-save",
        "--script",
        "tests/play/first-posting.txt",
    ]);
    let said = out(&played);
    assert!(played.status.success(), "{}\n{said}", err(&played));
    for part in [
        "YEOMAN said yes to Francis Oakhanger",
        "knows the drop at St Nicholas",
        "visited YEOMAN's drop",
        "from YEOMAN, a document",
        "grade: F2",
        "went to headquarters at 85 per cent",
        "[How it was won or lost]",
        "1. Mon 00:00; true: ",
    ] {
        assert!(said.contains(part), "nothing says {part:?}:\n{said}");
    }
}

/// A year as Security: dangles, wires, cases, secret arrests, an offer, one lie of all doubles of
/// which headquarters is all but certain, and the city. Without crises, of which more are written.
#[test]
fn open_city_is_won_as_security_by_lines() {
    let pack = tempfile::tempdir().expect("a directory");
    let scenarios = pack.path().join("scenarios");
    std::fs::create_dir(&scenarios).expect("a folder");
    let file = std::fs::read_to_string("assets/scenarios/open-city.ron").expect("the scenario");
    let quiet = file.replace("crises: true", "crises: false");
    assert_ne!(quiet, file);
    std::fs::write(scenarios.join("open-city.ron"), quiet).expect("a file");
    let pack = pack.path().to_str().expect("a plain name");
    let script = "tests/play/open-city-security.txt";
    let args = ["play", "--plain", "--pack", pack, "--scenario", "open-city"];
    let args = [&args[..], &["--opponent", "regular:careful"]].concat();
    let seat = ["--seat", "security", "--seed", "amber-9", "--no-save", "--script", script];
    let played = cutout(&[&args[..], &seat].concat());
    let said = out(&played);
    assert!(played.status.success(), "{}", err(&played));
    for part in [
        "Damian Seromir (private citizen; feeds the station pigeons) works for us, and is home again",
        "Of Gold in the vaults everybody of ours says: pledged abroad already",
        "on: Gold in the vaults; says: pledged abroad already; stated: 92; settled: it was not so",
        "Security has the city. Decisively.",
    ] {
        assert!(said.contains(part), "nothing says {part:?}");
    }
}

#[test]
fn an_illegal_order_ends_a_script_with_its_line() {
    let dir = tempfile::tempdir().expect("a directory");
    let script = dir.path().join("bad.txt");
    std::fs::write(&script, "people\n# a comment\nmeet nobody\n").expect("a file");
    let script = script.to_str().expect("a plain name");
    let args = ["play", "--plain", "--scenario", "first-posting", "--seed", "amber", "--no-save"];
    let args = [&args[..], &["--script", script]].concat();
    refused(&args, 3, &["bad.txt, line 3", "nobody"]);
}

#[test]
fn wrong_words_are_answered_with_what_there_is() {
    refused(&["match", "--scenario", "opn-city"], 2, &["opn-city", "open-city"]);
    refused(&["match", "--station", "regulr"], 2, &["regulr", "regular"]);
    refused(&["rules", "pich"], 2, &["pich", "pitch"]);
    assert!(out(&cutout(&["rules", "ledger"])).contains("The ledger"));
    refused(&["play", "--theme", "nite"], 2, &["nite"]);
    refused(&["play"], 2, &["--plain"]);
    refused(&["match", "nowhere.ron"], 3, &["nowhere.ron"]);
}

#[test]
fn a_faulty_script_is_named_with_place_and_mend() {
    let dir = tempfile::tempdir().expect("a directory");
    let script = dir.path().join("bad.ron");
    let text = "(scenario: \"open-city\", players: [\"regular\"],\n schedule: \
                Match(station: \"regular\", security: \"regulra\", games: 1))";
    std::fs::write(&script, text).expect("a file");
    refused(&["match", script.to_str().expect("a name")], 3, &["bad.ron:2:", "regulra", "regular"]);
}

fn play_match(dir: &Path, jobs: &str) -> (String, Vec<u8>, Vec<Vec<u8>>) {
    let (file, replays) = (dir.join(format!("{jobs}.jsonl")), dir.join(format!("replays-{jobs}")));
    let output = cutout(&[
        "match",
        "--scenario",
        "open-city",
        "--station",
        "regular",
        "--security",
        "regular",
        "--games",
        "6",
        "--seed",
        "bar",
        "--quiet",
        "--jobs",
        jobs,
        "--format",
        "json",
        "--out",
        file.to_str().expect("a name"),
        "--save-replays",
        replays.to_str().expect("a name"),
    ]);
    assert!(output.status.success(), "{}", err(&output));
    let mut names: Vec<_> = std::fs::read_dir(&replays)
        .expect("a directory")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    names.sort();
    let verified = Command::new(env!("CARGO_BIN_EXE_cutout"))
        .args(["replay", "verify"])
        .args(&names)
        .output()
        .expect("the program starts");
    assert!(verified.status.success(), "{}", err(&verified));
    assert_eq!(out(&verified).matches(": same, ").count(), 6);
    let replays = names.iter().map(|path| std::fs::read(path).expect("a replay")).collect();
    (out(&output), std::fs::read(&file).expect("the lines"), replays)
}

#[test]
fn a_match_gives_the_same_bytes_with_one_job_and_with_two() {
    let dir = tempfile::tempdir().expect("a directory");
    let (summary, lines, replays) = play_match(dir.path(), "1");
    let (_, lines_of_two, replays_of_two) = play_match(dir.path(), "2");
    assert_eq!(lines, lines_of_two);
    assert_eq!(replays, replays_of_two);
    let summary: serde_json::Value = serde_json::from_str(&summary).expect("one object");
    assert_eq!(summary["campaigns"], 6);
    assert_eq!(summary["orders_refused"], 0);
    for name in ["scenario", "seed", "wins", "draws", "forfeits", "cpu_seconds", "weeks", "digest"]
    {
        assert!(summary.get(name).is_some(), "no {name}");
    }
    assert!(summary["per_campaign"]["recruited"].as_f64().expect("a mean") >= 1.0);
}

#[test]
fn a_replay_with_a_changed_order_is_found_out() {
    let dir = tempfile::tempdir().expect("a directory");
    let _ = play_match(dir.path(), "1");
    let path = std::fs::read_dir(dir.path().join("replays-1"))
        .expect("a directory")
        .next()
        .expect("a replay")
        .expect("an entry")
        .path();
    let text = std::fs::read_to_string(&path).expect("a replay");
    let at = text.rfind("digests:[\"").expect("digests") + 10;
    let changed = if text.as_bytes()[at] == b'0' { "1" } else { "0" };
    let text = format!("{}{changed}{}", &text[..at], &text[at + 1..]);
    std::fs::write(&path, text).expect("a file");
    let output = cutout(&["replay", "verify", path.to_str().expect("a name")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("differs in week 0"), "{}", out(&output));
}

#[test]
fn a_campaign_goes_on_where_it_was_left() {
    let dir = tempfile::tempdir().expect("a directory");
    let saves = dir.path().to_str().expect("a name");
    let script = dir.path().join("week.txt");
    std::fs::write(&script, "end\nmeet cricket spot\nquit\n").expect("a file");
    let played = cutout(&[
        "play",
        "--plain",
        "--scenario",
        "first-posting",
        "--seed",
        "amber",
        "--saves",
        saves,
        "--script",
        script.to_str().expect("a name"),
    ]);
    assert!(played.status.success(), "{}", err(&played));
    let listed = out(&cutout(&["saves", "--saves", saves, "list"]));
    assert!(listed.contains("week 2 of 13"), "{listed}");
    let name = listed.split_whitespace().next().expect("a campaign").to_owned();
    std::fs::write(&script, "plan\n").expect("a file");
    let load = ["play", "--plain", "--saves", saves, "--load", &name, "--script"];
    let load = [&load[..], &[script.to_str().expect("a name")]].concat();
    let loaded = cutout(&load);
    let said = out(&loaded);
    assert!(loaded.status.success(), "{}", err(&loaded));
    assert!(said.contains("week 2") && said.contains("meets CRICKET"), "{said}");
    assert!(cutout(&["saves", "--saves", saves, "verify", &name]).status.success());
}

#[test]
fn the_shipped_assets_have_no_faults() {
    assert!(cutout(&["check-assets"]).status.success());
}

#[test]
fn an_audit_prints_its_tables_and_its_chains() {
    let audit = ["audit", "--games", "2", "--seed", "audit", "--quiet"];
    let text = cutout(&audit);
    assert!(text.status.success(), "{}", err(&text));
    let said = out(&text);
    for part in ["Audit of 2 campaigns", "asked %", "was arrested", "through whom", "entropy"] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    let json = cutout(&[&audit[..], &["--format", "json", "--jobs", "2"]].concat());
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    assert_eq!(json["campaigns"], 2);
    assert_eq!(json["arrests"]["without_chain"], 0);
    refused(&["audit", "/nonexistent"], 3, &["/nonexistent"]);
    refused(&["audit", "--station", "reguler"], 2, &["did you mean `regular`"]);
}

#[test]
fn replays_of_a_match_are_audited_as_the_match_was() {
    let dir = tempfile::tempdir().expect("a directory");
    let replays = dir.path().to_str().expect("a name");
    let seed = ["--seed", "audit", "--games", "2", "--quiet"];
    let played = cutout(&[&["match", "--save-replays", replays], &seed[..]].concat());
    assert!(played.status.success(), "{}", err(&played));
    let figures = |args: &[&str]| {
        let said = cutout(&[args, &["--format", "json", "--quiet"]].concat());
        let json: serde_json::Value = serde_json::from_slice(&said.stdout).expect("JSON");
        (json["odds"].clone(), json["failures"].clone(), json["arrests"]["arrests"].clone())
    };
    let live = figures(&["audit", "--seed", "audit", "--games", "2"]);
    assert_eq!(figures(&["audit", replays]), live);
}

#[test]
fn a_match_is_watched_on_a_terminal_only() {
    let quick = "assets/matches/quick.ron";
    refused(&["watch", quick, "--campaign", "9"], 2, &["the script has 1"]);
    refused(&["watch", "/nonexistent.replay.ron"], 3, &["/nonexistent.replay.ron"]);
    refused(&["watch", quick], 2, &["terminal"]);
}

#[test]
fn channels_are_compared_and_a_drop_is_slower_than_a_meeting() {
    let args = ["dev", "channels", "--campaigns", "8"];
    let text = out(&cutout(&args));
    assert!(text.contains("dead drop") && text.contains("compartmented"), "{text}");
    let json = cutout(&[&args[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
    let lines = json["channels"].as_array().expect("a list");
    let delay = |name: &str| {
        let line = lines.iter().find(|line| line["channel"] == name).expect("it is listed");
        line["delay"]["mean"].as_f64().expect("a number")
    };
    assert!(delay("meeting, no route") < delay("dead drop"));
}
