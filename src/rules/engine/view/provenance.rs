#![doc = include_str!("../../../../assets/text/en/rules/grade.md")]
//! Where a report comes from, as far as our own papers go: report, source, by whom he came to us,
//! through whose hands it came home. From that follow who confirms whom and what falls with whom.
//! And what the staff makes of it, which is not the same thing.

use std::collections::BTreeSet;

use crate::engine::{
    ids::{DossierId, HoldingId, OfficerNo, ReportNo, SiteId},
    nature::{Grade, Means, Origin, Reliability},
    rules::Rules,
    view::{ReportRow, StationDesk, View, blast::Node},
};

/// One step on the way back from a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Who says it.
    Source(DossierId),
    /// Through whose hands it came.
    Leader(DossierId),
    /// Where it was left for us.
    Drop(SiteId),
    /// Who fetched it.
    Officer(OfficerNo),
    /// Who brought the source to us.
    NamedBy(DossierId),
}

/// A voice beside a report on the same secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    pub from: From,
    pub agrees: bool,
    /// Has its way nothing in common with that of the report: no person, no place?
    pub independent: bool,
}

/// Whose voice it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum From {
    Report(ReportNo),
    Elsewhere(Origin),
}

/// What falls with a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resting {
    /// Claims in force that rest on a report of his.
    pub claims: Vec<HoldingId>,
    /// Claims of others that nobody but he confirms.
    pub confirmed: Vec<HoldingId>,
    /// Those whom he runs, or who were brought by him.
    pub people: Vec<DossierId>,
}

/// What the staff would write on a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub grade: Grade,
    /// How likely it is held to be right, in hundredths, and how many of them are fondness.
    pub probability: u8,
    pub fondness: i16,
}

/// The way of a report, from its source back.
pub fn way(desk: &StationDesk, report: ReportNo) -> Vec<Step> {
    desk.reports.get(report).map(|row| way_of(desk, row.source)).unwrap_or_default()
}

fn way_of(desk: &StationDesk, source: DossierId) -> Vec<Step> {
    let mut steps = vec![Step::Source(source)];
    let mut below = source;
    while let Some(leader) = desk.agent(below).ok().and_then(|agent| agent.leader()) {
        if steps.contains(&Step::Leader(leader)) || leader == source {
            break;
        }
        steps.push(Step::Leader(leader));
        below = leader;
    }
    if let Ok(agent) = desk.agent(below) {
        steps.extend(agent.drop.map(Step::Drop));
        steps.extend(agent.officer.map(Step::Officer));
    }
    steps.extend(desk.dossiers.get(source).and_then(|row| row.via).map(Step::NamedBy));
    steps
}

/// People and places on the way of a source. Our own officers are everywhere and count for
/// nothing.
fn touches(desk: &StationDesk, source: DossierId) -> BTreeSet<Node> {
    way_of(desk, source)
        .into_iter()
        .filter_map(|step| match step {
            Step::Source(id) | Step::Leader(id) | Step::NamedBy(id) => Some(Node::Dossier(id)),
            Step::Drop(site) => Some(Node::Site(site)),
            Step::Officer(_) => None,
        })
        .collect()
}

/// Have the ways of two sources nothing in common?
pub fn independent(desk: &StationDesk, one: DossierId, other: DossierId) -> bool {
    let knows =
        desk.tie(one, other).is_some() || desk.edges.contains(&(one.min(other), one.max(other)));
    one != other && !knows && touches(desk, one).is_disjoint(&touches(desk, other))
}

/// Every voice on the same secret beside a report. Older editions are the reader's to judge:
/// settled ones are left out.
pub fn voices(desk: &StationDesk, report: ReportNo) -> Vec<Voice> {
    let Some(row) = desk.reports.get(report) else { return Vec::new() };
    let own = desk.reports.iter().filter(|(no, it)| {
        *no != report && it.holding == row.holding && it.settled.is_none() == row.settled.is_none()
    });
    let own = own.map(|(no, it)| Voice {
        from: From::Report(no),
        agrees: it.value == row.value,
        independent: independent(desk, row.source, it.source),
    });
    let elsewhere = desk.hq.sidelights.iter().filter(|it| it.holding == row.holding);
    let of = |no| desk.reports.get(no).map(|row| row.holding);
    let elsewhere = elsewhere.map(|it| Voice {
        from: From::Elsewhere(it.origin),
        agrees: it.value == row.value,
        independent: it.origin != Origin::Liaison || !desk.hq.sold_on(of, it.holding),
    });
    own.chain(elsewhere).collect()
}

/// What falls if a source falls.
pub fn resting_on(desk: &StationDesk, source: DossierId) -> Resting {
    let of = |report: ReportNo| desk.reports.get(report).map(|row| row.source);
    let mut resting = Resting::default();
    for claim in &desk.claims {
        if of(claim.report) == Some(source) {
            resting.claims.push(claim.holding);
            continue;
        }
        let voices = voices(desk, claim.report);
        let mut agree = voices.iter().filter(|voice| voice.agrees && voice.independent).peekable();
        let his = |voice: &Voice| match voice.from {
            From::Report(no) => of(no) == Some(source),
            From::Elsewhere(_) => false,
        };
        if agree.peek().is_some() && agree.all(his) {
            resting.confirmed.push(claim.holding);
        }
    }
    let below = desk.agents().filter(|(id, row, agent)| {
        *id != source && (agent.leader() == Some(source) || row.via == Some(source))
    });
    resting.people = below.map(|(id, ..)| id).collect();
    resting
}

/// Reports of a source whose edition has come to light: right ones, and all.
pub fn record(desk: &StationDesk, source: DossierId) -> (u16, u16) {
    let settled = desk.reports.values().filter(|row| row.source == source);
    settled
        .filter_map(|row| row.settled)
        .fold((0, 0), |(right, all), is| (right + u16::from(is), all + 1))
}

/// The letter that a source has earned: his settled reports, and nothing else.
pub fn letter(desk: &StationDesk, rules: &Rules, source: DossierId) -> Reliability {
    let (right, all) = record(desk, source);
    let Some(share) = (right * 100).checked_div(all) else { return Reliability::F };
    let [best, good, fair, poor] = rules.staff.letters;
    if best <= share && rules.staff.settled <= all {
        Reliability::A
    } else if good <= share {
        Reliability::B
    } else if fair <= share {
        Reliability::C
    } else if poor <= share {
        Reliability::D
    } else {
        Reliability::E
    }
}

/// The published rate of a means.
pub const fn right_rate(rules: &Rules, means: Means) -> i16 {
    match means {
        Means::Document => rules.report.document_right,
        Means::Knowledge => rules.report.knowledge_right,
        Means::Hearsay => rules.report.hearsay_right,
        Means::Original => rules.action.original,
    }
}

/// What the staff would write. It goes by the published rate, bends it by the source's record and
/// by independent voices, and thinks too well of whoever it gets on with: so much the better, so
/// many points at full rapport. Its bias is no secret.
pub fn suggestion(view: &View, report: ReportNo) -> Option<Suggestion> {
    let desk = view.station()?;
    let row = desk.reports.get(report)?;
    let rules = view.rules();
    let staff = &rules.staff;
    let (right, all) = record(desk, row.source);
    let wrong = all - right;
    let bent = |count: u16| staff.record.saturating_mul(i16::try_from(count).unwrap_or(0));
    let mut points = right_rate(rules, row.means) + bent(right) - bent(wrong) * 3;
    let mut confirmed = false;
    for voice in voices(desk, report).iter().filter(|voice| voice.independent) {
        confirmed |= voice.agrees;
        points += if voice.agrees { staff.agrees } else { -staff.differs };
    }
    let fondness = fondness(desk, rules, row);
    let probability = u8::try_from((points + fondness).clamp(2, 98)).unwrap_or(50);
    let grade =
        Grade { source: letter(desk, rules, row.source), item: item(probability, confirmed) };
    Some(Suggestion { grade, probability, fondness })
}

fn fondness(desk: &StationDesk, rules: &Rules, row: &ReportRow) -> i16 {
    let rapport = desk.agent(row.source).map_or(0, |agent| agent.rapport.clamp(0, 100));
    rules.staff.fondness * rapport / 100
}

/// The figure of the Admiralty code for so many hundredths: the first says that others confirm it.
const fn item(hundredths: u8, confirmed: bool) -> u8 {
    match hundredths {
        96.. if confirmed => 1,
        80.. => 2,
        60.. => 3,
        30.. => 4,
        _ => 5,
    }
}
