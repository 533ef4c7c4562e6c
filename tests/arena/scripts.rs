//! Scripts: what is accepted, and what is said about the rest.

use cutout::arena::campaign::SeatName;
use cutout::arena::schedule::Plan;
use cutout::arena::script::{PlayerSpec, Schedule, Script};

use crate::stand_in::{known, script};

fn faults(source: &str) -> String {
    match Script::parse("bad.ron", source, &known()) {
        Ok(script) => panic!("accepted: {script:?}"),
        Err(faults) => faults.to_string(),
    }
}

#[test]
fn every_shipped_script_is_read_and_has_campaigns() {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/matches");
    let real = cutout::arena::playing::known(cutout::content::Library::embedded());
    let mut count = 0;
    for entry in std::fs::read_dir(directory).expect("assets/matches is there") {
        let path = entry.expect("a readable directory").path();
        let source = std::fs::read_to_string(&path).expect("a readable script");
        let file = path.display().to_string();
        let script =
            Script::parse(&file, &source, &real).unwrap_or_else(|faults| panic!("{faults}"));
        assert!(0 < Plan::new(script).campaigns(), "{file}");
        count += 1;
    }
    assert!(4 <= count, "quick, balance, circle and ladder are shipped");
}

#[test]
fn all_faults_are_told_at_once_with_their_places() {
    let found = faults(
        r#"(
    scenario: "open-cty",
    weeks: 0,
    playrs: [],
    players: ["reguler", (level: "regular", security: "hamer")],
    seed: 1.5,
    schedule: RoundRobin(round: 60),
)"#,
    );
    for wanted in [
        "bad.ron:2:15: unknown scenario `open-cty`; did you mean `open-city`?",
        "bad.ron:3:12: `weeks` must be at least 1",
        "bad.ron:4:5: unknown field `playrs`; did you mean `players`?",
        "bad.ron:5:15: unknown level `reguler`; did you mean `regular`?",
        "bad.ron:5:55: unknown doctrine of the security `hamer`; did you mean `hammer`?",
        "bad.ron:6:11: a seed is words in quotes or a whole number up to 18446744073709551615",
        "bad.ron:7:26: unknown field `round`; did you mean `rounds`?",
        "bad.ron:7:15: `rounds` is missing",
    ] {
        assert!(found.contains(wanted), "{wanted}\nis not in\n{found}");
    }
    assert!(
        found.contains("    5 |     players: [\"reguler\", (level: \"regular\", security: \"hamer\")],\n      |               ^^^^^^^^^\n"),
        "{found}"
    );
}

#[test]
fn broken_syntax_is_told_where_it_breaks() {
    let found = faults("(\n    scenario: \"open-city\"\n    schedule: Match()\n)");
    assert!(found.starts_with("bad.ron:3:5: "), "{found}");
}

#[test]
fn what_is_missing_is_named() {
    let found = faults("()");
    assert!(found.contains("`scenario` is missing"), "{found}");
    assert!(found.contains("`schedule` is missing"), "{found}");
    let found = faults(r#"(scenario: "open-city", schedule: Match(station: "regular"))"#);
    assert!(found.contains("`security` is missing"), "{found}");
}

#[test]
fn a_schedule_without_enough_players_is_refused() {
    let found =
        faults(r#"(scenario: "open-city", players: ["idle"], schedule: RoundRobin(rounds: 1))"#);
    assert!(found.contains("RoundRobin needs at least 2 players"), "{found}");
    let found = faults(r#"(scenario: "open-city", schedule: Knockout(rounds: 1))"#);
    assert!(found.contains("unknown schedule `Knockout`; there is Match"), "{found}");
}

#[test]
fn a_doctrine_of_the_other_side_is_refused_for_a_fixed_seat() {
    let found = faults(
        r#"(scenario: "open-city", schedule: Match(station: "regular:hammer", security: "idle"))"#,
    );
    assert!(
        found.contains("`hammer` is a doctrine of Security, and this seat is station"),
        "{found}"
    );
}

#[test]
fn a_player_in_one_word_has_a_level_and_doctrines() {
    let spec = PlayerSpec::parse("regular:careful+hammer", &known()).expect("a good player");
    assert_eq!(spec.level, "regular");
    assert_eq!(spec.station.as_deref(), Some("careful"));
    assert_eq!(spec.security.as_deref(), Some("hammer"));
    let refused = |text: &str| PlayerSpec::parse(text, &known()).expect_err("a bad player");
    assert_eq!(refused("vetran"), "unknown level `vetran`; did you mean `veteran`?");
    assert_eq!(refused("regular:hamer"), "unknown doctrine `hamer`; did you mean `hammer`?");
    assert_eq!(
        refused("regular:hammer+patient"),
        "`hammer` and `patient` are both doctrines of Security"
    );
}

#[test]
fn everything_a_script_can_say_is_read() {
    let script = script(
        r#"// A comment.
        (
            name: "all of it", about: "Words.", scenario: "open-city", weeks: 20,
            seed: 18446744073709551615, nodes: 64, jobs: 2, out: "a.jsonl", replays: "r",
            counters: ["weeks", "arrested"],
            players: [
                "regular:careful+hammer",
                (name: "deep", level: "mastermind", options: {"depth": 3, "style": "cold"}, nodes: 512),
            ],
            schedule: Grid(station: ["deep", "regular:gambler"], security: ["deep"], rounds: 4),
        )"#,
    );
    assert_eq!(script.seed.number(), u64::MAX);
    assert_eq!(script.players.len(), 3, "a player in one word joins the others");
    assert_eq!(script.players[1].options["depth"], "3");
    assert_eq!(script.players[1].options["style"], "cold");
    assert!(matches!(&script.schedule, Schedule::Grid { rounds: 4, .. }));
    let plan = Plan::new(script);
    assert_eq!(plan.campaigns(), 8);
    let fixture = plan.fixture(0).expect("the first campaign");
    assert_eq!(fixture.seats[0].nodes, Some(512), "a player's own budget comes first");
    assert_eq!(plan.fixture(1).expect("the second").seats[0].nodes, Some(64));
}

#[test]
fn three_seats_have_three_names() {
    let script = script(
        r#"(scenario: "open-city", stations: 2,
            schedule: Match(station1: "regular", station2: "idle", security: "random", games: 5))"#,
    );
    let plan = Plan::new(script);
    let seats: Vec<SeatName> =
        plan.fixture(0).expect("a campaign").seats.iter().map(|seated| seated.seat).collect();
    let wanted = [SeatName::StationNo(1), SeatName::StationNo(2), SeatName::Security];
    assert_eq!(seats, wanted);
}

#[test]
fn a_counter_of_ones_own_counts_a_deed() {
    let own = script(
        r#"(scenario: "open-city", counters: ["at_drops", "weeks"], count: {"at_drops": "seen-at-drop"},
            schedule: Match(station: "regular", security: "regular", games: 5))"#,
    );
    let plan = Plan::new(own);
    assert_eq!(plan.fixture(0).expect("a campaign").count["at_drops"], "seen-at-drop");
    let mut without = plan.script.clone();
    without.count.clear();
    assert_ne!(Plan::new(without).hash(), plan.hash(), "rows with it are rows of another plan");
    let found = faults(
        r#"(scenario: "open-city", count: {"weeks": "met", "x": "seen-at-drops"},
            schedule: Match(station: "regular", security: "regular", games: 5))"#,
    );
    assert!(found.contains("there is a counter `weeks` already"), "{found}");
    assert!(
        found.contains("unknown deed `seen-at-drops`; did you mean `seen-at-drop`?"),
        "{found}"
    );
}

#[test]
fn the_circle_has_every_doctrine_of_both_sides() {
    let source = include_str!("../../assets/matches/circle.ron");
    let library = cutout::content::Library::embedded();
    let known = cutout::arena::playing::known(library);
    let script = Script::parse("circle.ron", source, &known).unwrap_or_else(|f| panic!("{f}"));
    let (stations, securities) = (&known.station_doctrines, &known.security_doctrines);
    for (doctrine, of) in stations
        .iter()
        .map(|name| (name, stations))
        .chain(securities.iter().map(|name| (name, securities)))
    {
        let plays = |player: &cutout::arena::script::Player| {
            player.station.as_ref() == Some(doctrine) || player.security.as_ref() == Some(doctrine)
        };
        assert!(script.players.iter().any(plays), "{doctrine} of {of:?} is missing");
    }
    assert_eq!(Plan::new(script).pairings().len(), stations.len() * securities.len());
}
