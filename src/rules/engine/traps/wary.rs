//! Orders of a Station that expects traps.

use crate::engine::{
    ids::{DossierId, ReportNo},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/wordings.md")]
    CompareReports = 92 at 58, "wordings" on "o =", page "wordings" of Reports {
        report: ReportNo as Report,
    }
    answered []
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

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/forewarn.md")]
    Forewarn = 93 at 59, "forewarn" on "o F", page "forewarn" of Safety {
        agent: DossierId as Agent,
    }
    answered []
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
