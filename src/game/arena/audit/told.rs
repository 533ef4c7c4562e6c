//! Arrests in words.

use serde::Serialize;

use rules::engine::disclosed::{Deed, Disclosed};

use crate::{
    arena::audit::arrests::{Arrest, Link, Witness},
    text::{Clerk, clerk::arg},
};

/// An arrest as it is printed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Told {
    pub campaign: String,
    pub week: u16,
    pub arrest: String,
    pub guilty: bool,
    /// The observations, the earliest first.
    pub chain: Vec<String>,
    /// The messages of who made them.
    #[serde(skip)]
    pub by: Vec<&'static str>,
}

/// Puts an arrest into words.
pub fn told(clerk: Clerk<'_>, file: &Disclosed, campaign: &str, arrest: &Arrest) -> Told {
    let deed = file.deeds.get(arrest.deed);
    let line = |link: &Link| {
        let deed = file.deeds.get(link.deed)?;
        let by = by(clerk, file, link.by);
        Some(clerk.say("audit-link", &[arg("what", when(clerk, file, deed)), arg("by", by)]))
    };
    let mut by: Vec<&'static str> = arrest.chain.iter().map(|link| link.by.word()).collect();
    by.sort_unstable();
    by.dedup();
    Told {
        campaign: campaign.to_owned(),
        week: deed.map_or(0, |deed| deed.week.0),
        arrest: deed.map(|deed| when(clerk, file, deed)).unwrap_or_default(),
        guilty: arrest.guilty,
        chain: arrest.chain.iter().filter_map(line).collect(),
        by,
    }
}

fn when(clerk: Clerk<'_>, file: &Disclosed, deed: &Deed) -> String {
    let args = [
        arg("week", deed.week.0),
        arg("hour", clerk.hour(deed.hour)),
        arg("deed", clerk.deed(deed, file)),
    ];
    clerk.say("audit-when", &args)
}

fn by(clerk: Clerk<'_>, file: &Disclosed, by: Witness) -> String {
    match by {
        Witness::Team(since) => clerk.say("audit-witness-team", &[arg("week", since.0)]),
        Witness::Prisoner(who) | Witness::Informant(who) => {
            clerk.disclosed_person(who, file).into()
        }
        other => clerk.word(other.word()),
    }
}
