//! The audit: is what the game shows so, and do its campaigns hang together?
//!
//! A campaign is played again from its orders, as an [`inquest`](crate::inquest) does, and asked
//! four things: were the shown [`odds`] honest, what did each of its [`arrests`] rest on, whose
//! doing were the [`failures`] of its Stations, and what are the [`habits`] of its players.
//! [`report`] adds them up.

pub mod arrests;
pub mod cases;
pub mod failures;
pub mod habits;
pub mod odds;
pub mod report;
mod told;

use std::{
    collections::BTreeMap,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use rules::engine::{disclosed::Disclosed, seat::Seat};

use crate::{
    arena::{campaign::CannotPlay, run::Stop},
    content::Library,
    inquest::retrace::{Case, Retraced},
    text::{Text, TheatreNames},
};

pub use report::Report;
pub use told::Told;

use cases::Cases;
use failures::Operations;
use habits::Habits;
use odds::Shown;

/// What one campaign, or many, came to.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    pub campaigns: u64,
    pub shown: Vec<Shown>,
    pub arrests: Vec<Told>,
    pub operations: Operations,
    /// By side (is it a Station?) and player.
    pub habits: BTreeMap<(bool, String), Habits>,
}

impl Findings {
    pub fn add(&mut self, other: Findings) {
        self.campaigns += other.campaigns;
        self.shown.extend(other.shown);
        self.arrests.extend(other.arrests);
        self.operations.succeeded += other.operations.succeeded;
        self.operations.failed.extend(other.operations.failed);
        for (who, habits) in &other.habits {
            self.habits.entry(who.clone()).or_default().add(habits);
        }
    }
}

/// Looks at one campaign.
///
/// # Errors
/// It cannot be played again as it was.
pub fn campaign(library: &Library, text: &Text, case: &Case) -> Result<Findings, CannotPlay> {
    let retraced = case.retrace()?;
    let mut habits: BTreeMap<(bool, String), Habits> = BTreeMap::new();
    for (seat, player) in case.players.iter() {
        let whose = (seat.is_station(), player.clone());
        habits.entry(whose).or_default().add(&Habits::of(&retraced, seat));
    }
    Ok(Findings {
        campaigns: 1,
        shown: odds::shown(&retraced, &case.id),
        arrests: tell(library, text, case, &retraced)?,
        operations: failures::operations(&retraced),
        habits,
    })
}

fn tell(
    library: &Library,
    text: &Text,
    case: &Case,
    retraced: &Retraced,
) -> Result<Vec<Told>, CannotPlay> {
    let file: &Disclosed = &retraced.file;
    let scenario =
        library.scenario(&case.scenario).map_err(|error| CannotPlay(error.to_string()))?;
    let view = file.views.iter().find(|(seat, _)| *seat == Seat::Security);
    let Some((_, view)) = view else { return Ok(Vec::new()) };
    let names = TheatreNames::new(&scenario, view.briefing.gazetteer.clone());
    let clerk = text.clerk(view, &names);
    let arrests = arrests::arrests(file);
    Ok(arrests.iter().map(|arrest| told::told(clerk, file, &case.id, arrest)).collect())
}

/// Looks at all campaigns, several at a time; the findings stand in the order of the cases.
/// `done` hears how many are.
///
/// # Errors
/// A campaign could not be played again: of several the first.
pub fn all(
    library: &Library,
    cases: &dyn Cases,
    jobs: usize,
    stop: &Stop,
    done: &(dyn Fn(u64) + Sync),
) -> Result<Findings, CannotPlay> {
    let text = Text::english();
    let next = AtomicUsize::new(0);
    let failed = AtomicBool::new(false);
    let found = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while !stop.is_asked() && !failed.load(Ordering::Relaxed) {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    if cases.count() <= n {
                        break;
                    }
                    let findings = cases.case(n).and_then(|case| campaign(library, &text, &case));
                    failed.fetch_or(findings.is_err(), Ordering::Relaxed);
                    let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                    found.insert(n, findings);
                    done(found.len() as u64);
                }
            });
        }
    });
    let found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
    let mut sum = Findings::default();
    for findings in found.into_values() {
        sum.add(findings?);
    }
    Ok(sum)
}
