//! Looking: what changes nothing, and can be done while something else is asked.

use crate::{
    front::{
        Screen, Subject,
        actions::{self, Act, Told},
        brief::{self, Brief},
        card, changes, places,
    },
    plain::{Sitting, Trouble, names::Meant, print},
};
use game::text::{bare::plain, clerk::arg, pages};

impl Sitting<'_> {
    /// Shows what an act looks at. False where it does more than look.
    pub(super) fn look(&mut self, act: Act, words: &[&str]) -> Result<bool, Trouble> {
        match act {
            Act::Go(screen) => self.show(screen)?,
            Act::Open => self.open(words)?,
            Act::Find => self.find(words)?,
            Act::Blast => self.blast(words)?,
            Act::Doubt => self.doubt(words)?,
            Act::Why => self.why(words)?,
            Act::Score => self.score()?,
            Act::OtherHouse => self.other_house()?,
            Act::Help => self.help(words)?,
            Act::Codex => self.rules(words)?,
            Act::Tell(told) => self.tell(told, words)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    fn tell(&mut self, told: Told, words: &[&str]) -> Result<(), Trouble> {
        match told {
            Told::News => self.news(),
            Told::More => self.rest_of_the_news(),
            Told::Changed => self.changed(),
            Told::Places if words.is_empty() => {
                let page = places::outline(&self.scene());
                Ok(self.lines(&print::outline(&page))?)
            }
            Told::Places => self.open(words),
            Told::List => self.list(words),
            Told::Again => Ok(self.say_again()?),
        }
    }

    /// Reads on where a page ended.
    pub(super) fn go_on(&mut self, waiting: Vec<String>) -> std::io::Result<()> {
        self.answer.rest = waiting;
        self.turn_the_page()
    }

    /// The whole week: each matter with what follows from it, then what is only counted.
    fn news(&mut self) -> Result<(), Trouble> {
        let scene = self.scene();
        let brief = Brief::of(scene.clerk.view, scene.reports);
        let mut lines = brief::lines(&scene, &brief);
        lines.extend(brief::rest(scene.clerk, &brief));
        Ok(self.lines(&lines)?)
    }

    fn rest_of_the_news(&mut self) -> Result<(), Trouble> {
        let scene = self.scene();
        let brief = Brief::of(scene.clerk.view, scene.reports);
        let lines = brief::rest(scene.clerk, &brief);
        if lines.is_empty() {
            return Ok(self.say("plain-no-more", &[])?);
        }
        Ok(self.lines(&lines)?)
    }

    fn changed(&mut self) -> Result<(), Trouble> {
        if self.before.is_empty() {
            return Ok(self.say("plain-nothing-before", &[])?);
        }
        let page = changes::since(&self.scene(), &self.before);
        Ok(self.lines(&print::outline(&page))?)
    }

    /// Opens whatever has that name: a chapter of the file, a person, a place, a paper, an officer,
    /// a report, a screen, a page of the rule book.
    pub(super) fn open(&mut self, words: &[&str]) -> Result<(), Trouble> {
        if let Some((part, week)) = self.chapter_of(words) {
            return Ok(self.chapter(part, week)?);
        }
        match self.meant(words) {
            Meant::One(Subject::Dossier(id)) => Ok(self.dossier(Subject::Dossier(id))?),
            Meant::One(subject) => match card::card(&self.scene(), subject) {
                Some(page) => Ok(self.lines(&print::outline(&page))?),
                None => Err(Trouble::Said(self.text.message("plain-open-what", &[]))),
            },
            Meant::Several(names) => Err(self.several_named(words, &names)),
            Meant::Nothing => self.open_page(words),
        }
    }

    fn dossier(&mut self, subject: Subject) -> std::io::Result<()> {
        let Subject::Dossier(id) = subject else { return Ok(()) };
        self.show(Screen::Dossier(id))?;
        let notes = self.table.notes(subject);
        if !notes.is_empty() {
            self.say("plain-notes", &[])?;
            for note in notes {
                self.line(&plain(&note))?;
            }
        }
        Ok(())
    }

    /// A screen or a page of the rule book by its name.
    fn open_page(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let wanted = words.join(" ").to_lowercase();
        let screen = actions::named(&wanted, self.is_station()).map(|it| it.act);
        if let Some(Act::Go(screen)) = screen.filter(|_| !wanted.is_empty()) {
            return Ok(self.show(screen)?);
        }
        if pages::names().contains(&wanted.as_str()) {
            return self.rules(&[&wanted]);
        }
        match words {
            [] => Err(Trouble::Said(self.text.message("plain-open-what", &[]))),
            _ => {
                Err(Trouble::Said(self.text.message("plain-open-nothing", &[arg("word", wanted)])))
            }
        }
    }
}
