//! The ledger: what has been played, one campaign a line, appended and never rewritten.
//!
//! The first line names the plan; rows follow in canonical order, a round at a time, and a batch
//! of rounds is synced before it counts. When the plan is done a last line publishes its secret.
//! After a kill at any instant the file may end in part of a line or part of a round; both are
//! cut off, and that round is played again. So no campaign is lost that was reported as done,
//! and none counts twice.

use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::campaign::Played;
use super::row::{self, Digests, Row};
use super::schedule::Plan;
use super::script::Script;
use super::tally::Tally;

const VERSION: u32 = 1;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the format.
    ledger: u32,
    pub name: String,
    pub plan: String,
    /// Which rules and content were played: results of others must not be mixed in.
    pub rules: String,
    /// Hash of the secret; see [`Plan::commitment`].
    pub commitment: String,
    pub script: Script,
}

impl Header {
    fn of(plan: &Plan, rules: &str) -> Header {
        Header {
            ledger: VERSION,
            name: plan.script.name.clone(),
            plan: plan.hash(),
            rules: rules.to_owned(),
            commitment: plan.commitment(),
            script: plan.script.clone(),
        }
    }
}

/// The last line of a plan that is done.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Footer {
    done: Done,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Done {
    campaigns: u64,
    secret: String,
}

/// Why a ledger cannot be used.
#[derive(Debug)]
pub enum LedgerError {
    /// The disk refused. Mend what it says and run again; nothing is lost.
    Disk { path: PathBuf, error: io::Error },
    /// Somebody else is writing it. Wait, or choose another file.
    Busy { path: PathBuf },
    /// It does not begin like a ledger. Choose another file.
    NotALedger { path: PathBuf },
    /// It belongs to another plan. Choose another file, or run that plan.
    OtherPlan { path: PathBuf, theirs: String, ours: String, differs: Vec<&'static str> },
    /// It was begun under other rules or content. Finish it with that version, or begin anew.
    OtherRules { path: PathBuf, theirs: String, ours: String },
    /// It was begun with another secret. Run it with that one.
    OtherSecret { path: PathBuf },
    /// A line in the middle is not what was written there. Restore it from a copy, or cut the
    /// file before that line and run the plan again.
    Damaged { path: PathBuf, line: u64, why: String },
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LedgerError::Disk { path, error } => write!(f, "{}: {error}", path.display()),
            LedgerError::Busy { path } => {
                write!(f, "{} is being written by another run", path.display())
            }
            LedgerError::NotALedger { path } => {
                write!(f, "{} is not a ledger: choose another file", path.display())
            }
            LedgerError::OtherPlan { path, theirs, ours, differs } => write!(
                f,
                "{} is the ledger of plan `{theirs}`, not of `{ours}`: they differ in {}",
                path.display(),
                differs.join(", ")
            ),
            LedgerError::OtherRules { path, theirs, ours } => write!(
                f,
                "{} was begun under rules {theirs}; these are {ours}: begin a new ledger",
                path.display()
            ),
            LedgerError::OtherSecret { path } => {
                write!(f, "{} was begun with another secret", path.display())
            }
            LedgerError::Damaged { path, line, why } => write!(
                f,
                "{}:{line}: {why}; cut the file before this line and run the plan again",
                path.display()
            ),
        }
    }
}

impl std::error::Error for LedgerError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            LedgerError::Disk { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// A ledger open for appending; nobody else can open it so meanwhile.
#[derive(Debug)]
pub struct Ledger {
    path: PathBuf,
    file: File,
    is_done: bool,
}

impl Ledger {
    /// Begins the plan's ledger, or goes on with it: then the tally holds what was played.
    pub fn open<'p>(
        path: &Path,
        plan: &'p Plan,
        rules: &str,
    ) -> Result<(Ledger, Tally<'p>), LedgerError> {
        let file = lock(path)?;
        let disk = |error| disk(path, error);
        let header = line_of(&Header::of(plan, rules)).map_err(disk)?;
        if is_unborn(&file, header.as_bytes()).map_err(disk)? {
            begin(path, &file, header.as_bytes()).map_err(disk)?;
            return Ok((Ledger { path: path.to_owned(), file, is_done: false }, Tally::new(plan)));
        }
        let mut lines = Lines::new(path, &file);
        let theirs = lines.header()?;
        check_header(path, &theirs, plan, rules)?;
        let mut tally = Tally::new(plan);
        let body = lines.rows(&mut tally)?;
        (|| {
            file.set_len(body.whole)?;
            (&file).seek(SeekFrom::End(0))?;
            file.sync_data()
        })()
        .map_err(disk)?;
        Ok((Ledger { path: path.to_owned(), file, is_done: body.is_done }, tally))
    }

    /// Appends whole rounds and syncs them. When this returns, they count.
    pub fn append(&mut self, played: &[Played]) -> Result<(), LedgerError> {
        let mut text = String::new();
        for campaign in played {
            let line = row::write(campaign, Digests::Last);
            text.push_str(&line.map_err(|error| disk(&self.path, error.into()))?);
        }
        self.write(&text)
    }

    /// Marks the plan as done and publishes its secret.
    pub fn finish(&mut self, plan: &Plan) -> Result<(), LedgerError> {
        if self.is_done {
            return Ok(());
        }
        let done = Done { campaigns: plan.campaigns(), secret: plan.disclose() };
        let line = line_of(&Footer { done }).map_err(|error| disk(&self.path, error))?;
        self.write(&line)?;
        self.is_done = true;
        Ok(())
    }

    fn write(&mut self, text: &str) -> Result<(), LedgerError> {
        let written = self.file.write_all(text.as_bytes()).and_then(|()| self.file.sync_data());
        written.map_err(|error| disk(&self.path, error))
    }
}

/// A ledger to be read: what `report` and `status` work from. A running plan's ledger can be
/// read at any time.
#[derive(Debug)]
pub struct Reading {
    path: PathBuf,
    file: File,
    header: Header,
}

impl Reading {
    pub fn open(path: &Path) -> Result<Reading, LedgerError> {
        let file = File::open(path).map_err(|error| disk(path, error))?;
        let header = Lines::new(path, &file).header()?;
        Ok(Reading { path: path.to_owned(), file, header })
    }

    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The plan as the ledger has it. Its seeds are right only if it has no secret of its own.
    pub fn plan(&self) -> Plan {
        Plan::new(self.header.script.clone())
    }

    /// The digest of each campaign that stands here, in canonical order.
    pub fn digests(&self) -> Result<Vec<String>, LedgerError> {
        let mut lines = Lines::new(&self.path, &self.file);
        lines.header()?;
        let mut digests = Vec::new();
        let mut line = String::new();
        while lines.next(&mut line)? && !line.starts_with("{\"done\"") {
            let row = Row::read(&line).map_err(|error| lines.damaged(&error))?;
            digests.push(row.digest().to_owned());
        }
        Ok(digests)
    }

    /// Adds up all whole rounds.
    pub fn tally<'p>(&self, plan: &'p Plan) -> Result<Tally<'p>, LedgerError> {
        let mut lines = Lines::new(&self.path, &self.file);
        lines.header()?;
        let mut tally = Tally::new(plan);
        lines.rows(&mut tally)?;
        Ok(tally)
    }
}

/// A ledger line by line, from its beginning.
struct Lines<'a> {
    path: &'a Path,
    file: BufReader<Rewound<'a>>,
    number: u64,
    /// Bytes of whole lines so far.
    read: u64,
}

/// Where the rows end.
struct Body {
    /// Length of the file up to the end of the last whole round (or the last line).
    whole: u64,
    is_done: bool,
}

/// Reads a shared file from its beginning, whoever read it before.
struct Rewound<'a> {
    file: &'a File,
    is_fresh: bool,
}

impl io::Read for Rewound<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if std::mem::take(&mut self.is_fresh) {
            self.file.seek(SeekFrom::Start(0))?;
        }
        self.file.read(buffer)
    }
}

impl<'a> Lines<'a> {
    fn new(path: &'a Path, file: &'a File) -> Lines<'a> {
        let file = BufReader::with_capacity(1 << 18, Rewound { file, is_fresh: true });
        Lines { path, file, number: 0, read: 0 }
    }

    /// The next whole line; `false` at the end, or before a torn one.
    fn next(&mut self, line: &mut String) -> Result<bool, LedgerError> {
        let mut bytes = std::mem::take(line).into_bytes();
        bytes.clear();
        let disk = |error| disk(self.path, error);
        let length = self.file.read_until(b'\n', &mut bytes).map_err(disk)?;
        if bytes.last() != Some(&b'\n') {
            return Ok(false);
        }
        self.number += 1;
        *line = String::from_utf8(bytes).map_err(|error| self.damaged(&error))?;
        self.read += length as u64;
        Ok(true)
    }

    fn header(&mut self) -> Result<Header, LedgerError> {
        let not_a_ledger = || LedgerError::NotALedger { path: self.path.to_owned() };
        let mut line = String::new();
        match self.next(&mut line) {
            Ok(true) => {}
            Ok(false) | Err(LedgerError::Damaged { .. }) => return Err(not_a_ledger()),
            Err(error) => return Err(error),
        }
        let header: Header = serde_json::from_str(&line).map_err(|_| not_a_ledger())?;
        if header.ledger == VERSION { Ok(header) } else { Err(not_a_ledger()) }
    }

    /// Adds up the whole rounds that follow.
    fn rows(&mut self, tally: &mut Tally<'_>) -> Result<Body, LedgerError> {
        let plan = tally.plan();
        let mut round = vec![String::new(); plan.rotations() as usize];
        let mut whole = self.read;
        loop {
            for (place, line) in round.iter_mut().enumerate() {
                if !self.next(line)? {
                    return Ok(Body { whole, is_done: false });
                }
                if place == 0 && line.starts_with("{\"done\"") {
                    return self.footer(line, tally);
                }
            }
            self.add(&round, tally)?;
            whole = self.read;
        }
    }

    fn add(&self, round: &[String], tally: &mut Tally<'_>) -> Result<(), LedgerError> {
        let plan = tally.plan();
        let first = self.number - round.len() as u64 + 1;
        let damaged = |index: u64, why: String| LedgerError::Damaged {
            path: self.path.to_owned(),
            line: first + index,
            why,
        };
        let Some(wanted) = plan.round(tally.rounds()) else {
            return Err(damaged(0, "there are more campaigns than the plan has".to_owned()));
        };
        let mut rows = Vec::with_capacity(round.len());
        for ((index, rotation), line) in (0..).zip(0..).zip(round) {
            let row = Row::read(line).map_err(|error| damaged(index, error.to_string()))?;
            if row.id != plan.id(wanted, rotation) {
                return Err(damaged(index, format!("campaign {} is out of place", row.id)));
            }
            rows.push(row);
        }
        tally.add_round(&rows);
        Ok(())
    }

    fn footer(&self, line: &str, tally: &Tally<'_>) -> Result<Body, LedgerError> {
        let Footer { done } = serde_json::from_str(line).map_err(|error| self.damaged(&error))?;
        if done.campaigns == tally.campaigns() && tally.is_complete() {
            return Ok(Body { whole: self.read, is_done: true });
        }
        let why = format!(
            "done after {} campaigns, but {} stand here",
            done.campaigns,
            tally.campaigns()
        );
        Err(self.damaged(&why))
    }

    fn damaged(&self, why: &dyn fmt::Display) -> LedgerError {
        LedgerError::Damaged { path: self.path.to_owned(), line: self.number, why: why.to_string() }
    }
}

fn disk(path: &Path, error: io::Error) -> LedgerError {
    LedgerError::Disk { path: path.to_owned(), error }
}

fn line_of(value: &impl Serialize) -> io::Result<String> {
    let mut line = serde_json::to_string(value)?;
    line.push('\n');
    Ok(line)
}

fn lock(path: &Path) -> Result<File, LedgerError> {
    if let Some(directory) = path.parent() {
        std::fs::create_dir_all(directory).map_err(|error| disk(path, error))?;
    }
    let mut options = OpenOptions::new();
    let file = options.read(true).write(true).create(true).truncate(false).open(path);
    let file = file.map_err(|error| disk(path, error))?;
    // A program that is just being started holds a copy of every lock for a moment.
    let mut tried = file.try_lock();
    for _ in 0..20 {
        if !matches!(tried, Err(TryLockError::WouldBlock)) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        tried = file.try_lock();
    }
    match tried {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(LedgerError::Busy { path: path.to_owned() }),
        Err(TryLockError::Error(error)) => Err(disk(path, error)),
    }
}

/// Whether the file is empty or was killed while its first line was written.
fn is_unborn(mut file: &File, header: &[u8]) -> io::Result<bool> {
    use io::Read as _;
    let length = file.metadata()?.len();
    if header.len() as u64 <= length {
        return Ok(false);
    }
    let mut begun = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut begun)?;
    Ok(header.starts_with(&begun))
}

fn begin(path: &Path, mut file: &File, header: &[u8]) -> io::Result<()> {
    file.set_len(0)?;
    file.seek(SeekFrom::Start(0))?;
    file.write_all(header)?;
    file.sync_all()?;
    // The directory too, or a power cut may lose the file whose rows were synced.
    match path.parent() {
        Some(directory) if !directory.as_os_str().is_empty() => File::open(directory)?.sync_all(),
        _ => File::open(".")?.sync_all(),
    }
}

fn check_header(path: &Path, theirs: &Header, plan: &Plan, rules: &str) -> Result<(), LedgerError> {
    let path = path.to_owned();
    if theirs.plan != plan.hash() {
        return Err(LedgerError::OtherPlan {
            path,
            theirs: theirs.name.clone(),
            ours: plan.script.name.clone(),
            differs: differences(&theirs.script, &plan.script),
        });
    }
    if theirs.rules != rules {
        let (theirs, ours) = (theirs.rules.clone(), rules.to_owned());
        return Err(LedgerError::OtherRules { path, theirs, ours });
    }
    if theirs.commitment != plan.commitment() {
        return Err(LedgerError::OtherSecret { path });
    }
    Ok(())
}

fn differences(theirs: &Script, ours: &Script) -> Vec<&'static str> {
    let parts = [
        ("scenario", theirs.scenario != ours.scenario),
        ("weeks", theirs.weeks != ours.weeks),
        ("seed", theirs.seed.number() != ours.seed.number()),
        ("stations", theirs.stations != ours.stations),
        ("players", theirs.players != ours.players),
        ("schedule", theirs.schedule != ours.schedule),
        ("nodes", theirs.nodes != ours.nodes),
        ("count", theirs.count != ours.count),
    ];
    parts.iter().filter(|(_, differs)| *differs).map(|(part, _)| *part).collect()
}
