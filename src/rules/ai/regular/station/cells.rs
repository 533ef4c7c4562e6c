//! Cells: who runs whom, ways back, and those whom nobody runs any more.

use std::cmp::Reverse;

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, OfficerNo},
        nature::{Crossing, Role},
        order::{
            Errand, Exfiltrate, Instruct, Meet, Observe, Recontact, Resettle, Review, SafetyMark,
            Warn, falls_due,
        },
        units::Money,
        view::{AgentRow, Channel, odds},
    },
};

use super::{Chief, roster::stays_away};

/// Rapport that a leader must have.
const TRUSTED: i16 = 45;
/// Weeks of service that a leader must have.
const PROVEN: u16 = 10;
/// Weeks without a word from a cell before somebody goes and looks.
const SILENT: u16 = 3;
/// Weeks from one review to the next.
const REVIEW: u16 = 6;

impl Chief<'_, '_> {
    pub(super) fn tend_cells(&mut self) {
        let agents: Vec<DossierId> = self.reachable().map(|(id, ..)| id).collect();
        for &id in &agents {
            self.draft.weigh(1);
            self.instruct(id);
            self.warn_if_named(id);
            self.look_for_the_lost(id);
            self.take_out(id);
            self.look_on(id);
        }
        self.look_after_exiles();
        self.ask_for_prisoners();
        self.send_the_staff(&agents);
        self.mind_the_marks();
        if self.doctrine.cells && 8 <= self.weeks_left() {
            self.build_a_cell(&agents);
            self.review(&agents);
        }
    }

    /// Now and then somebody asks who knows whom.
    fn review(&mut self, agents: &[DossierId]) {
        if !self.view.week.0.is_multiple_of(REVIEW) {
            return;
        }
        let cell = agents.iter().find(|&&id| 1 < self.desk.members(id).count());
        let officer = self.best_officer(self.rules.cell.review_days);
        if let (Some(&cell), Some(officer)) = (cell, officer) {
            self.draft.give(Review { officer, cell }, Reason::new("review"));
        }
    }

    fn instruct(&mut self, id: DossierId) {
        let on_alarm = self.doctrine.on_alarm;
        let Ok(agent) = self.desk.agent(id) else { return };
        if agent.reads > 0 && agent.waiting_alarm.unwrap_or(agent.on_alarm) != on_alarm {
            self.draft.give(Instruct { agent: id, on_alarm }, Reason::new("instruct"));
        }
    }

    /// Somebody who knows him was taken: he should not hear of it from the papers.
    fn warn_if_named(&mut self, id: DossierId) {
        let Ok(agent) = self.desk.agent(id) else { return };
        if agent.plan.is_none() || agent.waiting_warning {
            return;
        }
        if let Some(whose) = self.arrest_close_to(id) {
            let because = Reason::new("warn").with("dossier", whose.0);
            self.draft.give(Warn { agent: id }, because);
        }
    }

    /// His leader is gone, or nothing has come from there for weeks.
    fn look_for_the_lost(&mut self, id: DossierId) {
        let Ok(agent) = self.desk.agent(id) else { return };
        let Some(leader) = agent.leader() else { return };
        let taken = self.desk.dossiers.get(leader).and_then(|row| row.arrested);
        let since = match (taken, agent.plan) {
            // He may come back by himself.
            (Some(at), Some(_)) => at.plus(SILENT),
            (Some(at), None) => at,
            (None, _) => return,
        };
        let Some(officer) = self.best_officer(2).filter(|_| since <= self.view.week) else {
            return;
        };
        let sdr = self.sdr_of(officer);
        self.draft.give(Recontact { officer, agent: id, sdr }, Reason::new("recontact"));
    }

    /// Somebody good, with the fire next door, is taken out while there is money.
    fn take_out(&mut self, id: DossierId) {
        let Ok(agent) = self.desk.agent(id) else { return };
        let worth = self.doctrine.takes_out <= agent.rapport && agent.leaves.is_none();
        if !worth || self.weeks_left() < 4 {
            return;
        }
        let Some(whose) = self.arrest_close_to(id) else { return };
        if let Some(way) = self.way_out(id, agent.papers) {
            self.draft.give(way, Reason::new("exfiltrate").with("dossier", whose.0));
        }
    }

    /// The surest way that can be had, with his people if they can be paid for: who leaves them
    /// behind comes back for them.
    fn way_out(&self, agent: DossierId, papers: bool) -> Option<Exfiltrate> {
        let spare = Money(u16::try_from(self.money() - self.reserve()).unwrap_or(0));
        let ways = Crossing::ALL.into_iter().filter(|by| papers || !by.needs_papers());
        let all = ways.flat_map(|by| [true, false].map(|family| (by, family)));
        let orders = all.filter_map(|(by, family)| {
            let days = self.rules.exit.of(by).days;
            let mut fit = self.desk.officers_at_work().map(|(no, _)| no).filter(|&no| {
                days <= self.days(no) && (self.is_diplomat(no) || !by.needs_a_diplomat())
            });
            let officer = match by.needs_a_diplomat() {
                true => fit.next()?,
                false => self.best_officer(days)?,
            };
            Some(Exfiltrate { officer, agent, by, family })
        });
        let paid = orders.filter(|order| order.price(self.rules) <= spare);
        let low = |order: &Exfiltrate| odds::of(self.view, &(*order).into()).map(|odds| odds.low);
        paid.max_by_key(|order| (order.family, low(order), Reverse(order.by)))
    }

    /// Whoever was taken out has something to live on.
    fn look_after_exiles(&mut self) {
        let due: Vec<DossierId> = self
            .desk
            .agents()
            .filter(|(_, _, agent)| {
                let exile = agent.exile;
                exile.is_some_and(|it| !it.settled || it.until <= self.view.week.next())
            })
            .map(|(id, ..)| id)
            .collect();
        for id in due {
            let spare = self.money() - self.reserve();
            if i32::from(self.rules.exile.money) <= spare {
                let because = Reason::new("resettle").with("money", spare);
                self.draft.give(Resettle { agent: id }, because);
            }
        }
    }

    /// Somebody whose word was wrong is looked at while he is met.
    fn look_on(&mut self, id: DossierId) {
        let Ok(&agent) = self.desk.agent_met(id) else { return };
        let record = self.pictures.record(id);
        let lately = agent.looked_on.is_some_and(|(_, at)| self.view.week.since(at) < REVIEW);
        let met = agent.contact.is_some_and(|contact| {
            matches!(contact.channel, Channel::Meeting { .. })
                && falls_due(self.view.week, id, contact.every)
        });
        if record.wrong == 0 || lately || !(met || self.is_ordered(id)) {
            return;
        }
        let others = self.desk.officers_at_work().map(|(no, _)| no);
        let second = others
            .filter(|&no| agent.officer != Some(no) && !self.is_hot(no))
            .find(|&no| self.rules.validation.observe_days <= self.days(no));
        if let Some(officer) = second {
            let because = Reason::new("observe").with("wrong", record.wrong);
            self.draft.give(Observe { officer, agent: id }, because);
        }
    }

    /// Marks are kept for some weeks after somebody was taken.
    fn mind_the_marks(&mut self) {
        let week = self.view.week;
        let taken = self.desk.dossiers.values().filter_map(|row| row.arrested).max();
        let wanted = self.doctrine.cells && taken.is_some_and(|at| week.since(at) < REVIEW);
        let officers: Vec<(OfficerNo, bool)> =
            self.desk.officers_at_work().map(|(no, row)| (no, row.mark)).collect();
        for (officer, mark) in officers {
            let room = 2 < self.days(officer) && 2 < self.desk.load(officer);
            if mark != wanted && (room || !wanted) {
                let because = Reason::new("mark");
                self.draft.give(SafetyMark { officer, on: wanted }, because);
            }
        }
    }

    /// One step a week: a plan for the one who is to go into a cell, then a leader for him.
    fn build_a_cell(&mut self, agents: &[DossierId]) {
        let met: Vec<(DossierId, AgentRow)> = agents
            .iter()
            .filter_map(|&id| Some((id, *self.desk.agent_met(id).ok()?)))
            .filter(|(id, agent)| agent.reads > 0 && !self.is_ordered(*id))
            .collect();
        if met.len() < self.doctrine.cell_from || !self.is_overloaded() {
            return;
        }
        let Some((leader, above)) = self.leader_among(&met) else { return };
        let most = usize::from(self.rules.cell.members).min(3);
        let member = met
            .iter()
            // An access agent in a cell introduces no more people.
            .filter(|(_, agent)| agent.role != Role::AccessAgent)
            .filter(|(id, _)| *id != leader && self.desk.members(*id).next().is_none())
            // The best eyes are seen with an officer least.
            .max_by_key(|(id, agent)| (agent.reads.count_ones(), Reverse(*id)));
        let Some(&(member, below)) = member else { return };
        if most <= self.desk.members(leader).count() {
            return;
        }
        match below.plan {
            None => self.hold(
                member,
                below,
                Errand::MakePlan { kind: self.way_back(), known: false },
                "make-plan",
            ),
            Some(_) => self.hold(leader, above, Errand::TakeOn { member }, "take-on"),
        }
    }

    /// A cell relieves an officer who sees so many that each is easier to follow.
    fn is_overloaded(&self) -> bool {
        let mut loads = self.desk.officers_at_work().map(|(no, _)| self.desk.load(no));
        loads.any(|load| self.rules.contact.load_from < load)
    }

    /// An agent of long standing whose word was never wrong, and who has little to lose by it.
    fn leader_among(&self, met: &[(DossierId, AgentRow)]) -> Option<(DossierId, AgentRow)> {
        let proven = met.iter().filter(|(id, agent)| {
            TRUSTED <= agent.rapport
                && PROVEN <= self.view.week.since(agent.since)
                && self.pictures.record(*id).wrong == 0
        });
        let rank = |(id, agent): &&(DossierId, AgentRow)| {
            let reads = Reverse(agent.reads.count_ones());
            (self.desk.members(*id).count(), reads, agent.rapport, *id)
        };
        proven.max_by_key(rank).copied()
    }

    pub(super) fn hold(&mut self, agent: DossierId, row: AgentRow, errand: Errand, why: &str) {
        if stays_away(&row) {
            return;
        }
        let Some((officer, sdr)) = self.who_meets(&row) else { return };
        let abort_if_unsure = self.doctrine.abort_if_unsure;
        let meet = Meet { officer, agent, errands: [Some(errand), None], sdr, abort_if_unsure };
        if self.draft.give(meet, Reason::new(why)) {
            self.memory.tried.push((officer, agent, row.rapport));
        }
    }
}
