//! Traps, and how a Station is wary of them.

pub(in crate::engine) mod leads;
pub(in crate::engine) mod orders;
pub(in crate::engine) mod wary;
pub(in crate::engine) mod week;
