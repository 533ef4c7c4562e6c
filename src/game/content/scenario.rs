//! What a scenario is, and the start that it makes of a seed.

use std::sync::Arc;

use serde::Deserialize;

use rules::engine::{
    deck::Deck,
    gazetteer::{Cover, State},
    nature::{Flag, Motive, StaffRole},
    rules::Rules,
    seat::Seat,
    setup::Setup,
    units::Week,
};

use crate::content::{
    cast::{Casting, Town},
    chiefs,
    lexicon::Lexicon,
    people::{self, Census, Colony, PeopleRates, Streams},
    readers,
    seed::Seed,
    theatre::Theatre,
};

/// `assets/scenarios/<id>.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioFile {
    pub title: String,
    /// What it is about, in one or two sentences.
    pub blurb: String,
    pub theatre: String,
    pub term: u16,
    pub par: i64,
    pub people: u16,
    /// Foreigners of B and of C among them.
    pub b: Colony,
    pub c: Colony,
    /// Fewest and most posts that read a holding.
    pub readers: (u8, u8),
    #[serde(default)]
    pub rules: Vec<Override>,
    /// Do crises come?
    #[serde(default)]
    pub crises: bool,
    pub stations: Vec<StationCast>,
    pub security: SecurityCast,
}

/// The numbers of the rules that a scenario may set. A closed list: what is not here is the same
/// in every scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Override {
    /// Share of refusals that ask for time.
    AsksTime(i16),
    /// Chance a week of a false indicator of a leak.
    FalseIndicator(i16),
    /// Chance per mille a week that a window of susceptibility opens.
    Windows(i16),
    /// The regime: warrants signed in a week, and points that a judge wants to see for one.
    Warrants(u8),
    WarrantPoints(i16),
    /// The same: points for an arrest that costs nothing, and for a charge.
    ArrestPoints(i16),
    ChargePoints(i16),
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StationCast {
    pub money: u16,
    pub officers: Vec<OfficerCast>,
    /// Covers of those who are sent when officers are lost, in this order. They come on top of
    /// the people of the city.
    #[serde(default)]
    pub reserves: Vec<Cover>,
    /// Who works at the embassy beside the officers.
    #[serde(default)]
    pub staff: Vec<StaffRole>,
    pub agents: Vec<AgentCast>,
    #[serde(default)]
    pub targets: Vec<TargetCast>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficerCast {
    pub cover: Cover,
    #[serde(default)]
    pub known: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgentCast {
    pub role: RoleCast,
    /// Place of his handler in the list of officers.
    pub officer: u8,
    pub rapport: u8,
    /// Is he reached through a dead drop?
    #[serde(default)]
    pub drop: bool,
    #[serde(default)]
    pub control: ControlCast,
    /// Whom he believes to serve.
    #[serde(default)]
    pub flag: Flag,
}

#[derive(Clone, Debug, Deserialize)]
pub enum RoleCast {
    /// An access agent with so many ties into institutions.
    Access { ties: u8 },
    /// Somebody who reads one holding of each of these importances, and no other.
    Reads(Vec<u8>),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum ControlCast {
    #[default]
    Never,
    /// Turned before the campaign, this firmly.
    Always(u8),
    /// As the seed has it.
    EvenChance(u8),
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TargetCast {
    /// Weeks of assessment so far.
    pub assessed: u8,
    /// The access agent who knows him, by place in the list of agents.
    pub via: u8,
    #[serde(default)]
    pub reads: Vec<u8>,
    #[serde(default)]
    pub counter_loyalty: Option<u8>,
    #[serde(default)]
    pub motive: Option<Motive>,
    #[serde(default)]
    pub window: Option<(u16, u16)>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SecurityCast {
    pub money: u16,
    pub patience: u8,
    pub teams: u8,
    pub analysts: u8,
    pub interrogators: u8,
    pub may_expel: bool,
    /// Points of old files, mostly on innocents.
    #[serde(default)]
    pub files: Vec<i16>,
    /// Leaks on one of the holdings that an agent reads, by place in the list of agents of the
    /// first Station.
    #[serde(default)]
    pub leaks: Vec<u8>,
}

/// A scenario, ready to be set up.
#[derive(Clone, Debug)]
pub struct Scenario {
    id: String,
    file: Arc<ScenarioFile>,
    theatre: Arc<Theatre>,
    rules: Arc<Rules>,
    rates: Arc<PeopleRates>,
    deck: Arc<Deck>,
}

impl Scenario {
    /// `rules` are the general ones; the scenario's own are laid over them.
    pub fn new(
        id: &str,
        file: Arc<ScenarioFile>,
        theatre: Arc<Theatre>,
        rules: &Rules,
        (rates, deck): (Arc<PeopleRates>, Arc<Deck>),
    ) -> Scenario {
        let rules = Arc::new(overridden(rules.clone(), &file.rules));
        Scenario { id: id.to_owned(), file, theatre, rules, rates, deck }
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn title(&self) -> &str {
        &self.file.title
    }

    pub fn blurb(&self) -> &str {
        &self.file.blurb
    }

    pub fn term(&self) -> Week {
        Week(self.file.term)
    }

    pub fn par(&self) -> i64 {
        self.file.par
    }

    /// How many people the theatre has.
    pub fn people(&self) -> u16 {
        self.file.people
    }

    /// Security and as many Stations as there are.
    pub fn seats(&self) -> Vec<Seat> {
        Seat::ALL.into_iter().take(1 + self.file.stations.len()).collect()
    }

    /// The rules of this scenario.
    pub fn rules(&self) -> &Arc<Rules> {
        &self.rules
    }

    pub fn theatre(&self) -> &Theatre {
        &self.theatre
    }

    /// The words behind the numbers of its setups; the same for every seed.
    pub fn lexicon(&self) -> Arc<Lexicon> {
        Arc::clone(&self.theatre.lexicon)
    }

    /// The start that this seed makes. The same for ever within one content version.
    pub fn setup(&self, seed: &Seed) -> Setup {
        let file = &*self.file;
        let streams = Streams { seed: seed.as_str(), scenario: &self.id };
        let drawn = readers::draw_topics(&self.theatre, &mut streams.dice("topics"));
        let city = self.theatre.gazetteer(&drawn, chiefs::draw(&mut streams.dice("chiefs")));
        let read =
            readers::draw(&self.theatre, &city, &drawn, file.readers, &mut streams.dice("readers"));
        let mut population =
            people::populate(&self.theatre, &city, &self.rates, &self.census(), &streams);
        let leanings = &mut streams.dice("leanings");
        people::give_leanings(&mut population.people, self.rules.flag.lean, leanings);
        let mut casting = Casting::new(&city, population, read, streams.dice("cast"));
        let stations = file.stations.iter().enumerate();
        let stations = stations.map(|(at, cast)| casting.station(at, cast)).collect();
        let security = casting.security(&file.security);
        let Town { people, ties, readers } = casting.finish();
        Setup {
            gazetteer: Arc::new(city),
            rules: Arc::clone(&self.rules),
            deck: if file.crises { Arc::clone(&self.deck) } else { Arc::default() },
            term: Week(file.term),
            par: file.par,
            people,
            ties,
            readers,
            stations,
            security,
            cryptonyms: u16::try_from(self.theatre.cryptonyms.len()).unwrap_or(u16::MAX),
        }
    }

    fn census(&self) -> Census {
        self.file.census()
    }
}

impl ScenarioFile {
    pub fn census(&self) -> Census {
        let stations = self.stations.iter().enumerate();
        let abroad = stations.map(|(at, cast)| (state_of(at), cast.reserves.clone())).collect();
        Census { people: self.people, b: self.b, c: self.c, abroad }
    }
}

/// The state that the Station at this place serves.
pub fn state_of(station: usize) -> State {
    if station == 0 { State::B } else { State::C }
}

/// The rules with a scenario's own numbers.
pub fn overridden(mut rules: Rules, by: &[Override]) -> Rules {
    for change in by {
        match *change {
            Override::AsksTime(hundredths) => rules.pitch.asks_time = hundredths,
            Override::FalseIndicator(hundredths) => rules.claim.false_indicator = hundredths,
            Override::Windows(per_mille) => rules.people.window = per_mille,
            Override::Warrants(count) => rules.traps.warrants = count,
            Override::WarrantPoints(points) => rules.traps.warrant_points = points,
            Override::ArrestPoints(points) => rules.file.arrest = points,
            Override::ChargePoints(points) => rules.file.charge = points,
        }
    }
    rules
}
