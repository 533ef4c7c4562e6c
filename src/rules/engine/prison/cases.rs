//! Orders about cases. An open case keeps points from fading and costs an analyst.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::DossierId,
    nature::Stage,
    order::{Cost, Plan, Refusal, Topic, Verb},
};

#[doc = include_str!("../../../../assets/text/en/rules/case.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OpenCase {
    pub on: DossierId,
}

impl OpenCase {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = plan.security()?.dossier_at_large(self.on)?;
        if row.case.is_some() {
            return Err(Refusal::CaseAlreadyOpen);
        }
        Ok(Cost { analysts: plan.rules().security.case_analysts, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::OpenCase, self.on.0.into())
    }
}

/// Make a preliminary case a full one: its subject is always named when seen. See [`OpenCase`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PromoteCase {
    pub on: DossierId,
}

impl PromoteCase {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        match plan.security()?.dossier_at_large(self.on)?.case {
            None => Err(Refusal::NoCase),
            Some(Stage::Full) => Err(Refusal::CaseAlreadyFull),
            Some(Stage::Preliminary) => {
                Ok(Cost { analysts: plan.rules().security.case_analysts, ..Cost::FREE })
            }
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::OpenCase, self.on.0.into())
    }
}

/// Close a case. See [`OpenCase`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct CloseCase {
    pub on: DossierId,
}

impl CloseCase {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = plan.security()?.dossier(self.on)?;
        if row.case.is_none() {
            return Err(Refusal::NoCase);
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::OpenCase, self.on.0.into())
    }
}
