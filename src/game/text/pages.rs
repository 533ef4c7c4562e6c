//! The rule pages: Markdown whose every number is filled in from the rules themselves.

use std::collections::BTreeMap;

use rules::{codec, engine::rules::Rules};

use crate::text::{bundle, counters};

/// Figures by the dotted path of their field: `pitch.base`, `contact.tailed.2`.
pub type Figures = BTreeMap<String, String>;

/// The figures of the rules: `pitch.base` is "20", `contact.tailed.2` is "45".
pub fn figures(rules: &Rules) -> Figures {
    let text = codec::write(rules).unwrap_or_default();
    let leaves = codec::leaves(&text).unwrap_or_default();
    leaves.into_iter().map(|(name, figure)| (name, figure.to_owned())).collect()
}

/// A page names figures that the rules do not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchFigure {
    pub page: String,
    pub figures: Vec<String>,
}

impl std::fmt::Display for NoSuchFigure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "rules/{}.md: no such figure: {}", self.page, self.figures.join(", "))
    }
}

impl std::error::Error for NoSuchFigure {}

/// The names of all pages, sorted.
pub fn names() -> Vec<&'static str> {
    let mut names: Vec<_> = bundle::pages().map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}

/// The page that ends with the table of answers, which is made from their list.
const ANSWERS: &str = "counters";

/// A page as written, with its placeholders and without what is made.
pub fn raw(name: &str) -> Option<&'static str> {
    bundle::pages().find(|(page, _)| *page == name).map(|(_, text)| text)
}

/// A page with its figures; nothing if there is no such page.
///
/// # Errors
/// The page names a figure that there is not.
pub fn page(name: &str, figures: &Figures) -> Option<Result<String, NoSuchFigure>> {
    raw(name).map(|text| {
        let made = if name == ANSWERS { counters::table() } else { "" };
        let filled =
            fill(text, figures).map(|text| if made.is_empty() { text } else { text + "\n" + made });
        filled.map_err(|figures| NoSuchFigure { page: name.to_owned(), figures })
    })
}

/// Fills `{path}` placeholders.
///
/// # Errors
/// The placeholders that stand for nothing.
pub fn fill(text: &str, figures: &Figures) -> Result<String, Vec<String>> {
    let mut out = String::with_capacity(text.len());
    let mut missing = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((path, behind)) = after.split_once('}') else {
            out.push('{');
            rest = after;
            continue;
        };
        match figures.get(path) {
            Some(figure) => out.push_str(figure),
            None => missing.push(path.to_owned()),
        }
        rest = behind;
    }
    out.push_str(rest);
    if missing.is_empty() { Ok(out) } else { Err(missing) }
}
