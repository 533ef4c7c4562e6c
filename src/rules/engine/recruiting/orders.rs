//! Orders about targets: cultivate, make the offer.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{DossierId, OfficerNo},
    nature::{Cultivation, Flag, Motive, Sdr},
    order::{Cost, Plan, Refusal, Topic, Verb},
    rules::StationRules,
    units::{Days, Money},
};

#[doc = include_str!("../../../../assets/text/en/rules/develop.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Develop {
    pub officer: OfficerNo,
    pub target: DossierId,
    pub sdr: Sdr,
    /// By what he comes closer.
    #[serde(default)]
    pub by: Cultivation,
}

impl Develop {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        desk.target(self.target)?;
        let rules = &plan.rules().station;
        Ok(Cost {
            officer: Some((
                self.officer,
                Days(plan.rules().channel.meeting.days + self.sdr.days()),
            )),
            money: price_of_company(rules, self.by),
            ..Cost::FREE
        })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Develop, self.target.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/pitch.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pitch {
    pub officer: OfficerNo,
    pub target: DossierId,
    /// What the offer plays on.
    pub motive: Motive,
    pub money: Money,
    pub sdr: Sdr,
    /// Stop after sounding out when the motive does not seem to fit?
    pub stop_if_cold: bool,
    /// Whom the officer says he comes from. The truth, where nothing is said.
    #[serde(default)]
    pub flag: Flag,
}

impl Pitch {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        let target = desk.target(self.target)?;
        if plan.view().week < target.not_before {
            return Err(Refusal::AskedForTime { until: target.not_before });
        }
        let rules = &plan.rules().pitch;
        let (least, most) = (Money(rules.offer_least), Money(rules.offer_most));
        if self.money < least || most < self.money {
            return Err(Refusal::BadSum { least, most });
        }
        let days = Days(plan.rules().channel.meeting.days + self.sdr.days());
        Ok(Cost { officer: Some((self.officer, days)), money: self.money, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Develop, self.target.0.into())
    }
}

/// What a week of cultivation costs.
pub(in crate::engine) const fn price_of_company(rules: &StationRules, by: Cultivation) -> Money {
    match by {
        Cultivation::Favour => Money(rules.favour_money),
        Cultivation::Company | Cultivation::SmallTask => Money(rules.develop_money),
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/tie.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PitchTie {
    /// The agent who asks.
    pub agent: DossierId,
    /// Somebody close to him.
    pub target: DossierId,
    pub motive: Motive,
    pub money: Money,
}

impl PitchTie {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let agent = desk.agent_in_contact(self.agent)?;
        let target = desk.target(self.target)?;
        desk.knows(self.agent, self.target)?;
        let officer = agent.officer.ok_or(Refusal::NoSuchOfficer)?;
        desk.officer_at_work(officer)?;
        if plan.view().week < target.not_before {
            return Err(Refusal::AskedForTime { until: target.not_before });
        }
        let most = plan.rules().cell.members;
        if usize::from(most) <= desk.members(self.agent).count() {
            return Err(Refusal::CellFull { most });
        }
        let rules = &plan.rules().pitch;
        let (least, most) = (Money(rules.offer_least), Money(rules.offer_most));
        if self.money < least || most < self.money {
            return Err(Refusal::BadSum { least, most });
        }
        Ok(Cost { money: self.money, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Develop, self.target.0.into())
    }
}
