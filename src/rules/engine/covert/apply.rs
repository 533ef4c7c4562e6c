//! What happenings of this subject write into the world.

use crate::engine::{
    covert::{ActionKind, Clue, Course, Happening, IncidentNo, Phase, Scheme, Step},
    event::EventNo,
    gazetteer::State,
    ids::{DossierId, InstitutionId, PersonId},
    seat::Seat,
    units::Week,
    view::Standing,
    world::{Action, HouseSpell, Incident, Spell, Status, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::ActionPlanned { seat, scheme } => world.action_planned(seat, scheme, no),
        Happening::ActionAnswered { seat, granted } => {
            let step = if granted { Step::Granted } else { Step::Asked };
            world.action_moves(seat, step, no);
        }
        Happening::ActionBegun { seat, until } => {
            world.action_moves(seat, Step::Preparing { until }, no);
        }
        Happening::PhaseRun { seat, phase, outcome, step } => {
            world.action_moves(seat, step, no);
            world.action_carries(seat, phase, outcome);
        }
        Happening::ActionRecalled { seat } => world.action_moves(seat, Step::Leaving, no),
        Happening::ActionEnded { seat, .. } => world.action_ended(seat),
        Happening::FeatCounted { seat, points, .. } => {
            if let Some(feats) = world.traces.feats_of_mut(seat) {
                feats.done = feats.done.saturating_add(1);
                feats.points += i64::from(points);
            }
        }
        Happening::BlameCounted { seat, points } => {
            if let Some(feats) = world.traces.feats_of_mut(seat) {
                feats.blamed = feats.blamed.saturating_add(1);
                feats.blame += i64::from(points);
            }
        }
        Happening::Snatched { person, .. } => {
            world.on_person(person, no, |row| row.status = Status::Abroad);
        }
        Happening::Killed { who, person } => world.killed(who, person, no),
        Happening::DeathInTheNews { seat, dossier } => world.death_in_the_news(seat, dossier, no),
        Happening::HouseHalted { house, until } => {
            lay(&mut world.traces.halted, house, until, no);
        }
        Happening::HouseGuarded { house, until } => {
            lay(&mut world.traces.guards, house, until, no);
        }
        Happening::SearchMade { district } => {
            world.traces.search = Some((district, world.week, no))
        }
        Happening::AlertRaised { until } => world.traces.alert = world.spell(until, no),
        Happening::OpinionMoved { until } => world.traces.opinion = world.spell(until, no),
        Happening::Retaliated { until } => world.traces.reprisals = world.spell(until, no),
        Happening::StrangersSeen { seat, incident } => world.seen(seat, incident, None, no),
        Happening::ActionSeen { seat, incident, kind, .. } => {
            world.seen(seat, incident, Some(kind), no);
        }
        Happening::ClueFound { incident, clue, .. } => world.on_incident(incident, no, |row| {
            row.clues = row.clues.saturating_add(1);
            row.words = row.words.saturating_add(u8::from(clue == Clue::Word));
        }),
        Happening::MenTaken { seat, incident, men, dress, flag } => {
            world.on_incident(incident, no, |row| {
                row.men = row.men.saturating_add(men);
                (row.dress, row.flag) = (dress, flag);
            });
            if let Some(feats) = world.traces.feats_of_mut(seat) {
                feats.men_lost = feats.men_lost.saturating_add(men.into());
            }
        }
        Happening::Accused { incident, right, points, .. } => {
            world.on_incident(incident, no, |row| row.accused = true);
            world.traces.attribution += points;
            world.traces.attributed += u16::from(right);
            world.traces.misattributed += u16::from(!right);
        }
        Happening::AccusedInPublic { state, .. } => world.accused(state, no),
        Happening::MenTried { incident, men, .. } => {
            world.on_incident(incident, no, |row| row.men = 0);
            world.traces.men_tried = world.traces.men_tried.saturating_add(men.into());
        }
        Happening::MenExchanged { seat, incident, men } => {
            world.on_incident(incident, no, |row| row.men = 0);
            if let Some(feats) = world.traces.feats_of_mut(seat) {
                feats.men_lost = feats.men_lost.saturating_sub(men.into());
            }
        }
        Happening::MenDisowned { incident } => world.on_incident(incident, no, |_| ()),
        Happening::PlanBetrayed { .. } | Happening::ChairFilled { .. } => (),
    }
}

impl World {
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
        self.on_file(who, no, |row| row.case = false);
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
