//! `cutout dev samples`: the campaigns that come with the game, made anew from their recipes.
//!
//! They must be made again whenever the schema of the world changes; a test says when.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::Args;
use serde::Deserialize;

use game::save::disk::Disk;
use rules::{
    ai::{self, Level, Nodes, Player},
    engine::seat::Seat,
};

use crate::{
    cli::{Fail, read_bounded, say},
    foyer::{self, Foyer},
    sitting::{Hitch, NODES, Sitting},
};

/// The most bytes that the recipes may have.
const RECIPES: u64 = 64 * 1024;

#[derive(Debug, Args)]
pub(in crate::cli) struct Samples {
    /// The folder of the samples, with the recipes in `samples.ron`.
    #[arg(default_value = "saves/samples")]
    folder: PathBuf,
}

/// How one sample is made.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Recipe {
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

pub(super) fn run(asked: &Samples) -> Result<(), Fail> {
    let path = asked.folder.join("samples.ron");
    let text = read_bounded(&path, RECIPES)?;
    let recipes: Vec<Recipe> = ron::from_str(&text)
        .map_err(|error| Fail::Input(format!("{}: {error}", path.display())))?;
    clear(&asked.folder)?;
    for recipe in recipes {
        let made = make(&recipe, &asked.folder);
        let place = made.map_err(|why| Fail::Input(format!("{}: {why}", recipe.title)))?;
        say(&format!("{}\n", place.display()))?;
    }
    Ok(())
}

/// Removes the samples of before: folders and nothing else.
fn clear(folder: &Path) -> Result<(), Fail> {
    let fail = |error: std::io::Error| Fail::Disk(format!("{}: {error}", folder.display()));
    for entry in fs::read_dir(folder).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        if entry.file_type().map_err(fail)?.is_dir() {
            fs::remove_dir_all(entry.path()).map_err(fail)?;
        }
    }
    Ok(())
}

fn make(recipe: &Recipe, folder: &Path) -> Result<PathBuf, Hitch> {
    let foyer = Foyer::without_files();
    let (level, doctrine) = &recipe.against;
    let choice = foyer.choice(
        (&recipe.scenario, recipe.seat),
        level,
        doctrine.as_deref(),
        Some(&recipe.seed),
    )?;
    let choice = crate::sitting::Choice { title: Some(recipe.title.clone()), ..choice };
    let mut sitting = Sitting::begin(&choice, Some((&Disk::real(), folder)), foyer::date)?;
    let mut player = stand_in(recipe)?;
    for _ in 0..recipe.weeks {
        give(&mut sitting, player.as_mut(), usize::MAX)?;
        foyer::end_week(&mut sitting, |_, _| true)?;
    }
    give(&mut sitting, player.as_mut(), recipe.orders)?;
    if let Some((about, text)) = &recipe.note {
        sitting.set_note(about, text)?;
    }
    let place = sitting.place().unwrap_or(folder).to_owned();
    drop(sitting);
    // Whoever looks at a sample never writes there, so that nobody needs its lock.
    let _ = fs::remove_file(place.join("LOCK"));
    Ok(place)
}

fn stand_in(recipe: &Recipe) -> Result<Box<dyn Player>, Hitch> {
    let (level, doctrine) = &recipe.played_by;
    let unknown = |why: String| Hitch::Unknown(why);
    let level =
        Level::named(level).ok_or_else(|| unknown(format!("there is no level `{level}`")))?;
    let seed = ai::own_seed(&recipe.seed, recipe.seat);
    ai::player(level, recipe.seat, doctrine.as_deref(), seed)
        .map_err(|error| unknown(error.to_string()))
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
