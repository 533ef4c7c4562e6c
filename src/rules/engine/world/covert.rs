//! Rows of covert action: what a Station has in hand, and what Security has found of it.

use serde::{Deserialize, Serialize};

use crate::engine::{
    covert::{ActionKind, Dress, IncidentNo, Scheme, Step},
    event::EventNo,
    gazetteer::State,
    ids::{DistrictId, InstitutionId},
    seat::Seat,
    units::Week,
    world::World,
};

/// The one action that a Station has in hand.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct Action {
    pub scheme: Scheme,
    pub step: Step,
    /// Since when it stands there.
    pub since: Week,
    /// Points that the last phase left for the next.
    pub carried: i16,
    /// What Security calls it, if it has seen anything.
    pub incident: Option<IncidentNo>,
    pub touched: EventNo,
}

/// What Security has found of one action.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct Incident {
    /// Who did it.
    pub seat: Seat,
    /// None while only strangers were seen.
    pub kind: Option<ActionKind>,
    pub seen: Week,
    /// Captives held, how they were dressed, and whose men they think they are.
    pub men: u8,
    pub dress: Dress,
    pub flag: Option<State>,
    /// Clues found so far, and of them what captives said.
    pub clues: u8,
    pub words: u8,
    /// Somebody was accused, in public or in a paper with a probability.
    pub accused: bool,
    pub touched: EventNo,
}

/// Something that lasts for some weeks.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct Spell {
    pub from: Week,
    /// The first week in which it is over.
    pub until: Week,
    pub touched: EventNo,
}

impl Spell {
    pub fn holds(&self, week: Week) -> bool {
        self.from <= week && week < self.until
    }
}

/// A house that is guarded, or that cannot work.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct HouseSpell {
    pub house: InstitutionId,
    pub until: Week,
    pub touched: EventNo,
}

/// What the ledger counts of one Station's actions.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::engine) struct Feats {
    pub done: u16,
    pub points: i64,
    pub blamed: u16,
    pub blame: i64,
    pub men_lost: u16,
    /// The last week in which one ended.
    pub last: Option<Week>,
}

/// What actions leave behind in the city and in Security's papers.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::engine) struct Traces {
    /// In Security's numbers.
    pub incidents: Vec<Incident>,
    pub guards: Vec<HouseSpell>,
    pub halted: Vec<HouseSpell>,
    /// The district that is searched, and when.
    pub search: Option<(DistrictId, Week, EventNo)>,
    pub alert: Spell,
    pub opinion: Spell,
    pub reprisals: Spell,
    /// States that were accused in public, and when.
    pub accusations: Vec<(State, Week, EventNo)>,
    pub feats: [Feats; 3],
    pub attributed: u16,
    pub misattributed: u16,
    pub attribution: i64,
    pub men_tried: u16,
}

impl Traces {
    /// The feats of a Station; none of Security.
    pub fn feats_of(&self, seat: Seat) -> Option<&Feats> {
        let [first, second, third] = &self.feats;
        match seat {
            Seat::Security => None,
            Seat::Station1 => Some(first),
            Seat::Station2 => Some(second),
            Seat::Station3 => Some(third),
        }
    }

    pub fn feats_of_mut(&mut self, seat: Seat) -> Option<&mut Feats> {
        let [first, second, third] = &mut self.feats;
        match seat {
            Seat::Security => None,
            Seat::Station1 => Some(first),
            Seat::Station2 => Some(second),
            Seat::Station3 => Some(third),
        }
    }

    pub fn incident(&self, no: IncidentNo) -> Option<&Incident> {
        self.incidents.get(usize::from(no.0))
    }

    /// The number that the next incident will get.
    pub fn next_incident(&self) -> IncidentNo {
        IncidentNo(u8::try_from(self.incidents.len()).unwrap_or(u8::MAX))
    }
}

impl World {
    /// The action that a Station has in hand.
    pub fn action(&self, seat: Seat) -> Option<&Action> {
        self.stations.of(seat).action.as_ref()
    }

    /// Is a house guarded this week?
    pub fn guarded(&self, house: InstitutionId) -> Option<&HouseSpell> {
        self.traces.guards.iter().find(|row| row.house == house && self.week < row.until)
    }

    /// Can a house not work this week?
    pub fn halted(&self, house: InstitutionId) -> Option<&HouseSpell> {
        self.traces.halted.iter().find(|row| row.house == house && self.week < row.until)
    }
}
