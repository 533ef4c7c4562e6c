//! Alarm, flight and exile.

pub(in crate::engine) mod alarm;
pub(in crate::engine) mod apply;
pub(in crate::engine) mod exit;
pub(in crate::engine) mod happenings;
pub(in crate::engine) mod learn;

pub(in crate::engine) use happenings::Happening;
pub use happenings::{ToAll, ToSecurity, ToStation};
