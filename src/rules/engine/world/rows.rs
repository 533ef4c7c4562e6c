//! The rows of the world's tables: small, flat, copied freely. Each remembers the event that last
//! changed it, so that whatever reads it can name its cause.

use crate::engine::{
    event::{EventNo, Knowledge},
    gazetteer::State,
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId, ReportNo, SiteId, StaffNo},
    nature::{
        Approach, Behind, Captive, Clearance, Comes, Departure, Discovery, Exile, Flag, Fodder,
        Handling, Inside, LifeEvent, Line, Means, Motive, Motives, OnAlarm, Parting, Principal,
        Publicity, Pursuit, Reception, Role, Skills, StaffRole, Tip, WayBack,
    },
    order::WatchTarget,
    relations::Relations,
    rules::Rules,
    seat::Seat,
    units::{Days, Hour, Moment, Money, Week},
    view::{Channel, Contact, Evidence, ForeignStatus, Standing, due},
    voices::Dealings,
};

/// Somebody's changing part.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Person {
    pub motive: Motive,
    pub counter_loyalty: u8,
    pub nerve: u8,
    /// What else moves him.
    pub others: Motives,
    pub imagination: u8,
    pub comes: Comes,
    /// How much less loyalty stands against C than against B.
    pub lean: i8,
    /// First and last week of a window of susceptibility.
    pub window: (Week, Week),
    /// What opened it.
    pub life: LifeEvent,
    pub status: Status,
    pub touched: EventNo,
}

#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
pub(in crate::engine) enum Status {
    #[default]
    Free,
    Held,
    Convicted,
    Abroad,
    Dead,
}

impl Status {
    /// Did Security bring it about, so that its papers say so? Of a flight they don't.
    pub const fn is_our_doing(self) -> bool {
        matches!(self, Status::Held | Status::Convicted)
    }
}

/// Somebody who works for a Station, or lets it think so.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Agent {
    pub seat: Seat,
    pub dossier: DossierId,
    pub person: PersonId,
    pub officer: Option<OfficerNo>,
    pub rapport: i16,
    pub role: Role,
    /// The week from which he is fit for it.
    pub ready: Week,
    pub waiting_role: Option<Role>,
    pub skills: Skills,
    pub standing: Standing,
    pub contact: Option<Contact>,
    /// What takes its place when it has failed.
    pub second: Option<Contact>,
    /// The last contact came to nothing.
    pub failed: bool,
    /// How often he, or his flat, or his set, was used in the same way.
    pub worn: u8,
    /// Bearings that were taken of his set.
    pub bearings: u8,
    /// Security has his set, and sends in his name.
    pub played: bool,
    pub drop: Option<SiteId>,
    pub task: Option<HoldingId>,
    pub waiting_task: Option<Option<HoldingId>>,
    pub waiting_pay: Money,
    pub last_meeting: Week,
    /// Half weeks in place: two for a week at work, one for a week on ice.
    pub served: u16,
    /// Brought in through an access agent.
    pub through_access: bool,
    pub on_alarm: OnAlarm,
    pub waiting_alarm: Option<OnAlarm>,
    /// He is to be told at the next contact that he must act on his instruction.
    pub waiting_warning: bool,
    /// He has papers in another name.
    pub papers: bool,
    pub plan: Option<Plan>,
    /// The first week without a link upward.
    pub adrift: Option<Week>,
    /// Asked something to which the answer is known.
    pub question: Option<HoldingId>,
    /// What his controller has ready for his next report.
    pub feed: Option<Feed>,
    /// When he is taken out of the country.
    pub leaves: Option<Departure>,
    /// We took him out, and this is how he lives now.
    pub exile: Option<Exile>,
    pub origin: Coming,
    /// Under which he was won.
    pub flag: Flag,
    /// How little of it he believes, 0 to 100.
    pub doubt: u8,
    /// He has seen through it.
    pub saw: Option<Discovery>,
    /// How and when his Station parted from him.
    pub parted: Option<(Parting, Week)>,
    /// Since when he serves because he must.
    pub coerced: Option<Week>,
    /// He has told Security of his own accord.
    pub came_over: bool,
    /// Told without warning to bring something else, and when.
    pub switched: Option<(HoldingId, Week)>,
    /// When one of those below told, past this one, that something seems odd.
    pub wondered: Option<Week>,
    /// His controller has gone through his part with him: good until then.
    pub coached: Option<Week>,
    /// Until that week something keeps the agent away from contacts.
    pub kept: Week,
    /// The officer before this one, and the rapport that there still is.
    pub former: Option<(OfficerNo, i16)>,
    /// What the Station has done with the agent, as its own papers have it.
    pub dealings: Dealings,
    pub touched: EventNo,
}

impl Agent {
    /// The dossier of the agent who runs him.
    pub fn leader(&self) -> Option<DossierId> {
        self.contact?.channel.leader()
    }

    /// Does an officer see him in the street, or empty his drop, again and again?
    pub fn is_seen_by(&self, officer: OfficerNo) -> bool {
        let in_the_street = |contact: Contact| {
            let channel = contact.channel;
            matches!(channel, Channel::Meeting { .. } | Channel::Brush { .. } | Channel::Drop)
        };
        let seen = self.contact.is_some_and(|it| it.officer == officer && in_the_street(it));
        seen && self.standing == Standing::Active
    }

    /// Is he fit for the role, and in it?
    pub fn works_as(&self, role: Role, week: Week) -> bool {
        self.role == role && self.ready <= week
    }

    /// The arrangement that falls into a week.
    pub fn due(&self, week: Week) -> Option<Contact> {
        due(self.contact, self.second, self.failed, self.dossier, week)
    }
}

/// How somebody came, where that goes on mattering.
#[derive(Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct Coming {
    pub approach: Option<Approach>,
    /// Nobody works for us here: his leader bills for him.
    pub invented: bool,
    /// What he asks for each paper, what he got, and how many he gave.
    pub price: Money,
    pub paid: Money,
    pub given: u16,
    /// Holdings that he says he reads, as bits of [`HoldingId`].
    pub claims: u64,
}

impl Coming {
    pub const fn says_he_reads(&self, holding: HoldingId) -> bool {
        holding.0 < 64 && self.claims >> holding.0 & 1 == 1
    }
}

/// Somebody waits for an answer.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct Offer {
    pub seat: Seat,
    pub dossier: DossierId,
    pub person: PersonId,
    pub approach: Approach,
    pub behind: Behind,
    /// The agent who brings him.
    pub via: Option<DossierId>,
    /// What he says he reads.
    pub holding: HoldingId,
    pub price: Money,
    pub until: Week,
    pub touched: EventNo,
}

/// An invention on its way to come back from another side.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct Resale {
    pub agent: AgentId,
    pub holding: HoldingId,
    pub value: u8,
    pub seen: Week,
    pub at: Week,
    pub touched: EventNo,
}

/// A way back that needs no second person.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct Plan {
    pub kind: WayBack,
    /// Does the one above him know of it?
    pub known: bool,
    /// Has a prisoner given it away?
    pub given_away: bool,
}

/// Security waits where somebody will come who has lost his link.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Awaited {
    pub whom: DossierId,
    pub how: Reception,
    pub touched: EventNo,
}

/// What a controlled agent is to report.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct Feed {
    pub holding: HoldingId,
    pub fodder: Fodder,
}

/// Somebody is to be fetched.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Raid {
    pub whom: DossierId,
    pub at: Moment,
    /// The prisoner who gave him away.
    pub by: DossierId,
    pub touched: EventNo,
}

/// An agent has heard, and will have acted by then.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Alarm {
    pub agent: AgentId,
    /// Of whose arrest; his own number, if he was warned.
    pub of: AgentId,
    pub heard: Moment,
    pub at: Moment,
    pub touched: EventNo,
}

/// Somebody was won over by another master.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct ControlTurn {
    pub agent: AgentId,
    pub by: Seat,
    pub since: Week,
    /// How firmly, 0 to 100.
    pub control: u8,
    pub touched: EventNo,
}

/// What a holding says now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Holding {
    pub value: u8,
    /// The first week in which this edition could be read.
    pub issued: Week,
    pub cut: bool,
    pub cut_at: Option<Week>,
    pub change_at: Option<Week>,
    pub inquiry_ends: Option<Week>,
    pub touched: EventNo,
}

/// Something that an event put into somebody's head.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Memory {
    pub what: Knowledge,
    /// Has he told it in a cell?
    pub told: bool,
    pub touched: EventNo,
}

/// How much a place was used for secret things.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::engine) struct SiteUse {
    pub uses: u8,
    /// Does Security take it for a dead drop?
    pub suspected: bool,
    pub touched: EventNo,
}

/// A piece of product on its way to the Station.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Packet {
    pub agent: AgentId,
    pub holding: HoldingId,
    pub value: u8,
    pub means: Means,
    pub seen: Week,
    /// In the drop since that week; with whoever carries it otherwise.
    pub dropped: Option<Week>,
    pub carrier: AgentId,
    /// A controller's lie.
    pub lie: bool,
    pub touched: EventNo,
}

/// An officer of a Station.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Officer {
    pub person: PersonId,
    pub days: Days,
    pub at_work: bool,
    /// Do his agents leave a mark when all is well?
    pub mark: bool,
    pub touched: EventNo,
}

/// A Station's dossier on somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Dossier {
    pub person: PersonId,
    pub agent: Option<AgentId>,
    pub halves: u8,
    pub rapport: i16,
    /// The officer with whom he has rapport.
    pub known_to: Option<OfficerNo>,
    pub introduced: bool,
    /// Named or introduced by an access agent.
    pub through_access: bool,
    /// He asked for time.
    pub asked: bool,
    /// Small things that he has done for us.
    pub committed: u8,
    /// The first week of the last turn in his life of which we were told.
    pub life_told: Option<Week>,
    /// The papers had it that he was arrested.
    pub in_the_news: bool,
    pub cryptonym: Option<u16>,
    /// The Station does not know who he is.
    pub nameless: bool,
    pub touched: EventNo,
}

/// A report as the Station holds it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct ProductRow {
    pub source: DossierId,
    pub holding: HoldingId,
    pub value: u8,
    pub seen: Week,
    /// A controller's lie.
    pub lie: bool,
    /// A lie that has come out.
    pub exposed: bool,
    /// The agent of ours who made it up and sold it elsewhere too.
    pub maker: Option<AgentId>,
    pub touched: EventNo,
}

/// Headquarters' picture of a holding.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Claim {
    pub report: ReportNo,
    pub holding: HoldingId,
    pub value: u8,
    pub probability: u8,
    pub handling: Handling,
    pub made: Week,
    /// Its place in the list of all claims.
    pub at: u16,
    pub touched: EventNo,
}

/// A claim in the list of all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct MadeClaim {
    pub holding: HoldingId,
    pub value: u8,
    pub probability: u8,
    pub made: Week,
    /// Was it right about the edition then in force?
    pub right: bool,
    /// The sum of its weeks, before the divisor.
    pub sum: i64,
}

/// Security's dossier on somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct File {
    pub person: PersonId,
    /// A stranger without a name.
    pub face: bool,
    pub joined: bool,
    pub evidence: Evidence,
    /// Of them from harmless-looking contacts, ever.
    pub harmless: i16,
    /// Clandestine contacts seen, ever.
    pub clandestine: u8,
    pub case: bool,
    pub foreign: ForeignStatus,
    /// Is he, one of Security's own, shown no papers; and what settled it?
    pub benched: (bool, EventNo),
    /// When a prisoner last named him as one of his chain.
    pub named: Option<Week>,
    /// Until when an officer's habits are known from a prisoner.
    pub read_until: Option<Week>,
    /// Whom he said in custody to have served.
    pub served: Option<Principal>,
    pub touched: EventNo,
}

/// A local was seen with a foreigner.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct SeenWith {
    pub local: DossierId,
    pub foreign: DossierId,
    pub week: Week,
}

impl File {
    /// Had he been named as one of a chain shortly before he was taken?
    pub fn was_fetched(&self, taken: Week, rules: &Rules) -> bool {
        self.named.is_some_and(|at| at <= taken && taken.since(at) <= rules.prison.fetch_weeks)
    }

    /// Was he named by a prisoner as one of his chain, and lately?
    pub fn is_fetched(&self, week: Week, rules: &Rules) -> bool {
        self.named.is_some_and(|at| week.since(at) <= rules.prison.fetch_weeks)
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Watch {
    pub on: WatchTarget,
    pub teams: u8,
    pub touched: EventNo,
}

/// Somebody in a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Prisoner {
    pub dossier: DossierId,
    pub person: PersonId,
    pub since: Week,
    pub hour: Hour,
    /// Hours after the arrest at which he breaks; none if he holds out for now.
    pub breaks: Option<u16>,
    pub line: Option<Line>,
    pub publicity: Publicity,
    pub pursuit: Pursuit,
    /// When he broke.
    pub broke: Option<Moment>,
    /// An offer to turn was made.
    pub offered: bool,
    /// Security has his set.
    pub set: bool,
    /// Items given away so far.
    pub items: u8,
    pub touched: EventNo,
}

/// How the host stands with the foreign states, and what last changed it.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::engine) struct Climate {
    pub relations: Relations,
    /// With B and with C.
    pub touched: [EventNo; 2],
}

impl Climate {
    pub const fn touched_with(&self, state: State) -> EventNo {
        let [b, c] = self.touched;
        match state {
            State::A | State::B => b,
            State::C => c,
        }
    }

    pub fn set(&mut self, state: State, warmth: u8, no: EventNo) {
        self.relations.set(state, warmth);
        let [b, c] = &mut self.touched;
        match state {
            State::A => (),
            State::B => *b = no,
            State::C => *c = no,
        }
    }
}

/// What the ledger counts of Security's acts.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::engine) struct Deeds {
    /// Agents and officers of each Station convicted and still in prison, Station 1 first.
    pub convicted: [u16; 3],
    /// Those who were given up for somebody else.
    pub swapped: [u16; 3],
    pub innocent_freed: u16,
    pub innocent_convicted: u16,
    pub expelled_proven: [u16; 3],
    pub expelled_unproven: u16,
    /// The last two convictions of people of each Station.
    pub trials: [[Week; 2]; 3],
    /// Convictions that came soon after two others.
    pub great: [u16; 3],
    pub money_spent: Money,
}

// ── moles ──

/// Somebody on an embassy's staff.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Staff {
    pub person: PersonId,
    pub role: StaffRole,
    pub clearance: Clearance,
    pub touched: EventNo,
}

/// Somebody inside an embassy who works for Security.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Insider {
    pub of: Seat,
    pub who: Inside,
    /// Security's dossier on him.
    pub file: DossierId,
    pub touched: EventNo,
}

/// What a source in Security's house has to tell, or has told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Told {
    pub agent: AgentId,
    pub tip: Tip,
    pub about: PersonId,
    pub since: Week,
    pub told: bool,
    pub touched: EventNo,
}

/// Security looks into one of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct HouseInquiry {
    pub whom: DossierId,
    pub ends: Week,
    pub touched: EventNo,
}

/// The one lie that is told of a holding, as long as its edition lasts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Lie {
    pub holding: HoldingId,
    pub value: u8,
    pub touched: EventNo,
}

/// Two sources who are to report on the same thing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Comparison {
    pub one: DossierId,
    pub other: DossierId,
    pub holding: HoldingId,
    pub since: Week,
    pub touched: EventNo,
}

/// A place of which one agent alone was told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) struct Canary {
    pub dossier: DossierId,
    pub site: SiteId,
    pub since: Week,
    pub touched: EventNo,
}

/// One of a Station's own for whom it has asked.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct Swap {
    pub whom: Captive,
    pub person: PersonId,
    /// The last week in which Security may agree.
    pub until: Week,
    pub touched: EventNo,
}

/// Somebody of the staff who does something for an agent this week.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct StaffErrand {
    pub staff: StaffNo,
    pub agent: AgentId,
    pub touched: EventNo,
}
