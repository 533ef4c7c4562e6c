//! Decisions, the brief, and running until something happens, in lines.

use crate::{
    front::{
        brief::{self, Brief},
        run::{self, Stop as Until, Stopped},
        situations::{self, Answer, Matter, Opened},
    },
    plain::{Input, Rebuff, Sitting, Stop, Trouble, print},
};

impl Sitting<'_> {
    /// The week in short.
    pub(super) fn brief(&mut self) -> std::io::Result<()> {
        let scene = self.scene();
        let brief = Brief::of(scene.clerk.view, scene.reports);
        let mut lines = vec![String::new()];
        lines.extend(brief::lines(&scene, &brief));
        self.lines(&lines)
    }

    /// `decide` lists; `decide 1` shows one; `decide 1 2` answers, and takes back; `decide 1 0`
    /// leaves it.
    pub(super) fn decide(&mut self, words: &[&str], input: &mut Input<'_>) -> Result<(), Trouble> {
        let number = |at: usize| words.get(at).map(|word| word.parse::<usize>());
        match (number(0), number(1)) {
            (None, _) => {
                let section = situations::section(&self.scene(), Opened::All);
                let outline = crate::front::outline::Outline {
                    title: self.text.message("head-digest", &[]),
                    sections: vec![crate::front::outline::Section {
                        heading: String::new(),
                        ..section
                    }],
                };
                Ok(self.lines(&print::outline(&outline))?)
            }
            (Some(Ok(at)), None) => {
                let matter = self.matter(at)?;
                Ok(self.show_matter(&matter)?)
            }
            (Some(Ok(at)), Some(Ok(digit))) => self.reply(at, digit, input),
            _ => Err(Trouble::Said(self.text.message("plain-decide-how", &[]))),
        }
    }

    fn matter(&self, at: usize) -> Result<Matter, Trouble> {
        let matters = situations::numbered(&self.scene());
        let found = at.checked_sub(1).and_then(|at| matters.into_iter().nth(at));
        found.ok_or_else(|| Trouble::Said(self.text.message("plain-no-such-matter", &[])))
    }

    fn show_matter(&mut self, matter: &Matter) -> std::io::Result<()> {
        let mut rows = vec![crate::front::outline::Row::of(situations::line(self.clerk(), matter))];
        rows.extend(situations::reply_rows(self.clerk(), matter));
        let lines = rows.iter().map(|row| {
            let cells = row.cells.iter().map(|cell| cell.text.as_str());
            cells.filter(|text| !text.is_empty()).collect::<Vec<&str>>().join("  ")
        });
        let lines: Vec<String> = lines.collect();
        self.lines(&lines)
    }

    fn reply(&mut self, at: usize, digit: usize, input: &mut Input<'_>) -> Result<(), Trouble> {
        let matter = self.matter(at)?;
        match situations::answer(&matter, digit) {
            Answer::Nothing if digit <= matter.replies.len() => {}
            Answer::Nothing => {
                return Err(Trouble::Said(self.text.message("plain-no-such-reply", &[])));
            }
            Answer::Refused(why) => return Err(Trouble::Said(why)),
            Answer::Asks(verb) => return self.order(verb, &[], input),
            Answer::Rule(chore, stands) => {
                let text = situations::kept(stands, self.clerk().view.week);
                self.table.mark(chore.mark(), &text).map_err(Stop::Table)?;
                self.follow_rules()?;
            }
            Answer::Change { withdraw, give } => {
                for order in &withdraw {
                    self.table.withdraw(order).map_err(Stop::Table)?;
                }
                for order in give {
                    self.table.give(order).map_err(|why| match why {
                        Rebuff::Refused(why) => Trouble::Said(self.clerk().refusal(why)),
                        Rebuff::Fault(fault) => Trouble::Stop(Stop::Table(fault)),
                    })?;
                }
            }
        }
        // It may lie elsewhere now.
        let matters = situations::numbered(&self.scene());
        let same = |other: &Matter| other.row() == matter.row();
        let matter = matters.into_iter().find(same).unwrap_or(matter);
        Ok(self.show_matter(&matter)?)
    }

    /// Keeps what is left open, and has the week happen.
    pub(super) fn hand_in(&mut self) -> Result<(), Trouble> {
        let closing = situations::closing(&self.scene());
        // A disk that refuses is heard of with the week itself.
        let _ = self.table.mark(situations::MARK, &closing);
        self.table.end_week().map_err(Stop::Table)?;
        self.follow_rules()
    }

    /// Gives what the staff orders as a rule. What is refused is asked for on the desk.
    fn follow_rules(&mut self) -> Result<(), Trouble> {
        for order in situations::by_staff(&self.scene()) {
            match self.table.give(order) {
                Ok(()) | Err(Rebuff::Refused(_)) => {}
                Err(Rebuff::Fault(fault)) => return Err(Trouble::Stop(Stop::Table(fault))),
            }
        }
        Ok(())
    }

    /// Week after week, a line for each, until what was said.
    pub(super) fn until(&mut self, words: &[&str]) -> Result<(), Trouble> {
        let name = words.strip_prefix(&["news"]).unwrap_or(words);
        let name = name.strip_prefix(&["of"]).unwrap_or(name);
        let about = self.somebody(name);
        let until = Until::said(words, about);
        let Some(until) = until.filter(|_| !self.table.is_over()) else {
            return Err(Trouble::Said(self.text.message("plain-until-how", &[])));
        };
        let from = self.table.draft().plan().view().week;
        loop {
            self.hand_in()?;
            let scene = self.scene();
            let stopped = run::stopped(&scene, until, from, true);
            let brief = Brief::of(scene.clerk.view, scene.reports);
            let line = run::line(&scene, &brief);
            self.line(&line)?;
            if let Some(stopped) = stopped {
                let why = self.text.message(stopped.message(), &[]);
                self.line(&why)?;
                if stopped != Stopped::Over && !brief.is_quiet() {
                    self.brief()?;
                }
                return Ok(self.after_a_week()?);
            }
        }
    }
}
