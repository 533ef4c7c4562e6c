//! One campaign as the arena sees it: who sat where, and what came of it.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::{content::SeedError, inquest::retrace::NotRetraced};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A seat by the name it has in scripts, ledgers and summaries: `station` where there is one
/// Station, `station1` … `station3` where there are more, and `security`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SeatName {
    Station,
    /// Numbered from 1.
    StationNo(u8),
    Security,
}

impl SeatName {
    /// The most Stations that a campaign can have.
    pub const MOST_STATIONS: u8 = 3;

    /// The seats of a campaign with so many Stations, in the order of tables.
    pub fn all(stations: u8) -> Vec<SeatName> {
        let mut seats = match stations {
            1 => vec![SeatName::Station],
            n => (1..=n).map(SeatName::StationNo).collect(),
        };
        seats.push(SeatName::Security);
        seats
    }

    pub fn is_security(self) -> bool {
        self == SeatName::Security
    }
}

impl fmt::Display for SeatName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SeatName::Station => f.write_str("station"),
            SeatName::StationNo(n) => write!(f, "station{n}"),
            SeatName::Security => f.write_str("security"),
        }
    }
}

/// The text names no seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchSeat(pub String);

impl fmt::Display for NoSuchSeat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "there is no seat `{}`: seats are station, station1 to station3, security",
            self.0
        )
    }
}

impl std::error::Error for NoSuchSeat {}

impl FromStr for SeatName {
    type Err = NoSuchSeat;

    fn from_str(text: &str) -> Result<SeatName, NoSuchSeat> {
        match text {
            "station" => Ok(SeatName::Station),
            "station1" => Ok(SeatName::StationNo(1)),
            "station2" => Ok(SeatName::StationNo(2)),
            "station3" => Ok(SeatName::StationNo(3)),
            "security" => Ok(SeatName::Security),
            _ => Err(NoSuchSeat(text.to_owned())),
        }
    }
}

impl Serialize for SeatName {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for SeatName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<SeatName, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}

/// A seed as it was given: words or a number, by the rule of [`content::Seed`](crate::content::Seed).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed {
    text: String,
    number: u64,
}

impl Default for Seed {
    /// Of matches that name none.
    fn default() -> Seed {
        Seed::of("cutout".to_owned())
    }
}

impl Seed {
    /// Reads it. A number stays that number; words are hashed.
    ///
    /// # Errors
    /// It is no seed.
    pub fn parse(text: &str) -> Result<Seed, SeedError> {
        text.parse::<crate::content::Seed>().map(|seed| Seed::of(seed.to_string()))
    }

    fn of(text: String) -> Seed {
        let number = text.parse().unwrap_or_else(|_| hash_words(&text));
        Seed { text, number }
    }

    pub fn number(&self) -> u64 {
        self.number
    }

    pub fn text(&self) -> &str {
        &self.text
    }
}

fn hash_words(words: &str) -> u64 {
    first_u64(blake3::hash(words.as_bytes()).as_bytes())
}

/// The first eight bytes, little end first.
pub(super) fn first_u64(bytes: &[u8; 32]) -> u64 {
    bytes.iter().take(8).rev().fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Serialize for Seed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Seed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Seed, D::Error> {
        Seed::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

/// Names one campaign of one plan: a hash of (plan, round, rotation).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CampaignId(pub u64);

impl fmt::Display for CampaignId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Serialize for CampaignId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CampaignId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<CampaignId, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        u64::from_str_radix(&text, 16).map(CampaignId).map_err(D::Error::custom)
    }
}

/// A player in a seat, with what it may use there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seated {
    pub seat: SeatName,
    /// The name it has in the plan.
    pub name: String,
    pub level: String,
    /// The doctrine for this seat; `None`: the level's own.
    pub doctrine: Option<String>,
    pub options: BTreeMap<String, String>,
    /// Nodes a move; `None`: the level's own.
    pub nodes: Option<u64>,
}

/// One campaign to be played.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fixture {
    pub id: CampaignId,
    pub round: u64,
    pub rotation: u32,
    pub scenario: String,
    /// `None`: as long as the scenario says.
    pub weeks: Option<u32>,
    pub seed: u64,
    /// What it is drawn from instead, where the script names one world.
    pub world: Option<String>,
    /// One for each seat, in the order of [`SeatName::all`].
    pub seats: Vec<Seated>,
    /// Deeds to be counted, by the names of their counters.
    pub count: BTreeMap<String, String>,
}

/// Who won.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Won(SeatName),
    Drawn,
}

impl Verdict {
    pub fn winner(self) -> Option<SeatName> {
        match self {
            Verdict::Won(seat) => Some(seat),
            Verdict::Drawn => None,
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Verdict::Won(seat) => write!(f, "{seat}"),
            Verdict::Drawn => f.write_str("draw"),
        }
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Verdict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Verdict, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        match text.as_ref() {
            "draw" => Ok(Verdict::Drawn),
            seat => seat.parse().map(Verdict::Won).map_err(D::Error::custom),
        }
    }
}

/// How a player failed to play on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Failure {
    /// The program ended or broke.
    Crashed,
    /// It was there, but out of time or out of order too often.
    Forfeited,
}

/// A campaign that one player did not play to its end. It has a result, but says nothing of
/// strength.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forfeit {
    pub seat: SeatName,
    pub failure: Failure,
    pub reason: String,
}

/// What one campaign came to, whoever played it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub result: Verdict,
    /// By how much the winner won; 0 for a draw.
    pub margin: i64,
    pub weeks: u32,
    pub scores: BTreeMap<SeatName, i64>,
    /// What happened, counted from the chronicle. A counter that is absent is 0.
    pub counters: BTreeMap<String, u64>,
    /// One a week; the last speaks for the whole campaign, for each is chained to the one before.
    pub digests: Vec<String>,
    pub orders_refused: u64,
    pub forfeit: Option<Forfeit>,
}

impl Outcome {
    /// The digest that speaks for the campaign; empty if no week was played.
    pub fn digest(&self) -> &str {
        self.digests.last().map_or("", String::as_str)
    }
}

/// A fixture and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Played {
    pub fixture: Fixture,
    pub outcome: Outcome,
}

/// A campaign could not be played at all: a fault of ours or of the disk, not of a player.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CannotPlay(pub String);

impl fmt::Display for CannotPlay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for CannotPlay {}

impl From<NotRetraced> for CannotPlay {
    fn from(not: NotRetraced) -> CannotPlay {
        CannotPlay(not.0)
    }
}

/// Whoever can play a campaign. Must be a pure function of the fixture: workers call it in any
/// order, and a campaign that an interruption lost is played again.
pub trait Playing: Sync {
    fn play(&self, fixture: &Fixture) -> Result<Outcome, CannotPlay>;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_its_own_seed_and_words_are_hashed() {
        let number = |text| Seed::parse(text).map(|seed| seed.number());
        assert_eq!(number("42"), Ok(42));
        assert_eq!(number(" berlin "), number("Berlin"));
        assert_ne!(number("berlin"), number("vienna"));
        // The first eight bytes of the published BLAKE3 hash of the empty input,
        // af1349b9f5f9a1a6…, read from the little end.
        assert_eq!(hash_words(""), 0xa6a1_f9f5_b949_13af);
        assert!(number("").is_err() && number("a\u{1b}").is_err());
    }

    #[test]
    fn seats_are_written_as_they_are_read() {
        for stations in 1..=3 {
            for seat in SeatName::all(stations) {
                assert_eq!(seat.to_string().parse(), Ok(seat));
            }
        }
        assert!("station4".parse::<SeatName>().is_err());
    }
}
