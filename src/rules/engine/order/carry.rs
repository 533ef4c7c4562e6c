//! What is done about an order: at its place in the week, at an hour of its own, or both.
//!
//! ```text
//! carried! {
//!     Charge in Fates: |turn, by, it| charge(turn, it.prisoner);      desk work of a phase
//! }
//! entered! {
//!     Expel: |agenda, by, it| agenda.by_day_at(*it, it.diplomat, by); what stands in the agenda,
//!     at its hour |turn, by, it| expel(turn, it);                     and what happens then
//! }
//! ```
//!
//! The list of orders asks for [`Carried`], so an order that is not carried out does not compile.

use crate::engine::{
    resolve::{Turn, agenda::Agenda},
    seat::Seat,
    units::Hour,
};

/// The desk work of a week, in the order in which `resolve::week` does it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) enum Phase {
    Watches,
    Papers,
    Offers,
    Messages,
    Houses,
    Errands,
    Fodder,
    TurnsAgain,
    Coaching,
    Fates,
    Swaps,
    Traps,
    Sets,
    Answers,
    Actions,
    Reviews,
    Faces,
    Stories,
    Claims,
    Crises,
    Letters,
    Arrangements,
    Partings,
    Exiles,
}

impl Phase {
    /// Desk work has no hour of its own; albums are gone through on the last evening.
    pub const fn hour(self) -> Hour {
        match self {
            Phase::Faces => Hour(161),
            _ => Hour(9),
        }
    }
}

/// Whose order it is, and its place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::engine) struct By {
    pub seat: Seat,
    pub at: u8,
}

pub(in crate::engine) trait Carried {
    /// The desk work to which it belongs; none where all is done at its hour.
    const PHASE: Option<Phase>;

    /// Carries it out: in its phase, or at its hour.
    fn carry_out(&self, turn: &mut Turn<'_>, by: By);

    /// What it puts into the agenda of the week.
    fn enter(&self, _agenda: &mut Agenda<'_, '_>, _by: By) {}
}

macro_rules! carried {
    ($(
        $name:ident in $phase:ident: |$turn:ident, $by:ident, $it:ident| $does:expr;
    )+) => {$(
        impl $crate::engine::order::carry::Carried for $crate::engine::order::$name {
            const PHASE: Option<$crate::engine::order::carry::Phase> =
                Some($crate::engine::order::carry::Phase::$phase);

            #[allow(unused_variables, reason = "some orders say everything by being given")]
            fn carry_out(
                &self,
                $turn: &mut $crate::engine::resolve::Turn<'_>,
                $by: $crate::engine::order::carry::By,
            ) {
                let $it = self;
                $does;
            }
        }
    )+};
}
pub(in crate::engine) use carried;

macro_rules! entered {
    (
        $name:ident: |$agenda:ident, $of:ident, $that:ident| $enters:expr;
        $(in $phase:ident |$turn:ident, $by:ident, $it:ident| $does:expr;)?
        $(at its hour |$then:ident, $whose:ident, $this:ident| $happens:expr;)?
    ) => {
        impl $crate::engine::order::carry::Carried for $crate::engine::order::$name {
            const PHASE: Option<$crate::engine::order::carry::Phase> =
                $crate::engine::order::carry::phase!($($phase)?);

            #[allow(unused_variables, reason = "some orders say everything by being given")]
            fn carry_out(
                &self,
                turn: &mut $crate::engine::resolve::Turn<'_>,
                by: $crate::engine::order::carry::By,
            ) {
                $(let ($turn, $by, $it) = (turn, by, self); $does;)?
                $(let ($then, $whose, $this) = (turn, by, self); $happens;)?
            }

            #[allow(unused_variables, reason = "some orders say everything by being given")]
            fn enter(
                &self,
                $agenda: &mut $crate::engine::resolve::agenda::Agenda<'_, '_>,
                $of: $crate::engine::order::carry::By,
            ) {
                let $that = self;
                $enters;
            }
        }
    };
}
pub(in crate::engine) use entered;

macro_rules! phase {
    () => {
        None
    };
    ($phase:ident) => {
        Some($crate::engine::order::carry::Phase::$phase)
    };
}
pub(in crate::engine) use phase;
