#![doc = include_str!("../../../../assets/text/en/rules/traces.md")]
//! How far the use of a report points at whoever gave it: the rule, and what a Station can say of
//! it beforehand.

use std::collections::BTreeSet;

use crate::engine::{
    ids::{DossierId, HoldingId, ReportNo},
    nature::{Alibi, Handling},
    rules::Rules,
    score,
    units::{Chance, Week},
    view::{StationDesk, View},
};

/// What of a claim can be traced. Neither its probability nor the truth is in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trail {
    pub handling: Handling,
    /// Freshness of the edition, in hundredths.
    pub fresh: i64,
    /// Weeks from the date of information to the claim.
    pub age: u16,
    pub readers: u16,
    /// Could it be from somewhere else as well: another source of ours, an intercept?
    pub shared: bool,
    pub cover: Option<Alibi>,
    /// Does headquarters know the source by name? It talks.
    pub named: bool,
}

impl Trail {
    /// The chance that the owner notices.
    pub fn chance(&self, rules: &Rules) -> Chance {
        let row = usize::from(self.handling.weight().saturating_sub(1));
        let points = rules.claim.leak.get(row).copied().unwrap_or(0);
        let mut parts = i64::from(points) * 100;
        if self.fresh < rules.claim.stale {
            parts /= 2;
        }
        for hundredths in self.factors(rules) {
            parts = parts * hundredths / 100;
        }
        Chance::of(i32::try_from(parts).unwrap_or(i32::MAX))
    }

    /// Closeness in time, readers, uniqueness, the story told, and what headquarters lets slip.
    pub fn factors(&self, rules: &Rules) -> [i64; 5] {
        let trace = &rules.trace;
        let late = i64::from(self.age.saturating_sub(trace.warm));
        let close = (100 - trace.cools * late).max(trace.cold);
        let ordinary = i64::from(trace.readers) * 100;
        let readers = (ordinary / i64::from(self.readers.max(1))).min(100);
        let unique = if self.shared { trace.shared } else { 100 };
        let story = self.cover.and_then(|alibi| trace.cover.get(alibi.row()).copied());
        let named = if self.named { 100 + trace.named } else { 100 };
        [close, readers, unique, story.unwrap_or(100), named]
    }
}

/// What a Station can say beforehand of a claim: between the shortest and the longest list of
/// readers that one has to reckon with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    pub trail: Trail,
    pub least: Chance,
    pub most: Chance,
}

/// How likely it is to show, if a report were used so this week.
pub fn estimate(view: &View, report: ReportNo, handling: Handling) -> Option<Estimate> {
    let desk = view.station()?;
    let row = desk.reports.get(report)?;
    let topic = view.holding(row.holding).ok()?;
    let week = view.week;
    let issued = issued_by(desk, row.holding);
    let trail = Trail {
        handling,
        fresh: score::freshness(week.since(issued), topic.half_life),
        age: week.since(row.seen),
        readers: view.rules().trace.readers_least,
        shared: is_shared(desk, report),
        cover: desk.hq.cover(row.holding, week),
        named: desk.hq.named.contains(&row.source),
    };
    let crowd = Trail { readers: view.rules().trace.readers_most, ..trail };
    let rules = view.rules();
    Some(Estimate { trail, least: crowd.chance(rules), most: trail.chance(rules) })
}

/// Since when the edition in force has been in force, as far as we were told.
fn issued_by(desk: &StationDesk, holding: HoldingId) -> Week {
    let public = desk.public.iter().filter(|edition| edition.holding == holding);
    public.map(|edition| edition.until).max().unwrap_or_default()
}

/// Have we the same word from somebody else, or from elsewhere?
pub fn is_shared(desk: &StationDesk, report: ReportNo) -> bool {
    let Some(row) = desk.reports.get(report) else { return false };
    let same = |holding, value| holding == row.holding && value == row.value;
    let sources: BTreeSet<DossierId> =
        desk.reports.values().filter(|it| same(it.holding, it.value)).map(|it| it.source).collect();
    1 < sources.len() || desk.hq.sidelights.iter().any(|it| same(it.holding, it.value))
}

/// How likely the owner should hold it that somebody uses a secret of his, in hundredths: what is
/// likely of any secret, moved by each indicator as far as true ones are commoner than false. It
/// never says who, and never excludes that nobody does.
pub fn leak_likely(view: &View, holding: HoldingId) -> Option<u8> {
    let row = view.security()?.secrets.get(holding)?;
    let rules = view.rules();
    let secrets = u64::try_from(view.city().holdings.len()).unwrap_or(1);
    let real = u64::try_from(rules.claim.leak.get(1).copied().unwrap_or(0)).unwrap_or(0);
    let real = real * secrets;
    let often = u64::from(rules.trace.used_every.max(1));
    let chance = u64::try_from(rules.claim.false_indicator).unwrap_or(0) * often;
    let before = u64::try_from(rules.trace.likely.clamp(1, 99)).unwrap_or(1);
    // Odds in thousandths, so that three indicators do not run out of figures.
    let mut odds = before * 1000 / (100 - before);
    for _ in 0..row.indicators.min(4) {
        odds = (odds * real / chance.max(1)).min(1_000_000);
    }
    u8::try_from(odds * 100 / (odds + 1000)).ok()
}
