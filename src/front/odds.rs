//! Shown odds as rows: the interval, what drives it, and what would narrow it.

use game::text::{Clerk, Role, clerk::arg};
use rules::engine::{
    order::Order,
    view::odds::{self, Driver, Odds, Term},
};

use crate::front::{
    outline::{Cell, Row, Section},
    screen::section,
};

/// The interval and the word for its middle.
pub fn interval(clerk: Clerk<'_>, odds: &Odds) -> Row {
    Row::of([
        Cell::of(Role::Figure, shown(odds)),
        Cell::of(Role::Doubtful, clerk.odds(odds.low.midpoint(odds.high))),
    ])
}

/// "40–65 %".
pub fn shown(odds: &Odds) -> String {
    match odds.low == odds.high {
        true => format!("{} %", odds.low),
        false => format!("{}–{} %", odds.low, odds.high),
    }
}

/// What a chance leaves in doubt: whose a yes may be, and what hangs on the motive.
pub fn doubts(clerk: Clerk<'_>, order: &Order) -> Vec<String> {
    if matches!(order, Order::TakeVolunteer(_)) {
        return vec![sent(clerk)];
    }
    let Some(doubt) = odds::doubt(clerk.view, order) else { return Vec::new() };
    let mut lines = vec![clerk.say("sheet-theirs", &[arg("chance", range(doubt.theirs))])];
    lines.extend(doubt.motive.map(|it| {
        let args =
            [arg("right", it.right), arg("fits", range(it.fits)), arg("fails", range(it.fails))];
        clerk.say("sheet-motive", &args)
    }));
    lines
}

/// "61–78".
pub fn range<T: PartialEq + std::fmt::Display>((low, high): (T, T)) -> String {
    if low == high { low.to_string() } else { format!("{low}–{high}") }
}

/// How many of those who come unasked are theirs, by the published tables.
fn sent(clerk: Clerk<'_>) -> String {
    let rules = &clerk.view.rules().doubt;
    let each = rules.base.iter().zip(rules.came_alone);
    let each: Vec<i32> = each.map(|(base, came)| i32::from(*base) * i32::from(came)).collect();
    let all: i32 = each.iter().sum();
    let theirs = each.get(1).copied().unwrap_or(0) * 100 / all.max(1);
    clerk.say("sheet-sent", &[arg("theirs", theirs)])
}

/// What the chance of an order is a chance of.
pub const fn aim(order: &Order) -> &'static str {
    match order {
        Order::Exfiltrate(_) => "odds-crosses",
        _ => "odds-accepts",
    }
}

/// The table of drivers.
pub fn drivers(clerk: Clerk<'_>, odds: &Odds) -> Section {
    let rows = odds.drivers.iter().map(|driver| {
        Row::of([
            Cell::new(clerk.word(term(driver.what))),
            Cell::of(Role::Figure, points(driver.low, driver.high)),
            Cell::of(Role::Muted, narrows(clerk, driver)),
        ])
    });
    let columns = ["odds-what", "odds-points", "odds-narrow"];
    let mut found = section(clerk, "odds-drivers", "odds-honest", &columns, rows.collect());
    found.note = clerk.word("odds-honest");
    found
}

/// What would tell us more, where there is something to tell.
pub fn narrows(clerk: Clerk<'_>, driver: &Driver) -> String {
    if driver.low == driver.high {
        return String::new();
    }
    clerk.word(match driver.what {
        Term::Motive | Term::CounterLoyalty | Term::Window => "narrow-assess",
        Term::Rapport | Term::Cold | Term::Committed => "narrow-develop",
        Term::Guard | Term::Teams | Term::Search => "narrow-wait",
        Term::Base
        | Term::Pressure
        | Term::Tie
        | Term::Introduced
        | Term::AskedForTime
        | Term::Diplomat
        | Term::Fear
        | Term::Kind
        | Term::Carried
        | Term::Pace
        | Term::Purse
        | Term::Flag
        | Term::Banner
        | Term::Force
        | Term::Men
        | Term::Guide
        | Term::Dress
        | Term::Waited
        | Term::Alert
        | Term::Family => "narrow-nothing",
    })
}

/// The message of a term.
pub const fn term(term: Term) -> &'static str {
    match term {
        Term::Base => "term-base",
        Term::Motive => "term-motive",
        Term::Rapport => "term-rapport",
        Term::Pressure => "term-pressure",
        Term::Committed => "term-committed",
        Term::Cold => "term-cold",
        Term::Tie => "term-tie",
        Term::Introduced => "term-introduced",
        Term::AskedForTime => "term-asked",
        Term::Window => "term-window",
        Term::CounterLoyalty => "term-loyalty",
        Term::Diplomat => "term-diplomat",
        Term::Fear => "term-fear",
        Term::Kind => "term-kind",
        Term::Carried => "term-carried",
        Term::Pace => "term-pace",
        Term::Purse => "term-purse",
        Term::Flag => "term-flag",
        Term::Banner => "term-banner",
        Term::Force => "term-force",
        Term::Men => "term-men",
        Term::Guide => "term-guide",
        Term::Dress => "term-dress",
        Term::Waited => "term-waited",
        Term::Alert => "term-alert",
        Term::Guard => "term-guard",
        Term::Teams => "term-teams",
        Term::Search => "term-search",
        Term::Family => "term-family",
    }
}

/// "+12", or "-20 to +8".
pub fn points(low: i16, high: i16) -> String {
    let signed = |n: i16| if n < 0 { format!("−{}", n.unsigned_abs()) } else { format!("+{n}") };
    if low == high { signed(low) } else { format!("{} … {}", signed(low), signed(high)) }
}
