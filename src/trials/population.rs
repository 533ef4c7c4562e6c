//! Do those who could spy come as those came who did?
//!
//! The people of every scenario are generated for many seeds; whoever has a part in the scenario
//! is left out. What is published of spies stands in the recipe of populations, beside the weights
//! that are to bring it about.

use serde::Serialize;

use game::{
    arena::table::Table,
    content::{Library, Scenario, Seed},
};
use rules::engine::{
    gazetteer::Cover,
    nature::{Comes, Motive},
    setup::{Handle, Nature, Setup},
};

/// Standard errors that a share may lie off what is published.
const ERRORS: f64 = 3.0;
/// What is published is rounded to whole hundredths.
const ROUNDED: f64 = 0.005;

/// One share of a population.
#[derive(Clone, Debug, Serialize)]
struct Share {
    what: &'static str,
    published: f64,
    share: f64,
    error: f64,
    within: bool,
}

/// What the theatres came to.
#[derive(Debug, Serialize)]
pub struct Population {
    seeds: u32,
    people: u64,
    shares: Vec<Share>,
    /// Is each share what is published?
    pub sound: bool,
}

/// Sums over all people of all theatres.
#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    people: u64,
    comes: [u64; 3],
    motives: [u64; 5],
}

impl Sums {
    fn add(&mut self, nature: &Nature) {
        self.people += 1;
        for (sum, way) in self.comes.iter_mut().zip(Comes::ALL) {
            *sum += u64::from(nature.comes == way);
        }
        for (sum, motive) in self.motives.iter_mut().zip(Motive::ALL) {
            *sum += u64::from(nature.motive == motive || nature.others.has(motive));
        }
    }
}

impl Population {
    /// Generates so many theatres of each scenario.
    ///
    /// # Errors
    /// The assets are faulty.
    pub fn measure(seeds: u32) -> Result<Population, String> {
        let library = Library::embedded();
        let published = library.published_of_spies().map_err(|error| error.to_string())?;
        let scenarios = library.scenarios().map_err(|error| error.to_string())?;
        let mut sums = Sums::default();
        for scenario in &scenarios {
            for number in 0..seeds {
                let seed: Seed =
                    number.to_string().parse().map_err(|_| "no such seed".to_owned())?;
                count(scenario, &seed, &mut sums);
            }
        }
        // Whole hundredths need not add up to a whole; somebody comes in one way only.
        let all: u32 = published.comes.iter().map(|&(_, share)| u32::from(share)).sum();
        let comes = published.comes.iter().map(|&(way, share)| {
            let at = Comes::ALL.iter().position(|it| *it == way).unwrap_or(0);
            let sum = sums.comes.get(at).copied().unwrap_or(0);
            share_of(name_of_way(way), f64::from(share) / f64::from(all.max(1)), sum, sums.people)
        });
        let motives = published.motives.iter().map(|&(motive, share)| {
            let at = Motive::ALL.iter().position(|it| *it == motive).unwrap_or(0);
            let sum = sums.motives.get(at).copied().unwrap_or(0);
            share_of(name_of_motive(motive), f64::from(share) / 100.0, sum, sums.people)
        });
        let shares: Vec<Share> = comes.chain(motives).collect();
        let sound = shares.iter().all(|share| share.within);
        Ok(Population { seeds, people: sums.people, shares, sound })
    }

    /// A table.
    pub fn text(&self) -> String {
        let note = format!(
            "{} people of {} theatres of each scenario. Ways exclude each other, motives do not.",
            self.people, self.seeds
        );
        let mut table =
            Table::new("Population", 1, &["what", "published", "share", "error", "verdict"])
                .noted(&note);
        for share in &self.shares {
            table.rows.push(vec![
                share.what.to_owned(),
                format!("{:.1}", share.published * 100.0),
                format!("{:.2}", share.share * 100.0),
                format!("{:.2}", share.error * 100.0),
                if share.within { "within error" } else { "off" }.to_owned(),
            ]);
        }
        table.text()
    }
}

/// Everybody of one theatre who has no part in the scenario.
fn count(scenario: &Scenario, seed: &Seed, sums: &mut Sums) {
    let setup: Setup = scenario.setup(seed);
    let cast: Vec<Handle> = setup
        .stations
        .iter()
        .flat_map(|station| {
            let agents = station.agents.iter().map(|agent| agent.person);
            agents.chain(station.targets.iter().map(|target| target.person))
        })
        .collect();
    let handles = (0..).map(Handle);
    let people = handles
        .zip(&setup.people)
        .filter(|(handle, nature)| nature.identity.cover == Cover::Local && !cast.contains(handle));
    people.for_each(|(_, nature)| sums.add(nature));
}

fn share_of(what: &'static str, published: f64, sum: u64, people: u64) -> Share {
    let count = (people as f64).max(1.0);
    let share = sum as f64 / count;
    let error = (share * (1.0 - share) / count).sqrt();
    let within = (share - published).abs() <= ERRORS * error + ROUNDED;
    Share { what, published, share, error, within }
}

const fn name_of_way(way: Comes) -> &'static str {
    match way {
        Comes::Volunteers => "volunteers",
        Comes::ThroughFriends => "through friends or family",
        Comes::Recruited => "recruited by a service",
    }
}

const fn name_of_motive(motive: Motive) -> &'static str {
    match motive {
        Motive::Money => "money",
        Motive::Ideology => "ideology",
        Motive::Coercion => "coercion",
        Motive::Ego => "ego",
        Motive::Grievance => "grievance",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_could_spy_come_as_those_came_who_did() {
        let answer = Population::measure(12).expect("the assets are sound");
        assert!(answer.sound, "{:#?}", answer.shares);
        assert!(1_000 < answer.people);
    }

    #[test]
    fn a_share_that_is_off_is_told() {
        assert!(!share_of("half", 0.5, 600, 1000).within);
        assert!(share_of("half", 0.5, 505, 1000).within);
    }
}
