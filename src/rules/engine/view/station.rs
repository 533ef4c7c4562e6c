//! The desk of a Station: its officers, its dossiers, its product, as it believes them to be.
//!
//! Long because a Station keeps many kinds of papers; what is asked of them stands in modules beside it.

use serde::{Deserialize, Serialize};

use crate::engine::{
    gazetteer::{Identity, State},
    ids::{DossierId, HoldingId, OfficerNo, ReportNo, SiteId, StaffNo},
    nature::{
        Approach, Captive, Check, Clearance, Departure, Exile, Flag, Handling, Leaning, LifeEvent,
        Means, Motive, OnAlarm, Parting, Role, Sdr, Skill, Skills, StaffRole, TieKind, Tip,
        WayBack,
    },
    order::{Refusal, falls_due},
    rules::Rules,
    table::Table,
    units::{Days, Money, Week},
    view::{
        HqDesk, WaryDesk,
        blast::KnownRow,
        covert::{ActionRow, PastAction},
        report::{Loss, Range},
    },
    voices::Dealings,
};

/// How an agent and his officer reach each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Channel {
    Meeting {
        sdr: Sdr,
        abort_if_unsure: bool,
    },
    Drop,
    /// In passing: something changes hands, nothing is said.
    Brush {
        sdr: Sdr,
    },
    /// Another of our agents runs him.
    Through {
        leader: DossierId,
    },
    /// A meeting in a third country.
    Abroad,
    /// A meeting in a flat that one of ours keeps.
    House {
        keeper: DossierId,
        sdr: Sdr,
    },
    /// Left with one of ours, and fetched from him.
    LetterBox {
        by: DossierId,
    },
    /// A letter in secret writing to the address of one of ours.
    Post {
        to: DossierId,
    },
    /// One of ours carries it.
    Courier {
        by: DossierId,
    },
    /// Figures read out at night: orders, and nothing back.
    Voice,
    /// By wireless: his own set, or that of one of ours who transmits for him.
    Radio {
        by: DossierId,
    },
    /// The same in one second.
    Burst,
    /// Chalk on a wall: all is well.
    Signal,
}

impl Channel {
    /// The route that goes before it.
    pub const fn sdr(self) -> Sdr {
        match self {
            Channel::Meeting { sdr, .. } | Channel::Brush { sdr } | Channel::House { sdr, .. } => {
                sdr
            }
            Channel::Drop
            | Channel::Through { .. }
            | Channel::Abroad
            | Channel::LetterBox { .. }
            | Channel::Post { .. }
            | Channel::Courier { .. }
            | Channel::Voice
            | Channel::Radio { .. }
            | Channel::Burst
            | Channel::Signal => Sdr::Straight,
        }
    }

    /// Do officer and agent see each other?
    pub const fn is_meeting(self) -> bool {
        matches!(
            self,
            Channel::Meeting { .. }
                | Channel::Brush { .. }
                | Channel::House { .. }
                | Channel::Abroad
        )
    }

    /// Who serves it between the two, and in which role; an agent with a set of his own serves
    /// himself, in none.
    pub const fn server(self) -> Option<(DossierId, Role)> {
        match self {
            Channel::House { keeper, .. } => Some((keeper, Role::Keeper)),
            Channel::LetterBox { by } => Some((by, Role::LetterBox)),
            Channel::Post { to } => Some((to, Role::Address)),
            Channel::Courier { by } => Some((by, Role::Courier)),
            Channel::Radio { by } => Some((by, Role::Operator)),
            Channel::Meeting { .. }
            | Channel::Brush { .. }
            | Channel::Drop
            | Channel::Through { .. }
            | Channel::Abroad
            | Channel::Voice
            | Channel::Burst
            | Channel::Signal => None,
        }
    }

    /// The craft that the agent needs for it, if he does it himself.
    pub const fn skill(self) -> Option<Skill> {
        match self {
            Channel::Post { .. } => Some(Skill::Writing),
            Channel::Voice => Some(Skill::Voice),
            Channel::Radio { .. } => Some(Skill::Radio),
            Channel::Burst => Some(Skill::Burst),
            Channel::Meeting { .. }
            | Channel::Brush { .. }
            | Channel::Drop
            | Channel::Through { .. }
            | Channel::Abroad
            | Channel::House { .. }
            | Channel::LetterBox { .. }
            | Channel::Courier { .. }
            | Channel::Signal => None,
        }
    }

    /// The leader of whoever is reached so.
    pub const fn leader(self) -> Option<DossierId> {
        match self {
            Channel::Through { leader } => Some(leader),
            _ => None,
        }
    }
}

/// A standing arrangement: it holds until it is changed, and costs days by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Contact {
    pub officer: OfficerNo,
    pub channel: Channel,
    /// Weeks from one contact to the next, 1 to 8.
    pub every: u8,
}

/// What a Station knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StationDesk {
    pub money: Money,
    pub officers: Table<OfficerNo, OfficerRow>,
    /// Weeks in which replacements arrive.
    pub due: Vec<Week>,
    pub dossiers: Table<DossierId, DossierRow>,
    pub ties: Vec<TieRow>,
    pub reports: Table<ReportNo, ReportRow>,
    /// Claims in force, one a holding at most, in the order of holdings.
    pub claims: Vec<ClaimRow>,
    /// Claims that were replaced, withdrawn or settled.
    pub past_claims: Vec<ClaimRow>,
    /// Editions that came to light.
    pub public: Vec<PublicEdition>,
    /// Who drives, cleans and enciphers.
    pub staff: Table<StaffNo, StaffRow>,
    /// What sources in Security's house told us.
    pub tips: Vec<TipRow>,
    /// Agents of whom a review found that they know each other.
    pub edges: Vec<(DossierId, DossierId)>,
    /// What each could tell of the others, in order: nothing here was not reported to us.
    pub known: Vec<KnownRow>,
    /// What was done against traps, and what agents told of them.
    pub wary: WaryDesk,
    /// What a friendly service said when we asked where it has something from: whether it
    /// answered, and whom of ours it means.
    pub traced: Vec<(ReportNo, bool, Option<DossierId>)>,
    /// The covert action in hand, and those that are over.
    pub action: Option<ActionRow>,
    pub past_actions: Vec<PastAction>,
    /// Men of ours who were left behind, and are not back or tried.
    pub men_held: u8,
    /// Two sources on one thing, in the order in which that was wanted.
    pub comparisons: Vec<ComparisonRow>,
    /// Places of which one agent alone was told.
    pub canaries: Vec<CanaryRow>,
    /// One of ours for whom a lawyer has asked.
    pub swap: Option<SwapRow>,
    pub hq: HqDesk,
}

/// An officer on our roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfficerRow {
    pub identity: Identity,
    /// Working days each week.
    pub days: Days,
    pub lost: Option<Loss>,
    /// His agents leave a mark when all is well.
    pub mark: bool,
}

/// Somebody on our staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StaffRow {
    pub identity: Identity,
    pub role: StaffRole,
    pub clearance: Clearance,
    pub since: Week,
    /// Since when he does not see everything.
    pub confined: Option<Week>,
    /// When he told us that Security spoke to him.
    pub asked: Option<Week>,
}

/// What a source in Security's house told us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TipRow {
    pub week: Week,
    pub source: DossierId,
    pub tip: Tip,
    pub about: DossierId,
}

/// What we have on somebody. A target until he is an agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DossierRow {
    pub identity: Identity,
    pub cryptonym: Option<u16>,
    pub opened: Week,
    /// The agent who named him.
    pub via: Option<DossierId>,
    pub target: TargetRow,
    pub agent: Option<AgentRow>,
    /// The week in which the papers told of his arrest.
    pub arrested: Option<Week>,
    /// We do not know who he is.
    pub nameless: bool,
    /// He came by himself, or something did.
    pub offer: Option<OfferRow>,
    /// Since when he is out of reach for good: abroad against his will, or dead.
    pub lost: Option<Week>,
}

/// Somebody who came by himself, or papers that did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferRow {
    pub approach: Approach,
    /// The agent of ours who brings him.
    pub via: Option<DossierId>,
    /// How long he waits.
    pub until: Week,
    /// What he asks for each paper.
    pub price: Money,
    /// What he says he reads.
    pub holding: HoldingId,
    pub answer: Answer,
    /// When we asked him things that we know, and whether his answers fitted.
    pub tested: Option<(bool, Week)>,
    /// What we paid him, and papers that came.
    pub paid: Money,
    pub given: u16,
    /// When we asked for him, if another runs him, and whether anybody came.
    pub shown: Option<(bool, Week)>,
}

/// What became of an offer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    #[default]
    Open,
    Taken,
    Refused,
    Lapsed,
    /// There is nobody who could be answered.
    None,
}

impl OfferRow {
    pub(in crate::engine) const fn new(approach: Approach, until: Week) -> OfferRow {
        let answer = match approach {
            Approach::WalkIn | Approach::Brought | Approach::Anonymous => Answer::Open,
            Approach::Parcel | Approach::Liaison => Answer::None,
        };
        OfferRow {
            approach,
            via: None,
            until,
            price: Money(0),
            holding: HoldingId(0),
            answer,
            tested: None,
            paid: Money(0),
            given: 0,
            shown: None,
        }
    }

    /// What he is owed: he gives nothing more before he has it.
    pub fn owed(&self) -> Money {
        let asked = self.price.0.saturating_mul(self.given);
        Money(asked.saturating_sub(self.paid.0))
    }
}

/// How far recruiting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TargetRow {
    /// Half weeks of assessment.
    pub halves: u8,
    pub loyalty: Range,
    pub nerve: Range,
    pub access: Range,
    /// As judged at the last assessment.
    pub motive: Option<Motive>,
    /// For which foreign state he has the softer heart, as judged at the last assessment.
    pub leaning: Option<Leaning>,
    /// Was a window of susceptibility open when we last looked, and when was that?
    pub window: Option<(bool, Week)>,
    pub introduced_to: Option<OfficerNo>,
    /// The officer with whom he has rapport.
    pub known_to: Option<OfficerNo>,
    pub rapport: i16,
    /// Did sounding out suggest that a motive fits?
    pub sounded: Option<bool>,
    /// What had opened it, as far as anybody saw.
    pub life: Option<LifeEvent>,
    /// Small things that he has done for us.
    pub committed: u8,
    /// He asked for time until then.
    pub not_before: Week,
    /// He said no.
    pub refused: Option<Week>,
}

impl Default for TargetRow {
    fn default() -> Self {
        TargetRow {
            halves: 0,
            loyalty: Range::ANY,
            nerve: Range::ANY,
            access: Range::ANY,
            motive: None,
            leaning: None,
            window: None,
            introduced_to: None,
            known_to: None,
            rapport: 0,
            sounded: None,
            life: None,
            committed: 0,
            not_before: Week(0),
            refused: None,
        }
    }
}

/// An agent, as far as our books go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgentRow {
    pub since: Week,
    pub officer: Option<OfficerNo>,
    pub role: Role,
    /// The week from which he is fit for it.
    pub ready: Week,
    /// A new role that he will be told of at the next contact.
    pub waiting_role: Option<Role>,
    pub skills: Skills,
    pub rapport: i16,
    /// The motive he was won on.
    pub motive: Option<Motive>,
    pub standing: Standing,
    pub contact: Option<Contact>,
    /// What takes its place when it has failed.
    pub second: Option<Contact>,
    /// The last contact came to nothing.
    pub failed: bool,
    pub drop: Option<SiteId>,
    pub task: Option<HoldingId>,
    /// A new task that he will be told at the next contact.
    pub waiting_task: Option<Option<HoldingId>>,
    /// Money that he will get at the next contact.
    pub waiting_pay: Money,
    /// Holdings that he says he reads, as bits of [`HoldingId`].
    pub reads: u64,
    pub last_contact: Week,
    /// The last week in which we met face to face.
    pub last_meeting: Week,
    /// Contacts in a row to which he did not come.
    pub missed: u8,
    pub reports: u16,
    pub burned: bool,
    pub on_alarm: OnAlarm,
    /// A new instruction that he will be told at the next contact.
    pub waiting_alarm: Option<OnAlarm>,
    pub waiting_warning: bool,
    pub papers: bool,
    /// He has an emergency plan; does the one above him know of it?
    pub plan: Option<bool>,
    /// Of which kind.
    pub way_back: WayBack,
    /// Security checks read so far: present, absent, garbled.
    pub checks: [u16; 3],
    /// The last of them, and when.
    pub last_check: Option<(Check, Week)>,
    /// When he is to be taken out.
    pub leaves: Option<Departure>,
    /// We took him out, and this is how he lives now.
    pub exile: Option<Exile>,
    /// How and when we parted.
    pub parted: Option<(Parting, Week)>,
    /// What the box said, and when.
    pub polygraph: Option<(bool, Week)>,
    /// What he was told to bring instead, without warning, and when.
    pub switched: Option<(HoldingId, Week)>,
    /// What he was asked last, of which we know the answer, and when.
    pub asked: Option<(HoldingId, Week)>,
    /// How often those below found something odd, and when last.
    pub wondered: Option<(u16, Week)>,
    /// When somebody last looked on, and whether there were watchers.
    pub looked_on: Option<(bool, Week)>,
    /// He says that he was theirs once.
    pub was_theirs: bool,
    /// The flag that he believes in, as far as we know.
    pub flag: Flag,
    /// How often our officers said something that did not go with it.
    pub slips: u8,
    /// What we have done with the agent, and what the agent said of it.
    pub dealings: Dealings,
}

/// The arrangement that falls into a week. Where the normal one has failed the second takes its
/// place, every week, until something has worked.
pub(in crate::engine) fn due(
    normal: Option<Contact>,
    second: Option<Contact>,
    failed: bool,
    agent: DossierId,
    week: Week,
) -> Option<Contact> {
    match second.filter(|_| failed) {
        Some(second) => Some(second),
        None => normal.filter(|contact| falls_due(week, agent, contact.every)),
    }
}

impl AgentRow {
    /// The agent who runs him.
    pub fn leader(&self) -> Option<DossierId> {
        self.contact?.channel.leader()
    }

    pub fn access_agent(&self) -> bool {
        self.role == Role::AccessAgent
    }

    /// Is he fit for the role, and in it?
    pub fn works_as(&self, role: Role, week: Week) -> bool {
        self.role == role && self.ready <= week
    }

    /// The arrangement that falls into a week: the second one as long as the first has failed.
    pub fn due(&self, id: DossierId, week: Week) -> Option<Contact> {
        due(self.contact, self.second, self.failed, id, week)
    }

    pub const fn reads(&self, holding: HoldingId) -> bool {
        holding.0 < 64 && self.reads >> holding.0 & 1 == 1
    }
}

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Standing {
    #[default]
    Active,
    Dormant,
    /// Out of the country.
    Gone,
    /// Ours no longer.
    Parted,
}

impl Standing {
    /// Half weeks of service that a week of it is.
    pub const fn served(self) -> u16 {
        match self {
            Standing::Active => 2,
            Standing::Dormant => 1,
            Standing::Gone | Standing::Parted => 0,
        }
    }
}

/// Two people on file who know each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TieRow {
    pub one: DossierId,
    pub other: DossierId,
    pub kind: TieKind,
    pub strong: bool,
}

/// A report as received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportRow {
    pub source: DossierId,
    pub holding: HoldingId,
    pub value: u8,
    pub means: Means,
    /// Date of information.
    pub seen: Week,
    pub received: Week,
    /// Once the edition has come to light: was it right?
    pub settled: Option<bool>,
}

/// What we told headquarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClaimRow {
    pub report: ReportNo,
    pub holding: HoldingId,
    pub value: u8,
    pub probability: u8,
    pub handling: Handling,
    pub made: Week,
    /// Replaced, withdrawn or settled in that week.
    pub ended: Option<Week>,
    pub settled: Option<bool>,
}

/// An edition that came to light: what it said from one week until before another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublicEdition {
    pub holding: HoldingId,
    pub value: u8,
    pub issued: Week,
    pub until: Week,
}

impl PublicEdition {
    /// Was it in force in that week?
    pub fn covers(&self, week: Week) -> bool {
        self.issued <= week && week < self.until
    }
}

/// What papers cost, with or without somebody of our own who makes them.
pub(in crate::engine) fn price_of_papers(rules: &Rules, forger: bool) -> u16 {
    let hundredths = if forger { rules.role.papers } else { 100 };
    rules.alarm.papers_money * u16::try_from(hundredths).unwrap_or(100) / 100
}

/// Two sources who were to report on the same thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ComparisonRow {
    pub one: DossierId,
    pub other: DossierId,
    pub holding: HoldingId,
    pub since: Week,
    /// When both had reported, and whether they agreed.
    pub found: Option<(bool, Week)>,
}

/// An offer for one of ours in prison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SwapRow {
    pub whom: Captive,
    /// The last week in which they may agree.
    pub until: Week,
}

/// A place of which one agent alone was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CanaryRow {
    pub agent: DossierId,
    pub site: SiteId,
    pub since: Week,
    /// Weeks in which somebody walked past, and of them those in which others were waiting.
    pub looks: u8,
    pub watchers: u8,
}

impl StationDesk {
    /// The state that we serve: that of our officers.
    pub fn state(&self) -> State {
        self.officers.values().next().map_or(State::B, |row| row.identity.state)
    }

    /// # Errors
    /// No such dossier.
    pub fn dossier(&self, id: DossierId) -> Result<&DossierRow, Refusal> {
        self.dossiers.get(id).ok_or(Refusal::NoSuchDossier)
    }

    /// # Errors
    /// No such officer, or he is gone.
    pub fn officer_at_work(&self, no: OfficerNo) -> Result<&OfficerRow, Refusal> {
        match self.officers.get(no) {
            None => Err(Refusal::NoSuchOfficer),
            Some(row) if row.lost.is_some() => Err(Refusal::OfficerGone),
            Some(row) => Ok(row),
        }
    }

    /// # Errors
    /// No such dossier, or it is not an agent's.
    pub fn agent(&self, id: DossierId) -> Result<&AgentRow, Refusal> {
        self.dossier(id)?.agent.as_ref().ok_or(Refusal::NotAnAgent)
    }

    /// An agent who can be reached: ours, not dormant, not known to be in prison.
    ///
    /// # Errors
    /// Says which of these it is.
    pub fn agent_in_contact(&self, id: DossierId) -> Result<&AgentRow, Refusal> {
        let dossier = self.dossier(id)?;
        let agent = dossier.agent.as_ref().ok_or(Refusal::NotAnAgent)?;
        match (dossier.arrested, agent.standing) {
            (Some(_), _) => Err(Refusal::InPrison),
            (None, Standing::Dormant) => Err(Refusal::IsDormant),
            (None, Standing::Gone) => Err(Refusal::HasGone),
            (None, Standing::Parted) => Err(Refusal::HasParted),
            (None, Standing::Active) => Ok(agent),
        }
    }

    /// An agent in contact whom an officer meets himself.
    ///
    /// # Errors
    /// As [`StationDesk::agent_served`], or he meets nobody.
    pub fn agent_met(&self, id: DossierId) -> Result<&AgentRow, Refusal> {
        let agent = self.agent_served(id)?;
        match self.dossier(id)?.nameless {
            true => Err(Refusal::NeverMeets),
            false => Ok(agent),
        }
    }

    /// An offer that waits for an answer.
    ///
    /// # Errors
    /// There is none.
    pub fn offer(&self, id: DossierId) -> Result<&OfferRow, Refusal> {
        let offer = self.dossier(id)?.offer.as_ref();
        offer.filter(|offer| offer.answer == Answer::Open).ok_or(Refusal::NoOffer)
    }

    /// Does a claim in force rest on somebody who is no agent of ours?
    pub fn wrote_without_us(&self, id: DossierId) -> bool {
        let agent = self.agent(id).is_ok();
        let rests = |claim: &ClaimRow| {
            self.reports.get(claim.report).is_some_and(|report| report.source == id)
        };
        !agent && self.claims.iter().any(rests)
    }

    /// Offers that wait for an answer.
    pub fn offers(&self) -> impl Iterator<Item = (DossierId, &DossierRow, &OfferRow)> {
        let open = |offer: &&OfferRow| offer.answer == Answer::Open;
        self.dossiers
            .iter()
            .filter_map(move |(id, row)| Some((id, row, row.offer.as_ref().filter(open)?)))
    }

    /// An agent in contact whom an officer looks after himself, face to face or by a hiding place.
    ///
    /// # Errors
    /// As [`StationDesk::agent_in_contact`], or another agent runs him.
    pub fn agent_served(&self, id: DossierId) -> Result<&AgentRow, Refusal> {
        let agent = self.agent_in_contact(id)?;
        match agent.leader() {
            Some(_) => Err(Refusal::UnderLeader),
            None => Ok(agent),
        }
    }

    /// Somebody of ours who works in a role, at large as far as we know.
    pub fn in_role(&self, role: Role, week: Week) -> impl Iterator<Item = (DossierId, &AgentRow)> {
        self.agents()
            .filter(move |(_, row, agent)| {
                agent.works_as(role, week)
                    && agent.standing == Standing::Active
                    && row.arrested.is_none()
            })
            .map(|(id, _, agent)| (id, agent))
    }

    /// Who runs the errands of an officer.
    pub fn support(&self, officer: OfficerNo, week: Week) -> Option<DossierId> {
        let mut all = self.in_role(Role::Support, week);
        all.find(|(_, agent)| agent.officer == Some(officer)).map(|(id, _)| id)
    }

    /// What papers in another name cost us.
    pub fn price_of_papers(&self, rules: &Rules, week: Week) -> u16 {
        price_of_papers(rules, self.in_role(Role::Forger, week).next().is_some())
    }

    /// Members that a leader can run.
    pub fn cell_size(&self, leader: DossierId, rules: &Rules, week: Week) -> u8 {
        let leads = self.agent(leader).is_ok_and(|row| row.works_as(Role::Principal, week));
        rules.cell.members + if leads { rules.role.principal_members } else { 0 }
    }

    /// Ours who were taken, as far as we know: officers, then agents with the week in which the
    /// papers told of it.
    pub fn captives(&self) -> impl Iterator<Item = (Captive, Option<Week>)> + '_ {
        let officers = self.officers.iter().filter(|(_, row)| row.lost == Some(Loss::Arrested));
        let officers = officers.map(|(no, _)| (Captive::Officer(no), None));
        let agents = self.agents().filter(|(_, row, _)| row.arrested.is_some());
        officers.chain(agents.map(|(id, row, _)| (Captive::Agent(id), row.arrested)))
    }

    /// Agents whom another runs.
    pub fn members(&self, leader: DossierId) -> impl Iterator<Item = DossierId> + '_ {
        self.agents()
            .filter(move |(_, row, agent)| {
                agent.leader() == Some(leader)
                    && row.arrested.is_none()
                    && !matches!(agent.standing, Standing::Gone | Standing::Parted)
            })
            .map(|(id, ..)| id)
    }

    /// A target who can still be worked on.
    ///
    /// # Errors
    /// Already an agent, arrested, or has said no.
    pub fn target(&self, id: DossierId) -> Result<&TargetRow, Refusal> {
        let dossier = self.dossier(id)?;
        if dossier.agent.is_some() {
            return Err(Refusal::AlreadyAnAgent);
        }
        if dossier.arrested.is_some() {
            return Err(Refusal::InPrison);
        }
        if dossier.lost.is_some() {
            return Err(Refusal::OutOfReach);
        }
        if dossier.target.refused.is_some() {
            return Err(Refusal::HasRefused);
        }
        if dossier.nameless {
            return Err(Refusal::Nameless);
        }
        if dossier.offer.is_some_and(|offer| offer.answer == Answer::Open) {
            return Err(Refusal::HasOffered);
        }
        if dossier.offer.is_some_and(|offer| offer.approach == Approach::Liaison) {
            return Err(Refusal::IsColleague);
        }
        Ok(&dossier.target)
    }

    /// Do our records say that these two know each other?
    ///
    /// # Errors
    /// They do not.
    pub fn knows(&self, one: DossierId, other: DossierId) -> Result<(), Refusal> {
        match self.tie(one, other) {
            Some(_) => Ok(()),
            None => Err(Refusal::NoKnownTie),
        }
    }

    /// The tie between two people on file.
    pub fn tie(&self, one: DossierId, other: DossierId) -> Option<&TieRow> {
        let pair = (one.min(other), one.max(other));
        self.ties.iter().find(|tie| (tie.one.min(tie.other), tie.one.max(tie.other)) == pair)
    }

    /// # Errors
    /// No such report.
    pub fn report(&self, no: ReportNo) -> Result<&ReportRow, Refusal> {
        self.reports.get(no).ok_or(Refusal::NoSuchReport)
    }

    /// The claim in force on a holding.
    pub fn claim(&self, holding: HoldingId) -> Option<&ClaimRow> {
        self.claims.iter().find(|claim| claim.holding == holding)
    }

    /// # Errors
    /// No such member of the staff, or he was sent away.
    pub fn staff_member(&self, no: StaffNo) -> Result<&StaffRow, Refusal> {
        match self.staff.get(no) {
            None => Err(Refusal::NoSuchStaff),
            Some(row) if row.clearance == Clearance::Dismissed => Err(Refusal::StaffGone),
            Some(row) => Ok(row),
        }
    }

    /// The last that a source in Security's house said of somebody in this way.
    pub fn tip(&self, about: DossierId, tip: Tip) -> Option<&TipRow> {
        self.tips.iter().rev().find(|row| row.about == about && row.tip == tip)
    }

    /// Officers who are at their desks.
    pub fn officers_at_work(&self) -> impl Iterator<Item = (OfficerNo, &OfficerRow)> {
        self.officers.iter().filter(|(_, row)| row.lost.is_none())
    }

    /// Our agents, whatever their standing.
    pub fn agents(&self) -> impl Iterator<Item = (DossierId, &DossierRow, &AgentRow)> {
        self.dossiers.iter().filter_map(|(id, row)| Some((id, row, row.agent.as_ref()?)))
    }

    /// Targets that can still be worked on.
    pub fn targets(&self) -> impl Iterator<Item = (DossierId, &DossierRow)> {
        self.dossiers.iter().filter(|&(id, _)| self.target(id).is_ok())
    }

    /// Agents that an officer handles, dormant and arrested ones not counted.
    pub fn load(&self, officer: OfficerNo) -> usize {
        self.agents()
            .filter(|(_, row, agent)| {
                agent.officer == Some(officer)
                    && agent.leader().is_none()
                    && agent.standing == Standing::Active
                    && row.arrested.is_none()
            })
            .count()
    }
}
