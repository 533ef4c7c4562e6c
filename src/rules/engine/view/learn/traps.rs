//! How the desks take in news of traps.
#![allow(clippy::wildcard_enum_match_arm, reason = "the caller names every word")]

use crate::engine::{
    ids::{DossierId, HoldingId},
    nature::Favour,
    units::Week,
    view::{Meal, SecurityDesk, StationDesk, report::Report},
};

impl SecurityDesk {
    pub(super) fn learn_of_traps(&mut self, report: &Report, week: Week) {
        let traps = &mut self.traps;
        match *report {
            Report::TapIs { on, running } => {
                traps.taps.retain(|(other, _)| *other != on);
                traps.taps.extend(running.then_some((on, week)));
            }
            Report::InformerIs { institution, running } => {
                traps.informers.retain(|other| *other != institution);
                traps.informers.extend(running.then_some(institution));
            }
            Report::WeVetted { who, found } => traps.vetted.push((who, week, found)),
            Report::WeInterviewed { who, shaken } => traps.interviewed.push((who, week, shaken)),
            Report::MealLaid { holding, groups } => {
                traps.meals.push(Meal { holding, groups, since: week });
            }
            Report::WordingHeard { holding, group } => traps.wordings.push((week, holding, group)),
            Report::WeProvoked { who, reply } => traps.provoked.push((who, week, reply)),
            Report::AccessTaken { who, holding } => traps.denied.push((who, holding)),
            Report::CaseWaits { on, waits } => {
                traps.waiting.retain(|other| *other != on);
                traps.waiting.extend(waits.then_some(on));
            }
            Report::CopyDoctored { who, holding, value } => {
                traps.copies.push((who, holding, value));
            }
            Report::WePublicised { who } => traps.publicised.push(who),
            Report::ProtectionRaised { holding } => traps.protected.push(holding),
            Report::FavourGranted { what } => {
                traps.asked = Some(week);
                traps.deserved = false;
                if what == Favour::Team {
                    traps.teams_granted = traps.teams_granted.saturating_add(1);
                    self.teams = self.teams.saturating_add(1);
                }
            }
            _ => (),
        }
    }

    /// A new edition has one wording, and is the same in every copy.
    pub(super) fn new_edition(&mut self, holding: HoldingId) {
        self.traps.meals.retain(|meal| meal.holding != holding);
        self.traps.copies.retain(|(_, other, _)| *other != holding);
    }

    /// Nobody listens any more to somebody who is gone.
    pub(super) fn hang_up(&mut self, who: DossierId) {
        self.traps.taps.retain(|(on, _)| *on != who);
    }
}

impl StationDesk {
    pub(super) fn learn_of_traps(&mut self, report: &Report, week: Week) {
        let wary = &mut self.wary;
        match *report {
            Report::AgentTells { agent, what } => wary.tidings.push((week, agent, what)),
            Report::WordingsCompared { report, newest, differ } => {
                wary.compared.retain(|(no, ..)| *no != report);
                wary.compared.push((report, newest, differ));
            }
            Report::ForewarningWaits { agent } => wary.forewarned.push((agent, false)),
            Report::Forewarned { agent } => {
                wary.forewarned.retain(|(other, _)| *other != agent);
                wary.forewarned.push((agent, true));
            }
            Report::OfficerInThePapers { officer } => wary.in_the_papers.push(officer),
            _ => (),
        }
    }
}
