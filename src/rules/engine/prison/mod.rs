//! Cases, arrests and prisoners.

pub(in crate::engine) mod cases;
pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
