//! What Security has listening, lying in wait, or quietly decided; and what a Station has noticed
//! of it.

use crate::engine::{
    ids::{DossierId, HoldingId, InstitutionId, OfficerNo, PostId, ReportNo},
    nature::{Reply, Tiding},
    rules::Rules,
    units::Week,
    view::SecurityDesk,
};

/// Security's traps, as its reports have told it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrapsDesk {
    /// Whose telephone is listened to, and since when.
    pub taps: Vec<(DossierId, Week)>,
    pub informers: Vec<InstitutionId>,
    /// Whose papers were gone through, when, and whether there was something.
    pub vetted: Vec<(DossierId, Week, bool)>,
    /// Who was called in, when, and whether he was shaken.
    pub interviewed: Vec<(DossierId, Week, bool)>,
    pub meals: Vec<Meal>,
    /// Wordings that came back.
    pub wordings: Vec<(Week, HoldingId, u8)>,
    pub provoked: Vec<(DossierId, Week, Reply)>,
    /// Who reads no longer: one secret, or none at all.
    pub denied: Vec<(DossierId, Option<HoldingId>)>,
    /// Cases that rest.
    pub waiting: Vec<DossierId>,
    /// Whose copy of what says something else.
    pub copies: Vec<(DossierId, HoldingId, u8)>,
    pub publicised: Vec<DossierId>,
    pub protected: Vec<HoldingId>,
    /// When the ministry was asked last.
    pub asked: Option<Week>,
    pub teams_granted: u8,
    /// A conviction or a proven expulsion since the ministry was asked last.
    pub deserved: bool,
}

/// Several wordings of one secret, each for some of its readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meal {
    pub holding: HoldingId,
    pub groups: u8,
    pub since: Week,
}

/// Which wording the reader at this place of the list gets, counted from 1.
pub const fn wording_of(place: usize, groups: u8) -> u8 {
    let groups = if groups == 0 { 1 } else { groups };
    (place % groups as usize) as u8 + 1
}

impl TrapsDesk {
    pub fn is_tapped(&self, whom: DossierId) -> bool {
        self.taps.iter().any(|(on, _)| *on == whom)
    }

    pub fn meal(&self, holding: HoldingId) -> Option<&Meal> {
        self.meals.iter().find(|meal| meal.holding == holding)
    }

    /// Has somebody been given a desk where nothing is read?
    pub fn is_moved(&self, whom: DossierId) -> bool {
        self.denied.contains(&(whom, None))
    }

    /// Has somebody lost this secret, or all of them?
    pub fn is_denied(&self, whom: DossierId, holding: HoldingId) -> bool {
        self.is_moved(whom) || self.denied.contains(&(whom, Some(holding)))
    }

    /// Does a case rest?
    pub fn waits(&self, on: DossierId) -> bool {
        self.waiting.contains(&on)
    }
}

impl SecurityDesk {
    /// Warrants that are signed in a week: more for a service in favour, none for one that is not.
    pub fn warrants(&self, rules: &Rules) -> u8 {
        let rules = &rules.traps;
        match self.patience {
            patience if patience < rules.warrant_patience => 0,
            patience if patience < rules.warrant_favour => rules.warrants,
            _ => rules.warrants.saturating_add(1),
        }
    }

    /// The posts that were given one wording of a secret.
    pub fn wording(&self, meal: &Meal, group: u8) -> impl Iterator<Item = PostId> + '_ {
        let readers = self.secrets.get(meal.holding).map_or(&[][..], |row| row.readers.as_slice());
        let groups = meal.groups;
        let places = readers.iter().enumerate();
        places.filter(move |(at, _)| wording_of(*at, groups) == group).map(|(_, post)| *post)
    }
}

/// What a Station has done against traps, and heard of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaryDesk {
    /// Who knows what to do when a stranger makes an offer; not yet, while the word waits.
    pub forewarned: Vec<(DossierId, bool)>,
    /// A report, and the newest of those whose wordings differ from it.
    pub differ: Vec<(ReportNo, ReportNo)>,
    /// What agents told of themselves.
    pub tidings: Vec<(Week, DossierId, Tiding)>,
    /// Officers who stood in the papers.
    pub in_the_papers: Vec<OfficerNo>,
}
