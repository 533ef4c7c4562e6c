//! The trail that a game leaves for a crash report: where its campaign is kept, and the last keys.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::key::Key;

/// As many keys as a person remembers having pressed.
const KEYS: usize = 64;

/// Shared between the game and whoever reports that it stopped.
#[derive(Clone, Debug, Default)]
pub struct Trail(Arc<Mutex<Steps>>);

#[derive(Debug, Default)]
struct Steps {
    place: Option<PathBuf>,
    is_kept: bool,
    keys: VecDeque<Key>,
}

impl Trail {
    /// Notes where the campaign is kept.
    pub fn at(&self, place: Option<&Path>) {
        self.steps().place = place.map(Path::to_owned);
    }

    /// Notes whether everything that was confirmed is on the disk.
    pub fn keeps(&self, all: bool) {
        self.steps().is_kept = all;
    }

    pub fn is_kept(&self) -> bool {
        self.steps().is_kept
    }

    pub fn press(&self, key: Key) {
        let mut steps = self.steps();
        if KEYS <= steps.keys.len() {
            steps.keys.pop_front();
        }
        steps.keys.push_back(key);
    }

    pub fn place(&self) -> Option<PathBuf> {
        self.steps().place.clone()
    }

    /// The oldest first.
    pub fn keys(&self) -> Vec<String> {
        self.steps().keys.iter().map(ToString::to_string).collect()
    }

    /// Whoever panicked with the lock held left the steps whole.
    fn steps(&self) -> MutexGuard<'_, Steps> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
