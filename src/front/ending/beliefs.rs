//! What each house believed, as far as its own statements and its own acts show it, and the
//! turns of the campaign: where a belief swung furthest.
//!
//! A Station believes a holding to say what it told headquarters, with the probability it stated,
//! and an agent to be its own until it learns that he is lost or not. Security believes somebody
//! a spy as far as his file comes near to a charge, and whoever confessed or came over wholly.

use rules::engine::{
    disclosed::Disclosed,
    doubles,
    ids::{DossierId, HoldingId, ReportNo},
    prison, product, recruiting,
    rules::Rules,
    seat::Seat,
    secrets,
    units::Week,
    view::{Report, ToAll, ToSecurity, ToStation, View},
    volunteers, watching,
};
use std::collections::BTreeMap;

/// The most turning points that are told, and the most of one house.
pub const TURNS: usize = 5;
const OF_ONE_HOUSE: usize = 3;

/// What is believed or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Does this holding say what headquarters was told?
    Says(HoldingId),
    /// Is that agent ours?
    Ours(DossierId),
    /// Does he work for them?
    Theirs(DossierId),
}

/// A belief that changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Swing {
    pub seat: Seat,
    pub about: Question,
    pub week: Week,
    /// In hundredths.
    pub from: u8,
    pub to: u8,
    /// What changed it, by its place in the file's deeds.
    pub deed: u32,
    /// Points of the ledger that hung on it, about.
    pub stake: u32,
}

impl Swing {
    pub const fn width(&self) -> u8 {
        self.from.abs_diff(self.to)
    }

    /// By how much it moved what the house expected.
    fn weight(&self) -> u32 {
        u32::from(self.width()) * self.stake
    }
}

/// Every change of every belief, in the order of the deeds.
pub fn swings(file: &Disclosed) -> Vec<Swing> {
    let mut minds: BTreeMap<Seat, Mind<'_>> =
        file.views.iter().map(|(seat, view)| (*seat, Mind::of(view))).collect();
    let mut swings = Vec::new();
    for (at, deed) in file.deeds.iter().enumerate() {
        for (seat, report) in &deed.told {
            let Some(mind) = minds.get_mut(seat) else { continue };
            let Some((about, to)) = mind.hears(report) else { continue };
            let from = mind.held.insert(about, to);
            let from = from.unwrap_or_else(|| mind.prior(about, to));
            let deed = u32::try_from(at).unwrap_or(u32::MAX);
            let (seat, stake) = (*seat, mind.stake(about));
            if from != to {
                let week = file.deeds.get(at).map_or(Week(0), |deed| deed.week);
                swings.push(Swing { seat, about, week, from, to, deed, stake });
            }
        }
    }
    swings
}

/// The widest swings by what hung on them, one a question, three a house and five at most,
/// in the order of time. What the houses were told before the first week is no turn.
pub fn turning_points(file: &Disclosed) -> Vec<Swing> {
    let mut all = swings(file);
    all.retain(|swing| swing.week != Week(0));
    all.sort_by_key(|swing| (std::cmp::Reverse(swing.weight()), swing.deed));
    let mut turns: Vec<Swing> = Vec::new();
    for swing in all {
        let theirs = || turns.iter().filter(|it| it.seat == swing.seat);
        let told = theirs().any(|it| it.about == swing.about);
        if turns.len() < TURNS && theirs().count() < OF_ONE_HOUSE && !told {
            turns.push(swing);
        }
    }
    turns.sort_by_key(|swing| swing.deed);
    turns
}

/// One house's beliefs, as its reports come in.
struct Mind<'a> {
    view: &'a View,
    held: BTreeMap<Question, u8>,
    /// The value that headquarters was told last.
    stated: BTreeMap<HoldingId, u8>,
}

impl<'a> Mind<'a> {
    fn of(view: &'a View) -> Mind<'a> {
        Mind { view, held: BTreeMap::new(), stated: BTreeMap::new() }
    }

    /// What a report makes of a belief.
    fn hears(&mut self, report: &Report) -> Option<(Question, u8)> {
        match *report {
            Report::Station(ToStation::Product(product::ToStation::WeDisseminated {
                report,
                probability,
                ..
            })) => self.states(report, probability),
            Report::Any(ToAll::Secrets(secrets::ToAll::CameToLight { holding, value, .. })) => {
                let stated = self.stated.remove(&holding)?;
                Some((Question::Says(holding), if stated == value { 100 } else { 0 }))
            }
            Report::Station(ToStation::Recruiting(recruiting::ToStation::AgentTakenOver {
                agent,
                ..
            }))
            | Report::Station(ToStation::Recruiting(recruiting::ToStation::WeRecruited {
                agent,
                ..
            })) => Some((Question::Ours(agent), 100)),
            Report::Station(ToStation::Doubles(doubles::ToStation::HeWasTheirs { agent })) => {
                Some((Question::Ours(agent), 0))
            }
            Report::Station(ToStation::Product(product::ToStation::WeBurned { source })) => {
                Some((Question::Ours(source), 0))
            }
            Report::Any(ToAll::Prison(prison::ToAll::ArrestInTheNews { dossier })) => {
                let ours = Question::Ours(dossier);
                self.held.contains_key(&ours).then_some((ours, 0))
            }
            Report::Security(ToSecurity::Watching(watching::ToSecurity::FilePoints {
                dossier,
                points,
                ..
            })) => Some(self.files(dossier, points)),
            Report::Security(ToSecurity::Prison(prison::ToSecurity::Confessed { prisoner }))
            | Report::Security(ToSecurity::Prison(prison::ToSecurity::WeConvicted { prisoner })) => {
                Some((Question::Theirs(prisoner), 100))
            }
            Report::Security(ToSecurity::Prison(prison::ToSecurity::NothingFound { prisoner }))
            | Report::Security(ToSecurity::Prison(prison::ToSecurity::WeFreed { prisoner })) => {
                Some((Question::Theirs(prisoner), 0))
            }
            Report::Security(ToSecurity::Recruiting(recruiting::ToSecurity::OfferedHimself {
                who,
                ..
            }))
            | Report::Security(ToSecurity::Volunteers(volunteers::ToSecurity::DangleTaken {
                who,
            }))
            | Report::Security(ToSecurity::Doubles(doubles::ToSecurity::WeTurned { who })) => {
                Some((Question::Theirs(who), 100))
            }
            _ => None,
        }
    }

    fn states(&mut self, report: ReportNo, probability: u8) -> Option<(Question, u8)> {
        let row = self.view.station()?.reports.get(report)?;
        self.stated.insert(row.holding, row.value);
        Some((Question::Says(row.holding), probability))
    }

    /// A file that grows: never certain before a confession.
    fn files(&self, dossier: DossierId, points: i16) -> (Question, u8) {
        let about = Question::Theirs(dossier);
        let charge = i32::from(self.view.rules().file.charge.max(1));
        let before = i32::from(self.held.get(&about).copied().unwrap_or(0));
        if before == 100 {
            return (about, 100);
        }
        let after = (before + i32::from(points) * 100 / charge).clamp(0, 95);
        (about, u8::try_from(after).unwrap_or(0))
    }

    /// Where a belief stood of which nothing was said before.
    fn prior(&self, about: Question, to: u8) -> u8 {
        match about {
            Question::Says(holding) => {
                self.view.holding(holding).map_or(0, |it| 100 / it.values.max(1))
            }
            // An agent comes in with full credit; that is where the belief begins, no change of it.
            Question::Ours(_) => to,
            Question::Theirs(_) => 0,
        }
    }

    fn stake(&self, about: Question) -> u32 {
        let rules: &Rules = self.view.rules();
        let points = match about {
            Question::Says(holding) => {
                2 * self.view.holding(holding).map_or(0, |it| i64::from(it.importance))
            }
            Question::Ours(_) => rules.score.agent_clean,
            Question::Theirs(_) => rules.score.caught,
        };
        u32::try_from(points.max(1)).unwrap_or(1)
    }
}
