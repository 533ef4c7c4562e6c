//! Packs: made, checked, played by AIs and by a person.

use std::{
    path::Path,
    process::{Command, Output},
};

use serde_json::Value;

use crate::{err, out};

fn at(dir: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cutout"))
        .args(args)
        .current_dir(dir)
        .env("CUTOUT_CONFIG", "/nonexistent/config.ron")
        .env("CUTOUT_LOG", dir.join("log"))
        .output()
        .expect("the program starts")
}

/// A new pack, its scenario shortened.
fn made(dir: &Path, name: &str) {
    let new = at(dir, &["new-pack", name]);
    assert!(new.status.success(), "{}", err(&new));
    change(&dir.join(format!("{name}/scenarios/{name}.ron")), "term: 52", "term: 9");
}

fn change(file: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(file).expect("it is there");
    assert!(text.contains(from), "{text}");
    std::fs::write(file, text.replace(from, to)).expect("it is written");
}

#[test]
fn a_pack_made_by_the_guide_is_played_by_ai_and_by_a_person() {
    let dir = tempfile::tempdir().expect("a directory");
    let dir = dir.path();
    made(dir, "harbour");
    let checked = at(dir, &["check-assets", "harbour"]);
    assert_eq!(out(&checked), "no faults\n", "{}", err(&checked));

    let pack = ["--pack", "harbour", "--scenario", "harbour"];
    let met = ["match", "--format", "json", "--quiet", "--seed", "pack"];
    let play = |station: &str| {
        let players = ["--station", station, "--security", "regular:harbour"];
        let played = at(dir, &[&met[..], &pack, &players].concat());
        assert!(played.status.success(), "{}", err(&played));
        let told: Value = serde_json::from_slice(&played.stdout).expect("JSON");
        assert_eq!(told["weeks"], 9, "{told}");
    };
    play("regular:harbour");
    play("regular:harbour/cells=false");

    std::fs::write(dir.join("week.txt"), "people\nend\nend\n").expect("it is written");
    let line = ["play", "--plain", "--no-save", "--script", "week.txt"];
    let opponent = ["--opponent", "regular:harbour"];
    let person = at(dir, &[&line[..], &pack, &opponent].concat());
    assert!(person.status.success(), "{}{}", out(&person), err(&person));
}

/// What the guide says runs as it is written there, and a city of one's own is what is played in.
#[test]
fn the_guide_of_a_new_pack_is_followed_line_by_line() {
    let dir = tempfile::tempdir().expect("a directory");
    let dir = dir.path();
    made(dir, "cold-harbour");
    let city = dir.join("cold-harbour/theatres/cold-harbour/city.ron");
    change(&city, "city: \"Marenz\"", "city: \"Cold Harbour\"");
    let guide = std::fs::read_to_string(dir.join("cold-harbour/README.md")).expect("a guide");
    let (_, block) = guide.split_once("```sh\n").expect("commands");
    let (block, _) = block.split_once("```").expect("an end");
    assert_eq!(block.lines().count(), 4);
    std::fs::write(dir.join("week.txt"), "people\nend\n").expect("it is written");
    for line in block.lines() {
        let mut args: Vec<&str> = line.split(' ').skip(1).collect();
        if args[0] == "play" {
            args.extend(["--plain", "--no-save", "--script", "week.txt"]);
        }
        let run = at(dir, &args);
        assert!(run.status.success(), "{line}: {}{}", out(&run), err(&run));
    }
    let play = ["play", "--plain", "--no-save", "--script", "week.txt", "--pack", "cold-harbour"];
    let person = at(dir, &[&play[..], &["--scenario", "cold-harbour"]].concat());
    assert!(out(&person).contains("Cold Harbour"), "{}", out(&person));
}

#[test]
fn two_packs_on_one_file_are_refused_by_both_names() {
    let dir = tempfile::tempdir().expect("a directory");
    let dir = dir.path();
    made(dir, "one");
    made(dir, "two");
    let both = ["match", "--quiet", "--pack", "one", "--pack", "two", "--scenario", "one"];
    let apart = at(dir, &[&both[..], &["--weeks", "2"]].concat());
    assert!(apart.status.success(), "{}", err(&apart));
    let mine = Path::new("scenarios/one.ron");
    std::fs::copy(dir.join("one").join(mine), dir.join("two").join(mine)).expect("a copy");
    let clash = at(dir, &both);
    assert_eq!(clash.status.code(), Some(3));
    let said = err(&clash);
    assert!(said.contains("one/scenarios/one.ron"), "{said}");
    assert!(said.contains("two/scenarios/one.ron"), "{said}");
}

/// What programs are told of a pack that is at fault.
fn told(dir: &Path, pack: &str) -> String {
    let json = at(dir, &["check-assets", pack, "--format", "json"]);
    assert_eq!(json.status.code(), Some(3));
    let told: Vec<Value> = serde_json::from_slice(&json.stdout).expect("JSON");
    assert!(told.iter().all(|it| it["severity"] == "error" && it["file"].is_string()));
    out(&json)
}

#[test]
fn faults_of_a_pack_are_told_with_their_places_and_to_programs_too() {
    let dir = tempfile::tempdir().expect("a directory");
    let dir = dir.path();
    made(dir, "bad");
    change(&dir.join("bad/scenarios/bad.ron"), "theatre: \"bad\"", "theatre: \"marens\"");
    change(&dir.join("bad/doctrines/security-bad.ron"), "gate_teams", "gate_tems");
    change(&dir.join("bad/pack.ron"), "version", "verson");
    assert!(told(dir, "bad").contains("verson"));
    // What the pack says of itself is read first; then the rest is.
    change(&dir.join("bad/pack.ron"), "verson", "version");
    let said = told(dir, "bad");
    assert!(said.contains("marens") && said.contains("\"line\""), "{said}");
    assert!(said.contains("did you mean \\\"gate_teams\\\"?"), "{said}");
    assert_eq!(said.matches("\"line\"").count(), 2, "{said}");
    let refused = at(dir, &["match", "--pack", "bad"]);
    assert_eq!(refused.status.code(), Some(3));
    assert!(err(&refused).contains("marens"), "{}", err(&refused));

    let clean = at(dir, &["check-assets", "--format", "json"]);
    assert_eq!((clean.status.code(), out(&clean).trim()), (Some(0), "[]"));
    for (args, says) in [
        (["new-pack", "Bad Name"], "small letters"),
        (["new-pack", "bad"], "is there already"),
        (["--pack", "nowhere"], "not a folder"),
        (["--pack", "/dev"], "is no plain file"),
    ] {
        let refused = at(dir, &args);
        assert!(!refused.status.success() && err(&refused).contains(says), "{}", err(&refused));
    }
}
