//! What was asked while a week was played: kept on the test's own thread, on demand.

use std::cell::{Cell, RefCell};

use crate::engine::{
    event::{Cause, EventNo},
    luck::{About, Luck},
};

/// One question put to luck.
#[derive(Clone)]
pub struct Asked {
    pub luck: Luck,
    pub about: About,
    /// What the rule had read before it asked.
    pub scope: Vec<Cause>,
    /// The event that followed in the same operation, if any did.
    pub before: Option<EventNo>,
    /// Nothing has followed yet, and something still may.
    open: bool,
}

thread_local! {
    static TRACE: RefCell<Option<Vec<Asked>>> = const { RefCell::new(None) };
}

/// Keeps what is asked while `play` runs.
pub fn during<T>(play: impl FnOnce() -> T) -> (T, Vec<Asked>) {
    TRACE.set(Some(Vec::new()));
    let out = play();
    (out, TRACE.take().unwrap_or_default())
}

pub fn asked(luck: Luck, about: About, scope: &[Cause]) {
    TRACE.with_borrow_mut(|trace| {
        if let Some(trace) = trace {
            trace.push(Asked { luck, about, scope: scope.to_vec(), before: None, open: true });
        }
    });
}

/// An event was written: what was asked since the last one led to it.
pub fn emitted(no: EventNo) {
    close(Some(no));
}

/// An operation began: what was asked before and led to nothing leads to nothing.
pub fn begun() {
    close(None);
}

fn close(before: Option<EventNo>) {
    TRACE.with_borrow_mut(|trace| {
        for asked in trace.iter_mut().flatten().rev().take_while(|asked| asked.open) {
            asked.before = before;
            asked.open = false;
        }
    });
}

thread_local! {
    static DRAWN: Cell<[u128; 2]> = const { Cell::new([0; 2]) };
}

/// The word of a purpose and its bit in it: numbers go up to 255.
const fn bit(luck: Luck) -> (usize, u128) {
    let number = luck as u16;
    (number as usize / 128, 1 << (number % 128))
}

/// Luck was drawn for a purpose.
pub fn drawn(luck: Luck) {
    let (word, bit) = bit(luck);
    let mut drawn = DRAWN.get();
    drawn[word] |= bit;
    DRAWN.set(drawn);
}

/// The purposes for which luck was drawn on this thread so far.
pub fn purposes() -> Vec<Luck> {
    let drawn = DRAWN.get();
    let was = |&luck: &Luck| {
        let (word, bit) = bit(luck);
        drawn[word] & bit != 0
    };
    Luck::ALL.iter().copied().filter(was).collect()
}
