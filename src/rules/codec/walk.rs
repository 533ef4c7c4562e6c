//! Going through a text without its type, for those who compare and list.

use crate::codec::{Fault, read::Reader};

/// The fields of the struct that a text writes: name and text of each.
///
/// # Errors
/// It writes no struct.
pub fn fields(text: &str) -> Result<Vec<(&str, &str)>, Fault> {
    let mut reader = Reader::new(text);
    let parts = reader.parts()?;
    Ok(parts.into_iter().filter_map(|(name, value)| Some((name?, value))).collect())
}

/// All that has no parts, by its dotted path: `pitch.base` is `20`, `contact.tailed.2` is `45`.
///
/// # Errors
/// The text is damaged.
pub fn leaves(text: &str) -> Result<Vec<(String, &str)>, Fault> {
    let mut found = Vec::new();
    descend("", text, &mut found)?;
    Ok(found)
}

fn descend<'a>(path: &str, text: &'a str, into: &mut Vec<(String, &'a str)>) -> Result<(), Fault> {
    if !text.starts_with(['(', '[', '{']) {
        into.push((path.to_owned(), text));
        return Ok(());
    }
    let parts = Reader::new(text).parts()?;
    if let [(None, only)] = parts.as_slice()
        && text.starts_with('(')
    {
        return descend(path, only, into);
    }
    for (at, (name, value)) in parts.into_iter().enumerate() {
        let name = name.map_or_else(|| at.to_string(), str::to_owned);
        let below = if path.is_empty() { name } else { format!("{path}.{name}") };
        descend(&below, value, into)?;
    }
    Ok(())
}

/// The same text with a line for each part, to be compared by eye.
pub fn spread(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for letter in text.chars() {
        let mark = !quoted;
        if mark && matches!(letter, ')' | ']' | '}') {
            depth = depth.saturating_sub(1);
            new_line(&mut out, depth);
        }
        out.push(letter);
        if mark && matches!(letter, '(' | '[' | '{') {
            depth += 1;
            new_line(&mut out, depth);
        } else if mark && letter == ',' {
            new_line(&mut out, depth);
        }
        quoted ^= letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
    }
    out
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n("    ", depth));
}
