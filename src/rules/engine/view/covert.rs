//! What a seat knows of covert action: a Station of its own, Security of what it has found, and
//! everybody of what is in the streets.

use serde::{Deserialize, Serialize};

use crate::engine::{
    covert::{ActionKind, Clue, Course, Dress, Ending, IncidentNo, Phase, Scene, Scheme, Step},
    gazetteer::State,
    ids::InstitutionId,
    order::Refusal,
    rules::Rules,
    units::Week,
    view::{SecurityDesk, StationDesk},
};

/// What anybody sees who goes out of doors. Weeks are the first in which it is over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Streets {
    pub alert: Week,
    pub opinion: Week,
    pub reprisals: Week,
    /// Houses that cannot work, and until when.
    pub halted: Vec<(InstitutionId, Week)>,
    /// States that were accused in public, over what, and when.
    pub accused: Vec<(State, ActionKind, Week)>,
    /// Dead men's chairs that were filled: by a harder man?
    pub chairs: Vec<(Week, bool)>,
}

impl Streets {
    /// Until when a house cannot work.
    pub fn halted(&self, house: InstitutionId, week: Week) -> Option<Week> {
        let row = self.halted.iter().find(|(of, until)| *of == house && week < *until);
        row.map(|(_, until)| *until)
    }

    /// Was that state accused in public of late?
    pub fn accused_of_late(&self, state: State, week: Week, rules: &Rules) -> bool {
        self.accused
            .iter()
            .any(|(of, _, at)| *of == state && week.since(*at) <= rules.action.accused_weeks)
    }
}

/// The action that we have in hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionRow {
    pub scheme: Scheme,
    pub step: Step,
    /// Since when it stands there.
    pub since: Week,
    pub asked: Week,
    /// How each phase went, in the order of [`Phase::ALL`].
    pub went: [Option<Course>; 4],
    /// Men left behind.
    pub taken: u8,
}

impl ActionRow {
    /// Points that the last phase left for the next.
    pub fn carried(&self, rules: &Rules) -> i16 {
        let last = self.went.iter().rev().find_map(|went| *went);
        match last {
            Some(Course::Clean) => rules.action.carried,
            Some(Course::Noisy | Course::Burned | Course::Lost) => -rules.action.carried,
            Some(Course::Partial) | None => 0,
        }
    }

    /// How a phase went.
    pub fn went(&self, phase: Phase) -> Option<Course> {
        self.went.get(phase.row()).copied().flatten()
    }
}

/// An action that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastAction {
    pub row: ActionRow,
    pub ended: Week,
    pub how: Ending,
}

/// What we have found of an action against us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IncidentRow {
    /// None while only strangers were seen.
    pub kind: Option<ActionKind>,
    pub scene: Scene,
    pub opened: Week,
    pub seen: Week,
    /// What points to whom, and since when.
    pub clues: Vec<(Clue, Option<State>, Week)>,
    /// Captives that we hold.
    pub men: u8,
    pub dress: Dress,
    /// Whom we accused, and with which probability, or plainly.
    pub accused: Option<(State, Option<u8>)>,
    /// The state whose men they say they are does not know them.
    pub disowned: bool,
}

impl IncidentRow {
    pub(in crate::engine) fn new(scene: Scene, week: Week) -> IncidentRow {
        IncidentRow {
            kind: None,
            scene,
            opened: week,
            seen: week,
            clues: Vec::new(),
            men: 0,
            dress: Dress::Civilian,
            accused: None,
            disowned: false,
        }
    }
}

impl StationDesk {
    /// The action in hand.
    ///
    /// # Errors
    /// There is none.
    pub fn action_in_hand(&self) -> Result<&ActionRow, Refusal> {
        self.action.as_ref().ok_or(Refusal::NoAction)
    }

    /// When the last action ended, or was denied; none if there was none.
    pub fn last_action(&self) -> Option<Week> {
        self.past_actions.iter().map(|it| it.ended).max()
    }
}

impl SecurityDesk {
    /// # Errors
    /// No such incident.
    pub fn incident(&self, no: IncidentNo) -> Result<&IncidentRow, Refusal> {
        self.incidents.get(usize::from(no.0)).ok_or(Refusal::NoSuchIncident)
    }

    /// The incidents with their numbers.
    pub fn incidents(&self) -> impl Iterator<Item = (IncidentNo, &IncidentRow)> {
        let number = |at| IncidentNo(u8::try_from(at).unwrap_or(u8::MAX));
        self.incidents.iter().enumerate().map(move |(at, row)| (number(at), row))
    }
}
