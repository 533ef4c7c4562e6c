//! What events of traps write into the world.
#![allow(clippy::wildcard_enum_match_arm, reason = "the caller names every word")]

use crate::engine::{
    event::{Event, EventNo},
    ids::{DossierId, HoldingId},
    nature::Favour,
    world::{
        World,
        traps::{
            CopyRow, DeniedRow, ForewarnedRow, InformerRow, MealRow, MousetrapRow, ProtectedRow,
            PublicisedRow, TapRow, TidingRow,
        },
    },
};

impl World {
    pub(super) fn apply_trap(&mut self, touched: EventNo, event: &Event) {
        let week = self.week;
        let next = week.next();
        let traps = &mut self.traps;
        match *event {
            Event::TapSet { on, person, running } => {
                traps.taps.retain(|row| row.on != on);
                traps.taps.extend(running.then_some(TapRow { on, person, touched }));
            }
            Event::InformerSet { institution, running } => {
                traps.informers.retain(|row| row.institution != institution);
                traps.informers.extend(running.then_some(InformerRow { institution, touched }));
            }
            Event::MealLaid { holding, groups } => {
                traps.meals.push(MealRow { holding, groups, since: next, touched });
                self.on_holding(holding, touched, |_| ());
            }
            Event::MousetrapSet { at, of } => {
                traps.mousetraps.push(MousetrapRow { at, of, touched });
            }
            Event::AccessTaken { person, holding, .. } => {
                traps.denied.push(DeniedRow { person, holding, from: next, touched });
                self.on_person(person, touched, |_| ());
            }
            Event::CaseRests { on, waits } => {
                traps.waiting.retain(|other| *other != on);
                traps.waiting.extend(waits.then_some(on));
                self.on_file(on, touched, |_| ());
            }
            Event::CopyDoctored { person, holding, value, .. } => {
                traps.copies.push(CopyRow { person, holding, value, from: next, touched });
            }
            Event::ProtectionRaised { holding } => {
                traps.protected.push(ProtectedRow { holding, from: next, touched });
            }
            Event::Publicised { person, .. } => {
                traps.publicised.push(PublicisedRow { person, touched });
            }
            Event::Embittered { person, counter_loyalty } => {
                self.on_person(person, touched, |row| row.counter_loyalty = counter_loyalty);
            }
            Event::TidingNoted { agent, what } => {
                traps.tidings.push(TidingRow { agent, what, touched });
            }
            Event::TidingTold { agent, what, .. } => {
                traps.tidings.retain(|row| (row.agent, row.what) != (agent, what));
            }
            Event::ForewarningNoted { agent, .. } => {
                traps.forewarned.push(ForewarnedRow { agent, told: false, touched });
            }
            Event::Forewarned { agent, .. } => {
                traps.forewarned.retain(|row| row.agent != agent);
                traps.forewarned.push(ForewarnedRow { agent, told: true, touched });
            }
            Event::FavourGranted { what: Favour::Team } => {
                self.security.teams = self.security.teams.saturating_add(1);
                self.security.teams_own = self.security.teams_own.saturating_add(1);
                self.security.teams_touched = touched;
            }
            _ => (),
        }
    }

    /// A new edition has one wording, and is the same in every copy.
    pub(super) fn new_edition(&mut self, holding: HoldingId) {
        self.traps.meals.retain(|row| row.holding != holding);
        self.traps.copies.retain(|row| row.holding != holding);
    }

    /// Nobody listens any more to somebody who is gone.
    pub(super) fn hang_up(&mut self, who: DossierId) {
        self.traps.taps.retain(|row| row.on != who);
    }
}
