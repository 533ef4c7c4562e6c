//! Studies: something is gathered of each of many campaigns between the game's own players, every
//! doctrine of the Station against every one of Security. What is gathered is the same with any
//! number of workers, and after an interruption.

use std::{
    collections::BTreeMap,
    ops::ControlFlow,
    path::Path,
    sync::{Mutex, PoisonError},
};

use game::{
    arena::{
        campaign::{CannotPlay, Fixture, Outcome, Playing},
        playing::{Campaigns, budget, known},
        progress::Progress,
        run::{Ended, Stop, run},
        schedule::Plan,
        script::Script,
    },
    content::Library,
    referee::Referee,
};
use serde::{Serialize, de::DeserializeOwned};

use super::keep::{Keep, Numbered};

/// What to play and how.
pub struct Asked<'a> {
    pub games: u32,
    pub seed: &'a str,
    pub scenario: &'a str,
    /// Doctrines of either seat; all of them where none is named.
    pub station: Vec<String>,
    pub security: Vec<String>,
    pub jobs: usize,
    /// Where it is kept what was gathered, to go on from after an interruption.
    pub keep: Option<&'a Path>,
    pub stop: &'a Stop,
    pub quiet: bool,
}

/// What is gathered of one campaign.
pub type Gather<'a, T> =
    dyn Fn(&Campaigns, &Fixture) -> Result<(Outcome, T), CannotPlay> + Sync + 'a;

struct Gathering<'a, T> {
    campaigns: Campaigns,
    gather: &'a Gather<'a, T>,
    gathered: Mutex<BTreeMap<u64, T>>,
}

impl<T: Send> Playing for Gathering<'_, T> {
    fn play(&self, fixture: &Fixture) -> Result<Outcome, CannotPlay> {
        let (outcome, what) = (self.gather)(&self.campaigns, fixture)?;
        self.gathered.lock().unwrap_or_else(PoisonError::into_inner).insert(fixture.round, what);
        Ok(outcome)
    }
}

impl<T> Gathering<'_, T> {
    fn taken(&self, number: u64) -> Result<T, String> {
        let mut waiting = self.gathered.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.remove(&number).ok_or_else(|| "a campaign was not read".to_owned())
    }
}

/// Plays the campaigns; `take` gets what was gathered in their order. Says whether all were
/// played: where not, what was kept is gone on with.
///
/// # Errors
/// A name that is unknown, a campaign that cannot be played, a file that cannot be written.
pub fn gather<T: Send + Serialize + DeserializeOwned>(
    asked: &Asked<'_>,
    title: &str,
    gather: &Gather<'_, T>,
    take: &mut dyn FnMut(T),
) -> Result<bool, String> {
    let library = Library::embedded();
    let plan = plan(asked, title, library)?;
    let rules = library.content_hash().to_hex().to_string();
    let mut keep = Keep::open(asked.keep, &format!("{} {rules}", plan.hash()))?;
    let found = keep.take();
    let mut number = found.len() as u64;
    found.into_iter().for_each(&mut *take);
    let mut progress = Progress::new(plan.campaigns(), number, asked.quiet);
    let campaigns = Campaigns::new(library, None);
    let playing = Gathering { campaigns, gather, gathered: Mutex::default() };
    let first = number;
    let mut sink = |played: Vec<_>| -> Result<ControlFlow<()>, String> {
        for _ in played {
            let row = Numbered { number, what: playing.taken(number)? };
            keep.add(&row)?;
            take(row.what);
            number += 1;
        }
        progress.at(number);
        Ok(ControlFlow::Continue(()))
    };
    let ended = run(&plan, first, &playing, asked.jobs, asked.stop, &mut sink);
    progress.finish();
    let ended = ended.map_err(|error| error.to_string())?;
    Ok(ended == Ended::Complete)
}

/// Plays a campaign to its end.
///
/// # Errors
/// A player ordered what is not legal.
pub fn play_out(referee: &mut Referee, fixture: &Fixture) -> Result<(), CannotPlay> {
    while !referee.is_over() {
        let week = referee.play_week(|seat| budget(fixture, seat));
        week.map_err(|trouble| CannotPlay(trouble.to_string()))?;
    }
    Ok(())
}

/// Every doctrine of the Station against every one of Security, on the same seeds.
fn plan(asked: &Asked<'_>, title: &str, library: &Library) -> Result<Plan, String> {
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
        "(name: {title:?}, scenario: {:?}, seed: {:?}, players: [{players}], schedule: \
         Grid(station: [{}], security: [{}], rounds: {}))",
        asked.scenario,
        asked.seed,
        quoted(&station),
        quoted(&security),
        asked.games.div_ceil(pairings),
    );
    let script = Script::parse(title, &text, &known).map_err(|faults| faults.to_string())?;
    Ok(Plan::new(script))
}
