//! What a seat is told: the only window out of the truth.
//!
//! A [`Report`] speaks in the first person plural and in the seat's own numbers. Which events
//! become which reports stands in `engine::reporting`; this page is only the vocabulary.
//! Long because every report has its fields here.

use crate::engine::view::Kind;
use crate::engine::{
    cells, contacts, covert, deck, doubles, flags, flight,
    happening::{Listener, Tone},
    headquarters, house,
    ids::{DossierId, HoldingId, InstitutionId},
    links, moles, partings, prison, product, recruiting, relations, secrets,
    subjects::subjects,
    swap, traps, trials,
    units::Week,
    voices, volunteers, watching,
};
use serde::{Deserialize, Serialize};

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
    Joined(Kind),
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
    /// Spoken of by a prisoner, as one who need not be of the chain.
    SpokenOf,
    /// Was seen with an officer who turned out to be one.
    Hindsight,
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

/// One thing that one seat is told, addressed: what is a Station's can't be told to Security.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Report {
    Any(ToAll),
    Station(ToStation),
    Security(ToSecurity),
}

impl Report {
    /// The name of this kind of report.
    pub const fn name(&self) -> &'static str {
        match self {
            Report::Any(it) => it.name(),
            Report::Station(it) => it.name(),
            Report::Security(it) => it.name(),
        }
    }

    /// The number of its kind: frozen, wherever its row stands.
    pub const fn number(&self) -> u16 {
        match self {
            Report::Any(it) => it.number(),
            Report::Station(it) => it.number(),
            Report::Security(it) => it.number(),
        }
    }

    /// Where it stands in the news of its week.
    pub(in crate::engine) fn rank(&self) -> (u8, u32) {
        match self {
            Report::Any(it) => it.rank(),
            Report::Station(it) => it.rank(),
            Report::Security(it) => it.rank(),
        }
    }

    /// The dossier that it is about, for the turn of its variant and for finding it again.
    pub fn about(&self) -> Option<DossierId> {
        match self {
            Report::Any(it) => it.about(),
            Report::Station(it) => it.about(),
            Report::Security(it) => it.about(),
        }
    }

    /// What kind of news it is for the seat that reads it.
    pub fn tone(&self) -> Tone {
        match self {
            Report::Any(it) => it.tone(),
            Report::Station(it) => it.tone(),
            Report::Security(it) => it.tone(),
        }
    }

    /// Says every field to the listener, in the order of the row.
    pub fn tell(&self, listener: &mut impl Listener) {
        match self {
            Report::Any(it) => it.tell(listener),
            Report::Station(it) => it.tell(listener),
            Report::Security(it) => it.tell(listener),
        }
    }
}

macro_rules! reports {
    ($($name:ident = $room:ident,)*) => {
        impl Report {
            /// Every kind of report with the number of its row: frozen, wherever the row stands.
            pub fn numbers() -> Vec<(&'static str, u16)> {
                [$($room::ToAll::NUMBERS, $room::ToStation::NUMBERS, $room::ToSecurity::NUMBERS),*]
                    .concat()
            }

            /// The names of all reports, for tests of the vocabulary.
            pub fn names() -> Vec<&'static str> {
                Report::numbers().into_iter().map(|(name, _)| name).collect()
            }
        }

        /// What any seat may be told.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum ToAll {
            $($name($room::ToAll),)*
        }

        impl ToAll {
            const fn name(&self) -> &'static str {
                match self { $(ToAll::$name(it) => it.name(),)* }
            }

            const fn number(&self) -> u16 {
                match self { $(ToAll::$name(it) => it.number(),)* }
            }

            fn rank(&self) -> (u8, u32) {
                match self { $(ToAll::$name(it) => it.rank(),)* }
            }

            fn about(&self) -> Option<DossierId> {
                match self { $(ToAll::$name(it) => it.about(),)* }
            }

            fn tone(&self) -> Tone {
                match self { $(ToAll::$name(it) => it.tone(),)* }
            }

            fn tell(&self, listener: &mut impl Listener) {
                match self { $(ToAll::$name(it) => it.tell(listener),)* }
            }
        }

        $(impl From<$room::ToAll> for Report {
            fn from(it: $room::ToAll) -> Report {
                Report::Any(ToAll::$name(it))
            }
        })*

        /// What a Station is told.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum ToStation {
            $($name($room::ToStation),)*
        }

        impl ToStation {
            const fn name(&self) -> &'static str {
                match self { $(ToStation::$name(it) => it.name(),)* }
            }

            const fn number(&self) -> u16 {
                match self { $(ToStation::$name(it) => it.number(),)* }
            }

            fn rank(&self) -> (u8, u32) {
                match self { $(ToStation::$name(it) => it.rank(),)* }
            }

            fn about(&self) -> Option<DossierId> {
                match self { $(ToStation::$name(it) => it.about(),)* }
            }

            fn tone(&self) -> Tone {
                match self { $(ToStation::$name(it) => it.tone(),)* }
            }

            fn tell(&self, listener: &mut impl Listener) {
                match self { $(ToStation::$name(it) => it.tell(listener),)* }
            }
        }

        $(impl From<$room::ToStation> for Report {
            fn from(it: $room::ToStation) -> Report {
                Report::Station(ToStation::$name(it))
            }
        })*

        /// What Security is told.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum ToSecurity {
            $($name($room::ToSecurity),)*
        }

        impl ToSecurity {
            const fn name(&self) -> &'static str {
                match self { $(ToSecurity::$name(it) => it.name(),)* }
            }

            const fn number(&self) -> u16 {
                match self { $(ToSecurity::$name(it) => it.number(),)* }
            }

            fn rank(&self) -> (u8, u32) {
                match self { $(ToSecurity::$name(it) => it.rank(),)* }
            }

            fn about(&self) -> Option<DossierId> {
                match self { $(ToSecurity::$name(it) => it.about(),)* }
            }

            fn tone(&self) -> Tone {
                match self { $(ToSecurity::$name(it) => it.tone(),)* }
            }

            fn tell(&self, listener: &mut impl Listener) {
                match self { $(ToSecurity::$name(it) => it.tell(listener),)* }
            }
        }

        $(impl From<$room::ToSecurity> for Report {
            fn from(it: $room::ToSecurity) -> Report {
                Report::Security(ToSecurity::$name(it))
            }
        })*
    };
}

subjects!(reports);
