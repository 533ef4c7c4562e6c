//! Law 3b: what a seat may not know can be anything; it is told the same.
//!
//! For every event of many campaigns and for every seat: all fields of which the table in
//! `fields` says that this seat may learn nothing are replaced by other possible values, and the
//! event is replaced by the one that it must look like. The report is the same, byte for byte.

use crate::engine::{
    contacts,
    event::Event,
    game::Game,
    house,
    laws::{
        Campaign, campaigns,
        fields::{Draw, looks_like},
        regulars,
    },
    order::Plan,
    recruiting,
    seat::{BySeat, Seat},
    secrets,
    setup::town::Town,
    view::{Report, ToAll, ToStation},
};
use std::collections::BTreeSet;

/// What the seat would be told otherwise, if the event were another that it must not tell from
/// this one.
fn leak(
    report: impl Fn(&Event, Seat) -> Option<Report>,
    event: &Event,
    seat: Seat,
    draw: &mut Draw,
) -> Option<String> {
    let bytes = |event: &Event| format!("{:?}", report(event, seat));
    let twin = looks_like(event, seat, draw);
    let twins = twin.iter().copied().chain([*event]);
    let others: Vec<Event> = twins.map(|event| event.blurred(seat, draw)).collect();
    let told = bytes(event);
    let other = others.into_iter().chain(twin).find(|other| bytes(other) != told)?;
    Some(format!("{seat:?} tells {event:?} ({told}) from {other:?} ({})", bytes(&other)))
}

/// Every leak that campaigns show, with the names of the events that were tried.
fn leaks(
    seeds: std::ops::Range<u64>,
    report: impl Fn(&Event, Seat) -> Option<Report>,
) -> (Vec<String>, BTreeSet<&'static str>) {
    let mut draw = Draw(2026);
    let mut leaks = Vec::new();
    let mut tried = BTreeSet::new();
    let mut look = |game: &Game| {
        for logged in &game.log.events {
            tried.insert(logged.event.name());
            for seat in game.seats() {
                leaks.extend(leak(&report, &logged.event, seat, &mut draw));
            }
        }
    };
    for (town, seed) in campaigns(seeds.clone()) {
        let campaign = Campaign::start(town, seed);
        // Every other one is played by those who act by night whenever they may.
        let plans = |game: &Game| match seed % 2 {
            0 => campaign.plans_for(game),
            _ => campaign.bold_plans_for(game),
        };
        follow(campaign.game.clone(), plans, &mut look);
    }
    for seed in seeds {
        follow(Campaign::start(Town::City, seed).game, regulars(seed), &mut look);
    }
    (leaks, tried)
}

/// A campaign from its start to its end.
fn follow(
    mut game: Game,
    mut plans: impl FnMut(&Game) -> BySeat<Option<Plan>>,
    look: &mut impl FnMut(&Game),
) {
    loop {
        look(&game);
        if game.is_over() {
            return;
        }
        let plans = plans(&game);
        game.step(plans).expect("plans of this week");
    }
}

#[test]
fn a_seat_is_told_nothing_that_it_may_not_know() {
    let (leaks, tried) = leaks(0..150, Event::report);
    assert!(leaks.is_empty(), "{:#?}", &leaks[..leaks.len().min(5)]);
    let missing: Vec<_> =
        Event::rows().into_iter().filter(|(name, _)| !tried.contains(name)).collect();
    assert!(missing.len() <= 5, "these kinds of events were never tried: {missing:?}");
}

/// Windows that tell too much, and what each tells. Each is noticed.
#[test]
fn a_planted_leak_is_noticed() {
    type Window = fn(&Event, Seat) -> Option<Report>;
    let planted: [(&str, Window); 5] = [
        ("that a recruit is a dangle", |event, seat| match *event {
            Event::Recruiting(recruiting::Happening::RecruitedAsDangle {
                seat: whose,
                agent: dossier,
                officer,
                motive,
                rapport,
                ..
            }) => {
                let rapport = rapport + 1;
                let told =
                    Report::Station(ToStation::Recruiting(recruiting::ToStation::WeRecruited {
                        agent: dossier,
                        officer,
                        motive,
                        rapport,
                    }));
                (whose == seat).then_some(told)
            }
            _ => event.report(seat),
        }),
        ("whose face it was", |event, seat| match *event {
            Event::House(house::Happening::DossierOpened {
                seat: whose,
                person,
                identity: None,
                why,
                ..
            }) => {
                let dossier = crate::engine::ids::DossierId(person.0);
                (whose == seat).then_some(Report::Any(ToAll::House(house::ToAll::DossierOpened {
                    dossier,
                    identity: None,
                    why,
                })))
            }
            _ => event.report(seat),
        }),
        ("that an indicator is a false one", |event, seat| match *event {
            Event::Secrets(secrets::Happening::LeakIndicated { by_claim: false, .. }) => None,
            _ => event.report(seat),
        }),
        ("another seat's meeting", |event, seat| match *event {
            Event::Contacts(contacts::Happening::Met {
                seat: _,
                agent: dossier,
                officer,
                hour,
                route,
                rapport,
                ..
            }) => {
                let _ = seat;
                Some(Report::Station(ToStation::Contacts(contacts::ToStation::WeMet {
                    agent: dossier,
                    officer,
                    hour,
                    route,
                    rapport,
                })))
            }
            _ => event.report(seat),
        }),
        ("who told his employer", |event, seat| match *event {
            Event::Recruiting(recruiting::Happening::DeclinedAndReported {
                seat: whose, ..
            }) if whose == seat => None,
            _ => event.report(seat),
        }),
    ];
    for (what, window) in planted {
        let (leaks, _) = leaks(0..8, window);
        assert!(!leaks.is_empty(), "a window that tells {what} went unnoticed");
    }
}
