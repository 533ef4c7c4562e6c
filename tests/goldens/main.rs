//! Golden campaigns: plans, what each seat was told, and the digest of each week, in files that
//! are the same for debug and release. A changed golden is a changed rule, and stands in the
//! changelog.
//!
//! `UPDATE_GOLDEN=1 cargo test --test goldens` plays them anew with the players named here and
//! writes the files. Without it only what stands in the files is played.

use std::{collections::BTreeMap, fs, path::PathBuf, sync::Arc};

use cutout::{
    ai::{self, Level, Nodes},
    content::{Library, Seed},
    engine::{
        Game,
        order::{Order, Plan},
        seat::{BySeat, Seat},
        setup::{Setup, town::Town},
        view::Report,
    },
};
use serde::{Deserialize, Serialize};

/// Where a campaign takes place.
#[derive(Clone, Copy)]
enum Start {
    Scenario(&'static str),
    Town(Town),
}

/// A golden campaign, as it is made.
struct Golden {
    file: &'static str,
    /// What it shows.
    title: &'static str,
    start: Start,
    seed: u64,
    players: Level,
    weeks: u16,
}

const GOLDENS: &[Golden] = &[
    Golden {
        file: "first-posting",
        title: "A first posting between regulars: introductions, an offer, a drop, first claims",
        start: Start::Scenario("first-posting"),
        seed: 1,
        players: Level::Regular,
        weeks: 13,
    },
    Golden {
        file: "hunt",
        title: "Thirty weeks of a small town between regulars: leaks, files, arrests, trials",
        start: Start::Town(Town::City),
        seed: 7,
        players: Level::Regular,
        weeks: 30,
    },
    Golden {
        file: "three-chairs",
        title: "Two Stations and Security at random: whatever can be ordered is ordered",
        start: Start::Town(Town::Rivals),
        seed: 3,
        players: Level::Random,
        weeks: 20,
    },
];

/// A golden campaign, as it stands in its file.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    title: String,
    start: String,
    seed: u64,
    /// The briefing first, without orders.
    weeks: Vec<Week>,
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Week {
    orders: BTreeMap<Seat, Vec<Order>>,
    /// The names of the reports, with how many of each stand together.
    told: BTreeMap<Seat, String>,
    digest: String,
}

impl Golden {
    fn path(&self) -> PathBuf {
        PathBuf::from(format!("tests/golden/{}.ron", self.file))
    }

    fn start(&self) -> String {
        match self.start {
            Start::Scenario(id) => format!("the scenario {id}"),
            Start::Town(town) => format!("the small town, {town:?}"),
        }
    }

    fn setup(&self) -> Setup {
        let library = Library::embedded();
        match self.start {
            Start::Scenario(id) => {
                let scenario = library.scenario(id).expect("a shipped scenario");
                scenario.setup(&Seed::from(self.seed))
            }
            Start::Town(town) => town.setup(&library.rules().expect("the rules are sound")),
        }
    }

    fn game(&self) -> Game {
        Game::start(&self.setup(), self.seed).expect("the start is playable")
    }

    fn record(&self, weeks: Vec<Week>) -> Record {
        Record { title: self.title.to_owned(), start: self.start(), seed: self.seed, weeks }
    }

    /// Plays the orders that stand in the file.
    fn replayed(&self, record: &Record) -> Record {
        let mut game = self.game();
        let mut weeks = vec![Week::of(&game, BTreeMap::new())];
        for week in record.weeks.iter().skip(1) {
            let mut plans = no_plans(&game);
            for (seat, orders) in &week.orders {
                let view = game.view(*seat).expect("a seat of this campaign");
                let plan = Plan::of(view, orders).unwrap_or_else(|(order, why)| {
                    panic!("{}: {:?}: {order:?}: {why}", self.file, game.week())
                });
                *plans.of_mut(*seat) = Some(plan);
            }
            game.step(&plans).expect("plans of this week");
            weeks.push(Week::of(&game, week.orders.clone()));
        }
        self.record(weeks)
    }

    /// Plays with the players of this golden.
    fn played(&self) -> Record {
        let mut game = self.game();
        let mut players: BTreeMap<Seat, _> = game
            .seats()
            .into_iter()
            .map(|seat| {
                let seed = ai::own_seed(self.file, seat);
                (seat, ai::player(self.players, seat, None, seed).expect("the usual doctrine"))
            })
            .collect();
        let mut weeks = vec![Week::of(&game, BTreeMap::new())];
        while !game.is_over() && game.week().0 <= self.weeks {
            let mut plans = no_plans(&game);
            let mut orders = BTreeMap::new();
            for (seat, player) in &mut players {
                let view = game.view(*seat).expect("a seat of this campaign");
                let plan = player.plan(&Arc::clone(&view), &mut Nodes(50_000)).plan;
                orders.insert(*seat, plan.orders().copied().collect());
                *plans.of_mut(*seat) = Some(plan);
            }
            game.step(&plans).expect("plans of this week");
            weeks.push(Week::of(&game, orders));
        }
        self.record(weeks)
    }
}

fn no_plans(game: &Game) -> BySeat<Option<Plan>> {
    BySeat::seated(u8::try_from(game.seats().len() - 1).expect("few seats"))
}

impl Week {
    fn of(game: &Game, orders: BTreeMap<Seat, Vec<Order>>) -> Week {
        let told = game.seats().into_iter().map(|seat| (seat, names(game.reports(seat))));
        Week { orders, told: told.collect(), digest: game.digest().to_string() }
    }
}

fn names(reports: &[Report]) -> String {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for name in reports.iter().map(Report::name) {
        match counted.last_mut() {
            Some((last, count)) if *last == name => *count += 1,
            _ => counted.push((name, 1)),
        }
    }
    let word = |(name, count): (&str, usize)| match count {
        1 => name.to_owned(),
        _ => format!("{name} × {count}"),
    };
    counted.into_iter().map(word).collect::<Vec<_>>().join(", ")
}

fn read(golden: &Golden) -> Record {
    let path = golden.path();
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    ron::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}

fn write(golden: &Golden, record: &Record) {
    let pretty = ron::ser::PrettyConfig::new().depth_limit(5).indentor("  ");
    let text = ron::ser::to_string_pretty(record, pretty).expect("plain data");
    fs::create_dir_all("tests/golden").expect("the folder of goldens");
    fs::write(golden.path(), text + "\n").expect("the golden is written");
}

#[test]
fn goldens_play_as_they_stand() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for golden in GOLDENS {
        if update {
            write(golden, &golden.played());
        }
        let record = read(golden);
        let replayed = golden.replayed(&record);
        for (week, (stands, plays)) in record.weeks.iter().zip(&replayed.weeks).enumerate() {
            assert_eq!(plays, stands, "{}: week {week} has changed", golden.title);
        }
        assert_eq!(replayed, record, "{}", golden.file);
    }
}

#[test]
fn every_golden_has_a_title_of_its_own_and_no_file_is_left_over() {
    let mut titles: Vec<&str> = GOLDENS.iter().map(|golden| golden.title).collect();
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), GOLDENS.len());
    let files = fs::read_dir("tests/golden").expect("the folder of goldens").count();
    assert_eq!(files, GOLDENS.len());
}

/// Taken together they show most of what can be ordered.
#[test]
fn goldens_give_most_orders() {
    use cutout::engine::order::Verb;
    let mut given: Vec<Verb> = GOLDENS
        .iter()
        .flat_map(|golden| read(golden).weeks)
        .flat_map(|week| week.orders.into_values().flatten())
        .map(|order| order.verb())
        .collect();
    given.sort_unstable();
    given.dedup();
    let missing: Vec<_> = Verb::ALL.iter().filter(|verb| !given.contains(verb)).collect();
    assert!(missing.is_empty(), "no golden gives {missing:?}");
}
