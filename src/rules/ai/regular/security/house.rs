//! People inside the embassies, and the hunt in one's own house.

use crate::{
    ai::Reason,
    engine::{
        ids::DossierId,
        nature::Motive,
        order::{Approach, Bench, LookInside, TurnAgain},
        view::{ForeignStatus, PersonRow, hunt},
    },
};

use super::Chief;

/// Weeks between two approaches, and the first of them.
const EVERY: u16 = 4;
/// Weeks from the end in which a new insider brings nothing that can be used.
const TOO_LATE: u16 = 6;
/// Weeks from the end in which an inquiry in the house ends too late.
const TOO_LATE_TO_LOOK: u16 = 3;
/// Patience that must be left for arrests.
const PATIENCE: u8 = 15;

impl Chief<'_, '_> {
    /// A driver, a cleaner or a cipher clerk is asked, one every few weeks; an officer who is
    /// known only when nobody else is left.
    pub(super) fn ask_insiders(&mut self) {
        let turn = self.view.week.0 % EVERY == 1;
        if !turn || self.weeks_left() < TOO_LATE || self.desk.patience < PATIENCE {
            return;
        }
        let askable = |row: &PersonRow| {
            let rules = &self.rules.mole;
            let rested =
                row.approached.is_none_or(|at| rules.approach_weeks <= self.view.week.since(at));
            row.gone.is_none() && row.joined.is_none() && !row.insider && rested
        };
        let staff = |row: &PersonRow| row.staff.is_some();
        let known = |row: &PersonRow| row.foreign == ForeignStatus::Known;
        let who = |fits: &dyn Fn(&PersonRow) -> bool| -> Vec<DossierId> {
            let rows = self.desk.people.iter();
            rows.filter(|(_, row)| fits(row) && askable(row)).map(|(id, _)| id).collect()
        };
        let mut chosen = who(&staff);
        if chosen.is_empty() {
            chosen = who(&known);
        }
        let at = self.lots.below(chosen.len());
        let Some(&whom) = chosen.get(at) else { return };
        let because = Reason::new("approach").with("week", self.view.week.0);
        // Most people who are asked such a thing are asked about money.
        self.draft.give(Approach { whom, motive: Motive::Money }, because);
    }

    /// Those whose desks saw all that was lost are looked into, and kept from papers if anything
    /// is found. Nothing found gives them back.
    pub(super) fn hunt_in_the_house(&mut self) {
        let hunt = hunt::in_security(self.view, self.desk);
        self.draft.weigh(hunt.rows.len());
        let losses = hunt.losses.len();
        let lost = u16::try_from(losses).unwrap_or(u16::MAX);
        let suspects: Vec<DossierId> = hunt.rows.iter().map(|row| row.who).collect();
        for &whom in &suspects {
            let Some(row) = self.person(whom).copied() else { continue };
            match row.searched_house {
                Some((true, _)) if row.benched.is_none() && row.gone.is_none() => {
                    let because = Reason::new("bench").with("losses", lost);
                    self.draft.give(Bench { whom, on: true }, because);
                }
                Some((false, _)) if row.benched.is_some() => {
                    let because = Reason::new("unbench").with("losses", lost);
                    self.draft.give(Bench { whom, on: false }, because);
                }
                _ => (),
            }
        }
        let running = self.desk.people.values().any(|row| row.house_inquiry.is_some());
        let enough = self.doctrine.hunt_losses <= losses && PATIENCE <= self.desk.patience;
        if running || !enough || self.weeks_left() < TOO_LATE_TO_LOOK {
            return;
        }
        let fresh = |id: &&DossierId| {
            self.person(**id).is_some_and(|row| row.searched_house.is_none() && row.gone.is_none())
        };
        if let Some(&whom) = suspects.iter().find(fresh) {
            let because = Reason::new("look-inside").with("losses", lost);
            self.draft.give(LookInside { whom }, because);
        }
    }

    /// A double who was seen through is asked once more.
    pub(super) fn turn_some_again(&mut self) {
        let seen = self.desk.doubles().filter(|(_, row)| row.seen_through).map(|(id, _)| id);
        let seen: Vec<DossierId> = seen.collect();
        for double in seen {
            let because = Reason::new("turn-again").with("week", self.view.week.0);
            self.draft.give(TurnAgain { double }, because);
        }
    }
}
