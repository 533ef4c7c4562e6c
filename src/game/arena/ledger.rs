//! The ledger: what has been played, one campaign a line, appended and never rewritten.
//!
//! The first line names the plan; rows follow in canonical order, a round at a time, and a batch
//! of rounds is synced before it counts. When the plan is done a last line publishes its secret.
//! After a kill at any instant the file may end in part of a line or part of a round; both are
//! cut off, and that round is played again. So no campaign is lost that was reported as done,
//! and none counts twice.
//!
//! Each line ends with a check over itself and the check of the line before. A line that somebody
//! changed, moved or brought from another ledger is named; it is no seal against those who can
//! count checks.

use std::fmt;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::{
    save::outlet::{self, Refused},
    text::bare,
};

use super::campaign::{CampaignId, Played, SeatName, Verdict};
use super::row::{self, Digests, Row};
use super::schedule::{Plan, Slice};
use super::script::Script;
use super::tally::Tally;

/// Lines of version 1 carry no check: they are read, and not run on.
const VERSION: u32 = 2;
/// The most bytes of a line: a script, every letter of it escaped.
const LINE_MOST: u64 = 4 * 1024 * 1024;

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
    /// The part of the plan that was played here; else all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slice: Option<Slice>,
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
            slice: plan.slice(),
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
    /// It must not be written: it is no file, or another run is writing it.
    Refused(Refused),
    /// It was begun by an earlier version. Read it, and begin another.
    Earlier { path: PathBuf },
    /// It does not begin like a ledger. Choose another file.
    NotALedger { path: PathBuf },
    /// It belongs to another plan. Choose another file, or run that plan.
    OtherPlan { path: PathBuf, theirs: String, ours: String, differs: Vec<&'static str> },
    /// It was begun under other rules or content. Finish it with that version, or begin anew.
    OtherRules { path: PathBuf, theirs: String, ours: String },
    /// It was begun with another secret. Run it with that one.
    OtherSecret { path: PathBuf },
    /// It holds another part of the plan. Choose another file.
    OtherPart { path: PathBuf },
    /// A line in the middle is not what was written there. Restore it from a copy, or cut the
    /// file before that line and run the plan again.
    Damaged { path: PathBuf, line: u64, why: String },
}

impl fmt::Display for LedgerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LedgerError::Disk { path, error } => write!(f, "{}: {error}", bare::path(path)),
            LedgerError::Refused(refused) => refused.fmt(f),
            LedgerError::Earlier { path } => write!(
                f,
                "{} was begun by an earlier version, whose rows carry no checks: begin a new ledger",
                bare::path(path)
            ),
            LedgerError::NotALedger { path } => {
                write!(f, "{} is not a ledger: choose another file", bare::path(path))
            }
            LedgerError::OtherPlan { path, theirs, ours, differs } => write!(
                f,
                "{} is the ledger of plan `{}`, not of `{}`: they differ in {}",
                bare::path(path),
                bare::plain(theirs),
                bare::plain(ours),
                differs.join(", ")
            ),
            LedgerError::OtherRules { path, theirs, ours } => write!(
                f,
                "{} was begun under rules {}; these are {ours}: begin a new ledger",
                bare::path(path),
                bare::plain(theirs)
            ),
            LedgerError::OtherSecret { path } => {
                write!(f, "{} was begun with another secret", bare::path(path))
            }
            LedgerError::OtherPart { path } => write!(
                f,
                "{} holds another part of the plan: choose another file, or merge both",
                bare::path(path)
            ),
            LedgerError::Damaged { path, line, why } => write!(
                f,
                "{}:{line}: {why}; cut the file before this line and run the plan again",
                bare::path(path)
            ),
        }
    }
}

impl std::error::Error for LedgerError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            LedgerError::Disk { error, .. } => Some(error),
            LedgerError::Refused(refused) => Some(refused),
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
    /// The check of the last line.
    check: String,
}

impl Ledger {
    /// Begins the plan's ledger, or goes on with it: then the tally holds what was played.
    pub fn open<'p>(
        path: &Path,
        plan: &'p Plan,
        rules: &str,
    ) -> Result<(Ledger, Tally<'p>), LedgerError> {
        let file = outlet::ledger(path).map_err(LedgerError::Refused)?;
        let disk = |error| disk(path, error);
        let header = line_of(&Header::of(plan, rules)).map_err(disk)?;
        let (header, check) = checked("", &header);
        if is_unborn(&file, header.as_bytes()).map_err(disk)? {
            begin(path, &file, header.as_bytes()).map_err(disk)?;
            let ledger = Ledger { path: path.to_owned(), file, is_done: false, check };
            return Ok((ledger, Tally::new(plan)));
        }
        let mut lines = Lines::new(path, &file);
        let theirs = lines.header()?;
        if theirs.ledger < VERSION {
            return Err(LedgerError::Earlier { path: path.to_owned() });
        }
        check_header(path, &theirs, plan, rules)?;
        let mut tally = Tally::new(plan);
        let body = lines.rows(&mut tally)?;
        (|| {
            file.set_len(body.whole)?;
            (&file).seek(SeekFrom::End(0))?;
            file.sync_data()
        })()
        .map_err(disk)?;
        let Body { is_done, check, .. } = body;
        Ok((Ledger { path: path.to_owned(), file, is_done, check }, tally))
    }

    /// Appends whole rounds and syncs them. When this returns, they count.
    pub fn append(&mut self, played: &[Played]) -> Result<(), LedgerError> {
        let mut text = String::new();
        for campaign in played {
            let line = row::write(campaign, Digests::Last);
            let line = line.map_err(|error| disk(&self.path, error.into()))?;
            let (line, check) = checked(&self.check, &line);
            text.push_str(&line);
            self.check = check;
        }
        self.write(&text)
    }

    /// Appends the lines of a whole round that another ledger holds, without their checks, and syncs
    /// nothing: that is done once, at the end.
    pub(super) fn copy(&mut self, lines: &[String]) -> Result<(), LedgerError> {
        let mut text = String::new();
        for line in lines {
            let (line, check) = checked(&self.check, line);
            text.push_str(&line);
            self.check = check;
        }
        self.file.write_all(text.as_bytes()).map_err(|error| disk(&self.path, error))
    }

    pub(super) fn sync(&self) -> Result<(), LedgerError> {
        self.file.sync_data().map_err(|error| disk(&self.path, error))
    }

    /// Marks the plan as done and publishes its secret.
    pub fn finish(&mut self, tally: &Tally<'_>) -> Result<(), LedgerError> {
        if self.is_done {
            return Ok(());
        }
        let done = Done { campaigns: tally.campaigns(), secret: tally.plan().disclose() };
        let line = line_of(&Footer { done }).map_err(|error| disk(&self.path, error))?;
        let (line, check) = checked(&self.check, &line);
        self.write(&line)?;
        self.check = check;
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
        // Asked before it is opened: a pipe would wait for ever.
        let about = std::fs::metadata(path).map_err(|error| disk(path, error))?;
        if !about.is_file() {
            return Err(LedgerError::NotALedger { path: path.to_owned() });
        }
        let file = File::open(path).map_err(|error| disk(path, error))?;
        let header = Lines::new(path, &file).header()?;
        Ok(Reading { path: path.to_owned(), file, header })
    }

    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The plan as the ledger has it. Its seeds are right only if it has no secret of its own.
    pub fn plan(&self) -> Plan {
        Plan::new(self.header.script.clone()).sliced(self.header.slice)
    }

    /// Its rounds, one after the other, each line compared with its check.
    pub(super) fn rounds<'a>(&'a self, plan: &'a Plan) -> Result<Rounds<'a>, LedgerError> {
        let mut lines = Lines::new(&self.path, &self.file);
        lines.header()?;
        Ok(Rounds { lines, plan, place: 0 })
    }

    /// Whether its lines carry checks.
    pub fn is_checked(&self) -> bool {
        VERSION <= self.header.ledger
    }

    /// What each campaign that stands here came to, in canonical order, with its line.
    pub fn claims(&self, plan: &Plan) -> Result<Vec<Claim>, LedgerError> {
        let mut lines = Lines::new(&self.path, &self.file);
        lines.header()?;
        let mut tally = Tally::new(plan);
        let mut claims = Vec::new();
        let file = bare::path(&self.path);
        let mut claim =
            |number, row: &Row<'_>| claims.push(Claim::of(format!("{file}:{number}"), row));
        lines.each_row(&mut tally, &mut claim)?;
        Ok(claims)
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

/// The rounds of a ledger.
pub(super) struct Rounds<'a> {
    lines: Lines<'a>,
    plan: &'a Plan,
    place: u64,
}

/// The lines of one round, without their checks.
pub(super) struct RoundLines {
    pub number: u64,
    /// The file and the line of the first, to be named.
    pub at: String,
    pub lines: Vec<String>,
}

impl Rounds<'_> {
    /// The next; none at the end, and before a torn one.
    pub fn next(&mut self) -> Result<Option<RoundLines>, LedgerError> {
        let mut lines = Vec::new();
        for rotation in 0..self.plan.rotations() {
            let mut line = String::new();
            if !self.lines.next(&mut line)? || line.starts_with("{\"done\"") {
                return Ok(None);
            }
            let Some(round) = self.plan.round(self.place) else {
                return Err(self.lines.damaged(&"there are more campaigns than the plan has"));
            };
            let row = Row::read(&line).map_err(|error| self.lines.damaged(&error))?;
            if row.id != self.plan.id(round.number, rotation) {
                let why = misplaced(self.plan, self.place, row.id);
                return Err(self.lines.damaged(&why));
            }
            self.lines.verify(self.lines.number, &line)?;
            lines.push(
                apart(&line).map_or_else(|| line.clone(), |(words, _)| format!("{words}}}\n")),
            );
        }
        let Some(round) = self.plan.round(self.place) else { return Ok(None) };
        self.place += 1;
        let line = self.lines.number + 1 - u64::from(self.plan.rotations());
        let at = format!("{}:{line}", bare::path(self.lines.path));
        Ok(Some(RoundLines { number: round.number, at, lines }))
    }
}

/// What a row says that a campaign came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The file and the line, to be named.
    pub place: String,
    pub result: Verdict,
    pub scores: Vec<(SeatName, i64)>,
    pub weeks: u32,
    pub counters: Vec<(String, u64)>,
    pub digest: String,
}

impl Claim {
    pub fn of(place: String, row: &Row<'_>) -> Claim {
        let counters = row.counters.0.iter();
        Claim {
            place,
            result: row.result,
            scores: row.scores.clone(),
            weeks: row.weeks,
            counters: counters.map(|(name, count)| (name.to_string(), *count)).collect(),
            digest: row.digest().to_owned(),
        }
    }

    /// The first thing that is otherwise in what was played, in words.
    pub fn differs(&self, played: &Claim) -> Option<String> {
        let of = |name: &str, said: &dyn fmt::Display, so: &dyn fmt::Display| {
            Some(format!("{name} stands here as {said}, and played again it is {so}"))
        };
        if self.digest != played.digest {
            return of("the digest", &bare::plain(&self.digest), &played.digest);
        }
        if self.result != played.result {
            return of("the result", &self.result, &played.result);
        }
        if self.weeks != played.weeks {
            return of("the number of weeks", &self.weeks, &played.weeks);
        }
        let pairs = self.scores.iter().zip(&played.scores);
        if let Some((said, so)) = pairs.clone().find(|(said, so)| said != so) {
            return of(&format!("the score of {}", so.0), &said.1, &so.1);
        }
        if self.scores.len() != played.scores.len() {
            return of("the number of scores", &self.scores.len(), &played.scores.len());
        }
        let mut counts = played.counters.iter();
        let so = counts.find(|it| !self.counters.contains(it))?;
        let said = self.counters.iter().find(|it| it.0 == so.0).map_or(0, |it| it.1);
        (said != so.1).then(|| of(&so.0.replace('_', " "), &said, &so.1)).flatten()
    }
}

/// A ledger line by line, from its beginning.
struct Lines<'a> {
    path: &'a Path,
    file: BufReader<Rewound<'a>>,
    number: u64,
    /// Bytes of whole lines so far.
    read: u64,
    /// The check that the last line carries; none in ledgers that have none.
    check: Option<String>,
}

/// Where the rows end.
struct Body {
    /// Length of the file up to the end of the last whole round (or the last line).
    whole: u64,
    is_done: bool,
    /// The check of the last line that stays.
    check: String,
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
        Lines { path, file, number: 0, read: 0, check: None }
    }

    /// The next whole line; `false` at the end, or before a torn one.
    fn next(&mut self, line: &mut String) -> Result<bool, LedgerError> {
        let mut bytes = std::mem::take(line).into_bytes();
        bytes.clear();
        let disk = |error| disk(self.path, error);
        let mut bounded = (&mut self.file).take(LINE_MOST);
        let length = bounded.read_until(b'\n', &mut bytes).map_err(disk)? as u64;
        if LINE_MOST <= length {
            self.number += 1;
            return Err(self.damaged(&"the line is longer than any of ours"));
        }
        if bytes.last() != Some(&b'\n') {
            return Ok(false);
        }
        self.number += 1;
        *line = String::from_utf8(bytes).map_err(|error| self.damaged(&error))?;
        self.read += length;
        if self.number == 1 {
            *line = without_bom(line).to_owned();
        }
        Ok(true)
    }

    /// Compares the check of a line with what it says, and goes on from there.
    fn verify(&mut self, number: u64, line: &str) -> Result<(), LedgerError> {
        let Some(before) = &self.check else { return Ok(()) };
        let changed = || LedgerError::Damaged {
            path: self.path.to_owned(),
            line: number,
            why: "this line is not as it was written".to_owned(),
        };
        let (words, check) = apart(line).ok_or_else(changed)?;
        if check_of(before, words) != check {
            return Err(changed());
        }
        self.check = Some(check.to_owned());
        Ok(())
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
        match header.ledger {
            1 => Ok(header),
            VERSION => {
                self.check = Some(String::new());
                self.verify(1, &line)?;
                Ok(header)
            }
            _ => Err(not_a_ledger()),
        }
    }

    /// Adds up the whole rounds that follow.
    fn rows(&mut self, tally: &mut Tally<'_>) -> Result<Body, LedgerError> {
        self.each_row(tally, &mut |_, _| {})
    }

    /// The same; `each` sees every row with the number of its line.
    fn each_row(
        &mut self,
        tally: &mut Tally<'_>,
        each: &mut dyn FnMut(u64, &Row<'_>),
    ) -> Result<Body, LedgerError> {
        let plan = tally.plan();
        let mut round = vec![String::new(); plan.rotations() as usize];
        let mut whole = self.read;
        loop {
            let check = self.check.clone().unwrap_or_default();
            for (place, line) in round.iter_mut().enumerate() {
                if !self.next(line)? {
                    return Ok(Body { whole, is_done: false, check });
                }
                if place == 0 && line.starts_with("{\"done\"") {
                    return self.footer(line, tally);
                }
            }
            self.add(&round, tally, each)?;
            whole = self.read;
        }
    }

    fn add(
        &mut self,
        round: &[String],
        tally: &mut Tally<'_>,
        each: &mut dyn FnMut(u64, &Row<'_>),
    ) -> Result<(), LedgerError> {
        let plan = tally.plan();
        let first = self.number - round.len() as u64 + 1;
        let path = self.path;
        let damaged = |index: u64, why: String| LedgerError::Damaged {
            path: path.to_owned(),
            line: first + index,
            why,
        };
        let wanted = plan.round(tally.rounds()).filter(|_| !tally.is_complete());
        let Some(wanted) = wanted else {
            return Err(damaged(0, "there are more campaigns than the plan has".to_owned()));
        };
        let mut rows = Vec::with_capacity(round.len());
        for ((index, rotation), line) in (0..).zip(0..).zip(round) {
            let row = Row::read(line).map_err(|error| damaged(index, error.to_string()))?;
            if row.id != plan.id(wanted.number, rotation) {
                let why = misplaced(plan, tally.rounds(), row.id);
                return Err(damaged(index, why));
            }
            self.verify(first + index, line)?;
            each(first + index, &row);
            rows.push(row);
        }
        tally.add_round(&rows);
        Ok(())
    }

    fn footer(&mut self, line: &str, tally: &Tally<'_>) -> Result<Body, LedgerError> {
        let Footer { done } = serde_json::from_str(line).map_err(|error| self.damaged(&error))?;
        self.verify(self.number, line)?;
        if done.campaigns == tally.campaigns() && tally.is_complete() {
            let check = self.check.clone().unwrap_or_default();
            return Ok(Body { whole: self.read, is_done: true, check });
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
    let mut line = bare::json(&serde_json::to_string(value)?).into_owned();
    line.push('\n');
    Ok(line)
}

fn without_bom(line: &str) -> &str {
    line.strip_prefix('\u{feff}').unwrap_or(line)
}

/// How the check of a line begins: the last of its fields.
const CHECK: &str = ",\"check\":\"";

/// The line with its check behind it, and the check.
fn checked(before: &str, line: &str) -> (String, String) {
    let words = line.trim_end();
    let words = words.strip_suffix('}').unwrap_or(words);
    let check = check_of(before, words);
    (format!("{words}{CHECK}{check}\"}}\n"), check)
}

/// A line without its check, and the check.
fn apart(line: &str) -> Option<(&str, &str)> {
    let (words, check) = line.trim_end().strip_suffix("\"}")?.rsplit_once(CHECK)?;
    Some((words, check))
}

/// Sixteen signs are enough against an oversight.
fn check_of(before: &str, words: &str) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("cutout ledger line v1");
    hasher.update(before.as_bytes());
    hasher.update(b"\n");
    hasher.update(words.as_bytes());
    let hash = hasher.finalize().to_hex();
    hash.get(..16).unwrap_or_default().to_owned()
}

/// What is wrong with a campaign that stands where the round of place `wanted` should.
fn misplaced(plan: &Plan, wanted: u64, id: CampaignId) -> String {
    let before = (0..wanted).filter_map(|place| plan.round(place));
    let mut ids = before.flat_map(|round| {
        (0..plan.rotations()).map(move |rotation| plan.id(round.number, rotation))
    });
    match ids.position(|other| other == id) {
        // The header is the first line.
        Some(at) => format!("campaign {id} stands in line {} already", at + 2),
        None => format!("campaign {id} is out of place"),
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
    check_whole(path, theirs, plan, rules)?;
    match theirs.slice == plan.slice() {
        true => Ok(()),
        false => Err(LedgerError::OtherPart { path: path.to_owned() }),
    }
}

/// Whether a ledger belongs to the plan, whatever part of it.
pub(super) fn check_whole(
    path: &Path,
    theirs: &Header,
    plan: &Plan,
    rules: &str,
) -> Result<(), LedgerError> {
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
        ("world", theirs.world != ours.world),
        ("stations", theirs.stations != ours.stations),
        ("players", theirs.players != ours.players),
        ("schedule", theirs.schedule != ours.schedule),
        ("nodes", theirs.nodes != ours.nodes),
        ("count", theirs.count != ours.count),
    ];
    parts.iter().filter(|(_, differs)| *differs).map(|(part, _)| *part).collect()
}
