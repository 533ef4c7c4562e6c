//! Law 6: listing does not matter. In whatever order a plan is built and plans arrive, the week
//! is the same.

use std::sync::Arc;

use cutout::engine::{
    Game,
    order::{Order, Plan},
    setup::Setup,
    view::View,
};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::campaign::{no_plans, play, random, starts};

/// The same orders, given in another order. One that has to wait for another is given again.
fn rebuilt(view: &Arc<View>, orders: &[Order], draw: &mut ChaCha8Rng) -> Plan {
    let mut waiting = orders.to_vec();
    for at in (1..waiting.len()).rev() {
        let other = draw.next_u32() as usize % (at + 1);
        waiting.swap(at, other);
    }
    let mut plan = Plan::new(Arc::clone(view));
    while !waiting.is_empty() {
        let before = waiting.len();
        waiting.retain(|order| plan.add(*order).is_err());
        assert!(waiting.len() < before, "{waiting:?} do not fit");
    }
    plan
}

/// Plays the recorded orders again, shuffled, the last seat's first.
fn again(
    setup: &Setup,
    seed: u64,
    weeks: &[Vec<(cutout::engine::seat::Seat, Vec<Order>)>],
) -> Game {
    let mut draw = ChaCha8Rng::seed_from_u64(seed);
    let mut game = Game::start(setup, seed).expect("the start is playable");
    for week in weeks {
        let mut plans = no_plans(&game);
        for (seat, orders) in week.iter().rev() {
            let view = game.view(*seat).expect("every seat has a view");
            let plan = rebuilt(&view, orders, &mut draw);
            assert!(plan.orders().eq(orders), "the plan is kept in one order");
            *plans.of_mut(*seat) = Some(plan);
        }
        game.step(plans).expect("plans of this week");
    }
    game
}

#[test]
fn the_order_of_orders_and_of_seats_does_not_matter() {
    for (name, setup) in starts() {
        for seed in 0..4 {
            let played = play(&setup, seed, random, 52);
            let game = again(&setup, seed, &played.orders);
            assert_eq!(game.digest(), played.game.digest(), "{name}, seed {seed}");
        }
    }
}

/// Withdrawing an order and giving it again changes nothing either.
#[test]
fn an_order_withdrawn_and_given_again_changes_nothing() {
    for (name, setup) in starts() {
        let played = play(&setup, 5, random, 20);
        let mut game = Game::start(&setup, 5).expect("the start is playable");
        for week in &played.orders {
            let mut plans = no_plans(&game);
            for (seat, orders) in week {
                let view = game.view(*seat).expect("every seat has a view");
                let mut plan = rebuilt(&view, orders, &mut ChaCha8Rng::seed_from_u64(1));
                for order in orders {
                    let left = format!("{:?}", plan.left());
                    let rested = plan.withdraw(order).expect("it is in the plan");
                    plan.add(*order).expect("it fitted before");
                    rested.into_iter().for_each(|order| plan.add(order).expect("so did this"));
                    assert_eq!(format!("{:?}", plan.left()), left, "{name}: {order:?}");
                }
                *plans.of_mut(*seat) = Some(plan);
            }
            game.step(plans).expect("plans of this week");
        }
        assert_eq!(game.digest(), played.game.digest(), "{name}");
    }
}
