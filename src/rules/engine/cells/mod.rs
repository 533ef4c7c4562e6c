//! Cells: agents who run agents, and the ways back to lost ones.

pub(in crate::engine) mod orders;
pub(in crate::engine) mod week;
