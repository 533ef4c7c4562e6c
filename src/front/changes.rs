//! What is otherwise than before the last week: the rows of the screens, then and now.

use std::collections::BTreeMap;

use game::text::{Clerk, Role, clerk::arg};

use crate::front::{
    Scene, Screen,
    outline::{Cell, Outline, Row, Section},
};

/// Screens that are made anew each week, tell the week itself, or count the weeks.
const ANEW: [Screen; 6] =
    [Screen::Desk, Screen::Cables, Screen::Plan, Screen::Week, Screen::Doubts, Screen::Suspects];

/// A row by its heading, what it stands for, and how many such there were before it.
type Place = (String, String, usize);

/// The screens as they stand, for a later look back.
pub fn photograph(scene: &Scene<'_>) -> Vec<Outline> {
    let lasting = Screen::all(scene.clerk.view.seat().is_station()).iter();
    let lasting = lasting.filter(|screen| !ANEW.contains(screen));
    std::iter::once(today(scene)).chain(lasting.map(|it| scene.outline(*it))).collect()
}

/// Where we stand; the decisions are of each week.
fn today(scene: &Scene<'_>) -> Outline {
    let mut today = scene.today();
    today.sections.truncate(1);
    for section in &mut today.sections {
        // The date is another each week.
        section.rows.retain(|row| row.cells.len() == 2);
    }
    today
}

/// What is otherwise now than on the photograph, screen by screen.
pub fn since(scene: &Scene<'_>, before: &[Outline]) -> Outline {
    let clerk = scene.clerk;
    let mut told: Vec<String> = Vec::new();
    let mut sections = Vec::new();
    for now in photograph(scene) {
        let then = before.iter().find(|it| it.title == now.title);
        let then = then.map(places).unwrap_or_default();
        let mut rows = Vec::new();
        for (place, (section, row)) in places(&now) {
            let Some(text) = changed(clerk, section, row, then.get(&place).map(|it| it.1)) else {
                continue;
            };
            // One person may stand on several screens.
            if !told.contains(&text) {
                told.push(text.clone());
                rows.push(Row::of([Cell::of(Role::Body, text)]));
            }
        }
        if !rows.is_empty() {
            sections.push(Section { heading: now.title, rows, ..Section::default() });
        }
    }
    if sections.is_empty() {
        let note = clerk.word("changed-nothing");
        sections.push(Section { note, ..Section::default() });
    }
    Outline { title: clerk.word("act-changed"), sections }
}

fn places(outline: &Outline) -> BTreeMap<Place, (&Section, &Row)> {
    let mut found = BTreeMap::new();
    for section in &outline.sections {
        for row in section.rows.iter().filter(|row| row.cells.iter().any(|it| !it.text.is_empty()))
        {
            let first = || row.cells.first().map_or_else(String::new, |it| it.text.clone());
            let name = row.key.clone().unwrap_or_else(first);
            let mut place = (section.heading.clone(), name, 0);
            while found.contains_key(&place) {
                place.2 += 1;
            }
            found.insert(place, (section, row));
        }
    }
    found
}

/// A new row, or the cells of an old one that are otherwise.
fn changed(clerk: Clerk<'_>, section: &Section, row: &Row, before: Option<&Row>) -> Option<String> {
    let cell =
        |row: &Row, at: usize| row.cells.get(at).map_or("", |it| it.text.as_str()).to_owned();
    // A row may begin with a figure; what it is about has a name.
    let named = |it: &&Cell| it.text.contains(char::is_alphabetic);
    let who = row.cells.iter().find(named).map_or_else(|| cell(row, 0), |it| it.text.clone());
    let Some(before) = before else {
        let cells = row.cells.iter().enumerate().filter(|(_, it)| !it.text.is_empty());
        let cells = cells.map(|(at, it)| match section.columns.get(at).filter(|_| 0 < at) {
            Some(column) => format!("{column}: {}", it.text),
            None => it.text.clone(),
        });
        let text = cells.collect::<Vec<String>>().join("; ");
        return Some(clerk.say("changed-new", &[arg("text", text)]));
    };
    let others = (1..row.cells.len()).filter(|at| cell(row, *at) != cell(before, *at));
    let others = others.map(|at| {
        let none = || clerk.word("none");
        let or_none = |text: String| if text.is_empty() { none() } else { text };
        let args = [
            arg("column", section.columns.get(at).cloned().unwrap_or_default()),
            arg("now", or_none(cell(row, at))),
            arg("before", or_none(cell(before, at))),
        ];
        let id = if section.columns.is_empty() { "changed-fact" } else { "changed-cell" };
        clerk.say(id, &args)
    });
    let others: Vec<String> = others.collect();
    let args = [arg("who", who), arg("changes", others.join("; "))];
    (!others.is_empty()).then(|| clerk.say("changed-row", &args))
}
