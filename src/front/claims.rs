//! The intelligence desk: reports with their grades and conflicts, claims in force with what they
//! are worth on our own figures, and how well we have judged so far.

use game::text::Role;
use game::text::{Clerk, clerk::arg, keys};
use rules::engine::{
    gazetteer::Topic,
    ids::{HoldingId, ReportNo},
    rules::Rules,
    score::{Weight, freshness, quadratic, season},
    units::Week,
    view::{ClaimRow, ReportRow, StationDesk, provenance},
};

use crate::front::{
    Subject,
    outline::{Cell, Row, Section},
    screen::{fact, figure, lesser, section},
};

const REPORT_COLUMNS: &[&str] = &[
    "col-number",
    "col-who",
    "col-topic",
    "col-value",
    "col-means",
    "col-seen",
    "col-grade",
    "col-conflicts",
    "col-settled",
];

/// Requirements, reports, claims, and the record so far.
pub(crate) fn intelligence(clerk: Clerk<'_>, desk: &StationDesk) -> Vec<Section> {
    let reports = desk.reports.iter().rev().map(|(no, row)| report_row(clerk, desk, no, row));
    vec![
        in_force(clerk, desk),
        self::reports(clerk, ("head-reports", "note-reports-empty"), reports.collect()),
        requirements(clerk, desk),
        record(clerk, desk),
    ]
}

/// A table of reports, under a heading, with what is said when there are none.
pub(crate) fn reports(clerk: Clerk<'_>, (heading, empty): (&str, &str), rows: Vec<Row>) -> Section {
    let found = section(clerk, heading, empty, REPORT_COLUMNS, rows);
    lesser(clerk, found, &["col-settled", "col-means", "col-conflicts", "col-seen"])
}

/// Holdings, the most important first: who could tell us, what we have.
fn requirements(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let city = clerk.view.city();
    let mut holdings: Vec<(HoldingId, &Topic)> = city.holdings.iter().collect();
    holdings.sort_by_key(|(id, topic)| (std::cmp::Reverse(topic.importance), *id));
    let rows = holdings.into_iter().map(|(id, topic)| {
        let readers: Vec<String> = desk
            .agents()
            .filter(|(_, _, agent)| agent.reads(id))
            .map(|(agent, ..)| clerk.who(agent).into())
            .collect();
        let readers =
            if readers.is_empty() { clerk.word("none") } else { clerk.text.list(&readers) };
        let have = desk.reports.values().filter(|row| row.holding == id).count();
        let standing = match desk.claim(id) {
            Some(claim) => clerk.say(
                "probability",
                &[
                    arg("probability", claim.probability),
                    arg("odds", clerk.odds(claim.probability)),
                ],
            ),
            None => clerk.word("none"),
        };
        Row::of([
            figure(topic.importance),
            Cell::new(clerk.topic(id)),
            Cell::of(Role::Place, clerk.institution(topic.owner)),
            Cell::new(clerk.term(&topic.form)),
            figure(topic.half_life),
            Cell::of(Role::Person, readers),
            figure(have),
            Cell::of(Role::Doubtful, standing),
        ])
        .keyed(Subject::Holding(id).key())
    });
    let columns = [
        "col-importance",
        "col-topic",
        "col-owner",
        "col-form",
        "col-half-life",
        "col-readers",
        "col-reports",
        "col-claim",
    ];
    let found = section(clerk, "head-requirements", "note-none", &columns, rows.collect());
    lesser(clerk, found, &["col-form", "col-half-life", "col-owner", "col-claim", "col-reports"])
}

/// The staff's grade of a report, as everybody writes it.
pub(crate) fn graded(clerk: Clerk<'_>, no: ReportNo) -> String {
    provenance::suggestion(clerk.view, no)
        .map_or_else(|| clerk.word("none"), |it| keys::grade(it.grade))
}

/// One report with its grade and the reports that contradict it.
pub(crate) fn report_row(
    clerk: Clerk<'_>,
    desk: &StationDesk,
    no: ReportNo,
    row: &ReportRow,
) -> Row {
    let grade = graded(clerk, no);
    let conflicts: Vec<String> = conflicts(desk, no)
        .into_iter()
        .map(|other| clerk.report_number(other).to_string())
        .collect();
    let conflict = match conflicts.is_empty() {
        true => Cell::of(Role::Muted, clerk.word("none")),
        false => Cell::of(Role::Warning, clerk.text.list(&conflicts)),
    };
    Row::of([
        figure(clerk.report_number(no)),
        Cell::of(Role::Person, clerk.who(row.source)),
        Cell::new(clerk.topic(row.holding)),
        Cell::of(Role::Doubtful, clerk.value(row.holding, row.value)),
        Cell::new(clerk.term(&row.means)),
        Cell::new(clerk.date(row.seen)),
        figure(grade),
        conflict,
        settled(clerk, row.settled),
    ])
    .keyed(Subject::Report(no).key())
}

fn settled(clerk: Clerk<'_>, settled: Option<bool>) -> Cell {
    match settled {
        None => Cell::of(Role::Muted, clerk.word("settled-open")),
        Some(true) => Cell::of(Role::Good, clerk.word("settled-right")),
        Some(false) => Cell::of(Role::Danger, clerk.word("settled-wrong")),
    }
}

/// Reports on the same holding that say something else. Some may be of another edition: that is
/// for the reader to judge.
pub fn conflicts(desk: &StationDesk, no: ReportNo) -> Vec<ReportNo> {
    let Some(row) = desk.reports.get(no) else { return Vec::new() };
    let other = |(id, it): &(ReportNo, &ReportRow)| {
        *id != no && it.holding == row.holding && it.value != row.value && it.settled.is_none()
    };
    desk.reports.iter().filter(other).map(|(id, _)| id).collect()
}

fn in_force(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let rows = desk.claims.iter().map(|claim| {
        let topic = clerk.view.holding(claim.holding).ok();
        let seen = desk.reports.get(claim.report).map_or(claim.made, |report| report.seen);
        let time = time(clerk, seen, clerk.view.week);
        let points = topic.map_or(0, |topic| expected(claim, topic, time, clerk.view.rules()));
        Row::of([
            Cell::new(clerk.topic(claim.holding)),
            Cell::of(Role::Doubtful, clerk.value(claim.holding, claim.value)),
            figure(clerk.say(
                "probability",
                &[
                    arg("probability", claim.probability),
                    arg("odds", clerk.odds(claim.probability)),
                ],
            )),
            Cell::new(clerk.term(&claim.handling)),
            Cell::new(clerk.date(claim.made)),
            figure(tenths(points)),
        ])
        .keyed(Subject::Report(claim.report).key())
    });
    let columns =
        ["col-topic", "col-value", "col-probability", "col-handling", "col-made", "col-expected"];
    let found = section(clerk, "head-claims", "note-claims-empty", &columns, rows.collect());
    lesser(clerk, found, &["col-made", "col-handling"])
}

/// The age in a week of what was seen in another, and what that week of the term counts.
pub fn time(clerk: Clerk<'_>, seen: Week, week: Week) -> (u16, i64) {
    (week.since(seen), season(week, clerk.view.briefing.term, clerk.view.rules()))
}

/// What a claim brings in this week if its own probability is right, in thousandths of a point.
/// The age is counted from the date of information: the edition may be older, so it may be less.
/// The season is what a week of the term counts, in hundredths.
pub fn expected(claim: &ClaimRow, topic: &Topic, (age, season): (u16, i64), rules: &Rules) -> i64 {
    let weight = Weight {
        importance: topic.importance,
        handling: claim.handling,
        fresh: freshness(age, topic.half_life),
        // Questions come and go: the desk of headquarters shows what they add.
        wanted: None,
        season,
    };
    weight.of(rules) * mean(claim.probability, topic.values) * 1000 / rules.claim.divisor.max(1)
}

/// What a stated probability scores on average if it is right.
fn mean(probability: u8, values: u8) -> i64 {
    let p = i64::from(probability);
    let score = |right| quadratic(probability, right, values);
    (p * score(true) + (100 - p) * score(false)) / 100
}

/// Thousandths as a figure with one decimal.
pub fn tenths(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "−" } else { "" };
    let tenths = (thousandths.abs() + 50) / 100;
    format!("{sign}{}.{}", tenths / 10, tenths % 10)
}

/// Claims whose truth is out, by the word that was used: said so many times, right so often.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bin {
    pub said: u32,
    pub right: u32,
    /// Sum of the stated hundredths.
    pub stated: u32,
}

/// Settled claims by fifths of probability, and the Brier score in ten-thousandths.
pub fn calibration<'a>(settled: impl Iterator<Item = (u8, bool)> + 'a) -> ([Bin; 5], Option<u32>) {
    let mut bins = [Bin::default(); 5];
    let (mut sum, mut count) = (0_u32, 0_u32);
    for (probability, right) in settled {
        let at = usize::from(probability / 20).min(4);
        if let Some(bin) = bins.get_mut(at) {
            bin.said += 1;
            bin.right += u32::from(right);
            bin.stated += u32::from(probability);
        }
        let off = if right { 100 - u32::from(probability) } else { u32::from(probability) };
        sum += off * off;
        count += 1;
    }
    (bins, sum.checked_div(count))
}

fn record(clerk: Clerk<'_>, desk: &StationDesk) -> Section {
    let all = desk.claims.iter().chain(&desk.past_claims);
    let settled = all.filter_map(|claim| Some((claim.probability, claim.settled?)));
    let (bins, brier) = calibration(settled);
    let mut found = calibration_section(clerk, bins);
    found.rows.extend(brier.map(|brier| brier_row(clerk, brier)));
    found
}

/// The Brier score, given in ten-thousandths: 0.00 is perfect, 0.25 a coin.
pub(crate) fn brier_row(clerk: Clerk<'_>, brier: u32) -> Row {
    let figure = format!("{}.{:02}", brier / 10_000, brier % 10_000 / 100);
    fact(clerk, "col-brier", figure)
}

/// How often what was called likely was so.
pub(crate) fn calibration_section(clerk: Clerk<'_>, bins: [Bin; 5]) -> Section {
    let rows = bins.into_iter().zip([10_u8, 30, 50, 70, 90]).filter(|(bin, _)| 0 < bin.said);
    let rows = rows.map(|(bin, middle)| {
        Row::of([
            Cell::new(clerk.odds(middle)),
            figure(bin.said),
            figure(bin.stated / bin.said),
            figure(100 * bin.right / bin.said),
        ])
    });
    let columns = ["col-word", "col-said", "col-stated", "col-right"];
    section(clerk, "head-record", "note-record-empty", &columns, rows.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::engine::nature::Handling;

    fn claim(probability: u8) -> ClaimRow {
        ClaimRow {
            report: ReportNo(0),
            holding: HoldingId(0),
            value: 0,
            probability,
            handling: Handling::ActionOn,
            made: Week(1),
            ended: None,
            settled: None,
        }
    }

    fn rules() -> Rules {
        let mut rules = Rules::default();
        rules.claim.divisor = 3_750_000;
        rules
    }

    #[test]
    fn a_guess_is_worth_nothing() {
        let topic = Topic { importance: 5, half_life: 10, values: 4, ..Topic::default() };
        assert_eq!(expected(&claim(25), &topic, (0, 100), &rules()), 0);
        assert!(0 < expected(&claim(85), &topic, (0, 100), &rules()));
        assert_eq!(expected(&claim(85), &topic, (20, 100), &rules()), 0);
    }

    #[test]
    fn a_claim_of_85_is_worth_what_the_rule_book_says() {
        let topic = Topic { importance: 5, half_life: 10, values: 4, ..Topic::default() };
        // 5 × 3 × 85 × (0.85 × 5400 − 0.15 × 6600) / 3 750 000
        assert_eq!(expected(&claim(85), &topic, (3, 100), &rules()), 1_224);
        assert_eq!(tenths(1_224), "1.2");
        assert_eq!(tenths(-2_260), "−2.3");
    }

    #[test]
    fn calibration_counts_by_word() {
        let (bins, brier) = calibration([(70, true), (70, false), (90, true)].into_iter());
        assert_eq!(bins[3], Bin { said: 2, right: 1, stated: 140 });
        assert_eq!(brier, Some((900 + 4900 + 100) / 3));
    }
}
