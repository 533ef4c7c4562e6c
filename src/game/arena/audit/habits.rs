//! How a player plays: orders a week, how varied they are, and how often standing arrangements
//! are changed when there is much to arrange.

use std::collections::BTreeMap;

use serde::Serialize;

use rules::engine::{
    order::{Order, Verb},
    seat::Seat,
    view::{StationDesk, View},
};

use crate::inquest::retrace::Retraced;

/// From how many assets on a desk holds many.
pub const MANY: usize = 5;

/// Orders of one player in one kind of seat, as sums.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    pub weeks: u64,
    pub verbs: BTreeMap<Verb, u64>,
    /// Weeks in which the desk held [`MANY`] assets or more.
    pub busy_weeks: u64,
    /// Orders in them that changed a standing arrangement.
    pub busy_changes: u64,
    /// All orders in them.
    pub busy_orders: u64,
}

/// What a seat's orders come to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Manner {
    pub orders_a_week: f64,
    /// Shannon's entropy of the kinds of orders, in bits.
    pub entropy: f64,
    pub busy_weeks: u64,
    pub busy_orders_a_week: Option<f64>,
    pub busy_changes_a_week: Option<f64>,
}

impl Habits {
    /// Of one seat in one campaign.
    pub fn of(retraced: &Retraced, seat: Seat) -> Habits {
        let mut habits = Habits::default();
        for (_, game, orders) in retraced.weeks() {
            let orders = orders.of(seat);
            let busy = game.view(seat).is_some_and(|view| MANY <= assets(&view));
            habits.week(orders, busy);
        }
        habits
    }

    fn week(&mut self, orders: &[Order], busy: bool) {
        self.weeks += 1;
        for order in orders {
            *self.verbs.entry(order.verb()).or_default() += 1;
        }
        if busy {
            self.busy_weeks += 1;
            self.busy_orders += orders.len() as u64;
            let changes = orders.iter().filter(|order| is_arrangement(order.verb())).count();
            self.busy_changes += changes as u64;
        }
    }

    pub fn add(&mut self, other: &Habits) {
        self.weeks += other.weeks;
        self.busy_weeks += other.busy_weeks;
        self.busy_changes += other.busy_changes;
        self.busy_orders += other.busy_orders;
        for (verb, count) in &other.verbs {
            *self.verbs.entry(*verb).or_default() += count;
        }
    }

    pub fn orders(&self) -> u64 {
        self.verbs.values().sum()
    }

    pub fn manner(&self) -> Manner {
        let busy = |sum: u64| (0 < self.busy_weeks).then(|| sum as f64 / self.busy_weeks as f64);
        Manner {
            orders_a_week: self.orders() as f64 / self.weeks.max(1) as f64,
            entropy: entropy(&self.shares()),
            busy_weeks: self.busy_weeks,
            busy_orders_a_week: busy(self.busy_orders),
            busy_changes_a_week: busy(self.busy_changes),
        }
    }

    /// Shares of all verbs, in their order.
    fn shares(&self) -> Vec<f64> {
        let all = self.orders().max(1) as f64;
        let share = |verb: &Verb| self.verbs.get(verb).map_or(0.0, |count| *count as f64 / all);
        Verb::ALL.iter().map(share).collect()
    }

    /// How differently two play: the Jensen–Shannon divergence of their orders in bits, 0 for
    /// the same and 1 for nothing in common.
    pub fn distance(&self, other: &Habits) -> f64 {
        let (one, two) = (self.shares(), other.shares());
        let middle: Vec<f64> = one.iter().zip(&two).map(|(a, b)| (a + b) / 2.0).collect();
        entropy(&middle) - (entropy(&one) + entropy(&two)) / 2.0
    }
}

/// Shannon's entropy in bits.
fn entropy(shares: &[f64]) -> f64 {
    let terms = shares.iter().filter(|share| 0.0 < **share);
    let sum: f64 = terms.map(|share| share * libm::log2(*share)).sum();
    // Not −0.
    0.0 - sum
}

/// Orders that set what stands until it is changed.
const fn is_arrangement(verb: Verb) -> bool {
    matches!(verb, Verb::SetContact | Verb::Task | Verb::Dormant | Verb::Wake | Verb::Watch)
}

/// What a seat has to look after: agents, or cases.
fn assets(view: &View) -> usize {
    let agents = |desk: &StationDesk| {
        desk.dossiers.values().filter(|row| row.agent.is_some() && row.arrested.is_none()).count()
    };
    let cases = view.security().map_or(0, |desk| {
        desk.people.values().filter(|row| row.case && row.joined.is_none()).count()
    });
    view.station().map_or(cases, agents)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn habits(counts: &[(Verb, u64)]) -> Habits {
        Habits { weeks: 4, verbs: counts.iter().copied().collect(), ..Habits::default() }
    }

    #[test]
    fn entropy_agrees_with_the_published_example() {
        // T. M. Cover & J. A. Thomas, Elements of Information Theory, 2nd edition, example
        // 2.1.1: ½, ¼, ⅛, ⅛ have 7/4 bits.
        assert!((entropy(&[0.5, 0.25, 0.125, 0.125]) - 1.75).abs() < 1e-12);
        assert_eq!(entropy(&[1.0]).to_bits(), 0.0_f64.to_bits());
    }

    #[test]
    fn the_distance_of_strangers_is_one_bit_and_of_twins_none() {
        let meets = habits(&[(Verb::Meet, 8)]);
        let drops = habits(&[(Verb::ServiceDrop, 3)]);
        assert!((meets.distance(&drops) - 1.0).abs() < 1e-12);
        assert!(meets.distance(&meets).abs() < 1e-12);
        assert!((meets.manner().orders_a_week - 2.0).abs() < 1e-12);
    }
}
