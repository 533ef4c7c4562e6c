//! The three timelines, week by week, and *why?*.

use std::collections::BTreeSet;

use crate::{
    engine::{
        disclosed::{Deed, Disclosed, Why},
        units::Week,
    },
    front::{
        Subject,
        ending::view_of,
        outline::{Cell, Outline, Row, Section},
        screen::{lesser, section},
    },
    text::{Clerk, Role, clerk::arg},
};

/// What happened in a week that is worth a line, with its place in the file.
pub fn told(file: &Disclosed, week: Week) -> impl Iterator<Item = (usize, &Deed)> {
    let from = file.deeds.partition_point(|deed| deed.week < week);
    let deeds = file.deeds.iter().enumerate().skip(from);
    deeds.take_while(move |(_, deed)| deed.week == week).filter(|(_, deed)| is_told(deed))
}

/// The weeks in which anything is told.
pub fn weeks(file: &Disclosed) -> Vec<Week> {
    let last = file.deeds.last().map_or(0, |deed| deed.week.0);
    (0..=last).map(Week).filter(|&week| told(file, week).next().is_some()).collect()
}

/// One week: what was true, what you were told, what they were told.
pub fn week(clerk: Clerk<'_>, file: &Disclosed, week: Week) -> Section {
    let rows = told(file, week).map(|(at, deed)| deed_row(clerk, file, at, deed)).collect();
    let columns = ["col-hour", "col-true", "col-you", "col-they"];
    let mut found = section(clerk, "ending-weeks", "note-none", &columns, rows);
    found.heading = clerk.say("ending-week", &[arg("week", week.0), arg("date", clerk.date(week))]);
    lesser(clerk, found, &["col-they", "col-you"])
}

/// Book-keeping of the engine is no story.
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
    let registers = deed.week == Week(0) && deed.name == "dossier-opened";
    !books && !registers
}

fn deed_row(clerk: Clerk<'_>, file: &Disclosed, at: usize, deed: &Deed) -> Row {
    let own = clerk.view.seat();
    let told = |theirs: bool| {
        let mut told = deed.told.iter().filter(|(seat, _)| (*seat == own) != theirs);
        match told.next() {
            None => Cell::of(Role::Muted, clerk.word("ending-not-told")),
            Some((seat, report)) => {
                let view = view_of(file, *seat).unwrap_or(clerk.view);
                let line = Clerk { view, ..clerk }.report(report);
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
    let reasons_of = |at: usize| file.deeds.get(at).map_or(&[][..], |deed| &deed.why);
    let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    let reasons = reasons_of(at);
    let deeper: BTreeSet<u32> = reasons
        .iter()
        .filter_map(|why| if let Why::Deed(before) = why { Some(place(*before)) } else { None })
        .flat_map(reasons_of)
        .filter_map(|why| if let Why::Deed(before) = why { Some(*before) } else { None })
        .collect();
    let near = |why: &&Why| !matches!(why, Why::Deed(before) if deeper.contains(before));
    reasons.iter().filter(near).copied().collect()
}

/// *Why?* of a deed: its reasons, one a line; those that are deeds lead further back.
pub fn why(clerk: Clerk<'_>, file: &Disclosed, at: u32) -> Outline {
    let deed = usize::try_from(at).ok().and_then(|at| file.deeds.get(at));
    let Some(deed) = deed else { return Outline::default() };
    let mut rows: Vec<Row> = deed
        .why
        .iter()
        .map(|why| {
            let row = Row::of([Cell::new(clerk.why(why, file))]);
            match why {
                Why::Deed(at) => row.keyed(Subject::Deed(*at).key()),
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
