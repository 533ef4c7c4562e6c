//! Whose doing was it? For each operation of a Station that failed, the acts of Security that it
//! rests on are taken out one by one, the nearest first, and the campaign is played again from
//! that act to the week of the failure: same seed, same luck, all other orders. If the operation
//! then succeeds, it failed through that act.

use std::collections::BTreeSet;

use serde::Serialize;

use rules::engine::{
    disclosed::{Deed, Disclosed, PersonNo, Why},
    order::{Order, Verb},
    seat::Seat,
    units::Week,
};

use crate::{
    arena::audit::arrests::parents,
    inquest::retrace::{Change, Retraced, deeds_of},
};

/// Acts that are tried for one failure, the nearest first. Beyond, nobody would call an act
/// identifiable.
const ACTS_MOST: usize = 24;

/// What was attempted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// To come together with somebody: a meeting, a cultivation, a drop, the way to a pitch.
    Contact,
    /// To win somebody with whom one has come together.
    Pitch,
}

/// An operation that failed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    pub week: u16,
    pub kind: Kind,
    /// The deed that says so, as the declassified file names it.
    pub how: String,
    /// The act of Security without which it would have succeeded.
    pub through: Option<Act>,
}

/// An order of Security.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Act {
    pub week: u16,
    pub verb: &'static str,
}

/// What a campaign's Stations attempted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operations {
    pub succeeded: u64,
    pub failed: Vec<Failure>,
}

pub fn operations(retraced: &Retraced) -> Operations {
    let file = &retraced.file;
    let mut all = Operations::default();
    for (at, deed) in file.deeds.iter().enumerate() {
        if success(&deed.name).is_some() {
            all.succeeded += 1;
        }
        let (Some(kind), Some(seat), Some(person)) =
            (failure(&deed.name), deed.seat, deed.people[0])
        else {
            continue;
        };
        let attempt = Attempt { week: deed.week, seat, person, kind };
        let through = acts(retraced, at).find(|act| attempt.succeeds(retraced, act));
        all.failed.push(Failure {
            week: deed.week.0,
            kind,
            how: deed.name.clone(),
            through: through.map(|(week, order)| Act { week: week.0, verb: order.verb().name() }),
        });
    }
    all
}

/// What a deed says was achieved.
fn success(name: &str) -> Option<Kind> {
    match name {
        "met" | "developed" | "sounded-out" | "drop-serviced" => Some(Kind::Contact),
        "recruited" | "recruited-as-dangle" => Some(Kind::Pitch),
        _ => None,
    }
}

/// What a deed says has failed. Somebody who asks for time has not said no; whoever stops before
/// the offer has not won anybody.
fn failure(name: &str) -> Option<Kind> {
    match name {
        "broke-off" | "meeting-missed" | "contact-dropped" => Some(Kind::Contact),
        "declined" | "declined-and-reported" | "stopped" => Some(Kind::Pitch),
        _ => None,
    }
}

/// An operation, by what can be found again in another course of events.
#[derive(Clone, Copy)]
struct Attempt {
    week: Week,
    seat: Seat,
    person: PersonNo,
    kind: Kind,
}

impl Attempt {
    fn succeeds(&self, retraced: &Retraced, act: &(Week, Order)) -> bool {
        let (week, order) = *act;
        let change = Change::Without { week, seat: Seat::Security, order };
        let file = retraced.otherwise(change, self.week);
        file.is_some_and(|file| deeds_of(&file, self.week).any(|deed| self.is_done_by(deed)))
    }

    fn is_done_by(&self, deed: &Deed) -> bool {
        success(&deed.name) == Some(self.kind)
            && deed.seat == Some(self.seat)
            && deed.people.contains(&Some(self.person))
    }
}

/// Orders of Security among the ancestors of a failure: those with the fewest steps of cause
/// between first, and of these the latest.
fn acts(retraced: &Retraced, failed: usize) -> impl Iterator<Item = (Week, Order)> {
    let file = &retraced.file;
    let mut weeks: Vec<(Week, Verb)> = Vec::new();
    for mut step in steps(file, failed) {
        step.sort_unstable_by(|one, other| other.cmp(one));
        for deed in step.into_iter().filter_map(|at| file.deeds.get(at)) {
            for why in &deed.why {
                if let Why::Order(Seat::Security, verb) = why
                    && !weeks.contains(&(deed.week, *verb))
                {
                    weeks.push((deed.week, *verb));
                }
            }
        }
    }
    let orders = weeks.into_iter().flat_map(|(week, verb)| {
        let given = retraced.orders(week).map(|orders| orders.of(Seat::Security));
        let given = given.map(Vec::as_slice).unwrap_or_default();
        given.iter().filter(move |it| it.verb() == verb).map(move |order| (week, *order))
    });
    orders.take(ACTS_MOST)
}

/// A deed, then its causes, then theirs, and so on; each stands where it comes first.
fn steps(file: &Disclosed, of: usize) -> Vec<Vec<usize>> {
    let mut seen = BTreeSet::from([of]);
    let mut steps = vec![vec![of]];
    while let Some(last) = steps.last().filter(|it| !it.is_empty()) {
        let deeds = last.iter().filter_map(|&at| file.deeds.get(at));
        let causes = deeds.flat_map(parents).filter(|&at| seen.insert(at));
        let next: Vec<usize> = causes.collect();
        steps.push(next);
    }
    steps
}
