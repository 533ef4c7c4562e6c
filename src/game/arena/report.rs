//! A report on a plan, from its tally: tables for people, JSON and CSV for programs.

use serde::Serialize;

use crate::text::bare::plain;

use super::campaign::{Failure, SeatName};
use super::rate::FEW_HEATS;
use super::script::Schedule;
use super::sprt::{Decision, Sprt};
use super::standings::{Results, Share, Standings, standings};
use super::stats::{Estimate, Moments};
use super::table::Table;
use super::tally::{Counter, Tally};

/// Everything that can be said about a plan, as far as it was played.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    pub name: String,
    pub about: String,
    pub plan: String,
    pub scenario: String,
    pub seed: String,
    pub status: Status,
    pub weeks: u64,
    pub orders_refused: u64,
    pub digest: String,
    /// Of a sequential test: what it came to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test: Option<TestLine>,
    pub all: Standings,
    /// Without the rounds in which a player did not play on; absent if there are none.
    pub without_forfeits: Option<Standings>,
    pub forfeits: Vec<ForfeitLine>,
    pub scores: Vec<ScoreLine>,
    pub counters: Vec<CounterLine>,
    /// Campaigns by their weeks, and by the Station's lead.
    #[serde(skip)]
    pub lengths: Vec<(i64, u64)>,
    #[serde(skip)]
    pub leads: Vec<(i64, u64)>,
}

/// A sequential test as far as it has come.
#[derive(Clone, Debug, Serialize)]
pub struct TestLine {
    pub player: String,
    pub opponent: String,
    #[serde(flatten)]
    pub sprt: Sprt,
    /// Rounds that count: those in which both played on.
    pub rounds: u64,
    /// The logarithm of the ratio of likelihoods, and where it decides.
    pub ratio: f64,
    pub lower: f64,
    pub upper: f64,
    pub decision: Option<Decision>,
}

impl TestLine {
    fn of(tally: &Tally<'_>) -> Option<TestLine> {
        let Schedule::Sprt { player, opponent, .. } = &tally.plan().script.schedule else {
            return None;
        };
        let sprt = tally.plan().script.schedule.sprt()?;
        let (lower, upper) = sprt.bounds();
        Some(TestLine {
            player: player.clone(),
            opponent: opponent.clone(),
            sprt,
            rounds: tally.tested().iter().sum(),
            ratio: sprt.ratio(tally.tested()),
            lower,
            upper,
            decision: tally.decided(),
        })
    }

    /// What it says, in a sentence.
    pub fn sentence(&self) -> String {
        let TestLine { player, opponent, sprt: Sprt { elo0, elo1, .. }, .. } = self;
        match self.decision {
            Some(Decision::Stronger) => {
                format!("{player} is stronger than {opponent} by {elo1} Elo rather than by {elo0}")
            }
            Some(Decision::NotStronger) => {
                format!("{player} leads {opponent} by {elo0} Elo rather than by {elo1}")
            }
            None => "not decided".to_owned(),
        }
    }
}

/// How far a plan is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Status {
    pub campaigns: u64,
    pub campaigns_planned: u64,
    pub rounds: u64,
    pub rounds_planned: u64,
    pub is_complete: bool,
}

/// How often a player did not play on.
#[derive(Clone, Debug, Serialize)]
pub struct ForfeitLine {
    pub player: String,
    pub crashed: u64,
    pub forfeited: u64,
}

#[derive(Clone, Debug, Serialize)]
pub struct ScoreLine {
    pub seat: SeatName,
    pub score: Mean,
}

/// A counter for each campaign.
#[derive(Clone, Debug, Serialize)]
pub struct CounterLine {
    pub name: String,
    /// Its error from rounds: campaigns of a round share a seed.
    pub all: Mean,
    /// By who met whom, in the order of the matrix.
    pub by_seating: Vec<Mean>,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Mean {
    pub mean: f64,
    /// Absent with fewer than two to compare.
    pub standard_error: Option<f64>,
}

impl Mean {
    fn of(moments: &Moments) -> Mean {
        Mean { mean: moments.mean(), standard_error: moments.error() }
    }

    /// From sums of rounds of so many campaigns.
    fn per_campaign(rounds: &Moments, size: u32) -> Mean {
        let size = f64::from(size);
        let standard_error = rounds.error().map(|error| error / size);
        Mean { mean: rounds.mean() / size, standard_error }
    }
}

impl Status {
    pub fn of(tally: &Tally<'_>) -> Status {
        Status {
            campaigns: tally.campaigns(),
            campaigns_planned: tally.plan().campaigns(),
            rounds: tally.rounds(),
            rounds_planned: tally.plan().rounds(),
            is_complete: tally.is_complete(),
        }
    }

    /// One line for `arena status`.
    pub fn line(&self) -> String {
        let state = if self.is_complete { "done" } else { "to be run on" };
        format!(
            "{} of {} campaigns, {} of {} rounds: {state}",
            self.campaigns, self.campaigns_planned, self.rounds, self.rounds_planned
        )
    }
}

impl Report {
    pub fn of(tally: &Tally<'_>) -> Report {
        let plan = tally.plan();
        let script = &plan.script;
        let has_forfeits = !tally.forfeits().is_empty();
        Report {
            name: script.name.clone(),
            about: script.about.clone(),
            plan: plan.hash(),
            scenario: script.scenario.clone(),
            seed: script.seed.text().to_owned(),
            status: Status::of(tally),
            weeks: tally.weeks(),
            orders_refused: tally.orders_refused(),
            digest: tally.digest(),
            test: TestLine::of(tally),
            all: standings(tally, true),
            without_forfeits: has_forfeits.then(|| standings(tally, false)),
            forfeits: forfeits(tally),
            scores: tally
                .scores()
                .iter()
                .map(|(seat, score)| ScoreLine { seat: *seat, score: Mean::of(score) })
                .collect(),
            counters: counters(tally),
            lengths: tally.lengths(),
            leads: tally.leads(),
        }
    }

    pub fn text(&self) -> String {
        let tables: Vec<String> = self.tables().iter().map(Table::text).collect();
        format!("{}\n\n{}", self.heading(), tables.join("\n"))
    }

    pub fn markdown(&self) -> String {
        let tables: Vec<String> = self.tables().iter().map(Table::markdown).collect();
        format!("## {}\n\n{}", self.heading(), tables.join("\n"))
    }

    pub fn csv(&self) -> String {
        let tables: Vec<String> = self.tables().iter().map(Table::csv).collect();
        tables.join("\n")
    }

    /// Numbers in full; what is infinite is `null`.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }

    pub(super) fn heading(&self) -> String {
        let [name, scenario, seed] = [&self.name, &self.scenario, &self.seed].map(|it| plain(it));
        format!("{name}: {scenario}, seed {seed}, {}", self.status.line())
    }

    pub fn tables(&self) -> Vec<Table> {
        let mut tables: Vec<Table> = self.test.iter().map(test_table).collect();
        tables.extend(standing_tables(&self.all, ""));
        if let Some(clean) = &self.without_forfeits {
            tables.push(self.forfeit_table());
            tables.extend(standing_tables(clean, ", without forfeits"));
        }
        tables.push(self.score_table());
        tables.push(self.counter_table());
        if 1 < self.all.matrix.len() && !self.counters.is_empty() {
            tables.push(self.counters_by_seating());
        }
        tables.retain(|table| !table.rows.is_empty());
        tables
    }

    fn forfeit_table(&self) -> Table {
        let columns = ["player", "crashed", "forfeited"];
        let mut table = Table::new("Did not play on", 1, &columns)
            .noted("The tables without forfeits leave out every round in which this happened.");
        for line in &self.forfeits {
            let (crashed, forfeited) = (line.crashed.to_string(), line.forfeited.to_string());
            table.rows.push(vec![line.player.clone(), crashed, forfeited]);
        }
        table
    }

    fn score_table(&self) -> Table {
        let mut table = Table::new("Scores", 1, &["seat", "mean", "± s.e."]);
        for line in &self.scores {
            let [mean, error] = mean_cells(&line.score);
            table.rows.push(vec![line.seat.to_string(), mean, error]);
        }
        table
    }

    fn counter_table(&self) -> Table {
        let mut table = Table::new("For each campaign", 1, &["counter", "mean", "± s.e."]);
        for line in &self.counters {
            let [mean, error] = mean_cells(&line.all);
            table.rows.push(vec![line.name.clone(), mean, error]);
        }
        table
    }

    fn counters_by_seating(&self) -> Table {
        let columns = ["counter", "players", "mean", "± s.e."];
        let mut table = Table::new("For each campaign, by who met whom", 2, &columns);
        for line in &self.counters {
            let seatings = self.all.matrix.iter().zip(&line.by_seating);
            for (matrix, mean) in seatings.filter(|(it, _)| 0 < it.results.campaigns()) {
                let [mean, error] = mean_cells(mean);
                let players = matrix.players.join(" – ");
                table.rows.push(vec![line.name.clone(), players, mean, error]);
            }
        }
        table
    }
}

fn forfeits(tally: &Tally<'_>) -> Vec<ForfeitLine> {
    let count =
        |player: usize, failure| tally.forfeits().get(&(player, failure)).copied().unwrap_or(0);
    let players = tally.plan().script.players.iter().enumerate();
    let lines = players.map(|(index, player)| ForfeitLine {
        player: player.name.clone(),
        crashed: count(index, Failure::Crashed),
        forfeited: count(index, Failure::Forfeited),
    });
    lines.filter(|line| 0 < line.crashed + line.forfeited).collect()
}

/// The counters that the script asks for, in its order; all, if it asks for none.
fn counters(tally: &Tally<'_>) -> Vec<CounterLine> {
    let all = tally.counters();
    let wanted = &tally.plan().script.counters;
    let chosen: Vec<&Counter> = if wanted.is_empty() {
        all
    } else {
        let find = |name: &String| all.iter().find(|counter| counter.name == *name).copied();
        wanted.iter().filter_map(find).collect()
    };
    let size = tally.plan().rotations();
    let lines = chosen.into_iter().map(|counter| CounterLine {
        name: counter.name.clone(),
        all: Mean::per_campaign(&counter.by_round, size),
        by_seating: counter.by_seating.iter().map(Mean::of).collect(),
    });
    lines.collect()
}

fn standing_tables(standings: &Standings, suffix: &str) -> Vec<Table> {
    vec![
        seat_table(standings, suffix),
        player_table(standings, suffix),
        step_table(standings, suffix),
        pair_table(standings, suffix),
        matrix_table(standings, suffix),
    ]
}

fn test_table(line: &TestLine) -> Table {
    let columns = ["player", "opponent", "says", "rounds", "ratio", "decides at"];
    let cells = [
        line.player.clone(),
        line.opponent.clone(),
        line.sentence(),
        line.rounds.to_string(),
        format!("{:.2}", line.ratio),
        format!("{:.2} and {:.2}", line.lower, line.upper),
    ];
    let mut table = Table::new("Sequential test", 3, &columns)
        .noted("The logarithm of the ratio of likelihoods, over rounds in which both played on.");
    table.rows.push(cells.to_vec());
    table
}

fn seat_table(standings: &Standings, suffix: &str) -> Table {
    let title = format!("Seats{suffix}");
    let mut table = Table::new(&title, 1, &["seat", "wins", "draws", "losses", "share", "95 %"]);
    for line in &standings.seats {
        table.rows.push(row(&[line.seat.to_string()], line.results, &line.share));
    }
    match &standings.seat_value {
        Some(value) => table.noted(&format!("To be Station is worth {} Elo.", estimate(value))),
        None => table,
    }
}

fn player_table(standings: &Standings, suffix: &str) -> Table {
    let columns =
        ["player", "wins", "draws", "losses", "share", "95 %", "Elo", "as Station", "as Security"];
    let title = format!("Players{suffix}");
    let mut table = Table::new(&title, 1, &columns);
    for line in &standings.players {
        let Some(share) = &line.share else { continue };
        let mut cells = row(std::slice::from_ref(&line.name), line.results, share);
        let ratings = [&line.rating, &line.as_station, &line.as_security];
        cells.extend(ratings.map(|rating| rating.as_ref().map_or("–".to_owned(), estimate)));
        table.rows.push(cells);
    }
    table.noted(&format!(
        "Elo against the mean, ± 95 %; errors from seeds once there are {FEW_HEATS}, before from the model."
    ))
}

fn step_table(standings: &Standings, suffix: &str) -> Table {
    let columns = ["upper", "lower", "seat", "rounds", "Elo", "superior"];
    let title = format!("Steps of the ladder{suffix}");
    let mut table = Table::new(&title, 3, &columns)
        .noted("Both against the lower one on the same seeds; Elo of the upper over the lower.");
    for line in &standings.steps {
        table.rows.push(vec![
            line.upper.clone(),
            line.lower.clone(),
            line.seat.to_string(),
            line.rounds.to_string(),
            estimate(&line.elo),
            percent(line.superiority),
        ]);
    }
    table
}

fn pair_table(standings: &Standings, suffix: &str) -> Table {
    let columns =
        ["player", "opponent", "wins", "draws", "losses", "share", "95 %", "Elo", "superior"];
    let title = format!("Pairs{suffix}");
    let mut table = Table::new(&title, 2, &columns);
    let mut is_fixed = false;
    for line in standings.pairs.iter().filter(|it| 0 < it.results.campaigns()) {
        let names = [line.player.clone(), line.opponent.clone()];
        let mut cells = row(&names, line.results, &line.share);
        cells.push(span(&line.elo));
        cells.push(percent(line.superiority));
        table.rows.push(cells);
        is_fixed |= line.seat.is_some();
    }
    if is_fixed {
        return table.noted("The player was always Station: the value of the seat is included.");
    }
    table
}

fn matrix_table(standings: &Standings, suffix: &str) -> Table {
    let columns = ["players by seat", "wins", "draws", "losses", "share", "95 %"];
    let title = format!("Who met whom{suffix}");
    let mut table = Table::new(&title, 1, &columns)
        .noted("Station first, Security last; results of the first.");
    for line in standings.matrix.iter().filter(|it| 0 < it.results.campaigns()) {
        table.rows.push(row(&[line.players.join(" – ")], line.results, &line.share));
    }
    table
}

fn row(names: &[String], results: Results, share: &Share) -> Vec<String> {
    let Results { wins, draws, losses } = results;
    let mut cells = names.to_vec();
    cells.extend([wins, draws, losses].map(|count| count.to_string()));
    cells.push(percent(share.share));
    cells.push(format!("{}–{}", plain_percent(share.interval.low), percent(share.interval.high)));
    cells
}

fn plain_percent(share: f64) -> String {
    format!("{:.1}", share * 100.0)
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// A symmetric estimate.
fn estimate(estimate: &Estimate) -> String {
    format!("{} ± {:.0}", signed(estimate.value), estimate.high - estimate.value)
}

/// An estimate with its ends, which may be infinite.
fn span(estimate: &Estimate) -> String {
    let Estimate { value, low, high } = estimate;
    format!("{} ({} to {})", signed(*value), signed(*low), signed(*high))
}

fn signed(value: f64) -> String {
    if value.is_infinite() {
        return if 0.0 < value { "+∞".to_owned() } else { "−∞".to_owned() };
    }
    let rounded = value.round();
    if rounded == 0.0 {
        "0".to_owned()
    } else if rounded < 0.0 {
        format!("−{:.0}", -rounded)
    } else {
        format!("+{rounded:.0}")
    }
}

fn mean_cells(mean: &Mean) -> [String; 2] {
    let error = mean.standard_error.map_or("–".to_owned(), |error| format!("{error:.3}"));
    [format!("{:.3}", mean.mean), error]
}
