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
        if sends && 0 < every && 4 <= self.weeks_left() {
            self.send_somebody();
        }
        if plants && 4 <= self.weeks_left() {
            self.plant_a_parcel();
        }
    }

    /// Anybody of whom nothing is known against him and who reads something: whoever sends only
    /// the best sends men who are known by it.
    fn send_somebody(&mut self) {
        let sent = self.desk.people.values().filter(|row| row.dangled.is_some()).count();
        if self.doctrine.doubles_most <= self.desk.doubles().count() + sent {
            return;
        }
        let fit: Vec<(DossierId, Vec<HoldingId>)> = self.unknown_readers().collect();
        self.draft.weigh(self.desk.people.len());
        let at = self.lots.below(fit.len());
        let Some((whom, reads)) = fit.get(at) else { return };
        let least = self.least_of(reads);
        let at = self.lots.below(least.len());
        if let Some(&holding) = least.get(at) {
            let because = Reason::new("dangle").with("stock", self.desk.stock);
            self.draft.give(Dangle { whom: *whom, holding }, because);
        }
    }

    /// People against whom there is nothing, with what they read.
    fn unknown_readers(&self) -> impl Iterator<Item = (DossierId, Vec<HoldingId>)> + '_ {
        self.desk.people.iter().filter_map(|(whom, row)| {
            let free = super::is_at_large(row) && !row.ours && row.dangled.is_none();
            let clean = free && row.points() == 0 && self.clues.leaning(whom) == 0;
            let reads = if clean { self.reads(row) } else { Vec::new() };
            (!reads.is_empty()).then_some((whom, reads))
        })
    }

    fn reads(&self, row: &PersonRow) -> Vec<HoldingId> {
        let identity = row.identity.filter(|identity| identity.cover == Cover::Local);
        let Some(post) = identity.and_then(|identity| identity.post) else { return Vec::new() };
        let secrets = self.desk.secrets.iter();
        secrets.filter(|(_, secret)| secret.readers.contains(&post)).map(|(id, _)| id).collect()
    }

    /// Those of the least importance.
    fn least_of(&self, holdings: &[HoldingId]) -> Vec<HoldingId> {
        let city = self.view.city();
        let importance = |id: HoldingId| city.holdings.get(id).map_or(5, |topic| topic.importance);
        let least = holdings.iter().map(|&id| importance(id)).min();
        holdings.iter().copied().filter(|&id| Some(importance(id)) == least).collect()
    }

    /// Something true, and a lie beside it: two things that one desk could have read.
    fn plant_a_parcel(&mut self) {
        let fit: Vec<Vec<HoldingId>> =
            self.unknown_readers().map(|(_, reads)| reads).filter(|it| 1 < it.len()).collect();
        let at = self.lots.below(fit.len());
        let Some(reads) = fit.get(at) else { return };
        let least = self.least_of(reads);
        let at = self.lots.below(least.len());
        let Some(&bait) = least.get(at) else { return };
        let others: Vec<HoldingId> = reads.iter().copied().filter(|&id| id != bait).collect();
        let at = self.lots.below(others.len());
        let Some(&holding) = others.get(at) else { return };
        let Some(secret) = self.desk.secrets.get(holding) else { return };
        let values = self.view.city().holdings.get(holding).map_or(2, |topic| topic.values);
        let lies: Vec<u8> = (0..values).filter(|&value| value != secret.value).collect();
        let at = self.lots.below(lies.len());
        if let Some(&value) = lies.get(at) {
            self.draft.give(Plant { bait, holding, value }, Reason::new("plant"));
        }
    }
}
