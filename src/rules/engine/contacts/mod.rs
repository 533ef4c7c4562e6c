//! Contacts between officers and agents.

pub(in crate::engine) mod apply;
mod asking;
pub(in crate::engine) mod happenings;
pub(in crate::engine) mod learn;
pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;

pub(in crate::engine) use happenings::Happening;
pub use happenings::{ToAll, ToSecurity, ToStation};
