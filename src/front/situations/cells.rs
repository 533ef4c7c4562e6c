//! Situations of Security about prisoners.

use game::text::{Arg, clerk::arg};
use rules::engine::{
    ids::DossierId,
    nature::{Line, Publicity, Pursuit},
    order::{
        AgreeSwap, Arrest, Charge, Interrogate, OfferToTurn, OpenCase, Order, PlayBack, Release,
        Watch, WatchTarget,
    },
    prison,
    view::{PrisonerRow, Report, SecurityDesk, ToSecurity},
};

use super::{Case, Look, leads};
use crate::front::{Subject, brief, security::weeks_left};

fn prisoners<'a>(look: &'a Look<'_>) -> impl Iterator<Item = (&'a SecurityDesk, PrisonerRow)> {
    look.view
        .security()
        .into_iter()
        .flat_map(|desk| desk.prisoners.iter().map(move |it| (desk, *it)))
}

fn case(look: &Look<'_>, kind: &'static str, id: DossierId, asked: &str) -> Case {
    Case::new(look, kind, Subject::Dossier(id), (asked, &[arg("who", look.clerk.who(id))]))
}

/// Before a court, or let go: what ends it.
fn ended(look: &Look<'_>, case: Case, prisoner: DossierId) -> Case {
    case.reply(look, ("reply-charge", &[]), [Charge { prisoner }.into()]).reply(
        look,
        ("reply-release", &[]),
        [Release { prisoner }.into()],
    )
}

/// The offer, with what it takes.
fn offered(look: &Look<'_>, case: Case, prisoner: DossierId) -> Case {
    case.reply(look, ("reply-offer-to-turn", &[]), [OfferToTurn { prisoner }.into()])
}

/// C4: the last week in which an arrest can be kept secret.
pub(super) fn secrecy(look: &Look<'_>) -> Vec<Case> {
    let ends = prisoners(look)
        .filter(|(_, row)| row.publicity == Publicity::Secret && weeks_left(look.view, row) <= 1);
    let found = ends.map(|(_, row)| {
        let id = row.whom;
        let asked = offered(look, case(look, "secrecy", id, "sit-secrecy"), id);
        let play = (row.set && !row.played).then(|| PlayBack { prisoner: id, on: true }.into());
        ended(look, asked.reply(look, ("reply-play", &[]), play), id)
            .weight(91)
            .until(look.view.week)
            .unsaid(look, ("unsaid-secrecy", &[]))
    });
    found.collect()
}

/// C3 and C18: the names that a prisoner gave last week, as one matter.
pub(super) fn named(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let mut by: Vec<(DossierId, Vec<DossierId>)> = Vec::new();
    for (prisoner, whom) in names(look) {
        match by.iter_mut().find(|(id, _)| *id == prisoner) {
            Some((_, all)) => all.push(whom),
            None => by.push((prisoner, vec![whom])),
        }
    }
    by.into_iter().map(|(prisoner, names)| acted_on(look, desk, prisoner, &names)).collect()
}

fn names(look: &Look<'_>) -> Vec<(DossierId, DossierId)> {
    let told = look.reports.iter().filter_map(|report| match report {
        Report::Security(ToSecurity::Prison(prison::ToSecurity::NamedByPrisoner {
            prisoner,
            whom,
            ..
        })) => Some((*prisoner, *whom)),
        _ => None,
    });
    told.collect()
}

fn acted_on(look: &Look<'_>, desk: &SecurityDesk, prisoner: DossierId, all: &[DossierId]) -> Case {
    let free = usize::from(look.fresh.left().teams);
    let first = look.fresh.clone();
    // As many as means allow, in the order in which they were named.
    let fitting = |orders: Vec<Order>| {
        let mut plan = first.clone();
        orders.into_iter().filter(|order| plan.add(*order).is_ok()).collect::<Vec<Order>>()
    };
    let watch = all.iter().map(|&id| Watch { on: WatchTarget::Person(id), teams: 1 }.into());
    let watch = match free {
        0 => all.first().map(|&id| leads::teams_on(look, desk, WatchTarget::Person(id), 1)),
        _ => Some(fitting(watch.collect())),
    };
    let cases = fitting(all.iter().map(|&on| OpenCase { on }.into()).collect());
    let pursuit = Pursuit::Hold;
    let arrest =
        all.iter().map(|&whom| Arrest { whom, publicity: Publicity::Secret, pursuit }.into());
    let ripe = all.iter().any(|id| {
        let row = desk.people.get(*id);
        row.is_some_and(|row| row.price_of_arrest(look.view.week, look.view.rules()) == 0)
    });
    let arrest = if ripe { fitting(arrest.collect()) } else { Vec::new() };
    let listed: Vec<String> = all.iter().map(|id| look.clerk.who(*id).into()).collect();
    let args = [
        arg("who", look.clerk.who(prisoner)),
        arg("names", brief::listed(look.clerk, &listed)),
        arg("count", all.len()),
    ];
    let watch = watch.unwrap_or_default();
    let teams = named_in(look, &watch);
    let opened = named_in(look, &cases);
    let fetched = named_in(look, &arrest);
    Case::new(look, "named", Subject::Dossier(prisoner), ("sit-named", &args))
        .weight(88)
        .reply(look, ("reply-watch-named", &teams), watch)
        .reply(look, ("reply-cases-named", &opened), cases)
        .reply(look, ("reply-fetch-named", &fetched), arrest)
        .reply(look, ("reply-offer-to-turn", &[]), [OfferToTurn { prisoner }.into()])
        .unsaid(look, ("unsaid-named", &[]))
}

/// Whom orders are about, as they are read.
fn named_in(look: &Look<'_>, orders: &[Order]) -> [Arg<'static>; 1] {
    let names = orders.iter().filter_map(|order| match order {
        Order::Watch(Watch { on: WatchTarget::Person(id), teams: 1.. }) => Some(*id),
        Order::OpenCase(OpenCase { on: id }) | Order::Arrest(Arrest { whom: id, .. }) => Some(*id),
        _ => None,
    });
    let names: Vec<String> = names.map(|id| look.clerk.who(id).into()).collect();
    [arg("names", brief::listed(look.clerk, &names))]
}

/// A prisoner who can be brought before a court.
pub(super) fn chargeable(look: &Look<'_>) -> Vec<Case> {
    let rules = look.view.rules();
    let ready = prisoners(look).filter(|(desk, row)| {
        let file = desk.people.get(row.whom).map_or(0, |it| it.evidence.towards_charge(rules));
        row.confessed || rules.file.charge <= file
    });
    let found = ready.map(|(_, row)| {
        let id = row.whom;
        let asked = if row.confessed { "sit-confessed-prisoner" } else { "sit-chargeable" };
        let case = offered(look, case(look, "chargeable", id, asked), id);
        ended(look, case, id)
            .weight(84)
            .state(u32::from(row.confessed) + 2 * u32::from(row.offered) + 4 * u32::from(row.named))
            .unsaid(look, ("unsaid-chargeable", &[]))
    });
    found.collect()
}

/// A prisoner who no one questions.
pub(super) fn silent(look: &Look<'_>) -> Vec<Case> {
    let silent = prisoners(look).filter(|(_, row)| row.line.is_none() && !row.confessed);
    let found = silent.map(|(_, row)| {
        let id = row.whom;
        let ask = |line| -> [Order; 1] { [Interrogate { prisoner: id, line }.into()] };
        let case = case(look, "not questioned", id, "sit-not-questioned")
            .weight(86)
            .reply(look, ("reply-ask-contacts", &[]), ask(Line::Contacts))
            .reply(look, ("reply-ask-product", &[]), ask(Line::Product));
        offered(look, case, id)
            .reply(look, ("reply-release", &[]), [Release { prisoner: id }.into()])
            .unsaid(look, ("unsaid-not-questioned", &[]))
    });
    found.collect()
}

/// C13: a state asks for one of its own.
pub(super) fn swap(look: &Look<'_>) -> Vec<Case> {
    let Some(desk) = look.view.security() else { return Vec::new() };
    let wanted =
        desk.people.iter().filter_map(|(id, row)| Some((id, row.wanted_back(look.view.week)?)));
    let found = wanted.map(|(id, (state, until))| {
        let args = [arg("who", look.clerk.who(id)), arg("state", look.clerk.state(state))];
        Case::new(look, "swap", Subject::Dossier(id), ("sit-swap", &args))
            .weight(85)
            .until(until)
            .reply(look, ("reply-agree", &[]), [AgreeSwap { prisoner: id }.into()])
            .reply(look, ("reply-charge", &[]), [Charge { prisoner: id }.into()])
            .unsaid(look, ("unsaid-swap", &[arg("date", look.clerk.date(until))]))
    });
    found.collect()
}
