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
    text::{Text, bare, clean::Name},
};

use crate::{
    cli::{Fail, matches::unwritten, say},
    table::{Foyer, Saved, samples},
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
    Show {
        /// The campaign, by the name of its folder or its title.
        name: String,
    },
    /// Read every file and compare every checksum.
    Verify {
        /// The campaign, by the name of its folder or its title.
        name: String,
    },
    /// Move what cannot be read aside, so that the rest loads.
    Repair {
        /// The campaign, by the name of its folder or its title.
        name: String,
    },
    /// Give a campaign a name; its directory gets one that fits.
    Rename {
        /// The campaign, by the name of its folder or its title.
        name: String,
        /// What it is called from now on.
        title: String,
    },
    /// Copy a campaign under another name.
    Copy {
        /// The campaign, by the name of its folder or its title.
        name: String,
        /// What the copy is called.
        title: Option<String>,
    },
    /// Go on from an earlier week, as a campaign of its own. The file at its end counts it.
    Branch {
        /// The campaign, by the name of its folder or its title.
        name: String,
        /// The week to plan again; `show` lists those that are kept.
        #[arg(long, allow_negative_numbers = true)]
        week: u32,
        /// What the branch is called.
        #[arg(long)]
        title: Option<String>,
    },
    /// Write a campaign as one file; `-` is the standard output.
    Export {
        /// The campaign, by the name of its folder or its title.
        name: String,
        /// The file, which must not be there yet.
        file: PathBuf,
        /// Write over a file that is there, and through a link, a pipe or a device.
        #[arg(long)]
        force: bool,
    },
    /// Take a campaign from such a file.
    Import {
        /// A file that `export` wrote.
        file: PathBuf,
    },
    /// Print the inside of a save. It tells everything.
    Cat {
        /// The campaign, by the name of its folder or its title.
        name: String,
        /// Say that you want to know.
        #[arg(long)]
        spoilers: bool,
    },
    /// Remove a campaign. Asks first.
    Delete {
        /// The campaign, by the name of its folder or its title.
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
        What::Rename { name, title } => rename(&shelf, &find(&shelf, &name)?, &title),
        What::Copy { name, title } => copy(&shelf, &find(&shelf, &name)?, title),
        What::Branch { name, week, title } => branch(&shelf, &find(&shelf, &name)?, week, title),
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

/// A campaign by the name of its directory, as it is or as the list prints it; else by the title
/// that only one has.
pub(super) fn find(shelf: &Shelf, name: &str) -> Result<Card, Fail> {
    samples::make_named(shelf, name).map_err(super::play::hitch)?;
    let mut cards = shelf.list().map_err(disk)?;
    let ways: [&dyn Fn(&Card) -> bool; 3] =
        [&|card| card.name() == name, &|card| bare::plain(&card.name()) == name, &|card| {
            card.title() == Some(name)
        }];
    for fits in ways {
        let mut found = (0..cards.len()).filter(|at| cards.get(*at).is_some_and(fits));
        if let (Some(at), None) = (found.next(), found.next()) {
            let card = cards.swap_remove(at);
            return card.not_opened().map_or(Ok(card), |fault| Err(refused(fault)));
        }
    }
    let samples = samples::to_be_made(&cards).into_iter().map(|(name, _)| name);
    let names: Vec<String> = cards.iter().map(Card::name).chain(samples).collect();
    let near = hint(name, names.iter().map(String::as_str));
    let place = bare::path(shelf.root());
    Err(Fail::Usage(format!("there is no campaign `{name}` in {place}{near}")))
}

pub(super) fn disk(fault: Fault) -> Fail {
    Fail::Disk(format!("{fault}; {}", fault.mend()))
}

fn refused(fault: Fault) -> Fail {
    Fail::Input(format!("{fault}; {}", fault.mend()))
}

/// One line for each campaign: its folder, and what it says of itself.
pub(super) fn line(card: &Card) -> String {
    let saved = Saved::of(card);
    // A line end in a name would begin a line that looks like ours.
    let name = quoted(&bare::plain(&saved.name));
    match (&saved.about, saved.faults.first()) {
        (Some(about), fault) => {
            let older = saved.older.as_ref().map(|flaw| format!(" ({flaw})"));
            let damaged = match fault {
                None => older.as_deref().unwrap_or_default(),
                Some(_) if saved.newer => " (an older state: the newest is of a newer game)",
                Some(_) => " (an older state: the newest is damaged)",
            };
            let standing = about.standing();
            let term = standing.term.map_or_else(String::new, |term| format!(" of {term}"));
            let (week, date) = (standing.week, &about.date);
            let ended = standing.outcome.map_or_else(String::new, |it| format!(", {}", said(it)));
            let title = &saved.title;
            format!("{name}  {title}, {}, week {week}{term}, {date}{ended}{damaged}", about.side)
        }
        (None, Some(fault)) => format!("{name}  not opened: {fault}"),
        (None, None) => format!("{name}  empty"),
    }
}

/// How it ended, in the words of the list on the screen.
fn said(outcome: &str) -> String {
    Text::at_hand().message(outcome, &[])
}

/// A name that a shell would take apart, as it can be typed.
fn quoted(name: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./".contains(c);
    match name.chars().all(plain) {
        true => name.to_owned(),
        false => format!("'{}'", name.replace('\'', r"'\''")),
    }
}

fn list(shelf: &Shelf) -> Result<(), Fail> {
    let cards = shelf.list().map_err(disk)?;
    let mut lines: Vec<String> = cards.iter().map(line).collect();
    if lines.is_empty() {
        lines.push(format!("no campaigns in {}", bare::path(shelf.root())));
    }
    let unmade = samples::to_be_made(&cards);
    lines.extend(unmade.iter().map(|(name, title)| format!("{name}  {title}, made when opened")));
    say(&format!("{}\n", lines.join("\n")))
}

fn show(card: &Card) -> Result<(), Fail> {
    let opened = look(card)?;
    let mut lines = vec![line(card)];
    for (number, preview) in opened.campaign.generations().map_err(disk)? {
        lines.push(match preview {
            Ok(preview) => {
                let facts = &preview.about.facts;
                // The desk counts the week for which orders are due.
                format!("{number:06}  week {}, {}", facts.week + 1, facts.date.as_str())
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

fn rename(shelf: &Shelf, card: &Card, title: &str) -> Result<(), Fail> {
    let dir = shelf.rename(card, &named(title)?).map_err(disk)?;
    say(&format!("renamed: {}\n", bare::path(&dir)))
}

fn copy(shelf: &Shelf, card: &Card, title: Option<String>) -> Result<(), Fail> {
    let title = title.unwrap_or_else(|| format!("{}, copy", title_of(card)));
    let (dir, left) = shelf.copy_as(card, &named(&title)?).map_err(refused)?;
    let left = match left {
        0 => String::new(),
        left => format!(" ({left} damaged files stayed behind)"),
    };
    say(&format!("copied: {}{left}\n", bare::path(&dir)))
}

fn branch(shelf: &Shelf, card: &Card, week: u32, title: Option<String>) -> Result<(), Fail> {
    let foyer = Foyer::at(shelf.root().to_owned());
    let earlier = foyer.earlier(&card.name()).map_err(super::play::hitch)?;
    let Some(at) = earlier.iter().find(|it| it.week == week) else {
        let weeks: Vec<String> = earlier.iter().map(|it| it.week.to_string()).collect();
        let kept = match weeks.is_empty() {
            true => "no earlier week is kept".to_owned(),
            false => format!("kept are weeks {}", weeks.join(", ")),
        };
        return Err(Fail::Usage(format!("week {week} is not kept; {kept}")));
    };
    let title = title.unwrap_or_else(|| format!("{}, from week {week}", title_of(card)));
    named(&title)?;
    let branched = foyer.branch(&card.name(), at.generation, &title);
    let sitting = branched.map_err(super::play::hitch)?;
    let place = sitting.place().map(bare::path).unwrap_or_default();
    say(&format!("branched: {place}\n"))
}

fn title_of(card: &Card) -> String {
    card.title().map_or_else(|| card.slug.clone(), str::to_owned)
}

/// A name from the command line is taken as it is or not at all.
fn named(title: &str) -> Result<Name, Fail> {
    Name::new(title).map_err(|why| Fail::Usage(format!("no name: {why}")))
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
