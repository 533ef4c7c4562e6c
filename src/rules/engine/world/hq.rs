//! A Station's headquarters, as the Station feels it: a temper, questions, demands, favour.

use serde::{Deserialize, Serialize};

use crate::engine::{
    event::EventNo,
    ids::{DossierId, HoldingId, ReportNo},
    nature::{Alibi, Ask, Demand, Mood, Origin, Priority},
    units::Week,
};

#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::engine) struct Hq {
    pub mood: Mood,
    /// 0 to 100.
    pub favour: u8,
    /// One a holding at most, in the order of holdings.
    pub requirements: Vec<Requirement>,
    pub demand: Option<Wanted>,
    /// What was asked for, and when.
    pub asked: Option<(Ask, Week)>,
    /// The last week of a leave.
    pub approved_until: Week,
    /// Sources of whom headquarters knows who they are.
    pub named: Vec<DossierId>,
    pub sidelights: Vec<Sidelight>,
    pub sold: Vec<(ReportNo, HoldingId, u8)>,
    pub covers: Vec<CoverStory>,
    pub touched: EventNo,
}

/// A question.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct Requirement {
    pub holding: HoldingId,
    pub priority: Priority,
    /// It counts from this week to that one.
    pub since: Week,
    pub until: Week,
}

/// A demand.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct Wanted {
    pub demand: Demand,
    pub since: Week,
    pub until: Week,
}

/// A word from elsewhere.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct Sidelight {
    pub holding: HoldingId,
    pub value: u8,
    pub origin: Origin,
    pub seen: Week,
}

/// A story about where something comes from.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct CoverStory {
    pub holding: HoldingId,
    pub alibi: Alibi,
    pub until: Week,
}

impl Hq {
    /// The question that is open on a holding in a week.
    pub fn requirement(&self, holding: HoldingId, week: Week) -> Option<&Requirement> {
        let open =
            |row: &&Requirement| row.holding == holding && row.since <= week && week <= row.until;
        self.requirements.iter().find(open)
    }

    /// The story that holds for a secret in a week.
    pub fn cover(&self, holding: HoldingId, week: Week) -> Option<Alibi> {
        let mut stories = self.covers.iter().rev();
        stories.find(|row| row.holding == holding && week <= row.until).map(|row| row.alibi)
    }
}
