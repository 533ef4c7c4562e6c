//! Orders about those who come by themselves: take them, ask them, send them away; look at those
//! whom others bring; send some of one's own.

use serde::{Deserialize, Serialize};

use crate::engine::{
    gazetteer::Cover,
    ids::{DossierId, HoldingId, OfficerNo, ReportNo},
    nature::Approach,
    order::{Cost, Plan, Refusal, Topic, Verb},
    units::{Days, Money},
};

#[doc = include_str!("../../../../assets/text/en/rules/volunteer.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TakeVolunteer {
    /// Who looks after him; for one whom another brings, who looks after that other.
    pub officer: OfficerNo,
    pub who: DossierId,
}

impl TakeVolunteer {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        if let Some(via) = desk.offer(self.who)?.via {
            desk.agent_met(via)?;
            let most = plan.rules().cell.members;
            if usize::from(most) <= desk.members(via).count() {
                return Err(Refusal::CellFull { most });
            }
        }
        let days = Days(plan.rules().channel.meeting.days);
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    /// An offer has one answer.
    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::TakeVolunteer, self.who.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/bonafides.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TestVolunteer {
    pub officer: OfficerNo,
    pub who: DossierId,
}

impl TestVolunteer {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        let offer = desk.offer(self.who)?;
        if offer.approach == Approach::Anonymous {
            return Err(Refusal::NeverMeets);
        }
        if offer.tested.is_some() {
            return Err(Refusal::TestedAlready);
        }
        let days = Days(plan.rules().volunteer.test_days);
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::TakeVolunteer, self.who.0.into())
    }
}

/// Send somebody away who offers himself. See [`TakeVolunteer`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SendAway {
    pub who: DossierId,
}

impl SendAway {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        plan.station()?.offer(self.who)?;
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::TakeVolunteer, self.who.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/member.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SeeMember {
    pub officer: OfficerNo,
    pub member: DossierId,
}

impl SeeMember {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.officer_at_work(self.officer)?;
        let leader = desk.agent_in_contact(self.member)?.leader().ok_or(Refusal::InTouch)?;
        desk.agent_in_contact(leader)?;
        let days = Days(plan.rules().volunteer.see_days);
        Ok(Cost { officer: Some((self.officer, days)), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::SeeMember, self.member.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/mill.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TraceChain {
    /// A report that a friendly service passed on.
    pub report: ReportNo,
}

impl TraceChain {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let source = desk.report(self.report)?.source;
        let offer = desk.dossier(source)?.offer.map(|offer| offer.approach);
        if offer != Some(Approach::Liaison) {
            return Err(Refusal::NotFromColleague);
        }
        if desk.traced.iter().any(|&(report, ..)| report == self.report) {
            return Err(Refusal::TracedAlready);
        }
        Ok(Cost { money: Money(plan.rules().volunteer.trace_money), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::TraceChain, self.report.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/dangle.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Dangle {
    pub whom: DossierId,
    /// What he takes along to be believed: true, and out of the stock.
    pub holding: HoldingId,
}

impl Dangle {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let row = desk.dossier_at_large(self.whom)?;
        let identity = row.identity.ok_or(Refusal::OnlyAFace)?;
        if identity.cover != Cover::Local {
            return Err(Refusal::NotLocal);
        }
        if row.ours || row.dangled.is_some() {
            return Err(Refusal::IsDangled);
        }
        let most = plan.rules().double.most;
        let sent = desk.people.values().filter(|row| row.dangled.is_some()).count();
        if usize::from(most) <= desk.doubles().count() + sent {
            return Err(Refusal::TooManyDoubles { most });
        }
        let readers = &desk.secret(self.holding)?.readers;
        if !identity.post.is_some_and(|post| readers.contains(&post)) {
            return Err(Refusal::NotHisReader);
        }
        spared(plan, self.holding)?;
        Ok(Cost { patience: plan.rules().volunteer.dangle_patience, ..Cost::FREE })
    }

    /// One chief sends one man a week: who goes to the embassy is seen to go.
    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Dangle, 0)
    }
}

/// May this be let go?
fn spared(plan: &Plan, holding: HoldingId) -> Result<(), Refusal> {
    let most = plan.rules().double.feed_importance;
    if most < plan.view().holding(holding)?.importance {
        return Err(Refusal::TooDear { most });
    }
    match plan.security()?.stock {
        0 => Err(Refusal::NoStock),
        _ => Ok(()),
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/plant.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Plant {
    /// The true paper, out of the stock.
    pub bait: HoldingId,
    /// What the other paper lies about, and what it says.
    pub holding: HoldingId,
    pub value: u8,
}

impl Plant {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        if self.bait == self.holding {
            return Err(Refusal::SameHolding);
        }
        spared(plan, self.bait)?;
        let topic = plan.view().holding(self.holding)?;
        if self.value == desk.secret(self.holding)?.value || topic.values <= self.value {
            return Err(Refusal::NoLie);
        }
        Ok(Cost { patience: plan.rules().volunteer.plant_patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Plant, 0)
    }
}
