//! What each way of reaching an agent costs and what it risks.
//!
//! Every network stands in the same small town against the same Security, a `regular` with its
//! usual doctrine. One or three agents collect for an officer whom Security knows; between them and
//! him stands the channel that is tried. Nothing else happens: nobody is recruited and nothing is
//! claimed.

mod network;

use std::sync::Arc;

use serde::Serialize;

use game::arena::table::Table;
use rules::engine::rules::Rules;

use network::{After, CHANNELS, Care, Carries, Run, Way};

const YEAR: f64 = 52.0;
/// Differences below so many standard errors count as none.
const CLEAR: f64 = 2.0;

/// A mean and its standard error.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Mean {
    mean: f64,
    error: f64,
}

impl Mean {
    /// So much in all for each unit in all, each pair from one campaign: the ratio of the sums.
    fn ratio(pairs: &[(f64, f64)]) -> Mean {
        let count = pairs.len() as f64;
        let (over, under) =
            pairs.iter().fold((0.0, 0.0), |sums, pair| (sums.0 + pair.0, sums.1 + pair.1));
        if under <= 0.0 {
            return Mean::default();
        }
        let mean = over / under;
        let rest: f64 = pairs.iter().map(|pair| (pair.0 - mean * pair.1).powi(2)).sum();
        let error = if 1.0 < count { (rest * count / (count - 1.0)).sqrt() / under } else { 0.0 };
        Mean { mean, error }
    }

    /// Lower, and not by chance.
    fn clearly_below(self, other: Mean) -> bool {
        let error = self.error.hypot(other.error);
        self.mean + CLEAR * error < other.mean
    }

    fn text(self) -> String {
        format!("{:.2} ±{:.2}", self.mean, self.error)
    }
}

/// One channel, per collecting agent.
#[derive(Clone, Debug, Serialize)]
struct Line {
    channel: &'static str,
    carries: Carries,
    cutouts: u8,
    /// Agents of any kind lost, for each year of a collector at large.
    loss: Mean,
    /// Of them, collectors.
    sources_lost: Mean,
    /// Reports that came in, for each such year.
    reports: Mean,
    /// Weeks from the date of information to its receipt.
    delay: Mean,
    /// Officer days a week, for each collector at large.
    days: Mean,
    /// Money a week, likewise.
    money: Mean,
    /// How close collectors at large are to us: it is what validation and a warning rest on.
    rapport: Mean,
    /// Errands at meetings before it works.
    lessons: Mean,
    /// Why it cannot be set up, if it cannot.
    refused: Option<String>,
    /// One that carries the same, is better in something and worse in nothing.
    dominated_by: Option<String>,
}

impl Line {
    /// Less is better in each of them.
    fn burdens(&self) -> [Mean; 8] {
        let missing = |it: Mean| Mean { mean: -it.mean, error: it.error };
        let (reports, rapport) = (missing(self.reports), missing(self.rapport));
        [
            self.loss,
            self.sources_lost,
            reports,
            self.delay,
            self.days,
            self.money,
            rapport,
            self.lessons,
        ]
    }

    fn is_dominated_by(&self, other: &Line) -> bool {
        let pairs = || self.burdens().into_iter().zip(other.burdens());
        let worse = pairs().any(|(mine, theirs)| mine.clearly_below(theirs));
        let better = pairs().any(|(mine, theirs)| theirs.clearly_below(mine));
        let alike = self.carries == other.carries && other.refused.is_none();
        alike && better && !worse
    }
}

/// What one arrest takes along.
#[derive(Clone, Debug, Serialize)]
struct Arrests {
    network: &'static str,
    /// Arrests that were made.
    arrests: usize,
    /// Others of the network taken within ten weeks.
    taken: Mean,
    /// Others at large who went to ground or left.
    silent: Mean,
}

/// All lines, judged.
fn lines(rules: &Arc<Rules>, campaigns: u64) -> Vec<Line> {
    // What keeps people from one channel keeps them from all: it says nothing of any.
    let mut rules = Rules::clone(rules);
    rules.contact.kept = 0;
    let rules = Arc::new(rules);
    let mut lines: Vec<Line> = CHANNELS.iter().map(|way| measure(way, &rules, campaigns)).collect();
    let judged: Vec<Option<String>> = lines.iter().map(|line| dominator(line, &lines)).collect();
    for (line, by) in lines.iter_mut().zip(judged) {
        line.dominated_by = by;
    }
    lines
}

/// What the simulation came to.
#[derive(Debug, Serialize)]
pub struct Channels {
    campaigns: u64,
    channels: Vec<Line>,
    arrests: Vec<Arrests>,
}

impl Channels {
    /// Plays so many campaigns for each line with three collectors, and three times as many for
    /// one.
    pub fn measure(rules: &Arc<Rules>, campaigns: u64) -> Channels {
        let channels = lines(rules, campaigns);
        let arrests = Care::BOTH.map(|care| arrest(care, rules, campaigns)).into();
        Channels { campaigns, channels, arrests }
    }

    /// Two tables.
    pub fn text(&self) -> String {
        format!("{}\n{}", channels(&self.channels).text(), arrests(&self.arrests).text())
    }
}

fn dominator(line: &Line, all: &[Line]) -> Option<String> {
    let by = all.iter().find(|other| line.refused.is_none() && line.is_dominated_by(other))?;
    Some(format!("{}, {}", by.channel, by.cutouts))
}

fn measure(way: &Way, rules: &Arc<Rules>, campaigns: u64) -> Line {
    let runs: Result<Vec<Run>, _> =
        (0..way.campaigns(campaigns)).map(|seed| network::run(way, rules, seed)).collect();
    let (runs, refused) = match runs {
        Ok(runs) => (runs, None),
        Err(refusal) => (Vec::new(), Some(refusal.to_string())),
    };
    let for_each = |of: fn(&Run) -> u64, each: fn(&Run) -> u64, times: f64| {
        let pair = |run: &Run| (of(run) as f64 * times, each(run) as f64);
        Mean::ratio(&runs.iter().map(pair).collect::<Vec<_>>())
    };
    let weekly = |of| for_each(of, |run| run.collector_weeks, 1.0);
    let yearly = |of| for_each(of, |run| run.collector_weeks, YEAR);
    Line {
        channel: way.name,
        carries: way.carries(),
        cutouts: way.cutouts,
        loss: yearly(|run| run.lost),
        sources_lost: yearly(|run| run.collectors_lost),
        reports: yearly(|run| run.reports),
        delay: for_each(|run| run.delays, |run| run.reports, 1.0),
        days: weekly(|run| run.days),
        money: weekly(|run| run.money),
        rapport: weekly(|run| run.rapport),
        lessons: for_each(|run| run.lessons, |run| run.collectors, 1.0),
        refused,
        dominated_by: None,
    }
}

fn arrest(care: Care, rules: &Arc<Rules>, campaigns: u64) -> Arrests {
    let after: Vec<After> =
        (0..campaigns).filter_map(|seed| network::arrest(care, rules, seed)).collect();
    let mean = |of: fn(&After) -> u16| {
        Mean::ratio(&after.iter().map(|it| (f64::from(of(it)), 1.0)).collect::<Vec<_>>())
    };
    let (taken, silent) = (mean(|it| it.taken), mean(|it| it.silent));
    Arrests { network: care.name(), arrests: after.len(), taken, silent }
}

fn channels(lines: &[Line]) -> Table {
    let columns = [
        "channel",
        "carries",
        "cutouts",
        "loss",
        "sources",
        "reports",
        "delay",
        "days",
        "money",
        "rapport",
        "lessons",
        "dominated by",
    ];
    let mut table = Table::new("Channels", 1, &columns).noted(
        "Agents lost, collectors lost and reports for each year of a collector at large; delay in weeks; days and money \
         a week for each collector; lessons before it works. A way is dominated by one that carries the same, is better in something and \
         worse in nothing. Mean and standard error.",
    );
    for line in lines {
        let figures = [
            line.loss,
            line.sources_lost,
            line.reports,
            line.delay,
            line.days,
            line.money,
            line.rapport,
            line.lessons,
        ];
        let figures = figures.map(|it| match line.refused {
            None => it.text(),
            Some(_) => "–".to_owned(),
        });
        let by = line.refused.as_ref().or(line.dominated_by.as_ref());
        let by = by.map_or_else(|| "nothing".to_owned(), Clone::clone);
        let carries = line.carries.name().to_owned();
        let name = [line.channel.to_owned(), carries, line.cutouts.to_string()];
        table.rows.push(name.into_iter().chain(figures).chain([by]).collect());
    }
    table
}

fn arrests(lines: &[Arrests]) -> Table {
    let mut table =
        Table::new("One arrest", 1, &["network", "arrests", "others taken", "others silent"])
            .noted("Within ten weeks of one open arrest that is followed up.");
    for line in lines {
        table.rows.push(vec![
            line.network.to_owned(),
            line.arrests.to_string(),
            line.taken.text(),
            line.silent.text(),
        ]);
    }
    table
}

#[cfg(test)]
mod tests {
    use game::content::Library;

    use super::*;

    /// With fewer, chance has its say between one day of a route and two.
    const CAMPAIGNS: u64 = 400;

    fn measured() -> Vec<Line> {
        lines(&Library::embedded().rules().expect("the rules are sound"), CAMPAIGNS)
    }

    #[test]
    fn every_channel_has_something_for_it_and_a_cutout_costs_speed_for_safety() {
        let lines = measured();
        for line in &lines {
            assert_eq!(line.refused, None, "{}", line.channel);
            assert_eq!(line.dominated_by, None, "{}, {} cutouts", line.channel, line.cutouts);
        }
        let named = |name: &str| lines.iter().find(|line| line.channel == name).expect(name);
        for (with, without) in
            [("cutout, no route", "meeting, no route"), ("cutout, two days", "meeting, two days")]
        {
            let (with, without) = (named(with), named(without));
            assert!(with.sources_lost.clearly_below(without.sources_lost), "{}", with.channel);
            assert!(without.money.clearly_below(with.money), "{}", with.channel);
            assert!(without.delay.clearly_below(with.delay), "{}", with.channel);
        }
    }
}
