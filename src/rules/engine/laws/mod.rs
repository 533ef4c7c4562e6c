//! The laws that need the inside: what is true is compared with what was told. The laws that can
//! be told from outside stand in `tests/laws`.

mod blast;
mod blur;
mod causes;
mod deck;
mod facts;
pub mod fields;
mod fold;
mod keys;
pub(in crate::engine) mod trace;
mod vocabulary;
mod voices;
mod windows;

use std::sync::Arc;

use crate::{
    ai::{self, Level, Nodes, Player, Random},
    engine::{
        game::Game,
        order::Plan,
        rules::Rules,
        seat::{BySeat, Seat},
        setup::{Setup, town::Town},
    },
};

/// The rules that are played.
pub fn rules() -> Arc<Rules> {
    let text = include_str!("../../../../assets/rules/rules.ron");
    Arc::new(ron::from_str(text).expect("the rules can be read"))
}

/// How a campaign of the laws begins: with a deck in which everything occurs.
pub fn setup(town: Town) -> Setup {
    Setup { deck: Arc::new(deck::every_effect()), ..town.setup(&rules()) }
}

/// A campaign of random players who give legal orders.
pub struct Campaign {
    pub game: Game,
    seed: u64,
}

impl Campaign {
    pub fn start(town: Town, seed: u64) -> Campaign {
        let setup = setup(town);
        let game = Game::start(&setup, seed).expect("the town is playable");
        Campaign { game: game.keeping_chronicle(), seed }
    }

    /// What the players of this week order.
    pub fn plans(&self) -> BySeat<Option<Plan>> {
        self.plans_for(&self.game)
    }

    /// What they order in this week of a game that began as this one.
    pub fn plans_for(&self, game: &Game) -> BySeat<Option<Plan>> {
        self.plans_of(game, Random::new)
    }

    /// The same of players who act by night whenever they may.
    pub fn bold_plans_for(&self, game: &Game) -> BySeat<Option<Plan>> {
        self.plans_of(game, Random::bold)
    }

    fn plans_of(&self, game: &Game, player: fn(u64) -> Random) -> BySeat<Option<Plan>> {
        let seats = game.seats();
        let stations = u8::try_from(seats.len() - 1).unwrap();
        let mut plans = BySeat::seated(stations);
        for (n, seat) in (0_u64..).zip(seats) {
            let view = game.view(seat).expect("every seat has a view");
            let mut player = player(self.seed.wrapping_mul(31).wrapping_add(n));
            *plans.of_mut(seat) = Some(player.plan(&view, &mut Nodes(1_000)).plan);
        }
        plans
    }

    /// Plays a week; false when the campaign is over.
    pub fn week(&mut self) -> bool {
        self.week_of(Campaign::plans_for)
    }

    /// The same with those who act by night whenever they may.
    pub fn bold_week(&mut self) -> bool {
        self.week_of(Campaign::bold_plans_for)
    }

    fn week_of(&mut self, plans: fn(&Campaign, &Game) -> BySeat<Option<Plan>>) -> bool {
        if self.game.is_over() {
            return false;
        }
        let plans = plans(self, &self.game);
        self.game.step(plans).expect("random players give legal plans");
        true
    }
}

/// Campaigns of every kind of start, with their names for messages.
pub fn campaigns(seeds: std::ops::Range<u64>) -> impl Iterator<Item = (Town, u64)> {
    seeds.flat_map(|seed| Town::ALL.into_iter().map(move |town| (town, seed)))
}

/// The plans of two regular players, who build what random ones seldom stumble upon.
pub fn regulars(seed: u64) -> impl FnMut(&Game) -> BySeat<Option<Plan>> {
    let player = |seat| ai::player(Level::Regular, seat, None, seed).expect("a doctrine");
    let mut players = [Seat::Security, Seat::Station1].map(|seat| (seat, player(seat)));
    move |game| {
        let mut plans = BySeat::seated(1);
        for (seat, player) in &mut players {
            let view = game.view(*seat).expect("every seat has a view");
            *plans.of_mut(*seat) = Some(player.plan(&view, &mut Nodes(100_000)).plan);
        }
        plans
    }
}
