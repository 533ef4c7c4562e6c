//! Whom the chief doubts, and how he tries to find out. Every test costs a day and some
//! friendship, so only doubt is a reason for one.

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, HoldingId, OfficerNo, SiteId},
        nature::Handover,
        order::{BurnNotice, Canary, ChangeTask, Compare, Polygraph, TurnOver},
        view::{AgentRow, CanaryRow, ComparisonRow},
    },
};

use super::{Chief, roster::stays_away};

/// What each thing found speaks against somebody, in points of doubt; a good mark takes one off.
const WRONG: i32 = 2;
const NEEDLES: i32 = 3;
const WAITING: i32 = 3;
const DIFFERS: i32 = 1;
const LOOKED_AT: i32 = 1;
/// His link works, and he is never seen: somebody else has it in his hands.
const NEVER_SEEN: i32 = 8;
const WONDERED: i32 = 3;
const GOOD: i32 = 1;
/// Doubt from which tests are worth their price, and from which there is nothing left to ask.
const DOUBTED: i32 = 2;
const LOST: i32 = 7;
/// Doubt from which the box comes before gentler questions.
const GRAVE: i32 = 4;
/// Weeks between two tests of one agent.
const PAUSE: u16 = 3;
/// Weeks between two comparisons of one agent.
const SELDOM: u16 = 10;

impl Chief<'_, '_> {
    pub(super) fn try_agents(&mut self) {
        let agents: Vec<DossierId> = self.reachable().map(|(id, ..)| id).collect();
        for &id in &agents {
            self.draft.weigh(1);
            let doubt = self.doubt(id);
            if LOST <= doubt {
                self.give_up(id, doubt);
            } else if DOUBTED <= doubt {
                self.test(id, doubt);
            }
        }
        for &id in &agents {
            self.compare(id);
            self.relieve(id);
        }
    }

    /// Points against somebody, from what is on file.
    pub(super) fn doubt(&self, id: DossierId) -> i32 {
        let Ok(agent) = self.desk.agent(id) else { return 0 };
        let record = self.pictures.record(id);
        let (right, wrong) = (i32::from(record.right), i32::from(record.wrong));
        let needles = match agent.polygraph {
            Some((true, _)) => NEEDLES,
            Some((false, _)) => -GOOD,
            None => 0,
        };
        let waiting: i32 = self.canaries(id).map(|row| i32::from(row.watchers) * WAITING).sum();
        let differs = self.found(id, false) * DIFFERS - self.found(id, true) * GOOD;
        let looked_at = if matches!(agent.looked_on, Some((true, _))) { LOOKED_AT } else { 0 };
        let link_works = agent.last_meeting < agent.last_contact;
        let unseen = if stays_away(agent) && link_works { NEVER_SEEN } else { 0 };
        let below = i32::from(agent.wondered.map_or(0, |(times, _)| times)) * WONDERED;
        wrong * WRONG - right * GOOD + needles + waiting + differs + looked_at + unseen + below
    }

    fn canaries(&self, id: DossierId) -> impl Iterator<Item = &CanaryRow> {
        self.desk.canaries.iter().filter(move |row| row.agent == id)
    }

    fn comparisons(&self, id: DossierId) -> impl Iterator<Item = &ComparisonRow> {
        self.desk.comparisons.iter().filter(move |row| row.one == id || row.other == id)
    }

    /// Comparisons with somebody who shares nothing with him, that came out so.
    fn found(&self, id: DossierId, agree: bool) -> i32 {
        let apart = |row: &&ComparisonRow| !self.desk.have_in_common(row.one, row.other);
        let so = |row: &&ComparisonRow| row.found.is_some_and(|(found, _)| found == agree);
        i32::try_from(self.comparisons(id).filter(apart).filter(so).count()).unwrap_or(0)
    }

    /// Nothing of his is believed any more, and he is left to lie.
    fn give_up(&mut self, id: DossierId, doubt: i32) {
        let Ok(agent) = self.desk.agent(id) else { return };
        if !agent.burned {
            let because = Reason::new("burn-doubt").with("doubt", doubt);
            self.draft.give(BurnNotice { source: id, whole: false }, because);
        }
    }

    // ── tests ──

    /// The cheapest test that was not made yet.
    fn test(&mut self, id: DossierId, doubt: i32) {
        let Ok(&agent) = self.desk.agent_met(id) else { return };
        if stays_away(&agent) {
            return;
        }
        let last = self.last_test(id, &agent);
        let rests = last.is_some_and(|weeks| weeks < PAUSE);
        if rests || self.is_ordered(id) || self.weeks_left() < 4 {
            return;
        }
        let Some((officer, sdr)) = self.who_meets(&agent) else { return };
        let laid = self.canaries(id).count();
        let site = if laid == 0 { self.quiet_place() } else { None };
        let other = agent.switched.is_none().then(|| self.something_else(&agent)).flatten();
        let box_costs = i32::from(self.rules.validation.polygraph_money);
        let needles = agent.polygraph.is_none() && box_costs <= self.money() - self.reserve();
        let because = |id: &str| Reason::new(id).with("doubt", doubt);
        let given = if let Some(site) = site {
            self.draft.give(Canary { officer, agent: id, site, sdr }, because("canary"))
        } else if needles && GRAVE <= doubt {
            self.draft.give(Polygraph { officer, agent: id, sdr }, because("polygraph"))
        } else if let Some(holding) = other {
            let order = ChangeTask { officer, agent: id, holding, sdr };
            self.draft.give(order, because("switch"))
        } else {
            needles && self.draft.give(Polygraph { officer, agent: id, sdr }, because("polygraph"))
        };
        if given {
            self.memory.tried.push((officer, id, agent.rapport));
        }
    }

    /// Weeks since he was last put to anything.
    fn last_test(&self, id: DossierId, agent: &AgentRow) -> Option<u16> {
        let canary = self.canaries(id).map(|row| row.since).max();
        let polygraph = agent.polygraph.map(|(_, when)| when);
        let switched = agent.switched.map(|(_, when)| when);
        let asked = agent.asked.map(|(_, when)| when);
        let last = [canary, polygraph, switched, asked].into_iter().flatten().max();
        last.map(|when| self.view.week.since(when))
    }

    /// A place where something could be left, and nothing of ours is.
    fn quiet_place(&mut self) -> Option<SiteId> {
        let used = |site: SiteId| {
            self.desk.agents().any(|(_, _, agent)| agent.drop == Some(site))
                || self.desk.canaries.iter().any(|row| row.site == site)
        };
        let sites = self.view.city().sites.iter();
        let free: Vec<SiteId> = sites
            .filter(|&(site, row)| row.kind.takes_a_drop() && !used(site))
            .map(|(site, _)| site)
            .collect();
        let at = self.lots.below(free.len());
        free.get(at).copied()
    }

    /// Something that he reads and is not looking for.
    fn something_else(&self, agent: &AgentRow) -> Option<HoldingId> {
        let now = agent.waiting_task.unwrap_or(agent.task);
        let all = self.view.city().holdings.iter();
        all.filter(|&(id, _)| agent.reads(id) && Some(id) != now)
            .max_by_key(|&(id, topic)| (topic.importance, id))
            .map(|(id, _)| id)
    }

    // ── two sources ──

    /// Somebody else who reads the same is asked the same, now and then.
    fn compare(&mut self, id: DossierId) {
        let fresh = |row: &ComparisonRow| self.view.week.since(row.since) < SELDOM;
        let Ok(agent) = self.desk.agent(id) else { return };
        let Some(holding) = agent.task.filter(|&holding| agent.reads(holding)) else { return };
        if self.comparisons(id).any(fresh) || self.weeks_left() < 6 {
            return;
        }
        let other = self.reachable().find(|&(other, _, row)| {
            other != id && row.reads(holding) && !self.desk.have_in_common(id, other)
        });
        if let Some(other) = other.map(|(other, ..)| other) {
            let because = Reason::new("compare").with("doubt", self.doubt(id));
            self.draft.give(Compare { one: id, other, holding }, because);
        }
    }

    // ── officers ──

    /// Who is followed, or has too many, gives somebody away.
    fn relieve(&mut self, id: DossierId) {
        let Ok(&agent) = self.desk.agent_met(id) else { return };
        let Some(from) = agent.officer.filter(|&no| self.is_at_work(no)) else { return };
        let full = usize::from(self.rules.station.span) < self.desk.load(from);
        let needs_another = full || self.is_hot(from);
        if !needs_another || stays_away(&agent) || self.is_ordered(id) || self.weeks_left() < 6 {
            return;
        }
        let Some(to) = self.who_takes_over(from) else { return };
        let sdr = self.sdr_of(to);
        let warm = self.doctrine.rapport_low + self.rules.station.turnover_rapport;
        if self.days(to) < self.contact_days(sdr) || agent.rapport < warm {
            return;
        }
        // Whoever is followed should not be seen with him once more.
        let how = if self.is_hot(from) { Handover::Token } else { Handover::JointMeeting };
        let because = Reason::new("turnover").with("load", self.load(from));
        if self.draft.give(TurnOver { to, agent: id, how, sdr }, because) {
            self.memory.tried.push((to, id, agent.rapport));
        }
    }

    fn load(&self, officer: OfficerNo) -> i64 {
        i64::try_from(self.desk.load(officer)).unwrap_or(0)
    }

    /// Another officer, with days and with fewer agents, whom nobody follows.
    fn who_takes_over(&self, from: OfficerNo) -> Option<OfficerNo> {
        self.best_officer(self.contact_days(self.doctrine.sdr)).filter(|&to| {
            to != from && !self.is_hot(to) && self.desk.load(to) < self.desk.load(from)
        })
    }
}
