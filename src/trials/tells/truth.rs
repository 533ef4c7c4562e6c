//! What was hidden, deed by deed: who answered to whom, who was in a cell, what was true.

use std::collections::{BTreeMap, BTreeSet};

use rules::engine::{
    disclosed::{Deed, Disclosed, PersonNo, Why},
    ids::{DossierId, HoldingId},
    seat::Seat,
    units::Week,
};

/// What one person was at some moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Answers to Security, or is played back by it.
    pub theirs: bool,
    /// Answered to Security once.
    pub was_theirs: bool,
    pub held: bool,
    pub agent: bool,
}

/// The hidden side of a file, as of one deed.
pub struct Truth {
    people: BTreeMap<(Seat, DossierId), PersonNo>,
    /// Each person's states, with the deed from which each holds.
    states: BTreeMap<PersonNo, Vec<(usize, State)>>,
    /// What each holding said, with the deed at which it began.
    editions: BTreeMap<HoldingId, Vec<(usize, i64)>>,
    /// What came, in the same week, of an order of Security to send a person or something.
    sent: BTreeMap<usize, Week>,
    /// Offers of what is not so.
    invented: BTreeSet<usize>,
    officers: BTreeMap<PersonNo, Seat>,
    moles: BTreeSet<PersonNo>,
}

impl Truth {
    pub fn of(file: &Disclosed) -> Truth {
        let mut truth = Truth {
            people: BTreeMap::new(),
            states: BTreeMap::new(),
            editions: BTreeMap::new(),
            sent: BTreeMap::new(),
            invented: BTreeSet::new(),
            officers: BTreeMap::new(),
            moles: BTreeSet::new(),
        };
        for (no, person) in file.people.iter().enumerate() {
            let no = PersonNo::try_from(no).unwrap_or(PersonNo::MAX);
            truth.people.extend(person.dossiers.iter().map(|&dossier| (dossier, no)));
            truth.officers.extend(person.officer_of.map(|seat| (no, seat)));
        }
        for (at, deed) in file.deeds.iter().enumerate() {
            truth.note(at, deed);
        }
        truth
    }

    fn note(&mut self, at: usize, deed: &Deed) {
        self.follow(at, deed);
        let first = deed.people[0];
        let security = deed.seat == Some(Seat::Security);
        match deed.name.as_str() {
            "agent-taken-over" | "recruited" | "volunteer-taken" => {
                self.change(at, first, |state| state.agent = true);
            }
            "recruited-as-dangle" => self.change(at, first, |state| {
                *state = State { agent: true, theirs: true, was_theirs: true, ..*state };
            }),
            // Who is turned is let out of the cell, if it was in one.
            "doubled" => self.change(at, first, |state| {
                *state = State { theirs: true, was_theirs: true, held: false, ..*state };
            }),
            "turned" | "met-the-wrong-man" | "turned-again" => self.change(at, first, |state| {
                let theirs = security || deed.name != "turned";
                *state = State { theirs, was_theirs: state.was_theirs || theirs, ..*state };
            }),
            "redoubled" => self.change(at, first, |state| state.theirs = false),
            "play-set" => self.change(at, first, |state| {
                state.theirs = deed.truth == Some(true);
                state.was_theirs |= state.theirs;
            }),
            "arrested" => self.change(at, first, |state| state.held = true),
            "freed" => self.change(at, first, |state| state.held = false),
            "edition-issued" => {
                if let Some(holding) = deed.holding {
                    self.editions.entry(holding).or_default().push((at, deed.number));
                }
            }
            "insider-won" => self.moles.extend(first),
            "volunteered" if deed.truth == Some(false) && !self.is_sent(at) => {
                self.invented.insert(at);
            }
            _ => (),
        }
    }

    /// Did it come of something that Security sent?
    fn follow(&mut self, at: usize, deed: &Deed) {
        let root = matches!(deed.name.as_str(), "dangle-set" | "parcel-planted");
        let from = |why: &Why| match why {
            Why::Deed(no) => self.sent.get(&(*no as usize)) == Some(&deed.week),
            Why::Order(..) | Why::Nature(..) | Why::Luck(_) => false,
        };
        if root || deed.why.iter().any(from) {
            self.sent.insert(at, deed.week);
        }
    }

    fn change(&mut self, at: usize, person: Option<PersonNo>, change: impl FnOnce(&mut State)) {
        let Some(person) = person else { return };
        let states = self.states.entry(person).or_default();
        let mut state = states.last().map(|&(_, state)| state).unwrap_or_default();
        change(&mut state);
        states.push((at, state));
    }

    pub fn person(&self, seat: Seat, dossier: DossierId) -> Option<PersonNo> {
        self.people.get(&(seat, dossier)).copied()
    }

    /// What a person was when that deed was done.
    pub fn state(&self, person: PersonNo, at: usize) -> State {
        let states = self.states.get(&person).map_or(&[][..], Vec::as_slice);
        let past = states.partition_point(|&(from, _)| from <= at);
        past.checked_sub(1).and_then(|it| states.get(it)).map_or(State::default(), |it| it.1)
    }

    /// The last state.
    pub fn end(&self, person: PersonNo) -> State {
        self.state(person, usize::MAX)
    }

    /// What a holding said at that deed.
    pub fn said(&self, holding: HoldingId, at: usize) -> Option<i64> {
        let editions = self.editions.get(&holding)?;
        let past = editions.partition_point(|&(from, _)| from <= at);
        past.checked_sub(1).and_then(|it| editions.get(it)).map(|it| it.1)
    }

    pub fn is_sent(&self, offer: usize) -> bool {
        self.sent.contains_key(&offer)
    }

    pub fn is_invented(&self, offer: usize) -> bool {
        self.invented.contains(&offer)
    }

    pub fn officer_of(&self, person: PersonNo) -> Option<Seat> {
        self.officers.get(&person).copied()
    }

    pub fn is_mole(&self, person: PersonNo) -> bool {
        self.moles.contains(&person)
    }
}
