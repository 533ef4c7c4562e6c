//! How long saving, loading and listing take, with the longest campaign there is.
//!
//! The only trial with a clock: its figures are of this machine, and the tests leave it out.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use game::{
    referee::Record,
    save::{
        campaign::{Campaign, Draft, Opened},
        disk::Disk,
        shelf::Shelf,
    },
};
use rules::codec::Kept;

use crate::table::{self, Foyer, Sitting};

use super::{folder::Folder, stand_in, taint::give_orders};
use crate::trials::ordeal::Tally;

const SAVE: Duration = Duration::from_millis(50);
const LOAD: Duration = Duration::from_millis(100);
const LIST: Duration = Duration::from_millis(50);
/// Bytes of a generation.
const SIZE: u64 = 300 * 1024;
const CAMPAIGNS: usize = 100;
/// Each is done so often, and the one in the middle counts.
const TIMES: usize = 21;

pub(super) fn one(number: u64) -> Tally {
    let mut tally = Tally::default();
    let outcome = measure(number, &mut tally);
    if let Err(why) = outcome {
        tally.note(|| format!("campaign {number}"), Err(why));
    }
    tally.distinct = tally.tried;
    tally
}

/// Bytes of the newest save after the longest campaign. The same on every machine.
///
/// # Errors
/// The campaign cannot be played or its files cannot be read.
pub fn generation() -> Result<u64, String> {
    let folder = Folder::new()?;
    let (name, weeks) = play(0, &folder.0)?;
    let newest = folder.0.join(name).join(format!("{weeks:06}.save"));
    Ok(fs::metadata(newest).map_err(|error| error.to_string())?.len())
}

fn measure(number: u64, tally: &mut Tally) -> Result<(), String> {
    let folder = Folder::new()?;
    let (name, weeks) = play(number, &folder.0)?;
    let dir = folder.0.join(&name);
    tally.remarks.push(format!("a campaign of {weeks} weeks against a regular player"));
    save(&dir, tally)?;
    let foyer = Foyer::at(folder.0.clone());
    let load = median(|| foyer.resume(&name).map(drop).map_err(|hitch| hitch.to_string()))?;
    within("load", load, LOAD, tally);
    let many = folder.0.join("many");
    let file = folder.0.join("parcel");
    let shelf = Shelf::new(Disk::real(), folder.0.clone());
    shelf.export(&dir, &file).map_err(|fault| fault.to_string())?;
    let shelf = Shelf::new(Disk::real(), many);
    for _ in 0..CAMPAIGNS {
        shelf.import(&file).map_err(|fault| fault.to_string())?;
    }
    let list = median(|| shelf.list().map(drop).map_err(|fault| fault.to_string()))?;
    within("list of 100 campaigns", list, LIST, tally);
    Ok(())
}

/// The longest scenario, to its end.
fn play(number: u64, root: &Path) -> Result<(String, u16), String> {
    let foyer = Foyer::at(root.to_owned());
    let offers = foyer.offers().map_err(|hitch| hitch.to_string())?;
    let longest = offers.iter().max_by_key(|offer| offer.weeks).ok_or("there is no scenario")?;
    let seat = longest.seats.last().copied().ok_or("there is no seat")?;
    let seed = format!("speed{number}");
    let choice = foyer.choice((&longest.id, seat), "regular", None, Some(&seed));
    let choice = choice.map_err(|hitch| hitch.to_string())?;
    let mut sitting = foyer.begin(&choice).map_err(|hitch| hitch.to_string())?;
    let mut player = stand_in(&seed, seat)?;
    while !sitting.is_over() {
        give_orders(&mut sitting, player.as_mut())?;
        table::end_week(&mut sitting, |_, _| true).map_err(|hitch| hitch.to_string())?;
    }
    Ok((name(&sitting), longest.weeks))
}

fn name(sitting: &Sitting) -> String {
    let name = sitting.place().and_then(Path::file_name);
    name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The whole of it: the world as text, the file, the synced disk.
fn save(dir: &Path, tally: &mut Tally) -> Result<(), String> {
    let opened = Campaign::open(&Disk::real(), dir).map_err(|fault| fault.to_string())?;
    let Opened { mut campaign, loaded, .. } = opened;
    let record = Record::from_bytes(&loaded.body).map_err(|error| error.to_string())?;
    let mut path = PathBuf::new();
    let save = median(|| {
        let body = record.to_text().map_err(|error| error.to_string())?.into_bytes();
        let draft = Draft { facts: loaded.header.facts.clone(), body, week: None };
        path = campaign.save(&draft).map_err(|fault| fault.to_string())?.path;
        Ok(())
    })?;
    within("save", save, SAVE, tally);
    let size = fs::metadata(&path).map_err(|error| error.to_string())?.len();
    tally.remarks.push(format!("a generation: {} KiB", size.div_ceil(1024)));
    let outcome = if size <= SIZE { Ok(()) } else { Err(format!("{size} bytes")) };
    tally.note(|| "size".to_owned(), outcome);
    Ok(())
}

fn median(mut what: impl FnMut() -> Result<(), String>) -> Result<Duration, String> {
    let mut all = Vec::new();
    for _ in 0..TIMES {
        let began = Instant::now();
        what()?;
        all.push(began.elapsed());
    }
    all.sort_unstable();
    Ok(all.get(TIMES / 2).copied().unwrap_or_default())
}

fn within(what: &str, took: Duration, most: Duration, tally: &mut Tally) {
    let figure = format!("{}.{} ms", took.as_millis(), took.as_micros() % 1000 / 100);
    tally.remarks.push(format!("{what}: {figure}, median of {TIMES}"));
    let outcome = if took <= most { Ok(()) } else { Err(figure) };
    tally.note(|| what.to_owned(), outcome);
}
