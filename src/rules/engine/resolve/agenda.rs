//! The agenda of a week: every contact and arrest by hour and lot, so that none goes first for
//! being listed first, and an arrest on Tuesday prevents Thursday's meeting.

use crate::engine::{
    cells, contacts,
    covert::{self, Step},
    flight,
    ids::{AgentId, DossierId, OfficerNo, PersonId},
    links,
    luck::{About, Luck},
    order::{self, Order, Verb, carry::By},
    prison,
    resolve::{Orders, Turn, each, turn::Wake},
    seat::Seat,
    units::{Hour, Moment},
    view::{Channel, Contact, Standing},
    watching,
};

/// Something that takes place at an hour.
#[derive(Clone, Copy)]
pub(in crate::engine) enum Operation {
    Meeting(contacts::week::Meeting),
    /// The agent leaves something.
    Load {
        seat: Seat,
        agent: AgentId,
        order: Option<u8>,
    },
    /// The officer fetches it.
    Clear {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        officer: OfficerNo,
        order: Option<u8>,
    },
    /// What an order does at its hour.
    Ordered(Order, By),
    /// Men come in, do what they came for, or go home unbidden.
    Strike(Seat, Option<u8>),
    /// A member of a cell sees his leader.
    Hand(AgentId),
    /// An agent leaves what he has with whoever serves his link.
    Give(AgentId, Contact),
    /// The Station's end of a link that others serve, or of the air.
    Take(AgentId, Contact),
    /// Somebody is taken across the border.
    Leave(AgentId),
    Clock(Wake),
    Arrest(order::Arrest, u8),
    /// A foreigner meets somebody, and means nothing by it.
    Harmless(PersonId, u16),
    /// Somebody may draw attention.
    Oddity(PersonId),
}

struct Entry {
    hour: Hour,
    lot: u32,
    key: (u8, u32, u32, u16),
    operation: Operation,
}

impl Entry {
    fn place(&self) -> (Hour, u32, (u8, u32, u32, u16)) {
        (self.hour, self.lot, self.key)
    }
}

/// When a leader brings one of his people: after all that passes between him and us in a week, so
/// that what he is told last is what he thinks of us.
const SUNDAY: u32 = 150;

/// Verbs of what nobody ordered, for keys of luck.
const HARMLESS: u8 = 255;
const ODDITY: u8 = 254;
const HAND: u8 = 253;
const ACT: u8 = 252;
const TALK: u8 = 251;
const FETCH: u8 = 250;
const GIVE: u8 = 249;
const TAKE: u8 = 248;
const LEAVE: u8 = 247;

/// Builds the agenda and runs it.
pub(in crate::engine) fn run(turn: &mut Turn<'_>, orders: &Orders) {
    let mut entries = Vec::with_capacity(32);
    enter_orders(turn, orders, &mut entries);
    enter_standing(turn, orders, &mut entries);
    enter_noise(turn, &mut entries);
    enter_clocks(turn, &mut entries);
    // The next stands last, so that what a clock brings can be put in its place.
    entries.sort_unstable_by_key(|entry| std::cmp::Reverse(entry.place()));
    while let Some(entry) = entries.pop() {
        turn.begin(entry.hour);
        run_one(turn, entry.operation);
        for (at, wake) in turn.clocks() {
            let Some(hour) = at.within(turn.world().week) else { continue };
            let entry = clock(turn, hour.max(entry.hour), wake);
            let place = entries.partition_point(|other| entry.place() < other.place());
            entries.insert(place, entry);
        }
    }
}

/// Clocks that were set in the weeks before, or on Monday morning.
fn enter_clocks(turn: &mut Turn<'_>, entries: &mut Vec<Entry>) {
    let world = turn.world();
    let alarms = world.alarms.iter().map(|row| (row.at, Wake::Act(row.agent)));
    let raids = world.raids.iter().map(|row| (row.at, Wake::Fetch(row.whom)));
    let interval = u32::from(world.rules().prison.interval);
    let talk =
        world.security.prisoners.iter().filter_map(|row| {
            Some((prison::week::speaks_at(row, interval)?, Wake::Talk(row.dossier)))
        });
    let set: Vec<(Moment, Wake)> = alarms.chain(raids).chain(talk).collect();
    let _ = turn.clocks();
    for (at, wake) in set {
        if let Some(hour) = at.within(turn.world().week) {
            entries.push(clock(turn, hour, wake));
        }
    }
}

fn clock(turn: &Turn<'_>, hour: Hour, wake: Wake) -> Entry {
    let (verb, key) = match wake {
        Wake::Act(agent) => {
            let person = turn.world().agents.get(agent).map_or(0, |row| number(row.person));
            (ACT, About::whom(person, 0))
        }
        Wake::Talk(dossier) => (TALK, About::whom(0, security_person(turn, dossier))),
        Wake::Fetch(dossier) => (FETCH, About::whom(0, security_person(turn, dossier))),
    };
    // Who acts in the hour in which they come for him is too late.
    let lot = match wake {
        Wake::Act(_) => u32::MAX,
        Wake::Talk(_) | Wake::Fetch(_) => {
            turn.lot(Luck::Lot, key.verb(verb).nth(hour.0.into()), u32::MAX)
        }
    };
    let key = (verb, key.actor, key.target, hour.0.into());
    Entry { hour, lot, key, operation: Operation::Clock(wake) }
}

fn run_one(turn: &mut Turn<'_>, operation: Operation) {
    match operation {
        Operation::Meeting(meeting) => contacts::week::meet(turn, &meeting),
        Operation::Load { seat, agent, order } => {
            if let Some(at) = order {
                turn.ordered(seat, Verb::ServiceDrop, at);
            }
            contacts::week::load(turn, agent);
        }
        Operation::Clear { seat, dossier, agent, officer, order } => {
            if let Some(at) = order {
                turn.ordered(seat, Verb::ServiceDrop, at);
            }
            contacts::week::clear(turn, seat, dossier, agent, (officer, order.is_some()));
        }
        Operation::Ordered(order, by) => {
            turn.ordered(by.seat, order.verb(), by.at);
            order.carry_out(turn, by);
        }
        Operation::Strike(seat, at) => covert::action::strike(turn, seat, at),
        Operation::Hand(member) => cells::week::hand_on_the_way(turn, member),
        Operation::Give(agent, contact) => links::week::give(turn, agent, contact),
        Operation::Take(agent, contact) => links::week::take(turn, agent, contact),
        Operation::Leave(agent) => flight::exit::is_gone(turn, agent),
        Operation::Clock(Wake::Act(agent)) => flight::alarm::act(turn, agent),
        Operation::Clock(Wake::Talk(prisoner)) => prison::week::talk(turn, prisoner),
        Operation::Clock(Wake::Fetch(whom)) => prison::week::fetch(turn, whom),
        Operation::Arrest(order, at) => {
            turn.ordered(Seat::Security, Verb::Arrest, at);
            prison::week::arrest(turn, &order);
        }
        Operation::Harmless(foreign, n) => watching::sight::harmless(turn, foreign, n),
        Operation::Oddity(who) => watching::sight::oddity(turn, who),
    }
}

fn enter_orders(turn: &Turn<'_>, orders: &Orders, entries: &mut Vec<Entry>) {
    let mut agenda = Agenda { turn, orders, entries };
    for (seat, at, order) in each(orders) {
        order.enter(&mut agenda, By { seat, at });
    }
}

/// Where orders that have an hour of their own are entered.
pub(in crate::engine) struct Agenda<'a, 'w> {
    turn: &'a Turn<'w>,
    orders: &'a Orders,
    entries: &'a mut Vec<Entry>,
}

impl Agenda<'_, '_> {
    /// A meeting, and who looks on.
    pub fn meeting(&mut self, meeting: contacts::week::Meeting) {
        let observer = observer(self.orders, meeting.seat(), meeting.agent());
        self.unwatched_meeting(meeting.seen_by(observer));
    }

    pub fn unwatched_meeting(&mut self, meeting: contacts::week::Meeting) {
        enter_meeting(self.turn, meeting.seat(), meeting.agent(), meeting, self.entries);
    }

    pub fn drop(&mut self, order: &order::ServiceDrop, by: By) {
        let (agent, officer) = (order.agent, order.officer);
        enter_drop(self.turn, by.seat, agent, officer, Some(by.at), self.entries);
    }

    /// By day, with somebody on a Station's papers.
    pub fn by_day_with(&mut self, order: impl Into<Order>, whom: DossierId, by: By) {
        let order = order.into();
        let key = About::whom(0, station_person(self.turn, by.seat, whom)).by(by.seat);
        let operation = Operation::Ordered(order, by);
        self.entries.push(by_day(self.turn, order.verb() as u8, key, operation));
    }

    /// By day, to somebody on Security's papers.
    pub fn by_day_at(&mut self, order: impl Into<Order>, whom: DossierId, by: By) {
        let order = order.into();
        let key = About::whom(0, security_person(self.turn, whom));
        let operation = Operation::Ordered(order, by);
        self.entries.push(by_day(self.turn, order.verb() as u8, key, operation));
    }

    pub fn on_sunday(&mut self, order: impl Into<Order>, whom: DossierId, by: By) {
        let order = order.into();
        let key = About::whom(0, station_person(self.turn, by.seat, whom)).by(by.seat);
        let operation = Operation::Ordered(order, by);
        self.entries.push(entry(self.turn, order.verb() as u8, key, SUNDAY, operation));
    }

    pub fn arrest(&mut self, order: order::Arrest, at: u8) {
        let key = About::whom(0, security_person(self.turn, order.whom));
        let operation = Operation::Arrest(order, at);
        self.entries.push(by_night(self.turn, Verb::Arrest as u8, key, operation));
    }

    pub fn strike(&mut self, seat: Seat, at: Option<u8>) {
        self.entries.push(strike(self.turn, seat, at));
    }
}

/// Standing contacts that fall due and that no order replaces. Nobody goes to meet a man of whose
/// arrest he has read.
fn enter_standing(turn: &Turn<'_>, orders: &Orders, entries: &mut Vec<Entry>) {
    let week = turn.world().week;
    for seat in Seat::STATIONS {
        if turn.world().action(seat).is_some_and(|it| it.step == Step::Leaving) {
            entries.push(strike(turn, seat, None));
        }
    }
    for (id, agent) in turn.world().agents.iter() {
        if let Some(leaves) = agent.leaves.filter(|it| it.at <= week) {
            let hour = turn.world().rules().exit.of(leaves.by).hour;
            let key = About::whom(0, number(agent.person)).by(agent.seat);
            entries.push(entry(turn, LEAVE, key, hour.into(), Operation::Leave(id)));
        }
        let Some(contact) = agent.due(week).filter(|_| agent.standing == Standing::Active) else {
            continue;
        };
        let in_the_news = turn.world().is_in_the_news(agent);
        if in_the_news || is_replaced(orders, agent.seat, agent.dossier, contact) {
            continue;
        }
        match contact.channel {
            Channel::Through { .. } => {
                let key = About::whom(0, number(agent.person)).by(agent.seat);
                entries.push(by_day(turn, HAND, key, Operation::Hand(id)));
            }
            Channel::Meeting { .. }
            | Channel::Brush { .. }
            | Channel::House { .. }
            | Channel::Abroad => {
                let observer = observer(orders, agent.seat, agent.dossier);
                let meeting = contacts::week::Meeting::standing(agent.seat, agent.dossier, contact)
                    .seen_by(observer);
                enter_meeting(turn, agent.seat, agent.dossier, meeting, entries);
            }
            Channel::Drop => {
                let officer = contact.officer;
                enter_drop_of(turn, agent.seat, agent.dossier, id, officer, None, entries);
            }
            Channel::LetterBox { .. }
            | Channel::Post { .. }
            | Channel::Courier { .. }
            | Channel::Voice
            | Channel::Radio { .. }
            | Channel::Burst
            | Channel::Signal => {
                let key = About::whom(0, number(agent.person)).by(agent.seat);
                if links::week::is_handed_on(contact.channel, agent.dossier) {
                    entries.push(by_day(turn, GIVE, key, Operation::Give(id, contact)));
                }
                entries.push(by_day(turn, TAKE, key, Operation::Take(id, contact)));
            }
        }
    }
}

/// The noise of the city has the same hours as everything else: if it came last, whatever came
/// before it would stand out, in the numbers of new dossiers if nowhere else.
fn enter_noise(turn: &Turn<'_>, entries: &mut Vec<Entry>) {
    let theatre = &turn.world().theatre;
    for &foreign in &theatre.foreigners {
        for n in 0..watching::sight::harmless_contacts(theatre, foreign) {
            let key = About::whom(number(foreign), 0).nth(n);
            entries.push(by_day(turn, HARMLESS, key, Operation::Harmless(foreign, n)));
        }
    }
    for &local in theatre.locals.iter().filter(|&&it| watching::sight::could_be_odd(turn, it)) {
        let key = About::whom(0, number(local));
        entries.push(by_day(turn, ODDITY, key, Operation::Oddity(local)));
    }
}

/// Who looks on when an agent is met, and the place of that order in the plan.
fn observer(orders: &Orders, seat: Seat, agent: DossierId) -> Option<u8> {
    let mut all = each(orders).filter(|(of, _, _)| *of == seat);
    all.find_map(|(_, at, order)| match order {
        Order::Observe(order) if order.agent == agent => Some(at),
        _ => None,
    })
}

/// Does an order of the week take the place of a standing contact?
fn is_replaced(orders: &Orders, seat: Seat, dossier: DossierId, contact: Contact) -> bool {
    orders.of(seat).iter().any(|(order, _)| order.replaces(dossier, contact))
}

fn enter_meeting(
    turn: &Turn<'_>,
    seat: Seat,
    dossier: DossierId,
    meeting: contacts::week::Meeting,
    entries: &mut Vec<Entry>,
) {
    let key = About::whom(0, station_person(turn, seat, dossier)).by(seat);
    entries.push(by_day(turn, Verb::Meet as u8, key, Operation::Meeting(meeting)));
}

fn enter_drop(
    turn: &Turn<'_>,
    seat: Seat,
    dossier: DossierId,
    officer: OfficerNo,
    order: Option<u8>,
    entries: &mut Vec<Entry>,
) {
    let row = turn.world().stations.of(seat).dossiers.get(dossier);
    if let Some(agent) = row.and_then(|row| row.agent) {
        enter_drop_of(turn, seat, dossier, agent, officer, order, entries);
    }
}

fn enter_drop_of(
    turn: &Turn<'_>,
    seat: Seat,
    dossier: DossierId,
    agent: AgentId,
    officer: OfficerNo,
    order: Option<u8>,
    entries: &mut Vec<Entry>,
) {
    let key = About::whom(0, station_person(turn, seat, dossier)).by(seat);
    let clear = Operation::Clear { seat, dossier, agent, officer, order };
    entries.push(by_day(turn, Verb::ServiceDrop as u8, key.nth(1), clear));
    entries.push(by_day(
        turn,
        Verb::ServiceDrop as u8,
        key,
        Operation::Load { seat, agent, order },
    ));
}

/// A night of men from far away.
fn strike(turn: &Turn<'_>, seat: Seat, order: Option<u8>) -> Entry {
    let key = About::whom(0, 0).by(seat).nth(u16::from(order.is_none()));
    by_night(turn, Verb::GoAhead as u8, key, Operation::Strike(seat, order))
}

fn by_day(turn: &Turn<'_>, verb: u8, key: About, operation: Operation) -> Entry {
    // Six days, from eight in the morning to nine in the evening.
    let slot = turn.lot(Luck::Hour, key.verb(verb), 6 * 14);
    let hour = slot / 14 * 24 + 8 + slot % 14;
    entry(turn, verb, key, hour, operation)
}

fn by_night(turn: &Turn<'_>, verb: u8, key: About, operation: Operation) -> Entry {
    // Six days, in the small hours.
    let slot = turn.lot(Luck::Hour, key.verb(verb), 6 * 3);
    let hour = slot / 3 * 24 + 3 + slot % 3;
    entry(turn, verb, key, hour, operation)
}

fn entry(turn: &Turn<'_>, verb: u8, key: About, hour: u32, operation: Operation) -> Entry {
    let lot = turn.lot(Luck::Lot, key.verb(verb), u32::MAX);
    let hour = Hour(u8::try_from(hour).unwrap_or(0));
    Entry { hour, lot, key: (verb, key.actor, key.target, key.n), operation }
}

/// The person behind a Station's dossier, as a number for keys of luck.
fn station_person(turn: &Turn<'_>, seat: Seat, dossier: DossierId) -> u32 {
    let row = turn.world().stations.of(seat).dossiers.get(dossier);
    row.map_or(u32::MAX, |row| number(row.person))
}

fn security_person(turn: &Turn<'_>, dossier: DossierId) -> u32 {
    let row = turn.world().security.files.get(dossier);
    row.map_or(u32::MAX, |row| number(row.person))
}

/// A person as a number for keys of luck.
pub(in crate::engine) fn number(person: PersonId) -> u32 {
    u32::from(person.0)
}
