//! Orders of a Station that expects traps.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::{DossierId, ReportNo},
    order::{Cost, Plan, Refusal, Topic, Verb},
};

#[doc = include_str!("../../../../assets/text/en/rules/wordings.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CompareReports {
    pub report: ReportNo,
}

impl CompareReports {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let row = desk.report(self.report)?;
        let others = desk
            .reports
            .iter()
            .filter(|(_, other)| other.holding == row.holding && other.source != row.source);
        let newest = others.map(|(no, _)| no).max().ok_or(Refusal::NoSecondReport)?;
        let compared =
            |&&(no, last, _): &&(ReportNo, ReportNo, bool)| no == self.report && newest <= last;
        match desk.wary.compared.iter().find(compared) {
            Some(_) => Err(Refusal::NothingChanges),
            None => Ok(Cost::FREE),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::CompareReports, self.report.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/forewarn.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Forewarn {
    pub agent: DossierId,
}

impl Forewarn {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        desk.agent_in_contact(self.agent)?;
        match desk.wary.forewarned.iter().any(|(agent, _)| *agent == self.agent) {
            true => Err(Refusal::NothingChanges),
            false => Ok(Cost::FREE),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Forewarn, self.agent.0.into())
    }
}
