//! Campaigns of the game's own players, in the small town of the laws and in the scenarios.

use std::sync::Arc;

use cutout::{
    ai::{Nodes, Player, Random},
    content::{Library, Seed},
    engine::{
        Digest, Game,
        order::{Order, Plan},
        rules::Rules,
        seat::{BySeat, Seat},
        setup::{Setup, town::Town},
        view::{Briefing, Report, View},
    },
};

pub fn rules() -> Arc<Rules> {
    Library::embedded().rules().expect("the rules are sound")
}

/// Every kind of start, with a name for messages.
pub fn starts() -> Vec<(String, Setup)> {
    let rules = rules();
    let towns = Town::ALL.map(|town| (format!("{town:?}"), town.setup(&rules)));
    let scenarios = Library::embedded().scenarios().expect("the scenarios are sound");
    let seed: Seed = "laws".parse().expect("a seed");
    let scenarios = scenarios.iter().map(|it| (it.id().to_owned(), it.setup(&seed)));
    towns.into_iter().chain(scenarios).collect()
}

/// A campaign as it was played, with all that was kept of it.
pub struct Played {
    pub game: Game,
    pub told: Vec<Told>,
    /// Orders of all seats, week by week.
    pub orders: Vec<Vec<(Seat, Vec<Order>)>>,
    pub digests: Vec<Digest>,
}

/// What one seat was told, and what it knew each week in the campaign itself.
pub struct Told {
    pub seat: Seat,
    pub briefing: Briefing,
    /// The briefing's reports first.
    pub weeks: Vec<Vec<Report>>,
    pub views: Vec<Arc<View>>,
    pub plans: Vec<Vec<Order>>,
}

/// The player of a seat, made from a seed.
pub type Seating = fn(Seat, u64) -> Box<dyn Player>;

pub fn random(seat: Seat, seed: u64) -> Box<dyn Player> {
    Box::new(Random::new(seed.wrapping_mul(17).wrapping_add(seat as u64)))
}

pub fn no_plans(game: &Game) -> BySeat<Option<Plan>> {
    BySeat::seated(u8::try_from(game.seats().len() - 1).expect("few seats"))
}

/// Plays a campaign to its end, or to the given week.
pub fn play(setup: &Setup, seed: u64, seating: Seating, weeks: u16) -> Played {
    let game = Game::start(setup, seed).expect("the start is playable").keeping_chronicle();
    let mut players: Vec<_> = game.seats().into_iter().map(|it| (it, seating(it, seed))).collect();
    let told = game.seats().into_iter().map(|seat| Told {
        seat,
        briefing: game.briefing(seat),
        weeks: Vec::new(),
        views: Vec::new(),
        plans: Vec::new(),
    });
    let told = told.collect();
    let mut played = Played { game, told, orders: Vec::new(), digests: Vec::new() };
    played.keep();
    while !played.game.is_over() && played.game.week().0 <= weeks {
        let mut plans = no_plans(&played.game);
        for (seat, player) in &mut players {
            let view = played.game.view(*seat).expect("every seat has a view");
            *plans.of_mut(*seat) = Some(player.plan(&view, &mut Nodes(20_000)).plan);
        }
        let orders = |plan: &Option<Plan>| plan.iter().flat_map(Plan::orders).copied().collect();
        let ordered: Vec<(Seat, Vec<Order>)> =
            plans.iter().map(|(seat, plan)| (seat, orders(plan))).collect();
        for (told, (_, orders)) in played.told.iter_mut().zip(&ordered) {
            told.plans.push(orders.clone());
        }
        played.orders.push(ordered);
        played.game.step(plans).expect("players give plans of their own week");
        played.keep();
    }
    played
}

impl Played {
    fn keep(&mut self) {
        self.digests.push(self.game.digest());
        for told in &mut self.told {
            told.weeks.push(self.game.reports(told.seat).to_vec());
            told.views.push(self.game.view(told.seat).expect("every seat has a view"));
        }
    }
}
