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

/// Legal orders of one verb beside those of the plan, the usual forms first and at most so many;
/// and whether there may be more.
pub fn of(plan: &Plan, verb: Verb, most: usize) -> (Vec<(Order, Cost)>, bool) {
    let mut search =
        Search { plan, verb, most, tries: TRIES, found: Vec::new(), more: false, unusual: false };
    for unusual in [false, true] {
        search.unusual = unusual;
        search.go(&mut Given::default(), false);
    }
    (search.found, search.more)
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
    found: Vec<(Order, Cost)>,
    more: bool,
    /// Are forms looked for that have one unusual answer, or those that have none?
    unusual: bool,
}

impl Search<'_> {
    fn go(&mut self, given: &mut Given, varied: bool) {
        if self.more {
            return;
        }
        let open = |asked: &Question| given.answer(*asked).is_none();
        let Some(question) = self.verb.questions(given).into_iter().find(open) else {
            return self.weigh(given, varied);
        };
        let (answers, is_detail) = answers(question, given, self.plan.view());
        for (at, answer) in answers.into_iter().enumerate() {
            let varies = is_detail && 0 < at;
            if varies && (varied || !self.unusual) {
                break;
            }
            given.push(question, answer);
            self.go(given, varied || varies);
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
        if self.found.iter().any(|(other, _)| *other == order) {
            return;
        }
        self.more = self.found.len() == self.most;
        if !self.more {
            self.found.push((order, cost));
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
