//! Volunteers, dangles and inventions: people who come by themselves.

pub(in crate::engine) mod fabrication;
pub(in crate::engine) mod orders;
pub(in crate::engine) mod papers;
pub(in crate::engine) mod week;
