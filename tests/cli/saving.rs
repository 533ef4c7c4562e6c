//! Truth about saving, line by line: every sentence is what stands on the disk.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{Receiver, channel},
    time::Duration,
};

/// A person who types.
struct Session {
    child: Child,
    lines: Receiver<String>,
    said: String,
}

impl Session {
    fn start(saves: &Path, args: &[&str]) -> Session {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cutout"))
            .args(["play", "--plain"])
            .args(args)
            .env("CUTOUT_CONFIG", "/nonexistent/config.ron")
            .env("CUTOUT_LOG", saves.with_file_name("log"))
            .env("CUTOUT_SAVES", saves)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let (tell, lines) = channel();
        let out = BufReader::new(child.stdout.take().expect("its answers"));
        std::thread::spawn(move || {
            for line in out.lines().map_while(Result::ok) {
                let _ = tell.send(line);
            }
        });
        Session { child, lines, said: String::new() }
    }

    fn new(saves: &Path) -> Session {
        let begin = ["--scenario", "first-posting", "--seed", "amber", "--opponent", "idle"];
        Session::start(saves, &begin)
    }

    fn say(&mut self, line: &str) -> &mut Session {
        writeln!(self.child.stdin.as_mut().expect("its ear"), "{line}").expect("it listens");
        self
    }

    /// Waits for a line with these words; what came before it is kept.
    #[track_caller]
    fn hears(&mut self, words: &str) -> &mut Session {
        loop {
            let line = self.lines.recv_timeout(Duration::from_secs(60));
            let line = line.unwrap_or_else(|_| panic!("“{words}” never came:\n{}", self.said));
            self.said.push_str(&line);
            self.said.push('\n');
            if line.contains(words) {
                return self;
            }
        }
    }

    /// What was said since, to the end, and the exit code.
    fn end(mut self) -> (String, Option<i32>) {
        drop(self.child.stdin.take());
        while let Ok(line) = self.lines.recv_timeout(Duration::from_secs(60)) {
            self.said.push_str(&line);
            self.said.push('\n');
        }
        let output = self.child.wait_with_output().expect("its end");
        self.said.push_str(&String::from_utf8_lossy(&output.stderr));
        (self.said, output.status.code())
    }
}

fn place() -> (tempfile::TempDir, PathBuf) {
    let scratch = tempfile::tempdir().expect("a directory");
    let saves = scratch.path().join("saves");
    (scratch, saves)
}

#[test]
fn what_is_saved_is_said_to_be_saved() {
    let (_scratch, saves) = place();
    let mut session = Session::new(&saves);
    session.say("end").hears("Week 1 is over");
    session.say("save").hears("Saved: ").say("quit");
    let (said, code) = session.end();
    assert!(said.contains("Nothing is lost") && code == Some(0), "{said}");
}

#[test]
fn weeks_end_without_a_disk_and_nothing_is_called_saved() {
    let (_scratch, saves) = place();
    let mut session = Session::new(&saves);
    session.say("end").hears("Week 1 is over");
    fs::remove_dir_all(&saves).expect("the saves");
    session.say("end").hears("Week 2 is over");
    session.say("end").hears("Week 3 is over");
    session.say("save").hears("Not saved: ").say("quit");
    let (said, code) = session.end();
    assert!(!said.contains("Saved: ") && !said.contains("Nothing is lost"), "{said}");
    assert!(said.contains("lost when you leave") && said.contains("3 finished weeks"), "{said}");
    assert_eq!(code, Some(4), "{said}");
}

#[test]
fn what_comes_back_is_saved_again() {
    let (_scratch, saves) = place();
    let mut session = Session::new(&saves);
    session.say("end").hears("Week 1 is over");
    fs::remove_dir_all(&saves).expect("the saves");
    session.say("end").hears("Week 2 is over");
    fs::create_dir(&saves).expect("a directory");
    session.say("end").hears("Week 3 is over");
    session.say("save").hears("Saved: ").say("quit");
    let (said, code) = session.end();
    assert!(said.contains("Nothing is lost") && code == Some(0), "{said}");
    let mut again = Session::start(&saves, &["--load", "first-posting"]);
    again.say("desk").hears("week 4").say("quit");
    assert_eq!(again.end().1, Some(0));
}

#[test]
fn another_directory_is_as_good() {
    let (scratch, saves) = place();
    let mut session = Session::new(&saves);
    session.say("end").hears("Week 1 is over");
    fs::remove_dir_all(&saves).expect("the saves");
    session.say("end").hears("Week 2 is over");
    let elsewhere = scratch.path().join("elsewhere");
    let save = format!("save {}", elsewhere.display());
    session.say(&save).hears("Saved: ").say("end").hears("Week 3 is over").say("quit");
    let (said, code) = session.end();
    assert!(said.contains("Nothing is lost") && code == Some(0), "{said}");
    assert!(elsewhere.join("first-posting").is_dir());
}

#[test]
fn a_second_instance_is_told_so_and_nothing_of_it_is_called_saved() {
    let (_scratch, saves) = place();
    let mut first = Session::new(&saves);
    first.say("end").hears("Week 1 is over");
    let mut second = Session::start(&saves, &["--load", "first-posting"]);
    second.hears("another instance").say("end").hears("another instance");
    second.say("save").hears("Not saved: another instance").say("quit");
    let (said, code) = second.end();
    for false_word in ["Saved: ", "handed in", "Week 2 is over", "Nothing is lost"] {
        assert!(!said.contains(false_word), "{false_word}: {said}");
    }
    assert_eq!(code, Some(0), "nothing was lost: {said}");
    first.say("quit");
    assert_eq!(first.end().1, Some(0));
}

#[test]
fn missing_rights_are_not_another_instance() {
    let (_scratch, saves) = place();
    let mut first = Session::new(&saves);
    first.say("end").hears("Week 1 is over").say("quit");
    assert_eq!(first.end().1, Some(0));
    // No right to lock, for the superuser neither.
    let lock = saves.join("first-posting").join("LOCK");
    fs::remove_file(&lock).expect("a lock");
    fs::create_dir(&lock).expect("in the way");
    let mut second = Session::start(&saves, &["--load", "first-posting"]);
    second.hears("cannot be locked").say("end").say("note wren a word").say("save");
    second.hears("Not saved: it cannot be locked").say("quit");
    let (said, _) = second.end();
    for false_word in ["another instance", "Saved: ", "handed in", "keeps no notes"] {
        assert!(!said.contains(false_word), "{false_word}: {said}");
    }
}

#[test]
fn what_is_kept_nowhere_is_called_so() {
    let (_scratch, saves) = place();
    let begin = ["--scenario", "first-posting", "--seed", "amber", "--no-save"];
    let mut session = Session::start(&saves, &begin);
    session.say("end").hears("Week 1 is over");
    session.say("save").hears("Not saved: this campaign is kept nowhere").say("quit");
    let (said, code) = session.end();
    assert!(!said.contains("Nothing is lost") && said.contains("It will be gone"), "{said}");
    assert_eq!(code, Some(0), "it was asked for");
    assert!(!saves.exists());
}
