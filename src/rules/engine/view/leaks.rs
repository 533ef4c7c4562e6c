//! Who could have let out what got out: a pure function of Security's view.
//!
//! It counts lists and draws no sum. That nobody leaked anything always stands among the
//! explanations, with the false alarms to be expected by now beside it; and where one man cannot
//! have read everything that leaked, two may have.

use crate::engine::{
    gazetteer::Cover,
    ids::{DossierId, HoldingId},
    view::{SecurityDesk, View, suspicion},
};

/// What leaked, and who read it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Leaks {
    /// Secrets that somebody seems to have read.
    pub leaked: Vec<HoldingId>,
    /// For each of them the known agent whose copy accounts for it.
    pub explained: Vec<Option<DossierId>>,
    /// Which of them the reader has struck out.
    pub struck: Vec<bool>,
    /// Their readers, those of the most first.
    pub readers: Vec<Reader>,
    /// False alarms to be expected by now, in hundredths.
    pub false_alarms: u32,
}

/// Somebody who read at least one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub who: DossierId,
    /// Of each leaked secret: could it have come from his copy?
    pub reads: Vec<bool>,
}

impl Reader {
    pub fn count(&self) -> usize {
        self.reads.iter().filter(|&&reads| reads).count()
    }
}

/// What would explain all leaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Explanation {
    /// Carelessness, a microphone, a lucky guess, or nothing at all.
    NoHuman,
    One(DossierId),
    Two(DossierId, DossierId),
}

/// What leaked and who read it, as the lists, the wordings and the quiet decisions stand.
pub fn leaks(view: &View) -> Leaks {
    let Some(desk) = view.security() else { return Leaks::default() };
    let leaked: Vec<HoldingId> =
        desk.secrets.iter().filter(|(_, row)| 0 < row.indicators).map(|(id, _)| id).collect();
    let people = desk.people.iter().filter(|(_, row)| row.joined.is_none());
    let mut readers: Vec<Reader> = people
        .filter(|(_, row)| row.identity.is_some_and(|it| it.cover == Cover::Local))
        .map(|(who, _)| Reader { who, reads: reads(desk, who, &leaked) })
        .filter(|reader| 0 < reader.count())
        .collect();
    readers.sort_by_key(|reader| (std::cmp::Reverse(reader.count()), reader.who));
    let rate = u32::try_from(view.rules().claim.false_indicator).unwrap_or(0);
    let known = |holding: HoldingId| {
        desk.people.keys().find(|&who| suspicion::explains(desk, holding, who))
    };
    let explained = leaked.iter().map(|&holding| known(holding)).collect();
    let struck = vec![false; leaked.len()];
    Leaks { leaked, explained, struck, readers, false_alarms: rate * u32::from(view.week.0) }
}

/// Of each leaked secret: does he read it, and in the wording that came back, if one did?
fn reads(desk: &SecurityDesk, who: DossierId, leaked: &[HoldingId]) -> Vec<bool> {
    let identity = desk.people.get(who).and_then(|row| row.identity);
    let Some(post) = identity.and_then(|identity| identity.post) else {
        return vec![false; leaked.len()];
    };
    let listed = |holding: HoldingId| {
        desk.secrets.get(holding).is_some_and(|row| row.readers.contains(&post))
    };
    let worded = |holding: HoldingId| match heard(desk, holding) {
        Some((meal, group)) => desk.wording(&meal, group).any(|reader| reader == post),
        None => true,
    };
    leaked.iter().map(|&holding| listed(holding) && worded(holding)).collect()
}

/// The wording of a secret that came back last, while that meal is on.
fn heard(desk: &SecurityDesk, holding: HoldingId) -> Option<(super::Meal, u8)> {
    let meal = *desk.traps.meal(holding)?;
    let mut wordings = desk.traps.wordings.iter().rev();
    let (_, _, group) = wordings.find(|(week, of, _)| *of == holding && meal.since <= *week)?;
    Some((meal, *group))
}

impl Leaks {
    /// The same with some struck out: they count against nobody.
    #[must_use]
    pub fn without(mut self, struck: &[HoldingId]) -> Leaks {
        self.struck = self.leaked.iter().map(|it| struck.contains(it)).collect();
        self
    }

    /// Of each leak: does it still need somebody?
    pub fn open(&self) -> impl Iterator<Item = bool> + Clone + '_ {
        self.explained.iter().zip(&self.struck).map(|(by, struck)| by.is_none() && !struck)
    }

    /// Everything that would explain all of it; no more than so many men or pairs.
    pub fn explanations(&self, most: usize) -> Vec<Explanation> {
        let mut all = vec![Explanation::NoHuman];
        let whole =
            |reader: &&Reader| self.open().zip(&reader.reads).all(|(open, reads)| *reads || !open);
        let alone = self.readers.iter().filter(whole).map(|it| Explanation::One(it.who));
        let (one, rest): (Vec<&Reader>, Vec<&Reader>) = self.readers.iter().partition(whole);
        let _ = one;
        let pairs = rest.iter().enumerate().flat_map(|(at, one)| {
            let others = rest.get(at + 1..).unwrap_or(&[]);
            others
                .iter()
                .filter(|other| self.together(one, other))
                .map(|other| Explanation::Two(one.who, other.who))
        });
        all.extend(alone.chain(pairs).take(most));
        all
    }

    fn together(&self, one: &Reader, other: &Reader) -> bool {
        let either = one.reads.iter().zip(&other.reads).map(|(one, other)| *one || *other);
        self.open().zip(either).all(|(open, reads)| reads || !open)
    }
}
