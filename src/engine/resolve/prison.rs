#![doc = include_str!("../../../assets/text/en/rules/interrogate.md")]
//! Arrest, questions, and what comes of them.

use crate::engine::{
    event::{About as Of, Event, Knowledge},
    ids::{DossierId, PersonId},
    luck::{About, Luck},
    nature::{Known, Line},
    order::{Arrest, Order},
    resolve::{
        OFFICE_HOURS, Orders, Turn,
        agenda::number,
        begin_order, each, house,
        sight::{self, dossier_on, give_points},
    },
    rules::percent,
    seat::Seat,
    units::Hour,
    view::{FileItem, ForeignStatus, Loss, Opening},
    world::{Memory, Prisoner},
};

/// A team goes out in the small hours.
pub(super) fn arrest(turn: &mut Turn<'_>, order: &Arrest) {
    let Some(file) = turn.file(order.whom) else { return };
    let person = file.person;
    if !turn.is_free(person) {
        turn.emit(Event::ArrestFailed { whom: order.whom });
        return;
    }
    let rules = turn.rules();
    let key = About::whom(number(person), 0);
    let officer = turn.officer_by_person(person);
    let kit =
        has_kit(turn, person) && turn.chance(Luck::KitFound, key, percent(rules.prison.kit_found));
    let breaks = breaks_after(turn, person);
    let whom = order.whom;
    let _ = turn.teams();
    let arrested = Event::Arrested { whom, person, kit, hour: turn.hour(), breaks };
    let arrested = turn.emit(arrested);
    price_of_arrest(turn, file.points);
    if kit {
        give_points(turn, whom, FileItem::Kit, rules.file.kit);
    }
    in_the_news(turn, person, |seat, dossier| Event::ArrestInTheNews { seat, dossier });
    if free_interrogators(turn) > 0 {
        let line = Line::default();
        turn.emit(Event::InterrogationSet { prisoner: whom, line });
    }
    if let Some((seat, no)) = officer {
        turn.begin(turn.hour());
        turn.after(arrested);
        house::officer_is_lost(turn, seat, no, Loss::Arrested);
    }
}

/// Somebody who was taught a drop, or was given something, has it at home.
fn has_kit(turn: &mut Turn<'_>, person: PersonId) -> bool {
    if turn.officer_by_person(person).is_some() {
        return true;
    }
    match turn.world().agent_by_person(person) {
        Some(id) => turn.agent(id).is_some_and(|agent| agent.drop.is_some()),
        None => false,
    }
}

/// Hours after which he breaks, or none if he holds out this week.
fn breaks_after(turn: &mut Turn<'_>, person: PersonId) -> Option<u16> {
    let rules = turn.rules();
    let nerve = turn.nerve(person);
    let rolled = turn.below(Luck::Breaks, About::whom(number(person), 0), 100);
    let rolled = i16::try_from(rolled).unwrap_or(0) + 1 + (nerve - 50) / 2;
    let row = rules.prison.breaks.iter().find(|(upto, _)| rolled <= *upto);
    row.map(|&(_, hours)| hours)
}

/// An arrest without enough in the file costs patience.
fn price_of_arrest(turn: &mut Turn<'_>, points: i16) {
    let rules = turn.rules();
    let missing = rules.file.arrest - points;
    if missing > 0 {
        let price = u8::try_from(missing / 2).unwrap_or(u8::MAX);
        house::lose_patience(turn, price.max(rules.expulsion.least_arrest));
    }
}

/// Open arrests and releases are public: every Station that has him on file reads of it.
fn in_the_news(turn: &mut Turn<'_>, person: PersonId, news: impl Fn(Seat, DossierId) -> Event) {
    let seats: Vec<Seat> = turn.world().stations.seats().filter(|it| it.is_station()).collect();
    for seat in seats {
        if let Some(dossier) = turn.dossier_on(seat, person) {
            turn.emit(news(seat, dossier));
        }
    }
}

fn free_interrogators(turn: &mut Turn<'_>) -> usize {
    let busy = turn.questioned();
    usize::from(turn.world().security.interrogators).saturating_sub(busy)
}

/// A week in the cells: lines are set, courts sit, prisoners talk or do not.
pub(super) fn prisoners_are_questioned(turn: &mut Turn<'_>, orders: &Orders) {
    for (seat, at, order) in each(orders) {
        begin_order(turn, seat, at, order, OFFICE_HOURS);
        match order {
            Order::Interrogate(order) => set_line(turn, order.prisoner, order.line),
            Order::Charge(order) => charge(turn, order.prisoner),
            Order::Release(order) => free(turn, order.prisoner),
            _ => (),
        }
    }
    let held: Vec<DossierId> =
        turn.world().security.prisoners.iter().map(|row| row.dossier).collect();
    for dossier in held {
        turn.begin(Hour(160));
        question(turn, dossier);
    }
}

fn set_line(turn: &mut Turn<'_>, prisoner: DossierId, line: Line) {
    if turn.prisoner(prisoner).is_some() {
        turn.emit(Event::InterrogationSet { prisoner, line });
    }
}

fn charge(turn: &mut Turn<'_>, prisoner: DossierId) {
    let Some(row) = turn.prisoner(prisoner) else { return };
    let person = row.person;
    let innocent = !is_guilty(turn, person);
    turn.emit(Event::Convicted { prisoner, person, innocent });
    let gain = turn.rules().expulsion.convicted;
    house::gain_patience(turn, gain);
}

/// Did he serve a Station, in truth, as agent or officer?
fn is_guilty(turn: &mut Turn<'_>, person: PersonId) -> bool {
    if let Some(id) = turn.world().agent_by_person(person) {
        let _ = turn.agent(id);
        return true;
    }
    turn.officer_by_person(person).is_some()
}

fn free(turn: &mut Turn<'_>, prisoner: DossierId) {
    let Some(row) = turn.prisoner(prisoner) else { return };
    let person = row.person;
    let innocent = !is_guilty(turn, person);
    turn.emit(Event::Freed { prisoner, person, innocent });
    in_the_news(turn, person, |seat, dossier| Event::ReleaseInTheNews { seat, dossier });
    let price = turn.rules().expulsion.freed;
    house::lose_patience(turn, price);
}

/// One prisoner, to the end of this week. Nobody is held for ever without a charge.
fn question(turn: &mut Turn<'_>, dossier: DossierId) {
    let Some(row) = turn.prisoner(dossier) else { return };
    let held = turn.world().week.since(row.since);
    if turn.rules().prison.held_weeks <= held {
        free(turn, dossier);
        return;
    }
    if row.line.is_none() {
        return;
    }
    let Some(broke_at) = breaking_hour(turn, &row, held) else {
        turn.emit(Event::NothingFound { prisoner: dossier });
        return;
    };
    let now = 168 * held + 168 - u16::from(row.hour.0);
    let interval = turn.rules().prison.interval.max(1);
    let due = (now.saturating_sub(broke_at) / interval).min(250);
    let known = what_he_can_tell(turn, &row);
    if known.is_empty() && !is_guilty(turn, row.person) {
        // Somebody with nothing to tell looks like one who holds out.
        turn.emit(Event::NothingFound { prisoner: dossier });
        return;
    }
    if !row.confessed {
        turn.emit(Event::Confessed { prisoner: dossier });
    }
    let more = usize::from(due).saturating_sub(usize::from(row.items));
    for item in known.into_iter().filter(|item| !item.told).take(more) {
        tell(turn, dossier, item.what);
    }
}

/// Hours after the arrest at which he broke; drawn anew each week for one who held out.
fn breaking_hour(turn: &mut Turn<'_>, row: &Prisoner, held: u16) -> Option<u16> {
    if let Some(hours) = row.breaks {
        let now = 168 * held + 168 - u16::from(row.hour.0);
        return (hours <= now).then_some(hours);
    }
    if row.confessed {
        return Some(168);
    }
    if held == 0 {
        return None;
    }
    let later = percent(turn.rules().prison.breaks_later);
    let key = About::whom(number(row.person), 0);
    turn.chance(Luck::BreaksLater, key, later).then_some(168 * held)
}

/// What he can tell, in the order in which it comes: what the line presses for, then what is
/// worth least tomorrow.
fn what_he_can_tell(turn: &mut Turn<'_>, row: &Prisoner) -> Vec<Memory> {
    let theatre = std::sync::Arc::clone(&turn.world().theatre);
    let mut known = turn.memories(row.person);
    let local = |person| theatre.locals.contains(&person);
    let pressed = |item: &Knowledge| match (row.line, item.about) {
        (Some(Line::Product), Of::Site(_)) => true,
        (Some(Line::Contacts), Of::Person(person)) => local(person),
        (Some(Line::Handler), Of::Person(person)) => !local(person),
        (_, Of::Person(_) | Of::Site(_)) => false,
    };
    known.sort_by_key(|Memory { what, .. }| (!pressed(what), what.how, what.about));
    known
}

/// One item.
fn tell(turn: &mut Turn<'_>, prisoner: DossierId, item: Knowledge) {
    let rules = turn.rules();
    let how = item.how;
    match item.about {
        Of::Site(site) => {
            turn.emit(Event::SiteByPrisoner { prisoner, site });
        }
        Of::Person(whom) => {
            let by_name = matches!(how, Known::TrueName | Known::CloseName);
            let known = by_name || is_recognised(turn, whom);
            let dossier = dossier_on(turn, whom, known, Opening::DescribedInCustody);
            turn.emit(Event::NamedByPrisoner { prisoner, whom: dossier, how });
            let (entry, points) = match by_name {
                true => (FileItem::NamedInCustody, rules.file.named_true),
                false => (FileItem::DescribedInCustody, rules.file.named_face),
            };
            give_points(turn, dossier, entry, points);
            if known && turn.world().theatre.identity(whom).cover != Default::default() {
                sight::suspect(turn, dossier);
            }
        }
    }
}

/// Is a described face one that Security has pictures of?
fn is_recognised(turn: &mut Turn<'_>, whom: PersonId) -> bool {
    let proper = turn.world().security.register.get(whom).copied().flatten();
    proper
        .and_then(|dossier| turn.file(dossier))
        .is_some_and(|row| row.foreign != ForeignStatus::Nothing || row.case.is_some())
}
