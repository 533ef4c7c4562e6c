//! `cutout saves`: look after saved campaigns.

use std::{io::IsTerminal as _, path::PathBuf};

use clap::{Args, Subcommand};

use game::{
    save::{
        campaign::{Campaign, Opened},
        disk::Disk,
        fault::{Fault, ReadOnly},
        outlet,
        shelf::{Card, Shelf, Surroundings},
    },
    suggest::hint,
    text::bare,
};

use crate::{
    cli::{Fail, matches::unwritten, say},
    table::samples,
};

#[derive(Debug, Args)]
pub(super) struct Saves {
    /// Where the campaigns are; else CUTOUT_SAVES, else ./saves, else the data directory.
    #[arg(long, global = true)]
    saves: Option<PathBuf>,
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// All campaigns, damaged ones too.
    List,
    /// The generations of one campaign.
    Show { name: String },
    /// Read every file and compare every checksum.
    Verify { name: String },
    /// Move what cannot be read aside, so that the rest loads.
    Repair { name: String },
    /// Write a campaign as one file; `-` is the standard output.
    Export {
        name: String,
        file: PathBuf,
        /// Write over a file that is there, and through a link, a pipe or a device.
        #[arg(long)]
        force: bool,
    },
    /// Take a campaign from such a file.
    Import { file: PathBuf },
    /// Print the inside of a save. It tells everything.
    Cat {
        name: String,
        /// Say that you want to know.
        #[arg(long)]
        spoilers: bool,
    },
    /// Remove a campaign. Asks first.
    Delete {
        name: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

pub(super) fn run(asked: Saves) -> Result<(), Fail> {
    let shelf = shelf(asked.saves)?;
    match asked.what {
        What::List => list(&shelf),
        What::Show { name } => show(&find(&shelf, &name)?),
        What::Verify { name } => verify(&shelf, &find(&shelf, &name)?),
        What::Repair { name } => repair(&shelf, &find(&shelf, &name)?),
        What::Export { name, file, force } => {
            let parcel = shelf.parcel(&find(&shelf, &name)?.dir, &file).map_err(disk)?;
            match outlet::write(&file, &parcel, force).map_err(unwritten)? {
                true => Ok(()),
                false => say(&format!("written: {}\n", bare::path(&file))),
            }
        }
        What::Import { file } => {
            let dir = shelf.import(&file).map_err(refused)?;
            say(&format!("imported: {}\n", bare::path(&dir)))
        }
        What::Cat { name, spoilers } => cat(&find(&shelf, &name)?, spoilers),
        What::Delete { name, yes } => delete(&shelf, &find(&shelf, &name)?, yes),
    }
}

/// The shelf of this process.
pub(super) fn shelf(flag: Option<PathBuf>) -> Result<Shelf, Fail> {
    let place = Surroundings::of_this_process(flag).place();
    let root = place.map_err(|nowhere| Fail::Disk(nowhere.to_string()))?;
    let shelf = Shelf::new(Disk::real(), root);
    samples::make_ready(&shelf);
    Ok(shelf)
}

/// A campaign by the name of its directory.
pub(super) fn find(shelf: &Shelf, name: &str) -> Result<Card, Fail> {
    let cards = shelf.list().map_err(disk)?;
    let names: Vec<String> = cards.iter().map(Card::name).collect();
    match names.iter().position(|it| it == name) {
        Some(at) => cards
            .into_iter()
            .nth(at)
            .ok_or_else(|| Fail::Usage(format!("there is no campaign `{name}`"))),
        None => {
            let near = hint(name, names.iter().map(String::as_str));
            let place = bare::path(shelf.root());
            Err(Fail::Usage(format!("there is no campaign `{name}` in {place}{near}")))
        }
    }
}

pub(super) fn disk(fault: Fault) -> Fail {
    Fail::Disk(format!("{fault}; {}", fault.mend()))
}

fn refused(fault: Fault) -> Fail {
    Fail::Input(format!("{fault}; {}", fault.mend()))
}

/// One line for each campaign.
pub(super) fn line(card: &Card) -> String {
    let name = card.name();
    match (&card.newest, card.faults.first()) {
        (Some(preview), fault) => {
            let older = card.older().map(|flaw| format!(" ({flaw})"));
            let damaged = match fault {
                None => older.as_deref().unwrap_or_default(),
                Some(fault) if fault.is_newer() => {
                    " (an older state: the newest is of a newer game)"
                }
                Some(_) => " (an older state: the newest is damaged)",
            };
            let facts = &preview.about.facts;
            format!(
                "{name}  {}, {}, week {}, {}{damaged}",
                facts.title.as_str(),
                facts.side.as_str(),
                facts.week,
                facts.date.as_str()
            )
        }
        (None, Some(fault)) => format!("{name}  damaged: {fault}"),
        (None, None) => format!("{name}  empty"),
    }
}

fn list(shelf: &Shelf) -> Result<(), Fail> {
    let cards = shelf.list().map_err(disk)?;
    if cards.is_empty() {
        return say(&format!("no campaigns in {}\n", bare::path(shelf.root())));
    }
    let lines: Vec<String> = cards.iter().map(line).collect();
    say(&format!("{}\n", lines.join("\n")))
}

fn show(card: &Card) -> Result<(), Fail> {
    let opened = look(card)?;
    let mut lines = vec![line(card)];
    for (number, preview) in opened.campaign.generations().map_err(disk)? {
        lines.push(match preview {
            Ok(preview) => {
                let facts = &preview.about.facts;
                format!("{number:06}  week {}, {}", facts.week, facts.date.as_str())
            }
            Err(fault) => format!("{number:06}  damaged: {fault}"),
        });
    }
    lines.extend(opened.notices.iter().map(ToString::to_string));
    lines.extend(card.file().map(|file| format!("its declassified file: {}", bare::path(&file))));
    say(&format!("{}\n", lines.join("\n")))
}

/// Opens a campaign to be shown; one of an earlier version too, which is left as it is.
fn look(card: &Card) -> Result<Opened, Fail> {
    let opened = match card.older() {
        None => Campaign::open(&Disk::real(), &card.dir),
        Some(_) => Campaign::look_at(&Disk::real(), &card.dir, ReadOnly::Older),
    };
    opened.map_err(refused)
}

fn verify(shelf: &Shelf, card: &Card) -> Result<(), Fail> {
    let faults = shelf.verify(&card.dir).map_err(disk)?;
    let files = shelf.files(&card.dir).map_err(disk)?;
    if faults.is_empty() {
        return say(&format!("{files} files, every one whole\n"));
    }
    let line = |fault: &Fault| match fault {
        Fault::Flawed { flaw, .. } => match flaw.place() {
            Some(place) => format!("{fault} ({place})"),
            None => fault.to_string(),
        },
        _ => fault.to_string(),
    };
    let lines: Vec<String> = faults.iter().map(line).collect();
    say(&format!("{}\n", lines.join("\n")))?;
    let newer = faults.iter().filter(|it| it.is_newer()).count();
    let what = match (faults.len(), newer) {
        (all, newer) if all == newer => "update the game to play it",
        _ => "`cutout saves repair` moves what is damaged aside",
    };
    Err(Fail::Verdict(format!("{} of {files} files not as written; {what}", faults.len())))
}

fn repair(shelf: &Shelf, card: &Card) -> Result<(), Fail> {
    let notices = shelf.repair(&card.dir).map_err(refused)?;
    if notices.is_empty() {
        return say("nothing to repair: every file is whole\n");
    }
    let lines: Vec<String> = notices.iter().map(ToString::to_string).collect();
    say(&format!("{}\n", lines.join("\n")))
}

fn cat(card: &Card, spoilers: bool) -> Result<(), Fail> {
    if !spoilers {
        return Err(Fail::Usage(
            "this prints the truth of the campaign; say --spoilers if you want to know".to_owned(),
        ));
    }
    let opened = look(card)?;
    let body = String::from_utf8_lossy(&opened.loaded.body).into_owned();
    say(&format!("{}\n", body))
}

fn delete(shelf: &Shelf, card: &Card, yes: bool) -> Result<(), Fail> {
    if !yes {
        if !std::io::stdin().is_terminal() {
            return Err(Fail::Usage("not a terminal to ask on; say --yes".to_owned()));
        }
        say(&format!("{}\nRemove it for good? Type yes: ", line(card)))?;
        let answer = crate::plain::read_line(&mut std::io::stdin().lock());
        let answer = answer.map_err(|error| Fail::Disk(error.to_string()))?;
        if answer.unwrap_or_default().trim() != "yes" {
            return say("nothing removed\n");
        }
    }
    shelf.delete(&card.dir).map_err(disk)?;
    say("removed\n")
}
