//! A campaign played twice, alone and beside another on a second thread.

use std::thread;

use crate::trials::ordeal::Tally;
use rules::engine::Digest;

use super::{campaign, play_to_the_end};

pub(super) fn digests(number: u64) -> Result<Vec<Digest>, String> {
    let referee = campaign(number).and_then(play_to_the_end)?;
    Ok(referee.digests().to_vec())
}

/// One campaign, three times.
pub(super) fn thrice(number: u64) -> Result<(), String> {
    let alone = digests(number)?;
    let beside = thread::scope(|scope| {
        let [one, other] = [0, 1].map(|_| scope.spawn(|| digests(number)));
        [one.join(), other.join()]
    });
    for digests in beside {
        let digests = digests.map_err(|_| "it panicked".to_owned())??;
        if let Some(week) = alone.iter().zip(&digests).position(|(a, b)| a != b) {
            return Err(format!("week {week} differs"));
        }
        if alone.len() != digests.len() {
            return Err("it has another number of weeks".to_owned());
        }
    }
    Ok(())
}

pub(super) fn one(number: u64) -> Tally {
    let mut tally = Tally::default();
    tally.note(|| format!("campaign {number}"), thrice(number));
    tally.distinct = tally.tried;
    tally
}
