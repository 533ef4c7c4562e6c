//! A seat's own house: money, dossiers, officers, patience.

pub(in crate::engine) mod week;
