//! Reading RON so that whoever wrote it learns everything that is wrong, and where.
//!
//! A fault reads like the compiler's: `file:line:col: message`, the line, a caret. The types that
//! a file is read into know nothing of places: a check names what it complains about by its path
//! in the file (`holdings[3].topics[0].owner`), and the place is looked up only then.

use std::{fmt, ops::Range};

use ron::{
    error::{Error as RonError, SpannedError},
    extensions::Extensions,
};
use serde::de::DeserializeOwned;

use crate::{content::outline, suggest};

/// No single file of the assets comes near this; a larger one is a mistake or an attack.
pub const FILE_MOST: usize = 1 << 20;

/// Shape faults told of one file before the reader gives up on it.
const SHAPE_FAULTS_MOST: usize = 20;

/// One thing that is wrong with an asset.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub file: String,
    pub place: Option<Place>,
    pub message: String,
    pub weight: Weight,
}

/// How bad a fault is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// It can't be played with.
    #[default]
    Error,
    /// It can, and something will be missing, or is of no use.
    Warning,
}

/// A place in a file, with what a reader needs to see it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// Characters to underline, at least 1.
    pub width: usize,
    /// The line itself.
    pub text: String,
}

impl Fault {
    /// A fault of a whole file.
    pub fn of(file: &str, message: impl Into<String>) -> Fault {
        Fault { file: file.to_owned(), place: None, message: message.into(), weight: Weight::Error }
    }

    /// The same as a warning.
    #[must_use]
    pub fn as_warning(self) -> Fault {
        Fault { weight: Weight::Warning, ..self }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let message = match self.weight {
            Weight::Error => self.message.clone(),
            Weight::Warning => format!("warning: {}", self.message),
        };
        let Some(place) = &self.place else {
            return write!(f, "{}: {message}", self.file);
        };
        let number = place.line.to_string();
        let margin = " ".repeat(number.len());
        let indent = " ".repeat(place.column - 1);
        writeln!(f, "{}:{}:{}: {message}", self.file, place.line, place.column)?;
        writeln!(f, " {number} | {}", place.text)?;
        write!(f, " {margin} | {indent}{}", "^".repeat(place.width))
    }
}

/// Everything that is wrong, in the order of files and places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub fn push(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    pub fn extend(&mut self, more: impl IntoIterator<Item = Fault>) {
        self.0.extend(more);
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Those with which nothing can be played.
    pub fn errors(&self) -> usize {
        self.0.iter().filter(|fault| fault.weight == Weight::Error).count()
    }

    pub fn iter(&self) -> std::slice::Iter<'_, Fault> {
        self.0.iter()
    }

    /// Sorted by file and place, each said once.
    pub fn sorted(mut self) -> Faults {
        self.0.sort();
        self.0.dedup();
        self
    }

    pub fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}

impl From<Vec<Fault>> for Faults {
    fn from(faults: Vec<Fault>) -> Faults {
        Faults(faults).sorted()
    }
}

impl IntoIterator for Faults {
    type Item = Fault;
    type IntoIter = std::vec::IntoIter<Fault>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// The faults one under the other with an empty line between, and how many there are.
impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.0 {
            writeln!(f, "{fault}\n")?;
        }
        let errors = self.errors();
        let faults = match errors {
            0 => "no faults".to_owned(),
            1 => "1 fault".to_owned(),
            n => format!("{n} faults"),
        };
        match self.0.len() - errors {
            0 => f.write_str(&faults),
            1 => write!(f, "{faults}, 1 warning"),
            n => write!(f, "{faults}, {n} warnings"),
        }
    }
}

impl std::error::Error for Faults {}

/// A file with the name under which its faults are told.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    text: String,
}

impl Source {
    /// Text from bytes: an editor's byte order mark is ignored; what is no text is refused.
    pub fn new(name: &str, bytes: &[u8]) -> Result<Source, Fault> {
        if FILE_MOST < bytes.len() {
            let size = bytes.len();
            let message = format!("the file has {size} bytes; the most is {FILE_MOST}");
            return Err(Fault::of(name, message));
        }
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                let text = text.strip_prefix('\u{feff}').unwrap_or(text).to_owned();
                Ok(Source { name: name.to_owned(), text })
            }
            Err(err) => {
                let before = String::from_utf8_lossy(&bytes[..err.valid_up_to()]).into_owned();
                let line = 1 + before.matches('\n').count();
                Err(Fault::of(name, format!("line {line} is not UTF-8 text")))
            }
        }
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Reads the file. On a shape fault the list element that holds it is blanked and the rest
    /// is read on, so that one mistake doesn't hide the next.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Vec<Fault>> {
        let mut text = self.text.clone();
        let mut faults = Vec::new();
        loop {
            let err = match options().from_str::<T>(&text) {
                Ok(value) if faults.is_empty() => return Ok(value),
                Ok(_) => return Err(faults),
                Err(err) => err,
            };
            let start = offset_of(&text, err.span.start.line, err.span.start.col);
            let end = offset_of(&text, err.span.end.line, err.span.end.col);
            let fault = self.shape_fault(&err, start, end);
            let is_news = !faults.contains(&fault);
            if is_news {
                faults.push(fault);
            }
            let element = outline::element_at(&text, start);
            match element {
                Some(element) if is_news && faults.len() < SHAPE_FAULTS_MOST => {
                    blank(&mut text, element);
                }
                _ => return Err(faults),
            }
        }
    }

    /// A fault of the value at this path, `districts[2].name`; of the whole file when there is
    /// no such path.
    pub fn fault(&self, path: &str, message: impl Into<String>) -> Fault {
        let place = outline::span_of(&self.text, path).map(|span| self.place(span.start, span.end));
        Fault { file: self.name.clone(), place, message: message.into(), weight: Weight::Error }
    }

    /// A fault of what stands in these bytes of the text.
    pub fn fault_at(&self, span: Range<usize>, message: impl Into<String>) -> Fault {
        let start = self.text.floor_char_boundary(span.start);
        let end = self.text.floor_char_boundary(span.end.max(start));
        let place = Some(self.place(start, end));
        Fault { file: self.name.clone(), place, message: message.into(), weight: Weight::Error }
    }

    fn shape_fault(&self, err: &SpannedError, start: usize, end: usize) -> Fault {
        let span = self.token_at(start, end);
        let span = match (&err.code, fraction_around(&self.text, span.start)) {
            (_, Some(number)) => number,
            // What is missing stands nowhere; shown is the one that lacks it.
            (RonError::MissingStructField { .. }, None) => {
                outline::element_at(&self.text, span.start).unwrap_or(span)
            }
            (_, None) => span,
        };
        let message = self.shape_message(&err.code, span.start);
        let place = Some(self.place(span.start, span.end));
        Fault { file: self.name.clone(), place, message, weight: Weight::Error }
    }

    /// The word or number around a place, for RON sometimes points at its end.
    fn token_at(&self, start: usize, end: usize) -> Range<usize> {
        let text = &self.text;
        // Where an element was blanked, RON's places may fall inside a letter.
        let start = text.floor_char_boundary(start);
        let end = text.floor_char_boundary(end.max(start));
        let is_word = |c: char| c.is_alphanumeric() || c == '_';
        let span = &text[start..end];
        let skipped = span.len() - span.trim_start().len();
        let first = start + skipped;
        let kept = span.trim();
        if kept.is_empty() {
            let before = text[..start].trim_end_matches(is_word).len();
            let after = text[start..].find(|c| !is_word(c)).unwrap_or(text.len() - start);
            return before..start + after;
        }
        match kept.find('\n') {
            Some(newline) => first..first + newline,
            None => first..first + kept.len(),
        }
    }

    fn shape_message(&self, code: &RonError, at: usize) -> String {
        if let Some(number) = fraction_around(&self.text, at) {
            let number = &self.text[number];
            return format!("whole numbers only; {number} has a fraction");
        }
        match code {
            RonError::NoSuchStructField { expected, found, .. } => {
                let hint = suggest::hint(found, expected.iter().copied());
                format!("no field \"{found}\" here{hint}")
            }
            RonError::NoSuchEnumVariant { expected, found, .. } => {
                let hint = suggest::hint(found, expected.iter().copied());
                format!("no \"{found}\" here{hint}")
            }
            RonError::MissingStructField { field, .. } => {
                format!("the field \"{field}\" is missing")
            }
            RonError::DuplicateStructField { field, .. } => {
                format!("the field \"{field}\" is given twice")
            }
            RonError::IntegerOutOfBounds => "this number is out of range".to_owned(),
            RonError::Eof => "the file ends too early; is a bracket left open?".to_owned(),
            other => lower_first(&other.to_string().replace('`', "\"")),
        }
    }

    fn place(&self, start: usize, end: usize) -> Place {
        let before = &self.text[..start];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let rest = &self.text[line_start..];
        let line = rest.lines().next().unwrap_or_default();
        let line_end = line_start + line.len();
        let width = self.text.get(start..end.min(line_end)).unwrap_or_default().chars().count();
        Place {
            line: 1 + before.matches('\n').count(),
            column: 1 + self.text[line_start..start].chars().count(),
            width: width.max(1),
            // A tab would move the caret away from what it points at.
            text: line.replace('\t', " "),
        }
    }
}

/// `Some` may be left out: a writer need not know of it.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// The byte of a line and a column, both from 1, the column in characters.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let mut start = 0;
    for _ in 1..line {
        match text[start..].find('\n') {
            Some(newline) => start += newline + 1,
            None => return text.len(),
        }
    }
    let rest = &text[start..];
    let within = rest.char_indices().nth(column.saturating_sub(1));
    within.map_or(text.len(), |(at, _)| start + at)
}

/// Overwrites a list element and the comma after it with spaces; places stay what they were.
fn blank(text: &mut String, element: Range<usize>) {
    let after = outline::comma_after(text, element.end).unwrap_or(element.end);
    let spaces: String = text[element.start..after]
        .chars()
        .flat_map(|c| {
            let filler = if c == '\n' { '\n' } else { ' ' };
            std::iter::repeat_n(filler, c.len_utf8())
        })
        .collect();
    text.replace_range(element.start..after, &spaces);
}

/// Where `2.5` stands, when that is what is here.
fn fraction_around(text: &str, at: usize) -> Option<Range<usize>> {
    let in_number = |c: char| c.is_ascii_digit() || c == '.';
    let at = at.min(text.len());
    let start = text[..at].trim_end_matches(in_number).len();
    let end = at + text[at..].find(|c| !in_number(c)).unwrap_or(text.len() - at);
    let number = &text[start..end];
    let digits = number.chars().any(|c| c.is_ascii_digit());
    (digits && number.contains('.')).then_some(start..end)
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_lowercase().chain(chars).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{dice::Dice, library::Library, theatre::CityFile};

    /// Bytes cut, doubled and changed at random: a writer may get any fault, and never a crash.
    #[test]
    fn no_damage_to_a_file_crashes_the_reader() {
        let dice = &mut Dice::of(&["damage"]);
        let text = Library::embedded().bytes("theatres/haldau/city.ron").unwrap();
        for _ in 0..300 {
            let mut bytes = text.to_vec();
            for _ in 0..=dice.below(6) {
                let at = dice.below(bytes.len());
                let end = (at + dice.below(9)).min(bytes.len());
                match dice.below(3) {
                    0 => bytes.truncate(at + 1),
                    1 => bytes.insert(at, *dice.pick(b"()[],:\"'/*0.x\xc3").unwrap()),
                    _ => drop(bytes.drain(at..end)),
                }
                bytes.push(b'\n');
            }
            let Ok(source) = Source::new("damaged.ron", &bytes) else { continue };
            for fault in source.read::<CityFile>().err().into_iter().flatten() {
                assert!(fault.to_string().starts_with("damaged.ron"));
            }
        }
    }

    #[test]
    fn a_fault_behind_a_wide_letter_stands_at_its_column() {
        let source = Source::new("x.ron", "(é: [\"ü\", \"é\", 7])".as_bytes()).unwrap();
        let fault = source.fault("é[2]", "no number");
        assert_eq!(
            fault.to_string(),
            "x.ron:1:16: no number\n 1 | (é: [\"ü\", \"é\", 7])\n   |                ^"
        );
    }
}
