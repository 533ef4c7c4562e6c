//! Roles, crafts, served links and played sets.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod radio;
pub(in crate::engine) mod reception;
pub(in crate::engine) mod role;
pub(in crate::engine) mod week;
