//! Orders about those who come by themselves: take them, ask them, send them away; look at those
//! whom others bring; send some of one's own.

use crate::engine::{
    doubles,
    gazetteer::Cover,
    ids::{DossierId, HoldingId, OfficerNo, ReportNo},
    nature::Approach,
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    rules::Rules,
    units::{Days, Money},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/volunteer.md")]
    TakeVolunteer = 70 at 21, "take" on "o V", page "volunteer" of Recruiting {
        /// Who looks after him; for one whom another brings, who looks after that other.
        officer: OfficerNo as Officer,
        who: DossierId as Offer,
    }
    asks [who, officer]
    answered [
        "answer-sending-one-of-ones-own" in "a_dangle_names_whoever_takes_him",
        "answer-a-watch-at-the-gate" in "teams_at_the_gate_see_who_walks_in",
    ]
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

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/bonafides.md")]
    TestVolunteer = 71 at 22, "test" on "o B", page "bonafides" of Recruiting {
        officer: OfficerNo as Officer,
        who: DossierId as Offer,
    }
    asks [who, officer]
    answered []
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

order! {
    /// Send somebody away who offers himself. See [`TakeVolunteer`].
    SendAway = 72 at 23, "send-away" on "o N", page "volunteer" of Recruiting {
        who: DossierId as Offer,
    }
    answered []
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

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/member.md")]
    SeeMember = 73 at 24, "see" on "o J", page "member" of Doubts {
        officer: OfficerNo as Officer,
        member: DossierId as Agent,
    }
    asks [member, officer]
    answered [
        "answer-teams-on-the-officer" in "a_member_who_is_shown_may_be_seen",
        "answer-an-arrest-before-it" in "a_leader_who_was_taken_brings_nobody",
    ]
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

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/mill.md")]
    TraceChain = 74 at 25, "trace" on "o L", page "mill" of Reports {
        /// A report that a friendly service passed on.
        report: ReportNo as Report,
    }
    answered []
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

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/dangle.md")]
    Dangle = 132 at 26, "dangle" on "o d", page "dangle" of Traps {
        whom: DossierId as Sent,
        /// What he takes along to be believed: true, and out of the stock.
        holding: HoldingId as Bait,
    }
    answered [
        "answer-questions" in "the_answers_of_one_who_was_sent_fit_less_often",
        "answer-sending-him-away" in "a_dangle_who_is_sent_away_comes_home",
    ]
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
        let patience = spared(plan, self.holding, plan.rules().volunteer.dangle_patience)?;
        Ok(Cost { patience, ..Cost::FREE })
    }

    /// One chief sends one man a week: who goes to the embassy is seen to go.
    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Dangle, 0)
    }
}

/// What letting this go costs in patience, beside the order itself.
fn spared(plan: &Plan, holding: HoldingId, order: u8) -> Result<u8, Refusal> {
    let importance = plan.view().holding(holding)?.importance;
    match plan.security()?.stock {
        0 => Err(Refusal::NoStock),
        _ => Ok(bait_price(plan.rules(), order, importance)),
    }
}

/// The patience that bait costs: something dear is asked for at the price of chickenfeed.
pub fn bait_price(rules: &Rules, order: u8, importance: u8) -> u8 {
    match importance <= rules.double.feed_importance {
        true => order,
        false => order.saturating_add(doubles::orders::chickenfeed_price(rules, importance)),
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/plant.md")]
    Plant = 133 at 27, "plant" on "o y", page "plant" of Traps {
        /// The true paper, out of the stock.
        bait: HoldingId as Bait,
        /// What the other paper lies about, and what it says.
        holding: HoldingId as Secret,
        value: u8 as Lie,
    }
    answered [
        "answer-a-burn-notice" in "a_notice_withdraws_a_parcel_and_exposes_its_lie",
        "answer-leaving-it-in-the-safe" in "a_parcel_that_nobody_uses_costs_nobody_anything",
    ]
}

impl Plant {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        if self.bait == self.holding {
            return Err(Refusal::SameHolding);
        }
        let patience = spared(plan, self.bait, plan.rules().volunteer.plant_patience)?;
        let topic = plan.view().holding(self.holding)?;
        if self.value == desk.secret(self.holding)?.value || topic.values <= self.value {
            return Err(Refusal::NoLie);
        }
        Ok(Cost { patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Plant, 0)
    }
}
