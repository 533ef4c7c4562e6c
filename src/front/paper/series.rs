//! What the plots show, taken from the file.

use std::collections::{BTreeMap, BTreeSet};

use rules::engine::{
    disclosed::{Deed, Disclosed, PersonNo},
    ids::DossierId,
    seat::Seat,
    units::Week,
    view::{AgentRow, DossierRow, Standing as Stands},
};

use crate::front::paper::books::{self, Entry};

/// Agents of one Station at the end of each week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agents {
    /// Those on whom it counted.
    pub believed: Vec<u32>,
    /// Those of them who were free and true to it.
    pub loyal: Vec<u32>,
    /// Those whose file with Security came near to a charge, or who were Security's.
    pub known: Vec<u32>,
}

/// How many agents a Station counted on, how many were its own, and how many Security had.
pub fn agents(file: &Disclosed, station: Seat) -> Agents {
    let entries = books::entries(file);
    let persons = by_dossier(file);
    let mut standing = Standing::default();
    let mut found = Agents::default();
    let mut deeds = file.deeds.iter().enumerate().peekable();
    let mut entries = entries.iter().peekable();
    for week in 0..=file.weeks {
        while let Some((at, deed)) = deeds.next_if(|(_, deed)| deed.week.0 <= week) {
            standing.sees(deed, station);
            while let Some(entry) = entries.next_if(|it| it.deed == at) {
                let Some(&person) = persons.get(&(entry.seat, entry.who)) else { continue };
                standing.enter(person, entry);
            }
        }
        found.believed.push(count(standing.believed.len()));
        found.loyal.push(count(standing.loyal(file, station, week)));
        found.known.push(count(standing.believed.intersection(&standing.known).count()));
    }
    found
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Who somebody's dossiers are about.
fn by_dossier(file: &Disclosed) -> BTreeMap<(Seat, DossierId), PersonNo> {
    let people = (0..).zip(&file.people);
    people.flat_map(|(no, person)| person.dossiers.iter().map(move |&it| (it, no))).collect()
}

/// Where everybody stands, as the deeds go by.
#[derive(Debug, Default)]
struct Standing {
    believed: BTreeSet<PersonNo>,
    taken: BTreeSet<PersonNo>,
    known: BTreeSet<PersonNo>,
}

impl Standing {
    fn sees(&mut self, deed: &Deed, station: Seat) {
        let [Some(who), _] = deed.people else { return };
        match deed.name.as_str() {
            "agent-taken-over" | "recruited" | "recruited-as-dangle" | "volunteer-taken"
                if deed.seat == Some(station) =>
            {
                self.believed.insert(who);
            }
            "turned" | "doubled" | "turned-again" | "met-the-wrong-man" => {
                self.known.insert(who);
            }
            "arrested" => {
                self.taken.insert(who);
                self.known.insert(who);
            }
            "freed" => {
                self.taken.remove(&who);
            }
            "fled" | "exfiltrated" => {
                self.believed.remove(&who);
            }
            _ => {}
        }
    }

    /// Those counted on who are free and serve the Station in truth.
    fn loyal(&self, file: &Disclosed, station: Seat, week: u16) -> usize {
        let serves = |who: &PersonNo| {
            let life = file.lives.get(usize::from(*who));
            life.is_some_and(|life| life.served_before(Week(week).next()) == Some(station))
        };
        self.believed.difference(&self.taken).filter(|who| serves(who)).count()
    }

    fn enter(&mut self, who: PersonNo, entry: &Entry) {
        match (entry.seat.is_station(), entry.stands) {
            (true, true) => false,
            (true, false) => self.believed.remove(&who),
            (false, true) => self.known.insert(who),
            (false, false) => self.known.remove(&who),
        };
    }
}

/// Somebody in the picture of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    pub who: DossierId,
    pub person: PersonNo,
    /// The one above him, by his place among the nodes; nobody: the officers themselves.
    pub above: Option<usize>,
    /// How far from the officers.
    pub depth: usize,
    /// Was he Security's in the end?
    pub theirs: bool,
    /// Was he taken, or did he leave?
    pub gone: bool,
}

/// A Station's agents as its books had them, leaders before their members.
pub fn network(file: &Disclosed, station: Seat) -> Vec<Node> {
    let view = file.views.iter().find(|(seat, _)| *seat == station).map(|(_, view)| view);
    let Some(desk) = view.and_then(|view| view.station()) else { return Vec::new() };
    let persons = by_dossier(file);
    let mut left: Vec<(DossierId, &DossierRow, &AgentRow)> = desk.agents().collect();
    let mut nodes: Vec<Node> = Vec::new();
    while !left.is_empty() {
        let before = left.len();
        left.retain(|&(who, dossier, row)| {
            let leader = row.leader().filter(|leader| desk.agent(*leader).is_ok());
            let above = leader.and_then(|leader| nodes.iter().position(|it| it.who == leader));
            if leader.is_some() && above.is_none() {
                return true;
            }
            let Some(&person) = persons.get(&(station, who)) else { return false };
            let depth = above.map_or(0, |at| nodes[at].depth + 1);
            let life = file.lives.get(usize::from(person));
            let theirs = life.is_some_and(|it| it.master == Some(Seat::Security));
            let gone = dossier.arrested.is_some() || row.standing == Stands::Gone;
            nodes.push(Node { who, person, above, depth, theirs, gone });
            false
        });
        if left.len() == before {
            break;
        }
    }
    nodes
}
