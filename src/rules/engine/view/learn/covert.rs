//! What reports of covert action change.
#![allow(clippy::wildcard_enum_match_arm, reason = "the page above names every report")]

use crate::engine::{
    covert::{Ending, IncidentNo, Scene, Step},
    units::Week,
    view::{
        ActionRow, IncidentRow, PastAction, Report, SecurityDesk, Standing, StationDesk, Streets,
        security::Gone,
    },
};

impl Streets {
    /// What everybody is told.
    pub(super) fn learn(&mut self, report: &Report, week: Week) {
        match *report {
            Report::AlertIs { until } => self.alert = until,
            Report::OpinionMoves { until } => self.opinion = until,
            Report::Reprisals { until } => self.reprisals = until,
            Report::WorkStopped { house, until } => {
                self.halted.retain(|(of, _)| *of != house);
                self.halted.push((house, until));
            }
            Report::AccusedInPublic { state, kind } => {
                self.accused.retain(|(of, ..)| *of != state);
                self.accused.push((state, kind, week));
            }
            Report::ChairFilled { harder } => self.chairs.push((week, harder)),
            _ => (),
        }
    }
}

impl StationDesk {
    pub(super) fn learn_action(&mut self, report: &Report, week: Week) {
        match *report {
            Report::ActionProposed { scheme } => {
                self.action = Some(ActionRow {
                    scheme,
                    step: Step::Asked,
                    since: week,
                    asked: week,
                    went: [None; 4],
                    taken: 0,
                });
            }
            Report::HeadquartersAnswers { granted: true } => self.action_moves(Step::Granted, week),
            Report::WePrepare { until } => self.action_moves(Step::Preparing { until }, week),
            Report::PhaseWent { phase, outcome, step } => {
                self.action_moves(step, week);
                let row = self.action.as_mut();
                if let Some(went) = row.and_then(|row| row.went.get_mut(phase.row())) {
                    *went = Some(outcome);
                }
            }
            Report::ActionRecalled => self.action_moves(Step::Leaving, week),
            Report::ActionOver { how } => self.action_over(how, week),
            Report::OurMenTaken { men } => {
                if let Some(row) = &mut self.action {
                    row.taken = row.taken.saturating_add(men);
                }
                self.men_held = self.men_held.saturating_add(men);
            }
            Report::OurMenTried { men } | Report::OurMenBack { men } => {
                self.men_held = self.men_held.saturating_sub(men);
            }
            Report::WeSnatched { dossier } => self.on(dossier, |row| row.lost = Some(week)),
            Report::DeathInTheNews { dossier } => self.on(dossier, |row| {
                row.lost = Some(week);
                if let Some(agent) = &mut row.agent {
                    agent.standing = Standing::Gone;
                }
            }),
            _ => (),
        }
    }

    fn action_moves(&mut self, step: Step, week: Week) {
        if let Some(row) = &mut self.action {
            (row.step, row.since) = (step, week);
        }
    }

    fn action_over(&mut self, how: Ending, ended: Week) {
        if let Some(row) = self.action.take() {
            self.past_actions.push(PastAction { row, ended, how });
        }
    }
}

impl SecurityDesk {
    pub(super) fn learn_action(&mut self, report: &Report, week: Week) {
        match *report {
            Report::StrangersSeen { incident } => {
                self.on_incident(incident, week, |row| row.seen = week);
            }
            Report::ActionSeen { incident, kind, scene } => {
                self.on_incident(incident, week, |row| {
                    (row.kind, row.scene, row.seen) = (Some(kind), scene, week);
                });
            }
            Report::ClueFound { incident, clue, points_to } => {
                self.on_incident(incident, week, |row| row.clues.push((clue, points_to, week)));
            }
            Report::WeTookMen { incident, men, dress } => self.on_incident(incident, week, |row| {
                row.men = row.men.saturating_add(men);
                row.dress = dress;
            }),
            Report::WeTriedMen { incident, .. } | Report::WeExchangedMen { incident, .. } => {
                self.on_incident(incident, week, |row| row.men = 0);
            }
            Report::MenDisowned { incident } => {
                self.on_incident(incident, week, |row| row.disowned = true);
            }
            Report::WeAccused { incident, state, stated } => {
                self.on_incident(incident, week, |row| row.accused = Some((state, stated)));
            }
            Report::PlanBetrayed { kind, scene, .. } => self.betrayed = Some((kind, scene, week)),
            Report::HouseGuarded { house, until } => {
                self.guards.retain(|(of, _)| *of != house);
                self.guards.push((house, until));
            }
            Report::WeSearched { district } => self.searched = Some((district, week)),
            Report::FoundDead { who } => {
                self.on(who, |row| {
                    row.gone = Some(Gone::Dead);
                    row.case = None;
                });
                self.lift(who, week);
            }
            _ => (),
        }
    }

    /// An incident that is spoken of for the first time is opened.
    fn on_incident(&mut self, no: IncidentNo, week: Week, change: impl FnOnce(&mut IncidentRow)) {
        while self.incidents.len() <= usize::from(no.0) {
            self.incidents.push(IncidentRow::new(Scene::Streets, week));
        }
        if let Some(row) = self.incidents.get_mut(usize::from(no.0)) {
            change(row);
        }
    }
}
