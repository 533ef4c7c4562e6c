//! The program in a real pseudo-terminal: it takes the terminal and gives it back, whatever
//! happens to it.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Ten times what is promised, for machines that do much else.
const PATIENCE: Duration = Duration::from_secs(20);

pub fn program() -> String {
    std::env::var("CUTOUT_PROGRAM").unwrap_or_else(|_| env!("CARGO_BIN_EXE_cutout").to_owned())
}

pub struct Session {
    pub screen: vt100::Parser,
    output: Receiver<Vec<u8>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    pub master: Box<dyn MasterPty + Send>,
    pub raw: Vec<u8>,
    /// How the terminal was before anybody used it.
    pub before: String,
    /// Set, the reader goes away with the next bytes.
    deaf: Arc<AtomicBool>,
}

const fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols, pixel_width: 0, pixel_height: 0 }
}

fn parser((cols, rows): (u16, u16)) -> vt100::Parser {
    use std::num::NonZeroU16;
    let some = |n: u16| NonZeroU16::new(n).expect("a size");
    vt100::Parser::new(some(rows), some(cols), 0)
}

impl Session {
    pub fn start(saves: &Path, size: (u16, u16), env: &[(&str, &str)]) -> Session {
        Session::start_by(&[&program()], saves, size, env)
    }

    /// Starts the program by another one.
    pub fn start_by(
        words: &[&str],
        saves: &Path,
        size: (u16, u16),
        env: &[(&str, &str)],
    ) -> Session {
        let pair = native_pty_system().openpty(pty_size(size)).expect("a pseudo-terminal");
        let before = format!("{:?}", pair.master.get_termios());
        let mut command = CommandBuilder::new(words[0]);
        command.args(&words[1..]);
        command.env("CUTOUT_CONFIG", "/nonexistent/config.ron");
        command.env("CUTOUT_LOG", saves.join("log"));
        command.env_remove("SSH_CONNECTION");
        command.env("TERM", "xterm-256color");
        command.env("COLORTERM", "truecolor");
        command.env("LANG", "C.UTF-8");
        command.env("CUTOUT_SAVES", saves);
        command.env_remove("NO_COLOR");
        // A long trace would push the words off a small screen.
        command.env_remove("RUST_BACKTRACE");
        for (name, value) in env {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let keys = pair.master.take_writer().expect("a writer");
        let (tell, output) = mpsc::channel();
        let deaf = Arc::new(AtomicBool::new(false));
        let is_deaf = Arc::clone(&deaf);
        std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            while let Ok(n) = reader.read(&mut bytes) {
                if n == 0
                    || is_deaf.load(Ordering::SeqCst)
                    || tell.send(bytes[..n].to_vec()).is_err()
                {
                    break;
                }
            }
        });
        let screen = parser(size);
        Session { screen, output, keys, child, master: pair.master, raw: Vec::new(), before, deaf }
    }

    pub fn press(&mut self, keys: &str) {
        self.send(keys.as_bytes());
    }

    /// Sends bytes, whatever they are.
    pub fn send(&mut self, bytes: &[u8]) {
        self.keys.write_all(bytes).expect("a terminal");
    }

    /// Waits and reads.
    pub fn pause(&mut self, millis: u64) {
        let until = Instant::now() + Duration::from_millis(millis);
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            self.listen(left);
        }
    }

    pub fn is_running(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    pub fn until(&mut self, holds: impl Fn(&vt100::Screen) -> bool) -> bool {
        let started = Instant::now();
        while started.elapsed() < PATIENCE {
            if let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(20)) {
                self.raw.extend(&bytes);
                self.screen.process(&bytes);
            }
            if holds(self.screen.screen()) {
                return true;
            }
        }
        false
    }

    #[track_caller]
    pub fn shows(&mut self, words: &str) {
        let shown = self.until(|screen| screen.contents().contains(words));
        assert!(shown, "“{words}” never came:\n{}", self.screen.screen().contents());
    }

    #[track_caller]
    pub fn restored(&mut self) {
        let restored = self.until(|screen| !screen.alternate_screen() && !screen.hide_cursor());
        assert!(restored, "the terminal was not given back");
    }

    /// Reads on until nothing comes for a while.
    pub fn quiet(&mut self) {
        while let Ok(bytes) = self.output.recv_timeout(Duration::from_millis(150)) {
            self.raw.extend(&bytes);
            self.screen.process(&bytes);
        }
    }

    /// Reads what comes within so long.
    pub fn listen(&mut self, time: Duration) {
        if let Ok(bytes) = self.output.recv_timeout(time) {
            self.raw.extend(&bytes);
            self.screen.process(&bytes);
        }
    }

    /// The terminal goes away: nobody reads or writes its other end any more.
    pub fn hang_up(self) -> Box<dyn Child + Send + Sync> {
        let Session { mut keys, child, master, deaf, output, .. } = self;
        deaf.store(true, Ordering::SeqCst);
        // Whatever is drawn for this key is the last that the reader hears.
        let _ = keys.write_all(b"\x0c");
        while output.recv_timeout(Duration::from_secs(2)).is_ok() {}
        drop((keys, master));
        child
    }

    /// Bytes written after keys.
    fn bytes_of(&mut self, keys: &str) -> usize {
        self.quiet();
        let before = self.raw.len();
        self.press(keys);
        self.quiet();
        self.raw.len() - before
    }

    pub fn ends(&mut self) -> portable_pty::ExitStatus {
        let started = Instant::now();
        loop {
            if let Ok(Some(status)) = self.child.try_wait() {
                return status;
            }
            assert!(started.elapsed() < PATIENCE, "the program did not end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub fn signal(&self, name: &str) {
        let id = self.child.process_id().expect("a process").to_string();
        let sent = Command::new("kill").args(["-s", name, &id]).status().expect("kill");
        assert!(sent.success());
    }

    /// Lets a stopping program go on, as `fg` does. A shell waits until it stands still; a signal
    /// to go on that comes before the stop is lost, so it is sent until the screen is back.
    pub fn go_on(&mut self) {
        let started = Instant::now();
        while !self.screen.screen().alternate_screen() {
            assert!(started.elapsed() < PATIENCE, "the screen did not come back");
            self.signal("CONT");
            self.quiet();
        }
    }
}

pub fn saves() -> tempfile::TempDir {
    tempfile::tempdir().expect("a directory")
}

/// From the title to a desk.
pub fn at_desk(session: &mut Session) {
    session.shows("New campaign");
    session.press("n");
    session.shows("You lead");
    session.press("b");
    session.shows("For decision");
}

/// From the desk: the first of the people is cultivated, as usual, and back to the desk.
pub fn order(session: &mut Session) {
    session.press("gp");
    session.shows("Agents");
    session.press("o");
    session.shows("what now?");
    session.press("1");
    session.shows("It takes");
    session.press("\r");
    session.shows("cultivates");
    session.press("\u{1b}");
    session.quiet();
    session.press("\u{1b}");
    session.quiet();
    session.press("gd");
    session.shows("x withdraw");
}

#[test]
fn it_starts_and_leaves_the_terminal_as_it_was() {
    let dir = saves();
    let mut session = Session::start(dir.path(), (80, 24), &[]);
    session.shows("New campaign");
    assert!(session.screen.screen().alternate_screen());
    session.press("q");
    session.shows("Leave the game?");
    session.press("y");
    session.restored();
    assert!(session.ends().success());
}

#[test]
fn a_campaign_is_there_again_after_every_way_of_ending() {
    for signal in [None, Some("TERM"), Some("HUP")] {
        let dir = saves();
        let mut session = Session::start(dir.path(), (80, 24), &[]);
        at_desk(&mut session);
        order(&mut session);
        match signal {
            None => session.press("\u{3}\u{3}"),
            Some(name) => session.signal(name),
        }
        session.restored();
        session.ends();
        let mut again = Session::start(dir.path(), (80, 24), &[]);
        again.shows("Continue");
        again.press("c");
        again.shows("x withdraw");
        again.press("\u{3}\u{3}");
        again.ends();
    }
}

#[test]
fn a_small_window_says_so_and_comes_back() {
    let dir = saves();
    let mut session = Session::start(dir.path(), (80, 24), &[]);
    at_desk(&mut session);
    for (size, words) in [((60, 20), "80 columns"), ((80, 24), "For decision")] {
        session.master.resize(pty_size(size)).expect("a size");
        session.screen = parser(size);
        session.shows(words);
    }
    session.press("\u{3}\u{3}");
    session.restored();
}

#[test]
fn without_colour_there_is_none() {
    let dir = saves();
    let mut session = Session::start(dir.path(), (80, 24), &[("NO_COLOR", "1")]);
    at_desk(&mut session);
    let text = String::from_utf8_lossy(&session.raw).into_owned();
    assert!(!text.contains("[38;") && !text.contains("[48;"), "no colours");
    assert!((30..38).all(|n| !text.contains(&format!("\u{1b}[{n}m"))), "no colours");
    session.press("\u{3}\u{3}");
    session.restored();
}

#[test]
fn without_a_terminal_one_sentence_tells_the_way() {
    let out = Command::new(program()).output().expect("the program");
    assert_eq!(out.status.code(), Some(2));
    let words = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(words.contains("--plain"), "{words}");
    assert_eq!(words.trim().lines().count(), 1, "{words}");
}

#[test]
fn a_panic_gives_the_terminal_back_first() {
    if !cfg!(debug_assertions) {
        return;
    }
    let dir = saves();
    let mut session = Session::start(dir.path(), (80, 24), &[("CUTOUT_PANIC_IN", "loop")]);
    at_desk(&mut session);
    order(&mut session);
    session.press("\u{1b}[24~");
    session.restored();
    session.shows("panicked");
    session.shows("Go on with");
    assert_eq!(session.ends().exit_code(), 101);
    let report = std::fs::read_dir(dir.path()).expect("the saves").flatten().find(|entry| {
        let name = entry.file_name().into_string().unwrap_or_default();
        name.starts_with("crash-")
    });
    let report = std::fs::read_to_string(report.expect("a report").path()).expect("text");
    let command = format!("go on with: cutout play --saves '{}' --load", dir.path().display());
    assert!(!report.contains('\u{1b}'), "{report}");
    let keys = "last keys: n b g p o 1 Enter Esc Esc g d";
    for part in ["panicked at", keys, "--load first-posting", &command] {
        assert!(report.contains(part), "{part:?} is not in {report}");
    }
    // The command does what it says: the order is there.
    let mut again = Session::start(dir.path(), (80, 24), &[]);
    again.press("c");
    again.shows("x withdraw");
    again.press("\u{3}\u{3}");
    again.ends();
}

#[test]
fn few_bytes_are_written_for_a_key() {
    let dir = saves();
    let mut session = Session::start(dir.path(), (80, 24), &[]);
    at_desk(&mut session);
    let mut counts: Vec<usize> = Vec::new();
    for keys in [
        "\u{1b}[B", "\t", "\u{1b}[B", "gc", "\u{1b}[B", "gp", "\u{1b}[B", "o", "1", "\u{1b}[B",
        "\u{1b}[C",
    ] {
        counts.push(session.bytes_of(keys));
    }
    counts.sort_unstable();
    assert!(counts[counts.len() / 2] <= 4 * 1024, "{counts:?}");
    session.press("\u{3}\u{3}");
    session.restored();

    let mut wide = Session::start(dir.path(), (200, 60), &[]);
    wide.shows("Continue");
    wide.press("c");
    wide.shows("For decision");
    for keys in ["gp", "gn", "gd"] {
        let bytes = wide.bytes_of(keys);
        assert!(bytes <= 32 * 1024, "{bytes} for {keys}");
    }
    wide.press("\u{3}\u{3}");
    wide.restored();
}

#[test]
fn own_keys_are_read_beside_the_settings_and_faults_are_said() {
    let dir = saves();
    let config = dir.path().join("config.ron");
    std::fs::write(dir.path().join("keys.ron"), r#"{ "end": ["F5"], "undoo": ["u"] }"#)
        .expect("a file");
    let config = config.display().to_string();
    let mut session = Session::start(dir.path(), (160, 50), &[("CUTOUT_CONFIG", &config)]);
    session.shows("did you mean `undo`?");
    session.press("\u{1b}");
    at_desk(&mut session);
    session.shows("F5 end week");
    session.press("\u{1b}[15~");
    session.shows("End the week?");
    session.press("\u{3}\u{3}");
    session.restored();
}

#[test]
fn a_stopped_game_goes_on_where_it_was() {
    let dir = saves();
    let mut session = Session::start(dir.path(), (80, 24), &[]);
    at_desk(&mut session);
    session.signal("TSTP");
    session.restored();
    session.go_on();
    session.shows("For decision");
    session.press("gp");
    session.shows("Agents");
    session.press("\u{3}\u{3}");
    session.restored();
}

#[test]
fn the_doctor_says_what_was_found_and_what_to_do() {
    let run = |vars: &[(&str, &str)]| {
        let mut command = Command::new(program());
        command.arg("doctor").env_remove("NO_COLOR").env("LANG", "C.UTF-8");
        let out = command.envs(vars.iter().copied()).output().expect("the program");
        (out.status.code(), String::from_utf8_lossy(&out.stdout).into_owned())
    };
    let (code, words) = run(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]);
    assert_eq!(code, Some(1), "a pipe is no terminal: {words}");
    assert!(words.contains("cutout play --plain"), "{words}");
    assert!(!words.contains('\u{1b}') && !words.contains('‹'), "{words}");
    let (_, words) = run(&[("TERM", "dumb"), ("LC_ALL", "C"), ("NO_COLOR", "1")]);
    for said in ["NO_COLOR is set", "TERM names no terminal", "LC_ALL says so"] {
        assert!(words.contains(said), "{said}: {words}");
    }
}
