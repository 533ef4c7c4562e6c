//! Which generations stay: the last few, every tenth, the first.

use std::collections::BTreeSet;
use std::path::Path;

use super::numbers;
use crate::save::disk::Disk;
use crate::save::fault::Fault;
use crate::save::limits::{KEEP_EVERY, KEEP_LAST};
use crate::save::names::Named;

/// Removes what need not stay, with the orders given upon it. Nothing after `newest` is touched:
/// it waits for its generation.
pub(super) fn prune(disk: &Disk, dir: &Path, newest: u32) -> Result<(), Fault> {
    let mut numbers = numbers(disk, dir)?;
    numbers.saves.insert(newest);
    let keep = kept(&numbers.saves);
    for n in numbers.saves.difference(&keep).filter(|n| **n < newest) {
        disk.remove(&Named::Save(*n).path(dir))?;
    }
    for n in numbers.orders.difference(&keep).filter(|n| **n < newest) {
        disk.remove(&Named::Orders(*n).path(dir))?;
    }
    Ok(())
}

fn kept(saves: &BTreeSet<u32>) -> BTreeSet<u32> {
    let last = saves.iter().rev().take(KEEP_LAST);
    let tenth = saves.iter().filter(|n| n.is_multiple_of(KEEP_EVERY));
    last.chain(tenth).chain(saves.first()).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_five_every_tenth_and_the_first_stay() {
        let kept: Vec<_> = kept(&(3..=34).collect()).into_iter().collect();
        assert_eq!(kept, [3, 10, 20, 30, 31, 32, 33, 34]);
    }
}
