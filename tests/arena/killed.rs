//! A real plan, and a real program that is killed on its way.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

const PLAN: &str = r#"(
    name: "three", scenario: "open-city", seed: "kill", weeks: 16,
    players: ["idle", "random", "regular"],
    schedule: RoundRobin(rounds: 6),
)"#;

fn cutout(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cutout"));
    command.args(args).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn length(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |meta| meta.len())
}

/// All tables in all formats.
fn tables(ledger: &str) -> Vec<u8> {
    let mut all = Vec::new();
    for format in ["text", "json", "csv", "markdown"] {
        let mut report = cutout(&["arena", "report", ledger, "--format", format]);
        let report = report.stdout(Stdio::piped()).output().expect("the program");
        assert!(report.status.success());
        all.extend(report.stdout);
    }
    all
}

#[test]
fn a_plan_killed_again_and_again_ends_as_if_undisturbed() {
    let home = tempfile::tempdir().expect("a directory");
    let path = |name: &str| home.path().join(name).display().to_string();
    let plan = path("three.ron");
    fs::write(&plan, PLAN).expect("a plan");
    let whole = path("whole");
    let played = cutout(&["arena", "run", &plan, "--out", &whole, "--quiet"]).status();
    assert!(played.expect("the program").success());
    let undisturbed = fs::read(&whole).expect("a ledger");
    for jobs in ["1", "2"] {
        let ledger = path(&format!("killed-{jobs}"));
        let run = ["arena", "run", &plan, "--out", &ledger, "--quiet", "--jobs", jobs];
        for _ in 0..6 {
            // Killed as soon as anything more has been written: somewhere in a round.
            let before = length(Path::new(&ledger));
            let mut child = cutout(&run).spawn().expect("the program");
            while length(Path::new(&ledger)) <= before {
                if child.try_wait().expect("a child").is_some() {
                    break;
                }
                std::thread::yield_now();
            }
            let _ = child.kill();
            let _ = child.wait();
        }
        assert!(cutout(&run).status().expect("the program").success());
        assert!(fs::read(&ledger).expect("a ledger") == undisturbed, "with {jobs} jobs");
        assert_eq!(tables(&ledger), tables(&whole));
    }
}
