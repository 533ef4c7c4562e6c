//! How the host and the foreign states stand with each other: in the papers, so in every view.

pub(in crate::engine) mod apply;
pub(in crate::engine) mod happenings;
pub(in crate::engine) mod learn;
pub(in crate::engine) mod week;

pub(in crate::engine) use happenings::Happening;
pub use happenings::{ToAll, ToSecurity, ToStation};

use serde::{Deserialize, Serialize};

use crate::engine::gazetteer::State;

/// Warmth between the host and each foreign state, 0 (as good as war) to 100 (allies).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Relations {
    b: u8,
    c: u8,
}

impl Relations {
    /// The most that there can be.
    pub const WARMEST: u8 = 100;

    /// How the host stands with a state; with itself, as well as can be.
    pub const fn with(&self, state: State) -> u8 {
        match state {
            State::A => Relations::WARMEST,
            State::B => self.b,
            State::C => self.c,
        }
    }

    /// The same, but for one state. The host's own cannot be set.
    pub fn set(&mut self, state: State, warmth: u8) {
        match state {
            State::A => (),
            State::B => self.b = warmth,
            State::C => self.c = warmth,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_state_has_its_own_warmth() {
        let mut relations = Relations::default();
        relations.set(State::C, 70);
        assert_eq!(State::FOREIGN.map(|state| relations.with(state)), [0, 70]);
    }

    #[test]
    fn nobody_quarrels_with_himself() {
        let mut relations = Relations::default();
        relations.set(State::A, 0);
        assert_eq!(relations.with(State::A), Relations::WARMEST);
    }
}
