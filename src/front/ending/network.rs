//! The network as it was, beside the network as drawn: at the end, for every agent, what the
//! Station had in its books, whose he really was and since when, and whom he could have given away.

use game::text::{Clerk, Role, clerk::arg};
use rules::engine::{
    disclosed::{Deed, Disclosed, DisclosedPerson, PersonNo},
    ids::DossierId,
    seat::Seat,
};

use crate::front::{
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
    let (_, view) = file.views.iter().find(|(of, _)| *of == seat)?;
    let theirs = Clerk { view, ..clerk };
    let agent = view.station()?.agent(dossier).ok()?;
    let (was, role) = as_it_was(clerk, file, no);
    Some(Row::of([
        Cell::of(Role::Person, clerk.disclosed_person(no, file)),
        Cell::new(station::contact(theirs, agent)),
        Cell::of(role, was),
        Cell::of(Role::Muted, gives_away(clerk, file, no)),
    ]))
}

/// Whose he was, turn by turn.
fn as_it_was(clerk: Clerk<'_>, file: &Disclosed, no: PersonNo) -> (String, Role) {
    let his = |deed: &&Deed| deed.people.first() == Some(&Some(no));
    let turns = file.deeds.iter().filter(his).filter_map(|deed| {
        let id = match deed.name.as_str() {
            "turned" | "doubled" => "ending-theirs",
            "redoubled" => "ending-ours-again",
            _ => return None,
        };
        Some(clerk.say(id, &[arg("date", clerk.date(deed.week))]))
    });
    let mut turns: Vec<String> = turns.collect();
    let role = if turns.is_empty() { Role::Ours } else { Role::Danger };
    if turns.is_empty() {
        turns.push(clerk.word("ending-true"));
    }
    let believed = file.people.get(usize::from(no)).and_then(|person| person.believed);
    if let Some(principal) = believed {
        let principal = arg("principal", clerk.principal(principal));
        turns.push(clerk.say("ending-believed", &[principal]));
    }
    (turns.join(", "), role)
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
        known.into_iter().map(|other| clerk.disclosed_person(other, file)).collect();
    if names.is_empty() { clerk.word("none") } else { names.join(", ") }
}
