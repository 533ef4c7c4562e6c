//! Stories sifted from what happened: deeds that follow a pattern, about the same people.

use std::collections::{BTreeMap, BTreeSet};

use rules::engine::{
    disclosed::{Deed, Disclosed, Fate, Life, PersonNo, Story},
    seat::Seat,
};

use crate::content::{Holds, Part, Pattern, Step};

/// The most stories that are told.
const TOLD: usize = 8;

/// The stories of a campaign, the weightiest first; of each pattern and each person one.
pub fn stories(file: &Disclosed, patterns: &[Pattern]) -> Vec<Story> {
    let index = index(file);
    let mut found: Vec<(u8, Story)> = Vec::new();
    for pattern in patterns {
        let sift = Sift { file, index: &index, pattern };
        found.extend(sift.first().map(|story| (pattern.weight, story)));
    }
    found.sort_by_key(|(weight, story)| (std::cmp::Reverse(*weight), story.deeds.last().copied()));
    let mut told = BTreeSet::new();
    let mut stories: Vec<Story> = found.into_iter().map(|(_, story)| story).collect();
    stories.retain(|story| story.who[0].is_none_or(|who| told.insert(who)));
    stories.truncate(TOLD);
    stories
}

/// The deeds of each name, by place.
fn index(file: &Disclosed) -> BTreeMap<&str, Vec<usize>> {
    let mut index: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, deed) in file.deeds.iter().enumerate() {
        index.entry(deed.name.as_str()).or_default().push(at);
    }
    index
}

struct Sift<'a> {
    file: &'a Disclosed,
    index: &'a BTreeMap<&'a str, Vec<usize>>,
    pattern: &'a Pattern,
}

/// A story as far as it has been found.
#[derive(Clone, Default)]
struct Draft {
    who: [Option<PersonNo>; 3],
    deeds: Vec<usize>,
}

impl Sift<'_> {
    /// The first deeds that make the whole story.
    fn first(&self) -> Option<Story> {
        let draft = self.follow(Draft::default())?;
        let house = draft.deeds.iter().filter_map(|at| self.file.deeds.get(*at)?.seat);
        let station = house.clone().find(|seat| seat.is_station());
        let person = draft.who[0].and_then(|who| self.file.people.get(usize::from(who)));
        let served = person.and_then(|it| it.served.or(it.officer_of));
        Some(Story {
            id: self.pattern.id.clone(),
            who: draft.who,
            house: station.or(served),
            deeds: draft.deeds.iter().filter_map(|at| u32::try_from(*at).ok()).collect(),
        })
    }

    fn follow(&self, draft: Draft) -> Option<Draft> {
        let Some(step) = self.pattern.steps.get(draft.deeds.len()) else {
            return self.holds(&draft).then_some(draft);
        };
        let mut places: Vec<usize> = step
            .deeds
            .iter()
            .filter_map(|name| self.index.get(name.as_str()))
            .flatten()
            .copied()
            .filter(|at| draft.deeds.last().is_none_or(|before| before < at))
            .collect();
        places.sort_unstable();
        places.into_iter().find_map(|at| self.follow(self.taken(&draft, step, at)?))
    }

    /// The draft with a deed more, if it fits.
    fn taken(&self, draft: &Draft, step: &Step, at: usize) -> Option<Draft> {
        let deed = self.file.deeds.get(at)?;
        let before = draft.deeds.last().and_then(|at| self.file.deeds.get(*at));
        let in_time = |before: &Deed| {
            step.within.is_none_or(|most| deed.week.since(before.week) <= most)
                && (!step.same_topic || deed.holding == before.holding)
        };
        if step.truth.is_some_and(|truth| deed.truth != Some(truth)) || !before.is_none_or(in_time)
        {
            return None;
        }
        let mut next = draft.clone();
        next.cast(step.who, deed.people[0])?;
        next.cast(step.other, deed.people[1])?;
        next.deeds.push(at);
        Some(next)
    }

    fn holds(&self, draft: &Draft) -> bool {
        self.pattern.holds.iter().all(|holds| {
            let Some(who) = draft.who.get(holds.part().place()).copied().flatten() else {
                return false;
            };
            self.hold(holds, who)
        })
    }

    fn hold(&self, holds: &Holds, who: PersonNo) -> bool {
        let life = self.file.lives.get(usize::from(who));
        let is = |so: &dyn Fn(&Life) -> bool| life.is_some_and(so);
        match holds {
            Holds::Never(_, deed) => {
                let places = self.index.get(deed.as_str()).into_iter().flatten();
                let mut deeds = places.filter_map(|at| self.file.deeds.get(*at));
                !deeds.any(|deed| deed.people.contains(&Some(who)))
            }
            Holds::True(_) => {
                is(&|life| life.master.is_some_and(Seat::is_station) && !life.was_turned())
            }
            Holds::Theirs(_) => is(&|life| life.master == Some(Seat::Security)),
            Holds::Free(_) => is(&|life| life.fate == Fate::Free),
            Holds::House(_) => self.is_of_the_house(who),
        }
    }

    /// Has the person a desk in Security's house?
    fn is_of_the_house(&self, who: PersonNo) -> bool {
        let person = self.file.people.get(usize::from(who));
        let view = self.file.views.first();
        let (Some(person), Some((_, view))) = (person, view) else { return false };
        let post = person.identity.post.and_then(|post| view.city().posts.get(post));
        post.is_some_and(|row| row.papers.is_house())
    }
}

impl Draft {
    /// Gives a part to a person; nothing, if the part is another's or the person has another.
    fn cast(&mut self, part: Option<Part>, who: Option<PersonNo>) -> Option<()> {
        let Some(part) = part else { return Some(()) };
        let who = who?;
        let taken = self.who.iter().position(|it| *it == Some(who));
        let slot = self.who.get_mut(part.place())?;
        match (*slot, taken) {
            (None, None) => *slot = Some(who),
            (Some(it), _) if it == who => (),
            _ => return None,
        }
        Some(())
    }
}
