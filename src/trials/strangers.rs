//! What strangers wrote: saves, journals, parcels, replays, packs, with a few bytes changed.

use std::{
    fs,
    ops::Range,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
    sync::OnceLock,
    time::{Duration, Instant},
};

use game::{
    content,
    referee::{Record, Referee},
    save::{
        container::{self, Kind, Packing, Stamp},
        curtain,
        disk::Disk,
        fs::sim::SimFs,
        header::{Id, SaveHeader, WeekHeader},
        journal::{self, Basis},
        replay::Replay,
        shelf::Shelf,
    },
};
use rules::codec::Kept;
use rules::engine::{Chronicle, order::Order};

use crate::table;

use super::{campaign, folder::Folder, play_week};
use crate::trials::ordeal::{Go, Script, Tally};

/// One second is promised; machines that do much else get ten.
const HANG: Duration = Duration::from_secs(10);

/// A kind of thing that a stranger may give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A generation as a file.
    Save,
    /// What is inside of one, under honest checksums.
    Body,
    /// A week of the chronicle.
    Week,
    Orders,
    /// The orders of a week behind their curtain.
    Curtain,
    Parcel,
    Replay,
    /// A scenario of a content pack.
    Pack,
}

impl Source {
    pub const ALL: [Source; 8] = [
        Source::Save,
        Source::Body,
        Source::Week,
        Source::Orders,
        Source::Curtain,
        Source::Parcel,
        Source::Replay,
        Source::Pack,
    ];

    /// The name of its folder in the corpus.
    pub const fn name(self) -> &'static str {
        match self {
            Source::Save => "save",
            Source::Body => "body",
            Source::Week => "week",
            Source::Orders => "orders",
            Source::Curtain => "curtain",
            Source::Parcel => "parcel",
            Source::Replay => "replay",
            Source::Pack => "pack",
        }
    }

    /// Of a thousand inputs so many are of this kind: the slow ones are few.
    pub const fn share(self) -> u64 {
        match self {
            Source::Save => 400,
            Source::Orders => 310,
            Source::Week | Source::Curtain => 100,
            Source::Parcel => 60,
            Source::Body => 16,
            Source::Replay => 12,
            Source::Pack => 2,
        }
    }

    /// A sound one, from which others are made.
    ///
    /// # Errors
    /// The assets of this build are faulty.
    pub fn sound(self) -> Result<Vec<u8>, String> {
        match self {
            Source::Save => toy("000002.save"),
            Source::Week => toy("chronicle/000002.week"),
            Source::Parcel => parcel(),
            Source::Body => record().map(|(body, _)| body.clone()),
            Source::Orders => Ok(orders()?.into_bytes()),
            Source::Curtain => Ok(curtain::draw(&orders()?).into_bytes()),
            Source::Replay => record().map(|(_, replay)| replay.clone()),
            Source::Pack => {
                let library = content::Library::embedded();
                let scenario = library.paths().find(|path| path.starts_with("scenarios/"));
                let bytes = scenario.and_then(|path| library.bytes(path));
                Ok(bytes.ok_or("there is no scenario")?.to_vec())
            }
        }
    }

    /// Reads it as the game would, and goes on with what it says. Refusing is well done; whatever
    /// is found wrong comes back as an error.
    fn swallow(self, bytes: &[u8]) -> Result<(), String> {
        match self {
            Source::Save => {
                for bytes in [bytes.to_vec(), resealed(bytes)] {
                    let length = bytes.len() as u64;
                    let _ = container::preview::<SaveHeader>(Kind::Save, &bytes, length, None);
                    let _ = container::decode::<SaveHeader>(Kind::Save, &bytes, None);
                }
                Ok(())
            }
            Source::Week => {
                let read = container::decode::<WeekHeader>(Kind::Week, &resealed(bytes), None);
                if let Ok((_, body)) = read {
                    let _ = Chronicle::from_bytes(&body);
                }
                Ok(())
            }
            Source::Orders => swallow_orders(bytes),
            Source::Curtain => {
                let text = String::from_utf8_lossy(bytes);
                let _ = curtain::lift(&text);
                Ok(())
            }
            Source::Parcel => swallow_parcel(bytes),
            Source::Body => {
                play_on(bytes);
                Ok(())
            }
            Source::Replay => {
                let text = String::from_utf8_lossy(bytes);
                if let Ok(replay) = Replay::from_ron(&text) {
                    let _ = replay.verify(content::Library::embedded());
                }
                Ok(())
            }
            Source::Pack => swallow_pack(bytes),
        }
    }
}

/// A thousand inputs, each kind by its share.
pub(super) fn thousand(seed: u64) -> Tally {
    let mut tally = Tally::default();
    for source in Source::ALL {
        let inputs = seed * source.share()..(seed + 1) * source.share();
        match source.sound() {
            Ok(whole) => mutate_all(source, &whole, inputs, &mut tally),
            Err(why) => tally.note(|| source.name().to_owned(), Err(why)),
        }
    }
    tally.distinct = tally.tried;
    tally
}

/// Gives the game each of these inputs: the input of a number is the same in every run.
pub fn mutate_all(source: Source, whole: &[u8], inputs: Range<u64>, tally: &mut Tally) {
    for number in inputs {
        let mut bytes = whole.to_vec();
        // The first is the sound one itself.
        if 0 < number {
            Dice::new(source, number).mutate(&mut bytes);
        }
        let began = Instant::now();
        let swallowed = catch_unwind(AssertUnwindSafe(|| source.swallow(&bytes)));
        let outcome = match swallowed {
            Err(_) => Err("a panic".to_owned()),
            Ok(_) if HANG < began.elapsed() => Err("it hangs".to_owned()),
            Ok(outcome) => outcome,
        };
        tally.note(|| format!("{}, input {number}", source.name()), outcome);
    }
}

// ── sound things ──

const ROOT: &str = "/saves";

/// A file of a small campaign of the toy game.
fn toy(name: &str) -> Result<Vec<u8>, String> {
    let path = Path::new(ROOT).join("test").join(name);
    played().files().remove(&path).ok_or_else(|| format!("no {name}"))
}

fn played() -> SimFs {
    let fs = SimFs::new();
    let script = Script { seed: 2, weeks: 2 };
    script.play(&Disk::on(fs.clone()), Path::new(ROOT), &mut |_, _| Go::On);
    fs
}

const PARCEL: &str = "/parcel";

fn parcel() -> Result<Vec<u8>, String> {
    let fs = played();
    let shelf = Shelf::new(Disk::on(fs.clone()), ROOT.into());
    let done = shelf.export(&Path::new(ROOT).join("test"), Path::new(PARCEL));
    done.map_err(|fault| fault.to_string())?;
    fs.files().remove(Path::new(PARCEL)).ok_or_else(|| "no parcel".to_owned())
}

type Both = (Vec<u8>, Vec<u8>);

/// The body of a save and the replay of a short campaign.
fn record() -> Result<&'static Both, String> {
    static RECORD: OnceLock<Result<Both, String>> = OnceLock::new();
    RECORD.get_or_init(make_record).as_ref().map_err(Clone::clone)
}

fn make_record() -> Result<Both, String> {
    let mut referee = campaign(0)?;
    for _ in 0..4 {
        play_week(&mut referee)?;
    }
    let seed: content::Seed =
        referee.charter().seed.parse().map_err(|it: content::SeedError| it.to_string())?;
    let replay = Replay::of(&referee, seed.luck(), None);
    let body = referee.record().to_text().map_err(|error| error.to_string())?;
    let replay = replay.to_ron().map_err(|error| error.to_string())?;
    Ok((body.into_bytes(), replay.into_bytes()))
}

fn basis() -> Basis {
    Basis { campaign: Id::of(b"corpus"), generation: 1, state: Id::of(b"state") }
}

fn orders() -> Result<String, String> {
    let mut referee = campaign(1)?;
    play_week(&mut referee)?;
    let orders = referee.orders().iter().flat_map(|week| week.iter().flat_map(|(_, it)| it));
    let lines: Vec<String> = orders.filter_map(|order| order.to_text().ok()).collect();
    Ok(journal::write(&basis(), &lines, Some("all plans")))
}

// ── swallowing ──

fn swallow_orders(bytes: &[u8]) -> Result<(), String> {
    let Ok(reading) = journal::read(&basis(), bytes, None) else { return Ok(()) };
    for line in &reading.records {
        // What passed the checksum was written; whatever it is, it must be readable.
        Order::from_text(line).map_err(|error| format!("an invented record: {error}"))?;
    }
    Ok(())
}

fn swallow_parcel(bytes: &[u8]) -> Result<(), String> {
    let fs = SimFs::new();
    let inside = Path::new("/in");
    fs.plant(inside, &resealed(bytes)).map_err(|error| error.to_string())?;
    let shelf = Shelf::new(Disk::on(fs.clone()), "/root".into());
    let _ = shelf.import(inside);
    let outside = |path: &Path| path != inside && !path.starts_with("/root");
    match fs.files().into_keys().find(|path| outside(path)) {
        Some(path) => Err(format!("it wrote {}", path.to_string_lossy())),
        None => Ok(()),
    }
}

/// Loads a body as if its checksums were right, and plays a week upon it.
fn play_on(body: &[u8]) {
    let packed = container::encode(Kind::Save, &Stamp::ours(), &0_u8, (body, Packing::Deflate));
    let Ok(file) = packed else { return };
    let Ok((_, body)) = container::decode::<u8>(Kind::Save, &file, None) else { return };
    let Ok(record) = Record::from_bytes(&body) else { return };
    let Ok(players) = table::players(&record.charter) else { return };
    if let Ok(mut referee) = Referee::resume(record, Vec::new(), players) {
        let _ = play_week(&mut referee);
    }
}

fn swallow_pack(bytes: &[u8]) -> Result<(), String> {
    let dir = Folder::new()?;
    let place = dir.0.join("scenarios");
    fs::create_dir_all(&place).map_err(|error| error.to_string())?;
    fs::write(place.join("strange.ron"), bytes).map_err(|error| error.to_string())?;
    let _ = content::check_assets(Some(&dir.0)).to_string();
    Ok(())
}

/// Repairs the header's checksum, so that changes reach what is behind it.
fn resealed(bytes: &[u8]) -> Vec<u8> {
    let mut parts = bytes.splitn(4, |b| *b == b'\n');
    let mut part = || parts.next().unwrap_or_default();
    let (magic, header, _, body) = (part(), part(), part(), part());
    let head = [magic, b"\n", header, b"\n"].concat();
    let hash = blake3::hash(&head).to_hex();
    [&head, hash.as_bytes(), b"\n", body].concat()
}

// ── changes ──

/// A generator of our own: the same bytes in every run.
struct Dice(u64);

/// What tends to be taken for something else.
const WORDS: [&[u8]; 18] = [
    b"18446744073709551615",
    b"-1",
    b"65535",
    b"255",
    b"0",
    b"((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((",
    b"[[[[[[[[[[[[[[[[[[[[",
    b"\n",
    b"\x00",
    b"\"",
    b"generation:",
    b"Deflate",
    b"\xff\xfe",
    b"\xe2\x80\xae",
    b"\x1b]0;x\x07",
    b"r 0 99999999999 00000000 ",
    b"../../../etc/passwd 3\nabc",
    b"NaN",
];

impl Dice {
    fn new(source: Source, number: u64) -> Dice {
        let key = format!("{}/{number}", source.name());
        let hash = blake3::hash(key.as_bytes());
        Dice(hash.as_bytes().iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
    }

    fn roll(&mut self, below: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let high = usize::try_from(self.0 >> 33).unwrap_or(0);
        high % below.max(1)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.roll(256)).unwrap_or(0)
    }

    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.roll(4) {
            let at = self.roll(bytes.len() + 1);
            let to = (at + self.roll(40)).min(bytes.len());
            match self.roll(7) {
                0 => self.digit(bytes, at),
                1 if self.roll(4) == 0 => bytes.truncate(at),
                2 => drop(bytes.drain(at..to)),
                3 => {
                    let piece = bytes.get(at..to).unwrap_or_default().to_vec();
                    bytes.splice(at..at, piece);
                }
                4 => {
                    let word = WORDS.get(self.roll(WORDS.len())).copied().unwrap_or_default();
                    bytes.splice(at..to, word.iter().copied());
                }
                5 => {
                    let byte = self.byte();
                    bytes.insert(at, byte);
                }
                _ => {
                    let byte = self.byte();
                    if let Some(old) = bytes.get_mut(at) {
                        *old = byte;
                    }
                }
            }
        }
    }

    /// Another figure where a figure stands: what is well formed reaches deepest.
    fn digit(&mut self, bytes: &mut [u8], from: usize) {
        let other = b'0' + u8::try_from(self.roll(10)).unwrap_or(0);
        let found = bytes.iter_mut().skip(from).find(|byte| byte.is_ascii_digit());
        if let Some(digit) = found {
            *digit = other;
        }
    }
}
