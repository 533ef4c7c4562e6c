//! The truth, once it can no longer help anybody.

use serde::{Deserialize, Serialize};

use crate::engine::{
    game::place,
    gazetteer::Identity,
    ids::{DossierId, HoldingId, ReportNo, SiteId},
    luck::Luck,
    nature::{Discovery, Principal},
    order::{Order, Verb},
    seat::Seat,
    units::{Chance, Hour, Week},
    view::Report,
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
    Swapped,
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
    GreatTrial,
    Aims,
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

/// A loss of fewer points is not worth a chain of cause.
pub const LEAST_LOSS: i64 = 2;

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
    pub believed: Option<Principal>,
    pub officer_of: Option<Seat>,
    pub motive: crate::engine::nature::Motive,
    pub counter_loyalty: u8,
    pub nerve: u8,
    /// The dossiers that seats kept on him.
    pub dossiers: Vec<(Seat, DossierId)>,
    pub cryptonym: Option<u16>,
}

/// From that week on somebody served that seat; nobody, after a parting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Service {
    pub since: Week,
    pub of: Option<Seat>,
}

/// A flag that was not the true one, and when it was seen through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flown {
    pub principal: Principal,
    pub seen: Option<(Week, Discovery)>,
}

/// Where somebody is in the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fate {
    #[default]
    Free,
    Held,
    Convicted,
    Abroad,
    Dead,
}

/// What somebody's service came to. The turns are read off the log; the rest is what the world
/// says at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Life {
    /// The first turn is the day on which a Station won the person. Empty for an outsider.
    pub service: Vec<Service>,
    /// The false flag under which the person was won.
    pub flag: Option<Flown>,
    pub fate: Fate,
    /// Whom the person serves at the end.
    pub master: Option<Seat>,
    /// The false principal in whom the person believes at the end.
    pub deceived: Option<Principal>,
}

impl Life {
    /// Whom the person served at the beginning of a week.
    pub fn served_before(&self, week: Week) -> Option<Seat> {
        let turn = self.service.iter().rev().find(|turn| turn.since < week);
        turn.and_then(|turn| turn.of)
    }

    /// The Station that won the person, and when.
    pub fn won(&self) -> Option<(Week, Seat)> {
        let first = self.service.iter().find(|turn| turn.of.is_some_and(Seat::is_station))?;
        Some((first.since, first.of?))
    }

    /// Was the person ever Security's?
    pub fn was_turned(&self) -> bool {
        self.service.iter().any(|turn| turn.of == Some(Seat::Security))
    }
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
    Imagination,
    Comes,
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
    pub told: Vec<(Seat, Report)>,
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

/// A question to which the file has an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Query {
    /// Does somebody of a Station's own answer to Security?
    Controlled(DossierId),
    /// Does somebody in Security's files serve a Station?
    Serves(DossierId),
    /// Is a report right?
    Right(ReportNo),
    /// Is an agent of a Station loyal, and on Security's list?
    Careless(DossierId),
    /// Does an agent of a Station make things up?
    Invents(DossierId),
}

impl Query {
    /// The key under which figures are filed.
    pub fn key(self) -> String {
        match self {
            Query::Controlled(id) => format!("controlled:{}", id.0),
            Query::Careless(id) => format!("careless:{}", id.0),
            Query::Invents(id) => format!("invents:{}", id.0),
            Query::Serves(id) => format!("serves:{}", id.0),
            Query::Right(no) => format!("right:{}", no.0),
        }
    }

    /// Reads a key back. A question in somebody's own words has no answer here.
    pub fn parse(key: &str) -> Option<Query> {
        let (kind, number) = key.split_once(':')?;
        let number = number.parse().ok()?;
        match kind {
            "controlled" => Some(Query::Controlled(DossierId(number))),
            "careless" => Some(Query::Careless(DossierId(number))),
            "invents" => Some(Query::Invents(DossierId(number))),
            "serves" => Some(Query::Serves(DossierId(number))),
            "right" => Some(Query::Right(ReportNo(number))),
            _ => None,
        }
    }
}

/// What somebody held likely, and when, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filed {
    pub week: Week,
    pub probability: u8,
}

/// Figures that a player files on questions of his own choosing: one a week on each, the last one
/// counts. No rule reads them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Beliefs(std::collections::BTreeMap<String, Vec<Filed>>);

/// Nothing was filed.
static NOTHING: Beliefs = Beliefs(std::collections::BTreeMap::new());

impl Beliefs {
    /// Those of somebody who files nothing.
    pub fn none() -> &'static Beliefs {
        &NOTHING
    }

    /// Files a figure.
    pub fn file(&mut self, about: &str, filed: Filed) {
        let all = self.0.entry(about.to_owned()).or_default();
        all.retain(|it| it.week != filed.week);
        all.push(filed);
    }

    /// What was filed on a question, week by week.
    pub fn of(&self, query: Query) -> impl DoubleEndedIterator<Item = &Filed> + use<'_> {
        self.0.get(&query.key()).into_iter().flatten()
    }

    /// Everything that was filed, question by question.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Filed)> {
        self.0.iter().flat_map(|(about, all)| all.iter().map(|filed| (about.as_str(), filed)))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A filed figure beside the truth of its week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Belief {
    pub seat: Seat,
    pub about: String,
    pub filed: Filed,
    /// Was it so? Nothing, where the file has no answer.
    pub so: Option<bool>,
}

/// What somebody's side lost, or the other won.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// An agent was arrested, and counted.
    Taken,
    /// An agent is Security's at the end.
    Turned,
    /// An officer was expelled with proof.
    Expelled,
    /// Headquarters was told what was not so.
    WrongClaim,
    /// A source brought what was so, and Security never stopped it.
    Source,
    /// An outsider was arrested.
    Outsider,
}

/// An order given in some week, or not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Otherwise {
    With(Order),
    Without(Order),
}

impl Otherwise {
    pub const fn verb(self) -> Verb {
        match self {
            Otherwise::With(order) | Otherwise::Without(order) => order.verb(),
        }
    }

    /// Is it the same kind of change?
    pub fn is_like(self, other: Otherwise) -> bool {
        matches!(self, Otherwise::With(_)) == matches!(other, Otherwise::With(_))
            && self.verb() == other.verb()
    }
}

/// A change of one order that would have stopped a loss, found by playing the campaign again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// The last week in which it would have, and the first of those before it without a gap.
    pub week: Week,
    pub since: Week,
    pub change: Otherwise,
    /// What the loser knew in that last week: the words of the order are those of then.
    pub view: std::sync::Arc<crate::engine::view::View>,
    /// By how much better the loser would have stood some weeks later.
    pub saves: i64,
}

/// A loss with what led to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    pub loser: Seat,
    pub loss: Loss,
    pub who: Option<PersonNo>,
    pub points: i64,
    /// The steps, by place in [`Disclosed::deeds`]; the last is the loss.
    pub links: Vec<u32>,
    /// What would have stopped it, the latest week first.
    pub breaks: Vec<Break>,
    /// How many changes were tried, from which week to which. None, where the campaign was not
    /// played again.
    pub tried: Option<(u32, Week, Week)>,
}

/// Something that happened as a story would have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// The pattern; its words are the message `sifted-` and this.
    pub id: String,
    /// The people of it, in the order of the pattern's parts.
    pub who: [Option<PersonNo>; 3],
    pub house: Option<Seat>,
    /// By place in [`Disclosed::deeds`].
    pub deeds: Vec<u32>,
}

/// How a campaign was led. The referee knows; no rule reads it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conduct {
    /// How often it was loaded.
    pub loads: u32,
    /// The weeks at which it was taken up again from an earlier state.
    pub branches: Vec<Week>,
    /// The seat that resigned, and the week for which orders were due.
    pub given_up: Option<(Seat, Week)>,
}

/// The declassified file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disclosed {
    pub accounts: Vec<Account>,
    pub ledger: Vec<Entry>,
    pub people: Vec<DisclosedPerson>,
    /// What became of each of them, by the same places.
    pub lives: Vec<Life>,
    /// In the order in which they happened.
    pub deeds: Vec<Deed>,
    /// Every chance that was asked, in the order of asking; only of weeks that this very game
    /// played with its chronicle kept.
    pub drawn: Vec<Drawn>,
    pub claims: Vec<ClaimTruth>,
    /// What the players held likely, beside what was so; the referee knows what they filed.
    pub beliefs: Vec<Belief>,
    /// What moved the game's own players; the referee knows, the truth does not.
    pub thoughts: Vec<Intent>,
    /// The doctrine of each of the game's own players; the referee knows.
    pub led: Vec<(Seat, String)>,
    /// Each seat's last view.
    pub views: Vec<(Seat, std::sync::Arc<crate::engine::view::View>)>,
    pub weeks: u16,
    pub counters: Vec<(String, u64)>,
    pub conduct: Conduct,
    /// What decided it; an inquest finds out by playing the campaign again.
    pub chains: Vec<Chain>,
    /// The stories in it, by patterns that are content.
    pub stories: Vec<Story>,
}

impl Disclosed {
    /// What a seat was told, week by week, the briefing first, each week in the order of its news.
    pub fn told(&self, seat: Seat) -> Vec<Vec<Report>> {
        let mut weeks = vec![Vec::new(); usize::from(self.weeks) + 1];
        for deed in &self.deeds {
            let Some(week) = weeks.get_mut(usize::from(deed.week.0)) else { continue };
            week.extend(deed.told.iter().filter(|(to, _)| *to == seat).map(|(_, report)| *report));
        }
        weeks.iter_mut().for_each(|week| week.sort_by_cached_key(place));
        weeks
    }
}
