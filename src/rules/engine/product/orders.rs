//! Orders about reports: disseminate, withdraw.

use crate::engine::{
    ids::{DossierId, ReportNo},
    nature::Handling,
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/disseminate.md")]
    Disseminate = 11 at 10, "claim" on "o h", page "disseminate" of Reports {
        /// The report that the claim rests on.
        report: ReportNo as Report,
        /// How likely we say it is true, in hundredths, 1 to 99.
        probability: u8 as Probability,
        handling: Handling as Handling,
    }
    answered [
        "answer-an-inquiry" in "an_inquiry_points_at_every_reader",
        "answer-new-plans" in "a_new_edition_makes_old_claims_worthless",
        "answer-a-shorter-list" in "a_cut_list_leaves_hearsay",
    ]
}

impl Disseminate {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let report = plan.station()?.report(self.report)?;
        if !(1..=99).contains(&self.probability) {
            return Err(Refusal::BadProbability);
        }
        if report.settled.is_some() {
            return Err(Refusal::AlreadyPublic);
        }
        Ok(Cost { claims: 1, ..Cost::FREE })
    }

    /// One claim on a holding in a week: the topic is the holding, so the plan looks it up.
    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Disseminate, self.report.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/burn.md")]
    BurnNotice = 12 at 11, "burn" on "o b", page "burn" of Reports {
        source: DossierId as Agent,
        /// With everybody below him.
        #[serde(default)]
        whole: bool as Whole,
    }
    answered []
}

impl BurnNotice {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        if desk.wrote_without_us(self.source) {
            return Ok(Cost::FREE);
        }
        if desk.agent(self.source)?.burned {
            return Err(Refusal::AlreadyBurned);
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::BurnNotice, self.source.0.into())
    }
}
