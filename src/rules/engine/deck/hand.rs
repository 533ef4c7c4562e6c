//! What a seat holds of the deck: the card that waits for a reply, and those that came before. The
//! same rows in the truth and on the desk, for a seat is told all of them.

use serde::{Deserialize, Serialize};

use crate::engine::{
    deck::{Aimed, CardNo, aims::Before},
    event::EventNo,
    ids::{DistrictId, DossierId, InstitutionId, OfficerNo},
    units::Week,
};

/// A card that waits for a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Crisis {
    pub card: CardNo,
    /// The week on whose Monday it came.
    pub since: Week,
    /// The last week in which it can be answered.
    pub until: Week,
    pub who: Option<DossierId>,
    pub officer: Option<OfficerNo>,
    pub house: InstitutionId,
    pub district: DistrictId,
}

/// A card that came before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastCrisis {
    pub crisis: Crisis,
    pub week: Week,
    /// By place; silence took the last.
    pub choice: u8,
    pub said: bool,
}

/// The cards of one seat.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hand {
    pub open: Option<Crisis>,
    pub past: Vec<PastCrisis>,
    /// What was chosen to count more at the end.
    pub aims: Vec<Aimed>,
}

/// The same in the truth.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct HeldHand {
    pub hand: Hand,
    /// For each aim, what was counted before it was chosen.
    pub before: Vec<Before>,
    pub touched: EventNo,
}

impl Hand {
    pub(in crate::engine) fn took(&mut self, crisis: Crisis) {
        self.open = Some(crisis);
    }

    pub(in crate::engine) fn answered(&mut self, choice: u8, said: bool, week: Week) {
        let past = self.open.take().map(|crisis| PastCrisis { crisis, week, choice, said });
        self.past.extend(past);
    }

    /// When the last one came.
    pub fn last(&self) -> Option<Week> {
        self.past.last().map(|it| it.crisis.since)
    }

    /// Has the card come already?
    pub fn had(&self, card: CardNo) -> bool {
        let open = self.open.iter().map(|it| it.card);
        open.chain(self.past.iter().map(|it| it.crisis.card)).any(|it| it == card)
    }
}
