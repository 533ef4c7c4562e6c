//! Orders about what becomes of agents when something happens: instructions, warnings, ways out,
//! ways back, and a look at one's own security.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{DossierId, OfficerNo},
    law::LegalStatus,
    nature::{Crossing, OnAlarm, Sdr},
    order::{Cost, Plan, Refusal, Topic, Verb},
    rules::Rules,
    units::{Days, Money},
    view::{Channel, Standing},
};

#[doc = include_str!("../../../../assets/text/en/rules/instruct.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Instruct {
    pub agent: DossierId,
    pub on_alarm: OnAlarm,
}

impl Instruct {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let agent = plan.station()?.agent_in_contact(self.agent)?;
        if agent.waiting_alarm.unwrap_or(agent.on_alarm) == self.on_alarm {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Instruct, self.agent.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/warn.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Warn {
    pub agent: DossierId,
}

impl Warn {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        match plan.station()?.agent_in_contact(self.agent)?.waiting_warning {
            true => Err(Refusal::NothingChanges),
            false => Ok(Cost::FREE),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Warn, self.agent.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/recontact.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Recontact {
    pub officer: OfficerNo,
    pub agent: DossierId,
    pub sdr: Sdr,
}

impl Recontact {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        let agent = desk.agent_in_contact(self.agent)?;
        let under = agent.contact.is_some_and(|it| matches!(it.channel, Channel::Through { .. }));
        if !under {
            return Err(Refusal::InTouch);
        }
        let rules = &plan.rules().cell;
        let days = Days(rules.recontact_days + self.sdr.days());
        let money = Money(rules.recontact_money);
        Ok(Cost { officer: Some((self.officer, days)), money, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Meet, self.agent.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/exfiltrate.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Exfiltrate {
    pub officer: OfficerNo,
    pub agent: DossierId,
    pub by: Crossing,
    /// His people go with him.
    pub family: bool,
}

impl Exfiltrate {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let cover = desk.officer_at_work(self.officer)?.identity.cover;
        let agent = desk.agent(self.agent)?;
        if desk.dossier(self.agent)?.arrested.is_some() {
            return Err(Refusal::InPrison);
        }
        if desk.dossier(self.agent)?.nameless {
            return Err(Refusal::NeverMeets);
        }
        match agent.standing {
            Standing::Gone => return Err(Refusal::HasGone),
            Standing::Parted => return Err(Refusal::HasParted),
            Standing::Active | Standing::Dormant => (),
        }
        if agent.leaves.is_some() {
            return Err(Refusal::NothingChanges);
        }
        if self.by.needs_papers() && !agent.papers {
            return Err(Refusal::NoPapers);
        }
        if self.by.needs_a_diplomat() && LegalStatus::of(cover) != LegalStatus::Diplomat {
            return Err(Refusal::NotImmune);
        }
        let days = Days(plan.rules().exit.of(self.by).days);
        let money = self.price(plan.rules());
        Ok(Cost { officer: Some((self.officer, days)), money, ..Cost::FREE })
    }

    /// What the way out costs, for him and for those who go with him.
    pub fn price(&self, rules: &Rules) -> Money {
        let family = if self.family { rules.exit.family_money } else { 0 };
        Money(rules.exit.of(self.by).money + family)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Exfiltrate, self.agent.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/mark.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SafetyMark {
    pub officer: OfficerNo,
    pub on: bool,
}

impl SafetyMark {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        if plan.station()?.officer_at_work(self.officer)?.mark == self.on {
            return Err(Refusal::NothingChanges);
        }
        let days = if self.on { plan.rules().alarm.mark_days } else { 0 };
        Ok(Cost { officer: Some((self.officer, Days(days))), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::SafetyMark, self.officer.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/observe.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Observe {
    /// Who looks on; somebody else goes to the meeting.
    pub officer: OfficerNo,
    pub agent: DossierId,
}

impl Observe {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        desk.agent_in_contact(self.agent)?;
        if desk.dossier(self.agent)?.nameless {
            return Err(Refusal::NeverMeets);
        }
        let days = Days(plan.rules().validation.observe_days);
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Observe, self.agent.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/review.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Review {
    pub officer: OfficerNo,
    /// The leader of the cell that is looked at.
    pub cell: DossierId,
}

impl Review {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        if desk.members(self.cell).next().is_none() {
            return Err(Refusal::NoCell);
        }
        let days = Days(plan.rules().cell.review_days);
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Review, self.cell.0.into())
    }
}
