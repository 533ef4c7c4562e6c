//! Orders about agents: contact, tasks, pay, rest.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{DossierId, HoldingId, OfficerNo, SiteId},
    links::orders::check_contact,
    nature::{Sdr, Skill, WayBack},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    units::{Days, Money},
    view::{Channel, Contact, Standing, StationDesk},
};

/// What an agent is asked to do at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Errand {
    /// Name people in his circle who could be of use.
    Spot,
    /// Look closely at somebody he knows.
    Assess { target: DossierId },
    /// Bring the target and the officer together.
    Introduce { target: DossierId },
    /// Learn a dead drop.
    LearnDrop { site: SiteId },
    /// Run another of our agents from now on.
    TakeOn { member: DossierId },
    /// Learn a way back that needs nobody else; may the one above him know of it?
    MakePlan { kind: WayBack, known: bool },
    /// Take a lesson in a craft.
    Learn { skill: Skill },
    /// Take papers in another name.
    TakePapers,
    /// Say something to which we know the answer.
    Ask { holding: HoldingId },
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/meet.md")]
    Meet = 1 at 0, "meet" on "o m", page "meet" of Agents {
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
        /// Up to two errands.
        errands: [Option<Errand>; 2] as Errand(First),
        sdr: Sdr as Sdr,
        /// Break off when the route shows something that may be nothing?
        abort_if_unsure: bool as Caution,
    }
    asks [agent, officer, errands, sdr, abort_if_unsure]
    answered [
        "answer-teams-on-the-officer" in "a_watched_officer_is_seen_with_his_agent",
        "answer-a-team-on-the-place" in "a_team_on_the_place_sees_who_comes",
        "answer-teams-in-the-district" in "teams_in_the_district_see_more_of_everything",
        "answer-an-arrest-before-it" in "an_arrest_on_tuesday_prevents_thursdays_meeting",
        "answer-an-open-case" in "an_open_case_names_its_subject_at_once",
        "answer-asking-a-leader-for-his-people" in "a_leader_gives_his_people_away_by_name",
        "answer-asking-a-leader-for-their-plans" in "a_plan_that_was_given_away_brings_nobody_back",
        "answer-a-double-at-the-other-end" in "a_double_tells_who_meets_him_and_what_they_lack",
    ]
}

impl Meet {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        desk.agent_met(self.agent)?;
        let mut money = 0;
        for errand in self.errands.into_iter().flatten() {
            money += self.check_errand(errand, plan, desk)?;
        }
        if self.errands[0].is_some() && self.errands[0] == self.errands[1] {
            return Err(Refusal::SameErrandTwice);
        }
        let days = plan.rules().channel.meeting.days + self.sdr.days();
        Ok(Cost { officer: Some((self.officer, Days(days))), money: Money(money), ..Cost::FREE })
    }

    fn check_errand(
        &self,
        errand: Errand,
        plan: &Plan,
        desk: &StationDesk,
    ) -> Result<u16, Refusal> {
        let rules = &plan.rules().station;
        match errand {
            Errand::Spot => Ok(0),
            Errand::Assess { target } => {
                desk.target(target)?;
                desk.knows(self.agent, target)?;
                Ok(0)
            }
            Errand::Introduce { target } => {
                let row = desk.target(target)?;
                desk.knows(self.agent, target)?;
                if row.introduced_to.is_some() {
                    return Err(Refusal::AlreadyIntroduced);
                }
                Ok(rules.introduce_money)
            }
            Errand::LearnDrop { site } => {
                plan.view().takes_a_drop(site)?;
                if desk.agent(self.agent)?.drop == Some(site) {
                    return Err(Refusal::DropAlreadyHis);
                }
                Ok(rules.drop_money)
            }
            Errand::TakeOn { member } => {
                if member == self.agent {
                    return Err(Refusal::HimselfOnly);
                }
                desk.agent_met(member)?;
                let most = desk.cell_size(self.agent, plan.rules(), plan.view().week);
                if usize::from(most) <= desk.members(self.agent).count() {
                    return Err(Refusal::CellFull { most });
                }
                Ok(plan.rules().cell.take_on_money)
            }
            Errand::MakePlan { kind, known } => {
                let row = desk.agent(self.agent)?;
                if row.plan == Some(known) && row.way_back == kind {
                    return Err(Refusal::NothingChanges);
                }
                Ok(plan.rules().way_back.of(kind).money)
            }
            Errand::Learn { skill } => {
                if desk.agent(self.agent)?.skills.has(skill) {
                    return Err(Refusal::NothingChanges);
                }
                Ok(plan.rules().skill.of(skill).money)
            }
            Errand::TakePapers => {
                if desk.agent(self.agent)?.papers {
                    return Err(Refusal::NothingChanges);
                }
                Ok(desk.price_of_papers(plan.rules(), plan.view().week))
            }
            Errand::Ask { holding } => {
                plan.view().holding(holding)?;
                Ok(0)
            }
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Meet, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/drop.md")]
    ServiceDrop = 2 at 1, "service" on "o s", page "drop" of Links {
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
    }
    asks [agent, officer]
    answered [
        "answer-a-team-on-the-place" in "a_watched_drop_gives_its_user_away",
        "answer-teams-on-the-officer" in "a_tail_leads_to_the_drop",
    ]
}

impl ServiceDrop {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        desk.agent_served(self.agent)?;
        if desk.agent(self.agent)?.drop.is_none() {
            return Err(Refusal::NoDrop);
        }
        let days = Days(plan.rules().channel.drop.days);
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::ServiceDrop, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/contact.md")]
    SetContact = 3 at 2, "contact" on "o c", page "contact" of Links {
        agent: DossierId as Agent,
        /// None ends the arrangement.
        contact: Option<Contact> as Channel,
    }
    answered []
}

impl SetContact {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        match self.contact.map(|contact| contact.channel) {
            None | Some(Channel::Drop) => desk.agent_served(self.agent)?,
            Some(_) => desk.agent_met(self.agent)?,
        };
        if let Some(contact) = self.contact {
            check_contact(plan, self.agent, contact)?;
        } else if desk.agent(self.agent)?.contact.is_none() {
            return Err(Refusal::NothingToEnd);
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::SetContact, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/task.md")]
    Task = 4 at 3, "task" on "o t", page "task" of Agents {
        agent: DossierId as Agent,
        /// None takes the task away.
        holding: Option<HoldingId> as Task,
    }
    answered []
}

impl Task {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.agent_in_contact(self.agent)?;
        if let Some(holding) = self.holding {
            plan.view().holding(holding)?;
        }
        let agent = desk.agent(self.agent)?;
        if agent.waiting_task.unwrap_or(agent.task) == self.holding {
            return Err(Refusal::AlreadyTasked);
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Task, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/pay.md")]
    Pay = 5 at 4, "pay" on "o y", page "pay" of Agents {
        agent: DossierId as Agent,
        amount: Money as Amount,
    }
    answered []
}

impl Pay {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        if plan.station()?.agent_in_contact(self.agent)?.waiting_pay > Money(0) {
            return Err(Refusal::PayWaits);
        }
        let most = Money(plan.rules().station.pay_most);
        if self.amount < Money(1) || most < self.amount {
            return Err(Refusal::BadSum { least: Money(1), most });
        }
        Ok(Cost { money: self.amount, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Pay, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/dormant.md")]
    Dormant = 6 at 5, "dormant" on "o z", page "dormant" of Agents {
        agent: DossierId as Agent,
    }
    answered []
}

impl Dormant {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.agent_in_contact(self.agent)?;
        match desk.dossier(self.agent)?.nameless {
            true => Err(Refusal::NeverMeets),
            false => Ok(Cost::FREE),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Dormant, self.agent.0.into())
    }
}

order! {
    /// Wake a dormant agent: a meeting that puts him back to work. See [`Dormant`].
    Wake = 7 at 6, "wake" on "o w", page "dormant" of Agents {
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
        sdr: Sdr as Sdr,
    }
    asks [agent, officer, sdr]
    answered [
        "answer-an-arrest-before-it" in "an_arrest_on_tuesday_prevents_thursdays_meeting",
        "answer-teams-on-the-officer" in "a_watched_officer_is_seen_with_his_agent",
    ]
}

impl Wake {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        if desk.agent(self.agent)?.standing != Standing::Dormant {
            return Err(Refusal::NotDormant);
        }
        let days = Days(plan.rules().channel.meeting.days + self.sdr.days());
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Meet, self.agent.0.into())
    }
}
