//! The price that the check of an order states and the price that is charged are one: in the
//! goldens, and in campaigns of the game's own players.

use std::{collections::BTreeMap, sync::Arc};

use game::content::{Library, Scenario, Seed};
use rules::{
    ai::{self, Level, Nodes, Player},
    engine::{
        Game,
        order::{Order, Plan},
        seat::{BySeat, Seat},
        units::Money,
    },
};

/// What the orders of each seat were to cost, as the checks of its plan say.
pub type Stated = Vec<(Seat, Vec<(Order, Money)>)>;

pub fn stated<'a>(plans: impl IntoIterator<Item = (Seat, &'a Plan)>) -> Stated {
    let prices = |plan: &Plan| plan.costs().map(|(order, cost)| (*order, cost.money)).collect();
    plans.into_iter().map(|(seat, plan)| (seat, prices(plan))).collect()
}

/// Orders of the last week that were charged something else.
pub fn charged_otherwise(game: &Game, stated: &Stated) -> Vec<String> {
    let mut faults = Vec::new();
    for (seat, orders) in stated {
        for (at, (order, price)) in (0..).zip(orders) {
            let charged = game.charged(*seat, at);
            if charged != *price {
                faults.push(format!("{order:?}: {price:?} stated, {charged:?} charged"));
            }
        }
    }
    faults
}

struct Campaign {
    game: Game,
    players: BTreeMap<Seat, Box<dyn Player>>,
}

impl Campaign {
    fn new(scenario: &Scenario, level: Level, number: u64) -> Campaign {
        let seed = Seed::from(number);
        let game = Game::start(&scenario.setup(&seed), seed.luck()).expect("a sound scenario");
        let player = |seat: Seat| {
            let schools = ai::doctrines(seat);
            let school = schools[number as usize % schools.len()];
            ai::player(level, seat, Some(school), number).expect("a doctrine of that seat")
        };
        let players = game.seats().into_iter().map(|seat| (seat, player(seat))).collect();
        Campaign { game, players }
    }

    /// A week: how many orders had a price, and what was charged otherwise than stated.
    fn week(&mut self) -> (usize, Vec<String>) {
        let stations = u8::try_from(self.players.len() - 1).expect("few seats");
        let mut plans = BySeat::seated(stations);
        let mut prices = Vec::new();
        for (seat, player) in &mut self.players {
            let view = self.game.view(*seat).expect("every seat has a view");
            let plan = player.plan(&Arc::clone(&view), &mut Nodes(20_000)).plan;
            prices.extend(stated([(*seat, &plan)]));
            *plans.of_mut(*seat) = Some(plan);
        }
        self.game.step(plans).expect("plans of this week");
        let orders = prices.iter().flat_map(|(_, orders)| orders);
        let priced = orders.filter(|(_, price)| Money(0) < *price).count();
        (priced, charged_otherwise(&self.game, &prices))
    }
}

/// Plays so many campaigns; says how many orders had a price.
fn hold(campaigns: u64) -> usize {
    let scenarios = Library::embedded().scenarios().expect("sound scenarios");
    let mut priced = 0;
    for number in 0..campaigns {
        let scenario = &scenarios[number as usize % scenarios.len()];
        let level = if number / 3 % 2 == 0 { Level::Random } else { Level::Regular };
        let mut campaign = Campaign::new(scenario, level, number);
        while !campaign.game.is_over() {
            let (count, faults) = campaign.week();
            assert!(faults.is_empty(), "{}, seed {number}: {faults:#?}", scenario.id());
            priced += count;
        }
    }
    priced
}

#[test]
fn what_an_order_is_said_to_cost_is_charged_in_a_thousand_campaigns() {
    let priced = hold(1_000);
    assert!(20_000 <= priced, "{priced} orders had a price");
}
