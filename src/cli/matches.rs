//! `cutout match`: players meet without a screen.

use std::{
    io::Write,
    path::{Path, PathBuf},
};

use clap::{Args, ValueEnum};

use game::{
    arena::{
        campaign::{SeatName, Seed},
        play::{Manner, PlayError, without_ledger},
        playing::{Campaigns, known},
        run::{Ended, Stop},
        schedule::Plan,
        script::{PlayerSpec, Script, check_seat},
        summary::Summary,
    },
    content::{Library, Scenario},
    save::outlet::{self, Outlet, Refused},
    suggest::hint,
    text::{bare, printer},
};

use rules::ai::Player;

use crate::{
    cli::{Fail, read_bounded, say, say_json},
    plain::Lines,
};

/// What is played without arguments.
const QUICK: &str = include_str!("../../assets/matches/quick.ron");
/// The most bytes that a match script may have.
pub(super) const SCRIPT_MOST: u64 = 256 * 1024;

#[derive(Debug, Args)]
pub(super) struct Match {
    /// A match script, or the name of a shipped one, such as quick; without it and without flags, a
    /// shipped example of one campaign.
    script: Option<PathBuf>,
    #[command(flatten)]
    pairing: Pairing,
    /// Words or a number.
    #[arg(long, allow_negative_numbers = true)]
    seed: Option<String>,
    /// Weeks, where a campaign shall be shorter than its scenario says.
    #[arg(long, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=520))]
    weeks: Option<u32>,
    #[command(flatten)]
    shared: Shared,
    /// Write one JSON line a campaign here; `-` is the standard output, and the summary then goes
    /// to the error stream.
    #[arg(long)]
    out: Option<PathBuf>,
    /// How to print the summary.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// Flags of everything that plays many campaigns.
#[derive(Debug, Args)]
pub(super) struct Shared {
    /// Campaigns at once. Results do not depend on it.
    #[arg(long, allow_negative_numbers = true, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub jobs: Option<u16>,
    /// Write a replay of every campaign into this directory.
    #[arg(long)]
    pub save_replays: Option<PathBuf>,
    /// Write over a file that is there, and through a link, a pipe or a device.
    #[arg(long)]
    pub force: bool,
    /// No progress.
    #[arg(long)]
    pub quiet: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

pub(super) fn run(asked: Match) -> Result<(), Fail> {
    let library = Library::at_hand();
    let script = script(&asked, library)?;
    let replays = place(asked.shared.save_replays.as_ref(), script.replays.as_deref())?;
    let out = place(asked.out.as_ref(), script.out.as_deref())?;
    let jobs = jobs(&asked.shared, script.jobs);
    let plan = Plan::new(script);
    let playing = playing(library, replays, &plan.script)?;
    let stop = Stop::on_signals().map_err(|error| Fail::Disk(error.to_string()))?;
    let manner = Manner { jobs, stop: &stop, quiet: asked.shared.quiet };
    let out = out.map(|path| Outlet::open(&path, asked.shared.force));
    let mut out = out.transpose().map_err(unwritten)?;
    let before = cpu_seconds();
    let lines = out.as_mut().map(|out| out as &mut dyn Write);
    let (ended, tally) = without_ledger(&plan, lines, &playing, &manner).map_err(played)?;
    let summary = Summary::of(&tally, cpu_seconds() - before);
    tell(&summary, asked.format, out.as_ref().is_some_and(Outlet::is_answer))?;
    // What was played is told before what could not be written of it.
    out.map_or(Ok(()), Outlet::finish).map_err(unwritten)?;
    match ended {
        Ended::Complete => Ok(()),
        Ended::Stopped => Err(Fail::Interrupted),
    }
}

/// Prints the summary; beside the lines of results, where those are the answer.
fn tell(summary: &Summary, format: Format, beside: bool) -> Result<(), Fail> {
    let json = || summary.json().map_err(|error| Fail::Disk(error.to_string()));
    match (format, beside) {
        (Format::Text, false) => say(&summary.text()),
        (Format::Json, false) => say_json(&json()?),
        (Format::Text, true) => {
            printer::tell(&summary.text());
            Ok(())
        }
        (Format::Json, true) => {
            printer::tell(&bare::json(&json()?));
            Ok(())
        }
    }
}

/// Where results go: where the person says, else where the script says, if it may.
pub(super) fn place(told: Option<&PathBuf>, script: Option<&str>) -> Result<Option<PathBuf>, Fail> {
    match (told, script) {
        (Some(path), _) => Ok(Some(path.clone())),
        (None, Some(raw)) => {
            outlet::of_a_script(raw).map(Some).map_err(|refused| Fail::Input(refused.to_string()))
        }
        (None, None) => Ok(None),
    }
}

pub(super) fn unwritten(refused: Refused) -> Fail {
    Fail::Disk(refused.to_string())
}

/// Campaigns at once: the flag, else the script, else one.
pub(super) fn jobs(shared: &Shared, script: Option<usize>) -> usize {
    shared.jobs.map(usize::from).or(script).unwrap_or(1)
}

/// What plays the campaigns of a script with this content; makes the directory for replays.
pub(super) fn playing(
    library: &'static Library,
    replays: Option<PathBuf>,
    script: &Script,
) -> Result<Campaigns, Fail> {
    if let Some(dir) = &replays {
        outlet::directory(dir).map_err(unwritten)?;
    }
    let campaigns = Campaigns::new(library, replays).reading(lines);
    campaigns.check_lines(script).map_err(|error| Fail::Input(error.to_string()))?;
    Ok(campaigns)
}

/// A script of typed orders as a player.
fn lines(script: &str, scenario: &Scenario) -> Result<(Box<dyn Player>, u16), String> {
    let lines = Lines::read(script, scenario).map_err(|fault| fault.to_string())?;
    let weeks = lines.weeks();
    Ok((Box::new(lines), weeks))
}

pub(super) fn played(error: PlayError) -> Fail {
    match error {
        PlayError::Run(game::arena::run::RunError::Campaign { .. })
        | PlayError::Out(game::arena::run::RunError::Campaign { .. }) => {
            Fail::Input(error.to_string())
        }
        _ => Fail::Disk(error.to_string()),
    }
}

/// The script that was named, or one made of the flags, or the shipped example; flags win.
fn script(asked: &Match, library: &Library) -> Result<Script, Fail> {
    let mut script = match &asked.script {
        Some(path) => read_script(path, library)?,
        None if asked.pairing.is_given() => of_flags(&asked.pairing, library)?,
        None => Script::parse("quick.ron", QUICK, &known(library))
            .map_err(|faults| Fail::Input(faults.to_string()))?,
    };
    if asked.script.is_some() {
        asked.pairing.refuse_beside("a script says who plays what")?;
        if asked.pairing.games.is_some() {
            return Err(Fail::Usage("a script says how often; leave out --games".to_owned()));
        }
    }
    if let Some(seed) = &asked.seed {
        script.seed = seed_of(seed)?;
    }
    if asked.weeks.is_some() {
        script.weeks = asked.weeks;
    }
    Ok(script)
}

/// A seed that somebody typed.
pub(super) fn seed_of(text: &str) -> Result<Seed, Fail> {
    Seed::parse(text).map_err(|error| Fail::Usage(format!("--seed: {error}")))
}

/// A script from a file, or a shipped one by its name. A file of that name comes first.
pub(super) fn read_script(path: &Path, library: &Library) -> Result<Script, Fail> {
    let parsed = |name: &str, text: &str| {
        let script = Script::parse(name, text, &known(library));
        script.map_err(|faults| Fail::Input(faults.to_string()))
    };
    if let Some((name, text)) = shipped(path, library) {
        return parsed(&name, text);
    }
    let text = read_bounded(path, SCRIPT_MOST).map_err(|fail| match path.exists() {
        true => fail,
        false => Fail::Input(format!("{fail}; {}", names(path, library))),
    })?;
    parsed(&bare::path(path), &text)
}

/// The folder of the shipped scripts, and how their names end there.
const SHIPPED: (&str, &str) = ("matches/", ".ron");

/// A script that comes with the game, with the name under which its faults are told.
pub(super) fn shipped<'a>(path: &Path, library: &'a Library) -> Option<(String, &'a str)> {
    let name = path.to_str().filter(|_| !path.exists())?;
    let text = library.text(&format!("{}{name}{}", SHIPPED.0, SHIPPED.1))?;
    Some((format!("{name}{}", SHIPPED.1), text))
}

/// What comes with the game, and what may have been meant.
fn names(path: &Path, library: &Library) -> String {
    let inside = library.paths().filter_map(|path| path.strip_prefix(SHIPPED.0));
    let names: Vec<&str> = inside.filter_map(|name| name.strip_suffix(SHIPPED.1)).collect();
    let near = hint(&path.to_string_lossy(), names.iter().copied());
    format!("with the game come {}{near}", names.join(", "))
}

/// A pairing as flags describe it.
#[derive(Debug, Default, Args)]
pub(super) struct Pairing {
    /// The scenario, such as open-city.
    #[arg(long)]
    pub scenario: Option<String>,
    /// Who plays the Station: a level, level:doctrine or level:file.ron; lines: and a script of
    /// typed orders; replay: and a recorded campaign; or cmd: and the command of a program, such as
    /// 'cmd:python3 mybot.py'. Where there are several Stations, once for each, or once for all.
    #[arg(long)]
    pub station: Vec<String>,
    /// Who plays Security, in the same words.
    #[arg(long)]
    pub security: Option<String>,
    /// The seed of the one campaign, as play takes it: the same city, people and luck. A recorded
    /// campaign brings its own.
    #[arg(long)]
    pub world: Option<game::content::Seed>,
    /// How many campaigns.
    #[arg(long, allow_negative_numbers = true, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    pub games: Option<u32>,
}

impl Pairing {
    /// Where it is said already who plays what, no flag may say it.
    pub(super) fn refuse_beside(&self, because: &str) -> Result<(), Fail> {
        let given = [
            ("--scenario", self.scenario.is_some()),
            ("--station", !self.station.is_empty()),
            ("--security", self.security.is_some()),
            ("--world", self.world.is_some()),
        ];
        match given.into_iter().find(|(_, given)| *given) {
            Some((flag, _)) => Err(Fail::Usage(format!("leave out {flag}: {because}"))),
            None => Ok(()),
        }
    }

    const fn is_given(&self) -> bool {
        self.scenario.is_some()
            || !self.station.is_empty()
            || self.security.is_some()
            || self.world.is_some()
            || self.games.is_some()
    }
}

pub(super) fn of_flags(asked: &Pairing, library: &Library) -> Result<Script, Fail> {
    let known = known(library);
    let scenario = asked.scenario.as_deref().unwrap_or("open-city");
    let found = library.scenario(scenario).map_err(|error| Fail::Usage(error.to_string()))?;
    let stations = found.seats().len() - 1;
    let named = &asked.station;
    if !matches!(named.len(), 0 | 1) && named.len() != stations {
        let wrong =
            format!("{scenario} has {stations} Stations: name one for each, or one for all");
        return Err(Fail::Usage(wrong));
    }
    let seat = |(at, name): (usize, SeatName)| {
        let (flag, given) = match name.is_security() {
            true => ("--security", asked.security.as_ref()),
            false => ("--station", named.get(at).or(named.first())),
        };
        let text = given.map_or("regular", String::as_str);
        let wrong = |why: String| Fail::Usage(format!("{flag} {text}: {why}"));
        let player = PlayerSpec::parse(text, &known).map_err(wrong)?.named(text);
        check_seat(&player, name).map_err(wrong)?;
        Ok((name, player))
    };
    let names = SeatName::all(u8::try_from(stations).unwrap_or(SeatName::MOST_STATIONS));
    let seats: Result<Vec<_>, Fail> = names.into_iter().enumerate().map(seat).collect();
    let mut script = Script::of_match(scenario, seats?, asked.games.unwrap_or(1));
    script.world = asked.world.as_ref().map(ToString::to_string);
    script.settle_world().map_err(Fail::Usage)?;
    Ok(script)
}

/// Processor time of this process so far, where the system tells.
pub(super) fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name in parentheses may hold blanks; the figures follow behind it.
    let rest = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<f64>().ok());
    match (ticks(11), ticks(12)) {
        (Some(user), Some(system)) => (user + system) / 100.0,
        _ => 0.0,
    }
}
