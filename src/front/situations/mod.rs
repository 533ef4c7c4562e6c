//! Decisions: what was told, until when, two to four replies that are orders filled in, and what
//! happens if nothing is said. A pure function of the scene: the same view and plan give the same
//! matters.
//!
//! A family is a function that looks at the desk and brings cases; one file holds those of one
//! kind. Everything else is the same for all of them: a matter of which no reply can be had is no
//! matter, one person is one matter, at most [`MOST`] lie on the desk, and what stood there for
//! [`WEEKS`] weeks without an answer and without a change is put aside.

mod cells;
mod crises;
mod danger;
mod doubles;
mod hands;
mod leads;
mod product;
mod recruits;
mod rows;
mod staff;
mod voices;
mod work;

use std::collections::BTreeMap;

use game::text::{Arg, Clerk, clerk::arg, shorthand::capital};
use rules::engine::{
    ids::{DossierId, HoldingId},
    order::{Order, Plan, Refusal, Verb},
    units::Week,
    view::{Report, View, odds},
};

use crate::front::{Subject, odds as shown, screen::Scene};

pub use rows::{Opened, answered, line, reply_line, reply_rows, section, section_of};
pub use staff::{Chore, by_staff, is_staffs, kept};

/// How many matters lie on the desk.
pub const MOST: usize = 5;

/// How many replies a matter has.
pub const REPLIES: usize = 4;

/// The chance in a hundred from which on a reply may be the first.
const SOUND: u8 = 25;

/// For how many weeks a matter is asked about while nothing changes.
pub const WEEKS: u16 = 2;

/// Under which mark the matters are kept that were left open, and since when.
pub const MARK: &str = "left open";

/// Nothing was left open.
pub static NOTHING: BTreeMap<String, String> = BTreeMap::new();

/// Something that asks for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Which situation it is: stable, kept in saves.
    pub kind: &'static str,
    pub about: Subject,
    /// What was told.
    pub text: String,
    /// What stands for it while another matter is read; empty where that is the whole.
    pub title: String,
    /// The last week in which it can be answered.
    pub until: Option<Week>,
    pub weight: u16,
    /// What would make it another question.
    pub state: u32,
    pub replies: Vec<Reply>,
    /// What happens if nothing is said.
    pub unsaid: String,
}

/// An answer: orders, filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub text: String,
    pub orders: Vec<Order>,
    pub stand: Stand,
}

/// How a reply stands with the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stand {
    /// It can be given, at this cost, with this chance.
    Open {
        price: String,
        /// From where it takes teams; empty if it takes none.
        from: String,
        /// What is not in the plan yet.
        give: Vec<Order>,
        /// What has to go for it, and what that says.
        instead: Vec<Order>,
        replaces: String,
    },
    /// It is in the plan.
    Given,
    /// It lacks something that only the chief can say.
    Asks(Verb),
    /// It is a chore of the staff, for all weeks to come. Does it stand?
    Rule(Chore, bool),
    Refused(String),
    /// An order on the same thing was given in its own words: this one.
    Otherwise(String),
}

impl Matter {
    pub fn is_answered(&self) -> bool {
        let says = |reply: &Reply| matches!(reply.stand, Stand::Given | Stand::Rule(_, true));
        self.replies.iter().any(says)
    }

    /// Is there nothing to be said to it?
    pub fn asks_nothing(&self) -> bool {
        self.replies.is_empty()
    }

    /// Does a reply give these orders?
    fn offers(&self, orders: &[Order]) -> bool {
        let gives = |reply: &Reply| orders.iter().all(|order| reply.orders.contains(order));
        !orders.is_empty() && self.replies.iter().any(gives)
    }

    /// What was answered: of replies of which one holds the others, that one.
    fn answers(&self) -> Vec<&str> {
        let given = || self.replies.iter().filter(|reply| reply.stand == Stand::Given);
        let within = |one: &Reply, other: &Reply| {
            one.orders.len() < other.orders.len()
                && one.orders.iter().all(|order| other.orders.contains(order))
        };
        let whole = given().filter(|one| !given().any(|other| within(one, other)));
        whole.map(|reply| reply.text.as_str()).collect()
    }

    fn key(&self) -> String {
        format!("{}/{}", self.kind, self.about.key())
    }

    /// The key of its row.
    pub fn row(&self) -> String {
        format!("{}#{}", self.about.key(), self.kind)
    }
}

// ── what families bring ──

/// What families look at.
pub(super) struct Look<'a> {
    pub scene: &'a Scene<'a>,
    pub clerk: Clerk<'a>,
    pub view: &'a View,
    pub reports: &'a [Report],
    /// The week without orders.
    pub fresh: Plan,
    /// What stands in the plan and the staff would order by itself.
    pub staffs: Vec<Order>,
}

impl Look<'_> {
    /// Is it legal in a week without orders, or does only a means lack?
    fn may(&self, order: &Order) -> bool {
        self.fresh.consider(order).err().is_none_or(lacks_means)
    }

    /// The first of the orders that the rules allow.
    pub(super) fn first(&self, orders: impl IntoIterator<Item = Order>) -> Option<Order> {
        orders.into_iter().find(|order| self.fresh.consider(order).is_ok())
    }
}

/// Something that a family found.
pub(super) struct Case {
    kind: &'static str,
    about: Subject,
    weight: u16,
    until: Option<Week>,
    state: u32,
    text: String,
    title: String,
    offers: Vec<Offer>,
    unsaid: String,
}

struct Offer {
    text: String,
    orders: Vec<Order>,
    asks: Option<Verb>,
    rule: Option<Chore>,
}

impl Case {
    pub(super) fn new(
        look: &Look<'_>,
        kind: &'static str,
        about: Subject,
        (id, args): (&str, &[Arg<'_>]),
    ) -> Case {
        Case::told(kind, about, capital(&look.clerk.say(id, args)))
    }

    pub(super) const fn told(kind: &'static str, about: Subject, text: String) -> Case {
        Case {
            kind,
            about,
            weight: 50,
            until: None,
            state: 0,
            text,
            title: String::new(),
            offers: Vec::new(),
            unsaid: String::new(),
        }
    }

    pub(super) fn weight(mut self, weight: u16) -> Case {
        self.weight = weight;
        self
    }

    pub(super) fn until(mut self, week: Week) -> Case {
        self.until = Some(week);
        self
    }

    /// Asked anew when this changes.
    pub(super) fn state(mut self, state: impl Into<u32>) -> Case {
        self.state = state.into();
        self
    }

    /// What stands for it while another matter is read.
    pub(super) fn titled(mut self, title: String) -> Case {
        self.title = title;
        self
    }

    /// A reply of one order, or of some.
    pub(super) fn reply(
        mut self,
        look: &Look<'_>,
        (id, args): (&str, &[Arg<'_>]),
        orders: impl IntoIterator<Item = Order>,
    ) -> Case {
        let orders = orders.into_iter().collect();
        self.offers.push(Offer { text: look.clerk.say(id, args), orders, asks: None, rule: None });
        self
    }

    /// A reply that lacks a value: the order is asked for.
    pub(super) fn asks(
        mut self,
        look: &Look<'_>,
        (id, args): (&str, &[Arg<'_>]),
        verb: Verb,
    ) -> Case {
        let text = look.clerk.say(id, args);
        self.offers.push(Offer { text, orders: Vec::new(), asks: Some(verb), rule: None });
        self
    }

    /// A reply that holds for all weeks to come.
    pub(super) fn rule(mut self, look: &Look<'_>, chore: Chore) -> Case {
        let text = look.clerk.word(chore.message());
        self.offers.push(Offer { text, orders: Vec::new(), asks: None, rule: Some(chore) });
        self
    }

    pub(super) fn unsaid(mut self, look: &Look<'_>, (id, args): (&str, &[Arg<'_>])) -> Case {
        self.unsaid = look.clerk.say(id, args);
        self
    }
}

/// One kind of situation.
type Family = fn(&Look<'_>) -> Vec<Case>;

const STATION: &[Family] = &[
    crises::crisis,
    danger::taken,
    danger::stranger,
    danger::called_in,
    danger::tip,
    danger::in_the_papers,
    danger::missed,
    danger::confessed,
    danger::orphan,
    recruits::volunteer,
    recruits::owed,
    recruits::time_is_up,
    recruits::ripe,
    work::action,
    work::demand,
    work::new_in_place,
    work::exile,
    voices::spoke,
    product::contradiction,
    product::claim,
    product::question,
];

const SECURITY: &[Family] = &[
    crises::crisis,
    cells::secrecy,
    cells::named,
    cells::chargeable,
    cells::silent,
    cells::swap,
    doubles::lost,
    doubles::nothing_ready,
    doubles::twice_alike,
    leads::own_house,
    leads::betrayed,
    leads::arrestable,
    leads::nearly,
    leads::diplomat,
    leads::officer,
    leads::kept_quiet,
    leads::voice,
    leads::at_drop,
    leads::at_embassy,
    leads::contact,
    leads::leak,
    leads::faces,
    leads::incident,
];

// ── the desk ──

/// The matters that lie on the desk, the most urgent first.
pub fn on_the_desk(scene: &Scene<'_>) -> Vec<Matter> {
    let week = scene.clerk.view.week;
    let open = left_open(scene.marks);
    let mut matters = all(scene);
    matters.retain(|matter| matter.is_answered() || !is_stale(&open, matter, week));
    matters.truncate(MOST);
    matters
}

/// Matters that no one answered for some weeks, and in which nothing has changed.
pub fn standing(scene: &Scene<'_>) -> Vec<Matter> {
    let week = scene.clerk.view.week;
    let open = left_open(scene.marks);
    let mut matters = all(scene);
    matters.retain(|matter| !matter.is_answered() && is_stale(&open, matter, week));
    matters
}

/// What could be done with hands that are free, besides what the other matters offer. It is no
/// matter among them: nothing happened that asks for it. Where others offer all of it, it only says
/// who has time.
fn free_hands(scene: &Scene<'_>, others: &[Matter]) -> Option<Matter> {
    if scene.clerk.view.is_over() {
        return None;
    }
    let look = look_at_plan(scene);
    let mut case = hands::free(&look)?;
    case.offers.retain(|offer| is_offered(&look, offer));
    let ideas = case.offers.len();
    case.offers.retain(|offer| !others.iter().any(|other| other.offers(&offer.orders)));
    let moved = case.offers.len() < ideas;
    let rule = case.offers.iter().position(|offer| offer.rule.is_some());
    let rule = rule.map(|at| case.offers.remove(at));
    case.offers.truncate(REPLIES - usize::from(rule.is_some()));
    case.offers.extend(rule);
    let offered: Vec<Order> = case.offers.iter().flat_map(|offer| offer.orders.clone()).collect();
    let others = others.iter().flat_map(|matter| &matter.replies).flat_map(|it| &it.orders);
    let offered: Vec<Order> = offered.into_iter().chain(others.copied()).collect();
    let text = hands::said(&look, &offered, moved && case.offers.is_empty());
    let mut matter = laid_out(&look, Case { text, ..case });
    // Where nothing can be done any more, nothing is struck out one by one.
    let is_idea = |reply: &Reply| !matches!(reply.stand, Stand::Rule(..));
    let struck = |it: &Reply| matches!(it.stand, Stand::Refused(_) | Stand::Otherwise(_));
    if matter.replies.iter().filter(|it| is_idea(it)).all(struck) {
        matter.replies.retain(|it| !is_idea(it));
    }
    (look.view.seat().is_station() || !matter.asks_nothing()).then_some(matter)
}

/// The desk as both front ends number it: the matters, then the free hands.
pub fn numbered(scene: &Scene<'_>) -> Vec<Matter> {
    let mut matters = on_the_desk(scene);
    matters.extend(free_hands(scene, &matters));
    matters.extend(staff::standing(scene));
    matters
}

/// What a double would take along as a rule.
pub fn usual_feed(view: &View, plan: &Plan, double: DossierId) -> Option<HoldingId> {
    doubles::usual(view, plan, double).map(|(holding, _)| holding)
}

fn look<'a>(scene: &'a Scene<'a>) -> Look<'a> {
    let clerk = scene.clerk;
    let fresh = Plan::new(std::sync::Arc::clone(scene.plan.shared_view()));
    Look { scene, clerk, view: clerk.view, reports: scene.reports, fresh, staffs: Vec::new() }
}

/// The same, with what the staff ordered.
fn look_at_plan<'a>(scene: &'a Scene<'a>) -> Look<'a> {
    let staffs = scene.plan.orders().filter(|it| is_staffs(scene, it)).copied().collect();
    Look { staffs, ..look(scene) }
}

fn all(scene: &Scene<'_>) -> Vec<Matter> {
    if scene.clerk.view.is_over() {
        return Vec::new();
    }
    let look = look_at_plan(scene);
    let families = if look.view.seat().is_station() { STATION } else { SECURITY };
    let cases = families.iter().flat_map(|family| family(&look));
    let mut matters: Vec<Matter> = cases.filter_map(|case| matter(&look, case)).collect();
    let week = look.view.week;
    let last = |matter: &Matter| matter.until.is_some_and(|until| until <= week);
    matters.sort_by_key(|it| (!last(it), std::cmp::Reverse(it.weight), it.about.key()));
    // One person is one matter: the most pressing of them.
    let mut seen: Vec<Subject> = Vec::new();
    matters.retain(|matter| {
        let first = !seen.contains(&matter.about);
        seen.push(matter.about);
        first
    });
    matters
}

/// A case as it lies on the desk; nothing where no reply of it can be had.
fn matter(look: &Look<'_>, case: Case) -> Option<Matter> {
    let offers = case.offers.into_iter().filter(|offer| is_offered(look, offer));
    let offers: Vec<Offer> = offers.collect();
    let can = |offer: &Offer| tried(&look.fresh, &offer.orders).is_ok();
    if !offers.iter().any(|offer| offer.asks.is_some() || offer.rule.is_some() || can(offer)) {
        return None;
    }
    let matter = laid_out(look, Case { offers, ..case });
    let settled = matter.replies.iter().all(|reply| matches!(reply.stand, Stand::Otherwise(_)));
    (!settled).then_some(matter)
}

/// The case with its offers as replies.
fn laid_out(look: &Look<'_>, case: Case) -> Matter {
    let given = case.offers.iter().filter(|offer| is_given(look.scene.plan, &offer.orders));
    let given: Vec<Given> = given.map(|offer| (offer.text.clone(), offer.orders.clone())).collect();
    let mut replies: Vec<Reply> =
        case.offers.into_iter().map(|offer| reply(look, &given, offer)).collect();
    not_the_long_shot_first(look, &mut replies);
    Matter {
        kind: case.kind,
        about: case.about,
        text: case.text,
        title: case.title,
        until: case.until,
        weight: case.weight,
        state: case.state,
        replies: replies.into_iter().take(REPLIES).collect(),
        unsaid: case.unsaid,
    }
}

/// A reply that was given, and its orders.
type Given = (String, Vec<Order>);

/// The first reply is taken for advice: one that would most likely fail comes after the others.
fn not_the_long_shot_first(look: &Look<'_>, replies: &mut [Reply]) {
    let sound = |reply: &Reply| !is_long_shot(look.view, reply);
    if let Some(at) = replies.iter().position(sound) {
        replies[..=at].rotate_right(1);
    }
}

/// Would it most likely fail?
pub fn is_long_shot(view: &View, reply: &Reply) -> bool {
    let chance = |order: &Order| odds::of(view, order).map(|it| it.low.midpoint(it.high));
    reply.orders.iter().filter_map(chance).any(|chance| chance < SOUND)
}

/// Is a reply worth showing? What the rules forbid is not; what only lacks means is, struck.
fn is_offered(look: &Look<'_>, offer: &Offer) -> bool {
    let said = offer.asks.is_some() || offer.rule.is_some() || !offer.orders.is_empty();
    said && match tried(&look.fresh, &offer.orders) {
        Ok(_) => true,
        Err(refusal) => lacks_means(refusal),
    }
}

/// Would it be legal with more means, or a little later?
const fn lacks_means(refusal: Refusal) -> bool {
    matches!(
        refusal,
        Refusal::NoDays { .. }
            | Refusal::NoMoney { .. }
            | Refusal::NoPatience { .. }
            | Refusal::PatienceSpent { .. }
            | Refusal::NoTeams { .. }
            | Refusal::NoAnalysts { .. }
            | Refusal::NoInterrogators { .. }
            | Refusal::NoWarrants { .. }
            | Refusal::NoClaims { .. }
            | Refusal::NotProven { .. }
    )
}

/// The plan with these orders, and what they cost.
fn tried(plan: &Plan, orders: &[Order]) -> Result<Vec<rules::engine::order::Cost>, Refusal> {
    let mut plan = plan.clone();
    let mut costs = Vec::new();
    for order in orders {
        costs.push(plan.consider(order)?);
        plan.add(*order)?;
    }
    Ok(costs)
}

fn is_given(plan: &Plan, orders: &[Order]) -> bool {
    !orders.is_empty() && orders.iter().all(|order| plan.orders().any(|other| other == order))
}

/// A reply, where the orders of others were given already.
fn reply(look: &Look<'_>, given: &[Given], offer: Offer) -> Reply {
    let Offer { text, orders, asks, rule } = offer;
    if let Some(chore) = rule {
        let stand = Stand::Rule(chore, chore.stands(look.scene.marks));
        return Reply { text, orders, stand };
    }
    let stand = match asks {
        Some(verb) => Stand::Asks(verb),
        None if is_given(look.scene.plan, &orders) => Stand::Given,
        None => stand(look, given, &orders),
    };
    Reply { text, orders, stand }
}

/// How orders stand that are not in the plan. They come beside what is there; where they cannot,
/// they come instead of as little of it as can be: another reply, or what the staff orders by
/// itself. What was ordered in its own words stays.
fn stand(look: &Look<'_>, given: &[Given], orders: &[Order]) -> Stand {
    let plan = look.scene.plan;
    let nothing = Vec::new();
    let others: Vec<Order> = given.iter().flat_map(|(_, orders)| orders).copied().collect();
    let all: Vec<Order> = others.iter().chain(&look.staffs).copied().collect();
    let ways = given.iter().map(|(_, orders)| orders).chain([&look.staffs, &others, &all]);
    let mut first = None;
    for instead in [&nothing].into_iter().chain(ways) {
        let mut left = plan.clone();
        instead.iter().for_each(|order| {
            left.withdraw(order);
        });
        let there = |order: &&Order| left.orders().any(|other| other == *order);
        let give: Vec<Order> = orders.iter().filter(|it| !there(it)).copied().collect();
        match tried(&left, &give) {
            Ok(costs) => {
                let instead = instead.iter().filter(|it| !give.contains(it)).copied();
                let instead: Vec<Order> = instead.collect();
                let replaces = replaced(look, given, &instead);
                let (price, from) = price(look, &give, &costs);
                return Stand::Open { price, from, give, instead, replaces };
            }
            Err(why) => {
                first.get_or_insert(why);
            }
        }
    }
    match first {
        Some(Refusal::AlreadyOrdered) => Stand::Otherwise(otherwise(look, orders)),
        why => Stand::Refused(why.map_or_else(String::new, |why| look.clerk.refusal(why))),
    }
}

/// What goes for a reply: other replies in their words, and what the staff ordered.
fn replaced(look: &Look<'_>, given: &[Given], instead: &[Order]) -> String {
    let goes = |(_, orders): &&Given| orders.iter().any(|order| instead.contains(order));
    let replies = given.iter().filter(goes).map(|(text, _)| text.clone());
    let is_no_reply = |order: &&Order| !given.iter().any(|(_, orders)| orders.contains(order));
    let staffs = instead.iter().filter(is_no_reply).map(|order| look.clerk.order(order));
    let staffs = staffs.map(|text| text.trim_end_matches('.').to_owned());
    replies.chain(staffs).collect::<Vec<String>>().join("; ")
}

/// The order of the plan that says something else of the same thing.
fn otherwise(look: &Look<'_>, orders: &[Order]) -> String {
    let plan = look.scene.plan;
    let stands_in_the_way = |other: &&Order| {
        let mut without = plan.clone();
        without.withdraw(other);
        orders.iter().any(|order| {
            plan.consider(order) == Err(Refusal::AlreadyOrdered)
                && without.consider(order) != Err(Refusal::AlreadyOrdered)
        })
    };
    let found = plan.orders().find(stands_in_the_way);
    let order = found.map_or_else(String::new, |order| look.clerk.order(order));
    look.clerk.say("reply-otherwise", &[arg("order", order)])
}

/// "2 days of Selwick · 1 money · 61–78 %".
fn price(
    look: &Look<'_>,
    orders: &[Order],
    costs: &[rules::engine::order::Cost],
) -> (String, String) {
    let free = look.clerk.word("cost-free");
    let mut parts: Vec<String> = Vec::new();
    let mut from: Vec<String> = Vec::new();
    let paid = orders.iter().zip(costs).filter(|(order, _)| match leads::lifted(look, order) {
        Some(on) => {
            from.push(look.clerk.place(on).into());
            false
        }
        None => true,
    });
    for part in paid.flat_map(|(_, cost)| look.clerk.cost(cost)) {
        if part != free && !parts.contains(&part) {
            parts.push(part);
        }
    }
    let from = match from.is_empty() {
        true => String::new(),
        false => look.clerk.say("price-from", &[arg("names", look.clerk.text.list(&from))]),
    };
    // What a reply to a crisis takes stands in what it does.
    let crisis = orders.iter().all(|order| order.verb() == Verb::Choose);
    if parts.is_empty() && !crisis {
        parts.push(free);
    }
    let odds = orders.iter().find_map(|order| odds::of(look.view, order));
    parts.extend(odds.map(|odds| shown::shown(&odds)));
    (parts.join(" · "), from)
}

/// What the staff could see to by itself, and whether it does.
pub fn chores(scene: &Scene<'_>) -> Vec<(Chore, bool)> {
    let all = Chore::of(scene.clerk.view.seat().is_station()).iter();
    all.map(|&chore| (chore, chore.stands(scene.marks))).collect()
}

// ── answers ──

/// What a digit does to a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    Nothing,
    /// Orders to take out of the plan, and orders to give.
    Change {
        withdraw: Vec<Order>,
        give: Vec<Order>,
    },
    /// The order has to be said.
    Asks(Verb),
    Refused(String),
    /// The staff shall see to it from now on, or no longer.
    Rule(Chore, bool),
}

/// The answer that a digit gives; the same digit takes it back, and 0 leaves the matter.
pub fn answer(matter: &Matter, digit: usize) -> Answer {
    let given = matter.replies.iter().filter(|reply| reply.stand == Stand::Given);
    let given: Vec<Order> = given.flat_map(|reply| reply.orders.clone()).collect();
    let Some(reply) = digit.checked_sub(1).map(|at| matter.replies.get(at)) else {
        return match given.is_empty() {
            true => Answer::Nothing,
            false => Answer::Change { withdraw: given, give: Vec::new() },
        };
    };
    let Some(reply) = reply else { return Answer::Nothing };
    match &reply.stand {
        Stand::Given => {
            // What another reply needs as well stays.
            let needed = |order: &&Order| {
                let others = matter.replies.iter().filter(|it| *it != reply);
                let mut others = others.filter(|it| it.stand == Stand::Given);
                others.any(|it| it.orders.contains(order))
            };
            let withdraw = reply.orders.iter().filter(|it| !needed(it)).copied().collect();
            Answer::Change { withdraw, give: Vec::new() }
        }
        Stand::Asks(verb) => Answer::Asks(*verb),
        Stand::Rule(chore, stands) => Answer::Rule(*chore, !stands),
        Stand::Refused(why) | Stand::Otherwise(why) => Answer::Refused(why.clone()),
        Stand::Open { give, instead, .. } => {
            Answer::Change { withdraw: instead.clone(), give: give.clone() }
        }
    }
}

// ── what was left open ──

/// Since when a matter stands, and how it was then.
type Open = BTreeMap<String, (u16, u32)>;

fn left_open(marks: &BTreeMap<String, String>) -> Open {
    let text = marks.get(MARK).map(String::as_str).unwrap_or_default();
    let read = |entry: &str| {
        // A kind may be of several words.
        let mut parts = entry.rsplitn(3, ' ');
        let (state, since) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some((parts.next()?.to_owned(), (since, state)))
    };
    text.split(';').filter_map(read).collect()
}

fn is_stale(open: &Open, matter: &Matter, week: Week) -> bool {
    open.get(&matter.key())
        .is_some_and(|(since, state)| *state == matter.state && since + WEEKS <= week.0)
}

/// Did a matter not lie on the desk, or lie there otherwise, when the last week was ended?
pub fn is_new(scene: &Scene<'_>, matter: &Matter) -> bool {
    let before = left_open(scene.marks).get(&matter.key()).copied();
    before.is_none_or(|(_, state)| state != matter.state)
}

/// What is left open when the week is ended, as it is kept.
pub fn closing(scene: &Scene<'_>) -> String {
    let before = left_open(scene.marks);
    let week = scene.clerk.view.week.0;
    let shown = on_the_desk(scene);
    let put_aside = standing(scene);
    let kept = shown.iter().chain(&put_aside).filter(|it| !it.is_answered()).map(|matter| {
        let key = matter.key();
        let same = before.get(&key).filter(|(_, state)| *state == matter.state);
        let since = same.map_or(week, |(since, _)| *since);
        format!("{key} {since} {}", matter.state)
    });
    kept.collect::<Vec<String>>().join(";")
}
