//! What agents speak of.

use serde::{Deserialize, Serialize};

/// What an agent speaks of: what the Station did or left undone, or what goes on in any life.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Concern {
    /// Nothing in particular.
    #[default]
    Nothing,
    Family,
    /// A holiday of the city.
    Holiday,
    /// Another quarter of a year in our service.
    Season,
    /// Wages that did not come.
    Wages,
    /// Money beyond the wages.
    Gift,
    /// Many weeks without a meeting.
    Apart,
    /// Much that was asked in few weeks.
    Work,
    /// Another officer than before.
    NewFace,
    /// An arrest in the papers, near the agent.
    Arrest,
    /// Papers, a plan or a date by which to get away.
    WayOut,
    /// Another job than the first.
    Job,
}

impl Concern {
    pub const ALL: [Concern; 12] = [
        Concern::Nothing,
        Concern::Family,
        Concern::Holiday,
        Concern::Season,
        Concern::Wages,
        Concern::Gift,
        Concern::Apart,
        Concern::Work,
        Concern::NewFace,
        Concern::Arrest,
        Concern::WayOut,
        Concern::Job,
    ];

    /// Its place in lists that hold something for each.
    pub(in crate::engine) const fn place(self) -> usize {
        self as usize
    }
}
