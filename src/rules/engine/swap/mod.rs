//! Exchange of prisoners: the proposal, the answer, the exchange.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
