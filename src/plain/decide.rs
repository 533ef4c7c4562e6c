//! Decisions, the brief, and running until something happens, in lines.

use std::io;

use game::text::{Clerk, clerk::arg};
use rules::engine::order::Order;

use crate::{
    front::{
        Scene,
        brief::Brief,
        changes,
        outline::{Cell, Outline, Row, Section},
        run::{self, Stop as Until},
        situations::{self, Answer, Matter, Opened},
    },
    plain::{Input, Rebuff, Sitting, Stop, Trouble, print},
};

/// The decisions as rows: a reply begins with the two numbers that give it.
pub(super) fn decisions(scene: &Scene<'_>) -> Section {
    let section = situations::section(scene, Opened::All);
    let matters = situations::numbered(scene);
    let mut rows: Vec<Row> = Vec::new();
    for (at, matter) in (1..).zip(&matters) {
        rows.extend(matter_rows(scene.clerk, at, matter));
    }
    // What stands as it was is counted beneath.
    let shown: usize = matters.iter().map(|it| it.replies.len() + 2).sum();
    rows.extend(section.rows.iter().skip(shown).cloned());
    Section { rows, ..section }
}

fn matter_rows(clerk: Clerk<'_>, at: usize, matter: &Matter) -> Vec<Row> {
    let joined = |row: &Row| {
        let cells = row.cells.iter().map(|cell| cell.text.as_str());
        cells.filter(|text| !text.is_empty() && *text != "*").collect::<Vec<&str>>().join(" ")
    };
    let line = joined(&Row::of(situations::line(clerk, matter)));
    let mut rows = vec![Row::of([Cell::new(format!("{at}. {line}"))])];
    let replies = situations::reply_rows(clerk, matter);
    let (unsaid, replies) =
        replies.split_last().map_or((None, &[][..]), |(last, rest)| (Some(last), rest));
    rows.extend((1..).zip(replies).map(|(digit, row)| {
        let said: Vec<Cell> = row.cells.iter().skip(1).cloned().collect();
        Row::of([Cell::new(format!("{at} {digit}: {}", joined(&Row::of(said))))])
    }));
    if unsaid.is_some() {
        let args = [arg("number", at), arg("text", matter.unsaid.clone())];
        rows.push(Row::of([Cell::new(clerk.say("plain-unsaid", &args))]));
    }
    rows
}

impl Sitting<'_> {
    /// `decide` lists; `decide 1` shows one; `decide 1 2` answers, and takes back; `decide 1 0`
    /// leaves it.
    pub(super) fn decide(&mut self, words: &[&str], input: &mut Input<'_>) -> Result<(), Trouble> {
        let number = |at: usize| words.get(at).map(|word| word.parse::<usize>());
        match (number(0), number(1)) {
            (None, _) => Ok(self.decisions()?),
            (Some(Ok(at)), None) => {
                let matter = self.matter(at)?;
                self.show_matter(at, &matter)?;
                Ok(self.weigh_replies(&matter)?)
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

    /// Everything that asks for a decision, with the replies and how they are given.
    pub(super) fn decisions(&mut self) -> io::Result<()> {
        let mut outline =
            Outline { title: String::new(), sections: vec![decisions(&self.scene())] };
        outline.title = std::mem::take(&mut outline.sections[0].heading);
        self.lines(&print::outline(&outline))
    }

    fn show_matter(&mut self, at: usize, matter: &Matter) -> io::Result<()> {
        let rows = matter_rows(self.clerk(), at, matter);
        let lines = print::outline(&Outline {
            title: String::new(),
            sections: vec![Section { rows, ..Section::default() }],
        });
        self.lines(&lines[2..])
    }

    /// The chances of the replies of which there are any.
    fn weigh_replies(&mut self, matter: &Matter) -> io::Result<()> {
        for order in matter.replies.iter().flat_map(|reply| &reply.orders) {
            if self.is_a_chance(order) {
                let sentence = self.clerk().order(order);
                self.line(&sentence)?;
                self.weigh(order)?;
            }
        }
        Ok(())
    }

    /// Says the chances of what is about to be given; by a word the player takes them. A script
    /// has said it already.
    fn is_taken(&mut self, give: &[Order], input: &mut Input<'_>) -> Result<bool, Trouble> {
        let chances: Vec<&Order> = give.iter().filter(|it| self.is_a_chance(it)).collect();
        for order in &chances {
            self.weigh(order)?;
        }
        if chances.is_empty() || input.is_script() {
            return Ok(true);
        }
        self.say("plain-chance-how", &[])?;
        Ok(self.ask(input, ">")?.is_some_and(|said| said.is_empty()))
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
                if !self.is_taken(&give, input)? {
                    return Ok(self.say("plain-cancelled", &[])?);
                }
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
        let now = matters.iter().position(same);
        let at = now.map_or(at, |at| at + 1);
        Ok(self.show_matter(at, now.map_or(&matter, |now| &matters[now]))?)
    }

    /// Keeps what is left open, and has the week happen.
    pub(super) fn hand_in(&mut self) -> Result<(), Trouble> {
        self.before = changes::photograph(&self.scene());
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
                return Ok(self.home()?);
            }
        }
    }
}
