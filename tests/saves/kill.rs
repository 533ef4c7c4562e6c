//! S1: the process dies at the n-th operation of a real disk.

use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use cutout::save::disk::Disk;
use cutout::save::fs::real::RealFs;
use cutout::save::fs::{Beginning, Entry, Fs, Handle, Held};
use cutout::trials::ordeal::{Go, Script, recover};

const DIR: &str = "CUTOUT_TEST_KILL_DIR";
const AT: &str = "CUTOUT_TEST_KILL_AT";
const SCRIPT: Script = Script { seed: 11, weeks: 2 };

/// The real disk until the n-th operation, which ends the process without a word.
struct DeadlyFs {
    at: u64,
    done: Arc<AtomicU64>,
}

impl DeadlyFs {
    fn count(&self) -> bool {
        count(self.at, &self.done)
    }

    fn step(&self) -> RealFs {
        if self.count() {
            std::process::abort();
        }
        RealFs
    }
}

fn count(at: u64, done: &AtomicU64) -> bool {
    done.fetch_add(1, Ordering::Relaxed) + 1 == at
}

struct DeadlyHandle {
    inner: Box<dyn Handle>,
    at: u64,
    done: Arc<AtomicU64>,
}

impl Handle for DeadlyHandle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if count(self.at, &self.done) {
            let _ = self.inner.write(&bytes[..bytes.len() / 2]);
            std::process::abort();
        }
        self.inner.write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        if count(self.at, &self.done) {
            std::process::abort();
        }
        self.inner.sync()
    }
}

impl DeadlyFs {
    fn handle(&self, inner: Box<dyn Handle>) -> Box<dyn Handle> {
        Box::new(DeadlyHandle { inner, at: self.at, done: Arc::clone(&self.done) })
    }
}

impl Fs for DeadlyFs {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        self.step().create_new(path).map(|inner| self.handle(inner))
    }

    fn append_to(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        self.step().append_to(path).map(|inner| self.handle(inner))
    }

    fn read(&self, path: &Path, at_most: usize) -> io::Result<Beginning> {
        self.step().read(path, at_most)
    }

    fn list(&self, dir: &Path, at_most: usize) -> io::Result<Vec<Entry>> {
        self.step().list(dir, at_most)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step().rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step().remove(path)
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        self.step().create_dir(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        self.step().remove_dir(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        self.step().sync_dir(path)
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        self.step().lock(path)
    }
}

/// Not a test of its own: the test below starts it as a child.
#[test]
fn the_child_that_is_killed() {
    let (Ok(dir), Ok(at)) = (std::env::var(DIR), std::env::var(AT)) else { return };
    let fs = DeadlyFs { at: at.parse().unwrap(), done: Arc::default() };
    let mut out = io::stdout();
    SCRIPT.play(&Disk::on(fs), Path::new(&dir), &mut |log, fault| {
        assert!(fault.is_none(), "{fault:?}");
        writeln!(out, "\nconfirmed {}", log.confirmed).unwrap();
        out.flush().unwrap();
        Go::On
    });
    writeln!(out, "\nthe end").unwrap();
}

fn killed_at(dir: &Path, at: u64) -> String {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kill::the_child_that_is_killed", "--nocapture", "--test-threads=1"])
        .env(DIR, dir)
        .env(AT, at.to_string())
        .stderr(Stdio::null())
        .output()
        .unwrap();
    String::from_utf8(child.stdout).unwrap()
}

#[test]
fn a_killed_process_loses_no_confirmed_order() {
    let scratch = tempfile::tempdir().unwrap();
    let told = SCRIPT.play(&Disk::real(), &scratch.path().join("whole"), &mut |_, _| Go::On);
    for at in 1.. {
        let root = scratch.path().join(at.to_string());
        let said = killed_at(&root, at);
        let confirmed = said.lines().filter_map(|line| line.strip_prefix("confirmed ")).next_back();
        let confirmed: usize = confirmed.map_or(0, |n| n.parse().unwrap());
        let found = recover(&Disk::real(), &root).unwrap();
        assert!(confirmed <= found.len(), "killed at {at}: {} of {confirmed}", found.len());
        assert!(told.tried.starts_with(&found), "killed at {at}");
        if said.contains("the end") {
            println!("S1 kill: {} points, 0 lost", at - 1);
            return;
        }
    }
}
