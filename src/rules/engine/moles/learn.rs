//! What the desks learn of it.

use crate::engine::{
    gazetteer::{Identity, Papers},
    ids::{DossierId, HoldingId, StaffNo},
    moles::{ToAll, ToSecurity, ToStation},
    nature::{Clearance, Inside, StaffRole, Tip},
    order::WatchTarget,
    rules::Rules,
    seat::Seat,
    units::Week,
    view::{
        HouseLoss, PersonRow, SecurityDesk, StaffRow, StationDesk, TipRow, WatchRow, Word, WordRow,
        learn::Learnt,
    },
};

impl Learnt for ToAll {}

impl Learnt for ToStation {
    fn by_station(self, desk: &mut StationDesk, week: Week, _: &Rules) {
        match self {
            ToStation::StaffPosted { role, identity, .. } => {
                desk.staff_posted(role, identity, week)
            }
            ToStation::ClearanceIs { staff, clearance } => {
                desk.clearance_is(staff, clearance, week)
            }
            ToStation::OneOfUsWasAsked { who } => desk.was_asked(who, week),
            ToStation::SourceWarns { source, tip, about } => desk.warned(source, tip, about, week),
            ToStation::WeSentStaff { .. } => (),
        }
    }
}

impl Learnt for ToSecurity {
    fn by_security(self, desk: &mut SecurityDesk, week: Week, _: &Rules) {
        match self {
            ToSecurity::StaffListed { who, of, role } => desk.staff_listed(who, of, role),
            ToSecurity::InsiderIsOurs { whom } => desk.approached(whom, true, week),
            ToSecurity::InsiderRefused { whom } => desk.approached(whom, false, week),
            ToSecurity::TrafficRead { by, cryptonym, holding, value } => {
                desk.word(by, Word::Traffic { cryptonym, holding, value }, week);
            }
            ToSecurity::WantRead { by, holding } => desk.word(by, Word::Want { holding }, week),
            ToSecurity::MeetingBetrayed { by, officer } => {
                desk.word(by, Word::Meeting { officer }, week);
            }
            ToSecurity::AgentBetrayed { by, whom } => desk.word(by, Word::Agent { whom }, week),
            ToSecurity::HouseInquiryOpened { whom, ends } => desk.house_inquiry(whom, ends),
            ToSecurity::HouseInquiryEnded { whom, found } => {
                desk.house_inquiry_over(whom, found, week);
            }
            ToSecurity::Benched { whom, on } => desk.benched(whom, on, week),
            ToSecurity::WeSawThrough { double } => {
                desk.lost(double, Papers::Doubles, week);
                desk.on(double, |row| row.seen_through = true);
            }
            ToSecurity::WeTurnedAgain { double } => desk.on(double, |row| row.seen_through = false),
            ToSecurity::HeIsLostToUs { double } => desk.on(double, |row| {
                row.ours = false;
                row.seen_through = false;
            }),
            ToSecurity::LieIs { holding, value } => desk.lie_is(holding, value),
        }
    }
}

impl StationDesk {
    pub(in crate::engine) fn staff_posted(
        &mut self,
        role: StaffRole,
        identity: Identity,
        week: Week,
    ) {
        self.staff.push(StaffRow {
            identity,
            role,
            clearance: Clearance::Full,
            since: week,
            confined: None,
            asked: None,
        });
    }

    pub(in crate::engine) fn clearance_is(
        &mut self,
        staff: StaffNo,
        clearance: Clearance,
        week: Week,
    ) {
        if let Some(row) = self.staff.get_mut(staff) {
            row.clearance = clearance;
            row.confined = (clearance != Clearance::Full).then(|| row.confined.unwrap_or(week));
        }
    }

    /// One of ours came and said so: whoever does is hardly theirs.
    pub(in crate::engine) fn was_asked(&mut self, who: Inside, week: Week) {
        if let Inside::Staff(no) = who
            && let Some(row) = self.staff.get_mut(no)
        {
            row.asked = Some(week);
        }
    }

    pub(in crate::engine) fn warned(
        &mut self,
        source: DossierId,
        tip: Tip,
        about: DossierId,
        week: Week,
    ) {
        self.tips.push(TipRow { week, source, tip, about });
    }
}

impl SecurityDesk {
    pub(in crate::engine) fn staff_listed(&mut self, who: DossierId, of: Seat, role: StaffRole) {
        self.on(who, |row| row.staff = Some((of, role)));
    }

    pub(in crate::engine) fn approached(&mut self, whom: DossierId, ours: bool, week: Week) {
        self.on(whom, |row| {
            row.approached = Some(week);
            row.insider |= ours;
        });
    }

    pub(in crate::engine) fn word(&mut self, by: DossierId, word: Word, week: Week) {
        self.words.push(WordRow { week, by, word });
        if let Word::Traffic { holding, .. } = word {
            self.on_secret(holding, |row| {
                row.indicators = row.indicators.saturating_add(1);
                row.last_indicator = Some(week);
            });
        }
    }

    pub(in crate::engine) fn house_inquiry(&mut self, whom: DossierId, ends: Week) {
        self.on(whom, |row| row.house_inquiry = Some(ends));
    }

    pub(in crate::engine) fn house_inquiry_over(
        &mut self,
        whom: DossierId,
        found: bool,
        week: Week,
    ) {
        self.on(whom, |row| {
            row.house_inquiry = None;
            row.searched_house = Some((found, week));
        });
    }

    pub(in crate::engine) fn benched(&mut self, whom: DossierId, on: bool, week: Week) {
        self.on(whom, |row| row.benched = on.then_some(week));
    }

    /// Something of ours was lost that only our own papers held.
    pub(in crate::engine) fn lost(&mut self, whom: DossierId, what: Papers, week: Week) {
        let cased = |row: &PersonRow| row.case;
        let counts = what != Papers::Cases || self.people.get(whom).is_some_and(cased);
        if counts && !self.losses.iter().any(|row| (row.whom, row.what) == (whom, what)) {
            self.losses.push(HouseLoss { week, whom, what });
        }
    }

    pub(in crate::engine) fn lie_is(&mut self, holding: HoldingId, value: Option<u8>) {
        self.on_secret(holding, |row| row.lie = value);
    }

    /// Where teams stood, week by week.
    pub(in crate::engine) fn placed(&mut self, on: WatchTarget, teams: u8, since: Week) {
        let row = WatchRow { on, teams, since };
        match self.placings.last_mut() {
            Some(last) if (last.on, last.since) == (on, since) => *last = row,
            _ => self.placings.push(row),
        }
    }
}
