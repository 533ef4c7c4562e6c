//! The voices of agents. The messages of a voice stand in a file of its own in `text/en/voices`, one
//! for each concern: `said-proud-wages`. A sentence more is a line more there.

use rules::engine::{
    gazetteer::Identity,
    ids::DossierId,
    nature::Motive,
    units::Week,
    view::{Report, ToStation},
    voices::{self, Concern},
};

use crate::text::{Clerk, keys::Word};

/// A manner of speaking.
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

    /// The voice that fits what a card says and the motive for serving, as far as it is known. Which
    /// of several is drawn from what never changes on the card.
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

    /// All that an agent said of the own life, with the weeks, the last first.
    pub fn words_of(&self, agent: DossierId) -> Vec<(Week, String)> {
        let own = self.said.each().rev().filter(|(_, report)| speaker(report) == Some(agent));
        own.map(|(week, report)| (week, self.report(report).text)).collect()
    }

    /// What an agent said last, and when.
    pub fn last_word_of(&self, agent: DossierId) -> Option<(Week, String)> {
        let dealings = self.view.station()?.agent(agent).ok()?.dealings;
        let (of, week) = dealings.spoke?;
        let nth = dealings.times(of).saturating_sub(1);
        let said = voices::ToStation::TheySpoke { agent, of, nth };
        Some((week, self.report(&said.into()).text))
    }
}

/// Who speaks of the own life in a report.
pub const fn speaker(report: &Report) -> Option<DossierId> {
    match *report {
        Report::Station(ToStation::Voices(voices::ToStation::TheySpoke { agent, .. })) => {
            Some(agent)
        }
        Report::Any(_) | Report::Station(_) | Report::Security(_) => None,
    }
}
