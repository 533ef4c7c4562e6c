//! A card: when it may come, whom it touches, and what each reply does. Names and numbers from
//! closed lists, so that a writer can add one and no card can compute.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use crate::engine::{
    deck::Aim,
    gazetteer::State,
    nature::{Mood, Priority},
    units::{Money, Week},
};

/// The number of a card. It keys the luck of the card and names its texts, so it is never reused.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct CardNo(pub u16);

/// All cards that may come in a campaign, in the order of their numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deck(Vec<Card>);

/// A crisis, as it may come to one seat or to each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    pub number: CardNo,
    pub family: Family,
    /// How readily it comes, 1 to 10.
    pub weight: u8,
    /// For how many weeks it waits for a reply, 1 to 3.
    pub stands: u16,
    /// Comes when this quarter of the term begins, the second to the fourth, and offers aims.
    #[serde(default)]
    pub act: Option<u8>,
    /// What must be so in public.
    #[serde(default)]
    pub when: Vec<Condition>,
    #[serde(default)]
    pub station: Option<Side>,
    #[serde(default)]
    pub security: Option<Side>,
}

/// A card as one seat reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// What must be so in the papers of the seat.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// Whom it is about.
    #[serde(default)]
    pub touches: Touches,
    /// Two to four. Silence takes the last.
    pub replies: Vec<Choice>,
}

/// One reply to a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Money that it takes.
    #[serde(default)]
    pub costs: u16,
    #[serde(default)]
    pub does: Vec<Effect>,
    /// What it does besides in so many of a hundred cases.
    #[serde(default)]
    pub perhaps: Option<(u8, Vec<Effect>)>,
}

/// Cards of one family don't come soon after each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Family {
    Politics,
    Papers,
    Home,
    Rival,
    Defector,
    Purge,
    Border,
    Trial,
    Ghost,
    Mystery,
    People,
    House,
    Crime,
    Chief,
    End,
    /// What headquarters and the ministry ask for when an act begins.
    Act,
}

/// Whom a card is about, among those whom the seat has on its own papers. Without such a person
/// the card does not come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Touches {
    #[default]
    Nobody,
    // ── a Station ──
    Agent,
    Target,
    Officer,
    // ── Security ──
    /// A person with points in the file.
    Suspect,
    /// A foreigner who is taken for an officer.
    Diplomat,
    Double,
    Prisoner,
}

/// What must be so for a card to come. Public, or in the papers of the seat; of what is hidden
/// there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    // ── public ──
    /// So many hundredths of the term are over.
    After(u8),
    /// Fewer than so many hundredths of the term are over.
    Before(u8),
    WarmthBelow(State, u8),
    WarmthAbove(State, u8),
    // ── both seats ──
    MoneyAbove(u16),
    MoneyBelow(u16),
    // ── a Station ──
    StandingBelow(u8),
    StandingAbove(u8),
    AgentsAtLeast(u8),
    /// One of ours stood in the papers as arrested.
    AgentTaken,
    OfficersAtLeast(u8),
    OfficersAtMost(u8),
    /// Claims that stand at home.
    ClaimsAtLeast(u8),
    MoodIs(Mood),
    // ── Security ──
    PatienceBelow(u8),
    PatienceAbove(u8),
    /// Our masters lost patience at least once.
    PatienceSpent,
    HasPrisoner,
    DoublesAtLeast(u8),
    /// Somebody has more points than that.
    SuspectOver(i16),
    /// A foreign officer is known.
    OfficerKnown,
    CasesAtLeast(u8),
    TeamsAtLeast(u8),
    /// We sent somebody home within so many weeks.
    ExpelledWithin(u16),
}

/// What a reply does. Each is an event of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Effect {
    // ── both seats ──
    /// Money into the box, or out of it.
    Money(i16),
    Warmth(State, i16),
    /// In so many of a hundred people of the house something happens that opens their ears, for so
    /// many weeks.
    Windows(u8, u16),
    /// The streets are watched more closely for so many weeks.
    Alert(u16),
    // ── a Station ──
    Standing(i8),
    Mood(Mood),
    /// A question of headquarters on some secret, for so many weeks.
    Question(Priority, u16),
    /// A word from elsewhere on some secret.
    Sidelight,
    /// Another officer comes in so many weeks, if home has one left.
    OfficerDue(u16),
    /// Whom the card is about thinks better of us, or worse.
    Rapport(i16),
    /// The same of all our agents.
    RapportAll(i16),
    /// Home knows from now on who the source is.
    NameSource,
    // ── Security ──
    Patience(i8),
    /// So many teams are away for so many weeks.
    TeamsAway(u8, u16),
    Stock(i8),
    /// Points in the file of whom the card is about.
    Points(i16),
    /// A letter without a name.
    Letter,
    /// A name from somebody who came over.
    Defector,
    /// Some secret seems to have been read.
    Leak,
    /// Some secret is to be reissued in so many weeks.
    Reissue(u16),
    /// Some secret is locked up better.
    Protect,
    /// It is known for so many weeks how the officer works whom the card is about.
    Habits(u16),
    // ── both seats, when an act begins ──
    /// From now on this counts more at the end.
    Aim(Aim),
}

/// What is wrong with a card, and where: a path within it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misdealt {
    pub path: String,
    pub why: &'static str,
}

impl Deck {
    /// A deck of these cards.
    pub fn new(mut cards: Vec<Card>) -> Deck {
        cards.sort_by_key(|card| card.number);
        Deck(cards)
    }

    pub fn cards(&self) -> &[Card] {
        &self.0
    }

    pub fn card(&self, number: CardNo) -> Option<&Card> {
        let at = self.0.binary_search_by_key(&number, |card| card.number).ok()?;
        self.0.get(at)
    }

    /// The cards of these numbers: a deck that stays as it is when cards are added.
    #[must_use]
    pub fn only(&self, numbers: &[RangeInclusive<u16>]) -> Deck {
        let among = |card: &&Card| numbers.iter().any(|range| range.contains(&card.number.0));
        Deck(self.0.iter().filter(among).cloned().collect())
    }
}

impl Card {
    /// The card as a Station reads it, or Security.
    pub fn side(&self, station: bool) -> Option<&Side> {
        if station { self.station.as_ref() } else { self.security.as_ref() }
    }

    /// Everything that is wrong with it.
    pub fn faults(&self) -> Vec<Misdealt> {
        let mut faults = Vec::new();
        let mut say = |path: &str, why: &'static str| {
            faults.push(Misdealt { path: path.to_owned(), why });
        };
        if !(1..=10).contains(&self.weight) {
            say("weight", "a weight is 1 to 10");
        }
        if !(1..=3).contains(&self.stands) {
            say("stands", "a card waits 1 to 3 weeks for a reply");
        }
        if self.act.is_some_and(|act| !(2..=4).contains(&act)) {
            say("act", "an act is the quarter that begins: Some(2), Some(3) or Some(4)");
        }
        if self.station.is_none() && self.security.is_none() {
            say("number", "a card comes to a Station, to Security, or to both");
        }
        for (at, condition) in self.when.iter().enumerate() {
            if !condition.is_public() {
                let why = "only one seat's papers say this; put it under `when` of that seat";
                say(&format!("when[{at}]"), why);
            }
        }
        for (name, side) in [("station", &self.station), ("security", &self.security)] {
            if let Some(side) = side {
                side.complain((name == "station", self.act.is_some()), &mut |path, why| {
                    say(&format!("{name}.{path}"), why);
                });
            }
        }
        faults
    }
}

impl Side {
    fn complain(&self, (station, opens): (bool, bool), say: &mut dyn FnMut(&str, &'static str)) {
        if !(2..=4).contains(&self.replies.len()) {
            say("replies", "a card has 2 to 4 replies; silence takes the last");
        }
        if self.replies.last().is_some_and(|last| 0 < last.costs) {
            let at = self.replies.len() - 1;
            say(
                &format!("replies[{at}].costs"),
                "silence takes the last reply, so it costs nothing",
            );
        }
        if !self.touches.is_for(station) {
            say("touches", "the other seat's papers name such a person; choose another");
        }
        for (at, condition) in self.when.iter().enumerate() {
            if !condition.is_for(station) {
                say(&format!("when[{at}]"), "the papers of this seat don't say this");
            }
        }
        let aims = |reply: &Choice| reply.does.iter().any(|it| matches!(it, Effect::Aim(_)));
        if opens && (self.replies.last().is_some_and(aims) || !self.replies.iter().any(aims)) {
            say("replies", "a card of an act offers aims, and the last reply takes none");
        }
        for (at, reply) in self.replies.iter().enumerate() {
            if !opens && aims(reply) {
                say(&format!("replies[{at}].does"), "only a card with an `act` offers aims");
            }
            let perhaps = reply.perhaps.iter();
            if perhaps.clone().any(|(share, _)| !(1..=99).contains(share)) {
                say(&format!("replies[{at}].perhaps"), "a share is 1 to 99 of a hundred");
            }
            let certain = reply.does.iter().map(|it| (format!("replies[{at}].does"), it));
            let perhaps = perhaps.flat_map(|(_, does)| does);
            let perhaps = perhaps.map(|it| (format!("replies[{at}].perhaps"), it));
            for (path, effect) in certain.chain(perhaps) {
                if !effect.is_for(station) {
                    say(&path, "this happens only to the other seat; choose another effect");
                } else if !effect.finds(self.touches) {
                    say(&path, "the card touches no such person; name one under `touches`");
                }
            }
        }
    }

    /// The reply that silence takes.
    pub fn silence(&self) -> u8 {
        u8::try_from(self.replies.len().saturating_sub(1)).unwrap_or(0)
    }
}

impl Choice {
    pub const fn price(&self) -> Money {
        Money(self.costs)
    }
}

impl Touches {
    const fn is_for(self, station: bool) -> bool {
        match self {
            Touches::Nobody => true,
            Touches::Agent | Touches::Target | Touches::Officer => station,
            Touches::Suspect | Touches::Diplomat | Touches::Double | Touches::Prisoner => !station,
        }
    }
}

impl Condition {
    /// Can anybody see whether it is so?
    pub const fn is_public(self) -> bool {
        matches!(
            self,
            Condition::After(_)
                | Condition::Before(_)
                | Condition::WarmthBelow(..)
                | Condition::WarmthAbove(..)
        )
    }

    const fn is_for(self, station: bool) -> bool {
        match self {
            Condition::After(_)
            | Condition::Before(_)
            | Condition::WarmthBelow(..)
            | Condition::WarmthAbove(..)
            | Condition::MoneyAbove(_)
            | Condition::MoneyBelow(_) => true,
            Condition::StandingBelow(_)
            | Condition::StandingAbove(_)
            | Condition::AgentsAtLeast(_)
            | Condition::AgentTaken
            | Condition::OfficersAtLeast(_)
            | Condition::OfficersAtMost(_)
            | Condition::ClaimsAtLeast(_)
            | Condition::MoodIs(_) => station,
            Condition::PatienceBelow(_)
            | Condition::PatienceAbove(_)
            | Condition::PatienceSpent
            | Condition::HasPrisoner
            | Condition::DoublesAtLeast(_)
            | Condition::SuspectOver(_)
            | Condition::OfficerKnown
            | Condition::CasesAtLeast(_)
            | Condition::TeamsAtLeast(_)
            | Condition::ExpelledWithin(_) => !station,
        }
    }
}

impl Effect {
    const fn is_for(self, station: bool) -> bool {
        match self {
            Effect::Money(_) | Effect::Warmth(..) | Effect::Windows(..) | Effect::Alert(_) => true,
            Effect::Aim(aim) => aim.is_for(station),
            Effect::Standing(_)
            | Effect::Mood(_)
            | Effect::Question(..)
            | Effect::Sidelight
            | Effect::OfficerDue(_)
            | Effect::Rapport(_)
            | Effect::RapportAll(_)
            | Effect::NameSource => station,
            Effect::Patience(_)
            | Effect::TeamsAway(..)
            | Effect::Stock(_)
            | Effect::Points(_)
            | Effect::Letter
            | Effect::Defector
            | Effect::Leak
            | Effect::Reissue(_)
            | Effect::Protect
            | Effect::Habits(_) => !station,
        }
    }

    /// Does the card touch the person whom it needs?
    fn finds(self, touches: Touches) -> bool {
        match self {
            Effect::Rapport(_) | Effect::NameSource | Effect::Aim(Aim::Out) => {
                touches == Touches::Agent
            }
            Effect::Points(_) => {
                matches!(touches, Touches::Suspect | Touches::Diplomat)
            }
            Effect::Habits(_) => touches == Touches::Diplomat,
            _ => true,
        }
    }
}

/// Has so much of the term passed?
pub(in crate::engine) fn share_of_term(week: Week, term: Week) -> u16 {
    week.0.saturating_mul(100) / term.0.max(1)
}

/// How the declassified file keeps a card and a reply in its one number.
pub(in crate::engine) fn filed_as(card: CardNo, reply: u8) -> i64 {
    i64::from(card.0) * 10 + i64::from(reply)
}

/// The card and the reply, by place, that the file has in its number.
pub fn card_and_reply(number: i64) -> (CardNo, usize) {
    let card = u16::try_from(number / 10).unwrap_or(0);
    (CardNo(card), usize::try_from(number % 10).unwrap_or(0))
}
