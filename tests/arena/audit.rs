//! The audit, over real campaigns.

use std::sync::atomic::{AtomicU64, Ordering};

use cutout::arena::audit::arrests::arrests;
use cutout::arena::audit::cases::{Cases, Planned, Recorded};
use cutout::arena::audit::{Findings, Report, all};
use cutout::arena::campaign::{Played, SeatName, Verdict};
use cutout::arena::ledger::Claim;
use cutout::arena::playing::{Campaigns, came_to, known};
use cutout::arena::row::Row;
use cutout::arena::run::Stop;
use cutout::arena::schedule::Plan;
use cutout::arena::script::Script;
use cutout::content::Library;
use cutout::engine::seat::Seat;
use cutout::inquest::retrace::{Change, Retraced, deeds_of};
use cutout::save::replay::Replay;
use cutout::text::Text;

fn plan() -> Plan {
    let source = r#"(
        scenario: "open-city", seed: "audit", players: ["regular"], weeks: 40,
        schedule: Match(station: "regular", security: "regular", games: 3),
    )"#;
    let script = Script::parse("audit.ron", source, &known(Library::embedded()));
    Plan::new(script.unwrap_or_else(|faults| panic!("{faults}")))
}

fn playing() -> Campaigns {
    Campaigns::new(Library::embedded(), None)
}

fn audit(cases: &dyn Cases, jobs: usize) -> Findings {
    let heard = AtomicU64::new(0);
    let done = |done| {
        heard.fetch_max(done, Ordering::Relaxed);
    };
    let found = all(Library::embedded(), cases, jobs, &Stop::default(), &done);
    let found = found.unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(heard.into_inner(), cases.count() as u64);
    found
}

fn first(plan: &Plan, playing: &Campaigns) -> Retraced {
    let cases = Planned { plan, playing, claims: None, count: 1 };
    let case = cases.case(0).unwrap_or_else(|error| panic!("{error}"));
    case.retrace().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn the_audit_says_the_same_with_any_number_of_workers() {
    let (plan, playing) = (plan(), playing());
    let cases = Planned { plan: &plan, playing: &playing, claims: None, count: 3 };
    let (one, two) = (Report::of(audit(&cases, 1)), Report::of(audit(&cases, 2)));
    assert_eq!(one.campaigns, 3);
    assert_eq!(one.json().expect("JSON"), two.json().expect("JSON"));
}

#[test]
fn every_table_is_there_and_every_arrest_has_its_chain() {
    let (plan, playing) = (plan(), playing());
    let cases = Planned { plan: &plan, playing: &playing, claims: None, count: 3 };
    let report = Report::of(audit(&cases, 2));
    assert!(0 < report.arrests.arrests);
    assert_eq!(report.arrests.without_chain, 0);
    for told in &report.arrests.all {
        assert!(told.chain.iter().all(|line| line.contains("week") && line.contains(" By ")));
    }
    assert!(0 < report.odds.all.pitches && report.odds.all.held <= 1.0);
    assert!(0 < report.failures.all.failed);
    let text = Text::english();
    let (said, marked) = (report.text(&text, 2), report.markdown(&text, 2));
    for part in ["by tenths", "weeks of assessment", "rest on", "through whom", "Orders of"] {
        assert!(said.contains(part), "{part} is not in\n{said}");
        assert!(marked.contains(part), "{part} is not in\n{marked}");
    }
    assert!(!said.contains('‹'), "every message is there:\n{said}");
}

#[test]
fn nothing_in_a_chain_happened_after_the_arrest() {
    let (plan, playing) = (plan(), playing());
    let retraced = first(&plan, &playing);
    for arrest in arrests(&retraced.file) {
        let deeds = arrest.chain.iter().map(|link| &retraced.file.deeds[link.deed]);
        for deed in deeds {
            assert!(deed.people.contains(&Some(arrest.person)), "{}", deed.name);
            assert!(deed.told.iter().any(|(seat, _)| *seat == Seat::Security));
        }
        assert!(arrest.chain.iter().all(|link| link.deed < arrest.deed));
    }
}

#[test]
fn a_campaign_without_a_change_is_the_campaign() {
    let (plan, playing) = (plan(), playing());
    let retraced = first(&plan, &playing);
    let weeks: Vec<_> = retraced.weeks().map(|(week, _, orders)| (week, orders.clone())).collect();
    let (week, orders) = &weeks[10];
    let order = *orders.iter().find_map(|(_, orders)| orders.first()).expect("an order");
    // Taking away from one seat what another ordered takes nothing away.
    let seat = if order.verb().is_for(true) { Seat::Security } else { Seat::Station1 };
    let change = Change::Without { week: *week, seat, order };
    let in_week = weeks[14].0;
    let other = retraced.otherwise(change, in_week).expect("a course of events");
    let names = |file| -> Vec<_> { deeds_of(file, in_week).map(|it| it.name.clone()).collect() };
    assert_eq!(names(&other), names(&retraced.file));
}

#[test]
fn a_recording_gives_what_its_match_gave() {
    let (plan, playing) = (plan(), playing());
    let fixture = plan.fixture(0).expect("a campaign");
    let referee = playing.play_out(&fixture).unwrap_or_else(|error| panic!("{error}"));
    let weeks = fixture.weeks.and_then(|weeks| u16::try_from(weeks).ok());
    let replay = Replay::of(&referee, fixture.seed, weeks);
    let library = Library::embedded();
    let recorded = Recorded { library, replays: vec![(fixture.id.to_string(), replay)] };
    let planned = Planned { plan: &plan, playing: &playing, claims: None, count: 1 };
    let (recorded, planned) = (audit(&recorded, 1), audit(&planned, 1));
    assert_eq!(recorded.shown, planned.shown);
    assert_eq!(recorded.arrests, planned.arrests);
    assert_eq!(recorded.operations, planned.operations);
}

#[test]
fn a_ledger_of_other_campaigns_is_found_out() {
    let (plan, playing) = (plan(), playing());
    let fixture = plan.fixture(0).expect("a campaign");
    let referee = playing.play_out(&fixture).unwrap_or_else(|error| panic!("{error}"));
    let outcome = came_to(&referee, &fixture);
    let played = Played { fixture, outcome };
    let so = Claim::of("a.jsonl:2".to_owned(), &Row::of(&played));
    type Change = fn(&mut Claim);
    let changes: [(&str, Change); 6] = [
        ("the digest", |it| it.digest = "0".repeat(32)),
        ("the result", |it| {
            it.result = match it.result {
                Verdict::Drawn => Verdict::Won(SeatName::Security),
                Verdict::Won(_) => Verdict::Drawn,
            }
        }),
        ("the number of weeks", |it| it.weeks += 1),
        ("the score of station", |it| it.scores[0].1 += 1),
        ("orders", |it| it.counters.iter_mut().for_each(|it| it.1 += 1)),
        ("the number of scores", |it| it.scores.truncate(1)),
    ];
    let look = |claim: Claim| {
        let claims = Some(vec![claim]);
        let cases = Planned { plan: &plan, playing: &playing, claims, count: 1 };
        all(Library::embedded(), &cases, 1, &Stop::default(), &|_| ()).map(drop)
    };
    look(so.clone()).expect("what is so");
    for (what, change) in changes {
        let mut claim = so.clone();
        change(&mut claim);
        let error = look(claim).expect_err(what).to_string();
        let counted = what == "orders" && error.contains("stands here as");
        assert!(error.contains(what) || counted, "{what}: {error}");
        assert!(error.starts_with("a.jsonl:2: ") && error.contains("cut the file"), "{error}");
    }
}
