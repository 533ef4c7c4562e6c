//! What the desks learn of it.

use crate::engine::{
    ids::{DossierId, HoldingId},
    nature::Favour,
    rules::Rules,
    traps::{ToAll, ToSecurity, ToStation},
    units::Week,
    view::{Meal, SecurityDesk, Statement, StationDesk, Teller, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        let wary = &mut desk.wary;
        match self {
            ToStation::AgentTells { agent, what } => wary.tidings.push((week, agent, what)),
            ToStation::WordingsCompared { report, newest } => {
                wary.differ.push((report, newest));
            }
            ToStation::ForewarningWaits { agent } => wary.forewarned.push((agent, false)),
            ToStation::Forewarned { agent } => {
                wary.forewarned.retain(|(other, _)| *other != agent);
                wary.forewarned.push((agent, true));
            }
            ToStation::OfficerInThePapers { officer } => wary.in_the_papers.push(officer),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        let traps = &mut desk.traps;
        match self {
            ToSecurity::TapIs { on, running } => {
                traps.taps.retain(|(other, _)| *other != on);
                traps.taps.extend(running.then_some((on, week)));
            }
            ToSecurity::InformerIs { institution, running } => {
                traps.informers.retain(|other| *other != institution);
                traps.informers.extend(running.then_some(institution));
            }
            ToSecurity::Overheard { who, other } => {
                let by = Teller::Wire { on: who, other };
                for about in [Some(who), other].into_iter().flatten() {
                    desk.statements.push(Statement { week, about, by });
                }
            }
            ToSecurity::WeVetted { who, found } => traps.vetted.push((who, week, found)),
            ToSecurity::WeInterviewed { who, shaken } => {
                traps.interviewed.push((who, week, shaken))
            }
            ToSecurity::MealLaid { holding, groups } => {
                traps.meals.push(Meal { holding, groups, since: week });
            }
            ToSecurity::WordingHeard { holding, group } => {
                traps.wordings.push((week, holding, group))
            }
            ToSecurity::WeProvoked { who, reply } => traps.provoked.push((who, week, reply)),
            ToSecurity::AccessTaken { who, holding } => traps.denied.push((who, holding)),
            ToSecurity::CaseWaits { on, waits } => {
                traps.waiting.retain(|other| *other != on);
                traps.waiting.extend(waits.then_some(on));
            }
            ToSecurity::CopyDoctored { who, holding, value } => {
                traps.copies.push((who, holding, value));
            }
            ToSecurity::WePublicised { who } => traps.publicised.push(who),
            ToSecurity::ProtectionRaised { holding } => traps.protected.push(holding),
            ToSecurity::FavourGranted { what } => {
                traps.asked = Some(week);
                traps.deserved = false;
                if what == Favour::Team {
                    traps.teams_granted = traps.teams_granted.saturating_add(1);
                    desk.teams = desk.teams.saturating_add(1);
                }
            }
            ToSecurity::TrapIsSet { .. }
            | ToSecurity::DefectorNames { .. }
            | ToSecurity::LetterAccuses { .. }
            | ToSecurity::InformerTells { .. }
            | ToSecurity::WalkedIn { .. } => (),
        }
    }
}

impl SecurityDesk {
    /// A new edition has one wording, and is the same in every copy.
    pub(in crate::engine) fn new_edition(&mut self, holding: HoldingId) {
        self.traps.meals.retain(|meal| meal.holding != holding);
        self.traps.copies.retain(|(_, other, _)| *other != holding);
    }

    /// Nobody listens any more to somebody who is gone.
    pub(in crate::engine) fn hang_up(&mut self, who: DossierId) {
        self.traps.taps.retain(|(on, _)| *on != who);
    }
}
