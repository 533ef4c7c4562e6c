//! What tests of agents write into the world.

use crate::engine::{
    event::EventNo,
    ids::{AgentId, DossierId, HoldingId, SiteId},
    rules::Rules,
    seat::Seat,
    units::Week,
    world::{Canary, Comparison, World},
};

impl World {
    pub(super) fn comparison_set(
        &mut self,
        seat: Seat,
        (one, other): (DossierId, DossierId),
        holding: HoldingId,
        no: EventNo,
    ) {
        let since = self.week;
        let row = Comparison { one, other, holding, since, touched: no };
        self.compared(seat, (one, other), holding);
        self.stations.of_mut(seat).comparisons.push(row);
    }

    pub(super) fn compared(
        &mut self,
        seat: Seat,
        pair: (DossierId, DossierId),
        holding: HoldingId,
    ) {
        let same = |row: &Comparison| ((row.one, row.other), row.holding) == (pair, holding);
        self.stations.of_mut(seat).comparisons.retain(|row| !same(row));
    }

    pub(super) fn canary_laid(
        &mut self,
        seat: Seat,
        dossier: DossierId,
        site: SiteId,
        no: EventNo,
    ) {
        let since = self.week;
        let canaries = &mut self.stations.of_mut(seat).canaries;
        canaries.retain(|row| row.dossier != dossier);
        canaries.push(Canary { dossier, site, since, touched: no });
    }

    /// Whatever his controller had ready was for the old task.
    pub(super) fn task_switched(
        &mut self,
        agent: AgentId,
        holding: HoldingId,
        rapport: i16,
        no: EventNo,
    ) {
        let week = self.week;
        if let Some(row) = self.agents.get_mut(agent) {
            row.task = Some(holding);
            row.waiting_task = None;
            row.feed = None;
            row.switched = Some((holding, week));
            row.rapport = rapport;
            row.touched = no;
        }
    }

    pub(super) fn coached(&mut self, agent: AgentId, until: Week, control: u8, no: EventNo) {
        if let Some(row) = self.agents.get_mut(agent) {
            row.coached = Some(until);
            row.touched = no;
        }
        let turn = self.turns.iter_mut().rev().find(|turn| turn.agent == agent);
        if let Some(turn) = turn {
            turn.control = control;
            turn.touched = no;
        }
    }

    /// What was to be compared or watched is given up after some weeks.
    pub(super) fn trials_lapse(&mut self, week: Week, rules: &Rules) {
        for seat in Seat::STATIONS {
            let station = self.stations.of_mut(seat);
            let (compare, canary) = (rules.validation.compare_weeks, rules.validation.canary_weeks);
            station.comparisons.retain(|row| week.since(row.since) < compare);
            station.canaries.retain(|row| week.since(row.since) < canary);
        }
    }
}
