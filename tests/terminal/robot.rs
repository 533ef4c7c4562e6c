//! A robot that plays by keys and is killed: no order that it saw confirmed is lost.
//!
//! `CUTOUT_ROBOT=100 cargo test --release --test terminal robot -- --nocapture` kills it a
//! hundred times; with every change it dies a few times only.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::pty::{Session, program, saves};

const SIZE: (u16, u16) = (160, 50);

/// What the robot saw.
#[derive(Default)]
struct Memory {
    week: u16,
    /// Orders of the week that stood in the plan after they were said to be given.
    orders: Vec<String>,
    /// Orders that may have been taken back.
    doubtful: Vec<String>,
    confirmed: usize,
    /// Of those, how many belonged to the week in which it died, and were looked for.
    looked_for: usize,
    weeks: usize,
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) % below
    }
}

/// One life.
struct Robot<'a> {
    session: Session,
    memory: &'a mut Memory,
    dies: Instant,
}

/// The moment has come.
struct Dead;

impl Robot<'_> {
    fn wait(&mut self, time: Duration) -> Result<(), Dead> {
        let until = Instant::now() + time;
        while Instant::now() < until {
            if self.dies <= Instant::now() {
                self.session.signal("KILL");
                return Err(Dead);
            }
            self.session.listen(Duration::from_millis(3));
        }
        Ok(())
    }

    fn press(&mut self, keys: &str, time: u64) -> Result<(), Dead> {
        self.session.press(keys);
        self.wait(Duration::from_millis(time))
    }

    fn lines(&self) -> Vec<String> {
        self.session.screen.screen().rows(0, SIZE.0).map(|line| line.trim().to_owned()).collect()
    }

    /// The message above the key bar.
    fn toast(&self) -> String {
        let lines = self.lines();
        let line = lines.get(lines.len().saturating_sub(2)).cloned().unwrap_or_default();
        line.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
    }

    fn on_a_sheet(&self) -> bool {
        self.lines().iter().any(|line| line.contains("It takes") || line.contains("type a word"))
    }

    fn week(&self) -> Option<u16> {
        let head = self.lines().into_iter().next()?;
        let (_, after) = head.split_once("eek ")?;
        let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().ok()
    }

    fn see_week(&mut self) {
        if let Some(week) = self.week().filter(|week| self.memory.week < *week) {
            self.memory.weeks += usize::from(0 < self.memory.week);
            self.memory.week = week;
            self.memory.orders.clear();
            self.memory.doubtful.clear();
        }
    }

    /// Gives an order with the usual answers; it counts when it stands in the plan.
    fn order(&mut self, word: &str) -> Result<(), Dead> {
        self.press("o", 40)?;
        for letter in word.chars() {
            self.press(&letter.to_string(), 25)?;
        }
        self.press("\r", 60)?;
        // What is not usual is said: the first value that can be had.
        let mut changes = false;
        for _ in 0..4 {
            changes |= self.lines().iter().any(|line| line.contains("changes order"));
            self.press("\r", 60)?;
            if !self.on_a_sheet() {
                break;
            }
            self.press("\u{1b}[C", 30)?;
        }
        let said = self.toast();
        let start: String = said.chars().take(24).collect();
        let lines = self.lines();
        if changes {
            self.forget_what_is_unseen(&lines);
        }
        let stands = lines.iter().rev().skip(2).any(|line| line.contains(&start));
        if 8 < start.chars().count() && stands && !self.memory.orders.contains(&said) {
            self.memory.orders.push(said);
            self.memory.confirmed += 1;
        }
        for _ in 0..3 {
            self.press("\u{1b}", 15)?;
        }
        Ok(())
    }

    /// An order took the place of another: of those confirmed so far, what is still seen stands.
    fn forget_what_is_unseen(&mut self, lines: &[String]) {
        let orders = std::mem::take(&mut self.memory.orders);
        let seen = |order: &String| {
            let start: String = order.chars().take(24).collect();
            lines.iter().rev().skip(2).any(|line| line.contains(&start))
        };
        let (seen, unseen) = orders.into_iter().partition(seen);
        self.memory.orders = seen;
        self.memory.doubtful.extend::<Vec<String>>(unseen);
    }

    fn undo(&mut self) -> Result<(), Dead> {
        // From here on the last order may be gone, whatever is seen of it.
        self.memory.doubtful.append(&mut self.memory.orders);
        self.press("u", 50)
    }

    fn end_week(&mut self) -> Result<(), Dead> {
        let before = self.week();
        self.press("e", 40)?;
        self.press("\r", 40)?;
        let patience = Instant::now() + Duration::from_secs(20);
        while self.week() == before && Instant::now() < patience {
            self.wait(Duration::from_millis(10))?;
        }
        self.see_week();
        self.press(" ", 40)
    }

    /// Plays until it dies.
    fn live(&mut self, dice: &mut Dice) -> Result<(), Dead> {
        while self.week().is_none() {
            let text = self.session.screen.screen().contents();
            let key = match () {
                () if text.contains("Not as it was left") => "\r",
                () if text.contains("You lead") => "b",
                () if text.contains("Continue") => "c",
                () if text.contains("New campaign") => "n",
                () => "",
            };
            self.press(key, 60)?;
        }
        loop {
            self.see_week();
            match dice.roll(10) {
                0 => self.undo()?,
                1 | 2 => self.end_week()?,
                n => {
                    const WORDS: [&str; 8] =
                        ["meet", "arra", "deve", "task", "serv", "arre", "offe", "inqu"];
                    self.order(WORDS[n as usize - 2])?;
                }
            }
        }
    }
}

/// What is there after the kill, by the line mode.
fn found(saves: &Path) -> Option<String> {
    let name = std::fs::read_dir(saves).ok()?.filter_map(|entry| {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        (entry.file_type().ok()?.is_dir() && !name.starts_with('.')).then_some(name)
    });
    let name = name.max()?;
    let script = saves.join("look.txt");
    std::fs::write(&script, "plan\n").expect("a script");
    let output = Command::new(program())
        .args(["play", "--plain", "--load", &name, "--saves"])
        .arg(saves)
        .arg("--script")
        .arg(&script)
        .env("CUTOUT_CONFIG", "/nonexistent/config.ron")
        .env("CUTOUT_LOG", saves.join("log"))
        .output()
        .expect("the program");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    Some(said)
}

#[test]
fn a_robot_that_is_killed_loses_no_confirmed_order() {
    let kills: u64 = std::env::var("CUTOUT_ROBOT").map_or(6, |n| n.parse().expect("a number"));
    let dir = saves();
    let mut dice = Dice(kills);
    let mut memory = Memory::default();
    for kill in 0..kills {
        let session = Session::start(dir.path(), SIZE, &[]);
        let life = 100 + dice.roll(if kill % 8 == 7 { 300 } else { 4_000 });
        let dies = Instant::now() + Duration::from_millis(life);
        let mut robot = Robot { session, memory: &mut memory, dies };
        let Err(Dead) = robot.live(&mut dice) else { continue };
        robot.session.ends();
        let Some(said) = found(dir.path()) else {
            assert_eq!(memory.week, 0, "kill {kill}: the campaign is gone");
            continue;
        };
        let week = said.split("eek ").filter_map(|rest| {
            let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
            digits.parse::<u16>().ok()
        });
        let week = week.max().unwrap_or(0);
        assert!(memory.week <= week, "kill {kill}: week {week} of {}\n{said}", memory.week);
        if week == memory.week {
            memory.looked_for += memory.orders.len();
            for order in &memory.orders {
                assert!(said.contains(order), "kill {kill}: {order:?} is lost\n{said}");
            }
        }
        // A new campaign when this one is over.
        if 12 <= week {
            for entry in std::fs::read_dir(dir.path()).expect("the saves").flatten() {
                let _ = std::fs::remove_dir_all(entry.path());
            }
            memory =
                Memory { confirmed: memory.confirmed, weeks: memory.weeks, ..Memory::default() };
        }
    }
    println!(
        "robot: killed {kills} times, {} orders seen confirmed in {} weeks, {} looked for, 0 lost",
        memory.confirmed, memory.weeks, memory.looked_for
    );
}
