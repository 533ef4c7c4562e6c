//! `assets/events/<name>.ron`: the cards of the deck, one a file, and their words in
//! `text/en/events`. A writer adds two files; nothing else names them.

use std::collections::BTreeMap;

use rules::engine::deck::{Aim, Card, Effect, Side};

use crate::content::{
    library::Library,
    located::{Fault, Source},
    theatre_check::Inspector,
};

/// Every message and attribute of the texts of cards, `card-7-station`, `card-7-station.title`, and
/// what it says.
pub type Texts = BTreeMap<String, String>;

/// Those of all cards.
pub fn texts(library: &Library) -> Texts {
    let paths = library.paths().filter(|path| path.starts_with("text/en/events/"));
    let files: Vec<&str> = paths.filter_map(|path| library.text(path)).collect();
    let mut found = Texts::new();
    for text in files {
        let (mut message, mut last) = (String::new(), String::new());
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (name, said) = line.split_once('=').unwrap_or(("", line));
            let name = name.trim();
            match name.strip_prefix('.') {
                Some(attribute) if line.starts_with(' ') => last = format!("{message}.{attribute}"),
                None if !name.is_empty() && !line.starts_with(' ') => {
                    name.clone_into(&mut message);
                    name.clone_into(&mut last);
                }
                Some(_) | None => (),
            }
            found.entry(last.clone()).or_default().push_str(said);
        }
    }
    found
}

/// Everything that is wrong with a card, beside those that were read before it.
pub fn check(source: &Source, card: &Card, others: &[Card], texts: &Texts) -> Vec<Fault> {
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

fn check_words(found: &mut Inspector<'_>, message: &str, seat: &str, side: &Side, texts: &Texts) {
    let replies = (1..=side.replies.len()).map(|at| format!("{message}.r{at}"));
    let wanted = [message.to_owned(), format!("{message}.title")].into_iter().chain(replies);
    let missing: Vec<String> = wanted.filter(|name| !texts.contains_key(name)).collect();
    if !missing.is_empty() {
        let names = missing.join(", ");
        found.fault(seat, format!("no words for {names}; write them in text/en/events"));
    }
    let says = |name: &str, what: &str| texts.get(name).is_some_and(|said| said.contains(what));
    for at in 1..=side.replies.len() {
        if says(&format!("{message}.r{at}"), "{") {
            let reply = format!("{seat}.replies[{}]", at - 1);
            found.fault(&reply, "a reply is said without variables; name them in the card");
        }
    }
    for (at, named) in aims(side) {
        if !says(message, named) {
            let why = format!("the card has to say {{ {named} }}, of which this aim speaks");
            found.fault(&format!("{seat}.replies[{at}].does"), why);
        }
    }
}

/// Aims that speak of what a card names: the place of the reply, and the variable.
fn aims(side: &Side) -> Vec<(usize, &'static str)> {
    let replies = side.replies.iter().enumerate();
    let effects = replies.flat_map(|(at, reply)| reply.does.iter().map(move |it| (at, it)));
    let named = effects.filter_map(|(at, effect)| match effect {
        Effect::Aim(Aim::House | Aim::Closed) => Some((at, "$house")),
        Effect::Aim(Aim::Out) => Some((at, "$who")),
        _ => None,
    });
    named.collect()
}
