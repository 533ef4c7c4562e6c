//! Odds, shown honestly.
