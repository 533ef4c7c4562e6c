//! Orders about what agents are for, what serves their links, and what the other side does to
//! those links.

use crate::engine::{
    ids::{DossierId, OfficerNo},
    nature::{Publicity, Reception, Role},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    units::{Days, Money},
    view::{Channel, Contact},
};

/// Weeks from one contact to the next, at most.
const SELDOM: u8 = 8;

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/role.md")]
    AssignRole = 76 at 31, "role" on "o 1", page "role" of Agents {
        agent: DossierId as Agent,
        role: Role as Role,
    }
    answered []
}

impl AssignRole {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let agent = plan.station()?.agent_in_contact(self.agent)?;
        if agent.waiting_role.unwrap_or(agent.role) == self.role {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost { money: Money(plan.rules().role.of(self.role).money), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::AssignRole, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/second.md")]
    SetSecond = 77 at 32, "second" on "o 2", page "second" of Links {
        agent: DossierId as Agent,
        /// None ends the arrangement.
        contact: Option<Contact> as Channel,
    }
    answered []
}

impl SetSecond {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let agent = plan.station()?.agent_met(self.agent)?;
        match self.contact {
            Some(_) if agent.second == self.contact => return Err(Refusal::NothingChanges),
            Some(contact) => check_contact(plan, self.agent, contact)?,
            None if agent.second.is_none() => return Err(Refusal::NothingToEnd),
            None => (),
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::SetSecond, self.agent.0.into())
    }
}

/// Can an agent be reached so? Everything that it takes must be there: somebody who serves the
/// link, and the craft.
pub(in crate::engine) fn check_contact(
    plan: &Plan,
    agent: DossierId,
    contact: Contact,
) -> Result<(), Refusal> {
    let desk = plan.station()?;
    desk.officer_at_work(contact.officer)?;
    let channel = contact.channel;
    if channel.leader().is_some() {
        return Err(Refusal::NeedsTakingOn);
    }
    let least = plan.rules().channel.of(channel).every.clamp(1, SELDOM);
    if !(least..=SELDOM).contains(&contact.every) {
        return Err(Refusal::BadInterval { least, most: SELDOM });
    }
    let row = desk.agent(agent)?;
    if channel == Channel::Drop && row.drop.is_none() {
        return Err(Refusal::NoDrop);
    }
    let own_set = channel == Channel::Radio { by: agent };
    if let Some((by, role)) = channel.server().filter(|_| !own_set) {
        let serves = desk.agent_in_contact(by)?.works_as(role, plan.view().week);
        if by == agent || !serves {
            return Err(Refusal::NotInThatRole);
        }
    }
    let lent = matches!(channel, Channel::Radio { .. }) && !own_set;
    if channel.skill().is_some_and(|skill| !lent && !row.skills.has(skill)) {
        return Err(Refusal::NoSkill);
    }
    Ok(())
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/relocate.md")]
    Relocate = 78 at 33, "relocate" on "o q", page "relocate" of Links {
        officer: OfficerNo as Officer,
        agent: DossierId as Agent,
    }
    asks [agent, officer]
    answered []
}

impl Relocate {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        desk.agent_in_contact(self.agent)?;
        let channel = &plan.rules().channel;
        let days = Days(channel.move_days);
        let money = Money(channel.move_money);
        Ok(Cost { officer: Some((self.officer, days)), money, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Relocate, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/answer.md")]
    AnswerPlan = 136 at 34, "answer" on "o C", page "answer" of Traps {
        whom: DossierId as Lost,
        how: Reception as Reception,
    }
    answered [
        "answer-a-plan-nobody-knows" in "a_plan_that_the_leader_never_knew_survives_him",
        "answer-a-plan-hard-to-fake" in "an_orphan_who_does_not_believe_walks_on",
    ]
}

impl AnswerPlan {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        desk.dossier_at_large(self.whom)?;
        if desk.way_back(self.whom)?.reception == Some(self.how) {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost { spare_teams: plan.rules().security.arrest_teams, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::AnswerPlan, self.whom.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/playback.md")]
    PlayBack = 137 at 35, "playback" on "o P", page "playback" of Doubles {
        prisoner: DossierId as Prisoner,
        on: bool as Switch,
    }
    answered [
        "answer-a-security-check" in "a_played_set_reports_what_it_is_fed_and_the_check_may_tell",
        "answer-an-arrest-that-is-noticed" in "only_a_secret_prisoner_with_a_set_is_played",
    ]
}

impl PlayBack {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let prisoner = plan.security()?.prisoner(self.prisoner)?;
        if !prisoner.set {
            return Err(Refusal::NoSet);
        }
        if prisoner.played == self.on {
            return Err(Refusal::NothingChanges);
        }
        if self.on && prisoner.publicity != Publicity::Secret {
            return Err(Refusal::NotSecret);
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::PlayBack, self.prisoner.0.into())
    }
}
