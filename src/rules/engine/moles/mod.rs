//! People inside the other house.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod support;
pub(in crate::engine) mod week;
