//! Orders about agents of whom we have no more need.

use crate::engine::{
    ids::DossierId,
    nature::Parting,
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
    rules::Rules,
    units::Money,
    view::Standing,
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/terminate.md")]
    Terminate = 90 at 92, "part" on "o e", page "terminate" of Agents {
        agent: DossierId as Agent,
        how: Parting as Parting,
    }
    answered [
        "answer-the-side-entrance" in "who_was_left_may_go_to_security_and_say_who_ran_him",
        "answer-an-arrest-on-the-letter" in "a_letter_makes_an_arrest_cheap",
    ]
}

impl Terminate {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let desk = plan.station()?;
        let agent = desk.agent(self.agent)?;
        if desk.dossier(self.agent)?.arrested.is_some() {
            return Err(Refusal::InPrison);
        }
        match agent.standing {
            Standing::Gone => return Err(Refusal::HasGone),
            Standing::Parted => return Err(Refusal::HasParted),
            Standing::Active | Standing::Dormant => (),
        }
        Ok(Cost { money: price_of_parting(plan.rules(), self.how), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Terminate, self.agent.0.into())
    }
}

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/resettle.md")]
    Resettle = 91 at 93, "resettle" on "o R", page "resettle" of Safety {
        agent: DossierId as Agent,
    }
    answered []
}

impl Resettle {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let exile = plan.station()?.agent(self.agent)?.exile.ok_or(Refusal::NotAbroad)?;
        // What he has lasts beyond next week.
        if exile.settled && plan.view().week.next() < exile.until {
            return Err(Refusal::NothingChanges);
        }
        Ok(Cost { money: Money(plan.rules().exile.money), ..Cost::FREE })
    }

    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Resettle, self.agent.0.into())
    }
}

/// What a parting costs at once.
pub(in crate::engine) const fn price_of_parting(rules: &Rules, how: Parting) -> Money {
    match how {
        Parting::Paid => Money(rules.parting.pension),
        Parting::Frozen | Parting::Abandoned | Parting::Denounced => Money(0),
    }
}
