//! Orders about headquarters and the services one trades with.

use crate::engine::{
    gazetteer::Form,
    ids::{DossierId, HoldingId, ReportNo},
    nature::{Alibi, Ask, Demand},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    rules::Rules,
    units::Money,
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/ask.md")]
    AskHq = 100 at 86, "ask" on "o a", page "ask" of Home {
        what: Ask as Wish,
    }
    answered []
}

impl AskHq {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let hq = &plan.station()?.hq;
        if hq.asked.is_some() {
            return Err(Refusal::AnswerDue);
        }
        if self.what == Ask::Approval && hq.is_approved(plan.view().week) {
            return Err(Refusal::HasLeave { until: hq.approved_until });
        }
        Ok(Cost::FREE)
    }

    /// One thing at a time.
    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::AskHq, 0)
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/trade.md")]
    BuyReport = 101 at 87, "buy" on "o u", page "trade" of Home {
        holding: HoldingId as Topic,
    }
    answered []
}

impl BuyReport {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        plan.station()?;
        let topic = plan.view().holding(self.holding)?;
        Ok(Cost { money: buying_price(plan.rules(), topic.importance), ..Cost::FREE })
    }

    /// The third service sells one a week.
    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::BuyReport, 0)
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/trade.md")]
    SellReport = 102 at 88, "sell" on "o l", page "trade" of Home {
        report: ReportNo as Report,
    }
    answered [
        "answer-an-inquiry" in "what_is_sold_may_show_and_be_inquired_into",
        "answer-new-plans" in "new_plans_make_what_was_sold_worth_nothing",
    ]
}

impl SellReport {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let report = desk.report(self.report)?;
        if report.settled.is_some() {
            return Err(Refusal::AlreadyPublic);
        }
        if desk.hq.sold.iter().any(|&(sold, _)| sold == self.report) {
            return Err(Refusal::SoldAlready);
        }
        if !desk.hq.is_approved(plan.view().week) {
            return Err(Refusal::NeedsLeave);
        }
        Ok(Cost::FREE)
    }

    /// It buys one a week.
    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::SellReport, 0)
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/cover.md")]
    LayCover = 103 at 89, "cover" on "o f", page "cover" of Reports {
        holding: HoldingId as Topic,
        alibi: Alibi as Alibi,
    }
    answered []
}

impl LayCover {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let topic = plan.view().holding(self.holding)?;
        if self.alibi == Alibi::Photograph && topic.form == Form::Knowledge {
            return Err(Refusal::NobodyWouldBelieve);
        }
        if desk.hq.cover(self.holding, plan.view().week).is_some() {
            return Err(Refusal::StoryTold);
        }
        Ok(Cost { money: cover_price(plan.rules(), self.alibi), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::LayCover, self.holding.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/headquarters.md")]
    NameSource = 104 at 90, "name" on "o n", page "headquarters" of Home {
        source: DossierId as Agent,
    }
    answered []
}

impl NameSource {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.dossier(self.source)?;
        let asked = desk.hq.demand.map(|row| row.demand);
        match asked == Some(Demand::SourceName { source: self.source }) {
            true => Ok(Cost::FREE),
            false => Err(Refusal::NobodyAsked),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::NameSource, self.source.0.into())
    }
}

/// What the third service wants for a word on a secret.
pub(in crate::engine) fn buying_price(rules: &Rules, importance: u8) -> Money {
    Money(rules.hq.buy_money.saturating_mul(importance.into()))
}

/// What it pays for one.
pub(in crate::engine) fn selling_price(rules: &Rules, importance: u8) -> Money {
    Money(rules.hq.sell_money.saturating_mul(importance.into()))
}

/// What it costs to have a story told.
pub(in crate::engine) fn cover_price(rules: &Rules, alibi: Alibi) -> Money {
    Money(rules.trace.cover_money.get(alibi.row()).copied().unwrap_or(0))
}
