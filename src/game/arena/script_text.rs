//! Reading a script part by part. Every part is read, whatever is wrong with the others.

use std::collections::BTreeMap;

use rules::ai::DRAWN;

use crate::text::bare::steers;

use super::campaign::{SeatName, Seed};
use super::fault::{Faults, suggest};
use super::reader::{Fields, Reader, split_name};
use super::script::{
    Known, Player, PlayerSpec, Schedule, Script, check_name, check_seat, shipped_name,
};
use crate::players::file;

const FIELDS: [&str; 15] = [
    "name", "about", "scenario", "weeks", "seed", "world", "stations", "players", "schedule",
    "nodes", "jobs", "out", "replays", "counters", "count",
];

/// The same bounds as the flags have.
const WEEKS: u32 = 520;
const JOBS: u32 = 1024;
const GAMES: u32 = 1_000_000;
/// More meet in so many ways that nobody waits for the end.
const PLAYERS: usize = 64;
/// Seeds on which two meet in one round.
const SEEDS: u32 = 1000;
/// Leads that can be asked for: more than this no series can tell.
const ELO: i32 = 1000;
/// Hundredths: with more the test would be a toss.
const ERROR: u32 = 40;
/// Letters of a name.
const NAME: usize = 200;

pub(super) fn parse(file: &str, source: &str, known: &Known) -> Result<Script, Faults> {
    let mut reader = Reader::new(file, source);
    let script = reader
        .fields(source, &FIELDS)
        .and_then(|fields| Desk { reader: &mut reader, known }.script(file, source, &fields));
    reader.finish(script)
}

/// Where a script is read: the reader and the names that count.
struct Desk<'r, 'a, 'k> {
    reader: &'r mut Reader<'a>,
    known: &'k Known,
}

impl<'a> Desk<'_, 'a, '_> {
    /// Every part is read before any `?`, so one fault does not hide another.
    fn script(&mut self, file: &str, source: &'a str, fields: &Fields<'a>) -> Option<Script> {
        let whole = source.trim_start();
        let scenario = self.reader.need(fields, "scenario", whole).map(|at| self.scenario(at));
        let stations = fields.get("stations").map_or(Some(1), |at| self.stations(at));
        let mut players = fields.get("players").map(|at| self.players(at)).unwrap_or_default();
        let schedule = self
            .reader
            .need(fields, "schedule", whole)
            .and_then(|at| self.schedule(at, stations.unwrap_or(1), &mut players));
        let weeks = fields.get("weeks").and_then(|at| self.reader.within(at, "`weeks`", WEEKS));
        let jobs = fields.get("jobs").and_then(|at| self.reader.within(at, "`jobs`", JOBS));
        let seed = fields.get("seed").and_then(|at| self.seed(at));
        let count = fields.get("count").map(|at| self.count(at)).unwrap_or_default();
        let counters =
            fields.get("counters").map(|at| self.counters(at, &count)).unwrap_or_default();
        let mut script = Script {
            name: self.line(fields, "name").unwrap_or_else(|| stem(file)),
            about: self.words(fields, "about").unwrap_or_default(),
            scenario: scenario??,
            weeks,
            seed: seed.unwrap_or_default(),
            world: fields.get("world").and_then(|at| self.world(at)),
            stations: stations?,
            players,
            schedule: schedule?,
            nodes: self.reader.maybe(fields, "nodes"),
            jobs: jobs.and_then(|jobs| usize::try_from(jobs).ok()),
            out: self.line(fields, "out"),
            replays: self.line(fields, "replays"),
            counters,
            count,
        };
        let at = fields.get("players").or(fields.get("schedule")).unwrap_or(whole);
        self.note(first_line(at), script.settle_world());
        Some(script)
    }

    /// A name: one line that a terminal shows as it is.
    fn line(&mut self, fields: &Fields<'a>, field: &str) -> Option<String> {
        let at = fields.get(field)?;
        let text: String = self.reader.read(at)?;
        if NAME < text.chars().count() {
            self.reader.fault(at, format!("`{field}` has at most {NAME} letters"));
        }
        if let Some(letter) = text.chars().find(|letter| steers(*letter)) {
            self.steering(at, field, letter);
        }
        Some(text)
    }

    /// The same of several lines.
    fn words(&mut self, fields: &Fields<'a>, field: &str) -> Option<String> {
        let at = fields.get(field)?;
        let text: String = self.reader.read(at)?;
        if let Some(letter) = text.chars().find(|letter| *letter != '\n' && steers(*letter)) {
            self.steering(at, field, letter);
        }
        Some(text)
    }

    fn steering(&mut self, at: &str, field: &str, letter: char) {
        let code = u32::from(letter);
        self.reader.fault(at, format!("`{field}` holds U+{code:04X}, which is not for showing"));
    }

    fn scenario(&mut self, at: &'a str) -> Option<String> {
        let name: String = self.reader.read(at)?;
        self.note(at, check_name("scenario", &name, &self.known.scenarios));
        Some(name)
    }

    fn stations(&mut self, at: &'a str) -> Option<u8> {
        let stations: u8 = self.reader.read(at)?;
        if !(1..=SeatName::MOST_STATIONS).contains(&stations) {
            self.reader.fault(at, "a campaign has 1 to 3 Stations");
            return None;
        }
        Some(stations)
    }

    fn seed(&mut self, at: &'a str) -> Option<Seed> {
        if at.starts_with('"') {
            let words: String = self.reader.read(at)?;
            return self.note(at, Seed::parse(&words).map_err(|error| error.to_string()));
        }
        match at.parse::<u64>().ok().and_then(|_| Seed::parse(at).ok()) {
            Some(seed) => Some(seed),
            None => {
                let most = u64::MAX;
                let what = format!("a seed is words in quotes or a whole number up to {most}");
                self.reader.fault(at, what);
                None
            }
        }
    }

    /// The seed of the one campaign.
    fn world(&mut self, at: &'a str) -> Option<String> {
        let words: String = self.reader.read(at)?;
        let seed = words.parse::<crate::content::Seed>();
        self.note(at, seed.map(|seed| seed.to_string()).map_err(|error| error.to_string()))
    }

    /// Counters of one's own, by name.
    fn count(&mut self, at: &'a str) -> BTreeMap<String, String> {
        let count: BTreeMap<String, String> = self.reader.read(at).unwrap_or_default();
        for (name, deed) in &count {
            if let Some(letter) = name.chars().find(|letter| steers(*letter)) {
                self.steering(at, "count", letter);
            }
            if self.known.counters.contains(name) {
                self.reader.fault(at, format!("there is a counter `{name}` already"));
            }
            self.note(at, check_name("deed", deed, &self.known.deeds));
        }
        count
    }

    fn counters(&mut self, at: &'a str, own: &BTreeMap<String, String>) -> Vec<String> {
        let known = self.known;
        let mut counters = Vec::new();
        for at in self.reader.list(at) {
            let Some(name) = self.reader.read::<String>(at) else { continue };
            self.note(at, check_name("counter", &name, known.counters.iter().chain(own.keys())));
            counters.push(name);
        }
        counters
    }

    fn players(&mut self, at: &'a str) -> Vec<Player> {
        let mut players: Vec<Player> = Vec::new();
        for at in self.reader.list(at) {
            let Some(player) = self.player(at) else { continue };
            if players.iter().any(|other| other.name == player.name) {
                self.reader.fault(at, format!("there are two players named `{}`", player.name));
            }
            players.push(player);
        }
        if PLAYERS < players.len() {
            self.reader.fault(at, format!("there are at most {PLAYERS} players"));
            players.truncate(PLAYERS);
        }
        players
    }

    fn player(&mut self, at: &'a str) -> Option<Player> {
        if at.starts_with('"') {
            let text: String = self.reader.read(at)?;
            return self.spec(at, &text).map(|spec| spec.named(&text));
        }
        let known = ["name", "level", "station", "security", "options", "nodes"];
        let fields = self.reader.fields(at, &known)?;
        let station = self.doctrine(&fields, "station");
        let security = self.doctrine(&fields, "security");
        let level_at = self.reader.need(&fields, "level", at)?;
        let level: String = self.reader.read(level_at)?;
        let spec = self.spec(level_at, &level)?;
        Some(Player {
            name: self.line(&fields, "name").unwrap_or(level),
            level: spec.level,
            station: station.or(spec.station),
            security: security.or(spec.security),
            options: fields.get("options").map(|at| self.options(at)).unwrap_or_default(),
            nodes: self.reader.maybe(&fields, "nodes"),
        })
    }

    fn spec(&mut self, at: &'a str, text: &str) -> Option<PlayerSpec> {
        let spec = PlayerSpec::parse(text, self.known);
        self.note(at, spec)
    }

    fn doctrine(&mut self, fields: &Fields<'a>, side: &str) -> Option<String> {
        let at = fields.get(side)?;
        let name: String = self.reader.read(at)?;
        if file::is_doctrine(&name) {
            let pinned = self.note(at, file::pin(&name))?;
            let other = match file::seat_of_doctrine(&pinned) {
                Ok(seat) if seat.is_station() != (side == "station") => {
                    Err(format!("{name} is a doctrine of the other side"))
                }
                read => read.map(drop),
            };
            return self.note(at, other).map(|()| pinned);
        }
        let known = match side {
            "station" => &self.known.station_doctrines,
            _ => &self.known.security_doctrines,
        };
        let base = shipped_name(&name);
        if base != DRAWN {
            self.note(at, check_name(&format!("doctrine of the {side}"), base, known));
        }
        Some(name)
    }

    /// Options are passed on as words; numbers and truth values may stand without quotes.
    fn options(&mut self, at: &'a str) -> BTreeMap<String, String> {
        let values: BTreeMap<String, ron::Value> = self.reader.read(at).unwrap_or_default();
        let mut options = BTreeMap::new();
        for (name, value) in values {
            let word = match value {
                ron::Value::String(text) => Some(text),
                ron::Value::Bool(truth) => Some(truth.to_string()),
                ron::Value::Number(number) => Some(plain(number.into_f64())),
                _ => None,
            };
            match word {
                Some(word) => drop(options.insert(name, word)),
                None => {
                    self.reader.fault(at, format!("option `{name}` is not a word or a number"));
                }
            }
        }
        options
    }

    fn schedule(
        &mut self,
        at: &'a str,
        stations: u8,
        players: &mut Vec<Player>,
    ) -> Option<Schedule> {
        let (kind, _) = split_name(at);
        match kind {
            "Match" => self.match_of(at, stations, players),
            "RoundRobin" => self.rounds_of(at).map(|rounds| Schedule::RoundRobin { rounds }),
            "Ladder" => self.rounds_of(at).map(|rounds| Schedule::Ladder { rounds }),
            "Gauntlet" => self.gauntlet(at, players),
            "Grid" => self.grid(at, players),
            "Swiss" => self.swiss(at, players.len()),
            "Sprt" => self.sprt(at, players),
            _ => {
                let kinds = ["Match", "RoundRobin", "Gauntlet", "Ladder", "Grid", "Swiss", "Sprt"];
                let hint = suggest(kind, kinds);
                let place = if kind.is_empty() { first_line(at) } else { kind };
                self.reader.fault(place, format!("unknown schedule `{kind}`{hint}"));
                None
            }
        }
        .filter(|schedule| self.enough(at, schedule, stations, players))
    }

    fn match_of(
        &mut self,
        at: &'a str,
        stations: u8,
        players: &mut Vec<Player>,
    ) -> Option<Schedule> {
        let names: Vec<String> = SeatName::all(stations).iter().map(ToString::to_string).collect();
        let mut known: Vec<&str> = names.iter().map(String::as_str).collect();
        known.push("games");
        let fields = self.reader.fields(at, &known)?;
        let games =
            fields.get("games").map_or(Some(1), |at| self.reader.within(at, "`games`", GAMES));
        let mut seats = BTreeMap::new();
        for seat in SeatName::all(stations) {
            let found = self.reader.need(&fields, &seat.to_string(), at);
            let Some(at) = found else { continue };
            let Some(name) = self.named_player(at, players) else { continue };
            if let Some(player) = players.iter().find(|player| player.name == name) {
                let fits = check_seat(player, seat);
                self.note(at, fits);
            }
            seats.insert(seat, name);
        }
        Some(Schedule::Match { seats, games: games? })
    }

    fn rounds_of(&mut self, at: &'a str) -> Option<u32> {
        let fields = self.reader.fields(at, &["rounds"])?;
        self.rounds(&fields, at)
    }

    fn rounds(&mut self, fields: &Fields<'a>, at: &'a str) -> Option<u32> {
        let at = self.reader.need(fields, "rounds", at)?;
        self.reader.within(at, "`rounds`", GAMES)
    }

    fn gauntlet(&mut self, at: &'a str, players: &mut Vec<Player>) -> Option<Schedule> {
        let fields = self.reader.fields(at, &["champion", "rounds"])?;
        let rounds = self.rounds(&fields, at);
        let champion = self.reader.need(&fields, "champion", at)?;
        let champion = self.named_player(champion, players)?;
        Some(Schedule::Gauntlet { champion, rounds: rounds? })
    }

    fn grid(&mut self, at: &'a str, players: &mut Vec<Player>) -> Option<Schedule> {
        let fields = self.reader.fields(at, &["station", "security", "rounds"])?;
        let rounds = self.rounds(&fields, at);
        let station = self.side(&fields, at, SeatName::Station, players);
        let security = self.side(&fields, at, SeatName::Security, players);
        Some(Schedule::Grid { station: station?, security: security?, rounds: rounds? })
    }

    fn swiss(&mut self, at: &'a str, players: usize) -> Option<Schedule> {
        let fields = self.reader.fields(at, &["rounds", "seeds"])?;
        let rounds = self.rounds(&fields, at);
        let seeds = fields.get("seeds");
        let seeds = seeds.map_or(Some(1), |at| self.reader.within(at, "`seeds`", SEEDS));
        let rounds = rounds?;
        // Each meets each of the others at most once; one of an odd number rests.
        let most = players.saturating_sub(1) + players % 2;
        if most < rounds as usize && 1 < players {
            let what = format!("{players} players meet in at most {most} rounds; or add `seeds`");
            self.reader.fault(first_line(at), what);
        }
        Some(Schedule::Swiss { rounds, seeds: seeds? })
    }

    fn sprt(&mut self, at: &'a str, players: &mut Vec<Player>) -> Option<Schedule> {
        let known = ["player", "opponent", "elo0", "elo1", "error", "rounds"];
        let fields = self.reader.fields(at, &known)?;
        let rounds = self.rounds(&fields, at);
        let [player, opponent] = ["player", "opponent"].map(|field| {
            let at = self.reader.need(&fields, field, at)?;
            self.named_player(at, players)
        });
        let [elo0, elo1] = [("elo0", 0), ("elo1", 20)].map(|(field, usual)| {
            fields.get(field).map_or(Some(usual), |at| self.reader.read::<i32>(at))
        });
        let error = fields.get("error");
        let error = error.map_or(Some(5), |at| self.reader.within(at, "`error`", ERROR));
        let (elo0, elo1) = (elo0?, elo1?);
        let place = first_line(at);
        if elo1 <= elo0 || elo0 < -ELO || ELO < elo1 {
            let what = format!("`elo0` must be less than `elo1`, both within {ELO} of 0");
            self.reader.fault(place, what);
        }
        let (player, opponent) = (player?, opponent?);
        if player == opponent {
            self.reader.fault(place, format!("`{player}` is both players"));
        }
        Some(Schedule::Sprt { player, opponent, elo0, elo1, error: error?, rounds: rounds? })
    }

    fn side(
        &mut self,
        fields: &Fields<'a>,
        at: &'a str,
        seat: SeatName,
        players: &mut Vec<Player>,
    ) -> Option<Vec<String>> {
        let list = self.reader.need(fields, &seat.to_string(), at)?;
        let mut names = Vec::new();
        for at in self.reader.list(list) {
            let Some(name) = self.named_player(at, players) else { continue };
            if let Some(player) = players.iter().find(|player| player.name == name) {
                let fits = check_seat(player, seat);
                self.note(at, fits);
            }
            if names.contains(&name) {
                self.reader.fault(at, format!("`{name}` is listed twice"));
            }
            names.push(name);
        }
        if names.is_empty() {
            self.reader.fault(list, "this side needs at least one player");
        }
        Some(names)
    }

    /// A player by name, or in one word, which then joins the players.
    fn named_player(&mut self, at: &'a str, players: &mut Vec<Player>) -> Option<String> {
        let name: String = self.reader.read(at)?;
        if players.iter().any(|player| player.name == name) {
            return Some(name);
        }
        match PlayerSpec::parse(&name, self.known) {
            Ok(spec) => players.push(spec.named(&name)),
            Err(_) if !players.is_empty() && !name.contains(':') => {
                let names = players.iter().map(|player| player.name.as_str());
                let known: Vec<&str> =
                    names.chain(self.known.levels.iter().map(String::as_str)).collect();
                self.reader.fault(at, format!("no player `{name}`{}", suggest(&name, known)));
                return None;
            }
            Err(sentence) => {
                self.reader.fault(at, sentence);
                return None;
            }
        }
        Some(name)
    }

    /// Whether the schedule has the players it needs.
    fn enough(
        &mut self,
        at: &'a str,
        schedule: &Schedule,
        stations: u8,
        players: &[Player],
    ) -> bool {
        let (needed, reason) = match schedule {
            Schedule::Match { .. } => return true,
            Schedule::RoundRobin { .. } => (usize::from(stations) + 1, "one for each seat"),
            _ if 1 < stations => {
                self.reader.fault(at, "with several Stations only Match and RoundRobin are played");
                return false;
            }
            Schedule::Grid { .. } | Schedule::Sprt { .. } => return true,
            Schedule::Swiss { .. } => (3, "to be drawn anew each round"),
            Schedule::Gauntlet { .. } | Schedule::Ladder { .. } => (2, "to meet each other"),
        };
        if players.len() < needed {
            let kind = split_name(at).0;
            let what = format!("{kind} needs at least {needed} players, {reason}");
            self.reader.fault(first_line(at), what);
        }
        needed <= players.len()
    }

    fn note<T>(&mut self, at: &str, checked: Result<T, String>) -> Option<T> {
        checked.map_err(|sentence| self.reader.fault(at, sentence)).ok()
    }
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or(text)
}

/// A number as one would write it: without a point if it is whole.
fn plain(number: f64) -> String {
    format!("{number}")
}

fn stem(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.strip_suffix(".ron").unwrap_or(name).to_owned()
}
