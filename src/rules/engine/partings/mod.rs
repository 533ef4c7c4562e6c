//! Turning an agent over, and parting from one.

pub(in crate::engine) mod handover;
pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
