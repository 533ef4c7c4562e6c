//! The game's own players as the referee meets them.

mod doctrines;
mod regular;

use cutout::{
    ai::{Level, Nodes, Player, Thought, player},
    content::{Library, Seed},
    engine::{
        Game,
        disclosed::Disclosed,
        order::{Order, Verb},
        seat::{BySeat, Seat},
    },
};

/// Who sits where: level and doctrine.
type Chair = (Level, Option<&'static str>);

const CAREFUL: Chair = (Level::Regular, Some("careful"));
const GAMBLER: Chair = (Level::Regular, Some("gambler"));
const HARVESTER: Chair = (Level::Regular, Some("harvester"));
const PATIENT: Chair = (Level::Regular, Some("patient"));
const HAMMER: Chair = (Level::Regular, Some("hammer"));
const RANDOM: Chair = (Level::Random, None);

const SEATS: [Seat; 2] = [Seat::Station1, Seat::Security];

/// What is kept of a campaign.
struct Played {
    considered: u32,
    refused: u32,
    orders: Vec<(Seat, Order)>,
    reasons: Vec<String>,
    end: Disclosed,
}

impl Played {
    fn margin(&self) -> i64 {
        self.end.accounts[0].margin
    }

    fn counter(&self, name: &str) -> u64 {
        self.end.counters.iter().find(|(of, _)| of == name).unwrap().1
    }

    fn gave(&self, verb: Verb) -> bool {
        self.orders.iter().any(|(_, order)| order.verb() == verb)
    }
}

fn start(scenario: &str, seed: u64) -> Game {
    let setup = Library::embedded().scenario(scenario).unwrap().setup(&Seed::from(seed));
    Game::start(&setup, seed).unwrap()
}

fn seated(chairs: [Chair; 2], seed: u64) -> [Box<dyn Player>; 2] {
    let [station, security] = chairs;
    [
        player(station.0, Seat::Station1, station.1, seed).unwrap(),
        player(security.0, Seat::Security, security.1, seed).unwrap(),
    ]
}

/// One week; the thoughts of both.
fn week(game: &mut Game, players: &mut [Box<dyn Player>; 2]) -> Vec<Thought> {
    let mut plans = BySeat::seated(1);
    let mut thoughts = Vec::new();
    for (seat, player) in SEATS.into_iter().zip(players.iter_mut()) {
        let view = game.view(seat).unwrap();
        let thought = player.plan(&view, &mut Nodes(u64::MAX));
        *plans.of_mut(seat) = Some(thought.plan.clone());
        thoughts.push(thought);
    }
    game.step(plans).unwrap();
    thoughts
}

fn play(scenario: &str, chairs: [Chair; 2], seed: u64) -> Played {
    let mut game = start(scenario, seed);
    let mut players = seated(chairs, seed);
    let (mut considered, mut refused) = (0, 0);
    let (mut orders, mut reasons) = (Vec::new(), Vec::new());
    while !game.is_over() {
        for (seat, thought) in SEATS.into_iter().zip(week(&mut game, &mut players)) {
            considered += thought.considered;
            refused += thought.considered_refused;
            orders.extend(thought.plan.orders().map(|order| (seat, *order)));
            reasons.extend(thought.because.into_iter().map(|(_, reason)| reason.id));
        }
    }
    Played { considered, refused, orders, reasons, end: game.declassify() }
}
