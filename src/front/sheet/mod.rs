//! The order sheet: one order said completely, with its usual answers, its price, its odds and
//! what else it does, before one key gives it. The terminal draws it, the line mode prints it.

mod effects;
mod errands;
pub mod kept;
pub mod many;
pub mod rows;
mod shown;
pub mod teams;
#[cfg(test)]
mod tests;
mod usual;
pub mod verbs;

use rules::engine::{
    disclosed::Beliefs,
    order::{
        Cost, Order, Plan, Refusal, Verb,
        asking::{Answer, ErrandKind, Place, Question, Watched},
    },
};

use crate::front::{Subject, builder::Builder};

pub use errands::Leaf;
pub use shown::{Kind, Shown, ShownField, ShownValue, print, weighed};

/// Answers by their questions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said(Vec<(Question, Answer)>);

impl Said {
    fn get(&self, question: Question) -> Option<Answer> {
        self.0.iter().find(|(asked, _)| *asked == question).map(|(_, answer)| *answer)
    }

    fn insert(&mut self, question: Question, answer: Answer) {
        self.0.retain(|(asked, _)| *asked != question);
        self.0.push((question, answer));
    }
}

/// More errands than this no meeting has room for.
const ERRANDS: usize = 2;

/// An order in the making: what was said of it. All else is as usual.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    verb: Verb,
    said: Said,
    /// The errands that were ticked; none while the usual ones stand.
    ticked: Option<Vec<Vec<Answer>>>,
}

/// What the usual answers are taken from.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    pub plan: &'a Plan,
    /// Figures that the player filed.
    pub beliefs: &'a Beliefs,
}

/// A line of the sheet: a question with its answer, or the errands of a meeting.
#[derive(Clone, Debug)]
pub struct Field {
    pub question: Question,
    /// Nothing where the player has to say it.
    pub answer: Option<Answer>,
    /// The order as far as it was said before this question.
    before: Builder,
}

impl Field {
    fn is_errands(&self) -> bool {
        self.question == Question::Errand(Place::First)
    }
}

/// The sheet with everything filled in that can be.
#[derive(Clone, Debug)]
pub struct Filled {
    pub fields: Vec<Field>,
    /// The errands that stand.
    ticked: Vec<Vec<Answer>>,
    leaves: Vec<Leaf>,
    /// Open fields are held by stand-ins, so that what comes after them can be shown.
    builder: Builder,
    /// The plan without the order that this one replaces.
    base: Plan,
    /// The order that this one replaces.
    pub stands: Option<Order>,
}

impl Filled {
    /// The first field that has to be said.
    pub fn open(&self) -> Option<usize> {
        self.fields.iter().position(|field| field.answer.is_none())
    }

    /// The order, once nothing is open.
    pub fn order(&self) -> Option<Order> {
        self.open().is_none().then(|| self.builder.order()).flatten()
    }

    /// The order as it would be with something said to whatever is open.
    pub fn likely(&self) -> Option<Order> {
        self.builder.order()
    }

    /// What it costs.
    ///
    /// # Errors
    /// Why it cannot be given.
    pub fn verdict(&self) -> Result<Cost, Refusal> {
        let order = self.likely().ok_or_else(|| self.nothing())?;
        self.base.consider(&order)
    }

    /// Why there is not even a beginning.
    fn nothing(&self) -> Refusal {
        self.builder.hopeless(&self.base).unwrap_or(Refusal::NothingChanges)
    }

    /// The plan as it is without the order that is replaced.
    pub fn base(&self) -> &Plan {
        &self.base
    }
}

impl Sheet {
    pub fn new(verb: Verb) -> Sheet {
        Sheet { verb, said: Said::default(), ticked: None }
    }

    /// The sheet about a subject; nothing if the order is about something else.
    pub fn about(verb: Verb, subject: Subject, plan: &Plan) -> Option<Sheet> {
        let sheet = Sheet::aimed(verb, subject)?;
        sheet.said_is_there(plan).then_some(sheet)
    }

    /// The same whether or not it can be.
    fn aimed(verb: Verb, subject: Subject) -> Option<Sheet> {
        let mut sheet = Sheet::new(verb);
        let mut builder = Builder::new(verb);
        for answer in answers(verb, subject)? {
            let question = builder.question()?;
            sheet.said.insert(question, answer);
            builder.choose(answer);
        }
        Some(sheet)
    }

    fn said_is_there(&self, plan: &Plan) -> bool {
        let mut builder = Builder::new(self.verb);
        while let Some(answer) = builder.question().and_then(|it| self.said.get(it)) {
            if !builder.choices(plan.view()).contains(&answer) {
                return false;
            }
            builder.choose(answer);
        }
        self.said.0.iter().all(|(asked, _)| builder.answer(*asked).is_some())
    }

    /// A meeting at which an errand is ticked already.
    pub(crate) fn with_errand(mut self, errand: Vec<Answer>) -> Sheet {
        self.ticked = Some(vec![errand]);
        self
    }

    /// A sheet on which these answers stand.
    pub fn of_builder(builder: &Builder) -> Sheet {
        let mut sheet = Sheet::new(builder.verb());
        let mut ticked = [Vec::new(), Vec::new()];
        for (question, answer) in builder.answers() {
            match question.place() {
                Some(Place::First) => ticked[0].push(*answer),
                Some(Place::Second) => ticked[1].push(*answer),
                None => sheet.said.insert(*question, *answer),
            }
        }
        if !ticked[0].is_empty() {
            let none = vec![Answer::Errand(ErrandKind::None)];
            let given = ticked.into_iter().filter(|it| !it.is_empty() && *it != none);
            sheet.ticked = Some(given.collect());
        }
        sheet
    }

    pub const fn verb(&self) -> Verb {
        self.verb
    }

    /// What the order is about: the answer to its first question.
    pub fn about_whom(&self) -> Option<Answer> {
        self.said.get(Builder::new(self.verb).question()?)
    }

    /// Fills in whatever is not said.
    pub fn fill(&self, desk: Desk<'_>) -> Filled {
        if desk.plan.is_empty() {
            return self.fill_in(desk, None);
        }
        // An order that stands would forbid every other answer: which it is, is found without it.
        let bare = Plan::new(std::sync::Arc::clone(desk.plan.shared_view()));
        let likely = self.fill_in(Desk { plan: &bare, ..desk }, None).likely();
        let stands = likely.and_then(|order| desk.plan.rival(&order).copied());
        self.fill_in(desk, stands)
    }

    fn fill_in(&self, desk: Desk<'_>, stands: Option<Order>) -> Filled {
        let mut base = desk.plan.clone();
        if let Some(order) = stands {
            base.withdraw(&order);
        }
        let desk = Desk { plan: &base, ..desk };
        let mut builder = Builder::new(self.verb);
        let (mut fields, mut leaves, mut ticked) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(question) = builder.question() {
            if question == Question::Errand(Place::First) {
                fields.push(Field {
                    question,
                    answer: Some(Answer::Errand(ErrandKind::None)),
                    before: builder.clone(),
                });
                leaves = errands::leaves(&builder, desk.plan);
                ticked = self.errands(&builder, &leaves, desk);
                errands::choose(&mut builder, &ticked);
                continue;
            }
            let (answer, stand_in) = self.answer(&builder, question, desk);
            fields.push(Field { question, answer, before: builder.clone() });
            match answer.or(stand_in) {
                Some(answer) => builder.choose(answer),
                None => break,
            }
        }
        Filled { fields, ticked, leaves, builder, base, stands }
    }

    fn errands(&self, builder: &Builder, leaves: &[Leaf], desk: Desk<'_>) -> Vec<Vec<Answer>> {
        match &self.ticked {
            Some(ticked) => {
                let is_there = |it: &&Vec<Answer>| leaves.iter().any(|leaf| leaf.answers == **it);
                ticked.iter().filter(is_there).cloned().collect()
            }
            None => usual::errands(builder, leaves, desk.plan),
        }
    }

    /// What was said, or is usual; and what holds the place of what is neither.
    fn answer(
        &self,
        builder: &Builder,
        question: Question,
        desk: Desk<'_>,
    ) -> (Option<Answer>, Option<Answer>) {
        let choices = builder.choices(desk.plan.view());
        let said = self.said.get(question);
        if let Some(said) = said.filter(|it| choices.contains(it) || is_figure(question)) {
            return (Some(said), None);
        }
        if let Some(usual) = usual::answer(builder, question, desk) {
            return (Some(usual), None);
        }
        let fits = |answer: &&Answer| builder.refusal(**answer, desk.plan).is_none();
        let stand_in = choices.iter().find(fits).or(choices.first()).copied();
        (None, stand_in)
    }

    /// Says something. What was said after it stands for as long as it fits.
    pub fn say(&mut self, question: Question, answer: Answer) {
        self.said.insert(question, answer);
    }

    /// Ticks an errand, or takes the tick back. False where no further one has room.
    pub fn tick(&mut self, filled: &Filled, leaf: usize) -> bool {
        let Some(leaf) = filled.leaves.get(leaf) else { return true };
        let mut ticked = filled.ticked.clone();
        match ticked.iter().position(|it| *it == leaf.answers) {
            Some(at) => drop(ticked.remove(at)),
            None if ticked.len() < ERRANDS => ticked.push(leaf.answers.clone()),
            None => return false,
        }
        self.ticked = Some(ticked);
        true
    }

    /// Says everything that another sheet said, but its subject.
    pub fn take_over(&mut self, other: &Sheet) {
        let first = Builder::new(self.verb).question();
        for (question, answer) in other.said.0.iter().filter(|(asked, _)| Some(*asked) != first) {
            self.said.insert(*question, *answer);
        }
        self.ticked.clone_from(&other.ticked);
    }

    /// The sheet with everything said that stands on it now.
    pub fn settled(&self, filled: &Filled) -> Sheet {
        let given = filled.fields.iter().filter(|field| !field.is_errands());
        let said = Said(given.filter_map(|field| Some((field.question, field.answer?))).collect());
        let errands = filled.fields.iter().any(Field::is_errands);
        Sheet { verb: self.verb, said, ticked: errands.then(|| filled.ticked.clone()) }
    }
}

/// Figures may be said between those of the scale.
fn is_figure(question: Question) -> bool {
    question == Question::Probability
}

/// What a subject says to the first questions of an order.
fn answers(verb: Verb, subject: Subject) -> Option<Vec<Answer>> {
    let watch = verb == Verb::Watch;
    Some(match subject {
        Subject::Dossier(id) if watch => {
            vec![Answer::Watched(Watched::Person), Answer::Person(id)]
        }
        Subject::Site(id) if watch => vec![Answer::Watched(Watched::Site), Answer::Site(id)],
        Subject::District(id) if watch => {
            vec![Answer::Watched(Watched::District), Answer::District(id)]
        }
        Subject::Gate if watch => vec![Answer::Watched(Watched::Gate)],
        Subject::Dossier(id) => vec![Answer::Person(id)],
        Subject::Officer(no) => vec![Answer::Officer(no)],
        Subject::District(id) => vec![Answer::District(id)],
        Subject::Report(no) => vec![Answer::Report(no)],
        Subject::Holding(id) => vec![Answer::Holding(Some(id))],
        Subject::Site(_)
        | Subject::Gate
        | Subject::House
        | Subject::Crisis
        | Subject::NoHumanLeak
        | Subject::OtherHouse
        | Subject::School(_)
        | Subject::Order(_)
        | Subject::Deed(_) => return None,
    })
}
