#![doc = include_str!("../../../../../assets/text/en/rules/doubt.md")]
//! The doubt board: what speaks for and against one of ours, item by item. Each item says how
//! often it is seen of an agent who is loyal, controlled, careless or inventing. Nothing in the
//! game multiplies it out, and nothing waits for an answer.
//!
//! An item is made of its root, not of its reports: a source that says the same again has said it
//! once.

mod items;
mod sign;

pub use items::{Item, Mouth, Root, board, known};
pub use sign::{Sign, Trial};

/// What an agent may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hypothesis {
    Loyal,
    /// Answers to Security.
    Controlled,
    /// Loyal, and on Security's list.
    Careless,
    Inventing,
}

impl Hypothesis {
    pub const ALL: [Hypothesis; 4] =
        [Hypothesis::Loyal, Hypothesis::Controlled, Hypothesis::Careless, Hypothesis::Inventing];
}

/// How often of a hundred something is seen, under each hypothesis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fits(pub [u8; 4]);

impl Fits {
    fn of(rates: [i16; 4]) -> Fits {
        Fits(rates.map(|it| u8::try_from(it.clamp(1, 99)).unwrap_or(1)))
    }

    /// How often the contrary is seen.
    #[must_use]
    pub fn contrary(self) -> Fits {
        Fits(self.0.map(|it| 100 - it))
    }

    pub const fn under(self, hypothesis: Hypothesis) -> u8 {
        let Fits([loyal, controlled, careless, inventing]) = self;
        match hypothesis {
            Hypothesis::Loyal => loyal,
            Hypothesis::Controlled => controlled,
            Hypothesis::Careless => careless,
            Hypothesis::Inventing => inventing,
        }
    }

    /// How much likelier it is of a controlled agent than of a loyal one, in tenths: 10 tells
    /// nothing.
    pub fn ratio(self) -> u16 {
        let loyal = u16::from(self.under(Hypothesis::Loyal)).max(1);
        (u16::from(self.under(Hypothesis::Controlled)) * 10 + loyal / 2) / loyal
    }
}
