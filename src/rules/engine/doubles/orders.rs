//! Orders about those who serve two masters.

use crate::engine::{
    ids::{DossierId, HoldingId},
    nature::{Fodder, Publicity},
    order::{Cost, Order, Plan, Refusal, Topic, Verb, row::order},
    rules::Rules,
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/turn.md")]
    OfferToTurn = 33 at 50, "turn" on "o u", page "turn" of Prisoners {
        prisoner: DossierId as Prisoner,
    }
    answered [
        "answer-rapport" in "a_friend_is_harder_to_turn",
        "answer-a-meeting-before-he-is-back" in "who_is_not_back_in_time_is_missed",
        "answer-a-warm-meeting" in "a_double_whom_nobody_watches_may_tell_his_officer",
        "answer-a-drop" in "a_drop_shows_a_double_nobody",
        "answer-looking-on" in "who_looks_on_may_see_that_others_do",
    ]
}

impl OfferToTurn {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        let prisoner = desk.prisoner(self.prisoner)?;
        if prisoner.publicity != Publicity::Secret {
            return Err(Refusal::NotSecret);
        }
        if prisoner.offered {
            return Err(Refusal::OfferedAlready);
        }
        let most = plan.rules().double.most;
        if usize::from(most) <= desk.doubles().count() {
            return Err(Refusal::TooManyDoubles { most });
        }
        Ok(Cost::FREE)
    }

    /// The fate of a prisoner is decided once a week.
    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Charge, self.prisoner.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/feed.md")]
    Feed = 34 at 51, "feed" on "o f", page "feed" of Doubles {
        double: DossierId as Double,
        holding: HoldingId as Secret,
        fodder: Fodder as Fodder,
    }
    answered [
        "answer-another-source" in "two_sources_who_do_not_know_each_other_differ_over_a_lie",
        "answer-a-control-question" in "a_question_about_what_matters_embarrasses_a_double",
        "answer-a-burn-notice" in "a_burn_notice_exposes_the_lies_of_a_source",
        "answer-winning-him-back"
            in "a_redoubled_agent_brings_what_he_finds_and_not_what_he_is_given",
    ]
}

impl Feed {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.security()?;
        if !desk.is_played(self.double) && !desk.dossier_at_large(self.double)?.ours {
            return Err(Refusal::NotOurs);
        }
        let topic = plan.view().holding(self.holding)?;
        if !could_know(plan, self.double, self.holding)? {
            return Err(Refusal::NotHisToKnow);
        }
        match self.fodder {
            Fodder::Chickenfeed => {
                let rules = &plan.rules().double;
                if rules.feed_importance < topic.importance {
                    return Err(Refusal::TooDear { most: rules.feed_importance });
                }
                if desk.stock == 0 {
                    return Err(Refusal::NoStock);
                }
                let patience = chickenfeed_price(plan.rules(), topic.importance);
                Ok(Cost { patience, ..Cost::FREE })
            }
            Fodder::Deception { value } => {
                let secret = desk.secret(self.holding)?;
                if value == secret.value || topic.values <= value {
                    return Err(Refusal::NoLie);
                }
                if secret.lie.is_some_and(|told| told != value)
                    || otherwise(plan, self.holding, Some(value))
                {
                    return Err(Refusal::AnotherLieIsTold);
                }
                Ok(Cost::FREE)
            }
        }
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Feed, self.double.0.into())
    }
}

/// Would it be believed of somebody: by the post, or by the house?
fn could_know(plan: &Plan, double: DossierId, holding: HoldingId) -> Result<bool, Refusal> {
    let desk = plan.security()?;
    let row = desk.people.get(double).ok_or(Refusal::NoSuchDossier)?;
    let Some(post) = row.identity.and_then(|identity| identity.post) else { return Ok(false) };
    let city = plan.view().city();
    let house = city.posts.get(post).map(|post| post.institution);
    let owner = city.holdings.get(holding).map(|topic| topic.owner);
    Ok(house == owner || desk.secret(holding)?.readers.contains(&post))
}

/// Does another order of the plan say something else of the same holding?
pub(in crate::engine) fn otherwise(plan: &Plan, holding: HoldingId, value: Option<u8>) -> bool {
    plan.orders().any(|order| match order {
        Order::Feed(Feed { holding: other, fodder: Fodder::Deception { value: told }, .. }) => {
            *other == holding && Some(*told) != value
        }
        Order::Deceive(other) => other.holding == holding && other.value != value,
        _ => false,
    })
}

/// Patience that the owner of a secret asks for letting it go.
pub fn chickenfeed_price(rules: &Rules, importance: u8) -> u8 {
    let row = usize::from(importance.clamp(1, 5)) - 1;
    rules.double.feed_price.get(row).copied().unwrap_or(u8::MAX)
}
