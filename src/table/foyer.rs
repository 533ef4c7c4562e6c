//! The foyer: what can be played, what has been saved, and the way to the table. Both front ends
//! and the command line come in through here, so that none of them needs to know the formats of
//! saves or the players.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::SystemTime;

use game::{
    content::{Library, Scenario, Seed},
    save::{
        campaign::Campaign,
        container::Preview,
        disk::Disk,
        fault::{Fault, Flaw, ReadOnly},
        header::{Outcome, SaveHeader},
        shelf::{Card, Shelf},
    },
    text::{Names, TheatreNames, clean::Name},
};
use rules::{
    ai::{self, Budget, Go, Level},
    engine::{gazetteer::Gazetteer, seat::Seat, units::Week},
};

use crate::table::{Choice, Hitch, NODES, Sitting};

/// How the name of an exported campaign ends.
const PARCEL: &str = "parcel";

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
    /// What it is called.
    pub title: String,
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
    pub side: String,
    /// The scenario's id.
    pub scenario: String,
    pub date: String,
    /// Weeks that are over.
    pub weeks: u32,
    /// The message that says how it ended. Saves of before tell it by their week only.
    pub outcome: Option<&'static str>,
    pub generation: u32,
    pub bytes: u64,
}

/// Where a campaign stands, as its desk would say it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The scenario's title, or its id where this game has none of that id.
    pub scenario: String,
    /// The week for which orders are due, or the last.
    pub week: u32,
    /// Weeks that the term has, if the scenario is known.
    pub term: Option<u16>,
    /// The message that says how it ended, once it has.
    pub outcome: Option<&'static str>,
}

impl About {
    /// Where it stands. Reads the scenarios, which a list of titles need not.
    pub fn standing(&self) -> Standing {
        let scenario = Library::at_hand().scenario(&self.scenario).ok();
        let term = scenario.as_ref().map(|it| it.term().0);
        let due = self.weeks.saturating_add(1);
        let served = term.is_some_and(|term| u32::from(term) < due);
        Standing {
            scenario: scenario.map_or_else(|| self.scenario.clone(), |it| it.title().to_owned()),
            week: term.map_or(due, |term| due.min(u32::from(term))),
            term,
            outcome: self.outcome.or(served.then_some(ended(Outcome::Over))),
        }
    }
}

/// The message that says how a campaign ended.
const fn ended(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::GivenUp => "outcome-given-up",
        Outcome::Lost => "outcome-lost",
        Outcome::LostNarrowly => "outcome-lost-narrowly",
        Outcome::Drawn => "outcome-drawn",
        Outcome::WonNarrowly => "outcome-won-narrowly",
        Outcome::Won => "outcome-won",
        Outcome::Over => "outcome-over",
    }
}

/// An earlier state of a campaign, from which it can go on as another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    pub generation: u32,
    pub week: u32,
    pub date: String,
}

/// A copy of a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// By which it is opened.
    pub name: String,
    /// Damaged files that stayed behind.
    pub left: usize,
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
        let scenarios = Library::at_hand().scenarios();
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
            program: None,
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
        let mut all: Vec<Saved> = shelf.list()?.iter().map(Saved::of).collect();
        all.sort_by_key(|it| (it.sample, it.about.is_none(), it.name.clone()));
        Ok(all)
    }

    /// Takes a campaign up by its name. A sample is copied at the first order.
    ///
    /// # Errors
    /// There is none of that name, it cannot be read, or the disk.
    pub fn resume(&self, name: &str) -> Result<Sitting, Hitch> {
        let (shelf, card) = self.find(name)?;
        let sitting = Sitting::resume(shelf.open(&card)?, date)?;
        Ok(if card.sample { sitting.copied_to(shelf.root()) } else { sitting })
    }

    // ── campaigns that are not being played ──

    /// Gives a campaign a name. Says by which it is opened now.
    ///
    /// # Errors
    /// There is none of that name, it is a sample or in use, or the disk.
    pub fn rename(&self, name: &str, title: &str) -> Result<String, Hitch> {
        let (shelf, card) = self.find(name)?;
        Ok(last_part(&shelf.rename(&card, &Name::cleaned(title))?))
    }

    /// Copies a campaign under a name.
    ///
    /// # Errors
    /// There is none of that name, or the disk.
    pub fn copy(&self, name: &str, title: &str) -> Result<Copied, Hitch> {
        let (shelf, card) = self.find(name)?;
        let (dir, left) = shelf.copy_as(&card, &Name::cleaned(title))?;
        Ok(Copied { name: last_part(&dir), left })
    }

    /// Removes a campaign. The caller has asked.
    ///
    /// # Errors
    /// There is none of that name, it is a sample or in use, or the disk.
    pub fn delete(&self, name: &str) -> Result<(), Hitch> {
        let (shelf, card) = self.find(name)?;
        if card.sample {
            return Err(Fault::ReadOnly { path: card.dir, why: ReadOnly::Sample }.into());
        }
        Ok(shelf.delete(&card.dir)?)
    }

    /// Writes a campaign to one file beside the campaigns, and says where it lies.
    ///
    /// # Errors
    /// There is none of that name, or the disk.
    pub fn export(&self, name: &str) -> Result<PathBuf, Hitch> {
        let (shelf, card) = self.find(name)?;
        let free = (1..1000).map(|n| match n {
            1 => shelf.root().join(format!("{}.{PARCEL}", card.slug)),
            n => shelf.root().join(format!("{}-{n}.{PARCEL}", card.slug)),
        });
        let to = free.into_iter().find(|path| std::fs::symlink_metadata(path).is_err());
        let full = || Hitch::Unknown(format!("too many parcels of {} are here", card.slug));
        let to = to.ok_or_else(full)?;
        shelf.export(&card.dir, &to)?;
        Ok(to)
    }

    /// The earlier states of a campaign from which it can be played on, newest first.
    ///
    /// # Errors
    /// There is none of that name, it is of an earlier version, or the disk.
    pub fn earlier(&self, name: &str) -> Result<Vec<Earlier>, Hitch> {
        let (shelf, card) = self.find(name)?;
        if let Some(Flaw::Older { theirs, ours }) = card.older() {
            return Err(Hitch::Older { theirs, ours });
        }
        let mut found: Vec<Earlier> = Vec::new();
        for (at, preview) in shelf.generations(&card)?.iter().enumerate() {
            let about = About::of(preview);
            let standing = about.standing();
            let again = found.last().is_some_and(|newer| newer.week == standing.week);
            // The newest state is the campaign itself, unless that is over.
            if standing.outcome.is_none() && !again && 0 < at {
                let (generation, week) = (about.generation, standing.week);
                found.push(Earlier { generation, week, date: about.date });
            }
        }
        Ok(found)
    }

    /// Takes a campaign up from an earlier state, as another one of that title. The file at its
    /// end counts it.
    ///
    /// # Errors
    /// There is no such state, it cannot be read, or the disk; then there is no branch.
    pub fn branch(&self, name: &str, generation: u32, title: &str) -> Result<Sitting, Hitch> {
        let (shelf, card) = self.find(name)?;
        let dir = shelf.branch(&card, generation, &Name::cleaned(title))?;
        let branched = self.first_of_branch(&dir);
        if branched.is_err() {
            // Uncounted, it would pass for the campaign itself.
            let _ = shelf.delete(&dir);
        }
        branched
    }

    fn first_of_branch(&self, dir: &std::path::Path) -> Result<Sitting, Hitch> {
        let disk = self.keep.as_ref().map_or_else(Disk::real, |keep| keep.disk.clone());
        let mut sitting = Sitting::resume(Campaign::open(&disk, dir)?, date)?;
        sitting.branch()?;
        Ok(sitting)
    }

    fn find(&self, name: &str) -> Result<(Shelf, Card), Hitch> {
        let none = || Hitch::Unknown(format!("there is no saved campaign called {name}"));
        let shelf = self.shelf().ok_or_else(none)?;
        super::samples::make_named(&shelf, name)?;
        let card = shelf.list()?.into_iter().find(|card| card.name() == name);
        let card = card.ok_or_else(none)?;
        match card.not_opened() {
            Some(fault) => Err(fault.into()),
            None => Ok((shelf, card)),
        }
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

impl Saved {
    /// What stands on a card.
    pub fn of(card: &Card) -> Saved {
        let faults = card.faults.iter().map(|fault| format!("{fault}; {}", fault.mend()));
        Saved {
            name: card.name(),
            title: card.title().map_or_else(|| card.slug.clone(), str::to_owned),
            sample: card.sample,
            about: card.newest.as_ref().map(About::of),
            faults: faults.collect(),
            newer: card.faults.iter().any(Fault::is_newer),
            older: card.older().map(|flaw| flaw.to_string()),
            file: card.file(),
            played: card.played,
        }
    }
}

impl About {
    fn of(preview: &Preview<SaveHeader>) -> About {
        let facts = &preview.about.facts;
        About {
            side: facts.side.as_str().to_owned(),
            scenario: facts.scenario.name.as_str().to_owned(),
            date: facts.date.as_str().to_owned(),
            weeks: facts.week,
            outcome: facts.outcome.map(ended),
            generation: preview.about.generation,
            bytes: preview.body.stored,
        }
    }
}

fn last_part(dir: &std::path::Path) -> String {
    dir.file_name().unwrap_or_default().to_string_lossy().into_owned()
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
