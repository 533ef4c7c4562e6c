//! The closed list of clues, and of what a seat is told because it asked.

use std::{collections::BTreeSet, sync::LazyLock};

use serde::Deserialize;

use super::cases::Question;

/// A mark that the rule book names.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clue {
    pub name: String,
    /// What it tells, and the beginnings of the marks in which it shows.
    pub tells: Vec<(Question, String)>,
    /// What the other side can do about it.
    pub counter: String,
    /// The rule page that says so.
    pub page: String,
}

/// Everything that may tell.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clues {
    /// So much to one may a clue tell; and any two of them together.
    pub each: u16,
    pub together: u16,
    pub clues: Vec<Clue>,
    tests: BTreeSet<String>,
}

static SHIPPED: LazyLock<Result<Clues, String>> = LazyLock::new(|| {
    ron::from_str(include_str!("clues.ron")).map_err(|error| format!("clues.ron:{error}"))
});

impl Clues {
    /// # Errors
    /// The list cannot be read.
    pub fn shipped() -> Result<&'static Clues, String> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// The clue in which a mark has its place.
    pub fn naming(&self, question: Question, mark: &str) -> Option<&Clue> {
        let names = |(of, start): &(Question, String)| *of == question && mark.starts_with(start);
        self.clues.iter().find(|clue| clue.tells.iter().any(names))
    }
}

/// Is a seat told this only because it asked, or by a person who knows?
pub fn is_a_test(name: &str) -> bool {
    SHIPPED.as_ref().is_ok_and(|clues| clues.tests.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::engine::view::Report;

    /// More clues than these are too many to keep in mind.
    const MOST: usize = 8;

    #[test]
    fn the_list_is_short_and_each_clue_has_a_counter_and_a_page() {
        let clues = Clues::shipped().unwrap();
        assert!(clues.clues.len() <= MOST);
        for clue in &clues.clues {
            assert!(!clue.counter.is_empty() && !clue.tells.is_empty(), "{}", clue.name);
            let pages = format!("assets/text/en/rules/{}.md", clue.page);
            assert!(std::path::Path::new(&pages).exists(), "{}: {pages}", clue.name);
        }
    }

    #[test]
    fn tests_are_reports_or_items_of_a_file() {
        let names = Report::names();
        let items = include_str!("../../rules/engine/view/report.rs");
        for test in &Clues::shipped().unwrap().tests {
            let is_item = items.contains(&format!("    {test},\n"))
                || items.contains(&format!("    {test}("));
            assert!(names.contains(&test.as_str()) || is_item, "{test}");
        }
    }
}
