//! The words of the trade as ids of messages and as keys of selectors.

use rules::engine::{
    covert::{ActionKind, Clue, Course, Dress, Ending, Pace, Phase, Style},
    deck::Aim,
    disclosed::{Line as LedgerLine, Trait, Verdict},
    gazetteer::{Cover, Form, Papers, Sex},
    nature::{
        Alibi, Approach, Ask, Check, Clearance, Crossing, Cultivation, Favour, Flag, Grade, Grudge,
        Handling, Handover, Known, Leaning, LifeEvent, Line as Questions, Means, Mood, Motive,
        Occasion, OnAlarm, Origin, Outcome, Parting, Priority, Publicity, Pursuit, Reception,
        Relation, Reliability, Reply, Role, Route, Sdr, Skill, StaffRole, Test, Tiding, TieKind,
        Tip, WayBack,
    },
    view::{Channel, FileItem, ForeignStatus, Gone, Kind, Loss, Opening, Standing},
    voices::Concern,
};

/// A word with a key. The key is what selectors compare; with the prefix it is a message.
pub trait Word {
    /// Prefix of the message ids of all words of this kind.
    const KIND: &'static str;
    fn key(&self) -> &'static str;

    /// The id of the message that says it.
    fn id(&self) -> String {
        format!("{}-{}", Self::KIND, self.key())
    }
}

macro_rules! words {
    ($($kind:literal $ty:ty { $($variant:pat => $key:literal),* $(,)? })*) => {$(
        impl Word for $ty {
            const KIND: &'static str = $kind;

            fn key(&self) -> &'static str {
                match self { $($variant => $key),* }
            }
        }

        #[cfg(test)]
        impl Keys for $ty {
            const KEYS: &'static [&'static str] = &[$($key),*];
        }
    )*};
}

/// All keys of a kind of word, for the tests of the vocabulary.
#[cfg(test)]
pub trait Keys {
    const KEYS: &'static [&'static str];
}

words! {
    "motive" Motive {
        Motive::Money => "money",
        Motive::Ideology => "ideology",
        Motive::Coercion => "coercion",
        Motive::Ego => "ego",
        Motive::Grievance => "grievance",
    }
    "tie" TieKind {
        TieKind::Family => "family",
        TieKind::Colleague => "colleague",
        TieKind::Friend => "friend",
        TieKind::Lover => "lover",
        TieKind::Club => "club",
        TieKind::Debtor => "debtor",
    }
    "cover" Cover {
        Cover::Local => "local",
        Cover::Diplomat => "diplomat",
        Cover::Official => "official",
        Cover::Trader => "trader",
    }
    "known" Known {
        Known::Site => "site",
        Known::Alias => "alias",
        Known::Face => "face",
        Known::TrueName => "true-name",
        Known::CloseName => "close-name",
    }
    "relation" Relation {
        Relation::RunsMe => "runs",
        Relation::WorksWithMe => "works",
        Relation::ServesMe => "serves",
        Relation::LookedOver => "looked-over",
    }
    "evidence" Kind {
        Kind::Seen => "seen",
        Kind::Leaks => "leaks",
        Kind::Words => "words",
        Kind::Found => "found",
        Kind::Wires => "wires",
    }
    "sex" Sex {
        Sex::Woman => "woman",
        Sex::Man => "man",
    }
    "sdr" Sdr {
        Sdr::Straight => "straight",
        Sdr::Short => "short",
        Sdr::Long => "long",
    }
    "route" Route {
        Route::Clean => "clean",
        Route::Unsure => "unsure",
        Route::Covered => "covered",
    }
    "standing" Standing {
        Standing::Active => "active",
        Standing::Dormant => "dormant",
        Standing::Gone => "gone",
        Standing::Parted => "parted",
    }
    "parting" Parting {
        Parting::Paid => "paid",
        Parting::Frozen => "frozen",
        Parting::Abandoned => "abandoned",
        Parting::Denounced => "denounced",
    }
    "crossing" Crossing {
        Crossing::Train => "train",
        Crossing::Car => "car",
        Crossing::Boat => "boat",
    }
    "handover" Handover {
        Handover::JointMeeting => "joint",
        Handover::Token => "token",
    }
    "test" Test {
        Test::Question => "question",
        Test::Polygraph => "polygraph",
        Test::ChangeOfTask => "change",
    }
    "life" LifeEvent {
        LifeEvent::Divorce => "divorce",
        LifeEvent::Debt => "debt",
        LifeEvent::PassedOver => "passed-over",
        LifeEvent::ChildIll => "child-ill",
        LifeEvent::Speech => "speech",
        LifeEvent::FriendArrested => "friend-arrested",
    }
    "cultivation" Cultivation {
        Cultivation::Company => "company",
        Cultivation::Favour => "favour",
        Cultivation::SmallTask => "task",
    }
    "grudge" Grudge {
        Grudge::Left => "left",
        Grudge::Pressed => "pressed",
        Grudge::Homesick => "homesick",
    }
    "handling" Handling {
        Handling::EyesOnly => "eyes-only",
        Handling::Sanitised => "sanitised",
        Handling::ActionOn => "action-on",
    }
    "feat" ActionKind {
        ActionKind::Raid => "raid",
        ActionKind::Snatch => "snatch",
        ActionKind::Sabotage => "sabotage",
        ActionKind::Assassination => "assassination",
        ActionKind::WhitePropaganda => "white",
        ActionKind::GreyPropaganda => "grey",
        ActionKind::BlackPropaganda => "black",
    }
    "dress" Dress {
        Dress::Civilian => "civilian",
        Dress::Uniform => "uniform",
    }
    "pace" Pace {
        Pace::Hasty => "hasty",
        Pace::Measured => "measured",
        Pace::Thorough => "thorough",
    }
    "style" Style {
        Style::Quiet => "quiet",
        Style::Forceful => "forceful",
    }
    "phase" Phase {
        Phase::Prepare => "prepare",
        Phase::Insert => "insert",
        Phase::Act => "act",
        Phase::Withdraw => "withdraw",
    }
    "course" Course {
        Course::Clean => "clean",
        Course::Partial => "partial",
        Course::Noisy => "noisy",
        Course::Burned => "burned",
        Course::Lost => "lost",
    }
    "over" Ending {
        Ending::Finished => "finished",
        Ending::CalledOff => "called-off",
        Ending::Denied => "denied",
        Ending::Lapsed => "lapsed",
        Ending::Failed => "failed",
    }
    "clue" Clue {
        Clue::Dress => "dress",
        Clue::Kit => "kit",
        Clue::Face => "face",
        Clue::Token => "token",
        Clue::Word => "word",
    }
    "means" Means {
        Means::Document => "document",
        Means::Knowledge => "knowledge",
        Means::Hearsay => "hearsay",
        Means::Original => "original",
    }
    "form" Form {
        Form::Document => "document",
        Form::Knowledge => "knowledge",
    }
    "grade" Reliability {
        Reliability::A => "a",
        Reliability::B => "b",
        Reliability::C => "c",
        Reliability::D => "d",
        Reliability::E => "e",
        Reliability::F => "f",
    }
    "approach" Approach {
        Approach::WalkIn => "walk-in",
        Approach::Brought => "brought",
        Approach::Anonymous => "anonymous",
        Approach::Parcel => "parcel",
        Approach::Liaison => "liaison",
    }
    "line" Questions {
        Questions::Contacts => "contacts",
        Questions::Product => "product",
        Questions::Handler => "handler",
    }
    "concern" Concern {
        Concern::Nothing => "nothing",
        Concern::Family => "family",
        Concern::Holiday => "holiday",
        Concern::Season => "season",
        Concern::Wages => "wages",
        Concern::Gift => "gift",
        Concern::Apart => "apart",
        Concern::Work => "work",
        Concern::NewFace => "new-face",
        Concern::Arrest => "arrest",
        Concern::WayOut => "way-out",
        Concern::Job => "job",
    }
    "mood" Mood {
        Mood::Even => "even",
        Mood::Counting => "counting",
        Mood::Doubting => "doubting",
        Mood::Prying => "prying",
        Mood::Bold => "bold",
        Mood::Mean => "mean",
    }
    "aim" Aim {
        Aim::House => "house",
        Aim::Out => "out",
        Aim::Deeds => "deeds",
        Aim::Depth => "depth",
        Aim::Unhurt => "unhurt",
        Aim::Seasoned => "seasoned",
        Aim::Trusted => "trusted",
        Aim::Trials => "trials",
        Aim::Officers => "officers",
        Aim::Turned => "turned",
        Aim::Justice => "justice",
        Aim::Closed => "closed",
        Aim::Patience => "patience",
    }
    "priority" Priority {
        Priority::Routine => "routine",
        Priority::Pressing => "pressing",
        Priority::Urgent => "urgent",
    }
    "asked-for" Ask {
        Ask::Money => "money",
        Ask::Officer => "officer",
        Ask::Approval => "approval",
    }
    "outcome" Outcome {
        Outcome::Met => "met",
        Outcome::Unmet => "unmet",
        Outcome::Moot => "moot",
    }
    "origin" Origin {
        Origin::Intercept => "intercept",
        Origin::Photograph => "photograph",
        Origin::Liaison => "liaison",
    }
    "alibi" Alibi {
        Alibi::Intercept => "intercept",
        Alibi::Photograph => "photograph",
        Alibi::Gossip => "gossip",
    }
    "alarm" OnAlarm {
        OnAlarm::Run => "run",
        OnAlarm::Freeze => "freeze",
        OnAlarm::Stay => "stay",
    }
    "role" Role {
        Role::Agent => "agent",
        Role::TalentSpotter => "talent-spotter",
        Role::AccessAgent => "access-agent",
        Role::Principal => "principal",
        Role::Courier => "courier",
        Role::Cutout => "cutout",
        Role::LetterBox => "letter-box",
        Role::Address => "address",
        Role::Keeper => "keeper",
        Role::Operator => "operator",
        Role::Forger => "forger",
        Role::Support => "support",
        Role::Sleeper => "sleeper",
        Role::Influence => "influence",
    }
    "craft" Skill {
        Skill::Writing => "writing",
        Skill::Voice => "voice",
        Skill::Radio => "radio",
        Skill::Burst => "burst",
        Skill::Check => "check",
    }
    "way-back" WayBack {
        WayBack::Mark => "mark",
        WayBack::Rendezvous => "rendezvous",
        WayBack::Address => "address",
        WayBack::Advert => "advert",
        WayBack::Broadcast => "broadcast",
        WayBack::DatedDrop => "dated-drop",
    }
    "check" Check {
        Check::Present => "present",
        Check::Absent => "absent",
        Check::Garbled => "garbled",
    }
    "reception" Reception {
        Reception::Arrest => "arrest",
        Reception::Control => "control",
    }
    "publicity" Publicity {
        Publicity::Open => "open",
        Publicity::Secret => "secret",
    }
    "pursuit" Pursuit {
        Pursuit::Hold => "hold",
        Pursuit::RollUp => "roll-up",
    }
    "favour" Favour {
        Favour::Money => "money",
        Favour::Team => "team",
        Favour::Patience => "patience",
    }
    "flag" Flag {
        Flag::Own => "own",
        Flag::Other => "other",
        Flag::Buyer => "buyer",
        Flag::Host => "host",
    }
    "foreign" ForeignStatus {
        ForeignStatus::Nothing => "nothing",
        ForeignStatus::Suspected => "suspected",
        ForeignStatus::Known => "known",
    }
    "gone" Gone {
        Gone::Held => "held",
        Gone::Convicted => "convicted",
        Gone::Exchanged => "exchanged",
        Gone::Expelled => "expelled",
        Gone::Vanished => "vanished",
        Gone::Dead => "dead",
    }
    "item" FileItem {
        FileItem::OldFile => "old-file",
        FileItem::Harmless => "harmless",
        FileItem::Clandestine => "clandestine",
        FileItem::SeenAtDrop => "seen-at-drop",
        FileItem::ReaderOfLeak(_) => "reader-of-leak",
        FileItem::Irregular => "irregular",
        FileItem::NamedInCustody => "named-in-custody",
        FileItem::DescribedInCustody => "described-in-custody",
        FileItem::AtBorder => "at-border",
        FileItem::InsideHelp => "inside-help",
        FileItem::Kit => "kit",
        FileItem::Denounced => "denounced",
        FileItem::EvasiveRoute => "evasive-route",
        FileItem::PitchedSomebody => "pitched-somebody",
        FileItem::CameToEmbassy => "came-to-embassy",
        FileItem::SpokenOf => "spoken-of",
        FileItem::Hindsight => "hindsight",
        FileItem::Joined(_) => "joined",
        FileItem::HouseInquiry => "house-inquiry",
        FileItem::NamedByInsider => "named-by-insider",
        FileItem::AskedFor => "asked-for",
        FileItem::Overheard => "overheard",
        FileItem::Informed(_) => "informed",
        FileItem::Vetted => "vetted",
        FileItem::Shaken => "shaken",
        FileItem::Wording(_) => "wording",
        FileItem::TookTheBait => "took-the-bait",
        FileItem::KeptQuiet => "kept-quiet",
        FileItem::WalkedIn => "walked-in",
        FileItem::OnTheAir => "on-the-air",
        FileItem::StrangeLetters => "strange-letters",
        FileItem::Journey => "journey",
        FileItem::Letter => "letter",
        FileItem::NamedByDefector => "named-by-defector",
    }
    "staff" StaffRole {
        StaffRole::Driver => "driver",
        StaffRole::Cleaner => "cleaner",
        StaffRole::CipherClerk => "cipher-clerk",
    }
    "clearance" Clearance {
        Clearance::Full => "full",
        Clearance::Restricted => "restricted",
        Clearance::Suspended => "suspended",
        Clearance::Dismissed => "dismissed",
    }
    "tip" Tip {
        Tip::Case => "case",
        Tip::Arrest => "arrest",
        Tip::Theirs => "theirs",
        Tip::Inquiry => "inquiry",
    }
    "papers" Papers {
        Papers::None => "none",
        Papers::Cases => "cases",
        Papers::Arrests => "arrests",
        Papers::Doubles => "doubles",
        Papers::All => "all",
    }
    "verdict" Verdict {
        Verdict::SecurityDecisive => "security-decisive",
        Verdict::SecurityNarrow => "security-narrow",
        Verdict::Draw => "draw",
        Verdict::StationNarrow => "station-narrow",
        Verdict::StationDecisive => "station-decisive",
    }
    "ledger" LedgerLine {
        LedgerLine::Claims => "claims",
        LedgerLine::AgentsClean => "agents-clean",
        LedgerLine::AgentsKnown => "agents-known",
        LedgerLine::Caught => "caught",
        LedgerLine::Swapped => "swapped",
        LedgerLine::Controlled => "controlled",
        LedgerLine::Expelled => "expelled",
        LedgerLine::InnocentFreed => "innocent-freed",
        LedgerLine::InnocentConvicted => "innocent-convicted",
        LedgerLine::ExpelledUnproven => "expelled-unproven",
        LedgerLine::PatienceSpent => "patience-spent",
        LedgerLine::StationClosed => "station-closed",
        LedgerLine::Feats => "feats",
        LedgerLine::Blame => "blame",
        LedgerLine::MenLost => "men-lost",
        LedgerLine::Attribution => "attribution",
        LedgerLine::MenTried => "men-tried",
        LedgerLine::GreatTrial => "great-trial",
        LedgerLine::Aims => "aims",
    }
    "nature" Trait {
        Trait::Motive => "motive",
        Trait::CounterLoyalty => "counter-loyalty",
        Trait::Nerve => "nerve",
        Trait::Window => "window",
        Trait::Control => "control",
        Trait::Access => "access",
        Trait::Imagination => "imagination",
        Trait::Comes => "comes",
        Trait::Leaning => "leaning",
    }
}

/// Only keys, like those that follow.
pub const fn reply(reply: Reply) -> &'static str {
    match reply {
        Reply::Accepts => "accepts",
        Reply::Reports => "reports",
        Reply::Declines => "declines",
    }
}

pub const fn tiding(tiding: Tiding) -> &'static str {
    match tiding {
        Tiding::MadeAnOffer => "made-an-offer",
        Tiding::CalledIn => "called-in",
        Tiding::Moved => "moved",
    }
}

/// The key of a channel, for selectors and for its name.
pub const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Meeting { .. } => "meeting",
        Channel::Brush { .. } => "brush",
        Channel::Drop => "drop",
        Channel::Through { .. } => "through",
        Channel::Abroad => "abroad",
        Channel::House { .. } => "house",
        Channel::LetterBox { .. } => "letter-box",
        Channel::Post { .. } => "post",
        Channel::Courier { .. } => "courier",
        Channel::Voice => "voice",
        Channel::Radio { .. } => "radio",
        Channel::Burst => "burst",
        Channel::Signal => "signal",
    }
}

/// Only keys: these choose between sentences and are never said alone.
pub const fn opening(why: Opening) -> &'static str {
    match why {
        Opening::TakenOver => "taken-over",
        Opening::Register => "register",
        Opening::ForeignersList => "foreigners-list",
        Opening::Spotted => "spotted",
        Opening::SeenAtContact => "seen-at-contact",
        Opening::DescribedInCustody => "described-in-custody",
        Opening::CameHimself => "came-himself",
        Opening::Liaison => "liaison",
    }
}

pub const fn leaning(leaning: Leaning) -> &'static str {
    match leaning {
        Leaning::TowardsB => "first",
        Leaning::Neither => "neither",
        Leaning::TowardsC => "second",
    }
}

pub const fn occasion(why: Occasion) -> &'static str {
    match why {
        Occasion::Habit => "habit",
        Occasion::Abroad => "abroad",
        Occasion::Expulsion => "expulsion",
        Occasion::Reprisal => "reprisal",
        Occasion::Arrest => "arrest",
        Occasion::Trial => "trial",
        Occasion::Swap => "swap",
        Occasion::Action => "action",
        Occasion::Crisis => "crisis",
    }
}

pub const fn loss(how: Loss) -> &'static str {
    match how {
        Loss::Expelled => "expelled",
        Loss::Arrested => "arrested",
        Loss::Exchanged => "exchanged",
    }
}

/// The id of the word for a grade of an item, 1 to 6.
pub const fn item_grade(item: u8) -> &'static str {
    match item {
        1 => "item-1",
        2 => "item-2",
        3 => "item-3",
        4 => "item-4",
        5 => "item-5",
        _ => "item-6",
    }
}

/// A grade as everybody writes it: B2.
pub fn grade(grade: Grade) -> String {
    format!("{}{}", grade.source.key().to_uppercase(), grade.item)
}
