//! Each arrest with the observations that led to it, back to what was seen, by whom and when.
//!
//! Every event names its parents; an arrest's ancestors are all that it rests on. Of these a chain
//! holds those that Security was told and that are about the person arrested, under whatever
//! dossier or face it kept him then.

use std::collections::BTreeSet;

use rules::engine::{
    disclosed::{Deed, Disclosed, PersonNo, Why},
    luck::Luck,
    seat::Seat,
    units::Week,
};

/// By whom something was observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Witness {
    /// Watchers, on their places since that week.
    Team(Week),
    /// Somebody in the cells.
    Prisoner(PersonNo),
    /// Somebody who came by himself: who was offered money, or accepted it and told.
    Informant(PersonNo),
    /// Files older than the campaign.
    Files,
    /// Those who keep papers and accounts.
    Colleagues,
    /// An inquiry among readers.
    Inquiry,
    /// The gate watch of an embassy.
    Gate,
    /// Whoever happened to be there.
    Chance,
    /// Security itself, putting together what it had.
    Desk,
}

impl Witness {
    /// A word by which tables list it; the message is `audit-by-` and this.
    pub const fn word(self) -> &'static str {
        match self {
            Witness::Team(_) => "audit-by-team",
            Witness::Prisoner(_) => "audit-by-prisoner",
            Witness::Informant(_) => "audit-by-informant",
            Witness::Files => "audit-by-files",
            Witness::Colleagues => "audit-by-colleagues",
            Witness::Inquiry => "audit-by-inquiry",
            Witness::Gate => "audit-by-gate",
            Witness::Chance => "audit-by-chance",
            Witness::Desk => "audit-by-desk",
        }
    }
}

/// One observation: a deed by its place in the file, and who made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    pub deed: usize,
    pub by: Witness,
}

/// An arrest and what led to it, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrest {
    pub deed: usize,
    pub person: PersonNo,
    /// Did he serve a Station?
    pub guilty: bool,
    pub chain: Vec<Link>,
}

/// Every arrest of a campaign.
pub fn arrests(file: &Disclosed) -> Vec<Arrest> {
    let arrested = file.deeds.iter().enumerate().filter(|(_, deed)| deed.name == "arrested");
    arrested.filter_map(|(at, deed)| Some(arrest(file, at, deed.people[0]?))).collect()
}

fn arrest(file: &Disclosed, at: usize, person: PersonNo) -> Arrest {
    let row = file.people.get(usize::from(person));
    let guilty = row.is_some_and(|row| row.served.is_some() || row.officer_of.is_some());
    let ancestors = ancestors(file, at);
    let links = ancestors.iter().filter_map(|&deed| link(file, deed, person));
    let links: Vec<Link> = links.collect();
    Arrest { deed: at, person, guilty, chain: without_echoes(file, links) }
}

/// Everything that an event rests on, in the order in which it happened.
pub fn ancestors(file: &Disclosed, of: usize) -> BTreeSet<usize> {
    let mut found = BTreeSet::new();
    let mut open = vec![of];
    while let Some(at) = open.pop() {
        let parents = file.deeds.get(at).into_iter().flat_map(parents);
        for parent in parents {
            if parent != of && found.insert(parent) {
                open.push(parent);
            }
        }
    }
    found
}

pub fn parents(deed: &Deed) -> impl Iterator<Item = usize> {
    deed.why.iter().filter_map(|why| match why {
        Why::Deed(at) => usize::try_from(*at).ok(),
        Why::Order(..) | Why::Nature(..) | Why::Luck(_) => None,
    })
}

fn link(file: &Disclosed, at: usize, person: PersonNo) -> Option<Link> {
    let deed = file.deeds.get(at)?;
    let told = deed.told.iter().any(|(seat, _)| *seat == Seat::Security);
    if !told || !deed.people.contains(&Some(person)) {
        return None;
    }
    Some(Link { deed: at, by: witness(file, deed, person)? })
}

/// Who made an observation; `None` if it is none.
fn witness(file: &Disclosed, deed: &Deed, person: PersonNo) -> Option<Witness> {
    let [first, _] = deed.people;
    let first = first.unwrap_or(person);
    Some(match deed.name.as_str() {
        "contact-seen" | "seen-at-drop" | "evasive-route-seen" => watcher(file, deed),
        "named-by-prisoner" => Witness::Prisoner(first),
        "confessed" => Witness::Prisoner(first),
        "declined-and-reported" | "offered-himself" => Witness::Informant(first),
        "officer-suspected" | "officer-known" => match team(file, deed) {
            Some(_) => Witness::Gate,
            None => Witness::Desk,
        },
        "dossiers-joined" => Witness::Desk,
        "points-given" if deed.week == Week(0) => Witness::Files,
        "points-given" if ended_an_inquiry(file, deed) => Witness::Inquiry,
        "points-given" if deed.why.contains(&Why::Luck(Luck::Irregular)) => Witness::Colleagues,
        "points-given" => Witness::Desk,
        _ => return None,
    })
}

/// Where a team stood, the sighting is put down to it.
fn watcher(file: &Disclosed, deed: &Deed) -> Witness {
    team(file, deed).map_or(Witness::Chance, Witness::Team)
}

/// Since when the team stood that a deed depends on.
fn team(file: &Disclosed, deed: &Deed) -> Option<Week> {
    let placed = parents(deed).filter_map(|at| file.deeds.get(at));
    // A deed that took the last team away is a parent too.
    placed.filter(|it| it.name == "teams-placed" && 0 < it.number).map(|it| it.week).last()
}

/// The points that an inquiry gives are written down one after the other, each the parent of the
/// next.
fn ended_an_inquiry(file: &Disclosed, deed: &Deed) -> bool {
    let mut open: Vec<&Deed> = vec![deed];
    while let Some(one) = open.pop() {
        if one.name == "inquiry-ended" {
            return true;
        }
        let parents = parents(one).filter_map(|at| file.deeds.get(at));
        open.extend(parents.filter(|it| {
            (it.week, it.hour) == (deed.week, deed.hour)
                && matches!(it.name.as_str(), "points-given" | "inquiry-ended")
        }));
    }
    false
}

/// Points written down for a sighting that is itself in the chain say nothing more.
fn without_echoes(file: &Disclosed, links: Vec<Link>) -> Vec<Link> {
    let seen: BTreeSet<usize> =
        links.iter().filter(|link| link.by != Witness::Desk).map(|link| link.deed).collect();
    let is_echo = |link: &Link| {
        let deed = file.deeds.get(link.deed);
        link.by == Witness::Desk
            && deed.is_some_and(|deed| {
                deed.name == "points-given" && parents(deed).any(|at| seen.contains(&at))
            })
    };
    links.into_iter().filter(|link| !is_echo(link)).collect()
}
