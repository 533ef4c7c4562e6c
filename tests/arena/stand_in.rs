//! A game that needs no rules.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

use cutout::arena::campaign::{
    CannotPlay, Failure, Fixture, Forfeit, Outcome, Playing, SeatName, Verdict,
};
use cutout::arena::play::{Manner, with_ledger};
use cutout::arena::run::{Ended, Stop};
use cutout::arena::schedule::Plan;
use cutout::arena::script::{Known, Script};
use cutout::arena::summary::COUNTERS;

/// The rules that a ledger of these campaigns names.
pub(crate) const RULES: &str = "rules 1";

/// Plays by dice; stronger levels win more often, and some campaigns are forfeited.
#[derive(Default)]
pub(crate) struct StandIn {
    pub(crate) played: AtomicU64,
    /// Asks for a stop once so many were played.
    pub(crate) stop_after: Option<(u64, Stop)>,
    /// Breaks in this campaign of the canonical order.
    pub(crate) breaks_in: Option<String>,
}

impl Playing for StandIn {
    fn play(&self, fixture: &Fixture) -> Result<Outcome, CannotPlay> {
        let played = 1 + self.played.fetch_add(1, Ordering::Relaxed);
        if let Some((after, stop)) = &self.stop_after
            && *after <= played
        {
            stop.ask();
        }
        let id = fixture.id.to_string();
        if self.breaks_in.as_ref() == Some(&id) {
            panic!("a plank in reason broke");
        }
        Ok(outcome(fixture, &id))
    }
}

/// Runs a plan, as a new process does: was it completed, and how many campaigns were played now?
pub(crate) fn go_on(
    plan: &Plan,
    ledger: &Path,
    jobs: usize,
    stop_after: Option<u64>,
) -> (Ended, u64) {
    let stop = Stop::default();
    let playing =
        StandIn { stop_after: stop_after.map(|after| (after, stop.clone())), ..StandIn::default() };
    let manner = Manner { jobs, stop: &stop, quiet: true };
    let (ended, _) = with_ledger(plan, ledger, RULES, &playing, &manner).expect("a good run");
    (ended, playing.played.into_inner())
}

fn outcome(fixture: &Fixture, id: &str) -> Outcome {
    let dice = |what: &str| {
        let hash = blake3::hash(format!("{id} {what} {}", fixture.seed).as_bytes());
        u64::from(u16::from_le_bytes([hash.as_bytes()[0], hash.as_bytes()[1]]))
    };
    // The seed favours one seat in all campaigns of a round: so they are not independent.
    let luck = |seat: usize| if seat == 0 { fixture.seed % 20_000 } else { 10_000 };
    let strength = |seat: usize| strength(&fixture.seats[seat].level) + luck(seat);
    let score = |seat: usize| (strength(seat) + dice(&format!("score {seat}"))) as i64 / 1_000;
    let (station, security) = (score(0), score(1));
    let result = match station - security {
        0 => Verdict::Drawn,
        lead if 0 < lead => Verdict::Won(SeatName::Station),
        _ => Verdict::Won(SeatName::Security),
    };
    let weeks = 10 + (dice("weeks") % 43) as u32;
    let forfeit = (dice("forfeit") % 50 == 0).then(|| Forfeit {
        seat: SeatName::Security,
        failure: if dice("how") % 2 == 0 { Failure::Crashed } else { Failure::Forfeited },
        reason: "it said \"no\"\nand left".to_owned(),
    });
    let mut counters = BTreeMap::from([
        ("recruited".to_owned(), dice("recruited") % 6),
        ("orders".to_owned(), u64::from(weeks) * 5),
    ]);
    if dice("seldom") % 20 == 0 {
        counters.insert("arrested_innocent".to_owned(), 1);
    }
    Outcome {
        result,
        margin: (station - security).abs(),
        weeks,
        scores: BTreeMap::from([(SeatName::Station, station), (SeatName::Security, security)]),
        counters,
        digests: (1..=weeks).map(|week| format!("{:04x}", dice(&week.to_string()))).collect(),
        orders_refused: dice("refused") % 2,
        forfeit,
    }
}

fn strength(level: &str) -> u64 {
    match level {
        "idle" => 0,
        "random" => 15_000,
        _ => 30_000,
    }
}

pub(crate) fn known() -> Known {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    Known {
        scenarios: words(&["first-posting", "open-city"]),
        levels: words(&["idle", "random", "novice", "regular", "veteran", "mastermind"]),
        station_doctrines: words(&["careful", "harvester", "gambler", "architect", "recruiter"]),
        security_doctrines: words(&["patient", "hammer", "paranoid", "deceiver", "overstretched"]),
        deeds: words(&["met", "seen-at-drop", "arrested"]),
        counters: std::iter::once("weeks").chain(COUNTERS).map(str::to_owned).collect(),
    }
}

pub(crate) fn script(source: &str) -> Script {
    Script::parse("test.ron", source, &known()).unwrap_or_else(|faults| panic!("{faults}"))
}

/// Three players and 360 campaigns.
pub(crate) fn plan_of_360() -> Plan {
    Plan::new(script(
        r#"(
            name: "three of them",
            scenario: "open-city",
            seed: "berlin",
            players: ["idle", "random", (name: "hammer", level: "regular", security: "hammer")],
            schedule: RoundRobin(rounds: 60),
        )"#,
    ))
}
