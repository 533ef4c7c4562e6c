//! Traps as sentences: where they lie, and what reports of them need.

use rules::engine::{
    ids::{DossierId, HoldingId},
    order::{Order, Trap},
};

use crate::text::{
    Arg, Clerk,
    clerk::{arg, yes},
};

impl Clerk<'_> {
    /// Where somebody waits.
    pub fn trap(&self, at: Trap) -> String {
        match at {
            Trap::Flat(of) => self.say("choice-flat", &[arg("who", self.who(of))]),
            Trap::Site(site) => self.say("choice-place", &[arg("site", self.site(site))]),
        }
    }

    pub(crate) fn trap_order_args(&self, order: &Order) -> Vec<Arg<'static>> {
        let who = |id: DossierId| arg("who", self.who(id));
        let topic = |id| arg("topic", self.topic(id));
        match *order {
            Order::Tap(it) => vec![who(it.on), yes("running", it.running)],
            Order::PlaceInformer(it) => {
                vec![arg("house", self.institution(it.institution)), yes("running", it.running)]
            }
            Order::Vet(it) => vec![who(it.whom)],
            Order::Interview(it) => vec![who(it.whom)],
            Order::BariumMeal(it) => vec![topic(it.holding), arg("groups", it.groups)],
            Order::Provoke(it) => vec![who(it.whom)],
            Order::Mousetrap(it) => vec![arg("trap", self.trap(it.at))],
            Order::Transfer(it) => vec![who(it.whom)],
            Order::Deny(it) => vec![who(it.whom), topic(it.holding)],
            Order::Await(it) => vec![who(it.on), yes("waits", it.waits)],
            Order::DoctorCopy(it) => self.copy_args(it.whom, it.holding, it.value),
            Order::Publicise(it) => vec![who(it.whom)],
            Order::Protect(it) => vec![topic(it.holding)],
            Order::AskMinistry(it) => vec![arg("favour", self.term(&it.what))],
            Order::Forewarn(it) => vec![who(it.agent)],
            _ => Vec::new(),
        }
    }

    fn copy_args(&self, whom: DossierId, holding: HoldingId, value: u8) -> Vec<Arg<'static>> {
        vec![
            arg("who", self.who(whom)),
            arg("topic", self.topic(holding)),
            arg("value", self.value(holding, value)),
        ]
    }
}
