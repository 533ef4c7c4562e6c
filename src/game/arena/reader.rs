//! Reading RON piece by piece, so that every fault of a file is found at once and each knows
//! its place. (Serde alone stops at the first, and knows no place once a value is read.)
//!
//! Every value is kept as the slice of the source it was written in; its place is the distance
//! between the two.

use ron::value::RawValue;
use serde::Deserialize;
use serde::de::{DeserializeOwned, Deserializer, MapAccess, Visitor};

use super::fault::{Fault, Faults, suggest};

/// A source with the faults found in it so far.
pub(super) struct Reader<'a> {
    file: &'a str,
    source: &'a str,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a str, source: &'a str) -> Reader<'a> {
        Reader { file, source, faults: Vec::new() }
    }

    /// What was read, if nothing was wrong.
    pub(super) fn finish<T>(self, read: Option<T>) -> Result<T, Faults> {
        match read {
            Some(value) if self.faults.is_empty() => Ok(value),
            _ => Err(Faults::new(self.file, self.source, self.faults)),
        }
    }

    /// Notes a fault of `slice`, which is part of the source.
    pub(super) fn fault(&mut self, slice: &str, what: impl Into<String>) {
        let offset = (slice.as_ptr() as usize).saturating_sub(self.source.as_ptr() as usize);
        self.faults.push(Fault::at(self.source, offset, slice.len(), what.into()));
    }

    pub(super) fn read<T: DeserializeOwned>(&mut self, value: &'a str) -> Option<T> {
        self.read_borrowed(value)
    }

    fn read_borrowed<T: Deserialize<'a>>(&mut self, value: &'a str) -> Option<T> {
        match ron::from_str(value) {
            Ok(read) => Some(read),
            Err(error) => {
                let place = from_position(value, error.span.start);
                self.fault(place, error.code.to_string());
                None
            }
        }
    }

    /// The elements of a list, each as written.
    pub(super) fn list(&mut self, value: &'a str) -> Vec<&'a str> {
        let raw: Vec<&RawValue> = self.read_borrowed(value).unwrap_or_default();
        raw.into_iter().map(|element| trim(element.get_ron())).collect()
    }

    /// The fields of `Name(a: …, b: …)` or `(a: …)`, in the order of the text.
    pub(super) fn fields(&mut self, value: &'a str, known: &[&str]) -> Option<Fields<'a>> {
        let (_, body) = split_name(value);
        let fields: Fields<'a> = self.read_borrowed(body)?;
        for (index, (name, _)) in fields.0.iter().enumerate() {
            if !known.contains(name) {
                let hint = suggest(name, known.iter().copied());
                self.fault(name, format!("unknown field `{name}`{hint}"));
            }
            if fields.0.iter().take(index).any(|(earlier, _)| earlier == name) {
                self.fault(name, format!("`{name}` is given twice"));
            }
        }
        Some(fields)
    }

    /// The value of a field that must be there; `whole` is where to complain if it is not.
    pub(super) fn need(
        &mut self,
        fields: &Fields<'a>,
        name: &str,
        whole: &'a str,
    ) -> Option<&'a str> {
        let found = fields.get(name);
        if found.is_none() {
            let place = whole.lines().next().unwrap_or(whole);
            self.fault(place, format!("`{name}` is missing"));
        }
        found
    }

    /// Reads a field that may be absent.
    pub(super) fn maybe<T: DeserializeOwned>(
        &mut self,
        fields: &Fields<'a>,
        name: &str,
    ) -> Option<T> {
        fields.get(name).and_then(|value| self.read(value))
    }

    /// Reads a number from 1 to `most`.
    pub(super) fn within(&mut self, value: &'a str, what: &str, most: u32) -> Option<u32> {
        let number = self.read(value)?;
        if number == 0 {
            self.fault(value, format!("{what} must be at least 1"));
        } else if most < number {
            self.fault(value, format!("{what} must be at most {most}"));
        }
        Some(number)
    }
}

/// The fields of a struct as written: name and value, both slices of the source.
pub(super) struct Fields<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Fields<'a> {
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.0.iter().find(|(field, _)| *field == name).map(|(_, value)| *value)
    }
}

/// An identifier, borrowed from the source.
struct Word<'a>(&'a str);

impl<'de> Deserialize<'de> for Word<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Word<'de>, D::Error> {
        struct Identifier;
        impl<'de> Visitor<'de> for Identifier {
            type Value = Word<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("the name of a field")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Word<'de>, E> {
                Ok(Word(text))
            }
        }
        deserializer.deserialize_identifier(Identifier)
    }
}

impl<'de> Deserialize<'de> for Fields<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Fields<'de>, D::Error> {
        struct Struct;
        impl<'de> Visitor<'de> for Struct {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("fields in parentheses")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields<'de>, A::Error> {
                let mut fields = Vec::new();
                while let Some(Word(name)) = map.next_key()? {
                    let value: &RawValue = map.next_value()?;
                    fields.push((name, trim(value.get_ron())));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_struct("", &[], Struct)
    }
}

/// The name before the parenthesis, if any, and the rest.
pub(super) fn split_name(value: &str) -> (&str, &str) {
    let value = trim(value);
    let end = value.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(value.len());
    let (name, rest) = value.split_at(end);
    (name, trim(rest))
}

/// Without leading space and comments, and without trailing space.
fn trim(mut value: &str) -> &str {
    loop {
        value = value.trim();
        let after = if value.starts_with("//") {
            value.find('\n').map(|end| end + 1)
        } else if value.starts_with("/*") {
            value.find("*/").map(|end| end + 2)
        } else {
            None
        };
        match after.and_then(|start| value.get(start..)) {
            Some(rest) => value = rest,
            None => return value,
        }
    }
}

/// The rest of the first line of `value` from a position on: where RON says it stumbled.
fn from_position(value: &str, position: ron::de::Position) -> &str {
    let start: usize =
        value.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let line = value.get(start..).unwrap_or("");
    let column: usize = line.chars().take(position.col.saturating_sub(1)).map(char::len_utf8).sum();
    let rest = line.get(column..).unwrap_or("");
    let word =
        rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != '-').unwrap_or(rest.len());
    rest.get(..word.max(1)).unwrap_or(rest)
}
