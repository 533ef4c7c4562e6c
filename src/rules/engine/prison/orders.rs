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
    answered [
        "answer-no-kit-at-home" in "who_was_never_taught_a_drop_has_no_kit",
        "answer-points-that-fade" in "points_fade_where_no_case_is_open",
        "answer-papers-and-an-instruction" in "an_open_arrest_warns_whoever_has_papers",
        "answer-safety-marks" in "a_mark_that_is_missing_warns_in_time",
        "answer-going-to-ground" in "whoever_freezes_is_fetched_but_has_cleared_his_house",
        "answer-a-plan" in "a_plan_that_the_leader_never_knew_survives_him",
        "answer-a-cutout" in "a_cutout_keeps_those_apart_whom_he_serves",
        "answer-withdrawing-his-product" in "a_burn_notice_withdraws_what_rests_on_the_source",
    ]
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
        let displeasure = row.price_of_arrest(plan.view().week, rules);
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
    answered [
        "answer-an-officer-without-a-file" in "a_known_officer_is_recognised_by_his_face",
        "answer-a-member-who-knows-a-face" in "a_member_gives_a_face_away",
        "answer-nerve" in "who_holds_out_is_freed_after_two_weeks",
    ]
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
    answered [
        "answer-no-confession" in "without_confession_or_file_there_is_no_charge",
        "answer-points-that-fade" in "points_fade_where_no_case_is_open",
    ]
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
        let points = desk.dossier(self.prisoner)?.evidence.towards_charge(plan.rules());
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
    answered []
}

impl Release {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let since = desk.prisoner(self.prisoner)?.since;
        let rules = plan.rules();
        let fetched = desk.dossier(self.prisoner)?.was_fetched(since, rules);
        let displeasure = rules.expulsion.price_of_freeing(fetched);
        Ok(Cost { displeasure, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Charge, self.prisoner.0.into())
    }
}
