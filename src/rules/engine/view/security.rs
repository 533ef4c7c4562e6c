//! Security's desk: files, cases, watches, prisoners and the state of its own secrets.

use serde::{Deserialize, Serialize};

use crate::engine::rules::Rules;
use crate::engine::view::Evidence;
use crate::engine::{
    covert::{ActionKind, Scene},
    gazetteer::{Gazetteer, Identity, Papers, State},
    ids::{DistrictId, DossierId, HoldingId, InstitutionId, PostId, SiteId},
    nature::{
        Fodder, Known, Line, Principal, Publicity, Reception, Relation, StaffRole, Test, WayBack,
    },
    order::{Refusal, WatchTarget},
    seat::Seat,
    table::Table,
    units::{Hour, Money, Week},
    view::{TrapsDesk, covert::IncidentRow, report::FileItem},
};

/// What Security knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecurityDesk {
    pub money: Money,
    pub patience: u8,
    /// No arrests, expulsions and changes of plans until this week.
    pub spent_until: Week,
    pub teams: u8,
    pub analysts: u8,
    pub interrogators: u8,
    pub may_expel: bool,
    pub people: Table<DossierId, PersonRow>,
    /// Places where teams stand, in the order of [`WatchTarget`].
    pub watches: Vec<WatchRow>,
    pub prisoners: Vec<PrisonerRow>,
    pub secrets: Table<HoldingId, SecretRow>,
    pub sightings: Vec<Sighting>,
    /// What prisoners said of others, and what wires brought, in order.
    pub statements: Vec<Statement>,
    /// Known dead drops.
    pub drops: Vec<SiteId>,
    /// Every placing of teams, in order: who was watched when.
    pub placings: Vec<WatchRow>,
    /// What people inside the embassies told us.
    pub words: Vec<WordRow>,
    /// What came to nothing, as if somebody had been warned.
    pub losses: Vec<HouseLoss>,
    /// Ways back that prisoners told of.
    pub ways_back: Vec<WayBackRow>,
    /// Districts from which somebody transmits, and when we last heard it.
    pub bearings: Vec<(DistrictId, Week)>,
    /// Chickenfeed that may be spared.
    pub stock: u8,
    /// Last expulsion.
    pub expelled: Option<Week>,
    /// File entries of all weeks: when, whose, what, how many points.
    pub entries: Vec<(Week, DossierId, FileItem, i16)>,
    /// What listens, lies in wait, or was quietly decided.
    pub traps: TrapsDesk,
    /// Actions against us, in the order in which we came upon them.
    pub incidents: Vec<IncidentRow>,
    /// Houses that we guard, and until when.
    pub guards: Vec<(InstitutionId, Week)>,
    /// What one of ours was last asked to open a door for, and when.
    pub betrayed: Option<(ActionKind, Scene, Week)>,
    /// The district that was searched last, and when.
    pub searched: Option<(DistrictId, Week)>,
}

/// Formal standing of a foreigner.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum ForeignStatus {
    #[default]
    Nothing,
    Suspected,
    Known,
}

/// One dossier. Without an identity it is a face.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonRow {
    pub identity: Option<Identity>,
    pub opened: Week,
    /// Formal points, and what they rest on.
    pub evidence: Evidence,
    /// When a prisoner last named him as one of his chain.
    pub named: Option<Week>,
    /// Until when an officer's habits are known from a prisoner.
    pub read_until: Option<Week>,
    /// Of them, from harmless-looking contacts.
    pub case: bool,
    pub foreign: ForeignStatus,
    /// Weeks that the name to this face was looked for.
    pub searched: u8,
    /// The dossier that this one turned out to belong to.
    pub joined: Option<DossierId>,
    pub gone: Option<Gone>,
    /// We control him.
    pub ours: bool,
    /// What he is to report next.
    pub feed: Option<(HoldingId, Fodder)>,
    /// How often he took something along.
    pub fed: u8,
    /// Who met him last, as he tells it, and what he was asked for.
    pub told: Option<(DossierId, Option<HoldingId>)>,
    /// At which embassy he works, and as what.
    pub staff: Option<(Seat, StaffRole)>,
    /// He works for us inside his embassy.
    pub insider: bool,
    /// When he was last asked to.
    pub approached: Option<Week>,
    /// One of our own who sees no papers, since when.
    pub benched: Option<Week>,
    /// One of our own who is looked into, until when.
    pub house_inquiry: Option<Week>,
    /// What the last inquiry into him found, and when.
    pub searched_house: Option<(bool, Week)>,
    /// He told his officer, and does not know that we know.
    pub seen_through: bool,
    /// He offers himself to them, on our word, with this.
    pub dangled: Option<HoldingId>,
    /// Whom he said in custody to have served.
    pub served: Option<Principal>,
    /// When a letter without a signature came about him.
    pub letter: Option<Week>,
    /// When he came by himself and said whom he had served.
    pub came_over: Option<Week>,
    /// The last test to which he was put, as he tells it.
    pub tested: Option<(Test, Week)>,
    /// Where something is to happen, as he was told.
    pub lure: Option<(SiteId, Week)>,
    /// He knows his part until then.
    pub coached: Option<Week>,
    /// Which state wants him back, and until when it waits for an answer.
    pub asked_for: Option<(State, Week)>,
}

/// What somebody inside an embassy told us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordRow {
    pub week: Week,
    pub by: DossierId,
    pub word: Word,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// What went home, from whom, and what it said.
    Traffic { cryptonym: u16, holding: HoldingId, value: u8 },
    /// What they are after.
    Want { holding: HoldingId },
    /// Which officer goes to a meeting next week.
    Meeting { officer: DossierId },
    /// Whom they run.
    Agent { whom: DossierId },
}

/// Something that came to nothing, as if somebody had been warned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HouseLoss {
    pub week: Week,
    pub whom: DossierId,
    /// Which of our papers held it.
    pub what: Papers,
}

/// Why somebody cannot be acted on any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Gone {
    Held,
    Convicted,
    /// Given up for somebody of ours.
    Exchanged,
    Expelled,
    /// Not seen for days.
    Vanished,
    Dead,
}

impl PersonRow {
    /// All points of the file, whatever they rest on.
    pub fn points(&self) -> i16 {
        self.evidence.points()
    }

    /// Was he named by a prisoner as one of his chain, and lately?
    pub fn is_fetched(&self, week: Week, rules: &Rules) -> bool {
        self.named.is_some_and(|at| week.since(at) <= rules.prison.fetch_weeks)
    }

    /// Had he been named as one of a chain shortly before he was taken?
    pub fn was_fetched(&self, taken: Week, rules: &Rules) -> bool {
        self.named.is_some_and(|at| at <= taken && taken.since(at) <= rules.prison.fetch_weeks)
    }

    /// The patience that it would cost to arrest him.
    pub fn price_of_arrest(&self, week: Week, rules: &Rules) -> u8 {
        self.evidence.price_of_arrest(self.is_fetched(week, rules), rules)
    }

    /// The state that wants him back, while its offer stands and he is ours to give.
    pub fn wanted_back(&self, week: Week) -> Option<(State, Week)> {
        let held = matches!(self.gone, Some(Gone::Held | Gone::Convicted));
        self.asked_for.filter(|(_, until)| held && week <= *until)
    }

    /// A face without a name.
    pub const fn is_face(&self) -> bool {
        self.identity.is_none() && self.joined.is_none()
    }
}

/// Teams at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WatchRow {
    pub on: WatchTarget,
    pub teams: u8,
    pub since: Week,
}

/// Somebody in our cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrisonerRow {
    pub whom: DossierId,
    pub since: Week,
    pub line: Option<Line>,
    pub publicity: Publicity,
    /// An offer was made to him.
    pub offered: bool,
    pub confessed: bool,
    pub named: u8,
    /// We have his set.
    pub set: bool,
    /// We send in his name.
    pub played: bool,
}

/// What was said of somebody, and by whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    pub week: Week,
    pub about: DossierId,
    pub by: Teller,
}

/// Who said it, and in which capacity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller {
    /// A prisoner, with the relation that the prisoner states. It may be a lie.
    Prisoner { who: DossierId, how: Known, relation: Relation },
    /// A wire on somebody brought a voice, and perhaps whose.
    Wire { on: DossierId, other: Option<DossierId> },
}

/// Somebody whose way back we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WayBackRow {
    pub whom: DossierId,
    pub kind: WayBack,
    /// What is done when he comes, if somebody waits.
    pub reception: Option<Reception>,
}

/// A secret of ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SecretRow {
    pub value: u8,
    pub issued: Week,
    /// What all doubles say of it instead.
    pub lie: Option<u8>,
    /// The posts that read it.
    pub readers: Vec<PostId>,
    pub restricted: bool,
    pub restricts_at: Option<Week>,
    pub changes_at: Option<Week>,
    pub inquiry_ends: Option<Week>,
    /// Indicators of a leak so far.
    pub indicators: u8,
    pub last_indicator: Option<Week>,
    /// When the last inquiry was opened.
    pub last_inquiry: Option<Week>,
}

/// Two people seen together, or one at a hiding place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sighting {
    pub week: Week,
    pub hour: Hour,
    pub site: SiteId,
    pub one: DossierId,
    /// None at a hiding place.
    pub other: Option<DossierId>,
    pub clandestine: bool,
}

impl SecurityDesk {
    pub(in crate::engine) fn new(city: &Gazetteer) -> SecurityDesk {
        let secrets = city.holdings.values().map(|_| SecretRow::default()).collect();
        SecurityDesk { secrets, ..SecurityDesk::default() }
    }

    /// # Errors
    /// No such dossier.
    pub fn dossier(&self, id: DossierId) -> Result<&PersonRow, Refusal> {
        self.people.get(id).ok_or(Refusal::NoSuchDossier)
    }

    /// Somebody who is neither in a cell nor out of the country, under his proper dossier.
    ///
    /// # Errors
    /// Says which it is.
    pub fn dossier_at_large(&self, id: DossierId) -> Result<&PersonRow, Refusal> {
        let row = self.dossier(id)?;
        match (row.joined, row.gone) {
            (Some(real), _) => Err(Refusal::DossierJoined { real }),
            (None, Some(Gone::Held)) => Err(Refusal::IsHeld),
            (None, Some(Gone::Convicted)) => Err(Refusal::IsConvicted),
            (None, Some(Gone::Exchanged | Gone::Expelled | Gone::Vanished)) => {
                Err(Refusal::HasLeft)
            }
            (None, Some(Gone::Dead)) => Err(Refusal::OutOfReach),
            (None, None) => Ok(row),
        }
    }

    /// Those whom we control and who are at large.
    pub fn doubles(&self) -> impl Iterator<Item = (DossierId, &PersonRow)> {
        self.people.iter().filter(|(_, row)| row.ours && row.gone.is_none())
    }

    /// Teams that stand there.
    pub fn teams_on(&self, on: WatchTarget) -> u8 {
        self.watches.iter().find(|row| row.on == on).map_or(0, |row| row.teams)
    }

    /// Teams placed anywhere.
    pub fn teams_placed(&self) -> u8 {
        self.watches.iter().map(|row| row.teams).sum()
    }

    /// Analysts busy with cases that do not rest, and with inquiries.
    pub fn analysts_busy(&self, rules: &Rules) -> u8 {
        let at_work = |(id, row): &(DossierId, &PersonRow)| row.case && !self.traps.waits(*id);
        let cases = self.people.iter().filter(at_work).count();
        let inquiries = self.secrets.values().filter(|row| row.inquiry_ends.is_some()).count();
        let cases = u8::try_from(cases).unwrap_or(u8::MAX);
        let inquiries = u8::try_from(inquiries).unwrap_or(u8::MAX);
        let house = self.people.values().filter(|row| row.house_inquiry.is_some()).count();
        let house = u8::try_from(house).unwrap_or(u8::MAX);
        cases
            .saturating_mul(rules.security.case_analysts)
            .saturating_add(inquiries.saturating_mul(rules.security.inquiry_analysts))
            .saturating_add(house.saturating_mul(rules.mole.inquiry_analysts))
    }

    /// What one of our own may see of our papers, by his post.
    pub fn papers(&self, view: &crate::engine::view::View, who: DossierId) -> Papers {
        let post = self.people.get(who).and_then(|row| row.identity?.post);
        let post = post.and_then(|post| view.city().posts.get(post));
        post.map(|row| row.papers).unwrap_or_default()
    }

    /// Those inside the embassies who work for us.
    pub fn insiders(&self) -> impl Iterator<Item = (DossierId, &PersonRow)> {
        self.people.iter().filter(|(_, row)| row.insider && row.gone.is_none())
    }

    /// Prisoners who are questioned.
    pub fn interrogators_busy(&self) -> u8 {
        let busy = self.prisoners.iter().filter(|row| row.line.is_some()).count();
        u8::try_from(busy).unwrap_or(u8::MAX)
    }

    /// # Errors
    /// Not in our cells.
    pub fn prisoner(&self, id: DossierId) -> Result<&PrisonerRow, Refusal> {
        self.prisoners.iter().find(|row| row.whom == id).ok_or(Refusal::NotHeld)
    }

    /// Do we send in his name?
    pub fn is_played(&self, id: DossierId) -> bool {
        self.prisoners.iter().any(|row| row.whom == id && row.played)
    }

    /// # Errors
    /// No way back of his is known.
    pub fn way_back(&self, id: DossierId) -> Result<&WayBackRow, Refusal> {
        self.ways_back.iter().find(|row| row.whom == id).ok_or(Refusal::NoWayBack)
    }

    /// # Errors
    /// No such holding.
    pub fn secret(&self, id: HoldingId) -> Result<&SecretRow, Refusal> {
        self.secrets.get(id).ok_or(Refusal::NoSuchHolding)
    }

    /// # Errors
    /// Our masters have lost patience for now.
    pub fn patience_left(&self, week: Week) -> Result<(), Refusal> {
        match week < self.spent_until {
            true => Err(Refusal::PatienceSpent { until: self.spent_until }),
            false => Ok(()),
        }
    }
}
