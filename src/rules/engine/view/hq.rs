//! Headquarters, as a Station reads it from its cables.

use crate::engine::{
    ids::{DossierId, HoldingId, ReportNo},
    nature::{Alibi, Ask, Demand, Mood, Origin, Outcome, Priority},
    units::Week,
};

/// What headquarters has told us, and what we told it besides claims.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HqDesk {
    pub mood: Mood,
    /// Since when we have read this temper in its cables.
    pub mood_since: Week,
    /// How we stand, 0 to 100.
    pub favour: u8,
    /// Open questions, in the order of holdings.
    pub requirements: Vec<RequirementRow>,
    /// Questions whose day has come, and whether there was an answer.
    pub closed: Vec<(RequirementRow, bool)>,
    pub demand: Option<DemandRow>,
    pub past_demands: Vec<(DemandRow, Outcome)>,
    /// What we asked for last, and when; nothing while no answer is due.
    pub asked: Option<(Ask, Week)>,
    /// The last week of the leave we have.
    pub approved_until: Week,
    /// Sources whom headquarters knows by name.
    pub named: Vec<DossierId>,
    /// Words that no agent of ours brought.
    pub sidelights: Vec<SidelightRow>,
    /// Reports that were sold, and when.
    pub sold: Vec<(ReportNo, Week)>,
    pub covers: Vec<CoverRow>,
}

/// A question of headquarters. A picture of it is worth more from one week to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequirementRow {
    pub holding: HoldingId,
    pub priority: Priority,
    pub since: Week,
    pub until: Week,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemandRow {
    pub demand: Demand,
    pub since: Week,
    pub until: Week,
}

/// An intercept, a photograph, or what the third service sold us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SidelightRow {
    pub holding: HoldingId,
    pub value: u8,
    pub origin: Origin,
    /// Date of information.
    pub seen: Week,
    pub received: Week,
}

/// A story about where we have something from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoverRow {
    pub holding: HoldingId,
    pub alibi: Alibi,
    pub until: Week,
}

impl HqDesk {
    /// The question that is open on a holding in a week.
    pub fn requirement(&self, holding: HoldingId, week: Week) -> Option<&RequirementRow> {
        let open = |row: &&RequirementRow| {
            row.holding == holding && row.since <= week && week <= row.until
        };
        self.requirements.iter().find(open)
    }

    /// Have we leave this week?
    pub fn is_approved(&self, week: Week) -> bool {
        Week(0) < self.approved_until && week <= self.approved_until
    }

    /// The story that holds for a secret in a week.
    pub fn cover(&self, holding: HoldingId, week: Week) -> Option<Alibi> {
        let mut stories = self.covers.iter().rev();
        stories.find(|row| row.holding == holding && week <= row.until).map(|row| row.alibi)
    }

    /// Did we sell anything on this secret ourselves? Then what the third service has to say of it
    /// may be our own.
    pub fn sold_on(&self, of: impl Fn(ReportNo) -> Option<HoldingId>, holding: HoldingId) -> bool {
        self.sold.iter().any(|&(report, _)| of(report) == Some(holding))
    }
}
