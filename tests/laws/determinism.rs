//! Law 5: a campaign is a function of its setup, its seed and its plans. That debug and release
//! agree is held by the goldens, which are the same files for both.

use cutout::engine::Digest;

use crate::campaign::{play, random, starts};

fn digests(seeds: std::ops::Range<u64>) -> Vec<(String, u64, Vec<Digest>)> {
    let mut all = Vec::new();
    for (name, setup) in starts() {
        for seed in seeds.clone() {
            all.push((name.clone(), seed, play(&setup, seed, random, 26).digests));
        }
    }
    all
}

#[test]
fn the_same_start_and_plans_give_the_same_weeks() {
    assert_eq!(digests(0..2), digests(0..2));
}

#[test]
fn threads_do_not_matter() {
    let alone = digests(2..4);
    let beside = std::thread::scope(|scope| {
        let one = scope.spawn(|| digests(2..4));
        let other = scope.spawn(|| digests(2..4));
        [one.join().expect("one"), other.join().expect("other")]
    });
    assert!(beside.iter().all(|it| *it == alone));
}

#[test]
fn another_seed_gives_another_campaign() {
    for (name, setup) in starts() {
        let [one, other] = [8, 9].map(|seed| play(&setup, seed, random, 4).digests);
        assert_ne!(one.last(), other.last(), "{name}");
    }
}
