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
    ($($(#[$doc:meta])* $name:ident = $place:literal
        $({ $($field:ident : $ty:ty),* $(,)? })?,)*) => {
        /// One thing that one seat is told.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Report {
            $($(#[$doc])* $name $({ $($field: $ty),* })?,)*
        }

        impl Report {
            /// The names of all reports, for tests of the vocabulary.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// The place of each kind, by its name.
            pub const PLACES: &'static [(&'static str, u16)] =
                &[$((stringify!($name), $place)),*];

            /// The place of this kind where the news of a week are sorted: frozen, wherever the
            /// kind is declared.
            pub const fn place(&self) -> u16 {
                match self { $(Report::$name { .. } => $place,)* }
            }

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
    WeekPassed = 0 { week: Week },
    /// What is in the box after income, wages and costs.
    FundsAre = 1 { money: Money },
    /// We opened a dossier. Without an identity it is a face.
    DossierOpened = 2 { dossier: DossierId, identity: Option<Identity>, why: Opening },
    /// An edition of a holding has become public: what it said, and since when it was in force.
    CameToLight = 3 { holding: HoldingId, value: u8, issued: Week },
    /// The papers have it: somebody whom we have on file was arrested.
    ArrestInTheNews = 4 { dossier: DossierId },
    /// The papers have it: he is free again.
    ReleaseInTheNews = 5 { dossier: DossierId },
    /// How the host stands with a foreign state, 0 to 100, and on what occasion it changed.
    RelationsAre = 6 { state: State, warmth: u8, why: Occasion },

    // ── to any seat: covert action in the streets ──
    /// The streets are watched more closely until that week.
    AlertIs = 7 { until: Week },
    /// The host says in public who did it.
    AccusedInPublic = 8 { state: State, kind: ActionKind },
    /// A house cannot work until that week.
    WorkStopped = 9 { house: InstitutionId, until: Week },
    /// People read what they should not, and talk about it.
    OpinionMoves = 10 { until: Week },
    /// Reprisals among the locals until that week.
    Reprisals = 11 { until: Week },
    /// A dead man's chair has somebody in it again.
    ChairFilled = 12 { harder: bool },

    // ── to a Station: its own house ──
    /// An officer is at his desk.
    OfficerArrived = 13 { officer: OfficerNo, identity: Identity, days: Days },
    /// We lost an officer.
    OfficerLost = 14 { officer: OfficerNo, how: Loss },
    /// Headquarters sends another; he arrives in that week.
    OfficerDue = 15 { at: Week },
    /// We gave somebody a cryptonym.
    NamedCryptonym = 16 { dossier: DossierId, cryptonym: u16 },
    /// An agent that the books say is ours.
    AgentTakenOver = 17 { agent: DossierId, officer: OfficerNo, rapport: i16, access_agent: bool },
    /// Who handles an agent from now on; nobody, if no officer has room.
    HandlerIs = 18 { agent: DossierId, officer: Option<OfficerNo>, rapport: i16 },

    // ── to a Station: people ──
    /// Two people on file know each other.
    TieKnown = 19 { one: DossierId, other: DossierId, kind: TieKind, strong: bool },
    /// An agent named somebody in his circle.
    WeSpotted = 20 { target: DossierId, by: DossierId },
    /// A look at a target, after so many half weeks of assessment: ranges hold the truth in the
    /// published share of cases.
    WeAssessed = 21 {
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
    WeIntroduced = 22 { target: DossierId, officer: OfficerNo, by: DossierId, rapport: i16 },
    /// A week of cultivation.
    WeDeveloped = 23 {
        target: DossierId,
        officer: OfficerNo,
        route: Route,
        rapport: i16,
        by: Cultivation,
    },
    /// Sounding out: does the motive seem to fit?
    WeSoundedOut = 24 { target: DossierId, fits: bool },
    /// We stopped before the offer.
    WeStopped = 25 { target: DossierId, rapport: i16 },
    /// He works for us, he says.
    WeRecruited = 26 { agent: DossierId, officer: OfficerNo, motive: Motive, rapport: i16 },
    /// He does not.
    WeWereRefused = 27 { target: DossierId, how: Refused },
    /// An agent says what he reads.
    ReadsHolding = 28 { agent: DossierId, holding: HoldingId },

    // ── to a Station: volunteers ──
    /// Somebody comes of his own accord, or something does. A sample comes with it: a report of
    /// its own. He waits until that week, and asks for that much for each paper.
    Volunteered = 29 {
        dossier: DossierId,
        approach: Approach,
        via: Option<DossierId>,
        until: Week,
        price: Money,
        holding: HoldingId,
    },
    /// We asked him things that we know.
    WeTestedAnOffer = 30 { dossier: DossierId, fits: bool, insulted: bool },
    /// His offer is accepted.
    WeTookAVolunteer = 31 { agent: DossierId, officer: OfficerNo, approach: Approach, rapport: i16 },
    WeSentAway = 32 { dossier: DossierId },
    /// He will wait no longer.
    OfferLapsed = 33 { dossier: DossierId },
    /// We asked a leader to bring one of his people, and somebody came, or nobody.
    WeAskedForAMember = 34 {
        leader: DossierId,
        member: DossierId,
        officer: OfficerNo,
        came: bool,
        rapport: i16,
    },
    /// We asked a friendly service where it has something from.
    WeTracedAReport = 35 { report: ReportNo, answered: bool, same: Option<DossierId> },

    // ── to Security: volunteers ──
    /// Somebody went into the embassy who had no business there.
    SeenAtEmbassy = 36 { who: DossierId },
    /// One of our own offers himself to them from this week on.
    DangleIsSet = 37 { who: DossierId, holding: HoldingId },
    /// They would not have him.
    DangleEnded = 38 { who: DossierId },
    /// Papers without an author are on their way to them.
    WePlantedAParcel = 39 { bait: HoldingId, holding: HoldingId, value: u8 },
    // ── to a Station: false flags ──
    /// He believes to serve another.
    WeFlew = 40 { agent: DossierId, flag: Flag },
    /// For which of the two foreign states he has the softer heart, as far as we can tell.
    WeJudgedLeaning = 41 { target: DossierId, leaning: Leaning },
    /// Our officer said something that did not go with his flag.
    WeSlipped = 42 { agent: DossierId },
    /// He has seen who we are, and stays.
    HeKnowsUs = 43 { agent: DossierId },

    // ── to a Station: contacts ──
    /// A standing arrangement was made, changed or ended.
    ContactArranged = 44 { agent: DossierId, contact: Option<Contact> },
    /// We met.
    WeMet = 45 { agent: DossierId, officer: OfficerNo, hour: Hour, route: Route, rapport: i16 },
    /// The route was not clean; the contact was broken off.
    WeBrokeOff = 46 { with: DossierId, officer: OfficerNo, route: Route },
    /// A standing contact did not take place, for no officer could go.
    WeDidNotGo = 47 { agent: DossierId },
    /// Nobody came.
    NobodyCame = 48 { who: DossierId },
    /// The agent knows the drop.
    DropLearned = 49 { agent: DossierId, site: SiteId },
    /// The drop was visited; so many packets were in it.
    DropServiced = 50 { agent: DossierId, officer: OfficerNo, packets: u8 },
    /// A task waits for the next contact.
    TaskWaits = 51 { agent: DossierId, holding: Option<HoldingId> },
    /// Money waits for the next contact.
    PayWaits = 52 { agent: DossierId, amount: Money },
    /// The agent knows what to look for.
    TaskTold = 53 { agent: DossierId, holding: Option<HoldingId> },
    /// The agent was paid.
    AgentPaid = 54 { agent: DossierId, amount: Money, rapport: i16 },
    /// The wages could not be paid in full.
    WageUnpaid = 55 { agent: DossierId, rapport: i16 },
    /// The agent is on ice.
    WentDormant = 56 { agent: DossierId },
    /// The agent is back at work.
    WokeUp = 57 { agent: DossierId },

    // ── to a Station: cells and links ──
    /// An agent runs another for us.
    TakenOn = 58 { leader: DossierId, member: DossierId },
    /// He has a way back that needs nobody else.
    PlanMade = 59 { agent: DossierId, kind: WayBack, known: bool },
    /// He is in touch again.
    InTouchAgain = 60 { agent: DossierId, officer: OfficerNo, by_plan: bool },
    /// He was looked for and not found.
    RecontactFailed = 61 { agent: DossierId },
    /// Two of ours know each other, and should not.
    TheyKnowEachOther = 62 { one: DossierId, other: DossierId },
    /// What a review of a cell found.
    Reviewed = 63 { cell: DossierId, found: u8 },
    /// The agents of an officer leave a mark when all is well, or no longer.
    MarkSet = 64 { officer: OfficerNo, on: bool },

    // ── to a Station: roles, crafts and served links ──
    /// He will be told of a new role at the next contact.
    RoleWaits = 65 { agent: DossierId, role: Role },
    /// What he is for; he is fit for it from that week on.
    RoleGiven = 66 { agent: DossierId, role: Role, ready: Week },
    /// A lesson; is it the last?
    SkillTaught = 67 { agent: DossierId, skill: Skill, done: bool },
    /// What takes the place of the normal contact when that has failed.
    SecondArranged = 68 { agent: DossierId, contact: Option<Contact> },
    /// Something came over a link that others serve, or over the air; so many packets.
    LinkWorked = 69 { agent: DossierId, officer: OfficerNo, channel: Channel, packets: u8 },
    /// Nothing came, and nobody was there.
    LinkFailed = 70 { agent: DossierId, channel: Channel },
    /// The security check of his message, as the desk reads it.
    CheckRead = 71 { agent: DossierId, check: Check },
    /// Another flat, other hours.
    WeMoved = 72 { agent: DossierId },

    // ── to a Station: alarm and flight ──
    InstructionWaits = 73 { agent: DossierId, on_alarm: OnAlarm },
    InstructionTold = 74 { agent: DossierId, on_alarm: OnAlarm },
    PapersGiven = 75 { agent: DossierId },
    /// He will be warned at the next contact.
    WarningWaits = 76 { agent: DossierId },
    /// He is warned.
    WeWarned = 77 { agent: DossierId },
    /// He has left the country.
    HasFled = 78 { agent: DossierId },
    /// He sees nobody for now.
    WentToGround = 79 { agent: DossierId },
    ExfiltrationBegun = 80 {
        agent: DossierId,
        officer: OfficerNo,
        at: Week,
        by: Crossing,
        family: bool,
    },
    WeExfiltrated = 81 { agent: DossierId },
    WeResettled = 82 { agent: DossierId, until: Week },
    ExileComplained = 83 { agent: DossierId },
    ExileWentHome = 84 { agent: DossierId },
    /// A lawyer has asked for one of ours.
    WeProposedSwap = 85 { whom: Captive, until: Week },
    /// Nobody answered.
    SwapLapsed = 86 { whom: Captive },
    /// He was given up for somebody of theirs.
    CameHome = 87 { whom: Captive },
    /// Somebody of the embassy's staff did something for an agent.
    WeSentStaff = 88 { staff: StaffNo, agent: DossierId },
    /// It had to be broken off at the border.
    ExfiltrationFailed = 89 { agent: DossierId },

    // ── to a Station: validation ──
    /// He says that he was theirs, and will be ours.
    HeWasTheirs = 90 { agent: DossierId },
    /// He was asked something to which we know the answer.
    ControlAsked = 91 { agent: DossierId, holding: HoldingId },
    /// Somebody looked on when he was met: was there anybody else?
    WeLookedOn = 92 { agent: DossierId, watchers: bool },

    // ── to a Station: recruiting in full ──
    /// What happened in somebody's life, by whoever saw it.
    LifeSeen = 93 { target: DossierId, by: Option<DossierId>, what: LifeEvent },
    /// Something small was asked; was it done?
    WeTriedHimOut = 94 { target: DossierId, done: bool },
    /// An agent of ours asked somebody close to him.
    WeHadHimAsked = 95 { target: DossierId, by: DossierId },

    // ── to a Station: finding out what somebody is ──
    /// Two sources are to report on the same thing.
    ComparisonSet = 96 { one: DossierId, other: DossierId, holding: HoldingId },
    /// Both have reported: do they say the same?
    Compared = 97 { one: DossierId, other: DossierId, holding: HoldingId, agree: bool },
    /// He alone was told that something is to happen there.
    CanaryLaid = 98 { agent: DossierId, site: SiteId },
    /// Somebody of ours walked past: was anybody waiting?
    CanaryWatched = 99 { agent: DossierId, site: SiteId, watchers: bool },
    /// What the box said.
    PolygraphRead = 100 { agent: DossierId, rapport: i16, deceptive: bool },
    /// He was told, without warning, to bring something else.
    TaskSwitched = 101 { agent: DossierId, holding: HoldingId, rapport: i16 },

    // ── to a Station: turning over ──
    /// Another officer has him from now on.
    WeTurnedOver = 102 { agent: DossierId, to: OfficerNo, how: Handover },
    /// He did not go with the new man.
    TokenRefused = 103 { agent: DossierId, officer: OfficerNo },

    // ── to a Station: partings ──
    /// He is ours no longer.
    WeParted = 104 { agent: DossierId, how: Parting },

    // ── to a Station: product ──
    /// A report came in, with its date of information.
    ReportReceived = 105 {
        report: ReportNo,
        source: DossierId,
        holding: HoldingId,
        value: u8,
        means: Means,
        seen: Week,
    },
    /// We graded a report.
    WeGraded = 106 { report: ReportNo, grade: Grade },
    /// A claim went to headquarters.
    WeDisseminated = 107 { report: ReportNo, probability: u8, handling: Handling },
    /// All that rests on this source was withdrawn.
    WeBurned = 108 { source: DossierId },

    // ── to a Station: covert action ──
    /// Headquarters has been asked for an action.
    ActionProposed = 109 { scheme: Scheme },
    HeadquartersAnswers = 110 { granted: bool },
    /// Preparations run until the end of that week.
    WePrepare = 111 { until: Week },
    /// A phase is over, and where the action stands now.
    PhaseWent = 112 { phase: Phase, outcome: Course, step: Step },
    /// The men were told to come home.
    ActionRecalled = 113,
    ActionOver = 114 { how: Ending },
    /// Men of ours were left behind.
    OurMenTaken = 115 { men: u8 },
    OurMenTried = 116 { men: u8 },
    OurMenBack = 117 { men: u8 },
    /// Somebody is across the border who did not want to go.
    WeSnatched = 118 { dossier: DossierId },
    /// The papers have it: somebody whom we have on file is dead.
    DeathInTheNews = 119 { dossier: DossierId },

    // ── to Security: covert action ──
    /// One of ours was asked to open a door.
    PlanBetrayed = 120 { who: DossierId, kind: ActionKind, scene: Scene },
    /// Strangers were noticed who are here for something.
    StrangersSeen = 121 { incident: IncidentNo },
    /// Something was done.
    ActionSeen = 122 { incident: IncidentNo, kind: ActionKind, scene: Scene },
    /// Something that points to somebody, or to nobody.
    ClueFound = 123 { incident: IncidentNo, clue: Clue, points_to: Option<State> },
    WeTookMen = 124 { incident: IncidentNo, men: u8, dress: Dress },
    FoundDead = 125 { who: DossierId },
    HouseGuarded = 126 { house: InstitutionId, until: Week },
    WeSearched = 127 { district: DistrictId },
    /// We said who did it: in public, or in a paper with a probability.
    WeAccused = 128 { incident: IncidentNo, state: State, stated: Option<u8> },
    WeTriedMen = 129 { incident: IncidentNo, men: u8 },
    WeExchangedMen = 130 { incident: IncidentNo, men: u8 },
    /// The state whose men they say they are does not know them.
    MenDisowned = 131 { incident: IncidentNo },
    // ── to a Station: headquarters ──
    /// The temper in which headquarters writes.
    HqMoodIs = 132 { mood: Mood },
    /// How we stand with headquarters, 0 to 100.
    StandingIs = 133 { favour: u8 },
    /// Headquarters asks; until that week an answer is worth more.
    HqAsks = 134 { holding: HoldingId, priority: Priority, until: Week },
    /// The day has come: was there an answer?
    HqQuestionClosed = 135 { holding: HoldingId, answered: bool },
    /// Headquarters wants something by that week.
    HqDemands = 136 { demand: Demand, until: Week },
    HqDemandClosed = 137 { demand: Demand, outcome: Outcome },
    WeAskedHq = 138 { what: Ask },
    HqAnswered = 139 { what: Ask, granted: bool, money: Money, until: Week },
    /// Headquarters knows now who he is.
    WeNamedSource = 140 { source: DossierId },
    /// A word that no agent of ours brought.
    SidelightReceived = 141 { holding: HoldingId, value: u8, origin: Origin, seen: Week },
    WeSoldReport = 142 { report: ReportNo, price: Money },
    /// It is let be known that we have it from elsewhere.
    CoverLaid = 143 { holding: HoldingId, alibi: Alibi, until: Week },

    // ── to Security: its own house ──
    /// Teams, analysts, interrogators that we have.
    ForcesAre = 144 { teams: u8, analysts: u8, interrogators: u8, may_expel: bool },
    /// Patience of our masters.
    PatienceIs = 145 { patience: u8 },
    /// Our masters have lost patience: no arrests, expulsions, changes of plans until that week.
    PatienceSpent = 146 { until: Week },
    /// A post reads a holding.
    PostReads = 147 { post: PostId, holding: HoldingId },
    /// What a holding says now, and since when.
    EditionIs = 148 { holding: HoldingId, value: u8, issued: Week },
    /// Teams stand here.
    TeamsPlaced = 149 { on: WatchTarget, teams: u8 },
    /// A team is lost to us until that week.
    TeamLost = 150 { until: Week },
    /// So many of our teams are back.
    TeamsAre = 151 { teams: u8 },

    // ── to Security: traps ──
    /// We listen to somebody's telephone, or no longer.
    TapIs = 152 { on: DossierId, running: bool },
    /// The tap brought a voice; whose, if we know it.
    Overheard = 153 { who: DossierId, other: Option<DossierId> },
    InformerIs = 154 { institution: InstitutionId, running: bool },
    /// An informer has something to say about a colleague.
    InformerTells = 155 { who: DossierId, institution: InstitutionId },
    /// A letter without a name.
    LetterAccuses = 156 { who: DossierId },
    /// Somebody who came over abroad names somebody here.
    DefectorNames = 157 { who: DossierId },
    /// Somebody's papers were gone through: was there something?
    WeVetted = 158 { who: DossierId, found: bool },
    WeInterviewed = 159 { who: DossierId, shaken: bool },
    /// Several wordings of a secret go round among its readers.
    MealLaid = 160 { holding: HoldingId, groups: u8 },
    /// One of them came back.
    WordingHeard = 161 { holding: HoldingId, group: u8 },
    /// What came of an offer in a foreign name.
    WeProvoked = 162 { who: DossierId, reply: Reply },
    /// Somebody of ours waits there this week.
    TrapIsSet = 163 { at: Trap },
    WalkedIn = 164 { at: Trap, who: DossierId },
    /// Somebody reads a secret no longer, or none at all, from next week.
    AccessTaken = 165 { who: DossierId, holding: Option<HoldingId> },
    CaseWaits = 166 { on: DossierId, waits: bool },
    CopyDoctored = 167 { who: DossierId, holding: HoldingId, value: u8 },
    ProtectionRaised = 168 { holding: HoldingId },
    WePublicised = 169 { who: DossierId },
    FavourGranted = 170 { what: Favour },

    // ── to a Station: what it notices of traps ──
    /// One of our officers stands in the papers.
    OfficerInThePapers = 171 { officer: OfficerNo },
    /// An agent tells what befell him.
    AgentTells = 172 { agent: DossierId, what: Tiding },
    ForewarningWaits = 173 { agent: DossierId },
    Forewarned = 174 { agent: DossierId },
    /// A report beside the others on its subject, up to that one: did the wordings differ?
    WordingsCompared = 175 { report: ReportNo, newest: ReportNo, differ: bool },

    // ── to Security: eyes ──
    /// Somebody was seen with somebody; did it look like tradecraft?
    ContactSeen = 176 {
        one: DossierId,
        other: DossierId,
        site: SiteId,
        hour: Hour,
        clandestine: bool,
    },
    /// Somebody was seen to use a hiding place.
    SeenAtDrop = 177 { who: DossierId, site: SiteId, hour: Hour },
    /// A place is used as a dead drop.
    DropSuspected = 178 { site: SiteId },
    /// A watched foreigner took an evasive route.
    TookEvasiveRoute = 179 { who: DossierId },
    /// The gate watch has its eye on a diplomat.
    OfficerSuspected = 180 { who: DossierId },
    /// He is an intelligence officer: our formal view.
    OfficerKnown = 181 { who: DossierId },
    /// A new total in somebody's file.
    FilePoints = 182 { dossier: DossierId, item: FileItem, points: i16 },
    /// A week of looking for the name to a face brought nothing.
    FaceNotFound = 183 { face: DossierId },
    /// A face has a name: two dossiers are one.
    DossiersAreOne = 184 { face: DossierId, real: DossierId },
    /// Somebody says that this foreigner made him an offer.
    PitchDenounced = 185 { by: DossierId, officer: DossierId },
    /// Somebody accepted an offer and came to us at once: he is ours.
    OfferedHimself = 186 { who: DossierId, officer: DossierId },

    /// The travel records have a journey that looks like others of its kind.
    JourneyNoticed = 187 { who: DossierId },
    /// A letter in a strange hand to an address on our list.
    LetterNoticed = 188 { who: DossierId },
    /// Somebody transmits from that district.
    BearingTaken = 189 { district: DistrictId },
    /// The house is known, and whoever lives in it.
    TransmitterFound = 190 { who: DossierId },
    /// One whom we control keeps or carries things for somebody.
    ServedTold = 191 { by: DossierId, whom: DossierId },

    // ── to Security: sets that are played, and ways back ──
    /// We have his set, and what goes with it.
    SetTaken = 192 { prisoner: DossierId },
    /// We send in his name, or no longer.
    PlaySet = 193 { prisoner: DossierId, on: bool },
    /// They answered: what they want to know of him.
    PlayedTold = 194 { prisoner: DossierId, task: Option<HoldingId> },
    /// Somebody waits where he will come who has lost his link.
    ReceptionSet = 195 { whom: DossierId, how: Reception },
    /// He took our man for theirs. He is ours, and back with them.
    WeMetHim = 196 { who: DossierId },
    /// He came, looked, and walked on.
    Shied = 197 { who: DossierId },
    /// A foreign state lets us know of an officer who worked in its name.
    TippedOff = 198 { officer: DossierId, by: State },
    /// The prisoner says whom he served, as he believes.
    PrincipalNamed = 199 { prisoner: DossierId, of: Principal },

    // ── to Security: cases and prisoners ──
    CaseIs = 200 { on: DossierId, stage: Option<Stage> },
    /// Somebody is in our cells.
    WeArrested = 201 { whom: DossierId, kit: bool, publicity: Publicity },
    /// A secret arrest had to be admitted.
    ArrestAvowed = 202 { prisoner: DossierId },
    /// The prisoner told how somebody would be found again.
    PlanByPrisoner = 203 { prisoner: DossierId, whom: DossierId, kind: WayBack },
    /// He will not work for us.
    OfferRefused = 204 { prisoner: DossierId },
    /// He works for us, and is back where he was.
    WeTurned = 205 { who: DossierId },
    /// One whom we control was met; by whom, and what they want to know.
    DoubleTold = 206 { who: DossierId, officer: DossierId, task: Option<HoldingId> },
    /// What one whom we control is to report next.
    FeedSet = 207 { double: DossierId, holding: HoldingId, fodder: Fodder },
    /// He has taken it along.
    WeFed = 208 { double: DossierId, holding: HoldingId, value: u8 },
    /// Chickenfeed that may be spared.
    StockIs = 209 { items: u8 },
    // ── moles, to Security ──
    /// Somebody works at an embassy.
    StaffListed = 210 { who: DossierId, of: Seat, role: StaffRole },
    /// Somebody inside an embassy works for us.
    InsiderIsOurs = 211 { whom: DossierId },
    /// He would not.
    InsiderRefused = 212 { whom: DossierId },
    /// What one of theirs sent home, under which name, and what it said.
    TrafficRead = 213 { by: DossierId, cryptonym: u16, holding: HoldingId, value: u8 },
    /// What they are after.
    WantRead = 214 { by: DossierId, holding: HoldingId },
    /// Who of theirs is to meet somebody next week.
    MeetingBetrayed = 215 { by: DossierId, officer: DossierId },
    /// Whom one of theirs runs.
    AgentBetrayed = 216 { by: DossierId, whom: DossierId },
    HouseInquiryOpened = 217 { whom: DossierId, ends: Week },
    HouseInquiryEnded = 218 { whom: DossierId, found: bool },
    /// One of our own sees no papers, or does again.
    Benched = 219 { whom: DossierId, on: bool },
    /// One of our doubles has told his officer, and does not know that we know.
    WeSawThrough = 220 { double: DossierId },
    WeTurnedAgain = 221 { double: DossierId },
    HeIsLostToUs = 222 { double: DossierId },
    /// The one lie that all doubles tell of a holding.
    LieIs = 223 { holding: HoldingId, value: Option<u8> },
    // ── moles, to a Station ──
    StaffPosted = 224 { staff: StaffNo, role: StaffRole, identity: Identity },
    ClearanceIs = 225 { staff: StaffNo, clearance: Clearance },
    /// One of our own says that Security spoke to him.
    OneOfUsWasAsked = 226 { who: Inside },
    /// A source in Security's house has something to say about somebody.
    SourceWarns = 227 { source: DossierId, tip: Tip, about: DossierId },
    /// Somebody has not been seen for days.
    Vanished = 228 { who: DossierId },
    /// Somebody was turned back at the border with papers that were not his.
    StoppedAtBorder = 229 { who: DossierId },
    /// He was not to be found.
    ArrestFailed = 230 { whom: DossierId },
    InterrogationSet = 231 { prisoner: DossierId, line: Line },
    /// The prisoner talks, and admits it.
    Confessed = 232 { prisoner: DossierId },
    /// The prisoner named or described somebody.
    NamedByPrisoner = 233 { prisoner: DossierId, whom: DossierId, how: Known },
    /// The prisoner gave away a place.
    SiteByPrisoner = 234 { prisoner: DossierId, site: SiteId },
    /// A week of questions, and nothing found.
    NothingFound = 235 { prisoner: DossierId },
    WeConvicted = 236 { prisoner: DossierId },
    /// A foreign state says that he is theirs, and offers somebody for him.
    SwapAsked = 237 { who: DossierId, state: State, until: Week },
    WeSwapped = 238 { prisoner: DossierId },
    WeFreed = 239 { prisoner: DossierId },
    WeExpelled = 240 { who: DossierId },

    // ── to Security: tests of doubles ──
    /// One whom we control says that he was put to a test.
    DoubleTested = 241 { who: DossierId, test: Test },
    /// One whom we control was told that something is to happen there.
    CanaryTold = 242 { who: DossierId, site: SiteId },
    /// He knows his part until then.
    DoubleCoached = 243 { who: DossierId, until: Week },

    // ── to Security: those who come by themselves ──
    /// A letter without a signature says that he is somebody's agent.
    LetterReceived = 244 { about: DossierId },
    /// He came by himself, and said who ran him.
    CameOver = 245 { who: DossierId, officer: DossierId, grudge: Grudge },

    // ── to Security: secrets ──
    /// Somebody seems to have read a holding.
    LeakIndicated = 246 { holding: HoldingId },
    InquiryOpened = 247 { holding: HoldingId, ends: Week },
    /// The inquiry is over; its points stand in the files.
    InquiryEnded = 248 { holding: HoldingId, readers: u8 },
    RestrictionOrdered = 249 { holding: HoldingId, at: Week },
    /// Half the posts have lost access.
    ReadersCut = 250 { holding: HoldingId },
    PlansChangeOrdered = 251 { holding: HoldingId, at: Week },
}
