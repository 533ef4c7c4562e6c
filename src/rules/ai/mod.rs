//! The game's own players. They get a View, their own generator and a budget; nothing else.
//!
//! Nobody here can name the truth: what an AI knows is what its seat was told.

mod random;
mod regular;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use random::Random;
pub use regular::{
    BadDoctrine, DRAWN, Regular, SecurityDoctrine, StationDoctrine, UnknownDoctrine,
    check_doctrine, doctrines, followed, with_changes,
};

use crate::engine::{
    order::{Order, Plan},
    seat::Seat,
    view::{Report, View},
};

/// How much thinking a player may do. Counted in nodes, so that a campaign can be repeated.
pub trait Budget {
    /// Spends `nodes`; says whether to go on. Also the place where progress is shown and where a
    /// person who has waited enough can stop the thinking.
    fn spend(&mut self, nodes: u64) -> Go;
}

/// May a player think on?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    Continue,
    Stop,
}

/// A budget of nodes and nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Nodes(pub u64);

impl Budget for Nodes {
    fn spend(&mut self, nodes: u64) -> Go {
        self.0 = self.0.saturating_sub(nodes);
        if self.0 == 0 { Go::Stop } else { Go::Continue }
    }
}

/// What a player decided, and what moved him.
#[derive(Clone, Debug)]
pub struct Thought {
    pub plan: Plan,
    /// For each order of interest, what was seen or believed.
    pub because: Vec<(Order, Reason)>,
    /// Orders that the player considered and its own check refused.
    pub considered_refused: u32,
    pub considered: u32,
}

impl Thought {
    pub fn nothing(view: Arc<View>) -> Thought {
        Thought { plan: Plan::new(view), because: Vec::new(), considered_refused: 0, considered: 0 }
    }
}

/// Why an order was given: observations and beliefs, in the player's own numbers. `text` makes a
/// sentence of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The message id of the sentence, without its prefix `because-`.
    pub id: String,
    /// Named figures of that sentence.
    pub figures: Vec<(String, i64)>,
}

impl Reason {
    pub fn new(id: &str) -> Reason {
        Reason { id: id.to_owned(), figures: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &str, figure: impl Into<i64>) -> Reason {
        self.figures.push((name.to_owned(), figure.into()));
        self
    }
}

/// Somebody who plays one seat for one campaign.
pub trait Player: Send {
    /// Hears what its seat was told in the week before, the briefing first. The View holds it all;
    /// only a player to whom news matters as news listens.
    fn hear(&mut self, _: &[Report]) {}

    /// Decides on a week.
    fn plan(&mut self, view: &Arc<View>, budget: &mut dyn Budget) -> Thought;

    /// What must be saved for it to go on as if nothing had happened.
    fn memory(&self) -> String {
        String::new()
    }

    /// Takes back what [`Player::memory`] gave.
    ///
    /// # Errors
    /// The memory is not one of this player's.
    fn recall(&mut self, memory: &str) -> Result<(), NotMine> {
        if memory.is_empty() { Ok(()) } else { Err(NotMine) }
    }
}

/// A memory that belongs to another kind of player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotMine;

impl std::fmt::Display for NotMine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the memory was written by another kind of player")
    }
}

impl std::error::Error for NotMine {}

/// The levels of the ladder, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    Idle,
    Random,
    Regular,
}

impl Level {
    pub const ALL: [Level; 3] = [Level::Idle, Level::Random, Level::Regular];

    /// The word by which match scripts and flags name it.
    pub const fn name(self) -> &'static str {
        match self {
            Level::Idle => "idle",
            Level::Random => "random",
            Level::Regular => "regular",
        }
    }

    /// The level of that name.
    pub fn named(name: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.name() == name)
    }
}

/// The seed of a player's own generator: apart from the campaign's luck and from other seats.
pub fn own_seed(campaign: &str, seat: Seat) -> u64 {
    let key = format!("{campaign}/{seat:?}");
    let hash = blake3::derive_key("cutout player seed v1", key.as_bytes());
    hash.iter().take(8).rev().fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}

/// Gives no orders.
#[derive(Clone, Copy, Debug, Default)]
pub struct Idle;

impl Player for Idle {
    fn plan(&mut self, view: &Arc<View>, _: &mut dyn Budget) -> Thought {
        Thought::nothing(Arc::clone(view))
    }
}

/// A player of that level for that seat. Only `regular` and above have doctrines; the floor of
/// the ladder plays the same whatever it is called.
///
/// # Errors
/// The seat has no doctrine of that name.
pub fn player(
    level: Level,
    seat: Seat,
    doctrine: Option<&str>,
    seed: u64,
) -> Result<Box<dyn Player>, UnknownDoctrine> {
    Ok(match level {
        Level::Idle => Box::new(Idle),
        Level::Random => Box::new(Random::new(seed)),
        Level::Regular => Box::new(Regular::new(seat, doctrine, seed)?),
    })
}
