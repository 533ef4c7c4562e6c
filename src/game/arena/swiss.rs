//! Who meets whom in a Swiss tournament: players with equal points, and no two of them twice.

use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Ways that are tried to keep players from meeting again.
const TRIES: u32 = 20_000;

/// What a draw rests on.
#[derive(Debug, Default)]
pub struct Table {
    /// Half points, by player; a bye counts as all that was to be had.
    pub points: Vec<u64>,
    /// Pairs that have met, the smaller index first.
    pub met: BTreeSet<(usize, usize)>,
    pub had_bye: BTreeSet<usize>,
}

impl Table {
    /// The pairs of the next round, the smaller index first. With an odd number of players the last
    /// one without a bye so far has it.
    pub fn draw(&self) -> Vec<(usize, usize)> {
        let mut order: Vec<usize> = (0..self.points.len()).collect();
        order.sort_by_key(|player| (Reverse(self.points.get(*player)), *player));
        if order.len() % 2 == 1 {
            let is_due = |player: &usize| !self.had_bye.contains(player);
            let bye = order.iter().rposition(is_due).unwrap_or(order.len() - 1);
            order.remove(bye);
        }
        if self.met.is_empty() {
            order = folded(&order);
        }
        let strangers = self.strangers(&order, &mut TRIES.clone());
        let pairs = strangers.unwrap_or_else(|| neighbours(&order));
        pairs.into_iter().map(|(one, other)| (one.min(other), one.max(other))).collect()
    }

    /// The first with the next that it has not met, so that the others find strangers too.
    fn strangers(&self, order: &[usize], tries: &mut u32) -> Option<Vec<(usize, usize)>> {
        let [first, rest @ ..] = order else { return Some(Vec::new()) };
        for (at, other) in rest.iter().enumerate() {
            if self.met.contains(&(*first.min(other), *first.max(other))) {
                continue;
            }
            *tries = tries.checked_sub(1)?;
            let mut left = rest.to_vec();
            left.remove(at);
            if let Some(mut pairs) = self.strangers(&left, tries) {
                pairs.insert(0, (*first, *other));
                return Some(pairs);
            }
        }
        None
    }
}

/// The upper half beside the lower: where nothing was played, the order of the script is a guess
/// at strength.
fn folded(order: &[usize]) -> Vec<usize> {
    let (upper, lower) = order.split_at(order.len() / 2);
    upper.iter().zip(lower).flat_map(|(one, other)| [*one, *other]).collect()
}

fn neighbours(order: &[usize]) -> Vec<(usize, usize)> {
    order.chunks_exact(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_round_sets_the_upper_half_against_the_lower() {
        let table = Table { points: vec![0; 6], ..Table::default() };
        assert_eq!(table.draw(), [(0, 3), (1, 4), (2, 5)]);
    }

    #[test]
    fn equals_meet_and_nobody_meets_twice() {
        let met = BTreeSet::from([(0, 2), (1, 3)]);
        let table = Table { points: vec![4, 4, 0, 0], met, ..Table::default() };
        assert_eq!(table.draw(), [(0, 1), (2, 3)]);
        let met = BTreeSet::from([(0, 2), (1, 3), (0, 1), (2, 3)]);
        let table = Table { points: vec![8, 4, 4, 0], met, ..Table::default() };
        assert_eq!(table.draw(), [(0, 3), (1, 2)]);
    }

    #[test]
    fn the_last_who_had_no_bye_has_it() {
        let had_bye = BTreeSet::from([4]);
        let table = Table { points: vec![4, 4, 2, 1, 0], had_bye, ..Table::default() };
        let drawn = table.draw();
        assert_eq!(drawn.len(), 2);
        assert!(drawn.iter().all(|(one, other)| *one != 3 && *other != 3), "{drawn:?}");
    }

    #[test]
    fn a_whole_circle_is_drawn_without_a_second_meeting() {
        let mut table = Table { points: vec![0; 6], ..Table::default() };
        for round in 0..5 {
            for (one, other) in table.draw() {
                assert!(table.met.insert((one, other)), "round {round}: {one} and {other} again");
                table.points[one] += 2;
            }
        }
        assert_eq!(table.met.len(), 15);
    }
}
