#![doc = include_str!("../../../../assets/text/en/rules/suspects.md")]
//! The case board: what Security's papers say of those who may serve a Station, in seven columns.
//! Each step of a column has a published rate among those who serve and among those who don't.
//! Nothing in the game multiplies it out.
//!
//! What is explained already is no sign of another agent: such is a leak that a known agent's copy
//! accounts for.

use crate::engine::{
    gazetteer::Cover,
    ids::{DossierId, HoldingId},
    nature::Reply,
    rules::{Rules, SuspicionRules},
    units::Week,
    view::{
        FileItem, Gone, PersonRow, SecurityDesk, Sighting, Statement, Teller, View,
        leaks::{self, Leaks},
    },
};

/// A column of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Reads what leaked.
    Read,
    /// Was seen with foreigners, or at a hiding place.
    Met,
    /// Was heard on a wire, or through letters and the air.
    Heard,
    /// Was named by prisoners.
    Named,
    /// Something was found.
    Found,
    /// What was tried on purpose: papers gone through, a talk, an offer.
    Tried,
    /// Informers, letters and people who came over.
    Told,
}

impl Column {
    pub const ALL: [Column; 7] = [
        Column::Read,
        Column::Met,
        Column::Heard,
        Column::Named,
        Column::Found,
        Column::Tried,
        Column::Told,
    ];

    /// Of a thousand who serve and of a thousand who don't: how many stand on that step.
    pub fn rates(self, step: u8, rules: &SuspicionRules) -> [i16; 2] {
        let steps: &[[i16; 2]] = match self {
            Column::Read => &rules.read,
            Column::Met => &rules.met,
            Column::Heard => &rules.heard,
            Column::Named => &rules.named,
            Column::Found => &rules.found,
            Column::Tried => &rules.tried,
            Column::Told => &rules.told,
        };
        steps.get(usize::from(step)).or(steps.last()).copied().unwrap_or([1, 1])
    }

    /// The steps of a column.
    pub const fn steps(self) -> u8 {
        match self {
            Column::Met | Column::Named | Column::Found | Column::Told => 4,
            Column::Read | Column::Heard | Column::Tried => 3,
        }
    }
}

/// What an entry of a file belongs to.
const fn column(item: FileItem) -> Option<Column> {
    Some(match item {
        FileItem::ReaderOfLeak(_) | FileItem::Wording(_) => Column::Read,
        FileItem::Harmless
        | FileItem::Clandestine
        | FileItem::SeenAtDrop
        | FileItem::EvasiveRoute
        | FileItem::Hindsight => Column::Met,
        FileItem::Overheard | FileItem::OnTheAir | FileItem::StrangeLetters => Column::Heard,
        FileItem::NamedInCustody | FileItem::DescribedInCustody | FileItem::SpokenOf => {
            Column::Named
        }
        FileItem::Irregular
        | FileItem::AtBorder
        | FileItem::InsideHelp
        | FileItem::Kit
        | FileItem::CameToEmbassy
        | FileItem::HouseInquiry
        | FileItem::AskedFor
        | FileItem::WalkedIn
        | FileItem::Journey => Column::Found,
        FileItem::Vetted | FileItem::Shaken | FileItem::TookTheBait | FileItem::KeptQuiet => {
            Column::Tried
        }
        FileItem::Denounced
        | FileItem::PitchedSomebody
        | FileItem::NamedByInsider
        | FileItem::Informed(_)
        | FileItem::Letter
        | FileItem::NamedByDefector => Column::Told,
        FileItem::OldFile | FileItem::Joined(_) => return None,
    })
}

/// Does it need an explanation by itself?
const fn is_grave(item: FileItem) -> bool {
    matches!(
        item,
        FileItem::Kit
            | FileItem::AtBorder
            | FileItem::InsideHelp
            | FileItem::WalkedIn
            | FileItem::CameToEmbassy
            | FileItem::AskedFor
            | FileItem::NamedByInsider
            | FileItem::PitchedSomebody
    )
}

/// A row of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Suspect {
    pub who: DossierId,
    /// The step in each of [`Column::ALL`].
    pub steps: [u8; 7],
}

impl Suspect {
    pub fn step(&self, column: Column) -> u8 {
        let mut all = Column::ALL.into_iter().zip(self.steps);
        all.find(|(of, _)| *of == column).map_or(0, |(_, step)| step)
    }

    /// Is anything known?
    pub fn has_any(&self) -> bool {
        self.steps.iter().any(|&step| 0 < step)
    }

    /// Is a list of readers all that speaks?
    pub fn only_reads(&self) -> bool {
        Column::ALL.into_iter().all(|it| it == Column::Read || self.step(it) == 0)
    }
}

/// People of whom something is known and who may serve a Station: citizens at large who are not
/// ours.
pub fn suspects(view: &View, leaks: &Leaks) -> Vec<Suspect> {
    let Some(desk) = view.security() else { return Vec::new() };
    let open = desk.people.iter().filter(|(_, row)| is_open(row));
    open.map(|(who, _)| suspect(desk, leaks, who)).filter(Suspect::has_any).collect()
}

/// The row of one person, whatever became of the person.
pub fn of(view: &View, leaks: &Leaks, who: DossierId) -> Option<Suspect> {
    let desk = view.security()?;
    desk.people.get(who)?;
    Some(suspect(desk, leaks, who))
}

/// May the person serve a Station, as far as we know?
pub fn is_open(row: &PersonRow) -> bool {
    let local = row.identity.is_some_and(|it| it.cover == Cover::Local);
    local && row.joined.is_none() && row.gone.is_none() && !row.ours && row.dangled.is_none()
}

/// Is it known that the person served?
pub fn is_known(desk: &SecurityDesk, who: DossierId, row: &PersonRow) -> bool {
    let confessed = desk.prisoner(who).is_ok_and(|cell| cell.confessed);
    row.ours || confessed || row.served.is_some() || row.gone == Some(Gone::Convicted)
}

fn suspect(desk: &SecurityDesk, leaks: &Leaks, who: DossierId) -> Suspect {
    let papers = Papers { desk, who };
    let steps = [
        read(leaks, who),
        papers.met(),
        papers.count(Column::Heard).min(2),
        papers.named(),
        papers.found(),
        papers.tried(),
        papers.told(),
    ];
    Suspect { who, steps }
}

/// How much of what leaked, and is not explained, the person reads.
fn read(leaks: &Leaks, who: DossierId) -> u8 {
    let of = leaks.open().filter(|&open| open).count();
    let row = leaks.readers.iter().find(|reader| reader.who == who);
    let both =
        |row: &leaks::Reader| row.reads.iter().zip(leaks.open()).filter(|(r, o)| **r && *o).count();
    let reads = row.map_or(0, both);
    match reads {
        0 => 0,
        _ if of <= reads * 2 => 2,
        _ => 1,
    }
}

/// What stands in the papers of one person, under whatever number.
struct Papers<'a> {
    desk: &'a SecurityDesk,
    who: DossierId,
}

impl<'a> Papers<'a> {
    fn entries(&self) -> impl Iterator<Item = (Week, FileItem, i16)> + use<'a> {
        let (desk, who) = (self.desk, self.who);
        let his = move |id: DossierId| {
            id == who || desk.people.get(id).is_some_and(|row| row.joined == Some(who))
        };
        let own = desk.entries.iter().filter(move |(_, whose, ..)| his(*whose));
        own.map(|&(week, _, item, points)| (week, item, points))
    }

    fn of(&self, of: Column) -> impl Iterator<Item = (Week, FileItem)> + use<'a> {
        let own = self.entries().filter(move |(_, item, _)| column(*item) == Some(of));
        own.map(|(week, item, _)| (week, item))
    }

    fn count(&self, of: Column) -> u8 {
        u8::try_from(self.of(of).count()).unwrap_or(u8::MAX)
    }

    fn sightings(&self) -> impl Iterator<Item = &'a Sighting> + use<'a> {
        let who = self.who;
        self.desk.sightings.iter().filter(move |it| it.one == who || it.other == Some(who))
    }

    /// In how many weeks the person was seen not as friends are, or at a hiding place.
    fn met(&self) -> u8 {
        let weighs = self.sightings().filter(|it| it.clandestine || it.other.is_none());
        let mut weeks: Vec<Week> = weighs.map(|it| it.week).collect();
        weeks.dedup();
        u8::try_from(weeks.len()).unwrap_or(u8::MAX).min(3)
    }

    fn named(&self) -> u8 {
        let said = self.desk.statements.iter().filter(|it| it.about == self.who);
        let mut mouths: Vec<DossierId> = Vec::new();
        let mut spoken = false;
        for statement in said {
            if let Teller::Prisoner { who, relation, .. } = statement.by {
                spoken = true;
                if relation.is_of_the_chain() && !mouths.contains(&who) {
                    mouths.push(who);
                }
            }
        }
        let described =
            self.of(Column::Named).any(|(_, item)| item == FileItem::DescribedInCustody);
        match mouths.len() {
            _ if described => 3,
            0 => u8::from(spoken || 0 < self.count(Column::Named)),
            1 => 2,
            _ => 3,
        }
    }

    fn found(&self) -> u8 {
        let own = || self.of(Column::Found).map(|(_, item)| item);
        if own().any(is_grave) { 3 } else { u8::try_from(own().count()).unwrap_or(2).min(2) }
    }

    fn tried(&self) -> u8 {
        let traps = &self.desk.traps;
        let vetted = traps.vetted.iter().map(|&(who, _, found)| (who, found));
        let talks = traps.interviewed.iter().map(|&(who, _, shaken)| (who, shaken));
        let offers = traps.provoked.iter().map(|&(who, _, reply)| (who, reply == Reply::Accepts));
        let all = vetted.chain(talks).chain(offers).filter(|(who, _)| *who == self.who);
        all.map(|(_, shows)| if shows { 2 } else { 1 }).max().unwrap_or(0)
    }

    fn told(&self) -> u8 {
        let own = || self.of(Column::Told).map(|(_, item)| item);
        match own().count() {
            _ if own().any(is_grave) => 3,
            0 => 0,
            1 if !own().any(|item| item == FileItem::NamedByDefector) => 1,
            _ => 2,
        }
    }
}

// ── what would tell ──

/// A test of a person on the case board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// Papers are gone through.
    Papers,
    /// A person is called in.
    Talk,
    /// A wire, for each week with a meeting.
    Wire,
    /// Two teams, for each meeting.
    Teams,
    /// An offer in a foreign name.
    Offer,
}

impl Test {
    pub const ALL: [Test; 5] = [Test::Papers, Test::Talk, Test::Wire, Test::Teams, Test::Offer];

    /// Of a hundred who serve and of a hundred who don't: how many show something.
    pub const fn shows(self, rules: &Rules) -> [i16; 2] {
        let traps = &rules.traps;
        match self {
            Test::Papers => [traps.vet_agent, traps.vet_other],
            Test::Talk => [traps.interview_agent, traps.interview_other],
            Test::Wire => [traps.tap_hears, traps.tap_noise],
            Test::Teams => {
                let [_, _, two, ..] = rules.contact.tailed;
                [two, rules.contact.manner_harmless]
            }
            Test::Offer => [traps.provoke_agent, traps.provoke_honest],
        }
    }
}

// ── item by item ──

/// Something that stands in the papers of a person, with its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    pub week: Week,
    pub column: Option<Column>,
    pub what: What,
    /// The points that the file got for it.
    pub points: i16,
}

/// What it is, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// A team saw it.
    Seen(Sighting),
    /// Somebody said it.
    Said(Statement),
    /// A file entry of another kind.
    Entry(FileItem),
    /// The papers were gone through, and there was something or nothing.
    Vetted(bool),
    Provoked(Reply),
}

/// Everything in the papers of a person, the newest first.
pub fn items(view: &View, who: DossierId) -> Vec<Found> {
    let Some(desk) = view.security() else { return Vec::new() };
    let papers = Papers { desk, who };
    let mut entries: Vec<(Week, FileItem, i16)> = papers.entries().collect();
    let mut found = Vec::new();
    for seen in papers.sightings() {
        let points = take(&mut entries, seen.week, |item| match item {
            FileItem::Clandestine => seen.clandestine && seen.other.is_some(),
            FileItem::Harmless => !seen.clandestine,
            FileItem::SeenAtDrop => seen.other.is_none(),
            _ => false,
        });
        let what = What::Seen(*seen);
        found.push(Found { week: seen.week, column: Some(Column::Met), what, points });
    }
    for said in desk.statements.iter().filter(|it| it.about == who) {
        let (of, points) = match said.by {
            Teller::Prisoner { .. } => {
                let named = |item| column(item) == Some(Column::Named);
                (Column::Named, take(&mut entries, said.week, named))
            }
            Teller::Wire { .. } => {
                let heard = |item| item == FileItem::Overheard;
                (Column::Heard, take(&mut entries, said.week, heard))
            }
        };
        let what = What::Said(*said);
        found.push(Found { week: said.week, column: Some(of), what, points });
    }
    let vetted = desk.traps.vetted.iter().filter(|(whom, ..)| *whom == who);
    for &(_, week, something) in vetted {
        let points = take(&mut entries, week, |item| item == FileItem::Vetted);
        let what = What::Vetted(something);
        found.push(Found { week, column: Some(Column::Tried), what, points });
    }
    let provoked = desk.traps.provoked.iter().filter(|(whom, ..)| *whom == who);
    for &(_, week, reply) in provoked {
        let bait = |item| matches!(item, FileItem::TookTheBait | FileItem::KeptQuiet);
        let points = take(&mut entries, week, bait);
        let what = What::Provoked(reply);
        found.push(Found { week, column: Some(Column::Tried), what, points });
    }
    let rest = entries.into_iter().map(|(week, item, points)| Found {
        week,
        column: column(item),
        what: What::Entry(item),
        points,
    });
    found.extend(rest);
    found.sort_by_key(|it| std::cmp::Reverse(it.week));
    found
}

/// Takes the first entry of a week and kind out, and says what it brought.
fn take(
    entries: &mut Vec<(Week, FileItem, i16)>,
    week: Week,
    is: impl Fn(FileItem) -> bool,
) -> i16 {
    let at = entries.iter().position(|&(when, item, _)| when == week && is(item));
    at.map_or(0, |at| entries.remove(at).2)
}

/// The known agent whose copy accounts for a leak, if there is one.
pub(super) fn explains(desk: &SecurityDesk, holding: HoldingId, who: DossierId) -> bool {
    let Some(row) = desk.people.get(who).filter(|row| is_known(desk, who, row)) else {
        return false;
    };
    let post = row.identity.and_then(|it| it.post);
    let secret = desk.secrets.get(holding);
    let reads = secret.is_some_and(|it| post.is_some_and(|post| it.readers.contains(&post)));
    // What came out after the last entry came from another copy.
    let last = desk.entries.iter().rev().find(|(_, whose, ..)| *whose == who).map(|it| it.0);
    let until = last.unwrap_or(row.opened).plus(LATE);
    reads && secret.and_then(|it| it.last_indicator).is_some_and(|at| at <= until)
}

/// Weeks after which what an agent told may still come to light.
const LATE: u16 = 4;
