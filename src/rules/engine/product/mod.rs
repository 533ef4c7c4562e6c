//! Product: collecting, grading, claiming.

pub(in crate::engine) mod claims;
pub(in crate::engine) mod collect;
pub(in crate::engine) mod orders;
