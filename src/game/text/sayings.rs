//! How often each report had been said before: it decides in which of its variants it is said, so
//! that a line reads the same wherever it is read again.

use std::collections::BTreeMap;

use rules::engine::{ids::DossierId, units::Week, view::Report};

use crate::text::quotes::Papers;

/// A kind of report and the person it is about.
type Subject = (&'static str, Option<DossierId>);

/// What one seat was told so far, counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sayings {
    /// Each week's reports with the count of their like before; the briefing first.
    weeks: Vec<BTreeMap<Report, usize>>,
    counts: BTreeMap<Subject, usize>,
    papers: Papers,
}

static NOTHING: Sayings =
    Sayings { weeks: Vec::new(), counts: BTreeMap::new(), papers: Papers::EMPTY };

impl Sayings {
    /// Nothing was said yet.
    pub const fn none() -> &'static Sayings {
        &NOTHING
    }

    /// Counts what was told week by week, the briefing first.
    pub fn of(told: &[Vec<Report>]) -> Sayings {
        let mut sayings = Sayings::default();
        told.iter().for_each(|week| sayings.hear(week));
        sayings
    }

    /// Counts the reports of one more week.
    pub fn hear(&mut self, reports: &[Report]) {
        let mut week = BTreeMap::new();
        for report in reports {
            let count = self.counts.entry((report.name(), report.about())).or_default();
            week.entry(*report).or_insert(*count);
            *count += 1;
        }
        self.weeks.push(week);
        self.papers.read(reports);
    }

    pub(super) const fn papers(&self) -> &Papers {
        &self.papers
    }

    /// Every report with the week in which it was told, the first first.
    pub fn each(&self) -> impl DoubleEndedIterator<Item = (Week, &Report)> {
        let weeks = (0..).map(Week).zip(&self.weeks);
        let all: Vec<_> =
            weeks.flat_map(|(week, told)| told.keys().map(move |it| (week, it))).collect();
        all.into_iter()
    }

    /// How often the like of this report was said before, where it lies on the desk in that week;
    /// 0 for a report that was not told.
    pub fn before(&self, week: Week, report: &Report) -> usize {
        let told = week.0.checked_sub(1).and_then(|at| self.weeks.get(usize::from(at)));
        told.and_then(|told| told.get(report)).copied().unwrap_or(0)
    }
}
