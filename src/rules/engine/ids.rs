//! Names of things. Which of them may leave the engine is the point of this page.
//!
//! * Of the truth, never outside: `PersonId`, `AgentId`.
//! * One seat's own numbers, in the order in which that seat opened them: [`DossierId`],
//!   [`OfficerNo`], [`ReportNo`].
//! * Public geography and public posts: [`DistrictId`], [`SiteId`], [`InstitutionId`], [`PostId`],
//!   [`HoldingId`].

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident($inner:ty)),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        pub struct $name(pub $inner);

        impl crate::engine::table::Key for $name {
            fn index(self) -> usize {
                usize::from(self.0)
            }

            fn at(index: usize) -> $name {
                $name(<$inner>::try_from(index).unwrap_or(<$inner>::MAX))
            }
        }
    )*};
}

ids! {
    /// A dossier of one seat on somebody. One person may have several.
    DossierId(u16),
    /// A case officer of one Station, by his place on its own roster.
    OfficerNo(u8),
    /// One of an embassy's local or junior people, by his place on the Station's list.
    StaffNo(u8),
    /// An intelligence report of one Station, in the order of receipt.
    ReportNo(u16),
    /// A district of the city.
    DistrictId(u8),
    /// A place in the city where people meet or leave things.
    SiteId(u16),
    /// A ministry, a works, a paper: an employer of people who read secrets.
    InstitutionId(u8),
    /// A public post in an institution. Its title is public, what it reads is not.
    PostId(u16),
    /// A secret of the host: a topic with its readers. What it says is an edition.
    HoldingId(u8),
}

macro_rules! true_ids {
    ($($(#[$doc:meta])* $name:ident($inner:ty)),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[derive(Serialize, Deserialize)]
        pub(in crate::engine) struct $name(pub(in crate::engine) $inner);

        impl crate::engine::table::Key for $name {
            fn index(self) -> usize {
                usize::from(self.0)
            }

            fn at(index: usize) -> $name {
                $name(<$inner>::try_from(index).unwrap_or(<$inner>::MAX))
            }
        }
    )*};
}

true_ids! {
    /// Somebody, in truth.
    PersonId(u16),
    /// Somebody who works for a Station, in truth.
    AgentId(u16),
}
