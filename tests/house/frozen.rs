//! Lists to which lines are added and from which none is ever taken, in `tests/frozen`. What is
//! stored or sorted rests on them. What the game has no longer stands in `retired.txt` as well: its
//! number and its name are never used again.

use std::{collections::BTreeSet, fs, path::PathBuf};

use rules::engine::{luck::Luck, order::Verb, view::Report};

/// The lines of a list that stand for what the game has no longer.
pub fn retired(name: &str) -> Vec<String> {
    let text = fs::read_to_string("tests/frozen/retired.txt").expect("the list of what is no more");
    let lines = text.lines().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
    lines.map(str::to_owned).collect()
}

/// Holds a list against its file. A new line is added to the file, and the test fails once, so
/// that it is seen and committed.
pub fn frozen(name: &str, lines: &[String]) {
    let path = PathBuf::from(format!("tests/frozen/{name}.txt"));
    let text = fs::read_to_string(&path).unwrap_or_default();
    let stands: Vec<&str> = text.lines().collect();
    let gone = retired(name);
    let unknown: Vec<_> = gone.iter().filter(|line| !stands.contains(&line.as_str())).collect();
    assert!(unknown.is_empty(), "{name}: these were never there: {unknown:#?}");
    for line in &gone {
        let (number, word) = line.split_once(' ').expect("a number and a name");
        let again = |it: &&String| {
            let (its, name) = it.split_once(' ').expect("a number and a name");
            its == number || name == word && its.split('.').next() == number.split('.').next()
        };
        assert_eq!(lines.iter().find(again), None, "{name}: {line} is used again");
    }
    let lost = stands.iter().filter(|line| !lines.iter().chain(&gone).any(|it| it == *line));
    let lost: Vec<_> = lost.collect();
    assert!(lost.is_empty(), "{name}: these have been taken away or changed: {lost:#?}");
    let new: Vec<&String> = lines.iter().filter(|line| !stands.contains(&line.as_str())).collect();
    if !new.is_empty() {
        let added: String = new.iter().map(|line| format!("{line}\n")).collect();
        fs::write(&path, text + &added).expect("the list is written");
        panic!("{name}: {} lines were added to {}: commit them", new.len(), path.display());
    }
}

/// Places by the names of their kinds, no two alike.
fn places(name: &str, places: &[(&str, u16)]) {
    let distinct: BTreeSet<u16> = places.iter().map(|(_, place)| *place).collect();
    assert_eq!(distinct.len(), places.len(), "{name}: a place is used twice");
    let lines: Vec<String> = places.iter().map(|(kind, place)| format!("{place} {kind}")).collect();
    frozen(name, &lines);
}

#[test]
fn orders_keep_their_places() {
    let all: Vec<_> = Verb::ALL.iter().map(|verb| (verb.name(), verb.place())).collect();
    places("order-places", &all);
}

#[test]
fn reports_keep_their_numbers() {
    let all = Report::numbers();
    let lines = all.iter().map(|(name, number)| format!("{number} {name}"));
    frozen("report-numbers", &lines.collect::<Vec<_>>());
}

#[test]
fn orders_and_luck_keep_their_numbers() {
    let line = |name: &str, number: u16| format!("{number} {name}");
    let orders = Verb::ALL.iter().map(|verb| line(verb.name(), *verb as u16));
    frozen("order-numbers", &orders.collect::<Vec<_>>());
    let luck = Luck::ALL.iter().map(|luck| line(luck.name(), *luck as u16));
    frozen("luck-numbers", &luck.collect::<Vec<_>>());
}
