//! The names of files and directories. Nothing else is ever read, written or removed.

use std::path::{Path, PathBuf};

use super::limits;

pub(super) const LOCK: &str = "LOCK";
pub(super) const BROKEN: &str = "broken";
pub(super) const CHRONICLE: &str = "chronicle";
pub(super) const SAMPLES: &str = "samples";
const LABEL: &str = "NAME";
const TEXT: &str = "file.md";
const PAGE: &str = "file.html";

/// A file of a campaign by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Named {
    Save(u32),
    Orders(u32),
    Week(u32),
    /// What the player calls the campaign. Without it, the title in its saves.
    Label,
    /// The declassified file of a campaign that is over, as Markdown.
    Text,
    /// The same as a page for a browser.
    Page,
}

impl Named {
    /// The path within a campaign's directory.
    pub(super) fn path(self, dir: &Path) -> PathBuf {
        dir.join(self.to_string())
    }

    /// Reads what [`Named::to_string`] writes, and nothing else: no `..`, no other spelling.
    pub(super) fn parse(name: &str) -> Option<Self> {
        match name {
            LABEL => return Some(Self::Label),
            TEXT => return Some(Self::Text),
            PAGE => return Some(Self::Page),
            _ => {}
        }
        let (stem, ending) = name.rsplit_once('.')?;
        let in_chronicle = stem.strip_prefix("chronicle/");
        let number: u32 = in_chronicle.unwrap_or(stem).parse().ok()?;
        let named = match (ending, in_chronicle) {
            ("save", None) => Self::Save(number),
            ("orders", None) => Self::Orders(number),
            ("week", Some(_)) => Self::Week(number),
            _ => return None,
        };
        (number <= limits::GENERATION && named.to_string() == name).then_some(named)
    }
}

impl std::fmt::Display for Named {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Save(n) => write!(f, "{n:06}.save"),
            Self::Orders(n) => write!(f, "{n:06}.orders"),
            Self::Week(n) => write!(f, "{CHRONICLE}/{n:06}.week"),
            Self::Label => f.write_str(LABEL),
            Self::Text => f.write_str(TEXT),
            Self::Page => f.write_str(PAGE),
        }
    }
}

/// Whether a file is what an interrupted write left behind.
pub(super) fn is_temporary(name: &str) -> bool {
    let stem = name.strip_suffix(".tmp").and_then(|stem| stem.rsplit_once('.'));
    stem.is_some_and(|(stem, n)| {
        let week = Named::parse(&format!("{CHRONICLE}/{stem}"));
        n.len() == 1 && Named::parse(stem).or(week).is_some()
    })
}

/// A directory name from a title, never the title itself: a title may be anything.
pub(super) fn slug(title: &str) -> String {
    let mut slug = String::new();
    for c in title.chars() {
        if limits::SLUG <= slug.len() {
            break;
        }
        match c.to_ascii_lowercase() {
            c @ ('a'..='z' | '0'..='9') => slug.push(c),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "campaign".to_owned() } else { slug.to_owned() }
}

/// The slug with a number when others have it already.
pub(super) fn numbered(slug: &str, n: u32) -> String {
    if n == 1 { slug.to_owned() } else { format!("{slug}-{n}") }
}

/// Whether a directory can be a campaign. Somebody may have copied or renamed it by hand, so its
/// name may be anything; names with a dot in front are hidden, and ours while work is under way.
pub(super) fn is_campaign(name: &str) -> bool {
    !name.starts_with('.') && name != SAMPLES
}

/// Whether a directory has the name that we would give a campaign of that title.
pub(super) fn fits(name: &str, title: &str) -> bool {
    let rest = name.strip_prefix(&slug(title));
    let number = |rest: &str| rest.strip_prefix('-').is_some_and(|n| n.parse::<u32>().is_ok());
    rest.is_some_and(|rest| rest.is_empty() || number(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_plain_directory_name() {
        for (title, expected) in [
            ("Der Fuchs", "der-fuchs"),
            ("../../etc/passwd", "etc-passwd"),
            ("Лиса", "campaign"),
            ("\u{1b}[2J", "2j"),
            ("", "campaign"),
        ] {
            assert_eq!(slug(title), expected);
        }
        for n in [limits::SLUG - 1, limits::SLUG, limits::SLUG + 1] {
            assert_eq!(slug(&"a".repeat(n)).len(), n.min(limits::SLUG));
        }
    }

    #[test]
    fn a_directory_fits_a_title_with_or_without_a_number() {
        assert!(fits("der-fuchs", "Der Fuchs") && fits("der-fuchs-2", "Der Fuchs"));
        for other in ["der-fuchs-x", "der-fuchs2", "fuchs", "der-fuchs-"] {
            assert!(!fits(other, "Der Fuchs"), "{other}");
        }
    }

    #[test]
    fn file_names_have_one_spelling() {
        let all = [Named::Save(0), Named::Orders(123), Named::Week(limits::GENERATION)];
        for named in all.into_iter().chain([Named::Label]) {
            assert_eq!(Named::parse(&named.to_string()), Some(named));
        }
        for bad in ["1.save", "+00001.save", "../000001.save", "1000000.save", "000001.week", "x"] {
            assert_eq!(Named::parse(bad), None, "{bad}");
        }
        assert!(is_temporary("000001.save.0.tmp") && is_temporary("000001.week.3.tmp"));
        assert!(!is_temporary("thesis.0.tmp") && !is_temporary("000001.save"));
    }
}
