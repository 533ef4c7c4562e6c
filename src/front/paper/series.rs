//! What the plots show, taken from the file.

use std::collections::{BTreeMap, BTreeSet};

use rules::engine::{
    disclosed::{Deed, Disclosed, PersonNo},
    ids::DossierId,
    seat::Seat,
    view::{AgentRow, DossierRow, Standing as Stands},
};

use crate::front::ending::beliefs::{self, Question};

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
    let swings = beliefs::swings(file);
    let persons = by_dossier(file);
    let mut standing = Standing::of(file, station);
    let mut found = Agents::default();
    let mut deeds = file.deeds.iter().enumerate().peekable();
    let mut swings = swings.iter().peekable();
    for week in 0..=file.weeks {
        while let Some((at, deed)) = deeds.next_if(|(_, deed)| deed.week.0 <= week) {
            standing.sees(deed, station);
            while let Some(swing) = swings.next_if(|it| usize::try_from(it.deed) == Ok(at)) {
                let (Question::Ours(who) | Question::Theirs(who)) = swing.about else { continue };
                let Some(&person) = persons.get(&(swing.seat, who)) else { continue };
                standing.believes(person, swing);
            }
        }
        found.believed.push(count(standing.believed.len()));
        found.loyal.push(count(standing.believed.intersection(&standing.loyal).count()));
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
    loyal: BTreeSet<PersonNo>,
    known: BTreeSet<PersonNo>,
}

impl Standing {
    fn of(file: &Disclosed, station: Seat) -> Standing {
        let serves = (0..).zip(&file.people).filter(|(_, it)| it.served == Some(station));
        Standing { loyal: serves.map(|(no, _)| no).collect(), ..Standing::default() }
    }

    /// Whose somebody is, in truth.
    fn sees(&mut self, deed: &Deed, station: Seat) {
        let [Some(who), _] = deed.people else { return };
        match deed.name.as_str() {
            "agent-taken-over" | "recruited" | "recruited-as-dangle"
                if deed.seat == Some(station) =>
            {
                self.believed.insert(who);
                if deed.name == "recruited-as-dangle" {
                    self.theirs(who);
                }
            }
            "turned" | "doubled" => self.theirs(who),
            "redoubled" => {
                self.loyal.insert(who);
            }
            "arrested" | "convicted" => {
                self.loyal.remove(&who);
                self.known.insert(who);
            }
            "fled" | "exfiltrated" => {
                self.believed.remove(&who);
            }
            _ => {}
        }
    }

    fn theirs(&mut self, who: PersonNo) {
        self.loyal.remove(&who);
        self.known.insert(who);
    }

    fn believes(&mut self, who: PersonNo, swing: &beliefs::Swing) {
        let near = 50 <= swing.to;
        match swing.about {
            Question::Ours(_) if !near => self.believed.remove(&who),
            Question::Theirs(_) if near => self.known.insert(who),
            Question::Theirs(_) => self.known.remove(&who),
            Question::Ours(_) | Question::Says(_) => false,
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
            let truth = file.people.get(usize::from(person));
            let theirs = truth.is_some_and(|it| it.controlled);
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
