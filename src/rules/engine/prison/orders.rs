//! Orders about people in cells.

use crate::engine::{
    ids::DossierId,
    law::LegalStatus,
    nature::{Line, Publicity, Pursuit},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/arrest.md")]
    Arrest = 26 at 42, "arrest" on "o a", page "arrest" of Cases {
        whom: DossierId as Suspect,
        publicity: Publicity as Publicity,
        pursuit: Pursuit as Pursuit,
    }
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

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/interrogate.md")]
    Interrogate = 27 at 43, "interrogate" on "o q", page "interrogate" of Prisoners {
        prisoner: DossierId as Prisoner,
        line: Line as Line,
    }
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

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/charge.md")]
    Charge = 28 at 44, "charge" on "o h", page "charge" of Prisoners {
        prisoner: DossierId as Prisoner,
    }
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

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/release.md")]
    Release = 29 at 45, "release" on "o r", page "release" of Prisoners {
        prisoner: DossierId as Prisoner,
    }
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
