//! Orders about reports: grade, disseminate, withdraw.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{DossierId, ReportNo},
    nature::{Grade, Handling},
    order::{Cost, Plan, Refusal, Topic, Verb},
};

#[doc = include_str!("../../../../assets/text/en/rules/grade.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct GradeReport {
    pub report: ReportNo,
    pub grade: Grade,
}

impl GradeReport {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        plan.station()?.report(self.report)?;
        if !(1..=6).contains(&self.grade.item) {
            return Err(Refusal::BadGrade);
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::GradeReport, self.report.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/disseminate.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Disseminate {
    /// The report that the claim rests on.
    pub report: ReportNo,
    /// How likely we say it is true, in hundredths, 1 to 99.
    pub probability: u8,
    pub handling: Handling,
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

#[doc = include_str!("../../../../assets/text/en/rules/burn.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct BurnNotice {
    pub source: DossierId,
    /// With everybody below him.
    #[serde(default)]
    pub whole: bool,
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
