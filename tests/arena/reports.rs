//! What reports and summaries say.

use cutout::arena::play::{Manner, without_ledger};
use cutout::arena::report::Report;
use cutout::arena::run::Stop;
use cutout::arena::schedule::Plan;
use cutout::arena::summary::Summary;
use cutout::arena::tally::Tally;

use crate::stand_in::{StandIn, plan_of_360, script};

fn played(plan: &Plan) -> Tally<'_> {
    let stop = Stop::default();
    let manner = Manner { jobs: 2, stop: &stop, quiet: true };
    let played = without_ledger(plan, None, &StandIn::default(), &manner);
    played.unwrap_or_else(|error| panic!("{error}")).1
}

#[test]
fn the_stronger_player_stands_first_with_its_rating() {
    let plan = plan_of_360();
    let report = Report::of(&played(&plan));
    let names: Vec<&str> = report.all.players.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["hammer", "random", "idle"]);
    let ratings: Vec<f64> =
        report.all.players.iter().filter_map(|line| line.rating).map(|elo| elo.value).collect();
    assert_eq!(ratings.len(), 3);
    assert!(ratings.iter().sum::<f64>().abs() < 1e-6, "the mean is 0");
    let seats: u64 = report.all.seats.iter().map(|line| line.results.wins).sum();
    assert_eq!(seats + report.all.draws, 360);
    let value = report.all.seat_value.expect("two seats");
    assert!(value.low < 0.0 && 0.0 < value.high, "the seats are alike here: {value:?}");
}

#[test]
fn forfeits_are_counted_apart_and_their_rounds_left_out() {
    let plan = plan_of_360();
    let tally = played(&plan);
    let report = Report::of(&tally);
    let clean = report.without_forfeits.as_ref().expect("some did not play on");
    let forfeits: u64 = report.forfeits.iter().map(|line| line.crashed + line.forfeited).sum();
    assert_eq!(forfeits, Summary::of(&tally, 1.0).forfeits);
    assert!(0 < forfeits && clean.campaigns < 360);
    assert_eq!(clean.campaigns % 2, 0, "rounds are never split");
    assert!(report.text().contains("Seats, without forfeits"));
}

#[test]
fn a_ladder_compares_levels_in_each_seat_on_the_same_seeds() {
    let plan = Plan::new(script(
        r#"(scenario: "open-city", players: ["idle", "random", "regular"],
            schedule: Ladder(rounds: 40))"#,
    ));
    assert_eq!(plan.campaigns(), 240);
    let report = Report::of(&played(&plan));
    assert_eq!(report.all.steps.len(), 4, "two steps in two seats");
    for step in &report.all.steps {
        assert_eq!(step.rounds, 40);
        assert!(step.elo.low < step.elo.value && step.elo.value < step.elo.high);
        assert!(0.0 < step.elo.value, "{step:?}");
    }
}

#[test]
fn counters_are_means_over_all_campaigns_even_of_what_is_seldom() {
    let plan = plan_of_360();
    let mut lines = Vec::new();
    let stop = Stop::default();
    let manner = Manner { jobs: 1, stop: &stop, quiet: true };
    let (_, tally) = without_ledger(&plan, Some(&mut lines), &StandIn::default(), &manner)
        .unwrap_or_else(|error| panic!("{error}"));
    let text = String::from_utf8(lines).expect("JSON lines");
    let rows: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(rows.len(), 360);
    let report = Report::of(&tally);
    for name in ["recruited", "arrested_innocent", "orders"] {
        let sum: u64 = rows.iter().filter_map(|row| row["counters"][name].as_u64()).sum();
        let line = report.counters.iter().find(|line| line.name == name).expect("a counter");
        assert!((line.all.mean - sum as f64 / 360.0).abs() < 1e-9, "{name}");
        let parts: f64 = line.by_seating.iter().map(|mean| mean.mean).sum();
        assert!((parts / 6.0 - line.all.mean).abs() < 1e-9, "{name}");
        assert!(line.all.standard_error.is_some_and(|error| 0.0 < error), "{name}");
    }
    for row in &rows {
        for field in ["id", "seed", "result", "scores", "weeks", "digests", "counters"] {
            assert!(!row[field].is_null(), "{field} is missing");
        }
        let weeks = row["digests"].as_array().map(Vec::len);
        assert_eq!(weeks.map(|weeks| weeks as u64), row["weeks"].as_u64());
    }
}

#[test]
fn the_script_chooses_the_counters_and_their_order() {
    let plan = Plan::new(script(
        r#"(scenario: "open-city", counters: ["orders", "weeks"],
            schedule: Match(station: "regular", security: "regular", games: 10))"#,
    ));
    let report = Report::of(&played(&plan));
    let names: Vec<&str> = report.counters.iter().map(|line| line.name.as_str()).collect();
    assert_eq!(names, ["orders", "weeks"]);
}

#[test]
fn the_summary_has_the_names_it_promised() {
    let plan = Plan::new(script(
        r#"(scenario: "open-city", seed: "berlin",
            schedule: Match(station: "regular", security: "regular", games: 40))"#,
    ));
    let summary = Summary::of(&played(&plan), 2.5);
    let json: serde_json::Value =
        serde_json::from_str(&summary.json().expect("JSON")).expect("JSON");
    let names: Vec<&String> = json.as_object().expect("one object").keys().collect();
    let mut wanted = vec![
        "scenario",
        "seed",
        "campaigns",
        "wins",
        "draws",
        "orders_refused",
        "forfeits",
        "cpu_seconds",
        "weeks",
        "digest",
        "per_campaign",
    ];
    wanted.sort_unstable();
    assert_eq!(names, wanted);
    assert_eq!(json["seed"], "berlin");
    assert_eq!(json["campaigns"], 40);
    let won = |seat: &str| json["wins"][seat].as_u64().expect("a count");
    let draws = json["draws"].as_u64().expect("a count");
    assert_eq!(won("station") + won("security") + draws, 40);
    assert!(json["per_campaign"]["recruited"].is_number());
    let text = summary.text();
    assert!(text.starts_with("open-city, seed berlin: 40 campaigns\n"), "{text}");
}

#[test]
fn a_report_on_nothing_played_yet_is_still_a_report() {
    let plan = plan_of_360();
    let report = Report::of(&Tally::new(&plan));
    assert!(report.text().contains("0 of 360 campaigns"));
    assert!(report.json().is_ok());
}

#[test]
fn with_several_stations_seats_and_who_met_whom_are_reported() {
    let plan = Plan::new(script(
        r#"(scenario: "open-city", stations: 2, players: ["idle", "random", "regular"],
            schedule: RoundRobin(rounds: 3))"#,
    ));
    assert_eq!(plan.campaigns(), 9);
    let report = Report::of(&Tally::new(&plan));
    assert_eq!(report.all.seats.len(), 3);
    assert!(report.all.seat_value.is_none());
}
