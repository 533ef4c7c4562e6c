//! What stands in the file of a golden, and the playing of it.

use std::collections::BTreeMap;

use cutout::trials::witness::{Digests, Witness};
use ron::value::RawValue;
use rules::engine::{
    Game,
    order::{Order, Plan},
    seat::{BySeat, Seat},
    view::Report,
};
use serde::{Deserialize, Serialize};

use crate::prices::{charged_otherwise, stated};

/// A golden campaign, as it stands in its file.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    pub title: String,
    pub start: String,
    pub seed: u64,
    /// How many orders later rules have refused.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub refused: usize,
    /// The briefing first, without orders.
    pub weeks: Vec<Week>,
    /// At the end, with the counters and the declassified file.
    pub ended: Digests,
}

fn is_zero(count: &usize) -> bool {
    *count == 0
}

/// Orders as they were written, so that one which the game no longer knows is kept too.
type Orders = BTreeMap<Seat, Vec<Box<RawValue>>>;

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Week {
    orders: Orders,
    /// Orders that later rules refuse.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    refused: Orders,
    /// The names of the reports, with how many of each stand together.
    told: BTreeMap<Seat, String>,
    digests: Sofar,
}

/// What a witness has seen from the briefing to this week.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sofar {
    told: String,
    views: String,
    log: String,
}

impl Week {
    /// The orders that the game knows.
    pub fn given(&self) -> Vec<Order> {
        self.orders.values().flatten().filter_map(|raw| raw.into_rust().ok()).collect()
    }
}

/// A golden on its way.
pub struct Course {
    pub game: Game,
    pub weeks: Vec<Week>,
    witness: Witness,
}

impl Course {
    pub fn begin(game: Game) -> Course {
        let mut course = Course { game, weeks: Vec::new(), witness: Witness::default() };
        course.note(Orders::new(), Orders::new());
        course
    }

    /// Plays a week for the first time.
    pub fn play(&mut self, plans: BTreeMap<Seat, Plan>) {
        let raw = |order: &Order| RawValue::from_rust(order).expect("plain data");
        let orders = plans.iter().map(|(seat, plan)| (*seat, plan.orders().map(raw).collect()));
        let orders = orders.collect();
        self.step(plans);
        self.note(orders, Orders::new());
    }

    /// Plays a week as it stands. Orders that no longer fit go to those refused before.
    pub fn play_again(&mut self, week: &Week) {
        let mut plans = BTreeMap::new();
        let mut orders = Orders::new();
        let mut refused = Orders::new();
        for (seat, before) in &week.refused {
            refused.entry(*seat).or_default().extend(before.iter().map(|raw| raw.to_owned()));
        }
        for (seat, given) in &week.orders {
            let (plan, fit, unfit) = self.again(*seat, given);
            plans.insert(*seat, plan);
            orders.insert(*seat, fit);
            if !unfit.is_empty() {
                refused.entry(*seat).or_default().extend(unfit);
            }
        }
        self.step(plans);
        self.note(orders, refused);
    }

    /// A plan of what still fits; the orders in it, and the others.
    fn again(
        &self,
        seat: Seat,
        given: &[Box<RawValue>],
    ) -> (Plan, Vec<Box<RawValue>>, Vec<Box<RawValue>>) {
        let known: Vec<Order> = given.iter().filter_map(|raw| raw.into_rust().ok()).collect();
        let view = self.game.view(seat).expect("a seat of this campaign");
        let plan = Plan::of_what_fits(view, &known).0;
        let fits = |raw: &RawValue| {
            let order = raw.into_rust::<Order>();
            order.is_ok_and(|order| plan.orders().any(|other| *other == order))
        };
        let (fit, unfit) = given.iter().cloned().partition(|raw| fits(raw));
        (plan, fit, unfit)
    }

    fn step(&mut self, given: BTreeMap<Seat, Plan>) {
        let seats = self.game.seats();
        let mut plans = BySeat::seated(u8::try_from(seats.len() - 1).expect("few seats"));
        let stated = stated(given.iter().map(|(seat, plan)| (*seat, plan)));
        for (seat, plan) in given {
            let orders: Vec<Order> = plan.orders().copied().collect();
            self.witness.orders(seat, &orders);
            *plans.of_mut(seat) = Some(plan);
        }
        self.game.step(plans).expect("plans of this week");
        let faults = charged_otherwise(&self.game, &stated);
        assert!(faults.is_empty(), "{faults:#?}");
    }

    /// Sees what came of the week.
    fn note(&mut self, orders: Orders, refused: Orders) {
        let mut told = BTreeMap::new();
        for seat in self.game.seats() {
            let reports = self.game.reports(seat);
            self.witness.reports(seat, reports);
            self.witness.view(&self.game.view(seat).expect("a seat of this campaign"));
            told.insert(seat, names(reports));
        }
        self.witness.events(&self.game.chronicle_of_week());
        let Digests { told: plans_and_told, views, log, .. } = self.witness.digests();
        let digests = Sofar { told: plans_and_told, views, log };
        self.weeks.push(Week { orders, refused, told, digests });
    }

    pub fn record(mut self, title: &str, start: &str, seed: u64) -> Record {
        self.witness.counters(self.game.counters().named());
        self.witness.file(&self.game.declassify());
        let refused = self.weeks.iter().flat_map(|week| week.refused.values()).map(Vec::len).sum();
        Record {
            title: title.to_owned(),
            start: start.to_owned(),
            seed,
            refused,
            weeks: self.weeks,
            ended: self.witness.digests(),
        }
    }
}

fn names(reports: &[Report]) -> String {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for name in reports.iter().map(Report::name) {
        match counted.last_mut() {
            Some((last, count)) if *last == name => *count += 1,
            _ => counted.push((name, 1)),
        }
    }
    let word = |(name, count): (&str, usize)| match count {
        1 => name.to_owned(),
        _ => format!("{name} × {count}"),
    };
    counted.into_iter().map(word).collect::<Vec<_>>().join(", ")
}
