//! Who leads the houses of a campaign.

use rules::engine::chiefs::{Chief, Chiefs};

use crate::content::dice::Dice;

/// Each house has one of its five; no two Stations have the same.
pub fn draw(dice: &mut Dice) -> Chiefs {
    let security = dice.pick(&Chief::OF_SECURITY).copied().unwrap_or_default();
    let abroad = dice.shuffled(&Chief::OF_STATIONS);
    let stations = [0, 1, 2].map(|at| abroad.get(at).copied().unwrap_or_default());
    Chiefs { security, stations }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_chief_comes_and_none_leads_two_houses() {
        let mut seen = BTreeSet::new();
        for seed in 0..200 {
            let Chiefs { security, stations } = draw(&mut Dice::of(&[&seed.to_string()]));
            assert!(Chief::OF_SECURITY.contains(&security));
            assert_eq!(BTreeSet::from(stations).len(), 3, "seed {seed}");
            seen.extend([security, stations[0]]);
        }
        assert_eq!(seen.len(), 10);
    }
}
