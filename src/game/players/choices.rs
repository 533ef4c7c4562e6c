//! Legal orders, found by asking what an order builder asks, so nothing here names an order.
//!
//! A question without a usual answer says what an order is about: those are gone through in full.
//! How it is done (routes, sums, which officer goes) is varied one answer at a time from the usual
//! form. A program that wants two things at once puts them together and asks `check`.

use rules::engine::{
    order::{
        Cost, Order, Plan, Verb,
        asking::{Answer, Given, Question},
    },
    view::View,
};

/// So many forms of one verb are looked through.
const TRIES: u32 = 4_000;

/// A legal order, and how it was answered.
pub struct Found {
    pub order: Order,
    pub cost: Cost,
    /// For each question that it asks the place of the answer, the usual one at 0.
    pub places: Vec<u16>,
}

/// Legal orders of one verb beside those of the plan, the usual forms first and at most so many;
/// and whether there may be more.
pub fn of(plan: &Plan, verb: Verb, most: usize) -> (Vec<(Order, Cost)>, bool) {
    let (found, more) = search(plan, verb, most);
    (found.into_iter().map(|it| (it.order, it.cost)).collect(), more)
}

/// The same, each with the answers that make it.
pub fn search(plan: &Plan, verb: Verb, most: usize) -> (Vec<Found>, bool) {
    let (places, found) = (Vec::new(), Vec::new());
    let mut search =
        Search { plan, verb, most, tries: TRIES, places, found, more: false, unusual: false };
    for unusual in [false, true] {
        search.unusual = unusual;
        search.go(&mut Given::default(), false);
    }
    (search.found, search.more)
}

/// The order that answers by their places make. A place beyond the last answer begins again from
/// the first, and where there are no more places the usual answer is given.
pub fn at(verb: Verb, places: impl IntoIterator<Item = usize>, view: &View) -> Option<Order> {
    let (mut given, mut places) = (Given::default(), places.into_iter());
    while let Some(question) = open(verb, &given) {
        let (answers, _) = answers(question, &given, view);
        let place = places.next().unwrap_or(0).checked_rem(answers.len())?;
        given.push(question, *answers.get(place)?);
    }
    verb.order(&given)
}

/// The first question that is not answered yet.
fn open(verb: Verb, given: &Given) -> Option<Question> {
    verb.questions(given).into_iter().find(|asked| given.answer(*asked).is_none())
}

/// The verbs of a seat.
pub fn verbs(view: &View) -> impl Iterator<Item = Verb> {
    let stations = view.seat().is_station();
    Verb::ALL.iter().copied().filter(move |verb| verb.is_for(stations))
}

struct Search<'p> {
    plan: &'p Plan,
    verb: Verb,
    most: usize,
    tries: u32,
    /// Of the answers so far.
    places: Vec<u16>,
    found: Vec<Found>,
    more: bool,
    /// Are forms looked for that have one unusual answer, or those that have none?
    unusual: bool,
}

impl Search<'_> {
    fn go(&mut self, given: &mut Given, varied: bool) {
        if self.more {
            return;
        }
        let Some(question) = open(self.verb, given) else { return self.weigh(given, varied) };
        let (answers, is_detail) = answers(question, given, self.plan.view());
        for (at, answer) in answers.into_iter().enumerate() {
            let varies = is_detail && 0 < at;
            if varies && (varied || !self.unusual) {
                break;
            }
            given.push(question, answer);
            self.places.push(u16::try_from(at).unwrap_or(u16::MAX));
            self.go(given, varied || varies);
            self.places.pop();
            given.pop();
        }
    }

    fn weigh(&mut self, given: &Given, varied: bool) {
        // The usual forms were looked at before.
        if varied != self.unusual {
            return;
        }
        if self.tries == 0 {
            self.more = true;
            return;
        }
        self.tries -= 1;
        let Some(order) = self.verb.order(given) else { return };
        let Ok(cost) = self.plan.consider(&order) else { return };
        if self.found.iter().any(|other| other.order == order) {
            return;
        }
        self.more = self.found.len() == self.most;
        if !self.more {
            self.found.push(Found { order, cost, places: self.places.clone() });
        }
    }
}

/// All answers, the usual ones first; and whether there are usual ones.
fn answers(question: Question, given: &Given, view: &View) -> (Vec<Answer>, bool) {
    let mut answers = question.usual(given, view);
    let is_detail = !answers.is_empty();
    for answer in question.choices(given, view) {
        if !answers.contains(&answer) {
            answers.push(answer);
        }
    }
    (answers, is_detail)
}
