//! Orders of a Station that expects traps.

use crate::engine::{
    ids::DossierId,
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
};

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
