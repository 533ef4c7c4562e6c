//! Ledgers of several machines become one.
//!
//! Each holds a part of the rounds, or all of them as far as they go. What is merged is the ledger
//! that one machine would have written: rounds in canonical order, from the first to the last before
//! which none is missing. Rounds beyond a gap wait in their own ledgers, so merging again with more of
//! them goes on. A campaign that two ledgers hold must have come to the same in both.

use std::{
    collections::BTreeSet,
    fmt,
    path::{Path, PathBuf},
};

use super::{
    campaign::CampaignId,
    ledger::{Ledger, LedgerError, Reading, RoundLines, Rounds, check_whole},
    row::Row,
    schedule::Plan,
    tally::Tally,
};

/// How far a merged ledger has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Rounds in the merged ledger.
    pub rounds: u64,
    /// Rounds that wait beyond a gap.
    pub waiting: u64,
    /// Rounds of the plan that no ledger holds.
    pub missing: u64,
    pub is_complete: bool,
}

/// Why ledgers can't be merged. What was merged before counts.
#[derive(Debug)]
pub enum MergeError {
    /// One of them can't be used.
    Ledger(LedgerError),
    /// A campaign came to two things: one of the machines plays other rules, or a program is not
    /// deterministic. Find out which, and leave its ledger out.
    Differs { id: String, one: String, other: String },
}

impl fmt::Display for MergeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MergeError::Ledger(error) => error.fmt(f),
            MergeError::Differs { id, one, other } => write!(
                f,
                "campaign {id} came to one thing in {one} and to another in {other}: find out \
                 which is so (`cutout audit`), and leave the other ledger out"
            ),
        }
    }
}

impl std::error::Error for MergeError {}

impl From<LedgerError> for MergeError {
    fn from(error: LedgerError) -> MergeError {
        MergeError::Ledger(error)
    }
}

/// Ledgers of one plan, to be read side by side.
pub struct Parts {
    readings: Vec<(PathBuf, Reading)>,
}

impl Parts {
    /// Opens them.
    ///
    /// # Errors
    /// One is no ledger, or of another plan or other rules than the first.
    pub fn open(paths: &[PathBuf]) -> Result<Parts, LedgerError> {
        let mut readings: Vec<(PathBuf, Reading)> = Vec::new();
        for path in paths {
            let reading = Reading::open(path)?;
            if let Some((_, first)) = readings.first() {
                let plan = Plan::new(first.header().script.clone());
                check_whole(path, reading.header(), &plan, &first.header().rules)?;
            }
            readings.push((path.clone(), reading));
        }
        Ok(Parts { readings })
    }

    /// The whole plan of which they are parts.
    pub fn plan(&self) -> Option<Plan> {
        self.readings.first().map(|(_, first)| Plan::new(first.header().script.clone()))
    }

    /// The part of the plan that each holds.
    fn plans(&self, whole: &Plan) -> Vec<Plan> {
        self.readings.iter().map(|(_, it)| whole.clone().sliced(it.header().slice)).collect()
    }

    /// Their rounds. Only the merged results draw a Swiss round, so a whole ledger reads the whole
    /// plan.
    fn sources<'a>(
        &'a self,
        whole: &'a Plan,
        plans: &'a [Plan],
    ) -> Result<Vec<Rounds<'a>>, LedgerError> {
        let of = |plan: &'a Plan| if plan.slice().is_none() { whole } else { plan };
        self.readings.iter().zip(plans).map(|((_, it), plan)| it.rounds(of(plan))).collect()
    }

    /// Appends to `out` what follows there, and compares what is there already.
    ///
    /// # Errors
    /// A ledger is damaged, or two differ; or the disk refused.
    pub fn merge(&self, out: &Path) -> Result<Merged, MergeError> {
        let Some((_, first)) = self.readings.first() else {
            return Ok(Merged { rounds: 0, waiting: 0, missing: 0, is_complete: false });
        };
        let whole = Plan::new(first.header().script.clone());
        let (mut ledger, mut tally) = Ledger::open(out, &whole, &first.header().rules)?;
        let before = Reading::open(out)?;
        let plans = self.plans(&whole);
        let mut sources = self.sources(&whole, &plans)?;
        sources.push(before.rounds(&whole)?);
        let found = walk(&mut sources, &mut |number, lines| {
            if number != tally.rounds() || tally.is_complete() {
                return Ok(());
            }
            ledger.copy(lines)?;
            add(&mut tally, lines);
            Ok(())
        })?;
        ledger.sync()?;
        if tally.is_complete() {
            ledger.finish(&tally)?;
        }
        let rounds = tally.rounds();
        let waiting = found.range(rounds..).count() as u64;
        let missing = match tally.is_complete() {
            true => 0,
            false => whole.all_rounds() - rounds - waiting,
        };
        Ok(Merged { rounds, waiting, missing, is_complete: tally.is_complete() })
    }

    /// The first campaign of each round that none of them holds: to be played with `--only`.
    ///
    /// # Errors
    /// A ledger is damaged, or two differ.
    pub fn missing(&self) -> Result<Vec<CampaignId>, MergeError> {
        let Some(whole) = self.plan() else { return Ok(Vec::new()) };
        let mut tally = Tally::new(&whole);
        let plans = self.plans(&whole);
        let mut sources = self.sources(&whole, &plans)?;
        let found = walk(&mut sources, &mut |number, lines| {
            if number == tally.rounds() {
                add(&mut tally, lines);
            }
            Ok(())
        })?;
        if tally.is_complete() {
            return Ok(Vec::new());
        }
        let missing = (0..whole.all_rounds()).filter(|number| !found.contains(number));
        Ok(missing.map(|number| whole.id(number, 0)).collect())
    }
}

/// Takes a round: its number and its lines.
type Each<'a> = dyn FnMut(u64, &[String]) -> Result<(), LedgerError> + 'a;

/// Goes through all sources round by round, in canonical order; `each` sees a round once. Says which
/// rounds there are.
fn walk(sources: &mut [Rounds<'_>], each: &mut Each<'_>) -> Result<BTreeSet<u64>, MergeError> {
    let mut found = BTreeSet::new();
    let mut heads: Vec<Option<RoundLines>> =
        sources.iter_mut().map(Rounds::next).collect::<Result<_, _>>()?;
    while let Some(number) = heads.iter().flatten().map(|head| head.number).min() {
        let here: Vec<&RoundLines> =
            heads.iter().flatten().filter(|head| head.number == number).collect();
        if let Some(one) = here.first() {
            compare(one, &here)?;
            each(number, &one.lines)?;
        }
        found.insert(number);
        for (head, source) in heads.iter_mut().zip(sources.iter_mut()) {
            if head.as_ref().is_some_and(|it| it.number == number) {
                *head = source.next()?;
            }
        }
    }
    Ok(found)
}

fn compare(one: &RoundLines, all: &[&RoundLines]) -> Result<(), MergeError> {
    let Some(other) = all.iter().find(|other| other.lines != one.lines) else { return Ok(()) };
    let mut pairs = one.lines.iter().zip(&other.lines);
    let line = pairs.find(|(one, other)| one != other).map_or("", |(line, _)| line.as_str());
    let id = Row::read(line).map(|row| row.id.to_string()).unwrap_or_default();
    Err(MergeError::Differs { id, one: one.at.clone(), other: other.at.clone() })
}

fn add(tally: &mut Tally<'_>, lines: &[String]) {
    // They were read once already, to compare their ids.
    let rows: Vec<Row<'_>> = lines.iter().filter_map(|line| Row::read(line).ok()).collect();
    tally.add_round(&rows);
}
