//! Sentences for people: what reports, orders and refusals say, and text that strangers wrote.

pub mod clean;
