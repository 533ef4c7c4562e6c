//! Product: collecting, grading, claiming.

pub(in crate::engine) mod apply;
pub(in crate::engine) mod claims;
pub(in crate::engine) mod collect;
pub(in crate::engine) mod happenings;
pub(in crate::engine) mod learn;
pub(in crate::engine) mod orders;

pub(in crate::engine) use happenings::Happening;
pub use happenings::{ToAll, ToSecurity, ToStation};
