//! `regular`, by what it does.

use std::collections::BTreeSet;

use cutout::{
    ai::{Level, Nodes, doctrines, player},
    content::Library,
    engine::{order::Verb, seat::Seat},
};

use crate::{
    CAREFUL, Chair, GAMBLER, HAMMER, HARVESTER, PATIENT, Played, RANDOM, SEATS, play, seated,
    start, week,
};

/// The order for a day that hardly ever comes: a plan that a prisoner gave away whose man has not
/// come back yet. The golden "hunt" gives it.
const SELDOM: &[Verb] = &[Verb::AnswerPlan];

/// Two hundred campaigns of all doctrines, some of them short ones.
fn many() -> Vec<Played> {
    let pairs = [[CAREFUL, PATIENT], [HARVESTER, PATIENT], [GAMBLER, HAMMER], [HARVESTER, HAMMER]];
    let scenario = |seed| if seed % 10 == 9 { "first-posting" } else { "open-city" };
    (0..200).map(|seed| play(scenario(seed), pairs[seed as usize % 4], seed)).collect()
}

#[test]
fn two_hundred_campaigns_know_every_verb_and_break_no_rule() {
    let played = many();
    let considered: u32 = played.iter().map(|it| it.considered).sum();
    let refused: u32 = played.iter().map(|it| it.refused).sum();
    assert!(refused * 20 <= considered, "{refused} of {considered} orders were refused");
    let missing: Vec<&str> = Verb::ALL
        .iter()
        .filter(|&&verb| !SELDOM.contains(&verb) && !played.iter().any(|it| it.gave(verb)))
        .map(|verb| verb.name())
        .collect();
    assert!(missing.is_empty(), "never ordered: {missing:?}");
    for counter in ["recruited", "recruited_via_access_agent", "arrested", "leaks_suspected"] {
        assert!(played.iter().any(|it| it.counter(counter) > 0), "no {counter}");
    }
    assert_every_reason_has_a_sentence(&played);
}

fn assert_every_reason_has_a_sentence(played: &[Played]) {
    let text = Library::embedded().text("text/en/because.ftl").unwrap();
    let given: BTreeSet<&String> = played.iter().flat_map(|it| &it.reasons).collect();
    for id in given {
        let begins = format!("because-{id} = ");
        assert!(text.lines().any(|line| line.starts_with(&begins)), "no sentence for {id}");
    }
}

#[test]
fn a_stated_probability_means_what_it_says() {
    let claims: Vec<(f64, f64)> = many()
        .iter()
        .flat_map(|it| &it.end.claims)
        .map(|claim| (f64::from(claim.probability) / 100.0, f64::from(u8::from(claim.right))))
        .collect();
    for (low, high) in [(0.0, 0.7), (0.7, 0.9), (0.9, 1.0)] {
        let band: Vec<_> = claims.iter().filter(|it| low <= it.0 && it.0 < high).collect();
        let n = band.len() as f64;
        let said = band.iter().map(|it| it.0).sum::<f64>() / n;
        let right = band.iter().map(|it| it.1).sum::<f64>() / n;
        // Three standard errors, and what the tables round off.
        let error = 3.0 * (said * (1.0 - said) / n).sqrt() + 0.02;
        assert!(30.0 <= n, "only {n} claims from {low} to {high}");
        assert!((said - right).abs() <= error, "said {said:.3}, was {right:.3}, n {n}");
    }
}

#[test]
fn the_same_views_seed_and_budget_give_the_same_plans() {
    let (mut one, mut other) = (start("open-city", 7), start("open-city", 7));
    let mut first = seated([CAREFUL, PATIENT], 7);
    let mut second = seated([CAREFUL, PATIENT], 7);
    while !one.is_over() {
        let thoughts = week(&mut one, &mut first).into_iter().zip(week(&mut other, &mut second));
        for (thought, same) in thoughts {
            assert!(thought.plan.orders().eq(same.plan.orders()));
            assert_eq!(thought.because, same.because);
        }
    }
    assert_eq!(one.digest(), other.digest());
}

#[test]
fn a_player_with_its_memory_given_back_goes_on_as_if_nothing_had_happened() {
    let chairs = [HARVESTER, HAMMER];
    let mut game = start("open-city", 11);
    let mut players = seated(chairs, 11);
    while !game.is_over() {
        let mut fresh = seated(chairs, 11);
        for (new, old) in fresh.iter_mut().zip(&players) {
            new.recall(&old.memory()).unwrap();
            assert_eq!(new.memory(), old.memory());
        }
        let views = SEATS.map(|seat| game.view(seat).unwrap());
        let planned: Vec<_> = (fresh.iter_mut().zip(&views))
            .map(|(player, view)| player.plan(view, &mut Nodes(u64::MAX)).plan)
            .collect();
        for (thought, plan) in week(&mut game, &mut players).iter().zip(&planned) {
            assert!(thought.plan.orders().eq(plan.orders()));
        }
        for (new, old) in fresh.iter().zip(&players) {
            assert_eq!(new.memory(), old.memory());
        }
    }
}

#[test]
fn a_memory_of_the_other_seat_is_refused() {
    let [mut station, mut security] = seated([CAREFUL, PATIENT], 1);
    assert!(station.recall(&security.memory()).is_err());
    assert!(security.recall("nonsense").is_err());
}

#[test]
fn without_a_budget_nothing_is_ordered() {
    let game = start("open-city", 3);
    for (seat, player) in SEATS.into_iter().zip(&mut seated([CAREFUL, PATIENT], 3)) {
        assert!(player.plan(&game.view(seat).unwrap(), &mut Nodes(0)).plan.is_empty());
    }
}

/// By how many points of the margin the first does better for the Station than the second, against
/// the same opponent on the same forty seeds.
fn gain(first: [Chair; 2], second: [Chair; 2]) -> i64 {
    let margin = |chairs, seed| play("open-city", chairs, seed).margin();
    let sum: i64 = (0..40).map(|seed| margin(first, seed) - margin(second, seed)).sum();
    sum / 40
}

#[test]
fn regular_beats_random_in_each_seat() {
    let both = [CAREFUL, PATIENT];
    let station = gain(both, [RANDOM, PATIENT]);
    assert!(20 <= station, "as Station: {station} points");
    let security = -gain(both, [CAREFUL, RANDOM]);
    assert!(20 <= security, "as Security: {security} points");
}

#[test]
fn every_doctrine_takes_its_seat_and_a_wrong_name_is_answered() {
    for seat in SEATS {
        for name in doctrines(seat) {
            assert!(player(Level::Regular, seat, Some(name), 1).is_ok());
        }
    }
    let Err(error) = player(Level::Regular, Seat::Security, Some("hamer"), 1) else {
        panic!("there is no such doctrine")
    };
    assert_eq!(error.to_string(), "no doctrine \"hamer\" for Security; did you mean \"hammer\"?");
}
