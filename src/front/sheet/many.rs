//! Standing contact with all agents on one sheet, and what all doubles take along on another: a row
//! a person, and its value one of the orders that can be given.

use std::sync::Arc;

use game::text::{Clerk, clerk::arg, shorthand::capital};
use rules::engine::{
    ids::{DossierId, HoldingId},
    nature::{Fodder, Sdr},
    order::{Dormant, Feed, Order, Plan, SetContact},
    view::{AgentRow, Channel, Contact, SecurityDesk, StationDesk},
};

use super::rows::{Rows, Words};
use crate::front::{Subject, situations, station};

/// At which intervals a meeting is offered, in weeks.
const INTERVALS: [u8; 5] = [1, 2, 3, 4, 6];

/// Whose orders are given together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Many {
    Contacts,
    Doubles,
}

/// A value that a row can have.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Value {
    text: String,
    /// Nothing leaves it as it stands.
    order: Option<Order>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    who: DossierId,
    /// The first leaves it as it stands.
    values: Vec<Value>,
    at: usize,
    aside: String,
}

/// The sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    kind: Many,
    rows: Vec<Row>,
}

impl Many {
    /// The sheet as the plan has it, and the row of the person who is asked about.
    pub fn table(self, clerk: Clerk<'_>, plan: &Plan, asked: Option<DossierId>) -> (Table, usize) {
        let fresh = Plan::new(Arc::clone(plan.shared_view()));
        let rows = match (self, clerk.view.station(), clerk.view.security()) {
            (Many::Contacts, Some(desk), _) => contacts(clerk, desk, &fresh),
            (Many::Doubles, _, Some(desk)) => doubles(clerk, desk, &fresh),
            _ => Vec::new(),
        };
        let mut table = Table { kind: self, rows };
        table.take_up(clerk, plan);
        let at = table.rows.iter().position(|row| Some(row.who) == asked).unwrap_or(0);
        (table, at)
    }

    /// Is it an order that this sheet gives to the person?
    fn is_about(self, order: &Order, who: DossierId) -> bool {
        match (self, order) {
            (Many::Contacts, Order::SetContact(it)) => it.agent == who,
            (Many::Contacts, Order::Dormant(it)) => it.agent == who,
            (Many::Doubles, Order::Feed(it)) => it.double == who,
            _ => false,
        }
    }
}

impl Table {
    /// Sets each row to what the plan says already.
    fn take_up(&mut self, clerk: Clerk<'_>, plan: &Plan) {
        for row in &mut self.rows {
            let Some(order) = plan.orders().find(|it| self.kind.is_about(it, row.who)) else {
                continue;
            };
            let same = row.values.iter().position(|value| value.order == Some(*order));
            row.at = same.unwrap_or_else(|| {
                row.values.push(Value { text: clerk.order(order), order: Some(*order) });
                row.values.len() - 1
            });
        }
    }

    fn row_mut(&mut self, at: usize) -> Option<&mut Row> {
        self.rows.get_mut(at)
    }
}

impl Rows for Table {
    fn words(&self) -> Words {
        match self.kind {
            Many::Contacts => Words {
                title: "sheet-contacts-title",
                heads: ["col-who", "col-contact", "col-last-contact"],
                help: "help-contacts",
                empty: "sheet-contacts-none",
                page: "contact",
            },
            Many::Doubles => Words {
                title: "sheet-doubles-title",
                heads: ["col-who", "sheet-takes-along", "sheet-was-asked"],
                help: "help-doubles",
                empty: "sheet-doubles-none",
                page: "feed",
            },
        }
    }

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn subject(&self, at: usize) -> Option<Subject> {
        self.rows.get(at).map(|row| Subject::Dossier(row.who))
    }

    fn name(&self, clerk: Clerk<'_>, at: usize) -> String {
        self.rows.get(at).map_or_else(String::new, |row| clerk.who(row.who).into())
    }

    fn value(&self, _: Clerk<'_>, at: usize) -> String {
        let value = self.rows.get(at).and_then(|row| row.values.get(row.at));
        value.map_or_else(String::new, |value| value.text.clone())
    }

    fn aside(&self, _: Clerk<'_>, at: usize) -> String {
        self.rows.get(at).map_or_else(String::new, |row| row.aside.clone())
    }

    fn is_changed(&self, at: usize) -> bool {
        self.rows.get(at).is_some_and(|row| 0 < row.at)
    }

    fn step(&mut self, at: usize, forward: bool) {
        let Some(row) = self.row_mut(at) else { return };
        let last = row.values.len() - 1;
        row.at = if forward { (row.at + 1).min(last) } else { row.at.saturating_sub(1) };
    }

    fn choose(&mut self, at: usize, digit: u8) {
        let Some(row) = self.row_mut(at) else { return };
        if usize::from(digit) < row.values.len() {
            row.at = digit.into();
        }
    }

    fn reset(&mut self, at: usize) {
        if let Some(row) = self.row_mut(at) {
            row.at = 0;
        }
    }

    fn change(&self, plan: &Plan) -> (Vec<Order>, Vec<Order>) {
        let mine = |order: &&Order| self.rows.iter().any(|row| self.kind.is_about(order, row.who));
        let given: Vec<Order> = plan.orders().filter(mine).copied().collect();
        let wanted = self.rows.iter().filter_map(|row| row.values.get(row.at)?.order);
        let wanted: Vec<Order> = wanted.collect();
        let gone = given.iter().filter(|it| !wanted.contains(it)).copied().collect();
        let new = wanted.into_iter().filter(|it| !given.contains(it)).collect();
        (gone, new)
    }

    fn left(&self, clerk: Clerk<'_>, plan: &Plan) -> String {
        let then = self.plan(plan);
        let left = then.as_ref().unwrap_or(plan).left();
        match self.kind {
            Many::Contacts => clerk.say("sheet-money-left", &[arg("left", left.money.0)]),
            Many::Doubles => clerk.say("sheet-patience-left", &[arg("left", left.patience)]),
        }
    }
}

// ── a Station ──

fn contacts(clerk: Clerk<'_>, desk: &StationDesk, fresh: &Plan) -> Vec<Row> {
    let met = desk.agents().filter(|(_, row, _)| row.arrested.is_none());
    let rows = met.map(|(id, _, agent)| {
        let mut values = vec![Value { text: station::contact(clerk, agent), order: None }];
        let orders = ways(id, agent).into_iter().filter(|order| fresh.consider(order).is_ok());
        values.extend(orders.map(|order| Value { text: way(clerk, &order), order: Some(order) }));
        Row { who: id, values, at: 0, aside: clerk.date(agent.last_contact).into() }
    });
    rows.collect()
}

/// Meetings at the common intervals, the drop, no arrangement, and ice.
fn ways(id: DossierId, agent: &AgentRow) -> Vec<Order> {
    let mut ways: Vec<Order> = Vec::new();
    if let Some(officer) = agent.officer {
        let meeting = Channel::Meeting { sdr: Sdr::Short, abort_if_unsure: true };
        let drop = agent.drop.map(|_| Channel::Drop);
        for channel in [meeting].into_iter().chain(drop) {
            let at = |every| Contact { officer, channel, every };
            let contacts = INTERVALS.map(at).into_iter().filter(|it| agent.contact != Some(*it));
            ways.extend(
                contacts.map(|it| Order::from(SetContact { agent: id, contact: Some(it) })),
            );
        }
    }
    if agent.contact.is_some() {
        ways.push(SetContact { agent: id, contact: None }.into());
    }
    ways.push(Dormant { agent: id }.into());
    ways
}

fn way(clerk: Clerk<'_>, order: &Order) -> String {
    match order {
        Order::SetContact(it) => match it.contact {
            Some(contact) => station::contact_said(clerk, contact),
            None => clerk.word("none"),
        },
        _ => clerk.word("sheet-on-ice"),
    }
}

// ── Security ──

fn doubles(clerk: Clerk<'_>, desk: &SecurityDesk, fresh: &Plan) -> Vec<Row> {
    let rows = desk.doubles().map(|(id, row)| {
        let stands = match row.feed {
            Some((holding, fodder)) => fed(clerk, holding, fodder),
            None => clerk.word("sheet-takes-nothing"),
        };
        let mut values = vec![Value { text: capital(&stands), order: None }];
        values.extend(truths(clerk, fresh, id));
        let asked = row.told.and_then(|(_, task)| task);
        values.extend(asked.into_iter().flat_map(|holding| lies(clerk, fresh, id, holding)));
        let aside = asked.map_or_else(String::new, |it| clerk.topic(it).into());
        Row { who: id, values, at: 0, aside }
    });
    rows.collect()
}

fn fed(clerk: Clerk<'_>, holding: HoldingId, fodder: Fodder) -> String {
    let args = [arg("topic", clerk.topic(holding)), arg("value", value(clerk, holding, fodder))];
    match fodder {
        Fodder::Chickenfeed => clerk.say("sheet-truth-on", &args),
        Fodder::Deception { .. } => clerk.say("sheet-lie-on", &args),
    }
}

fn value(clerk: Clerk<'_>, holding: HoldingId, fodder: Fodder) -> String {
    match fodder {
        Fodder::Deception { value } => clerk.value(holding, value).into(),
        Fodder::Chickenfeed => String::new(),
    }
}

/// What can be told as it is: the usual first, then the cheapest.
fn truths(clerk: Clerk<'_>, fresh: &Plan, id: DossierId) -> Vec<Value> {
    let usual = situations::usual_feed(clerk.view, fresh, id);
    let mut found: Vec<(bool, u8, HoldingId, Order)> = Vec::new();
    for holding in clerk.view.city().holdings.keys() {
        let order = Feed { double: id, holding, fodder: Fodder::Chickenfeed }.into();
        if let Ok(cost) = fresh.consider(&order) {
            found.push((usual != Some(holding), cost.patience, holding, order));
        }
    }
    found.sort_by_key(|(other, price, holding, _)| (*other, *price, *holding));
    let said = found.into_iter().map(|(_, price, holding, order)| {
        let text = fed(clerk, holding, Fodder::Chickenfeed);
        let args = [arg("text", text), arg("patience", price)];
        Value { text: capital(&clerk.say("sheet-at-patience", &args)), order: Some(order) }
    });
    said.collect()
}

/// What can be told otherwise of the thing that was asked for.
fn lies(clerk: Clerk<'_>, fresh: &Plan, id: DossierId, holding: HoldingId) -> Vec<Value> {
    let values = clerk.view.holding(holding).map_or(0, |topic| topic.values);
    let told = (0..values).map(|value| Fodder::Deception { value });
    let orders = told.map(|fodder| (fodder, Order::from(Feed { double: id, holding, fodder })));
    let legal = orders.filter(|(_, order)| fresh.consider(order).is_ok());
    legal
        .map(|(fodder, order)| {
            let text = capital(&fed(clerk, holding, fodder));
            Value { text, order: Some(order) }
        })
        .collect()
}
