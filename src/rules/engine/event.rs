//! What happened, in truth. Events are the only pen: nothing else changes a world.
//!
//! An event is small and flat. What a side learns is an event too, emitted by the rule that
//! causes it and in that side's own dossier numbers; `reporting` only copies.
//!
//! Long because it is the whole vocabulary of what can happen.

use serde::{Deserialize, Serialize};

use crate::engine::{
    covert::{ActionKind, Clue, Course, Dress, Ending, IncidentNo, Phase, Scene, Scheme, Step},
    gazetteer::{Identity, State},
    ids::{
        AgentId, DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, PersonId, PostId,
        ReportNo, SiteId, StaffNo,
    },
    luck::Luck,
    nature::{
        Alibi, Approach, Ask, Behind, Captive, Check, Clearance, Crossing, Cultivation, Demand,
        Discovery, Favour, Flag, Fodder, Grade, Grudge, Handling, Handover, Inside, Known, Leaning,
        LifeEvent, Line, Means, Mood, Motive, Occasion, OnAlarm, Origin, Outcome, Parting,
        Principal, Priority, Publicity, Pursuit, Reception, Reply, Role, Route, Skill, StaffRole,
        Stage, Test, Tiding, TieKind, Tip, WayBack,
    },
    order::{Trap, Verb, WatchTarget},
    seat::Seat,
    units::{Days, Hour, Moment, Money, Week},
    view::{Channel, Contact, FileItem, Loss, Opening, Range},
};

/// The number of an event, counted from the start of the campaign.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub(in crate::engine) struct EventNo(pub u32);

/// A hidden attribute that a rule may read: the closed list of secrets of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(in crate::engine) enum Secret {
    Motive,
    CounterLoyalty,
    Nerve,
    Window,
    Control,
    Access,
    /// How far he exaggerates.
    Imagination,
    /// How he would come to spy.
    Comes,
    Leaning,
}

impl Secret {
    #[cfg(test)]
    pub const ALL: [Secret; 9] = [
        Secret::Motive,
        Secret::CounterLoyalty,
        Secret::Nerve,
        Secret::Window,
        Secret::Control,
        Secret::Access,
        Secret::Imagination,
        Secret::Comes,
        Secret::Leaning,
    ];
}

/// A parent of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(in crate::engine) enum Cause {
    /// An order, by its place in the seat's sorted plan.
    Order {
        seat: Seat,
        verb: Verb,
        at: u8,
    },
    Event(EventNo),
    Read(Secret, PersonId),
    Luck(Luck),
}

/// What somebody knows of a person or a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(in crate::engine) struct Knowledge {
    pub knower: PersonId,
    pub about: About,
    pub how: Known,
}

/// What knowledge is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub(in crate::engine) enum About {
    Person(PersonId),
    Site(SiteId),
    /// Somebody's emergency plan.
    Plan(PersonId),
}

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident { $($field:ident : $ty:ty),* $(,)? },)*) => {
        /// Something that happened.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(test, derive(Debug))]
        pub(in crate::engine) enum Event {
            $($(#[$doc])* $name { $($field: $ty),* },)*
        }

        impl Event {
            #[cfg(test)]
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            pub const fn name(&self) -> &'static str {
                match self { $(Event::$name { .. } => stringify!($name),)* }
            }
        }
    };
}

events! {
    // ── the house of a seat ──
    WeekPassed { week: Week },
    MoneySpent { seat: Seat, amount: Money },
    FundsCounted { seat: Seat, money: Money },
    DossierOpened {
        seat: Seat,
        dossier: DossierId,
        person: PersonId,
        identity: Option<Identity>,
        why: Opening,
    },
    OfficerArrived {
        seat: Seat,
        officer: OfficerNo,
        person: PersonId,
        identity: Identity,
        days: Days,
    },
    OfficerLost { seat: Seat, officer: OfficerNo, how: Loss },
    OfficerDue { seat: Seat, at: Week },
    CryptonymGiven { seat: Seat, dossier: DossierId, cryptonym: u16 },
    AgentTakenOver {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        person: PersonId,
        officer: OfficerNo,
        rapport: i16,
        access_agent: bool,
    },
    HandlerChanged {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        officer: Option<OfficerNo>,
        rapport: i16,
    },
    /// Somebody works for another master from now on; the last turn is the truth.
    Turned { agent: AgentId, by: Seat, control: u8 },

    // ── relations between states ──
    /// How the host stands with a foreign state from now on.
    RelationsChanged { state: State, warmth: u8, why: Occasion },

    // ── false flags ──
    /// Somebody was won who believes to serve another.
    FlagClaimed { seat: Seat, dossier: DossierId, agent: AgentId, flag: Flag },
    LeaningJudged { seat: Seat, target: DossierId, leaning: Leaning },
    /// An officer said something that did not go with his flag.
    Slipped { seat: Seat, dossier: DossierId, agent: AgentId, doubt: u8 },
    /// The same, but of what nobody noticed.
    DoubtGrew { agent: AgentId, doubt: u8 },
    SawThrough { agent: AgentId, person: PersonId, then: Discovery },
    /// He knows who we are, and stays.
    FlagDropped { seat: Seat, dossier: DossierId, agent: AgentId },
    /// A foreign state lets Security know of an officer who worked in its name.
    TippedOff { officer: DossierId, by: State },
    /// A prisoner says whom he served, as he believes.
    PrincipalNamed { prisoner: DossierId, of: Principal },

    // ── people ──
    WindowOpened { person: PersonId, from: Week, until: Week, what: LifeEvent },
    TieLearnt { seat: Seat, one: DossierId, other: DossierId, kind: TieKind, strong: bool },
    Spotted { seat: Seat, target: DossierId, by: DossierId },
    Assessed {
        seat: Seat,
        target: DossierId,
        by: Option<DossierId>,
        halves: u8,
        loyalty: Range,
        nerve: Range,
        access: Range,
        motive: Motive,
        window_open: bool,
    },
    Introduced {
        seat: Seat,
        target: DossierId,
        officer: OfficerNo,
        by: DossierId,
        rapport: i16,
    },
    Developed {
        seat: Seat,
        target: DossierId,
        officer: OfficerNo,
        route: Route,
        rapport: i16,
        by: Cultivation,
    },
    SoundedOut { seat: Seat, target: DossierId, fits: bool, cold: bool },
    Stopped { seat: Seat, target: DossierId, rapport: i16 },
    Recruited {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        person: PersonId,
        officer: OfficerNo,
        motive: Motive,
        rapport: i16,
    },
    /// The same, and he told his employer at once.
    RecruitedAsDangle {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        person: PersonId,
        officer: OfficerNo,
        motive: Motive,
        rapport: i16,
    },
    AskedForTime { seat: Seat, target: DossierId, until: Week },
    Declined { seat: Seat, target: DossierId },
    /// The same, and he told his employer.
    DeclinedAndReported {
        seat: Seat,
        target: DossierId,
        by: DossierId,
        officer: DossierId,
    },
    OfferedHimself { who: DossierId, officer: DossierId },
    ReadsTold { seat: Seat, dossier: DossierId, agent: AgentId, holding: HoldingId },

    // ── volunteers ──
    /// Somebody comes of his own accord, or seems to.
    Volunteered {
        seat: Seat,
        dossier: DossierId,
        person: PersonId,
        approach: Approach,
        via: Option<DossierId>,
        until: Week,
        price: Money,
        behind: Behind,
        holding: HoldingId,
    },
    /// Something to read that no agent has brought; the maker, if any, sold it elsewhere too.
    PaperReceived {
        seat: Seat,
        report: ReportNo,
        source: DossierId,
        holding: HoldingId,
        value: u8,
        means: Means,
        seen: Week,
        lie: bool,
        maker: Option<AgentId>,
    },
    OfferTested { seat: Seat, dossier: DossierId, fits: bool, insulted: bool },
    /// He works for the Station from now on, it thinks.
    VolunteerTaken {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        person: PersonId,
        officer: OfficerNo,
        approach: Approach,
        rapport: i16,
    },
    SentAway { seat: Seat, dossier: DossierId },
    OfferLapsed { seat: Seat, dossier: DossierId },
    SeenAtEmbassy { who: DossierId },
    /// Security tells one of its own to offer himself.
    DangleSet { who: DossierId, holding: HoldingId },
    DangleEnded { who: DossierId },
    ParcelPlanted { bait: HoldingId, holding: HoldingId, value: u8 },
    /// Product that nobody found, and whether it is sold a second time.
    Invented {
        agent: AgentId,
        holding: HoldingId,
        value: u8,
        means: Means,
        right: bool,
        resold: Option<Week>,
    },
    /// An officer was shown somebody whom one of ours says he runs.
    MemberSeen {
        seat: Seat,
        leader: DossierId,
        member: DossierId,
        officer: OfficerNo,
        came: bool,
        rapport: i16,
        stand_in: bool,
    },
    ChainTraced { seat: Seat, report: ReportNo, answered: bool, same: Option<DossierId> },

    // ── contacts ──
    ContactArranged {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        contact: Option<Contact>,
    },
    Met {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        officer: OfficerNo,
        hour: Hour,
        route: Route,
        rapport: i16,
    },
    BrokeOff {
        seat: Seat,
        with: DossierId,
        person: PersonId,
        officer: OfficerNo,
        route: Route,
    },
    /// An order takes the place of the contact that was due.
    ContactReplaced { agent: AgentId },
    MeetingMissed { seat: Seat, who: DossierId, person: PersonId },
    ContactDropped { seat: Seat, dossier: DossierId },
    DropLearnt { seat: Seat, dossier: DossierId, agent: AgentId, site: SiteId },
    DropLoaded { agent: AgentId, site: SiteId },
    DropServiced {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        officer: OfficerNo,
        site: SiteId,
        packets: u8,
    },
    /// To be told at the next contact.
    TaskNoted { seat: Seat, dossier: DossierId, agent: AgentId, holding: Option<HoldingId> },
    /// To be handed over at the next contact.
    PayNoted { seat: Seat, dossier: DossierId, agent: AgentId, amount: Money },
    TaskTold { seat: Seat, dossier: DossierId, agent: AgentId, holding: Option<HoldingId> },
    AgentPaid { seat: Seat, dossier: DossierId, agent: AgentId, amount: Money, rapport: i16 },
    WagePaid { seat: Seat, agent: AgentId, amount: Money },
    WageUnpaid { seat: Seat, dossier: DossierId, agent: AgentId, rapport: i16 },
    WentDormant { seat: Seat, dossier: DossierId, agent: AgentId },
    WokeUp { seat: Seat, dossier: DossierId, agent: AgentId },
    Learnt { what: Knowledge },

    // ── cells and links ──
    /// An agent runs another from now on.
    TakenOn { seat: Seat, leader: DossierId, member: DossierId, by: AgentId, agent: AgentId },
    /// Product goes from one hand to the next on its way up.
    PassedOn { from: AgentId, to: AgentId, packets: u8 },
    /// Nobody is above him any more.
    LinkLost { agent: AgentId, above: Option<AgentId> },
    /// The same, for so long that he counts as an orphan.
    Orphaned { agent: AgentId, above: Option<AgentId> },
    PlanMade {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        kind: WayBack,
        known: bool,
    },
    /// He is in touch again.
    Recovered {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        officer: OfficerNo,
        by_plan: bool,
    },
    RecontactFailed { seat: Seat, dossier: DossierId },
    /// A review found that two of ours know each other.
    EdgeFound { seat: Seat, one: DossierId, other: DossierId },
    Reviewed { seat: Seat, cell: DossierId, found: u8 },
    MarkSet { seat: Seat, officer: OfficerNo, on: bool },

    // ── roles, crafts and served links ──
    RoleNoted { seat: Seat, dossier: DossierId, agent: AgentId, role: Role },
    RoleGiven { seat: Seat, dossier: DossierId, agent: AgentId, role: Role, ready: Week },
    SkillTaught { seat: Seat, dossier: DossierId, agent: AgentId, skill: Skill, done: bool },
    SecondArranged {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        contact: Option<Contact>,
    },
    /// An agent leaves what he has with whoever serves his link.
    PacketsLeft { agent: AgentId, by: AgentId, packets: u8 },
    LinkWorked {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        officer: OfficerNo,
        channel: Channel,
        packets: u8,
    },
    LinkFailed { seat: Seat, dossier: DossierId, agent: AgentId, channel: Channel },
    /// What he gave, and what the desk made of it.
    CheckRead { seat: Seat, dossier: DossierId, agent: AgentId, given: Check, read: Check },
    /// A new flat, new hours, another place for the set.
    Moved { seat: Seat, dossier: DossierId, agent: AgentId },
    JourneyNoticed { who: DossierId },
    LetterNoticed { who: DossierId },
    /// Somebody transmits from a district.
    BearingTaken { agent: AgentId, district: DistrictId },
    TransmitterFound { who: DossierId },
    /// One whom Security controls says for whom he keeps or carries things.
    ServedTold { by: DossierId, whom: DossierId },
    /// A word in the right room.
    InfluenceFelt { agent: AgentId },

    // ── played sets, and ways back that others know ──
    SetTaken { prisoner: DossierId, agent: AgentId },
    PlaySet { prisoner: DossierId, agent: AgentId, on: bool },
    /// What the Station asks of one in whose name Security sends.
    PlayedTold { prisoner: DossierId, task: Option<HoldingId> },
    ReceptionSet { whom: DossierId, how: Reception },
    /// He came back by his plan, and it was not the Station that met him.
    MetTheWrongMan {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        officer: OfficerNo,
        who: DossierId,
        control: u8,
    },
    /// He came, and did not like the man.
    Shied { who: DossierId, agent: AgentId },

    // ── alarm and flight ──
    InstructionNoted { seat: Seat, dossier: DossierId, agent: AgentId, on_alarm: OnAlarm },
    InstructionTold { seat: Seat, dossier: DossierId, agent: AgentId, on_alarm: OnAlarm },
    PapersGiven { seat: Seat, dossier: DossierId, agent: AgentId },
    WarningNoted { seat: Seat, dossier: DossierId, agent: AgentId },
    Warned { seat: Seat, dossier: DossierId, agent: AgentId },
    /// He hears of what befell another, or is told himself, and will have acted by then.
    AlarmHeard { agent: AgentId, of: AgentId, heard: Moment, at: Moment },
    Fled { seat: Seat, dossier: DossierId, agent: AgentId, person: PersonId },
    WentToGround { seat: Seat, dossier: DossierId, agent: AgentId },
    ExfiltrationBegun {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        officer: OfficerNo,
        at: Week,
        by: Crossing,
        family: bool,
    },
    Exfiltrated { seat: Seat, dossier: DossierId, agent: AgentId, person: PersonId },
    ExfiltrationFailed { seat: Seat, dossier: DossierId, agent: AgentId },
    Vanished { who: DossierId },
    StoppedAtBorder { who: DossierId },
    /// A flat, a post and another name for somebody whom we took out.
    Resettled { seat: Seat, dossier: DossierId, agent: AgentId, until: Week },
    /// He tells a newspaper what he was promised.
    ExileComplained { seat: Seat, dossier: DossierId, agent: AgentId },
    ExileWentHome { seat: Seat, dossier: DossierId, agent: AgentId },
    /// A lawyer asks for one of ours in their hands.
    SwapProposed { seat: Seat, whom: Captive, person: PersonId, until: Week },
    /// A foreign state asks for somebody.
    SwapAsked { who: DossierId, state: State, until: Week },
    /// Two cars on a bridge.
    SwapMade { seat: Seat, whom: Captive, prisoner: DossierId, person: PersonId },
    SwapLapsed { seat: Seat, whom: Captive },
    /// Somebody of the embassy's staff does something for an agent this week.
    StaffSent { seat: Seat, staff: StaffNo, dossier: DossierId, agent: AgentId },

    // ── doubles ──
    OfferRefused { prisoner: DossierId },
    /// He works for Security from now on, and is back before anybody misses him.
    Doubled { prisoner: DossierId, person: PersonId, agent: AgentId, control: u8 },
    /// He told us: he is ours again, and they do not know.
    Redoubled { seat: Seat, dossier: DossierId, agent: AgentId },
    /// A double tells his controller of a meeting.
    DoubleTold { who: DossierId, officer: DossierId, task: Option<HoldingId> },
    FeedSet { double: DossierId, agent: AgentId, holding: HoldingId, fodder: Fodder },
    Fed { double: DossierId, agent: AgentId, holding: HoldingId, value: u8 },
    StockCounted { items: u8 },
    /// What was fed has come out as a lie.
    LieExposed { seat: Seat, report: ReportNo },

    // ── moles ──
    /// Somebody is on an embassy's staff.
    StaffPosted { seat: Seat, staff: StaffNo, person: PersonId, role: StaffRole, identity: Identity },
    /// Security has him on its list of those who work there.
    StaffListed { who: DossierId, of: Seat, role: StaffRole },
    ClearanceSet { seat: Seat, staff: StaffNo, person: PersonId, to: Clearance },
    /// Somebody inside an embassy works for Security from now on.
    InsiderWon { whom: DossierId, of: Seat, who: Inside, person: PersonId },
    /// He would not.
    InsiderRefused { whom: DossierId },
    /// The same, and he told his own people.
    InsiderTold { seat: Seat, whom: DossierId, who: Inside },
    TrafficRead { by: DossierId, cryptonym: u16, holding: HoldingId, value: u8 },
    WantRead { by: DossierId, holding: HoldingId },
    MeetingBetrayed { by: DossierId, officer: DossierId },
    AgentBetrayed { by: DossierId, whom: DossierId },
    /// A source in Security's house has come by something.
    TipLearnt { agent: AgentId, tip: Tip, about: PersonId },
    TipTold { seat: Seat, source: DossierId, agent: AgentId, tip: Tip, about: DossierId },
    HouseInquiryOpened { whom: DossierId, ends: Week },
    HouseInquiryEnded { whom: DossierId, found: bool },
    /// Somebody in Security's house sees no papers from now on, or again.
    Benched { whom: DossierId, on: bool },
    /// A double was found out to have told his officer.
    SeenThrough { double: DossierId },
    /// He is Security's again.
    TurnedAgain { double: DossierId, agent: AgentId, control: u8 },
    TurnedAway { double: DossierId },
    /// The one lie that all doubles tell of a holding.
    LieSet { holding: HoldingId, value: Option<u8> },

    // ── validation ──
    ControlAsked { seat: Seat, dossier: DossierId, agent: AgentId, holding: HoldingId },
    Observed { seat: Seat, dossier: DossierId, watchers: bool },

    // ── recruiting in full ──
    /// Somebody of a Station's saw what happened in a life.
    LifeSeen { seat: Seat, target: DossierId, by: Option<DossierId>, what: LifeEvent },
    /// Something small was asked of a target.
    TriedOut { seat: Seat, target: DossierId, done: bool },
    /// An agent asked somebody close to him.
    AskedByTie { seat: Seat, target: DossierId, by: DossierId },
    /// Somebody close to a double was taken.
    ControlShaken { agent: AgentId, control: u8 },

    // ── finding out what somebody is ──
    ComparisonSet { seat: Seat, one: DossierId, other: DossierId, holding: HoldingId },
    Compared {
        seat: Seat,
        one: DossierId,
        other: DossierId,
        holding: HoldingId,
        agree: bool,
    },
    CanaryLaid { seat: Seat, dossier: DossierId, agent: AgentId, site: SiteId },
    /// A double tells his controller where something is to happen.
    CanaryTold { who: DossierId, site: SiteId },
    CanaryWatched { seat: Seat, dossier: DossierId, site: SiteId, watchers: bool },
    PolygraphRead {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        rapport: i16,
        deceptive: bool,
    },
    TaskSwitched {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        holding: HoldingId,
        rapport: i16,
    },
    /// A double tells his controller that he was tested.
    DoubleTested { who: DossierId, agent: AgentId, test: Test },
    Coached { who: DossierId, agent: AgentId, until: Week, control: u8 },

    // ── turning over ──
    TurnedOver {
        seat: Seat,
        dossier: DossierId,
        agent: AgentId,
        from: Option<OfficerNo>,
        to: OfficerNo,
        how: Handover,
    },
    TokenRefused { seat: Seat, dossier: DossierId, officer: OfficerNo },

    // ── partings ──
    Parted { seat: Seat, dossier: DossierId, agent: AgentId, how: Parting },
    /// A letter without a signature.
    LetterReceived { about: DossierId },
    /// Somebody who was a Station's goes to Security by himself.
    CameOver { who: DossierId, officer: DossierId, agent: AgentId, grudge: Grudge },

    // ── product ──
    PacketMade {
        agent: AgentId,
        holding: HoldingId,
        value: u8,
        means: Means,
        right: bool,
        fed: bool,
    },
    ReportReceived {
        seat: Seat,
        report: ReportNo,
        source: DossierId,
        agent: AgentId,
        holding: HoldingId,
        value: u8,
        means: Means,
        seen: Week,
        lie: bool,
    },
    Graded { seat: Seat, report: ReportNo, grade: Grade },
    Disseminated {
        seat: Seat,
        report: ReportNo,
        holding: HoldingId,
        value: u8,
        probability: u8,
        handling: Handling,
    },
    Burned { seat: Seat, source: DossierId },
    /// A week of the standing picture, for the ledger that no side sees.
    PictureCounted { seat: Seat, holding: HoldingId, sum: i64 },

    // ── covert action ──
    ActionPlanned { seat: Seat, scheme: Scheme },
    ActionAnswered { seat: Seat, granted: bool },
    ActionBegun { seat: Seat, until: Week },
    /// A double who was to open a door tells his controller which.
    PlanBetrayed { who: DossierId, kind: ActionKind, scene: Scene },
    PhaseRun { seat: Seat, phase: Phase, outcome: Course, step: Step },
    /// The men are to come home with nothing done.
    ActionRecalled { seat: Seat },
    ActionEnded { seat: Seat, how: Ending },
    /// What an action was worth, for the ledger that no side sees.
    FeatCounted { seat: Seat, kind: ActionKind, points: i16 },
    Snatched { seat: Seat, dossier: DossierId, person: PersonId },
    Killed { who: DossierId, person: PersonId },
    DeathInTheNews { seat: Seat, dossier: DossierId },
    ChairFilled { harder: bool },
    HouseHalted { house: InstitutionId, until: Week },
    OpinionMoved { until: Week },
    StrangersSeen { seat: Seat, incident: IncidentNo },
    ActionSeen { seat: Seat, incident: IncidentNo, kind: ActionKind, scene: Scene },
    ClueFound { incident: IncidentNo, clue: Clue, points_to: Option<State> },
    MenTaken {
        seat: Seat,
        incident: IncidentNo,
        men: u8,
        dress: Dress,
        flag: Option<State>,
    },
    HouseGuarded { house: InstitutionId, until: Week },
    SearchMade { district: DistrictId },
    AlertRaised { until: Week },
    Accused {
        incident: IncidentNo,
        state: State,
        stated: Option<u8>,
        right: bool,
        points: i64,
    },
    AccusedInPublic { state: State, kind: ActionKind },
    /// What a public accusation cost the one who had done it.
    BlameCounted { seat: Seat, points: i16 },
    MenTried { seat: Seat, incident: IncidentNo, men: u8 },
    MenExchanged { seat: Seat, incident: IncidentNo, men: u8 },
    /// The state whose men they said they were does not want them.
    MenDisowned { incident: IncidentNo },
    Retaliated { until: Week },
    // ── headquarters ──
    MoodChanged { seat: Seat, mood: Mood },
    /// How a Station stands with its headquarters.
    FavourCounted { seat: Seat, favour: u8 },
    /// A question of headquarters; it counts from the week after.
    RequirementSet { seat: Seat, holding: HoldingId, priority: Priority, until: Week },
    RequirementClosed { seat: Seat, holding: HoldingId, answered: bool },
    Demanded { seat: Seat, demand: Demand, until: Week },
    DemandClosed { seat: Seat, demand: Demand, outcome: Outcome },
    HqAsked { seat: Seat, what: Ask },
    HqAnswered { seat: Seat, what: Ask, granted: bool, money: Money, until: Week },
    SourceNamed { seat: Seat, source: DossierId },
    /// A word from elsewhere. Is it so? That is for the file.
    SidelightCame {
        seat: Seat,
        holding: HoldingId,
        value: u8,
        origin: Origin,
        seen: Week,
        right: bool,
    },
    ReportSold { seat: Seat, report: ReportNo, holding: HoldingId, value: u8, price: Money },
    CoverLaid { seat: Seat, holding: HoldingId, alibi: Alibi, until: Week },

    // ── Security's house ──
    ForcesCounted { teams: u8, analysts: u8, interrogators: u8, may_expel: bool },
    PatienceChanged { patience: u8 },
    PatienceSpent { until: Week },
    PostReads { post: PostId, holding: HoldingId },
    EditionIssued { holding: HoldingId, value: u8, issued: Week },
    CameToLight { holding: HoldingId, value: u8, issued: Week },
    TeamsPlaced { on: WatchTarget, teams: u8 },
    TeamLost { until: Week },
    TeamsBack { teams: u8 },

    // ── Security's eyes ──
    ContactSeen {
        one: DossierId,
        other: DossierId,
        site: SiteId,
        hour: Hour,
        clandestine: bool,
    },
    SeenAtDrop { who: DossierId, site: SiteId, hour: Hour },
    DropSuspected { site: SiteId },
    EvasiveRouteSeen { who: DossierId },
    OfficerSuspected { who: DossierId },
    OfficerKnown { who: DossierId },
    PointsGiven { dossier: DossierId, item: FileItem, points: i16 },
    FaceNotFound { face: DossierId },
    DossiersJoined { face: DossierId, real: DossierId },

    // ── traps ──
    /// Somebody's telephone is listened to, or no longer.
    TapSet { on: DossierId, person: PersonId, running: bool },
    /// The tap brought a voice, and perhaps whose.
    Overheard { who: DossierId, other: Option<DossierId> },
    InformerSet { institution: InstitutionId, running: bool },
    /// An informer says something about a colleague.
    Informed { who: DossierId, institution: InstitutionId },
    /// A letter without a name says something about somebody.
    LetterCame { who: DossierId },
    /// Somebody who came over names somebody who serves abroad; he may lie.
    DefectorNamed { who: DossierId, rightly: bool },
    Vetted { who: DossierId, found: bool },
    Interviewed { who: DossierId, person: PersonId, shaken: bool },
    /// Several wordings of one secret go round.
    MealLaid { holding: HoldingId, groups: u8 },
    WordingHeard { holding: HoldingId, group: u8 },
    /// Somebody was made an offer in a foreign name, by Security.
    Provoked { who: DossierId, person: PersonId, reply: Reply },
    /// What was done to him leaves him less loyal than he was.
    Embittered { person: PersonId, counter_loyalty: u8 },
    /// Somebody waits there this week; whose flat it is, if it is one.
    MousetrapSet { at: Trap, of: Option<PersonId> },
    WalkedIn { at: Trap, who: DossierId, person: PersonId },
    /// One secret, or all of them, are off his desk.
    AccessTaken { who: DossierId, person: PersonId, holding: Option<HoldingId> },
    CaseRests { on: DossierId, waits: bool },
    /// His copy says something else.
    CopyDoctored { who: DossierId, person: PersonId, holding: HoldingId, value: u8 },
    ProtectionRaised { holding: HoldingId },
    Publicised { who: DossierId, person: PersonId, rightly: bool },
    InThePapers { seat: Seat, officer: OfficerNo },
    FavourGranted { what: Favour },
    /// An agent has something to tell of himself.
    TidingNoted { agent: AgentId, what: Tiding },
    TidingTold { seat: Seat, dossier: DossierId, agent: AgentId, what: Tiding },
    ForewarningNoted { seat: Seat, dossier: DossierId, agent: AgentId },
    Forewarned { seat: Seat, dossier: DossierId, agent: AgentId },
    /// A report was laid beside the others on its subject.
    WordingsCompared { seat: Seat, report: ReportNo, newest: ReportNo, differ: bool },

    // ── cases and prisoners ──
    CaseSet { on: DossierId, stage: Option<Stage> },
    Arrested {
        whom: DossierId,
        person: PersonId,
        kit: bool,
        hour: Hour,
        breaks: Option<u16>,
        publicity: Publicity,
        pursuit: Pursuit,
    },
    /// A secret arrest is one no longer.
    ArrestAvowed { prisoner: DossierId },
    /// Those whom he gives away are to be fetched.
    RaidSet { whom: DossierId, by: DossierId, at: Moment },
    ArrestFailed { whom: DossierId },
    ArrestInTheNews { seat: Seat, dossier: DossierId },
    ReleaseInTheNews { seat: Seat, dossier: DossierId },
    InterrogationSet { prisoner: DossierId, line: Line },
    /// From now on he talks.
    Confessed { prisoner: DossierId, at: Moment },
    NamedByPrisoner { prisoner: DossierId, whom: DossierId, how: Known },
    SiteByPrisoner { prisoner: DossierId, site: SiteId },
    PlanByPrisoner { prisoner: DossierId, whom: DossierId, kind: WayBack },
    NothingFound { prisoner: DossierId },
    Convicted { prisoner: DossierId, person: PersonId, innocent: bool },
    Freed { prisoner: DossierId, person: PersonId, innocent: bool },
    Expelled { who: DossierId, person: PersonId, proven: bool },

    // ── secrets ──
    LeakIndicated { holding: HoldingId, by_claim: bool },
    InquiryOpened { holding: HoldingId, ends: Week },
    InquiryEnded { holding: HoldingId, readers: u8 },
    RestrictionOrdered { holding: HoldingId, at: Week },
    ReadersCut { holding: HoldingId },
    PlansChangeOrdered { holding: HoldingId, at: Week },
}

/// An event with its hour and its parents.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::engine) struct Logged {
    pub no: EventNo,
    pub hour: Hour,
    pub event: Event,
    /// First and behind last of its causes in the log.
    pub causes: (u32, u32),
}

/// The events of one week.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct Log {
    pub week: Week,
    pub events: Vec<Logged>,
    pub causes: Vec<Cause>,
}

impl Log {
    pub fn clear(&mut self, week: Week) {
        self.week = week;
        self.events.clear();
        self.causes.clear();
    }

    pub fn causes_of(&self, logged: &Logged) -> &[Cause] {
        let (from, to) = logged.causes;
        self.causes.get(from as usize..to as usize).unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_at_most_32_bytes() {
        assert!(size_of::<Event>() <= 32, "{} bytes", size_of::<Event>());
    }
}
