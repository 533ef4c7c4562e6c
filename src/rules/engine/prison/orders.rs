//! Orders about people in cells.

use serde::{Deserialize, Serialize};

use crate::engine::{
    ids::DossierId,
    law::LegalStatus,
    nature::{Line, Publicity, Pursuit},
    order::{Cost, Plan, Refusal, Topic, Verb},
};

#[doc = include_str!("../../../../assets/text/en/rules/arrest.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Arrest {
    pub whom: DossierId,
    pub publicity: Publicity,
    pub pursuit: Pursuit,
}

impl Arrest {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let row = desk.dossier_at_large(self.whom)?;
        match row.identity {
            None => return Err(Refusal::OnlyAFace),
            Some(identity) if !LegalStatus::of(identity.cover).may_be_held() => {
                return Err(Refusal::Immune);
            }
            Some(_) => (),
        }
        desk.patience_left(plan.view().week)?;
        let rules = plan.rules();
        let displeasure = match rules.file.arrest - row.points {
            missing if missing <= 0 => 0,
            missing => {
                let half = u8::try_from(missing / 2).unwrap_or(u8::MAX);
                half.max(rules.expulsion.least_arrest)
            }
        };
        Ok(Cost { spare_teams: rules.security.arrest_teams, displeasure, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Arrest, self.whom.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/interrogate.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Interrogate {
    pub prisoner: DossierId,
    pub line: Line,
}

impl Interrogate {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let prisoner = plan.security()?.prisoner(self.prisoner)?;
        if prisoner.line == Some(self.line) {
            return Err(Refusal::NothingChanges);
        }
        let taken = u8::from(prisoner.line.is_none());
        Ok(Cost { interrogators: taken, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Interrogate, self.prisoner.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/charge.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Charge {
    pub prisoner: DossierId,
}

impl Charge {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let prisoner = desk.prisoner(self.prisoner)?;
        let cover = desk.dossier(self.prisoner)?.identity.map(|identity| identity.cover);
        if cover.is_some_and(|cover| !LegalStatus::of(cover).may_be_tried()) {
            return Err(Refusal::NotBeforeACourt);
        }
        let needed = plan.rules().file.charge;
        let points = desk.dossier(self.prisoner)?.points;
        if !prisoner.confessed && points < needed {
            return Err(Refusal::NotProven { points, needed });
        }
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Charge, self.prisoner.0.into())
    }
}

#[doc = include_str!("../../../../assets/text/en/rules/release.md")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Release {
    pub prisoner: DossierId,
}

impl Release {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        plan.security()?.prisoner(self.prisoner)?;
        Ok(Cost { displeasure: plan.rules().expulsion.freed, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Charge, self.prisoner.0.into())
    }
}
