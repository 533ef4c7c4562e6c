//! Three seats: two Stations after the same people, and one Security.

use std::collections::{BTreeMap, BTreeSet};

use cutout::arena::audit::cases::{Cases, Planned};
use cutout::arena::playing::{Campaigns, known};
use cutout::arena::schedule::Plan;
use cutout::arena::script::Script;
use cutout::content::Library;
use cutout::engine::seat::Seat;
use cutout::inquest::retrace::Retraced;
use cutout::save::replay::{Finding, Replay};

const SHIPPED: &str = include_str!("../../assets/matches/rivals.ron");

fn campaigns(count: usize) -> Vec<Retraced> {
    let script = Script::parse("rivals.ron", SHIPPED, &known(Library::embedded()));
    let plan = Plan::new(script.unwrap_or_else(|faults| panic!("{faults}")));
    let playing = Campaigns::new(Library::embedded(), None);
    let cases = Planned { plan: &plan, playing: &playing, claims: None, count };
    let case = |at| cases.case(at).unwrap_or_else(|error| panic!("{error}"));
    (0..count).map(|at| case(at).retrace().unwrap_or_else(|error| panic!("{error}"))).collect()
}

#[test]
fn each_station_has_its_own_account_and_security_one_for_both() {
    for retraced in campaigns(2) {
        let file = &retraced.file;
        let stations: Vec<Seat> = file.accounts.iter().map(|it| it.station).collect();
        assert_eq!(stations, [Seat::Station1, Seat::Station2]);
        let all: i64 =
            file.ledger.iter().filter(|it| it.seat == Seat::Security).map(|it| it.points).sum();
        for account in &file.accounts {
            let own: i64 = file
                .ledger
                .iter()
                .filter(|it| it.seat == account.station)
                .map(|it| it.points)
                .sum();
            assert_eq!(account.points, own);
            assert_eq!(account.margin, own - account.against - account.par);
            // What was done to one house is not held against the other; what was done to nobody's
            // is a loss, so that each part of it is at most the whole.
            let losses: i64 = file
                .ledger
                .iter()
                .filter(|it| it.seat == Seat::Security && it.points < 0)
                .map(|it| it.points)
                .sum();
            assert!(account.against <= all - losses, "{account:?}");
        }
    }
}

#[test]
fn both_recruit_and_one_man_serves_one_house() {
    let mut recruited: BTreeMap<Seat, usize> = BTreeMap::new();
    for retraced in campaigns(4) {
        let mut houses: BTreeMap<u16, BTreeSet<Seat>> = BTreeMap::new();
        for deed in &retraced.file.deeds {
            let joined = matches!(deed.name.as_str(), "recruited" | "recruited-as-dangle");
            let (true, Some(who), Some(seat)) = (joined, deed.people[0], deed.seat) else {
                continue;
            };
            houses.entry(who).or_default().insert(seat);
            *recruited.entry(seat).or_default() += 1;
        }
        assert!(houses.values().all(|houses| houses.len() == 1), "{houses:?}");
    }
    assert!(recruited.len() == 2 && recruited.values().all(|count| 4 <= *count), "{recruited:?}");
}

#[test]
fn a_campaign_of_three_seats_is_played_again_to_the_same_end() {
    let script = Script::parse("rivals.ron", SHIPPED, &known(Library::embedded()));
    let plan = Plan::new(script.unwrap_or_else(|faults| panic!("{faults}")));
    let playing = Campaigns::new(Library::embedded(), None);
    let fixture = plan.fixture(0).expect("a first campaign");
    let referee = playing.play_out(&fixture).unwrap_or_else(|error| panic!("{error}"));
    let replay = Replay::of(&referee, fixture.seed, None);
    let read = Replay::from_ron(&replay.to_ron().expect("RON")).expect("a replay");
    let weeks = u16::try_from(referee.orders().len()).expect("weeks");
    assert_eq!(read.verify(Library::embedded()).expect("played"), Finding::Same { weeks });
}
