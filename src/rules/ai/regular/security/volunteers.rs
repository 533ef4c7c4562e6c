//! Whom to send to them, and what to send without anybody.

use crate::{
    ai::Reason,
    engine::{
        gazetteer::Cover,
        ids::{DossierId, HoldingId},
        order::{Dangle, Plant},
        view::PersonRow,
    },
};

use super::Chief;

/// Items that stay in the stock for those who are believed already.
const KEPT: u8 = 2;

impl Chief<'_, '_> {
    pub(super) fn bait_them(&mut self) {
        let patient = i16::from(self.doctrine.patience_floor) < i16::from(self.desk.patience) - 10;
        if !patient || self.patience_is_spent() || self.desk.stock <= KEPT {
            return;
        }
        let (every, plants) = (self.doctrine.dangle_every, self.doctrine.plant_every);
        let (sends, plants) = (self.lots.below(every) == 0, self.lots.below(plants) == 0);
        if sends && 0 < every && 12 <= self.weeks_left() {
            self.send_somebody();
        }
        if plants && 8 <= self.weeks_left() {
            self.plant_a_parcel();
        }
    }

    /// Somebody of whom nothing is known against him, with a post that they would like.
    fn send_somebody(&mut self) {
        let sent = self.desk.people.values().filter(|row| row.dangled.is_some()).count();
        if self.doctrine.doubles_most <= self.desk.doubles().count() + sent {
            return;
        }
        let mut fit: Vec<(u8, DossierId, HoldingId)> = Vec::new();
        for (whom, row) in self.desk.people.iter() {
            self.draft.weigh(1);
            let free = super::is_at_large(row) && !row.ours && row.dangled.is_none();
            if free && row.points == 0 && self.clues.suspicion(whom) == 0 {
                fit.extend(self.taken_along(row).map(|(rank, holding)| (rank, whom, holding)));
            }
        }
        fit.sort_by_key(|&(rank, whom, _)| (std::cmp::Reverse(rank), whom));
        let best = fit.first().map_or(0, |row| row.0);
        fit.retain(|row| row.0 == best);
        let at = self.lots.below(fit.len());
        if let Some(&(_, whom, holding)) = fit.get(at) {
            let because = Reason::new("dangle").with("stock", self.desk.stock);
            self.draft.give(Dangle { whom, holding }, because);
        }
    }

    /// His rank, and the least thing that he reads and may show.
    fn taken_along(&self, row: &PersonRow) -> Option<(u8, HoldingId)> {
        let identity = row.identity.filter(|identity| identity.cover == Cover::Local)?;
        let post = identity.post?;
        let rank = self.view.city().posts.get(post)?.rank;
        let reads = self.cheap().filter(|&(id, _)| {
            self.desk.secrets.get(id).is_some_and(|secret| secret.readers.contains(&post))
        });
        reads.min_by_key(|&(id, importance)| (importance, id)).map(|(id, _)| (rank, id))
    }

    /// What may be spared, with its importance.
    fn cheap(&self) -> impl Iterator<Item = (HoldingId, u8)> + '_ {
        let most = self.rules.double.feed_importance;
        let topics = self.view.city().holdings.iter();
        topics.filter(move |(_, it)| it.importance <= most).map(|(id, it)| (id, it.importance))
    }

    /// A true thing of little weight, and a lie about what they were after.
    fn plant_a_parcel(&mut self) {
        let city = self.view.city();
        let wanted = self.desk.secrets.iter().max_by_key(|(id, secret)| {
            let importance = city.holdings.get(*id).map_or(0, |topic| topic.importance);
            (secret.last_indicator.is_some(), importance, *id)
        });
        let Some((holding, secret)) = wanted else { return };
        let values = city.holdings.get(holding).map_or(2, |topic| topic.values);
        let lies: Vec<u8> = (0..values).filter(|&value| value != secret.value).collect();
        let bait = self.cheap().filter(|&(id, _)| id != holding).min_by_key(|&(id, it)| (it, id));
        let at = self.lots.below(lies.len());
        if let (Some((bait, _)), Some(&value)) = (bait, lies.get(at)) {
            self.draft.give(Plant { bait, holding, value }, Reason::new("plant"));
        }
    }
}
