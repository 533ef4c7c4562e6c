//! Security's traps as they truly stand, and what agents have to tell of them. Each list is short,
//! and empty in most weeks.

use crate::engine::{
    event::EventNo,
    ids::{AgentId, DossierId, HoldingId, InstitutionId, PersonId},
    nature::Tiding,
    order::Trap,
    units::Week,
};

/// All of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::engine) struct Traps {
    pub taps: Vec<TapRow>,
    pub informers: Vec<InformerRow>,
    pub meals: Vec<MealRow>,
    /// Those of this week.
    pub mousetraps: Vec<MousetrapRow>,
    pub denied: Vec<DeniedRow>,
    pub waiting: Vec<DossierId>,
    pub copies: Vec<CopyRow>,
    pub protected: Vec<ProtectedRow>,
    pub publicised: Vec<PublicisedRow>,
    pub tidings: Vec<TidingRow>,
    pub forewarned: Vec<ForewarnedRow>,
}

#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct TapRow {
    pub on: DossierId,
    pub person: PersonId,
    pub touched: EventNo,
}

#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct InformerRow {
    pub institution: InstitutionId,
    pub touched: EventNo,
}

/// Wordings of a secret; those read it who read in or after that week.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct MealRow {
    pub holding: HoldingId,
    pub groups: u8,
    pub since: Week,
    pub touched: EventNo,
}

#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct MousetrapRow {
    pub at: Trap,
    /// Whose flat it is, if it is one.
    pub of: Option<PersonId>,
    pub touched: EventNo,
}

/// Somebody reads one secret no longer, or none at all, from that week on.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct DeniedRow {
    pub person: PersonId,
    pub holding: Option<HoldingId>,
    pub from: Week,
    pub touched: EventNo,
}

/// Somebody's copy says something else, from that week on.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct CopyRow {
    pub person: PersonId,
    pub holding: HoldingId,
    pub value: u8,
    pub from: Week,
    pub touched: EventNo,
}

#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct ProtectedRow {
    pub holding: HoldingId,
    pub from: Week,
    pub touched: EventNo,
}

/// An officer whose picture stood in the papers.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct PublicisedRow {
    pub person: PersonId,
    pub touched: EventNo,
}

/// What an agent has to tell.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct TidingRow {
    pub agent: AgentId,
    pub what: Tiding,
    pub touched: EventNo,
}

/// An agent is to be told, or was told, what to do when a stranger makes an offer.
#[derive(Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(in crate::engine) struct ForewarnedRow {
    pub agent: AgentId,
    pub told: bool,
    pub touched: EventNo,
}

impl Traps {
    /// Does somebody's desk hold this no longer?
    pub fn is_denied(&self, person: PersonId, holding: HoldingId, week: Week) -> bool {
        self.denied.iter().any(|row| {
            row.person == person
                && row.from <= week
                && row.holding.is_none_or(|other| other == holding)
        })
    }

    /// Does a case rest?
    pub fn waits(&self, on: DossierId) -> bool {
        self.waiting.contains(&on)
    }

    /// What somebody's own copy says, if it says something else.
    pub fn copy(&self, person: PersonId, holding: HoldingId, week: Week) -> Option<CopyRow> {
        let mut copies = self.copies.iter();
        let his = |row: &&CopyRow| row.person == person && row.holding == holding;
        copies.find(his).filter(|row| row.from <= week).copied()
    }

    pub fn protected(&self, holding: HoldingId, week: Week) -> Option<ProtectedRow> {
        let mut rows = self.protected.iter();
        rows.find(|row| row.holding == holding && row.from <= week).copied()
    }

    pub fn meal(&self, holding: HoldingId) -> Option<MealRow> {
        self.meals.iter().find(|row| row.holding == holding).copied()
    }
}
