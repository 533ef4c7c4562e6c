//! Headquarters and the services one trades with.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
