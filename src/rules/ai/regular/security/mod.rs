//! The regular chief of Security.

mod clues;
mod coaching;
mod desk_work;
mod doubles;
mod eyes;
mod house;
mod incidents;
mod links;
mod prisoners;
mod traps;
mod volunteers;

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::DossierId,
    rules::Rules,
    units::Week,
    view::{Gone, PersonRow, SecurityDesk, View},
};

use super::{Lots, doctrine::SecurityDoctrine, draft::Draft};
use clues::Clues;

/// What a chief keeps in his head from week to week: only what his View no longer shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Memory {
    /// Who was in the cells last week.
    held: Vec<DossierId>,
    /// Whom we let go, and when: what was known until then proved nothing.
    cleared: Vec<(DossierId, Week)>,
}

impl Memory {
    fn look_back(&mut self, desk: &SecurityDesk, week: Week) {
        for whom in std::mem::take(&mut self.held) {
            let free = desk.people.get(whom).is_some_and(|row| row.gone.is_none());
            if free {
                self.cleared.retain(|(other, _)| *other != whom);
                self.cleared.push((whom, week));
            }
        }
        self.held = desk.prisoners.iter().map(|row| row.whom).collect();
    }

    fn cleared(&self, whom: DossierId) -> Option<Week> {
        self.cleared.iter().find(|(other, _)| *other == whom).map(|(_, at)| *at)
    }
}

/// One week's thinking.
struct Chief<'a, 'b> {
    view: &'a View,
    desk: &'a SecurityDesk,
    rules: &'a Rules,
    doctrine: &'a SecurityDoctrine,
    lots: Lots,
    draft: &'a mut Draft<'b>,
    clues: Clues,
}

pub(super) fn plan(
    view: &View,
    desk: &SecurityDesk,
    doctrine: &SecurityDoctrine,
    memory: &mut Memory,
    lots: Lots,
    draft: &mut Draft<'_>,
) {
    memory.look_back(desk, view.week);
    draft.weigh(desk.entries.len() + desk.sightings.len());
    let clues = Clues::count(view, desk, memory, doctrine);
    let mut chief = Chief { view, desk, rules: view.rules(), doctrine, lots, draft, clues };
    chief.deal_with_prisoners();
    chief.answer_lawyers();
    chief.turn_some_again();
    chief.answer_plans();
    chief.feed_doubles();
    chief.deceive();
    chief.bait_them();
    chief.answer_incidents();
    chief.coach_doubles();
    let arrests = chief.choose_arrests();
    let traps = chief.choose_traps();
    let places = chief.choose_places(arrests.len() + traps.len());
    chief.thin_out(&places);
    chief.arrest(&arrests);
    chief.lie_in_wait(&traps);
    chief.expel();
    // Before analysts are given to others: who sits among us reads what they find.
    chief.hunt_in_the_house();
    chief.place_teams(&places);
    chief.keep_secrets();
    chief.use_the_craft();
    chief.keep_cases();
    chief.look_for_faces();
    chief.inquire();
    chief.ask_insiders();
}

impl Chief<'_, '_> {
    /// Weeks that can still be planned, this one among them.
    fn weeks_left(&self) -> u16 {
        self.view.briefing.term.since(self.view.week) + 1
    }

    fn patience_is_spent(&self) -> bool {
        self.view.week < self.desk.spent_until
    }

    fn person(&self, whom: DossierId) -> Option<&PersonRow> {
        self.desk.people.get(whom)
    }

    /// Can somebody still be acted on?
    fn at_large(&self, whom: DossierId) -> bool {
        self.person(whom).is_some_and(is_at_large)
    }
}

fn is_at_large(row: &PersonRow) -> bool {
    let gone: Option<Gone> = row.gone;
    gone.is_none() && row.joined.is_none()
}
