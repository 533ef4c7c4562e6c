//! What a campaign is drawn from: a word or a number.

use std::{fmt, str::FromStr};

/// Letters that a seed may have.
const LONGEST: usize = 32;

/// A word or a number from which a whole campaign follows. Case does not matter, nor do zeros in
/// front of a number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Seed(String);

/// Why something is no seed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeedError {
    /// Nothing was given.
    Empty,
    /// More letters than a seed may have.
    TooLong { letters: usize },
    /// A character that is hard to say aloud or to type again.
    Character(char),
}

impl fmt::Display for SeedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SeedError::Empty => write!(f, "a seed is a word or a number, such as berlin or 42"),
            SeedError::TooLong { letters } => {
                write!(f, "a seed has at most {LONGEST} letters, this one has {letters}")
            }
            SeedError::Character(c) => {
                write!(f, "a seed has letters a to z, digits and hyphens, and no {c:?}")
            }
        }
    }
}

impl std::error::Error for SeedError {}

impl FromStr for Seed {
    type Err = SeedError;

    fn from_str(text: &str) -> Result<Seed, SeedError> {
        let text = text.trim().to_ascii_lowercase();
        let letters = text.chars().count();
        let stranger = text.chars().find(|c| !c.is_ascii_alphanumeric() && *c != '-');
        match (letters, stranger) {
            (0, _) => Err(SeedError::Empty),
            (_, Some(c)) => Err(SeedError::Character(c)),
            _ if LONGEST < letters => Err(SeedError::TooLong { letters }),
            _ => Ok(Seed(without_zeros(text))),
        }
    }
}

impl From<u64> for Seed {
    fn from(number: u64) -> Seed {
        Seed(number.to_string())
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Seed {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number that keys a campaign's luck.
    pub fn luck(&self) -> u64 {
        let key = self.key("luck");
        key.iter().take(8).rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
    }

    /// A key for one purpose. It tells nothing of the seed, nor of the key for another purpose.
    pub fn key(&self, purpose: &str) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new_derive_key("cutout 2025-01-01 seed v1");
        hasher.update(&u64::try_from(purpose.len()).unwrap_or(u64::MAX).to_le_bytes());
        hasher.update(purpose.as_bytes());
        hasher.update(self.0.as_bytes());
        *hasher.finalize().as_bytes()
    }

    /// The number that the luck of a campaign is keyed with.
    pub fn campaign(&self) -> u64 {
        let [a, b, c, d, e, f, g, h, ..] = self.key("campaign");
        u64::from_le_bytes([a, b, c, d, e, f, g, h])
    }
}

fn without_zeros(text: String) -> String {
    let is_number = text.chars().all(|c| c.is_ascii_digit());
    match text.trim_start_matches('0') {
        "" if is_number => "0".to_owned(),
        short if is_number => short.to_owned(),
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_a_word_or_a_number() {
        let seed = |text: &str| text.parse::<Seed>().map(|seed| seed.to_string());
        assert_eq!(seed("berlin").unwrap(), "berlin");
        assert_eq!(seed(" Berlin ").unwrap(), "berlin");
        assert_eq!(seed("007").unwrap(), "7");
        assert_eq!(seed("000").unwrap(), "0");
        assert_eq!("42".parse(), Ok(Seed::from(42)));
    }

    #[test]
    fn what_is_no_seed_is_refused_with_the_reason() {
        let fault = |text: &str| text.parse::<Seed>().unwrap_err().to_string();
        assert_eq!(fault(" "), "a seed is a word or a number, such as berlin or 42");
        assert_eq!(fault("two words"), "a seed has letters a to z, digits and hyphens, and no ' '");
        let long = "a".repeat(33);
        assert_eq!(fault(&long), "a seed has at most 32 letters, this one has 33");
    }
}
