#![doc = include_str!("../../../../assets/text/en/rules/doubt.md")]
//! The doubt board: what speaks for and against one of ours, item by item. Each item says how
//! often one would see it if he were loyal, doubled, careless or inventing; nobody multiplies it
//! out, and nothing in the game waits for an answer.

use crate::engine::{
    ids::{DossierId, HoldingId, ReportNo, SiteId},
    nature::Origin,
    rules::Rules,
    units::Week,
    view::{
        AgentRow, CanaryRow, ReportRow, StationDesk, View, blast,
        provenance::{self, From},
    },
};

/// What somebody may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hypothesis {
    Loyal,
    Doubled,
    Careless,
    Inventing,
}

impl Hypothesis {
    pub const ALL: [Hypothesis; 4] =
        [Hypothesis::Loyal, Hypothesis::Doubled, Hypothesis::Careless, Hypothesis::Inventing];
}

/// Something that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// A report that came to light as right, or wrong.
    Settled {
        report: ReportNo,
        right: bool,
    },
    /// Somebody independent says the same, or something else.
    Beside {
        report: ReportNo,
        other: ReportNo,
        agrees: bool,
    },
    Elsewhere {
        report: ReportNo,
        origin: Origin,
        agrees: bool,
    },
    /// He was asked what we know; he gave our answer, or another.
    Answered {
        holding: HoldingId,
        ours: bool,
    },
    /// He was asked what we know, and came without an answer.
    NoAnswer {
        holding: HoldingId,
    },
    /// Somebody looked on: were there others?
    LookedOn {
        watchers: bool,
    },
    /// He alone was told of a place, and somebody looked there so often: did others wait?
    Canary {
        site: SiteId,
        looks: u8,
        watchers: u8,
    },
    /// What the box said of his answers.
    Box {
        deceptive: bool,
    },
    Missed {
        count: u8,
    },
    /// People whom he could have given away were lost.
    LossesNear {
        count: u8,
        of: u8,
    },
    /// He says himself that he was theirs.
    SaysSo,
}

/// An item, and how often one would see it under each hypothesis, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    pub week: Week,
    pub seen: Seen,
    pub fits: [u8; 4],
}

impl Evidence {
    /// How much it tells the best fitting hypothesis from the worst, in tenths: 10 tells nothing.
    pub fn diagnosticity(&self) -> u16 {
        let most = self.fits.iter().copied().max().unwrap_or(1);
        let least = self.fits.iter().copied().min().unwrap_or(1).max(1);
        u16::from(most) * 10 / u16::from(least)
    }
}

/// Everything in our papers that bears on somebody, the oldest first.
pub fn board(view: &View, who: DossierId) -> Vec<Evidence> {
    let Some(desk) = view.station() else { return Vec::new() };
    let Ok(agent) = desk.agent(who) else { return Vec::new() };
    let rules = view.rules();
    let mut items = Vec::new();
    for (no, row) in desk.reports.iter().filter(|(_, row)| row.source == who) {
        let values = view.holding(row.holding).map_or(2, |topic| topic.values);
        items.extend(settled(rules, no, row));
        items.extend(beside(desk, rules, (no, row), values));
    }
    items.extend(question(view, desk, who, agent));
    items.extend(canaries(rules, desk, who));
    items.extend(the_box(rules, agent));
    items.extend(of_conduct(rules, agent, view.week));
    items.extend(losses(view, rules, who));
    items.sort_by_key(|it| it.week);
    items
}

/// Chances that a report of each of the four is right: by the table, or by what is published of
/// doubles and of those who invent.
fn right(rules: &Rules, row: &ReportRow) -> [i32; 4] {
    let table = i32::from(provenance::right_rate(rules, row.means));
    let staff = &rules.staff;
    [table, staff.doubled_right.into(), table, staff.invented_right.into()]
}

fn hundredths(fits: [i32; 4]) -> [u8; 4] {
    fits.map(|it| u8::try_from(it.clamp(1, 99)).unwrap_or(1))
}

fn settled(rules: &Rules, report: ReportNo, row: &ReportRow) -> Option<Evidence> {
    let is_right = row.settled?;
    let fits = right(rules, row).map(|right| if is_right { right } else { 100 - right });
    let seen = Seen::Settled { report, right: is_right };
    Some(Evidence { week: row.received, seen, fits: hundredths(fits) })
}

/// Independent voices. Two who are right so often agree so often; two who err may err together.
fn beside(
    desk: &StationDesk,
    rules: &Rules,
    (report, row): (ReportNo, &ReportRow),
    values: u8,
) -> Vec<Evidence> {
    let mut heard = Vec::new();
    for voice in provenance::voices(desk, report) {
        let who = match voice.from {
            From::Report(no) => desk.reports.get(no).map(|other| other.source),
            From::Elsewhere(_) => None,
        };
        // Who says a thing five times has said it once.
        let again = who.is_some() && heard.iter().any(|(other, _)| *other == who);
        if voice.independent && row.settled.is_none() && !again {
            heard.push((who, voice));
        }
    }
    heard
        .into_iter()
        .map(|(_, voice)| voice)
        .filter_map(|voice| {
            let (other, seen, week) = match voice.from {
                From::Report(no) => {
                    let other = desk.reports.get(no)?;
                    let seen = Seen::Beside { report, other: no, agrees: voice.agrees };
                    let week = row.received.max(other.received);
                    (provenance::right_rate(rules, other.means), seen, week)
                }
                From::Elsewhere(origin) => {
                    let rate = elsewhere(rules, origin);
                    (rate, Seen::Elsewhere { report, origin, agrees: voice.agrees }, row.received)
                }
            };
            let others = i32::from(values.saturating_sub(1).max(1));
            let agree = right(rules, row).map(|own| {
                let other = i32::from(other);
                (own * other + (100 - own) * (100 - other) / others) / 100
            });
            let fits = agree.map(|agree| if voice.agrees { agree } else { 100 - agree });
            Some(Evidence { week, seen, fits: hundredths(fits) })
        })
        .collect()
}

/// How often a word from elsewhere is right.
pub const fn elsewhere(rules: &Rules, origin: Origin) -> i16 {
    match origin {
        Origin::Intercept => rules.hq.intercept_right,
        Origin::Photograph => rules.hq.photograph_right,
        Origin::Liaison => rules.hq.liaison_right,
    }
}

/// What came of a control question, once there has been a contact to answer it at.
fn question(view: &View, desk: &StationDesk, who: DossierId, agent: &AgentRow) -> Option<Evidence> {
    let (holding, when) = agent.asked?;
    let staff = &view.rules().staff;
    let answers = [staff.honest_answers, staff.doubled_answers, staff.honest_answers];
    let [honest, doubled, careless] = answers.map(i32::from);
    let answers = [honest, doubled, careless, 100];
    let said = desk.reports.values().rev();
    let mut said =
        said.filter(|row| row.source == who && row.holding == holding && when < row.received);
    match said.next() {
        Some(row) => {
            let known = known(desk, who, holding)?;
            let ours = row.value == known;
            let right = right(view.rules(), row);
            let mut fits = [0; 4];
            for ((fit, answers), right) in fits.iter_mut().zip(answers).zip(right) {
                *fit = answers * if ours { right } else { 100 - right } / 100;
            }
            let seen = Seen::Answered { holding, ours };
            Some(Evidence { week: row.received, seen, fits: hundredths(fits) })
        }
        None if when < agent.last_contact => {
            let seen = Seen::NoAnswer { holding };
            let fits = hundredths(answers.map(|answers| 100 - answers));
            Some(Evidence { week: agent.last_contact, seen, fits })
        }
        None => None,
    }
}

/// What we hold to be the answer: what came to light, else what others brought us.
pub fn known(desk: &StationDesk, who: DossierId, holding: HoldingId) -> Option<u8> {
    let public = desk.public.iter().rev().find(|edition| edition.holding == holding);
    let claim = desk.claim(holding);
    let claim = claim
        .filter(|it| desk.reports.get(it.report).is_some_and(|row| row.source != who))
        .map(|it| it.value);
    claim.or(public.map(|edition| edition.value))
}

/// Chances that others are seen, once at least in so many looks, near each of the four: they wait
/// there the whole time or not at all.
fn somebody_there(rules: &Rules, looks: u8) -> [i32; 4] {
    let staff = &rules.staff;
    let minded =
        [staff.honest_watched, staff.doubled_minded, staff.careless_watched, staff.honest_watched];
    let once_in = |chance: i16| {
        let never = (0..looks).fold(100, |never, _| never * (100 - i32::from(chance)) / 100);
        100 - never
    };
    let (seen, taken) = (once_in(rules.validation.seen), once_in(rules.validation.taken_for));
    minded.map(i32::from).map(|there| (there * seen + (100 - there) * taken) / 100)
}

/// Places of which he alone was told.
fn canaries(rules: &Rules, desk: &StationDesk, who: DossierId) -> Vec<Evidence> {
    let laid = desk.canaries.iter().filter(|row| row.agent == who && 0 < row.looks);
    laid.map(|row| {
        let CanaryRow { site, looks, watchers, .. } = *row;
        let shown = somebody_there(rules, looks);
        let fits = shown.map(|it| if 0 < watchers { it } else { 100 - it });
        let seen = Seen::Canary { site, looks, watchers };
        Evidence { week: row.since.plus(looks.into()), seen, fits: hundredths(fits) }
    })
    .collect()
}

/// What the box said: it goes by lies, of whatever kind.
fn the_box(rules: &Rules, agent: &AgentRow) -> Option<Evidence> {
    let (deceptive, week) = agent.polygraph?;
    let rules = &rules.validation;
    let named = [
        rules.polygraph_accuses,
        rules.polygraph_catches,
        rules.polygraph_accuses,
        rules.polygraph_catches,
    ];
    let fits = named.map(i32::from).map(|it| if deceptive { it } else { 100 - it });
    Some(Evidence { week, seen: Seen::Box { deceptive }, fits: hundredths(fits) })
}

/// How he comes to meetings, and in whose company.
fn of_conduct(rules: &Rules, agent: &AgentRow, now: Week) -> Vec<Evidence> {
    let staff = &rules.staff;
    let mut items = Vec::new();
    if let Some((watchers, week)) = agent.looked_on {
        let fits = somebody_there(rules, 1).map(|it| if watchers { it } else { 100 - it });
        let seen = Seen::LookedOn { watchers };
        items.push(Evidence { week, seen, fits: hundredths(fits) });
    }
    if 0 < agent.missed {
        let fits = hundredths(staff.missed.map(i32::from));
        let seen = Seen::Missed { count: agent.missed };
        items.push(Evidence { week: now, seen, fits });
    }
    if agent.was_theirs {
        // Only one who was theirs says so; whose he is now, it does not say.
        let fits = hundredths([1, 50, 1, 5]);
        items.push(Evidence { week: now, seen: Seen::SaysSo, fits });
    }
    items
}

/// Of those who were lost, how many he could have given away.
fn losses(view: &View, rules: &Rules, who: DossierId) -> Option<Evidence> {
    let lost: Vec<DossierId> = blast::lost(view).into_iter().filter(|&it| it != who).collect();
    let suspects = blast::who_knew(view, &lost);
    let his = suspects.iter().find(|it| it.who == Some(blast::Node::Dossier(who)))?;
    let desk = view.station()?;
    let last = lost.iter().filter_map(|&id| desk.dossiers.get(id)?.arrested).max()?;
    let count = u8::try_from(his.explains()).unwrap_or(u8::MAX);
    let of = u8::try_from(lost.len()).unwrap_or(u8::MAX);
    let fits = hundredths(rules.staff.losses.map(i32::from));
    Some(Evidence { week: last, seen: Seen::LossesNear { count, of }, fits })
}
