//! What the desks learn of it.

use crate::engine::{
    ids::{DossierId, HoldingId, SiteId},
    nature::Test,
    rules::Rules,
    trials::{ToAll, ToSecurity, ToStation},
    units::Week,
    view::{AgentRow, CanaryRow, ComparisonRow, SecurityDesk, StationDesk, learn::Learnt},
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::ControlAsked { agent, holding } => {
                desk.on_agent(agent, |row| {
                    row.asked = Some((holding, week));
                    row.dealings.were_asked(week);
                });
            }
            ToStation::WeLookedOn { agent, watchers } => {
                desk.on_agent(agent, |row| row.looked_on = Some((watchers, week)));
            }
            ToStation::ComparisonSet { one, other, holding } => {
                desk.comparison_set((one, other), holding, week);
            }
            ToStation::Compared { one, other, holding, agree } => {
                desk.compared((one, other), holding, agree, week);
            }
            ToStation::CanaryLaid { agent, site } => desk.canary_laid(agent, site, week),
            ToStation::CanaryWatched { agent, site, watchers } => {
                desk.canary_watched(agent, site, watchers);
            }
            ToStation::PolygraphRead { agent, rapport, deceptive } => desk.on_agent(agent, |row| {
                row.rapport = rapport;
                row.polygraph = Some((deceptive, week));
            }),
            ToStation::TaskSwitched { agent, holding, rapport } => desk.on_agent(agent, |row| {
                row.task = Some(holding);
                row.waiting_task = None;
                row.switched = Some((holding, week));
                row.dealings.were_asked(week);
                row.rapport = rapport;
            }),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        match self {
            ToSecurity::DoubleTested { who, test } => desk.tested(who, test, week),
            ToSecurity::CanaryTold { who, site } => {
                desk.on(who, |row| row.lure = Some((site, week)))
            }
            ToSecurity::DoubleCoached { who, until } => {
                desk.on(who, |row| row.coached = Some(until));
            }
        }
    }
}

impl StationDesk {
    pub(in crate::engine) fn comparison_set(
        &mut self,
        (one, other): (DossierId, DossierId),
        holding: HoldingId,
        since: Week,
    ) {
        let row = ComparisonRow { one, other, holding, since, found: None };
        self.comparisons.push(row);
    }

    pub(in crate::engine) fn compared(
        &mut self,
        pair: (DossierId, DossierId),
        holding: HoldingId,
        agree: bool,
        week: Week,
    ) {
        let same = |row: &&mut ComparisonRow| {
            ((row.one, row.other), row.holding) == (pair, holding) && row.found.is_none()
        };
        if let Some(row) = self.comparisons.iter_mut().rev().find(same) {
            row.found = Some((agree, week));
        }
    }

    pub(in crate::engine) fn canary_laid(&mut self, agent: DossierId, site: SiteId, since: Week) {
        self.canaries.push(CanaryRow { agent, site, since, looks: 0, watchers: 0 });
    }

    pub(in crate::engine) fn canary_watched(
        &mut self,
        agent: DossierId,
        site: SiteId,
        watchers: bool,
    ) {
        let same = |row: &&mut CanaryRow| (row.agent, row.site) == (agent, site);
        if let Some(row) = self.canaries.iter_mut().rev().find(same) {
            row.looks = row.looks.saturating_add(1);
            row.watchers = row.watchers.saturating_add(u8::from(watchers));
        }
    }

    /// Does a place still wait for whoever was told of it?
    pub fn canary_waits(&self, row: &CanaryRow, now: Week, weeks: u16) -> bool {
        let last = self.canaries.iter().rev().find(|it| it.agent == row.agent);
        last == Some(row) && now.since(row.since) <= weeks
    }

    /// Have two sources a person or a place in common, as far as our records go? Then what they
    /// say alike was perhaps said once.
    pub fn have_in_common(&self, one: DossierId, other: DossierId) -> bool {
        let (Ok(first), Ok(second)) = (self.agent(one), self.agent(other)) else { return false };
        self.tie(one, other).is_some()
            || self.edges.contains(&(one.min(other), one.max(other)))
            || runs(first, other)
            || runs(second, one)
            || (first.leader().is_some() && first.leader() == second.leader())
            || (first.drop.is_some() && first.drop == second.drop)
    }
}

/// Is he run by that one?
fn runs(agent: &AgentRow, leader: DossierId) -> bool {
    agent.leader() == Some(leader)
}

impl SecurityDesk {
    pub(in crate::engine) fn tested(&mut self, who: DossierId, test: Test, week: Week) {
        if let Some(row) = self.people.get_mut(who) {
            row.tested = Some((test, week));
            // What lay ready was for another question.
            if test == Test::ChangeOfTask {
                row.feed = None;
            }
        }
    }
}
