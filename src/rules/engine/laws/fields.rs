//! Which seat may learn which field of which event: a table apart from `reporting`, so that the
//! two can be held against each other.
//!
//! * `to`: the seat that the event is addressed to. Everybody else may learn no more than that it
//!   is not addressed to him, which is why only the addressee is told at all.
//! * `own`: the addressee may learn it.
//! * `sec`: Security may learn it.
//! * `all`: everybody may.
//! * `hid`: nobody may.
//!
//! Long because it is a table: a line for each event.

mod covert;

use crate::engine::{
    event::{About, Event, Knowledge},
    gazetteer::{Identity, State},
    ids::{AgentId, DossierId, HoldingId, OfficerNo, PersonId, PostId, ReportNo, SiteId, StaffNo},
    nature::{
        Alibi, Approach, Ask, Behind, Captive, Check, Clearance, Crossing, Cultivation, Demand,
        Discovery, Favour, Flag, Fodder, Grade, Grudge, Handling, Handover, Inside, Known, Leaning,
        LifeEvent, Line, Means, Mood, Motive, Occasion, OnAlarm, Origin, Outcome, Parting,
        Principal, Priority, Publicity, Pursuit, Reception, Reliability, Reply, Role, Route, Skill,
        StaffRole, Stage, Test, Tiding, TieKind, Tip, WayBack,
    },
    order::{Trap, WatchTarget},
    seat::Seat,
    units::{Days, Hour, Moment, Money, Week},
    view::{Channel, Contact, FileItem, Loss, Opening, Range},
    world::World,
};

/// Who may learn a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(non_camel_case_types, reason = "the words of the table")]
enum Sees {
    to,
    own,
    sec,
    all,
    hid,
}

impl Sees {
    fn seen(self, viewer: Seat, addressee: Option<Seat>) -> bool {
        match self {
            Sees::to | Sees::own => addressee == Some(viewer),
            Sees::sec => viewer == Seat::Security,
            Sees::all => true,
            Sees::hid => false,
        }
    }

    /// In whose numbers the field speaks.
    fn speaks(self, addressee: Option<Seat>) -> Option<Seat> {
        match self {
            Sees::to | Sees::own => addressee,
            Sees::sec => Some(Seat::Security),
            Sees::all | Sees::hid => addressee,
        }
    }
}

/// What a field says, apart from the numbers that a seat gives to things as it comes upon them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Person(PersonId),
    /// Security's face of somebody, as against his proper dossier.
    Face(PersonId),
    Holding(HoldingId),
    Site(SiteId),
    Seat(Seat),
    Text(String),
    /// A number given in passing.
    Number,
}

macro_rules! table {
    ($($name:ident { $($field:ident : $sees:ident),* $(,)? },)*) => {
        /// The seat that an event is addressed to, where it is addressed to one.
        pub fn addressee(event: &Event) -> Option<Seat> {
            match *event {
                $(Event::$name { $($field),* } => {
                    let seats: &[Option<Seat>] = &[
                        $((Sees::$sees == Sees::to).then(|| $field.seat()).flatten()),*
                    ];
                    seats.iter().copied().flatten().next()
                })*
            }
        }

        /// The event with other values, all of them possible, in each field of which `viewer` may
        /// learn nothing.
        pub fn blurred(event: &Event, viewer: Seat, draw: &mut Draw) -> Event {
            let addressee = addressee(event);
            match *event {
                $(Event::$name { $($field),* } => Event::$name { $($field: {
                    if Sees::$sees.seen(viewer, addressee) {
                        $field
                    } else {
                        $field.other(viewer, draw)
                    }
                }),* },)*
            }
        }

        /// What the event says of the world, whatever numbers the seats use.
        pub fn parts(event: &Event, world: &World) -> Vec<Part> {
            let addressee = addressee(event);
            match *event {
                $(Event::$name { $($field),* } => {
                    let parts: Vec<Vec<Part>> =
                        vec![$($field.parts(world, Sees::$sees.speaks(addressee))),*];
                    parts.concat()
                })*
            }
        }
    };
}

table! {
    WeekPassed { week: all },
    MoneySpent { seat: hid, amount: hid },
    FundsCounted { seat: to, money: own },
    DossierOpened { seat: to, dossier: own, person: hid, identity: own, why: own },
    OfficerArrived { seat: to, officer: own, person: hid, identity: own, days: own },
    OfficerLost { seat: to, officer: own, how: own },
    OfficerDue { seat: to, at: own },
    CryptonymGiven { seat: to, dossier: own, cryptonym: own },
    AgentTakenOver {
        seat: to, dossier: own, agent: hid, person: hid, officer: own, rapport: own,
        access_agent: own,
    },
    HandlerChanged { seat: to, dossier: own, agent: hid, officer: own, rapport: own },
    RelationsChanged { state: all, warmth: all, why: all },
    FlagClaimed { seat: to, dossier: own, agent: hid, flag: own },
    LeaningJudged { seat: to, target: own, leaning: own },
    Slipped { seat: to, dossier: own, agent: hid, doubt: hid },
    DoubtGrew { agent: hid, doubt: hid },
    SawThrough { agent: hid, person: hid, then: hid },
    FlagDropped { seat: to, dossier: own, agent: hid },
    TippedOff { officer: sec, by: sec },
    PrincipalNamed { prisoner: sec, of: sec },
    Turned { agent: hid, by: hid, control: hid },
    WindowOpened { person: hid, from: hid, until: hid, what: hid },
    TieLearnt { seat: to, one: own, other: own, kind: own, strong: own },
    Spotted { seat: to, target: own, by: own },
    Assessed {
        seat: to, target: own, by: own, halves: own, loyalty: own, nerve: own, access: own,
        motive: own, window_open: own,
    },
    Introduced { seat: to, target: own, officer: own, by: own, rapport: own },
    Developed { seat: to, target: own, officer: own, route: own, rapport: own, by: own },
    SoundedOut { seat: to, target: own, fits: own, cold: hid },
    Stopped { seat: to, target: own, rapport: own },
    Recruited {
        seat: to, dossier: own, agent: hid, person: hid, officer: own, motive: own, rapport: own,
    },
    RecruitedAsDangle {
        seat: to, dossier: own, agent: hid, person: hid, officer: own, motive: own, rapport: own,
    },
    Volunteered {
        seat: to, dossier: own, person: hid, approach: own, via: own, until: own, price: own,
        behind: hid, holding: own,
    },
    PaperReceived {
        seat: to, report: own, source: own, holding: own, value: own, means: own, seen: own,
        lie: hid, maker: hid,
    },
    OfferTested { seat: to, dossier: own, fits: own, insulted: own },
    VolunteerTaken {
        seat: to, dossier: own, agent: hid, person: hid, officer: own, approach: own,
        rapport: own,
    },
    SentAway { seat: to, dossier: own },
    OfferLapsed { seat: to, dossier: own },
    SeenAtEmbassy { who: sec },
    DangleSet { who: sec, holding: sec },
    DangleEnded { who: sec },
    ParcelPlanted { bait: sec, holding: sec, value: sec },
    Invented { agent: hid, holding: hid, value: hid, means: hid, right: hid, resold: hid },
    MemberSeen {
        seat: to, leader: own, member: own, officer: own, came: own, rapport: own, stand_in: hid,
    },
    ChainTraced { seat: to, report: own, answered: own, same: own },
    AskedForTime { seat: to, target: own, until: own },
    Declined { seat: to, target: own },
    DeclinedAndReported { seat: to, target: own, by: sec, officer: sec },
    OfferedHimself { who: sec, officer: sec },
    ReadsTold { seat: to, dossier: own, agent: hid, holding: own },
    ContactArranged { seat: to, dossier: own, agent: hid, contact: own },
    Met {
        seat: to, dossier: own, agent: hid, officer: own, hour: own, route: own, rapport: own,
    },
    BrokeOff { seat: to, with: own, person: hid, officer: own, route: own },
    MeetingMissed { seat: to, who: own, person: hid },
    ContactDropped { seat: to, dossier: own },
    DropLearnt { seat: to, dossier: own, agent: hid, site: own },
    DropLoaded { agent: hid, site: hid },
    DropServiced {
        seat: to, dossier: own, agent: hid, officer: own, site: hid, packets: own,
    },
    TaskNoted { seat: to, dossier: own, agent: hid, holding: own },
    PayNoted { seat: to, dossier: own, agent: hid, amount: own },
    TaskTold { seat: to, dossier: own, agent: hid, holding: own },
    AgentPaid { seat: to, dossier: own, agent: hid, amount: own, rapport: own },
    WagePaid { seat: hid, agent: hid, amount: hid },
    WageUnpaid { seat: to, dossier: own, agent: hid, rapport: own },
    WentDormant { seat: to, dossier: own, agent: hid },
    WokeUp { seat: to, dossier: own, agent: hid },
    TakenOn { seat: to, leader: own, member: own, by: hid, agent: hid },
    PassedOn { from: hid, to: hid, packets: hid },
    PlanMade { seat: to, dossier: own, agent: hid, kind: own, known: own },
    LinkLost { agent: hid, above: hid },
    Orphaned { agent: hid, above: hid },
    Recovered { seat: to, dossier: own, agent: hid, officer: own, by_plan: own },
    RecontactFailed { seat: to, dossier: own },
    EdgeFound { seat: to, one: own, other: own },
    Reviewed { seat: to, cell: own, found: own },
    MarkSet { seat: to, officer: own, on: own },
    RoleNoted { seat: to, dossier: own, agent: hid, role: own },
    RoleGiven { seat: to, dossier: own, agent: hid, role: own, ready: own },
    SkillTaught { seat: to, dossier: own, agent: hid, skill: own, done: own },
    SecondArranged { seat: to, dossier: own, agent: hid, contact: own },
    PacketsLeft { agent: hid, by: hid, packets: hid },
    LinkWorked { seat: to, dossier: own, agent: hid, officer: own, channel: own, packets: own },
    LinkFailed { seat: to, dossier: own, agent: hid, channel: own },
    CheckRead { seat: to, dossier: own, agent: hid, given: hid, read: own },
    Moved { seat: to, dossier: own, agent: hid },
    JourneyNoticed { who: sec },
    LetterNoticed { who: sec },
    BearingTaken { agent: hid, district: sec },
    TransmitterFound { who: sec },
    ServedTold { by: sec, whom: sec },
    InfluenceFelt { agent: hid },
    SetTaken { prisoner: sec, agent: hid },
    PlaySet { prisoner: sec, agent: hid, on: sec },
    PlayedTold { prisoner: sec, task: sec },
    ReceptionSet { whom: sec, how: sec },
    MetTheWrongMan { seat: to, dossier: own, agent: hid, officer: own, who: sec, control: hid },
    Shied { who: sec, agent: hid },
    InstructionNoted { seat: to, dossier: own, agent: hid, on_alarm: own },
    InstructionTold { seat: to, dossier: own, agent: hid, on_alarm: own },
    PapersGiven { seat: to, dossier: own, agent: hid },
    WarningNoted { seat: to, dossier: own, agent: hid },
    Warned { seat: to, dossier: own, agent: hid },
    AlarmHeard { agent: hid, of: hid, heard: hid, at: hid },
    ContactReplaced { agent: hid },
    Fled { seat: to, dossier: own, agent: hid, person: hid },
    WentToGround { seat: to, dossier: own, agent: hid },
    ExfiltrationBegun {
        seat: to, dossier: own, agent: hid, officer: own, at: own, by: own, family: own,
    },
    Exfiltrated { seat: to, dossier: own, agent: hid, person: hid },
    ExfiltrationFailed { seat: to, dossier: own, agent: hid },
    Resettled { seat: to, dossier: own, agent: hid, until: own },
    ExileComplained { seat: to, dossier: own, agent: hid },
    ExileWentHome { seat: to, dossier: own, agent: hid },
    SwapProposed { seat: to, whom: own, person: hid, until: own },
    SwapAsked { who: sec, state: sec, until: sec },
    SwapMade { seat: to, whom: own, prisoner: sec, person: hid },
    SwapLapsed { seat: to, whom: own },
    StaffSent { seat: to, staff: own, dossier: own, agent: hid },
    Vanished { who: sec },
    StoppedAtBorder { who: sec },
    OfferRefused { prisoner: sec },
    Doubled { prisoner: sec, person: hid, agent: hid, control: hid },
    Redoubled { seat: to, dossier: own, agent: hid },
    DoubleTold { who: sec, officer: sec, task: sec },
    FeedSet { double: sec, agent: hid, holding: sec, fodder: sec },
    Fed { double: sec, agent: hid, holding: sec, value: sec },
    StockCounted { items: sec },
    LieExposed { seat: hid, report: hid },
    StaffPosted { seat: to, staff: own, person: hid, role: own, identity: own },
    StaffListed { who: sec, of: sec, role: sec },
    ClearanceSet { seat: to, staff: own, person: hid, to: own },
    InsiderWon { whom: sec, of: hid, who: hid, person: hid },
    InsiderRefused { whom: sec },
    InsiderTold { seat: to, whom: sec, who: own },
    TrafficRead { by: sec, cryptonym: sec, holding: sec, value: sec },
    WantRead { by: sec, holding: sec },
    MeetingBetrayed { by: sec, officer: sec },
    AgentBetrayed { by: sec, whom: sec },
    TipLearnt { agent: hid, tip: hid, about: hid },
    TipTold { seat: to, source: own, agent: hid, tip: own, about: own },
    HouseInquiryOpened { whom: sec, ends: sec },
    HouseInquiryEnded { whom: sec, found: sec },
    Benched { whom: sec, on: sec },
    SeenThrough { double: sec },
    TurnedAgain { double: sec, agent: hid, control: hid },
    TurnedAway { double: sec },
    LieSet { holding: sec, value: sec },
    ControlAsked { seat: to, dossier: own, agent: hid, holding: own },
    Observed { seat: to, dossier: own, watchers: own },
    ArrestAvowed { prisoner: sec },
    RaidSet { whom: hid, by: hid, at: hid },
    PlanByPrisoner { prisoner: sec, whom: sec, kind: sec },
    Learnt { what: hid },
    PacketMade { agent: hid, holding: hid, value: hid, means: hid, right: hid, fed: hid },
    ReportReceived {
        seat: to, report: own, source: own, agent: hid, holding: own, value: own, means: own,
        seen: own, lie: hid,
    },
    Graded { seat: to, report: own, grade: own },
    Disseminated {
        seat: to, report: own, holding: own, value: own, probability: own, handling: own,
    },
    Burned { seat: to, source: own },
    PictureCounted { seat: hid, holding: hid, sum: hid },
    ActionPlanned { seat: to, scheme: own },
    ActionAnswered { seat: to, granted: own },
    ActionBegun { seat: to, until: own },
    PlanBetrayed { who: sec, kind: sec, scene: sec },
    PhaseRun { seat: to, phase: own, outcome: own, step: own },
    ActionRecalled { seat: to },
    ActionEnded { seat: to, how: own },
    FeatCounted { seat: hid, kind: hid, points: hid },
    BlameCounted { seat: hid, points: hid },
    Snatched { seat: to, dossier: own, person: hid },
    Killed { who: sec, person: hid },
    DeathInTheNews { seat: to, dossier: own },
    ChairFilled { harder: all },
    HouseHalted { house: all, until: all },
    OpinionMoved { until: all },
    StrangersSeen { seat: hid, incident: sec },
    ActionSeen { seat: hid, incident: sec, kind: sec, scene: sec },
    ClueFound { incident: sec, clue: sec, points_to: sec },
    MenTaken { seat: to, incident: sec, men: all, dress: sec, flag: hid },
    HouseGuarded { house: sec, until: sec },
    SearchMade { district: sec },
    AlertRaised { until: all },
    Accused { incident: sec, state: sec, stated: sec, right: hid, points: hid },
    AccusedInPublic { state: all, kind: all },
    MenTried { seat: to, incident: sec, men: all },
    MenExchanged { seat: to, incident: sec, men: all },
    MenDisowned { incident: sec },
    Retaliated { until: all },
    MoodChanged { seat: to, mood: own },
    FavourCounted { seat: to, favour: own },
    RequirementSet { seat: to, holding: own, priority: own, until: own },
    RequirementClosed { seat: to, holding: own, answered: own },
    Demanded { seat: to, demand: own, until: own },
    DemandClosed { seat: to, demand: own, outcome: own },
    HqAsked { seat: to, what: own },
    HqAnswered { seat: to, what: own, granted: own, money: own, until: own },
    SourceNamed { seat: to, source: own },
    SidelightCame { seat: to, holding: own, value: own, origin: own, seen: own, right: hid },
    ReportSold { seat: to, report: own, holding: hid, value: hid, price: own },
    CoverLaid { seat: to, holding: own, alibi: own, until: own },
    ForcesCounted { teams: sec, analysts: sec, interrogators: sec, may_expel: sec },
    PatienceChanged { patience: sec },
    PatienceSpent { until: sec },
    PostReads { post: sec, holding: sec },
    EditionIssued { holding: sec, value: sec, issued: sec },
    CameToLight { holding: all, value: all, issued: all },
    TeamsPlaced { on: sec, teams: sec },
    TeamLost { until: sec },
    TeamsBack { teams: sec },
    ContactSeen { one: sec, other: sec, site: sec, hour: sec, clandestine: sec },
    SeenAtDrop { who: sec, site: sec, hour: sec },
    DropSuspected { site: sec },
    EvasiveRouteSeen { who: sec },
    OfficerSuspected { who: sec },
    OfficerKnown { who: sec },
    PointsGiven { dossier: sec, item: sec, points: sec },
    FaceNotFound { face: sec },
    DossiersJoined { face: sec, real: sec },
    CaseSet { on: sec, stage: sec },
    Arrested {
        whom: sec, person: hid, kit: sec, hour: hid, breaks: hid, publicity: sec, pursuit: hid,
    },
    ArrestFailed { whom: sec },
    ArrestInTheNews { seat: to, dossier: own },
    ReleaseInTheNews { seat: to, dossier: own },
    InterrogationSet { prisoner: sec, line: sec },
    Confessed { prisoner: sec, at: hid },
    NamedByPrisoner { prisoner: sec, whom: sec, how: sec },
    SiteByPrisoner { prisoner: sec, site: sec },
    NothingFound { prisoner: sec },
    Convicted { prisoner: sec, person: hid, innocent: hid },
    Freed { prisoner: sec, person: hid, innocent: hid },
    Expelled { who: sec, person: hid, proven: hid },
    TapSet { on: sec, person: hid, running: sec },
    Overheard { who: sec, other: sec },
    InformerSet { institution: sec, running: sec },
    Informed { who: sec, institution: sec },
    LetterCame { who: sec },
    DefectorNamed { who: sec, rightly: hid },
    Vetted { who: sec, found: sec },
    Interviewed { who: sec, person: hid, shaken: sec },
    MealLaid { holding: sec, groups: sec },
    WordingHeard { holding: sec, group: sec },
    Provoked { who: sec, person: hid, reply: sec },
    Embittered { person: hid, counter_loyalty: hid },
    MousetrapSet { at: sec, of: hid },
    WalkedIn { at: sec, who: sec, person: hid },
    AccessTaken { who: sec, person: hid, holding: sec },
    CaseRests { on: sec, waits: sec },
    CopyDoctored { who: sec, person: hid, holding: sec, value: sec },
    ProtectionRaised { holding: sec },
    Publicised { who: sec, person: hid, rightly: hid },
    InThePapers { seat: to, officer: own },
    FavourGranted { what: sec },
    TidingNoted { agent: hid, what: hid },
    TidingTold { seat: to, dossier: own, agent: hid, what: own },
    ForewarningNoted { seat: to, dossier: own, agent: hid },
    Forewarned { seat: to, dossier: own, agent: hid },
    WordingsCompared { seat: to, report: own, newest: own, differ: own },
    LeakIndicated { holding: sec, by_claim: hid },
    InquiryOpened { holding: sec, ends: sec },
    InquiryEnded { holding: sec, readers: sec },
    RestrictionOrdered { holding: sec, at: sec },
    ReadersCut { holding: sec },
    PlansChangeOrdered { holding: sec, at: sec },
    LifeSeen { seat: to, target: own, by: own, what: own },
    TriedOut { seat: to, target: own, done: own },
    AskedByTie { seat: to, target: own, by: own },
    ControlShaken { agent: hid, control: hid },
    ComparisonSet { seat: to, one: own, other: own, holding: own },
    Compared { seat: to, one: own, other: own, holding: own, agree: own },
    CanaryLaid { seat: to, dossier: own, agent: hid, site: own },
    CanaryTold { who: sec, site: sec },
    CanaryWatched { seat: to, dossier: own, site: own, watchers: own },
    PolygraphRead { seat: to, dossier: own, agent: hid, rapport: own, deceptive: own },
    TaskSwitched { seat: to, dossier: own, agent: hid, holding: own, rapport: own },
    DoubleTested { who: sec, agent: hid, test: sec },
    Coached { who: sec, agent: hid, until: sec, control: hid },
    TurnedOver { seat: to, dossier: own, agent: hid, from: hid, to: own, how: own },
    TokenRefused { seat: to, dossier: own, officer: own },
    Parted { seat: to, dossier: own, agent: hid, how: own },
    LetterReceived { about: sec },
    CameOver { who: sec, officer: sec, agent: hid, grudge: sec },
}

/// Pairs that a seat must not tell apart, one given and the other asked for.
pub fn looks_like(event: &Event, viewer: Seat, draw: &mut Draw) -> Option<Event> {
    let station = viewer.is_station();
    match *event {
        Event::Recruited { seat, dossier, agent, person, officer, motive, rapport } => {
            Some(Event::RecruitedAsDangle {
                seat,
                dossier,
                agent,
                person,
                officer,
                motive,
                rapport,
            })
        }
        Event::RecruitedAsDangle { seat, dossier, agent, person, officer, motive, rapport } => {
            Some(Event::Recruited { seat, dossier, agent, person, officer, motive, rapport })
        }
        Event::InsiderRefused { whom } if !station => {
            let who = Inside::Staff(StaffNo(draw.below(3) as u8));
            Some(Event::InsiderTold { seat: Seat::Station1, whom, who })
        }
        Event::InsiderTold { whom, .. } if !station => Some(Event::InsiderRefused { whom }),
        Event::Declined { seat, target } if station => {
            let (by, officer) = (DossierId(draw.below(50)), DossierId(draw.below(50)));
            Some(Event::DeclinedAndReported { seat, target, by, officer })
        }
        Event::DeclinedAndReported { seat, target, .. } if station => {
            Some(Event::Declined { seat, target })
        }
        Event::Recovered { seat, dossier, agent, officer, by_plan: true } if station => {
            let (who, control) = (DossierId(draw.below(50)), draw.below(100) as u8);
            Some(Event::MetTheWrongMan { seat, dossier, agent, officer, who, control })
        }
        Event::MetTheWrongMan { seat, dossier, agent, officer, .. } if station => {
            Some(Event::Recovered { seat, dossier, agent, officer, by_plan: true })
        }
        _ => None,
    }
}

/// Arbitrary numbers for arbitrary values.
pub struct Draw(pub u64);

impl Draw {
    pub fn below(&mut self, bound: u16) -> u16 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        ((self.0 >> 33) % u64::from(bound.max(1))) as u16
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[usize::from(self.below(from.len() as u16))]
    }
}

/// A field of an event.
trait Field: Copy + std::fmt::Debug {
    /// Another possible value, if there is one.
    fn other(self, viewer: Seat, draw: &mut Draw) -> Self;

    fn seat(self) -> Option<Seat> {
        None
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Text(format!("{self:?}"))]
    }
}

macro_rules! numbers {
    ($($ty:ident($inner:ty) of $bound:literal),* $(,)?) => {$(
        impl Field for $ty {
            fn other(self, _: Seat, draw: &mut Draw) -> $ty {
                let other = (u32::from(self.0) + 1 + u32::from(draw.below($bound - 1))) % $bound;
                $ty(other as $inner)
            }
        }
    )*};
}

macro_rules! choices {
    ($($ty:ty: [$($value:expr),* $(,)?]),* $(,)?) => {$(
        impl Field for $ty {
            fn other(self, _: Seat, draw: &mut Draw) -> $ty {
                let others: Vec<$ty> = [$($value),*].into_iter().filter(|it| *it != self).collect();
                draw.pick(&others)
            }
        }
    )*};
}

numbers! {
    Week(u16) of 52,
    Days(u8) of 6,
    Hour(u8) of 168,
    Money(u16) of 100,
    PostId(u16) of 14,
}

choices! {
    Opening: [Opening::TakenOver, Opening::Spotted, Opening::SeenAtContact],
    Flag: [Flag::Own, Flag::Other, Flag::Buyer, Flag::Host],
    Leaning: [Leaning::TowardsB, Leaning::Neither, Leaning::TowardsC],
    Discovery: [Discovery::BreaksOff, Discovery::Confesses, Discovery::Stays],
    Principal: [Principal::State(State::B), Principal::State(State::C), Principal::Buyer],
    State: [State::A, State::B, State::C],
    Occasion: [Occasion::Abroad, Occasion::Expulsion, Occasion::Trial],
    Loss: [Loss::Expelled, Loss::Arrested, Loss::Exchanged],
    Approach: [Approach::WalkIn, Approach::Anonymous, Approach::Parcel],
    Behind: [Behind::Sincere, Behind::Sent, Behind::MadeUp],
    TieKind: [TieKind::Family, TieKind::Friend, TieKind::Club],
    Motive: [Motive::Money, Motive::Ideology, Motive::Ego, Motive::Grievance],
    Route: [Route::Clean, Route::Unsure, Route::Covered],
    Means: [Means::Document, Means::Knowledge, Means::Hearsay],
    Handling: [Handling::EyesOnly, Handling::Sanitised, Handling::ActionOn],
    OnAlarm: [OnAlarm::Run, OnAlarm::Freeze, OnAlarm::Stay],
    Publicity: [Publicity::Open, Publicity::Secret],
    Pursuit: [Pursuit::Hold, Pursuit::RollUp],
    Fodder: [Fodder::Chickenfeed, Fodder::Deception { value: 1 }, Fodder::Deception { value: 2 }],
    Line: [Line::Contacts, Line::Product, Line::Handler],
    Parting: [Parting::Paid, Parting::Frozen, Parting::Abandoned, Parting::Denounced],
    Handover: [Handover::JointMeeting, Handover::Token],
    Test: [Test::Question, Test::Polygraph, Test::ChangeOfTask],
    LifeEvent: [LifeEvent::Divorce, LifeEvent::Debt, LifeEvent::Speech],
    Cultivation: [Cultivation::Company, Cultivation::Favour, Cultivation::SmallTask],
    Grudge: [Grudge::Left, Grudge::Pressed, Grudge::Homesick],
    Crossing: [Crossing::Train, Crossing::Car, Crossing::Boat],
    Known: [Known::Site, Known::Alias, Known::Face, Known::TrueName, Known::CloseName],
    Mood: [Mood::Even, Mood::Bold, Mood::Mean],
    Priority: [Priority::Routine, Priority::Pressing, Priority::Urgent],
    Ask: [Ask::Money, Ask::Officer, Ask::Approval],
    Outcome: [Outcome::Met, Outcome::Unmet, Outcome::Moot],
    Origin: [Origin::Intercept, Origin::Photograph, Origin::Liaison],
    Alibi: [Alibi::Intercept, Alibi::Photograph, Alibi::Gossip],
    FileItem: [FileItem::Kit, FileItem::Irregular, FileItem::ReaderOfLeak(HoldingId(2))],
    Grade: [
        Grade { source: Reliability::A, item: 1 },
        Grade { source: Reliability::E, item: 5 },
    ],
    Range: [Range { low: 0, high: 50 }, Range { low: 31, high: 45 }, Range::ANY],
    StaffRole: [StaffRole::Driver, StaffRole::Cleaner, StaffRole::CipherClerk],
    Clearance: [Clearance::Full, Clearance::Restricted, Clearance::Suspended],
    Tip: [Tip::Case, Tip::Arrest, Tip::Theirs, Tip::Inquiry],
    Reply: [Reply::Accepts, Reply::Reports, Reply::Declines],
    Tiding: [Tiding::MadeAnOffer, Tiding::CalledIn, Tiding::Moved],
    Favour: [Favour::Money, Favour::Team, Favour::Patience],
    Option<Stage>: [None, Some(Stage::Preliminary), Some(Stage::Full)],
    Option<u16>: [None, Some(6), Some(48)],
    Option<Contact>: [
        None,
        Some(Contact { officer: OfficerNo(0), channel: Channel::Drop, every: 3 }),
    ],
    Option<Identity>: [None, Some(Identity { age: 99, ..Identity::default() })],
    Role: [Role::Agent, Role::Courier, Role::Sleeper],
    Skill: [Skill::Radio, Skill::Check, Skill::Writing],
    WayBack: [WayBack::Mark, WayBack::Advert, WayBack::DatedDrop],
    Check: [Check::Present, Check::Absent, Check::Garbled],
    Reception: [Reception::Arrest, Reception::Control],
    Channel: [Channel::Drop, Channel::Voice, Channel::Burst],
    Identity: [Identity { age: 98, ..Identity::default() }, Identity::default()],
}

/// A moment is the hour of an operation and some more: as hours are not compared, it is not.
impl Field for Moment {
    fn other(self, _: Seat, draw: &mut Draw) -> Moment {
        Moment((self.0 + 1 + u32::from(draw.below(8000))) % 9000)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Number]
    }
}

impl Field for bool {
    fn other(self, _: Seat, _: &mut Draw) -> bool {
        !self
    }
}

impl Field for u8 {
    fn other(self, _: Seat, draw: &mut Draw) -> u8 {
        (self % 100 + 1 + draw.below(98) as u8) % 100
    }
}

/// Only the numbers of cryptonyms are of this type.
impl Field for u16 {
    fn other(self, _: Seat, draw: &mut Draw) -> u16 {
        (self % 60 + 1 + draw.below(58)) % 60
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Number]
    }
}

impl Field for i16 {
    fn other(self, _: Seat, draw: &mut Draw) -> i16 {
        (self.rem_euclid(100) + 1 + draw.below(98) as i16) % 100
    }
}

impl Field for i64 {
    fn other(self, _: Seat, draw: &mut Draw) -> i64 {
        self + 1 + i64::from(draw.below(1000))
    }
}

/// A seat that is not the viewer's: whose it is, he may not know, only that it is not his.
impl Field for Seat {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Seat {
        let others: Vec<Seat> = Seat::ALL.into_iter().filter(|&it| it != viewer).collect();
        draw.pick(&others)
    }

    fn seat(self) -> Option<Seat> {
        Some(self)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Seat(self)]
    }
}

impl Field for PersonId {
    fn other(self, _: Seat, draw: &mut Draw) -> PersonId {
        PersonId((self.0 + 1 + draw.below(43)) % 45)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Person(self)]
    }
}

impl Field for AgentId {
    fn other(self, _: Seat, draw: &mut Draw) -> AgentId {
        AgentId((self.0 + 1 + draw.below(2)) % 4)
    }

    fn parts(self, world: &World, _: Option<Seat>) -> Vec<Part> {
        world.agents.get(self).map(|row| Part::Person(row.person)).into_iter().collect()
    }
}

impl Field for HoldingId {
    fn other(self, _: Seat, draw: &mut Draw) -> HoldingId {
        HoldingId((self.0 + 1 + draw.below(5) as u8) % 6)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Holding(self)]
    }
}

impl Field for SiteId {
    fn other(self, _: Seat, draw: &mut Draw) -> SiteId {
        SiteId((self.0 + 1 + draw.below(6)) % 8)
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        vec![Part::Site(self)]
    }
}

impl Field for DossierId {
    fn other(self, _: Seat, draw: &mut Draw) -> DossierId {
        DossierId((self.0 + 1 + draw.below(40)) % 45)
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        let part = match of {
            None => None,
            Some(Seat::Security) => world.security.files.get(self).map(|row| match row.face {
                true => Part::Face(row.person),
                false => Part::Person(row.person),
            }),
            Some(seat) => {
                let row = world.stations.of(seat).dossiers.get(self);
                row.map(|row| Part::Person(row.person))
            }
        };
        vec![part.unwrap_or(Part::Number)]
    }
}

impl Field for OfficerNo {
    fn other(self, _: Seat, draw: &mut Draw) -> OfficerNo {
        OfficerNo((self.0 + 1 + draw.below(2) as u8) % 3)
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        let row = of.and_then(|seat| world.stations.of(seat).officers.get(self));
        vec![row.map_or(Part::Number, |row| Part::Person(row.person))]
    }
}

impl Field for StaffNo {
    fn other(self, _: Seat, draw: &mut Draw) -> StaffNo {
        StaffNo((self.0 + 1 + draw.below(2) as u8) % 3)
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        let row = of.and_then(|seat| world.stations.of(seat).staff.get(self));
        vec![row.map_or(Part::Number, |row| Part::Person(row.person))]
    }
}

impl Field for Inside {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Inside {
        match self {
            Inside::Staff(no) => Inside::Staff(no.other(viewer, draw)),
            Inside::Officer(no) => Inside::Officer(no.other(viewer, draw)),
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            Inside::Staff(no) => no.parts(world, of),
            Inside::Officer(no) => no.parts(world, of),
        }
    }
}

impl Field for Captive {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Captive {
        match self {
            Captive::Agent(id) => Captive::Agent(id.other(viewer, draw)),
            Captive::Officer(no) => Captive::Officer(no.other(viewer, draw)),
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            Captive::Agent(id) => id.parts(world, of),
            Captive::Officer(no) => no.parts(world, of),
        }
    }
}

impl Field for ReportNo {
    fn other(self, _: Seat, draw: &mut Draw) -> ReportNo {
        ReportNo((self.0 + 1 + draw.below(20)) % 22)
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        let Some(seat) = of else { return Vec::new() };
        let Some(row) = world.stations.of(seat).reports.get(usize::from(self.0)) else {
            return Vec::new();
        };
        let stated = Part::Text(format!("{:?}", (row.value, row.seen)));
        [row.source.parts(world, of), vec![Part::Holding(row.holding), stated]].concat()
    }
}

impl Field for Demand {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Demand {
        match self {
            Demand::Claims { count } => Demand::Claims { count: count.other(viewer, draw) },
            Demand::SecondSource { holding } | Demand::ActionOn { holding } => {
                Demand::SecondSource { holding: holding.other(viewer, draw) }
            }
            Demand::SourceName { .. } => Demand::Claims { count: 1 },
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            Demand::Claims { .. } => vec![Part::Text(format!("{self:?}"))],
            Demand::SecondSource { holding } => {
                vec![Part::Text("second".to_owned()), Part::Holding(holding)]
            }
            Demand::ActionOn { holding } => {
                vec![Part::Text("action".to_owned()), Part::Holding(holding)]
            }
            Demand::SourceName { source } => source.parts(world, of),
        }
    }
}

impl Field for Knowledge {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Knowledge {
        let about = match self.about {
            About::Person(_) => About::Site(SiteId(draw.below(8))),
            About::Site(_) | About::Plan(_) => About::Person(PersonId(draw.below(45))),
        };
        Knowledge { knower: self.knower.other(viewer, draw), about, how: self.how }
    }

    fn parts(self, _: &World, _: Option<Seat>) -> Vec<Part> {
        let about = match self.about {
            About::Person(person) | About::Plan(person) => Part::Person(person),
            About::Site(site) => Part::Site(site),
        };
        vec![Part::Person(self.knower), about, Part::Text(format!("{:?}", self.how))]
    }
}

impl Field for WatchTarget {
    fn other(self, viewer: Seat, draw: &mut Draw) -> WatchTarget {
        match self {
            WatchTarget::Person(dossier) => WatchTarget::Person(dossier.other(viewer, draw)),
            WatchTarget::Site(_)
            | WatchTarget::District(_)
            | WatchTarget::Air
            | WatchTarget::Mail(_) => WatchTarget::Gate,
            WatchTarget::Gate => WatchTarget::Site(SiteId(draw.below(8))),
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            WatchTarget::Person(dossier) => dossier.parts(world, of),
            WatchTarget::Site(site) => vec![Part::Site(site)],
            WatchTarget::District(_)
            | WatchTarget::Gate
            | WatchTarget::Air
            | WatchTarget::Mail(_) => {
                vec![Part::Text(format!("{self:?}"))]
            }
        }
    }
}

impl Field for Trap {
    fn other(self, viewer: Seat, draw: &mut Draw) -> Trap {
        match self {
            Trap::Flat(dossier) => Trap::Flat(dossier.other(viewer, draw)),
            Trap::Site(site) => Trap::Site(site.other(viewer, draw)),
        }
    }

    fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
        match self {
            Trap::Flat(dossier) => dossier.parts(world, of),
            Trap::Site(site) => vec![Part::Site(site)],
        }
    }
}

macro_rules! optional {
    ($($ty:ty = $some:expr),* $(,)?) => {$(
        impl Field for Option<$ty> {
            fn other(self, viewer: Seat, draw: &mut Draw) -> Option<$ty> {
                match (self, draw.below(2)) {
                    (Some(_), 0) => None,
                    (Some(it), _) => Some(it.other(viewer, draw)),
                    (None, _) => Some($some),
                }
            }

            fn parts(self, world: &World, of: Option<Seat>) -> Vec<Part> {
                self.map(|it| it.parts(world, of)).unwrap_or_default()
            }
        }
    )*};
}

optional! {
    AgentId = AgentId(0),
    OfficerNo = OfficerNo(0),
    DossierId = DossierId(0),
    HoldingId = HoldingId(0),
    PersonId = PersonId(0),
    Week = Week(3),
}
