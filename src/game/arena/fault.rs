//! What is wrong with a script, and where: all faults at once, each with its line and a caret.

use std::fmt;

use crate::text::bare::plain;

/// One fault. Positions count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    pub line: usize,
    pub column: usize,
    /// How many characters the caret underlines.
    pub width: usize,
    pub what: String,
}

/// All faults of one file, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults {
    pub file: String,
    pub faults: Vec<Fault>,
    source: String,
}

impl Faults {
    pub(super) fn new(file: &str, source: &str, mut faults: Vec<Fault>) -> Faults {
        faults.sort_by_key(|fault| (fault.line, fault.column));
        Faults { file: file.to_owned(), faults, source: source.to_owned() }
    }
}

impl Fault {
    /// A fault at `offset` bytes into `source`, over `length` bytes of it.
    pub(super) fn at(source: &str, offset: usize, length: usize, what: String) -> Fault {
        let before = source.get(..offset).unwrap_or(source);
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let here = source.get(offset..offset + length).unwrap_or("");
        Fault {
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or("").chars().count() + 1,
            width: here.lines().next().unwrap_or("").chars().count().max(1),
            what,
        }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.faults.iter().enumerate() {
            if 0 < index {
                writeln!(f)?;
            }
            let (file, what) = (plain(&self.file), plain(&fault.what));
            writeln!(f, "{file}:{}:{}: {what}", fault.line, fault.column)?;
            let line = self.source.lines().nth(fault.line - 1).unwrap_or("");
            let (shown, room) = (cut(line), LONGEST.saturating_sub(fault.column - 1));
            writeln!(f, "{:>5} | {shown}", fault.line)?;
            if 0 < room {
                let carets = "^".repeat(fault.width.min(room));
                writeln!(f, "      | {}{carets}", indent(line, fault.column - 1))?;
            }
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}

/// Letters of a line that are shown. A line of a stranger has no other bound.
const LONGEST: usize = 160;

fn cut(line: &str) -> String {
    match line.char_indices().nth(LONGEST) {
        None => line.to_owned(),
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
    }
}

/// As much space as the first characters of the line take, tabs kept, so the caret stands under
/// what it means.
fn indent(line: &str, characters: usize) -> String {
    line.chars().take(characters).map(|c| if c == '\t' { '\t' } else { ' ' }).collect()
}

/// `; did you mean …?` where a known word is near, otherwise the list of what there is.
pub(super) fn suggest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    let nearest = known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .min()
        .filter(|(distance, candidate)| distance * 3 <= candidate.chars().count().max(3));
    match nearest {
        Some((_, candidate)) => format!("; did you mean `{candidate}`?"),
        None if known.is_empty() => String::new(),
        None => format!("; there is {}", known.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_word_is_suggested_and_otherwise_all_are_listed() {
        let levels = ["idle", "random", "regular"];
        assert_eq!(suggest("reguler", levels), "; did you mean `regular`?");
        assert_eq!(suggest("stockfish", levels), "; there is idle, random, regular");
    }

    #[test]
    fn a_line_without_end_is_cut() {
        let source = "x".repeat(100_000);
        let fault = |at| Fault::at(&source, at, 90_000, "long".to_owned());
        for at in [0, 100, 159, 160, 9_999] {
            let text = Faults::new("a.ron", &source, vec![fault(at)]).to_string();
            assert!(text.len() < 400 && text.contains('…'), "{}", text.len());
        }
    }

    #[test]
    fn the_caret_stands_under_the_fault() {
        let source = "(\n\tweeks: 0,\n)";
        let fault = Fault::at(source, 10, 1, "a campaign has at least one week".to_owned());
        let text = Faults::new("a.ron", source, vec![fault]).to_string();
        assert_eq!(
            text,
            "a.ron:2:9: a campaign has at least one week\n    2 | \tweeks: 0,\n      | \t       ^\n"
        );
    }
}
