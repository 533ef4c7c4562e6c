//! All the luck in the game.
//!
//! A draw is a pure function of the campaign's key and of what is asked about whom. No counter
//! runs along, so adding or withdrawing an order moves no other draw, and a reload with the same
//! orders brings the same week.
//!
//! The generator is Philox 4×32 with ten rounds (Salmon, Moraes, Dror, Shaw: "Parallel random
//! numbers: as easy as 1, 2, 3", SC 2011), tested against its published vectors.

use serde::{Deserialize, Serialize};

use crate::engine::{
    seat::Seat,
    units::{Chance, Week},
};

macro_rules! purposes {
    ($($(#[$doc:meta])* $name:ident = $number:literal),* $(,)?) => {
        /// What a draw is for. The numbers are for ever: a purpose that goes leaves a gap.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        #[repr(u16)]
        pub enum Luck {
            $($(#[$doc])* $name = $number,)*
        }

        impl Luck {
            /// Every purpose: the table of all luck in the game.
            pub const ALL: &'static [Luck] = &[$(Luck::$name),*];

            /// The name of the purpose, as `cutout rules luck` lists it.
            pub const fn name(self) -> &'static str {
                match self { $(Luck::$name => stringify!($name)),* }
            }
        }
    };
}

purposes! {
    /// The hour of an operation.
    Hour = 1,
    /// Which of two operations in one hour goes first.
    Lot = 2,
    /// Is the first end of a contact tailed?
    TailedOfficer = 3,
    /// Is the second end of a contact tailed?
    TailedContact = 4,
    /// Does something keep an agent away from contacts?
    KeptAway = 92,
    /// For how many weeks is an agent kept away?
    KeptFor = 93,
    /// Does the detection route show the tail, or a shadow that is none?
    RouteShows = 5,
    /// Is a contact noticed by chance, or by a team on the site or the district?
    Noticed = 6,
    /// Does the manner of a contact look clandestine?
    Manner = 7,
    /// Is a stranger at a contact named at once?
    NamedAtOnce = 8,
    /// Is a visit to a drop recognised as one?
    DropVisitSeen = 9,
    /// Which harmless contact somebody has.
    HarmlessWith = 10,
    /// Who is spotted in somebody's circle.
    SpottedWho = 11,
    /// Where the range of an assessed trait lies.
    AssessedTrait = 12,
    /// Is the motive judged rightly?
    MotiveJudged = 13,
    /// How far rapport grows in a week of development.
    RapportGrows = 14,
    /// Does sounding out show whether the motive fits?
    SoundedOut = 15,
    /// Is a pitch accepted?
    PitchAccepted = 16,
    /// In which way a pitch is refused.
    PitchRefused = 17,
    /// Does somebody who accepts report it at once?
    AcceptedAndReports = 18,
    /// Is there a report of an agent this week?
    ReportBorn = 19,
    /// Is a report right?
    ReportRight = 20,
    /// Which wrong value a report states.
    ReportWrong = 21,
    /// Does copying a document, or money spent, look irregular?
    Irregular = 22,
    /// Does an indicator of a leak come to Security?
    LeakIndicated = 23,
    /// Does a false indicator of a leak come to Security?
    FalseIndicator = 24,
    /// Does an edition come to light?
    ComesToLight = 25,
    /// What the next edition of a holding says.
    NextEdition = 26,
    /// Does the gate watch single out a hidden officer?
    GateSuspects = 27,
    /// Which diplomat the gate watch looks at.
    GateLooksAt = 28,
    /// Is a face identified?
    FaceIdentified = 29,
    /// When a prisoner breaks.
    Breaks = 30,
    /// Does a prisoner who held out break this week?
    BreaksLater = 31,
    /// Is a face that a prisoner describes found in the albums at once?
    FaceInAlbums = 142,
    /// Does a prisoner name a friend for one of his chain?
    PrisonerLies = 143,
    /// Which friend?
    FriendNamed = 144,
    /// Is kit found at an arrest?
    KitFound = 32,
    /// Does the foreign state answer an expulsion?
    ExpulsionAnswered = 33,
    /// Does a window of susceptibility open?
    WindowOpens = 34,
    /// In which order equal things are released or listed.
    Order = 35,
    /// Where a meeting takes place.
    MeetingPlace = 36,
    /// Does the gate watch single out an honest diplomat?
    GateErrs = 37,
    /// Is the offer to work for Security accepted?
    OfferTaken = 38,
    /// Is a meeting of a double supervised?
    Supervised = 39,
    /// Does a double tell his officer?
    Redoubles = 40,
    /// When an arrest that nobody announced is noticed.
    ArrestNoticed = 41,
    /// Do two members of a cell come to know each other?
    MembersMeet = 42,
    /// Does a review find an acquaintance?
    ReviewFinds = 43,
    /// Does somebody come back by his emergency plan?
    PlanReturns = 44,
    /// Is somebody found whom no link leads to?
    Recontacted = 45,
    /// Does an exfiltration succeed?
    Exfiltrated = 46,
    /// Does one who looks on see watchers?
    WatchersSeen = 47,
    /// Which turn a life takes.
    LifeTurns = 85,
    /// Does somebody do a small thing that he was asked?
    SmallThingDone = 86,
    /// How an observer is biased, for good.
    ObserverBias = 87,
    /// Is somebody inside an embassy won?
    InsiderWon = 110,
    /// Does he tell his own people of the offer?
    InsiderTells = 111,
    /// Does an insider come by something this week, and by what?
    InsiderSees = 112,
    /// Does a source in Security's house come by something?
    TipSeen = 113,
    /// Does an inquiry in the house find anything?
    HouseSearched = 114,
    /// Is a double seen through who told his officer?
    SeenThrough = 115,
    /// Is a double turned once more?
    TurnedAgain = 116,
    // ── traps ──
    /// Does a letter without a name come?
    LetterComes = 95,
    /// Whom a letter is about.
    LetterNames = 96,
    /// Does an informer speak of a colleague?
    InformerTells = 97,
    /// Does a tap bring something?
    Overheard = 98,
    /// Does somebody come over abroad?
    DefectorComes = 99,
    /// Whom he names.
    DefectorNames = 100,
    /// Do somebody's papers add up?
    VettingFinds = 101,
    /// Is somebody shaken who was called in?
    InterviewShakes = 102,
    /// Does an indicator bring the wording along?
    WordingHeard = 103,
    /// Is an offer taken that is a trap?
    BaitTaken = 104,
    /// Does who says no report it?
    BaitReported = 105,
    /// Is a trap seen in time?
    TrapSeen = 106,
    // ── channels ──
    /// Is a bearing taken of a transmission?
    BearingTaken = 70,
    /// Is a letter to an address of ours noticed?
    LetterNoticed = 71,
    /// Is a journey abroad noticed in the travel records?
    JourneyNoticed = 72,
    /// Does one under control alter his security check, or a free one forget it?
    CheckGiven = 73,
    /// Can a security check be read?
    CheckGarbled = 74,
    /// Does the desk miss that it is not there?
    CheckMissed = 75,
    /// Is the wrong man believed at a meeting by plan?
    WrongManBelieved = 76,
    /// Does a word in the right room keep patience from growing?
    InfluenceWorks = 77,
    /// Does a flat, or a person, that was used too often show?
    WornShows = 78,
    // ── volunteers ──
    /// Does somebody come of his own accord, now that he listens?
    Volunteers = 60,
    /// To whom, and in which way, he comes.
    VolunteersHow = 61,
    /// What somebody who makes things up says.
    InventedWhat = 62,
    /// Does somebody who has nothing make something up?
    Invents = 63,
    /// Is what was made up sold a second time, and when does it come back?
    SellsTwice = 64,
    /// Does a friendly service pass something on?
    LiaisonPasses = 65,
    /// Do the answers of somebody who offers himself fit?
    OfferFits = 66,
    /// Does somebody who offers himself take offence?
    TakesOffence = 67,
    /// Is a walk-in seen at the gate?
    SeenAtGate = 68,
    /// Does a member come when he is asked to, or does a friendly service answer?
    Shows = 69,
    /// Does headquarters consent to an action?
    ActionConsent = 128,
    /// How a phase of an action goes.
    ActionPhase = 129,
    /// Does a clue point to whoever did it, or to whom he wants blamed?
    CluePoints = 130,
    /// To whom a clue points that does not.
    ClueErrs = 131,
    /// Does a captive of an action talk this week?
    CaptiveTalks = 132,
    /// Is the agent who opened the door lost as a source?
    GuideLost = 133,
    /// Who gets a dead man's chair?
    Succession = 134,
    /// Does the temper of headquarters change, and to what?
    HqMood = 120,
    /// Does headquarters ask, about what, and how urgently?
    HqAsks = 121,
    /// Does headquarters want something, and what?
    HqDemands = 122,
    /// Does a word come from elsewhere, and about what?
    Sidelight = 123,
    /// Is a word from elsewhere right?
    SidelightRight = 124,
    /// Which wrong value a word from elsewhere states.
    SidelightWrong = 125,
    /// Does somebody who was left or pressed go to Security?
    ComesOver = 88,
    /// Does somebody who was taken out go home?
    ExileGoesHome = 140,
    /// Does he tell a newspaper?
    ExileComplains = 141,
    /// What the polygraph says.
    PolygraphReads = 89,
    /// Are watchers seen where only one agent expects somebody?
    CanarySings = 90,
    /// Does an agent go along with a stranger who has the token?
    TokenTaken = 91,

    // ── crises ──
    /// Does a crisis come to a seat?
    CrisisComes = 150,
    /// Which of the cards lies on top.
    CrisisCard = 151,
    /// Whom a crisis is about.
    CrisisTouches = 152,
    /// The house and the district of a crisis.
    CrisisPlace = 153,
    /// Does a reply bring what it may bring?
    CrisisTurns = 154,
    /// Whose ears a reply opens.
    CrisisWindow = 155,
    /// On which secret a reply bears.
    CrisisSecret = 156,

    // ── cells ──
    /// Does a member find something odd about the leader?
    MemberWonders = 157,

    // ── voices ──
    /// Does an agent whom an officer met say something of himself?
    AgentSpeaks = 165,
    /// Which of several speaks first.
    SpeaksFirst = 166,
    /// Of what an agent speaks.
    SpeaksOf = 167,

    // ── relations, flags, law ──
    /// Does something abroad warm or chill relations, and which of the two?
    RelationsShift = 50,
    /// Is somebody's leaning judged rightly?
    LeaningJudged = 51,
    /// Does an officer say something that does not go with his flag?
    FlagSlips = 52,
    /// What somebody does who has seen through a flag.
    SeesThrough = 53,
}

/// About what a draw is asked. Structural: seats, verbs and places in the truth, never a counter
/// or a position in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::engine) struct About {
    pub seat: u32,
    pub verb: u8,
    pub actor: u32,
    pub target: u32,
    pub n: u16,
}

impl About {
    pub const fn whom(actor: u32, target: u32) -> About {
        About { seat: 0, verb: 0, actor, target, n: 0 }
    }

    pub const fn by(self, seat: Seat) -> About {
        About { seat: seat.number(), ..self }
    }

    pub const fn verb(self, verb: u8) -> About {
        About { verb, ..self }
    }

    pub const fn nth(self, n: u16) -> About {
        About { n, ..self }
    }
}

/// The campaign's key. It never leaves the engine but inside a snapshot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) struct Dice {
    pub(in crate::engine) key: [u32; 2],
}

impl Dice {
    /// The raw word of one draw.
    fn word(self, week: Week, luck: Luck, about: About) -> u32 {
        let counter = [
            u32::from(week.0) << 16 | luck as u32,
            about.seat << 24 | u32::from(about.verb) << 16 | u32::from(about.n),
            about.actor,
            about.target,
        ];
        let [first, ..] = philox(counter, self.key);
        first
    }

    /// 0 to `bound` − 1; 0 when `bound` is 0. Multiply-shift: a bias below `bound` in 2³².
    pub fn below(self, week: Week, luck: Luck, about: About, bound: u32) -> u32 {
        if bound < 2 {
            return 0;
        }
        #[cfg(test)]
        crate::engine::laws::trace::drawn(luck);
        let wide = u64::from(self.word(week, luck, about)) * u64::from(bound);
        u32::try_from(wide >> 32).unwrap_or(0)
    }

    /// True with this chance. A chance of 0 or 1 never draws.
    pub fn chance(self, week: Week, luck: Luck, about: About, chance: Chance) -> bool {
        match chance {
            Chance::NEVER => false,
            Chance::ALWAYS => true,
            _ => self.below(week, luck, about, 10_000) < u32::from(chance.ten_thousandths()),
        }
    }
}

/// One block of Philox 4×32-10.
fn philox(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let [mut a, mut b, mut c, mut d] = counter;
    let [mut k0, mut k1] = key;
    for _ in 0..10 {
        let x = u64::from(a) * 0xD251_1F53;
        let y = u64::from(c) * 0xCD9E_8D57;
        let (x_high, x_low) = ((x >> 32) as u32, x as u32);
        let (y_high, y_low) = ((y >> 32) as u32, y as u32);
        (a, b, c, d) = (y_high ^ b ^ k0, y_low, x_high ^ d ^ k1, x_low);
        k0 = k0.wrapping_add(0x9E37_79B9);
        k1 = k1.wrapping_add(0xBB67_AE85);
    }
    [a, b, c, d]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The known-answer vectors that its authors publish for philox4x32-10.
    #[test]
    fn philox_gives_the_published_vectors() {
        let all = u32::MAX;
        let pi = [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344];
        assert_eq!(philox([0; 4], [0; 2]), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
        assert_eq!(
            philox([all; 4], [all; 2]),
            [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
        );
        assert_eq!(
            philox(pi, [0xa409_3822, 0x299f_31d0]),
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        );
    }

    #[test]
    fn a_certainty_draws_nothing() {
        let dice = Dice { key: [1, 2] };
        let about = About::whom(3, 4);
        assert!(dice.chance(Week(1), Luck::PitchAccepted, about, Chance::ALWAYS));
        assert!(!dice.chance(Week(1), Luck::PitchAccepted, about, Chance::NEVER));
    }

    /// A golden vector for every kind of draw: if one of these moves, every campaign moves.
    #[test]
    fn every_kind_of_draw_has_its_vector() {
        let dice = Dice { key: [0x5eed, 0xf00d] };
        let about = About::whom(7, 11).by(Seat::Station1).verb(3).nth(1);
        let mut drawn: Vec<(Luck, u32)> =
            Luck::ALL.iter().map(|&luck| (luck, dice.below(Week(5), luck, about, 1000))).collect();
        let mut golden = vec![
            (Luck::Hour, 134),
            (Luck::Lot, 68),
            (Luck::TailedOfficer, 476),
            (Luck::TailedContact, 912),
            (Luck::RouteShows, 732),
            (Luck::Noticed, 827),
            (Luck::Manner, 93),
            (Luck::NamedAtOnce, 947),
            (Luck::DropVisitSeen, 502),
            (Luck::HarmlessWith, 497),
            (Luck::SpottedWho, 803),
            (Luck::AssessedTrait, 875),
            (Luck::MotiveJudged, 505),
            (Luck::RapportGrows, 371),
            (Luck::SoundedOut, 617),
            (Luck::PitchAccepted, 958),
            (Luck::PitchRefused, 38),
            (Luck::AcceptedAndReports, 940),
            (Luck::ReportBorn, 956),
            (Luck::ReportRight, 689),
            (Luck::ReportWrong, 418),
            (Luck::Irregular, 906),
            (Luck::LeakIndicated, 17),
            (Luck::FalseIndicator, 239),
            (Luck::ComesToLight, 118),
            (Luck::NextEdition, 688),
            (Luck::GateSuspects, 636),
            (Luck::GateLooksAt, 605),
            (Luck::FaceIdentified, 334),
            (Luck::Breaks, 25),
            (Luck::BreaksLater, 15),
            (Luck::KitFound, 496),
            (Luck::ExpulsionAnswered, 655),
            (Luck::WindowOpens, 87),
            (Luck::Order, 765),
            (Luck::MeetingPlace, 605),
            (Luck::GateErrs, 141),
            (Luck::OfferTaken, 448),
            (Luck::Supervised, 240),
            (Luck::Redoubles, 415),
            (Luck::ArrestNoticed, 751),
            (Luck::MembersMeet, 763),
            (Luck::ReviewFinds, 587),
            (Luck::PlanReturns, 579),
            (Luck::Recontacted, 237),
            (Luck::Exfiltrated, 498),
            (Luck::WatchersSeen, 898),
            (Luck::LifeTurns, 412),
            (Luck::SmallThingDone, 55),
            (Luck::ObserverBias, 430),
            (Luck::InsiderWon, 165),
            (Luck::InsiderTells, 349),
            (Luck::InsiderSees, 147),
            (Luck::TipSeen, 759),
            (Luck::HouseSearched, 315),
            (Luck::SeenThrough, 845),
            (Luck::TurnedAgain, 578),
            (Luck::BearingTaken, 513),
            (Luck::LetterNoticed, 205),
            (Luck::JourneyNoticed, 342),
            (Luck::CheckGiven, 114),
            (Luck::CheckGarbled, 994),
            (Luck::CheckMissed, 423),
            (Luck::WrongManBelieved, 201),
            (Luck::InfluenceWorks, 769),
            (Luck::WornShows, 207),
            (Luck::ActionConsent, 735),
            (Luck::ActionPhase, 272),
            (Luck::CluePoints, 723),
            (Luck::ClueErrs, 844),
            (Luck::CaptiveTalks, 141),
            (Luck::GuideLost, 889),
            (Luck::Succession, 159),
            (Luck::LetterComes, 448),
            (Luck::LetterNames, 898),
            (Luck::InformerTells, 511),
            (Luck::Overheard, 344),
            (Luck::DefectorComes, 804),
            (Luck::DefectorNames, 104),
            (Luck::VettingFinds, 164),
            (Luck::InterviewShakes, 800),
            (Luck::WordingHeard, 713),
            (Luck::BaitTaken, 607),
            (Luck::BaitReported, 999),
            (Luck::TrapSeen, 625),
            (Luck::Volunteers, 168),
            (Luck::VolunteersHow, 739),
            (Luck::InventedWhat, 892),
            (Luck::Invents, 312),
            (Luck::SellsTwice, 663),
            (Luck::LiaisonPasses, 491),
            (Luck::OfferFits, 3),
            (Luck::TakesOffence, 963),
            (Luck::SeenAtGate, 757),
            (Luck::Shows, 491),
            (Luck::HqMood, 811),
            (Luck::HqAsks, 100),
            (Luck::HqDemands, 702),
            (Luck::Sidelight, 848),
            (Luck::SidelightRight, 711),
            (Luck::SidelightWrong, 609),
            (Luck::ComesOver, 601),
            (Luck::ExileGoesHome, 763),
            (Luck::ExileComplains, 812),
            (Luck::PolygraphReads, 163),
            (Luck::CanarySings, 28),
            (Luck::TokenTaken, 302),
            (Luck::RelationsShift, 337),
            (Luck::LeaningJudged, 517),
            (Luck::FlagSlips, 693),
            (Luck::SeesThrough, 675),
            (Luck::KeptAway, 800),
            (Luck::KeptFor, 530),
            (Luck::FaceInAlbums, 710),
            (Luck::PrisonerLies, 8),
            (Luck::FriendNamed, 239),
            (Luck::CrisisComes, 63),
            (Luck::CrisisCard, 374),
            (Luck::CrisisTouches, 85),
            (Luck::CrisisPlace, 838),
            (Luck::CrisisTurns, 985),
            (Luck::CrisisWindow, 905),
            (Luck::CrisisSecret, 726),
            (Luck::MemberWonders, 52),
            (Luck::AgentSpeaks, 789),
            (Luck::SpeaksFirst, 765),
            (Luck::SpeaksOf, 340),
        ];
        // Purposes stand by their rule, here and there; their numbers stay.
        drawn.sort_by_key(|(luck, _)| *luck as u16);
        golden.sort_by_key(|(luck, _)| *luck as u16);
        assert_eq!(drawn, golden);
    }

    #[test]
    fn no_two_purposes_share_a_number() {
        let mut numbers: Vec<u16> = Luck::ALL.iter().map(|&luck| luck as u16).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), Luck::ALL.len());
    }
}
