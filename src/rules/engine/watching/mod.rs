//! Security's teams and eyes.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod sight;
pub(in crate::engine) mod week;
