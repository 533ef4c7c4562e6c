//! Orders about cases. An open case keeps points from fading and costs an analyst.

use crate::engine::{
    ids::DossierId,
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/case.md")]
    OpenCase = 23 at 39, "case" on "o c", page "case" of Cases {
        on: DossierId as Unsuspected,
    }
    answered [
        "answer-a-drop-instead-of-a-meeting" in "a_drop_keeps_the_two_ends_apart",
        "answer-rest" in "a_dormant_agent_does_nothing_until_woken",
    ]
}

impl OpenCase {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = plan.security()?.dossier_at_large(self.on)?;
        if row.case {
            return Err(Refusal::CaseAlreadyOpen);
        }
        Ok(Cost { analysts: plan.rules().security.case_analysts, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::OpenCase, self.on.0.into())
    }
}

order! {
    /// Close a case. See [`OpenCase`].
    CloseCase = 25 at 41, "close" on "o z", page "case" of Cases {
        on: DossierId as Case,
    }
    answered []
}

impl CloseCase {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = plan.security()?.dossier(self.on)?;
        if !row.case {
            return Err(Refusal::NoCase);
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::OpenCase, self.on.0.into())
    }
}
