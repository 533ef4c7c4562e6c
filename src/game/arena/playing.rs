//! Playing one fixture with the real game: the only place where the arena meets the rules.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
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
        script::Known,
        summary::COUNTERS,
    },
    content::{Library, Scenario, Seed},
    players::{
        PREFIX,
        bot::{Bot, Brief, Conduct, Handle},
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
    content: String,
    scenarios: Vec<Scenario>,
    /// Where replays go, one a campaign, by its id.
    replays: Option<PathBuf>,
    /// The words that programs may ask for.
    text: std::sync::OnceLock<Arc<Text>>,
}

/// The programs of a campaign, by their seats.
type Programs = Vec<(SeatName, Handle)>;

/// The names that scripts may use.
pub fn known(library: &Library) -> Known {
    let scenarios = library.scenarios().unwrap_or_default();
    let doctrines = |seat| ai::doctrines(seat).iter().map(|name| (*name).to_owned()).collect();
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
        let (referee, programs) = self.play_with_programs(fixture)?;
        if let Some(dir) = &self.replays {
            let weeks = fixture.weeks.and_then(|weeks| u16::try_from(weeks).ok());
            write_replay(dir, fixture, &Replay::of(&referee, fixture.seed, weeks))?;
        }
        let mut outcome = came_to(&referee, fixture);
        let conducts: Vec<_> =
            programs.iter().map(|(seat, program)| (*seat, program.conduct())).collect();
        count_faults(&mut outcome, &conducts);
        for (seat, program) in &programs {
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
    pub fn new(library: &Library, replays: Option<PathBuf>) -> Campaigns {
        Campaigns {
            content: library.content_hash().to_hex().to_string(),
            scenarios: library.scenarios().unwrap_or_default(),
            replays,
            text: std::sync::OnceLock::new(),
        }
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
        self.seat_with_programs(fixture, changed).map(|(referee, _)| referee)
    }

    fn seat_with_programs(
        &self,
        fixture: &Fixture,
        changed: &Change<'_>,
    ) -> Result<(Referee, Programs), CannotPlay> {
        let mut programs = Vec::new();
        let cannot = |error: &dyn std::fmt::Display| CannotPlay(error.to_string());
        let setup = self.setup(fixture)?;
        let stations = u8::try_from(setup.stations.len()).unwrap_or(1);
        let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(stations);
        let mut names = BySeat::seated(stations);
        for seated in &fixture.seats {
            let seat = seat_of(seated.seat);
            *players.of_mut(seat) = Some(match seated.level.strip_prefix(PREFIX) {
                None => changed(seat, player(seated, seat, fixture.seed)?),
                Some(command) => {
                    let (bot, handle) = self.program(command, seated, fixture)?;
                    programs.push((seated.seat, handle));
                    Box::new(bot)
                }
            });
            *names.of_mut(seat) = seated.name.clone();
        }
        let charter = Charter {
            scenario: fixture.scenario.clone(),
            seed: fixture.seed.to_string(),
            players: names,
            title: fixture.id.to_string(),
            content: self.content.clone(),
        };
        let referee = Referee::start(charter, &setup, self.luck(fixture), players);
        Ok((referee.map_err(|it| cannot(&it))?, programs))
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
        let mut setup = self.scenario(&fixture.scenario)?.setup(&Seed::from(fixture.seed));
        if let Some(weeks) = fixture.weeks.and_then(|weeks| u16::try_from(weeks).ok()) {
            setup.term = setup.term.min(Week(weeks));
        }
        Ok(setup)
    }

    /// The number that keys its luck.
    pub fn luck(&self, fixture: &Fixture) -> u64 {
        Seed::from(fixture.seed).luck()
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
        self.play_with_programs(fixture).map(|(referee, _)| referee)
    }

    fn play_with_programs(&self, fixture: &Fixture) -> Result<(Referee, Programs), CannotPlay> {
        let (mut referee, programs) = self.seat_with_programs(fixture, &|_, player| player)?;
        if !fixture.count.is_empty() {
            referee = referee.keeping_record();
        }
        while !referee.is_over() {
            referee
                .play_week(|seat| budget(fixture, seat))
                .map_err(|trouble| CannotPlay(trouble.to_string()))?;
            if programs.iter().any(|(_, program)| program.has_forfeited()) {
                break;
            }
        }
        Ok((referee, programs))
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

fn player(seated: &Seated, seat: Seat, seed: u64) -> Result<Box<dyn Player>, CannotPlay> {
    let level = Level::named(&seated.level)
        .ok_or_else(|| CannotPlay(format!("unknown level `{}`", seated.level)))?;
    let own = ai::own_seed(&seed.to_string(), seat);
    ai::player(level, seat, seated.doctrine.as_deref(), own)
        .map_err(|error| CannotPlay(error.to_string()))
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
