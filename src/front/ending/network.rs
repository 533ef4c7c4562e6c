//! The network as it was, beside the network as drawn: at the end, for every agent, what the
//! Station had in its books, whose he really was and since when, and whom he could have given away.

use game::text::{Clerk, Role};
use rules::engine::{
    disclosed::{Disclosed, DisclosedPerson, Life, PersonNo},
    ids::DossierId,
    seat::Seat,
};

use crate::front::{
    ending::clauses::{Clause, clauses, joined},
    outline::{Cell, Row, Section},
    screen::section,
    station,
};

/// One row for each agent of each Station.
pub(super) fn network(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = file.people.iter().enumerate().flat_map(|(at, person)| {
        let no = PersonNo::try_from(at).unwrap_or(PersonNo::MAX);
        agents(file, person).map(move |(theirs, dossier)| row(clerk, file, no, (theirs, dossier)))
    });
    let rows: Vec<Row> = rows.flatten().collect();
    let columns = ["col-who", "col-drawn", "col-was", "col-gives-away"];
    section(clerk, "ending-network", "ending-people-empty", &columns, rows)
}

/// The clerk who reads with the papers of that seat.
fn clerk_of<'a>(clerk: Clerk<'a>, file: &'a Disclosed, seat: Seat) -> Option<Clerk<'a>> {
    let (_, view) = file.views.iter().find(|(of, _)| *of == seat)?;
    Some(Clerk { view, ..clerk })
}

/// What each agent said last, beside whose the agent was.
pub(super) fn last_words(clerk: Clerk<'_>, file: &Disclosed) -> Section {
    let rows = file.people.iter().enumerate().flat_map(|(at, person)| {
        let no = PersonNo::try_from(at).unwrap_or(PersonNo::MAX);
        agents(file, person).map(move |agent| last_word(clerk, file, no, agent))
    });
    let columns = ["col-who", "col-date", "col-said", "col-was"];
    let rows = rows.flatten().collect();
    section(clerk, "ending-voices", "ending-voices-empty", &columns, rows)
}

fn last_word(
    clerk: Clerk<'_>,
    file: &Disclosed,
    no: PersonNo,
    (seat, dossier): (Seat, DossierId),
) -> Option<Row> {
    let (week, text) = clerk_of(clerk, file, seat)?.last_word_of(dossier)?;
    let (was, role) = as_it_was(clerk, file, no);
    Some(Row::of([
        Cell::of(Role::Person, clerk.disclosed_person(no, file)),
        Cell::of(Role::Muted, clerk.date(week)),
        Cell::new(text),
        Cell::of(role, was),
    ]))
}

/// The Stations that had somebody for an agent, and under which dossier.
fn agents<'a>(
    file: &'a Disclosed,
    person: &'a DisclosedPerson,
) -> impl Iterator<Item = (Seat, DossierId)> + 'a {
    person.dossiers.iter().copied().filter(|&(seat, dossier)| {
        let view = file.views.iter().find(|(of, _)| *of == seat);
        let desk = view.and_then(|(_, view)| view.station());
        desk.is_some_and(|desk| desk.agent(dossier).is_ok())
    })
}

fn row(
    clerk: Clerk<'_>,
    file: &Disclosed,
    no: PersonNo,
    (seat, dossier): (Seat, DossierId),
) -> Option<Row> {
    let theirs = clerk_of(clerk, file, seat)?;
    let agent = theirs.view.station()?.agent(dossier).ok()?;
    let (was, role) = as_it_was(clerk, file, no);
    Some(Row::of([
        Cell::of(Role::Person, clerk.disclosed_person(no, file)),
        Cell::new(station::contact(theirs, agent)),
        Cell::of(role, was),
        Cell::of(Role::Muted, gives_away(clerk, file, no)),
    ]))
}

/// Whose the agent was, turn by turn, and under which flag.
fn as_it_was(clerk: Clerk<'_>, file: &Disclosed, no: PersonNo) -> (String, Role) {
    let turned = file.lives.get(usize::from(no)).is_some_and(Life::was_turned);
    let role = if turned { Role::Danger } else { Role::Ours };
    let mut said = clauses(file, no);
    said.retain(|it| !matches!(it, Clause::Officer(_) | Clause::Won(..) | Clause::Ends(_)));
    (joined(clerk, &said), role)
}

/// Those of the network whom he knew in any way.
fn gives_away(clerk: Clerk<'_>, file: &Disclosed, no: PersonNo) -> String {
    let mut known: Vec<PersonNo> = file
        .deeds
        .iter()
        .filter(|deed| deed.name == "learnt")
        .filter_map(|deed| match deed.people {
            [Some(knower), Some(known)] if knower == no => Some(known),
            _ => None,
        })
        .filter(|&other| {
            let person = file.people.get(usize::from(other));
            person.is_some_and(|it| it.served.is_some() || it.officer_of.is_some())
        })
        .collect();
    known.sort_unstable();
    known.dedup();
    let names: Vec<String> =
        known.into_iter().map(|other| clerk.disclosed_person(other, file).into()).collect();
    if names.is_empty() { clerk.word("none") } else { clerk.text.list(&names) }
}
