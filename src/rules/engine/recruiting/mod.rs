//! Recruiting: finding people, getting to know them, asking them.

pub(in crate::engine) mod family;
pub(in crate::engine) mod life;
pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
