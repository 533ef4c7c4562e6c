//! Every flag is honoured or refused; what the program says of itself; campaigns by the command
//! line; settings with faults.

use std::{fs, path::Path};

use super::{cutout, err, out, refused};

/// Flags that say nothing where they stand are refused by name: what is said, and the flag.
#[test]
fn a_flag_that_would_be_dropped_is_refused() {
    let plain = ["play", "--plain"];
    let refusals: [(&[&str], &str); 22] = [
        (&["play", "--opponent", "regualr:hamer"], "regular"),
        (&["play", "--opponent", "regular:hamer"], "hammer"),
        (&["play", "--seed", "no\u{7}seed"], "seed"),
        (&["play", "--seat", "wall"], "--seat"),
        (&["play", "--load", "x", "--seed", "y"], "--seed"),
        (&["play", "--load", "x", "--no-save"], "--no-save"),
        (&["play", "--no-save", "--saves", "x"], "--saves"),
        (&["play", "--script", "x"], "--plain"),
        (&[&plain[..], &["--theme", "night"]].concat(), "--theme"),
        (&[&plain[..], &["--glyphs", "ascii"]].concat(), "--glyphs"),
        (&[&plain[..], &["--color", "never"]].concat(), "--color"),
        (&[&plain[..], &["--no-mouse"]].concat(), "--no-mouse"),
        (&["match", "quick", "--games", "2"], "--games"),
        (&["match", "quick", "--scenario", "rivals"], "--scenario"),
        (&["match", "quick", "--station", "idle"], "--station"),
        (&["watch", "quick", "--security", "idle"], "--security"),
        (&["watch", "quick", "--games", "2"], "--games"),
        (&["watch", "x.replay.ron", "--seed", "y"], "--seed"),
        (&["watch", "x.replay.ron", "--campaign", "2"], "--campaign"),
        (&["audit", "quick", "--scenario", "rivals"], "--scenario"),
        (&["audit", "quick", "--seed", "y"], "--seed"),
        (&["rules", "--scenario", "rivals"], "<PAGE>"),
    ];
    for (args, says) in refusals {
        refused(args, 2, &[says]);
    }
}

#[test]
fn what_was_said_of_a_new_campaign_narrows_the_first_menu() {
    let all = out(&cutout(&["play", "--plain", "--no-save"]));
    let narrowed = out(&cutout(&["play", "--plain", "--no-save", "--seat", "security"]));
    assert!(all.contains("as Station") && all.contains("as Security"), "{all}");
    assert!(!narrowed.contains("as Station") && narrowed.contains("as Security"), "{narrowed}");
}

#[test]
fn shipped_scripts_are_played_by_name_and_a_typo_is_answered() {
    let dir = tempfile::tempdir().expect("a folder");
    let by_name = cutout(&["match", "quick", "--weeks", "2", "--quiet", "--format", "json"]);
    assert!(by_name.status.success(), "{}", err(&by_name));
    refused(&["match", "qick"], 3, &["qick", "did you mean \"quick\"", "ladder"]);
    refused(&["arena", "run", "laddr"], 3, &["did you mean \"ladder\""]);
    // A file of that name comes first.
    let own = dir.path().join("quick");
    fs::write(&own, "(").expect("a file");
    refused(&["match", own.to_str().expect("a name")], 3, &["quick:1:"]);
}

#[test]
fn completions_and_manual_know_every_command() {
    let commands = ["play", "match", "arena", "audit", "watch", "replay", "saves", "doctor"];
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = out(&cutout(&["completions", shell]));
        for word in commands.iter().chain(&["rename", "completions", "no-mouse"]) {
            assert!(script.contains(word), "{shell} does not know {word}");
        }
    }
    refused(&["completions", "tcsh"], 2, &["tcsh", "bash"]);
    let page = out(&cutout(&["man"]));
    assert!(page.starts_with(".ie") && page.contains(".SH SUBCOMMANDS"), "{page}");
    let dir = tempfile::tempdir().expect("a folder");
    let into = dir.path().join("man");
    let done = cutout(&["man", "--into", into.to_str().expect("a name")]);
    assert!(done.status.success(), "{}", err(&done));
    for page in ["cutout.1", "cutout-play.1", "cutout-saves-branch.1"] {
        assert!(into.join(page).exists(), "{page}");
    }
}

#[test]
fn the_licences_of_what_is_linked_are_printed() {
    let said = out(&cutout(&["licences"]));
    for part in ["\nratatui 0.", "Permission is hereby granted", "Apache License"] {
        assert!(said.contains(part), "{part}");
    }
}

fn doctor(dir: &Path, config: &str, keys: &str) -> String {
    fs::write(dir.join("config.ron"), config).expect("a file");
    fs::write(dir.join("keys.ron"), keys).expect("a file");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_cutout"))
        .arg("doctor")
        .env("CUTOUT_CONFIG", dir.join("config.ron"))
        .env("CUTOUT_LOG", dir.join("log"))
        .output()
        .expect("the program");
    out(&output)
}

#[test]
fn the_doctor_names_every_fault_of_settings_and_keys_in_full() {
    let dir = tempfile::tempdir().expect("a folder");
    let said = doctor(
        dir.path(),
        "(\n    thme: \"night\",\n    mouse: 3,\n    glyphs: \"ebcdic\",\n)",
        "{ \"met\": [\"M\"], \"find\": [\"/\", \"g\"], \"end\": [\"e\"], \"end\": [\"E\"] }",
    );
    for part in [
        "config.ron:2:5: no setting `thme`; did you mean `theme`?",
        "config.ron:3:5: `mouse` wants true or false",
        "config.ron:4:5: `glyphs` is \"ebcdic\", and none of full, cp437, ascii",
        "keys.ron: there is no action `met`",
        "`find`: g is the first of two keys elsewhere",
        "`end` stands here twice",
    ] {
        assert!(said.contains(part), "{part} is not in\n{said}");
    }
    let said = doctor(dir.path(), "(theme: ", "[");
    assert!(said.contains("config.ron:1:9:") && said.contains("keys.ron: 1:"), "{said}");
    let well = doctor(dir.path(), "()", "{}");
    assert!(!well.contains(".ron:"), "{well}");
}

#[test]
fn the_doctor_says_which_path_can_never_be_reached() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("file");
    fs::write(&file, "").expect("a file");
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_cutout"))
        .arg("doctor")
        .env_remove("CUTOUT_CONFIG")
        .env("XDG_CONFIG_HOME", &file)
        .env("CUTOUT_SAVES", file.join("saves"))
        .env("COLORTERM", "")
        .env("CUTOUT_LOG", dir.path().join("log"))
        .output()
        .expect("the program");
    let said = out(&output);
    assert_eq!(said.matches("cannot be reached").count(), 3, "{said}");
    assert!(said.contains("COLORTERM         not set"), "{said}");
}

/// Runs a saves command in a folder of campaigns.
#[track_caller]
fn saves(dir: &Path, args: &[&str]) -> String {
    let output = cutout(&[&["saves", "--saves", dir.to_str().expect("a name")], args].concat());
    assert!(output.status.success(), "{args:?}: {}", err(&output));
    out(&output)
}

#[test]
fn campaigns_are_kept_in_order_by_the_command_line() {
    let dir = tempfile::tempdir().expect("a folder");
    let root = dir.path().join("campaigns");
    let script = dir.path().join("script.txt");
    fs::write(&script, "end\nend\nend\nresign\nresign now\n").expect("a file");
    let begin = ["play", "--plain", "--scenario", "first-posting", "--opponent", "idle"];
    let place = ["--saves", root.to_str().expect("a name")];
    let from = ["--script", script.to_str().expect("a name")];
    let played = cutout(&[&begin[..], &place, &from].concat());
    let said = out(&played);
    assert!(played.status.success(), "{}", err(&played));
    assert!(said.contains("To do it, say: resign now"), "{said}");
    assert!(
        said.contains("resigned in week 4") && said.contains("[How it was won or lost]"),
        "{said}"
    );
    let listed = saves(&root, &["list"]);
    assert!(listed.contains("First Posting, Station, week 4 of 13"), "{listed}");
    assert!(listed.contains("given up"), "{listed}");
    assert!(saves(&root, &["rename", "first-posting", "Fox hunt"]).contains("fox-hunt"));
    assert!(saves(&root, &["copy", "Fox hunt"]).contains("fox-hunt-copy"));
    assert!(saves(&root, &["branch", "fox-hunt", "--week", "2"]).contains("fox-hunt-from-week-2"));
    fs::rename(root.join("fox-hunt-copy"), root.join("Füchse & Co (1)")).expect("a name");
    let listed = saves(&root, &["list"]);
    assert!(listed.contains("'Füchse & Co (1)'  Fox hunt, copy"), "{listed}");
    saves(&root, &["verify", "Füchse & Co (1)"]);
    saves(&root, &["delete", "Fox hunt, copy", "--yes"]);
    let listed = saves(&root, &["list"]);
    assert_eq!(listed.lines().filter(|line| !line.contains("samples/")).count(), 2, "{listed}");
    let at = root.to_str().expect("a name");
    let branch = ["saves", "--saves", at, "branch", "fox-hunt", "--week", "9"];
    refused(&branch, 2, &["week 9 is not kept", "4, 3, 2, 1"]);
    refused(&["saves", "--saves", at, "rename", "fox-hunt", "a\u{7}b"], 2, &["no name"]);
}
