//! The three timelines, week by week, and *why?*.

use std::collections::BTreeSet;

use game::text::{Clerk, Role, Sayings, clerk::arg};
use rules::engine::{
    disclosed::{Deed, Disclosed, Why},
    seat::Seat,
    units::Week,
    view::View,
};

use crate::front::{
    Subject,
    ending::view_of,
    outline::{Cell, Outline, Row, Section},
    screen::{lesser, section},
};

/// A seat's desk as it was when the reports of a week lay on it: what they say is what was shown.
struct DeskThen {
    view: View,
    said: Sayings,
}

impl DeskThen {
    fn of(file: &Disclosed, seat: Seat, week: Week) -> Option<DeskThen> {
        let last = view_of(file, seat)?;
        let mut view = View::new(last.briefing.clone());
        let mut told = file.told(seat);
        told.truncate(usize::from(week.0) + 1);
        told.iter().flatten().for_each(|report| view.learn(report));
        // A file that does not hold all that was told knows the last desk only.
        let view = if view.week == week.next() { view } else { last.clone() };
        Some(DeskThen { view, said: Sayings::of(&told) })
    }

    fn clerk<'a>(&'a self, clerk: Clerk<'a>) -> Clerk<'a> {
        Clerk { view: &self.view, ..clerk }.after(&self.said)
    }
}

/// What happened in a week that is worth a line, hour by hour, with its place in the file.
pub fn told(file: &Disclosed, week: Week) -> impl Iterator<Item = (usize, &Deed)> {
    let from = file.deeds.partition_point(|deed| deed.week < week);
    let deeds = file.deeds.iter().enumerate().skip(from);
    let of_week = deeds.take_while(move |(_, deed)| deed.week == week);
    let mut told: Vec<(usize, &Deed)> = of_week.filter(|(_, deed)| is_told(deed)).collect();
    told.sort_by_key(|(at, deed)| (deed.hour, *at));
    told.into_iter()
}

/// The weeks in which anything is told.
pub fn weeks(file: &Disclosed) -> Vec<Week> {
    let last = file.deeds.last().map_or(0, |deed| deed.week.0);
    (0..=last).map(Week).filter(|&week| told(file, week).next().is_some()).collect()
}

/// One week: what was true, what you were told, what they were told.
pub fn week(clerk: Clerk<'_>, file: &Disclosed, week: Week) -> Section {
    let then = |seat| (seat, DeskThen::of(file, seat, week));
    let desks: Vec<_> = file.views.iter().map(|(seat, _)| then(*seat)).collect();
    let rows = told(file, week).map(|it| deed_row(clerk, file, &desks, it)).collect();
    let columns = ["col-hour", "col-true", "col-you", "col-they"];
    let mut found = section(clerk, "ending-weeks", "note-none", &columns, rows);
    found.heading = clerk.say("ending-week", &[arg("week", week.0), arg("date", clerk.date(week))]);
    lesser(clerk, found, &["col-they", "col-you"])
}

/// Book-keeping of the engine is no story, and of the set-up only who served whom is one.
pub fn is_told(deed: &Deed) -> bool {
    let books = matches!(
        deed.name.as_str(),
        "week-passed"
            | "money-spent"
            | "funds-counted"
            | "forces-counted"
            | "patience-changed"
            | "picture-counted"
            | "post-reads"
            | "learnt"
            | "teams-back"
            | "task-noted"
            | "pay-noted"
            | "task-told"
            | "contact-replaced"
            | "contact-arranged"
            | "cryptonym-given"
            | "graded"
            | "wage-paid"
    );
    !books && (deed.week != Week(0) || is_of_the_beginning(deed))
}

/// What the campaign begins with and a reader wants to know: whose the people were.
fn is_of_the_beginning(deed: &Deed) -> bool {
    matches!(
        deed.name.as_str(),
        "agent-taken-over"
            | "officer-arrived"
            | "recruited"
            | "turned"
            | "offered-himself"
            | "points-given"
    )
}

/// As a reason this tells nobody anything: that money was counted, that it was a week later, that
/// the papers of the first Monday were laid out.
fn says_nothing(file: &Disclosed, why: Why) -> bool {
    let Why::Deed(at) = why else { return false };
    let Some(deed) = file.deeds.get(place(at)) else { return true };
    let counts = matches!(
        deed.name.as_str(),
        "week-passed"
            | "money-spent"
            | "funds-counted"
            | "forces-counted"
            | "picture-counted"
            | "teams-back"
            | "post-reads"
            | "cryptonym-given"
    );
    counts || deed.week == Week(0) && !is_told(deed)
}

/// The reasons that say something; where there are none but the dice, those of the reasons too, and
/// so further back.
fn telling(file: &Disclosed, mut reasons: Vec<Why>) -> Vec<Why> {
    let mut seen = BTreeSet::new();
    let mut telling: Vec<Why> = Vec::new();
    loop {
        let (empty, found): (Vec<Why>, Vec<Why>) =
            reasons.into_iter().partition(|&why| says_nothing(file, why));
        let new = |why: &Why| !telling.contains(why);
        let found: Vec<Why> = found.into_iter().filter(new).collect();
        telling.extend(found);
        let behind: BTreeSet<Why> = empty
            .into_iter()
            .filter(|&why| seen.insert(why))
            .flat_map(|why| if let Why::Deed(at) = why { reasons_of(file, place(at)) } else { &[] })
            .copied()
            .collect();
        if telling.iter().any(|why| !matches!(why, Why::Luck(_))) || behind.is_empty() {
            return telling;
        }
        reasons = behind.into_iter().collect();
    }
}

fn reasons_of(file: &Disclosed, at: usize) -> &[Why] {
    file.deeds.get(at).map_or(&[], |deed| &deed.why)
}

/// A deed's place in the file, as an index.
fn place(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

fn deed_row(
    clerk: Clerk<'_>,
    file: &Disclosed,
    desks: &[(Seat, Option<DeskThen>)],
    (at, deed): (usize, &Deed),
) -> Row {
    let own = clerk.view.seat();
    let told = |theirs: bool| {
        let mut told = deed.told.iter().filter(|(seat, _)| (*seat == own) != theirs);
        match told.next() {
            None => Cell::of(Role::Muted, clerk.word("ending-not-told")),
            Some((seat, report)) => {
                let desk = desks.iter().find(|(of, _)| of == seat);
                let then = desk.and_then(|(_, then)| then.as_ref());
                let line = then.map_or(clerk, |then| then.clerk(clerk)).report(report);
                Cell::of(line.role, line.text)
            }
        }
    };
    let key = Subject::Deed(u32::try_from(at).unwrap_or(u32::MAX)).key();
    Row::of([
        Cell::of(Role::Muted, clerk.hour(deed.hour)),
        Cell::new(clerk.deed(deed, file)),
        told(false),
        told(true),
    ])
    .keyed(key)
}

/// The reasons of a deed, without the deeds on which another of its reasons rests already: whoever
/// walks back comes to them anyhow.
pub fn nearest(file: &Disclosed, at: usize) -> Vec<Why> {
    let reasons = reasons_of(file, at);
    let deeper: BTreeSet<u32> = reasons
        .iter()
        .filter_map(|why| if let Why::Deed(before) = why { Some(place(*before)) } else { None })
        .flat_map(|before| reasons_of(file, before))
        .filter_map(|why| if let Why::Deed(before) = why { Some(*before) } else { None })
        .collect();
    let near = |why: &&Why| !matches!(why, Why::Deed(before) if deeper.contains(before));
    reasons.iter().filter(near).copied().collect()
}

/// The nearest of the reasons that say something.
pub fn nearest_telling(file: &Disclosed, at: usize) -> Vec<Why> {
    telling(file, nearest(file, at))
}

/// *Why?* of a deed: its reasons, one a line; those that are deeds lead further back.
pub fn why(clerk: Clerk<'_>, file: &Disclosed, at: u32) -> Outline {
    let Some(deed) = file.deeds.get(place(at)) else { return Outline::default() };
    let mut rows: Vec<Row> = telling(file, deed.why.clone())
        .into_iter()
        .map(|why| {
            let row = Row::of([Cell::new(clerk.why(&why, file))]);
            match why {
                Why::Deed(at) => row.keyed(Subject::Deed(at).key()),
                _ => row,
            }
        })
        .collect();
    if rows.is_empty() {
        rows.push(Row::of([Cell::of(Role::Muted, clerk.word("why-nothing"))]));
    }
    let found = section(clerk, "head-why", "note-none", &[], rows);
    Outline { title: clerk.deed(deed, file), sections: vec![found] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::engine::{order::Verb, seat::Seat, units::Hour};

    fn deed(week: u16, name: &str, why: Vec<Why>) -> Deed {
        Deed {
            week: Week(week),
            hour: Hour(0),
            name: name.to_owned(),
            seat: None,
            people: [None, None],
            site: None,
            holding: None,
            number: 0,
            truth: None,
            why,
            told: Vec::new(),
        }
    }

    fn file(deeds: Vec<Deed>) -> Disclosed {
        Disclosed {
            accounts: Vec::new(),
            ledger: Vec::new(),
            people: Vec::new(),
            lives: Vec::new(),
            deeds,
            drawn: Vec::new(),
            claims: Vec::new(),
            beliefs: Vec::new(),
            thoughts: Vec::new(),
            led: Vec::new(),
            views: Vec::new(),
            weeks: 0,
            counters: Vec::new(),
            conduct: Default::default(),
            chains: Vec::new(),
            stories: Vec::new(),
        }
    }

    #[test]
    fn a_reason_that_says_nothing_gives_way_to_one_that_does() {
        let order = Why::Order(Seat::Station1, Verb::Pay);
        let file = file(vec![
            deed(0, "funds-counted", Vec::new()),
            deed(1, "agent-paid", vec![Why::Deed(0), order]),
        ]);
        assert_eq!(nearest_telling(&file, 1), [order]);
    }

    #[test]
    fn behind_a_count_stands_what_was_counted() {
        let file = file(vec![
            deed(0, "funds-counted", Vec::new()),
            deed(1, "met", Vec::new()),
            deed(1, "funds-counted", vec![Why::Deed(0), Why::Deed(1)]),
            deed(2, "wage-unpaid", vec![Why::Deed(2)]),
            deed(2, "week-passed", vec![Why::Deed(0)]),
        ]);
        assert_eq!(nearest_telling(&file, 3), [Why::Deed(1)]);
        assert_eq!(nearest_telling(&file, 4), []);
    }

    #[test]
    fn of_the_set_up_only_who_served_whom_is_told() {
        let file = file(vec![
            deed(0, "edition-issued", Vec::new()),
            deed(0, "turned", Vec::new()),
            deed(3, "edition-issued", Vec::new()),
        ]);
        assert_eq!(told(&file, Week(0)).map(|(at, _)| at).collect::<Vec<_>>(), [1]);
        assert_eq!(weeks(&file), [Week(0), Week(3)]);
    }
}
