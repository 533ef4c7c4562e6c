//! The power goes out.

use std::collections::BTreeSet;
use std::ops::Range;
use std::path::{Path, PathBuf};

use super::{Go, Log, ROOT, Script, Tally, draft, faithful, judge, recover};
use game::save::campaign::Campaign;
use game::save::disk::{Disk, Step};
use game::save::fault::Fault;
use game::save::fs::sim::{SimFs, Trouble, mix};
use game::save::shelf::Shelf;

/// Input or output error.
const EIO: i32 = 5;

/// Plays each script with a cut before every operation, and judges the states the disk may be in:
/// every way of keeping names and bytes, and then other places to tear, `states` a cut in all.
#[must_use]
pub fn power_cuts(seeds: Range<u64>, states: u64, step: Option<Step>) -> Tally {
    let mut tally = Tally::default();
    for seed in seeds {
        let script = Script { seed, weeks: 6 };
        for at in 1.. {
            let (fs, log) = cut_at(script, at, step);
            let went_out = fs.struck();
            every_way(&fs, &log, states, step, &mut tally);
            if !went_out || tally.is_enough(step) {
                break;
            }
        }
    }
    tally
}

fn cut_at(script: Script, at: u64, step: Option<Step>) -> (SimFs, Log) {
    let fs = SimFs::new();
    fs.set(Trouble::PowerCut { at });
    let disk = Disk::on(fs.clone()).without(step);
    let log = script.play(&disk, Path::new(ROOT), &mut |_, fault| match fault {
        Some(_) => Go::Stop,
        None => Go::On,
    });
    (fs, log)
}

fn every_way(fs: &SimFs, log: &Log, states: u64, step: Option<Step>, tally: &mut Tally) {
    let ways = fs.ways();
    let mut seen = BTreeSet::new();
    for i in 0..states.max(ways.min(states * 8)) {
        let left = fs.after_power_cut(i % ways, i);
        if !seen.insert(fingerprint(&left)) {
            tally.tried += 1;
            continue;
        }
        tally.distinct += 1;
        let again = i.is_multiple_of(4).then(|| left.copy());
        let case = || format!("way {i} of {ways} after {} confirmed", log.confirmed);
        tally.note(case, judge(&left, log, step));
        if let Some(left) = again {
            let case = || format!("way {i} of {ways}, and again during recovery");
            tally.note(case, cut_again(&left, log, i, step));
        }
    }
}

/// The power goes out a second time, while the first is being recovered from.
fn cut_again(fs: &SimFs, log: &Log, i: u64, step: Option<Step>) -> Result<(), String> {
    fs.set(Trouble::PowerCut { at: 1 + mix(i, 1) % 24 });
    let _ = recover(&Disk::on(fs.clone()).without(step), Path::new(ROOT));
    let _ = play_on(&Disk::on(fs.clone()).without(step));
    let left = fs.after_power_cut(mix(i, 2) % fs.ways(), i);
    let found = recover(&Disk::on(left).without(step), Path::new(ROOT))?;
    let since = found.strip_suffix(&[AFTERWARDS.to_owned()]).unwrap_or(&found);
    faithful(since, log)
}

const AFTERWARDS: &str = "an order given afterwards";

/// The next order, upon which a torn journal is written anew.
fn play_on(disk: &Disk) -> Result<(), Fault> {
    for card in Shelf::new(disk.clone(), ROOT.into()).list()? {
        Campaign::open(disk, &card.dir)?.campaign.append(AFTERWARDS)?;
    }
    Ok(())
}

fn fingerprint(fs: &SimFs) -> [u8; 32] {
    let mut hasher = blake3::Hasher::new();
    for (path, bytes) in fs.files() {
        hasher.update(path.as_os_str().as_encoded_bytes());
        hasher.update(&(bytes.len() as u64).to_le_bytes());
        hasher.update(&bytes);
    }
    *hasher.finalize().as_bytes()
}

/// The newest generation is damaged, its week is resolved again, and the power goes out at every
/// operation of that: no order is lost, and the damaged file is still somewhere.
#[must_use]
pub fn evidence(step: Option<Step>) -> Tally {
    let mut tally = Tally::default();
    let (before, log, damaged) = damaged_campaign();
    for at in 1.. {
        let fs = before.copy();
        fs.set(Trouble::PowerCut { at });
        let _ = recover(&Disk::on(fs.clone()).without(step), Path::new(ROOT));
        for way in 0..fs.ways().min(256) {
            let left = fs.after_power_cut(way, at);
            let outcome = still_there(&left, &damaged).and_then(|()| {
                let disk = Disk::on(left.clone()).without(step);
                faithful(&recover(&disk, Path::new(ROOT))?, &log)
            });
            tally.note(|| format!("cut at {at}, way {way}"), outcome);
        }
        tally.distinct = tally.tried;
        if !fs.struck() || tally.is_enough(step) {
            return tally;
        }
    }
    tally
}

/// How a journal comes to be written anew over another.
#[derive(Clone, Copy, Debug)]
enum Suspect {
    /// The disk refused a record, and the order is given again.
    Refused,
    /// The same, and the order is kept in memory until the next one.
    Held,
    /// The end was torn when the journal was opened.
    Torn,
}

/// A journal with confirmed orders in it is written anew, and the power goes out at every
/// operation of that: the orders are in the old one or in the new one.
#[must_use]
pub fn rewriting(step: Option<Step>) -> Tally {
    let mut tally = Tally::default();
    for suspect in [Suspect::Refused, Suspect::Held, Suspect::Torn] {
        for fails in 1.. {
            let tried = tally.tried;
            rewritten(suspect, fails, step, &mut tally);
            if tally.is_enough(step) {
                return tally;
            }
            // The record no longer fails, or there is no more of it to tear.
            if tried == tally.tried {
                break;
            }
        }
    }
    tally.distinct = tally.tried;
    tally
}

/// Cuts the power at each operation that follows upon one failure.
fn rewritten(suspect: Suspect, fails: u64, step: Option<Step>, tally: &mut Tally) {
    for at in 1.. {
        let fs = SimFs::new();
        let mut log = Log::default();
        let disk = Disk::on(fs.clone()).without(step);
        let Some(mut campaign) = under_suspicion(&fs, &disk, &mut log, (suspect, fails)) else {
            return;
        };
        fs.set(Trouble::PowerCut { at });
        log.tried.push(AFTERWARDS.to_owned());
        if campaign.append(AFTERWARDS).is_ok() {
            log.confirmed = log.tried.len();
        }
        for way in 0..fs.ways() {
            let left = fs.after_power_cut(way, at);
            let case = || format!("{suspect:?} at {fails}, cut at {at}, way {way}");
            tally.note(case, judge(&left, &log, step));
        }
        if !fs.struck() || tally.is_enough(step) {
            return;
        }
    }
}

/// A campaign with three confirmed orders, whose journal is no longer added to; nothing where
/// no record failed.
fn under_suspicion(
    fs: &SimFs,
    disk: &Disk,
    log: &mut Log,
    (suspect, fails): (Suspect, u64),
) -> Option<Campaign> {
    let mut campaign = Campaign::create(disk, Path::new(ROOT), &draft(&[], 0)).ok()?;
    log.tried = (1..=3).map(|n| format!("order {n} {}", "that is kept ".repeat(60))).collect();
    for order in &log.tried {
        campaign.append(order).ok()?;
    }
    log.confirmed = log.tried.len();
    if let Suspect::Torn = suspect {
        return torn(fs, disk, campaign, fails);
    }
    let refused = "an order that the disk refuses";
    fs.set(Trouble::Once { at: fails, errno: EIO });
    if campaign.append(refused).is_ok() {
        return None;
    }
    if let Suspect::Held = suspect {
        campaign.hold(refused, false);
        log.tried.push(refused.to_owned());
    }
    Some(campaign)
}

/// The same campaign, opened again with so many bytes of a fourth order at the end.
fn torn(fs: &SimFs, disk: &Disk, campaign: Campaign, bytes: u64) -> Option<Campaign> {
    const ORDER: &[u8] = b"r 3 900";
    let begun = usize::try_from(bytes).ok().and_then(|bytes| ORDER.get(..bytes))?;
    let dir = campaign.dir().to_owned();
    drop(campaign);
    let path = dir.join("000000.orders");
    let whole = fs.files().remove(&path).unwrap_or_default();
    // The directory is there: the campaign was begun in it.
    let _ = fs.plant(&path, &[&whole, begun].concat());
    Campaign::open(disk, &dir).ok().map(|opened| opened.campaign)
}

fn still_there(fs: &SimFs, damaged: &[u8]) -> Result<(), String> {
    let kept = fs.files().values().any(|bytes| bytes == damaged);
    if kept { Ok(()) } else { Err("the damaged file is gone".to_owned()) }
}

/// A played campaign whose newest generation has a flipped bit.
fn damaged_campaign() -> (SimFs, Log, Vec<u8>) {
    let fs = SimFs::new();
    let script = Script { seed: 5, weeks: 4 };
    let log = script.play(&Disk::on(fs.clone()), Path::new(ROOT), &mut |_, _| Go::On);
    let newest = PathBuf::from(ROOT).join("test").join("000004.save");
    let mut bytes = fs.files().remove(&newest).unwrap_or_default();
    if let Some(last) = bytes.last_mut() {
        *last ^= 1;
    }
    // The directory is there: the campaign was played in it.
    let _ = fs.plant(&newest, &bytes);
    (fs, log, bytes)
}
