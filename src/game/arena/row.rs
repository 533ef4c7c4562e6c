//! One campaign as one line of JSON: in the ledger, and in the file of `cutout match --out`.
//!
//! Seeds are written as words: JSON readers that hold numbers as floats would spoil 64 bits.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize as Read, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use crate::text::bare;

use super::campaign::{CampaignId, Forfeit, Played, SeatName, Verdict};

/// How many digests a line carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digests {
    /// One a week.
    All,
    /// The last, which speaks for all: a ledger of a million campaigns has no room for more.
    Last,
}

#[derive(Serialize)]
struct Written<'a> {
    id: CampaignId,
    round: u64,
    rotation: u32,
    seed: String,
    players: BTreeMap<SeatName, &'a str>,
    result: Verdict,
    margin: i64,
    scores: &'a BTreeMap<SeatName, i64>,
    weeks: u32,
    orders_refused: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    forfeit: Option<&'a Forfeit>,
    counters: &'a BTreeMap<String, u64>,
    digests: &'a [String],
}

/// The line of a campaign, with its newline.
pub fn write(played: &Played, digests: Digests) -> Result<String, serde_json::Error> {
    let Played { fixture, outcome } = played;
    let skipped = match digests {
        Digests::All => 0,
        Digests::Last => outcome.digests.len().saturating_sub(1),
    };
    let mut line = serde_json::to_string(&Written {
        id: fixture.id,
        round: fixture.round,
        rotation: fixture.rotation,
        seed: fixture.seed.to_string(),
        players: fixture.seats.iter().map(|seated| (seated.seat, seated.name.as_str())).collect(),
        result: outcome.result,
        margin: outcome.margin,
        scores: &outcome.scores,
        weeks: outcome.weeks,
        orders_refused: outcome.orders_refused,
        forfeit: outcome.forfeit.as_ref(),
        counters: &outcome.counters,
        digests: outcome.digests.get(skipped..).unwrap_or(&[]),
    })?;
    line.push('\n');
    // A row may go to a terminal, and the names in it are a script's.
    Ok(bare::json(&line).into_owned())
}

/// What a report needs of a line, borrowed from it: a million are read one by one.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub struct Row<'a> {
    pub id: CampaignId,
    pub result: Verdict,
    #[serde(deserialize_with = "pairs")]
    pub scores: Vec<(SeatName, i64)>,
    pub weeks: u32,
    pub orders_refused: u64,
    #[serde(default)]
    pub forfeit: Option<Forfeit>,
    #[serde(borrow)]
    pub counters: Counts<'a>,
    #[serde(borrow)]
    pub digests: Vec<Cow<'a, str>>,
}

/// Counters by name, in the order of the line.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts<'a>(pub Vec<(Cow<'a, str>, u64)>);

impl<'a> Row<'a> {
    pub fn read(line: &'a str) -> Result<Row<'a>, serde_json::Error> {
        serde_json::from_str(line)
    }

    /// The same, of a campaign just played.
    pub fn of(played: &'a Played) -> Row<'a> {
        let Played { fixture, outcome } = played;
        let counters = outcome.counters.iter();
        Row {
            id: fixture.id,
            result: outcome.result,
            scores: outcome.scores.iter().map(|(seat, score)| (*seat, *score)).collect(),
            weeks: outcome.weeks,
            orders_refused: outcome.orders_refused,
            forfeit: outcome.forfeit.clone(),
            counters: Counts(
                counters.map(|(name, count)| (Cow::from(name.as_str()), *count)).collect(),
            ),
            digests: vec![Cow::from(outcome.digest())],
        }
    }

    pub fn digest(&self) -> &str {
        self.digests.last().map_or("", |digest| digest)
    }
}

impl<'de: 'a, 'a> Read<'de> for Counts<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Counts<'a>, D::Error> {
        struct Map<'a>(PhantomData<&'a ()>);
        impl<'de: 'a, 'a> Visitor<'de> for Map<'a> {
            type Value = Counts<'a>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("counters by name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Counts<'a>, A::Error> {
                let mut counts = Vec::with_capacity(32);
                while let Some((Name(name), count)) = map.next_entry()? {
                    counts.push((name, count));
                }
                Ok(Counts(counts))
            }
        }
        deserializer.deserialize_map(Map(PhantomData))
    }
}

/// A name borrowed where it has no escapes. (Serde borrows a bare `Cow` never.)
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

fn pairs<'de, D, K, V>(deserializer: D) -> Result<Vec<(K, V)>, D::Error>
where
    D: Deserializer<'de>,
    K: DeserializeOwned + Ord,
    V: DeserializeOwned,
{
    BTreeMap::deserialize(deserializer).map(|map: BTreeMap<K, V>| map.into_iter().collect())
}
