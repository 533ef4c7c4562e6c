//! Law 2: reports are the only window, and the window is of plain glass. Which event tells whom
//! what stands in the rows of the subjects, and a row can only name fields: it has nothing with
//! which it could decide or compute.
#![allow(clippy::disallowed_methods, reason = "the law reads the rows where they are written")]

use std::{collections::BTreeSet, fs, path::PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::engine::event::Event;

/// Every page of rows with its text.
fn pages() -> Vec<(PathBuf, String)> {
    let engine = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("engine");
    let rooms = fs::read_dir(engine).expect("the engine's rooms");
    let paths = rooms.filter_map(|room| Some(room.ok()?.path().join("happenings.rs")));
    let read = |path: PathBuf| Some((path.clone(), fs::read_to_string(path).ok()?));
    paths.filter_map(read).collect()
}

/// What stands in a page of rows that must not.
fn faults(source: &str) -> Vec<String> {
    let page = syn::parse_file(source).expect("Rust");
    let mut faults = Vec::new();
    for item in &page.items {
        match item {
            syn::Item::Use(_) => (),
            syn::Item::Macro(rows) if rows.mac.path.is_ident("happenings") => {
                faults.extend(ground(rows.mac.tokens.clone()));
            }
            _ => faults.push("something that is no row".to_owned()),
        }
    }
    faults
}

/// Where a row computes what it tells. Its `with` may only name constants: what else is written
/// in parentheses sorts or colours a report that is told already, or serves the file at the end.
fn ground(rows: TokenStream) -> Vec<String> {
    let tokens: Vec<TokenTree> = rows.into_iter().collect();
    let mut faults = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let TokenTree::Group(group) = token else { continue };
        let fields = group.delimiter() == Delimiter::Brace;
        if fields && holds_computation(group.stream()) {
            let before = tokens.get(at.saturating_sub(1)).map(ToString::to_string);
            faults.push(format!("a computation after {before:?}: {group}"));
        }
    }
    faults
}

/// Names, types, paths and constants are no computation.
fn holds_computation(fields: TokenStream) -> bool {
    fields.into_iter().any(|token| match token {
        TokenTree::Group(_) => true,
        TokenTree::Punct(sign) => !matches!(sign.as_char(), ':' | ',' | '<' | '>'),
        TokenTree::Ident(_) | TokenTree::Literal(_) => false,
    })
}

#[test]
fn the_window_is_plain_glass() {
    let pages = pages();
    assert!(20 < pages.len(), "only {} pages of rows", pages.len());
    for (path, source) in pages {
        let faults = faults(&source);
        assert!(faults.is_empty(), "{} holds {faults:?}", path.display());
    }
}

#[test]
fn a_window_that_is_ground_is_noticed() {
    for source in [
        "fn report() {}",
        "happenings! { A = 1 station B { x: if y { u8 } else { u8 } } @ (1, 0) deed {}; }",
        "happenings! { A = 1 tells s::B { x: u8 } with { y: x + 1 } deed {}; }",
        "happenings! { A = 1 tells s::B { x: u8 } with { y: world.is_true(x) } deed {}; }",
        "happenings! { A = 1 tells s::B { x: u8 } with { y: !z } deed {}; }",
        "fn f() {} happenings! {}",
    ] {
        assert!(!faults(source).is_empty(), "{source}");
    }
}

#[test]
fn no_number_of_an_event_is_used_twice() {
    let rows = Event::rows();
    let numbers: BTreeSet<u16> = rows.iter().map(|&(_, number)| number).collect();
    let names: BTreeSet<&str> = rows.iter().map(|&(name, _)| name).collect();
    let twice: Vec<_> = rows
        .iter()
        .filter(|(_, number)| 1 < rows.iter().filter(|(_, other)| other == number).count())
        .collect();
    assert_eq!(numbers.len(), rows.len(), "{twice:?}");
    assert_eq!(names.len(), rows.len(), "a name is used twice");
}

/// Fields that only a decision hides: ids of the truth can't be told anyway.
fn hidden_by_decision() -> Vec<String> {
    let by_type = ["AgentId", "PersonId", "Option<AgentId>", "Option<PersonId>"];
    let hidden = Event::hidden().into_iter().filter(|(_, _, ty)| !by_type.contains(ty));
    hidden.map(|(event, field, ty)| format!("{event}.{field}: {ty}")).collect()
}

/// A second look at secrecy. A line that goes from `hidden.txt` is a field that is told from now
/// on; the change of the rule book says so.
#[test]
fn what_is_hidden_by_decision_is_listed() {
    let now = hidden_by_decision();
    let listed: Vec<&str> = include_str!("hidden.txt").lines().collect();
    let told: Vec<_> = listed.iter().filter(|line| !now.iter().any(|it| it == *line)).collect();
    let new: Vec<_> = now.iter().filter(|line| !listed.contains(&line.as_str())).collect();
    assert!(told.is_empty() && new.is_empty(), "no longer hidden: {told:?}; not listed: {new:?}");
}

/// A number is for ever: its line never goes from `numbers.txt`, a new row adds one. A row that is
/// no more keeps its line, and nothing takes its number or its name.
#[test]
fn events_keep_their_numbers() {
    let now: Vec<String> =
        Event::rows().into_iter().map(|(name, number)| format!("{number} {name}")).collect();
    let (gone, listed): (Vec<&str>, Vec<&str>) =
        include_str!("numbers.txt").lines().partition(|line| line.ends_with(", no more"));
    for line in gone {
        let (number, name) = line.trim_end_matches(", no more").split_once(' ').expect("two words");
        let again = |it: &&String| {
            it.starts_with(&format!("{number} ")) || it.ends_with(&format!(" {name}"))
        };
        assert_eq!(now.iter().find(again), None, "{line}");
    }
    let lost: Vec<_> = listed.iter().filter(|line| !now.iter().any(|it| it == *line)).collect();
    let new: Vec<_> = now.iter().filter(|line| !listed.contains(&line.as_str())).collect();
    assert!(lost.is_empty() && new.is_empty(), "taken away or changed: {lost:?}; new: {new:?}");
}
