//! Giving an order: by words on one line, by menus where something is left to ask.

use game::text::clerk::arg;
use rules::engine::order::{Order, Verb, asking::Question};

use crate::{
    front::builder::{Builder, Candidate, Typed, Unclear},
    plain::{Input, Rebuff, Sitting, Stop, Trouble},
};

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
            return self.complete(builder, input);
        }
        match builder.take_words(words, self.clerk(), self.table.draft().plan()) {
            Ok(Typed::Complete(order)) => self.give(order),
            Ok(Typed::Asks(builder, _)) => self.complete(builder, input),
            Err(unclear) => Err(Trouble::Said(self.unclear(&unclear))),
        }
    }

    /// Asks what is left to ask, and gives the order.
    fn complete(&mut self, mut builder: Builder, input: &mut Input<'_>) -> Result<(), Trouble> {
        while let Some(question) = builder.question() {
            let candidates = builder.candidates(self.clerk(), self.table.draft().plan());
            if input.is_script() {
                return Err(Trouble::Said(self.needs(question, &candidates)));
            }
            self.menu_of(&builder, question, &candidates)?;
            let Some(said) = self.ask(input, ">")? else { return Ok(()) };
            match said.as_str() {
                "." => return Ok(self.say("plain-cancelled", &[])?),
                "<" => {
                    builder.back();
                }
                _ => self.answer(&mut builder, question, &said, &candidates)?,
            }
        }
        match builder.order() {
            Some(order) => self.give(order),
            None => Ok(()),
        }
    }

    fn menu_of(
        &mut self,
        builder: &Builder,
        question: Question,
        candidates: &[Candidate],
    ) -> Result<(), Trouble> {
        self.say(question.text(), &[])?;
        for (at, candidate) in candidates.iter().enumerate() {
            let place = match question.is_numbered() {
                true => candidate.word.clone(),
                false => (at + 1).to_string(),
            };
            let line = format!("{place}. {}", candidate.label);
            self.line(&line)?;
            if let Some(refusal) = candidate.refused {
                let refusal = arg("refusal", self.clerk().refusal(refusal));
                let reason = self.text.message("plain-not-possible", &[refusal]);
                self.line(&format!("   {reason}"))?;
            }
        }
        let default = builder.default(self.table.draft().plan());
        let default = candidates.iter().find(|candidate| Some(candidate.answer) == default);
        if let Some(choice) = default {
            self.say("plain-default", &[arg("choice", choice.label.clone())])?;
        }
        Ok(self.say("plain-choice", &[])?)
    }

    /// One answer: nothing takes the default, a number counts in the menu, a word is a word.
    fn answer(
        &mut self,
        builder: &mut Builder,
        question: Question,
        said: &str,
        candidates: &[Candidate],
    ) -> Result<(), Trouble> {
        if said.is_empty() {
            match builder.default(self.table.draft().plan()) {
                Some(answer) => builder.choose(answer),
                None => self.say("plain-choice", &[])?,
            }
            return Ok(());
        }
        let place = said.parse::<usize>().ok().filter(|_| !question.is_numbered());
        let by_number = place.and_then(|at| candidates.get(at.checked_sub(1)?));
        if let Some(candidate) = by_number {
            builder.choose(candidate.answer);
        } else if let Err(unclear) =
            builder.answer_word(said, self.clerk(), self.table.draft().plan())
        {
            let message = self.unclear(&unclear);
            self.line(&message)?;
        }
        Ok(())
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

    fn unclear(&self, unclear: &Unclear) -> String {
        let ask = |question: &Question| arg("question", self.text.message(question.text(), &[]));
        match unclear {
            Unclear::NoSuch { word, question, instead } if instead.is_empty() => {
                let args = [ask(question), arg("word", word.clone())];
                self.text.message("plain-no-such-none", &args)
            }
            Unclear::NoSuch { word, question, instead } => {
                let choices = arg("choices", instead.join(", "));
                let args = [ask(question), arg("word", word.clone()), choices];
                self.text.message("plain-no-such", &args)
            }
            Unclear::Several { word, question, which } => {
                let choices = arg("choices", which.join(", "));
                let args = [ask(question), arg("word", word.clone()), choices];
                self.text.message("plain-several", &args)
            }
            Unclear::TooMany { word } => {
                self.text.message("plain-too-many", &[arg("word", word.clone())])
            }
        }
    }

    fn needs(&self, question: Question, candidates: &[Candidate]) -> String {
        let choices: Vec<&str> = candidates.iter().take(12).map(|it| it.word.as_str()).collect();
        let question = arg("question", self.text.message(question.text(), &[]));
        self.text.message("plain-needs", &[question, arg("choices", choices.join(", "))])
    }
}
