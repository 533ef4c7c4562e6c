//! Agents: how they are reached, when they are met, when they rest.

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, OfficerNo, SiteId},
        nature::{Motive, Sdr},
        order::{Dormant, Errand, Meet, Pay, ServiceDrop, SetContact, Wake, falls_due},
        units::{Money, Week},
        view::{AgentRow, Channel, Contact, DossierRow, Standing},
    },
};

use super::{Chief, roster::stays_away};

/// Rapport that one good payment is meant to mend.
const PAY: u16 = 3;

impl Chief<'_, '_> {
    pub(super) fn tend_the_network(&mut self) {
        self.rest_and_wake();
        let agents: Vec<DossierId> = self.reachable().map(|(id, ..)| id).collect();
        for &id in &agents {
            self.draft.weigh(1);
            self.arrange_contact(id);
        }
        for &id in &agents {
            self.meet_if_needed(id);
        }
    }

    // ── rest ──

    fn rest_and_wake(&mut self) {
        let week = self.view.week;
        let agents: Vec<(DossierId, Standing)> = self
            .desk
            .agents()
            .filter(|(_, row, _)| row.arrested.is_none())
            .map(|(id, _, agent)| (id, agent.standing))
            .collect();
        for (id, standing) in agents {
            self.draft.weigh(1);
            let until = self.memory.resting.iter().find(|(who, _)| *who == id).map(|row| row.1);
            match (standing, until) {
                (Standing::Active, None) => self.rest_if_in_danger(id),
                (Standing::Dormant, Some(until)) if until <= week => self.wake(id),
                // He went to ground by himself: he is left in peace for a while.
                (Standing::Dormant, None) => {
                    let until = week.plus(self.doctrine.dormant_weeks.max(1));
                    self.memory.resting.push((id, until));
                }
                (Standing::Active, Some(until)) if until <= week => {
                    self.memory.resting.retain(|(who, _)| *who != id);
                }
                (Standing::Active | Standing::Dormant, Some(_))
                | (Standing::Gone | Standing::Parted, _) => (),
            }
        }
    }

    fn rest_if_in_danger(&mut self, id: DossierId) {
        let Ok(agent) = self.desk.agent(id) else { return };
        let (until, because) = if self.is_silent(agent) {
            // He brings nothing and may be theirs: no officer should be shown to him again.
            (Week(u16::MAX), Reason::new("dormant-silent").with("weeks", self.age(agent)))
        } else if 0 < self.doctrine.dormant_weeks && 6 < self.weeks_left() {
            let Some(whose) = self.arrest_close_to(id) else { return };
            let until = self.view.week.plus(self.doctrine.dormant_weeks);
            (until, Reason::new("dormant-arrest").with("dossier", whose.0))
        } else {
            return;
        };
        if self.draft.give(Dormant { agent: id }, because) {
            self.memory.resting.push((id, until));
        }
    }

    fn age(&self, agent: &AgentRow) -> u16 {
        self.view.week.since(agent.since)
    }

    /// Somebody taken last week who named him, whom he named, or whom he knows.
    pub(super) fn arrest_close_to(&self, id: DossierId) -> Option<DossierId> {
        let week = self.view.week;
        let via = self.desk.dossiers.get(id)?.via;
        self.desk
            .dossiers
            .iter()
            .filter(|(_, row)| row.arrested.is_some_and(|at| at.next() == week))
            .find(|&(whom, row)| {
                row.via == Some(id) || via == Some(whom) || self.desk.tie(id, whom).is_some()
            })
            .map(|(whom, _)| whom)
    }

    fn wake(&mut self, id: DossierId) {
        let Ok(agent) = self.desk.agent(id) else { return };
        let handler = agent.officer.filter(|&officer| self.is_at_work(officer));
        let Some(officer) = handler.or_else(|| self.best_officer(1)) else { return };
        let sdr = self.sdr_of(officer);
        if self.contact_days(sdr) <= self.days(officer) {
            let because = Reason::new("wake").with("weeks", self.age(agent));
            if self.draft.give(Wake { officer, agent: id, sdr }, because) {
                self.memory.resting.retain(|(who, _)| *who != id);
            }
        }
    }

    // ── standing contacts ──

    /// Everybody who reads something is reached by an arrangement that costs no thought.
    fn arrange_contact(&mut self, id: DossierId) {
        let Ok(agent) = self.desk.agent_met(id) else { return };
        let idle = agent.reads == 0 && agent.contact.is_none();
        if idle || self.linked.contains(&id) {
            return;
        }
        if 5 <= agent.missed {
            if agent.contact.is_some() {
                let because = Reason::new("contact-ended").with("missed", agent.missed);
                self.draft.give(SetContact { agent: id, contact: None }, because);
            }
            return;
        }
        let by_drop = self.doctrine.drops && agent.drop.is_some();
        let Some(officer) = self.contact_officer(agent, by_drop) else { return };
        let every = self.interval(officer, agent);
        let channel = if by_drop {
            Channel::Drop
        } else {
            let abort_if_unsure = self.doctrine.abort_if_unsure;
            Channel::Meeting { sdr: self.sdr_of(officer), abort_if_unsure }
        };
        let wanted = Contact { officer, channel, every };
        if !self.is_good_enough(agent, wanted) {
            let id_of = if by_drop { "contact-drop" } else { "contact-meeting" };
            let because = Reason::new(id_of).with("every", every).with("officer", officer.0);
            self.draft.give(SetContact { agent: id, contact: Some(wanted) }, because);
        }
    }

    fn interval(&self, officer: OfficerNo, agent: &AgentRow) -> u8 {
        let every = self.doctrine.contact_every;
        let poor = agent.reads.count_ones() < 2;
        let crowded = 4 < self.desk.load(officer);
        every + u8::from(poor) + u8::from(crowded)
    }

    /// Anybody may empty a drop; a meeting is the handler's.
    fn contact_officer(&self, agent: &AgentRow, by_drop: bool) -> Option<OfficerNo> {
        let now = agent.contact.map(|contact| contact.officer);
        let keeps = |officer: &OfficerNo| self.is_at_work(*officer) && !self.is_hot(*officer);
        if by_drop {
            let free = || {
                self.desk
                    .officers_at_work()
                    .map(|(no, _)| no)
                    .min_by_key(|&no| (self.is_hot(no), self.visits_of(no), no))
            };
            return now.filter(keeps).or_else(free);
        }
        agent.officer.filter(|&officer| self.is_at_work(officer)).or_else(|| self.best_officer(0))
    }

    fn visits_of(&self, officer: OfficerNo) -> usize {
        let his = |agent: &AgentRow| agent.contact.is_some_and(|it| it.officer == officer);
        let visits = self.desk.agents().filter(|(_, _, agent)| his(agent)).count();
        // Whoever comes out of an embassy may be followed from the first day.
        visits + self.desk.load(officer) + if self.is_diplomat(officer) { 3 } else { 0 }
    }

    fn is_good_enough(&self, agent: &AgentRow, wanted: Contact) -> bool {
        agent.contact.is_some_and(|now| {
            let same_way = match (now.channel, wanted.channel) {
                (Channel::Drop, Channel::Drop) => true,
                (Channel::Meeting { sdr, .. }, Channel::Meeting { sdr: other, .. }) => sdr == other,
                // Whoever runs him decides how they see each other.
                (Channel::Through { .. }, _) => true,
                (Channel::Brush { sdr }, Channel::Brush { sdr: other }) => sdr == other,
                _ => false,
            };
            same_way && now.officer == wanted.officer && now.every.abs_diff(wanted.every) <= 1
        })
    }

    // ── meetings ──

    /// An agent is met when he needs a drop or a friend.
    fn meet_if_needed(&mut self, id: DossierId) {
        let Some(row) = self.desk.dossiers.get(id) else { return };
        let Ok(agent) = self.desk.agent_met(id) else { return };
        if agent.reads == 0 || stays_away(agent) || self.weeks_left() < 2 {
            return;
        }
        let site = self.drop_to_teach(id, agent);
        let lonely = agent.rapport < self.doctrine.rapport_low;
        let due = agent.contact.is_some_and(|contact| {
            matches!(contact.channel, Channel::Meeting { .. })
                && falls_due(self.view.week, id, contact.every)
        });
        if site.is_none() && (!lonely || due) && agent.officer.is_some() {
            return;
        }
        if lonely {
            self.pay(id, row, agent);
        }
        let Some((officer, sdr)) = self.who_meets(agent) else { return };
        let because = match site {
            Some(site) => Reason::new("meet-drop").with("site", site.0),
            None if agent.officer.is_none() => Reason::new("meet-orphan"),
            None => Reason::new("meet-lonely").with("rapport", agent.rapport),
        };
        let errand = site.map(|site| Errand::LearnDrop { site });
        let abort_if_unsure = self.doctrine.abort_if_unsure;
        let meet = Meet { officer, agent: id, errands: [errand, None], sdr, abort_if_unsure };
        if self.draft.give(meet, because) {
            self.memory.tried.push((officer, id, agent.rapport));
            if let Some(site) = site {
                self.memory.drops.retain(|(who, ..)| *who != id);
                self.memory.drops.push((id, site, self.view.week));
            }
        }
    }

    /// The handler, or for an orphan whoever has room; with the days that it takes.
    pub(super) fn who_meets(&self, agent: &AgentRow) -> Option<(OfficerNo, Sdr)> {
        let handler = agent.officer.filter(|&officer| self.is_at_work(officer));
        let officer = handler.or_else(|| self.best_officer(1))?;
        let sdr = self.sdr_of(officer);
        (self.contact_days(sdr) <= self.days(officer)).then_some((officer, sdr))
    }

    /// A hiding place for somebody who has none, or whose own is worn.
    fn drop_to_teach(&mut self, id: DossierId, agent: &AgentRow) -> Option<SiteId> {
        if !self.doctrine.drops || self.weeks_left() < 6 || self.money() < 1 {
            return None;
        }
        if agent.drop.is_some() && !self.is_worn(id, agent) {
            return None;
        }
        let taken = |site: SiteId| {
            self.desk.agents().any(|(_, _, agent)| agent.drop == Some(site))
                || self.memory.drops.iter().any(|row| row.1 == site)
        };
        let city = self.view.city();
        let free: Vec<SiteId> = city
            .sites
            .iter()
            .filter(|&(site, row)| row.kind.takes_a_drop() && !taken(site))
            .map(|(site, _)| site)
            .collect();
        let at = self.lots.below(free.len());
        free.get(at).copied()
    }

    /// Has the place been visited so often, by him and by us, that it may show?
    fn is_worn(&self, id: DossierId, agent: &AgentRow) -> bool {
        let since = self.memory.drops.iter().find(|row| row.0 == id).map_or(Week(1), |row| row.2);
        let every = u16::from(agent.contact.map_or(2, |contact| contact.every));
        let visits = self.view.week.since(since) * 3 / 2 / every.max(1);
        self.doctrine.drop_visits <= visits
    }

    /// A drop is emptied out of turn when a new task waits in the safe, or when the last packets
    /// would otherwise lie there after the end.
    pub(super) fn empty_drops_early(&mut self) {
        let agents: Vec<DossierId> = self.reachable().map(|(id, ..)| id).collect();
        for id in agents {
            self.draft.weigh(1);
            let Some(officer) = self.who_empties_early(id) else { continue };
            let because = Reason::new("drop-early").with("weeks", self.weeks_left());
            self.draft.give(ServiceDrop { officer, agent: id }, because);
        }
    }

    fn who_empties_early(&self, id: DossierId) -> Option<OfficerNo> {
        let agent = self.desk.agent_met(id).ok()?;
        agent.drop?;
        let contact = agent.contact.filter(|contact| contact.channel == Channel::Drop)?;
        let waits = agent.waiting_task.is_some() || self.weeks_left() <= 2;
        let idle = !falls_due(self.view.week, id, contact.every)
            && 1 < self.view.week.since(agent.last_contact)
            && !self.is_ordered(id);
        let officer = Some(contact.officer).filter(|&no| self.is_at_work(no) && !self.is_hot(no));
        let days = self.rules.channel.drop.days;
        officer.filter(|&officer| waits && idle && days < self.days(officer))
    }

    /// Money mends what neglect has spoilt.
    fn pay(&mut self, id: DossierId, row: &DossierRow, agent: &AgentRow) {
        let wants = agent.motive == Some(Motive::Money) || row.target.motive == Some(Motive::Money);
        let wages = i32::try_from(self.desk.agents().count()).unwrap_or(0);
        let spare = self.money() - wages - i32::from(PAY);
        if agent.waiting_pay == Money(0) && wants && 0 <= spare {
            let because = Reason::new("pay").with("rapport", agent.rapport);
            self.draft.give(Pay { agent: id, amount: Money(PAY) }, because);
        }
    }
}
