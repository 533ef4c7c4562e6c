//! Tournaments of several machines, as the README says: shards beside each other, and one ledger.

use std::{
    path::Path,
    process::{Command, Output},
};

use crate::{err, out};

/// A line of a shell in a folder, with this program on its path.
fn sh(dir: &Path, line: &str) -> Output {
    let program = Path::new(env!("CARGO_BIN_EXE_cutout"));
    let path = std::env::var("PATH").unwrap_or_default();
    let bin = program.parent().expect("a folder").display();
    Command::new("sh")
        .args(["-c", line])
        .current_dir(dir)
        .env("PATH", format!("{bin}:{path}"))
        .env("CUTOUT_CONFIG", "/nonexistent/config.ron")
        .env("CUTOUT_LOG", dir.join("log"))
        .output()
        .expect("a shell")
}

fn done(dir: &Path, line: &str) -> String {
    let run = sh(dir, line);
    assert!(run.status.success(), "{line}: {}{}", out(&run), err(&run));
    out(&run)
}

const PLAN: &str = "(name: \"plan\", scenario: \"first-posting\", seed: \"shards\", \
    players: [\"idle\", \"random\", \"regular\"], schedule: RoundRobin(rounds: 3))";

/// GNU parallel where it is, and else xargs, which reads the same recipe.
#[test]
fn shards_run_beside_each_other_and_merge_into_the_ledger_of_one_machine() {
    let dir = tempfile::tempdir().expect("a directory");
    let dir = dir.path();
    std::fs::write(dir.join("plan.ron"), PLAN).expect("a plan");
    let has_parallel = sh(dir, "parallel --version").status.success();
    let each = if has_parallel { "parallel -j 3" } else { "xargs -P 3 -I{}" };
    done(dir, &format!("seq 3 | {each} cutout arena run plan.ron --quiet --shard {{}}/3"));
    done(dir, "cutout arena run plan.ron --quiet --jobs 2");
    let ledgers = "plan.*-of-3.ledger.jsonl";
    assert_eq!(done(dir, &format!("cutout arena report --missing {ledgers}")), "");
    let said = done(dir, &format!("cutout arena merge --out all.jsonl {ledgers}"));
    assert_eq!(said, "all.jsonl: 9 rounds, done\n");
    done(dir, "cmp all.jsonl plan.ledger.jsonl");

    // One machine was lost: its rounds are named, and each is played by itself.
    let some = "plan.[13]-of-3.ledger.jsonl";
    let missing = done(dir, &format!("cutout arena report --missing {some}"));
    assert_eq!(missing.lines().count(), 3);
    for id in missing.lines() {
        done(dir, &format!("cutout arena run plan.ron --quiet --only {id}"));
    }
    let only: Vec<String> = missing.lines().map(|id| format!("plan.{id}.ledger.jsonl")).collect();
    done(dir, &format!("cutout arena merge --out again.jsonl {some} {}", only.join(" ")));
    done(dir, "cmp again.jsonl plan.ledger.jsonl");
    done(dir, "cutout arena report again.jsonl --html page.html");
    assert!(std::fs::read_to_string(dir.join("page.html")).expect("a page").contains("<svg"));
}

#[test]
fn a_negative_verdict_of_a_test_is_an_exit_code() {
    let dir = tempfile::tempdir().expect("a directory");
    let dir = dir.path();
    let plan = PLAN.replace(
        "RoundRobin(rounds: 3)",
        "Sprt(player: \"idle\", opponent: \"regular\", elo1: 100, rounds: 400)",
    );
    std::fs::write(dir.join("plan.ron"), plan).expect("a plan");
    let run = sh(dir, "cutout arena run plan.ron --quiet --jobs 2");
    assert_eq!(run.status.code(), Some(1), "{}", err(&run));
    assert!(err(&run).contains("idle leads regular by 0 Elo rather than by 100"), "{}", err(&run));
    assert!(out(&run).contains("Sequential test"), "{}", out(&run));
}

#[test]
fn a_part_that_is_none_is_refused_by_name() {
    let dir = tempfile::tempdir().expect("a directory");
    let dir = dir.path();
    for (line, code, says) in [
        ("cutout arena run short --shard 3/2", 2, "such as 2/4"),
        ("cutout arena run short --only 00", 2, "see --list"),
        ("cutout arena merge --out all.jsonl nowhere.jsonl", 3, "nowhere.jsonl"),
    ] {
        let run = sh(dir, line);
        assert_eq!(run.status.code(), Some(code), "{line}: {}", err(&run));
        assert!(err(&run).contains(says), "{line}: {}", err(&run));
    }
    assert_eq!(done(dir, "cutout arena run short --list").lines().count(), 6);
}
