//! A replay: everything that makes a campaign again, and the digests that prove it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use rules::{
    codec::{self, Kept},
    engine::{
        disclosed::Disclosed,
        order::Order,
        seat::{BySeat, Seat},
        setup::Setup,
        units::Week,
    },
};

use crate::{
    content::{Library, Seed},
    inquest::{self, retrace::Case},
    referee::{Charter, Committed, Record, Referee, Trouble},
};

rules::kept!(Replay);

/// The version of this format.
pub const FORMAT: u32 = 1;

/// The most bytes that a replay may have.
pub const LARGEST: u64 = 8 * 1024 * 1024;

/// A campaign by its orders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    pub format: u32,
    pub charter: Charter,
    /// The number that keyed the campaign's luck.
    pub seed: String,
    /// The last week, where the match was cut short.
    pub weeks: Option<u16>,
    #[serde(with = "rules::codec::whole")]
    pub orders: Vec<BySeat<Vec<Order>>>,
    /// The digest after the briefing and after each week.
    pub digests: Vec<String>,
}

/// What a replay came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Every week gave the digest that it gave then.
    Same { weeks: u16 },
    /// The first week that did not.
    Differs { week: u16, then: String, now: String },
    /// The content has changed since, so that nothing can be said.
    OtherContent { then: String, now: String },
}

/// What the kept states of a campaign came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Compared {
    Same {
        states: usize,
    },
    /// The first kept state that is another: after how many weeks, in which parts of the world,
    /// and both states as text. They tell everything.
    Differs {
        weeks: usize,
        parts: Vec<String>,
        then: String,
        now: String,
    },
}

/// The parts of two worlds that differ, by their names in the snapshot.
fn parts_that_differ(then: &str, now: &str) -> Vec<String> {
    let (then, now) = (parts(then), parts(now));
    let names: BTreeSet<&str> = then.keys().chain(now.keys()).copied().collect();
    let differ = names.into_iter().filter(|name| then.get(name) != now.get(name));
    differ.map(str::to_owned).collect()
}

/// The parts of a snapshot, and in place of its world the parts of that.
fn parts(snapshot: &str) -> BTreeMap<&str, &str> {
    let mut parts: BTreeMap<_, _> =
        codec::fields(snapshot).unwrap_or_default().into_iter().collect();
    let world = parts.remove("world").and_then(|world| codec::fields(world).ok());
    parts.extend(world.unwrap_or_default());
    parts
}

fn snapshot(record: &Record) -> String {
    record.snapshot.to_text().unwrap_or_default()
}

/// Why a replay could not be played.
#[derive(Debug)]
pub enum ReplayError {
    /// Not a replay, or a damaged one: what RON says, with line and column.
    Unreadable(String),
    Newer {
        format: u32,
    },
    Scenario(String),
    Seed(String),
    Played(Trouble),
}

impl std::fmt::Display for ReplayError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            ReplayError::Unreadable(why) => write!(f, "not a replay of this game: {why}"),
            ReplayError::Newer { format } => write!(
                f,
                "the replay has format {format}, this game reads up to {FORMAT}; use the game that \
                 wrote it"
            ),
            ReplayError::Scenario(why) | ReplayError::Seed(why) => f.write_str(why),
            ReplayError::Played(trouble) => trouble.fmt(f),
        }
    }
}

impl std::error::Error for ReplayError {}

impl Replay {
    /// The replay of a campaign as far as it has come.
    pub fn of(referee: &Referee, seed: u64, weeks: Option<u16>) -> Replay {
        Replay {
            format: FORMAT,
            charter: referee.charter().clone(),
            seed: seed.to_string(),
            weeks,
            orders: referee.orders().to_vec(),
            digests: referee.digests().iter().map(ToString::to_string).collect(),
        }
    }

    /// The replay of a saved campaign.
    pub fn of_record(record: &Record) -> Replay {
        Replay {
            format: FORMAT,
            charter: record.charter.clone(),
            seed: record.charter.seed.clone(),
            weeks: None,
            orders: record.orders.clone(),
            digests: record.digests.iter().map(ToString::to_string).collect(),
        }
    }

    /// Plays a saved campaign again and compares it with the states that were kept of it, by the
    /// number of weeks that were over.
    ///
    /// # Errors
    /// It cannot be played at all.
    pub fn compare(
        &self,
        library: &Library,
        kept: &BTreeMap<usize, Record>,
    ) -> Result<Compared, ReplayError> {
        let mut states = 0;
        let mut differs = None;
        self.play(library, |referee| {
            let over = referee.digests().len() - 1;
            let Some(then) = kept.get(&over) else { return true };
            states += 1;
            let (then, now) = (snapshot(then), snapshot(&referee.record()));
            let parts = parts_that_differ(&then, &now);
            if !parts.is_empty() {
                let (then, now) = (codec::spread(&then), codec::spread(&now));
                differs = Some(Compared::Differs { weeks: over, parts, then, now });
            }
            differs.is_none()
        })?;
        Ok(differs.unwrap_or(Compared::Same { states }))
    }

    /// Writes it as RON.
    ///
    /// # Errors
    /// Never in practice: there is nothing in it that RON cannot say.
    pub fn to_ron(&self) -> Result<String, codec::Fault> {
        self.to_text()
    }

    /// Reads it from RON.
    ///
    /// # Errors
    /// Not a replay, or one of a newer format.
    pub fn from_ron(text: &str) -> Result<Replay, ReplayError> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let replay =
            Replay::from_text(text).map_err(|fault| ReplayError::Unreadable(fault.to_string()))?;
        match FORMAT < replay.format {
            true => Err(ReplayError::Newer { format: replay.format }),
            false => Ok(replay),
        }
    }

    /// What the campaign starts from, and the number that keys its luck.
    ///
    /// # Errors
    /// The scenario is unknown, or the seed is none.
    pub fn setup(&self, library: &Library) -> Result<(Setup, u64), ReplayError> {
        let scenario = library
            .scenario(&self.charter.scenario)
            .map_err(|error| ReplayError::Scenario(error.to_string()))?;
        let seed: Seed = self
            .seed
            .parse()
            .map_err(|error: crate::content::SeedError| ReplayError::Seed(error.to_string()))?;
        let mut setup = scenario.setup(&seed);
        if let Some(weeks) = self.weeks {
            setup.term = setup.term.min(Week(weeks));
        }
        Ok((setup, seed.luck()))
    }

    /// What is needed to play it again with other orders; `id` names it where that fails.
    ///
    /// # Errors
    /// The scenario is unknown, or the seed is none.
    pub fn case(&self, library: &Library, id: &str) -> Result<Case, ReplayError> {
        let (setup, luck) = self.setup(library)?;
        Ok(Case {
            id: id.to_owned(),
            scenario: self.charter.scenario.clone(),
            setup,
            luck,
            players: self.charter.players.clone(),
            orders: self.orders.clone(),
            digest: self.digests.last().cloned(),
        })
    }

    /// Writes into the campaign's file what decided it, and the stories in it.
    pub fn hold_inquest(&self, library: &Library, file: &mut Disclosed) {
        let case = self.case(library, &self.charter.title).ok();
        let retraced = case.and_then(|case| case.retrace().ok());
        inquest::hold(file, retraced.as_ref(), library.stories());
    }

    /// The campaign before its first week.
    ///
    /// # Errors
    /// The scenario is unknown, or cannot be set up.
    pub fn start(&self, library: &Library) -> Result<Referee, ReplayError> {
        let (setup, luck) = self.setup(library)?;
        let stations = u8::try_from(setup.stations.len()).unwrap_or(1);
        let nobody = BySeat::seated(stations);
        Referee::start(self.charter.clone(), &setup, luck, nobody)
            .map(Referee::keeping_record)
            .map_err(ReplayError::Played)
    }

    /// Plays it week by week; `each` sees the campaign after every week and may stop it.
    ///
    /// # Errors
    /// An order of it is no longer legal.
    pub fn play(
        &self,
        library: &Library,
        mut each: impl FnMut(&Referee) -> bool,
    ) -> Result<Referee, ReplayError> {
        let mut referee = self.start(library)?;
        if !each(&referee) {
            return Ok(referee);
        }
        for orders in &self.orders {
            let committed = Committed {
                week: referee.week(),
                orders: orders.clone(),
                memories: BySeat::seated(orders.stations()),
                minds: Vec::new(),
            };
            referee.carry_out(committed).map_err(ReplayError::Played)?;
            if !each(&referee) {
                break;
            }
        }
        Ok(referee)
    }

    /// Plays it again and compares the digest of every week.
    ///
    /// # Errors
    /// It cannot be played at all.
    pub fn verify(&self, library: &Library) -> Result<Finding, ReplayError> {
        let now = library.content_hash().to_hex().to_string();
        let mut differs = None;
        let played = self.play(library, |referee| {
            let week = referee.digests().len() - 1;
            let then = self.digests.get(week).cloned().unwrap_or_default();
            let now = referee.digests().last().map(ToString::to_string).unwrap_or_default();
            if then != now {
                let week = u16::try_from(week).unwrap_or(u16::MAX);
                differs = Some(Finding::Differs { week, then, now });
            }
            differs.is_none()
        });
        let other = self.charter.content != now;
        match (played, differs) {
            (Ok(_), None) => {
                let weeks = u16::try_from(self.orders.len()).unwrap_or(u16::MAX);
                Ok(Finding::Same { weeks })
            }
            (Err(_), _) | (Ok(_), Some(_)) if other => {
                Ok(Finding::OtherContent { then: self.charter.content.clone(), now })
            }
            (Err(error), _) => Err(error),
            (Ok(_), Some(finding)) => Ok(finding),
        }
    }

    /// The seats of the campaign.
    pub fn seats(&self) -> Vec<Seat> {
        self.charter.players.seats().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three weeks of a campaign without players, with the states after each.
    fn kept() -> (Replay, BTreeMap<usize, Record>) {
        let library = Library::embedded();
        let scenario = library.scenarios().unwrap().remove(0);
        let nobody = BySeat::seated(1);
        let charter = Charter {
            scenario: scenario.id().to_owned(),
            seed: "replay".to_owned(),
            players: BySeat::seated(1),
            title: String::new(),
            content: library.content_hash().to_hex().to_string(),
        };
        let seed: Seed = "replay".parse().unwrap();
        let setup = scenario.setup(&seed);
        let mut referee =
            Referee::start(charter, &setup, seed.luck(), nobody).unwrap().keeping_record();
        let mut states = BTreeMap::from([(0, referee.record())]);
        for weeks in 1..=3 {
            let orders = BySeat::seated(1);
            let memories = BySeat::seated(1);
            let (week, minds) = (referee.week(), Vec::new());
            referee.carry_out(Committed { week, orders, memories, minds }).unwrap();
            states.insert(weeks, referee.record());
        }
        (Replay::of_record(&referee.record()), states)
    }

    #[test]
    fn kept_states_are_met_again() {
        let (replay, states) = kept();
        let compared = replay.compare(Library::embedded(), &states).unwrap();
        assert_eq!(compared, Compared::Same { states: 4 });
    }

    #[test]
    fn a_state_that_differs_is_named_by_week_and_part_with_both_states() {
        let (replay, mut states) = kept();
        let later = states.remove(&3).unwrap();
        states.insert(2, later);
        let compared = replay.compare(Library::embedded(), &states).unwrap();
        let Compared::Differs { weeks: 2, parts, then, now } = compared else {
            panic!("{compared:?}")
        };
        assert!(parts.iter().any(|part| part == "week"), "{parts:?}");
        assert!(then != now && then.contains("world") && now.contains("world"));
    }
}
