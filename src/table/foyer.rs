//! The foyer: what can be played, what has been saved, and the way to the table. Both front ends
//! and the command line come in through here, so that none of them needs to know the formats of
//! saves or the players.


use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use game::{
    content::{Library, Scenario, Seed},
    save::{
        disk::Disk,
        fault::Fault,
        shelf::{Card, Shelf},
    },
    text::{Names, TheatreNames},
};
use rules::{
    ai::{self, Budget, Go, Level},
    engine::{gazetteer::Gazetteer, seat::Seat, units::Week},
};

use crate::table::{Choice, Hitch, NODES, Sitting};

/// What is on offer, and where campaigns are kept.
pub struct Foyer {
    keep: Option<Keep>,
}

struct Keep {
    disk: Disk,
    root: PathBuf,
}

/// A scenario on offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    pub id: String,
    pub title: String,
    pub blurb: String,
    pub city: String,
    pub era: String,
    pub weeks: u16,
    pub seats: Vec<Seat>,
}

/// A campaign on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// By which it is opened.
    pub name: String,
    /// It comes with the game and opens as a copy.
    pub sample: bool,
    /// None if nothing of it can be read.
    pub about: Option<About>,
    /// What is wrong with it, as sentences.
    pub faults: Vec<String>,
    /// Its newest state was written by a newer game.
    pub newer: bool,
    /// It was written by an earlier version, with both named: kept, and not played on.
    pub older: Option<String>,
    /// Where its declassified file lies, if it is over.
    pub file: Option<PathBuf>,
    /// When it was last played, if the disk can tell.
    pub played: Option<SystemTime>,
}

/// What a save says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub title: String,
    pub side: String,
    pub scenario: String,
    pub date: String,
    /// Weeks that are over.
    pub weeks: u32,
    pub generation: u32,
    pub bytes: u64,
}

impl Foyer {
    /// Keeps campaigns in a directory.
    pub fn at(root: PathBuf) -> Foyer {
        Foyer { keep: Some(Keep { disk: Disk::real(), root }) }
    }

    /// Keeps nothing: for tests and trials.
    pub const fn without_files() -> Foyer {
        Foyer { keep: None }
    }

    /// Where campaigns are kept.
    pub fn place(&self) -> Option<&std::path::Path> {
        self.keep.as_ref().map(|keep| keep.root.as_path())
    }

    /// The scenarios.
    ///
    /// # Errors
    /// The assets of this build are faulty.
    pub fn offers(&self) -> Result<Vec<Offer>, Hitch> {
        let scenarios = Library::embedded().scenarios();
        let scenarios = scenarios.map_err(|error| Hitch::Unknown(error.to_string()))?;
        Ok(scenarios.iter().map(offer).collect())
    }

    /// The levels of an opponent, weakest first.
    pub fn levels(&self) -> Vec<&'static str> {
        Level::ALL.iter().map(|level| level.name()).collect()
    }

    /// The doctrines that an opponent of that seat may follow.
    pub fn doctrines(&self, seat: Seat) -> Vec<&'static str> {
        ai::doctrines(seat).to_vec()
    }

    /// A choice from words; `None` draws a seed or leaves the doctrine to the opponent.
    ///
    /// # Errors
    /// There is no such level, or the seed is none.
    pub fn choice(
        &self,
        (scenario, seat): (&str, Seat),
        level: &str,
        doctrine: Option<&str>,
        seed: Option<&str>,
    ) -> Result<Choice, Hitch> {
        let unknown = |what: String| Hitch::Unknown(what);
        let level = Level::named(level)
            .ok_or_else(|| unknown(format!("there is no level called {level}")))?;
        let seed = seed.map(str::parse::<Seed>).transpose();
        Ok(Choice {
            scenario: scenario.to_owned(),
            seat,
            seed: seed.map_err(|error| unknown(error.to_string()))?,
            level,
            doctrine: doctrine.map(str::to_owned),
            title: None,
        })
    }

    /// Begins a campaign and keeps it.
    ///
    /// # Errors
    /// Unknown names, or the disk.
    pub fn begin(&self, choice: &Choice) -> Result<Sitting, Hitch> {
        let keep = self.keep.as_ref().map(|keep| (&keep.disk, keep.root.as_path()));
        Sitting::begin(choice, keep, date)
    }

    /// The campaigns that are kept, those that can be read first.
    ///
    /// # Errors
    /// The directory cannot be read.
    pub fn saved(&self) -> Result<Vec<Saved>, Hitch> {
        let Some(shelf) = self.shelf() else { return Ok(Vec::new()) };
        super::samples::make_ready(&shelf);
        let mut all: Vec<Saved> = shelf.list()?.iter().map(saved).collect();
        all.sort_by_key(|it| (it.sample, it.about.is_none(), it.name.clone()));
        Ok(all)
    }

    /// Takes a campaign up by its name. A sample is copied at the first order.
    ///
    /// # Errors
    /// There is none of that name, it cannot be read, or the disk.
    pub fn resume(&self, name: &str) -> Result<Sitting, Hitch> {
        let none = || Hitch::Unknown(format!("there is no saved campaign called {name}"));
        let shelf = self.shelf().ok_or_else(none)?;
        let cards = shelf.list()?;
        let card = cards.iter().find(|card| card.name() == name).ok_or_else(none)?;
        let sitting = Sitting::resume(shelf.open(card)?, date)?;
        Ok(if card.sample { sitting.copied_to(shelf.root()) } else { sitting })
    }

    fn shelf(&self) -> Option<Shelf> {
        self.keep.as_ref().map(|keep| Shelf::new(keep.disk.clone(), keep.root.clone()))
    }
}

fn offer(scenario: &Scenario) -> Offer {
    let lexicon = scenario.lexicon();
    Offer {
        id: scenario.id().to_owned(),
        title: scenario.title().to_owned(),
        blurb: scenario.blurb().to_owned(),
        city: lexicon.city().to_owned(),
        era: lexicon.era().to_owned(),
        weeks: scenario.term().0,
        seats: scenario.seats(),
    }
}

fn saved(card: &Card) -> Saved {
    let about = card.newest.as_ref().map(|preview| {
        let facts = &preview.about.facts;
        About {
            title: facts.title.as_str().to_owned(),
            side: facts.side.as_str().to_owned(),
            scenario: facts.scenario.name.as_str().to_owned(),
            date: facts.date.as_str().to_owned(),
            weeks: facts.week,
            generation: preview.about.generation,
            bytes: preview.body.stored,
        }
    });
    let faults = card.faults.iter().map(ToString::to_string).collect();
    let newer = card.faults.iter().any(Fault::is_newer);
    Saved {
        name: card.name(),
        sample: card.sample,
        about,
        faults,
        newer,
        older: card.older().map(|flaw| flaw.to_string()),
        file: card.file(),
        played: card.played,
    }
}

/// The date of a week, as people of the theatre write it.
pub fn date(scenario: &Scenario, week: Week) -> String {
    TheatreNames::new(scenario, Arc::new(Gazetteer::default())).date(week)
}

/// Ends the week of a sitting. `tell` hears how much of the thinking is done, in nodes, and
/// answers whether to go on.
///
/// # Errors
/// As [`Sitting::end_week`].
pub fn end_week(
    sitting: &mut Sitting,
    tell: impl FnMut(u64, u64) -> bool + Clone + 'static,
) -> Result<(), Hitch> {
    let next = Week(sitting.week().0.saturating_add(1));
    let date = date(sitting.scenario(), next);
    sitting.end_week(date, || Box::new(Thinking { spent: 0, tell: tell.clone() }))
}

/// A budget that says how far it is.
struct Thinking<T> {
    spent: u64,
    tell: T,
}

impl<T: FnMut(u64, u64) -> bool> Budget for Thinking<T> {
    fn spend(&mut self, nodes: u64) -> Go {
        let before = self.spent * 50 / NODES;
        self.spent = self.spent.saturating_add(nodes);
        let told = self.spent * 50 / NODES != before;
        let go_on = !told || (self.tell)(self.spent.min(NODES), NODES);
        if go_on && self.spent < NODES { Go::Continue } else { Go::Stop }
    }
}
