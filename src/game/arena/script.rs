//! Match scripts and arena plans: one RON format for both.
//!
//! ```ron
//! (
//!     name: "Hammer against the regulars",
//!     scenario: "open-city",
//!     seed: "berlin",                       // words or a number
//!     // world: "amber",                    // one campaign: that which `play --seed amber` begins
//!     players: [
//!         "regular",                        // level, or level:doctrine, with changes to its
//!                                           // numbers for trials: regular:careful/cells=false;
//!                                           // regular:drawn goes by the chief of the house
//!         (name: "mine", level: "cmd:python3 mybot.py", options: {"turn_ms": 2000}),
//!         "lines:opening.txt then regular", // a script of typed orders, and what plays on
//!         (name: "hammer", level: "regular", security: "hammer", nodes: 512),
//!     ],
//!     schedule: RoundRobin(rounds: 60),     // Match, RoundRobin, Gauntlet, Ladder, Grid, Swiss,
//!                                           // Sprt
//!     counters: ["recruited", "at_drops"],  // which to tabulate; absent: all
//!     count: {"at_drops": "seen-at-drop"},  // counters of one's own: how often a deed was done
//! )
//! ```
//!
//! A script becomes a [`Script`] only when every name in it is known: all faults are told at
//! once, each with its place.

use std::collections::BTreeMap;

use rules::ai::DRAWN;
use serde::{Deserialize, Serialize};

use super::campaign::{SeatName, Seed};
use super::fault::{Faults, suggest};
use super::script_text;
use super::sprt::Sprt;
use crate::{
    players::{
        self, PREFIX,
        file::{self, LINES, REPLAY, THEN},
    },
    save::replay::Replay,
};

/// What is to be played, every name checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    pub name: String,
    pub about: String,
    pub scenario: String,
    pub weeks: Option<u32>,
    pub seed: Seed,
    /// The seed of the one campaign that is played, as `play --seed` takes it; else each heat has
    /// its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub world: Option<String>,
    pub stations: u8,
    pub players: Vec<Player>,
    pub schedule: Schedule,
    /// Nodes a move, for players that say nothing else.
    pub nodes: Option<u64>,
    pub jobs: Option<usize>,
    /// Where the results go.
    pub out: Option<String>,
    /// The directory for replays.
    pub replays: Option<String>,
    /// The counters to tabulate; empty: all there are.
    pub counters: Vec<String>,
    /// Counters of one's own: a name, and the deed of the declassified file that it counts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub count: BTreeMap<String, String>,
}

/// A player as the plan names it: a level, with a doctrine for each side it may sit on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Player {
    pub name: String,
    pub level: String,
    pub station: Option<String>,
    pub security: Option<String>,
    pub options: BTreeMap<String, String>,
    pub nodes: Option<u64>,
}

impl Player {
    /// The doctrine it follows in that seat.
    pub fn doctrine(&self, seat: SeatName) -> Option<&str> {
        if seat.is_security() { self.security.as_deref() } else { self.station.as_deref() }
    }
}

/// Who meets whom, and how often. Players by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Schedule {
    /// Fixed seats: every round is one campaign.
    Match { seats: BTreeMap<SeatName, String>, games: u32 },
    /// Everybody meets everybody, in all seats.
    RoundRobin { rounds: u32 },
    /// One meets each of the others, in all seats.
    Gauntlet { champion: String, rounds: u32 },
    /// Each player meets the one listed before it. A round is X against Y, Y against X and Y
    /// against itself on one seed, so X and Y are compared as each seat against the same
    /// opponent, and level and value of the seat don't mix.
    Ladder { rounds: u32 },
    /// Each of the first as Station against each of the second as Security: for doctrines that
    /// belong to one side. Every round is one campaign.
    Grid { station: Vec<String>, security: Vec<String>, rounds: u32 },
    /// In each round players with equal points meet, in both seats, on so many seeds; no two meet
    /// twice. For many players and few campaigns.
    Swiss { rounds: u32, seeds: u32 },
    /// Two meet in both seats until it is settled whether the first is stronger by `elo1` rather
    /// than by `elo0`, with errors of `error` hundredths, or until so many rounds are played.
    Sprt { player: String, opponent: String, elo0: i32, elo1: i32, error: u32, rounds: u32 },
}

impl Schedule {
    /// The sequential test, where one is made.
    pub fn sprt(&self) -> Option<Sprt> {
        match self {
            Schedule::Sprt { elo0, elo1, error, .. } => {
                Some(Sprt { elo0: *elo0, elo1: *elo1, error: *error })
            }
            _ => None,
        }
    }

    /// Seeds played: how often each pairing meets.
    pub fn heats(&self) -> u32 {
        match self {
            Schedule::Match { games, .. } => *games,
            Schedule::RoundRobin { rounds }
            | Schedule::Gauntlet { rounds, .. }
            | Schedule::Ladder { rounds }
            | Schedule::Grid { rounds, .. }
            | Schedule::Sprt { rounds, .. } => *rounds,
            Schedule::Swiss { rounds, seeds } => rounds.saturating_mul(*seeds),
        }
    }
}

/// The names that a script may use.
#[derive(Clone, Debug, Default)]
pub struct Known {
    pub scenarios: Vec<String>,
    pub levels: Vec<String>,
    pub station_doctrines: Vec<String>,
    pub security_doctrines: Vec<String>,
    pub counters: Vec<String>,
    /// What the declassified file can tell.
    pub deeds: Vec<String>,
}

/// A player in one word: `level`, `level:doctrine`, `level:doctrine+doctrine` with one for each
/// side, where a doctrine may be a file (`regular:mine.ron`); `lines:` and a script of typed orders;
/// `replay:` and a recorded campaign; or `cmd:` and the command of a program. A script or a recorded
/// campaign may be the opening of another: `lines:opening.txt then regular`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlayerSpec {
    pub level: String,
    pub station: Option<String>,
    pub security: Option<String>,
}

impl PlayerSpec {
    /// Fails with a sentence that says what is wrong and what there is.
    pub fn parse(text: &str, known: &Known) -> Result<PlayerSpec, String> {
        if let Some(command) = text.strip_prefix(PREFIX) {
            return PlayerSpec::of_program(command);
        }
        if [LINES, REPLAY].iter().any(|prefix| text.starts_with(prefix)) {
            return PlayerSpec::of_file(text, known);
        }
        let (level, doctrines) = match text.split_once(':') {
            Some((level, doctrines)) => (level.trim(), doctrines.split('+').collect()),
            None => (text.trim(), Vec::new()),
        };
        check_name("level", level, &known.levels)?;
        let mut spec = PlayerSpec { level: level.to_owned(), station: None, security: None };
        let asked = doctrines.into_iter().map(|doctrine| Asked::of(doctrine.trim(), known));
        let mut asked: Vec<Asked> = asked.collect::<Result<_, _>>()?;
        // A name that both sides have is for the side that nothing else is for.
        asked.sort_by_key(|asked| asked.station && asked.security);
        asked.into_iter().try_for_each(|asked| spec.follow(asked))?;
        Ok(spec)
    }

    /// A program that is started by this command.
    fn of_program(command: &str) -> Result<PlayerSpec, String> {
        let level = format!("{PREFIX}{}", players::command(command)?);
        Ok(PlayerSpec { level, station: None, security: None })
    }

    /// A script or a recorded campaign, and what plays on.
    fn of_file(text: &str, known: &Known) -> Result<PlayerSpec, String> {
        let (first, next) = match text.split_once(THEN) {
            Some((first, next)) => (first, Some(PlayerSpec::parse(next.trim(), known)?)),
            None => (text, None),
        };
        if next.as_ref().is_some_and(|next| next.level.starts_with(PREFIX)) {
            return Err("a program plays from the first week on, and has no opening".to_owned());
        }
        let first = match first.trim().split_once(':') {
            Some((kind, path)) => format!("{kind}:{}", file::pin(path.trim())?),
            None => first.to_owned(),
        };
        Ok(match next {
            None => PlayerSpec { level: first, station: None, security: None },
            Some(next) => PlayerSpec { level: format!("{first}{THEN}{}", next.level), ..next },
        })
    }

    /// Takes the doctrine for each side that has it and has none yet.
    fn follow(&mut self, asked: Asked) -> Result<(), String> {
        let sides = [
            (asked.station, &mut self.station, "Station"),
            (asked.security, &mut self.security, "Security"),
        ];
        let (mut clash, mut is_led) = (None, false);
        for (_, place, side) in sides.into_iter().filter(|(has_it, ..)| *has_it) {
            match place {
                Some(other) => clash = Some((file::path_of(other).to_owned(), side)),
                None => {
                    *place = Some(asked.name.clone());
                    is_led = true;
                }
            }
        }
        match clash {
            Some((other, side)) if !is_led => {
                let name = file::path_of(&asked.name);
                Err(format!("`{other}` and `{name}` are both doctrines of {side}"))
            }
            _ => Ok(()),
        }
    }

    pub fn named(self, name: &str) -> Player {
        Player {
            name: name.to_owned(),
            level: self.level,
            station: self.station,
            security: self.security,
            options: BTreeMap::new(),
            nodes: None,
        }
    }
}

/// A doctrine, and the sides that have one of that name.
struct Asked {
    name: String,
    station: bool,
    security: bool,
}

impl Asked {
    fn of(name: &str, known: &Known) -> Result<Asked, String> {
        if file::is_doctrine(name) {
            let name = file::pin(name)?;
            let station = file::seat_of_doctrine(&name)?.is_station();
            return Ok(Asked { name, station, security: !station });
        }
        if name.starts_with(['/', '.', '~']) {
            return Err(format!("`{name}`: the file of a doctrine ends with .ron"));
        }
        let base = shipped_name(name);
        let has_it = |names: &[String]| base == DRAWN || names.iter().any(|name| name == base);
        let (station, security) =
            (has_it(&known.station_doctrines), has_it(&known.security_doctrines));
        if !station && !security {
            let all = known.station_doctrines.iter().chain(&known.security_doctrines);
            check_name("doctrine", base, all)?;
        }
        Ok(Asked { name: name.to_owned(), station, security })
    }
}

/// Checks that a player can follow its doctrine in the seat it is given for good.
pub fn check_seat(player: &Player, seat: SeatName) -> Result<(), String> {
    let (here, elsewhere, side) = match seat {
        SeatName::Security => (&player.security, &player.station, "Station"),
        _ => (&player.station, &player.security, "Security"),
    };
    match elsewhere {
        Some(doctrine) if here.is_none() => {
            let doctrine = file::path_of(doctrine);
            Err(format!("`{doctrine}` is a doctrine of {side}, and this seat is {seat}"))
        }
        _ => Ok(()),
    }
}

/// The name of a doctrine without the changes that it may carry: `careful` of
/// `careful/cells=false`.
pub(super) fn shipped_name(doctrine: &str) -> &str {
    doctrine.split('/').next().unwrap_or(doctrine)
}

pub(super) fn check_name<'a>(
    what: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a String>,
) -> Result<(), String> {
    let known: Vec<&str> = known.into_iter().map(String::as_str).collect();
    if known.contains(&name) {
        return Ok(());
    }
    Err(format!("unknown {what} `{name}`{}", suggest(name, known)))
}

impl Script {
    /// Reads a script. `file` names it in faults; its stem names a script without a name.
    pub fn parse(file: &str, source: &str, known: &Known) -> Result<Script, Faults> {
        script_text::parse(file, source, known)
    }

    /// Takes the world of recorded campaigns, which meet in it and in their own scenario, once:
    /// elsewhere the people whom their orders name are others.
    ///
    /// # Errors
    /// They do not fit together, or a world is played more than once: a sentence that says so.
    pub fn settle_world(&mut self) -> Result<(), String> {
        let mut world = self.world.take().map(|seed| ("`world`".to_owned(), seed));
        for pinned in self.players.iter().flat_map(|player| file::recordings(&player.level)) {
            let Replay { charter, seed, .. } = file::recording(pinned)?;
            let path = file::path_of(pinned).to_owned();
            if charter.scenario != self.scenario {
                let (there, here) = (charter.scenario, &self.scenario);
                return Err(format!(
                    "{path} was recorded in {there}; play it there, not in {here}"
                ));
            }
            match &world {
                Some((other, before)) if *before != seed => {
                    return Err(format!("{other} and {path} are two worlds; leave one out"));
                }
                _ => world = Some((path, seed)),
            }
        }
        let heats = self.schedule.heats();
        match world {
            Some((of, _)) if 1 < heats => Err(format!(
                "{of} is one campaign, and this plays {heats}; play one game or round with it"
            )),
            world => {
                self.world = world.map(|(_, seed)| seed);
                Ok(())
            }
        }
    }

    /// A script of one pairing, as the flags of `cutout match` describe it.
    pub fn of_match(scenario: &str, seats: Vec<(SeatName, Player)>, games: u32) -> Script {
        let mut players: Vec<Player> = Vec::new();
        for (_, player) in &seats {
            if !players.contains(player) {
                players.push(player.clone());
            }
        }
        let stations = seats.iter().filter(|(seat, _)| !seat.is_security()).count();
        Script {
            name: "match".to_owned(),
            about: String::new(),
            scenario: scenario.to_owned(),
            weeks: None,
            seed: Seed::default(),
            world: None,
            stations: u8::try_from(stations).unwrap_or(SeatName::MOST_STATIONS),
            players,
            schedule: Schedule::Match {
                seats: seats.into_iter().map(|(seat, player)| (seat, player.name)).collect(),
                games,
            },
            nodes: None,
            jobs: None,
            out: None,
            replays: None,
            counters: Vec::new(),
            count: BTreeMap::new(),
        }
    }
}
