//! `regular`: hand-written judgement, steered by a doctrine.
//!
//! It counts clues and multiplies chances as a chief with a pencil would; it does not search and
//! does not pass beliefs along the graph.

mod aims;
mod crises;
mod doctrine;
mod draft;
mod reputation;
mod security;
mod station;

use std::sync::Arc;

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

pub use doctrine::{
    BadDoctrine, SecurityDoctrine, StationDoctrine, UnknownDoctrine, check_doctrine, doctrines,
    with_changes,
};

use crate::{
    ai::{Budget, NotMine, Player, Thought},
    codec,
    engine::{seat::Seat, view::View},
};

use doctrine::Doctrine;
use draft::Draft;
pub use reputation::{DRAWN, followed};

/// A chief of either service with a doctrine.
#[derive(Clone, Debug)]
pub struct Regular {
    seed: u64,
    /// Is the doctrine the one that goes with the chief's face, which the first view shows?
    drawn: bool,
    mind: Mind,
}

#[derive(Clone, Debug)]
enum Mind {
    Station(Arc<StationDoctrine>, station::Memory),
    Security(Arc<SecurityDoctrine>, security::Memory),
}

impl Regular {
    /// # Errors
    /// The seat has no doctrine of that name.
    pub fn new(seat: Seat, doctrine: Option<&str>, seed: u64) -> Result<Regular, UnknownDoctrine> {
        let drawn = doctrine == Some(DRAWN);
        let doctrine = Doctrine::named(seat, doctrine.filter(|_| !drawn))?;
        Ok(Regular { drawn, ..Regular::with(doctrine, seed) })
    }

    /// A chief with a doctrine that is not one of the game's.
    ///
    /// # Errors
    /// The text is no doctrine for that seat.
    pub fn of_text(seat: Seat, text: &str, seed: u64) -> Result<Regular, BadDoctrine> {
        Ok(Regular::with(Doctrine::of_text(seat, text)?, seed))
    }

    fn with(doctrine: Doctrine, seed: u64) -> Regular {
        let mind = match doctrine {
            Doctrine::Station(doctrine) => Mind::Station(doctrine, station::Memory::default()),
            Doctrine::Security(doctrine) => Mind::Security(doctrine, security::Memory::default()),
        };
        Regular { seed, drawn: false, mind }
    }

    /// Takes up the doctrine that goes with the face of the house.
    fn take_up(&mut self, view: &View) {
        let seat = view.seat();
        let name = followed(seat, view.city().chiefs.of(seat), self.seed);
        match (&mut self.mind, Doctrine::named(seat, Some(name))) {
            (Mind::Station(followed, _), Ok(Doctrine::Station(doctrine))) => *followed = doctrine,
            (Mind::Security(followed, _), Ok(Doctrine::Security(doctrine))) => *followed = doctrine,
            // A seat has the doctrines of its side.
            (Mind::Station(..) | Mind::Security(..), _) => (),
        }
    }
}

impl Player for Regular {
    fn plan(&mut self, view: &Arc<View>, budget: &mut dyn Budget) -> Thought {
        if self.drawn {
            self.take_up(view);
        }
        let mut draft = Draft::new(view, budget);
        // A generator for each week, so that there is none to remember.
        let lots = Lots(ChaCha8Rng::seed_from_u64(self.seed ^ u64::from(view.week.0) << 48));
        crises::answer(view, &mut draft);
        match (&mut self.mind, view.station(), view.security()) {
            (Mind::Station(doctrine, memory), Some(desk), _) => {
                station::plan(view, desk, doctrine, memory, lots, &mut draft);
            }
            (Mind::Security(doctrine, memory), _, Some(desk)) => {
                security::plan(view, desk, doctrine, memory, lots, &mut draft);
            }
            // Somebody put him in the wrong chair: he sits still.
            (Mind::Station(..) | Mind::Security(..), _, _) => (),
        }
        draft.done()
    }

    fn memory(&self) -> String {
        let text = match &self.mind {
            Mind::Station(_, memory) => codec::write(memory),
            Mind::Security(_, memory) => codec::write(memory),
        };
        text.unwrap_or_default()
    }

    fn recall(&mut self, text: &str) -> Result<(), NotMine> {
        match &mut self.mind {
            Mind::Station(_, memory) => *memory = codec::read(text).map_err(|_| NotMine)?,
            Mind::Security(_, memory) => *memory = codec::read(text).map_err(|_| NotMine)?,
        }
        Ok(())
    }
}

/// Lots, to break ties.
struct Lots(ChaCha8Rng);

impl Lots {
    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound.max(1)).unwrap_or(1);
        let wide = u64::from(self.0.next_u32()) * bound;
        usize::try_from(wide >> 32).unwrap_or(0)
    }
}
