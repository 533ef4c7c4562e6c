//! Programs that take a seat: what they may do, what is done when they fail, and the examples.

use std::{path::Path, process::Command};

use serde_json::Value;

use crate::{cutout, err, out, refused};

/// Is there a Python? Where there is none, what needs it is skipped, loudly.
fn has_python() -> bool {
    let found =
        Command::new("python3").arg("--version").output().is_ok_and(|it| it.status.success());
    if !found {
        eprintln!("SKIP: no python3; the example program in Python is not tried");
    }
    found
}

fn summary(args: &[&str]) -> Value {
    let played = cutout(&[&["match", "--format", "json", "--quiet"], args].concat());
    assert!(played.status.success(), "{args:?}: {}", err(&played));
    serde_json::from_slice(&played.stdout).expect("the summary is JSON")
}

/// A script of one program against `regular`, with the results beside it.
fn played_by_script(dir: &Path, wrong: &str, games: u32, jobs: &str) -> (String, String) {
    let script = dir.join("plan.ron");
    let program = format!(
        "(scenario: \"open-city\", seed: \"bad\", weeks: 12, players: [\"regular\", (name: \"bad\", \
         level: \"cmd:python3 tests/bots/bad.py {wrong}\", options: {{\"turn_ms\": 1500}})], \
         schedule: Match(station: \"bad\", security: \"regular\", games: {games}))"
    );
    std::fs::write(&script, program).expect("the script can be written");
    let ledger = dir.join(format!("{wrong}-{jobs}.jsonl"));
    let (script, ledger) = (script.to_string_lossy(), ledger.to_string_lossy());
    let run = cutout(&["arena", "run", &script, "--out", &ledger, "--jobs", jobs, "--quiet"]);
    assert!(run.status.success(), "{wrong}: {}", err(&run));
    (std::fs::read_to_string(&*ledger).expect("the ledger is there"), out(&run))
}

#[test]
fn the_example_in_python_keeps_to_the_protocol_and_beats_random() {
    if !has_python() {
        return;
    }
    let checked = cutout(&["bot", "check", "python3 tests/bots/first.py"]);
    assert!(checked.status.success(), "{}{}", out(&checked), err(&checked));
    let program = "cmd:python3 tests/bots/first.py";
    let wins = |station: &str, security: &str, seat: &str| {
        let met = ["--station", station, "--security", security];
        let told = summary(&[&met[..], &["--games", "6", "--seed", "first"]].concat());
        assert_eq!((&told["forfeits"], &told["orders_refused"]), (&0.into(), &0.into()), "{told}");
        told["wins"][seat].as_u64().expect("wins are counted")
    };
    assert_eq!(wins(program, "random", "station"), 6);
    // A random Security spoils its own case, so that only the other seat shows what it takes.
    assert_eq!(wins("random", "random", "security"), 0);
    assert!(5 <= wins("random", program, "security"));
}

/// The client that is shipped beside the examples: a campaign step by step, and a program of it.
#[test]
fn the_client_in_python_plays_step_by_step_and_as_a_program() {
    if !has_python() {
        return;
    }
    let python = |args: &[&str]| {
        let run = Command::new("python3").args(args).env("PYTHONDONTWRITEBYTECODE", "1").output();
        let run = run.expect("there is a python3");
        assert!(run.status.success(), "{}", err(&run));
        out(&run)
    };
    let said = python(&["tests/bots/steps.py", env!("CARGO_BIN_EXE_cutout")]);
    assert!(said.starts_with("13 weeks, ") && said.contains(" 0 refused"), "{said}");
    assert!(!said.contains(" 0 orders"), "{said}");

    let dir = tempfile::tempdir().expect("a directory");
    std::fs::copy("tests/bots/cutout.py", dir.path().join("cutout.py")).expect("a copy");
    // The program of the client's own first lines.
    let client = std::fs::read_to_string("tests/bots/cutout.py").expect("the client");
    let (_, example) = client.split_once("    import cutout\n").expect("an example");
    let (example, _) = example.split_once("\nA program that starts").expect("its end");
    let program: String = example
        .lines()
        .map(|line| line.strip_prefix("    ").unwrap_or(line))
        .fold("import cutout\n".to_owned(), |text, line| text + line + "\n");
    let mine = dir.path().join("mine.py");
    std::fs::write(&mine, program).expect("a program");
    let checked = cutout(&["bot", "check", &format!("python3 -B {}", mine.display())]);
    assert!(checked.status.success(), "{}{}", out(&checked), err(&checked));
}

#[test]
fn every_fault_of_a_program_has_its_name_and_loses_no_campaign() {
    if !has_python() {
        return;
    }
    let dir = tempfile::tempdir().expect("a directory");
    for (wrong, counter, failure) in [
        ("hang", "bot_late", "forfeited"),
        ("flood", "bot_flooded", "forfeited"),
        ("long", "bot_flooded", "forfeited"),
        ("lie", "bot_wrong_week", "forfeited"),
        ("babble", "bot_malformed", "forfeited"),
        ("die", "bot_crashed", "crashed"),
    ] {
        let (ledger, report) = played_by_script(dir.path(), wrong, 1, "1");
        let row: Value = ledger
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .find(|row: &Value| row.get("counters").is_some())
            .expect("the campaign is in the ledger");
        assert!(1 <= row["counters"][counter].as_u64().unwrap_or(0), "{wrong}: {row}");
        if wrong != "die" || row.get("forfeit").is_some() {
            assert_eq!(row["forfeit"]["failure"], failure, "{wrong}: {row}");
            assert_eq!(row["result"], "security", "{wrong}: {row}");
        }
        assert!(!ledger.contains('\x1b') && !report.contains('\x1b'), "{wrong}");
    }
    let (ledger, _) = played_by_script(dir.path(), "illegal", 1, "1");
    assert!(ledger.contains("\"bot_illegal\":36") && !ledger.contains("forfeit\":"), "{ledger}");
}

#[test]
fn a_ledger_with_a_program_is_the_same_with_one_and_two_jobs() {
    if !has_python() {
        return;
    }
    let dir = tempfile::tempdir().expect("a directory");
    let (one, _) = played_by_script(dir.path(), "illegal", 6, "1");
    let (two, _) = played_by_script(dir.path(), "illegal", 6, "2");
    assert_eq!(one, two);
}

#[test]
fn a_program_that_cannot_start_or_keeps_silent_fails_the_check_by_name() {
    let checked = cutout(&["bot", "check", "false"]);
    assert_eq!(checked.status.code(), Some(1));
    assert!(out(&checked).contains("FAULT station: starts"), "{}", out(&checked));
    refused(&["match", "--station", "cmd:"], 2, &["`cmd:` needs a command"]);
}

#[test]
fn a_person_plays_against_a_program_and_hears_when_it_fails() {
    let dir = tempfile::tempdir().expect("a directory");
    let script = dir.path().join("week.txt");
    std::fs::write(&script, "end\nend\n").expect("the script can be written");
    let script = script.to_string_lossy();
    let begin = ["play", "--plain", "--scenario", "first-posting", "--script", &script];
    let against = [&begin[..], &["--no-save", "--opponent", "cmd:exit 3"]].concat();
    let played = cutout(&against);
    let said = out(&played);
    assert!(played.status.success(), "{}{said}", err(&played));
    let failed = "the program in the other seat plays no more";
    assert_eq!(said.matches(failed).count(), 1, "{said}");
    // No save may start what it names.
    refused(&[&begin[..], &["--opponent", "cmd:exit 3"]].concat(), 2, &["--no-save"]);
    refused(&[&begin[..], &["--no-save", "--opponent", "cmd: "]].concat(), 2, &["a command"]);
}

#[test]
fn the_example_in_rust_keeps_to_the_protocol() {
    let program = Path::new(env!("CARGO_BIN_EXE_cutout")).with_file_name("examples/idle");
    if !program.exists() {
        eprintln!(
            "SKIP: {} is not built; `cargo test` without a filter builds it",
            program.display()
        );
        return;
    }
    let checked = cutout(&["bot", "check", &program.to_string_lossy()]);
    assert!(checked.status.success(), "{}{}", out(&checked), err(&checked));
}

#[test]
fn the_schema_is_printed() {
    let said = out(&cutout(&["bot", "schema"]));
    let schema: Value = serde_json::from_str(&said).expect("the schema is JSON");
    assert!(schema["$defs"]["Turn"].is_object() && schema["$defs"]["FromBot"].is_object());
}
