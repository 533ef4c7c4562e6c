//! Golden campaigns: plans, what each seat was told, and the digest of each week, in files that
//! are the same for debug and release. A changed golden is a changed rule, and stands in the
//! changelog.
//!
//! A golden keeps its plans for ever. `UPDATE_GOLDEN=bridge cargo test --test goldens` plays the
//! plans that stand in the file once more, and rewrites what was told and the digests; orders
//! that are refused now go under `refused`. Only a golden that has no file yet is played by the
//! players named here, over the first seed that shows what the title says. When a golden no
//! longer shows that, another under a new name takes its place, in a commit of its own.

mod campaigns;
mod hands;
mod prices;
mod record;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
    sync::Arc,
};

use game::content::{Library, Seed};
use rules::{
    ai::{self, Level, Nodes, Player, Random},
    engine::{
        Game,
        order::{Plan, Verb},
        seat::Seat,
        setup::{Setup, town::Town},
    },
};

use hands::{Desks, Script};
use record::{Course, Record, Week};

/// Seeds that are tried for one that shows what a title says.
const TRIES: u64 = 2_000;

/// Where a campaign takes place.
#[derive(Clone, Copy)]
enum Start {
    Scenario(&'static str),
    /// The same with the crises and papers that were written first.
    Cards(&'static str),
    Town(Town),
}

/// Who gives the orders.
#[derive(Clone, Copy)]
enum Players {
    /// The game's own, at every seat.
    Ours(Level),
    /// At random, and by night whenever they may.
    Bold,
    /// The game's own regulars, of these schools: a Station's and Security's.
    Schools(&'static str, &'static str),
    /// Orders written by hand, for a Station and Security.
    Hand(Script),
}

/// A golden campaign, as it is made.
struct Golden {
    file: &'static str,
    /// What it shows.
    title: &'static str,
    /// Counters that say so: how often each must have counted at least.
    shows: &'static [(&'static str, u64)],
    /// Orders that must be given in it.
    gives: &'static [Verb],
    start: Start,
    /// The first seed that is tried. The first that shows what the title says is kept.
    seed: u64,
    players: Players,
    weeks: u16,
    /// Who must have the city in the end, if it matters.
    won: Option<Seat>,
}

const GOLDENS: &[Golden] = &[
    Golden {
        file: "papers",
        title: "Half a year of Open City: crises are answered, and aims are chosen for the end",
        shows: &[],
        gives: &[Verb::Choose],
        start: Start::Cards("open-city"),
        seed: 1,
        players: Players::Schools("careful", "hammer"),
        weeks: 30,
        won: None,
    },
    Golden {
        file: "first-posting",
        title: "A first posting between regulars: introductions, an offer, a drop, first claims",
        shows: &[("recruited", 1), ("disseminated", 1)],
        gives: &[],
        start: Start::Scenario("first-posting"),
        seed: 1,
        players: Players::Ours(Level::Regular),
        weeks: 13,
        won: None,
    },
    Golden {
        file: "hunt",
        title: "Thirty weeks of a small town between regulars: leaks, files, arrests, trials",
        shows: &[("leaks_suspected", 1), ("arrested", 1), ("convicted", 1)],
        gives: &[Verb::AnswerPlan],
        start: Start::Town(Town::City),
        seed: 7,
        players: Players::Ours(Level::Regular),
        weeks: 30,
        won: None,
    },
    Golden {
        file: "three-chairs",
        title: "Two Stations and Security at random: whatever can be ordered is ordered",
        shows: &[],
        gives: &[],
        start: Start::Town(Town::Rivals),
        seed: 3,
        players: Players::Ours(Level::Random),
        weeks: 20,
        won: None,
    },
    Golden {
        file: "by-night",
        title: "Two Stations act by night; men are taken, and somebody else is blamed",
        shows: &[("men_taken", 1), ("attributed_wrong", 1)],
        gives: &[Verb::ExchangeMen],
        start: Start::Town(Town::Rivals),
        seed: 1,
        players: Players::Bold,
        weeks: 26,
        won: None,
    },
    Golden {
        file: "men-taken",
        title: "Men in civilian dress are left behind, and others pay for it too",
        shows: &[("men_taken", 1)],
        gives: &[Verb::TryMen, Verb::Retaliate],
        start: Start::Town(Town::Rivals),
        seed: 1,
        players: Players::Bold,
        weeks: 26,
        won: None,
    },
    Golden {
        file: "bridge",
        title: "A lawyer asks for one who was taken, and two cars meet on a bridge",
        shows: &[("swapped", 1)],
        gives: &[Verb::ProposeSwap, Verb::AgreeSwap],
        start: Start::Scenario("open-city"),
        seed: 1,
        players: Players::Schools("gambler", "hammer"),
        weeks: 52,
        won: None,
    },
    Golden {
        file: "all-fetched",
        title: "A leader is taken in secret, and those whom she names are fetched before they hear",
        shows: &[("cells_formed", 1), ("rolled_up", 2)],
        gives: &[],
        start: Start::Town(Town::City),
        seed: 1,
        players: Players::Hand(hands::roll_up),
        weeks: 4,
        won: None,
    },
    Golden {
        file: "recovery",
        title: "A cell loses its leader; one comes back by a plan, the other is looked for",
        shows: &[("cells_formed", 1), ("cells_orphaned", 1), ("cells_recovered", 2)],
        gives: &[],
        start: Start::Town(Town::City),
        seed: 1,
        players: Players::Hand(hands::recovery),
        weeks: 9,
        won: None,
    },
    Golden {
        file: "lied-to",
        title: "A prisoner is turned in a week, and what he is given to say is believed",
        shows: &[("turned", 1), ("deceptions_believed", 1)],
        gives: &[],
        start: Start::Town(Town::City),
        seed: 1,
        players: Players::Hand(hands::believed),
        weeks: 8,
        won: None,
    },
    Golden {
        file: "burned",
        title: "A double is asked what is known already, looked at from afar, and burned",
        shows: &[("deceptions_exposed", 1)],
        gives: &[],
        start: Start::Town(Town::Posting),
        seed: 1,
        players: Players::Hand(hands::found_out),
        weeks: 6,
        won: None,
    },
    Golden {
        file: "redoubled",
        title: "A double whom nobody minds tells his officer, and is taken out of the country",
        shows: &[("redoubled", 1), ("exfiltrated", 1)],
        gives: &[],
        start: Start::Town(Town::Posting),
        seed: 1,
        players: Players::Hand(hands::redoubled),
        weeks: 13,
        won: None,
    },
    Golden {
        file: "asked-once-more",
        title: "A double tells his officer, is seen through, and is asked once more",
        shows: &[("redoubled", 1), ("triples", 1)],
        gives: &[Verb::TurnAgain],
        start: Start::Town(Town::City),
        seed: 1,
        players: Players::Schools("careful", "patient"),
        weeks: 40,
        won: None,
    },
    Golden {
        file: "city-held",
        title: "Open City is held: agents are turned, and headquarters believes what they are given",
        shows: &[("turned", 1), ("deceptions_believed", 1), ("convicted", 1)],
        gives: &[],
        start: Start::Scenario("open-city"),
        seed: 1,
        players: Players::Schools("careful", "deceiver"),
        weeks: 52,
        won: Some(Seat::Security),
    },
];

impl Golden {
    fn path(&self) -> PathBuf {
        PathBuf::from(format!("tests/golden/{}.ron", self.file))
    }

    fn start(&self) -> String {
        match self.start {
            Start::Scenario(id) => format!("the scenario {id}"),
            Start::Cards(id) => format!("the scenario {id}, with its first cards"),
            Start::Town(town) => format!("the small town, {town:?}"),
        }
    }

    fn setup(&self, seed: u64) -> Setup {
        let library = Library::embedded();
        match self.start {
            Start::Scenario(id) => {
                let scenario = library.scenario(id).expect("a shipped scenario");
                // A card more or less is no changed rule.
                Setup { deck: Arc::default(), ..scenario.setup(&Seed::from(seed)) }
            }
            Start::Cards(id) => {
                let setup = library.scenario(id).expect("a shipped scenario").setup(&seed.into());
                Setup { deck: Arc::new(setup.deck.only(&[1..=24, 101..=106])), ..setup }
            }
            Start::Town(town) => town.setup(&library.rules().expect("the rules are sound")),
        }
    }

    fn game(&self, seed: u64) -> Game {
        let game = Game::start(&self.setup(seed), seed).expect("the start is playable");
        game.keeping_chronicle()
    }

    /// What the title says and the campaign does not show.
    fn missing(&self, game: &Game) -> Vec<&'static str> {
        let counted = game.counters().named();
        let shown = |name, least| counted.iter().any(|&(it, sum)| it == name && least <= sum);
        let missing = self.shows.iter().filter(|&&(name, least)| !shown(name, least));
        let lost = self.won.is_some_and(|seat| {
            let security = game.accounts().iter().all(|account| account.margin < 0);
            !game.is_over() || security != (seat == Seat::Security)
        });
        missing.map(|&(name, _)| name).chain(lost.then_some("victory")).collect()
    }

    /// Plays the orders that stand in the file.
    fn replayed(&self, record: &Record) -> Record {
        let mut course = Course::begin(self.game(record.seed));
        for week in record.weeks.iter().skip(1) {
            course.play_again(week);
        }
        assert!(
            self.missing(&course.game).is_empty(),
            "{} no longer shows {:?}: a golden with a new name has to take its place",
            self.file,
            self.missing(&course.game)
        );
        course.record(self.title, &self.start(), record.seed)
    }

    /// Plays with the players of this golden, until the dice show what the title says.
    fn played(&self) -> Record {
        let tried = (self.seed..self.seed + TRIES).find_map(|seed| {
            let course = match self.players {
                Players::Ours(level) => {
                    self.played_by(&|seat, own| ours(level, seat, None, own), seed)
                }
                Players::Bold => self.played_by(&|_, own| Box::new(Random::bold(own)), seed),
                Players::Schools(station, security) => {
                    let school = |seat: Seat| if seat.is_station() { station } else { security };
                    let player = |seat, own| ours(Level::Regular, seat, Some(school(seat)), own);
                    self.played_by(&player, seed)
                }
                Players::Hand(script) => self.played_by_hand(script, seed),
            };
            let given = given(&course.weeks);
            let all = self.gives.iter().all(|verb| given.contains(verb));
            let shows = all && self.missing(&course.game).is_empty();
            shows.then(|| course.record(self.title, &self.start(), seed))
        });
        tried.unwrap_or_else(|| panic!("{}: not in {TRIES} campaigns", self.file))
    }

    fn played_by_hand(&self, script: Script, seed: u64) -> Course {
        let mut course = Course::begin(self.game(seed));
        while course.game.week().0 <= self.weeks {
            let view = |seat| course.game.view(seat).expect("a seat of this campaign");
            let given = script(&Desks::of(&view(Seat::Station1), &view(Seat::Security)));
            let mut plans = BTreeMap::new();
            for (seat, given) in [(Seat::Station1, given.station), (Seat::Security, given.security)]
            {
                plans.insert(seat, Plan::of_what_fits(view(seat), &given).0);
            }
            course.play(plans);
        }
        course
    }

    fn played_by(&self, player: &Seating<'_>, seed: u64) -> Course {
        let mut course = Course::begin(self.game(seed));
        let seats = course.game.seats().into_iter();
        let mut players: BTreeMap<Seat, _> =
            seats.map(|seat| (seat, player(seat, ai::own_seed(self.file, seat)))).collect();
        while !course.game.is_over() && course.game.week().0 <= self.weeks {
            let mut plans = BTreeMap::new();
            for (seat, player) in &mut players {
                let view = course.game.view(*seat).expect("a seat of this campaign");
                plans.insert(*seat, player.plan(&Arc::clone(&view), &mut Nodes(50_000)).plan);
            }
            course.play(plans);
        }
        course
    }
}

/// Who sits on a seat, with a generator of this seed.
type Seating<'a> = dyn Fn(Seat, u64) -> Box<dyn Player> + 'a;

fn ours(level: Level, seat: Seat, school: Option<&str>, own: u64) -> Box<dyn Player> {
    ai::player(level, seat, school, own).expect("a doctrine of that seat")
}

fn read(golden: &Golden) -> Record {
    let path = golden.path();
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
    ron::from_str(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"))
}

fn write(golden: &Golden, record: &Record) {
    let pretty = ron::ser::PrettyConfig::new().depth_limit(5).indentor("  ");
    let text = ron::ser::to_string_pretty(record, pretty).expect("plain data");
    fs::write(golden.path(), text + "\n").expect("the golden is written");
}

/// The golden that is to be updated.
fn named(name: &str) -> Result<&'static Golden, String> {
    let found = GOLDENS.iter().find(|golden| golden.file == name);
    found.ok_or_else(|| {
        let names: Vec<&str> = GOLDENS.iter().map(|golden| golden.file).collect();
        format!("UPDATE_GOLDEN takes the name of one golden, of {}; not {name:?}", names.join(", "))
    })
}

fn update(golden: &Golden) {
    let record = match golden.path().exists() {
        true => golden.replayed(&read(golden)),
        false => golden.played(),
    };
    write(golden, &record);
}

#[test]
fn goldens_play_as_they_stand() {
    if let Ok(name) = std::env::var("UPDATE_GOLDEN") {
        update(named(&name).unwrap_or_else(|error| panic!("{error}")));
    }
    for golden in GOLDENS {
        let record = read(golden);
        let replayed = golden.replayed(&record);
        for (week, (stands, plays)) in record.weeks.iter().zip(&replayed.weeks).enumerate() {
            assert_eq!(plays, stands, "{}: week {week} has changed", golden.title);
        }
        assert_eq!(replayed, record, "{}", golden.file);
    }
}

#[test]
fn a_golden_is_updated_by_its_name_alone() {
    assert!(named("bridge").is_ok());
    for name in ["1", "", "all", "bridge.ron"] {
        assert!(named(name).is_err(), "{name}");
    }
}

#[test]
fn every_golden_has_a_title_and_a_file_of_its_own_and_no_file_is_left_over() {
    let titles: BTreeSet<&str> = GOLDENS.iter().map(|golden| golden.title).collect();
    assert_eq!(titles.len(), GOLDENS.len());
    let files = fs::read_dir("tests/golden").expect("the folder of goldens");
    let files: BTreeSet<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    let named: BTreeSet<PathBuf> = GOLDENS.iter().map(Golden::path).collect();
    assert_eq!(files, named);
}

/// The kinds of orders that are given in some weeks.
fn given(weeks: &[Week]) -> BTreeSet<Verb> {
    weeks.iter().flat_map(Week::given).map(|order| order.verb()).collect()
}

/// Taken together they show everything that can be ordered.
#[test]
fn goldens_give_every_order() {
    let given: BTreeSet<Verb> =
        GOLDENS.iter().flat_map(|golden| given(&read(golden).weeks)).collect();
    let missing: Vec<_> = Verb::ALL.iter().filter(|verb| !given.contains(verb)).collect();
    assert!(missing.is_empty(), "no golden gives {missing:?}");
}
