//! Orders about what agents are for, what serves their links, and what the other side does to
//! those links.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{DossierId, OfficerNo},
    nature::{Publicity, Reception, Role},
    order::{Cost, Plan, Refusal, Topic, Verb},
    units::{Days, Money},
    view::{Channel, Contact},
};

/// Weeks from one contact to the next, at most.
const SELDOM: u8 = 8;

#[doc = include_str!("../../../../assets/text/en/rules/role.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AssignRole {
    pub agent: DossierId,
    pub role: Role,
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

#[doc = include_str!("../../../../assets/text/en/rules/second.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SetSecond {
    pub agent: DossierId,
    /// None ends the arrangement.
    pub contact: Option<Contact>,
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

#[doc = include_str!("../../../../assets/text/en/rules/relocate.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Relocate {
    pub officer: OfficerNo,
    pub agent: DossierId,
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

#[doc = include_str!("../../../../assets/text/en/rules/answer.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AnswerPlan {
    pub whom: DossierId,
    pub how: Reception,
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

#[doc = include_str!("../../../../assets/text/en/rules/playback.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PlayBack {
    pub prisoner: DossierId,
    pub on: bool,
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
