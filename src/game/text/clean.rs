//! Text from outside, made safe to show.
//!
//! A terminal obeys some characters instead of showing them, and others make a line read
//! differently from what it says. [`Name`] and [`Text`] cannot hold them: reading a file refuses
//! what is unclean, a text field replaces it.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// A name has at most this many characters as a reader counts them.
pub const NAME_GRAPHEMES: usize = 40;
/// And this many bytes: a single character on the screen may be made of many.
pub const NAME_BYTES: usize = 512;
/// A note or a date line.
pub const TEXT_BYTES: usize = 4096;
/// Marks without a width of their own that may stand on one letter. More climb over the lines
/// above and below.
pub const MARKS: usize = 2;

/// One line: a title, a person, a place. Never empty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Name(String);

/// Several lines: a note, a heading with a date. May be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Text(String);

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclean {
    /// A name without a visible character. Give one.
    Empty,
    /// Longer than the limit of its kind. Shorten it.
    TooLong { limit: usize },
    /// A character that steers a terminal or hides: remove it. `at` counts characters from 0.
    Forbidden { at: usize, code: u32 },
    /// Too many accents on one letter, or an accent on none. `at` counts characters from 0.
    Marks { at: usize },
}

impl fmt::Display for Unclean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "the name is empty"),
            Self::TooLong { limit } => write!(f, "the text is longer than {limit}"),
            Self::Forbidden { at, code } => {
                write!(f, "character {} (U+{code:04X}) is not for showing", at + 1)
            }
            Self::Marks { at } => {
                write!(f, "character {} piles up marks or has nothing to stand on", at + 1)
            }
        }
    }
}

impl std::error::Error for Unclean {}

impl Name {
    /// Takes a clean name as it is.
    ///
    /// # Errors
    /// Says what is wrong with it and where.
    pub fn new(raw: &str) -> Result<Self, Unclean> {
        check(raw, Lines::One)?;
        if raw.trim().is_empty() {
            return Err(Unclean::Empty);
        }
        if NAME_BYTES < raw.len() || NAME_GRAPHEMES < raw.graphemes(true).count() {
            return Err(Unclean::TooLong { limit: NAME_GRAPHEMES });
        }
        Ok(Self(raw.to_owned()))
    }

    /// Makes a name of whatever was typed or pasted: replaces, shortens, and falls back to "?".
    #[must_use]
    pub fn cleaned(raw: &str) -> Self {
        let clean = without_loose_ends(raw);
        let mut short = String::new();
        for grapheme in clean.graphemes(true).take(NAME_GRAPHEMES) {
            if NAME_BYTES < short.len() + grapheme.len() {
                break;
            }
            short.push_str(grapheme);
        }
        let short = short.trim_end().to_owned();
        if short.is_empty() { Self("?".to_owned()) } else { Self(short) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Text {
    /// Takes a clean text as it is.
    ///
    /// # Errors
    /// Says what is wrong with it and where.
    pub fn new(raw: &str) -> Result<Self, Unclean> {
        check(raw, Lines::Many)?;
        if TEXT_BYTES < raw.len() {
            return Err(Unclean::TooLong { limit: TEXT_BYTES });
        }
        Ok(Self(raw.to_owned()))
    }

    /// Makes a text of whatever was typed or pasted.
    #[must_use]
    pub fn cleaned(raw: &str) -> Self {
        let mut clean = replace(raw, Lines::Many);
        let end = clean.floor_char_boundary(TEXT_BYTES);
        clean.truncate(end);
        Self(clean)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(source)?).map_err(de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(source)?).map_err(de::Error::custom)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

/// Makes one line of anything, for errors and logs that quote a stranger.
#[must_use]
pub fn one_line(raw: &str) -> String {
    replace(raw, Lines::One)
}

/// Without space around it. A mark that stood on a space has nothing to stand on any more.
fn without_loose_ends(raw: &str) -> String {
    let mut clean = replace(raw, Lines::One);
    loop {
        let next = replace(clean.trim(), Lines::One);
        if next == clean {
            return clean;
        }
        clean = next;
    }
}

fn check(raw: &str, lines: Lines) -> Result<(), Unclean> {
    let mut marks = Marks::default();
    for (at, c) in raw.chars().enumerate() {
        if forbidden(c, lines) {
            return Err(Unclean::Forbidden { at, code: u32::from(c) });
        }
        if !marks.may_follow(c) {
            return Err(Unclean::Marks { at });
        }
    }
    Ok(())
}

/// What is forbidden becomes one replacement sign, so that a reader sees that something was
/// there; surplus marks go without a trace, for they are decoration.
fn replace(raw: &str, lines: Lines) -> String {
    let mut marks = Marks::default();
    let mut clean = String::with_capacity(raw.len().min(TEXT_BYTES));
    for c in raw.chars() {
        let c = match c {
            '\t' | '\n' if lines == Lines::One => ' ',
            '\t' => ' ',
            c if forbidden(c, lines) => '\u{FFFD}',
            c => c,
        };
        if marks.may_follow(c) {
            clean.push(c);
        }
    }
    clean
}

/// Counts the marks on the letter at hand.
#[derive(Default)]
struct Marks {
    /// `None` where there is no letter to stand on: at the start and after a line end.
    standing: Option<usize>,
}

impl Marks {
    fn may_follow(&mut self, c: char) -> bool {
        if c == '\n' {
            self.standing = None;
        } else if c.width() == Some(0) {
            match &mut self.standing {
                Some(n) if *n < MARKS => *n += 1,
                _ => return false,
            }
        } else {
            self.standing = Some(0);
        }
        true
    }
}

fn forbidden(c: char, lines: Lines) -> bool {
    if c == '\n' {
        return lines == Lines::One;
    }
    c.is_control() || invisible(c) || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Characters that show nothing and change how the rest reads: direction, joining, tags, fillers.
/// The two joiners and the emoji selector stay: languages need them, and [`MARKS`] bounds them.
fn invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{061C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}' | '\u{200E}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0E}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1BCA0}'..='\u{1BCA3}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOSTILE: [&str; 9] = [
        "\u{1b}[2J",
        "a\u{202e}b",
        "a\u{2066}b",
        "tag\u{e0041}",
        "\u{9b}31m",
        "a\u{200b}b",
        "x\u{301}\u{302}\u{303}",
        "\u{301}e",
        "a\u{feff}b",
    ];

    #[test]
    fn what_would_steer_a_terminal_is_refused_in_every_text() {
        for raw in HOSTILE {
            assert!(Name::new(raw).is_err(), "{raw:?}");
            assert!(Text::new(raw).is_err(), "{raw:?}");
            assert!(ron::from_str::<Name>(&ron::to_string(raw).unwrap()).is_err(), "{raw:?}");
        }
    }

    #[test]
    fn what_is_cleaned_is_clean() {
        for raw in HOSTILE.into_iter().chain(["", "\n\n", "tab\there", &"e\u{301}".repeat(5000)]) {
            let name = Name::cleaned(raw);
            assert_eq!(Name::new(name.as_str()), Ok(name.clone()), "{raw:?}");
            let text = Text::cleaned(raw);
            assert_eq!(Text::new(text.as_str()), Ok(text.clone()), "{raw:?}");
        }
        assert_eq!(Name::cleaned("a\u{1b}[31m b").as_str(), "a\u{fffd}[31m b");
    }

    #[test]
    fn the_languages_of_the_world_pass() {
        for good in ["Der Fuchs", "Čáslav", "Việt", "Лиса", "狐", "नमस्ते", "שלום", "👩\u{200d}🔬"]
        {
            assert_eq!(Name::new(good).map(|n| n.to_string()), Ok(good.to_owned()));
        }
    }

    #[test]
    fn the_limits_hold_to_the_letter() {
        assert!(Name::new(&"a".repeat(NAME_GRAPHEMES - 1)).is_ok());
        assert!(Name::new(&"a".repeat(NAME_GRAPHEMES)).is_ok());
        assert!(Name::new(&"a".repeat(NAME_GRAPHEMES + 1)).is_err());
        assert!(Text::new(&"a".repeat(TEXT_BYTES)).is_ok());
        assert!(Text::new(&"a".repeat(TEXT_BYTES + 1)).is_err());
        assert!(Name::new("e\u{301}\u{302}").is_ok());
        assert!(Name::new("e\u{301}\u{302}\u{303}").is_err());
        assert!(Text::new("two\nlines").is_ok() && Name::new("two\nlines").is_err());
    }

    #[test]
    fn nothing_typed_makes_a_text_that_is_refused_later() {
        use proptest::prelude::*;
        let holds = |raw: &str| {
            let (name, text) = (Name::cleaned(raw), Text::cleaned(raw));
            prop_assert_eq!(Name::new(name.as_str()), Ok(name.clone()));
            prop_assert_eq!(Text::new(text.as_str()), Ok(text.clone()));
            Ok(())
        };
        // Once found: a mark that joins the letter before it.
        holds(" \u{c4a}").expect("it holds");
        proptest!(|(raw in "\\PC{0,60}|[\\x00-\\u{10ffff}]{0,60}")| { holds(&raw)?; });
    }
}
