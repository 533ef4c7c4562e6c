//! Finding out what an agent is.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
