//! What a seat is told: the only window out of the truth.
//!
//! A [`Report`] speaks in the first person plural and in the seat's own numbers. Which events
//! become which reports stands in `engine::reporting`; this page is only the vocabulary.
//! Long because every report has its fields here.

use serde::{Deserialize, Serialize};

use crate::engine::{
    covert::{ActionKind, Clue, Course, Dress, Ending, IncidentNo, Phase, Scene, Scheme, Step},
    gazetteer::{Identity, State},
    ids::{
        DistrictId, DossierId, HoldingId, InstitutionId, OfficerNo, PostId, ReportNo, SiteId,
        StaffNo,
    },
    nature::{
        Alibi, Approach, Ask, Captive, Check, Clearance, Crossing, Cultivation, Demand, Favour,
        Flag, Fodder, Grade, Grudge, Handling, Handover, Inside, Known, Leaning, LifeEvent, Line,
        Means, Mood, Motive, Occasion, OnAlarm, Origin, Outcome, Parting, Principal, Priority,
        Publicity, Reception, Reply, Role, Route, Skill, StaffRole, Stage, Test, Tiding, TieKind,
        Tip, WayBack,
    },
    order::{Trap, WatchTarget},
    seat::Seat,
    units::{Days, Hour, Money, Week},
    view::{Channel, Contact},
};

/// A range that holds a true value with a published chance. Both ends belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Range {
    pub low: u8,
    pub high: u8,
}

impl Range {
    /// Nothing known.
    pub const ANY: Range = Range { low: 0, high: 100 };

    pub const fn width(self) -> u8 {
        self.high.saturating_sub(self.low)
    }

    pub const fn middle(self) -> u8 {
        self.low + self.width() / 2
    }
}

/// Why a dossier was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Opening {
    /// Stood in the papers we took over.
    TakenOver,
    /// The register of residents.
    Register,
    /// The diplomatic list, or the list of foreigners with a permit.
    ForeignersList,
    /// Named by an access agent.
    Spotted,
    /// A stranger seen at a contact.
    SeenAtContact,
    /// Described by a prisoner.
    DescribedInCustody,
    /// Came of his own accord.
    CameHimself,
    /// A colleague of a friendly service.
    Liaison,
}

/// An entry of the public table of points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FileItem {
    OldFile,
    Harmless,
    Clandestine,
    SeenAtDrop,
    ReaderOfLeak(HoldingId),
    Irregular,
    NamedInCustody,
    DescribedInCustody,
    /// Turned back at the border.
    AtBorder,
    /// Held the door of a house that was entered.
    InsideHelp,
    Kit,
    Denounced,
    EvasiveRoute,
    PitchedSomebody,
    CameToEmbassy,
    /// Points carried over when a face got its name.
    Joined,
    /// An inquiry in the house found something.
    HouseInquiry,
    /// One of their own officers gave him away.
    NamedByInsider,
    /// A foreign state wants him back.
    AskedFor,
    // ── leads with a source ──
    /// Heard on somebody's telephone.
    Overheard,
    /// What an informer there said.
    Informed(InstitutionId),
    /// His papers do not add up.
    Vetted,
    /// Shaken when he was called in.
    Shaken,
    /// One of those who were given the wording that came back.
    Wording(HoldingId),
    /// He took an offer that was ours.
    TookTheBait,
    /// He said nothing of it to anybody.
    KeptQuiet,
    /// He walked into a trap.
    WalkedIn,
    /// Lives where a transmitter was found.
    OnTheAir,
    /// Gets letters that are not for him.
    StrangeLetters,
    /// Travels as people do who meet somebody.
    Journey,
    /// A letter without a signature.
    Letter,
    /// Named by somebody who came over.
    NamedByDefector,
}

/// How an officer was lost to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Loss {
    Expelled,
    Arrested,
    /// Arrested, and home again for somebody of theirs.
    Exchanged,
}

/// How a target said no, as far as we can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Refused {
    /// No, and nothing else.
    Quietly,
    /// Not yet: ask again from this week on.
    AskedForTime { until: Week },
}

macro_rules! reports {
    ($($(#[$doc:meta])* $name:ident $({ $($field:ident : $ty:ty),* $(,)? })?,)*) => {
        /// One thing that one seat is told.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Report {
            $($(#[$doc])* $name $({ $($field: $ty),* })?,)*
        }

        impl Report {
            /// The names of all reports, for tests of the vocabulary.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// The name of this kind of report.
            pub const fn name(&self) -> &'static str {
                match self { $(Report::$name { .. } => stringify!($name),)* }
            }
        }
    };
}

reports! {
    // ── to any seat ──
    /// The week is over.
    WeekPassed { week: Week },
    /// What is in the box after income, wages and costs.
    FundsAre { money: Money },
    /// We opened a dossier. Without an identity it is a face.
    DossierOpened { dossier: DossierId, identity: Option<Identity>, why: Opening },
    /// An edition of a holding has become public: what it said, and since when it was in force.
    CameToLight { holding: HoldingId, value: u8, issued: Week },
    /// The papers have it: somebody whom we have on file was arrested.
    ArrestInTheNews { dossier: DossierId },
    /// The papers have it: he is free again.
    ReleaseInTheNews { dossier: DossierId },
    /// How the host stands with a foreign state, 0 to 100, and on what occasion it changed.
    RelationsAre { state: State, warmth: u8, why: Occasion },

    // ── to any seat: covert action in the streets ──
    /// The streets are watched more closely until that week.
    AlertIs { until: Week },
    /// The host says in public who did it.
    AccusedInPublic { state: State, kind: ActionKind },
    /// A house cannot work until that week.
    WorkStopped { house: InstitutionId, until: Week },
    /// People read what they should not, and talk about it.
    OpinionMoves { until: Week },
    /// Reprisals among the locals until that week.
    Reprisals { until: Week },
    /// A dead man's chair has somebody in it again.
    ChairFilled { harder: bool },

    // ── to a Station: its own house ──
    /// An officer is at his desk.
    OfficerArrived { officer: OfficerNo, identity: Identity, days: Days },
    /// We lost an officer.
    OfficerLost { officer: OfficerNo, how: Loss },
    /// Headquarters sends another; he arrives in that week.
    OfficerDue { at: Week },
    /// We gave somebody a cryptonym.
    NamedCryptonym { dossier: DossierId, cryptonym: u16 },
    /// An agent that the books say is ours.
    AgentTakenOver { agent: DossierId, officer: OfficerNo, rapport: i16, access_agent: bool },
    /// Who handles an agent from now on; nobody, if no officer has room.
    HandlerIs { agent: DossierId, officer: Option<OfficerNo>, rapport: i16 },

    // ── to a Station: people ──
    /// Two people on file know each other.
    TieKnown { one: DossierId, other: DossierId, kind: TieKind, strong: bool },
    /// An agent named somebody in his circle.
    WeSpotted { target: DossierId, by: DossierId },
    /// A look at a target, after so many half weeks of assessment: ranges hold the truth in the
    /// published share of cases.
    WeAssessed {
        target: DossierId,
        by: Option<DossierId>,
        halves: u8,
        loyalty: Range,
        nerve: Range,
        access: Range,
        motive: Motive,
        window_open: bool,
    },
    /// The target has met our officer through our agent.
    WeIntroduced { target: DossierId, officer: OfficerNo, by: DossierId, rapport: i16 },
    /// A week of cultivation.
    WeDeveloped {
        target: DossierId,
        officer: OfficerNo,
        route: Route,
        rapport: i16,
        by: Cultivation,
    },
    /// Sounding out: does the motive seem to fit?
    WeSoundedOut { target: DossierId, fits: bool },
    /// We stopped before the offer.
    WeStopped { target: DossierId, rapport: i16 },
    /// He works for us, he says.
    WeRecruited { agent: DossierId, officer: OfficerNo, motive: Motive, rapport: i16 },
    /// He does not.
    WeWereRefused { target: DossierId, how: Refused },
    /// An agent says what he reads.
    ReadsHolding { agent: DossierId, holding: HoldingId },

    // ── to a Station: volunteers ──
    /// Somebody comes of his own accord, or something does. A sample comes with it: a report of
    /// its own. He waits until that week, and asks for that much for each paper.
    Volunteered {
        dossier: DossierId,
        approach: Approach,
        via: Option<DossierId>,
        until: Week,
        price: Money,
        holding: HoldingId,
    },
    /// We asked him things that we know.
    WeTestedAnOffer { dossier: DossierId, fits: bool, insulted: bool },
    /// His offer is accepted.
    WeTookAVolunteer { agent: DossierId, officer: OfficerNo, approach: Approach, rapport: i16 },
    WeSentAway { dossier: DossierId },
    /// He will wait no longer.
    OfferLapsed { dossier: DossierId },
    /// We asked a leader to bring one of his people, and somebody came, or nobody.
    WeAskedForAMember {
        leader: DossierId,
        member: DossierId,
        officer: OfficerNo,
        came: bool,
        rapport: i16,
    },
    /// We asked a friendly service where it has something from.
    WeTracedAReport { report: ReportNo, answered: bool, same: Option<DossierId> },

    // ── to Security: volunteers ──
    /// Somebody went into the embassy who had no business there.
    SeenAtEmbassy { who: DossierId },
    /// One of our own offers himself to them from this week on.
    DangleIsSet { who: DossierId, holding: HoldingId },
    /// They would not have him.
    DangleEnded { who: DossierId },
    /// Papers without an author are on their way to them.
    WePlantedAParcel { bait: HoldingId, holding: HoldingId, value: u8 },
    // ── to a Station: false flags ──
    /// He believes to serve another.
    WeFlew { agent: DossierId, flag: Flag },
    /// For which of the two foreign states he has the softer heart, as far as we can tell.
    WeJudgedLeaning { target: DossierId, leaning: Leaning },
    /// Our officer said something that did not go with his flag.
    WeSlipped { agent: DossierId },
    /// He has seen who we are, and stays.
    HeKnowsUs { agent: DossierId },

    // ── to a Station: contacts ──
    /// A standing arrangement was made, changed or ended.
    ContactArranged { agent: DossierId, contact: Option<Contact> },
    /// We met.
    WeMet { agent: DossierId, officer: OfficerNo, hour: Hour, route: Route, rapport: i16 },
    /// The route was not clean; the contact was broken off.
    WeBrokeOff { with: DossierId, officer: OfficerNo, route: Route },
    /// A standing contact did not take place, for no officer could go.
    WeDidNotGo { agent: DossierId },
    /// Nobody came.
    NobodyCame { who: DossierId },
    /// The agent knows the drop.
    DropLearned { agent: DossierId, site: SiteId },
    /// The drop was visited; so many packets were in it.
    DropServiced { agent: DossierId, officer: OfficerNo, packets: u8 },
    /// A task waits for the next contact.
    TaskWaits { agent: DossierId, holding: Option<HoldingId> },
    /// Money waits for the next contact.
    PayWaits { agent: DossierId, amount: Money },
    /// The agent knows what to look for.
    TaskTold { agent: DossierId, holding: Option<HoldingId> },
    /// The agent was paid.
    AgentPaid { agent: DossierId, amount: Money, rapport: i16 },
    /// The wages could not be paid in full.
    WageUnpaid { agent: DossierId, rapport: i16 },
    /// The agent is on ice.
    WentDormant { agent: DossierId },
    /// The agent is back at work.
    WokeUp { agent: DossierId },

    // ── to a Station: cells and links ──
    /// An agent runs another for us.
    TakenOn { leader: DossierId, member: DossierId },
    /// He has a way back that needs nobody else.
    PlanMade { agent: DossierId, kind: WayBack, known: bool },
    /// He is in touch again.
    InTouchAgain { agent: DossierId, officer: OfficerNo, by_plan: bool },
    /// He was looked for and not found.
    RecontactFailed { agent: DossierId },
    /// Two of ours know each other, and should not.
    TheyKnowEachOther { one: DossierId, other: DossierId },
    /// What a review of a cell found.
    Reviewed { cell: DossierId, found: u8 },
    /// The agents of an officer leave a mark when all is well, or no longer.
    MarkSet { officer: OfficerNo, on: bool },

    // ── to a Station: roles, crafts and served links ──
    /// He will be told of a new role at the next contact.
    RoleWaits { agent: DossierId, role: Role },
    /// What he is for; he is fit for it from that week on.
    RoleGiven { agent: DossierId, role: Role, ready: Week },
    /// A lesson; is it the last?
    SkillTaught { agent: DossierId, skill: Skill, done: bool },
    /// What takes the place of the normal contact when that has failed.
    SecondArranged { agent: DossierId, contact: Option<Contact> },
    /// Something came over a link that others serve, or over the air; so many packets.
    LinkWorked { agent: DossierId, officer: OfficerNo, channel: Channel, packets: u8 },
    /// Nothing came, and nobody was there.
    LinkFailed { agent: DossierId, channel: Channel },
    /// The security check of his message, as the desk reads it.
    CheckRead { agent: DossierId, check: Check },
    /// Another flat, other hours.
    WeMoved { agent: DossierId },

    // ── to a Station: alarm and flight ──
    InstructionWaits { agent: DossierId, on_alarm: OnAlarm },
    InstructionTold { agent: DossierId, on_alarm: OnAlarm },
    PapersGiven { agent: DossierId },
    /// He will be warned at the next contact.
    WarningWaits { agent: DossierId },
    /// He is warned.
    WeWarned { agent: DossierId },
    /// He has left the country.
    HasFled { agent: DossierId },
    /// He sees nobody for now.
    WentToGround { agent: DossierId },
    ExfiltrationBegun {
        agent: DossierId,
        officer: OfficerNo,
        at: Week,
        by: Crossing,
        family: bool,
    },
    WeExfiltrated { agent: DossierId },
    WeResettled { agent: DossierId, until: Week },
    ExileComplained { agent: DossierId },
    ExileWentHome { agent: DossierId },
    /// A lawyer has asked for one of ours.
    WeProposedSwap { whom: Captive, until: Week },
    /// Nobody answered.
    SwapLapsed { whom: Captive },
    /// He was given up for somebody of theirs.
    CameHome { whom: Captive },
    /// Somebody of the embassy's staff did something for an agent.
    WeSentStaff { staff: StaffNo, agent: DossierId },
    /// It had to be broken off at the border.
    ExfiltrationFailed { agent: DossierId },

    // ── to a Station: validation ──
    /// He says that he was theirs, and will be ours.
    HeWasTheirs { agent: DossierId },
    /// He was asked something to which we know the answer.
    ControlAsked { agent: DossierId, holding: HoldingId },
    /// Somebody looked on when he was met: was there anybody else?
    WeLookedOn { agent: DossierId, watchers: bool },

    // ── to a Station: recruiting in full ──
    /// What happened in somebody's life, by whoever saw it.
    LifeSeen { target: DossierId, by: Option<DossierId>, what: LifeEvent },
    /// Something small was asked; was it done?
    WeTriedHimOut { target: DossierId, done: bool },
    /// An agent of ours asked somebody close to him.
    WeHadHimAsked { target: DossierId, by: DossierId },

    // ── to a Station: finding out what somebody is ──
    /// Two sources are to report on the same thing.
    ComparisonSet { one: DossierId, other: DossierId, holding: HoldingId },
    /// Both have reported: do they say the same?
    Compared { one: DossierId, other: DossierId, holding: HoldingId, agree: bool },
    /// He alone was told that something is to happen there.
    CanaryLaid { agent: DossierId, site: SiteId },
    /// Somebody of ours walked past: was anybody waiting?
    CanaryWatched { agent: DossierId, site: SiteId, watchers: bool },
    /// What the box said.
    PolygraphRead { agent: DossierId, rapport: i16, deceptive: bool },
    /// He was told, without warning, to bring something else.
    TaskSwitched { agent: DossierId, holding: HoldingId, rapport: i16 },

    // ── to a Station: turning over ──
    /// Another officer has him from now on.
    WeTurnedOver { agent: DossierId, to: OfficerNo, how: Handover },
    /// He did not go with the new man.
    TokenRefused { agent: DossierId, officer: OfficerNo },

    // ── to a Station: partings ──
    /// He is ours no longer.
    WeParted { agent: DossierId, how: Parting },

    // ── to a Station: product ──
    /// A report came in, with its date of information.
    ReportReceived {
        report: ReportNo,
        source: DossierId,
        holding: HoldingId,
        value: u8,
        means: Means,
        seen: Week,
    },
    /// We graded a report.
    WeGraded { report: ReportNo, grade: Grade },
    /// A claim went to headquarters.
    WeDisseminated { report: ReportNo, probability: u8, handling: Handling },
    /// All that rests on this source was withdrawn.
    WeBurned { source: DossierId },

    // ── to a Station: covert action ──
    /// Headquarters has been asked for an action.
    ActionProposed { scheme: Scheme },
    HeadquartersAnswers { granted: bool },
    /// Preparations run until the end of that week.
    WePrepare { until: Week },
    /// A phase is over, and where the action stands now.
    PhaseWent { phase: Phase, outcome: Course, step: Step },
    /// The men were told to come home.
    ActionRecalled,
    ActionOver { how: Ending },
    /// Men of ours were left behind.
    OurMenTaken { men: u8 },
    OurMenTried { men: u8 },
    OurMenBack { men: u8 },
    /// Somebody is across the border who did not want to go.
    WeSnatched { dossier: DossierId },
    /// The papers have it: somebody whom we have on file is dead.
    DeathInTheNews { dossier: DossierId },

    // ── to Security: covert action ──
    /// One of ours was asked to open a door.
    PlanBetrayed { who: DossierId, kind: ActionKind, scene: Scene },
    /// Strangers were noticed who are here for something.
    StrangersSeen { incident: IncidentNo },
    /// Something was done.
    ActionSeen { incident: IncidentNo, kind: ActionKind, scene: Scene },
    /// Something that points to somebody, or to nobody.
    ClueFound { incident: IncidentNo, clue: Clue, points_to: Option<State> },
    WeTookMen { incident: IncidentNo, men: u8, dress: Dress },
    FoundDead { who: DossierId },
    HouseGuarded { house: InstitutionId, until: Week },
    WeSearched { district: DistrictId },
    /// We said who did it: in public, or in a paper with a probability.
    WeAccused { incident: IncidentNo, state: State, stated: Option<u8> },
    WeTriedMen { incident: IncidentNo, men: u8 },
    WeExchangedMen { incident: IncidentNo, men: u8 },
    /// The state whose men they say they are does not know them.
    MenDisowned { incident: IncidentNo },
    // ── to a Station: headquarters ──
    /// The temper in which headquarters writes.
    HqMoodIs { mood: Mood },
    /// How we stand with headquarters, 0 to 100.
    StandingIs { favour: u8 },
    /// Headquarters asks; until that week an answer is worth more.
    HqAsks { holding: HoldingId, priority: Priority, until: Week },
    /// The day has come: was there an answer?
    HqQuestionClosed { holding: HoldingId, answered: bool },
    /// Headquarters wants something by that week.
    HqDemands { demand: Demand, until: Week },
    HqDemandClosed { demand: Demand, outcome: Outcome },
    WeAskedHq { what: Ask },
    HqAnswered { what: Ask, granted: bool, money: Money, until: Week },
    /// Headquarters knows now who he is.
    WeNamedSource { source: DossierId },
    /// A word that no agent of ours brought.
    SidelightReceived { holding: HoldingId, value: u8, origin: Origin, seen: Week },
    WeSoldReport { report: ReportNo, price: Money },
    /// It is let be known that we have it from elsewhere.
    CoverLaid { holding: HoldingId, alibi: Alibi, until: Week },

    // ── to Security: its own house ──
    /// Teams, analysts, interrogators that we have.
    ForcesAre { teams: u8, analysts: u8, interrogators: u8, may_expel: bool },
    /// Patience of our masters.
    PatienceIs { patience: u8 },
    /// Our masters have lost patience: no arrests, expulsions, changes of plans until that week.
    PatienceSpent { until: Week },
    /// A post reads a holding.
    PostReads { post: PostId, holding: HoldingId },
    /// What a holding says now, and since when.
    EditionIs { holding: HoldingId, value: u8, issued: Week },
    /// Teams stand here.
    TeamsPlaced { on: WatchTarget, teams: u8 },
    /// A team is lost to us until that week.
    TeamLost { until: Week },
    /// So many of our teams are back.
    TeamsAre { teams: u8 },

    // ── to Security: traps ──
    /// We listen to somebody's telephone, or no longer.
    TapIs { on: DossierId, running: bool },
    /// The tap brought a voice; whose, if we know it.
    Overheard { who: DossierId, other: Option<DossierId> },
    InformerIs { institution: InstitutionId, running: bool },
    /// An informer has something to say about a colleague.
    InformerTells { who: DossierId, institution: InstitutionId },
    /// A letter without a name.
    LetterAccuses { who: DossierId },
    /// Somebody who came over abroad names somebody here.
    DefectorNames { who: DossierId },
    /// Somebody's papers were gone through: was there something?
    WeVetted { who: DossierId, found: bool },
    WeInterviewed { who: DossierId, shaken: bool },
    /// Several wordings of a secret go round among its readers.
    MealLaid { holding: HoldingId, groups: u8 },
    /// One of them came back.
    WordingHeard { holding: HoldingId, group: u8 },
    /// What came of an offer in a foreign name.
    WeProvoked { who: DossierId, reply: Reply },
    /// Somebody of ours waits there this week.
    TrapIsSet { at: Trap },
    WalkedIn { at: Trap, who: DossierId },
    /// Somebody reads a secret no longer, or none at all, from next week.
    AccessTaken { who: DossierId, holding: Option<HoldingId> },
    CaseWaits { on: DossierId, waits: bool },
    CopyDoctored { who: DossierId, holding: HoldingId, value: u8 },
    ProtectionRaised { holding: HoldingId },
    WePublicised { who: DossierId },
    FavourGranted { what: Favour },

    // ── to a Station: what it notices of traps ──
    /// One of our officers stands in the papers.
    OfficerInThePapers { officer: OfficerNo },
    /// An agent tells what befell him.
    AgentTells { agent: DossierId, what: Tiding },
    ForewarningWaits { agent: DossierId },
    Forewarned { agent: DossierId },
    /// A report beside the others on its subject, up to that one: did the wordings differ?
    WordingsCompared { report: ReportNo, newest: ReportNo, differ: bool },

    // ── to Security: eyes ──
    /// Somebody was seen with somebody; did it look like tradecraft?
    ContactSeen {
        one: DossierId,
        other: DossierId,
        site: SiteId,
        hour: Hour,
        clandestine: bool,
    },
    /// Somebody was seen to use a hiding place.
    SeenAtDrop { who: DossierId, site: SiteId, hour: Hour },
    /// A place is used as a dead drop.
    DropSuspected { site: SiteId },
    /// A watched foreigner took an evasive route.
    TookEvasiveRoute { who: DossierId },
    /// The gate watch has its eye on a diplomat.
    OfficerSuspected { who: DossierId },
    /// He is an intelligence officer: our formal view.
    OfficerKnown { who: DossierId },
    /// A new total in somebody's file.
    FilePoints { dossier: DossierId, item: FileItem, points: i16 },
    /// A week of looking for the name to a face brought nothing.
    FaceNotFound { face: DossierId },
    /// A face has a name: two dossiers are one.
    DossiersAreOne { face: DossierId, real: DossierId },
    /// Somebody says that this foreigner made him an offer.
    PitchDenounced { by: DossierId, officer: DossierId },
    /// Somebody accepted an offer and came to us at once: he is ours.
    OfferedHimself { who: DossierId, officer: DossierId },

    /// The travel records have a journey that looks like others of its kind.
    JourneyNoticed { who: DossierId },
    /// A letter in a strange hand to an address on our list.
    LetterNoticed { who: DossierId },
    /// Somebody transmits from that district.
    BearingTaken { district: DistrictId },
    /// The house is known, and whoever lives in it.
    TransmitterFound { who: DossierId },
    /// One whom we control keeps or carries things for somebody.
    ServedTold { by: DossierId, whom: DossierId },

    // ── to Security: sets that are played, and ways back ──
    /// We have his set, and what goes with it.
    SetTaken { prisoner: DossierId },
    /// We send in his name, or no longer.
    PlaySet { prisoner: DossierId, on: bool },
    /// They answered: what they want to know of him.
    PlayedTold { prisoner: DossierId, task: Option<HoldingId> },
    /// Somebody waits where he will come who has lost his link.
    ReceptionSet { whom: DossierId, how: Reception },
    /// He took our man for theirs. He is ours, and back with them.
    WeMetHim { who: DossierId },
    /// He came, looked, and walked on.
    Shied { who: DossierId },
    /// A foreign state lets us know of an officer who worked in its name.
    TippedOff { officer: DossierId, by: State },
    /// The prisoner says whom he served, as he believes.
    PrincipalNamed { prisoner: DossierId, of: Principal },

    // ── to Security: cases and prisoners ──
    CaseIs { on: DossierId, stage: Option<Stage> },
    /// Somebody is in our cells.
    WeArrested { whom: DossierId, kit: bool, publicity: Publicity },
    /// A secret arrest had to be admitted.
    ArrestAvowed { prisoner: DossierId },
    /// The prisoner told how somebody would be found again.
    PlanByPrisoner { prisoner: DossierId, whom: DossierId, kind: WayBack },
    /// He will not work for us.
    OfferRefused { prisoner: DossierId },
    /// He works for us, and is back where he was.
    WeTurned { who: DossierId },
    /// One whom we control was met; by whom, and what they want to know.
    DoubleTold { who: DossierId, officer: DossierId, task: Option<HoldingId> },
    /// What one whom we control is to report next.
    FeedSet { double: DossierId, holding: HoldingId, fodder: Fodder },
    /// He has taken it along.
    WeFed { double: DossierId, holding: HoldingId, value: u8 },
    /// Chickenfeed that may be spared.
    StockIs { items: u8 },
    // ── moles, to Security ──
    /// Somebody works at an embassy.
    StaffListed { who: DossierId, of: Seat, role: StaffRole },
    /// Somebody inside an embassy works for us.
    InsiderIsOurs { whom: DossierId },
    /// He would not.
    InsiderRefused { whom: DossierId },
    /// What one of theirs sent home, under which name, and what it said.
    TrafficRead { by: DossierId, cryptonym: u16, holding: HoldingId, value: u8 },
    /// What they are after.
    WantRead { by: DossierId, holding: HoldingId },
    /// Who of theirs is to meet somebody next week.
    MeetingBetrayed { by: DossierId, officer: DossierId },
    /// Whom one of theirs runs.
    AgentBetrayed { by: DossierId, whom: DossierId },
    HouseInquiryOpened { whom: DossierId, ends: Week },
    HouseInquiryEnded { whom: DossierId, found: bool },
    /// One of our own sees no papers, or does again.
    Benched { whom: DossierId, on: bool },
    /// One of our doubles has told his officer, and does not know that we know.
    WeSawThrough { double: DossierId },
    WeTurnedAgain { double: DossierId },
    HeIsLostToUs { double: DossierId },
    /// The one lie that all doubles tell of a holding.
    LieIs { holding: HoldingId, value: Option<u8> },
    // ── moles, to a Station ──
    StaffPosted { staff: StaffNo, role: StaffRole, identity: Identity },
    ClearanceIs { staff: StaffNo, clearance: Clearance },
    /// One of our own says that Security spoke to him.
    OneOfUsWasAsked { who: Inside },
    /// A source in Security's house has something to say about somebody.
    SourceWarns { source: DossierId, tip: Tip, about: DossierId },
    /// Somebody has not been seen for days.
    Vanished { who: DossierId },
    /// Somebody was turned back at the border with papers that were not his.
    StoppedAtBorder { who: DossierId },
    /// He was not to be found.
    ArrestFailed { whom: DossierId },
    InterrogationSet { prisoner: DossierId, line: Line },
    /// The prisoner talks, and admits it.
    Confessed { prisoner: DossierId },
    /// The prisoner named or described somebody.
    NamedByPrisoner { prisoner: DossierId, whom: DossierId, how: Known },
    /// The prisoner gave away a place.
    SiteByPrisoner { prisoner: DossierId, site: SiteId },
    /// A week of questions, and nothing found.
    NothingFound { prisoner: DossierId },
    WeConvicted { prisoner: DossierId },
    /// A foreign state says that he is theirs, and offers somebody for him.
    SwapAsked { who: DossierId, state: State, until: Week },
    WeSwapped { prisoner: DossierId },
    WeFreed { prisoner: DossierId },
    WeExpelled { who: DossierId },

    // ── to Security: tests of doubles ──
    /// One whom we control says that he was put to a test.
    DoubleTested { who: DossierId, test: Test },
    /// One whom we control was told that something is to happen there.
    CanaryTold { who: DossierId, site: SiteId },
    /// He knows his part until then.
    DoubleCoached { who: DossierId, until: Week },

    // ── to Security: those who come by themselves ──
    /// A letter without a signature says that he is somebody's agent.
    LetterReceived { about: DossierId },
    /// He came by himself, and said who ran him.
    CameOver { who: DossierId, officer: DossierId, grudge: Grudge },

    // ── to Security: secrets ──
    /// Somebody seems to have read a holding.
    LeakIndicated { holding: HoldingId },
    InquiryOpened { holding: HoldingId, ends: Week },
    /// The inquiry is over; its points stand in the files.
    InquiryEnded { holding: HoldingId, readers: u8 },
    RestrictionOrdered { holding: HoldingId, at: Week },
    /// Half the posts have lost access.
    ReadersCut { holding: HoldingId },
    PlansChangeOrdered { holding: HoldingId, at: Week },
}
