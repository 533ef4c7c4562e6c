//! Orders against covert action: guard, search, watch the streets, say who it was, and what
//! becomes of the men.

use crate::engine::{
    covert::{Dress, IncidentNo},
    gazetteer::State,
    ids::{DistrictId, InstitutionId},
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    units::{Money, Week},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/guard.md")]
    Guard = 191 at 74, "guard" on "o G", page "guard" of Incidents {
        house: InstitutionId as House,
    }
    answered []
}

impl Guard {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let view = plan.view();
        view.city().institutions.get(self.house).ok_or(Refusal::NoSuchHouse)?;
        let guarded = |row: &&(InstitutionId, Week)| row.0 == self.house && view.week < row.1;
        if desk.guards.iter().any(|row| guarded(&row)) {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost { money: Money(plan.rules().action.guard_money), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Guard, self.house.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/search.md")]
    Search = 192 at 75, "search" on "o S", page "search" of Incidents {
        district: DistrictId as District,
    }
    answered [
        "answer-waiting-a-week" in "whoever_waits_a_week_is_not_found_by_the_search",
        "answer-calling-it-off" in "men_who_are_here_are_called_home_and_must_get_there",
    ]
}

impl Search {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        plan.security()?;
        plan.view().district(self.district)?;
        let rules = &plan.rules().action;
        let (spare_teams, displeasure) = (rules.search_teams, rules.search_patience);
        Ok(Cost { spare_teams, displeasure, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Search, 0)
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/alert.md")]
    RaiseAlert = 193 at 76, "alert" on "o A", page "alert" of Incidents {}
    answered []
}

impl RaiseAlert {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        plan.security()?;
        if plan.view().week < plan.view().streets.alert {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost { displeasure: plan.rules().action.alert_patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::RaiseAlert, 0)
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/attribute.md")]
    Attribute = 194 at 77, "attribute" on "o W", page "attribute" of Incidents {
        incident: IncidentNo as Incident,
        state: State as Culprit,
        /// In a paper, with this probability; none accuses in public.
        stated: Option<u8> as Stated,
    }
    answered [
        "answer-a-flag" in "what_is_planted_points_to_whom_it_should",
        "answer-quiet-hands" in "quiet_hands_leave_less_behind",
    ]
}

/// What a paper may say: less than even is said of somebody else.
pub(in crate::engine) const STATED: std::ops::RangeInclusive<u8> = 50..=99;

impl Attribute {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let incident = desk.incident(self.incident)?;
        if incident.kind.is_none() {
            return Err(Refusal::NoDeedYet);
        }
        if incident.accused.is_some() {
            return Err(Refusal::AccusedAlready);
        }
        if self.state == State::A {
            return Err(Refusal::NotTheHost);
        }
        let Some(stated) = self.stated else {
            desk.patience_left(plan.view().week)?;
            return Ok(Cost { displeasure: plan.rules().action.accuse_patience, ..Cost::FREE });
        };
        match STATED.contains(&stated) {
            true => Ok(Cost::FREE),
            false => Err(Refusal::BadStated { least: *STATED.start(), most: *STATED.end() }),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Attribute, self.incident.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/captives.md")]
    TryMen = 195 at 78, "try" on "o H", page "captives" of Incidents {
        incident: IncidentNo as Captives,
    }
    answered [
        "answer-a-uniform" in "men_in_uniform_are_held_and_exchanged_and_never_tried",
        "answer-a-false-flag" in "under_a_false_flag_another_country_stands_before_the_court",
    ]
}

impl TryMen {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let incident = plan.security()?.incident(self.incident)?;
        match (incident.men, incident.dress) {
            (0, _) => Err(Refusal::NoCaptives),
            (_, Dress::Uniform) => Err(Refusal::PrisonersOfWar),
            (_, Dress::Civilian) => Ok(Cost::FREE),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::TryMen, self.incident.0.into())
    }
}

order! {
    /// Send captives home, for a price. See [`TryMen`].
    ExchangeMen = 196 at 79, "exchange" on "o X", page "captives" of Incidents {
        incident: IncidentNo as Captives,
    }
    answered []
}

impl ExchangeMen {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let incident = plan.security()?.incident(self.incident)?;
        if incident.men == 0 {
            return Err(Refusal::NoCaptives);
        }
        match incident.disowned {
            true => Err(Refusal::DisownedAlready),
            false => Ok(Cost::FREE),
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::TryMen, self.incident.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/retaliate.md")]
    Retaliate = 197 at 80, "retaliate" on "o R", page "retaliate" of Incidents {}
    answered [
        "answer-waiting" in "reprisals_end_and_those_who_mourn_listen",
        "answer-no-violence" in "there_is_nothing_to_pay_back_where_nothing_was_done",
    ]
}

impl Retaliate {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let (rules, week) = (&plan.rules().action, plan.view().week);
        let answers = desk.incidents.iter().any(|row| {
            row.kind.is_some_and(|kind| kind.is_violent())
                && week.since(row.seen) <= rules.retaliate_within
        });
        if !answers {
            return Err(Refusal::NothingToAnswer);
        }
        if week < plan.view().streets.reprisals {
            return Err(Refusal::NothingChanges);
        }
        desk.patience_left(week)?;
        Ok(Cost { displeasure: rules.retaliate_patience, ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Retaliate, 0)
    }
}
