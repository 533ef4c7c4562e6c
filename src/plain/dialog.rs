//! Giving an order: by words on one line, by the sheet where something is left to say.

use game::text::{Text, clerk::arg};
use rules::engine::order::{Order, Verb, asking::Question};

use crate::{
    front::{
        builder::{Builder, Typed, Unclear},
        sheet::{Desk, Filled, Sheet, print},
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
            let choices = arg("choices", instead.join(", "));
            text.message("plain-no-such", &[ask(question), arg("word", word.clone()), choices])
        }
        Unclear::Several { word, question, which } => {
            let choices = arg("choices", which.join(", "));
            text.message("plain-several", &[ask(question), arg("word", word.clone()), choices])
        }
        Unclear::TooMany { word } => text.message("plain-too-many", &[arg("word", word.clone())]),
    }
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
        match builder.take_words(words, self.clerk(), self.table.draft().plan()) {
            Ok(Typed::Complete(order)) => self.give(order),
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
                    let Some(said) = self.ask(input, ">")? else { return Ok(()) };
                    match self.of_sheet(&mut sheet, &filled, &said)? {
                        Next::Give => return self.replace(&filled),
                        Next::Drop => return Ok(self.say("plain-cancelled", &[])?),
                        Next::Again => continue,
                        Next::Ask(at) => at,
                    }
                }
            };
            self.values(&filled, at)?;
            let Some(said) = self.ask(input, ">")? else { return Ok(()) };
            match said.as_str() {
                "." => return Ok(self.say("plain-cancelled", &[])?),
                "" | "<" => {}
                said => self.set(&mut sheet, &filled, (at, said))?,
            }
        }
    }

    fn sheet_desk(&self) -> Desk<'_> {
        Desk { plan: self.table.draft().plan(), beliefs: self.table.beliefs() }
    }

    /// A script says everything on one line.
    fn by_script(&mut self, filled: &Filled) -> Result<(), Trouble> {
        let Some(at) = filled.open() else { return self.replace(filled) };
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
                let cost = self.clerk().cost(&cost).join(", ");
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
        self.text.message("plain-needs", &[question, arg("choices", choices.join(", "))])
    }
}
