//! Orders by which prisoners come home: a lawyer asks, and somebody else says yes.

use crate::engine::{
    gazetteer::State,
    ids::DossierId,
    nature::Captive,
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    units::Money,
    view::Gone,
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/swap.md")]
    ProposeSwap = 64 at 19, "swap" on "o X", page "swap" of Safety {
        /// Whom we want back.
        whom: Captive as Captive,
    }
    answered [
        "answer-a-charge" in "who_is_asked_for_can_be_charged",
        "answer-letting-it-lie" in "an_offer_that_nobody_answers_lapses",
        "answer-agreeing" in "who_is_given_up_is_home_and_counts_for_less",
    ]
}

impl ProposeSwap {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let taken = desk.captives().any(|(whom, _)| whom == self.whom);
        if !taken {
            return Err(Refusal::NotInTheirHands);
        }
        if let Some(offer) = desk.swap {
            return Err(Refusal::OfferStands { until: offer.until });
        }
        are_on_speaking_terms(plan, desk.state())?;
        Ok(Cost { money: Money(plan.rules().swap.money), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::ProposeSwap, 0)
    }
}

order! {
    /// Give a prisoner up for somebody of ours. See [`ProposeSwap`].
    AgreeSwap = 128 at 46, "agree" on "o E", page "swap" of Prisoners {
        prisoner: DossierId as AskedFor,
    }
    answered []
}

impl AgreeSwap {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let row = plan.security()?.dossier(self.prisoner)?;
        if !matches!(row.gone, Some(Gone::Held | Gone::Convicted)) {
            return Err(Refusal::NotHeld);
        }
        let (state, _) = row.wanted_back(plan.view().week).ok_or(Refusal::NobodyAsksForHim)?;
        are_on_speaking_terms(plan, state)?;
        Ok(Cost::FREE)
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Charge, self.prisoner.0.into())
    }
}

/// Two states that are as good as at war exchange nobody.
fn are_on_speaking_terms(plan: &Plan, state: State) -> Result<(), Refusal> {
    let (warmth, needed) = (plan.view().relations.with(state), plan.rules().swap.coldest);
    if warmth < needed { Err(Refusal::TooCold { warmth, needed }) } else { Ok(()) }
}
