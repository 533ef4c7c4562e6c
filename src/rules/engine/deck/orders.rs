//! The one order about crises: the reply.

use crate::engine::{
    deck::CardNo,
    order::{Cost, Plan, Refusal, Topic, Verb, row::order},
};

order! {
    #[doc = include_str!("../../../../assets/text/en/rules/crises.md")]
    Choose = 200 at 95, "choose" on "o !", page "crises" of Home {
        card: CardNo as Crisis,
        /// By place.
        reply: u8 as Response,
    }
    answered []
}

impl Choose {
    pub(in crate::engine) fn check(&self, plan: &Plan) -> Result<Cost, Refusal> {
        let view = plan.view();
        let open = view.hand.open.filter(|it| it.card == self.card);
        open.ok_or(Refusal::NoCrisis)?;
        let replies = view.replies_to(self.card);
        let reply = replies.get(usize::from(self.reply)).ok_or(Refusal::NoCrisis)?;
        Ok(Cost { money: reply.price(), ..Cost::FREE })
    }

    /// One reply to a card.
    pub(in crate::engine) fn topic(&self) -> Topic {
        Topic::of(Verb::Choose, self.card.0.into())
    }
}
