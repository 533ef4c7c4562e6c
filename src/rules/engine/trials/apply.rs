//! What happenings of this subject write into the world.

use crate::engine::{
    event::EventNo,
    ids::{AgentId, DossierId, HoldingId, SiteId},
    rules::Rules,
    seat::Seat,
    trials::Happening,
    units::Week,
    world::{Canary, Comparison, World},
};

/// Writes one happening into the world.
pub(in crate::engine) fn apply(world: &mut World, no: EventNo, event: Happening) {
    match event {
        Happening::ControlAsked { asset: agent, holding, .. } => {
            let week = world.week;
            world.on_agent(agent, no, |row| {
                row.question = Some(holding);
                row.dealings.were_asked(week);
            });
        }
        Happening::ComparisonSet { seat, one, other, holding } => {
            world.comparison_set(seat, (one, other), holding, no);
        }
        Happening::Compared { seat, one, other, holding, .. } => {
            world.compared(seat, (one, other), holding);
        }
        Happening::CanaryLaid { seat, agent: dossier, asset: _, site } => {
            world.canary_laid(seat, dossier, site, no);
        }
        Happening::PolygraphRead { asset: agent, rapport, .. } => {
            world.on_agent(agent, no, |row| row.rapport = rapport);
        }
        Happening::TaskSwitched { asset: agent, holding, rapport, .. } => {
            world.task_switched(agent, holding, rapport, no);
        }
        Happening::DoubleTested { asset: agent, .. } => world.on_agent(agent, no, |_| ()),
        Happening::Coached { asset: agent, until, control, .. } => {
            world.coached(agent, until, control, no);
        }
        Happening::Observed { .. }
        | Happening::CanaryTold { .. }
        | Happening::CanaryWatched { .. } => (),
    }
}

impl World {
    pub(in crate::engine) fn comparison_set(
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

    pub(in crate::engine) fn compared(
        &mut self,
        seat: Seat,
        pair: (DossierId, DossierId),
        holding: HoldingId,
    ) {
        let same = |row: &Comparison| ((row.one, row.other), row.holding) == (pair, holding);
        self.stations.of_mut(seat).comparisons.retain(|row| !same(row));
    }

    pub(in crate::engine) fn canary_laid(
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
    pub(in crate::engine) fn task_switched(
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
            row.dealings.were_asked(week);
            row.rapport = rapport;
            row.touched = no;
        }
    }

    pub(in crate::engine) fn coached(
        &mut self,
        agent: AgentId,
        until: Week,
        control: u8,
        no: EventNo,
    ) {
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
    pub(in crate::engine) fn trials_lapse(&mut self, week: Week, rules: &Rules) {
        for seat in Seat::STATIONS {
            let station = self.stations.of_mut(seat);
            let (compare, canary) = (rules.validation.compare_weeks, rules.validation.canary_weeks);
            station.comparisons.retain(|row| week.since(row.since) < compare);
            station.canaries.retain(|row| week.since(row.since) < canary);
        }
    }
}
