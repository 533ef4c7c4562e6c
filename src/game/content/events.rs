//! `assets/events/<name>.ron`: the cards of the deck, one a file, and their words in
//! `text/en/events`. A writer adds two files; nothing else names them.

use std::collections::BTreeSet;

use rules::engine::deck::{Card, Side};

use crate::content::{
    library::Library,
    located::{Fault, Source},
    theatre_check::Inspector,
};

/// Every message and attribute of the texts of cards: `card-7-station`, `card-7-station.title`.
pub fn texts(library: &Library) -> BTreeSet<String> {
    let paths = library.paths().filter(|path| path.starts_with("text/en/events/"));
    let files: Vec<&str> = paths.filter_map(|path| library.text(path)).collect();
    let mut found = BTreeSet::new();
    for text in files {
        let mut message = String::new();
        for line in text.lines() {
            let Some((name, _)) = line.split_once('=') else { continue };
            match name.trim().strip_prefix('.') {
                Some(attribute) if line.starts_with(' ') => {
                    found.insert(format!("{message}.{attribute}"));
                }
                None if !line.starts_with([' ', '#']) => {
                    name.trim().clone_into(&mut message);
                    found.insert(message.clone());
                }
                Some(_) | None => (),
            }
        }
    }
    found
}

/// Everything that is wrong with a card, beside those that were read before it.
pub fn check(
    source: &Source,
    card: &Card,
    others: &[Card],
    texts: &BTreeSet<String>,
) -> Vec<Fault> {
    let mut found = Inspector::new(source);
    for fault in card.faults() {
        found.fault(&fault.path, fault.why);
    }
    if others.iter().any(|other| other.number == card.number) {
        let message = format!("another card has the number {}; take a free one", card.number.0);
        found.fault("number", message);
    }
    for (seat, side) in [("station", &card.station), ("security", &card.security)] {
        if let Some(side) = side {
            check_words(&mut found, &format!("card-{}-{seat}", card.number.0), seat, side, texts);
        }
    }
    found.faults
}

fn check_words(
    found: &mut Inspector<'_>,
    message: &str,
    seat: &str,
    side: &Side,
    texts: &BTreeSet<String>,
) {
    let replies = (1..=side.replies.len()).map(|at| format!("{message}.r{at}"));
    let wanted = [message.to_owned(), format!("{message}.title")].into_iter().chain(replies);
    let missing: Vec<String> = wanted.filter(|name| !texts.contains(name)).collect();
    if !missing.is_empty() {
        let names = missing.join(", ");
        found.fault(seat, format!("no words for {names}; write them in text/en/events"));
    }
}
