//! Orders about people inside a house: theirs, whom we would win, and our own, whom we doubt.

use crate::engine::{
    ids::{DossierId, HoldingId, StaffNo},
    nature::{Clearance, Motive},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    units::Money,
    view::{ForeignStatus, PersonRow},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/approach.md")]
    Approach = 176 at 53, "approach" on "o M", page "approach" of House {
        /// Somebody on the staff of an embassy, or an officer whom we know.
        whom: DossierId as Inside,
        motive: Motive as Motive,
    }
    answered [
        "answer-keeping-him-out" in "a_suspended_driver_brings_nothing",
        "answer-the-front-rooms" in "a_restricted_driver_brings_less",
    ]
}

impl Approach {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = plan.security()?.dossier_at_large(self.whom)?;
        let rules = &plan.rules().mole;
        if row.staff.is_none() && row.foreign != ForeignStatus::Known {
            return Err(Refusal::NotInsideAnEmbassy);
        }
        if row.insider {
            return Err(Refusal::OursAlready);
        }
        if let Some(until) = row.approached.map(|at| at.plus(rules.approach_weeks))
            && plan.view().week < until
        {
            return Err(Refusal::AskedNotLongAgo { until });
        }
        let (money, patience) = (Money(rules.approach_money), rules.approach_patience);
        Ok(Cost { money, patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Approach, self.whom.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/hunt.md")]
    LookInside = 177 at 54, "look-inside" on "o L", page "hunt" of House {
        /// One of our own.
        whom: DossierId as OwnPerson,
    }
    answered [
        "answer-a-mole-who-reads-it" in "a_mole_reads_the_inquiry_about_himself",
        "answer-an-innocent-mans-papers" in "an_inquiry_in_the_house_may_find_what_is_not_there",
    ]
}

impl LookInside {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = one_of_our_own(plan, self.whom)?;
        if row.house_inquiry.is_some() {
            return Err(Refusal::LookedIntoAlready);
        }
        let rules = &plan.rules().mole;
        let (analysts, patience) = (rules.inquiry_analysts, rules.inquiry_patience);
        Ok(Cost { analysts, patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::LookInside, self.whom.0.into())
    }
}

order! {
    /// Take one of our own off all papers, or put him back. See [`LookInside`].
    Bench = 178 at 55, "bench" on "o B", page "hunt" of House {
        whom: DossierId as OwnPerson,
        on: bool as Switch,
    }
    answered []
}

impl Bench {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = one_of_our_own(plan, self.whom)?;
        if row.benched.is_some() == self.on {
            return Err(Refusal::NothingChanges);
        }
        let patience = if self.on { plan.rules().mole.bench_patience } else { 0 };
        Ok(Cost { patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Bench, self.whom.0.into())
    }
}

fn one_of_our_own(plan: &Plan, whom: DossierId) -> Result<&PersonRow, Refusal> {
    let desk = plan.security()?;
    let row = desk.dossier_at_large(whom)?;
    match desk.papers(plan.view(), whom).is_house() {
        true => Ok(row),
        false => Err(Refusal::NotOfOurHouse),
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/triple.md")]
    TurnAgain = 179 at 56, "turn-again" on "o 2", page "triple" of Doubles {
        double: DossierId as Double,
    }
    answered [
        "answer-rest" in "a_double_who_rests_is_not_heard",
        "answer-not-meeting-him" in "a_double_who_is_not_met_is_not_heard",
    ]
}

impl TurnAgain {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = plan.security()?.dossier_at_large(self.double)?;
        match row.ours && row.seen_through {
            true => Ok(Cost::FREE),
            false => Err(Refusal::NotSeenThrough),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::TurnAgain, self.double.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/deceive.md")]
    Deceive = 180 at 57, "deceive" on "o e", page "deceive" of Doubles {
        holding: HoldingId as Secret,
        /// What all doubles say of it from now on; none ends the plan.
        value: Option<u8> as OneLie,
    }
    answered [
        "answer-another-source" in "two_sources_who_do_not_know_each_other_differ_over_a_lie",
        "answer-a-control-question" in "a_question_about_what_matters_embarrasses_a_double",
    ]
}

impl Deceive {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let secret = plan.security()?.secret(self.holding)?;
        let topic = plan.view().holding(self.holding)?;
        if secret.lie == self.value {
            return Err(Refusal::NothingChanges);
        }
        if crate::engine::doubles::orders::otherwise(plan, self.holding, self.value) {
            return Err(Refusal::AnotherLieIsTold);
        }
        let Some(value) = self.value else { return Ok(Cost::FREE) };
        if value == secret.value || topic.values <= value {
            return Err(Refusal::NoLie);
        }
        Ok(Cost { patience: plan.rules().mole.deceive_patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Deceive, self.holding.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/support.md")]
    SendStaff = 65 at 20, "staff" on "o D", page "support" of Links {
        /// A driver drives, a cleaner lends her room, a cipher clerk writes.
        staff: StaffNo as Staff,
        agent: DossierId as Agent,
    }
    answered [
        "answer-a-watch-at-the-gate" in "teams_at_the_gate_follow_the_driver",
        "answer-asking-the-driver" in "a_driver_who_is_theirs_says_whom_he_drove_to",
    ]
}

impl SendStaff {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        if desk.staff_member(self.staff)?.clearance != Clearance::Full {
            return Err(Refusal::KeptOut);
        }
        desk.agent_served(self.agent)?;
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::SendStaff, self.staff.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/clearance.md")]
    SetClearance = 94 at 52, "clearance" on "o j", page "clearance" of Doubts {
        staff: StaffNo as Staff,
        to: Clearance as Clearance,
    }
    answered []
}

impl SetClearance {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        match plan.station()?.staff_member(self.staff)?.clearance == self.to {
            true => Err(Refusal::NothingChanges),
            false => Ok(Cost::FREE),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::SetClearance, self.staff.0.into())
    }
}
