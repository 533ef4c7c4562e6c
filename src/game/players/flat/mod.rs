//! A seat as flat arrays of numbers, for programs that learn: what the wire says, without its words.
//!
//! An observation is one array of fixed length. It is cut into blocks, each of so many rows with the
//! same columns; [`layout`] lists them, and [`VERSION`] counts up when any of it changes. Columns
//! are called as the fields on the wire, and a test holds each beside it, so nothing stands here
//! that a program over pipes is not told. A row that is not there holds [`ABSENT`] in all columns,
//! and so does a field that says nothing. Where there are more rows than places the newest stand.
//!
//! An order is a row of [`PLACES`] + 1 numbers: the place of its verb in the list of the seat's
//! verbs, counted from 1, then for each question that the order asks the place of the answer. The
//! usual answer is 0. A place beyond the last answer begins again from the first, so every row means
//! something; what it means may be refused. A row that begins with 0 is no order.

mod numbers;

use std::sync::Arc;

use rules::engine::{
    order::{Order, Plan, Verb},
    seat::Seat,
    view::{self, Range, Report, SecurityDesk, StationDesk, View},
};

use super::choices;

/// The version of observations and of rows of orders.
pub const VERSION: u32 = 1;
/// What an array holds.
pub type Number = i32;
/// Nothing stands there.
pub const ABSENT: Number = -1;
/// Questions of an order that are answered by a place; what is asked beyond gets the usual answer.
pub const PLACES: usize = 15;
/// Numbers of a row of an order.
pub const ROW: usize = PLACES + 1;

/// A column, and what its numbers mean where they stand for words.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    pub name: &'static str,
    pub words: &'static [&'static str],
}

/// Rows of one kind.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    pub name: &'static str,
    pub rows: usize,
    pub columns: &'static [Column],
}

impl Block {
    /// The numbers that it takes.
    pub const fn size(&self) -> usize {
        self.rows * self.columns.len()
    }
}

macro_rules! columns {
    ($($name:ident $(of $words:ident)?),* $(,)?) => {
        &[$(Column { name: stringify!($name), words: columns!(@ $($words)?) }),*]
    };
    (@) => { &[] };
    (@ $words:ident) => { $words };
}

const STANDINGS: &[&str] = &["Active", "Dormant", "Gone", "Parted"];
const ROLES: &[&str] = &[
    "Agent",
    "TalentSpotter",
    "AccessAgent",
    "Principal",
    "Courier",
    "Cutout",
    "LetterBox",
    "Address",
    "Keeper",
    "Operator",
    "Forger",
    "Support",
    "Sleeper",
    "Influence",
];
const MOTIVES: &[&str] = &["Money", "Ideology", "Coercion", "Ego", "Grievance"];
const FOREIGN: &[&str] = &["Nothing", "Suspected", "Known"];
const GONE: &[&str] = &["Held", "Convicted", "Exchanged", "Expelled", "Vanished", "Dead"];
const PLACE: &[&str] = &["Person", "Site", "District", "Gate", "Air", "Mail"];

const REPORTS: Block = Block {
    name: "reports",
    rows: 96,
    columns: columns![
        report, f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12, f13, f14, f15, f16
    ],
};

const STATION: &[Block] = &[
    Block {
        name: "desk",
        rows: 1,
        columns: columns![
            week,
            weeks,
            par,
            money,
            claims_left,
            officers,
            agents,
            targets,
            products,
            claims,
            reports
        ],
    },
    Block { name: "officers", rows: 8, columns: columns![id, days, at_work] },
    Block {
        name: "agents",
        rows: 48,
        columns: columns![
            id, officer, standing of STANDINGS, role of ROLES, rapport, arrested, burned,
            has_contact, task, reads, last_contact, missed, reports
        ],
    },
    Block {
        name: "targets",
        rows: 64,
        columns: columns![
            id, via, halves, loyalty_from, loyalty_to, nerve_from, nerve_to, access_from,
            access_to, motive of MOTIVES, rapport, known_to, refused, not_before
        ],
    },
    Block {
        name: "products",
        rows: 64,
        columns: columns![id, source, holding, value, seen, received, settled],
    },
    Block {
        name: "claims",
        rows: 32,
        columns: columns![product, holding, value, probability, made],
    },
    REPORTS,
];

const SECURITY: &[Block] = &[
    Block {
        name: "desk",
        rows: 1,
        columns: columns![
            week,
            weeks,
            par,
            money,
            patience,
            teams_left,
            analysts_left,
            interrogators_left,
            warrants_left,
            people,
            prisoners,
            watches,
            reports
        ],
    },
    Block {
        name: "people",
        rows: 320,
        columns: columns![id, points, case, foreign of FOREIGN, is_face, gone of GONE, ours],
    },
    Block { name: "prisoners", rows: 24, columns: columns![id, since, confessed, offered] },
    Block { name: "watches", rows: 24, columns: columns![place of PLACE, of, teams, since] },
    REPORTS,
];

/// The blocks of an observation, in order.
pub const fn layout(seat: Seat) -> &'static [Block] {
    match seat.is_station() {
        true => STATION,
        false => SECURITY,
    }
}

/// The numbers of an observation.
pub fn size(seat: Seat) -> usize {
    layout(seat).iter().map(Block::size).sum()
}

// ── observations ──

/// Writes what a seat knows, with what it was told since the last turn, into an array of
/// [`size`] numbers.
pub fn observe(plan: &Plan, news: &[Report], out: &mut [Number]) {
    let view = plan.view();
    out.fill(ABSENT);
    let mut sheet = Sheet { out, row: Vec::with_capacity(16) };
    let [first, ..] = layout(view.seat()) else { return };
    match &view.desk {
        view::Desk::Station(desk) => {
            sheet.block(first, [0].into_iter(), |_, row| station(desk, plan, news, row));
            sheet.station(desk, plan);
        }
        view::Desk::Security(desk) => {
            sheet.block(first, [0].into_iter(), |_, row| security(desk, plan, news, row));
            sheet.security(desk);
        }
    }
    sheet.block(&REPORTS, news.iter(), |report, row| {
        row.push(Number::from(report.number()));
        numbers::fields(report, row);
    });
}

/// How many there are, whether or not all have a place.
fn count(number: usize) -> Number {
    Number::try_from(number).unwrap_or(Number::MAX)
}

fn optional(number: Option<impl Into<Number>>) -> Number {
    number.map_or(ABSENT, Into::into)
}

fn put<const N: usize>(row: &mut Vec<Number>, numbers: [Number; N]) {
    row.extend(numbers);
}

fn term(view: &View, row: &mut Vec<Number>) {
    let par = Number::try_from(view.briefing.par).unwrap_or(Number::MAX);
    put(row, [view.week.0.into(), view.briefing.term.0.into(), par]);
}

fn station(desk: &StationDesk, plan: &Plan, news: &[Report], row: &mut Vec<Number>) {
    term(plan.view(), row);
    put(row, [desk.money.0.into(), plan.left().claims.into()]);
    let counts = [
        desk.officers.len(),
        desk.agents().count(),
        desk.targets().count(),
        desk.reports.len(),
        desk.claims.len(),
        news.len(),
    ];
    put(row, counts.map(count));
}

fn security(desk: &SecurityDesk, plan: &Plan, news: &[Report], row: &mut Vec<Number>) {
    term(plan.view(), row);
    let left = plan.left();
    put(row, [left.money.0.into(), left.patience.into()]);
    put(row, [left.teams, left.analysts, left.interrogators, left.warrants].map(Number::from));
    let counts = [desk.people.len(), desk.prisoners.len(), desk.watches.len(), news.len()];
    put(row, counts.map(count));
}

/// An observation that is being written, from its beginning to its end.
struct Sheet<'o> {
    /// What is not written yet.
    out: &'o mut [Number],
    /// A row in the making.
    row: Vec<Number>,
}

impl Sheet<'_> {
    /// The newest of these, as many as there are places.
    fn block<T>(
        &mut self,
        block: &Block,
        rows: impl ExactSizeIterator<Item = T>,
        write: impl Fn(T, &mut Vec<Number>),
    ) {
        let (mine, rest) = std::mem::take(&mut self.out).split_at_mut(block.size());
        self.out = rest;
        let older = rows.len().saturating_sub(block.rows);
        for (place, it) in mine.chunks_mut(block.columns.len()).zip(rows.skip(older)) {
            self.row.clear();
            write(it, &mut self.row);
            place.iter_mut().zip(&self.row).for_each(|(place, number)| *place = *number);
        }
    }

    fn station(&mut self, desk: &StationDesk, plan: &Plan) {
        let [_, officers, agents, targets, products, claims, _] = STATION else { return };
        self.block(officers, exact(desk.officers.iter()), |(no, it), row| {
            let days = plan.left().days_of(no).0;
            put(row, [no.0.into(), days.into(), it.lost.is_none().into()]);
        });
        self.block(agents, exact(desk.agents()), |(id, dossier, agent), row| {
            let holdings = plan.view().city().holdings.keys().filter(|id| id.0 < 31);
            let reads = holdings.filter(|id| agent.reads(*id)).map(|id| 1 << id.0);
            put(
                row,
                [
                    id.0.into(),
                    optional(agent.officer.map(|no| no.0)),
                    agent.standing as Number,
                    agent.role as Number,
                    agent.rapport.into(),
                    dossier.arrested.is_some().into(),
                    agent.burned.into(),
                    agent.contact.is_some().into(),
                    optional(agent.task.map(|holding| holding.0)),
                    reads.sum(),
                    agent.last_contact.0.into(),
                    agent.missed.into(),
                    agent.reports.into(),
                ],
            );
        });
        self.block(targets, exact(desk.targets()), |(id, dossier), row| {
            let target = &dossier.target;
            let ends = |range: Range| [range.low, range.high].map(Number::from);
            put(row, [id.0.into(), optional(dossier.via.map(|id| id.0)), target.halves.into()]);
            row.extend([target.loyalty, target.nerve, target.access].into_iter().flat_map(ends));
            put(
                row,
                [
                    target.motive.map_or(ABSENT, |motive| motive as Number),
                    target.rapport.into(),
                    optional(target.known_to.map(|no| no.0)),
                    target.refused.is_some().into(),
                    target.not_before.0.into(),
                ],
            );
        });
        self.block(products, exact(desk.reports.iter()), |(no, it), row| {
            put(row, [no.0.into(), it.source.0.into(), it.holding.0.into(), it.value.into()]);
            put(row, [it.seen.0.into(), it.received.0.into(), optional(it.settled)]);
        });
        self.block(claims, desk.claims.iter(), |it, row| {
            put(row, [it.report.0.into(), it.holding.0.into(), it.value.into()]);
            put(row, [it.probability.into(), it.made.0.into()]);
        });
    }

    fn security(&mut self, desk: &SecurityDesk) {
        let [_, people, prisoners, watches, _] = SECURITY else { return };
        self.block(people, exact(desk.people.iter()), |(id, it), row| {
            put(
                row,
                [
                    id.0.into(),
                    it.points().into(),
                    // On the wire a case has a stage, or there is none.
                    if it.case { 1 } else { ABSENT },
                    it.foreign as Number,
                    it.is_face().into(),
                    it.gone.map_or(ABSENT, |gone| gone as Number),
                    it.ours.into(),
                ],
            );
        });
        self.block(prisoners, desk.prisoners.iter(), |it, row| {
            put(row, [it.whom.0.into(), it.since.0.into()]);
            put(row, [it.confessed, it.offered].map(Number::from));
        });
        self.block(watches, desk.watches.iter(), |it, row| {
            numbers::word(&it.on, row);
            row.resize(2, ABSENT);
            put(row, [it.teams.into(), it.since.0.into()]);
        });
    }
}

/// The rows counted, for those whose table does not say.
fn exact<T>(rows: impl Iterator<Item = T>) -> impl ExactSizeIterator<Item = T> {
    rows.collect::<Vec<T>>().into_iter()
}

/// The fields of a report in the order in which its row holds their numbers. A field with several
/// numbers stands as often.
pub fn fields(report: &Report) -> Vec<&'static str> {
    let mut fields: Vec<(&'static str, Number)> = Vec::new();
    numbers::fields(report, &mut fields);
    fields.into_iter().map(|(field, _)| field).collect()
}

// ── orders ──

/// The verbs of a seat, in the order in which rows count them.
pub fn verbs(view: &View) -> Vec<Verb> {
    choices::verbs(view).collect()
}

/// The order that a row means; none, where it means none.
pub fn order(verbs: &[Verb], row: &[Number], view: &View) -> Option<Order> {
    let (verb, places) = row.split_first()?;
    let verb = usize::try_from(*verb).ok()?.checked_sub(1)?;
    let places = places.iter().map(|place| usize::try_from(*place).unwrap_or(0));
    choices::at(*verbs.get(verb)?, places, view)
}

/// A plan of the orders of all rows that mean one and are legal; and for each row whether it was
/// refused.
pub fn plan(view: &Arc<View>, verbs: &[Verb], rows: &[Number]) -> (Plan, Vec<bool>) {
    let rows: Vec<&[Number]> = rows.chunks(ROW).collect();
    let mut refused: Vec<bool> = rows.iter().map(|row| row.first() != Some(&0)).collect();
    let read = rows.iter().enumerate();
    let mut legal: Vec<(usize, Order)> =
        read.filter_map(|(at, row)| Some((at, order(verbs, row, view)?))).collect();
    let orders: Vec<Order> = legal.iter().map(|(_, order)| *order).collect();
    let (plan, homeless) = Plan::of_what_fits(Arc::clone(view), &orders);
    for (order, _) in homeless {
        // Of two that are alike the later is refused.
        legal.iter().rposition(|(_, other)| *other == order).map(|at| legal.remove(at));
    }
    for (at, _) in legal {
        refused.get_mut(at).into_iter().for_each(|refused| *refused = false);
    }
    (plan, refused)
}

/// Rows of legal orders beside those of a plan, at most so many of each verb.
pub fn legal(plan: &Plan, verbs: &[Verb], most: usize, out: &mut Vec<Number>) {
    for (number, verb) in (1..).zip(verbs) {
        for found in choices::search(plan, *verb, most).0 {
            let end = out.len() + ROW;
            out.push(number);
            out.extend(found.places.iter().take(PLACES).map(|place| Number::from(*place)));
            out.resize(end, 0);
        }
    }
}

#[cfg(test)]
mod tests;
