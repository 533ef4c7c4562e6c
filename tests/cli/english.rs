//! Which words of a text are English, where nothing should be.

use std::collections::BTreeSet;

use cutout::{
    content::{Library, Scenario},
    engine::order::Verb,
    front::actions,
    text::pages,
};
use game::sample::language;

/// Keys, themes and second words of commands, which have one name in every language.
const CALLED: [&str; 16] = [
    "now", "enter", "esc", "tab", "space", "home", "end", "pageup", "pagedown", "shift", "ctrl",
    "up", "down", "left", "right", "night",
];

/// What is typed is the same in every language.
fn typed() -> BTreeSet<String> {
    let mut words: BTreeSet<String> = Verb::ALL.iter().map(|verb| verb.word().to_owned()).collect();
    for station in [true, false] {
        words
            .extend(actions::of(station).chain(actions::typed(station)).map(|it| it.id.to_owned()));
    }
    words.extend(pages::names().into_iter().map(str::to_owned));
    words.into_iter().flat_map(|word| parts(&word)).collect()
}

/// Names are the same in every language, as far as nobody bends them.
fn named() -> BTreeSet<String> {
    let scenarios = Library::embedded().scenarios().expect("they are sound");
    let of = |scenario: &Scenario| {
        let lexicon = scenario.lexicon();
        lexicon.people().flat_map(|(_, name)| parts(name)).collect::<Vec<_>>()
    };
    scenarios.iter().flat_map(of).collect()
}

/// Runs of ASCII letters, small.
fn parts(text: &str) -> Vec<String> {
    let runs = text.split(|letter: char| !letter.is_alphabetic());
    let english = runs.filter(|run| run.chars().all(|letter| letter.is_ascii_alphabetic()));
    english.filter(|run| 2 < run.len()).map(str::to_lowercase).collect()
}

/// The words that somebody wrote by hand in the language.
fn written() -> Vec<String> {
    let lines = language::BY_HAND.lines().filter(|line| !line.starts_with('#'));
    let said = lines.map(|line| line.split_once('=').map_or(line, |(_, said)| said));
    let said = said.flat_map(|line| line.split(']').next_back());
    said.flat_map(|line| line.split('}').flat_map(|it| it.split('{').next()))
        .flat_map(parts)
        .collect()
}

/// English words in what was said. A word in capitals is a cryptonym, and the beginning of a name may
/// stand at the edge of a panel.
pub fn english(said: &str) -> BTreeSet<String> {
    let known =
        typed().into_iter().chain(named()).chain(written()).chain(CALLED.map(str::to_owned));
    let known: BTreeSet<String> = known.collect();
    let runs = said.split(|letter: char| !letter.is_alphabetic());
    let small = runs.filter(|run| run.chars().any(char::is_lowercase));
    let is_known = |word: &str| known.iter().any(|known| known.starts_with(word));
    small.flat_map(parts).filter(|word| !is_known(word)).collect()
}
