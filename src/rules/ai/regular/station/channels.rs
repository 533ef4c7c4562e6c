//! Links: who serves them, who learns what for them, and what takes their place when they fail.

use crate::{
    ai::Reason,
    engine::{
        ids::DossierId,
        nature::{Role, Sdr, Skill, WayBack},
        order::{AssignRole, Errand, Relocate, SetContact, SetSecond},
        view::{AgentRow, Channel, Contact},
    },
};

use super::Chief;

/// Rapport that somebody must have who is taught a craft, or who serves others.
const TRUSTED: i16 = 35;
/// Weeks after which a flat or a set is moved.
const STALE: u16 = 8;
/// Weeks that a link must still be of use.
const WORTH: u16 = 6;

/// Who is wanted first to serve the others; each Station begins elsewhere.
const STAFF: [Role; 11] = [
    Role::LetterBox,
    Role::Courier,
    Role::Support,
    Role::Keeper,
    Role::Operator,
    Role::Address,
    Role::Forger,
    Role::Cutout,
    Role::TalentSpotter,
    Role::Influence,
    Role::Sleeper,
];

impl Chief<'_, '_> {
    pub(super) fn tend_links(&mut self) {
        if self.weeks_left() < WORTH {
            return;
        }
        let met: Vec<(DossierId, AgentRow)> =
            self.desk.agents().map(|(id, _, row)| (id, *row)).collect();
        let met: Vec<(DossierId, AgentRow)> =
            met.into_iter().filter(|(id, _)| self.desk.agent_met(*id).is_ok()).collect();
        self.draft.weigh(met.len());
        self.find_staff(&met);
        self.train_a_leader();
        self.teach_somebody(&met);
        for (id, row) in &met {
            self.link(*id, row, &met);
            self.arrange_second(*id, row);
            self.move_if_stale(*id, row);
        }
    }

    /// Which kind of plan is taught: what the box allows, and not always the same.
    pub(super) fn way_back(&self) -> WayBack {
        let at = self.desk.dossiers.len() + usize::from(self.view.week.0);
        let kind = WayBack::ALL.get(at % WayBack::ALL.len()).copied().unwrap_or_default();
        let price = i32::from(self.rules.way_back.of(kind).money);
        if self.money() < self.reserve() + price { WayBack::default() } else { kind }
    }

    /// Somebody who reads little can be of use to those who read much.
    fn find_staff(&mut self, met: &[(DossierId, AgentRow)]) {
        let to_be = |row: &AgentRow| row.waiting_role.unwrap_or(row.role);
        let staff: Vec<Role> =
            met.iter().map(|(_, row)| to_be(row)).filter(|role| !role.collects()).collect();
        if met.len() < self.doctrine.staff_each * (staff.len() + 1) {
            return;
        }
        let idle = met.iter().filter(|(id, row)| {
            to_be(row) == Role::Agent
                && TRUSTED <= row.rapport
                && self.desk.members(*id).next().is_none()
        });
        let Some(&(agent, _)) = idle.min_by_key(|(id, row)| (row.reads.count_ones(), *id)) else {
            return;
        };
        let from = self.lots.below(STAFF.len());
        let role = STAFF.iter().cycle().skip(from).take(STAFF.len()).find(|it| !staff.contains(it));
        let Some(&role) = role else { return };
        if self.money() < self.reserve() + i32::from(self.rules.role.of(role).money) {
            return;
        }
        let because = Reason::new("role").with("agents", i64::try_from(met.len()).unwrap_or(0));
        self.draft.give(AssignRole { agent, role }, because);
    }

    /// Whoever runs several should have learnt how.
    fn train_a_leader(&mut self) {
        let span = usize::from(self.rules.role.span);
        let leads = |id: &DossierId| span <= self.desk.members(*id).count();
        let leader = self.reachable().map(|(id, ..)| id).find(leads);
        let Some(agent) = leader else { return };
        let Ok(row) = self.desk.agent(agent) else { return };
        let role = Role::Principal;
        let price = i32::from(self.rules.role.principal.money);
        if row.waiting_role.unwrap_or(row.role) != role && price <= self.money() - self.reserve() {
            let members = i64::try_from(self.desk.members(agent).count()).unwrap_or(0);
            let because = Reason::new("principal").with("members", members);
            self.draft.give(AssignRole { agent, role }, because);
        }
    }

    /// One lesson a week, to the best whom one can trust with it.
    fn teach_somebody(&mut self, met: &[(DossierId, AgentRow)]) {
        let fit = |row: &AgentRow| row.reads > 0 && TRUSTED <= row.rapport;
        let pupil = met
            .iter()
            .filter(|(id, row)| fit(row) && !self.is_ordered(*id))
            .filter_map(|(id, row)| Some((*id, *row, self.next_lesson(row)?)))
            .max_by_key(|(id, row, _)| (row.reads.count_ones(), row.rapport, *id));
        if let Some((id, row, skill)) = pupil {
            self.hold(id, row, Errand::Learn { skill }, "learn");
        }
    }

    fn next_lesson(&self, row: &AgentRow) -> Option<Skill> {
        let spare = self.money() - self.reserve();
        let staffed = |role| self.desk.in_role(role, self.view.week).next().is_some();
        let wanted = [
            (Skill::Burst, 2 <= row.reads.count_ones()),
            (Skill::Radio, 2 <= row.reads.count_ones() && !row.skills.has(Skill::Burst)),
            (Skill::Writing, staffed(Role::Address)),
            (Skill::Check, row.skills.has_set() || row.skills.has(Skill::Writing)),
            (Skill::Voice, row.contact.is_none()),
        ];
        let affordable = |skill| 2 * i32::from(self.rules.skill.of(skill).money) <= spare;
        wanted
            .into_iter()
            .filter(|&(skill, use_)| use_ && !row.skills.has(skill) && affordable(skill))
            .map(|(skill, _)| skill)
            .next()
    }

    /// The best way to him that others serve, or that he serves himself.
    fn link(&mut self, id: DossierId, row: &AgentRow, met: &[(DossierId, AgentRow)]) {
        if row.reads == 0 || !row.role.collects() {
            return;
        }
        let Some(officer) = row.officer.filter(|&no| self.is_at_work(no)) else { return };
        let Some(channel) = self.best_link(id, row, met) else { return };
        let same = row.contact.is_some_and(|now| now.channel == channel && now.officer == officer);
        self.linked.push(id);
        if same {
            return;
        }
        let every = self.doctrine.contact_every;
        let least = self.rules.channel.of(channel).every;
        let contact = Some(Contact { officer, channel, every: every.max(least) });
        self.draft.give(SetContact { agent: id, contact }, Reason::new("link"));
    }

    fn best_link(
        &self,
        id: DossierId,
        row: &AgentRow,
        met: &[(DossierId, AgentRow)],
    ) -> Option<Channel> {
        // Rapport comes from meetings; whoever has little of it is met.
        if row.rapport < self.doctrine.rapport_low {
            return None;
        }
        if row.skills.has(Skill::Burst) {
            return Some(Channel::Burst);
        }
        if row.skills.has(Skill::Radio) {
            return Some(Channel::Radio { by: id });
        }
        let week = self.view.week;
        let staff = met.iter().filter(|(by, it)| *by != id && it.ready <= week);
        let ways = staff.filter_map(|&(by, it)| match it.role {
            Role::Keeper => Some(Channel::House { keeper: by, sdr: Sdr::Short }),
            Role::LetterBox => Some(Channel::LetterBox { by }),
            Role::Courier => Some(Channel::Courier { by }),
            Role::Address if row.skills.has(Skill::Writing) => Some(Channel::Post { to: by }),
            Role::Operator => Some(Channel::Radio { by }),
            _ => None,
        });
        let ways: Vec<Channel> = ways.collect();
        ways.get(usize::from(id.0) % ways.len().max(1)).copied()
    }

    /// What is tried when the first has failed.
    fn arrange_second(&mut self, id: DossierId, row: &AgentRow) {
        let Some(contact) = row.contact.filter(|_| row.second.is_none()) else { return };
        let officer = contact.officer;
        if !self.is_at_work(officer) || row.reads == 0 {
            return;
        }
        let channel = match contact.channel {
            Channel::Drop if row.skills.has(Skill::Voice) => Channel::Voice,
            Channel::Drop => Channel::Signal,
            _ if row.drop.is_some() => Channel::Drop,
            _ => Channel::Brush { sdr: self.sdr_of(officer) },
        };
        let contact = Some(Contact { officer, channel, every: 1 });
        self.draft.give(SetSecond { agent: id, contact }, Reason::new("second"));
    }

    /// A flat, a letter box, a set: none of them for ever.
    fn move_if_stale(&mut self, id: DossierId, row: &AgentRow) {
        let sends = row.contact.is_some_and(|it| matches!(it.channel, Channel::Radio { .. }));
        let serves = matches!(
            row.role,
            Role::Keeper | Role::LetterBox | Role::Courier | Role::Operator | Role::Address
        );
        let age = self.view.week.since(row.ready.max(row.since));
        let stale = age > 0 && age.is_multiple_of(STALE);
        let price = i32::from(self.rules.channel.move_money);
        if !(sends || serves) || !stale || self.money() < self.reserve() + price {
            return;
        }
        if let Some(officer) = self.best_officer(self.rules.channel.move_days) {
            let because = Reason::new("relocate").with("weeks", age);
            self.draft.give(Relocate { officer, agent: id }, because);
        }
    }
}
