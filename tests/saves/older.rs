//! Campaigns of an earlier version of the game: kept, named with both versions, and not a word of
//! them lost.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use cutout::save::container::{self, Kind, Packing, SCHEMA, Stamp};
use cutout::save::header::SaveHeader;
use cutout::table::Foyer;

struct Desk {
    scratch: tempfile::TempDir,
}

impl Desk {
    fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_cutout"))
            .args(args)
            .current_dir(self.scratch.path())
            .env("CUTOUT_CONFIG", "/nonexistent/config.ron")
            .env("CUTOUT_LOG", self.scratch.path().join("log"))
            .env("CUTOUT_SAVES", self.saves())
            .output()
            .unwrap()
    }

    fn saves(&self) -> PathBuf {
        self.scratch.path().join("saves")
    }

    fn play(&self, weeks: usize) {
        let script = self.scratch.path().join("weeks.txt");
        fs::write(&script, "end\n".repeat(weeks)).unwrap();
        let begin = ["play", "--plain", "--scenario", "first-posting", "--seed", "older"];
        let rest = ["--opponent", "idle", "--script", "weeks.txt"];
        let played = self.run(&[&begin[..], &rest[..]].concat());
        assert!(played.status.success(), "{}", said(&played));
    }
}

fn said(output: &Output) -> String {
    let (out, err) = (&output.stdout, &output.stderr);
    format!("{}{}", String::from_utf8_lossy(out), String::from_utf8_lossy(err))
}

fn files(dir: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => drop(found.insert(path.clone(), fs::read(&path).unwrap())),
        }
    }
    found
}

/// Makes every generation one of the version before. Only a game of that version could read what
/// is in it, so here it stays what it is.
fn age(campaign: &Path) {
    let stamp = Stamp { schema: SCHEMA - 1, game: "0.0.9".to_owned(), ..Stamp::ours() };
    for entry in fs::read_dir(campaign).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "save") {
            let bytes = fs::read(&path).unwrap();
            let (preview, body) =
                container::decode::<SaveHeader>(Kind::Save, &bytes, None).unwrap();
            let packed = (&body[..], Packing::Deflate);
            let older = container::encode(Kind::Save, &stamp, &preview.about, packed).unwrap();
            fs::write(&path, older).unwrap();
        }
    }
}

#[test]
fn an_older_campaign_is_kept_named_and_told_about() {
    let desk = Desk { scratch: tempfile::tempdir().unwrap() };
    desk.play(13);
    let campaign = desk.saves().join("first-posting");
    let text = fs::read_to_string(campaign.join("file.md")).unwrap();
    assert!(campaign.join("file.html").exists() && text.contains("Declassified"), "{text}");
    age(&campaign);
    let before = files(&desk.saves());
    let both = [
        format!("Cutout 0.0.9 (format 1, schema {})", SCHEMA - 1),
        format!("Cutout {} (format 1, schema {SCHEMA})", env!("CARGO_PKG_VERSION")),
    ];
    let list = said(&desk.run(&["saves", "list"]));
    assert!(list.contains("First Posting") && both.iter().all(|it| list.contains(it)), "{list}");
    for (args, code) in [
        (&["play", "--plain", "--load", "first-posting"][..], 3),
        (&["saves", "repair", "first-posting"], 3),
        (&["replay", "campaign", "first-posting"], 3),
        (&["saves", "branch", "first-posting", "--week", "3"], 3),
    ] {
        let output = desk.run(args);
        let words = said(&output);
        assert_eq!(output.status.code(), Some(code), "{words}");
        assert!(both.iter().all(|it| words.contains(it)), "{args:?}: {words}");
    }
    let show = said(&desk.run(&["saves", "show", "first-posting"]));
    assert!(show.contains("000013") && show.contains("earlier version"), "{show}");
    assert!(show.contains("file.html"), "{show}");
    let cat = desk.run(&["saves", "cat", "--spoilers", "first-posting"]);
    assert!(cat.status.success() && said(&cat).contains("snapshot"));
    assert!(desk.run(&["saves", "verify", "first-posting"]).status.success());
    assert_eq!(files(&desk.saves()), before, "nothing of it was touched");
    // It travels like any other.
    assert!(desk.run(&["saves", "export", "first-posting", "parcel"]).status.success());
    assert!(desk.run(&["saves", "import", "parcel"]).status.success());
    let list = said(&desk.run(&["saves", "list"]));
    assert_eq!(list.matches("schema").count(), 4, "{list}");
    for name in ["file.md", "file.html"] {
        let came = fs::read(desk.saves().join("first-posting-2").join(name)).unwrap();
        assert_eq!(came, fs::read(campaign.join(name)).unwrap(), "{name}");
    }
    let kept = files(&desk.saves());
    assert!(before.iter().all(|(path, bytes)| kept.get(path) == Some(bytes)));
    // Others beside it are not hindered.
    desk.play(1);
    assert!(desk.run(&["saves", "delete", "--yes", "first-posting"]).status.success());
}

#[test]
fn the_foyer_knows_an_older_campaign_and_does_not_open_it() {
    let desk = Desk { scratch: tempfile::tempdir().unwrap() };
    desk.play(2);
    let campaign = desk.saves().join("first-posting");
    age(&campaign);
    let before = files(&desk.saves());
    let foyer = Foyer::at(desk.saves());
    let saved = foyer.saved().unwrap().remove(0);
    let older = saved.older.unwrap();
    assert!(older.contains("schema 0") || older.contains("0.0.9"), "{older}");
    assert_eq!(saved.title, "First Posting");
    assert!(saved.about.is_some_and(|about| about.weeks == 2));
    assert!(saved.file.is_none(), "it is not over");
    let Err(hitch) = foyer.resume("first-posting") else { panic!("it was opened") };
    assert!(hitch.to_string().contains("0.0.9"), "{hitch}");
    let Err(hitch) = foyer.earlier("first-posting") else { panic!("a branch is offered") };
    assert!(hitch.to_string().contains("0.0.9"), "{hitch}");
    assert_eq!(files(&desk.saves()), before);
}

#[test]
fn a_sample_of_an_older_version_is_refused_with_a_word() {
    let desk = Desk { scratch: tempfile::tempdir().unwrap() };
    desk.play(1);
    let samples = desk.saves().join("samples");
    fs::create_dir(&samples).unwrap();
    fs::rename(desk.saves().join("first-posting"), samples.join("first-posting")).unwrap();
    age(&samples.join("first-posting"));
    let Err(hitch) = Foyer::at(desk.saves()).resume("samples/first-posting") else { panic!() };
    let words = hitch.to_string();
    assert!(words.contains("0.0.9") && words.contains("cannot play it on"), "{words}");
}

#[test]
fn a_strangers_page_is_not_taken_from_a_parcel() {
    let desk = Desk { scratch: tempfile::tempdir().unwrap() };
    desk.play(13);
    let campaign = desk.saves().join("first-posting");
    let page = fs::read_to_string(campaign.join("file.html")).unwrap();
    for (name, text) in [
        ("file.html", "<script>alert(1)</script>".to_owned()),
        ("file.html", page.replace("script-src", "x-script-src")),
        (
            "file.html",
            page.replace("<body>", "<META http-equiv=refresh content='0;url=//x'><body>"),
        ),
        ("file.html", format!("{page}\u{1b}]0;owned\u{7}")),
        ("file.md", "# The file\u{1b}[2J\n".to_owned()),
        ("file.md", "\u{202e}elif\n".to_owned()),
    ] {
        let ours = fs::read(campaign.join(name)).unwrap();
        fs::write(campaign.join(name), text).unwrap();
        assert!(
            desk.run(&["saves", "export", "first-posting", "parcel", "--force"]).status.success()
        );
        let imported = desk.run(&["saves", "import", "parcel"]);
        assert!(imported.status.success(), "{}", said(&imported));
        let there = desk.saves().join("first-posting-2");
        assert!(!there.join(name).exists(), "{name}");
        assert!(desk.run(&["saves", "verify", "first-posting-2"]).status.success());
        fs::remove_dir_all(there).unwrap();
        fs::write(campaign.join(name), ours).unwrap();
    }
    // Opened, the campaign writes its own again.
    assert!(desk.run(&["saves", "export", "first-posting", "whole"]).status.success());
    assert!(desk.run(&["saves", "import", "whole"]).status.success());
    let came = fs::read_to_string(desk.saves().join("first-posting-2/file.html")).unwrap();
    assert_eq!(came, page);
}
