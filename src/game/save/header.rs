//! What a save tells about itself to everybody: public facts only.
//!
//! The header is read by the list of campaigns, by other programs and by the opponent at the same
//! table. Nothing may stand here that the player's own side does not know.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::limits;
use crate::text::clean::{Name, Text};

/// The public facts of a campaign, given by the game with each save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// What the player called it.
    pub title: Name,
    /// Which campaign this is, whatever its directory is called.
    pub campaign: Id,
    /// Weeks that are over.
    pub week: u32,
    /// The date within the game, as the player reads it.
    pub date: Text,
    pub scenario: Pack,
    pub packs: Packs,
    /// The side that the player leads.
    pub side: Name,
    /// What that side knows of the score.
    pub known_score: Option<i64>,
    pub ironman: bool,
    /// How it ended, once it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// A digest of the whole state. Orders name it, so that they are never given to another one.
    pub state: Id,
}

/// How a campaign ended for the side that the player led.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    GivenUp,
    Lost,
    LostNarrowly,
    Drawn,
    WonNarrowly,
    Won,
    /// Over, with several Stations in the city: no one word says it.
    Over,
}

/// A piece of content with the digest of what it said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    pub name: Name,
    pub hash: Id,
}

/// At most [`limits::PACKS`] of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Packs(Vec<Pack>);

/// The header of a save.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaveHeader {
    pub generation: u32,
    /// The generation that was played on from.
    pub parent: Option<u32>,
    pub facts: Facts,
    /// The newest week of the chronicle. Each week names the one before.
    pub chronicle: Option<WeekRef>,
}

/// The header of a week of the chronicle.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekHeader {
    pub campaign: Id,
    /// The generation that came out of this week.
    pub generation: u32,
    pub week: u32,
    pub before: Option<WeekRef>,
}

/// A week of the chronicle by its number and the digest of its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WeekRef {
    pub generation: u32,
    pub hash: Digest,
}

impl Packs {
    /// `None` if there are too many.
    #[must_use]
    pub fn new(packs: Vec<Pack>) -> Option<Self> {
        (packs.len() <= limits::PACKS).then_some(Self(packs))
    }

    #[must_use]
    pub fn as_slice(&self) -> &[Pack] {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Packs {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Self::new(Vec::deserialize(source)?).ok_or_else(|| de::Error::custom("too many packs"))
    }
}

/// One word of small letters, digits and hyphens: a digest or a name made by a program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Id(String);

impl Id {
    /// `None` if it is empty, too long or has other letters.
    #[must_use]
    pub fn new(raw: &str) -> Option<Self> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let fits = !raw.is_empty() && raw.len() <= limits::ID && raw.bytes().all(plain);
        fits.then(|| Self(raw.to_owned()))
    }

    /// The identifier of some bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Digest::of(bytes).to_string())
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Self::new(&String::deserialize(source)?).ok_or_else(|| de::Error::custom("no identifier"))
    }
}

/// BLAKE3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(blake3::Hash);

impl Digest {
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(blake3::hash(bytes))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.to_hex().as_str())
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, sink: S) -> Result<S::Ok, S::Error> {
        sink.serialize_str(self.0.to_hex().as_str())
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        let hash = blake3::Hash::from_hex(String::deserialize(source)?);
        hash.map(Self).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_one_plain_word_within_its_limit() {
        for n in [1, limits::ID - 1, limits::ID] {
            assert!(Id::new(&"a".repeat(n)).is_some());
        }
        for bad in
            [String::new(), "a".repeat(limits::ID + 1), "A".into(), "a b".into(), "../x".into()]
        {
            assert!(Id::new(&bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_campaign_names_no_more_packs_than_the_limit() {
        let pack = |_| Pack { name: Name::cleaned("p"), hash: Id::of(b"") };
        for (n, fits) in
            [(limits::PACKS - 1, true), (limits::PACKS, true), (limits::PACKS + 1, false)]
        {
            let packs: Vec<_> = (0..n).map(pack).collect();
            let text = ron::to_string(&packs).unwrap();
            assert_eq!(ron::from_str::<Packs>(&text).is_ok(), fits, "{n}");
            assert_eq!(Packs::new(packs).is_some(), fits, "{n}");
        }
    }

    #[test]
    fn a_title_that_steers_the_terminal_is_refused_in_a_header() {
        let text = r#"(name:"\u{1b}[2J",hash:"00")"#;
        assert!(ron::from_str::<Pack>(text).is_err());
        assert!(ron::from_str::<Pack>(r#"(name:"ok",hash:"00",more:1)"#).is_err());
    }
}
