//! The hunt for a mole: who of ours had access to what was lost, and when. A pure function of a
//! view; it points, and never says.

use crate::engine::{
    gazetteer::Papers,
    ids::DossierId,
    nature::{Clearance, Inside, StaffRole},
    units::Week,
    view::{Channel, SecurityDesk, StationDesk, View},
};

/// Something lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lost {
    pub week: Week,
    /// Our dossier on whom it concerned.
    pub whom: DossierId,
    /// Which of our papers held it; of a Station's losses, none.
    pub what: Papers,
}

/// One of ours, and to which of the losses he had access.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspected<Who> {
    pub who: Who,
    pub had: Vec<bool>,
}

impl<Who> Suspected<Who> {
    /// Losses that he could have caused.
    pub fn count(&self) -> usize {
        self.had.iter().filter(|&&it| it).count()
    }
}

/// Access by time. Two explanations are always left beside those that stand in it: that nobody
/// talked, and that two did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunt<Who> {
    /// The oldest first.
    pub losses: Vec<Lost>,
    /// Those with most access first.
    pub rows: Vec<Suspected<Who>>,
}

impl<Who: Copy + Ord> Hunt<Who> {
    fn of(
        mut losses: Vec<Lost>,
        suspects: impl Iterator<Item = Who>,
        had: impl Fn(Who, &Lost) -> bool,
    ) -> Hunt<Who> {
        losses.sort_by_key(|loss| (loss.week, loss.whom));
        let mut rows: Vec<Suspected<Who>> = suspects
            .map(|who| Suspected { who, had: losses.iter().map(|loss| had(who, loss)).collect() })
            .filter(|row| 0 < row.count())
            .collect();
        rows.sort_by_key(|row| (std::cmp::Reverse(row.count()), row.who));
        Hunt { losses, rows }
    }

    /// Those who explain everything by themselves.
    pub fn alone(&self) -> impl Iterator<Item = Who> + '_ {
        let all = self.losses.len();
        self.rows.iter().filter(move |row| 0 < all && row.count() == all).map(|row| row.who)
    }

    /// Pairs that explain everything together, where neither does alone.
    pub fn pairs(&self) -> impl Iterator<Item = (Who, Who)> + '_ {
        let all = self.losses.len();
        let one = self.rows.iter().enumerate().filter(move |(_, row)| row.count() < all);
        one.flat_map(move |(at, one)| {
            let rest = self.rows.iter().skip(at + 1).filter(move |row| row.count() < all);
            rest.filter(|other| one.had.iter().zip(&other.had).all(|(a, b)| *a || *b))
                .map(|other| (one.who, other.who))
        })
    }
}

/// Security's: who in its house saw the papers on what came to nothing.
pub fn in_security(view: &View, desk: &SecurityDesk) -> Hunt<DossierId> {
    let losses = desk.losses.iter().map(|row| {
        let (week, whom, what) = (row.week, row.whom, row.what);
        Lost { week, whom, what }
    });
    let papers = |who: DossierId| desk.papers(view, who);
    let house =
        desk.people.iter().filter(|(id, row)| papers(*id).is_house() && row.joined.is_none());
    Hunt::of(losses.collect(), house.map(|(id, _)| id), |who, loss| {
        let benched = desk.people.get(who).and_then(|row| row.benched);
        papers(who).show(loss.what) && benched.is_none_or(|since| loss.week <= since)
    })
}

/// A Station's: who of its people could have given away those who were taken.
pub fn in_station(desk: &StationDesk) -> Hunt<Inside> {
    let lost = desk
        .agents()
        .filter_map(|(whom, row, _)| Some(Lost { week: row.arrested?, whom, what: Papers::None }));
    let staff = desk.staff.keys().map(Inside::Staff);
    let officers = desk.officers.keys().map(Inside::Officer);
    Hunt::of(lost.collect(), staff.chain(officers), |who, loss| had_access(desk, who, loss))
}

fn had_access(desk: &StationDesk, who: Inside, loss: &Lost) -> bool {
    let Ok(agent) = desk.agent(loss.whom) else { return false };
    match who {
        Inside::Officer(no) => agent.officer == Some(no),
        Inside::Staff(no) => desk.staff.get(no).is_some_and(|row| {
            let then = row.since <= loss.week
                && row.confined.is_none_or(|since| loss.week <= since)
                && (row.clearance != Clearance::Restricted || row.confined.is_some());
            then && match row.role {
                StaffRole::Driver => agent.contact.is_some_and(|contact| {
                    matches!(contact.channel, Channel::Meeting { .. } | Channel::Brush { .. })
                }),
                StaffRole::Cleaner => agent.task.is_some(),
                StaffRole::CipherClerk => 0 < agent.reports,
            }
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn loss(week: u16, whom: u16) -> Lost {
        Lost { week: Week(week), whom: DossierId(whom), what: Papers::Cases }
    }

    fn hunt(access: &'static [(u16, &'static [u16])]) -> Hunt<u16> {
        let losses = vec![loss(3, 1), loss(1, 0), loss(5, 2)];
        let had = |who: u16, lost: &Lost| {
            access.iter().any(|(of, whom)| *of == who && whom.contains(&lost.whom.0))
        };
        Hunt::of(losses, access.iter().map(|(who, _)| *who), had)
    }

    #[test]
    fn who_saw_everything_explains_everything() {
        let hunt = hunt(&[(7, &[0, 1]), (8, &[0, 1, 2]), (9, &[])]);
        assert_eq!(hunt.alone().collect::<Vec<_>>(), [8]);
        assert_eq!(hunt.rows.iter().map(|row| row.who).collect::<Vec<_>>(), [8, 7]);
    }

    #[test]
    fn two_leakers_break_the_case_against_one() {
        let hunt = hunt(&[(7, &[0, 1]), (8, &[2]), (9, &[1])]);
        assert_eq!(hunt.alone().count(), 0);
        assert_eq!(hunt.pairs().collect::<Vec<_>>(), [(7, 8)]);
    }

    #[test]
    fn losses_stand_in_the_order_in_which_they_came() {
        let weeks: Vec<u16> = hunt(&[]).losses.iter().map(|loss| loss.week.0).collect();
        assert_eq!(weeks, [1, 3, 5]);
    }
}
