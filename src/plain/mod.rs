//! The line mode: append-only lines, no escape sequences, numbered menus and typed words over the
//! one action table. For screen readers, dumb terminals, pipes and scripts.
//!
//! A script is a file of the same commands, one a line; `#` begins a comment. The first command
//! that is unknown or refused ends it with one message and its line.

mod answer;
mod commands;
mod decide;
mod dialog;
mod input;
mod lines;
mod listing;
mod looks;
mod menu;
mod names;
mod print;
mod spoken;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::io;

use game::text::{Clerk, Kept, Names, Sayings, Text, clerk::arg, pages::Figures};
use rules::engine::{
    disclosed::{Beliefs, Disclosed},
    order::{Order, Refusal},
    units::Week,
    view::Report,
};

use answer::Answer;
use menu::Entry;

use crate::{
    front::{
        Scene, Screen, Subject,
        brief::{self, Brief},
        ending::{self, Part},
        outline::Outline,
        planner,
    },
    table::Draft,
};

pub use answer::Page;
pub use dialog::unclear;
pub use input::{Input, read_line};
pub use lines::{Lines, NoScript};
pub use print::outline;

/// A campaign at which somebody sits: the referee's side of the line mode.
pub trait Table {
    /// The plan of the week as it stands; its view is what the seat knows.
    fn draft(&self) -> &Draft;
    /// What the last week brought.
    fn reports(&self) -> &[Report];
    /// What our side was told so far, counted.
    fn said(&self) -> &Sayings;
    fn names(&self) -> &dyn Names;
    /// Figures for the rule pages.
    fn figures(&self) -> &Figures;
    /// What was ordered in the last week that was played at this table.
    fn last_week(&self) -> &[Order];
    /// Gives an order; it is kept when this returns.
    ///
    /// # Errors
    /// Refused by the rules, or not kept.
    fn give(&mut self, order: Order) -> Result<(), Rebuff>;
    /// Takes an order back, and returns those that went with it.
    ///
    /// # Errors
    /// Not kept.
    fn withdraw(&mut self, order: &Order) -> Result<Vec<Order>, Fault>;
    /// Takes the last change back.
    ///
    /// # Errors
    /// Not kept.
    fn undo(&mut self) -> Result<(), Fault>;
    /// Does again what was taken back.
    ///
    /// # Errors
    /// Not kept.
    fn redo(&mut self) -> Result<(), Fault>;
    /// Has the week happen, with the plan as it stands.
    ///
    /// # Errors
    /// Why it could not; the week has not happened.
    fn end_week(&mut self) -> Result<(), Fault>;
    /// Resigns: there are no more weeks, and the file opens.
    ///
    /// # Errors
    /// Why not; the campaign goes on.
    fn resign(&mut self) -> Result<(), Fault>;
    /// Sees to it that everything is kept, as far as that can be, and says what is.
    fn save(&mut self) -> Kept;
    /// Goes on keeping everything in another directory, and says what is kept.
    ///
    /// # Errors
    /// Why it could not; what is kept is kept where it was.
    fn save_elsewhere(&mut self, directory: &str) -> Result<Kept, Fault>;
    /// What stands on the disk.
    fn kept(&self) -> Kept;
    /// What has happened that the player should hear, once.
    fn warnings(&mut self) -> Vec<String>;
    fn is_over(&self) -> bool;
    /// The declassified file, once the campaign is over.
    fn disclosed(&self) -> Option<&Disclosed>;
    /// Notes on something, the oldest first.
    fn notes(&self, on: Subject) -> Vec<String>;
    /// What was held likely, and when.
    fn beliefs(&self) -> &Beliefs;
    /// Files how likely something is held to be. Returns false where that is not kept.
    fn believe(&mut self, about: &str, probability: u8) -> bool;
    /// What the front end keeps for the seat from week to week.
    fn marks(&self) -> &BTreeMap<String, String>;
    /// Keeps a mark; an empty one is removed.
    ///
    /// # Errors
    /// Not kept.
    fn mark(&mut self, name: &str, text: &str) -> Result<(), Fault>;
    /// Writes a note. Returns false where notes are not kept.
    fn note(&mut self, on: Subject, text: &str) -> bool;
}

/// Why a table could not do something, as a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault(pub String);

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Fault {}

/// Why an order was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rebuff {
    Refused(Refusal),
    Fault(Fault),
}

/// How a sitting ended well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The player left.
    Quit,
    /// The input is at its end.
    Input,
}

/// How a sitting ended badly.
#[derive(Debug)]
pub enum Stop {
    /// A line of a script is wrong. The message names file, line and fault.
    Script { message: String },
    /// Reading or writing failed.
    Io(io::Error),
    /// The table could not save or play.
    Table(Fault),
}

impl Stop {
    /// The exit code of the program.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Stop::Script { .. } => 3,
            Stop::Io(_) | Stop::Table(_) => 4,
        }
    }
}

impl std::fmt::Display for Stop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Stop::Script { message } => f.write_str(message),
            Stop::Io(error) => write!(f, "{error}"),
            Stop::Table(fault) => write!(f, "{fault}"),
        }
    }
}

impl std::error::Error for Stop {}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Io(error)
    }
}

/// Plays until the player leaves or the input ends.
///
/// # Errors
/// A wrong line of a script, or a failure of reading, writing or saving.
pub fn play(
    table: &mut dyn Table,
    text: &Text,
    input: &mut Input<'_>,
    out: &mut dyn io::Write,
) -> Result<End, Stop> {
    let mut sitting = Sitting::new((table, text), Answer::read_by(input), out);
    let ended = sitting.play(input);
    sitting.finish()?;
    ended
}

/// What one command is answered with. Nothing is asked: what a command lacks is an error.
///
/// # Errors
/// What a player would be told: why the command is not obeyed.
pub fn answer(table: &mut dyn Table, text: &Text, line: &str) -> Result<String, String> {
    let (mut out, mut nothing) = (Vec::new(), io::empty());
    let mut input = Input::script("", &mut nothing);
    let mut sitting = Sitting::new((table, text), Answer::default(), &mut out);
    let obeyed = sitting.obey(line, &mut input);
    let warned = sitting.warn().and_then(|()| sitting.finish());
    match obeyed.and(warned.map_err(Trouble::from)) {
        Ok(()) => Ok(String::from_utf8_lossy(&out).into_owned()),
        Err(Trouble::Said(message)) => Err(message),
        Err(Trouble::Stop(stop)) => Err(stop.to_string()),
    }
}

/// What goes wrong with a command.
enum Trouble {
    /// The player is told, and a script ends.
    Said(String),
    Stop(Stop),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Trouble {
        Trouble::Stop(Stop::Io(error))
    }
}

impl From<Stop> for Trouble {
    fn from(stop: Stop) -> Trouble {
        Trouble::Stop(stop)
    }
}

/// One player at the table.
struct Sitting<'a> {
    table: &'a mut dyn Table,
    text: &'a Text,
    /// What the numbers of the last menu mean.
    menu: Vec<Entry>,
    answer: Answer,
    /// The screens as they stood before the last week.
    before: Vec<Outline>,
    out: &'a mut dyn io::Write,
}

impl<'a> Sitting<'a> {
    fn new(
        (table, text): (&'a mut dyn Table, &'a Text),
        answer: Answer,
        out: &'a mut dyn io::Write,
    ) -> Sitting<'a> {
        Sitting { table, text, menu: Vec::new(), answer, before: Vec::new(), out }
    }
}

impl Sitting<'_> {
    /// Until the player leaves or the input ends.
    fn play(&mut self, input: &mut Input<'_>) -> Result<End, Stop> {
        self.welcome()?;
        while let Some(line) = self.read(input)? {
            match self.obey(&line, input) {
                Ok(true) => self.warn()?,
                Ok(false) => return Ok(End::Quit),
                Err(Trouble::Said(message)) => match input.blame(self.text, &message) {
                    Some(message) => return Err(Stop::Script { message }),
                    None => self.line(&message)?,
                },
                // The disk may be better in a minute; a script cannot wait.
                Err(Trouble::Stop(Stop::Table(fault))) if !input.is_script() => {
                    self.say("plain-warning", &[arg("warning", fault.to_string())])?;
                    self.say("plain-save-how", &[])?;
                }
                Err(Trouble::Stop(stop)) => return Err(stop),
            }
        }
        if !input.is_script() {
            writeln!(self.out)?;
            self.leave()?;
        }
        Ok(End::Input)
    }

    fn clerk(&self) -> Clerk<'_> {
        self.text
            .clerk(self.table.draft().plan().view(), self.table.names())
            .after(self.table.said())
    }

    fn scene(&self) -> Scene<'_> {
        Scene {
            clerk: self.clerk(),
            plan: self.table.draft().plan(),
            reports: self.table.reports(),
            beliefs: self.table.beliefs(),
            marks: self.table.marks(),
        }
    }

    fn is_station(&self) -> bool {
        self.table.draft().plan().view().seat().is_station()
    }

    /// Says a message.
    fn say(&mut self, id: &str, args: &[game::text::Arg<'_>]) -> io::Result<()> {
        let text = self.text.message(id, args);
        self.line(&text)
    }

    fn show(&mut self, screen: Screen) -> io::Result<()> {
        let scene = self.scene();
        let mut page = scene.outline(screen);
        let heading = scene.clerk.word("head-digest");
        for section in page.sections.iter_mut().filter(|it| it.heading == heading) {
            *section = decide::decisions(&scene);
        }
        let lines = outline(&page);
        self.lines(&lines)
    }

    fn lines(&mut self, lines: &[String]) -> io::Result<()> {
        for line in lines {
            self.line(line)?;
        }
        Ok(())
    }

    fn welcome(&mut self) -> io::Result<()> {
        self.say("plain-welcome", &[])?;
        let mut standing = self.scene().today();
        standing.sections.truncate(1);
        let rows = standing.sections.into_iter().flat_map(|section| section.rows);
        // Figures come with the headline.
        for row in rows.filter(|row| row.cells.len() == 1) {
            self.line(&row.cells[0].text)?;
        }
        self.home()
    }

    /// The news and what asks for a decision, or the file when all is over; before it, what went
    /// wrong meanwhile. The rest is a word away.
    fn home(&mut self) -> io::Result<()> {
        self.warn()?;
        if self.table.is_over() {
            return self.file();
        }
        let scene = self.scene();
        let brief = Brief::of(scene.clerk.view, scene.reports);
        let lines = brief::short(&scene, &brief);
        self.lines(&lines)
    }

    /// What goes out with the week, in a line.
    fn before_a_week(&mut self) -> io::Result<()> {
        let line = planner::in_short(&self.scene());
        self.line(&line)
    }

    /// What went wrong meanwhile, once.
    fn warn(&mut self) -> io::Result<()> {
        let warnings = self.table.warnings();
        for warning in &warnings {
            self.say("plain-warning", &[arg("warning", warning.as_str())])?;
        }
        if !warnings.is_empty() && !self.table.kept().is_safe() {
            self.say("plain-save-how", &[])?;
        }
        Ok(())
    }

    fn file(&mut self) -> io::Result<()> {
        self.say("plain-over", &[])?;
        self.chapter(Part::Story, None)
    }

    /// A chapter of the file, or one week of it, and then which others there are.
    fn chapter(&mut self, part: Part, week: Option<Week>) -> io::Result<()> {
        let clerk = self.clerk();
        let Some(file) = self.table.disclosed() else { return Ok(()) };
        let mut lines = match week {
            Some(week) => outline(&ending::week(clerk, file, week)),
            None => outline(&ending::part(clerk, file, part)),
        };
        let name = |(no, part): (usize, Part)| format!("{no} {}", clerk.word(part.tab()));
        let names: Vec<String> = (1..).zip(Part::of(clerk, file)).map(name).collect();
        lines.push(clerk.say("plain-chapters", &[arg("chapters", clerk.text.list(&names))]));
        self.lines(&lines)
    }

    fn read(&mut self, input: &mut Input<'_>) -> io::Result<Option<String>> {
        let week = self
            .clerk()
            .say("week-number", &[arg("week", self.table.draft().plan().view().week.0)]);
        let prompt = self.text.message("plain-prompt", &[arg("week", week)]);
        self.ask(input, &prompt)
    }

    /// Reads one line after a prompt; scripts show what they say instead.
    fn ask(&mut self, input: &mut Input<'_>, prompt: &str) -> io::Result<Option<String>> {
        self.finish()?;
        if !input.is_script() {
            write!(self.out, "{prompt} ")?;
            self.out.flush()?;
        }
        let line = input.next()?;
        if let (true, Some(line)) = (input.is_script(), &line) {
            writeln!(self.out, "{prompt} {}", game::text::bare::plain(line))?;
        }
        Ok(line)
    }
}
