//! Players of one's own without code: doctrines in files, scripts of typed orders, recorded campaigns.

use std::path::Path;

use serde_json::Value;

use crate::{cutout, err, refused};

fn played(args: &[&str]) -> Value {
    let met = ["match", "--format", "json", "--quiet", "--scenario", "open-city", "--weeks", "16"];
    let played = cutout(&[&met[..], &["--seed", "own"], args].concat());
    assert!(played.status.success(), "{args:?}: {}", err(&played));
    serde_json::from_slice(&played.stdout).expect("the summary is JSON")
}

#[test]
fn a_doctrine_in_a_file_leads_its_own_side() {
    let dir = tempfile::tempdir().expect("a directory");
    let mine = dir.path().join("mine.ron");
    std::fs::copy("assets/doctrines/security-hammer.ron", &mine).expect("a copy");
    let name = format!("regular:{}", mine.display());
    let own = played(&["--station", "regular", "--security", &name]);
    assert_eq!(own["campaigns"], 1);

    // A doctrine of Security leads no Station, and a slip is told with its place.
    refused(&["match", "--station", &name], 2, &["mine.ron", "doctrine of Security"]);
    refused(
        &[
            "play",
            "--plain",
            "--no-save",
            "--scenario",
            "open-city",
            "--seat",
            "security",
            "--opponent",
            &name,
        ],
        2,
        &["mine.ron", "doctrine of Security"],
    );
    std::fs::write(&mine, "(\n    gate_tems: 1,\n)").expect("a file");
    refused(&["match", "--security", &name], 2, &["is no doctrine", "gate_tems", "2:"]);
    refused(&["match", "--security", "regular:none.ron"], 2, &["none.ron"]);
    refused(&["match", "--security", "regular:."], 2, &["ends with .ron"]);
}

#[test]
fn a_script_names_a_doctrine_by_its_file() {
    let dir = tempfile::tempdir().expect("a directory");
    let (mine, script) = (dir.path().join("mine.ron"), dir.path().join("match.ron"));
    std::fs::copy("assets/doctrines/station-gambler.ron", &mine).expect("a copy");
    let player = |side: &str| {
        format!(
            "(scenario: \"open-city\", seed: \"own\", weeks: 8, players: [(name: \"mine\", \
             level: \"regular\", {side}: {mine:?}), \"idle\"], \
             schedule: Match(station: \"mine\", security: \"idle\", games: 1))"
        )
    };
    let run = |side: &str| {
        std::fs::write(&script, player(side)).expect("a file");
        cutout(&["match", "--quiet", &script.to_string_lossy()])
    };
    let good = run("station");
    assert!(good.status.success(), "{}", err(&good));
    let bad = run("security");
    assert!(!bad.status.success() && err(&bad).contains("of the other side"), "{}", err(&bad));
}

#[test]
fn a_recorded_campaign_plays_again_and_opens_another() {
    let dir = tempfile::tempdir().expect("a directory");
    let replays = dir.path().join("replays");
    let at = replays.to_string_lossy();
    let met = ["--station", "regular:architect", "--security", "regular"];
    let first = played(&[&met[..], &["--save-replays", &at]].concat());
    let replay = only_file(&replays);
    let again = played(&["--station", &format!("replay:{replay}"), "--security", "regular"]);
    assert_eq!(again["digest"], first["digest"]);
    assert_eq!(again["orders_refused"], 0);
    let opening = format!("replay:{replay} then regular:gambler");
    let opened = played(&["--station", &opening, "--security", "regular:hammer"]);
    assert_eq!(opened["campaigns"], 1);

    let name = format!("replay:{replay}");
    let with = |more: &[&'static str]| [&["match", "--station", &name][..], more].concat();
    refused(
        &with(&["--scenario", "first-posting"]),
        2,
        &["recorded in open-city", "play it there"],
    );
    refused(&with(&["--games", "2"]), 2, &["is one campaign", "this plays 2"]);
    refused(&with(&["--world", "amber"]), 2, &["two worlds", "leave one out"]);
    let program = format!("{name} then cmd:true");
    refused(&["match", "--station", &program], 2, &["from the first week"]);
    refused(&["match", "--station", "replay:nowhere.ron"], 2, &["nowhere.ron"]);
    for (text, says) in [("(format: 1,", "not a replay"), ("\u{1}", "not a replay")] {
        std::fs::write(&replay, text).expect("a file");
        refused(&with(&[]), 2, &["replay.ron", says]);
    }
    std::fs::write(&replay, b"\xff\xfe\0").expect("a file");
    refused(&with(&[]), 2, &["replay.ron"]);
}

fn only_file(dir: &Path) -> String {
    let mut files = std::fs::read_dir(dir).expect("a directory");
    let file = files.next().expect("a file").expect("a file").path();
    file.to_string_lossy().into_owned()
}

/// What `play` reads plays in a match, in the same world, and does the same there.
#[test]
fn typed_orders_take_a_seat() {
    let met = ["match", "--format", "json", "--quiet", "--scenario", "first-posting"];
    let world = ["--world", "amber", "--station", "lines:tests/play/first-posting.txt"];
    let summary = cutout(&[&met[..], &world].concat());
    assert!(summary.status.success(), "{}", err(&summary));
    let told: Value = serde_json::from_slice(&summary.stdout).expect("JSON");
    assert_eq!(told["orders_refused"], 0, "{told}");
    assert_eq!(told["per_campaign"]["recruited"], 1.0, "{told}");
    assert_eq!(told["per_campaign"]["disseminated"], 1.0, "{told}");
}

#[test]
fn what_is_no_order_is_counted_and_what_is_no_script_is_refused() {
    let dir = tempfile::tempdir().expect("a directory");
    let script = dir.path().join("mine.txt");
    let name = format!("lines:{}", script.display());
    let met = ["--security", "idle", "--scenario", "first-posting"];
    std::fs::write(&script, "people\nmeet nobody-there spot\nend\n").expect("a file");
    let json = ["match", "--format", "json", "--quiet", "--station", &name];
    let summary = cutout(&[&json[..], &met].concat());
    assert!(summary.status.success(), "{}", err(&summary));
    let told: Value = serde_json::from_slice(&summary.stdout).expect("JSON");
    assert_eq!(told["orders_refused"], 1);
    for (text, says) in [
        ("end\nmeett cricket spot\n", "line 2: there is no command `meett`; did you mean `meet`?"),
        ("end\nend\ndecide 1\n", "line 3: `decide` rests on what is on the desk"),
        ("until\n", "line 1: `until` rests on what is on the desk"),
    ] {
        std::fs::write(&script, text).expect("a file");
        refused(&["match", "--station", &name], 3, &["mine.txt", says]);
    }
    refused(&["match", "--station", "lines:nowhere.txt"], 2, &["nowhere.txt"]);
    refused(&["match", "--station", "lines:"], 2, &["a file is missing, as in `lines:mine.txt`"]);
    refused(&["match", "--station", "lines:/dev/zero"], 2, &["/dev/zero: not a regular file"]);
    refused(&["match", "--station", "regular:/dev/zero"], 2, &["ends with .ron"]);
}
