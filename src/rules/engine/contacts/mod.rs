//! Contacts between officers and agents.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
