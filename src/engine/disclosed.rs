//! The truth, once it can no longer help anybody.

use serde::{Deserialize, Serialize};

use crate::engine::{
    gazetteer::Identity,
    ids::{DossierId, HoldingId, SiteId},
    luck::Luck,
    order::{Order, Verb},
    seat::Seat,
    units::{Chance, Hour, Week},
};

/// How a campaign ended between one Station and Security.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Verdict {
    SecurityDecisive,
    SecurityNarrow,
    Draw,
    StationNarrow,
    StationDecisive,
}

/// One line of the one ledger. Every event stands in one line only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Line {
    Claims,
    AgentsClean,
    AgentsKnown,
    Caught,
    Controlled,
    Expelled,
    InnocentFreed,
    InnocentConvicted,
    ExpelledUnproven,
    PatienceSpent,
    StationClosed,
    Feats,
    Blame,
    MenLost,
    Attribution,
    MenTried,
}

/// A line with its sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Whose points these are.
    pub seat: Seat,
    pub line: Line,
    pub count: u32,
    pub points: i64,
}

/// The final account of one Station against Security.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub station: Seat,
    pub points: i64,
    pub against: i64,
    pub par: i64,
    pub margin: i64,
    pub verdict: Verdict,
}

/// Somebody in a declassified file, by place in [`Disclosed::people`].
pub type PersonNo = u16;

/// Who somebody was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisclosedPerson {
    pub identity: Identity,
    /// The Station he served, in whose own dossier, and who really controlled him.
    pub served: Option<Seat>,
    pub controlled: bool,
    /// The flag under which he was won, where it was not the true one.
    pub believed: Option<crate::engine::nature::Principal>,
    pub officer_of: Option<Seat>,
    pub motive: crate::engine::nature::Motive,
    pub counter_loyalty: u8,
    pub nerve: u8,
    /// The dossiers that seats kept on him.
    pub dossiers: Vec<(Seat, DossierId)>,
    pub cryptonym: Option<u16>,
}

/// Why something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Why {
    /// An order of that seat's plan of the week.
    Order(Seat, Verb),
    /// A deed before, by its place in [`Disclosed::deeds`].
    Deed(u32),
    /// What somebody was like.
    Nature(PersonNo, Trait),
    /// The dice.
    Luck(Luck),
}

/// A hidden trait that a rule reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Trait {
    Motive,
    CounterLoyalty,
    Nerve,
    Window,
    Control,
    Access,
    Leaning,
}

/// Something that happened, in truth. `text` has a sentence for each `name`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    pub week: Week,
    pub hour: Hour,
    /// The event's name in kebab case: the message is `deed-<name>`.
    pub name: String,
    pub seat: Option<Seat>,
    pub people: [Option<PersonNo>; 2],
    pub site: Option<SiteId>,
    pub holding: Option<HoldingId>,
    /// A value stated, points, a probability: what the sentence calls `$number`.
    pub number: i64,
    /// Was the thing stated true? Only where the sentence says so.
    pub truth: Option<bool>,
    pub why: Vec<Why>,
    /// The seats that learnt of it, each with what it was told.
    pub told: Vec<(Seat, crate::engine::view::Report)>,
}

/// A question that was put to the dice, with the chance that it really had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    pub luck: Luck,
    pub chance: Chance,
    /// The first deed after the question, by its place in [`Disclosed::deeds`]: what came of it,
    /// where the rule always says what came of it.
    pub deed: u32,
}

/// What every claim was worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimTruth {
    pub station: Seat,
    pub holding: HoldingId,
    pub made: Week,
    pub value: u8,
    pub probability: u8,
    pub right: bool,
    /// Its share of the claim points, in thousandths.
    pub millipoints: i64,
}

/// Why one of the game's own players gave an order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intent {
    pub week: Week,
    pub seat: Seat,
    pub order: Order,
    /// The message of the reason, without its prefix `because-`, and its figures by name.
    pub because: String,
    pub figures: Vec<(String, i64)>,
}

/// The declassified file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosed {
    pub accounts: Vec<Account>,
    pub ledger: Vec<Entry>,
    pub people: Vec<DisclosedPerson>,
    /// In the order in which they happened.
    pub deeds: Vec<Deed>,
    /// Every chance that was asked, in the order of asking; only of weeks that this very game
    /// played with its chronicle kept.
    pub drawn: Vec<Drawn>,
    pub claims: Vec<ClaimTruth>,
    /// What moved the game's own players; the referee knows, the truth does not.
    pub thoughts: Vec<Intent>,
    /// Each seat's last view.
    pub views: Vec<(Seat, std::sync::Arc<crate::engine::view::View>)>,
    pub weeks: u16,
    pub counters: Vec<(String, u64)>,
}
