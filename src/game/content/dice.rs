//! The luck that makes a theatre. Each purpose has a stream of its own, so that another name in
//! a list does not move who is tied to whom.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// What the key is derived for. Changing it changes every theatre.
const CONTEXT: &str = "cutout 2025-01-01 theatre v1";

/// Integers from a keyed stream. All arithmetic is ours: the same for ever and everywhere.
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// A stream named by its parts. Parts are told apart by their lengths, so no two names of
    /// streams run into each other.
    pub fn of(parts: &[&str]) -> Dice {
        let mut hasher = blake3::Hasher::new_derive_key(CONTEXT);
        for part in parts {
            hasher.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_le_bytes());
            hasher.update(part.as_bytes());
        }
        Dice(ChaCha8Rng::from_seed(*hasher.finalize().as_bytes()))
    }

    /// 0 to `bound` − 1; 0 when `bound` is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        let wide = u128::from(self.0.next_u64()) * bound as u128;
        (wide >> 64) as usize
    }

    /// From `least` to `most`, both possible.
    pub fn between(&mut self, least: i32, most: i32) -> i32 {
        let span = usize::try_from(most - least + 1).unwrap_or(1);
        least + i32::try_from(self.below(span)).unwrap_or(0)
    }

    /// True in so many of 100 cases.
    pub fn chance(&mut self, hundredths: u8) -> bool {
        self.below(100) < usize::from(hundredths)
    }

    /// About normal: the sum of twelve evenly drawn numbers.
    pub fn normal(&mut self, mean: i32, sd: i32) -> i32 {
        let sum: i32 = (0..12).map(|_| self.between(0, 99)).sum();
        mean + sd * (sum - 594) / 100
    }

    /// The place of one of these weights; 0 when all are 0.
    pub fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: u32 = weights.iter().sum();
        let mut left = self.below(total as usize);
        for (at, &weight) in weights.iter().enumerate() {
            if left < weight as usize {
                return at;
            }
            left -= weight as usize;
        }
        0
    }

    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        from.get(self.below(from.len()))
    }

    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            let with = self.below(last + 1);
            list.swap(last, with);
        }
    }

    /// A copy in a drawn order.
    pub fn shuffled<T: Clone>(&mut self, list: &[T]) -> Vec<T> {
        let mut copy = list.to_vec();
        self.shuffle(&mut copy);
        copy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_named_by_all_its_parts() {
        let first = |parts: &[&str]| Dice::of(parts).below(usize::MAX);
        assert_eq!(first(&["a", "b"]), first(&["a", "b"]));
        assert_ne!(first(&["a", "b"]), first(&["ab", ""]));
    }

    #[test]
    fn the_bell_has_its_mean_and_its_width() {
        let mut dice = Dice::of(&["bell"]);
        let drawn: Vec<i64> = (0..20_000).map(|_| dice.normal(50, 18).into()).collect();
        let n = 20_000;
        let mean = drawn.iter().sum::<i64>() / n;
        let variance = drawn.iter().map(|x| (x - mean) * (x - mean)).sum::<i64>() / n;
        assert!((49..=51).contains(&mean), "{mean}");
        assert!((17 * 17..=19 * 19).contains(&variance), "{variance}");
    }
}
