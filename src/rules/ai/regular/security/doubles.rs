//! Whom to turn, and what to let him say.

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, HoldingId},
        nature::{Fodder, Publicity},
        order::{Deceive, Feed, OfferToTurn, Order},
        view::{PersonRow, PrisonerRow, Word},
    },
};

use super::Chief;

/// Words of insiders that still say what they are after.
const LATELY: usize = 4;

impl Chief<'_, '_> {
    /// An offer to somebody whom nobody misses yet; says whether one is made.
    pub(super) fn offer(&mut self, prisoner: &PrisonerRow) -> bool {
        let secret = prisoner.publicity == Publicity::Secret && !prisoner.offered;
        // A double needs weeks in which he can be believed.
        if !self.doctrine.turn || !secret || self.weeks_left() < 4 {
            return false;
        }
        let because = Reason::new("turn").with("named", prisoner.named);
        self.draft.give(OfferToTurn { prisoner: prisoner.whom }, because)
    }

    /// Everybody who is ours takes something along: first the truth, to be believed, then not.
    pub(super) fn feed_doubles(&mut self) {
        let played = self.desk.prisoners.iter().filter(|row| row.played);
        let played = played.filter_map(|row| Some((row.whom, self.desk.people.get(row.whom)?)));
        let doubles: Vec<(DossierId, PersonRow)> =
            self.desk.doubles().chain(played).map(|(id, row)| (id, *row)).collect();
        for (double, row) in doubles {
            self.draft.weigh(1);
            if row.feed.is_some() {
                continue;
            }
            let Some(holding) = self.what_they_want(&row) else { continue };
            if row.fed == 0 && self.feed_truth(double, holding) {
                continue;
            }
            self.feed_lie(double, holding);
        }
    }

    /// What the Station asked for, as far as it would be believed; without a task anything that
    /// the post reads, as it would fall into the hands of somebody honest.
    fn what_they_want(&mut self, row: &PersonRow) -> Option<HoldingId> {
        let post = row.identity.and_then(|identity| identity.post)?;
        let city = self.view.city();
        let house = city.posts.get(post).map(|post| post.institution);
        let owner = |id| city.holdings.get(id).map(|topic| topic.owner);
        let secrets = self.desk.secrets.iter();
        let read: Vec<HoldingId> = secrets
            .filter(|(_, secret)| secret.readers.contains(&post))
            .map(|(id, _)| id)
            .collect();
        match row.told.and_then(|(_, task)| task) {
            Some(task) => (owner(task) == house || read.contains(&task)).then_some(task),
            None => read.get(self.lots.below(read.len())).copied(),
        }
    }

    fn feed_truth(&mut self, double: DossierId, holding: HoldingId) -> bool {
        let because = Reason::new("feed-truth").with("items", self.desk.stock);
        self.draft.give(Feed { double, holding, fodder: Fodder::Chickenfeed }, because)
    }

    fn feed_lie(&mut self, double: DossierId, holding: HoldingId) {
        let Some(topic) = self.view.city().holdings.get(holding) else { return };
        let Some(secret) = self.desk.secrets.get(holding) else { return };
        // Told once, it is told: a second lie would expose the first.
        let told = secret.lie.or(self.chosen(holding));
        let lies: Vec<u8> = (0..topic.values).filter(|&value| value != secret.value).collect();
        let at = self.lots.below(lies.len());
        let Some(value) = told.or(lies.get(at).copied()) else { return };
        let because = Reason::new("feed-lie").with("importance", topic.importance);
        self.draft.give(Feed { double, holding, fodder: Fodder::Deception { value } }, because);
    }

    /// The lie that another order of this week tells already.
    fn chosen(&self, holding: HoldingId) -> Option<u8> {
        self.draft.plan().orders().find_map(|order| match order {
            Order::Feed(Feed { holding: of, fodder: Fodder::Deception { value }, .. })
                if *of == holding =>
            {
                Some(*value)
            }
            _ => None,
        })
    }

    /// What several doubles could be asked is answered in one way by all of them.
    pub(super) fn deceive(&mut self) {
        let mut wanted: Vec<HoldingId> =
            self.desk.doubles().filter_map(|(_, row)| row.told?.1).collect();
        wanted.extend(self.desk.words.iter().rev().take(LATELY).filter_map(
            |said| match said.word {
                Word::Want { holding } => Some(holding),
                _ => None,
            },
        ));
        wanted.sort_unstable();
        wanted.dedup();
        let enough = 1 < self.desk.doubles().count() || self.desk.insiders().next().is_some();
        if !enough || self.desk.doubles().next().is_none() || self.weeks_left() < 4 {
            return;
        }
        for holding in wanted {
            let Some(topic) = self.view.city().holdings.get(holding) else { continue };
            let Some(secret) = self.desk.secrets.get(holding) else { continue };
            let lies: Vec<u8> = (0..topic.values).filter(|&value| value != secret.value).collect();
            let at = self.lots.below(lies.len());
            let told = secret.lie.is_some() || self.chosen(holding).is_some();
            if let Some(&value) = lies.get(at).filter(|_| !told) {
                let because = Reason::new("deceive").with("importance", topic.importance);
                self.draft.give(Deceive { holding, value: Some(value) }, because);
            }
        }
    }
}
