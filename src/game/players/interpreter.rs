//! A seat in the types of the wire: what it is told, what it may order, what is refused.
//!
//! Whatever plays from outside the process or from another language goes through here: programs
//! over pipes, and the Python package. So all of them read the same fields, those of
//! [`wire`](super::wire).

use std::{collections::BTreeMap, sync::Arc};

use rules::engine::{
    order::{Order, Plan, Refusal},
    view::{Report, View, odds},
};
use serde_json::Value;

use super::{
    choices, desk, order,
    wire::{Choice, Limits, Newgame, Refused, Told, Turn, WireOrder},
};
use crate::{
    content::Scenario,
    text::{Clerk, Text, TheatreNames, bare::plain},
};

/// Orders of a week that are read.
pub const ORDERS: usize = 256;
/// Legal orders of a verb that are listed where nothing is said of how many.
pub const MOST: u32 = 32;
/// The most of a verb that are listed whatever is asked.
const LISTED: usize = 1_000;

/// Legal orders, and whether there are more.
pub struct Choices {
    pub orders: Vec<Choice>,
    pub more: bool,
}

/// Speaks for one seat of one campaign.
pub struct Interpreter {
    text: Arc<Text>,
    names: TheatreNames,
    /// Are there sentences beside names and numbers?
    words: bool,
}

impl Interpreter {
    /// For a campaign of that scenario whose views look like this one.
    pub fn new(text: Arc<Text>, scenario: &Scenario, view: &View, words: bool) -> Interpreter {
        let names = TheatreNames::new(scenario, Arc::clone(&view.briefing.gazetteer));
        Interpreter { text, names, words }
    }

    fn clerk<'a>(&'a self, view: &'a View) -> Clerk<'a> {
        self.text.clerk(view, &self.names)
    }

    /// The campaign and the seat, as they are told before the first turn.
    pub fn newgame(&self, view: &View, about: About) -> Newgame {
        Newgame {
            scenario: about.scenario,
            seat: about.seat,
            weeks: view.briefing.term.0,
            par: view.briefing.par,
            own_seed: about.own_seed,
            limits: about.limits,
            city: desk::city(&view.briefing.gazetteer, self.clerk(view)),
            verbs: choices::verbs(view).map(|verb| verb.name().to_owned()).collect(),
            options: about.options,
        }
    }

    /// What the seat knows when orders are due, with what it was told since the last turn.
    pub fn turn(&self, view: &Arc<View>, news: &[Report]) -> Turn {
        let clerk = self.clerk(view);
        Turn {
            week: view.week.0,
            date: clerk.date(view.week).into(),
            desk: desk::of(view, clerk),
            reports: news.iter().map(|report| self.told(report, clerk)).collect(),
        }
    }

    fn told(&self, report: &Report, clerk: Clerk<'_>) -> Told {
        Told {
            report: report.name().to_owned(),
            fields: fields(report),
            says: self.words.then(|| clerk.report(report).text),
        }
    }

    /// A plan of what fits, and each other order by its place with what is against it.
    pub fn check(&self, view: &Arc<View>, orders: &[WireOrder]) -> (Plan, Vec<Refused>) {
        let (mut legal, mut refused) = (Vec::<(usize, Order)>::new(), Vec::new());
        for (index, given) in orders.iter().enumerate() {
            let read = match index < ORDERS {
                true => order::of_wire(given),
                false => Err(format!("at most {ORDERS} orders a week are read")),
            };
            match read {
                Ok(order) => legal.push((index, order)),
                Err(says) => refused.push(not_an_order(index, &says)),
            }
        }
        let all: Vec<Order> = legal.iter().map(|(_, order)| *order).collect();
        let (plan, homeless) = Plan::of_what_fits(Arc::clone(view), &all);
        for (order, why) in homeless {
            // Of two that are alike the later is refused.
            let at = legal.iter().rposition(|(_, other)| *other == order);
            let index = at.map_or(0, |at| legal.remove(at).0);
            refused.push(self.refused(view, index, why));
        }
        refused.sort_by_key(|it| it.index);
        (plan, refused)
    }

    fn refused(&self, view: &View, index: usize, why: Refusal) -> Refused {
        let says = self.clerk(view).refusal(why);
        Refused { index: place(index), why: order::reason(why), says }
    }

    /// Legal orders beside others, of one verb or of all.
    pub fn choices(
        &self,
        view: &Arc<View>,
        only: Option<&str>,
        most: Option<u32>,
        beside: &[WireOrder],
    ) -> Choices {
        let most = usize::try_from(most.unwrap_or(MOST)).unwrap_or(usize::MAX).min(LISTED);
        let (plan, _) = self.check(view, beside);
        let (mut orders, mut more) = (Vec::new(), false);
        for verb in choices::verbs(view) {
            if only.is_some_and(|only| only != verb.name()) {
                continue;
            }
            let (found, cut) = choices::of(&plan, verb, most);
            more |= cut;
            orders.extend(found.into_iter().map(|(order, cost)| Choice {
                order: order::to_wire(&order),
                cost: order::price(&cost),
                odds: odds::of(view, &order).map(|odds| [odds.low, odds.high]),
                says: self.words.then(|| self.clerk(view).order(&order)),
            }));
        }
        Choices { orders, more }
    }
}

/// What a campaign says of itself before the first turn, apart from what the briefing holds.
pub struct About {
    pub scenario: String,
    pub seat: String,
    pub own_seed: String,
    pub limits: Limits,
    pub options: BTreeMap<String, String>,
}

fn not_an_order(index: usize, says: &str) -> Refused {
    let why = "NotAnOrder".to_owned();
    Refused { index: place(index), why, says: plain(says).into_owned() }
}

fn place(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// The fields of a report, without the rooms of the engine in which its row stands.
pub(super) fn fields(report: &Report) -> Value {
    let mut inner = serde_json::to_value(report).unwrap_or_default();
    for _ in 0..3 {
        inner = match inner {
            Value::Object(whole) => whole.into_iter().next().map(|(_, it)| it).unwrap_or_default(),
            // A report without fields is a word.
            _ => Value::Null,
        };
    }
    inner
}
