//! Voices: what agents say of themselves when an officer has met them. It changes nothing but what
//! is known of a person, and it rests on the Station's own papers alone: whose an agent is in truth
//! makes no difference to it.

pub(in crate::engine) mod apply;
mod concern;
mod dealings;
pub(in crate::engine) mod happenings;
pub(in crate::engine) mod learn;
pub(in crate::engine) mod week;

pub use concern::Concern;
pub use dealings::Dealings;
pub(in crate::engine) use happenings::Happening;
pub use happenings::{ToAll, ToSecurity, ToStation};
