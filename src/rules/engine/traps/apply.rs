//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    ids::{DossierId, HoldingId},
    nature::Favour,
    traps::Happening,
    world::{
        World,
        traps::{
            CopyRow, DeniedRow, ForewarnedRow, InformerRow, MealRow, MousetrapRow, ProtectedRow,
            PublicisedRow, TapRow, TidingRow,
        },
    },
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, touched: EventNo, event: Happening) {
    let week = world.week;
    let next = week.next();
    let traps = &mut world.traps;
    match event {
        Happening::TapSet { on, person, running } => {
            traps.taps.retain(|row| row.on != on);
            traps.taps.extend(running.then_some(TapRow { on, person, touched }));
        }
        Happening::InformerSet { institution, running } => {
            traps.informers.retain(|row| row.institution != institution);
            traps.informers.extend(running.then_some(InformerRow { institution, touched }));
        }
        Happening::MealLaid { holding, groups } => {
            traps.meals.push(MealRow { holding, groups, since: next, touched });
            world.on_holding(holding, touched, |_| ());
        }
        Happening::MousetrapSet { at, of } => {
            traps.mousetraps.push(MousetrapRow { at, of, touched });
        }
        Happening::AccessTaken { person, holding, .. } => {
            traps.denied.push(DeniedRow { person, holding, from: next, touched });
            world.on_person(person, touched, |_| ());
        }
        Happening::CaseRests { on, waits } => {
            traps.waiting.retain(|other| *other != on);
            traps.waiting.extend(waits.then_some(on));
            world.on_file(on, touched, |_| ());
        }
        Happening::CopyDoctored { person, holding, value, .. } => {
            traps.copies.push(CopyRow { person, holding, value, from: next, touched });
        }
        Happening::ProtectionRaised { holding } => {
            traps.protected.push(ProtectedRow { holding, from: next, touched });
        }
        Happening::Publicised { person, .. } => {
            traps.publicised.push(PublicisedRow { person, touched });
        }
        Happening::Embittered { person, counter_loyalty } => {
            world.on_person(person, touched, |row| row.counter_loyalty = counter_loyalty);
        }
        Happening::TidingNoted { asset: agent, what } => {
            traps.tidings.push(TidingRow { agent, what, touched });
        }
        Happening::TidingTold { asset: agent, what, .. } => {
            traps.tidings.retain(|row| (row.agent, row.what) != (agent, what));
        }
        Happening::ForewarningNoted { asset: agent, .. } => {
            traps.forewarned.push(ForewarnedRow { agent, told: false, touched });
        }
        Happening::Forewarned { asset: agent, .. } => {
            traps.forewarned.retain(|row| row.agent != agent);
            traps.forewarned.push(ForewarnedRow { agent, told: true, touched });
        }
        Happening::FavourGranted { what } => {
            if what == Favour::Team {
                world.security.teams = world.security.teams.saturating_add(1);
                world.security.teams_own = world.security.teams_own.saturating_add(1);
                world.security.teams_touched = touched;
            }
        }
        Happening::Overheard { .. }
        | Happening::Informed { .. }
        | Happening::LetterCame { .. }
        | Happening::DefectorNamed { .. }
        | Happening::Vetted { .. }
        | Happening::Interviewed { .. }
        | Happening::WordingHeard { .. }
        | Happening::Provoked { .. }
        | Happening::WalkedIn { .. }
        | Happening::InThePapers { .. }
        | Happening::WordingsCompared { .. } => (),
    }
}

impl World {
    /// A new edition has one wording, and is the same in every copy.
    pub(in crate::engine) fn new_edition(&mut self, holding: HoldingId) {
        self.traps.meals.retain(|row| row.holding != holding);
        self.traps.copies.retain(|row| row.holding != holding);
    }

    /// Nobody listens any more to somebody who is gone.
    pub(in crate::engine) fn hang_up(&mut self, who: DossierId) {
        self.traps.taps.retain(|row| row.on != who);
    }
}
