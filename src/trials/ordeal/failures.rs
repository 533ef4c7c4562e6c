//! The disk refuses.

use std::ops::Range;
use std::path::Path;

use super::{Go, Log, ROOT, Script, Tally, faithful, judge, recover};
use game::save::disk::{Disk, Step};
use game::save::fault::Fault;
use game::save::fs::sim::{SimFs, Trouble};

const EDQUOT: i32 = if cfg!(target_os = "macos") { 69 } else { 122 };
const EINTR: i32 = 4;
/// Interrupted, no space, input or output error, no quota, read-only, no access, too many files.
pub const ERRORS: [i32; 7] = [EINTR, 28, 5, EDQUOT, 30, 13, 24];

/// A trouble at the n-th operation.
type At = Box<dyn Fn(u64) -> Trouble>;

/// Every operation fails in turn, in every way, once and for a while: no false confirmation, the
/// old saves intact, and all is well in the end.
#[must_use]
pub fn failing(seeds: Range<u64>, step: Option<Step>) -> Tally {
    let mut tally = Tally::default();
    for seed in seeds {
        for trouble in troubles() {
            for n in 1.. {
                let (outcome, struck) = one(Script { seed, weeks: 3 }, trouble(n), step);
                tally.note(|| format!("seed {seed}, {:?}", trouble(n)), outcome);
                if tally.is_enough(step) {
                    return tally;
                }
                if !struck {
                    break;
                }
            }
        }
    }
    tally.distinct = tally.tried;
    tally
}

fn troubles() -> Vec<At> {
    let mut all: Vec<At> = vec![Box::new(|at| Trouble::Short { at })];
    for errno in ERRORS {
        all.push(Box::new(move |at| Trouble::Once { at, errno }));
        all.push(Box::new(move |at| Trouble::From { at, errno }));
    }
    all
}

/// Whether all went as promised, and whether the trouble came to pass.
fn one(script: Script, trouble: Trouble, step: Option<Step>) -> (Result<(), String>, bool) {
    let fs = SimFs::new();
    fs.set(trouble);
    let disk = Disk::on(fs.clone()).without(step);
    let mut outcome = Ok(());
    let mut faults = 0;
    let log = script.play(&disk, Path::new(ROOT), &mut |log, fault| {
        faults += u32::from(fault.is_some());
        outcome = outcome.clone().and_then(|()| heard(&fs, trouble, log, fault, step));
        if faults == 4 {
            fs.set(Trouble::None);
        }
        if outcome.is_ok() && faults < 50 { Go::On } else { Go::Stop }
    });
    let struck = fs.struck() || 0 < faults;
    fs.set(Trouble::None);
    (outcome.and_then(|()| in_the_end(&fs, &log, step)), struck)
}

/// After each word to the player: if the power went out now, what was confirmed would be there.
fn heard(
    fs: &SimFs,
    trouble: Trouble,
    log: &Log,
    fault: Option<&Fault>,
    step: Option<Step>,
) -> Result<(), String> {
    let harmless = matches!(trouble, Trouble::Short { .. } | Trouble::Once { errno: EINTR, .. });
    if let (Some(fault), true) = (fault, harmless) {
        return Err(format!("no reason to fail: {fault}"));
    }
    for way in [0, fs.ways() - 1] {
        judge(&fs.after_power_cut(way, 3), log, step)?;
    }
    Ok(())
}

fn in_the_end(fs: &SimFs, log: &Log, step: Option<Step>) -> Result<(), String> {
    let left = fs.after_power_cut(0, 0);
    let found = recover(&Disk::on(left).without(step), Path::new(ROOT))?;
    faithful(&found, log)?;
    if found.len() == log.tried.len() && log.confirmed == log.tried.len() {
        return Ok(());
    }
    Err(format!("{} of {} orders in the end", found.len(), log.tried.len()))
}
