//! Who reads what: most readers of a holding sit in the office that owns it, a few elsewhere, so
//! that a list of readers alone solves nothing.

use std::collections::BTreeMap;

use rules::engine::{
    gazetteer::Gazetteer,
    ids::{HoldingId, PostId},
    table::Key,
};

use crate::content::{
    dice::Dice,
    theatre::{Desk, Theatre},
};

/// For each holding, the posts that read it.
#[derive(Clone, Debug, Default)]
pub struct Readers(BTreeMap<HoldingId, Vec<PostId>>);

/// Draws one topic for each slot, by place in the slot.
pub fn draw_topics(theatre: &Theatre, dice: &mut Dice) -> Vec<usize> {
    theatre.slots.iter().map(|slot| dice.below(slot.topics.len())).collect()
}

/// Draws the readers of all holdings; `least` to `most` posts each.
pub fn draw(
    theatre: &Theatre,
    city: &Gazetteer,
    drawn: &[usize],
    (least, most): (u8, u8),
    dice: &mut Dice,
) -> Readers {
    let desks: Vec<(PostId, Desk)> = theatre
        .desks()
        .into_iter()
        .enumerate()
        .map(|(at, (_, desk))| (PostId::at(at), desk))
        .collect();
    let mut readers = Readers::default();
    for ((holding, topic), (slot, &chosen)) in
        city.holdings.iter().zip(theatre.slots.iter().zip(drawn))
    {
        let desk = slot.topics.get(chosen).and_then(|recipe| theatre.desk_of(recipe));
        let (own, other): (Vec<_>, Vec<_>) =
            desks.iter().copied().partition(|(_, at)| at.institution == topic.owner);
        let wanted = usize::try_from(dice.between(i32::from(least), i32::from(most))).unwrap_or(0);
        let elsewhere = 1 + dice.below(wanted / 4);
        let inside = (wanted - elsewhere).min(own.len());
        let mut list = sample(&own, inside, |at| own_weight(at, desk), dice);
        list.extend(sample(&other, wanted - inside, |at| u32::from(at.rank).pow(2), dice));
        list.sort_unstable();
        readers.0.insert(holding, list);
    }
    readers
}

/// The desk that works on it first, then the heads, then whoever passes the papers on.
fn own_weight(at: &Desk, desk: Option<usize>) -> u32 {
    let near = if Some(at.department) == desk { 16 } else { 2 };
    near * (2 + u32::from(at.rank))
}

fn sample(
    from: &[(PostId, Desk)],
    n: usize,
    weight: impl Fn(&Desk) -> u32,
    dice: &mut Dice,
) -> Vec<PostId> {
    let mut left = from.to_vec();
    let mut drawn = Vec::with_capacity(n);
    while drawn.len() < n && !left.is_empty() {
        let weights: Vec<u32> = left.iter().map(|(_, desk)| weight(desk)).collect();
        drawn.push(left.swap_remove(dice.weighted(&weights)).0);
    }
    drawn
}

impl Readers {
    pub fn of(&self, holding: HoldingId) -> &[PostId] {
        self.0.get(&holding).map_or(&[], Vec::as_slice)
    }

    pub fn reads(&self, post: PostId, holding: HoldingId) -> bool {
        self.of(holding).contains(&post)
    }

    /// What a post reads.
    pub fn list(&self, post: PostId) -> Vec<HoldingId> {
        self.0.keys().copied().filter(|&holding| self.reads(post, holding)).collect()
    }

    /// Puts one post on a list in the place of another; lists keep their length.
    pub fn swap(&mut self, holding: HoldingId, off: PostId, on: PostId) {
        let Some(list) = self.0.get_mut(&holding) else { return };
        if list.contains(&on) {
            return;
        }
        if let Some(place) = list.iter_mut().find(|post| **post == off) {
            *place = on;
            list.sort_unstable();
        }
    }

    pub fn into_rows(self) -> Vec<(HoldingId, Vec<PostId>)> {
        self.0.into_iter().collect()
    }
}
