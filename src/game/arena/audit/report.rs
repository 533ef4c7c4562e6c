//! What an audit found, as tables for people and as numbers for programs.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    arena::{
        audit::{
            Findings, Told,
            failures::{Failure, Kind},
            habits::{MANY, Manner},
            odds::{Chosen, Of, Shown},
        },
        stats::{Interval, wilson},
        table::Table,
    },
    text::{Arg, Text, clerk::arg},
};

/// Everything that an audit found.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    pub campaigns: u64,
    pub odds: Odds,
    pub arrests: Arrests,
    pub failures: Failures,
    pub manners: Vec<MannerLine>,
    pub distances: Vec<Distance>,
}

/// Shown odds against those that were asked.
#[derive(Clone, Debug, Serialize)]
pub struct Odds {
    pub all: OddsLine,
    /// By kind of order.
    pub by_kind: Vec<(Of, OddsLine)>,
    pub by_chooser: Vec<(Chosen, OddsLine)>,
    /// By whole weeks of assessment.
    pub by_assessment: Vec<(u8, OddsLine)>,
    /// By the tenth in which the middle of the shown interval lies.
    pub deciles: Vec<(usize, OddsLine)>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct OddsLine {
    pub pitches: u64,
    /// Means, in hundredths.
    pub shown: f64,
    pub asked: f64,
    pub width: f64,
    /// Shares.
    pub held: f64,
    pub accepted: f64,
}

#[derive(Clone, Debug, Serialize)]
pub struct Arrests {
    pub arrests: u64,
    pub innocent: u64,
    /// Arrests that rest on no observation at all.
    pub without_chain: u64,
    /// Observations an arrest rests on, on average.
    pub mean_length: f64,
    /// How many arrests rest on an observation by whom.
    pub by_witness: BTreeMap<&'static str, u64>,
    pub all: Vec<Told>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Failures {
    pub succeeded: u64,
    pub all: FailureLine,
    pub by_how: Vec<(Kind, String, FailureLine)>,
    /// By the kind of act.
    pub through: BTreeMap<&'static str, u64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct FailureLine {
    pub failed: u64,
    /// Of them, through an identifiable act of Security.
    pub through_an_act: u64,
    pub share: f64,
    pub interval: Option<Interval>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MannerLine {
    pub is_station: bool,
    pub player: String,
    #[serde(flatten)]
    pub manner: Manner,
}

/// How differently two players give orders on one side, in bits.
#[derive(Clone, Debug, Serialize)]
pub struct Distance {
    pub is_station: bool,
    pub one: String,
    pub other: String,
    pub bits: f64,
}

impl OddsLine {
    fn of<'a>(shown: impl Iterator<Item = &'a Shown>) -> OddsLine {
        let mut line = OddsLine::default();
        for one in shown {
            line.pitches += 1;
            line.shown += (f64::from(one.low) + f64::from(one.high)) / 2.0;
            line.asked += f64::from(one.asked);
            line.width += f64::from(one.width());
            line.held += f64::from(u8::from(one.held()));
            line.accepted += f64::from(u8::from(one.accepted));
        }
        let all = line.pitches.max(1) as f64;
        let sums =
            [&mut line.shown, &mut line.asked, &mut line.width, &mut line.held, &mut line.accepted];
        sums.into_iter().for_each(|sum| *sum /= all);
        line
    }

    fn cells(&self) -> [String; 6] {
        [
            self.pitches.to_string(),
            format!("{:.1}", self.shown),
            format!("{:.1}", self.asked),
            percent(self.accepted),
            percent(self.held),
            format!("{:.1}", self.width),
        ]
    }
}

fn percent(share: f64) -> String {
    format!("{:.1}", 100.0 * share)
}

impl Odds {
    fn of(shown: &[Shown]) -> Odds {
        let by = |is: &dyn Fn(&Shown) -> bool| OddsLine::of(shown.iter().filter(|one| is(one)));
        let choosers = [Chosen::ByPlayer, Chosen::ByPlayerIfWarm, Chosen::ByAuditor];
        Odds {
            all: by(&|_| true),
            by_kind: Of::ALL.map(|of| (of, by(&|one| one.of == of))).to_vec(),
            by_chooser: choosers.map(|who| (who, by(&|one| one.chosen == who))).to_vec(),
            by_assessment: (0..=4).map(|weeks| (weeks, by(&|one| one.assessed == weeks))).collect(),
            deciles: (0..10).map(|tenth| (tenth, by(&|one| one.decile() == tenth))).collect(),
        }
    }
}

impl Arrests {
    fn of(arrests: Vec<Told>) -> Arrests {
        let mut by_witness: BTreeMap<&'static str, u64> = BTreeMap::new();
        for by in arrests.iter().flat_map(|arrest| &arrest.by) {
            *by_witness.entry(by).or_default() += 1;
        }
        let count = |is: &dyn Fn(&Told) -> bool| arrests.iter().filter(|it| is(it)).count() as u64;
        let links: usize = arrests.iter().map(|arrest| arrest.chain.len()).sum();
        Arrests {
            arrests: arrests.len() as u64,
            innocent: count(&|arrest| !arrest.guilty),
            without_chain: count(&|arrest| arrest.chain.is_empty()),
            mean_length: links as f64 / arrests.len().max(1) as f64,
            by_witness,
            all: arrests,
        }
    }
}

impl FailureLine {
    fn of<'a>(failures: impl Iterator<Item = &'a Failure>) -> FailureLine {
        let (mut failed, mut through_an_act) = (0_u64, 0_u64);
        for failure in failures {
            failed += 1;
            through_an_act += u64::from(failure.through.is_some());
        }
        let share = through_an_act as f64 / failed.max(1) as f64;
        let interval = (0 < failed).then(|| wilson(share, failed as f64));
        FailureLine { failed, through_an_act, share, interval }
    }

    fn cells(&self) -> [String; 4] {
        let interval = self
            .interval
            .map_or_else(String::new, |it| format!("{} – {}", percent(it.low), percent(it.high)));
        [self.failed.to_string(), self.through_an_act.to_string(), percent(self.share), interval]
    }
}

impl Failures {
    fn of(succeeded: u64, failed: &[Failure]) -> Failures {
        let mut kinds: Vec<(Kind, &str)> =
            failed.iter().map(|it| (it.kind, it.how.as_str())).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let mut through: BTreeMap<&'static str, u64> = BTreeMap::new();
        for act in failed.iter().filter_map(|it| it.through.as_ref()) {
            *through.entry(act.verb).or_default() += 1;
        }
        let line = |(kind, how): (Kind, &str)| {
            let same = failed.iter().filter(|it| it.kind == kind && it.how == how);
            (kind, how.to_owned(), FailureLine::of(same))
        };
        Failures {
            succeeded,
            all: FailureLine::of(failed.iter()),
            by_how: kinds.into_iter().map(line).collect(),
            through,
        }
    }
}

impl Report {
    pub fn of(findings: Findings) -> Report {
        let Findings { campaigns, shown, arrests, operations, habits } = findings;
        let manners = habits.iter().map(|((is_station, player), habits)| MannerLine {
            is_station: *is_station,
            player: player.clone(),
            manner: habits.manner(),
        });
        let mut distances = Vec::new();
        for (at, ((is_station, one), habits_of_one)) in habits.iter().enumerate() {
            for ((_, other), habits_of_other) in
                habits.iter().skip(at + 1).filter(|((side, _), _)| side == is_station)
            {
                distances.push(Distance {
                    is_station: *is_station,
                    one: one.clone(),
                    other: other.clone(),
                    bits: habits_of_one.distance(habits_of_other),
                });
            }
        }
        Report {
            campaigns,
            odds: Odds::of(&shown),
            arrests: Arrests::of(arrests),
            failures: Failures::of(operations.succeeded, &operations.failed),
            manners: manners.collect(),
            distances,
        }
    }

    /// Tables for a terminal, and the chains of so many arrests.
    pub fn text(&self, text: &Text, arrests: usize) -> String {
        let paper = Paper { text, report: self };
        let tables: Vec<String> = paper.tables().iter().map(Table::text).collect();
        let mut out = format!("{}\n\n{}", paper.heading(), tables.join("\n"));
        for told in self.arrests.all.iter().take(arrests) {
            out.push_str(&format!("\n{}\n", paper.arrest(told)));
            told.chain.iter().for_each(|line| out.push_str(&format!("  {line}\n")));
        }
        out
    }

    pub fn markdown(&self, text: &Text, arrests: usize) -> String {
        let paper = Paper { text, report: self };
        let tables: Vec<String> = paper.tables().iter().map(Table::markdown).collect();
        let mut out = format!("## {}\n\n{}", paper.heading(), tables.join("\n"));
        for told in self.arrests.all.iter().take(arrests) {
            out.push_str(&format!("\n**{}**\n\n", paper.arrest(told)));
            told.chain.iter().for_each(|line| out.push_str(&format!("- {line}\n")));
        }
        out
    }

    /// Numbers in full, and all arrests.
    ///
    /// # Errors
    /// Never in practice: there is nothing in it that JSON cannot say.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }
}

/// A report with the words for it.
struct Paper<'a> {
    text: &'a Text,
    report: &'a Report,
}

impl Paper<'_> {
    fn word(&self, id: &str) -> String {
        self.text.message(id, &[])
    }

    fn say(&self, id: &str, args: &[Arg<'_>]) -> String {
        self.text.message(id, args)
    }

    fn heading(&self) -> String {
        self.say("audit-heading", &[arg("campaigns", self.report.campaigns)])
    }

    fn arrest(&self, told: &Told) -> String {
        let guilty = if told.guilty { "yes" } else { "no" };
        let args = [
            arg("campaign", told.campaign.as_str()),
            arg("arrest", told.arrest.as_str()),
            arg("guilty", guilty),
        ];
        self.say("audit-arrest", &args)
    }

    /// A table whose first columns are words.
    fn table(&self, title: &str, words: usize, columns: &[&str]) -> Table {
        let columns: Vec<String> = columns.iter().map(|id| self.word(id)).collect();
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        Table::new(&self.word(title), words, &columns)
    }

    fn tables(&self) -> Vec<Table> {
        let mut tables = self.odds().to_vec();
        tables.extend([self.arrests(), self.failures(), self.acts()]);
        tables.extend([self.manners(), self.distances()]);
        tables.retain(|table| !table.rows.is_empty());
        tables
    }

    fn odds_table(&self, title: &str, first: &str) -> Table {
        self.table(
            title,
            1,
            &[
                first,
                "audit-col-pitches",
                "audit-col-shown",
                "audit-col-asked",
                "audit-col-accepted",
                "audit-col-held",
                "audit-col-width",
            ],
        )
    }

    fn odds(&self) -> [Table; 4] {
        let odds = &self.report.odds;
        let put = |table: &mut Table, name: String, line: &OddsLine| {
            if 0 < line.pitches {
                table.rows.push([name].into_iter().chain(line.cells()).collect());
            }
        };
        let mut deciles = self.odds_table("audit-odds", "audit-col-middle");
        for (tenth, line) in &odds.deciles {
            put(&mut deciles, format!("{} – {}", tenth * 10, tenth * 10 + 9), line);
        }
        put(&mut deciles, self.word("audit-all"), &odds.all);
        let mut choosers = self
            .odds_table("audit-odds-by-chooser", "audit-col-chooser")
            .noted(&self.word("audit-odds-note"));
        for (chosen, line) in &odds.by_chooser {
            let name = match chosen {
                Chosen::ByPlayer => self.word("audit-by-player"),
                Chosen::ByPlayerIfWarm => self.word("audit-by-player-if-warm"),
                Chosen::ByAuditor => self.word("audit-by-auditor"),
            };
            put(&mut choosers, name, line);
        }
        let mut kinds = self.odds_table("audit-odds-by-kind", "audit-col-kind");
        for (of, line) in &odds.by_kind {
            let name = match of {
                Of::TrueName => self.word("audit-of-true-name"),
                Of::FalseFlag => self.word("audit-of-false-flag"),
                Of::Friend => self.word("audit-of-friend"),
                Of::WayOut => self.word("audit-of-way-out"),
            };
            put(&mut kinds, name, line);
        }
        let mut assessed = self.odds_table("audit-odds-by-assessment", "audit-col-assessed");
        for (weeks, line) in &odds.by_assessment {
            put(&mut assessed, weeks.to_string(), line);
        }
        [deciles, kinds, choosers, assessed]
    }

    fn arrests(&self) -> Table {
        let arrests = &self.report.arrests;
        let mut table = self.table("audit-arrests", 1, &["audit-col-what", "audit-col-count"]);
        let rows = [
            ("audit-arrests-all", arrests.arrests.to_string()),
            ("audit-arrests-innocent", arrests.innocent.to_string()),
            ("audit-arrests-without", arrests.without_chain.to_string()),
            ("audit-arrests-length", format!("{:.1}", arrests.mean_length)),
        ];
        table.rows.extend(rows.map(|(id, figure)| vec![self.word(id), figure]));
        for (by, count) in &arrests.by_witness {
            let by = self.say("audit-rests-on", &[arg("by", self.word(by))]);
            table.rows.push(vec![by, count.to_string()]);
        }
        table
    }

    fn failures(&self) -> Table {
        let failures = &self.report.failures;
        let columns = [
            "audit-col-operation",
            "audit-col-how",
            "audit-col-failed",
            "audit-col-through",
            "audit-col-share",
            "audit-col-interval",
        ];
        let note = self.say("audit-failures-note", &[arg("succeeded", failures.succeeded)]);
        let mut table = self.table("audit-failures", 2, &columns).noted(&note);
        for (kind, how, line) in &failures.by_how {
            let kind = match kind {
                Kind::Contact => self.word("audit-contact"),
                Kind::Pitch => self.word("audit-pitch"),
            };
            table
                .rows
                .push([kind, how.replace('-', " ")].into_iter().chain(line.cells()).collect());
        }
        if 0 < failures.all.failed {
            let head = [self.word("audit-all"), String::new()];
            table.rows.push(head.into_iter().chain(failures.all.cells()).collect());
        }
        table
    }

    fn acts(&self) -> Table {
        let mut table = self.table("audit-acts", 1, &["audit-col-act", "audit-col-count"]);
        for (verb, count) in &self.report.failures.through {
            table.rows.push(vec![(*verb).to_owned(), count.to_string()]);
        }
        table
    }

    fn side(&self, is_station: bool) -> String {
        self.word(if is_station { "audit-station" } else { "audit-security" })
    }

    fn manners(&self) -> Table {
        let columns = [
            "audit-col-side",
            "audit-col-player",
            "audit-col-orders",
            "audit-col-entropy",
            "audit-col-busy-weeks",
            "audit-col-busy-orders",
            "audit-col-busy-changes",
        ];
        let note = self.say("audit-manners-note", &[arg("many", MANY)]);
        let mut table = self.table("audit-manners", 2, &columns).noted(&note);
        let rate = |rate: Option<f64>| rate.map_or_else(String::new, |rate| format!("{rate:.2}"));
        for line in &self.report.manners {
            let manner = &line.manner;
            table.rows.push(vec![
                self.side(line.is_station),
                line.player.clone(),
                format!("{:.2}", manner.orders_a_week),
                format!("{:.2}", manner.entropy),
                manner.busy_weeks.to_string(),
                rate(manner.busy_orders_a_week),
                rate(manner.busy_changes_a_week),
            ]);
        }
        table
    }

    fn distances(&self) -> Table {
        let columns = ["audit-col-side", "audit-col-player", "audit-col-other", "audit-col-bits"];
        let mut table =
            self.table("audit-distances", 3, &columns).noted(&self.word("audit-distances-note"));
        for line in &self.report.distances {
            table.rows.push(vec![
                self.side(line.is_station),
                line.one.clone(),
                line.other.clone(),
                format!("{:.3}", line.bits),
            ]);
        }
        table
    }
}
