//! Law 3a, blind replay: the briefing of a seat and its reports, folded where there is no game,
//! give the same views, the same answers about orders and the same plans, byte for byte.

use std::sync::Arc;

use cutout::{
    ai::{Nodes, Player},
    engine::{
        order::{Order, Plan},
        seat::Seat,
        setup::town::Town,
        view::{Briefing, Report, View},
    },
};

use crate::campaign::{Played, Seating, Told, play, random, rules, starts};

/// What a seat knows after each week, from what it was told and from nothing else.
fn blind(briefing: &Briefing, weeks: &[Vec<Report>]) -> Vec<Arc<View>> {
    let mut view = View::new(briefing.clone());
    let mut views = Vec::new();
    for week in weeks {
        week.iter().for_each(|report| view.learn(report));
        views.push(Arc::new(view.clone()));
    }
    views
}

/// What a view looks like, to the last byte. The gazetteer and the rules are the briefing's.
fn bytes(view: &View) -> String {
    format!("{:?} {:?}", view.week, view.desk)
}

/// What the view answers to each order.
fn answers(view: &Arc<View>, orders: &[Order]) -> String {
    let plan = Plan::new(Arc::clone(view));
    let answers: Vec<_> = orders.iter().map(|order| plan.consider(order)).collect();
    format!("{answers:?} {:?}", plan.left())
}

/// The first difference between what a seat knew in the campaign and what it could know.
fn differs(told: &Told, sample: &[Order], player: &mut dyn Player) -> Option<String> {
    let blind = blind(&told.briefing, &told.weeks);
    for (week, (lived, blind)) in told.views.iter().zip(&blind).enumerate() {
        let seat = told.seat;
        if bytes(lived) != bytes(blind) || lived.briefing != blind.briefing {
            return Some(format!("{seat:?}, after week {week}: the views differ"));
        }
        // A fresh part of the sample each week, legal and illegal orders alike.
        let some: Vec<Order> = sample.iter().copied().skip(week % 7).step_by(7).collect();
        if answers(lived, &some) != answers(blind, &some) {
            return Some(format!("{seat:?}, after week {week}: the answers differ"));
        }
        let Some(given) = told.plans.get(week) else { continue };
        let plan = player.plan(blind, &mut Nodes(20_000)).plan;
        if plan.orders().ne(given) {
            return Some(format!("{seat:?}, after week {week}: the plans differ"));
        }
    }
    None
}

fn differences(played: &Played, seating: Seating, seed: u64) -> Vec<String> {
    let orders = played.orders.iter().flatten().flat_map(|(_, orders)| orders);
    let sample: Vec<Order> = orders.copied().collect();
    let of = |told: &Told| differs(told, &sample, &mut *seating(told.seat, seed));
    played.told.iter().filter_map(of).collect()
}

#[test]
fn a_seat_knows_what_it_was_told_and_nothing_else() {
    for (name, setup) in starts() {
        for seed in 0..4 {
            let played = play(&setup, seed, random, 52);
            let differences = differences(&played, random, seed);
            assert!(differences.is_empty(), "{name}, seed {seed}: {differences:#?}");
        }
    }
}

/// Views that hold something that nobody told: each is noticed.
#[test]
fn a_view_that_peeks_is_noticed() {
    type Peek = fn(&mut View, &[bool]);
    let peeks: [(&str, Peek); 3] = [
        ("which agents are controlled", |view, controlled| {
            if let cutout::engine::view::Desk::Station(desk) = &mut view.desk {
                for (row, &controlled) in desk.dossiers.values_mut().zip(controlled) {
                    if let Some(agent) = &mut row.agent {
                        agent.burned |= controlled;
                    }
                }
            }
        }),
        ("that there is more money", |view, _| {
            if let cutout::engine::view::Desk::Station(desk) = &mut view.desk {
                desk.money.0 += 1;
            }
        }),
        ("how many reports are to come", |view, _| {
            if let cutout::engine::view::Desk::Station(desk) = &mut view.desk {
                desk.due.push(view.week);
            }
        }),
    ];
    for (what, peek) in peeks {
        let mut played = play(&Town::Posting.setup(&rules()), 3, random, 13);
        let disclosed = played.game.clone().declassify();
        let told = played.told.iter_mut().find(|told| told.seat == Seat::Station1).expect("a seat");
        let controlled: Vec<bool> = (0..200)
            .map(|dossier| {
                let owns = |it: &&cutout::engine::disclosed::DisclosedPerson| {
                    it.dossiers.iter().any(|(seat, id)| *seat == Seat::Station1 && id.0 == dossier)
                };
                disclosed.people.iter().find(owns).is_some_and(|person| person.controlled)
            })
            .collect();
        assert!(controlled.contains(&true), "somebody is controlled in this start");
        for view in &mut told.views {
            peek(Arc::make_mut(view), &controlled);
        }
        assert!(!differences(&played, random, 3).is_empty(), "a view that knows {what}");
    }
}
