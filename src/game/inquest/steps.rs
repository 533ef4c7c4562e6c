//! The steps that led to a loss, taken from its causes: those about the same people, the most
//! telling of them, in the order of time.

use std::collections::{BTreeMap, BTreeSet};

use rules::engine::disclosed::{Deed, Disclosed, Loss, PersonNo, Why};

use crate::inquest::losses::Lost;

/// The most steps that one chain has.
const STEPS: usize = 7;

/// The steps by their places in the file; the last is the loss.
pub(super) fn steps(file: &Disclosed, lost: &Lost) -> Vec<u32> {
    let mut told: BTreeMap<Shape, (u8, usize)> = BTreeMap::new();
    let about = people(file, lost);
    for at in behind(file, lost) {
        let Some(deed) = file.deeds.get(at) else { continue };
        let Some(weight) = weight(deed, lost).filter(|_| concerns(deed, lost, &about)) else {
            continue;
        };
        // Of many alike the first is the one that could have been met.
        told.entry(Shape::of(deed)).or_insert((weight, at));
    }
    let mut steps: Vec<(u8, usize)> = told.into_values().collect();
    steps.retain(|(_, at)| *at != lost.deed);
    steps.sort_by_key(|&(weight, at)| (std::cmp::Reverse(weight), std::cmp::Reverse(at)));
    steps.truncate(STEPS - 1);
    let mut steps: Vec<usize> = steps.into_iter().map(|(_, at)| at).collect();
    steps.push(lost.deed);
    steps.sort_unstable();
    steps.into_iter().filter_map(|at| u32::try_from(at).ok()).collect()
}

/// Deeds that differ in nothing but time.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Shape {
    name: String,
    people: [Option<PersonNo>; 2],
}

impl Shape {
    fn of(deed: &Deed) -> Shape {
        // Each sighting with somebody else is a sighting.
        let [who, other] = deed.people;
        let other = other.filter(|_| deed.name != "met");
        Shape { name: deed.name.clone(), people: [who, other] }
    }
}

/// Everything that a loss rests on. What a source brought rests on nothing that Security saw, so
/// what Security saw of the source is added.
fn behind(file: &Disclosed, lost: &Lost) -> BTreeSet<usize> {
    let mut found = ancestors(file, lost.deed);
    if lost.loss == Loss::Source {
        let about = |deed: &Deed| deed.people.contains(&lost.who) && lost.who.is_some();
        let seen = file.deeds.iter().enumerate().filter(|(_, deed)| about(deed));
        found.extend(seen.map(|(at, _)| at));
    }
    found
}

fn ancestors(file: &Disclosed, of: usize) -> BTreeSet<usize> {
    let mut found = BTreeSet::from([of]);
    let mut open = vec![of];
    while let Some(at) = open.pop() {
        let why = file.deeds.get(at).map_or(&[][..], |deed| &deed.why);
        for reason in why {
            let Why::Deed(before) = reason else { continue };
            let before = usize::try_from(*before).unwrap_or(usize::MAX);
            if found.insert(before) {
                open.push(before);
            }
        }
    }
    found
}

/// The person lost, and those who gave the person away.
fn people(file: &Disclosed, lost: &Lost) -> BTreeSet<PersonNo> {
    let mut people: BTreeSet<PersonNo> = lost.who.into_iter().collect();
    for at in ancestors(file, lost.deed) {
        let Some(deed) = file.deeds.get(at) else { continue };
        let gives = matches!(deed.name.as_str(), "named-by-prisoner" | "agent-betrayed");
        if let ([Some(traitor), Some(other)], true) = (deed.people, gives)
            && Some(other) == lost.who
        {
            people.insert(traitor);
        }
    }
    people
}

fn concerns(deed: &Deed, lost: &Lost, about: &BTreeSet<PersonNo>) -> bool {
    let person = |at: usize| deed.people.get(at).copied().flatten();
    let first = person(0).is_some_and(|it| about.contains(&it));
    let second = person(1).is_some() && person(1) == lost.who;
    let place = matches!(deed.name.as_str(), "drop-suspected" | "transmitter-found");
    // Of a source every report counts only if it is on what was claimed.
    let other = lost.loss == Loss::Source || lost.loss == Loss::WrongClaim;
    let on_it = deed.holding.is_none() || deed.holding == lost.holding || !other;
    (first || second || place) && on_it
}

/// How much a step tells; nothing, where it tells nothing.
fn weight(deed: &Deed, lost: &Lost) -> Option<u8> {
    let of_whom = deed.people.first() == Some(&lost.who);
    let of_paper = matches!(lost.loss, Loss::Source | Loss::WrongClaim);
    Some(match deed.name.as_str() {
        "recruited" | "agent-taken-over" | "volunteer-taken" | "recruited-as-dangle" if of_whom => {
            9
        }
        "turned" | "doubled" | "offered-himself" | "turned-again" | "redoubled" => 9,
        "named-by-prisoner" | "agent-betrayed" | "came-over" | "letter-received" => 9,
        "arrested" | "confessed" | "convicted" => 8,
        "contact-seen" if deed.truth == Some(true) => 8,
        "seen-at-drop" | "drop-suspected" | "bearing-taken" | "transmitter-found" => 8,
        "letter-noticed" | "journey-noticed" | "served-told" | "meeting-betrayed" => 8,
        "overheard" | "defector-named" | "letter-came" | "informed" | "traffic-read" => 8,
        "declined-and-reported" | "officer-known" | "dossiers-joined" | "seen-at-embassy" => 7,
        "came-to-light" | "fed" | "lie-exposed" | "packet-made" if of_paper => 7,
        "report-received" | "paper-received" | "disseminated" if of_paper => 6,
        "sounded-out" if lost.loss == Loss::Turned => 6,
        "contact-seen" | "leak-indicated" | "exfiltration-failed" => 5,
        "points-given" => 4,
        _ => return None,
    })
}
