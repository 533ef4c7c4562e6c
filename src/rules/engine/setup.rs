//! Everything a campaign starts from, as plain data that anybody may write.
//!
//! A [`Setup`] may say anything; [`Setup::faults`] lists all that is wrong with it at once, and
//! only a faultless one starts a [`crate::engine::Game`]. People are named by [`Handle`], their
//! place in [`Setup::people`]; the handle is gone once the campaign has started.

pub mod story;
pub mod town;

use std::sync::Arc;

use crate::engine::{
    deck::Deck,
    gazetteer::{Cover, Gazetteer, Identity},
    ids::{HoldingId, PostId, SiteId},
    rules::Rules,
    table::Key,
    units::{Money, Week},
};

pub use crate::engine::nature::{
    Comes, Flag, Motive, Motives, OnAlarm, Role, Skills, StaffRole, TieKind,
};

/// Somebody in a setup, by place in [`Setup::people`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Handle(pub u16);

/// A whole start.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    pub gazetteer: Arc<Gazetteer>,
    pub rules: Arc<Rules>,
    /// The crises that may come; none in a campaign without any.
    pub deck: Arc<Deck>,
    /// The last week that is played.
    pub term: Week,
    /// What a Station of average skill is expected to be ahead by.
    pub par: i64,
    pub people: Vec<Nature>,
    pub ties: Vec<Bond>,
    /// For each holding, the posts that read it.
    pub readers: Vec<(HoldingId, Vec<PostId>)>,
    /// One to three.
    pub stations: Vec<StationStart>,
    pub security: SecurityStart,
    /// How many cryptonyms there are to give away.
    pub cryptonyms: u16,
}

/// Somebody as generated: what can be seen and what cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nature {
    pub identity: Identity,
    pub motive: Motive,
    /// Strength of the loyalty that stands against us, 0 to 100.
    pub counter_loyalty: u8,
    /// 0 to 100; 50 is ordinary.
    pub nerve: u8,
    /// What moves him besides.
    pub others: Motives,
    /// How far he exaggerates, 0 to 100.
    pub imagination: u8,
    /// How he would come to spy.
    pub comes: Comes,
    /// How much less of that stands against C than against B.
    pub lean: i8,
    /// A window of susceptibility that is open from the first of these weeks to the second.
    pub window: Option<(Week, Week)>,
}

/// Two people who know each other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bond {
    pub one: Handle,
    pub other: Handle,
    pub kind: TieKind,
    /// 1 to 100.
    pub strength: u8,
}

/// One Station as it stands in the first week.
#[derive(Clone, Debug, Default)]
pub struct StationStart {
    pub money: Money,
    pub officers: Vec<OfficerStart>,
    /// Who drives, cleans and enciphers.
    pub staff: Vec<StaffStart>,
    pub agents: Vec<AgentStart>,
    pub targets: Vec<TargetStart>,
    /// Foreigners at home who are sent, in this order, when an officer is lost.
    pub reserves: Vec<Handle>,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct OfficerStart {
    /// A foreigner with the cover of diplomat or trader.
    pub person: Handle,
    /// Does Security know what he is?
    pub known: bool,
}

/// Somebody on the staff: a local, or a foreigner with a cover who is no officer.
#[derive(Clone, Copy, Debug, Default)]
pub struct StaffStart {
    pub person: Handle,
    pub role: StaffRole,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct AgentStart {
    pub person: Handle,
    /// Place of his handler in the roster.
    pub officer: u8,
    pub rapport: u8,
    pub access_agent: bool,
    /// What he is for, and fit for, if not to collect or to bring people.
    pub role: Role,
    /// What he has been taught.
    pub skills: Skills,
    pub drop: Option<SiteId>,
    pub task: Option<HoldingId>,
    /// Set when Security turned him before the campaign: how firmly, 0 to 100.
    pub controlled: Option<u8>,
    /// The agent who runs him, by place in [`StationStart::agents`]: one who stands before him.
    pub leader: Option<u8>,
    /// He has an emergency plan; does his leader know of it?
    pub plan: Option<bool>,
    /// He has papers in another name.
    pub papers: bool,
    pub on_alarm: OnAlarm,
    /// Whom he believes to serve.
    pub flag: Flag,
}

#[derive(Clone, Copy, Debug, Default)]
pub struct TargetStart {
    pub person: Handle,
    /// Weeks of assessment so far, 0 to 4.
    pub assessed: u8,
    /// The access agent who named him, by place in [`StationStart::agents`].
    pub via: Option<u8>,
}

/// Security as it stands in the first week.
#[derive(Clone, Debug, Default)]
pub struct SecurityStart {
    pub money: Money,
    pub patience: u8,
    pub teams: u8,
    pub analysts: u8,
    pub interrogators: u8,
    pub may_expel: bool,
    /// Old files: somebody and points.
    pub files: Vec<(Handle, i16)>,
    /// Holdings that somebody seems to have read before the campaign.
    pub leaks: Vec<HoldingId>,
}

/// One thing that is wrong with a [`Setup`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A list that must not be empty is.
    Empty { what: &'static str },
    /// More of something than the tables can hold.
    TooMany { what: &'static str, most: usize },
    /// A reference to a row that does not exist.
    Dangling { what: &'static str, index: usize },
    /// A number outside its range.
    OutOfRange { what: &'static str, value: i64, least: i64, most: i64 },
    /// An officer who is not a foreigner with a cover, or an agent who is not a local.
    WrongCover { what: &'static str, index: usize },
    /// Somebody in two places at once.
    Twice { what: &'static str, index: usize },
    /// A card that can't be played.
    Misdealt { card: u16, path: String, why: &'static str },
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Fault::Empty { what } => write!(f, "no {what}; at least one is needed"),
            Fault::TooMany { what, most } => write!(f, "more than {most} {what}"),
            Fault::Dangling { what, index } => write!(f, "{what} {index} does not exist"),
            Fault::OutOfRange { what, value, least, most } => {
                write!(f, "{what} is {value}, must be {least} to {most}")
            }
            Fault::WrongCover { what, index } => write!(f, "{what} {index} has the wrong cover"),
            Fault::Misdealt { card, path, why } => write!(f, "card {card}, {path}: {why}"),
            Fault::Twice { what, index } => write!(f, "{what} {index} stands there twice"),
        }
    }
}

impl std::error::Error for Fault {}

/// People that a theatre can hold.
pub const PEOPLE_MOST: usize = 2_000;

impl Setup {
    /// Everything that is wrong, or nothing.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults(Vec::new());
        self.check_counts(&mut faults);
        self.check_city(&mut faults);
        self.check_people(&mut faults);
        self.check_deck(&mut faults);
        self.check_readers(&mut faults);
        for station in &self.stations {
            self.check_station(station, &mut faults);
        }
        self.check_security(&mut faults);
        faults.0
    }

    fn check_counts(&self, faults: &mut Faults) {
        faults.some("districts", self.gazetteer.districts.len());
        faults.some("sites", self.gazetteer.sites.len());
        faults.some("holdings", self.gazetteer.holdings.len());
        faults.some("stations", self.stations.len());
        faults.most("stations", self.stations.len(), 3);
        faults.most("people", self.people.len(), PEOPLE_MOST);
        faults.most("districts", self.gazetteer.districts.len(), 100);
        faults.most("holdings", self.gazetteer.holdings.len(), 64);
        faults.range("term", i64::from(self.term.0), 1, 520);
        faults.range("cryptonyms", i64::from(self.cryptonyms), 1, 10_000);
    }

    fn check_deck(&self, faults: &mut Faults) {
        let cards = self.deck.cards();
        for (at, card) in cards.iter().enumerate() {
            faults.0.extend(card.faults().into_iter().map(|fault| Fault::Misdealt {
                card: card.number.0,
                path: fault.path,
                why: fault.why,
            }));
            if cards.iter().skip(at + 1).any(|other| other.number == card.number) {
                faults.0.push(Fault::Twice { what: "card", index: card.number.0.into() });
            }
        }
    }

    fn check_city(&self, faults: &mut Faults) {
        let city = &self.gazetteer;
        for district in city.districts.values() {
            faults.range("watch", i64::from(district.watch), 0, 100);
            faults.range("crowd", i64::from(district.crowd), 0, 100);
            for next in &district.adjacent {
                faults.row("district", next.index(), city.districts.len());
            }
        }
        for site in city.sites.values() {
            faults.row("district", site.district.index(), city.districts.len());
        }
        for institution in city.institutions.values() {
            faults.row("district", institution.district.index(), city.districts.len());
            faults.row("site", institution.site.index(), city.sites.len());
        }
        for post in city.posts.values() {
            faults.row("institution", post.institution.index(), city.institutions.len());
        }
        for topic in city.holdings.values() {
            faults.row("institution", topic.owner.index(), city.institutions.len());
            faults.range("importance", i64::from(topic.importance), 1, 5);
            faults.range("half-life", i64::from(topic.half_life), 1, 520);
            faults.range("values", i64::from(topic.values), 2, 6);
        }
    }

    fn check_people(&self, faults: &mut Faults) {
        for person in &self.people {
            faults.range("counter-loyalty", i64::from(person.counter_loyalty), 0, 100);
            faults.range("leaning", i64::from(person.lean), -100, 100);
            faults.range("nerve", i64::from(person.nerve), 0, 100);
            faults.range("imagination", i64::from(person.imagination), 0, 100);
            if let Some(post) = person.identity.post {
                faults.row("post", post.index(), self.gazetteer.posts.len());
            }
            let home = person.identity.district.index();
            faults.row("district", home, self.gazetteer.districts.len());
        }
        for tie in &self.ties {
            faults.row("person", usize::from(tie.one.0), self.people.len());
            faults.row("person", usize::from(tie.other.0), self.people.len());
            faults.range("tie", i64::from(tie.strength), 1, 100);
            if tie.one == tie.other {
                faults.0.push(Fault::Twice { what: "person of a tie", index: tie.one.0.into() });
            }
        }
    }

    fn check_readers(&self, faults: &mut Faults) {
        for (holding, posts) in &self.readers {
            faults.row("holding", holding.index(), self.gazetteer.holdings.len());
            for post in posts {
                faults.row("post", post.index(), self.gazetteer.posts.len());
            }
        }
    }

    fn check_station(&self, station: &StationStart, faults: &mut Faults) {
        faults.some("officers", station.officers.len());
        faults.most("officers", station.officers.len(), 16);
        let mut seen = Vec::new();
        for officer in &station.officers {
            let covered = |cover| cover != Cover::Local;
            self.check_cast("officer", officer.person, covered, &mut seen, faults);
        }
        for reserve in &station.reserves {
            let covered = |cover| cover != Cover::Local;
            self.check_cast("reserve officer", *reserve, covered, &mut seen, faults);
        }
        faults.most("staff", station.staff.len(), 32);
        for staff in &station.staff {
            self.check_cast("staff", staff.person, |_| true, &mut seen, faults);
        }
        let local = |cover| cover == Cover::Local;
        for (place, agent) in station.agents.iter().enumerate() {
            self.check_cast("agent", agent.person, local, &mut seen, faults);
            if let Some(leader) = agent.leader {
                faults.row("leader", usize::from(leader), place);
            }
            faults.row("officer", usize::from(agent.officer), station.officers.len());
            faults.range("rapport", i64::from(agent.rapport), 0, 95);
            if let Some(site) = agent.drop {
                faults.row("site", site.index(), self.gazetteer.sites.len());
            }
            if let Some(holding) = agent.task {
                faults.row("holding", holding.index(), self.gazetteer.holdings.len());
            }
        }
        for target in &station.targets {
            self.check_cast("target", target.person, local, &mut seen, faults);
            faults.range("weeks assessed", i64::from(target.assessed), 0, 4);
            if let Some(via) = target.via {
                faults.row("agent", usize::from(via), station.agents.len());
            }
        }
    }

    fn check_cast(
        &self,
        what: &'static str,
        person: Handle,
        fits: impl Fn(Cover) -> bool,
        seen: &mut Vec<Handle>,
        faults: &mut Faults,
    ) {
        let index = usize::from(person.0);
        match self.people.get(index) {
            None => faults.0.push(Fault::Dangling { what, index }),
            Some(nature) if !fits(nature.identity.cover) => {
                faults.0.push(Fault::WrongCover { what, index });
            }
            Some(_) if seen.contains(&person) => faults.0.push(Fault::Twice { what, index }),
            Some(_) => seen.push(person),
        }
    }

    fn check_security(&self, faults: &mut Faults) {
        faults.range("patience", i64::from(self.security.patience), 0, 100);
        faults.range("teams", i64::from(self.security.teams), 0, 40);
        for (person, points) in &self.security.files {
            faults.row("person", usize::from(person.0), self.people.len());
            faults.range("file points", i64::from(*points), 0, 200);
        }
        for holding in &self.security.leaks {
            faults.row("holding", holding.index(), self.gazetteer.holdings.len());
        }
    }
}

/// Collects faults.
struct Faults(Vec<Fault>);

impl Faults {
    fn some(&mut self, what: &'static str, len: usize) {
        if len == 0 {
            self.0.push(Fault::Empty { what });
        }
    }

    fn most(&mut self, what: &'static str, len: usize, most: usize) {
        if most < len {
            self.0.push(Fault::TooMany { what, most });
        }
    }

    fn row(&mut self, what: &'static str, index: usize, len: usize) {
        if len <= index {
            self.0.push(Fault::Dangling { what, index });
        }
    }

    fn range(&mut self, what: &'static str, value: i64, least: i64, most: i64) {
        if value < least || most < value {
            self.0.push(Fault::OutOfRange { what, value, least, most });
        }
    }
}
