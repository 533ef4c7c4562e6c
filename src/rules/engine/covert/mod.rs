//! Words for covert action: what is done to whom, how, how far it has come, and what is left
//! lying about afterwards.

pub(in crate::engine) mod action;
pub(in crate::engine) mod answers;
pub(in crate::engine) mod apply;
pub(in crate::engine) mod asking;
pub(in crate::engine) mod happenings;
pub(in crate::engine) mod incident;
pub(in crate::engine) mod learn;
pub(in crate::engine) mod orders;

pub(in crate::engine) use happenings::Happening;
pub use happenings::{ToAll, ToSecurity, ToStation};

use serde::{Deserialize, Serialize};

use crate::engine::{
    gazetteer::State,
    ids::{DossierId, HoldingId, InstitutionId, OfficerNo},
    seat::Seat,
    units::{Money, Week},
};

macro_rules! closed {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        pub enum $name { #[default] $($(#[$vdoc])* $variant,)* }

        impl $name {
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// Its row in the tables of the rules.
            pub const fn row(self) -> usize {
                self as usize
            }
        }
    )*};
}

closed! {
    /// What is done.
    ActionKind {
        /// A paper is taken from where it lies.
        Raid,
        /// Somebody is carried off.
        Snatch,
        /// A house cannot work for weeks.
        Sabotage,
        /// Somebody is killed, and somebody else gets the chair.
        Assassination,
        /// Broadcasts in one's own name.
        WhitePropaganda,
        /// Leaflets in nobody's name.
        GreyPropaganda,
        /// Papers in another's name.
        BlackPropaganda,
    }
    /// How the men are dressed, which decides what they are when they are caught.
    Dress {
        /// Nobody's soldiers: spies, to be tried as such.
        Civilian,
        /// Somebody's soldiers: prisoners of war, to be held and exchanged.
        Uniform,
    }
    /// How long it is prepared.
    Pace {
        Hasty,
        Measured,
        Thorough,
    }
    /// With how much noise it may be done.
    Style {
        Quiet,
        Forceful,
    }
    /// One part of an action.
    Phase {
        Prepare,
        Insert,
        Act,
        Withdraw,
    }
    /// How a phase went, from best to worst.
    Course {
        /// As planned, and unseen.
        Clean,
        /// It served.
        Partial,
        /// It served, and was seen.
        Noisy,
        /// It failed, and was seen.
        Burned,
        /// It failed, and men were left behind.
        Lost,
    }
    /// How an action ended.
    Ending {
        /// The men are home, or there were none.
        Finished,
        /// Called off.
        CalledOff,
        /// Headquarters said no.
        Denied,
        /// Consent ran out before anybody moved.
        Lapsed,
        /// It could not be done any more.
        Failed,
    }
    /// What points to somebody.
    Clue {
        /// What they wore.
        Dress,
        /// What they carried.
        Kit,
        /// Who was seen.
        Face,
        /// What was left lying where it would be found.
        Token,
        /// What a captive says.
        Word,
    }
}

impl ActionKind {
    /// Nobody is sent: words go out.
    pub const fn is_propaganda(self) -> bool {
        matches!(
            self,
            ActionKind::WhitePropaganda | ActionKind::GreyPropaganda | ActionKind::BlackPropaganda
        )
    }

    /// Blood, or the threat of it: what a house answers with reprisals.
    pub const fn is_violent(self) -> bool {
        matches!(self, ActionKind::Snatch | ActionKind::Sabotage | ActionKind::Assassination)
    }

    /// Does it need somebody of ours who knows the house?
    pub const fn needs_a_guide(self) -> bool {
        matches!(self, ActionKind::Raid)
    }

    /// Shade of propaganda: white 0, grey 1, black 2.
    pub const fn shade(self) -> usize {
        match self {
            ActionKind::GreyPropaganda => 1,
            ActionKind::BlackPropaganda => 2,
            ActionKind::Raid
            | ActionKind::Snatch
            | ActionKind::Sabotage
            | ActionKind::Assassination
            | ActionKind::WhitePropaganda => 0,
        }
    }
}

impl Pace {
    /// Weeks of preparation.
    pub const fn weeks(self) -> u16 {
        match self {
            Pace::Hasty => 1,
            Pace::Measured => 2,
            Pace::Thorough => 3,
        }
    }
}

impl Course {
    /// Was the aim of the phase reached?
    pub const fn served(self) -> bool {
        matches!(self, Course::Clean | Course::Partial | Course::Noisy)
    }
}

/// At what or whom an action is aimed, in the Station's own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Mark {
    Paper(HoldingId),
    Person(DossierId),
    House(InstitutionId),
    Opinion,
}

/// Where Security finds the traces of one, in its own numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scene {
    House(InstitutionId),
    Person(DossierId),
    Streets,
}

/// A whole plan of action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Scheme {
    /// Who leads it.
    pub officer: OfficerNo,
    pub kind: ActionKind,
    pub mark: Mark,
    /// An agent who knows the house and opens a door.
    pub guide: Option<DossierId>,
    pub dress: Dress,
    /// The state that is to be blamed; none plants nothing.
    pub flag: Option<State>,
    pub pace: Pace,
    pub style: Style,
    pub men: u8,
    pub money: Money,
}

/// How far an action has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Step {
    /// Headquarters has been asked.
    Asked,
    /// It may begin.
    Granted,
    /// Being prepared; ready at the end of that week.
    Preparing { until: Week },
    /// It may go in.
    Ready,
    /// The men are here: it may go on.
    Inside,
    /// It is done, or was called off: the men go home this week.
    Leaving,
}

impl Step {
    /// The phase that an order to go would begin.
    pub fn next_phase(self, kind: ActionKind) -> Option<Phase> {
        match self {
            Step::Granted => Some(Phase::Prepare),
            Step::Ready if kind.is_propaganda() => Some(Phase::Act),
            Step::Ready => Some(Phase::Insert),
            Step::Inside => Some(Phase::Act),
            Step::Asked | Step::Preparing { .. } | Step::Leaving => None,
        }
    }
}

/// What Security calls an incident: its own number.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct IncidentNo(pub u8);

/// The state that a seat serves.
pub const fn state_of(seat: Seat) -> State {
    match seat {
        Seat::Security => State::A,
        Seat::Station1 => State::B,
        Seat::Station2 | Seat::Station3 => State::C,
    }
}
