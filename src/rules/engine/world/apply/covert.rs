//! What events of covert action write.
#![allow(clippy::wildcard_enum_match_arm, reason = "the page above names every event")]

use crate::engine::{
    covert::{ActionKind, Clue, Course, IncidentNo, Phase, Scheme, Step},
    event::{Event, EventNo},
    gazetteer::State,
    ids::{DossierId, InstitutionId, PersonId},
    seat::Seat,
    units::Week,
    view::Standing,
    world::{Action, HouseSpell, Incident, Spell, Status, World},
};

impl World {
    /// One arm for each event of covert action; every other event is none of its business.
    pub(super) fn apply_action(&mut self, no: EventNo, event: &Event) {
        match *event {
            Event::ActionPlanned { seat, scheme } => self.action_planned(seat, scheme, no),
            Event::ActionAnswered { seat, granted } => {
                let step = if granted { Step::Granted } else { Step::Asked };
                self.action_moves(seat, step, no);
            }
            Event::ActionBegun { seat, until } => {
                self.action_moves(seat, Step::Preparing { until }, no);
            }
            Event::PhaseRun { seat, phase, outcome, step } => {
                self.action_moves(seat, step, no);
                self.action_carries(seat, phase, outcome);
            }
            Event::ActionRecalled { seat } => self.action_moves(seat, Step::Leaving, no),
            Event::ActionEnded { seat, .. } => self.action_ended(seat),
            Event::FeatCounted { seat, points, .. } => {
                if let Some(feats) = self.traces.feats_of_mut(seat) {
                    feats.done = feats.done.saturating_add(1);
                    feats.points += i64::from(points);
                }
            }
            Event::BlameCounted { seat, points } => {
                if let Some(feats) = self.traces.feats_of_mut(seat) {
                    feats.blamed = feats.blamed.saturating_add(1);
                    feats.blame += i64::from(points);
                }
            }
            Event::Snatched { person, .. } => {
                self.on_person(person, no, |row| row.status = Status::Abroad);
            }
            Event::Killed { who, person } => self.killed(who, person, no),
            Event::DeathInTheNews { seat, dossier } => self.death_in_the_news(seat, dossier, no),
            Event::HouseHalted { house, until } => {
                lay(&mut self.traces.halted, house, until, no);
            }
            Event::HouseGuarded { house, until } => {
                lay(&mut self.traces.guards, house, until, no);
            }
            Event::SearchMade { district } => self.traces.search = Some((district, self.week, no)),
            Event::AlertRaised { until } => self.traces.alert = self.spell(until, no),
            Event::OpinionMoved { until } => self.traces.opinion = self.spell(until, no),
            Event::Retaliated { until } => self.traces.reprisals = self.spell(until, no),
            Event::StrangersSeen { seat, incident } => self.seen(seat, incident, None, no),
            Event::ActionSeen { seat, incident, kind, .. } => {
                self.seen(seat, incident, Some(kind), no);
            }
            Event::ClueFound { incident, clue, .. } => self.on_incident(incident, no, |row| {
                row.clues = row.clues.saturating_add(1);
                row.words = row.words.saturating_add(u8::from(clue == Clue::Word));
            }),
            Event::MenTaken { seat, incident, men, dress, flag } => {
                self.on_incident(incident, no, |row| {
                    row.men = row.men.saturating_add(men);
                    (row.dress, row.flag) = (dress, flag);
                });
                if let Some(feats) = self.traces.feats_of_mut(seat) {
                    feats.men_lost = feats.men_lost.saturating_add(men.into());
                }
            }
            Event::Accused { incident, right, points, .. } => {
                self.on_incident(incident, no, |row| row.accused = true);
                self.traces.attribution += points;
                self.traces.attributed += u16::from(right);
                self.traces.misattributed += u16::from(!right);
            }
            Event::AccusedInPublic { state, .. } => self.accused(state, no),
            Event::MenTried { incident, men, .. } => {
                self.on_incident(incident, no, |row| row.men = 0);
                self.traces.men_tried = self.traces.men_tried.saturating_add(men.into());
            }
            Event::MenExchanged { seat, incident, men } => {
                self.on_incident(incident, no, |row| row.men = 0);
                if let Some(feats) = self.traces.feats_of_mut(seat) {
                    feats.men_lost = feats.men_lost.saturating_sub(men.into());
                }
            }
            Event::MenDisowned { incident } => self.on_incident(incident, no, |_| ()),
            _ => (),
        }
    }

    fn action_planned(&mut self, seat: Seat, scheme: Scheme, no: EventNo) {
        let (since, step) = (self.week, Step::Asked);
        let action = Action { scheme, step, since, carried: 0, incident: None, touched: no };
        self.stations.of_mut(seat).action = Some(action);
    }

    fn on_action(&mut self, seat: Seat, change: impl FnOnce(&mut Action)) {
        if let Some(row) = self.stations.of_mut(seat).action.as_mut() {
            change(row);
        }
    }

    fn action_moves(&mut self, seat: Seat, step: Step, no: EventNo) {
        let since = self.week;
        self.on_action(seat, |row| {
            (row.step, row.since, row.touched) = (step, since, no);
        });
    }

    /// A phase that went well makes the next one easier, and one that was heard harder.
    fn action_carries(&mut self, seat: Seat, phase: Phase, outcome: Course) {
        let carried = self.rules().action.carried;
        self.on_action(seat, |row| {
            row.carried = match (phase, outcome) {
                (Phase::Withdraw, _) => 0,
                (_, Course::Clean) => carried,
                (_, Course::Partial) => 0,
                (_, Course::Noisy | Course::Burned | Course::Lost) => -carried,
            };
        });
    }

    fn action_ended(&mut self, seat: Seat) {
        let week = self.week;
        self.stations.of_mut(seat).action = None;
        if let Some(feats) = self.traces.feats_of_mut(seat) {
            feats.last = Some(week);
        }
    }

    fn killed(&mut self, who: DossierId, person: PersonId, no: EventNo) {
        self.on_person(person, no, |row| row.status = Status::Dead);
        self.on_file(who, no, |row| row.case = None);
        self.lift(who, no);
    }

    /// Nobody works for anybody any more.
    fn death_in_the_news(&mut self, seat: Seat, dossier: DossierId, no: EventNo) {
        let mut agent = None;
        self.on_dossier(seat, dossier, no, |row| {
            row.in_the_news = true;
            agent = row.agent;
        });
        if let Some(agent) = agent {
            self.on_agent(agent, no, |row| row.standing = Standing::Gone);
        }
    }

    fn spell(&self, until: Week, no: EventNo) -> Spell {
        Spell { from: self.week.next(), until, touched: no }
    }

    fn seen(&mut self, seat: Seat, incident: IncidentNo, kind: Option<ActionKind>, no: EventNo) {
        let week = self.week;
        match self.traces.incidents.get_mut(usize::from(incident.0)) {
            Some(row) => {
                row.kind = kind.or(row.kind);
                (row.seen, row.touched) = (week, no);
            }
            None => self.traces.incidents.push(Incident {
                seat,
                kind,
                seen: week,
                men: 0,
                dress: Default::default(),
                flag: None,
                clues: 0,
                words: 0,
                accused: false,
                touched: no,
            }),
        }
        self.on_action(seat, |row| row.incident = Some(incident));
    }

    fn on_incident(
        &mut self,
        incident: IncidentNo,
        no: EventNo,
        change: impl FnOnce(&mut Incident),
    ) {
        if let Some(row) = self.traces.incidents.get_mut(usize::from(incident.0)) {
            change(row);
            row.touched = no;
        }
    }

    fn accused(&mut self, state: State, no: EventNo) {
        let week = self.week;
        self.traces.accusations.retain(|(other, ..)| *other != state);
        self.traces.accusations.push((state, week, no));
    }
}

/// One row for each house, the last word counts.
fn lay(rows: &mut Vec<HouseSpell>, house: InstitutionId, until: Week, no: EventNo) {
    rows.retain(|row| row.house != house);
    rows.push(HouseSpell { house, until, touched: no });
}
