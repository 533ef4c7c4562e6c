//! Building an order: choose a verb, then one argument after the other from what the view and the
//! plan allow. Menus, typed words and the terminal's planner are three faces of this one machine.

mod words;

use game::text::Clerk;
use rules::engine::{
    order::{
        Order, Plan, Refusal, Verb,
        asking::{Answer, Given, Question},
    },
    view::View,
};

pub use words::{Typed, Unclear};

/// One line of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub answer: Answer,
    pub label: String,
    /// What one types for it.
    pub word: String,
    /// Why no order can be made of it, if so.
    pub refused: Option<Refusal>,
}

/// An order in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Builder {
    verb: Verb,
    given: Given,
}

/// How many orders are tried before a choice is held to be impossible.
const TRIES: u32 = 200;

impl Builder {
    pub fn new(verb: Verb) -> Builder {
        Builder { verb, given: Given::default() }
    }

    pub const fn verb(&self) -> Verb {
        self.verb
    }

    /// What was chosen so far.
    pub fn answers(&self) -> &[(Question, Answer)] {
        self.given.answers()
    }

    /// What is asked next; nothing when the order is complete.
    pub fn question(&self) -> Option<Question> {
        self.verb.questions(&self.given).into_iter().find(|asked| self.answer(*asked).is_none())
    }

    /// Answers the question that is asked. An answer of the wrong kind makes no order later.
    pub fn choose(&mut self, answer: Answer) {
        if let Some(question) = self.question() {
            self.given.push(question, answer);
        }
    }

    /// Takes the last answer back.
    pub fn back(&mut self) -> bool {
        self.given.pop()
    }

    /// The order, once every question is answered.
    pub fn order(&self) -> Option<Order> {
        match self.question() {
            Some(_) => None,
            None => self.verb.order(&self.given),
        }
    }

    /// The menu of the question that is asked.
    pub fn candidates(&self, clerk: Clerk<'_>, plan: &Plan) -> Vec<Candidate> {
        let Some(question) = self.question() else { return Vec::new() };
        let answers = self.choices(plan.view());
        answers
            .into_iter()
            .map(|answer| Candidate {
                answer,
                label: self.label(clerk, answer, plan),
                word: words::word(clerk, question, answer),
                refused: self.refusal(answer, plan),
            })
            .collect()
    }

    /// Every answer to the question that is asked, whether or not an order can be made of it.
    pub fn choices(&self, view: &View) -> Vec<Answer> {
        self.question().map(|it| it.choices(&self.given, view)).unwrap_or_default()
    }

    /// What a menu calls an answer to the question that is asked.
    pub fn label(&self, clerk: Clerk<'_>, answer: Answer, plan: &Plan) -> String {
        words::label(clerk, self, answer, plan)
    }

    /// What one types for an answer to the question that is asked.
    pub fn word(&self, clerk: Clerk<'_>, answer: Answer) -> String {
        self.question().map(|it| words::word(clerk, it, answer)).unwrap_or_default()
    }

    /// Why no order can be made with that answer; nothing if one can.
    pub fn refusal(&self, answer: Answer, plan: &Plan) -> Option<Refusal> {
        let mut next = self.clone();
        next.choose(answer);
        next.search(plan, &mut TRIES.clone()).err()
    }

    /// Why this verb cannot be used at all; nothing if it can.
    pub fn hopeless(&self, plan: &Plan) -> Option<Refusal> {
        self.search(plan, &mut (TRIES * 4)).err()
    }

    /// What is taken if nothing is said: what a chief would most likely say, if it is legal.
    pub fn default(&self, plan: &Plan) -> Option<Answer> {
        let question = self.question()?;
        let usual = question.usual(&self.given, plan.view());
        let legal = usual.iter().copied().find(|answer| self.refusal(*answer, plan).is_none());
        legal.or_else(|| usual.first().copied())
    }

    pub(crate) fn answer(&self, question: Question) -> Option<Answer> {
        self.given.answer(question)
    }

    /// Some legal order that begins with the answers given; else the first refusal met.
    fn search(&self, plan: &Plan, tries: &mut u32) -> Result<Order, Refusal> {
        let Some(question) = self.question() else {
            *tries = tries.saturating_sub(1);
            let order = self.verb.order(&self.given).ok_or(Refusal::NothingChanges)?;
            return plan.consider(&order).map(|_| order);
        };
        let mut first = None;
        for answer in question.choices(&self.given, plan.view()) {
            if *tries == 0 {
                break;
            }
            let mut next = self.clone();
            next.choose(answer);
            match next.search(plan, tries) {
                Ok(order) => return Ok(order),
                Err(refusal) => first = first.or(Some(refusal)),
            }
        }
        Err(first.unwrap_or_else(|| question.without()))
    }
}
