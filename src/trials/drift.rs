//! Weeks in a row in one process, and the memory that it takes.

use std::{fs, process::Command};

use crate::trials::ordeal::Tally;

use super::{Watch, campaign, play_week};

/// Campaigns after which memory must grow no more: allocators keep what they once had.
const WARM: u64 = 8;
/// So much more may be taken at the end than when warm, in KiB.
const SLACK: u64 = 16 * 1024;

pub(super) fn weeks(watch: Watch<'_>) -> Tally {
    let mut tally = Tally::default();
    let mut warm = None;
    for number in 0.. {
        if number == WARM {
            warm = resident();
        }
        let outcome = one(number, &mut tally, watch);
        if let Err(why) = outcome {
            tally.note(|| format!("campaign {number}"), Err(why));
        }
        if 0 < tally.failed || !watch(&tally) {
            break;
        }
    }
    tally.distinct = tally.tried;
    match (warm, resident()) {
        (Some(warm), Some(now)) => {
            let outcome = match now <= warm + SLACK {
                true => Ok(()),
                false => Err(format!("{warm} KiB when warm, {now} KiB now")),
            };
            tally.note(|| "memory".to_owned(), outcome);
            tally.remarks.push(format!("{warm} KiB when warm, {now} KiB at the end"));
        }
        _ => tally.remarks.push("SKIP: nothing here says how much memory is taken".to_owned()),
    }
    tally
}

fn one(number: u64, tally: &mut Tally, watch: Watch<'_>) -> Result<(), String> {
    let mut referee = campaign(number)?;
    while !referee.is_over() {
        play_week(&mut referee)?;
        tally.note(String::new, Ok(()));
        if !watch(tally) {
            break;
        }
    }
    Ok(())
}

/// Memory that this process takes, in KiB.
fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok();
    let line = status.as_deref().and_then(|it| it.lines().find_map(|l| l.strip_prefix("VmRSS:")));
    let said = match line {
        Some(line) => line.to_owned(),
        None => {
            let id = std::process::id().to_string();
            let out = Command::new("ps").args(["-o", "rss=", "-p", &id]).output().ok()?;
            String::from_utf8(out.stdout).ok()?
        }
    };
    said.split_whitespace().next()?.parse().ok()
}
