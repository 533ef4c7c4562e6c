//! Playing a plan with several workers.
//!
//! Workers take campaigns in canonical order and may finish them in any; a bounded window keeps
//! the fastest from running far ahead of what can be written. Whole rounds leave in canonical
//! order, so nothing that comes after depends on the number of workers.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use super::campaign::{CampaignId, CannotPlay, Played, Playing};
use super::schedule::Plan;

/// Asks a run to end after the campaigns now being played.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// A stop that Ctrl-C and a polite kill set. A second Ctrl-C ends the program at once, with
    /// exit code 130.
    pub fn on_signals() -> std::io::Result<Stop> {
        use signal_hook::{consts, flag};
        let stop = Stop::default();
        for signal in [consts::SIGINT, consts::SIGTERM] {
            // In this order: the first signal finds the flag unset and only sets it.
            flag::register_conditional_shutdown(signal, 130, Arc::clone(&stop.0))?;
            flag::register(signal, Arc::clone(&stop.0))?;
        }
        Ok(stop)
    }

    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    Complete,
    /// Stopped on request; what was delivered counts, and the plan can be run on.
    Stopped,
}

/// Why a run failed. What was delivered before counts.
#[derive(Debug)]
pub enum RunError<E> {
    /// A campaign could not be played.
    Campaign { id: CampaignId, error: CannotPlay },
    /// Whoever received the rounds could not keep them.
    Sink(E),
}

impl<E: fmt::Display> fmt::Display for RunError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RunError::Campaign { id, error } => write!(f, "campaign {id}: {error}"),
            RunError::Sink(error) => error.fmt(f),
        }
    }
}

impl<E: std::error::Error> std::error::Error for RunError<E> {}

/// Plays the plan from a round on. `sink` gets whole rounds in canonical order, as many at once
/// as are ready: what it syncs, it syncs together. It breaks off once it has enough.
pub fn run<E>(
    plan: &Plan,
    first_round: u64,
    playing: &dyn Playing,
    jobs: usize,
    stop: &Stop,
    sink: &mut dyn FnMut(Vec<Played>) -> Result<ControlFlow<()>, E>,
) -> Result<Ended, RunError<E>> {
    let jobs = jobs.max(1);
    let board = Board::new(plan, first_round, jobs);
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| work(&board, playing, stop));
        }
        let delivered = deliver(&board, sink);
        // Whether it went well or not: whoever still waits must learn that it is over.
        board.close();
        delivered
    })
}

/// What the workers share.
struct Board<'p> {
    plan: &'p Plan,
    window: u64,
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    /// The next campaign to take.
    next: u64,
    /// The first campaign that was not delivered.
    delivered: u64,
    workers: usize,
    is_closed: bool,
    finished: BTreeMap<u64, Result<Played, (CampaignId, CannotPlay)>>,
}

impl<'p> Board<'p> {
    fn new(plan: &'p Plan, first_round: u64, jobs: usize) -> Board<'p> {
        let first = first_round * u64::from(plan.rotations());
        let state = State {
            next: first,
            delivered: first,
            workers: jobs,
            is_closed: false,
            finished: BTreeMap::new(),
        };
        // Wide enough that one slow campaign holds nobody up, narrow enough that little is lost.
        let window = u64::from(plan.rotations()) * 64 * jobs as u64;
        Board { plan, window, state: Mutex::new(state), changed: Condvar::new() }
    }

    /// A worker that panicked holds no invariant half done: every change here is one statement.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'g>(&self, state: MutexGuard<'g, State>) -> MutexGuard<'g, State> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    /// The next campaign for a worker; `None` when there is nothing more to do.
    fn take(&self, stop: &Stop) -> Option<u64> {
        let mut state = self.state();
        loop {
            let is_over = state.is_closed || self.plan.campaigns() <= state.next;
            if is_over || stop.is_asked() && self.is_between_rounds(state.next) {
                return None;
            }
            let is_drawn = self.plan.round(self.round_of(state.next)).is_some();
            if is_drawn && state.next < state.delivered + self.window {
                let index = state.next;
                state.next += 1;
                return Some(index);
            }
            state = self.wait(state);
        }
    }

    fn round_of(&self, index: u64) -> u64 {
        index / u64::from(self.plan.rotations())
    }

    /// What was delivered may have drawn the next rounds.
    fn wake(&self) {
        drop(self.state());
        self.changed.notify_all();
    }

    /// A stop waits for the end of the round: otherwise its campaigns would be played in vain.
    fn is_between_rounds(&self, index: u64) -> bool {
        index.is_multiple_of(u64::from(self.plan.rotations()))
    }

    fn put(&self, index: u64, played: Result<Played, (CampaignId, CannotPlay)>) {
        self.state().finished.insert(index, played);
        self.changed.notify_all();
    }

    fn leave(&self) {
        self.state().workers -= 1;
        self.changed.notify_all();
    }

    fn close(&self) {
        self.state().is_closed = true;
        self.changed.notify_all();
    }

    /// All whole rounds that are next in order; empty when no more will come.
    fn collect(&self) -> Result<Vec<Played>, (CampaignId, CannotPlay)> {
        let mut state = self.state();
        loop {
            let rounds = take_rounds(&mut state, u64::from(self.plan.rotations()))?;
            if !rounds.is_empty() || state.workers == 0 {
                drop(state);
                self.changed.notify_all();
                return Ok(rounds);
            }
            state = self.wait(state);
        }
    }
}

/// Takes the whole rounds at the front out of what is finished. A campaign that could not be
/// played is an error once its turn comes, so the same one is named with any number of workers.
fn take_rounds(state: &mut State, rotations: u64) -> Result<Vec<Played>, (CampaignId, CannotPlay)> {
    let mut rounds = Vec::new();
    loop {
        let round = state.delivered..state.delivered + rotations;
        for index in round.clone() {
            match state.finished.get(&index) {
                Some(Ok(_)) => {}
                // What is before it goes out first; the next call finds it at the front.
                Some(Err(_)) if rounds.is_empty() => break,
                Some(Err(_)) | None => return Ok(rounds),
            }
        }
        for index in round {
            if let Some(played) = state.finished.remove(&index) {
                rounds.push(played?);
            }
        }
        state.delivered += rotations;
    }
}

fn work(board: &Board<'_>, playing: &dyn Playing, stop: &Stop) {
    while let Some(index) = board.take(stop) {
        let Some(fixture) = board.plan.fixture(index) else { break };
        let id = fixture.id;
        // A panic in a campaign must not leave the others waiting for its round for ever.
        let outcome = catch_unwind(AssertUnwindSafe(|| playing.play(&fixture)));
        let outcome = outcome.unwrap_or_else(|panic| Err(CannotPlay(words_of(&*panic))));
        let failed = outcome.is_err();
        board.put(index, outcome.map(|outcome| Played { fixture, outcome }).map_err(|e| (id, e)));
        if failed {
            break;
        }
    }
    board.leave();
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().copied();
    let words = words.or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("the program broke: {}", words.unwrap_or("no reason given"))
}

fn deliver<E>(
    board: &Board<'_>,
    sink: &mut dyn FnMut(Vec<Played>) -> Result<ControlFlow<()>, E>,
) -> Result<Ended, RunError<E>> {
    loop {
        let rounds = board.collect();
        let rounds = rounds.map_err(|(id, error)| RunError::Campaign { id, error })?;
        if rounds.is_empty() {
            let complete = board.plan.campaigns() <= board.state().delivered;
            return Ok(if complete { Ended::Complete } else { Ended::Stopped });
        }
        if sink(rounds).map_err(RunError::Sink)?.is_break() {
            return Ok(Ended::Complete);
        }
        board.wake();
    }
}
