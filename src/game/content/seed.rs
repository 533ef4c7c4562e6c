//! What a campaign is drawn from: words or a number. One rule for all commands.

use std::{fmt, str::FromStr};

/// Letters that a seed may have.
const LONGEST: usize = 40;

/// Words or a number from which a whole campaign follows. Case does not matter, nor does space
/// around and between words, nor do zeros in front of a number.
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
            SeedError::Empty => write!(f, "a seed is words or a number, such as first snow or 42"),
            SeedError::TooLong { letters } => {
                write!(f, "a seed has at most {LONGEST} letters, this one has {letters}")
            }
            SeedError::Character(c) => {
                let code = u32::from(*c);
                write!(
                    f,
                    "a seed has letters, digits, marks and single blanks, and no U+{code:04X}"
                )
            }
        }
    }
}

impl std::error::Error for SeedError {}

impl FromStr for Seed {
    type Err = SeedError;

    fn from_str(text: &str) -> Result<Seed, SeedError> {
        let stranger = text.trim().chars().find(|c| !is_of_a_seed(*c));
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = words.join(" ").to_ascii_lowercase();
        let letters = text.chars().count();
        match (letters, stranger) {
            (0, _) => Err(SeedError::Empty),
            _ if LONGEST < letters => Err(SeedError::TooLong { letters }),
            (_, Some(c)) => Err(SeedError::Character(c)),
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

/// What can be said aloud and typed again: letters and digits of any alphabet, marks of ASCII, and
/// blanks. No controls, and no letters that show nothing.
fn is_of_a_seed(c: char) -> bool {
    let shows_nothing = matches!(c, '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}');
    c == ' ' || c.is_ascii_punctuation() || c.is_alphanumeric() && !shows_nothing
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
        let empty = "a seed is words or a number, such as first snow or 42";
        for text in ["", " ", "\t\n", "\u{2003}"] {
            assert_eq!(fault(text), empty, "{text:?}");
        }
        for (text, code) in [
            ("a\u{1b}[2J", "1B"),
            ("a\tb", "0009"),
            ("a\u{202e}b", "202E"),
            ("a\u{9b}31m", "9B"),
            ("zero\u{200b}width", "200B"),
            ("\u{feff}berlin", "FEFF"),
            ("a\u{3164}", "3164"),
            ("a\u{e0041}", "E0041"),
            ("a\u{301}\u{302}\u{303}", "0301"),
            ("snow\u{2028}man", "2028"),
        ] {
            assert!(fault(text).contains(code), "{text:?}: {}", fault(text));
        }
        for letters in [41, 100_000] {
            let wanted = format!("a seed has at most 40 letters, this one has {letters}");
            assert_eq!(fault(&"a".repeat(letters)), wanted);
        }
    }

    #[test]
    fn words_are_welcome_and_a_seed_is_read_as_it_is_written() {
        let seed = |text: &str| text.parse::<Seed>().map(|seed| seed.to_string());
        for (text, read) in [
            ("first snow", "first snow"),
            ("  First   Snow ", "first snow"),
            ("Žofie", "Žofie"),
            ("狐", "狐"),
            ("-5", "-5"),
            ("o'neill & co.", "o'neill & co."),
        ] {
            assert_eq!(seed(text).as_deref(), Ok(read));
            assert_eq!(seed(read).as_deref(), Ok(read));
        }
    }
}
