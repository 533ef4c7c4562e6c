//! *The other house*: who leads it, what the papers quote, what it was seen to do, and how one
//! thinks that it is led. All of it are the seat's own reports and figures; no rule reads the page.

use game::text::{Clerk, Role, clerk::arg, quotes::SCHOOL, shorthand::capital};
use rules::engine::{chiefs::Chief, seat::Seat, units::Week};

use crate::front::{
    Scene, Subject,
    outline::{Cell, Outline, Row, Section},
    screen::{fact, figure, section, sentence},
};

/// Weeks of a habit that are named; of older ones the count is enough.
const NAMED: usize = 6;

/// A habit: its message, and the names of the reports in which it shows.
type Habit = (&'static str, &'static [&'static str]);

/// What a Station is told of how Security works.
const OF_SECURITY: &[Habit] = &[
    ("house-arrests", &["ArrestInTheNews"]),
    ("house-freed", &["ReleaseInTheNews"]),
    ("house-officers", &["OfficerLost", "OfficerInThePapers"]),
    ("house-asked", &["OneOfUsWasAsked"]),
    ("house-offers", &["Volunteered"]),
    ("house-provoked", &["AgentTells"]),
    ("house-broken-off", &["WeBrokeOff"]),
];

/// What Security is told of how a Station works.
const OF_STATIONS: &[Habit] = &[
    ("house-pitches", &["PitchDenounced", "OfferedHimself"]),
    ("house-contacts", &["ContactSeen"]),
    ("house-routes", &["TookEvasiveRoute"]),
    ("house-drops", &["SeenAtDrop"]),
    ("house-links", &["BearingTaken", "LetterNoticed", "JourneyNoticed"]),
    ("house-leaks", &["LeakIndicated"]),
    ("house-deeds", &["ActionSeen", "StrangersSeen"]),
];

/// The page.
pub fn page(scene: &Scene<'_>) -> Outline {
    let clerk = scene.clerk;
    let seat = clerk.view.seat();
    let mut sections = vec![chief(clerk, seat), schools(scene, seat), habits(clerk, seat)];
    sections.push(papers(clerk));
    Outline { title: clerk.word("act-house"), sections }
}

/// The chief of the other house, in a line of the first weeks.
pub(super) fn introduced(clerk: Clerk<'_>) -> Row {
    let chief = clerk.view.city().chiefs.against(clerk.view.seat());
    let args = [arg("chief", clerk.chief(chief)), arg("manner", clerk.chief_manner(chief))];
    sentence(clerk, Role::Muted, "house-introduced", &args).keyed(Subject::OtherHouse.key())
}

fn other(seat: Seat) -> Seat {
    if seat.is_station() { Seat::Security } else { Seat::Station1 }
}

fn chief(clerk: Clerk<'_>, seat: Seat) -> Section {
    let chief = clerk.view.city().chiefs.against(seat);
    let rows = vec![
        Row::of([Cell::of(Role::Person, String::from(clerk.chief(chief)))]),
        Row::of([Cell::new(clerk.chief_about(chief))]),
        fact(clerk, "house-said-to", clerk.chief_manner(chief)),
    ];
    let heading = if seat.is_station() { "house-led-security" } else { "house-led-station" };
    section(clerk, heading, "note-none", &[], rows).in_full()
}

fn habits(clerk: Clerk<'_>, seat: Seat) -> Section {
    let all = if seat.is_station() { OF_SECURITY } else { OF_STATIONS };
    let rows = all.iter().map(|(id, names)| {
        let mut weeks: Vec<Week> = Vec::new();
        let told = clerk.said.each().filter(|(_, report)| names.contains(&report.name()));
        weeks.extend(told.map(|(week, _)| week));
        let count = weeks.len();
        weeks.dedup();
        let named = weeks.iter().rev().take(NAMED).rev();
        let dates: Vec<String> = named.map(|week| String::from(clerk.date(*week))).collect();
        Row::of([Cell::new(clerk.word(id)), figure(count), Cell::of(Role::Muted, dates.join(", "))])
    });
    let columns = ["col-what", "col-times", "house-col-weeks"];
    let mut seen = section(clerk, "house-seen", "note-none", &columns, rows.collect());
    seen.note = clerk.word("house-seen-note");
    seen
}

/// The ways in which the other house may be led, each with what would show it and our own figure.
fn schools(scene: &Scene<'_>, seat: Seat) -> Section {
    let clerk = scene.clerk;
    let rows = (0..).zip(taught(other(seat))).map(|(at, doctrine)| {
        let key = message(doctrine);
        let filed = scene.beliefs.iter().filter(|(about, _)| *about == key).last();
        let held = filed.map(|(_, it)| clerk.say("house-figure", &[arg("p", it.probability)]));
        Row::of([
            Cell::new(capital(&name(clerk, doctrine))),
            Cell::of(Role::Figure, held.unwrap_or_default()),
            Cell::of(Role::Muted, clerk.text.attribute(&key, "shows", &[])),
        ])
        .keyed(Subject::School(at).key())
    });
    let columns = ["house-col-school", "house-col-mine", "house-col-shows"];
    let mut schools = section(clerk, "house-schools", "note-none", &columns, rows.collect());
    schools.note = clerk.word("house-schools-note");
    schools.in_full()
}

fn papers(clerk: Clerk<'_>) -> Section {
    let printed = clerk.printed().into_iter().rev();
    let rows = printed.map(|(week, text)| {
        Row::of([Cell::of(Role::Muted, String::from(clerk.date(week))), Cell::new(text)])
    });
    section(clerk, "house-papers", "house-papers-none", &[], rows.collect()).in_full()
}

/// What the first school is called.
pub fn first(clerk: Clerk<'_>) -> String {
    let first = taught(other(clerk.view.seat())).next().unwrap_or_default();
    name(clerk, first)
}

/// The key of the question on the school that is called so.
pub fn named(clerk: Clerk<'_>, words: &str) -> Option<String> {
    let mut schools = taught(other(clerk.view.seat()));
    let called = schools.find(|school| {
        words.eq_ignore_ascii_case(school) || words.eq_ignore_ascii_case(&name(clerk, school))
    });
    called.map(message)
}

pub(super) fn name(clerk: Clerk<'_>, doctrine: &str) -> String {
    clerk.text.attribute(&message(doctrine), "name", &[])
}

/// The schools of a side, each that of which one chief has the name.
fn taught(seat: Seat) -> impl Iterator<Item = &'static str> {
    let chiefs = if seat.is_station() { Chief::OF_STATIONS } else { Chief::OF_SECURITY };
    chiefs.into_iter().map(Chief::school)
}

/// The message of a school, and the key of the question whether the other house is of it.
fn message(doctrine: &str) -> String {
    format!("{SCHOOL}{doctrine}")
}

/// The question whether the other house is of that school.
pub fn question(station: bool, at: u8) -> Option<String> {
    let other = if station { Seat::Security } else { Seat::Station1 };
    taught(other).nth(at.into()).map(message)
}

#[cfg(test)]
mod tests {
    use rules::engine::view::Report;

    use super::*;

    #[test]
    fn every_habit_shows_in_reports_that_there_are() {
        let all = Report::names();
        for (habit, names) in OF_SECURITY.iter().chain(OF_STATIONS) {
            assert!(names.iter().all(|name| all.contains(name)), "{habit}");
        }
    }
}
