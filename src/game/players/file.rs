//! Players made of a file: a recorded campaign, a doctrine of one's own. A name is pinned to what
//! the file holds, so that results say what they were played with and go on with nothing else.

use std::{
    fs::File,
    io::Read as _,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use rules::{
    ai::{
        self, Budget, Level, NotMine, Player, Regular, SecurityDoctrine, StationDoctrine, Thought,
        check_doctrine, with_changes,
    },
    engine::{
        order::{Order, Plan},
        seat::Seat,
        view::{Report, View},
    },
};

use crate::{
    content::{Fault, Library, Source},
    players::PREFIX,
    save::replay::{self, Replay},
};

/// Before the file of a recorded campaign, where a player is named.
pub const REPLAY: &str = "replay:";
/// Before a script of typed orders.
pub const LINES: &str = "lines:";
/// Between a player that ends and the one that goes on.
pub const THEN: &str = " then ";
/// How the file of a doctrine ends.
const DOCTRINE: &str = ".ron";

/// Is it a doctrine in a file, and not one of the game's own?
pub fn is_doctrine(name: &str) -> bool {
    name.ends_with(DOCTRINE) || name.contains(".ron@")
}

/// The name of a file with a mark of what it holds: `mine.ron@0123456789ab`.
///
/// # Errors
/// The file cannot be read: a sentence that says why.
pub fn pin(path: &str) -> Result<String, String> {
    Ok(format!("{path}@{}", mark(&text(path)?)))
}

/// The file of a pinned name.
pub fn path_of(pinned: &str) -> &str {
    pinned.rsplit_once('@').map_or(pinned, |(path, _)| path)
}

/// What a pinned file holds.
///
/// # Errors
/// It cannot be read, or holds something else by now: a sentence that says so.
pub fn read(pinned: &str) -> Result<String, String> {
    let (path, marked) = pinned.rsplit_once('@').unwrap_or((pinned, ""));
    let text = text(path)?;
    match mark(&text) == marked {
        true => Ok(text),
        false => Err(format!("{path} has changed since it was first played with; put it back")),
    }
}

fn text(path: &str) -> Result<String, String> {
    if path.is_empty() {
        return Err(format!("a file is missing, as in `{LINES}mine.txt` or `{REPLAY}FILE`"));
    }
    let said = |error: &dyn std::fmt::Display| format!("{path}: {error}");
    // Asked before it is opened: a pipe would wait for ever.
    let about = std::fs::metadata(path).map_err(|error| said(&error))?;
    if !about.is_file() {
        return Err(said(&"not a regular file"));
    }
    let mut text = String::new();
    let file = File::open(path).map_err(|error| said(&error))?;
    file.take(replay::LARGEST + 1).read_to_string(&mut text).map_err(|error| {
        match error.kind() {
            std::io::ErrorKind::InvalidData => said(&"not text, or not in UTF-8"),
            _ => said(&error),
        }
    })?;
    match replay::LARGEST < text.len() as u64 {
        true => Err(said(&"the file is too large")),
        false => Ok(text),
    }
}

fn mark(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().chars().take(12).collect()
}

/// The seat for which a pinned file is a doctrine.
///
/// # Errors
/// It is none for either: a sentence that says where.
pub fn seat_of_doctrine(pinned: &str) -> Result<Seat, String> {
    let text = read(pinned)?;
    let path = path_of(pinned);
    let [station, security] =
        [Seat::Station1, Seat::Security].map(|seat| check_doctrine(seat, &text));
    match (station, security) {
        (Ok(()), _) => Ok(Seat::Station1),
        (_, Ok(())) => Ok(Seat::Security),
        (Err(station), Err(security)) => Err(format!(
            "{path} is no doctrine: as one of a Station, {station}; as one of Security, {security}"
        )),
    }
}

/// A chief with a doctrine of one's own.
///
/// # Errors
/// The file cannot be read, or is no doctrine of that seat.
pub fn chief(seat: Seat, pinned: &str, seed: u64) -> Result<Box<dyn Player>, String> {
    let of = seat_of_doctrine(pinned)?;
    if of.is_station() != seat.is_station() {
        let side = if of.is_station() { "a Station" } else { "Security" };
        return Err(format!("{} is a doctrine of {side}", path_of(pinned)));
    }
    let text = read(pinned)?;
    let chief = Regular::of_text(seat, &text, seed);
    Ok(Box::new(chief.map_err(|why| format!("{}: {why}", path_of(pinned)))?))
}

/// The doctrines of a seat that packs bring or change, by their names.
pub fn doctrines_of_packs(library: &Library, seat: Seat) -> Vec<String> {
    let before = folder(seat);
    let brought = library.brought().filter_map(|path| path.strip_prefix(&before));
    brought.filter_map(|name| name.strip_suffix(DOCTRINE)).map(str::to_owned).collect()
}

fn folder(seat: Seat) -> String {
    let side = if seat.is_station() { "station" } else { "security" };
    format!("doctrines/{side}-")
}

/// A player of the game's: of a level, with a doctrine of the game, of a pack or in a file.
///
/// # Errors
/// There is no such doctrine for that seat: a sentence that says so.
pub fn player(
    library: &Library,
    level: Level,
    (seat, doctrine): (Seat, Option<&str>),
    seed: u64,
) -> Result<Box<dyn Player>, String> {
    let of_pack = doctrine.filter(|_| level == Level::Regular).and_then(|name| {
        let (name, changes) = name.split_once('/').unwrap_or((name, ""));
        let path = format!("{}{name}{DOCTRINE}", folder(seat));
        let text = library.text(&path).filter(|_| library.brought().any(|other| other == path))?;
        Some((library.label(&path), with_changes(text, changes)))
    });
    if let Some((label, text)) = of_pack {
        let chief = text.and_then(|text| {
            Regular::of_text(seat, &text, seed).map_err(|error| error.to_string())
        });
        return Ok(Box::new(chief.map_err(|why| format!("{label}: {why}"))?));
    }
    match doctrine {
        Some(pinned) if is_doctrine(pinned) && level == Level::Regular => chief(seat, pinned, seed),
        _ => ai::player(level, seat, doctrine, seed).map_err(|error| error.to_string()),
    }
}

/// What is wrong with the doctrines that packs bring, all at once.
pub fn faults_of_doctrines(library: &Library) -> Vec<Fault> {
    let brought = library.brought().filter(|path| path.starts_with("doctrines/"));
    brought.flat_map(|path| faults_of_doctrine(library, path)).collect()
}

fn faults_of_doctrine(library: &Library, path: &str) -> Vec<Fault> {
    let label = library.label(path);
    let source = match Source::new(&label, library.bytes(path).unwrap_or_default()) {
        Ok(source) => source,
        Err(fault) => return vec![fault],
    };
    let read = if path.starts_with(&folder(Seat::Station1)) {
        source.read::<StationDoctrine>().map(drop)
    } else if path.starts_with(&folder(Seat::Security)) {
        source.read::<SecurityDoctrine>().map(drop)
    } else {
        let why = "is of no side; the name of a doctrine begins with station- or security-";
        return vec![Fault::of(&label, why)];
    };
    read.err().unwrap_or_default()
}

/// The pinned files of the recorded campaigns that a player gives again.
pub fn recordings(level: &str) -> impl Iterator<Item = &str> {
    parts(level).filter_map(|part| part.strip_prefix(REPLAY))
}

/// The pinned files of the scripts of typed orders that a player follows.
pub fn scripts(level: &str) -> impl Iterator<Item = &str> {
    parts(level).filter_map(|part| part.strip_prefix(LINES))
}

/// A player and those that go on after it.
fn parts(level: &str) -> impl Iterator<Item = &str> {
    (!level.starts_with(PREFIX)).then(|| level.split(THEN)).into_iter().flatten()
}

/// The recorded campaign in a pinned file.
///
/// # Errors
/// It cannot be read, or is none: a sentence that says where.
pub fn recording(pinned: &str) -> Result<Replay, String> {
    let replay = Replay::from_ron(&read(pinned)?);
    replay.map_err(|error| format!("{}: {error}", path_of(pinned)))
}

/// Gives the orders of a recorded campaign again, as far as they are legal here.
#[derive(Clone, Debug)]
pub struct Recorded {
    weeks: Vec<Vec<Order>>,
}

impl Recorded {
    /// The orders of one seat of a replay.
    ///
    /// # Errors
    /// It has no such seat.
    pub fn of(replay: &Replay, seat: Seat) -> Result<Recorded, String> {
        if replay.charter.players.iter().all(|(other, _)| other != seat) {
            return Err("the recorded campaign has fewer Stations".to_owned());
        }
        let weeks = replay.orders.iter().map(|week| week.of(seat).clone()).collect();
        Ok(Recorded { weeks })
    }

    pub fn weeks(&self) -> u16 {
        u16::try_from(self.weeks.len()).unwrap_or(u16::MAX)
    }
}

impl Player for Recorded {
    fn plan(&mut self, view: &Arc<View>, _: &mut dyn Budget) -> Thought {
        let at = usize::from(view.week.0.saturating_sub(1));
        let orders = self.weeks.get(at).map(Vec::as_slice).unwrap_or_default();
        let (plan, refused) = Plan::of_what_fits(Arc::clone(view), orders);
        let count = |of: usize| u32::try_from(of).unwrap_or(u32::MAX);
        let (considered, considered_refused) = (count(orders.len()), count(refused.len()));
        Thought { plan, considered, considered_refused, ..Thought::nothing(Arc::clone(view)) }
    }
}

/// A player whose refused orders are counted.
pub struct Counted {
    pub player: Box<dyn Player>,
    pub refused: Arc<AtomicU64>,
}

impl Player for Counted {
    fn plan(&mut self, view: &Arc<View>, budget: &mut dyn Budget) -> Thought {
        let thought = self.player.plan(view, budget);
        self.refused.fetch_add(thought.considered_refused.into(), Ordering::Relaxed);
        thought
    }
}

/// One player for so many weeks, then another, who has looked on from the first.
pub struct Opening {
    pub weeks: u16,
    pub first: Box<dyn Player>,
    pub next: Box<dyn Player>,
}

impl Player for Opening {
    fn hear(&mut self, reports: &[Report]) {
        self.first.hear(reports);
        self.next.hear(reports);
    }

    fn plan(&mut self, view: &Arc<View>, budget: &mut dyn Budget) -> Thought {
        let later = self.next.plan(view, budget);
        if self.weeks < view.week.0 { later } else { self.first.plan(view, budget) }
    }

    /// The first has none: what it does stands in its file.
    fn memory(&self) -> String {
        self.next.memory()
    }

    fn recall(&mut self, memory: &str) -> Result<(), NotMine> {
        self.next.recall(memory)
    }
}
