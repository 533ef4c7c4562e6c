//! Many campaigns of the game's own players, and digests of what was told, known and done in
//! them.
//!
//! *Told* (plans, reports, results), *views* and *file* never move while the house is rebuilt;
//! *log* (events with their causes) may, in a commit that says so.

use std::{
    fmt,
    ops::RangeInclusive,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use game::{
    content::{Library, Scenario, Seed},
    referee::{Charter, Referee},
};
use rules::{
    ai,
    engine::{
        Chronicle,
        disclosed::Disclosed,
        order::Order,
        seat::{BySeat, Seat},
        view::{Report, View},
    },
};
use serde::{Deserialize, Serialize};

use crate::table;

use super::{play_week, words};

/// Collects digests, line by line.
#[derive(Clone, Default)]
pub struct Witness {
    told: blake3::Hasher,
    views: blake3::Hasher,
    log: blake3::Hasher,
    file: blake3::Hasher,
}

/// What a witness has seen, each as 16 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Digests {
    pub told: String,
    pub views: String,
    pub log: String,
    pub file: String,
}

impl fmt::Display for Digests {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Digests { told, views, log, file } = self;
        write!(f, "told {told} views {views} file {file} log {log}")
    }
}

fn line(to: &mut blake3::Hasher, words: &str) {
    to.update(words.as_bytes()).update(b"\n");
}

impl Witness {
    /// The orders that a seat gave, as they stand in its plan.
    pub fn orders(&mut self, seat: Seat, orders: &[Order]) {
        line(&mut self.told, &format!("orders of {seat:?}"));
        orders.iter().for_each(|order| line(&mut self.told, &words::ordered(order)));
    }

    /// What a seat was told, in its order.
    pub fn reports(&mut self, seat: Seat, reports: &[Report]) {
        line(&mut self.told, &format!("told to {seat:?}"));
        reports.iter().for_each(|report| line(&mut self.told, &words::told(report)));
    }

    pub fn view(&mut self, view: &View) {
        line(&mut self.views, &words::known(view));
    }

    pub fn events(&mut self, week: &Chronicle) {
        line(&mut self.log, &words::happened(week));
    }

    pub fn counters(&mut self, mut counters: Vec<(&'static str, u64)>) {
        counters.sort_unstable();
        counters.iter().for_each(|(name, sum)| line(&mut self.told, &format!("{name} {sum}")));
    }

    pub fn file(&mut self, file: &Disclosed) {
        file.accounts.iter().for_each(|account| line(&mut self.told, &words::counted(account)));
        words::disclosed(file).iter().for_each(|entry| line(&mut self.file, entry));
    }

    pub fn digests(&self) -> Digests {
        Digests {
            told: hex(&self.told),
            views: hex(&self.views),
            log: hex(&self.log),
            file: hex(&self.file),
        }
    }

    /// Takes what another witness has seen as a line of its own.
    fn add(&mut self, other: &Digests) {
        line(&mut self.told, &other.told);
        line(&mut self.views, &other.views);
        line(&mut self.log, &other.log);
        line(&mut self.file, &other.file);
    }
}

fn hex(hasher: &blake3::Hasher) -> String {
    hasher.finalize().to_hex().chars().take(16).collect()
}

/// Weeks from one look at the views to the next: a view is a fold of reports, so that a
/// difference stays in it.
const LOOK: u16 = 13;

/// The cards of the deck that are played here: a card more is no changed rule.
const FROZEN: [RangeInclusive<u16>; 2] = [1..=24, 101..=106];

/// Who plays whom where.
pub(super) struct Pairing {
    scenario: usize,
    station: String,
    security: String,
}

impl Pairing {
    /// Random and regular players, each doctrine of either side at least once.
    fn of(scenario: usize) -> Vec<Pairing> {
        let pair = |station: &str, security: &str| Pairing {
            scenario,
            station: station.to_owned(),
            security: security.to_owned(),
        };
        let stations = ai::doctrines(Seat::Station1);
        let houses = ai::doctrines(Seat::Security);
        let schools = stations.iter().zip(houses);
        let schools = schools.map(|(s, h)| pair(&format!("regular:{s}"), &format!("regular:{h}")));
        let floor = [
            pair("random", "random"),
            pair("random", "regular"),
            pair("regular", "random"),
            pair("regular", "regular"),
        ];
        floor.into_iter().chain(schools).collect()
    }
}

/// What many campaigns came to.
pub struct Seen {
    /// The command that shows it again.
    command: String,
    /// By scenario and pairing: how many campaigns, and their digests.
    pub pairings: Vec<(String, usize, Digests)>,
    pub all: Digests,
}

/// Plays campaigns of all scenarios and pairings, one after the other, on some threads. What is
/// seen doesn't depend on how many.
///
/// # Errors
/// A campaign that cannot be played.
pub fn campaigns(games: usize, seed: &str, jobs: usize) -> Result<Seen, String> {
    let table = Table { cards: Some(FROZEN), ..Table::new(seed)? };
    let played = on_threads(games, jobs, |number| table.play(number))?;
    let mut sums: Vec<(usize, Witness)> = vec![Default::default(); table.pairings.len()];
    let mut all = Witness::default();
    for (number, digests) in played.iter().enumerate() {
        if let Some((count, sum)) = sums.get_mut(number % table.pairings.len()) {
            *count += 1;
            sum.add(digests);
        }
        all.add(digests);
    }
    let names = table.pairings.iter().map(|pairing| table.name(pairing));
    let pairings = names.zip(sums).map(|(name, (count, sum))| (name, count, sum.digests()));
    let command = format!("cutout dev digest --games {games} --seed {seed}");
    Ok(Seen { command, pairings: pairings.collect(), all: all.digests() })
}

/// The command, a line for each pairing, and one for all.
impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "# {}", self.command)?;
        for (name, count, digests) in &self.pairings {
            writeln!(f, "{name} × {count}: {digests}")?;
        }
        writeln!(f, "all: {}", self.all)
    }
}

pub(super) struct Table {
    seed: String,
    content: String,
    scenarios: Vec<Scenario>,
    pairings: Vec<Pairing>,
    /// The cards that may come, if not all.
    cards: Option<[RangeInclusive<u16>; 2]>,
}

impl Table {
    pub(super) fn new(seed: &str) -> Result<Table, String> {
        let library = Library::embedded();
        let scenarios = library.scenarios().map_err(|error| error.to_string())?;
        Ok(Table {
            seed: seed.to_owned(),
            content: library.content_hash().to_hex().to_string(),
            pairings: (0..scenarios.len()).flat_map(Pairing::of).collect(),
            scenarios,
            cards: None,
        })
    }

    /// The nth campaign on a seed of its own, before its first week.
    pub(super) fn on_own_seed(&self, number: usize) -> Result<Referee, String> {
        let pairing = self.pairings.get(number % self.pairings.len().max(1));
        self.seat(pairing.ok_or("there is nobody to play")?, number)
    }

    /// The same seeds with every doctrine of a Station against every one of Security.
    pub(super) fn of_doctrines(mut self) -> Table {
        let scenarios = 0..self.scenarios.len();
        let pairs = scenarios.flat_map(|scenario| {
            ai::doctrines(Seat::Station1).iter().flat_map(move |station| {
                ai::doctrines(Seat::Security).iter().map(move |security| Pairing {
                    scenario,
                    station: format!("regular:{station}"),
                    security: format!("regular:{security}"),
                })
            })
        });
        self.pairings = pairs.collect();
        self
    }

    /// These players in the scenario of that name.
    pub(super) fn pairing(
        &self,
        scenario: &str,
        station: &str,
        security: &str,
    ) -> Result<Pairing, String> {
        let found = self.scenarios.iter().position(|it| it.id() == scenario);
        let scenario = found.ok_or_else(|| format!("there is no scenario {scenario}"))?;
        Ok(Pairing { scenario, station: station.to_owned(), security: security.to_owned() })
    }

    pub(super) fn scenario(&self, pairing: &Pairing) -> Result<&Scenario, String> {
        self.scenarios.get(pairing.scenario).ok_or_else(|| "there is no scenario".to_owned())
    }

    fn name(&self, pairing: &Pairing) -> String {
        let scenario = self.scenario(pairing).map(Scenario::id).unwrap_or_default();
        format!("{scenario} {} {}", pairing.station, pairing.security)
    }

    /// The nth campaign, before its first week.
    pub(super) fn numbered(&self, number: usize) -> Result<Referee, String> {
        let count = self.pairings.len().max(1);
        let pairing = self.pairings.get(number % count).ok_or("there is nobody to play")?;
        self.seat(pairing, number / count)
    }

    fn play(&self, number: usize) -> Result<Digests, String> {
        let mut referee = self.numbered(number)?;
        let mut witness = Witness::default();
        see(&referee, &mut witness);
        while !referee.is_over() {
            play_week(&mut referee)?;
            see(&referee, &mut witness);
        }
        witness.counters(referee.counters());
        witness.file(&referee.declassify());
        Ok(witness.digests())
    }

    pub(super) fn seat(&self, pairing: &Pairing, round: usize) -> Result<Referee, String> {
        let scenario = self.scenario(pairing)?;
        let words = format!("{}-{round}", self.seed);
        let seed: Seed = words.parse().map_err(|error| format!("{words}: {error}"))?;
        let mut setup = scenario.setup(&seed);
        if let Some(cards) = &self.cards {
            setup.deck = setup.deck.only(cards).into();
        }
        let stations = u8::try_from(setup.stations.len()).unwrap_or(1);
        let mut players = BySeat::seated(stations);
        let seats: Vec<Seat> = players.seats().collect();
        for seat in seats {
            let name = if seat.is_station() { &pairing.station } else { &pairing.security };
            *players.of_mut(seat) = name.clone();
        }
        let charter = Charter {
            scenario: scenario.id().to_owned(),
            seed: seed.to_string(),
            players,
            title: scenario.title().to_owned(),
            content: self.content.clone(),
        };
        let players = table::players(&charter).map_err(|hitch| hitch.to_string())?;
        let referee = Referee::start(charter, &setup, seed.luck(), players);
        Ok(referee.map_err(|trouble| trouble.to_string())?.keeping_record())
    }
}

/// A week, or the briefing.
fn see(referee: &Referee, witness: &mut Witness) {
    if let Some(orders) = referee.orders().last() {
        orders.iter().for_each(|(seat, orders)| witness.orders(seat, orders));
    }
    let look = referee.week().0 % LOOK == 1 || referee.is_over();
    for seat in referee.seats() {
        witness.reports(seat, referee.reports(seat));
        if let (true, Some(view)) = (look, referee.view(seat)) {
            witness.view(&view);
        }
    }
    if let Some(week) = referee.chronicle_of_week() {
        witness.events(week);
    }
}

/// Answers to the numbers from 0 on, in their order.
pub(super) fn on_threads<T: Send>(
    count: usize,
    jobs: usize,
    answer: impl Fn(usize) -> Result<T, String> + Sync,
) -> Result<Vec<T>, String> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut mine = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if count <= number {
                return Ok(mine);
            }
            mine.push((number, answer(number)?));
        }
    };
    let all = thread::scope(|scope| {
        let threads: Vec<_> = (0..jobs.max(1)).map(|_| scope.spawn(work)).collect();
        let ended = threads.into_iter().map(|it| it.join());
        let ended = ended.map(|it| it.map_err(|_| "a campaign panicked".to_owned())?);
        ended.collect::<Result<Vec<Vec<(usize, T)>>, String>>()
    })?;
    let mut all: Vec<(usize, T)> = all.into_iter().flatten().collect();
    all.sort_unstable_by_key(|(number, _)| *number);
    Ok(all.into_iter().map(|(_, answer)| answer).collect())
}
