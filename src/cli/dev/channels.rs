//! `cutout dev channels`: what each way of reaching an agent costs and what it risks.
//!
//! Every network stands in the same small town against the same Security, a `regular` with its
//! usual doctrine. Three agents collect for an officer whom Security knows; between them and him
//! stands the channel that is tried. Nothing else happens: nobody is recruited and nothing is
//! claimed.

mod network;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::{
    arena::{stats::Moments, table::Table},
    cli::{Fail, say},
    content::Library,
};

use network::{CHANNELS, Care, Run, Way};

/// Fractions are kept as thousandths until they are printed.
const SCALE: i128 = 1_000;
/// Differences below so many standard errors count as none.
const CLEAR: f64 = 2.0;

#[derive(Debug, Args)]
pub(in crate::cli) struct Channels {
    /// Campaigns for each line.
    #[arg(long, default_value_t = 200)]
    campaigns: u64,
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    #[default]
    Text,
    Json,
}

/// A mean and its standard error.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Mean {
    mean: f64,
    error: f64,
}

impl Mean {
    /// The measures are kept in thousandths.
    fn of(moments: &Moments) -> Mean {
        let scale = SCALE as f64;
        Mean { mean: moments.mean() / scale, error: moments.error().unwrap_or(0.0) / scale }
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
    cutouts: u8,
    /// Agents of any kind lost, for each year of a collector at large.
    loss: Mean,
    /// Reports that came in, for each such year.
    reports: Mean,
    /// Weeks from the date of information to its receipt.
    delay: Mean,
    /// Officer days a week, for each collector at large.
    days: Mean,
    /// Money a week, likewise.
    money: Mean,
    /// Errands at meetings before it works.
    lessons: Mean,
    /// Why it cannot be set up, if it cannot.
    refused: Option<String>,
    /// The channel that is better in something and worse in nothing.
    dominated_by: Option<String>,
}

impl Line {
    /// Less is better in each of them.
    fn burdens(&self) -> [Mean; 6] {
        let missing = Mean { mean: -self.reports.mean, error: self.reports.error };
        [self.loss, missing, self.delay, self.days, self.money, self.lessons]
    }

    fn is_dominated_by(&self, other: &Line) -> bool {
        let pairs = || self.burdens().into_iter().zip(other.burdens());
        let worse = pairs().any(|(mine, theirs)| mine.clearly_below(theirs));
        let better = pairs().any(|(mine, theirs)| theirs.clearly_below(mine));
        other.refused.is_none() && better && !worse
    }
}

/// What one arrest takes along.
#[derive(Clone, Debug, Serialize)]
struct Arrests {
    network: &'static str,
    /// Others of the network taken within ten weeks.
    taken: Mean,
    /// Others who fled, and are lost as sources.
    fled: Mean,
}

#[derive(Debug, Serialize)]
struct Answer {
    campaigns: u64,
    channels: Vec<Line>,
    arrests: Vec<Arrests>,
}

pub(super) fn run(asked: &Channels) -> Result<(), Fail> {
    let rules = Library::embedded().rules().map_err(|error| Fail::Input(error.to_string()))?;
    let mut channels: Vec<Line> =
        CHANNELS.iter().map(|way| measure(way, &rules, asked.campaigns)).collect();
    let judged: Vec<Option<String>> =
        channels.iter().map(|line| dominator(line, &channels)).collect();
    for (line, by) in channels.iter_mut().zip(judged) {
        line.dominated_by = by;
    }
    let arrests = Care::BOTH.map(|care| arrest(care, &rules, asked.campaigns)).into();
    let answer = Answer { campaigns: asked.campaigns, channels, arrests };
    match asked.format {
        Format::Text => say(&text(&answer)),
        Format::Json => {
            let json = serde_json::to_string_pretty(&answer)
                .map_err(|error| Fail::Disk(error.to_string()))?;
            say(&format!("{json}\n"))
        }
    }
}

fn dominator(line: &Line, all: &[Line]) -> Option<String> {
    let by = all.iter().find(|other| line.refused.is_none() && line.is_dominated_by(other))?;
    Some(format!("{}, {}", by.channel, by.cutouts))
}

fn measure(way: &Way, rules: &std::sync::Arc<crate::engine::rules::Rules>, campaigns: u64) -> Line {
    let mut sums = [Moments::default(); 6];
    let mut refused = None;
    for seed in 0..campaigns {
        match network::run(way, rules, seed) {
            Ok(run) => {
                for (sum, measure) in sums.iter_mut().zip(measures(&run)) {
                    if let Some(measure) = measure {
                        sum.add(measure);
                    }
                }
            }
            Err(refusal) => {
                refused = Some(refusal.to_string());
                break;
            }
        }
    }
    let [loss, reports, delay, days, money, lessons] = sums.map(|sum| Mean::of(&sum));
    let (channel, cutouts) = (way.name, way.cutouts);
    let dominated_by = None;
    Line { channel, cutouts, loss, reports, delay, days, money, lessons, refused, dominated_by }
}

/// In the order of [`Line::burdens`], in thousandths.
fn measures(run: &Run) -> [Option<i128>; 6] {
    const YEAR: i128 = 52;
    let per = |sum: u64, over: u64, times: i128| {
        (0 < over).then(|| i128::from(sum) * times * SCALE / i128::from(over))
    };
    [
        per(run.lost, run.collector_weeks, YEAR),
        per(run.reports, run.collector_weeks, YEAR),
        per(run.delays, run.reports, 1),
        per(run.days, run.collector_weeks, 1),
        per(run.money, run.collector_weeks, 1),
        per(run.lessons, run.collectors, 1),
    ]
}

fn arrest(
    care: Care,
    rules: &std::sync::Arc<crate::engine::rules::Rules>,
    campaigns: u64,
) -> Arrests {
    let (mut taken, mut fled) = (Moments::default(), Moments::default());
    for seed in 0..campaigns {
        if let Some(after) = network::arrest(care, rules, seed) {
            taken.add(i128::from(after.taken) * SCALE);
            fled.add(i128::from(after.fled) * SCALE);
        }
    }
    Arrests { network: care.name(), taken: Mean::of(&taken), fled: Mean::of(&fled) }
}

fn text(answer: &Answer) -> String {
    let columns = [
        "channel",
        "cutouts",
        "loss",
        "reports",
        "delay",
        "days",
        "money",
        "lessons",
        "dominated by",
    ];
    let mut channels = Table::new("Channels", 1, &columns).noted(
        "Loss and reports for each year of a collector at large; delay in weeks; days and money \
         a week for each collector; lessons before it works. Mean and standard error.",
    );
    for line in &answer.channels {
        let figures = [line.loss, line.reports, line.delay, line.days, line.money, line.lessons];
        let figures = figures.map(|it| match line.refused {
            None => it.text(),
            Some(_) => "–".to_owned(),
        });
        let by = line.refused.as_ref().or(line.dominated_by.as_ref());
        let by = by.map_or_else(|| "nothing".to_owned(), Clone::clone);
        let name = [line.channel.to_owned(), line.cutouts.to_string()];
        channels.rows.push(name.into_iter().chain(figures).chain([by]).collect());
    }
    let mut arrests = Table::new("One arrest", 1, &["network", "others taken", "others fled"])
        .noted("Within ten weeks of one open arrest that is followed up.");
    for line in &answer.arrests {
        arrests.rows.push(vec![line.network.to_owned(), line.taken.text(), line.fled.text()]);
    }
    format!("{}\n{}", channels.text(), arrests.text())
}
