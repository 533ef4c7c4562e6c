//! Files between: what belongs to somebody else is never written over, through or instead of.

use std::{
    fs,
    os::unix::fs::symlink,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const SCRIPT: &str = "(scenario: \"open-city\", seed: \"x\", weeks: 1, \
                      schedule: Match(station: \"regular\", security: \"regular\", games: 2))";

struct Desk {
    dir: tempfile::TempDir,
}

impl Desk {
    fn new() -> Desk {
        let desk = Desk { dir: tempfile::tempdir().expect("a directory") };
        fs::write(desk.at("s.ron"), SCRIPT).expect("a script");
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cutout"));
        command.args(args).current_dir(self.dir.path()).stdin(Stdio::null());
        command.env("CUTOUT_CONFIG", "/nonexistent/config.ron");
        command.env("CUTOUT_LOG", self.at("log")).env("CUTOUT_SAVES", self.at("saves"));
        command
    }

    fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().expect("the program starts")
    }

    #[track_caller]
    fn refused(&self, args: &[&str], says: &str) {
        let output = self.run(args);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "{args:?} was done");
        assert!(error.contains(says), "{args:?} says {error:?}, not {says:?}");
    }

    /// Things that are not ours, each with its name and how it looks before.
    fn others(&self) -> Vec<(&'static str, &'static str)> {
        fs::write(self.at("victim"), "precious\n").expect("a file");
        symlink(self.at("victim"), self.at("link")).expect("a link");
        symlink(self.at("nowhere"), self.at("dangling")).expect("a link");
        fs::create_dir_all(self.at("folder")).expect("a folder");
        let made = Command::new("mkfifo").arg(self.at("pipe")).status();
        assert!(made.expect("mkfifo").success());
        std::os::unix::net::UnixListener::bind(self.at("socket")).map(drop).expect("a socket");
        fs::hard_link(self.at("victim"), self.at("second-name")).expect("a name");
        vec![
            ("victim", "exists already"),
            ("second-name", "exists already"),
            ("link", "is a link"),
            ("dangling", "is a link"),
            ("folder", "is a directory"),
            ("pipe", "is a pipe"),
            ("socket", "is a socket"),
        ]
    }

    #[track_caller]
    fn untouched(&self) {
        assert_eq!(fs::read_to_string(self.at("victim")).expect("a file"), "precious\n");
        assert!(fs::symlink_metadata(self.at("link")).expect("a link").is_symlink());
        assert!(fs::symlink_metadata(self.at("dangling")).expect("a link").is_symlink());
        assert!(!self.at("nowhere").exists());
        use std::os::unix::fs::FileTypeExt as _;
        assert!(fs::symlink_metadata(self.at("pipe")).expect("a pipe").file_type().is_fifo());
        assert!(fs::symlink_metadata(self.at("socket")).expect("a socket").file_type().is_socket());
    }
}

fn lines(path: &Path) -> usize {
    fs::read_to_string(path).expect("a file").lines().count()
}

fn campaign(desk: &Desk) {
    fs::write(desk.at("week.txt"), "end\n").expect("a script");
    let play = ["play", "--plain", "--scenario", "first-posting", "--seed", "first snow"];
    let played = desk.run(&[&play[..], &["--opponent", "idle", "--script", "week.txt"]].concat());
    assert!(played.status.success(), "{}", String::from_utf8_lossy(&played.stderr));
}

#[test]
fn no_command_writes_over_through_or_instead_of_what_is_not_ours() {
    let desk = Desk::new();
    campaign(&desk);
    let replays = ["match", "s.ron", "--quiet", "--save-replays", "replays"];
    assert!(desk.run(&replays).status.success());
    let replay = fs::read_dir(desk.at("replays")).expect("replays").next().expect("one");
    let replay = format!("replays/{}", replay.expect("one").file_name().to_string_lossy());
    assert!(
        desk.run(&["arena", "run", "s.ron", "--quiet", "--out", "whole.jsonl"]).status.success()
    );
    let others = desk.others();
    let mut tried = 0;
    for (name, says) in &others {
        for args in [
            &["match", "s.ron", "--quiet", "--out", name][..],
            &["saves", "export", "first-posting", name],
            &["replay", "export", &replay, "--html", name],
            &["replay", "export", &replay, "--markdown", name],
            &["arena", "report", "whole.jsonl", "--html", name],
        ] {
            desk.refused(args, says);
            desk.untouched();
            tried += 1;
        }
        let says = if ["victim", "second-name"].contains(name) { "not a ledger" } else { says };
        desk.refused(&["arena", "run", "s.ron", "--quiet", "--out", name], says);
        desk.refused(&["arena", "merge", "whole.jsonl", "--out", name], says);
        desk.refused(&["new-pack", name], name);
        desk.untouched();
        tried += 3;
    }
    // A replay of this campaign has that name, and it is a link now.
    fs::remove_file(desk.at(&replay)).expect("a replay");
    symlink(desk.at("victim"), desk.at(&replay)).expect("a link");
    desk.refused(&replays, "is a link");
    fs::remove_file(desk.at(&replay)).expect("a link");
    fs::write(desk.at(&replay), "precious\n").expect("a file");
    desk.refused(&replays, "exists already");
    desk.untouched();
    println!("files: {} cases, nothing touched", tried + 2);
}

#[test]
fn force_is_heard() {
    let desk = Desk::new();
    desk.others();
    for name in ["victim", "link", "dangling"] {
        let out = desk.run(&["match", "s.ron", "--quiet", "--force", "--out", name]);
        assert!(out.status.success(), "{name}: {}", String::from_utf8_lossy(&out.stderr));
        assert_eq!(lines(&desk.at(name)), 2, "{name}");
    }
    assert!(fs::symlink_metadata(desk.at("link")).expect("a link").is_symlink());
    desk.refused(&["match", "s.ron", "--quiet", "--force", "--out", "folder"], "is a directory");
}

#[test]
fn results_are_not_lost_to_a_second_run() {
    let desk = Desk::new();
    let run = ["match", "s.ron", "--quiet", "--out", "a.jsonl"];
    assert!(desk.run(&run).status.success());
    let first = fs::read(desk.at("a.jsonl")).expect("results");
    desk.refused(&run, "exists already");
    let arena = ["arena", "run", "s.ron", "--quiet", "--out", "ledger.jsonl"];
    assert!(desk.run(&arena).status.success());
    let ledger = fs::read(desk.at("ledger.jsonl")).expect("a ledger");
    desk.refused(&["match", "s.ron", "--quiet", "--out", "ledger.jsonl"], "exists already");
    desk.refused(&["arena", "run", "s.ron", "--quiet", "--out", "a.jsonl"], "not a ledger");
    assert_eq!(fs::read(desk.at("a.jsonl")).expect("results"), first);
    assert_eq!(fs::read(desk.at("ledger.jsonl")).expect("a ledger"), ledger);
}

#[test]
fn two_runs_on_one_file_cannot_tear_each_others_lines() {
    let desk = Desk::new();
    let long = SCRIPT.replace("weeks: 1", "weeks: 6").replace("games: 2", "games: 12");
    fs::write(desk.at("long.ron"), long).expect("a script");
    for _ in 0..3 {
        let run = ["match", "long.ron", "--quiet", "--out", "same.jsonl"];
        let start = || {
            let mut command = desk.command(&run);
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("a run")
        };
        let both = [start(), start()].map(|child| child.wait_with_output().expect("its end"));
        let done = both.iter().filter(|it| it.status.success()).count();
        assert_eq!(done, 1, "one is done, the other is refused");
        let text = fs::read_to_string(desk.at("same.jsonl")).expect("results");
        assert_eq!(text.lines().count(), 12);
        for line in text.lines() {
            serde_json::from_str::<serde_json::Value>(line).expect("a whole line");
        }
        fs::remove_file(desk.at("same.jsonl")).expect("results");
    }
}

#[test]
fn a_script_cannot_choose_where_it_writes_outside_its_folder() {
    let desk = Desk::new();
    let outside = tempfile::tempdir().expect("a directory");
    let victim = outside.path().join("victim");
    fs::write(&victim, "precious\n").expect("a file");
    symlink(outside.path(), desk.at("way-out")).expect("a link");
    symlink(outside.path().join("not-yet"), desk.at("dangling")).expect("a link");
    fs::create_dir(desk.at("below")).expect("a folder");
    let absolute = victim.display().to_string();
    let up = format!("../{}/x", outside.path().file_name().expect("a name").to_string_lossy());
    let mut tried = 0;
    for place in [
        absolute.as_str(),
        &up,
        "../x",
        "below/../../x",
        "way-out",
        "dangling",
        "way-out/victim",
        "way-out/new",
        "way-out/deeper/new",
        "~/x",
        ".profile",
        ".config/autostart/x",
        "below/.hidden",
        "/dev/stdout",
        "/dev/full",
        "-",
        "",
    ] {
        for field in ["out", "replays"] {
            let fields = format!("({field}: {place:?}, ");
            fs::write(desk.at("theirs.ron"), SCRIPT.replacen('(', &fields, 1)).expect("a script");
            desk.refused(&["match", "theirs.ron", "--quiet"], "a script may name plain files");
            let force = ["match", "theirs.ron", "--quiet", "--force"];
            desk.refused(&force, "a script may name plain files");
            desk.refused(
                &["arena", "run", "theirs.ron", "--quiet"],
                "a script may name plain files",
            );
            tried += 3;
        }
    }
    for name in ["../../x", "/tmp/x", "a/../../b"] {
        let fields = format!("(name: {name:?}, ");
        fs::write(desk.at("theirs.ron"), SCRIPT.replacen('(', &fields, 1)).expect("a script");
        desk.refused(&["arena", "run", "theirs.ron", "--quiet"], "a script may name plain files");
        tried += 1;
    }
    // The person says where, and the script is not asked.
    fs::write(desk.at("theirs.ron"), SCRIPT.replacen('(', "(out: \"/etc/x\", ", 1))
        .expect("a script");
    assert!(desk.run(&["match", "theirs.ron", "--quiet", "--out", "mine"]).status.success());
    fs::write(desk.at("theirs.ron"), SCRIPT.replacen('(', "(out: \"below/x\", ", 1))
        .expect("a script");
    assert!(desk.run(&["match", "theirs.ron", "--quiet"]).status.success());
    assert_eq!(lines(&desk.at("below/x")), 2);
    assert_eq!(fs::read_to_string(&victim).expect("a file"), "precious\n");
    assert_eq!(fs::read_dir(outside.path()).expect("a folder").count(), 1);
    println!("scripts: {tried} places, none reached");
}

#[test]
fn the_standard_output_is_a_stream_by_all_its_names() {
    let desk = Desk::new();
    for name in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
        if name != "-" && !Path::new(name).exists() {
            continue;
        }
        for format in ["text", "json"] {
            let answer = fs::File::create(desk.at("answer")).expect("a file");
            let run = ["match", "s.ron", "--quiet", "--format", format, "--out", name];
            let output = desk.command(&run).stdout(answer).output().expect("a run");
            assert!(output.status.success());
            let text = fs::read_to_string(desk.at("answer")).expect("the answer");
            assert_eq!(text.lines().count(), 2, "{name}: {text}");
            assert!(text.lines().all(|line| line.starts_with("{\"id\"")), "{text}");
            let beside = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(beside.contains("digest"), "{beside}");
        }
        desk.refused(&["arena", "run", "s.ron", "--quiet", "--out", name], "is a stream");
    }
    assert!(!desk.at("-").exists());
    campaign(&desk);
    let parcel = desk.run(&["saves", "export", "first-posting", "-"]);
    fs::write(desk.at("parcel"), &parcel.stdout).expect("a file");
    assert!(desk.run(&["saves", "import", "parcel"]).status.success());
}

#[test]
fn a_full_disk_is_named_and_the_summary_is_not_lost() {
    if !Path::new("/dev/full").exists() {
        return;
    }
    let desk = Desk::new();
    for format in ["text", "json"] {
        let output =
            desk.run(&["match", "s.ron", "--quiet", "--format", format, "--out", "/dev/full"]);
        assert_eq!(output.status.code(), Some(4));
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(error.contains("cannot write /dev/full: "), "{error}");
        assert!(String::from_utf8_lossy(&output.stdout).contains("digest"), "the summary");
    }
    assert!(desk.run(&["match", "s.ron", "--quiet", "--out", "/dev/null"]).status.success());
}

#[test]
fn a_tilde_is_for_the_shell() {
    let desk = Desk::new();
    for args in [
        &["match", "s.ron", "--quiet", "--out", "~/x"][..],
        &["match", "s.ron", "--quiet", "--save-replays", "~/x"],
        &["arena", "run", "s.ron", "--quiet", "--out", "~/x"],
        &["saves", "--saves", "~/x", "list"],
        &["play", "--plain", "--saves", "~root/x"],
        &["play", "--saves", "~"],
    ] {
        desk.refused(args, "a shell expands");
    }
    let output = desk.command(&["saves", "list"]).env("CUTOUT_SAVES", "~/x").output();
    let error = String::from_utf8_lossy(&output.expect("a run").stderr).into_owned();
    assert!(error.contains("a shell expands") && error.contains("$HOME"), "{error}");
    desk.command(&["doctor"]).env("CUTOUT_LOG", "~/log").output().expect("a run");
    assert!(!desk.at("~").exists());
}

#[test]
fn a_byte_order_mark_is_no_part_of_any_text() {
    let desk = Desk::new();
    let mark = |name: &str, text: &str| fs::write(desk.at(name), format!("\u{feff}{text}"));
    mark("s.ron", SCRIPT).expect("a script");
    assert!(desk.run(&["match", "s.ron", "--quiet", "--save-replays", "r"]).status.success());
    assert!(desk.run(&["arena", "run", "s.ron", "--quiet", "--out", "l"]).status.success());
    let ledger = fs::read_to_string(desk.at("l")).expect("a ledger");
    mark("l", &ledger).expect("a ledger");
    for args in
        [&["arena", "report", "l"][..], &["arena", "status", "l"], &["audit", "l", "--quiet"]]
    {
        let output = desk.run(args);
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }
    assert!(desk.run(&["arena", "run", "s.ron", "--quiet", "--out", "l"]).status.success());
    let replay = fs::read_dir(desk.at("r")).expect("replays").next().expect("one").expect("one");
    let text = fs::read_to_string(replay.path()).expect("a replay");
    mark("m.replay.ron", &text).expect("a replay");
    assert!(desk.run(&["replay", "verify", "m.replay.ron"]).status.success());
    mark("play.txt", "# a comment\nplan\n").expect("a script");
    let play = ["play", "--plain", "--no-save", "--scenario", "first-posting", "--seed", "x"];
    let played = desk.run(&[&play[..], &["--script", "play.txt"]].concat());
    assert!(played.status.success(), "{}", String::from_utf8_lossy(&played.stderr));
    fs::write(desk.at("wide.ron"), b"\xff\xfe(\0)\0").expect("a script");
    desk.refused(&["match", "wide.ron"], "UTF-16");
}

#[test]
fn a_seed_is_one_thing_in_every_command() {
    let desk = Desk::new();
    fs::write(desk.at("plan.txt"), "quit\n").expect("a script");
    let play = |seed: &str| {
        let args = ["play", "--plain", "--no-save", "--scenario", "first-posting", "--seed", seed];
        desk.run(&[&args[..], &["--script", "plan.txt"]].concat())
    };
    let others = |seed: &str| {
        let script = SCRIPT.replace("\"x\"", &format!("{seed:?}"));
        fs::write(desk.at("seed.ron"), script).expect("a script");
        let flag = ["match", "--weeks", "1", "--quiet", "--seed", seed];
        let audit = ["audit", "--games", "1", "--quiet", "--seed", seed];
        [desk.run(&flag), desk.run(&audit), desk.run(&["match", "seed.ron", "--quiet"])]
    };
    for good in ["first snow", "-5", "Žofie", "42", " two  words "] {
        assert!(play(good).status.success(), "{good}");
        let mut outputs = others(good).into_iter();
        assert!(outputs.all(|it| it.status.success()), "{good}");
    }
    let long = "a".repeat(100_000);
    for bad in
        ["", " ", "\u{1b}[31m", "a\u{202e}b", "a\u{9b}2J", "tab\there", &"a".repeat(41), &long]
    {
        for output in [play(bad)].into_iter().chain(others(bad)) {
            let error = String::from_utf8_lossy(&output.stderr).into_owned();
            assert!(!output.status.success() && error.contains("a seed "), "{bad:?}: {error}");
            assert!(error.len() < 100_000, "it does not say all of it");
        }
    }
}

#[test]
fn numbers_are_bounded_alike_in_flags_and_scripts() {
    let desk = Desk::new();
    for (field, bad) in [("games", "4000000000"), ("games", "1000001"), ("games", "0")] {
        let script = SCRIPT.replace("games: 2", &format!("{field}: {bad}"));
        fs::write(desk.at("b.ron"), script).expect("a script");
        desk.refused(&["match", "b.ron"], "`games` must be at");
    }
    for (from, to) in [("weeks: 1", "weeks: 521"), ("weeks: 1", "weeks: 1, jobs: 1025")] {
        fs::write(desk.at("b.ron"), SCRIPT.replace(from, to)).expect("a script");
        desk.refused(&["match", "b.ron"], "must be at most");
    }
    fs::write(
        desk.at("b.ron"),
        "(scenario: \"open-city\", players: [\"regular\", \"idle\"], schedule: RoundRobin(rounds: 2000000))",
    )
    .expect("a script");
    desk.refused(&["match", "b.ron"], "`rounds` must be at most");
    let many: Vec<String> = (0..65).map(|n| format!("(name: \"p{n}\", level: \"idle\")")).collect();
    let many = format!(
        "(scenario: \"open-city\", players: [{}], schedule: RoundRobin(rounds: 1))",
        many.join(",")
    );
    fs::write(desk.at("b.ron"), many).expect("a script");
    desk.refused(&["match", "b.ron"], "at most 64 players");
    for flag in ["--games", "--weeks", "--jobs"] {
        let output = desk.run(&["match", flag, "-1"]);
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2));
        assert!(error.contains("-1") && !error.contains("-- -1"), "{flag}: {error}");
    }
}

#[test]
fn what_is_read_is_a_file_and_nothing_hangs() {
    let desk = Desk::new();
    desk.others();
    for name in ["pipe", "folder", "socket", "/dev/zero", "dangling"] {
        for args in [
            &["match", name][..],
            &["replay", "verify", name],
            &["arena", "report", name],
            &["arena", "status", name],
            &["saves", "import", name],
            &["play", "--plain", "--no-save", "--script", name],
            &["arena", "merge", name, "--out", "merged.jsonl"],
            &["match", "--weeks", "1", "--station", &format!("lines:{name}")],
            &["match", "--weeks", "1", "--station", &format!("replay:{name}")],
            &["match", "--weeks", "1", "--station", &format!("regular:{name}")],
        ] {
            let mut child = desk
                .command(args)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("the program starts");
            let began = std::time::Instant::now();
            let ended = loop {
                if let Some(status) = child.try_wait().expect("a child") {
                    break Some(status);
                }
                if 30 < began.elapsed().as_secs() {
                    let _ = child.kill();
                    break None;
                }
                std::thread::sleep(std::time::Duration::from_millis(10));
            };
            assert!(ended.is_some_and(|status| !status.success()), "{args:?} hangs or is done");
        }
    }
}
