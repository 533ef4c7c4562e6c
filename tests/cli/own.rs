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
fn a_doctrine_in_a_file_plays_as_the_shipped_one_that_it_is_a_copy_of() {
    let dir = tempfile::tempdir().expect("a directory");
    let mine = dir.path().join("mine.ron");
    let text = std::fs::read_to_string("assets/doctrines/security-hammer.ron").expect("shipped");
    std::fs::write(&mine, &text).expect("a file");
    let name = format!("regular:{}", mine.display());
    let shipped = played(&["--station", "regular", "--security", "regular:hammer"]);
    let own = played(&["--station", "regular", "--security", &name]);
    assert_eq!(own["digest"], shipped["digest"]);

    std::fs::write(&mine, text.replace("arrest_from: 45", "arrest_from: 99")).expect("a file");
    let other = played(&["--station", "regular", "--security", &name]);
    assert_ne!(other["digest"], shipped["digest"]);

    // A doctrine of Security leads no Station, and a slip is told with its place.
    refused(&["match", "--station", &name], 2, &["doctrine of Security"]);
    std::fs::write(&mine, "(\n    gate_tems: 1,\n)").expect("a file");
    refused(&["match", "--security", &name], 2, &["is no doctrine", "gate_tems", "2:"]);
    refused(&["match", "--security", "regular:none.ron"], 2, &["none.ron"]);
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
    let program = format!("replay:{replay} then cmd:true");
    refused(&["match", "--station", &program], 2, &["from the first week"]);
}

fn only_file(dir: &Path) -> String {
    let mut files = std::fs::read_dir(dir).expect("a directory");
    let file = files.next().expect("a file").expect("a file").path();
    file.to_string_lossy().into_owned()
}

#[test]
fn typed_orders_take_a_seat() {
    let dir = tempfile::tempdir().expect("a directory");
    let script = dir.path().join("mine.txt");
    let name = format!("lines:{}", script.display());
    let met = |text: &str| {
        std::fs::write(&script, text).expect("a file");
        let met = ["--security", "idle", "--scenario", "first-posting"];
        let summary = cutout(
            &[&["match", "--format", "json", "--quiet", "--station", &name], &met[..]].concat(),
        );
        assert!(summary.status.success(), "{}", err(&summary));
        serde_json::from_slice::<Value>(&summary.stdout).expect("JSON")
    };
    let looked = met("people\nend\n");
    let acted = met("people # who is there?\nmeet cricket spot\nend\nmeet cricket spot\nend\n");
    assert_eq!(acted["orders_refused"], 0);
    assert_ne!(acted["digest"], looked["digest"]);
    let slips = met("meet nobody-there spot\nend\n");
    assert_eq!(slips["orders_refused"], 1);
    std::fs::write(&script, "meet cricket spot\nfrobnicate\n").expect("a file");
    refused(&["match", "--station", &name], 3, &["line 2", "frobnicate"]);
}
