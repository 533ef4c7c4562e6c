//! Orders of the owner of a secret: ask who read it, cut the list, change the plans.

use crate::engine::{
    ids::HoldingId,
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    units::Money,
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/inquire.md")]
    Inquire = 30 at 47, "inquire" on "o l", page "inquire" of Secrets {
        holding: HoldingId as Secret,
    }
    answered [
        "answer-eyes-only" in "using_a_report_may_show",
        "answer-not-reading-it" in "who_does_not_read_it_hears_what_they_say_in_the_office",
    ]
}

impl Inquire {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let secret = plan.security()?.secret(self.holding)?;
        if secret.inquiry_ends.is_some() {
            return Err(Refusal::InquiryRunning);
        }
        if secret.last_indicator.is_none() {
            return Err(Refusal::NoLeakIndicated);
        }
        if secret.last_inquiry >= secret.last_indicator {
            return Err(Refusal::InquiredAlready);
        }
        Ok(Cost { analysts: plan.rules().security.inquiry_analysts, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Inquire, self.holding.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/restrict.md")]
    Restrict = 31 at 48, "restrict" on "o t", page "restrict" of Secrets {
        holding: HoldingId as Secret,
    }
    answered []
}

impl Restrict {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let secret = plan.security()?.secret(self.holding)?;
        at_work(plan, self.holding)?;
        if secret.restricted || secret.restricts_at.is_some() {
            return Err(Refusal::AlreadyRestricted);
        }
        Ok(Cost { money: Money(plan.rules().security.restrict_money), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Restrict, self.holding.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/change.md")]
    ChangePlans = 32 at 49, "change" on "o n", page "change" of Secrets {
        holding: HoldingId as Secret,
    }
    answered []
}

impl ChangePlans {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let secret = desk.secret(self.holding)?;
        at_work(plan, self.holding)?;
        if secret.changes_at.is_some() {
            return Err(Refusal::AlreadyChanging);
        }
        desk.patience_left(plan.view().week)?;
        let rules = &plan.rules().security;
        Ok(Cost { money: Money(rules.change_money), patience: rules.change_patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::ChangePlans, self.holding.0.into())
    }
}

/// A house that cannot work signs nothing.
fn at_work(plan: &Plan, holding: HoldingId) -> Result<(), Refusal> {
    let view = plan.view();
    let owner = view.holding(holding)?.owner;
    match view.streets.halted(owner, view.week) {
        Some(until) => Err(Refusal::HouseHalted { until }),
        None => Ok(()),
    }
}
