//! Doubles: turning, control, feeding.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
