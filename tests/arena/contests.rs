//! Swiss tournaments, sequential tests, and tournaments of several machines.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use cutout::arena::{
    campaign::{CannotPlay, Fixture, Outcome, Playing, Verdict},
    ledger::Reading,
    merge::{Merged, Parts},
    page::page,
    play::{Manner, with_ledger},
    report::Report,
    run::{Ended, Stop},
    schedule::{Plan, Slice},
    sprt::Decision,
};

use crate::stand_in::{RULES, StandIn, go_on, plan_of_360, script};

fn report(ledger: &Path) -> Report {
    let reading = Reading::open(ledger).expect("a ledger");
    let plan = reading.plan();
    Report::of(&reading.tally(&plan).expect("a sound ledger"))
}

/// Ledgers of one plan, with one worker, with several, and stopped again and again, are the same.
fn the_same_in_every_way(source: &str) -> (tempfile::TempDir, PathBuf) {
    let plan = || Plan::new(script(source));
    let home = tempfile::tempdir().expect("a directory");
    let [one, many, stopped] = ["one", "many", "stopped"].map(|name| home.path().join(name));
    go_on(&plan(), &one, 1, None);
    go_on(&plan(), &many, 4, None);
    while go_on(&plan(), &stopped, 3, Some(7)).0 == Ended::Stopped {}
    let wanted = fs::read(&one).expect("the ledger");
    assert!(fs::read(&many).expect("the ledger") == wanted);
    assert!(fs::read(&stopped).expect("the ledger") == wanted);
    assert_eq!(go_on(&plan(), &one, 2, None), (Ended::Complete, 0), "nothing is left");
    assert!(fs::read(&one).expect("the ledger") == wanted);
    (home, one)
}

const SWISS: &str = r#"(
    name: "swiss", scenario: "open-city", seed: "berlin",
    players: [
        (name: "a", level: "regular"), (name: "b", level: "idle"), (name: "c", level: "random"),
        (name: "d", level: "idle"), (name: "e", level: "regular"),
    ],
    schedule: Swiss(rounds: 3, seeds: 2),
)"#;

#[test]
fn a_swiss_tournament_sets_equals_against_each_other_and_goes_on_after_a_stop() {
    let (_home, ledger) = the_same_in_every_way(SWISS);
    let reading = Reading::open(&ledger).expect("a ledger");
    let plan = reading.plan();
    let tally = reading.tally(&plan).expect("a sound ledger");
    assert!(tally.is_complete());
    // Three rounds of two pairs, on two seeds, in both seats.
    assert_eq!(tally.campaigns(), 24);
    let mut met: BTreeMap<Vec<usize>, BTreeSet<u32>> = BTreeMap::new();
    for (round, _) in tally.endings() {
        met.entry(plan.seating(round, 0).to_vec()).or_default().insert(round.heat / 2);
    }
    assert_eq!(met.len(), 6, "no two meet in two rounds: {met:?}");
    assert!(met.values().all(|rounds| rounds.len() == 1), "{met:?}");
    let best = &report(&ledger).all.players[0].name;
    assert!(["a", "e"].contains(&best.as_str()), "{best}");
}

#[test]
fn a_swiss_tournament_has_no_more_rounds_than_opponents() {
    let known = crate::stand_in::known();
    let source = SWISS.replace("rounds: 3", "rounds: 6");
    let faults = cutout::arena::script::Script::parse("test.ron", &source, &known);
    let faults = faults.expect_err("six rounds of five players").to_string();
    assert!(faults.contains("5 players meet in at most 5 rounds; or add `seeds`"), "{faults}");
}

fn sprt(player: &str, opponent: &str) -> String {
    format!(
        "(name: \"test\", scenario: \"open-city\", seed: \"berlin\", players: [\"idle\", \
         \"random\", \"regular\"], schedule: Sprt(player: \"{player}\", opponent: \"{opponent}\", \
         elo0: 0, elo1: 60, rounds: 2000))"
    )
}

#[test]
fn a_sequential_test_ends_at_one_round_whatever_the_number_of_workers() {
    let (_home, ledger) = the_same_in_every_way(&sprt("regular", "random"));
    let report = report(&ledger);
    let test = report.test.as_ref().expect("a test");
    assert_eq!(test.decision, Some(Decision::Stronger));
    assert!(test.upper <= test.ratio && report.status.is_complete);
    assert!(report.status.rounds < 300, "{:?}", report.status);
    assert!(report.text().contains("regular is stronger than random by 60 Elo rather than by 0"));
    // Rounds in which a player did not play on are no part of it.
    let clean = report.without_forfeits.as_ref().map_or(report.status.rounds, |it| it.rounds);
    assert_eq!(test.rounds, clean);
}

#[test]
fn a_weaker_player_is_found_out_too() {
    let (_home, ledger) = the_same_in_every_way(&sprt("idle", "random"));
    let test = report(&ledger).test.expect("a test");
    assert_eq!(test.decision, Some(Decision::NotStronger));
}

/// The ledgers of so many machines.
fn shards(home: &Path, plan: &Plan, of: u64) -> Vec<PathBuf> {
    let shard = |first: u64| {
        let ledger = home.join(format!("shard-{first}"));
        let part = plan.clone().sliced(Some(Slice { first, step: of }));
        go_on(&part, &ledger, 2, None);
        ledger
    };
    (0..of).map(shard).collect()
}

#[test]
fn ledgers_of_several_machines_become_the_one_of_one_machine() {
    let home = tempfile::tempdir().expect("a directory");
    let (whole, merged) = (home.path().join("whole"), home.path().join("merged"));
    let plan = plan_of_360();
    go_on(&plan, &whole, 2, None);
    let wanted = fs::read(&whole).expect("the ledger");
    let parts = shards(home.path(), &plan, 4);
    let merge = |parts: &[PathBuf]| {
        Parts::open(parts).expect("ledgers").merge(&merged).expect("they agree")
    };
    // Three of four machines: what is there up to the first gap, and nothing twice.
    for _ in 0..2 {
        let some = merge(&parts[..3]);
        assert_eq!(some, Merged { rounds: 3, waiting: 132, missing: 45, is_complete: false });
    }
    let missing = Parts::open(&parts[..3]).expect("ledgers").missing().expect("they agree");
    assert_eq!(missing.len(), 45);
    assert_eq!(missing[0], plan.id(3, 0));
    for _ in 0..2 {
        assert!(merge(&parts).is_complete);
        assert!(fs::read(&merged).expect("the ledger") == wanted, "the same bytes");
    }
    assert!(Parts::open(&parts).expect("ledgers").missing().expect("they agree").is_empty());
    assert_eq!(merge(&[whole]), Merged { rounds: 180, waiting: 0, missing: 0, is_complete: true });
}

#[test]
fn a_sequential_test_of_several_machines_decides_as_that_of_one() {
    let home = tempfile::tempdir().expect("a directory");
    let (whole, merged) = (home.path().join("whole"), home.path().join("merged"));
    let source = sprt("regular", "random").replace("rounds: 2000", "rounds: 300");
    let plan = Plan::new(script(&source));
    go_on(&plan, &whole, 1, None);
    let parts = shards(home.path(), &plan, 3);
    assert!(Parts::open(&parts).expect("ledgers").merge(&merged).expect("agree").is_complete);
    assert!(fs::read(&merged).expect("one") == fs::read(&whole).expect("the other"));
}

/// Plays as the stand-in does, but for one campaign.
struct Another(u64);

impl Playing for Another {
    fn play(&self, fixture: &Fixture) -> Result<Outcome, CannotPlay> {
        let mut outcome = StandIn::default().play(fixture)?;
        if fixture.round == self.0 {
            outcome.result = Verdict::Drawn;
            outcome.weeks = 1;
        }
        Ok(outcome)
    }
}

#[test]
fn a_campaign_that_came_to_two_things_raises_an_alarm() {
    let home = tempfile::tempdir().expect("a directory");
    let (whole, other) = (home.path().join("whole"), home.path().join("other"));
    let plan = plan_of_360();
    go_on(&plan, &whole, 1, None);
    let stop = Stop::default();
    let manner = Manner { jobs: 1, stop: &stop, quiet: true };
    with_ledger(&plan, &other, RULES, &Another(17), &manner).expect("a good run");
    let merged = home.path().join("merged");
    let parts = Parts::open(&[whole, other]).expect("ledgers of one plan");
    let alarm = parts.merge(&merged).expect_err("they differ").to_string();
    let id = plan.id(17, 0).to_string();
    for part in [id.as_str(), "whole:36", "other:36", "leave the other ledger out"] {
        assert!(alarm.contains(part), "{alarm}");
    }
    let reading = Reading::open(&merged).expect("what was before it stands");
    assert_eq!(reading.tally(&plan).expect("a sound ledger").rounds(), 17);
}

#[test]
fn ledgers_of_two_plans_are_not_merged_and_a_part_is_not_run_on_as_another() {
    let home = tempfile::tempdir().expect("a directory");
    let plan = plan_of_360();
    let parts = shards(home.path(), &plan, 2);
    let swiss = home.path().join("swiss");
    go_on(&Plan::new(script(SWISS)), &swiss, 1, None);
    let refused = Parts::open(&[parts[0].clone(), swiss]).err().expect("two plans").to_string();
    assert!(refused.contains("of plan `swiss`"), "{refused}");
    let stop = Stop::default();
    let manner = Manner { jobs: 1, stop: &stop, quiet: true };
    let refused = with_ledger(&plan, &parts[0], RULES, &StandIn::default(), &manner);
    let refused = refused.expect_err("a part").to_string();
    assert!(refused.contains("another part of the plan"), "{refused}");
}

#[test]
fn a_page_shows_ratings_matrix_and_lengths_and_runs_nothing() {
    let home = tempfile::tempdir().expect("a directory");
    let ledger = home.path().join("ledger");
    let mut script = plan_of_360().script;
    script.name = "<script>alert(1)</script>".to_owned();
    go_on(&Plan::new(script), &ledger, 2, None);
    let page = page(&report(&ledger));
    for part in
        ["Ratings in Elo", "Share of the points as Station", "Length of campaigns", "hammer"]
    {
        assert!(page.contains(part), "no {part}");
    }
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
    assert!(4 <= page.matches("<figure").count() && page.contains("default-src 'none'"));
}
