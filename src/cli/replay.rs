//! `cutout replay`: recorded campaigns, verified and shown.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use clap::{Subcommand, ValueEnum};

use crate::{
    cli::{Fail, read_bounded, say},
    content::Library,
    engine::{order::Plan, seat::Seat, units::Week},
    front::{Scene, Screen, ending::ending, outline::Outline},
    referee::Referee,
    save::replay::{Finding, LARGEST, Replay as Recorded, ReplayError},
    text::{Text, TheatreNames},
};

#[derive(Debug, Subcommand)]
pub(super) enum Replay {
    /// Play it again and compare the digest of every week.
    Verify { files: Vec<PathBuf> },
    /// Print what one seat knew in one week.
    Show {
        file: PathBuf,
        #[arg(long)]
        week: Option<u16>,
        #[arg(long, value_enum, default_value_t)]
        side: Side,
    },
    /// Print the declassified file of the campaign.
    Export { file: PathBuf },
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
        Replay::Show { file, week, side } => show(&file, week, side),
        Replay::Export { file } => export(&file),
    }
}

fn read(path: &Path) -> Result<Recorded, Fail> {
    Recorded::from_ron(&read_bounded(path, LARGEST)?).map_err(|error| failed(path, &error))
}

fn failed(path: &Path, error: &ReplayError) -> Fail {
    Fail::Input(format!("{}: {error}", path.display()))
}

fn verify(files: &[PathBuf]) -> Result<(), Fail> {
    if files.is_empty() {
        return Err(Fail::Usage("name at least one replay file".to_owned()));
    }
    let library = Library::embedded();
    let mut differ = 0_usize;
    for path in files {
        let finding = read(path)?.verify(library).map_err(|error| failed(path, &error))?;
        let name = path.display();
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

fn show(path: &Path, week: Option<u16>, side: Side) -> Result<(), Fail> {
    let replay = read(path)?;
    let library = Library::embedded();
    let seat = side.seat();
    if !replay.seats().contains(&seat) {
        return Err(Fail::Usage(format!("{}: no such side in this campaign", path.display())));
    }
    let until = week.map(Week);
    let referee = replay
        .play(library, |referee| until.is_none_or(|week| referee.week() < week))
        .map_err(|error| failed(path, &error))?;
    let names = names(library, &referee, seat).map_err(|why| failed(path, &why))?;
    let Some(view) = referee.view(seat) else { return Ok(()) };
    let text = Text::english();
    let plan = Plan::new(Arc::clone(&view));
    let scene =
        Scene { clerk: text.clerk(&view, &names), plan: &plan, reports: referee.reports(seat) };
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

fn export(path: &Path) -> Result<(), Fail> {
    let replay = read(path)?;
    let library = Library::embedded();
    let referee = replay.play(library, |_| true).map_err(|error| failed(path, &error))?;
    let seat = Seat::Station1;
    let names = names(library, &referee, seat).map_err(|why| failed(path, &why))?;
    let Some(view) = referee.view(seat) else { return Ok(()) };
    let text = Text::english();
    let disclosed = referee.declassify();
    say(&print(&ending(text.clerk(&view, &names), &disclosed)))
}

fn print(outline: &Outline) -> String {
    let mut text = crate::plain::outline(outline).join("\n");
    text.push('\n');
    text
}
