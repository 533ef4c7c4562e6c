//! A settings file as its writer left it: the fields of one RON struct with their places, so that
//! one value can be changed and every comment stays.

use std::ops::Range;

/// The fields of the struct in a text, in the order in which they stand there.
#[derive(Debug)]
pub struct Fields<'a> {
    text: &'a str,
    pub fields: Vec<Field<'a>>,
    /// Where the closing parenthesis stands; none in a file that says nothing.
    end: Option<usize>,
    /// Does a comma follow the last field?
    comma: bool,
}

/// One field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    pub name: &'a str,
    pub value: &'a str,
    at: usize,
    span: Range<usize>,
}

/// Where a text stops being such a struct, and what was expected there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slip {
    pub at: usize,
    pub wanted: &'static str,
}

impl<'a> Fields<'a> {
    /// Finds the fields. Values are taken as they stand, and read by whoever knows their types.
    ///
    /// # Errors
    /// The text is no struct in parentheses.
    pub fn of(text: &'a str) -> Result<Fields<'a>, Slip> {
        let mut reader = Reader { text, at: 0 };
        reader.attributes()?;
        let mut found = Fields { text, fields: Vec::new(), end: None, comma: true };
        if reader.peek().is_none() {
            return Ok(found);
        }
        reader.name();
        reader.blank()?;
        reader.expect('(', "`(`")?;
        loop {
            reader.blank()?;
            if reader.peek() == Some(')') {
                found.end = Some(reader.at);
                reader.at += 1;
                reader.blank()?;
                return match reader.peek() {
                    None => Ok(found),
                    Some(_) => Err(reader.slip("nothing after `)`")),
                };
            }
            found.fields.push(reader.field()?);
            reader.blank()?;
            found.comma = reader.peek() == Some(',');
            if found.comma {
                reader.at += 1;
            }
        }
    }

    /// Line and column of a field, from 1.
    pub fn place(&self, field: &Field<'_>) -> (usize, usize) {
        place(self.text, field.at)
    }

    /// The text with one value changed or added, and everything else as it stands.
    pub fn with(&self, name: &str, value: &str) -> String {
        // Of several the last one counts.
        if let Some(field) = self.fields.iter().rev().find(|field| field.name == name) {
            let mut text = self.text.to_owned();
            text.replace_range(field.span.clone(), value);
            return text;
        }
        let Some(end) = self.end else {
            let text = self.text.trim_end();
            let gap = if text.is_empty() { "" } else { "\n" };
            return format!("{text}{gap}(\n    {name}: {value},\n)\n");
        };
        let mut text = self.text.to_owned();
        let line = text[..end].rfind('\n').map_or(0, |at| at + 1);
        let own_line = text[line..end].trim().is_empty() && 0 < line;
        match own_line {
            true => text.insert_str(line, &format!("    {name}: {value},\n")),
            false if self.fields.is_empty() => text.insert_str(end, &format!("{name}: {value}")),
            false if self.comma => text.insert_str(end, &format!(" {name}: {value}")),
            false => text.insert_str(end, &format!(", {name}: {value}")),
        }
        match self.fields.last() {
            // A line of its own needs the comma where the last field ends.
            Some(last) if own_line && !self.comma => {
                text.insert(last.span.end, ',');
            }
            _ => {}
        }
        text
    }
}

/// Line and column of a byte, from 1.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    (before.matches('\n').count() + 1, before[line..].chars().count() + 1)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn slip(&self, wanted: &'static str) -> Slip {
        Slip { at: self.at, wanted }
    }

    fn expect(&mut self, c: char, wanted: &'static str) -> Result<(), Slip> {
        match self.peek() == Some(c) {
            true => self.at += c.len_utf8(),
            false => return Err(self.slip(wanted)),
        }
        Ok(())
    }

    /// Goes past blanks and comments.
    fn blank(&mut self) -> Result<(), Slip> {
        loop {
            let rest = self.rest();
            let text = rest.trim_start();
            self.at += rest.len() - text.len();
            if text.starts_with("//") {
                self.at += text.find('\n').unwrap_or(text.len());
            } else if text.starts_with("/*") {
                self.block_comment()?;
            } else {
                return Ok(());
            }
        }
    }

    /// They nest.
    fn block_comment(&mut self) -> Result<(), Slip> {
        let begun = self.slip("`*/` after this `/*`");
        let mut depth = 0_u32;
        loop {
            let rest = self.rest();
            if rest.starts_with("/*") {
                depth += 1;
                self.at += 2;
            } else if rest.starts_with("*/") {
                depth -= 1;
                self.at += 2;
            } else {
                self.at += rest.chars().next().ok_or(begun)?.len_utf8();
            }
            if depth == 0 {
                return Ok(());
            }
        }
    }

    /// `#![enable(…)]` at the head of a file.
    fn attributes(&mut self) -> Result<(), Slip> {
        loop {
            self.blank()?;
            if !self.rest().starts_with("#!") {
                return Ok(());
            }
            let begun = self.slip("`]` after this `#!`");
            self.at += self.rest().find(']').ok_or(begun)? + 1;
        }
    }

    fn name(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        self.at += end;
        &rest[..end]
    }

    fn field(&mut self) -> Result<Field<'a>, Slip> {
        let (at, begun) = (self.at, self.slip("the name of a setting"));
        let name = self.name();
        if name.is_empty() {
            return Err(begun);
        }
        self.blank()?;
        self.expect(':', "`:`")?;
        self.blank()?;
        let span = self.value()?;
        Ok(Field { name, value: &self.text[span.clone()], at, span })
    }

    /// Everything up to the comma or parenthesis that belongs to the struct.
    fn value(&mut self) -> Result<Range<usize>, Slip> {
        let (begin, empty) = (self.at, self.slip("a value"));
        let mut end = begin;
        let mut depth = 0_u32;
        loop {
            self.blank()?;
            match self.peek() {
                None => return Err(self.slip("`)`")),
                Some(',' | ')') if depth == 0 => break,
                Some('(' | '[' | '{') => depth += 1,
                Some(')' | ']' | '}') => {
                    depth = depth.checked_sub(1).ok_or(self.slip("`,` or `)`"))?;
                }
                Some('"') => self.string()?,
                Some('r') if self.is_raw() => self.raw()?,
                Some('\'') => self.letter()?,
                Some(_) => {}
            }
            self.at += self.peek().map_or(0, char::len_utf8);
            end = self.at;
        }
        if begin == end { Err(empty) } else { Ok(begin..end) }
    }

    /// Stops at the closing quote.
    fn string(&mut self) -> Result<(), Slip> {
        let begun = self.slip("the end of this text");
        let mut letters = self.rest().char_indices().skip(1);
        while let Some((at, c)) = letters.next() {
            match c {
                '\\' => drop(letters.next()),
                '"' => {
                    self.at += at;
                    return Ok(());
                }
                _ => {}
            }
        }
        Err(begun)
    }

    fn is_raw(&self) -> bool {
        let before = self.text[..self.at].chars().next_back();
        let word = before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        !word && self.rest()[1..].trim_start_matches('#').starts_with('"')
    }

    /// Stops at the last letter of the closing mark.
    fn raw(&mut self) -> Result<(), Slip> {
        let begun = self.slip("the end of this text");
        let after = &self.rest()[1..];
        let hashes = after.len() - after.trim_start_matches('#').len();
        let close = format!("\"{}", "#".repeat(hashes));
        let inside = &after[hashes + 1..];
        self.at += 1 + hashes + 1 + inside.find(&close).ok_or(begun)? + close.len() - 1;
        Ok(())
    }

    /// Stops at the closing quote of a single letter.
    fn letter(&mut self) -> Result<(), Slip> {
        let begun = self.slip("the end of this letter");
        let escaped = self.rest()[1..].starts_with('\\');
        let skip = if escaped { 2 } else { 1 };
        let mut letters = self.rest().char_indices().skip(skip + 1);
        self.at += letters.find(|(_, c)| *c == '\'').ok_or(begun)?.0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(text: &str, name: &str, value: &str) -> String {
        Fields::of(text).unwrap().with(name, value)
    }

    #[test]
    fn a_value_changes_and_everything_else_stays() {
        for (before, after) in [
            ("(theme: \"paper\")", "(theme: \"night\")"),
            ("(theme:\"paper\",mouse:false)", "(theme:\"night\",mouse:false)"),
            (
                "// mine\n(\n  theme: /* was \"x\" */ \"paper\", // (nice)\n  mouse: true\n)\n",
                "// mine\n(\n  theme: /* was \"x\" */ \"night\", // (nice)\n  mouse: true\n)\n",
            ),
            ("Config(theme: Some(\"a,b)\"), x: 1)", "Config(theme: \"night\", x: 1)"),
            ("(theme: r#\"a\")\"#)", "(theme: \"night\")"),
            (
                "#![enable(implicit_some)]\n(theme: \"a\\\")\")",
                "#![enable(implicit_some)]\n(theme: \"night\")",
            ),
            ("(theme: \"a\", theme: \"b\")", "(theme: \"a\", theme: \"night\")"),
            (
                "(other: ['(', '\\'', ')'], theme: x)",
                "(other: ['(', '\\'', ')'], theme: \"night\")",
            ),
        ] {
            assert_eq!(with(before, "theme", "\"night\""), after);
        }
    }

    #[test]
    fn a_new_value_is_added_where_it_fits() {
        for (before, after) in [
            ("", "(\n    mouse: false,\n)\n"),
            ("// mine\n", "// mine\n(\n    mouse: false,\n)\n"),
            ("()", "(mouse: false)"),
            ("(a: 1)", "(a: 1, mouse: false)"),
            ("(a: 1,)", "(a: 1, mouse: false)"),
            ("(\n    a: 1, // one\n)\n", "(\n    a: 1, // one\n    mouse: false,\n)\n"),
            ("(\n    a: 1 // one\n)\n", "(\n    a: 1, // one\n    mouse: false,\n)\n"),
            ("(\n)", "(\n    mouse: false,\n)"),
            ("(\n    // a: 1,\n)", "(\n    // a: 1,\n    mouse: false,\n)"),
            ("(a: 1, /* b */)", "(a: 1, /* b */ mouse: false)"),
        ] {
            let changed = with(before, "mouse", "false");
            assert_eq!(changed, after);
            let fields = Fields::of(&changed).unwrap().fields;
            assert_eq!(fields.last().map(|field| field.value), Some("false"), "{changed}");
        }
    }

    #[test]
    fn what_is_no_struct_is_named_with_its_place() {
        for (text, at) in [
            ("theme: \"x\"", 5),
            ("(theme \"x\")", 7),
            ("(theme: \"x)", 8),
            ("(theme: \"x\"", 11),
            ("(theme: )", 8),
            ("(a: 1) (", 7),
            ("/* (", 0),
            ("(: 1)", 1),
            ("(a: ])", 4),
        ] {
            assert_eq!(Fields::of(text).map(|_| ()).map_err(|slip| slip.at), Err(at), "{text}");
        }
        assert_eq!(place("ä\nöü", 5), (2, 2));
    }
}
