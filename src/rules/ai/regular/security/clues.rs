//! Counting clues: what each sighting, entry and leak says of somebody.
//!
//! Weights are hundredths of a nat, added up; evidence is not passed from one person to another.
//! They were fitted to what those turned out to be who were arrested in some hundreds of campaigns
//! between regular players: a lone oddity is worth little (9 in 100), a second clandestine
//! contact much (75 in 100). In between the count still flatters the chief: that is his level.

use std::collections::BTreeSet;

use crate::engine::{
    gazetteer::Cover,
    ids::DossierId,
    table::Key,
    units::Week,
    view::{FileItem, ForeignStatus, PersonRow, SecurityDesk, Sighting, View},
};

use super::{Memory, SecurityDoctrine, is_at_large};

const OLD_FILE: i32 = 30;
const IRREGULAR: i32 = 75;
const AT_DROP: i32 = 420;
const NAMED: i32 = 200;
const DESCRIBED: i32 = 150;
const SPOKEN_OF: i32 = 60;
const KIT: i32 = 600;
/// Leads with a source: the logarithm of how much oftener it speaks of an agent than of others,
/// as the table of the rules has it.
const HEARD: i32 = 150;
const REMARK: i32 = 200;
const LETTER: i32 = 10;
const DEFECTOR: i32 = 400;
const PAPERS: i32 = 160;
const SHAKEN: i32 = 100;
const WORDING: i32 = 100;
const QUIET: i32 = 20;
/// Somebody who went to the embassy wants something; few want to sell.
const EMBASSY: i32 = 180;
/// A clandestine contact with a known officer, with a suspected one, with another foreigner.
const CLANDESTINE: [i32; 3] = [250, 200, 160];
/// The second such contact, and any further one.
const SECOND: i32 = 150;
const FURTHER: i32 = 70;
/// A harmless look with a known officer; and each further time with the same man.
const HARMLESS: i32 = 20;
const SAME_PAIR: i32 = 50;
const SAME_PAIR_MOST: i32 = 150;
/// A reader of one leaked holding, among many and among few.
const READER: i32 = 25;
const READER_OF_FEW: i32 = 40;
const FEW: usize = 8;

/// What the count is worth as a logarithm of odds: fitted on three hundred campaigns between
/// regular players, on people at large, every tenth week. Clues come in flocks, so that each is
/// worth less beside others than alone.
const STATED_FROM: f64 = -2.235;
const STATED_EACH: f64 = 0.608;

/// What there is on one dossier.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    weight: i32,
    clandestine: u8,
    pairs: i32,
    sightings: u8,
    entries: u8,
    leaks: u8,
    first: Option<Week>,
    last: Option<Week>,
}

/// Somebody with a clue against him.
#[derive(Clone, Copy, Debug)]
pub(super) struct Suspect {
    pub whom: DossierId,
    /// Hundredths of a nat.
    weight: i32,
    pub sightings: u8,
    pub entries: u8,
    pub leaks: u8,
    pub first: Week,
    pub last: Week,
}

impl Suspect {
    /// How loudly the clues speak, in hundredths: what a doctrine holds its bars against. Taken
    /// for a likelihood it flatters the chief.
    pub fn leaning(&self) -> i32 {
        hundredths(f64::from(self.weight.clamp(-900, 900)) / 100.0)
    }

    /// How likely it is that this is an agent, in hundredths, as what is said of it.
    pub fn suspicion(&self) -> i32 {
        hundredths(STATED_FROM + STATED_EACH * f64::from(self.weight) / 100.0)
    }
}

pub(super) struct Clues {
    /// Locals and faces with something against them, the worst first.
    pub suspects: Vec<Suspect>,
}

impl Clues {
    pub fn count(
        view: &View,
        desk: &SecurityDesk,
        memory: &Memory,
        doctrine: &SecurityDoctrine,
    ) -> Clues {
        let mut tallies = vec![Tally::default(); desk.people.len()];
        let since: Vec<(DossierId, Week)> = memory.cleared.clone();
        let counts = |whom: DossierId, week: Week| {
            since.iter().all(|(other, at)| *other != whom || *at <= week)
        };
        for &(week, whom, item, _) in &desk.entries {
            let whom = real(desk, whom);
            if counts(whom, week)
                && let Some(tally) = tallies.get_mut(whom.index())
            {
                tally.enter(item, week);
            }
        }
        count_sightings(desk, &mut tallies, counts);
        count_leaks(view, desk, &mut tallies);
        let mut suspects: Vec<Suspect> = desk
            .people
            .iter()
            .zip(&tallies)
            .filter(|((_, row), tally)| tally.weight > 0 && is_possible_agent(row))
            .map(|((whom, _), tally)| {
                let cleared = memory.cleared(whom).map_or(0, |_| doctrine.cleared);
                tally.suspect(whom, doctrine.prior + cleared)
            })
            .collect();
        suspects.sort_by_key(|suspect| (-suspect.weight, suspect.whom));
        Clues { suspects }
    }

    pub fn on(&self, whom: DossierId) -> Option<&Suspect> {
        self.suspects.iter().find(|suspect| suspect.whom == whom)
    }

    pub fn leaning(&self, whom: DossierId) -> i32 {
        self.on(whom).map_or(0, Suspect::leaning)
    }

    pub fn suspicion(&self, whom: DossierId) -> i32 {
        self.on(whom).map_or(0, Suspect::suspicion)
    }
}

/// A logarithm of odds as a likelihood.
fn hundredths(nats: f64) -> i32 {
    let odds = libm::exp(nats.clamp(-9.0, 9.0));
    libm::round(100.0 * odds / (1.0 + odds)) as i32
}

/// The proper dossier behind a face that got its name.
fn real(desk: &SecurityDesk, whom: DossierId) -> DossierId {
    desk.people.get(whom).and_then(|row| row.joined).unwrap_or(whom)
}

/// A local, or a face that may be one's; whoever came to us of his own accord is ours. Prisoners
/// stay on the list, for somebody must decide about them.
fn is_possible_agent(row: &PersonRow) -> bool {
    let local = row.identity.is_none_or(|identity| identity.cover == Cover::Local);
    let here = is_at_large(row) || row.gone == Some(super::Gone::Held);
    local && here && row.joined.is_none() && !row.ours
}

fn count_sightings(
    desk: &SecurityDesk,
    tallies: &mut [Tally],
    counts: impl Fn(DossierId, Week) -> bool,
) {
    let mut pairs = BTreeSet::new();
    for seen in &desk.sightings {
        let again = seen.other.is_some_and(|other| !pairs.insert((seen.one, other)));
        if !counts(seen.one, seen.week) {
            continue;
        }
        let status = seen.other.and_then(|other| desk.people.get(other)).map(|row| row.foreign);
        if let Some(tally) = tallies.get_mut(seen.one.index()) {
            tally.see(seen, status, again);
        }
    }
}

fn count_leaks(view: &View, desk: &SecurityDesk, tallies: &mut [Tally]) {
    let mut posts = vec![(0_i32, 0_u8, Week(0)); view.city().posts.len()];
    for secret in desk.secrets.values() {
        let Some(week) = secret.last_indicator else { continue };
        let each = if secret.readers.len() <= FEW { READER_OF_FEW } else { READER };
        let times = i32::from(secret.indicators.min(2));
        for post in &secret.readers {
            if let Some(row) = posts.get_mut(post.index()) {
                *row = (row.0 + each * times, row.1 + 1, row.2.max(week));
            }
        }
    }
    for (row, tally) in desk.people.values().zip(tallies) {
        let post = row.identity.and_then(|identity| identity.post);
        if let Some(&(weight, leaks, week)) = post.and_then(|post| posts.get(post.index()))
            && leaks > 0
        {
            tally.weight += weight;
            tally.leaks = leaks;
            tally.dated(week);
        }
    }
}

impl Tally {
    fn dated(&mut self, week: Week) {
        self.first = Some(self.first.map_or(week, |first| first.min(week)));
        self.last = Some(self.last.map_or(week, |last| last.max(week)));
    }

    fn enter(&mut self, item: FileItem, week: Week) {
        let weight = match item {
            FileItem::OldFile => OLD_FILE,
            FileItem::Irregular => IRREGULAR,
            FileItem::NamedInCustody => NAMED,
            FileItem::DescribedInCustody => DESCRIBED,
            FileItem::SpokenOf => SPOKEN_OF,
            FileItem::Kit => KIT,
            FileItem::AtBorder | FileItem::NamedByInsider | FileItem::AskedFor => NAMED,
            FileItem::HouseInquiry => DESCRIBED,
            FileItem::InsideHelp | FileItem::Letter | FileItem::OnTheAir => NAMED,
            FileItem::StrangeLetters => DESCRIBED,
            FileItem::Journey => IRREGULAR,
            FileItem::CameToEmbassy => EMBASSY,
            FileItem::Overheard | FileItem::TookTheBait => HEARD,
            FileItem::Informed(_) => REMARK,
            FileItem::Denounced => LETTER,
            FileItem::NamedByDefector => DEFECTOR,
            FileItem::Vetted => PAPERS,
            FileItem::Shaken => SHAKEN,
            FileItem::Wording(_) => WORDING,
            FileItem::KeptQuiet => QUIET,
            FileItem::WalkedIn => KIT,
            // Sightings and leaks are weighed where they are recorded; points that a face
            // brought along were weighed as what they were.
            FileItem::Harmless
            | FileItem::Clandestine
            | FileItem::SeenAtDrop
            | FileItem::ReaderOfLeak(_)
            | FileItem::EvasiveRoute
            | FileItem::PitchedSomebody
            | FileItem::Hindsight
            | FileItem::Joined(_) => return,
        };
        self.weight += weight;
        self.entries = self.entries.saturating_add(1);
        self.dated(week);
    }

    fn see(&mut self, seen: &Sighting, status: Option<ForeignStatus>, again: bool) {
        if seen.other.is_none() {
            self.weight += AT_DROP;
        } else if seen.clandestine {
            let [known, suspected, other] = CLANDESTINE;
            self.weight += match (self.clandestine, status) {
                (2.., _) => FURTHER,
                (1, _) => SECOND,
                (0, Some(ForeignStatus::Known)) => known,
                (0, Some(ForeignStatus::Suspected)) => suspected,
                (0, Some(ForeignStatus::Nothing) | None) => other,
            };
            self.clandestine = self.clandestine.saturating_add(1);
        } else if status == Some(ForeignStatus::Known) {
            self.weight += HARMLESS;
        }
        if again && self.pairs < SAME_PAIR_MOST {
            self.pairs += SAME_PAIR;
            self.weight += SAME_PAIR;
        }
        self.sightings = self.sightings.saturating_add(1);
        self.dated(seen.week);
    }

    fn suspect(&self, whom: DossierId, before: i32) -> Suspect {
        Suspect {
            whom,
            weight: before + self.weight,
            sightings: self.sightings,
            entries: self.entries,
            leaks: self.leaks,
            first: self.first.unwrap_or_default(),
            last: self.last.unwrap_or_default(),
        }
    }
}
