//! Units. A number without one of these types has no unit, or is points in a public table.

use serde::{Deserialize, Serialize};

/// A week of the campaign. Week 0 is the briefing; the first orders are for week 1.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Week(pub u16);

impl Week {
    pub const fn next(self) -> Week {
        Week(self.0.saturating_add(1))
    }

    pub const fn plus(self, weeks: u16) -> Week {
        Week(self.0.saturating_add(weeks))
    }

    /// Whole weeks from `earlier` to this one; 0 when it is not earlier.
    pub const fn since(self, earlier: Week) -> u16 {
        self.0.saturating_sub(earlier.0)
    }

    /// Which quarter of a term this week is in, from 0.
    pub const fn quarter(self, term: Week) -> usize {
        let whole = if term.0 == 0 { 1 } else { term.0 };
        let quarter = self.0.saturating_sub(1).saturating_mul(4) / whole;
        if quarter < 3 { quarter as usize } else { 3 }
    }
}

/// An hour of a week, 0 (Monday, midnight) to 167.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Hour(pub u8);

impl Hour {
    /// Hours in a week.
    pub const WEEK: u8 = 168;

    /// 0 (Monday) to 6 (Sunday).
    pub const fn day(self) -> u8 {
        self.0 / 24
    }

    /// Hour of the day, 0 to 23.
    pub const fn of_day(self) -> u8 {
        self.0 % 24
    }
}

/// A chance in ten-thousandths, 0 to 10 000.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Chance(u16);

impl Chance {
    pub const NEVER: Chance = Chance(0);
    pub const ALWAYS: Chance = Chance(10_000);

    /// From hundredths, clamped to 0..=100.
    pub fn percent(hundredths: i32) -> Chance {
        Chance::of(hundredths.saturating_mul(100))
    }

    /// From thousandths, clamped to 0..=1000.
    pub fn per_mille(thousandths: i32) -> Chance {
        Chance::of(thousandths.saturating_mul(10))
    }

    /// From ten-thousandths, clamped.
    pub fn of(ten_thousandths: i32) -> Chance {
        Chance(u16::try_from(ten_thousandths.clamp(0, 10_000)).unwrap_or(0))
    }

    pub const fn ten_thousandths(self) -> u16 {
        self.0
    }

    /// Whole hundredths, rounded down.
    pub const fn hundredths(self) -> u8 {
        (self.0 / 100) as u8
    }
}

/// Money of a service, in its own unit. Never negative: what cannot be paid is not bought.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Money(pub u16);

/// Working days of an officer in one week.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Days(pub u8);

/// An hour of the campaign, counted from the midnight before week 0: clocks that run across
/// Sunday run in these.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Moment(pub u32);

impl Moment {
    pub fn of(week: Week, hour: Hour) -> Moment {
        Moment(u32::from(week.0) * u32::from(Hour::WEEK) + u32::from(hour.0))
    }

    pub const fn plus(self, hours: u32) -> Moment {
        Moment(self.0.saturating_add(hours))
    }

    /// The hour, if it falls into that week; the first hour of it if it is past.
    pub fn within(self, week: Week) -> Option<Hour> {
        let from = Moment::of(week, Hour(0)).0;
        let hours = self.0.saturating_sub(from);
        (hours < u32::from(Hour::WEEK)).then(|| Hour(u8::try_from(hours).unwrap_or(0)))
    }
}
