//! A program as a child: its pipes, its bounds, its end.
//!
//! It gets an environment of a few names and nothing of the campaign. It leads a process group of
//! its own, so that what it starts ends with it.

use std::{
    io::{BufRead, BufReader, Read, Write},
    os::unix::process::CommandExt as _,
    process::{Child, Command, Stdio},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender, SyncSender, channel, sync_channel},
    },
    thread,
    time::{Duration, Instant},
};

use nix::{
    sys::signal::{Signal, killpg},
    unistd::Pid,
};

use crate::text::bare::plain;

/// The longest line of a program.
pub const LINE: u64 = 64 * 1024;
/// Lines that wait to be read; then the pipe fills, and the program waits.
const WAITING: usize = 64;
/// Bytes that wait for a program to read them.
const UNREAD: usize = 16 * 1024 * 1024;
/// What is kept of the error stream.
const LAST_WORDS: usize = 2_000;
/// How long the error stream of a program that has ended is still read: what the program started
/// in a group of its own may hold that stream open.
const LISTENING: Duration = Duration::from_millis(200);
/// How long a program may take to go when it is told to.
const PARTING: Duration = Duration::from_secs(1);
/// What a program learns of our environment.
const ENVIRONMENT: [&str; 8] =
    ["PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "VIRTUAL_ENV", "PYENV_ROOT", "PYTHONPATH"];

/// What came out of a program.
#[derive(Debug)]
pub enum Heard {
    Line(String),
    /// A line without end. No more is read.
    TooLong,
    /// A line that is not UTF-8.
    NotText,
    /// Nothing came in time.
    Nothing,
    /// The program has closed its output.
    Ended,
}

/// A running program.
pub struct Process {
    child: Child,
    input: Option<Sender<String>>,
    /// Bytes said and not yet taken by the pipe.
    unread: Arc<AtomicUsize>,
    heard: Receiver<Heard>,
    words: Arc<Mutex<Vec<u8>>>,
    /// Closed when the error stream ends.
    silent: Receiver<()>,
    is_over: bool,
}

impl Process {
    /// Starts it through the shell, so that a command line may quote.
    ///
    /// # Errors
    /// The shell could not be started.
    pub fn start(command: &str) -> std::io::Result<Process> {
        let known = ENVIRONMENT.iter().filter_map(|&name| Some((name, std::env::var_os(name)?)));
        let mut child = Command::new("/bin/sh")
            .arg("-c")
            .arg(format!("exec {command}"))
            .env_clear()
            .envs(known)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn()?;
        let (input, lines) = channel();
        let (say, heard) = sync_channel(WAITING);
        let (ended, silent) = channel();
        let (unread, words) = (Arc::<AtomicUsize>::default(), Arc::<Mutex<Vec<u8>>>::default());
        if let Some(stdin) = child.stdin.take() {
            let unread = Arc::clone(&unread);
            thread::spawn(move || write(stdin, &lines, &unread));
        }
        if let Some(stdout) = child.stdout.take() {
            thread::spawn(move || read(stdout, &say));
        }
        if let Some(stderr) = child.stderr.take() {
            let words = Arc::clone(&words);
            thread::spawn(move || keep(stderr, &words, ended));
        }
        Ok(Process { child, input: Some(input), unread, heard, words, silent, is_over: false })
    }

    /// Says a line without waiting for the program to read it; no, where too much is unread.
    pub fn say(&self, line: String) -> bool {
        let waiting = self.unread.fetch_add(line.len(), Ordering::Relaxed) + line.len();
        if UNREAD < waiting {
            return false;
        }
        if let Some(input) = &self.input {
            // Where the program is gone, reading finds that out.
            let _ = input.send(line);
        }
        true
    }

    /// The next line, until then. What comes later waits, even if it is there already.
    pub fn hear(&self, until: Instant) -> Heard {
        if until <= Instant::now() {
            return Heard::Nothing;
        }
        match self.heard.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(heard) => heard,
            Err(RecvTimeoutError::Timeout) => Heard::Nothing,
            Err(RecvTimeoutError::Disconnected) => Heard::Ended,
        }
    }

    /// Closes its input and lets it go; says whether it went by itself.
    pub fn part(&mut self) -> bool {
        self.input = None;
        let until = Instant::now() + PARTING;
        while Instant::now() < until {
            if let Ok(Some(_)) = self.child.try_wait() {
                self.end();
                return true;
            }
            thread::sleep(Duration::from_millis(2));
        }
        self.end();
        false
    }

    /// Ends it and all that it started.
    pub fn end(&mut self) {
        if std::mem::replace(&mut self.is_over, true) {
            return;
        }
        self.input = None;
        if let Ok(id) = i32::try_from(self.child.id()) {
            // The group may be gone already.
            let _ = killpg(Pid::from_raw(id), Signal::SIGKILL);
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// Ends it, and gives the last line of its error stream, in one printable line.
    pub fn last_words(&mut self) -> String {
        self.end();
        // Either it ends now or the time is over: both will do.
        let _ = self.silent.recv_timeout(LISTENING);
        let words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let words = String::from_utf8_lossy(&words);
        let last = words.lines().rfind(|line| !line.trim().is_empty()).unwrap_or_default();
        plain(last).chars().take(200).collect()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

fn write(mut stdin: impl Write, lines: &Receiver<String>, unread: &AtomicUsize) {
    for line in lines {
        if stdin.write_all(line.as_bytes()).and_then(|()| stdin.flush()).is_err() {
            return;
        }
        unread.fetch_sub(line.len(), Ordering::Relaxed);
    }
}

fn read(stdout: impl Read, say: &SyncSender<Heard>) {
    let mut stdout = BufReader::new(stdout);
    loop {
        let mut line = Vec::new();
        let count = (&mut stdout).take(LINE + 1).read_until(b'\n', &mut line).unwrap_or(0);
        let heard = match String::from_utf8(line) {
            _ if count == 0 => return,
            Ok(line) if line.ends_with('\n') => Heard::Line(line),
            _ if LINE < count as u64 => Heard::TooLong,
            // The last line may lack its end.
            Ok(line) => Heard::Line(line),
            Err(_) => Heard::NotText,
        };
        let is_last = matches!(heard, Heard::TooLong);
        if say.send(heard).is_err() || is_last {
            return;
        }
    }
}

/// Reads all of it, so that the program never waits, and keeps the end. Dropping `ended` says that
/// there is no more.
fn keep(mut stderr: impl Read, words: &Mutex<Vec<u8>>, ended: Sender<()>) {
    let mut part = [0; 4096];
    while let Ok(count @ 1..) = stderr.read(&mut part) {
        let mut kept = words.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend_from_slice(part.get(..count).unwrap_or_default());
        let over = kept.len().saturating_sub(LAST_WORDS);
        kept.drain(..over);
    }
    drop(ended);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn soon() -> Instant {
        Instant::now() + Duration::from_secs(10)
    }

    #[test]
    fn what_a_program_says_last_is_kept_and_is_printable() {
        let mut process =
            Process::start("sh -c 'printf \"a\\n\\033[31mb\\n\" >&2'").expect("a shell");
        assert!(matches!(process.hear(soon()), Heard::Ended));
        let words = process.last_words();
        assert!(words.ends_with('b') && !words.contains('\x1b'), "{words:?}");
    }

    #[test]
    fn a_grandchild_that_holds_the_pipes_holds_up_nothing() {
        // It leads a session of its own, so the end of the group does not reach it.
        let command = "sh -c 'setsid sleep 3 & echo said >&2'";
        let mut process = Process::start(command).expect("a shell");
        let began = Instant::now();
        thread::sleep(Duration::from_millis(300));
        let _ = process.last_words();
        assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    }

    #[test]
    fn all_that_a_program_starts_ends_with_it() {
        let mut process = Process::start("sh -c 'sleep 100 & echo $!; wait'").expect("a shell");
        let Heard::Line(id) = process.hear(soon()) else { panic!("no line") };
        process.end();
        let id = Pid::from_raw(id.trim().parse().expect("a number"));
        let until = soon();
        // The system may take a moment to take it in.
        while nix::sys::signal::kill(id, None).is_ok() && !is_dead(id) && Instant::now() < until {
            thread::sleep(Duration::from_millis(5));
        }
        assert!(Instant::now() < until, "it lives on");
    }

    /// Has it ended, though nothing has asked for its end yet?
    fn is_dead(id: Pid) -> bool {
        let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
        stat.contains(") Z ")
    }

    #[test]
    fn a_program_that_reads_nothing_is_not_told_without_end() {
        let process = Process::start("sleep 100").expect("a shell");
        let line = "x".repeat(1024 * 1024);
        let said = (0..20).filter(|_| process.say(line.clone())).count();
        assert!((15..=17).contains(&said), "{said}");
    }
}
