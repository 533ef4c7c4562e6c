//! What the desks learn of tests: evidence, and never an answer.

use crate::engine::{
    ids::{DossierId, HoldingId, SiteId},
    nature::Test,
    units::Week,
    view::{AgentRow, CanaryRow, ComparisonRow, SecurityDesk, StationDesk},
};

impl StationDesk {
    pub(super) fn comparison_set(
        &mut self,
        (one, other): (DossierId, DossierId),
        holding: HoldingId,
        since: Week,
    ) {
        let row = ComparisonRow { one, other, holding, since, found: None };
        self.comparisons.push(row);
    }

    pub(super) fn compared(
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

    pub(super) fn canary_laid(&mut self, agent: DossierId, site: SiteId, since: Week) {
        self.canaries.push(CanaryRow { agent, site, since, looks: 0, watchers: 0 });
    }

    pub(super) fn canary_watched(&mut self, agent: DossierId, site: SiteId, watchers: bool) {
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
    pub(super) fn tested(&mut self, who: DossierId, test: Test, week: Week) {
        if let Some(row) = self.people.get_mut(who) {
            row.tested = Some((test, week));
            // What lay ready was for another question.
            if test == Test::ChangeOfTask {
                row.feed = None;
            }
        }
    }
}
