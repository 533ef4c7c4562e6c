//! What passes over the wire is what the rules have: orders, choices, reports.

use std::sync::Arc;

use rules::{
    ai::{self, Level, Nodes, Player},
    engine::{
        order::{Order, Plan},
        seat::{BySeat, Seat},
        view::{Report, View},
    },
};

use super::{choices, desk, interpreter, order, wire::WireOrder};
use crate::{
    content::{Library, Seed},
    referee::{Charter, Referee},
    text::{Text, TheatreNames},
};

const SEATS: [Seat; 2] = [Seat::Station1, Seat::Security];

/// A week of a seat: what it saw, what it was told, what it ordered.
pub(super) struct Week {
    pub view: Arc<View>,
    pub told: Vec<Report>,
    pub ordered: Vec<Order>,
}

/// Weeks of a campaign between equals.
pub(super) fn weeks() -> Vec<Week> {
    let scenario = Library::embedded().scenario("open-city").expect("it is shipped");
    let seed = Seed::from(7);
    let player = |seat| ai::player(Level::Regular, seat, None, 7).expect("a doctrine");
    let mut players: BySeat<Option<Box<dyn Player>>> = BySeat::seated(1);
    SEATS.into_iter().for_each(|seat| *players.of_mut(seat) = Some(player(seat)));
    let charter = Charter {
        scenario: "open-city".to_owned(),
        seed: seed.to_string(),
        players: BySeat::seated(1),
        title: "wire".to_owned(),
        content: String::new(),
    };
    let started = Referee::start(charter, &scenario.setup(&seed), seed.luck(), players);
    let mut referee = started.expect("it can be set up").keeping_record();
    let mut weeks = Vec::new();
    for _ in 0..20 {
        let views = SEATS.map(|seat| (seat, referee.view(seat), referee.reports(seat).to_vec()));
        referee.play_week(|_| Box::new(Nodes(1_000_000))).expect("a week");
        for (seat, view, told) in views {
            let ordered = referee.orders().last().map(|week| week.of(seat).clone());
            let ordered = ordered.unwrap_or_default();
            weeks.push(Week { view: view.expect("a seat"), told, ordered });
        }
    }
    weeks
}

#[test]
fn an_order_on_the_wire_is_the_order() {
    let mut count = 0;
    for order in weeks().iter().flat_map(|week| &week.ordered) {
        let line = serde_json::to_string(&order::to_wire(order)).expect("JSON");
        let read: WireOrder = serde_json::from_str(&line).expect("an order");
        assert_eq!(order::of_wire(&read).as_ref(), Ok(order), "{line}");
        count += 1;
    }
    assert!(100 < count, "{count} orders");
}

#[test]
fn of_every_verb_that_can_be_given_something_legal_is_listed() {
    for week in weeks().iter().filter(|week| week.view.week.0 % 4 == 1) {
        for order in &week.ordered {
            // Beside the others of the plan, as they were given.
            let others: Vec<Order> =
                week.ordered.iter().filter(|it| *it != order).copied().collect();
            let (plan, _) = Plan::of_what_fits(Arc::clone(&week.view), &others);
            if plan.consider(order).is_err() {
                continue;
            }
            let (found, _) = choices::of(&plan, order.verb(), 1_000);
            assert!(!found.is_empty(), "{:?} of week {}", order.verb(), week.view.week.0);
            for (order, cost) in found {
                assert_eq!(plan.consider(&order), Ok(cost), "{order:?}");
            }
        }
    }
}

#[test]
fn a_list_that_is_cut_says_so_and_keeps_the_usual_forms() {
    let week = weeks().swap_remove(0);
    let plan = Plan::new(week.view);
    let verb = order::verb("Develop").expect("an order");
    let (all, more) = choices::of(&plan, verb, 1_000);
    assert!(!more && 3 < all.len(), "{}", all.len());
    let (few, more) = choices::of(&plan, verb, 2);
    assert!(more && few.as_slice() == &all[..2]);
}

#[test]
fn a_report_keeps_its_name_and_its_fields() {
    let weeks = weeks();
    for report in weeks.iter().flat_map(|week| &week.told) {
        // Its side, its room, its name.
        let whole = serde_json::to_value(report).expect("JSON");
        let room = whole.as_object().and_then(|it| it.values().next()).expect("a side");
        let named = room.as_object().and_then(|it| it.values().next()).expect("a room");
        match named.get(report.name()) {
            Some(fields) => assert_eq!(&interpreter::fields(report), fields),
            None => assert_eq!(named.as_str(), Some(report.name())),
        }
    }
}

#[test]
fn a_desk_on_the_wire_names_what_orders_name() {
    let scenario = Library::embedded().scenario("open-city").expect("it is shipped");
    let text = Text::english();
    for week in weeks().iter().rev().take(2) {
        let names = TheatreNames::new(&scenario, Arc::clone(&week.view.briefing.gazetteer));
        let told = serde_json::to_value(desk::of(&week.view, text.clerk(&week.view, &names)));
        let told = told.expect("JSON");
        let people = match week.view.seat() {
            Seat::Security => &told["people"],
            _ => &told["targets"],
        };
        let people = people.as_array().expect("a list");
        assert!(people.iter().all(|it| it["name"].as_str().is_some_and(|it| !it.is_empty())));
        assert!(!people.is_empty());
    }
}

#[test]
fn what_is_no_order_is_refused_with_the_nearest_name() {
    let given = |text: &str| -> Result<Order, String> {
        order::of_wire(&serde_json::from_str(text).expect("JSON"))
    };
    let slip = given(r#"{"order": "Develp"}"#).expect_err("a slip");
    assert!(slip.contains("Develop"), "{slip}");
    let bare = given(r#"{"order": "Meet"}"#).expect_err("no fields");
    assert!(bare.contains("missing field"), "{bare}");
}
