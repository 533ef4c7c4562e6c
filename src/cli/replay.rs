//! `cutout replay`: recorded campaigns, verified and shown.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::{Subcommand, ValueEnum};

use game::text::Sayings;
use game::{
    content::Library,
    referee::{Record, Referee},
    save::{
        campaign::Campaign,
        disk::Disk,
        fault::ReadOnly,
        outlet,
        replay::{Compared, Finding, LARGEST, Replay as Recorded, ReplayError},
    },
    text::{Text, TheatreNames, bare},
};
use rules::codec::Kept;
use rules::engine::{disclosed::Beliefs, order::Plan, seat::Seat, units::Week};

use crate::{
    cli::{
        Fail,
        matches::unwritten,
        read_bounded,
        saves::{disk, find, shelf},
        say,
    },
    front::{
        Scene, Screen,
        ending::ending,
        outline::Outline,
        paper::{self, Paper},
    },
};

#[derive(Debug, Subcommand)]
pub(super) enum Replay {
    /// Play it again and compare the digest of every week.
    Verify {
        /// Replays, such as `match --save-replays` writes.
        files: Vec<PathBuf>,
    },
    /// Play a saved campaign again and compare it with every state that was kept of it. Where one
    /// differs, both are written: they tell everything.
    Campaign {
        /// The campaign, by the name of its folder or its title.
        name: String,
        /// Where the campaigns are; else CUTOUT_SAVES, else ./saves, else the data directory.
        #[arg(long)]
        saves: Option<PathBuf>,
        /// Where to write states that differ.
        #[arg(long, default_value = ".")]
        out: PathBuf,
        /// Write over files that are there.
        #[arg(long)]
        force: bool,
    },
    /// Print what one seat knew in one week.
    Show {
        /// A replay.
        file: PathBuf,
        /// Which week; without it, the last.
        #[arg(long, allow_negative_numbers = true)]
        week: Option<u16>,
        /// Whose desk it is.
        #[arg(long, value_enum, default_value_t)]
        side: Side,
    },
    /// Write the declassified file of the campaign: to a file as one HTML page or as Markdown,
    /// else to the terminal as text.
    Export {
        /// A replay.
        file: PathBuf,
        /// Write one HTML page that needs nothing else to be read.
        #[arg(long, value_name = "OUT")]
        html: Option<PathBuf>,
        /// Write Markdown; without a name, or with `-`, to the terminal.
        #[arg(long, value_name = "OUT", num_args = 0..=1, default_missing_value = "-")]
        markdown: Option<PathBuf>,
        /// Whose copy it is.
        #[arg(long, value_enum, default_value_t)]
        side: Side,
        /// Write over a file that is there, and through a link, a pipe or a device.
        #[arg(long)]
        force: bool,
    },
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Side {
    #[default]
    Station,
    Station2,
    Station3,
    Security,
}

impl Side {
    pub(super) const fn seat(self) -> Seat {
        match self {
            Side::Station => Seat::Station1,
            Side::Station2 => Seat::Station2,
            Side::Station3 => Seat::Station3,
            Side::Security => Seat::Security,
        }
    }
}

pub(super) fn run(asked: Replay) -> Result<(), Fail> {
    match asked {
        Replay::Verify { files } => verify(&files),
        Replay::Campaign { name, saves, out, force } => campaign(&name, saves, (&out, force)),
        Replay::Show { file, week, side } => show(&file, week, side),
        Replay::Export { file, html, markdown, side, force } => {
            export(&file, side, (html.as_deref(), markdown.as_deref()), force)
        }
    }
}

fn read(path: &Path) -> Result<Recorded, Fail> {
    Recorded::from_ron(&read_bounded(path, LARGEST)?).map_err(|error| failed(path, &error))
}

fn failed(path: &Path, error: &ReplayError) -> Fail {
    Fail::Input(format!("{}: {error}", bare::path(path)))
}

fn verify(files: &[PathBuf]) -> Result<(), Fail> {
    if files.is_empty() {
        return Err(Fail::Usage("name at least one replay file".to_owned()));
    }
    let library = Library::at_hand();
    let mut differ = 0_usize;
    for path in files {
        let finding = read(path)?.verify(library).map_err(|error| failed(path, &error))?;
        let name = bare::path(path);
        match finding {
            Finding::Same { weeks } => say(&format!("{name}: same, {weeks} weeks\n"))?,
            Finding::Differs { week, then, now } => {
                differ += 1;
                say(&format!("{name}: differs in week {week}: then {then}, now {now}\n"))?;
            }
            Finding::OtherContent { .. } => {
                differ += 1;
                say(&format!("{name}: made with other content or rules; cannot be compared\n"))?;
            }
        }
    }
    match differ {
        0 => Ok(()),
        1 => Err(Fail::Verdict("one replay differs".to_owned())),
        n => Err(Fail::Verdict(format!("{n} replays differ"))),
    }
}

fn campaign(name: &str, saves: Option<PathBuf>, (out, force): (&Path, bool)) -> Result<(), Fail> {
    let shelf = shelf(saves)?;
    let card = find(&shelf, name)?;
    let input = |why: String| Fail::Input(format!("{name}: {why}"));
    if let Some(flaw) = card.older() {
        return Err(input(flaw.to_string()));
    }
    // Nothing is played on, so nothing is locked or moved.
    let opened = Campaign::look_at(&Disk::real(), &card.dir, ReadOnly::Sample).map_err(disk)?;
    let mut kept = BTreeMap::new();
    for (generation, _) in opened.campaign.generations().map_err(disk)? {
        let Ok(loaded) = opened.campaign.load(generation) else { continue };
        let record: Record =
            Record::from_bytes(&loaded.body).map_err(|fault| input(fault.to_string()))?;
        kept.insert(record.orders.len(), record);
    }
    let Some((_, newest)) = kept.last_key_value() else { return Err(input("empty".to_owned())) };
    let compared = Recorded::of_record(newest).compare(Library::at_hand(), &kept);
    match compared.map_err(|error| input(error.to_string()))? {
        Compared::Same { states } => say(&format!("{name}: same, {states} kept states\n")),
        Compared::Differs { weeks, parts, then, now } => {
            for (state, word) in [(then, "then"), (now, "now")] {
                let path = out.join(format!("{}-{weeks}-{word}.ron", card.slug));
                written(&path, &state, force)?;
            }
            let parts = parts.join(", ");
            Err(Fail::Verdict(format!("{name}: differs after {weeks} weeks, in {parts}")))
        }
    }
}

fn show(path: &Path, week: Option<u16>, side: Side) -> Result<(), Fail> {
    let replay = read(path)?;
    let library = Library::at_hand();
    let seat = seated(&replay, path, side)?;
    let until = week.map(Week);
    let referee = replay
        .play(library, |referee| until.is_none_or(|week| referee.week() < week))
        .map_err(|error| failed(path, &error))?;
    let names = names(library, &referee, seat).map_err(|why| failed(path, &why))?;
    let Some(view) = referee.view(seat) else { return Ok(()) };
    let text = Text::at_hand();
    let plan = Plan::new(Arc::clone(&view));
    let said = Sayings::of(referee.told(seat));
    let scene = Scene {
        clerk: text.clerk(&view, &names).after(&said),
        plan: &plan,
        reports: referee.reports(seat),
        beliefs: Beliefs::none(),
        marks: &crate::front::situations::NOTHING,
    };
    for &screen in Screen::all(seat.is_station()) {
        say(&print(&scene.outline(screen)))?;
    }
    Ok(())
}

/// The names of the campaign's theatre.
fn names(library: &Library, referee: &Referee, seat: Seat) -> Result<TheatreNames, ReplayError> {
    let scenario = library
        .scenario(&referee.charter().scenario)
        .map_err(|error| ReplayError::Scenario(error.to_string()))?;
    let city = referee.view(seat).map(|view| Arc::clone(&view.briefing.gazetteer));
    Ok(TheatreNames::new(&scenario, city.unwrap_or_default()))
}

fn export(
    path: &Path,
    side: Side,
    (html, markdown): (Option<&Path>, Option<&Path>),
    force: bool,
) -> Result<(), Fail> {
    let replay = read(path)?;
    let library = Library::at_hand();
    let seat = seated(&replay, path, side)?;
    let referee = replay.play(library, |_| true).map_err(|error| failed(path, &error))?;
    let names = names(library, &referee, seat).map_err(|why| failed(path, &why))?;
    let Some(view) = referee.view(seat) else { return Ok(()) };
    let title = match library.scenario(&referee.charter().scenario) {
        Ok(scenario) => scenario.title().to_owned(),
        Err(_) => referee.charter().scenario.clone(),
    };
    let text = Text::at_hand();
    let mut disclosed = referee.declassify();
    replay.hold_inquest(library, &mut disclosed);
    let clerk = text.clerk(&view, &names);
    let paper = Paper { clerk, file: &disclosed, title: &title };
    if let Some(out) = html {
        written(out, &paper::html(paper), force)?;
    }
    match markdown {
        Some(out) => written(out, &paper::markdown(paper), force),
        None if html.is_none() => say(&print(&ending(clerk, &disclosed))),
        None => Ok(()),
    }
}

/// Writes a file and says so; what goes to the standard output speaks for itself.
fn written(out: &Path, text: &str, force: bool) -> Result<(), Fail> {
    if outlet::write(out, text.as_bytes(), force).map_err(unwritten)? {
        return Ok(());
    }
    say(&format!("written: {}, {} KiB\n", bare::path(out), text.len().div_ceil(1024)))
}

/// The seat of that side, if the campaign has it.
fn seated(replay: &Recorded, path: &Path, side: Side) -> Result<Seat, Fail> {
    let seat = side.seat();
    let known = replay.seats().contains(&seat);
    let no = || Fail::Usage(format!("{}: no such side in this campaign", bare::path(path)));
    known.then_some(seat).ok_or_else(no)
}

fn print(outline: &Outline) -> String {
    let mut text = crate::plain::outline(outline).join("\n");
    text.push('\n');
    text
}
