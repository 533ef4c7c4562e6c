//! The voices of agents. The messages of a voice stand in a file of its own in `text/en/voices`, one
//! for each concern: `said-proud-wages`. A sentence more is a line more there.

use rules::engine::{gazetteer::Identity, ids::DossierId, nature::Motive, voices::Concern};

use crate::text::{Clerk, keys::Word};

/// How somebody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    Proud,
    Anxious,
    Believer,
    Bitter,
    Gambler,
    Dutiful,
    Cynic,
    Tender,
}

use Voice::{Anxious, Believer, Bitter, Cynic, Dutiful, Gambler, Proud, Tender};

impl Voice {
    pub const ALL: [Voice; 8] = [Proud, Anxious, Believer, Bitter, Gambler, Dutiful, Cynic, Tender];

    /// The name of its file, and the middle of its messages.
    pub const fn key(self) -> &'static str {
        match self {
            Proud => "proud",
            Anxious => "anxious",
            Believer => "believer",
            Bitter => "bitter",
            Gambler => "gambler",
            Dutiful => "dutiful",
            Cynic => "cynic",
            Tender => "tender",
        }
    }

    /// The message of what it says of a concern.
    pub fn message(self, of: Concern) -> String {
        format!("said-{}-{}", self.key(), of.key())
    }

    /// The voice of somebody of whom a card says this, won on that motive as far as we know. Which
    /// of those that fit is drawn from what never changes on the card.
    fn of(identity: &Identity, motive: Option<Motive>) -> Voice {
        let fits: &[Voice] = match motive {
            Some(Motive::Money) => &[Gambler, Cynic, Dutiful, Tender, Anxious],
            Some(Motive::Ideology) => &[Believer, Tender, Dutiful, Proud, Anxious],
            Some(Motive::Coercion) => &[Anxious, Bitter, Tender, Cynic],
            Some(Motive::Ego) => &[Proud, Gambler, Dutiful, Cynic],
            Some(Motive::Grievance) => &[Bitter, Proud, Cynic, Anxious, Believer],
            None => &Voice::ALL,
        };
        let card = [identity.name.0, identity.age.into(), identity.detail.into()];
        let mixed = card.into_iter().fold(0x811c_9dc5_u32, |mixed, part| {
            (mixed ^ part).wrapping_mul(0x0100_0193).rotate_left(13)
        });
        let at = usize::try_from(mixed >> 8).unwrap_or(0) % fits.len();
        fits.get(at).copied().unwrap_or(Dutiful)
    }
}

impl Clerk<'_> {
    /// How an agent speaks.
    pub(crate) fn voice(&self, agent: DossierId) -> Voice {
        let row = self.view.station().and_then(|desk| desk.agent(agent).ok());
        let identity = self.identity(agent).unwrap_or_default();
        Voice::of(&identity, row.and_then(|row| row.motive))
    }
}
