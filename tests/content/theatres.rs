use std::collections::{BTreeMap, BTreeSet};

use cutout::{
    content::{Library, Seed, family_of},
    engine::{
        gazetteer::{Cover, State},
        nature::{Motive, TieKind},
        setup::{Handle, Setup},
        table::Key,
    },
};

use crate::{friends, person, scenario, setup};

const BOTH: [&str; 2] = ["open-city", "first-posting"];

fn fingerprint(setup: &Setup) -> blake3::Hash {
    blake3::hash(format!("{setup:?}").as_bytes())
}

#[test]
fn the_same_seed_makes_the_same_theatre() {
    for id in BOTH {
        let berlin: Seed = "berlin".parse().unwrap();
        let loud: Seed = "BERLIN".parse().unwrap();
        let once = fingerprint(&scenario(id).setup(&berlin));
        assert_eq!(once, fingerprint(&scenario(id).setup(&loud)));
        let folder = tempfile::tempdir().unwrap();
        let again = Library::with_folder(folder.path()).unwrap();
        assert_eq!(once, fingerprint(&again.scenario(id).unwrap().setup(&berlin)));
        assert_ne!(once, fingerprint(&setup(id, 1)));
    }
}

#[test]
fn every_scenario_sets_up_without_faults_for_fifty_seeds() {
    for id in BOTH {
        for seed in 0..50 {
            assert_eq!(setup(id, seed).faults(), [], "{id} {seed}");
        }
    }
}

fn mean(of: impl Iterator<Item = i64> + Clone) -> i64 {
    let n = i64::try_from(of.clone().count()).unwrap();
    of.sum::<i64>() / n
}

/// Bounds of ± 2 in a hundred; 200 theatres of 150 people leave an error of 0.3.
#[test]
fn two_hundred_theatres_have_the_base_rates() {
    let people: Vec<_> = (0..200).flat_map(|seed| setup("open-city", seed).people).collect();
    let share = |motive| {
        100 * people.iter().filter(|person| person.motive == motive).count() / people.len()
    };
    assert!((48..=52).contains(&share(Motive::Money)));
    assert!((18..=22).contains(&share(Motive::Grievance)));
    assert!((13..=17).contains(&share(Motive::Ideology)));
    assert!((8..=12).contains(&share(Motive::Ego)));
    assert!((3..=7).contains(&share(Motive::Coercion)));
    let loyal = people.iter().map(|person| i64::from(person.counter_loyalty));
    let nerve = people.iter().map(|person| i64::from(person.nerve));
    let variance = |of: Vec<i64>, mean: i64| {
        of.iter().map(|x| (x - mean).pow(2)).sum::<i64>() / i64::try_from(of.len()).unwrap()
    };
    assert!((48..=52).contains(&mean(loyal.clone())));
    assert!((48..=52).contains(&mean(nerve.clone())));
    assert!((17 * 17..=19 * 19).contains(&variance(loyal.collect(), 50)));
    assert!((14 * 14..=16 * 16).contains(&variance(nerve.collect(), 50)));
    let windows = 100 * people.iter().filter(|person| person.window.is_some()).count();
    assert!((14..=18).contains(&(windows / people.len())));
}

#[test]
fn people_know_four_or_five_others_on_average() {
    for id in BOTH {
        let (mut ties, mut people) = (0, 0);
        for seed in 0..50 {
            let setup = setup(id, seed);
            ties += 2 * setup.ties.len();
            people += setup.people.len();
        }
        let tenths = 10 * ties / people;
        assert!((40..=55).contains(&tenths), "{id}: {tenths} tenths of a tie a person");
    }
}

/// In a graph drawn without regard to who knows whom, two friends of one person know each other
/// in some 3 of 100 cases.
#[test]
fn friends_of_one_person_often_know_each_other() {
    for seed in 0..10 {
        let setup = setup("open-city", seed);
        let known: BTreeSet<(u16, u16)> = (setup.ties.iter())
            .map(|tie| (tie.one.0.min(tie.other.0), tie.one.0.max(tie.other.0)))
            .collect();
        let (mut pairs, mut closed) = (0, 0);
        for at in 0..u16::try_from(setup.people.len()).unwrap() {
            let circle: Vec<u16> =
                friends(&setup, Handle(at)).iter().map(|(who, _)| who.0).collect();
            for (n, one) in circle.iter().enumerate() {
                for other in &circle[n + 1..] {
                    pairs += 1;
                    closed += usize::from(known.contains(&(*one.min(other), *one.max(other))));
                }
            }
        }
        let hundredths = 100 * closed / pairs;
        assert!(12 < hundredths, "{hundredths} in 100 triangles closed with seed {seed}");
    }
}

#[test]
fn almost_everybody_can_be_reached_through_others() {
    for id in BOTH {
        for seed in 0..10 {
            let setup = setup(id, seed);
            let mut reached = BTreeSet::from([Handle(0)]);
            let mut next = vec![Handle(0)];
            while let Some(person) = next.pop() {
                for (friend, _) in friends(&setup, person) {
                    if reached.insert(friend) {
                        next.push(friend);
                    }
                }
            }
            let residents = setup.people.len() - setup.stations[0].reserves.len();
            assert!(94 * residents / 100 <= reached.len(), "{id} {seed}: {}", reached.len());
        }
    }
}

#[test]
fn a_few_people_know_many() {
    let setup = setup("open-city", 7);
    let degrees = (0..setup.people.len()).map(|at| friends(&setup, Handle::at(at)).len());
    let hubs = degrees.filter(|&degree| 10 <= degree).count();
    assert!((2..=20).contains(&hubs), "{hubs}");
}

/// A test's way to a handle by place.
trait At {
    fn at(index: usize) -> Self;
}

impl At for Handle {
    fn at(index: usize) -> Handle {
        Handle(u16::try_from(index).unwrap())
    }
}

#[test]
fn families_share_a_name_and_a_district() {
    for seed in 0..20 {
        let setup = setup("open-city", seed);
        let mut kin = 0;
        for tie in setup.ties.iter().filter(|tie| tie.kind == TieKind::Family) {
            let (one, other) = (person(&setup, tie.one), person(&setup, tie.other));
            assert_eq!(family_of(one.identity.name), family_of(other.identity.name));
            assert_eq!(one.identity.district, other.identity.district);
            kin += 1;
        }
        assert!(20 < kin, "{kin}");
    }
}

#[test]
fn no_two_people_have_names_that_a_player_would_confuse() {
    for id in BOTH {
        let lexicon = scenario(id).lexicon();
        for seed in 0..50 {
            let setup = setup(id, seed);
            let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
            let mut full = BTreeSet::new();
            for (at, nature) in setup.people.iter().enumerate() {
                let name = lexicon.person(nature.identity.name);
                assert!(full.insert(name.to_string()), "{name} twice in {id} {seed}");
                by_name.entry(name.family.to_owned()).or_default().push(at);
            }
            let openings: BTreeSet<String> =
                by_name.keys().map(|name| name.chars().take(3).collect()).collect();
            assert_eq!(openings.len(), by_name.len(), "{id} {seed}");
            for members in by_name.values().filter(|members| 1 < members.len()) {
                let tied = |one: usize, other: usize| {
                    friends(&setup, Handle::at(one))
                        .iter()
                        .any(|(who, _)| *who == Handle::at(other))
                };
                assert!(members.windows(2).all(|pair| tied(pair[0], pair[1])));
            }
        }
    }
}

#[test]
fn locals_are_of_the_host_and_foreigners_have_a_cover() {
    for id in BOTH {
        for nature in setup(id, 3).people {
            let who = nature.identity;
            assert_eq!(who.state == State::A, who.cover == Cover::Local);
            assert!(who.cover == Cover::Local || who.post.is_none());
        }
    }
}

#[test]
fn ages_fit_ranks_and_every_post_has_its_holder() {
    for seed in 0..20 {
        let setup = setup("open-city", seed);
        let mut held = BTreeSet::new();
        for nature in &setup.people {
            let Some(post) = nature.identity.post else { continue };
            assert!(held.insert(post), "a post with two holders");
            let rank = setup.gazetteer.posts.get(post).unwrap().rank;
            let least = [0, 19, 23, 28, 36, 44][usize::from(rank)];
            assert!((least..=66).contains(&nature.identity.age));
        }
        assert_eq!(held.len(), setup.gazetteer.posts.len());
    }
}

#[test]
fn readers_sit_mostly_with_the_owner_and_a_few_elsewhere() {
    for (id, least, most) in [("open-city", 6, 14), ("first-posting", 6, 8)] {
        for seed in 0..30 {
            let setup = setup(id, seed);
            let (mut own, mut all) = (0, 0);
            for (holding, posts) in &setup.readers {
                let owner = setup.gazetteer.holdings.get(*holding).unwrap().owner;
                let distinct: BTreeSet<_> = posts.iter().collect();
                assert_eq!(distinct.len(), posts.len());
                assert!((least..=most).contains(&posts.len()), "{id} {seed}: {}", posts.len());
                let inside = posts
                    .iter()
                    .filter(|post| setup.gazetteer.posts.get(**post).unwrap().institution == owner);
                own += inside.count();
                all += posts.len();
            }
            let share = 100 * own / all;
            assert!((60..=92).contains(&share), "{id} {seed}: {share} in 100");
        }
    }
}

#[test]
fn every_number_in_a_setup_has_its_word() {
    for id in BOTH {
        let words = scenario(id).lexicon();
        let setup = setup(id, 5);
        let city = &setup.gazetteer;
        let mut said: Vec<String> = Vec::new();
        said.extend(city.districts.values().map(|row| words.district(row.name).to_owned()));
        said.extend(city.sites.values().map(|row| words.site(row.name).to_owned()));
        said.extend(city.institutions.values().map(|row| words.institution(row.name).to_owned()));
        said.extend(city.posts.values().map(|row| words.post(row.title).to_owned()));
        for topic in city.holdings.values() {
            said.push(words.topic(topic.name).to_owned());
            said.extend((0..topic.values).map(|v| words.value(topic.name, v).to_owned()));
            assert_eq!(topic.values, 4);
        }
        for nature in &setup.people {
            said.push(words.person(nature.identity.name).to_string());
            said.push(words.detail(nature.identity.detail).to_owned());
        }
        said.extend((0..setup.cryptonyms).map(|n| words.cryptonym(n).to_owned()));
        assert!(said.iter().all(|word| !word.contains("unknown") && !word.trim().is_empty()));
        for institution in city.institutions.values() {
            let site = city.sites.get(institution.site).unwrap();
            assert_eq!(site.district, institution.district);
        }
        assert_eq!(words.value(city.holdings.get(Key::at(0)).unwrap().name, 9), "(unknown)");
    }
}
