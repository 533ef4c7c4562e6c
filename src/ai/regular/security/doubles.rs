//! Whom to turn, and what to let him say.

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, HoldingId},
        nature::{Fodder, Publicity},
        order::{Feed, OfferToTurn},
        view::{PersonRow, PrisonerRow},
    },
};

use super::Chief;

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

    /// What he was asked for; else the best that he could have read.
    fn what_they_want(&self, row: &PersonRow) -> Option<HoldingId> {
        let asked = row.told.and_then(|(_, task)| task);
        let post = row.identity.and_then(|identity| identity.post);
        let city = self.view.city();
        let best = self
            .desk
            .secrets
            .iter()
            .filter(|(_, secret)| post.is_some_and(|post| secret.readers.contains(&post)))
            .map(|(id, _)| id)
            .max_by_key(|&id| (city.holdings.get(id).map_or(0, |topic| topic.importance), id));
        asked.or(best)
    }

    fn feed_truth(&mut self, double: DossierId, wanted: HoldingId) -> bool {
        let because = Reason::new("feed-truth").with("items", self.desk.stock);
        let fodder = Fodder::Chickenfeed;
        if self.draft.give(Feed { double, holding: wanted, fodder }, because.clone()) {
            return true;
        }
        let most = self.rules.double.feed_importance;
        let cheap = self.view.city().holdings.iter().find(|(_, topic)| topic.importance <= most);
        let cheap = cheap.map(|(id, _)| id);
        cheap.is_some_and(|holding| self.draft.give(Feed { double, holding, fodder }, because))
    }

    fn feed_lie(&mut self, double: DossierId, holding: HoldingId) {
        let Some(topic) = self.view.city().holdings.get(holding) else { return };
        let Some(secret) = self.desk.secrets.get(holding) else { return };
        let lies: Vec<u8> = (0..topic.values).filter(|&value| value != secret.value).collect();
        let at = self.lots.below(lies.len());
        let Some(&value) = lies.get(at) else { return };
        let because = Reason::new("feed-lie").with("importance", topic.importance);
        self.draft.give(Feed { double, holding, fodder: Fodder::Deception { value } }, because);
    }
}
