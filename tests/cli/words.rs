//! Words out: whatever a stranger wrote, nothing of it commands the terminal.

use std::{ffi::OsStr, path::Path, process::Command};

/// What would move a cursor, ring, set a title, or turn a line around; each between two letters,
/// so that it can be seen whether the words around it came through.
const PAYLOADS: [&str; 18] = [
    "\u{1b}[31m",
    "\u{1b}]0;title\u{7}",
    "\u{1b}P+q\u{1b}\\",
    "\u{1b}[2J\u{1b}[H",
    "\u{7}\u{8}\u{c}",
    "\u{7f}",
    "\u{9b}31m",
    "\u{90}x\u{9c}",
    "\u{85}",
    "\u{202e}",
    "\u{2066}\u{2069}",
    "\u{200e}\u{200f}\u{61c}",
    "\u{200b}\u{2060}\u{feff}",
    "\u{2028}\u{2029}",
    "\u{ad}\u{180e}",
    "\u{e0041}\u{e0001}",
    "\u{fff9}\u{fffb}",
    "\u{206a}\u{206f}\u{1d173}",
];

/// What is left of a Unicode text that a terminal would obey or that turns lines around: by the
/// general category, not by the game's own list.
fn commands(text: &str) -> Vec<char> {
    let format = |c: char| {
        matches!(u32::from(c),
            0xAD | 0x600..=0x605 | 0x61C | 0x6DD | 0x70F | 0x890..=0x891 | 0x8E2 | 0x180E
            | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0xFEFF | 0xFFF9..=0xFFFB
            | 0x110BD | 0x110CD | 0x13430..=0x1343F | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A
            | 0xE0001 | 0xE0020..=0xE007F)
    };
    text.chars().filter(|c| *c != '\n' && c.is_control() || format(*c)).collect()
}

struct Trial {
    dir: tempfile::TempDir,
    tried: usize,
}

impl Trial {
    /// Runs the program in its folder; nothing it says may command a terminal.
    #[track_caller]
    fn run(&mut self, args: &[&OsStr]) -> String {
        let output = Command::new(env!("CARGO_BIN_EXE_cutout"))
            .args(args)
            .current_dir(self.dir.path())
            .env("CUTOUT_CONFIG", self.dir.path().join("config.ron"))
            .env("CUTOUT_LOG", self.dir.path().join("log"))
            .env("CUTOUT_SAVES", self.dir.path().join("saves"))
            .output()
            .expect("the program starts");
        let mut said = String::new();
        for bytes in [&output.stdout, &output.stderr] {
            let text = std::str::from_utf8(bytes);
            let text = text.unwrap_or_else(|error| panic!("{args:?}: no text: {error}"));
            assert_eq!(commands(text), Vec::<char>::new(), "{args:?} says {text:?}");
            said.push_str(text);
        }
        self.tried += 1;
        said
    }

    fn say(&mut self, args: &[&str]) -> String {
        let args: Vec<&OsStr> = args.iter().map(OsStr::new).collect();
        self.run(&args)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.dir.path().join(name), text).expect("a file");
    }
}

fn ron(text: &str) -> String {
    let escaped: String = text.chars().map(|c| format!("\\u{{{:x}}}", u32::from(c))).collect();
    format!("\"a{escaped}z\"")
}

#[test]
fn nothing_that_a_stranger_wrote_commands_the_terminal() {
    let mut trial = Trial { dir: tempfile::tempdir().expect("a directory"), tried: 0 };
    for payloads in PAYLOADS.chunks(6) {
        let payload = payloads.concat();
        let raw = format!("a{payload}z");
        arguments(&mut trial, &raw);
        scripts(&mut trial, &payload, &raw);
        lines(&mut trial, &raw);
        settings(&mut trial, &raw);
    }
    println!("words out: {} runs, none commands the terminal", trial.tried);
}

fn arguments(trial: &mut Trial, raw: &str) {
    for args in [
        &["match", "--seed", raw][..],
        &["match", "--scenario", raw],
        &["match", "--station", raw],
        &["match", "--games", raw],
        &["match", raw],
        &[raw],
        &["--option", raw],
        &["rules", raw],
        &["play", "--theme", raw],
        &["play", "--plain", "--no-save", "--seed", raw, "--scenario", "first-posting"],
        &["play", "--plain", "--load", raw],
        &["saves", "show", raw],
        &["saves", "--saves", raw, "list"],
        &["replay", "verify", raw],
        &["audit", raw],
        &["arena", "report", raw],
        &["check-assets", raw],
        &["watch", raw],
        &["dev", "soak", "--promise", raw],
        &["match", "--pack", raw],
        &["match", "--world", raw, "--weeks", "1"],
        &["arena", "run", "short", "--shard", raw],
        &["arena", "run", "short", "--only", raw],
        &["arena", "merge", raw, "--out", "merged.jsonl"],
        &["arena", "report", raw, "--html", "report.html"],
        &["new-pack", raw],
        &["mcp", "--scenario", raw],
        &["bot", "check", raw],
        &["completions", raw],
    ] {
        trial.say(args);
    }
    for player in ["lines:", "replay:", "regular:", "cmd:"] {
        trial.say(&["match", "--weeks", "1", "--station", &format!("{player}{raw}")]);
        trial.say(&["match", "--weeks", "1", "--station", &format!("{player}{raw}.ron")]);
    }
    let option = format!("--{raw}=x");
    trial.say(&["match", &option]);
    // A line end in a name would begin a line that looks like ours.
    let name = format!("nowhere\ncutout: {raw}");
    let said = trial.say(&["match", &name]);
    assert!(!said.contains("\ncutout: "), "{said:?}");
}

fn scripts(trial: &mut Trial, payload: &str, raw: &str) {
    let word = ron(payload);
    let game = "Match(station: \"regular\", security: \"regular\", games: 1)";
    for fields in [
        format!("name: {word}, seed: \"x\", weeks: 1, schedule: {game}"),
        format!("about: {word}, seed: \"x\", weeks: 1, schedule: {game}"),
        format!("seed: {word}, schedule: {game}"),
        format!("out: {word}, weeks: 1, schedule: {game}"),
        format!("players: [(name: {word}, level: \"regular\")], schedule: {game}"),
        format!("players: [{word}], schedule: {game}"),
        format!("count: {{{word}: \"recruited\"}}, weeks: 1, schedule: {game}"),
        format!("counters: [{word}], schedule: {game}"),
    ] {
        trial.write("s.ron", &format!("(scenario: \"open-city\", {fields})"));
        for command in [&["match", "s.ron", "--quiet"][..], &["arena", "run", "s.ron", "--quiet"]] {
            trial.say(command);
        }
    }
    // As raw bytes, in a place that is a fault.
    trial.write("s.ron", &format!("(scenario: \"open-city\", {raw}: 1)"));
    trial.say(&["match", "s.ron"]);
    trial.write("deep.replay.ron", raw);
    trial.say(&["replay", "verify", "deep.replay.ron"]);
    trial.write("l.jsonl", &format!("{{\"ledger\":2,\"name\":\"{raw}\"}}\n"));
    trial.say(&["arena", "report", "l.jsonl"]);
}

fn lines(trial: &mut Trial, raw: &str) {
    trial.write("play.txt", &format!("find {raw}\nhelp {raw}\n{raw}\n"));
    let play = ["play", "--plain", "--no-save", "--scenario", "first-posting", "--seed", "amber"];
    trial.say(&[&play[..], &["--script", "play.txt"]].concat());
}

fn settings(trial: &mut Trial, raw: &str) {
    trial.write("config.ron", &format!("(theme: \"{raw}\", {raw}: 1)"));
    trial.write("keys.ron", &format!("{{ \"{raw}\": [\"F5\"] }}"));
    trial.say(&["play", "--plain", "--no-save"]);
    trial.say(&["doctor"]);
    for name in ["config.ron", "keys.ron"] {
        std::fs::remove_file(trial.dir.path().join(name)).expect("a file");
    }
}

/// A pack of a stranger: every title, name and sentence of its scenario and city is hostile, and it
/// is checked, read and played all the same.
#[test]
fn a_strangers_pack_is_played_without_harm() {
    let mut trial = Trial { dir: tempfile::tempdir().expect("a directory"), tried: 0 };
    trial.say(&["new-pack", "theirs"]);
    let word = ron(&PAYLOADS.concat());
    let word = word.trim_matches('"');
    let mut spoilt = 0;
    for file in ["scenarios/theirs.ron", "theatres/theirs/city.ron", "theatres/theirs/holdings.ron"]
    {
        let path = trial.dir.path().join("theirs").join(file);
        let text = std::fs::read_to_string(&path).expect("a file of the pack");
        for field in ["title: \"", "name: \"", "blurb: \""] {
            spoilt += text.matches(field).count();
        }
        let text = ["title: \"", "name: \"", "blurb: \""]
            .iter()
            .fold(text, |text, field| text.replace(field, &format!("{field}{word}")));
        std::fs::write(&path, text).expect("a file of the pack");
    }
    assert!(20 < spoilt, "{spoilt} words");
    trial.write("play.txt", "people\nholdings\nend\nfile\n");
    let play = ["play", "--plain", "--no-save", "--scenario", "theirs", "--seed", "amber"];
    let script = ["--pack", "theirs", "--script", "play.txt"];
    for args in [
        &["check-assets", "theirs"][..],
        &[&play[..], &script].concat(),
        &["match", "--pack", "theirs", "--scenario", "theirs", "--weeks", "2"],
        &["watch", "quick", "--pack", "theirs"],
    ] {
        trial.say(args);
    }
}

/// A ledger of a stranger, whole in every check, whose names are hostile.
#[test]
fn a_strangers_ledger_is_read_without_harm() {
    let mut trial = Trial { dir: tempfile::tempdir().expect("a directory"), tried: 0 };
    let script = "(name: \"plain\", about: \"words\", scenario: \"open-city\", seed: \"x\", weeks: 2, \
                  players: [(name: \"fox\", level: \"regular\")], \
                  schedule: Match(station: \"fox\", security: \"fox\", games: 1))";
    trial.write("s.ron", script);
    trial.say(&["arena", "run", "s.ron", "--quiet", "--out", "whole.jsonl"]);
    let whole = std::fs::read_to_string(trial.dir.path().join("whole.jsonl")).expect("a ledger");
    for payloads in PAYLOADS.chunks(3) {
        let json = serde_json::to_string(&payloads.concat()).expect("JSON");
        let word = json.trim_matches('"');
        for (what, with) in [("plain", "name"), ("words", "about"), ("fox", "player")] {
            // Version 1 carries no checks: everything in it may be a stranger's.
            let text =
                whole.replace(what, &format!("a{word}z")).replace("\"ledger\":2", "\"ledger\":1");
            trial.write("theirs.jsonl", &text);
            for format in ["text", "markdown", "csv", "json"] {
                let said = trial.say(&["arena", "report", "theirs.jsonl", "--format", format]);
                let read = said.contains("open-city") || said.contains("station");
                // Another player makes another plan, to which the rows do not belong.
                assert!(
                    read || with == "player" && said.contains("out of place"),
                    "{with}: {said}"
                );
            }
            trial.say(&["arena", "status", "theirs.jsonl"]);
            trial.say(&["audit", "theirs.jsonl", "--quiet"]);
        }
    }
    println!("ledgers of strangers: {} runs", trial.tried);
}

/// A campaign whose directory and files have hostile names, and a saves folder too.
#[test]
fn names_of_files_are_said_in_one_tame_line() {
    let mut trial = Trial { dir: tempfile::tempdir().expect("a directory"), tried: 0 };
    for payloads in PAYLOADS.chunks(3) {
        let payload = payloads.concat();
        let folder = trial.dir.path().join(format!("f{payload}\nx"));
        std::fs::create_dir_all(folder.join("camp")).expect("a folder");
        std::fs::write(folder.join("camp").join("000000.save"), &payload).expect("a file");
        let name = |path: &Path| path.as_os_str().to_owned();
        let folder_name = name(&folder);
        for args in [&["list"][..], &["show", "camp"], &["verify", "camp"], &["show", "cam"]] {
            let mut all: Vec<&OsStr> =
                vec![OsStr::new("saves"), OsStr::new("--saves"), &folder_name];
            all.extend(args.iter().map(OsStr::new));
            trial.run(&all);
        }
        let file = name(&folder.join("camp").join("000000.save"));
        for command in ["match", "audit"] {
            trial.run(&[OsStr::new(command), &file]);
        }
    }
    println!("names of files: {} runs", trial.tried);
}
