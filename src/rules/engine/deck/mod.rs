//! The deck of crises: what neither seat planned for, and what it answers.

pub(in crate::engine) mod aims;
pub(in crate::engine) mod apply;
mod card;
pub(in crate::engine) mod conditions;
pub(in crate::engine) mod effects;
mod hand;
pub(in crate::engine) mod happenings;
pub(in crate::engine) mod learn;
pub(in crate::engine) mod orders;
pub(in crate::engine) mod touched;
pub(in crate::engine) mod week;

pub use aims::{Aim, Aimed};
pub(in crate::engine) use card::filed_as;
pub use card::{
    Card, CardNo, Choice, Condition, Deck, Effect, Family, Misdealt, Side, Touches, card_and_reply,
};
pub(in crate::engine) use hand::HeldHand;
pub use hand::{Crisis, Hand, PastCrisis};
pub(in crate::engine) use happenings::Happening;
pub use happenings::{ToAll, ToSecurity, ToStation};
