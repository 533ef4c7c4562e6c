//! What the desks learn of it.

use crate::engine::{
    covert::{Ending, IncidentNo, Scene, Step, ToAll, ToSecurity, ToStation},
    rules::Rules,
    units::Week,
    view::{
        ActionRow, IncidentRow, PastAction, SecurityDesk, Standing, StationDesk, Streets,
        learn::Learnt, security::Gone,
    },
};

impl Learnt for ToAll {
    fn by_streets(self, streets: &mut Streets, week: Week) {
        match self {
            ToAll::AlertIs { until } => streets.alert = until,
            ToAll::OpinionMoves { until } => streets.opinion = until,
            ToAll::Reprisals { until } => streets.reprisals = until,
            ToAll::WorkStopped { house, until } => {
                streets.halted.retain(|(of, _)| *of != house);
                streets.halted.push((house, until));
            }
            ToAll::AccusedInPublic { state, kind } => {
                streets.accused.retain(|(of, ..)| *of != state);
                streets.accused.push((state, kind, week));
            }
            ToAll::ChairFilled { harder } => streets.chairs.push((week, harder)),
        }
    }
}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::ActionProposed { scheme } => {
                desk.action = Some(ActionRow {
                    scheme,
                    step: Step::Asked,
                    since: week,
                    asked: week,
                    went: [None; 4],
                    taken: 0,
                });
            }
            ToStation::HeadquartersAnswers { granted } => {
                if granted {
                    desk.action_moves(Step::Granted, week);
                }
            }
            ToStation::WePrepare { until } => desk.action_moves(Step::Preparing { until }, week),
            ToStation::PhaseWent { phase, outcome, step } => {
                desk.action_moves(step, week);
                let row = desk.action.as_mut();
                if let Some(went) = row.and_then(|row| row.went.get_mut(phase.row())) {
                    *went = Some(outcome);
                }
            }
            ToStation::ActionRecalled { .. } => desk.action_moves(Step::Leaving, week),
            ToStation::ActionOver { how } => desk.action_over(how, week),
            ToStation::OurMenTaken { men } => {
                if let Some(row) = &mut desk.action {
                    row.taken = row.taken.saturating_add(men);
                }
                desk.men_held = desk.men_held.saturating_add(men);
            }
            ToStation::OurMenTried { men } | ToStation::OurMenBack { men } => {
                desk.men_held = desk.men_held.saturating_sub(men);
            }
            ToStation::WeSnatched { dossier } => desk.on(dossier, |row| row.lost = Some(week)),
            ToStation::DeathInTheNews { dossier } => desk.on(dossier, |row| {
                row.lost = Some(week);
                if let Some(agent) = &mut row.agent {
                    agent.standing = Standing::Gone;
                }
            }),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        match self {
            ToSecurity::StrangersSeen { incident } => {
                desk.on_incident(incident, week, |row| row.seen = week);
            }
            ToSecurity::ActionSeen { incident, kind, scene } => {
                desk.on_incident(incident, week, |row| {
                    (row.kind, row.scene, row.seen) = (Some(kind), scene, week);
                });
            }
            ToSecurity::ClueFound { incident, clue, points_to } => {
                desk.on_incident(incident, week, |row| row.clues.push((clue, points_to, week)));
            }
            ToSecurity::WeTookMen { incident, men, dress } => {
                desk.on_incident(incident, week, |row| {
                    row.men = row.men.saturating_add(men);
                    row.dress = dress;
                })
            }
            ToSecurity::WeTriedMen { incident, .. }
            | ToSecurity::WeExchangedMen { incident, .. } => {
                desk.on_incident(incident, week, |row| row.men = 0);
            }
            ToSecurity::MenDisowned { incident } => {
                desk.on_incident(incident, week, |row| row.disowned = true);
            }
            ToSecurity::WeAccused { incident, state, stated } => {
                desk.on_incident(incident, week, |row| row.accused = Some((state, stated)));
            }
            ToSecurity::PlanBetrayed { kind, scene, .. } => {
                desk.betrayed = Some((kind, scene, week))
            }
            ToSecurity::HouseGuarded { house, until } => {
                desk.guards.retain(|(of, _)| *of != house);
                desk.guards.push((house, until));
            }
            ToSecurity::WeSearched { district } => desk.searched = Some((district, week)),
            ToSecurity::FoundDead { who } => {
                desk.on(who, |row| {
                    row.gone = Some(Gone::Dead);
                    row.case = false;
                });
                desk.lift(who, week);
            }
        }
    }
}

impl StationDesk {
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
