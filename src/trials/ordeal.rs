//! Trials that the store must pass: power cuts, failing disks, damage, a second instance.
//!
//! A toy game plays a script on a simulated disk. Its state is the list of all orders ever given,
//! so that a lost or invented order is plain to see. The tests run the trials small, the long
//! runs large, and both run them on a store with one step left out, to see that they notice.

pub mod copies;
pub mod cuts;
pub mod damage;
pub mod failures;

use std::path::Path;

use game::save::campaign::{Campaign, Draft, Opened};
use game::save::disk::{Disk, Step};
use game::save::fault::{Fault, Flaw, Notice};
use game::save::fs::sim::{SimFs, mix};
use game::save::header::{Facts, Id, Pack, Packs};
use game::save::shelf::Shelf;
use game::text::clean::{Name, Text};

/// Where the toy game saves.
pub const ROOT: &str = "/saves";

/// Failures that are told in words.
const COMPLAINTS: usize = 3;

/// What a trial saw.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// States or cases that were judged.
    pub tried: u64,
    /// How many of them were different.
    pub distinct: u64,
    pub failed: u64,
    /// The first few failures in words.
    pub complaints: Vec<String>,
    /// What else is worth knowing.
    pub remarks: Vec<String>,
}

impl Tally {
    /// Whether a sabotaged store has been found out.
    pub fn is_enough(&self, step: Option<Step>) -> bool {
        step.is_some() && 0 < self.failed
    }

    /// Counts a case and what came of it.
    pub fn note(&mut self, case: impl FnOnce() -> String, outcome: Result<(), String>) {
        self.tried += 1;
        if let Err(complaint) = outcome {
            self.failed += 1;
            if self.complaints.len() < COMPLAINTS {
                self.complaints.push(format!("{}: {complaint}", case()));
            }
        }
    }

    /// Adds what another trial of the same kind saw.
    pub fn add(&mut self, other: Tally) {
        self.tried += other.tried;
        self.distinct += other.distinct;
        self.failed += other.failed;
        self.complaints.extend(other.complaints);
        self.complaints.truncate(COMPLAINTS);
        self.remarks.extend(other.remarks);
    }
}

/// A trial of the store with or without one of its steps.
pub type Trial = fn(Option<Step>) -> Tally;

/// Every trial, small, the short ones first. Without a step each ends at its first complaint.
pub const TRIALS: [(&str, Trial); 9] = [
    ("second instance", damage::second_instance),
    ("bad memory", damage::bad_memory),
    ("swapped chronicle", damage::swapped_chronicle),
    ("copies", copies::copies),
    ("evidence", cuts::evidence),
    ("rewritten journal", cuts::rewriting),
    ("power cut", |step| cuts::power_cuts(0..1, 40, step)),
    ("damage", damage::damage),
    ("failing disk", |step| failures::failing(0..4, step)),
];

/// The first trial that complains when `step` is left out.
#[must_use]
pub fn missed(step: Step) -> Option<(&'static str, Tally)> {
    let tallies = TRIALS.iter().map(|(name, trial)| (*name, trial(Some(step))));
    tallies.into_iter().find(|(_, tally)| 0 < tally.failed)
}

/// What is played.
#[derive(Clone, Copy, Debug)]
pub struct Script {
    pub seed: u64,
    pub weeks: u32,
}

/// What the player was told.
#[derive(Clone, Debug, Default)]
pub struct Log {
    /// Every order given, in order.
    pub tried: Vec<String>,
    /// So many of them were confirmed.
    pub confirmed: usize,
    /// Generations that were said to be saved.
    pub saved: Vec<u32>,
}

/// What to do after hearing of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    On,
    Stop,
}

/// Hears every confirmation (`None`) and every fault.
pub type Told<'a> = &'a mut dyn FnMut(&Log, Option<&Fault>) -> Go;

impl Script {
    fn orders(&self, week: u32) -> Vec<String> {
        let at = u64::from(week) * 100;
        let count = 1 + mix(self.seed, at) % 3;
        (0..count).map(|i| self.order(week, at + i + 1)).collect()
    }

    /// Some orders are longer than a sector.
    fn order(&self, week: u32, at: u64) -> String {
        let long = mix(self.seed, at).is_multiple_of(4);
        let length = mix(self.seed, at + 50) % if long { 1500 } else { 40 };
        let filler: String =
            (0..length).map(|i| char::from(b'a' + (mix(at, i) % 26) as u8)).collect();
        format!("week {week} order {at} {filler}")
    }

    /// Plays the script until it ends or `told` stops it.
    pub fn play(&self, disk: &Disk, root: &Path, told: Told<'_>) -> Log {
        let mut log = Log::default();
        let _ = self.play_into(disk, root, &mut log, told);
        log
    }

    fn play_into(&self, disk: &Disk, root: &Path, log: &mut Log, told: Told<'_>) -> Option<()> {
        let mut lines = Vec::new();
        let mut campaign = until(log, told, || Campaign::create(disk, root, &draft(&lines, 0)))?;
        log.saved.push(0);
        for week in 1..=self.weeks {
            for order in self.orders(week) {
                log.tried.push(order.clone());
                until(log, told, || campaign.append(&order))?;
                confirm(log, told)?;
                lines.push(order);
            }
            let plans = format!("week {week} committed");
            log.tried.push(plans.clone());
            until(log, told, || campaign.commit(&plans))?;
            confirm(log, told)?;
            lines.push(plans);
            finish_week(&mut campaign, &draft(&lines, week), log, told)?;
        }
        until(log, told, || campaign.retry()).map(drop)
    }
}

/// The game goes on when a save fails.
fn finish_week(
    campaign: &mut Campaign,
    draft: &Draft,
    log: &mut Log,
    told: Told<'_>,
) -> Option<()> {
    match campaign.save(draft) {
        Ok(saved) => {
            log.saved.push(saved.generation);
            go(told(log, None))
        }
        Err(fault) => go(told(log, Some(&fault))),
    }
}

fn confirm(log: &mut Log, told: Told<'_>) -> Option<()> {
    log.confirmed = log.tried.len();
    go(told(log, None))
}

fn until<T>(log: &Log, told: Told<'_>, mut call: impl FnMut() -> Result<T, Fault>) -> Option<T> {
    loop {
        match call() {
            Ok(done) => return Some(done),
            Err(fault) => go(told(log, Some(&fault)))?,
        }
    }
}

fn go(go: Go) -> Option<()> {
    (go == Go::On).then_some(())
}

/// The toy game's save.
#[must_use]
pub fn draft(lines: &[String], week: u32) -> Draft {
    let body = lines.join("\n").into_bytes();
    let facts = Facts {
        title: Name::cleaned("Test"),
        campaign: Id::of(b"test"),
        week,
        date: Text::cleaned("Week of the Fox"),
        scenario: Pack { name: Name::cleaned("Toy"), hash: Id::of(b"toy") },
        packs: Packs::default(),
        side: Name::cleaned("Security"),
        known_score: Some(-3),
        outcome: None,
        ironman: false,
        state: Id::of(&body),
    };
    let chronicle = (0 < week).then(|| format!("{week}: {}", lines.concat()).into_bytes());
    Draft { facts, body, week: chronicle }
}

/// Opens whatever is below the root and plays on from it: resolves committed weeks.
///
/// # Errors
/// Says what does not open.
pub fn recover(disk: &Disk, root: &Path) -> Result<Vec<String>, String> {
    let cards = Shelf::new(disk.clone(), root.to_owned()).list().map_err(|f| f.to_string())?;
    let mut found = Vec::new();
    for card in cards {
        let orders = resume(disk, &card.dir).map_err(|fault| fault.to_string())?;
        // A beginning that failed and could not be swept away may stand beside the real one.
        if found.len() <= orders.len() {
            found = orders;
        }
    }
    Ok(found)
}

fn resume(disk: &Disk, dir: &Path) -> Result<Vec<String>, Fault> {
    let Opened { mut campaign, loaded, .. } = Campaign::open(disk, dir)?;
    let mut week = loaded.header.facts.week;
    let body = String::from_utf8_lossy(&loaded.body).into_owned();
    let mut lines: Vec<String> = body.lines().map(str::to_owned).collect();
    while let Some(plans) = campaign.committed().map(str::to_owned) {
        lines.extend_from_slice(campaign.records());
        lines.push(plans);
        week += 1;
        campaign.save(&draft(&lines, week))?;
    }
    lines.extend_from_slice(campaign.records());
    Ok(lines)
}

/// Whether a disk holds what the player was told, before and after recovery.
pub fn judge(fs: &SimFs, log: &Log, step: Option<Step>) -> Result<(), String> {
    let disk = Disk::on(fs.clone()).without(step);
    nothing_damaged(&disk)?;
    nothing_missing(fs, log)?;
    faithful(&recover(&disk, Path::new(ROOT))?, log)
}

/// Orders may end torn; whole files never do.
fn nothing_damaged(disk: &Disk) -> Result<(), String> {
    let shelf = Shelf::new(disk.clone(), ROOT.into());
    for card in shelf.list().map_err(|fault| fault.to_string())? {
        for fault in shelf.verify(&card.dir).map_err(|fault| fault.to_string())? {
            if fault.path().extension().is_none_or(|ending| ending != "orders") {
                return Err(fault.to_string());
            }
        }
    }
    Ok(())
}

/// The last five confirmed generations are there.
fn nothing_missing(fs: &SimFs, log: &Log) -> Result<(), String> {
    let files = fs.files();
    for n in log.saved.iter().rev().take(game::save::limits::KEEP_LAST) {
        let name = format!("{n:06}.save");
        if !files.keys().any(|path| path.ends_with(&name)) {
            return Err(format!("generation {n} was saved and is gone"));
        }
    }
    Ok(())
}

pub fn faithful(found: &[String], log: &Log) -> Result<(), String> {
    if found.len() < log.confirmed {
        return Err(format!("{} orders of {} confirmed", found.len(), log.confirmed));
    }
    if log.tried.starts_with(found) { Ok(()) } else { Err("an order is not as given".to_owned()) }
}

/// Whether an opening told of damage.
#[must_use]
pub fn tells_of_damage(notices: &[Notice]) -> bool {
    let torn = |flaw: &Flaw| matches!(flaw, Flaw::TornTail { .. });
    notices.iter().any(|notice| match notice {
        Notice::Damaged { .. } => true,
        Notice::Orders { flaw, .. } => !torn(flaw),
        Notice::ReadOnly { .. } => false,
    })
}
