//! `cutout dev ablate`: what the game's own players gain by each kind of order.
//!
//! A campaign is played as it is, and then once more for each kind of order that a seat gave in
//! it, with all orders of this kind taken out of that seat's plans and nothing else changed. Luck
//! is keyed, so that both have the same dice. A campaign in which a seat did not give the order
//! says nothing of it: the figures hold where it is used. They tell the players' use of an order,
//! not what somebody else could do with it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    sync::Arc,
};

use game::{
    arena::{
        campaign::{CannotPlay, Fixture, Outcome},
        playing::{Campaigns, came_to},
    },
    referee::Referee,
};
use rules::{
    ai::{Budget, NotMine, Player, Thought},
    engine::{
        order::{Order, Plan, Verb},
        seat::Seat,
        view::View,
    },
};
use serde::{Deserialize, Serialize};

use super::study::{self, Asked};

/// Standard errors on either side of a mean that hold it in 95 of 100 cases.
const SURE: f64 = 1.96;

/// A campaign with one kind of order taken from one seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub security: bool,
    pub verb: Verb,
    /// How often the order was given where it was allowed.
    pub given: u32,
    /// By how many points the order made the margin of its seat better.
    pub gain: i64,
    /// A campaign won for one lost is two.
    pub won: i8,
}

/// What all campaigns say of one kind of order.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Worth {
    pub campaigns: u32,
    pub given: u64,
    sum: f64,
    squares: f64,
    won: i64,
}

impl Worth {
    fn add(&mut self, taken: &Taken) {
        let gain = taken.gain as f64;
        self.campaigns += 1;
        self.given += u64::from(taken.given);
        self.sum += gain;
        self.squares += gain * gain;
        self.won += i64::from(taken.won);
    }

    fn each(self, of: f64) -> f64 {
        of / f64::from(self.campaigns.max(1))
    }

    /// Points of margin.
    pub fn gain(self) -> f64 {
        self.each(self.sum)
    }

    /// The standard error of the gain.
    pub fn error(self) -> f64 {
        let spread = self.squares - self.sum * self.gain();
        let others = f64::from(self.campaigns.max(2) - 1);
        (spread.max(0.0) / others / f64::from(self.campaigns.max(1))).sqrt()
    }

    /// Hundredths of campaigns, a draw being half.
    pub fn won(self) -> f64 {
        50.0 * self.each(self.won as f64)
    }
}

/// The worth of every kind of order, by seat.
#[derive(Clone, Debug, Default)]
pub struct Table {
    campaigns: u32,
    rows: BTreeMap<(bool, Verb), Worth>,
}

impl Table {
    fn add(&mut self, taken: &[Taken]) {
        self.campaigns += 1;
        for row in taken {
            self.rows.entry((row.security, row.verb)).or_default().add(row);
        }
    }

    pub fn of(&self, security: bool, verb: Verb) -> Option<Worth> {
        self.rows.get(&(security, verb)).copied()
    }

    pub fn text(&self) -> String {
        let mut out = format!("{} campaigns\n", self.campaigns);
        for (security, seat) in [(false, "Station"), (true, "Security")] {
            let _ = writeln!(
                out,
                "\n{seat}: gain in points of the margin (95 %), in wins of a hundred, campaigns \
                 that use it, times in each"
            );
            let mut rows: Vec<(Verb, Worth)> = self
                .rows
                .iter()
                .filter(|((of, _), _)| *of == security)
                .map(|((_, verb), worth)| (*verb, *worth))
                .collect();
            rows.sort_by(|(_, one), (_, other)| other.gain().total_cmp(&one.gain()));
            rows.iter().for_each(|(verb, worth)| self.write(*verb, *worth, &mut out));
        }
        out
    }

    fn write(&self, verb: Verb, worth: Worth, out: &mut String) {
        let used = 100.0 * f64::from(worth.campaigns) / f64::from(self.campaigns.max(1));
        let _ = writeln!(
            out,
            "  {:<18} {:+7.1} ± {:4.1} {:+6.1} {used:5.0} % {:6.1}",
            verb.name(),
            worth.gain(),
            SURE * worth.error(),
            worth.won(),
            worth.each(worth.given as f64),
        );
    }
}

/// Plays the campaigns and takes away what was ordered. Nothing, where it was stopped before the
/// end: what was kept is gone on with.
///
/// # Errors
/// A name that is unknown, a campaign that cannot be played, a file that cannot be written.
pub fn ablate(asked: &Asked<'_>, only: &BTreeSet<Verb>) -> Result<Option<Table>, String> {
    let mut table = Table::default();
    let gather = |campaigns: &Campaigns, fixture: &Fixture| take_away(campaigns, fixture, only);
    let title = only.iter().fold("ablate".to_owned(), |title, verb| title + " " + verb.name());
    let mut take = |taken: Vec<Taken>| table.add(&taken);
    let whole = study::gather(asked, &title, &gather, &mut take)?;
    Ok(whole.then_some(table))
}

/// The campaign, and what each kind of order that was given in it was worth.
fn take_away(
    campaigns: &Campaigns,
    fixture: &Fixture,
    only: &BTreeSet<Verb>,
) -> Result<(Outcome, Vec<Taken>), CannotPlay> {
    let mut whole = campaigns.seat(fixture)?;
    study::play_out(&mut whole, fixture)?;
    let mut rows = Vec::new();
    for ((seat, verb), given) in given(&whole) {
        if only.is_empty() || only.contains(&verb) {
            let security = seat == Seat::Security;
            let without = without(campaigns, fixture, seat, verb)?;
            let lost = account(&whole, security).0 - account(&without, security).0;
            let won = account(&whole, security).1 - account(&without, security).1;
            rows.push(Taken { security, verb, given, gain: lost, won });
        }
    }
    Ok((came_to(&whole, fixture), rows))
}

/// How often each seat gave each kind of order.
fn given(referee: &Referee) -> BTreeMap<(Seat, Verb), u32> {
    let mut given = BTreeMap::new();
    for week in referee.orders() {
        for (seat, orders) in week.iter() {
            for order in orders {
                *given.entry((seat, order.verb())).or_default() += 1;
            }
        }
    }
    given
}

/// The margin of the side that asks, and 1, 0 or −1 for a win, a draw or a loss.
fn account(referee: &Referee, security: bool) -> (i64, i8) {
    use rules::engine::disclosed::Verdict;
    let accounts = referee.accounts();
    let Some(best) = accounts.iter().max_by_key(|account| account.margin) else { return (0, 0) };
    let won = match best.verdict {
        Verdict::StationDecisive | Verdict::StationNarrow => 1,
        Verdict::Draw => 0,
        Verdict::SecurityNarrow | Verdict::SecurityDecisive => -1,
    };
    match security {
        true => (-best.margin, -won),
        false => (best.margin, won),
    }
}

fn without(
    campaigns: &Campaigns,
    fixture: &Fixture,
    seat: Seat,
    verb: Verb,
) -> Result<Referee, CannotPlay> {
    let bound = |of: Seat, player: Box<dyn Player>| -> Box<dyn Player> {
        match of == seat {
            true => Box::new(Without { player, verb }),
            false => player,
        }
    };
    let mut referee = campaigns.seat_as(fixture, &bound)?;
    study::play_out(&mut referee, fixture)?;
    Ok(referee)
}

/// A player whose orders of one kind are not carried out.
struct Without {
    player: Box<dyn Player>,
    verb: Verb,
}

impl Player for Without {
    fn plan(&mut self, view: &Arc<View>, budget: &mut dyn Budget) -> Thought {
        let thought = self.player.plan(view, budget);
        let orders: Vec<Order> =
            thought.plan.orders().filter(|order| order.verb() != self.verb).copied().collect();
        // What rests on an order that is gone goes with it.
        let (plan, _) = Plan::of_what_fits(Arc::clone(view), &orders);
        Thought { plan, ..thought }
    }

    fn memory(&self) -> String {
        self.player.memory()
    }

    fn recall(&mut self, memory: &str) -> Result<(), NotMine> {
        self.player.recall(memory)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use game::arena::run::Stop;

    use super::*;

    fn asked<'a>(stop: &'a Stop, jobs: usize, keep: Option<&'a Path>) -> Asked<'a> {
        let (station, security) = (vec!["careful".to_owned()], vec!["deceiver".to_owned()]);
        let (seed, scenario) = ("ablate", "first-posting");
        Asked { games: 4, seed, scenario, station, security, jobs, keep, stop, quiet: true }
    }

    #[test]
    fn what_is_taken_away_is_the_same_with_any_jobs_and_after_an_interruption() {
        let stop = Stop::default();
        let only = BTreeSet::from([Verb::Meet, Verb::Watch]);
        let text = |asked: &Asked<'_>| ablate(asked, &only).unwrap().unwrap().text();
        let whole = text(&asked(&stop, 1, None));
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("rows");
        assert_eq!(text(&asked(&stop, 2, Some(&path))), whole);
        let kept = std::fs::read_to_string(&path).unwrap();
        let begun: Vec<&str> = kept.lines().take(2).collect();
        std::fs::write(&path, format!("{}\n", begun.join("\n"))).unwrap();
        assert_eq!(text(&asked(&stop, 1, Some(&path))), whole);
    }

    #[test]
    fn a_station_that_claims_nothing_does_worse() {
        let stop = Stop::default();
        let only = BTreeSet::from([Verb::Disseminate]);
        let asked = Asked { games: 16, scenario: "open-city", ..asked(&stop, 2, None) };
        let table = ablate(&asked, &only).unwrap().unwrap();
        let worth = table.of(false, Verb::Disseminate).unwrap();
        assert_eq!(worth.campaigns, 16);
        assert!(10.0 < worth.gain(), "{}", table.text());
    }

    #[test]
    fn an_error_is_the_spread_over_the_root_of_the_campaigns() {
        let mut worth = Worth::default();
        for gain in [-2, 0, 2, 4] {
            worth.add(&Taken { security: true, verb: Verb::Watch, given: 3, gain, won: 1 });
        }
        assert!((worth.gain() - 1.0).abs() < 1e-9);
        assert!((worth.error() - (20.0_f64 / 3.0).sqrt() / 2.0).abs() < 1e-9);
        assert!((worth.won() - 50.0).abs() < 1e-9);
    }
}
