//! Cases, faces, inquiries, and the secrets themselves.

use crate::{
    ai::Reason,
    engine::{
        ids::{DossierId, HoldingId},
        order::{ChangePlans, CloseCase, Identify, Inquire, OpenCase, Restrict},
        view::SecretRow,
    },
};

use super::{Chief, prisoners::about};

/// Weeks in which a leak is news.
const NEWS: u16 = 3;

impl Chief<'_, '_> {
    // ── cases ──

    /// Cases on the most suspected; those that brought nothing for long are closed.
    pub(super) fn keep_cases(&mut self) {
        self.close_cold_cases();
        // One analyst is kept for faces and inquiries, if there are any to spare.
        let keep = u8::from(2 < self.desk.analysts);
        for at in 0..self.clues.suspects.len() {
            let Some(&suspect) = self.clues.suspects.get(at) else { return };
            if suspect.leaning() < self.doctrine.case_from || self.draft.left().analysts <= keep {
                return;
            }
            self.draft.weigh(1);
            let fresh = self.view.week.since(suspect.last) < self.doctrine.cold_weeks;
            let open = self.person(suspect.whom).is_some_and(|row| row.case);
            if self.at_large(suspect.whom) && fresh && !open {
                self.draft.give(OpenCase { on: suspect.whom }, about("case", &suspect));
            }
        }
    }

    fn close_cold_cases(&mut self) {
        let cases: Vec<DossierId> =
            self.desk.people.iter().filter(|(_, row)| row.case).map(|(whom, _)| whom).collect();
        for on in cases {
            let suspect = self.clues.on(on);
            let last = suspect.map(|suspect| suspect.last);
            let cold = last.is_none_or(|at| self.doctrine.cold_weeks <= self.view.week.since(at));
            let thin = self.clues.leaning(on) < self.doctrine.case_from;
            if cold || thin {
                let weeks = last.map_or(0, |at| self.view.week.since(at));
                let because = Reason::new("case-closed").with("weeks", weeks);
                self.draft.give(CloseCase { on }, because);
            }
        }
    }

    // ── faces ──

    pub(super) fn look_for_faces(&mut self) {
        let weeks = self.rules.security.identify_weeks;
        let mut faces: Vec<(i32, DossierId)> = self
            .desk
            .people
            .iter()
            .filter(|(_, row)| row.is_face() && row.gone.is_none() && row.searched < weeks)
            .map(|(face, row)| (-self.clues.leaning(face) - i32::from(row.points()), face))
            .collect();
        faces.sort_unstable();
        for (worth, face) in faces {
            self.draft.weigh(1);
            if self.draft.left().analysts < self.rules.security.identify_analysts || worth == 0 {
                return;
            }
            let because = Reason::new("identify").with("suspicion", self.clues.suspicion(face));
            self.draft.give(Identify { face }, because);
        }
    }

    // ── leaks ──

    pub(super) fn inquire(&mut self) {
        let mut leaks: Vec<(u8, HoldingId, usize)> = self
            .desk
            .secrets
            .iter()
            .filter(|(_, secret)| is_open_question(secret))
            .map(|(holding, secret)| (self.importance(holding), holding, secret.readers.len()))
            .collect();
        leaks.sort_by_key(|&(importance, holding, readers)| {
            (readers, u8::MAX - importance, holding)
        });
        for (importance, holding, readers) in leaks {
            self.draft.weigh(1);
            let needed = self.rules.security.inquiry_analysts + self.doctrine.inquiry_keeps;
            if self.draft.left().analysts < needed {
                return;
            }
            let because = Reason::new("inquire")
                .with("holding", holding.0)
                .with("importance", importance)
                .with("readers", i64::try_from(readers).unwrap_or(0));
            self.draft.give(Inquire { holding }, because);
        }
    }

    fn importance(&self, holding: HoldingId) -> u8 {
        self.view.city().holdings.get(holding).map_or(0, |topic| topic.importance)
    }

    /// What seems to have been read is read by fewer from now on, or says something new.
    pub(super) fn keep_secrets(&mut self) {
        for (holding, secret) in self.desk.secrets.iter() {
            let leaked = secret
                .last_indicator
                .is_some_and(|at| self.view.week.since(at) <= NEWS && secret.issued <= at);
            let importance = self.importance(holding);
            self.draft.weigh(1);
            if leaked {
                self.change_plans(holding, secret, importance);
            }
            self.cut_readers(holding, secret, importance, leaked);
        }
    }

    fn change_plans(&mut self, holding: HoldingId, secret: &SecretRow, importance: u8) {
        let Some(topic) = self.view.city().holdings.get(holding) else { return };
        let rules = &self.rules.security;
        let young = self.view.week.since(secret.issued) < topic.half_life;
        let price = rules.change_patience;
        let patience = self.draft.left().patience;
        let can = price + self.doctrine.patience_floor <= patience
            && rules.change_money <= self.draft.left().money.0
            && !self.patience_is_spent()
            && 4 < self.weeks_left();
        if self.doctrine.change_from <= importance && young && can && secret.changes_at.is_none() {
            let because = Reason::new("change-plans")
                .with("holding", holding.0)
                .with("importance", importance);
            self.draft.give(ChangePlans { holding }, because);
        }
    }

    fn cut_readers(
        &mut self,
        holding: HoldingId,
        secret: &SecretRow,
        importance: u8,
        leaked: bool,
    ) {
        let rules = &self.rules.security;
        let open = !secret.restricted && secret.restricts_at.is_none();
        let can = rules.restrict_money <= self.draft.left().money.0 && 3 < self.weeks_left();
        if !open || !can {
            return;
        }
        if leaked && self.doctrine.restrict_from <= importance {
            let because = Reason::new("restrict-leak")
                .with("holding", holding.0)
                .with("indicators", secret.indicators);
            self.draft.give(Restrict { holding }, because);
        } else if self.doctrine.restrict_before <= importance {
            let because = Reason::new("restrict-before")
                .with("holding", holding.0)
                .with("importance", importance);
            self.draft.give(Restrict { holding }, because);
        }
    }
}

/// An indicator that nobody has looked into.
fn is_open_question(secret: &SecretRow) -> bool {
    secret.inquiry_ends.is_none()
        && secret.last_indicator.is_some()
        && secret.last_inquiry < secret.last_indicator
}
