//! Alarm, flight and exile.

pub(in crate::engine) mod alarm;
pub(in crate::engine) mod exit;
