//! `cutout play`: a campaign, in the terminal or line by line.

use std::{
    collections::BTreeMap,
    io::{self, BufRead, BufReader, IsTerminal as _, Write as _},
    path::{Path, PathBuf},
};

use clap::Args;

use game::text::Sayings;
use game::{
    content::{Library, Seed},
    players::{self, PREFIX, file},
    save::{
        disk::Disk,
        shelf::{Card, Shelf, Surroundings},
    },
    text::{
        Kept, Names, Text, TheatreNames, bare,
        clerk::arg,
        pages::{Figures, figures},
        printer,
    },
};
use rules::{
    ai::{DRAWN, Level, Nodes, doctrines},
    engine::{
        disclosed::{Beliefs, Disclosed},
        order::Order,
        seat::Seat,
        view::Report,
    },
};

use crate::{
    cli::{
        Fail,
        config::Config,
        crash,
        language::LANGUAGES,
        log,
        mcp::Mcp,
        read_bounded,
        replay::Side,
        saves::{find, line, shelf},
        say,
    },
    front::{
        Subject,
        paper::{self, Paper},
    },
    plain::{self, Fault, Input, Page, Rebuff, Stop, Table},
    table::{Choice, Draft, Foyer, Hitch, NODES, Sitting},
    tui::{
        self, Options, Start, Trail, Trouble, colour, glyph::GlyphSet, run::Ending, theme::Theme,
    },
};

/// The most bytes that a script of commands may have.
const SCRIPT_MOST: u64 = 1024 * 1024;

#[derive(Debug, Default, Args)]
pub(super) struct Play {
    /// Line by line: for screen readers, dumb terminals, pipes and scripts.
    #[arg(long)]
    plain: bool,
    /// Begin this scenario, such as first-posting.
    #[arg(long)]
    scenario: Option<String>,
    /// The side to lead.
    #[arg(long, value_enum)]
    seat: Option<Side>,
    /// Words or a number from which the theatre follows.
    #[arg(long, allow_negative_numbers = true)]
    seed: Option<String>,
    /// The opponent: a level, level:doctrine, level:file.ron, or cmd: and the command of a program
    /// (with --no-save). A regular one without a doctrine is led by the chief whom the seed draws.
    #[arg(long)]
    opponent: Option<String>,
    /// Take up the saved campaign of this name.
    #[arg(long, conflicts_with_all = ["scenario", "seat", "seed", "opponent", "no_save"])]
    load: Option<String>,
    /// Commands, one a line; `#` begins a comment. Goes with --plain.
    #[arg(long, requires = "plain")]
    script: Option<PathBuf>,
    #[command(flatten)]
    looks: Looks,
    /// Where the campaigns are; else CUTOUT_SAVES, else ./saves, else the data directory.
    #[arg(long)]
    saves: Option<PathBuf>,
    /// Keep nothing on the disk.
    #[arg(long, conflicts_with = "saves")]
    no_save: bool,
}

/// How the terminal shall look.
#[derive(Debug, Default, Args)]
pub(super) struct Looks {
    /// A theme: terminal, night, paper, contrast.
    #[arg(long)]
    theme: Option<String>,
    /// The signs to draw with: full, cp437, ascii.
    #[arg(long)]
    glyphs: Option<String>,
    /// How many colours: auto, never, always, 16, 256, true. NO_COLOR is heard too.
    #[arg(long)]
    color: Option<String>,
    /// Leave the mouse to the terminal.
    #[arg(long)]
    no_mouse: bool,
}

impl Looks {
    /// Lines have no looks.
    fn refuse_beside_plain(&self) -> Result<(), Fail> {
        let given = [
            ("--theme", self.theme.is_some()),
            ("--glyphs", self.glyphs.is_some()),
            ("--color", self.color.is_some()),
            ("--no-mouse", self.no_mouse),
        ];
        match given.into_iter().find(|(_, given)| *given) {
            Some((flag, _)) => Err(Fail::Usage(format!("{flag} says nothing to --plain"))),
            None => Ok(()),
        }
    }
}

pub(super) fn run(mut asked: Play) -> Result<(), Fail> {
    let (config, mut warnings) = Config::read();
    let (keymap, faults) = Config::keys();
    warnings.extend(faults);
    for warning in &warnings {
        log::line(warning);
        printer::tell(&format!("cutout: {warning}"));
    }
    asked.saves = asked.saves.or(config.saves.clone());
    if asked.plain {
        asked.looks.refuse_beside_plain()?;
    } else if is_dumb() {
        printer::tell(&format!("cutout: {}", Text::at_hand().message("plain-instead", &[])));
        asked.plain = true;
    }
    if !asked.plain {
        let mut options = options(&asked, &config)?;
        (options.keymap, options.warnings) = (keymap, warnings);
        options.keep = Some(Config::keep);
        options.languages = Some(LANGUAGES);
        return on_the_terminal(&asked, &options);
    }
    let shelf = match asked.no_save {
        // Nothing is read or written there.
        true => Shelf::new(Disk::real(), PathBuf::new()),
        false => shelf(asked.saves.clone())?,
    };
    let mut commands = Commands::open(asked.script.as_deref())?;
    let sitting = match (&asked.load, &asked.scenario) {
        (Some(name), _) => load(&shelf, &find(&shelf, name)?)?,
        (None, Some(_)) => begin(&asked, &shelf)?,
        (None, None) if asked.script.is_some() => begin(&asked, &shelf)?,
        (None, None) => match menu(&asked, &shelf, &mut commands)? {
            Some(sitting) => sitting,
            None => return Ok(()),
        },
    };
    play(sitting, &mut commands)
}

/// Is this a terminal on which nothing can be drawn?
pub(super) fn is_dumb() -> bool {
    let can_draw = tui::detect::can_draw(&|name| std::env::var(name).ok());
    !can_draw && tui::owner::size_of_terminal().is_some()
}

/// Plays on the terminal.
fn on_the_terminal(asked: &Play, options: &Options) -> Result<(), Fail> {
    let foyer = match asked.no_save {
        true => Foyer::without_files(),
        false => {
            let place = Surroundings::of_this_process(asked.saves.clone()).place();
            Foyer::at(place.map_err(|nowhere| Fail::Disk(nowhere.to_string()))?)
        }
    };
    log::line("the terminal is opened");
    shown(tui::play(foyer, options, crash::report(options.trail.clone())))
}

/// How a session on the terminal ended, for the shell.
pub(super) fn shown(ended: Result<Ending, Trouble>) -> Result<(), Fail> {
    match ended {
        Ok(Ending::Quit) => Ok(()),
        Ok(Ending::Signal(signal)) => tui::signals::die_of(signal),
        // Nobody is there to read a word.
        Ok(Ending::Lost) => Ok(()),
        Ok(Ending::NoThread) => {
            let why = "the system gives no thread; start again to go on";
            log::line(why);
            Err(Fail::Disk(why.to_owned()))
        }
        Err(Trouble::Terminal(error)) => Err(Fail::Usage(error.to_string())),
        Err(Trouble::Hitch(why)) => Err(hitch(why)),
    }
}

/// Flags before settings before what the terminal says of itself.
fn options(asked: &Play, config: &Config) -> Result<Options, Fail> {
    let mut options = looks(&asked.looks, config)?;
    options.start = match (&asked.load, &asked.scenario) {
        (Some(name), _) => Start::Load(name.clone()),
        (None, Some(_)) => Start::Campaign(choice(asked)?),
        (None, None) if asked.wishes() => Start::Form(known(choice(asked)?)?),
        (None, None) => Start::Title,
    };
    Ok(options)
}

/// The same, as far as looks go.
pub(super) fn looks(asked: &Looks, config: &Config) -> Result<Options, Fail> {
    let color = asked.color.as_ref().or(config.color.as_ref());
    let color = match color {
        None => colour::Choice::default(),
        Some(name) => colour::Choice::named(name).ok_or_else(|| {
            Fail::Usage(format!("--color {name}: one of auto, never, always, 16, 256, true"))
        })?,
    };
    let mut options = Options::of(color, &|name| std::env::var(name).ok());
    if let Some(name) = asked.theme.as_ref().or(config.theme.as_ref()) {
        if Theme::shipped(name, options.depth).is_none() {
            let known = ["terminal", "night", "paper", "contrast"];
            let near = game::suggest::hint(name, known);
            return Err(Fail::Usage(format!("there is no theme `{name}`{near}")));
        }
        options.theme.clone_from(name);
    }
    if let Some(name) = asked.glyphs.as_ref().or(config.glyphs.as_ref()) {
        options.glyphs = GlyphSet::named(name)
            .ok_or_else(|| Fail::Usage(format!("--glyphs {name}: one of full, cp437, ascii")))?;
    }
    options.copying = config.copying.unwrap_or(false);
    options.mouse = options.mouse && config.mouse.unwrap_or(true) && !asked.no_mouse;
    Ok(options)
}

/// Where commands come from.
struct Commands {
    lines: Box<dyn BufRead>,
    script: Option<String>,
}

impl Commands {
    fn open(script: Option<&Path>) -> Result<Commands, Fail> {
        let Some(path) = script else {
            return Ok(Commands { lines: Box::new(BufReader::new(io::stdin())), script: None });
        };
        let text = read_bounded(path, SCRIPT_MOST)?;
        let script = Some(bare::path(path));
        Ok(Commands { lines: Box::new(io::Cursor::new(text)), script })
    }

    /// A line that somebody typed; none at the end of the input.
    fn line(&mut self) -> Result<Option<String>, Fail> {
        let line = plain::read_line(self.lines.as_mut());
        let line = line.map_err(|error| Fail::Disk(error.to_string()))?;
        Ok(line.map(|line| line.trim().to_owned()))
    }
}

/// The first menu of the line mode: new, load, and how to run a match.
fn menu(asked: &Play, shelf: &Shelf, commands: &mut Commands) -> Result<Option<Sitting>, Fail> {
    let text = Text::at_hand();
    let cards = if asked.no_save { Vec::new() } else { shelf.list().unwrap_or_default() };
    loop {
        say(&format!("{}\n", text.message("foyer-title", &[])))?;
        let scenarios = Library::at_hand().scenarios().unwrap_or_default();
        let mut choices: Vec<(String, Pick<'_>)> = Vec::new();
        for scenario in &scenarios {
            for side in asked.seat.map_or(vec![Side::Station, Side::Security], |side| vec![side]) {
                if !scenario.seats().contains(&side.seat()) {
                    continue;
                }
                let label = text.message(
                    "foyer-scenario",
                    &[
                        arg("title", text.scenario(scenario.title())),
                        arg("weeks", scenario.term().0),
                        arg("side", if side.seat().is_station() { "station" } else { "security" }),
                    ],
                );
                choices.push((label, Pick::New(scenario.id().to_owned(), side)));
            }
        }
        for card in &cards {
            choices.push((line(card), Pick::Load(card)));
        }
        for (at, (label, _)) in choices.iter().enumerate() {
            say(&format!("{:>3}. {label}\n", at + 1))?;
        }
        say(&format!("{} ", text.message("foyer-prompt", &[])))?;
        let Some(answer) = commands.line()? else { return Ok(None) };
        match answer.to_lowercase().as_str() {
            "q" | "quit" => return Ok(None),
            "m" | "match" => say(&format!("{}\n", text.message("foyer-match", &[])))?,
            number => {
                let at = number.parse::<usize>().ok().and_then(|at| at.checked_sub(1));
                match at.and_then(|at| choices.get(at)) {
                    Some((_, Pick::Load(card))) => return load(shelf, card).map(Some),
                    Some((_, Pick::New(id, side))) => {
                        let asked = Play {
                            scenario: Some(id.clone()),
                            seat: Some(*side),
                            seed: asked.seed.clone(),
                            opponent: asked.opponent.clone(),
                            no_save: asked.no_save,
                            ..Play::default()
                        };
                        return begin(&asked, shelf).map(Some);
                    }
                    None => say(&format!("{}\n", text.message("foyer-what", &[])))?,
                }
            }
        }
    }
}

/// What the first menu offers.
enum Pick<'a> {
    New(String, Side),
    Load(&'a Card),
}

impl Play {
    /// Is anything said about a new campaign?
    const fn wishes(&self) -> bool {
        self.seat.is_some() || self.seed.is_some() || self.opponent.is_some()
    }
}

/// A choice whose doctrine some seat knows: which seat it will be is not chosen yet.
fn known(choice: Choice) -> Result<Choice, Fail> {
    let seats = [Seat::Station1, Seat::Security];
    let brought = seats.map(|seat| file::doctrines_of_packs(Library::at_hand(), seat)).concat();
    let shipped = seats.iter().flat_map(|seat| doctrines(*seat)).copied();
    let named = shipped.chain(brought.iter().map(String::as_str));
    let all: Vec<&str> = named.chain([DRAWN]).collect();
    match &choice.doctrine {
        Some(name) if !file::is_doctrine(name) && !all.contains(&name.as_str()) => {
            let near = game::suggest::hint(name, all);
            Err(Fail::Usage(format!("there is no doctrine `{name}`{near}")))
        }
        _ => Ok(choice),
    }
}

/// What the flags ask for.
fn choice(asked: &Play) -> Result<Choice, Fail> {
    let usage = |why: String| Fail::Usage(why);
    let seed = match &asked.seed {
        None => None,
        Some(text) => {
            Some(text.parse::<Seed>().map_err(|error| usage(format!("--seed: {error}")))?)
        }
    };
    let program = asked.opponent.as_deref().and_then(|text| text.strip_prefix(PREFIX));
    let program = program.map(bare_command).transpose()?;
    let (level, doctrine) = match asked.opponent.as_deref() {
        _ if program.is_some() => (Level::Idle, None),
        None => (Level::Regular, None),
        Some(text) => match text.split_once(':') {
            Some((level, doctrine)) if file::is_doctrine(doctrine) => {
                let wrong = |why| usage(format!("--opponent {text}: {why}"));
                (level_named(level)?, Some(file::pin(doctrine).map_err(wrong)?))
            }
            Some((level, doctrine)) => (level_named(level)?, Some(doctrine.to_owned())),
            None => (level_named(text)?, None),
        },
    };
    Ok(Choice {
        scenario: asked.scenario.clone().unwrap_or_else(|| "first-posting".to_owned()),
        seat: asked.seat.unwrap_or_default().seat(),
        seed,
        level,
        doctrine,
        program,
        title: None,
    })
}

/// The command of a program, which must be fit to be shown.
fn bare_command(command: &str) -> Result<String, Fail> {
    match players::command(command) {
        Ok(command) => Ok(command.to_owned()),
        Err(why) => Err(Fail::Usage(format!("--opponent: {why}"))),
    }
}

fn begin(asked: &Play, shelf: &Shelf) -> Result<Sitting, Fail> {
    let choice = choice(asked)?;
    let disk = Disk::real();
    let keep = (!asked.no_save).then(|| (&disk, shelf.root()));
    Sitting::begin(&choice, keep, date_of_start).map_err(hitch)
}

fn level_named(name: &str) -> Result<Level, Fail> {
    Level::named(name).ok_or_else(|| {
        let known = Level::ALL.map(Level::name);
        let near = game::suggest::hint(name, known);
        Fail::Usage(format!("there is no level `{name}`{near}"))
    })
}

fn load(shelf: &Shelf, card: &Card) -> Result<Sitting, Fail> {
    let opened = shelf
        .open(card)
        .map_err(|fault| Fail::Input(format!("{}: {fault}; {}", card.name(), fault.mend())))?;
    let sitting = Sitting::resume(opened, date_of_start).map_err(hitch)?;
    // A sample is for everybody: the first order upon it makes a copy.
    Ok(if card.sample { sitting.copied_to(shelf.root()) } else { sitting })
}

/// The date line of a save.
fn date_of_start(scenario: &game::content::Scenario, week: rules::engine::units::Week) -> String {
    TheatreNames::new(scenario, Default::default()).date(week)
}

pub(super) fn hitch(hitch: Hitch) -> Fail {
    match &hitch {
        Hitch::Disk(fault) => Fail::Disk(format!("{hitch}; {}", fault.mend())),
        Hitch::Unknown(_) | Hitch::KeepsNoProgram => Fail::Usage(hitch.to_string()),
        _ => Fail::Input(hitch.to_string()),
    }
}

/// A board at which no person sits, without files.
pub(super) fn lay(asked: Mcp) -> Result<Board, Fail> {
    let Mcp { scenario, seat, seed, opponent } = asked;
    let scenario = Some(scenario);
    let asked = Play { scenario, seat, seed, opponent, no_save: true, ..Play::default() };
    begin(&asked, &Shelf::new(Disk::real(), PathBuf::new())).map(Board::of)
}

fn play(sitting: Sitting, commands: &mut Commands) -> Result<(), Fail> {
    let text = Text::at_hand();
    let trail = Trail::default();
    trail.at(sitting.place());
    trail.keeps(sitting.kept().is_safe());
    tui::owner::end_on_panic(crash::report(trail));
    let mut board = Board::of(sitting);
    let mut input = match &commands.script {
        Some(name) => Input::script(name.clone(), commands.lines.as_mut()),
        None => Input::typed(commands.lines.as_mut()).by_pages(page_of_terminal()),
    };
    let mut out = printer::answer();
    let ended = plain::play(&mut board, &text, &mut input, &mut out);
    let flushed = out.flush();
    let kept = board.save();
    match ended {
        Ok(_) if matches!(kept, Kept::Behind { .. }) => Err(Fail::Disk(kept.parting(&text))),
        Ok(_) => flushed.or_else(ignore_closed).map_err(|error| Fail::Disk(error.to_string())),
        Err(Stop::Script { message }) => Err(Fail::Input(message)),
        Err(Stop::Io(error)) => ignore_closed(error).map_err(|error| Fail::Disk(error.to_string())),
        Err(Stop::Table(fault)) => Err(Fail::Disk(fault.to_string())),
    }
}

/// How much is read at once at a terminal; a pipe takes everything.
fn page_of_terminal() -> Option<Page> {
    let typed = io::stdin().is_terminal() && printer::is_read();
    let (width, height) = tui::owner::size_of_terminal().filter(|_| typed)?;
    // A terminal that does not know its size says nought.
    Some(Page {
        width: if width == 0 { 80 } else { width },
        height: if height == 0 { 24 } else { height },
    })
}

/// A reader that has gone away is no fault of ours.
fn ignore_closed(error: io::Error) -> io::Result<()> {
    match error.kind() {
        io::ErrorKind::BrokenPipe => Ok(()),
        _ => Err(error),
    }
}

/// The table of the line mode, laid with a sitting.
pub(super) struct Board {
    sitting: Sitting,
    said: Sayings,
    names: TheatreNames,
    figures: Figures,
    file: Option<Disclosed>,
    last_week: Vec<Order>,
}

impl Board {
    fn of(sitting: Sitting) -> Board {
        let gazetteer = sitting.view().briefing.gazetteer.clone();
        let names = TheatreNames::new(sitting.scenario(), gazetteer);
        let figures = figures(sitting.view().rules());
        let said = Sayings::of(sitting.told());
        let mut board = Board { sitting, said, names, figures, file: None, last_week: Vec::new() };
        board.open_file();
        board
    }

    fn open_file(&mut self) {
        self.file = self.sitting.disclosed();
        let Some(file) = &self.file else { return };
        let text = Text::at_hand();
        let clerk = text.clerk(self.sitting.view(), &self.names).after(&self.said);
        let title = &clerk.text.scenario(self.sitting.scenario().title());
        let paper = Paper { clerk, file, title };
        if let Err(hitch) = self.sitting.put_away(&paper::markdown(paper), &paper::html(paper)) {
            self.sitting.warnings.push(hitch.to_string());
        }
    }
}

fn fault(hitch: Hitch) -> Fault {
    match &hitch {
        Hitch::Disk(fault) => Fault(format!("{hitch}; {}", fault.mend())),
        _ => Fault(hitch.to_string()),
    }
}

impl Table for Board {
    fn draft(&self) -> &Draft {
        self.sitting.draft()
    }

    fn reports(&self) -> &[Report] {
        self.sitting.reports()
    }

    fn said(&self) -> &Sayings {
        &self.said
    }

    fn names(&self) -> &dyn Names {
        &self.names
    }

    fn figures(&self) -> &Figures {
        &self.figures
    }

    fn last_week(&self) -> &[Order] {
        &self.last_week
    }

    fn give(&mut self, order: Order) -> Result<(), Rebuff> {
        self.sitting.order(order).map_err(|why| match why {
            Hitch::Refused(refusal) => Rebuff::Refused(refusal),
            other => Rebuff::Fault(fault(other)),
        })
    }

    fn withdraw(&mut self, order: &Order) -> Result<Vec<Order>, Fault> {
        self.sitting.withdraw(order).map_err(fault)
    }

    fn undo(&mut self) -> Result<(), Fault> {
        self.sitting.undo().map_err(fault)
    }

    fn redo(&mut self) -> Result<(), Fault> {
        self.sitting.redo().map_err(fault)
    }

    fn end_week(&mut self) -> Result<(), Fault> {
        let date = self.names.date(self.sitting.week().next());
        let given = self.sitting.draft().orders();
        self.sitting.end_week(date, || Box::new(Nodes(NODES))).map_err(fault)?;
        self.last_week = given;
        self.said = Sayings::of(self.sitting.told());
        self.open_file();
        Ok(())
    }

    fn resign(&mut self) -> Result<(), Fault> {
        self.sitting.resign().map_err(fault)?;
        self.open_file();
        Ok(())
    }

    fn save(&mut self) -> Kept {
        // Why it could not be saved is part of what is kept.
        let _ = self.sitting.save_again();
        self.sitting.kept()
    }

    fn save_elsewhere(&mut self, directory: &str) -> Result<Kept, Fault> {
        self.sitting.move_to(Path::new(directory)).map_err(fault)?;
        Ok(self.save())
    }

    fn kept(&self) -> Kept {
        self.sitting.kept()
    }

    fn warnings(&mut self) -> Vec<String> {
        std::mem::take(&mut self.sitting.warnings)
    }

    fn is_over(&self) -> bool {
        self.sitting.is_over()
    }

    fn disclosed(&self) -> Option<&Disclosed> {
        self.file.as_ref()
    }

    fn notes(&self, on: Subject) -> Vec<String> {
        self.sitting.note(&on.key()).map(str::to_owned).into_iter().collect()
    }

    fn beliefs(&self) -> &Beliefs {
        self.sitting.beliefs()
    }

    fn believe(&mut self, about: &str, probability: u8) -> bool {
        self.sitting.believe(about, probability).is_ok()
    }

    fn marks(&self) -> &BTreeMap<String, String> {
        self.sitting.marks()
    }

    fn mark(&mut self, name: &str, text: &str) -> Result<(), Fault> {
        self.sitting.mark(name, text).map_err(fault)
    }

    fn note(&mut self, on: Subject, text: &str) -> bool {
        let before = self.sitting.note(&on.key()).map(|old| format!("{old}; ")).unwrap_or_default();
        self.sitting.set_note(&on.key(), &format!("{before}{text}")).is_ok()
    }
}
