//! The rule pages: Markdown whose every number is filled in from the rules themselves.

use std::collections::BTreeMap;

use rules::{codec, engine::rules::Rules};

use crate::text::{Text, counters};

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

/// A chapter of the rule book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    pub title: String,
    /// Names of its pages, in reading order.
    pub pages: Vec<&'static str>,
}

/// The file that lists the chapters and their pages.
const CONTENTS: &str = "contents.md";

/// The chapters in reading order. A language has titles of its own for them; which pages there are
/// and where they stand is the same in every language.
pub fn chapters(text: &Text) -> Vec<Chapter> {
    let titles = text.page(CONTENTS).unwrap_or_default().lines();
    let mut titles = titles.filter_map(|line| line.strip_prefix("# "));
    let mut chapters = reference();
    for chapter in &mut chapters {
        if let Some(title) = titles.next() {
            title.clone_into(&mut chapter.title);
        }
    }
    chapters
}

/// The chapters as the reference has them.
fn reference() -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    for line in assets::text("text/en/contents.md").unwrap_or_default().lines() {
        if let Some(title) = line.strip_prefix("# ") {
            chapters.push(Chapter { title: title.to_owned(), pages: Vec::new() });
        } else if let (Some(name), Some(chapter)) = (line.strip_prefix("- "), chapters.last_mut()) {
            chapter.pages.push(name);
        }
    }
    chapters
}

/// The names of all pages, in reading order.
pub fn names() -> Vec<&'static str> {
    reference().into_iter().flat_map(|chapter| chapter.pages).collect()
}

/// The title of a page.
pub fn title<'t>(text: &'t Text, name: &str) -> &'t str {
    let first = raw(text, name).and_then(|page| page.lines().next());
    first.and_then(|line| line.strip_prefix("# ")).unwrap_or_default()
}

/// Has the title of that page these words?
pub fn title_has(text: &Text, name: &str, words: &str) -> bool {
    title(text, name).to_lowercase().contains(&words.trim().to_lowercase())
}

/// The pages that have these words: first those whose title begins with them, then those that
/// have them in the title or the name, then those that have them in the text.
pub fn find(text: &Text, words: &str) -> Vec<&'static str> {
    let wanted = words.trim().to_lowercase();
    let rank = |name: &str| {
        let title = title(text, name).to_lowercase();
        if title.starts_with(&wanted) || name == wanted {
            Some(0)
        } else if title.contains(&wanted) || name.contains(&wanted) {
            Some(1)
        } else {
            raw(text, name).filter(|page| page.to_lowercase().contains(&wanted)).map(|_| 2)
        }
    };
    let mut found: Vec<(u8, &'static str)> =
        names().into_iter().filter_map(|name| Some((rank(name)?, name))).collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, name)| name).collect()
}

/// The pages that a page leads to, in the order in which it names them.
pub fn leads_to(markdown: &str) -> Vec<&str> {
    let mut named = Vec::new();
    for (_, after) in markdown.match_indices("](").map(|(at, _)| markdown.split_at(at + 2)) {
        let name = after.split(".md)").next().unwrap_or_default();
        if !named.contains(&name) {
            named.push(name);
        }
    }
    named
}

/// A text without its links: `[cells](cell.md)` is "cells".
pub fn without_links(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some((before, after)) = rest.split_once("](") {
        let (head, words) = before.rsplit_once('[').unwrap_or((before, ""));
        out.push_str(head);
        out.push_str(words);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    out + rest
}

/// The page that ends with the table of answers, which is made from their list.
const ANSWERS: &str = "counters";

/// A page as written, with its placeholders and without what is made.
pub fn raw<'t>(text: &'t Text, name: &str) -> Option<&'t str> {
    text.page(&format!("rules/{name}.md"))
}

/// A page with its figures; nothing if there is no such page.
///
/// # Errors
/// The page names a figure that there is not.
pub fn page(text: &Text, name: &str, figures: &Figures) -> Option<Result<String, NoSuchFigure>> {
    raw(text, name).map(|page| {
        let filled = fill(page, figures).map(|page| match name {
            ANSWERS => page + "\n" + &counters::table(text),
            _ => page,
        });
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
