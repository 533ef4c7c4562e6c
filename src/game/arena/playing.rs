//! Playing one fixture with the real game: the only place where the arena meets the rules.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use rules::{
    ai::{self, Budget, Level, Nodes, Player},
    engine::{
        counters::Counters,
        disclosed::{self, Account},
        seat::{BySeat, Seat},
        setup::Setup,
        units::Week,
    },
};

use crate::{
    arena::{
        campaign::{
            CannotPlay, Failure, Fixture, Forfeit, Outcome, Playing, SeatName, Seated, Verdict,
        },
        script::{Known, Script},
        summary::COUNTERS,
    },
    content::{Library, Scenario, Seed, SeedError},
    players::{
        PREFIX,
        bot::{Bot, Brief, Conduct, Handle},
        file::{self, Counted, LINES, Opening, REPLAY, Recorded, THEN},
        wire::Fault,
    },
    referee::{Charter, Referee},
    save::{outlet, replay::Replay},
    text::{self, Text},
};

/// Nodes a move where neither plan nor player says anything.
pub const NODES: u64 = 1_000_000;

/// Makes another player of one that is seated.
pub type Change<'a> = dyn Fn(Seat, Box<dyn Player>) -> Box<dyn Player> + 'a;

/// Plays campaigns of the shipped or a given content.
pub struct Campaigns {
    library: &'static Library,
    content: String,
    scenarios: Vec<Scenario>,
    /// Where replays go, one a campaign, by its id.
    replays: Option<PathBuf>,
    /// Reads scripts of typed orders, where typed orders are understood.
    lines: Option<ReadLines>,
    /// The words that programs may ask for.
    text: std::sync::OnceLock<Arc<Text>>,
}

/// Makes a player of a script of typed orders, with the weeks for which it has any. What is typed is
/// read by front ends, so that one of them hands this in.
pub type ReadLines = fn(&str, &Scenario) -> Result<(Box<dyn Player>, u16), String>;

/// What is to be asked of players from outside once the campaign is over.
#[derive(Default)]
struct Guests {
    programs: Vec<(SeatName, Handle)>,
    /// Orders of files that were refused.
    refused: Arc<AtomicU64>,
}

/// The names that scripts may use.
pub fn known(library: &Library) -> Known {
    let scenarios = library.scenarios().unwrap_or_default();
    let doctrines = |seat| {
        let shipped = ai::doctrines(seat).iter().map(|name| (*name).to_owned());
        shipped.chain(file::doctrines_of_packs(library, seat)).collect()
    };
    Known {
        scenarios: scenarios.iter().map(|scenario| scenario.id().to_owned()).collect(),
        levels: Level::ALL.iter().map(|level| level.name().to_owned()).collect(),
        station_doctrines: doctrines(Seat::Station1),
        security_doctrines: doctrines(Seat::Security),
        counters: counters(),
        deeds: text::deeds(),
    }
}

/// The weeks, what is promised and what is counted now.
fn counters() -> Vec<String> {
    let counted = Counters::default().named();
    let counted = counted.iter().map(|(name, _)| *name).filter(|name| !COUNTERS.contains(name));
    let faults = Fault::ALL.iter().map(|fault| fault.counter());
    std::iter::once("weeks")
        .chain(COUNTERS)
        .chain(counted)
        .chain(faults)
        .map(str::to_owned)
        .collect()
}

impl Playing for Campaigns {
    fn play(&self, fixture: &Fixture) -> Result<Outcome, CannotPlay> {
        let (referee, guests) = self.play_with_guests(fixture)?;
        if let Some(dir) = &self.replays {
            let weeks = fixture.weeks.and_then(|weeks| u16::try_from(weeks).ok());
            let seed = referee.charter().seed.clone();
            let replay = Replay { seed, ..Replay::of(&referee, fixture.seed, weeks) };
            write_replay(dir, fixture, &replay)?;
        }
        let mut outcome = came_to(&referee, fixture);
        let conducts: Vec<_> =
            guests.programs.iter().map(|(seat, it)| (*seat, it.conduct())).collect();
        count_faults(&mut outcome, &conducts);
        outcome.orders_refused += guests.refused.load(Ordering::Relaxed);
        for (seat, program) in &guests.programs {
            let points = outcome.scores.get(seat).copied();
            program.end(outcome.result.to_string(), outcome.weeks, points);
        }
        Ok(outcome)
    }
}

/// Counts what programs did wrong. A program that did not play on has lost, which says nothing
/// of strength.
fn count_faults(outcome: &mut Outcome, conducts: &[(SeatName, Conduct)]) {
    for (seat, conduct) in conducts {
        for (fault, count) in &conduct.faults {
            *outcome.counters.entry(fault.counter().to_owned()).or_default() += count;
        }
        outcome.orders_refused += conduct.refused;
        let Some((fault, reason)) = &conduct.forfeit else { continue };
        let failure = match fault {
            Fault::Crashed => Failure::Crashed,
            _ => Failure::Forfeited,
        };
        if outcome.forfeit.is_none() {
            let (seat, reason) = (*seat, reason.clone());
            outcome.forfeit = Some(Forfeit { seat, failure, reason });
            outcome.result = Verdict::Won(against(seat, &outcome.scores));
            outcome.margin = 0;
        }
    }
}

/// The seat that wins where that one forfeits: Security, or the best of the Stations.
fn against(seat: SeatName, scores: &BTreeMap<SeatName, i64>) -> SeatName {
    if !seat.is_security() {
        return SeatName::Security;
    }
    let stations = scores.iter().filter(|(seat, _)| !seat.is_security());
    stations.max_by_key(|(_, points)| **points).map_or(SeatName::Station, |(seat, _)| *seat)
}

/// What a campaign that was played came to.
pub fn came_to(referee: &Referee, fixture: &Fixture) -> Outcome {
    let mut outcome = outcome(referee);
    outcome.counters.extend(counted(referee, fixture));
    outcome
}

impl Campaigns {
    /// Everything is read once, so that a campaign costs no more than its weeks.
    pub fn new(library: &'static Library, replays: Option<PathBuf>) -> Campaigns {
        Campaigns {
            library,
            content: library.content_hash().to_hex().to_string(),
            scenarios: library.scenarios().unwrap_or_default(),
            replays,
            lines: None,
            text: std::sync::OnceLock::new(),
        }
    }

    /// The same, with scripts of typed orders as players.
    #[must_use]
    pub fn reading(self, lines: ReadLines) -> Campaigns {
        Campaigns { lines: Some(lines), ..self }
    }

    /// A campaign with its players seated.
    ///
    /// # Errors
    /// The scenario cannot be set up, or a player is unknown.
    pub fn seat(&self, fixture: &Fixture) -> Result<Referee, CannotPlay> {
        self.seat_as(fixture, &|_, player| player)
    }

    /// The same, each of the game's own players as `changed` makes it.
    ///
    /// # Errors
    /// The scenario cannot be set up, or a player is unknown.
    pub fn seat_as(&self, fixture: &Fixture, changed: &Change<'_>) -> Result<Referee, CannotPlay> {
        self.seat_with_guests(fixture, changed).map(|(referee, _)| referee)
    }

    fn seat_with_guests(
        &self,
        fixture: &Fixture,
        changed: &Change<'_>,
    ) -> Result<(Referee, Guests), CannotPlay> {
        let mut guests = Guests::default();
        let cannot = |error: &dyn std::fmt::Display| CannotPlay(error.to_string());
        let world = Campaigns::world(fixture)?;
        let setup = self.setup(fixture)?;
        let stations = u8::try_from(setup.stations.len()).unwrap_or(1);
        let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(stations);
        let mut names = BySeat::seated(stations);
        for seated in &fixture.seats {
            let seat = seat_of(seated.seat);
            *players.of_mut(seat) = Some(match seated.level.strip_prefix(PREFIX) {
                None => {
                    changed(seat, self.player(&seated.level, seated, fixture, &guests.refused)?)
                }
                Some(command) => {
                    let (bot, handle) = self.program(command, seated, fixture)?;
                    guests.programs.push((seated.seat, handle));
                    Box::new(bot)
                }
            });
            *names.of_mut(seat) = seated.name.clone();
        }
        let charter = Charter {
            scenario: fixture.scenario.clone(),
            seed: world.to_string(),
            players: names,
            title: fixture.id.to_string(),
            content: self.content.clone(),
        };
        let referee = Referee::start(charter, &setup, world.luck(), players);
        Ok((referee.map_err(|it| cannot(&it))?, guests))
    }

    /// A player of the game or of a file.
    fn player(
        &self,
        level: &str,
        seated: &Seated,
        fixture: &Fixture,
        refused: &Arc<AtomicU64>,
    ) -> Result<Box<dyn Player>, CannotPlay> {
        let opening = |level: &str| {
            let (player, weeks) = self.opening(level, seated, fixture)?;
            let player = Box::new(Counted { player, refused: Arc::clone(refused) });
            Ok::<(Box<dyn Player>, u16), CannotPlay>((player, weeks))
        };
        if let Some((first, next)) = level.split_once(THEN) {
            let (first, weeks) = opening(first)?;
            let next = self.player(next, seated, fixture, refused)?;
            return Ok(Box::new(Opening { weeks, first, next }));
        }
        match level.starts_with(LINES) || level.starts_with(REPLAY) {
            true => opening(level).map(|(player, _)| player),
            false => player(self.library, level, seated, &Campaigns::world(fixture)?),
        }
    }

    /// A player that has so many weeks in its file.
    fn opening(
        &self,
        level: &str,
        seated: &Seated,
        fixture: &Fixture,
    ) -> Result<(Box<dyn Player>, u16), CannotPlay> {
        let of = |why: String| CannotPlay(format!("{}: {why}", file::path_of(level)));
        if let Some(pinned) = level.strip_prefix(REPLAY) {
            let replay = file::recording(pinned).map_err(CannotPlay)?;
            let recorded = Recorded::of(&replay, seat_of(seated.seat)).map_err(of)?;
            let weeks = recorded.weeks();
            return Ok((Box::new(recorded), weeks));
        }
        let Some(pinned) = level.strip_prefix(LINES) else {
            return Err(of("only a script or a recorded campaign has an end".to_owned()));
        };
        let Some(lines) = self.lines else {
            return Err(of("typed orders are not understood here".to_owned()));
        };
        lines(&file::read(pinned).map_err(of)?, self.scenario(&fixture.scenario)?).map_err(of)
    }

    /// A program for that seat, not yet started.
    ///
    /// # Errors
    /// There is no such scenario.
    pub fn program(
        &self,
        command: &str,
        seated: &Seated,
        fixture: &Fixture,
    ) -> Result<(Bot, Handle), CannotPlay> {
        let text = self.text.get_or_init(|| Arc::new(Text::english()));
        let brief = Brief {
            campaign: fixture.id.to_string(),
            scenario: self.scenario(&fixture.scenario)?.clone(),
            seat: seated.seat.to_string(),
            options: seated.options.clone(),
            text: Arc::clone(text),
        };
        Ok(Bot::new(command, brief))
    }

    /// What the campaign starts from.
    ///
    /// # Errors
    /// There is no such scenario.
    pub fn setup(&self, fixture: &Fixture) -> Result<Setup, CannotPlay> {
        let mut setup = self.scenario(&fixture.scenario)?.setup(&Campaigns::world(fixture)?);
        if let Some(weeks) = fixture.weeks.and_then(|weeks| u16::try_from(weeks).ok()) {
            setup.term = setup.term.min(Week(weeks));
        }
        Ok(setup)
    }

    /// The number that keys its luck.
    ///
    /// # Errors
    /// Its world has no seed.
    pub fn luck(&self, fixture: &Fixture) -> Result<u64, CannotPlay> {
        Ok(Campaigns::world(fixture)?.luck())
    }

    fn world(fixture: &Fixture) -> Result<Seed, CannotPlay> {
        let Some(words) = &fixture.world else { return Ok(Seed::from(fixture.seed)) };
        words.parse().map_err(|error: SeedError| CannotPlay(format!("world {words}: {error}")))
    }

    /// Reads the scripts of typed orders of all players, before anything is played.
    ///
    /// # Errors
    /// One has a line that is no order.
    pub fn check_lines(&self, script: &Script) -> Result<(), CannotPlay> {
        let Some(lines) = self.lines else { return Ok(()) };
        let scenario = self.scenario(&script.scenario)?;
        for pinned in script.players.iter().flat_map(|player| file::scripts(&player.level)) {
            let read = file::read(pinned).map_err(CannotPlay)?;
            lines(&read, scenario)
                .map_err(|why| CannotPlay(format!("{}: {why}", file::path_of(pinned))))?;
        }
        Ok(())
    }

    /// The scenario of that name.
    ///
    /// # Errors
    /// There is none.
    pub fn scenario(&self, name: &str) -> Result<&Scenario, CannotPlay> {
        let found = self.scenarios.iter().find(|scenario| scenario.id() == name);
        found.ok_or_else(|| CannotPlay(format!("no scenario {name}")))
    }

    /// Plays the campaign to its end, or to its last week.
    ///
    /// # Errors
    /// It cannot be set up, or a player ordered what is not legal.
    pub fn play_out(&self, fixture: &Fixture) -> Result<Referee, CannotPlay> {
        self.play_with_guests(fixture).map(|(referee, _)| referee)
    }

    fn play_with_guests(&self, fixture: &Fixture) -> Result<(Referee, Guests), CannotPlay> {
        let (mut referee, guests) = self.seat_with_guests(fixture, &|_, player| player)?;
        if !fixture.count.is_empty() {
            referee = referee.keeping_record();
        }
        while !referee.is_over() {
            referee
                .play_week(|seat| budget(fixture, seat))
                .map_err(|trouble| CannotPlay(trouble.to_string()))?;
            if guests.programs.iter().any(|(_, program)| program.has_forfeited()) {
                break;
            }
        }
        Ok((referee, guests))
    }
}

/// What a player may spend on one move.
pub fn budget(fixture: &Fixture, seat: Seat) -> Box<dyn Budget> {
    let seated = fixture.seats.iter().find(|it| seat_of(it.seat) == seat);
    Box::new(Nodes(seated.and_then(|it| it.nodes).unwrap_or(NODES)))
}

/// The seat of the engine by its name in scripts.
pub fn seat_of(name: SeatName) -> Seat {
    match name {
        SeatName::Security => Seat::Security,
        SeatName::Station | SeatName::StationNo(0 | 1) => Seat::Station1,
        SeatName::StationNo(2) => Seat::Station2,
        SeatName::StationNo(_) => Seat::Station3,
    }
}

fn player(
    library: &Library,
    level: &str,
    seated: &Seated,
    seed: &Seed,
) -> Result<Box<dyn Player>, CannotPlay> {
    let level =
        Level::named(level).ok_or_else(|| CannotPlay(format!("unknown level `{level}`")))?;
    let seat = seat_of(seated.seat);
    let own = ai::own_seed(&seed.to_string(), seat);
    file::player(library, level, (seat, seated.doctrine.as_deref()), own).map_err(CannotPlay)
}

fn write_replay(dir: &Path, fixture: &Fixture, replay: &Replay) -> Result<(), CannotPlay> {
    let path = dir.join(format!("{}.replay.ron", fixture.id));
    let text = replay.to_ron().map_err(|error| CannotPlay(error.to_string()))?;
    // The same campaign may have been recorded here before.
    outlet::write_again(&path, text.as_bytes(), b"(format:")
        .map_err(|refused| CannotPlay(refused.to_string()))
}

fn outcome(referee: &Referee) -> Outcome {
    let accounts = referee.accounts();
    let counters: BTreeMap<String, u64> =
        referee.counters().into_iter().map(|(name, sum)| (name.to_owned(), sum)).collect();
    let alone = accounts.len() == 1;
    let name = |account: &Account| match (alone, account.station) {
        (true, _) => SeatName::Station,
        (false, Seat::Station2) => SeatName::StationNo(2),
        (false, Seat::Station3) => SeatName::StationNo(3),
        (false, Seat::Station1 | Seat::Security) => SeatName::StationNo(1),
    };
    let mut scores: BTreeMap<SeatName, i64> =
        accounts.iter().map(|account| (name(account), account.points)).collect();
    let best = accounts.iter().max_by_key(|account| account.margin);
    let (result, margin) = match best {
        None => (Verdict::Drawn, 0),
        Some(account) => {
            scores.insert(SeatName::Security, account.against);
            (verdict(account, name(account)), account.margin.abs())
        }
    };
    Outcome {
        result,
        margin: if result == Verdict::Drawn { 0 } else { margin },
        weeks: u32::from(referee.week().0.saturating_sub(1)),
        scores,
        counters,
        digests: referee.digests().iter().skip(1).map(ToString::to_string).collect(),
        orders_refused: 0,
        forfeit: None,
    }
}

/// Counters of the script's own, from the declassified file.
fn counted(referee: &Referee, fixture: &Fixture) -> BTreeMap<String, u64> {
    let file = (!fixture.count.is_empty()).then(|| referee.disclosed()).flatten();
    let deeds = file.map(|file| file.deeds).unwrap_or_default();
    let times = |name: &String| deeds.iter().filter(|deed| deed.name == *name).count() as u64;
    fixture.count.iter().map(|(name, deed)| (name.clone(), times(deed))).collect()
}

const fn verdict(account: &Account, station: SeatName) -> Verdict {
    match account.verdict {
        disclosed::Verdict::StationDecisive | disclosed::Verdict::StationNarrow => {
            Verdict::Won(station)
        }
        disclosed::Verdict::Draw => Verdict::Drawn,
        disclosed::Verdict::SecurityDecisive | disclosed::Verdict::SecurityNarrow => {
            Verdict::Won(SeatName::Security)
        }
    }
}
