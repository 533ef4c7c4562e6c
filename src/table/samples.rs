//! The campaigns that come with the game. They are recipes, made into campaigns where they are
//! looked for and not there: all of them where their file lies beside the campaigns, as in a
//! checkout; one by its name anywhere.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use game::{
    content::Library,
    save::{
        disk::Disk,
        fault::{Doing, Fault},
        header::Id,
        shelf::{Card, Shelf},
    },
    text::bare,
};
use rules::{
    ai::{self, Level, Nodes, Player},
    engine::seat::Seat,
};
use serde::Deserialize;

use super::{Choice, Foyer, Hitch, NODES, Sitting, date, end_week};

/// The folder of the samples below that of the campaigns.
const FOLDER: &str = "samples";
/// The same recipes, for where there is no checkout.
const RECIPES: &str = include_str!("../../saves/samples/samples.ron");
/// Where one is made; no campaign has such a name.
const WORKSHOP: &str = ".new-";
/// The most bytes that the recipes may have.
const MOST: u64 = 64 * 1024;

/// How one sample is made.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Recipe {
    /// Of its folder.
    name: String,
    title: String,
    scenario: String,
    seat: Seat,
    seed: String,
    /// Who gives the orders until then: a level and perhaps a doctrine.
    played_by: (String, Option<String>),
    against: (String, Option<String>),
    /// Weeks that are over.
    weeks: u16,
    /// Orders of the week being planned.
    orders: usize,
    /// A note on the desk: what it is about, and its text.
    note: Option<(String, String)>,
}

/// Makes the samples that are not there, or that other assets or an older game have made. One that
/// cannot be made is not offered.
pub fn make_ready(shelf: &Shelf) {
    let recipes = recipes(shelf.root()).unwrap_or_default();
    if recipes.is_empty() {
        return;
    }
    let cards = shelf.list().unwrap_or_default();
    let content = this_game();
    for recipe in recipes {
        let mut made = cards.iter().filter(|card| card.sample && card.slug == recipe.name);
        if !made.any(|card| is_of_this_game(card, &content)) {
            let _ = recipe.make(shelf.root());
        }
    }
}

/// Makes the one sample that is called so, unless it is there. Anything else is no name of a sample
/// and left to others.
///
/// # Errors
/// The disk refuses; then nothing of it is there.
pub fn make_named(shelf: &Shelf, name: &str) -> Result<(), Hitch> {
    let called = |recipe: &Recipe| recipe.full_name() == name;
    let Some(recipe) = shipped().into_iter().find(called) else { return Ok(()) };
    let content = this_game();
    let is_there = |card: &Card| card.name() == name && is_of_this_game(card, &content);
    match shelf.list()?.iter().any(is_there) {
        true => Ok(()),
        false => recipe.make(shelf.root()),
    }
}

/// The samples that would be made if they were asked for by name: each name with its title.
pub fn to_be_made(cards: &[Card]) -> Vec<(String, String)> {
    let all = shipped().into_iter().map(|recipe| (recipe.full_name(), recipe.title));
    all.filter(|(name, _)| !cards.iter().any(|card| card.name() == *name)).collect()
}

fn shipped() -> Vec<Recipe> {
    ron::from_str(RECIPES).unwrap_or_default()
}

/// The assets of which a sample must be.
fn this_game() -> Id {
    Id::of(Library::embedded().content_hash().to_hex().as_bytes())
}

fn is_of_this_game(card: &Card, content: &Id) -> bool {
    let newest = card.newest.as_ref().filter(|_| card.faults.is_empty());
    newest.is_some_and(|preview| {
        !preview.stamp.is_older() && preview.about.facts.scenario.hash == *content
    })
}

/// The recipes that lie beside the campaigns; none, where there are no samples.
fn recipes(root: &Path) -> Result<Vec<Recipe>, Hitch> {
    let path = root.join(FOLDER).join("samples.ron");
    let unreadable = |why: String| Hitch::Unreadable(format!("{}: {why}", bare::path(&path)));
    let size = match fs::metadata(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(unreadable(error.to_string())),
        Ok(about) => about.len(),
    };
    if MOST < size {
        return Err(unreadable(format!("{size} bytes, and {MOST} are enough")));
    }
    let text = fs::read_to_string(&path).map_err(|error| unreadable(error.to_string()))?;
    ron::from_str(&text).map_err(|error| unreadable(error.to_string()))
}

impl Recipe {
    /// By which it is opened.
    fn full_name(&self) -> String {
        format!("{FOLDER}/{}", self.name)
    }

    /// Makes the campaign in its folder. Until it is whole it lies where no campaign is looked for.
    fn make(&self, root: &Path) -> Result<(), Hitch> {
        let folder = root.join(FOLDER);
        let workshop = folder.join(format!("{WORKSHOP}{}", std::process::id()));
        let refused = |error: std::io::Error| {
            Hitch::Disk(Fault::Disk { doing: Doing::Creating, path: folder.clone(), error })
        };
        fs::create_dir_all(&workshop).map_err(refused)?;
        let made = self.play(&Disk::real(), &workshop).and_then(|made| {
            let to = folder.join(&self.name);
            let _ = fs::remove_dir_all(&to);
            fs::rename(made, to).map_err(refused)
        });
        let _ = fs::remove_dir_all(&workshop);
        made
    }

    fn play(&self, disk: &Disk, workshop: &Path) -> Result<PathBuf, Hitch> {
        let (level, doctrine) = &self.against;
        let choice = Foyer::without_files().choice(
            (&self.scenario, self.seat),
            level,
            doctrine.as_deref(),
            Some(&self.seed),
        )?;
        let choice = Choice { title: Some(self.title.clone()), ..choice };
        let mut sitting = Sitting::begin(&choice, Some((disk, workshop)), date)?;
        let mut player = self.stand_in()?;
        for _ in 0..self.weeks {
            give(&mut sitting, player.as_mut(), usize::MAX)?;
            end_week(&mut sitting, |_, _| true)?;
        }
        give(&mut sitting, player.as_mut(), self.orders)?;
        if let Some((about, text)) = &self.note {
            sitting.set_note(about, text)?;
        }
        // A game goes on when the disk refuses; half of a sample is none.
        sitting.save_again()?;
        let place = sitting.place().unwrap_or(workshop).to_owned();
        drop(sitting);
        // Whoever looks at a sample never writes there, so that nobody needs its lock.
        let _ = fs::remove_file(place.join("LOCK"));
        Ok(place)
    }

    /// Who gives the orders that a person would have given.
    fn stand_in(&self) -> Result<Box<dyn Player>, Hitch> {
        let (level, doctrine) = &self.played_by;
        let unknown = || Hitch::Unknown(format!("there is no level `{level}`"));
        let level = Level::named(level).ok_or_else(unknown)?;
        let seed = ai::own_seed(&self.seed, self.seat);
        ai::player(level, self.seat, doctrine.as_deref(), seed)
            .map_err(|error| Hitch::Unknown(error.to_string()))
    }
}

/// The player's plan becomes the person's, order by order. Orders that set means free may sort
/// behind those that need them: two passes.
fn give(sitting: &mut Sitting, player: &mut dyn Player, most: usize) -> Result<(), Hitch> {
    let view = Arc::new(sitting.view().clone());
    let thought = player.plan(&view, &mut Nodes(NODES));
    let mut waiting: Vec<_> = thought.plan.orders().copied().take(most).collect();
    for _ in 0..2 {
        let mut later = Vec::new();
        for order in waiting {
            match sitting.order(order) {
                Ok(()) => {}
                Err(Hitch::Refused(_)) => later.push(order),
                Err(hitch) => return Err(hitch),
            }
        }
        waiting = later;
    }
    Ok(())
}
