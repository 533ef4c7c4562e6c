use std::collections::BTreeMap;

use cutout::{
    content::{Library, Seed},
    engine::{
        Game,
        gazetteer::{Cover, SiteKind, State},
        ids::{HoldingId, InstitutionId},
        nature::Motive,
        seat::Seat,
        setup::{Handle, Setup},
        units::{Money, Week},
    },
};

use crate::{friends, person, setup};

fn count<T: Ord>(of: impl Iterator<Item = T>) -> BTreeMap<T, usize> {
    let mut counted = BTreeMap::new();
    for one in of {
        *counted.entry(one).or_default() += 1;
    }
    counted
}

/// What somebody reads.
fn reads(setup: &Setup, who: Handle) -> Vec<HoldingId> {
    let post = person(setup, who).identity.post;
    let list = setup.readers.iter().filter(|(_, posts)| post.is_some_and(|p| posts.contains(&p)));
    list.map(|(holding, _)| *holding).collect()
}

fn importances(setup: &Setup, who: Handle) -> Vec<u8> {
    let of = |holding: HoldingId| setup.gazetteer.holdings.get(holding).unwrap().importance;
    let mut found: Vec<u8> = reads(setup, who).into_iter().map(of).collect();
    found.sort_unstable();
    found
}

/// The institutions into which somebody is tied, once for each tie.
fn ties_into(setup: &Setup, who: Handle) -> Vec<InstitutionId> {
    let of = |(friend, _): (Handle, u8)| person(setup, friend).identity.post;
    let posts = friends(setup, who).into_iter().filter_map(of);
    posts.map(|post| setup.gazetteer.posts.get(post).unwrap().institution).collect()
}

#[test]
fn open_city_has_the_numbers_of_the_standard_match() {
    for seed in 0..20 {
        let setup = setup("open-city", seed);
        let city = &setup.gazetteer;
        assert_eq!((setup.term, setup.par), (Week(52), 40));
        assert_eq!((city.districts.len(), city.institutions.len()), (8, 9));
        assert_eq!(setup.people.len() - setup.stations[0].reserves.len(), 150);
        assert!(city.districts.values().all(|d| (20..=60).contains(&d.watch)));
        assert!(city.districts.values().all(|d| (10..=60).contains(&d.crowd)));
        let by_importance = count(city.holdings.values().map(|topic| topic.importance));
        let by_half_life = count(city.holdings.values().map(|topic| topic.half_life));
        assert_eq!(by_importance, BTreeMap::from([(1, 4), (2, 7), (3, 7), (4, 4), (5, 2)]));
        assert_eq!(by_half_life, BTreeMap::from([(8, 6), (12, 8), (16, 6), (26, 4)]));
        let embassies = city.sites.values().filter(|site| site.kind == SiteKind::Embassy).count();
        assert_eq!((embassies, city.sites.len()), (1, 40));
    }
}

#[test]
fn the_station_of_open_city_starts_as_agreed() {
    for seed in 0..50 {
        let setup = setup("open-city", seed);
        let [station] = &setup.stations[..] else { panic!("one Station") };
        let officers: Vec<(Cover, bool)> = (station.officers.iter())
            .map(|officer| (person(&setup, officer.person).identity.cover, officer.known))
            .collect();
        assert_eq!(
            officers,
            [(Cover::Diplomat, true), (Cover::Diplomat, false), (Cover::Trader, false)]
        );
        let here = |handle: &Handle| !station.reserves.contains(handle);
        let names = (0..u16::try_from(setup.people.len()).unwrap()).map(Handle).filter(here);
        let embassy = names.filter(|handle| {
            let who = person(&setup, *handle).identity;
            who.state == State::B && who.cover == Cover::Diplomat
        });
        assert_eq!(embassy.count(), 10, "the known one, the hidden one and 8 others");
        let [first, second, serving] = &station.agents[..] else { panic!("three agents") };
        for (agent, ties) in [(first, 4), (second, 6)] {
            assert!(agent.access_agent);
            let into = ties_into(&setup, agent.person);
            assert_eq!(into.len(), ties);
            assert!(2 < count(into.into_iter()).len(), "ties into one office are no access");
        }
        assert_eq!(importances(&setup, serving.person), [2, 3]);
        assert_eq!((serving.rapport, serving.controlled), (50, None));
        let drop = setup.gazetteer.sites.get(serving.drop.unwrap()).unwrap();
        assert!(drop.kind.takes_a_drop());
        assert!(reads(&setup, serving.person).contains(&serving.task.unwrap()));
        let [target] = &station.targets[..] else { panic!("one target") };
        assert_eq!((target.assessed, target.via), (1, Some(0)));
        let tie = friends(&setup, first.person).into_iter().find(|tie| tie.0 == target.person);
        assert!(40 <= tie.unwrap().1, "too weak to assess him through");
        assert_eq!(station.money, Money(40));
    }
}

#[test]
fn security_of_open_city_starts_with_a_leak_and_an_old_file() {
    let mut right = 0;
    for seed in 0..50 {
        let setup = setup("open-city", seed);
        let security = &setup.security;
        let serving = setup.stations[0].agents[2].person;
        assert_eq!((security.patience, security.teams, security.analysts), (60, 6, 4));
        assert_eq!((security.interrogators, security.money), (2, Money(20)));
        assert!(security.may_expel);
        let [leak] = security.leaks[..] else { panic!("one leak") };
        assert!(reads(&setup, serving).contains(&leak));
        let [(suspect, 14)] = security.files[..] else { panic!("one old file of 14 points") };
        let station = &setup.stations[0];
        assert!(station.targets.iter().all(|target| target.person != suspect));
        right += u32::from(station.agents.iter().any(|agent| agent.person == suspect));
        assert_eq!(person(&setup, suspect).identity.state, State::A);
    }
    // Now and then it is about an agent.
    assert!((2..=16).contains(&right), "{right} of 50");
}

#[test]
fn first_posting_has_the_numbers_of_the_tutorial() {
    for seed in 0..50 {
        let setup = setup("first-posting", seed);
        let city = &setup.gazetteer;
        assert_eq!((setup.term, setup.par), (Week(13), 10));
        assert_eq!((city.districts.len(), city.institutions.len(), city.holdings.len()), (4, 4, 8));
        assert_eq!(setup.people.len() - setup.stations[0].reserves.len(), 80);
        assert!(city.holdings.values().all(|topic| topic.half_life == 12));
        assert_eq!(setup.rules.pitch.asks_time, 60);
        assert_eq!(setup.rules.traps.warrant_points, 20, "a judge of the old school");
        let security = &setup.security;
        assert_eq!((security.teams, security.analysts, security.may_expel), (3, 2, false));
        let station = &setup.stations[0];
        assert!(station.officers.iter().all(|officer| !officer.known));
        let [access, inherited] = &station.agents[..] else { panic!("two agents") };
        assert!(access.access_agent && !inherited.access_agent);
        assert_eq!(importances(&setup, inherited.person), [2, 3]);
        let [bitter, other] = &station.targets[..] else { panic!("two targets") };
        let nature = person(&setup, bitter.person);
        assert_eq!((nature.counter_loyalty, nature.motive), (25, Motive::Grievance));
        assert_eq!(nature.window, Some((Week(3), Week(8))));
        assert_eq!((bitter.assessed, other.assessed), (1, 0));
        assert_eq!(person(&setup, other.person).counter_loyalty, 35);
        for target in [bitter, other] {
            let circle = friends(&setup, access.person);
            let tie = circle.into_iter().find(|tie| tie.0 == target.person).unwrap();
            assert!(40 <= tie.1);
            assert_eq!(reads(&setup, target.person).len(), 2);
        }
    }
}

#[test]
fn the_inherited_agent_is_controlled_in_half_of_all_seeds() {
    let controlled = (0..200)
        .filter(|&seed| setup("first-posting", seed).stations[0].agents[1].controlled.is_some())
        .count();
    assert!((80..=120).contains(&controlled), "{controlled} of 200");
}

#[test]
fn a_controlled_agent_reads_as_much_as_a_true_one() {
    let plain = |seed: u64| {
        let setup = setup("first-posting", seed);
        let who = setup.stations[0].agents[1].person;
        (setup.stations[0].agents[1].controlled.is_some(), reads(&setup, who).len())
    };
    let seen: Vec<(bool, usize)> = (0..20).map(plain).collect();
    assert!(seen.iter().any(|(controlled, _)| *controlled));
    assert!(seen.iter().all(|&(_, holdings)| holdings == 2));
}

#[test]
fn every_scenario_starts_a_game_with_its_seats() {
    for scenario in Library::embedded().scenarios().unwrap() {
        for seed in ["berlin", "42"] {
            let seed: Seed = seed.parse().unwrap();
            assert!(Game::start(&scenario.setup(&seed), seed.campaign()).is_ok());
        }
        let seats = [Seat::Security, Seat::Station1, Seat::Station2];
        let stations = if scenario.id() == "rivals" { 2 } else { 1 };
        assert_eq!(scenario.seats(), seats[..=stations]);
        assert!(!scenario.title().is_empty() && !scenario.blurb().is_empty());
    }
}

#[test]
fn an_unknown_scenario_gets_a_suggestion_or_a_list() {
    let refused = |name: &str| Library::embedded().scenario(name).unwrap_err().to_string();
    assert_eq!(refused("open-ctiy"), r#"no scenario "open-ctiy"; did you mean "open-city"?"#);
    assert_eq!(
        refused("casbah"),
        r#"no scenario "casbah"; there are: first-posting, open-city, rivals"#
    );
}
