#![doc = include_str!("../../../../assets/text/en/rules/headquarters.md")]
//! Headquarters reads, asks, wants and answers. It looks at what it was sent, and never at how
//! likely it was said to be, nor at what is so.

use crate::engine::{
    event::EventNo,
    headquarters::{Happening, orders::selling_price},
    house,
    ids::{DossierId, HoldingId, ReportNo},
    luck::{About, Luck},
    nature::{Ask, Demand, Handling, Mood, Origin, Outcome, Priority},
    order::carry::{Phase, carried},
    product,
    resolve::{OFFICE_HOURS, Orders, Turn, carry_out},
    rules::{MoodRules, percent},
    seat::Seat,
    units::{Hour, Money, Week},
    world::{Claim, Hq, Requirement, Wanted},
};

/// The hour at which cables are written.
const CABLES: Hour = Hour(164);

/// What Stations send besides claims.
pub(in crate::engine) fn letters_go_home(turn: &mut Turn<'_>, orders: &Orders) {
    let seats: Vec<Seat> = turn.world().stations.seats().filter(|it| it.is_station()).collect();
    for &seat in &seats {
        turn.begin(OFFICE_HOURS);
        answer(turn, seat);
    }
    carry_out(turn, orders, Phase::Letters);
    for seat in seats {
        demand_falls_due(turn, seat);
        questions_fall_due(turn, seat);
        temper_changes(turn, seat);
        question_is_put(turn, seat);
        something_is_wanted(turn, seat);
        word_from_elsewhere(turn, seat);
    }
}

// What Stations send besides claims. Stories about where something comes from are told before it
// is used.
carried! {
    AskHq in Letters: |turn, by, it| {
        let _ = turn.hq(by.seat);
        turn.emit(Happening::HqAsked { seat: by.seat, what: it.what });
    };
    NameSource in Letters: |turn, by, it| {
        let _ = turn.hq(by.seat);
        name(turn, by.seat, it.source);
    };
    BuyReport in Letters: |turn, by, it| {
        let _ = turn.hq(by.seat);
        buy(turn, by.seat, it.holding);
    };
    SellReport in Letters: |turn, by, it| {
        let _ = turn.hq(by.seat);
        sell(turn, by.seat, it.report);
    };
    LayCover in Stories: |turn, by, it| {
        let _ = turn.hq(by.seat);
        let until = turn.world().week.plus(turn.rules().trace.cover_weeks);
        let (holding, alibi) = (it.holding, it.alibi);
        turn.emit(Happening::CoverLaid { seat: by.seat, holding, alibi, until });
    };
}

pub(in crate::engine) fn favour(turn: &mut Turn<'_>, seat: Seat, by: impl Fn(u8) -> u8) {
    let before = turn.hq(seat).favour;
    let favour = by(before).min(100);
    if favour != before {
        turn.emit(Happening::FavourCounted { seat, favour });
    }
}

// ── answers ──

/// What was asked for last week is granted from so much favour on as the temper of the day wants.
fn answer(turn: &mut Turn<'_>, seat: Seat) {
    let Hq { asked, mood, favour: stands, .. } = *turn.hq(seat);
    let Some((what, _)) = asked else { return };
    let rules = turn.rules();
    let temper = rules.hq.moods.of(mood);
    let (needed, costs) = match what {
        Ask::Money => (temper.money, rules.hq.grant_favour),
        Ask::Officer => (temper.officer, rules.hq.officer_favour),
        Ask::Approval => (temper.approval, rules.hq.approval_favour),
    };
    let possible = what != Ask::Officer || somebody_is_left(turn, seat);
    let granted = needed <= stands && possible;
    let week = turn.world().week;
    let money = match (what, granted) {
        (Ask::Money, true) => Money(rules.hq.grant),
        _ => Money(0),
    };
    let until = match (what, granted) {
        (Ask::Approval, true) => week.plus(rules.hq.approval_weeks),
        (Ask::Officer, true) => week.plus(rules.station.replacement_weeks),
        _ => week,
    };
    turn.emit(Happening::HqAnswered { seat, what, granted, money, until });
    if granted {
        if what == Ask::Officer {
            turn.emit(house::Happening::OfficerDue { seat, at: until });
        }
        favour(turn, seat, |before| before.saturating_sub(costs));
    }
}

/// Is there an officer at home who could be sent?
fn somebody_is_left(turn: &mut Turn<'_>, seat: Seat) -> bool {
    let touched: Vec<EventNo> =
        turn.world().stations.of(seat).officers.values().map(|row| row.touched).collect();
    touched.into_iter().for_each(|no| turn.after(no));
    let (station, rules) = (turn.world().stations.of(seat), turn.rules());
    let place = Seat::STATIONS.iter().position(|it| *it == seat).unwrap_or(0);
    let reserves = turn.world().theatre.reserves.get(place).map_or(0, Vec::len);
    station.replaced < rules.station.replacements && usize::from(station.replaced) < reserves
}

// ── what Stations send ──

fn name(turn: &mut Turn<'_>, seat: Seat, source: DossierId) {
    turn.emit(Happening::SourceNamed { seat, source });
    let demand = Demand::SourceName { source };
    if turn.hq(seat).demand.is_some_and(|row| row.demand == demand) {
        close(turn, seat, demand, Outcome::Met);
    }
}

/// The third service sells what it has: its own, or what it bought of us.
fn buy(turn: &mut Turn<'_>, seat: Seat, holding: HoldingId) {
    let ours = turn.hq(seat).sold.iter().rev().find(|(_, on, _)| *on == holding).copied();
    let rate = turn.rules().hq.liaison_right;
    match ours {
        Some((_, _, value)) => {
            let right = turn.holding(holding).is_some_and(|row| row.value == value);
            let seen = turn.world().week;
            let origin = Origin::Liaison;
            turn.emit(Happening::SidelightCame { seat, holding, value, origin, seen, right });
        }
        None => word(turn, seat, holding, (Origin::Liaison, rate), BOUGHT),
    }
}

/// What is sold is used, and may show like anything that is used.
fn sell(turn: &mut Turn<'_>, seat: Seat, report: ReportNo) {
    let Some(row) = turn.world().stations.of(seat).reports.get(usize::from(report.0)) else {
        return;
    };
    let (holding, value, touched) = (row.holding, row.value, row.touched);
    turn.after(touched);
    let topic = turn.world().theatre.gazetteer.holdings.get(holding).copied().unwrap_or_default();
    let price = selling_price(&turn.rules(), topic.importance);
    turn.emit(Happening::ReportSold { seat, report, holding, value, price });
    product::claims::may_show(turn, seat, report, Handling::Sanitised, product::claims::SOLD);
}

// ── demands ──

fn claims(turn: &mut Turn<'_>, seat: Seat) -> Vec<Claim> {
    let claims = turn.world().stations.of(seat).claims.clone();
    claims.iter().for_each(|claim| turn.after(claim.touched));
    // What is missing was withdrawn by somebody.
    let _ = turn.hq(seat);
    claims
}

fn demand_falls_due(turn: &mut Turn<'_>, seat: Seat) {
    turn.begin(CABLES);
    let week = turn.world().week;
    let Some(wanted) = turn.hq(seat).demand else { return };
    match outcome(turn, seat, &wanted) {
        Outcome::Unmet if week < wanted.until => (),
        outcome => close(turn, seat, wanted.demand, outcome),
    }
}

fn close(turn: &mut Turn<'_>, seat: Seat, demand: Demand, outcome: Outcome) {
    turn.emit(Happening::DemandClosed { seat, demand, outcome });
    let rules = turn.rules();
    favour(turn, seat, |before| match outcome {
        Outcome::Met => before.saturating_add(rules.hq.met),
        Outcome::Unmet => before.saturating_sub(rules.hq.unmet),
        Outcome::Moot => before,
    });
}

/// Has headquarters what it wanted?
fn outcome(turn: &mut Turn<'_>, seat: Seat, wanted: &Wanted) -> Outcome {
    let claims = claims(turn, seat);
    let on = |holding: HoldingId| claims.iter().find(|claim| claim.holding == holding);
    let met = match wanted.demand {
        Demand::Claims { count } => {
            let made = &turn.world().stations.of(seat).made;
            let since = made.iter().filter(|claim| wanted.since < claim.made).count();
            usize::from(count) <= since
        }
        Demand::SecondSource { holding } => {
            if on(holding).is_none() {
                return Outcome::Moot;
            }
            1 < sources(turn, seat, holding)
        }
        Demand::SourceName { source } => turn.hq(seat).named.contains(&source),
        Demand::ActionOn { holding } => match on(holding) {
            None => return Outcome::Moot,
            Some(claim) => claim.handling == Handling::ActionOn,
        },
    };
    if met { Outcome::Met } else { Outcome::Unmet }
}

/// How many of a Station's sources have spoken of a secret; words from elsewhere count as one.
fn sources(turn: &mut Turn<'_>, seat: Seat, holding: HoldingId) -> usize {
    let station = turn.world().stations.of(seat);
    let on = station.reports.iter().filter(|row| row.holding == holding);
    let (mut seen, touched): (Vec<DossierId>, Vec<EventNo>) =
        on.map(|row| (row.source, row.touched)).unzip();
    let elsewhere = station.hq.sidelights.iter().any(|row| row.holding == holding);
    touched.into_iter().for_each(|no| turn.after(no));
    seen.sort_unstable();
    seen.dedup();
    seen.len() + usize::from(elsewhere)
}

/// One demand at a time, after the temper of the day.
fn something_is_wanted(turn: &mut Turn<'_>, seat: Seat) {
    turn.begin(CABLES);
    let Hq { demand: open, mood, .. } = *turn.hq(seat);
    if open.is_some() {
        return;
    }
    let rules = turn.rules();
    let temper = rules.hq.moods.of(mood);
    let key = About::whom(0, 0).by(seat);
    if !turn.chance(Luck::HqDemands, key, percent(temper.demands)) {
        return;
    }
    let kind = drawn(turn, (Luck::HqDemands, key.verb(1)), &temper.kinds);
    let claims = claims(turn, seat);
    if let Some(demand) = demand(turn, seat, kind, &claims) {
        let until = turn.world().week.plus(rules.hq.demand_weeks);
        turn.emit(Happening::Demanded { seat, demand, until });
    }
}

/// What is wanted of the kind at this place of the table; nothing, where there is nothing to want.
fn demand(turn: &mut Turn<'_>, seat: Seat, kind: usize, claims: &[Claim]) -> Option<Demand> {
    let rules = turn.rules();
    match kind {
        0 => Some(Demand::Claims { count: rules.hq.count }),
        1 => {
            let alone = |turn: &mut Turn<'_>, claim: &Claim| sources(turn, seat, claim.holding) < 2;
            let found = claims.iter().find(|claim| alone(turn, claim));
            found.map(|claim| Demand::SecondSource { holding: claim.holding })
        }
        2 => {
            let _ = turn.hq(seat);
            let station = turn.world().stations.of(seat);
            let (reports, named) = (&station.reports, &station.hq.named);
            let mut sources = claims
                .iter()
                .filter_map(|claim| reports.get(usize::from(claim.report.0)).map(|row| row.source));
            let unknown = sources.find(|source| !named.contains(source));
            unknown.map(|source| Demand::SourceName { source })
        }
        _ => {
            let idle = claims.iter().find(|claim| claim.handling != Handling::ActionOn);
            idle.map(|claim| Demand::ActionOn { holding: claim.holding })
        }
    }
}

// ── questions ──

fn questions_fall_due(turn: &mut Turn<'_>, seat: Seat) {
    turn.begin(CABLES);
    let week = turn.world().week;
    let open = turn.hq(seat).requirements.iter();
    let due: Vec<Requirement> = open.filter(|row| row.until <= week).copied().collect();
    for row in due {
        turn.begin(CABLES);
        let _ = turn.hq(seat);
        let answered = claims(turn, seat).iter().any(|claim| claim.holding == row.holding);
        turn.emit(Happening::RequirementClosed { seat, holding: row.holding, answered });
        let rules = turn.rules();
        let of = |table: [u8; 3]| table.get(row.priority.row()).copied().unwrap_or(0);
        favour(turn, seat, |before| match answered {
            true => before.saturating_add(of(rules.hq.answered)),
            false => before.saturating_sub(of(rules.hq.unanswered)),
        });
    }
}

/// A new question, on what matters most, as urgent as the temper of the day has it.
fn question_is_put(turn: &mut Turn<'_>, seat: Seat) {
    turn.begin(CABLES);
    let rules = turn.rules();
    let (open, mood) = (turn.hq(seat).requirements.len(), turn.hq(seat).mood);
    if usize::from(rules.hq.questions) <= open {
        return;
    }
    let key = About::whom(0, 0).by(seat);
    if !turn.chance(Luck::HqAsks, key, percent(rules.hq.asks)) {
        return;
    }
    let importance: Vec<u16> = turn
        .world()
        .theatre
        .gazetteer
        .holdings
        .values()
        .map(|topic| u16::from(topic.importance))
        .collect();
    let at = drawn(turn, (Luck::HqAsks, key.verb(1)), &importance);
    let holding = HoldingId(u8::try_from(at).unwrap_or(0));
    if turn.hq(seat).requirements.iter().any(|row| row.holding == holding) {
        return;
    }
    let temper = rules.hq.moods.of(mood);
    let urgent = drawn(turn, (Luck::HqAsks, key.verb(2)), &temper.priorities);
    let priority = Priority::ALL.get(urgent).copied().unwrap_or_default();
    let weeks = rules.hq.deadline.get(priority.row()).copied().unwrap_or(1);
    let until = turn.world().week.plus(weeks);
    turn.emit(Happening::RequirementSet { seat, holding, priority, until });
}

fn temper_changes(turn: &mut Turn<'_>, seat: Seat) {
    turn.begin(CABLES);
    let now = turn.hq(seat).mood;
    let rules = turn.rules();
    let key = About::whom(0, 0).by(seat);
    if !turn.chance(Luck::HqMood, key, percent(rules.hq.mood_changes)) {
        return;
    }
    let often = Mood::ALL.map(|mood| match mood == now {
        true => 0,
        false => weight(rules.hq.moods.of(mood)),
    });
    let at = drawn(turn, (Luck::HqMood, key.verb(1)), &often);
    let mood = Mood::ALL.get(at).copied().unwrap_or_default();
    turn.emit(Happening::MoodChanged { seat, mood });
}

const fn weight(mood: &MoodRules) -> u16 {
    mood.weight
}

/// A place in a table of weights.
fn drawn(turn: &mut Turn<'_>, (luck, key): (Luck, About), weights: &[u16]) -> usize {
    let sum: u32 = weights.iter().map(|&weight| u32::from(weight)).sum();
    let mut left = turn.below(luck, key, sum);
    for (at, &weight) in weights.iter().enumerate() {
        match left.checked_sub(u32::from(weight)) {
            Some(rest) => left = rest,
            None => return at,
        }
    }
    0
}

// ── words from elsewhere ──

/// Now and then an intercept or a photograph, on something that the Station has to do with. About
/// what is drawn before anybody asks whether it is of use, so that no order moves it.
fn word_from_elsewhere(turn: &mut Turn<'_>, seat: Seat) {
    turn.begin(CABLES);
    let rules = turn.rules();
    let key = About::whom(0, 0).by(seat);
    if !turn.chance(Luck::Sidelight, key, percent(rules.hq.sidelight)) {
        return;
    }
    let bound = u32::try_from(turn.world().holdings.len()).unwrap_or(1);
    let at = turn.below(Luck::Sidelight, key.verb(1), bound);
    let holding = HoldingId(u8::try_from(at).unwrap_or(0));
    if !is_of_use(turn, seat, holding) {
        return;
    }
    let kind = match turn.chance(Luck::Sidelight, key.verb(2), percent(rules.hq.intercepts)) {
        true => (Origin::Intercept, rules.hq.intercept_right),
        false => (Origin::Photograph, rules.hq.photograph_right),
    };
    word(turn, seat, holding, kind, CAME);
}

/// Is there a question on it, a claim, or a report?
fn is_of_use(turn: &mut Turn<'_>, seat: Seat, holding: HoldingId) -> bool {
    let asked = turn.hq(seat).requirements.iter().any(|row| row.holding == holding);
    let claimed = claims(turn, seat).iter().any(|claim| claim.holding == holding);
    asked || claimed || 0 < sources(turn, seat, holding)
}

/// An intercept on a secret.
pub(in crate::engine) fn intercepted(turn: &mut Turn<'_>, seat: Seat, holding: HoldingId) {
    let right = turn.rules().hq.intercept_right;
    word(turn, seat, holding, (Origin::Intercept, right), CRISIS);
}

/// How a word comes: two in one week on one secret are two draws.
const CAME: u8 = 0;
const BOUGHT: u8 = 1;
const CRISIS: u8 = 2;

/// A word at its published rate.
fn word(
    turn: &mut Turn<'_>,
    seat: Seat,
    holding: HoldingId,
    (origin, rate): (Origin, i16),
    way: u8,
) {
    let Some(row) = turn.holding(holding) else { return };
    let topic = turn.world().theatre.gazetteer.holdings.get(holding).copied().unwrap_or_default();
    let key = About::whom(u32::from(holding.0), 0).by(seat).verb(way);
    let right = turn.chance(Luck::SidelightRight, key, percent(rate));
    let value = match right {
        true => row.value,
        false => {
            let others = u32::from(topic.values.saturating_sub(1));
            let other = u8::try_from(turn.below(Luck::SidelightWrong, key, others)).unwrap_or(0);
            if other < row.value { other } else { other + 1 }
        }
    };
    let seen: Week = turn.world().week;
    turn.emit(Happening::SidelightCame { seat, holding, value, origin, seen, right });
}
