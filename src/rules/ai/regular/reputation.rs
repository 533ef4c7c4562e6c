//! What the town says of a chief, and what is so. A chief of whom no doctrine is named follows the
//! one of its reputation in 60 of 100 campaigns, else one of the other four: a face is a hint, and
//! the deeds are what is to be read.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::engine::{chiefs::Chief, seat::Seat};

use super::doctrine::doctrines;

/// The name of the doctrine that is drawn by the chief's face.
pub const DRAWN: &str = "drawn";

/// In so many of 100 campaigns the reputation is right.
const RIGHT: u32 = 60;

/// The doctrine that a chief follows whose player has this seed. The same for a whole campaign.
pub fn followed(seat: Seat, chief: Chief, seed: u64) -> &'static str {
    let reputed = chief.school();
    let mut draw = ChaCha8Rng::seed_from_u64(seed ^ chief as u64);
    if draw.next_u32() % 100 < RIGHT {
        return reputed;
    }
    let others: Vec<&str> =
        doctrines(seat).iter().copied().filter(|name| *name != reputed).collect();
    let at = usize::try_from(draw.next_u32()).unwrap_or(0) % others.len().max(1);
    others.get(at).copied().unwrap_or(reputed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_doctrine_has_one_face() {
        for (seat, chiefs) in
            [(Seat::Security, Chief::OF_SECURITY), (Seat::Station1, Chief::OF_STATIONS)]
        {
            let mut named = chiefs.map(Chief::school);
            let mut all = doctrines(seat).to_vec();
            named.sort_unstable();
            all.sort_unstable();
            assert_eq!(named.to_vec(), all);
        }
    }

    #[test]
    fn a_face_is_right_in_sixty_of_a_hundred_campaigns_and_the_rest_is_even() {
        let mut counted = std::collections::BTreeMap::new();
        for seed in 0..10_000 {
            *counted.entry(followed(Seat::Security, Chief::Halmagy, seed)).or_insert(0) += 1;
        }
        assert_eq!(counted.len(), 5);
        for (name, count) in counted {
            let expected = if name == "deceiver" { 5_800..=6_200 } else { 850..=1_150 };
            assert!(expected.contains(&count), "{name}: {count}");
        }
    }
}
