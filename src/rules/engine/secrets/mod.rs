//! Secrets, their readers, leaks and inquiries.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
