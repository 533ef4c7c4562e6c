//! Traps as sentences: where they lie, and what they need besides.

use rules::engine::{
    ids::{DossierId, HoldingId},
    order::Trap,
};

use crate::text::{Arg, Clerk, Noun, clerk::arg};

impl Clerk<'_> {
    /// Where somebody waits.
    pub fn trap(&self, at: Trap) -> Noun {
        match at {
            Trap::Flat(of) => self.noun("choice-flat", &[arg("who", self.who(of))]),
            Trap::Site(site) => self.noun("choice-place", &[arg("site", self.site(site))]),
        }
    }

    /// The variables of a doctored copy.
    pub(crate) fn copy_args(
        &self,
        whom: DossierId,
        holding: HoldingId,
        value: u8,
    ) -> Vec<Arg<'static>> {
        vec![
            arg("who", self.who(whom)),
            arg("topic", self.topic(holding)),
            arg("value", self.value(holding, value)),
        ]
    }
}
