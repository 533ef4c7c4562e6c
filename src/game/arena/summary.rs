//! The summary of `cutout match`: one JSON object, or a few lines to read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde::Serialize;

use crate::text::bare::plain;

use super::campaign::SeatName;
use super::tally::Tally;

/// The counters of a campaign, in the order of tables. A counter comes when its rule comes; its
/// name and its meaning stay. *Deception believed*: a fed false claim that HQ was given with at
/// least 70 %. *Cell orphaned*: members alive and free, no link upward for two weeks.
pub const COUNTERS: [&str; 42] = [
    "recruited",
    "recruited_via_access_agent",
    "recruited_false_flag",
    "walk_ins",
    "walk_ins_dangled",
    "brought",
    "anonymous",
    "parcels",
    "parcels_planted",
    "dangles",
    "reports",
    "disseminated",
    "claims_true",
    "claims_false",
    "deceptions_believed",
    "deceptions_exposed",
    "leaks_suspected",
    "plans_changed",
    "arrested",
    "arrested_innocent",
    "turned",
    "redoubled",
    "penetrations",
    "staff_pitched",
    "moles_found",
    "triples",
    "cells_formed",
    "cells_orphaned",
    "cells_recovered",
    "exfiltrated",
    "resettled",
    "went_home",
    "swapped",
    "staff_sent",
    "officers_expelled",
    "covert_actions",
    "fabrications",
    "mills",
    "mills_traced",
    "invented_members",
    "volunteers_taken",
    "orders",
];

/// What `--format json` prints.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    pub scenario: String,
    pub seed: String,
    pub campaigns: u64,
    pub wins: BTreeMap<SeatName, u64>,
    pub draws: u64,
    pub orders_refused: u64,
    pub forfeits: u64,
    /// Differs from run to run, so it stands here and in no file.
    pub cpu_seconds: f64,
    /// Of all campaigns together.
    pub weeks: u64,
    /// Of all campaigns' final digests.
    pub digest: String,
    /// Means.
    pub per_campaign: BTreeMap<String, f64>,
}

impl Summary {
    pub fn of(tally: &Tally<'_>, cpu_seconds: f64) -> Summary {
        let plan = tally.plan();
        let mut wins: BTreeMap<SeatName, u64> =
            plan.seats().iter().map(|seat| (*seat, 0)).collect();
        let mut draws = 0;
        for (_, endings) in tally.endings() {
            for ending in endings {
                match ending.winner().and_then(|index| plan.seats().get(index)) {
                    Some(seat) => *wins.entry(*seat).or_default() += 1,
                    None => draws += 1,
                }
            }
        }
        let size = f64::from(plan.rotations());
        let counters = tally.counters().into_iter().filter(|counter| counter.name != "weeks");
        Summary {
            scenario: plan.script.scenario.clone(),
            seed: plan.script.seed.text().to_owned(),
            campaigns: tally.campaigns(),
            wins,
            draws,
            orders_refused: tally.orders_refused(),
            forfeits: tally.forfeits().values().sum(),
            cpu_seconds,
            weeks: tally.weeks(),
            digest: tally.digest(),
            per_campaign: counters
                .map(|counter| (counter.name.clone(), counter.by_round.mean() / size))
                .collect(),
        }
    }

    /// One line, as scripts like it.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self).map(|text| text + "\n")
    }

    /// For people.
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a string cannot fail.
        let _ = self.write(&mut text);
        text
    }

    fn write(&self, text: &mut String) -> std::fmt::Result {
        let campaigns = count(self.campaigns, "campaign");
        let (scenario, seed) = (plain(&self.scenario), plain(&self.seed));
        writeln!(text, "{scenario}, seed {seed}: {campaigns}")?;
        for (seat, wins) in &self.wins {
            writeln!(text, "  {:<28}{wins:>8} won{}", seat.to_string(), self.share(*wins))?;
        }
        writeln!(text, "  {:<28}{:>8}{}", "draws", self.draws, self.share(self.draws))?;
        if 0 < self.forfeits {
            writeln!(text, "  {:<28}{:>8}", "forfeits", self.forfeits)?;
        }
        if 0 < self.orders_refused {
            writeln!(text, "  {:<28}{:>8}", "orders refused", self.orders_refused)?;
        }
        let weeks = self.weeks as f64 / self.campaigns.max(1) as f64;
        writeln!(text, "For each campaign")?;
        writeln!(text, "  {:<28}{weeks:>11.2}", "weeks")?;
        for name in self.names() {
            let mean = self.per_campaign.get(name).copied().unwrap_or(0.0);
            writeln!(text, "  {:<28}{mean:>11.2}", plain(name).replace('_', " "))?;
        }
        let rate = self.campaigns as f64 / self.cpu_seconds.max(1e-9);
        writeln!(text, "{:.2} s of CPU time, {rate:.1} campaigns a second", self.cpu_seconds)?;
        writeln!(text, "digest {}", self.digest)
    }

    /// The counters that there are: the known in their order, then the others.
    fn names(&self) -> impl Iterator<Item = &str> {
        let known = COUNTERS.into_iter().filter(|name| self.per_campaign.contains_key(*name));
        let others = self.per_campaign.keys().map(String::as_str);
        known.chain(others.filter(|name| !COUNTERS.contains(name)))
    }

    fn share(&self, part: u64) -> String {
        match self.campaigns {
            0 | 1 => String::new(),
            all => format!("  {:.1} %", 100.0 * part as f64 / all as f64),
        }
    }
}

fn count(number: u64, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {what}{plural}")
}
