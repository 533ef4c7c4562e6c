//! What the desks learn of people inside the other house.

use crate::engine::{
    gazetteer::{Identity, Papers},
    ids::{DossierId, HoldingId, StaffNo},
    nature::{Clearance, Inside, StaffRole, Tip},
    order::WatchTarget,
    seat::Seat,
    units::Week,
    view::{
        HouseLoss, PersonRow, SecurityDesk, StaffRow, StationDesk, TipRow, WatchRow, Word, WordRow,
    },
};

impl StationDesk {
    pub(super) fn staff_posted(&mut self, role: StaffRole, identity: Identity, week: Week) {
        self.staff.push(StaffRow {
            identity,
            role,
            clearance: Clearance::Full,
            since: week,
            confined: None,
            asked: None,
        });
    }

    pub(super) fn clearance_is(&mut self, staff: StaffNo, clearance: Clearance, week: Week) {
        if let Some(row) = self.staff.get_mut(staff) {
            row.clearance = clearance;
            row.confined = (clearance != Clearance::Full).then(|| row.confined.unwrap_or(week));
        }
    }

    /// One of ours came and said so: whoever does is hardly theirs.
    pub(super) fn was_asked(&mut self, who: Inside, week: Week) {
        if let Inside::Staff(no) = who
            && let Some(row) = self.staff.get_mut(no)
        {
            row.asked = Some(week);
        }
    }

    pub(super) fn warned(&mut self, source: DossierId, tip: Tip, about: DossierId, week: Week) {
        self.tips.push(TipRow { week, source, tip, about });
    }
}

impl SecurityDesk {
    pub(super) fn staff_listed(&mut self, who: DossierId, of: Seat, role: StaffRole) {
        self.on(who, |row| row.staff = Some((of, role)));
    }

    pub(super) fn approached(&mut self, whom: DossierId, ours: bool, week: Week) {
        self.on(whom, |row| {
            row.approached = Some(week);
            row.insider |= ours;
        });
    }

    pub(super) fn word(&mut self, by: DossierId, word: Word, week: Week) {
        self.words.push(WordRow { week, by, word });
        if let Word::Traffic { holding, .. } = word {
            self.on_secret(holding, |row| {
                row.indicators = row.indicators.saturating_add(1);
                row.last_indicator = Some(week);
            });
        }
    }

    pub(super) fn house_inquiry(&mut self, whom: DossierId, ends: Week) {
        self.on(whom, |row| row.house_inquiry = Some(ends));
    }

    pub(super) fn house_inquiry_over(&mut self, whom: DossierId, found: bool, week: Week) {
        self.on(whom, |row| {
            row.house_inquiry = None;
            row.searched_house = Some((found, week));
        });
    }

    pub(super) fn benched(&mut self, whom: DossierId, on: bool, week: Week) {
        self.on(whom, |row| row.benched = on.then_some(week));
    }

    /// Something of ours was lost that only our own papers held.
    pub(super) fn lost(&mut self, whom: DossierId, what: Papers, week: Week) {
        let cased = |row: &PersonRow| row.case.is_some();
        let counts = what != Papers::Cases || self.people.get(whom).is_some_and(cased);
        if counts && !self.losses.iter().any(|row| (row.whom, row.what) == (whom, what)) {
            self.losses.push(HouseLoss { week, whom, what });
        }
    }

    pub(super) fn lie_is(&mut self, holding: HoldingId, value: Option<u8>) {
        self.on_secret(holding, |row| row.lie = value);
    }

    /// Where teams stood, week by week.
    pub(super) fn placed(&mut self, on: WatchTarget, teams: u8, since: Week) {
        let row = WatchRow { on, teams, since };
        match self.placings.last_mut() {
            Some(last) if (last.on, last.since) == (on, since) => *last = row,
            _ => self.placings.push(row),
        }
    }
}
