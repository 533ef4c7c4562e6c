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
mod odds;
mod security;
mod signs;
mod station;
mod table;
mod truth;

use game::arena::{
    campaign::{CannotPlay, Fixture, Outcome},
    playing::{Campaigns, came_to},
};
use rules::engine::{disclosed::Disclosed, seat::Seat};

use super::study;

pub use super::study::Asked;
pub use cases::{Case, Question, Words};
pub use clues::Clues;
pub use signs::{Hit, Signs};
pub use table::{Finding, Law};

use cases::Collector;

/// So much to one a mark may tell that no rule page names.
pub const LIMIT: f64 = 5.0;

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
    pub words: Vec<String>,
    pub cases: Vec<Case>,
    pub signs: Signs,
}

impl Gleaned {
    fn of(file: &Disclosed) -> Gleaned {
        let truth = truth::Truth::of(file);
        let mut to = Collector::default();
        let signs = station::read(file, &truth, Seat::Station1, &mut to);
        security::read(file, &truth, &mut to);
        let (words, cases) = to.into_parts();
        Gleaned { words, cases, signs }
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

/// Plays the campaigns and reads them. Nothing, where it was stopped before the end: what was
/// kept is gone on with.
///
/// # Errors
/// A name that is unknown, a campaign that cannot be played, a file that cannot be written.
pub fn read(asked: &Asked<'_>) -> Result<Option<Read>, String> {
    let mut read = Read::default();
    let whole = study::gather(asked, "tells", &glean, &mut |gleaned| read.add(gleaned))?;
    Ok(whole.then_some(read))
}

/// Plays a campaign and reads its file when it is over.
fn glean(campaigns: &Campaigns, fixture: &Fixture) -> Result<(Outcome, Gleaned), CannotPlay> {
    let mut referee = campaigns.seat(fixture)?.keeping_record();
    study::play_out(&mut referee, fixture)?;
    let outcome = came_to(&referee, fixture);
    Ok((outcome, Gleaned::of(&referee.declassify())))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use game::arena::run::Stop;

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
