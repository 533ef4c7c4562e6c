//! `cutout dev tells`: does what a seat is told give away what is hidden?
//!
//! Campaigns of the game's own players are read twice: what a seat was told makes the *marks* of
//! a case (a paper, an offer, a missed contact, eight weeks of an agent, a face in a file), and
//! the declassified file says whether the hidden thing was so. A mark, or two together, that
//! tells the hidden thing better than [`LIMIT`] to one on the first half of the campaigns is a
//! *find*; one that does so on the other half too is a *tell*, unless the rule book names it.

mod cases;
mod clues;
mod guess;
mod keep;
mod odds;
mod security;
mod station;
mod table;
mod truth;

use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Mutex, PoisonError},
};

use game::{
    arena::{
        campaign::{CannotPlay, Fixture, Outcome, Playing},
        playing::{Campaigns, budget, came_to, known},
        progress::Progress,
        run::{Ended, Stop, run},
        schedule::Plan,
        script::Script,
    },
    content::Library,
};
use rules::engine::{disclosed::Disclosed, seat::Seat};

pub use cases::{Case, Question, Words};
pub use clues::Clues;
pub use table::{Finding, Law, Signs};

use cases::Collector;
use keep::Keep;

/// So much to one a mark may tell that no rule page names.
pub const LIMIT: f64 = 5.0;

/// What to play and how.
pub struct Asked<'a> {
    pub games: u32,
    pub seed: &'a str,
    pub scenario: &'a str,
    /// Doctrines of either seat; all of them where none is named.
    pub station: Vec<String>,
    pub security: Vec<String>,
    pub jobs: usize,
    /// Where the cases are kept, to go on from after an interruption.
    pub keep: Option<&'a Path>,
    pub stop: &'a Stop,
    pub quiet: bool,
}

/// The cases of many campaigns, in the order of the campaigns.
#[derive(Default)]
pub struct Read {
    pub words: Words,
    pub campaigns: Vec<Vec<Case>>,
    pub signs: Vec<Signs>,
}

/// What one campaign gave, in words of its own.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Gleaned {
    pub number: u64,
    pub words: Vec<String>,
    pub cases: Vec<Case>,
    pub signs: Signs,
}

impl Gleaned {
    fn of(number: u64, file: &Disclosed) -> Gleaned {
        let truth = truth::Truth::of(file);
        let mut to = Collector::default();
        let signs = station::read(file, &truth, Seat::Station1, &mut to);
        security::read(file, &truth, &mut to);
        let (words, cases) = to.into_parts();
        Gleaned { number, words, cases, signs }
    }
}

impl Read {
    fn add(&mut self, gleaned: Gleaned) {
        let Gleaned { words, cases, signs, .. } = gleaned;
        let known: Vec<u32> = words.iter().map(|word| self.words.number(word)).collect();
        let renumbered = |case: Case| Case {
            marks: case.marks.iter().filter_map(|&at| known.get(at as usize).copied()).collect(),
            ..case
        };
        self.campaigns.push(cases.into_iter().map(renumbered).collect());
        self.signs.push(signs);
    }
}

/// Campaigns whose files are read when they are over.
struct Reading {
    campaigns: Campaigns,
    gleaned: Mutex<BTreeMap<u64, Gleaned>>,
}

impl Playing for Reading {
    fn play(&self, fixture: &Fixture) -> Result<Outcome, CannotPlay> {
        let mut referee = self.campaigns.seat(fixture)?.keeping_record();
        while !referee.is_over() {
            let week = referee.play_week(|seat| budget(fixture, seat));
            week.map_err(|trouble| CannotPlay(trouble.to_string()))?;
        }
        let outcome = came_to(&referee, fixture);
        let number = fixture.round;
        let gleaned = Gleaned::of(number, &referee.declassify());
        self.gleaned.lock().unwrap_or_else(PoisonError::into_inner).insert(number, gleaned);
        Ok(outcome)
    }
}

/// Plays the campaigns and reads them. Nothing, where it was stopped before the end: what was
/// kept is gone on with.
///
/// # Errors
/// A name that is unknown, a campaign that cannot be played, a file that cannot be written.
pub fn read(asked: &Asked<'_>) -> Result<Option<Read>, String> {
    let library = Library::embedded();
    let plan = plan(asked, library)?;
    let rules = library.content_hash().to_hex().to_string();
    let mut read = Read::default();
    let mut keep = Keep::open(asked.keep, &format!("{} {rules}", plan.hash()))?;
    for gleaned in keep.take() {
        read.add(gleaned);
    }
    let done = read.campaigns.len() as u64;
    let mut progress = Progress::new(plan.campaigns(), done, asked.quiet);
    let playing = Reading { campaigns: Campaigns::new(library, None), gleaned: Mutex::default() };
    let mut sink = |played: Vec<_>| -> Result<(), String> {
        for _ in played {
            let number = read.campaigns.len() as u64;
            let mut waiting = playing.gleaned.lock().unwrap_or_else(PoisonError::into_inner);
            let gleaned = waiting.remove(&number).ok_or("a campaign was not read")?;
            drop(waiting);
            keep.add(&gleaned)?;
            read.add(gleaned);
        }
        progress.at(read.campaigns.len() as u64);
        Ok(())
    };
    let ended = run(&plan, done, &playing, asked.jobs, asked.stop, &mut sink);
    progress.finish();
    let ended = ended.map_err(|error| error.to_string())?;
    Ok((ended == Ended::Complete).then_some(read))
}

/// Every doctrine of the Station against every one of Security, on the same seeds.
fn plan(asked: &Asked<'_>, library: &Library) -> Result<Plan, String> {
    let known = known(library);
    let pick = |named: &[String], all: &[String]| match named.is_empty() {
        true => all.to_vec(),
        false => named.to_vec(),
    };
    let station = pick(&asked.station, &known.station_doctrines);
    let security = pick(&asked.security, &known.security_doctrines);
    let pairings = u32::try_from(station.len() * security.len()).unwrap_or(1).max(1);
    let quoted = |names: &[String]| {
        let names = names.iter().map(|it| format!("{:?}", format!("regular:{it}")));
        names.collect::<Vec<_>>().join(", ")
    };
    let players = [quoted(&station), quoted(&security)].join(", ");
    let text = format!(
        "(name: \"tells\", scenario: {:?}, seed: {:?}, players: [{players}], schedule: \
         Grid(station: [{}], security: [{}], rounds: {}))",
        asked.scenario,
        asked.seed,
        quoted(&station),
        quoted(&security),
        asked.games.div_ceil(pairings),
    );
    let script = Script::parse("tells", &text, &known).map_err(|faults| faults.to_string())?;
    Ok(Plan::new(script))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked<'a>(stop: &'a Stop, jobs: usize, keep: Option<&'a Path>) -> Asked<'a> {
        let (station, security) = (vec!["careful".to_owned()], vec!["deceiver".to_owned()]);
        let (seed, scenario) = ("tells", "open-city");
        Asked { games: 4, seed, scenario, station, security, jobs, keep, stop, quiet: true }
    }

    fn text(read: &Read) -> String {
        Law::of(read, Clues::shipped().unwrap()).text()
    }

    #[test]
    fn what_is_read_is_the_same_with_any_jobs_and_after_an_interruption() {
        let stop = Stop::default();
        let whole = read(&asked(&stop, 1, None)).unwrap().unwrap();
        assert_eq!(whole.campaigns.len(), 4);
        assert!(whole.campaigns.iter().all(|cases| !cases.is_empty()));
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("cases");
        let two = read(&asked(&stop, 2, Some(&path))).unwrap().unwrap();
        assert_eq!(text(&two), text(&whole));
        let kept = std::fs::read_to_string(&path).unwrap();
        let begun: Vec<&str> = kept.lines().take(3).collect();
        std::fs::write(&path, format!("{}\n", begun.join("\n"))).unwrap();
        let again = read(&asked(&stop, 1, Some(&path))).unwrap().unwrap();
        assert_eq!(again.campaigns, whole.campaigns);
    }
}
