//! The ending: the account, and the week-by-week file in three columns.

use crate::text::Role;
use crate::{
    engine::{
        disclosed::{Deed, Disclosed, DisclosedPerson, PersonNo},
        seat::Seat,
        units::Week,
        view::View,
    },
    front::{
        Subject, as_it_was, claims,
        outline::{Cell, Outline, Row, Section},
        screen::{figure, lesser, section},
    },
    text::{Clerk, clerk::arg, shorthand::capital},
};

/// The declassified file, as `clerk`'s seat reads it.
pub fn ending(clerk: Clerk<'_>, file: &Disclosed) -> Outline {
    let mut sections = vec![accounts(clerk, file), ledger(clerk, file)];
    sections.extend(weeks(clerk, file, file.deeds.iter().enumerate()));
    sections.push(stated(clerk, file));
    sections.push(calibration(clerk, file));
    sections.extend(held_likely(clerk, file));
    sections.push(as_it_was::network(clerk, file));
    sections.push(people(clerk, file));
    sections.extend(thoughts(clerk, file));
    Outline { title: clerk.word("ending-title"), sections }
}

/// One week in truth, with the account as it would stand now and who is whose.
pub fn week_in_truth(clerk: Clerk<'_>, file: &Disclosed, week: Week) -> Outline {
    let args = [arg("week", week.0), arg("date", clerk.date(week))];
    let mut sections = vec![accounts(clerk, file)];
    let told = file.deeds.iter().enumerate().filter(|(_, deed)| deed.week == week);
    sections.extend(weeks(clerk, file, told));
    sections.push(people(clerk, file));
    Outline { title: clerk.say("watch-truth-week", &args), sections }
}

/// Winner first.
fn accounts(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let mut rows = Vec::new();
    for account in &file.accounts {
        rows.push(Row::of([Cell::of(Role::Heading, clerk.term(&account.verdict))]));
        rows.push(Row::of([Cell::of(Role::Figure, capital(&clerk.account(account)))]));
    }
    section(clerk, "ending-accounts", "note-none", &[], rows)
}

fn ledger(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = file.ledger.iter().map(|entry| {
        Row::of([
            Cell::new(clerk.house_of(Some(entry.seat))),
            Cell::new(clerk.ledger(entry)),
            figure(entry.count),
            figure(entry.points),
        ])
    });
    let columns = ["col-house", "col-line-of-ledger", "col-count", "col-points"];
    section(clerk, "ending-ledger", "note-none", &columns, rows.collect())
}

/// A section a week: what was true, what you were told, what they were told.
fn weeks<'f>(
    clerk: Clerk<'_>,
    file: &Disclosed,
    deeds: impl Iterator<Item = (usize, &'f Deed)>,
) -> Vec<Section> {
    let columns = ["col-hour", "col-true", "col-you", "col-they"];
    let mut sections: Vec<(Week, Section)> = Vec::new();
    for (at, deed) in deeds {
        if !is_told(deed) {
            continue;
        }
        if sections.last().is_none_or(|(week, _)| *week != deed.week) {
            let mut found = section(clerk, "ending-weeks", "note-none", &columns, Vec::new());
            let args = [arg("week", deed.week.0), arg("date", clerk.date(deed.week))];
            found.heading = clerk.say("ending-week", &args);
            found.note = String::new();
            let found = lesser(clerk, found, &["col-they", "col-you"]);
            sections.push((deed.week, found));
        }
        if let Some((_, section)) = sections.last_mut() {
            section.rows.push(deed_row(clerk, file, at, deed));
        }
    }
    sections.into_iter().map(|(_, section)| section).collect()
}

/// Book-keeping of the engine is no story.
fn is_told(deed: &Deed) -> bool {
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

fn view_of(file: &Disclosed, seat: Seat) -> Option<&View> {
    file.views.iter().find(|(of, _)| *of == seat).map(|(_, view)| view.as_ref())
}

/// *Why?* of a deed: its reasons, one a line.
pub fn why(clerk: Clerk<'_>, file: &Disclosed, at: u32) -> Outline {
    let deed = usize::try_from(at).ok().and_then(|at| file.deeds.get(at));
    let Some(deed) = deed else { return Outline::default() };
    let mut rows: Vec<Row> =
        deed.why.iter().map(|why| Row::of([Cell::new(clerk.why(why, file))])).collect();
    if rows.is_empty() {
        rows.push(Row::of([Cell::of(Role::Muted, clerk.word("why-nothing"))]));
    }
    let found = section(clerk, "head-why", "note-none", &[], rows);
    Outline { title: clerk.deed(deed, file), sections: vec![found] }
}

fn stated(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = file.claims.iter().map(|claim| {
        let (id, role) =
            if claim.right { ("ending-right", Role::Good) } else { ("ending-wrong", Role::Danger) };
        Row::of([
            Cell::new(clerk.date(claim.made)),
            Cell::new(clerk.topic(claim.holding)),
            Cell::new(clerk.value(claim.holding, claim.value)),
            figure(claim.probability),
            Cell::of(role, clerk.word(id)),
            figure(claims::tenths(claim.millipoints)),
        ])
    });
    let columns =
        ["col-date", "col-topic", "col-value", "col-probability", "col-settled", "col-points"];
    section(clerk, "ending-claims", "ending-claims-empty", &columns, rows.collect())
}

fn calibration(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let (bins, _) =
        claims::calibration(file.claims.iter().map(|claim| (claim.probability, claim.right)));
    let mut found = claims::calibration_section(clerk, bins);
    found.heading = clerk.word("ending-calibration");
    found
}

/// Figures that this seat filed, beside what was so, with their Brier score.
fn held_likely(clerk: Clerk<'_>, file: &Disclosed) -> Option<Section> {
    let own = || file.beliefs.iter().filter(|belief| belief.seat == clerk.view.seat());
    let rows: Vec<Row> = own()
        .map(|belief| {
            let (id, role) = match belief.so {
                Some(true) => ("yes", Role::Good),
                Some(false) => ("no", Role::Danger),
                None => ("unknown", Role::Muted),
            };
            Row::of([
                Cell::new(clerk.date(belief.filed.week)),
                Cell::new(capital(&clerk.query(&belief.about))),
                figure(belief.filed.probability),
                Cell::of(role, clerk.word(id)),
            ])
        })
        .collect();
    let settled = own().filter_map(|belief| Some((belief.filed.probability, belief.so?)));
    let (_, brier) = claims::calibration(settled);
    let columns = ["col-date", "col-question", "col-own-figure", "col-was"];
    let mut found = section(clerk, "ending-beliefs", "note-none", &columns, rows);
    if let Some(brier) = brier {
        let figure = format!("{}.{:02}", brier / 10_000, brier % 10_000 / 100);
        found.note = clerk.say("brier-of", &[arg("score", figure)]);
    }
    (!found.rows.is_empty()).then_some(found)
}

/// Those who were somebody's, and what they were like.
fn people(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = file.people.iter().enumerate().filter(|(_, person)| matters(person));
    let rows = rows.map(|(at, person)| {
        let no = PersonNo::try_from(at).unwrap_or(PersonNo::MAX);
        Row::of([
            Cell::of(Role::Person, clerk.disclosed_person(no, file)),
            Cell::new(clerk.role_of(&person.identity)),
            Cell::new(part(clerk, person)),
            Cell::new(clerk.term(&person.motive)),
            figure(person.counter_loyalty),
            figure(person.nerve),
        ])
    });
    let columns = ["col-who", "col-role", "col-part", "col-motive", "col-loyalty", "col-nerve"];
    section(clerk, "ending-people", "ending-people-empty", &columns, rows.collect())
}

/// What the game's own players had in mind, order by order, in their own figures.
fn thoughts(clerk: Clerk<'_>, file: &Disclosed) -> Option<Section> {
    let rows: Vec<Row> = file
        .thoughts
        .iter()
        .filter(|thought| thought.seat != clerk.view.seat())
        .filter_map(|thought| {
            let view = view_of(file, thought.seat)?;
            let theirs = Clerk { view, ..clerk };
            Some(Row::of([
                Cell::new(clerk.date(thought.week)),
                Cell::new(theirs.order(&thought.order)),
                Cell::of(Role::Muted, theirs.because(thought)),
            ]))
        })
        .collect();
    let columns = ["col-date", "col-order", "col-because"];
    (!rows.is_empty()).then(|| section(clerk, "ending-thoughts", "note-none", &columns, rows))
}

fn matters(person: &DisclosedPerson) -> bool {
    person.served.is_some() || person.officer_of.is_some() || person.cryptonym.is_some()
}

fn part(clerk: Clerk<'_>, person: &DisclosedPerson) -> String {
    let (id, house) = match (person.officer_of, person.served, person.controlled) {
        (Some(seat), ..) => ("ending-officer", Some(seat)),
        (None, Some(seat), true) => ("ending-double", Some(seat)),
        (None, Some(seat), false) => ("ending-agent", Some(seat)),
        (None, None, _) => return clerk.word("ending-innocent"),
    };
    clerk.say(id, &[arg("house", clerk.house_of(house))])
}
