//! Secrets of a campaign, and everything in which they must not stand.
//!
//! A person sits on one side, a stand-in gives that side's orders. When all is over the file tells
//! which deeds that side was never told of; their sentences, the seed and the others' memories
//! must not have stood in a header, a journal, a list, a message or on a screen.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use game::{
    save::{
        disk::Disk,
        fs::sim::SimFs,
        shelf::{Card, Shelf},
    },
    text::{Text, TheatreNames},
};
use rules::{ai::Nodes, engine::seat::Seat};

use crate::{
    front::{Scene, Screen, outline::Outline},
    table::{self, Choice, Sitting},
};

use super::{WEEK, stand_in};
use crate::trials::ordeal::Tally;

const ROOT: &str = "/saves";

pub(super) fn one(number: u64) -> Tally {
    let mut tally = Tally::default();
    tally.note(|| format!("campaign {number}"), search(number));
    tally.distinct = tally.tried;
    tally
}

/// What was to be seen, and what must not be.
struct Seen {
    fs: SimFs,
    /// Where, and the words.
    places: BTreeSet<(&'static str, String)>,
}

fn search(number: u64) -> Result<(), String> {
    let fs = SimFs::new();
    let disk = Disk::on(fs.clone());
    let mut sitting = begin(number, &disk)?;
    let seed = sitting.charter().seed.clone();
    let mut seen = Seen { fs, places: BTreeSet::new() };
    let mut player = stand_in(&seed, sitting.seat())?;
    while !sitting.is_over() {
        give_orders(&mut sitting, player.as_mut())?;
        seen.look(&sitting)?;
        table::end_week(&mut sitting, |_, _| true).map_err(|hitch| hitch.to_string())?;
    }
    seen.after_damage(&sitting)?;
    let secrets = secrets(&sitting, &seed)?;
    seen.search(&secrets)
}

/// The seed is a word that stands nowhere else.
fn begin(number: u64, disk: &Disk) -> Result<Sitting, String> {
    let foyer = table::Foyer::without_files();
    let offers = foyer.offers().map_err(|hitch| hitch.to_string())?;
    let at = usize::try_from(number).unwrap_or(0);
    let offer = offers.get(at % offers.len().max(1)).ok_or("there is no scenario")?;
    let seat = offer.seats.get(at / offers.len().max(1) % offer.seats.len().max(1));
    let seat = seat.copied().ok_or("there is no seat")?;
    let seed = format!("zzmarked{number}zz");
    let level = if number % 4 == 3 { "regular" } else { "random" };
    let choice: Choice = foyer
        .choice((&offer.id, seat), level, None, Some(&seed))
        .map_err(|hitch| hitch.to_string())?;
    Sitting::begin(&choice, Some((disk, Path::new(ROOT))), table::date)
        .map_err(|hitch| hitch.to_string())
}

pub(super) fn give_orders(
    sitting: &mut Sitting,
    player: &mut dyn rules::ai::Player,
) -> Result<(), String> {
    let view = std::sync::Arc::new(sitting.view().clone());
    let thought = player.plan(&view, &mut Nodes(WEEK));
    for order in thought.plan.orders() {
        // What needs another order first is given without it, or not at all: it is a trial.
        let _ = sitting.order(*order);
    }
    sitting.set_note("self", "a note").map_err(|hitch| hitch.to_string())
}

impl Seen {
    fn see(&mut self, place: &'static str, words: impl Into<String>) {
        self.places.insert((place, words.into()));
    }

    /// Everything that a person can look at in this week.
    fn look(&mut self, sitting: &Sitting) -> Result<(), String> {
        let names = names(sitting);
        let text = Text::english();
        let scene = Scene {
            clerk: text.clerk(sitting.view(), &names),
            plan: sitting.plan(),
            reports: sitting.reports(),
            beliefs: sitting.beliefs(),
            marks: sitting.marks(),
        };
        for &screen in Screen::all(sitting.seat().is_station()) {
            cells(&scene.outline(screen)).for_each(|cell| self.see("a screen", cell));
        }
        for (path, bytes) in self.fs.files() {
            self.file(&path, &bytes);
        }
        self.list()
    }

    /// The header of a save or a week, the whole of a journal.
    fn file(&mut self, path: &Path, bytes: &[u8]) {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        self.see("a file's name", path.to_string_lossy().into_owned());
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("orders") => self.see("a journal", text(bytes)),
            _ => {
                for line in bytes.split(|byte| *byte == b'\n').take(3) {
                    self.see("a header", text(line));
                }
            }
        }
    }

    fn list(&mut self) -> Result<(), String> {
        for card in self.cards()? {
            self.see("the list", format!("{card:?}"));
        }
        Ok(())
    }

    fn cards(&self) -> Result<Vec<Card>, String> {
        let shelf = Shelf::new(Disk::on(self.fs.clone()), PathBuf::from(ROOT));
        shelf.list().map_err(|fault| fault.to_string())
    }

    /// Messages about files that are not as they were.
    fn after_damage(&mut self, sitting: &Sitting) -> Result<(), String> {
        let dir = sitting.place().ok_or("the campaign is kept nowhere")?.to_owned();
        let copy = self.fs.copy();
        for (path, mut bytes) in copy.files() {
            if let Some(byte) = bytes.last_mut() {
                *byte ^= 1;
            }
            copy.plant(&path, &bytes).map_err(|error| error.to_string())?;
        }
        let shelf = Shelf::new(Disk::on(copy), PathBuf::from(ROOT));
        let faults = shelf.verify(&dir).map_err(|fault| fault.to_string())?;
        for fault in faults {
            self.see("an error", format!("{fault}; {}; {fault:?}", fault.mend()));
        }
        for card in shelf.list().map_err(|fault| fault.to_string())? {
            match shelf.open(&card).map_err(|fault| fault.to_string()) {
                Ok(opened) => {
                    opened.notices.iter().for_each(|it| self.see("a message", it.to_string()));
                }
                Err(why) => self.see("an error", why),
            }
        }
        Ok(())
    }

    fn search(&self, secrets: &BTreeSet<String>) -> Result<(), String> {
        if secrets.len() < 3 {
            return Err(format!("only {} secrets: nothing was tried", secrets.len()));
        }
        for secret in secrets {
            let found = self.places.iter().find(|(_, words)| words.contains(secret.as_str()));
            if let Some((place, _)) = found {
                return Err(format!("{secret:?} stands in {place}"));
            }
        }
        Ok(())
    }
}

/// What that side was never told, in words.
fn secrets(sitting: &Sitting, seed: &str) -> Result<BTreeSet<String>, String> {
    let file = sitting.disclosed().ok_or("the file stays closed")?;
    let names = names(sitting);
    let text = Text::english();
    let clerk = text.clerk(sitting.view(), &names);
    let own: Seat = sitting.seat();
    let secret =
        |told: &[(Seat, rules::engine::view::Report)]| told.iter().all(|(seat, _)| *seat != own);
    let untold = file.deeds.iter().filter(|deed| 0 < deed.week.0 && secret(&deed.told));
    let about_people = untold.filter(|deed| deed.people.iter().any(Option::is_some));
    let mut secrets: BTreeSet<String> = about_people.map(|deed| clerk.deed(deed, &file)).collect();
    secrets.insert(seed.to_owned());
    Ok(secrets)
}

fn names(sitting: &Sitting) -> TheatreNames {
    TheatreNames::new(sitting.scenario(), sitting.view().briefing.gazetteer.clone())
}

fn cells(outline: &Outline) -> impl Iterator<Item = String> + '_ {
    let rows = outline.sections.iter().flat_map(|section| &section.rows);
    rows.flat_map(|row| row.cells.iter().map(|cell| cell.text.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_planted_secret_is_found() {
        let places = BTreeSet::from([("a header", "week 3, seed zzmarked0zz".to_owned())]);
        let seen = Seen { fs: SimFs::new(), places };
        let secrets = ["zzmarked0zz", "other", "another"].map(str::to_owned);
        let found = seen.search(&BTreeSet::from(secrets));
        assert_eq!(found, Err("\"zzmarked0zz\" stands in a header".to_owned()));
        assert!(seen.search(&BTreeSet::new()).is_err(), "a search for nothing finds nothing");
    }
}
