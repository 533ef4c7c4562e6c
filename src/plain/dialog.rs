//! Giving an order: by words on one line, by the sheet where something is left to say.

use std::io;

use game::text::{Clerk, Text, clerk::arg};
use rules::engine::{
    order::{Order, Verb, asking::Question},
    view::odds,
};

use crate::{
    front::{
        actions::{self, Act},
        builder::{Builder, Typed, Unclear},
        sheet::{Desk, Filled, Sheet, print, weighed},
    },
    plain::{Input, Rebuff, Sitting, Stop, Trouble},
};

/// What becomes of a sheet.
enum Next {
    Give,
    Drop,
    /// It is shown again.
    Again,
    /// A field is asked about.
    Ask(usize),
}

/// What is said of a word that means nothing here, or too much.
pub fn unclear(text: &Text, unclear: &Unclear) -> String {
    let ask = |question: &Question| arg("question", text.message(question.text(), &[]));
    match unclear {
        Unclear::NoSuch { word, question, instead } if instead.is_empty() => {
            text.message("plain-no-such-none", &[ask(question), arg("word", word.clone())])
        }
        Unclear::NoSuch { word, question, instead } => {
            let choices = arg("choices", text.list(instead));
            text.message("plain-no-such", &[ask(question), arg("word", word.clone()), choices])
        }
        Unclear::Several { word, question, which } => {
            let choices = arg("choices", text.list(which));
            text.message("plain-several", &[ask(question), arg("word", word.clone()), choices])
        }
        Unclear::TooMany { word } => text.message("plain-too-many", &[arg("word", word.clone())]),
    }
}

/// Does a field have a value that is called so?
fn is_a_value(filled: &Filled, at: usize, said: &str, clerk: Clerk<'_>) -> bool {
    said.parse::<u32>().is_ok() || filled.meant(at, said, clerk).is_ok()
}

impl Sitting<'_> {
    /// An order from a command line.
    pub(super) fn order(
        &mut self,
        verb: Verb,
        words: &[&str],
        input: &mut Input<'_>,
    ) -> Result<(), Trouble> {
        let builder = Builder::new(verb);
        if words.is_empty() {
            if let Some(refusal) = builder.hopeless(self.table.draft().plan()) {
                let refusal = arg("refusal", self.clerk().refusal(refusal));
                return Err(Trouble::Said(self.text.message("plain-not-possible", &[refusal])));
            }
            return self.complete(&builder, input);
        }
        let (clerk, plan) = (self.clerk(), self.table.draft().plan());
        match builder.clone().take_words(words, clerk, plan) {
            // A chance is heard before it is taken.
            Ok(Typed::Complete(order)) if !input.is_script() && self.is_a_chance(&order) => {
                match builder.told(words, clerk, plan) {
                    Ok(told) => self.complete(&told, input),
                    Err(told) => Err(Trouble::Said(unclear(self.text, &told))),
                }
            }
            Ok(Typed::Complete(order)) => self.give_weighed(order),
            Ok(Typed::Asks(builder, _)) => self.complete(&builder, input),
            Err(told) => Err(Trouble::Said(unclear(self.text, &told))),
        }
    }

    /// Asks what has to be said, shows the sheet, and gives the order when nothing more is said.
    fn complete(&mut self, builder: &Builder, input: &mut Input<'_>) -> Result<(), Trouble> {
        let mut sheet = Sheet::of_builder(builder);
        loop {
            let filled = sheet.fill(self.sheet_desk());
            if input.is_script() {
                return self.by_script(&filled);
            }
            let at = match filled.open() {
                Some(at) => at,
                None => {
                    let shown = sheet.show(self.clerk(), self.sheet_desk(), &filled, usize::MAX);
                    self.lines(&print(self.clerk(), &shown))?;
                    self.say("plain-sheet-how", &[])?;
                    let Some(said) = self.hear(input, (&sheet, &filled), None)? else {
                        return Ok(self.say("plain-cancelled", &[])?);
                    };
                    match self.of_sheet(&mut sheet, &filled, &said)? {
                        Next::Give => return self.replace(&filled),
                        Next::Drop => return Ok(self.say("plain-cancelled", &[])?),
                        Next::Again => continue,
                        Next::Ask(at) => at,
                    }
                }
            };
            self.values(&filled, at)?;
            let said = self.hear(input, (&sheet, &filled), Some(at))?;
            match said.as_deref() {
                None | Some(".") => return Ok(self.say("plain-cancelled", &[])?),
                Some("" | "<") => {}
                Some(said) => self.set(&mut sheet, &filled, (at, said))?,
            }
        }
    }

    /// An answer. What only looks something up is done, and the question stands.
    fn hear(
        &mut self,
        input: &mut Input<'_>,
        (sheet, filled): (&Sheet, &Filled),
        at: Option<usize>,
    ) -> Result<Option<String>, Trouble> {
        self.finish()?;
        let asked = self.answer.last.clone();
        loop {
            let Some(said) = self.ask(input, ">")? else { return Ok(None) };
            if said == "again" {
                for line in &asked {
                    self.line(line)?;
                }
                continue;
            }
            if at.is_some_and(|at| is_a_value(filled, at, &said, self.clerk())) {
                return Ok(Some(said));
            }
            match self.look_up(sheet, &said) {
                Ok(true) => {}
                Ok(false) => return Ok(Some(said)),
                Err(Trouble::Said(message)) => self.line(&message)?,
                Err(stop) => return Err(stop),
            }
            self.back_to(sheet, filled, at)?;
        }
    }

    /// Which question stands after something was looked up.
    fn back_to(&mut self, sheet: &Sheet, filled: &Filled, at: Option<usize>) -> io::Result<()> {
        let question = at.and_then(|at| filled.fields.get(at)).map(|field| field.question);
        let order = arg("order", self.clerk().verb(sheet.verb()));
        match question {
            Some(question) => {
                let question = arg("question", self.text.message(question.text(), &[]));
                self.say("plain-back-to-question", &[order, question])
            }
            None => self.say("plain-back-to-sheet", &[order]),
        }
    }

    /// Looks something up while an order is asked: a command that only looks, or anything with a
    /// name behind a question mark. False where it is neither.
    fn look_up(&mut self, sheet: &Sheet, said: &str) -> Result<bool, Trouble> {
        let name = said.strip_prefix('?').map(str::trim);
        let words: Vec<&str> = name.unwrap_or(said).split_whitespace().collect();
        let Some((first, rest)) = words.split_first() else {
            return Ok(name.is_some() && self.explain(sheet)?);
        };
        if *first == "more" && !self.answer.rest.is_empty() {
            self.turn_the_page()?;
            return Ok(true);
        }
        let named = actions::named(first, self.is_station());
        match named.filter(|it| it.id == *first).map(|it| it.act) {
            Some(Act::Decide) if rest.is_empty() => self.decisions()?,
            Some(act) if self.look(act, rest)? => {}
            Some(_) if name.is_none() => {
                return Err(Trouble::Said(self.text.message("plain-answer-first", &[])));
            }
            _ if name.is_some() => self.help(&words)?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// What the order that is asked for does, and where the rule book speaks of it.
    fn explain(&mut self, sheet: &Sheet) -> io::Result<bool> {
        let verb = sheet.verb();
        let args = [
            arg("order", self.clerk().verb(verb)),
            arg("hint", self.clerk().verb_hint(verb)),
            arg("page", verb.page()),
        ];
        self.say("plain-explained", &args)?;
        Ok(true)
    }

    fn sheet_desk(&self) -> Desk<'_> {
        Desk { plan: self.table.draft().plan(), beliefs: self.table.beliefs() }
    }

    /// A script says everything on one line.
    fn by_script(&mut self, filled: &Filled) -> Result<(), Trouble> {
        let Some(at) = filled.open() else {
            if let Some(order) = filled.order() {
                self.weigh(&order)?;
            }
            return self.replace(filled);
        };
        let Some(field) = filled.fields.get(at) else { return Ok(()) };
        let words = filled.words(self.clerk(), at);
        Err(Trouble::Said(self.needs(field.question, &words)))
    }

    /// What was said to a whole sheet: nothing gives it, a number is a field, two numbers a field
    /// and its value.
    fn of_sheet(
        &mut self,
        sheet: &mut Sheet,
        filled: &Filled,
        said: &str,
    ) -> Result<Next, Trouble> {
        let mut words = said.splitn(2, ' ');
        let (first, value) = (words.next().unwrap_or_default(), words.next());
        let field = first.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
        let field = field.filter(|at| *at < filled.fields.len());
        Ok(match (first, field, value) {
            ("", ..) => Next::Give,
            (".", ..) => Next::Drop,
            (_, Some(at), Some(value)) => {
                self.set(sheet, filled, (at, value))?;
                Next::Again
            }
            (_, Some(at), None) => Next::Ask(at),
            (_, None, _) => {
                self.say("plain-sheet-how", &[])?;
                Next::Again
            }
        })
    }

    /// The values of a field, under the numbers that they have on the screen.
    fn values(&mut self, filled: &Filled, at: usize) -> Result<(), Trouble> {
        let Some(field) = filled.fields.get(at) else { return Ok(()) };
        self.say(field.question.text(), &[])?;
        for value in filled.values(self.clerk(), at) {
            let place = match field.question.is_numbered() {
                true => filled.words(self.clerk(), at).get(value.at).cloned().unwrap_or_default(),
                false => (value.at + 1).to_string(),
            };
            let stands = if value.chosen { " *" } else { "" };
            self.line(&format!("{place}. {}{stands}", value.label))?;
            if !value.refused.is_empty() {
                let refusal = arg("refusal", value.refused);
                let reason = self.text.message("plain-not-possible", &[refusal]);
                self.line(&format!("   {reason}"))?;
            }
        }
        Ok(self.say("plain-choice", &[])?)
    }

    /// One value: a number counts in the list, a word is a word.
    fn set(
        &mut self,
        sheet: &mut Sheet,
        filled: &Filled,
        (at, said): (usize, &str),
    ) -> Result<(), Trouble> {
        let Some(field) = filled.fields.get(at) else { return Ok(()) };
        let place = said.parse::<usize>().ok().filter(|_| !field.question.is_numbered());
        let place = place.and_then(|it| it.checked_sub(1));
        if filled.is_ticks(at) {
            if place.is_some_and(|place| !sheet.tick(filled, place)) {
                self.say("sheet-two-errands", &[])?;
            }
            return Ok(());
        }
        let by_number = place.and_then(|place| filled.value(at, place));
        let meant = match by_number {
            Some(answer) => Ok(answer),
            None => filled.meant(at, said, self.clerk()),
        };
        match meant {
            Ok(answer) => sheet.say(field.question, answer),
            Err(told) => {
                let message = unclear(self.text, &told);
                self.line(&message)?;
            }
        }
        Ok(())
    }

    /// Gives an order in the place of the one that stands.
    fn replace(&mut self, filled: &Filled) -> Result<(), Trouble> {
        let Some(order) = filled.order() else { return Ok(()) };
        if let Some(stands) = filled.stands.filter(|_| filled.verdict().is_ok()) {
            self.table.withdraw(&stands).map_err(Stop::Table)?;
            let sentence = self.clerk().order(&stands);
            self.say("plain-withdrawn", &[arg("order", sentence)])?;
        }
        self.give(order)
    }

    /// Is the order one of which a chance is shown?
    pub(super) fn is_a_chance(&self, order: &Order) -> bool {
        let is_an_offer = matches!(order, Order::TakeVolunteer(_));
        is_an_offer || odds::of(self.clerk().view, order).is_some()
    }

    /// Says how likely an order goes well, what moves that, and what stays in doubt.
    pub(super) fn weigh(&mut self, order: &Order) -> io::Result<()> {
        let lines = weighed(self.clerk(), order);
        self.lines(&lines)
    }

    /// The same as giving, with the chance said before.
    pub(super) fn give_weighed(&mut self, order: Order) -> Result<(), Trouble> {
        self.weigh(&order)?;
        self.give(order)
    }

    /// Takes an order into the plan and says so.
    pub(super) fn give(&mut self, order: Order) -> Result<(), Trouble> {
        let cost = self.table.draft().plan().consider(&order);
        let sentence = self.clerk().order(&order);
        let given = cost.map_err(Rebuff::Refused).and_then(|cost| {
            self.table.give(order)?;
            Ok(cost)
        });
        match given {
            Ok(cost) => {
                let cost = self.text.list(&self.clerk().cost(&cost));
                self.say("plain-ordered", &[arg("order", sentence)])?;
                Ok(self.say("plain-takes", &[arg("cost", cost)])?)
            }
            Err(Rebuff::Refused(refusal)) => {
                let refusal = arg("refusal", self.clerk().refusal(refusal));
                let args = [arg("order", sentence), refusal];
                Err(Trouble::Said(self.text.message("plain-refused", &args)))
            }
            Err(Rebuff::Fault(fault)) => Err(Trouble::Stop(Stop::Table(fault))),
        }
    }

    fn needs(&self, question: Question, words: &[String]) -> String {
        let choices: Vec<&str> = words.iter().take(12).map(String::as_str).collect();
        let question = arg("question", self.text.message(question.text(), &[]));
        self.text.message("plain-needs", &[question, arg("choices", self.text.list(&choices))])
    }
}
