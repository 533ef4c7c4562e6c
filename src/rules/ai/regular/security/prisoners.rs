//! Whom to take, and what to do with those who are taken.

use crate::{
    ai::Reason,
    engine::{
        ids::DossierId,
        nature::{Line, Pursuit},
        order::{AgreeSwap, Arrest, Charge, Interrogate, Release},
        view::{ForeignStatus, Gone, PersonRow, PrisonerRow},
    },
};

use super::{Chief, clues::Suspect};

/// Of a hundred of their people, those who have said nothing after the lawful time; counted low,
/// for the court does not give an innocent back.
const HOLDS_OUT: i32 = 5;
/// Likelihood, in hundredths, from which an arrest of the last weeks pays on the ledger: there is
/// no time left in which it could pay otherwise.
const CLOSING: i32 = 45;
/// Suspicion, in hundredths, from which those whom he names are fetched as well.
const SURE: i32 = 75;
/// Patience above the floor below which a convict is worth more on a bridge.
const TIGHT: i32 = 12;

impl Chief<'_, '_> {
    // ── arrests ──

    /// Those who are to be taken this week.
    pub(super) fn choose_arrests(&mut self) -> Vec<DossierId> {
        if self.patience_is_spent() || self.weeks_left() == 0 {
            return Vec::new();
        }
        let most = usize::from(self.desk.interrogators).min(self.doctrine.held_most);
        let cells = most.saturating_sub(self.desk.prisoners.len());
        let mut patience = i32::from(self.desk.patience);
        let mut chosen = Vec::new();
        for at in 0..self.clues.suspects.len() {
            let Some(&suspect) = self.clues.suspects.get(at) else { break };
            if cells <= chosen.len() || suspect.leaning() < 30 {
                break;
            }
            self.draft.weigh(1);
            let Some(price) = self.price_of_arrest(&suspect, patience) else { continue };
            patience -= price;
            chosen.push(suspect.whom);
        }
        chosen
    }

    /// The patience that it takes to arrest him, if he should be.
    fn price_of_arrest(&self, suspect: &Suspect, patience: i32) -> Option<i32> {
        let row = self.person(suspect.whom)?;
        if row.identity.is_none() || !self.at_large(suspect.whom) {
            return None;
        }
        let left = self.weeks_left();
        if left <= 1 {
            // Nobody talks in time any more: only who can be convicted on his file counts.
            let proven = self.rules.file.charge <= row.evidence.towards_charge(self.rules);
            return (proven && 60 <= suspect.leaning()).then_some(0);
        }
        let fetched = row.is_fetched(self.view.week, self.rules);
        let price = i32::from(row.price_of_arrest(self.view.week, self.rules));
        let freed = i32::from(self.rules.expulsion.price_of_freeing(fetched));
        let risk = freed * (100 - suspect.leaning()) / 100;
        let closing = left <= 4;
        let floor = if closing { 4 } else { i32::from(self.doctrine.patience_floor) };
        let enough =
            if closing { self.doctrine.arrest_from - 15 } else { self.doctrine.arrest_from };
        let points = if closing { 10 } else { self.doctrine.arrest_points };
        let pays = !closing || CLOSING <= suspect.suspicion();
        let ripe = closing || self.doctrine.let_run <= self.view.week.since(suspect.first);
        let sure = 92 <= suspect.leaning();
        let weight = row.evidence.towards_arrest(self.rules);
        let proven = fetched || points <= weight || sure && points / 2 <= weight;
        (ripe && pays && enough <= suspect.leaning() && proven && floor + risk + price <= patience)
            .then_some(price)
    }

    pub(super) fn arrest(&mut self, chosen: &[DossierId]) {
        for &whom in chosen {
            let (Some(row), Some(suspect)) = (self.person(whom), self.clues.on(whom)) else {
                continue;
            };
            let because = about("arrest", suspect).with("points", row.points());
            // Whom an innocent names is innocent too.
            let pursuit = match SURE <= suspect.leaning() {
                true => self.doctrine.pursuit,
                false => Pursuit::Hold,
            };
            let publicity = self.doctrine.publicity;
            self.draft.give(Arrest { whom, publicity, pursuit }, because);
        }
    }

    // ── cells ──

    pub(super) fn deal_with_prisoners(&mut self) {
        let prisoners: Vec<PrisonerRow> = self.desk.prisoners.clone();
        for prisoner in &prisoners {
            self.draft.weigh(1);
            let Some(&row) = self.person(prisoner.whom) else { continue };
            self.deal_with(prisoner, &row);
        }
    }

    fn deal_with(&mut self, prisoner: &PrisonerRow, row: &PersonRow) {
        let held = self.view.week.since(prisoner.since);
        let last = self.rules.prison.held_weeks <= held || self.weeks_left() <= 1;
        let whom = prisoner.whom;
        let played = self.play_back(prisoner);
        if played || self.offer(prisoner) {
            self.press(prisoner);
        } else if prisoner.confessed && (last || !self.doctrine.squeeze) {
            let because = Reason::new("charge-confessed").with("named", prisoner.named);
            self.draft.give(Charge { prisoner: whom }, because);
        } else if last && !prisoner.confessed {
            self.decide_without_confession(whom, row);
        } else {
            self.press(prisoner);
        }
    }

    /// A convict for whom they ask is given up where patience is short: he buys a month of it.
    pub(super) fn answer_lawyers(&mut self) {
        let patience = self.desk.patience;
        if TIGHT <= i32::from(patience) - i32::from(self.doctrine.patience_floor) {
            return;
        }
        let convicts = self.desk.people.iter().filter(|(_, row)| {
            row.gone == Some(Gone::Convicted) && row.wanted_back(self.view.week).is_some()
        });
        let convicts: Vec<DossierId> = convicts.map(|(id, _)| id).collect();
        for prisoner in convicts {
            let because = Reason::new("agree-for-patience").with("patience", patience);
            self.draft.give(AgreeSwap { prisoner }, because);
        }
    }

    /// He said nothing. Somebody innocent would have said nothing too.
    fn decide_without_confession(&mut self, whom: DossierId, row: &PersonRow) {
        let (leaning, suspicion) = (self.clues.leaning(whom), self.clues.suspicion(whom));
        if row.wanted_back(self.view.week).is_some()
            && row.evidence.towards_charge(self.rules) < self.rules.file.charge
        {
            let because = Reason::new("agree-for-nothing").with("points", row.points());
            self.draft.give(AgreeSwap { prisoner: whom }, because);
            return;
        }
        let guilty = leaning * HOLDS_OUT;
        let innocent = (100 - leaning) * 100;
        let score = &self.rules.score;
        let right = score.caught as i32;
        let wrong = (score.innocent_freed - score.innocent_convicted) as i32;
        let pays = innocent * wrong < guilty * right;
        if self.rules.file.charge <= row.evidence.towards_charge(self.rules) && pays {
            let because = Reason::new("charge-file")
                .with("points", row.points())
                .with("suspicion", suspicion);
            self.draft.give(Charge { prisoner: whom }, because);
        } else {
            let because = Reason::new("release").with("suspicion", suspicion);
            self.draft.give(Release { prisoner: whom }, because);
        }
    }

    /// First his friends; if he has none to name, his handler, or what he hid.
    fn press(&mut self, prisoner: &PrisonerRow) {
        let line = match prisoner.line {
            None => Line::Contacts,
            Some(Line::Contacts) if prisoner.confessed && prisoner.named < 2 => self.next_line(),
            Some(_) => return,
        };
        if prisoner.line.is_none() && self.draft.left().interrogators == 0 {
            return;
        }
        let id = match line {
            Line::Contacts => "press-contacts",
            Line::Product => "press-product",
            Line::Handler => "press-handler",
        };
        let because = Reason::new(id).with("named", prisoner.named);
        self.draft.give(Interrogate { prisoner: prisoner.whom, line }, because);
    }

    fn next_line(&self) -> Line {
        let known = self.desk.people.values().filter(|row| row.foreign == ForeignStatus::Known);
        if known.count() < 2 { Line::Handler } else { Line::Product }
    }
}

/// A reason that rests on what there is against somebody.
pub(super) fn about(id: &str, suspect: &Suspect) -> Reason {
    Reason::new(id)
        .with("suspicion", suspect.suspicion())
        .with("sightings", suspect.sightings)
        .with("entries", suspect.entries)
        .with("leaks", suspect.leaks)
}
