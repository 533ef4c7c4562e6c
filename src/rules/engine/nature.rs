//! Words for what people are like and what goes on between them.
//!
//! Long because it is a word list: closed enums with their names, and hardly a rule among them.

use serde::{Deserialize, Serialize};

use crate::engine::{
    gazetteer::State,
    ids::{DossierId, HoldingId, OfficerNo, StaffNo},
    units::Week,
};

/// Why somebody would spy. MICE, with grievance kept apart from ego because it opens other doors.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Motive {
    #[default]
    Money,
    Ideology,
    Coercion,
    Ego,
    Grievance,
}

impl Motive {
    pub const ALL: [Motive; 5] =
        [Motive::Money, Motive::Ideology, Motive::Coercion, Motive::Ego, Motive::Grievance];
}

/// How two people know each other.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum TieKind {
    Family,
    #[default]
    Colleague,
    Friend,
    Lover,
    Club,
    Debtor,
}

/// What one person knows of another, or of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Known {
    /// Where a thing is hidden: told first, for it is worth least tomorrow.
    Site,
    /// By an alias only.
    Alias,
    /// By sight.
    Face,
    /// By true name, a slight acquaintance.
    TrueName,
    /// By true name, somebody close.
    CloseName,
}

/// What a prisoner says that he has to do with somebody. It may be a lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// The prisoner serves under this one.
    RunsMe,
    /// Of the same chain.
    WorksWithMe,
    /// Keeps, carries or lends something for it.
    ServesMe,
    /// Looked over or asked for them, and perhaps no more.
    LookedOver,
}

impl Relation {
    pub const ALL: [Relation; 4] =
        [Relation::RunsMe, Relation::WorksWithMe, Relation::ServesMe, Relation::LookedOver];

    /// Is it enough to fetch somebody on this word alone?
    pub const fn is_of_the_chain(self) -> bool {
        !matches!(self, Relation::LookedOver)
    }
}

/// How far a route before a contact is taken.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Sdr {
    /// None.
    #[default]
    Straight,
    /// One day.
    Short,
    /// Two days.
    Long,
}

impl Sdr {
    pub const ALL: [Sdr; 3] = [Sdr::Straight, Sdr::Short, Sdr::Long];

    /// A route that shows as much as one of a day more.
    pub const fn longer(self) -> Sdr {
        match self {
            Sdr::Straight => Sdr::Short,
            Sdr::Short | Sdr::Long => Sdr::Long,
        }
    }

    /// Days that it takes, which is also its row in the tables.
    pub const fn days(self) -> u8 {
        match self {
            Sdr::Straight => 0,
            Sdr::Short => 1,
            Sdr::Long => 2,
        }
    }
}

/// What a detection route showed.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Route {
    #[default]
    Clean,
    Unsure,
    Covered,
}

/// The line of an interrogation: what is pressed for first.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Line {
    #[default]
    Contacts,
    Product,
    Handler,
}

impl Line {
    pub const ALL: [Line; 3] = [Line::Contacts, Line::Product, Line::Handler];
}

/// How a claim is handed on.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Handling {
    #[default]
    EyesOnly,
    Sanitised,
    ActionOn,
}

impl Handling {
    pub const ALL: [Handling; 3] = [Handling::EyesOnly, Handling::Sanitised, Handling::ActionOn];

    /// 1 to 3: how much is done with it, and its row in the tables plus one.
    pub const fn weight(self) -> u8 {
        match self {
            Handling::EyesOnly => 1,
            Handling::Sanitised => 2,
            Handling::ActionOn => 3,
        }
    }
}

/// How a report was come by.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Means {
    /// A document that he reads.
    #[default]
    Document,
    /// What he knows.
    Knowledge,
    /// What they say in his office.
    Hearsay,
    /// The paper itself, taken from where it lay.
    Original,
}

/// Letter of the source, by its history: A (reliable) to F (cannot be judged).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Reliability {
    A,
    B,
    C,
    D,
    E,
    #[default]
    F,
}

impl Reliability {
    pub const ALL: [Reliability; 6] = [
        Reliability::A,
        Reliability::B,
        Reliability::C,
        Reliability::D,
        Reliability::E,
        Reliability::F,
    ];
}

/// The grade of a report on the Admiralty code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Grade {
    pub source: Reliability,
    /// 1 (confirmed) to 6 (cannot be judged).
    pub item: u8,
}

/// What an agent does when he hears that somebody close to him was taken.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum OnAlarm {
    /// Leave the country.
    Run,
    /// Hide what could be found and see nobody.
    #[default]
    Freeze,
    /// Go on as if nothing had happened.
    Stay,
}

impl OnAlarm {
    pub const ALL: [OnAlarm; 3] = [OnAlarm::Run, OnAlarm::Freeze, OnAlarm::Stay];
}

/// How an arrest is made.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Publicity {
    /// It stands in the papers.
    #[default]
    Open,
    /// He is simply not there any more.
    Secret,
}

impl Publicity {
    pub const ALL: [Publicity; 2] = [Publicity::Open, Publicity::Secret];
}

/// What is done with those whom a prisoner gives away.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Pursuit {
    /// They are written down.
    #[default]
    Hold,
    /// They are fetched, one after the other, as fast as teams can go.
    RollUp,
}

impl Pursuit {
    pub const ALL: [Pursuit; 2] = [Pursuit::Hold, Pursuit::RollUp];
}

/// What a controlled agent is given to report on a holding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fodder {
    /// The truth, from the stock of what may be spared.
    Chickenfeed,
    /// A value that is not the true one.
    Deception { value: u8 },
}

/// Somebody at an embassy who is no officer.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum StaffRole {
    /// Knows where officers are taken.
    #[default]
    Driver,
    /// Empties the waste paper.
    Cleaner,
    /// Enciphers what goes home.
    CipherClerk,
}

/// How far somebody on the staff is let in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Clearance {
    #[default]
    Full,
    /// Kept to the front rooms: he sees little.
    Restricted,
    /// Sent on leave: he sees nothing.
    Suspended,
    /// Gone for good.
    Dismissed,
}

impl Clearance {
    pub const ALL: [Clearance; 4] =
        [Clearance::Full, Clearance::Restricted, Clearance::Suspended, Clearance::Dismissed];
}

/// Somebody inside an embassy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Inside {
    Staff(StaffNo),
    Officer(OfficerNo),
}

/// One of a Station's own in Security's hands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Captive {
    Agent(DossierId),
    Officer(OfficerNo),
}

/// What a source in Security's house has to say about somebody.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Tip {
    /// They have opened a case on him.
    #[default]
    Case,
    /// They are coming for him.
    Arrest,
    /// He works for them.
    Theirs,
    /// They are asking in their own house, and about him.
    Inquiry,
}

// ── traps ──

/// What somebody did who was made an offer in a foreign name.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Reply {
    Accepts,
    /// He came to Security with it.
    Reports,
    /// He said no, and nothing to anybody.
    #[default]
    Declines,
}

impl Reply {
    pub const ALL: [Reply; 3] = [Reply::Accepts, Reply::Reports, Reply::Declines];
}

/// What befell an agent, as he tells it at the next meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Tiding {
    /// Somebody made him an offer in a foreign name.
    MadeAnOffer,
    /// Security asked him to come and talk.
    CalledIn,
    /// He has another desk, or another list.
    Moved,
}

impl Tiding {
    pub const ALL: [Tiding; 3] = [Tiding::MadeAnOffer, Tiding::CalledIn, Tiding::Moved];
}

/// What Security asks of those above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Favour {
    Money,
    Team,
    Patience,
}

impl Favour {
    pub const ALL: [Favour; 3] = [Favour::Money, Favour::Team, Favour::Patience];
}

// ── roles, crafts, ways back ──

/// What an agent is for.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Role {
    /// Collects.
    #[default]
    Agent,
    /// Names people, and does nothing else for us.
    TalentSpotter,
    /// Brings people.
    AccessAgent,
    /// Runs others.
    Principal,
    /// Carries from one to another.
    Courier,
    /// Stands between two who need not know each other.
    Cutout,
    /// Takes in and hands out.
    LetterBox,
    /// Has letters sent to him.
    Address,
    /// Keeps a flat in which others meet.
    Keeper,
    /// Transmits for others.
    Operator,
    /// Makes papers.
    Forger,
    /// Runs the errands of an officer.
    Support,
    /// Lives quietly until called.
    Sleeper,
    /// Says the right word in the right room.
    Influence,
}

impl Role {
    pub const ALL: [Role; 14] = [
        Role::Agent,
        Role::TalentSpotter,
        Role::AccessAgent,
        Role::Principal,
        Role::Courier,
        Role::Cutout,
        Role::LetterBox,
        Role::Address,
        Role::Keeper,
        Role::Operator,
        Role::Forger,
        Role::Support,
        Role::Sleeper,
        Role::Influence,
    ];

    /// Does somebody in this role look for what he can report himself?
    pub const fn collects(self) -> bool {
        matches!(self, Role::Agent | Role::AccessAgent | Role::Principal)
    }

    /// Does somebody in this role keep, carry or lend something for the others?
    pub const fn serves(self) -> bool {
        matches!(
            self,
            Role::Courier
                | Role::Cutout
                | Role::LetterBox
                | Role::Address
                | Role::Keeper
                | Role::Operator
                | Role::Forger
                | Role::Support
        )
    }
}

/// A craft that is taught at meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Skill {
    /// Secret writing.
    Writing,
    /// Listening to figures, and the pads to read them.
    Voice,
    Radio,
    Burst,
    /// A mark in a message that is not there when somebody stands behind him.
    Check,
}

impl Skill {
    pub const ALL: [Skill; 5] =
        [Skill::Writing, Skill::Voice, Skill::Radio, Skill::Burst, Skill::Check];

    const fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// The crafts that somebody has been taught, or has begun to learn.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Skills {
    known: u8,
    begun: u8,
}

impl Skills {
    pub const fn has(self, skill: Skill) -> bool {
        self.known & skill.bit() != 0
    }

    pub const fn has_begun(self, skill: Skill) -> bool {
        self.begun & skill.bit() != 0
    }

    /// After one lesson more; one may be enough.
    #[must_use]
    pub const fn after(self, skill: Skill, done: bool) -> Skills {
        let bit = skill.bit();
        match done {
            true => Skills { known: self.known | bit, begun: self.begun & !bit },
            false => Skills { known: self.known, begun: self.begun | bit },
        }
    }

    /// Something that is proof by itself if it is found.
    pub const fn needs_kit(self) -> bool {
        let kit =
            Skill::Writing.bit() | Skill::Voice.bit() | Skill::Radio.bit() | Skill::Burst.bit();
        (self.known | self.begun) & kit != 0
    }

    /// A set that could be used by somebody else.
    pub const fn has_set(self) -> bool {
        self.has(Skill::Radio) || self.has(Skill::Burst)
    }
}

/// The kinds of emergency plan: what brings somebody back who has lost his link.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum WayBack {
    /// Chalk on a wall.
    Mark,
    /// A bench, on the first Thursday.
    Rendezvous,
    /// A postcard to an aunt who is none.
    Address,
    /// Four lines among the lost dogs.
    Advert,
    /// A phrase on the wireless.
    Broadcast,
    /// Something under a stone, on a day that both know.
    #[default]
    DatedDrop,
}

impl WayBack {
    pub const ALL: [WayBack; 6] = [
        WayBack::Mark,
        WayBack::Rendezvous,
        WayBack::Address,
        WayBack::Advert,
        WayBack::Broadcast,
        WayBack::DatedDrop,
    ];
}

/// What the desk made of the security check of a message. Evidence, and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Check {
    Present,
    Absent,
    Garbled,
}

/// What is done with somebody who comes back by a plan that others know.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Reception {
    /// He is taken.
    #[default]
    Arrest,
    /// He is met by somebody who says the right words, and goes back to his Station ours.
    Control,
}

impl Reception {
    pub const ALL: [Reception; 2] = [Reception::Arrest, Reception::Control];
}

/// In which way somebody, or something, comes to a Station that did not ask for it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Approach {
    /// He comes himself and gives his name.
    #[default]
    WalkIn,
    /// One of our agents says that he has won a friend.
    Brought,
    /// He writes, never meets, and chooses where he leaves things.
    Anonymous,
    /// Papers without an author.
    Parcel,
    /// A friendly service passes something on.
    Liaison,
}

/// What is behind somebody who comes by himself.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Behind {
    /// He means it.
    #[default]
    Sincere,
    /// Security sent him.
    Sent,
    /// Somebody makes it up.
    MadeUp,
}

/// How somebody comes to spy, if he ever does.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Comes {
    Volunteers,
    ThroughFriends,
    #[default]
    Recruited,
}

impl Comes {
    pub const ALL: [Comes; 3] = [Comes::Volunteers, Comes::ThroughFriends, Comes::Recruited];
}

/// Several motives at once.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Motives(u8);

impl Motives {
    pub const NONE: Motives = Motives(0);

    #[must_use]
    pub const fn with(self, motive: Motive) -> Motives {
        Motives(self.0 | 1 << motive as u8)
    }

    pub const fn has(self, motive: Motive) -> bool {
        self.0 >> (motive as u8) & 1 == 1
    }
}

// ── headquarters ──

/// In which temper headquarters reads what it is sent. It changes without a reason that anybody
/// abroad could name.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Mood {
    #[default]
    Even,
    /// Wants figures.
    Counting,
    /// Believes nothing that one man says.
    Doubting,
    /// Wants to know who says it.
    Prying,
    /// Wants something done.
    Bold,
    /// Wants it cheaper.
    Mean,
}

impl Mood {
    pub const ALL: [Mood; 6] =
        [Mood::Even, Mood::Counting, Mood::Doubting, Mood::Prying, Mood::Bold, Mood::Mean];
}

/// How much a question of headquarters matters to it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Priority {
    #[default]
    Routine,
    Pressing,
    Urgent,
}

impl Priority {
    pub const ALL: [Priority; 3] = [Priority::Routine, Priority::Pressing, Priority::Urgent];

    /// Its row in the tables.
    pub const fn row(self) -> usize {
        match self {
            Priority::Routine => 0,
            Priority::Pressing => 1,
            Priority::Urgent => 2,
        }
    }
}

/// What a Station asks headquarters for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ask {
    Money,
    Officer,
    /// Leave to do what needs leave: to sell to another service, for one.
    Approval,
}

impl Ask {
    pub const ALL: [Ask; 3] = [Ask::Money, Ask::Officer, Ask::Approval];
}

/// What headquarters wants by a day that it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Demand {
    /// So many claims, of whatever worth.
    Claims { count: u8 },
    /// That somebody else say it too.
    SecondSource { holding: HoldingId },
    /// The name behind a cryptonym.
    SourceName { source: DossierId },
    /// That a claim be acted on.
    ActionOn { holding: HoldingId },
}

/// What became of a demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Outcome {
    Met,
    Unmet,
    /// What it was about is no more.
    Moot,
}

impl Outcome {
    pub const ALL: [Outcome; 3] = [Outcome::Met, Outcome::Unmet, Outcome::Moot];
}

/// Where a word comes from that no agent of ours brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Origin {
    Intercept,
    Photograph,
    /// Bought from the third service.
    Liaison,
}

impl Origin {
    pub const ALL: [Origin; 3] = [Origin::Intercept, Origin::Photograph, Origin::Liaison];
}

/// From where we let it be thought that we have something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Alibi {
    Intercept,
    /// From the air: only what lies somewhere can be photographed.
    Photograph,
    /// A minister who talks.
    Gossip,
}

impl Alibi {
    pub const ALL: [Alibi; 3] = [Alibi::Intercept, Alibi::Photograph, Alibi::Gossip];

    /// Its row in the tables.
    pub const fn row(self) -> usize {
        match self {
            Alibi::Intercept => 0,
            Alibi::Photograph => 1,
            Alibi::Gossip => 2,
        }
    }
}

/// How a Station parts from an agent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Parting {
    /// With a pension and a handshake.
    Paid,
    /// No more contact, and no word why.
    Frozen,
    /// Left where he is, whatever comes.
    Abandoned,
    /// A letter without a signature goes to his own people.
    Denounced,
}

impl Parting {
    pub const ALL: [Parting; 4] =
        [Parting::Paid, Parting::Frozen, Parting::Abandoned, Parting::Denounced];
}

/// How somebody is taken out of the country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Crossing {
    /// By the night train, under another name.
    Train,
    /// In the boot of a car that may not be searched.
    Car,
    /// From a beach.
    Boat,
}

impl Crossing {
    pub const ALL: [Crossing; 3] = [Crossing::Train, Crossing::Car, Crossing::Boat];

    /// Are papers looked at?
    pub const fn needs_papers(self) -> bool {
        matches!(self, Crossing::Train)
    }

    /// Does only immunity open the barrier?
    pub const fn needs_a_diplomat(self) -> bool {
        matches!(self, Crossing::Car)
    }
}

/// How and when somebody is to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Departure {
    pub at: Week,
    pub by: Crossing,
    /// His people go with him.
    pub family: bool,
    pub officer: OfficerNo,
}

impl Departure {
    /// What he is once he is across; for so many weeks he lives on the first welcome.
    pub const fn arrived(self, week: Week, grace: u16) -> Exile {
        Exile::welcomed(self.family, week, grace)
    }
}

/// Somebody whom we took out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exile {
    /// His people are with him.
    pub family: bool,
    /// Until when there is something to live on.
    pub until: Week,
    /// We have found him a flat and a post.
    pub settled: bool,
    /// He has told a newspaper what we promised him.
    pub complained: bool,
}

impl Exile {
    /// Somebody who has just come, with his people or without, and lives on the first welcome.
    pub const fn welcomed(family: bool, week: Week, grace: u16) -> Exile {
        Exile { family, until: week.plus(grace), settled: false, complained: false }
    }
}

/// Why somebody goes to Security by himself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Grudge {
    /// He was left.
    Left,
    /// He was pressed.
    Pressed,
    /// He was taken out, and could not bear it there.
    Homesick,
}

/// Why relations between two states are as they are, or changed. In the papers, so known to all.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Occasion {
    /// As they have been for years, or back to that.
    #[default]
    Habit,
    /// Something that happened far from here.
    Abroad,
    /// Somebody was sent home.
    Expulsion,
    /// The answer to it.
    Reprisal,
    /// One of theirs was arrested.
    Arrest,
    /// A court has named them.
    Trial,
    /// People were exchanged.
    Swap,
    /// Something was done that armies do.
    Action,
    /// A reply to a crisis.
    Crisis,
}

impl Occasion {
    pub const ALL: [Occasion; 9] = [
        Occasion::Habit,
        Occasion::Abroad,
        Occasion::Expulsion,
        Occasion::Reprisal,
        Occasion::Arrest,
        Occasion::Trial,
        Occasion::Swap,
        Occasion::Action,
        Occasion::Crisis,
    ];
}

/// Whom an officer says he comes from. As a Station sees it: its own state, the other one.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Flag {
    /// The truth.
    #[default]
    Own,
    /// The other foreign state.
    Other,
    /// A private house that pays for what it wants to know. There is none.
    Buyer,
    /// The host's own service.
    Host,
}

impl Flag {
    pub const ALL: [Flag; 4] = [Flag::Own, Flag::Other, Flag::Buyer, Flag::Host];

    /// Whom somebody believes to serve who was won under it by a Station of that state.
    pub const fn principal(self, own: State) -> Principal {
        match (self, own) {
            (Flag::Own, state) => Principal::State(state),
            (Flag::Other, State::B) => Principal::State(State::C),
            (Flag::Other, State::A | State::C) => Principal::State(State::B),
            (Flag::Buyer, _) => Principal::Buyer,
            (Flag::Host, _) => Principal::State(State::A),
        }
    }
}

/// Whom somebody believes to serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Principal {
    State(State),
    Buyer,
}

impl Principal {
    /// The state that it is, unless it is none.
    pub const fn state(self) -> Option<State> {
        match self {
            Principal::State(state) => Some(state),
            Principal::Buyer => None,
        }
    }
}

/// For which of the two foreign states somebody has the softer heart.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Leaning {
    TowardsB,
    #[default]
    Neither,
    TowardsC,
}

impl Leaning {
    pub const ALL: [Leaning; 3] = [Leaning::TowardsB, Leaning::Neither, Leaning::TowardsC];
}

/// What somebody does who has seen through a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Discovery {
    /// He is not seen again.
    BreaksOff,
    /// He goes to Security.
    Confesses,
    /// He sells what he knows to those whom he thought to serve, and is not seen again.
    Sells,
    /// He shrugs.
    Stays,
}

impl Discovery {
    pub const ALL: [Discovery; 4] =
        [Discovery::BreaksOff, Discovery::Confesses, Discovery::Sells, Discovery::Stays];

    /// Does he come no more?
    pub const fn is_away(self) -> bool {
        matches!(self, Discovery::BreaksOff | Discovery::Sells)
    }
}

/// How an agent is handed to another officer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Handover {
    /// The old officer brings the new one along.
    JointMeeting,
    /// The new one comes alone, with half a banknote.
    Token,
}

impl Handover {
    pub const ALL: [Handover; 2] = [Handover::JointMeeting, Handover::Token];
}

/// A way to find out what an agent is, as his controller hears of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Test {
    /// Asked something to which the answer is known.
    Question,
    /// The box with the needles.
    Polygraph,
    /// Something else is wanted, and at once.
    ChangeOfTask,
}

/// A turn in a life, in which somebody listens who otherwise would not.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum LifeEvent {
    Divorce,
    #[default]
    Debt,
    PassedOver,
    ChildIll,
    /// A speech that disgusts.
    Speech,
    FriendArrested,
}

impl LifeEvent {
    pub const ALL: [LifeEvent; 6] = [
        LifeEvent::Divorce,
        LifeEvent::Debt,
        LifeEvent::PassedOver,
        LifeEvent::ChildIll,
        LifeEvent::Speech,
        LifeEvent::FriendArrested,
    ];
}

/// By what an officer comes closer to somebody.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Cultivation {
    /// Dinners and walks.
    #[default]
    Company,
    /// Something is done for him.
    Favour,
    /// Something small is asked of him.
    SmallTask,
}

impl Cultivation {
    pub const ALL: [Cultivation; 3] =
        [Cultivation::Company, Cultivation::Favour, Cultivation::SmallTask];
}
