//! Where the values of a RON text stand. Used only once something is wrong, so it may be slow.

use std::ops::Range;

/// The place of the value at a path such as `districts[2].name` or `station[0].agents[1].0`.
/// An enum's name in front of its bracket belongs to the value and is no part of the path.
pub fn span_of(text: &str, path: &str) -> Option<Range<usize>> {
    let wanted = path.replace('[', ".").replace(']', "");
    let wanted = wanted.trim_start_matches('.');
    let mut found = None;
    walk(text, &mut |here, _, span| {
        if here == wanted {
            found = Some(span);
        }
    });
    found
}

/// The innermost element of a list around a place.
pub fn element_at(text: &str, at: usize) -> Option<Range<usize>> {
    let mut best: Option<Range<usize>> = None;
    walk(text, &mut |_, in_list, span| {
        let holds = span.start <= at && at <= span.end;
        let closer = best.as_ref().is_none_or(|best| span.len() < best.len());
        if in_list && holds && closer {
            best = Some(span);
        }
    });
    best
}

/// Where the comma that follows a value ends.
pub fn comma_after(text: &str, end: usize) -> Option<usize> {
    let at = skip_blank(text, end);
    text[at..].starts_with(',').then_some(at + 1)
}

/// Calls `visit` with the path of each value, whether it is an element of a list, and its place.
fn walk(text: &str, visit: &mut dyn FnMut(&str, bool, Range<usize>)) {
    let mut walker = Walker { text, at: 0, path: Vec::new(), visit };
    walker.skip_attributes();
    walker.value(false, 0);
}

/// Deeper nesting than any asset has; a bound for hostile files.
const DEEPEST: usize = 60;

struct Walker<'a> {
    text: &'a str,
    at: usize,
    path: Vec<String>,
    visit: &'a mut dyn FnMut(&str, bool, Range<usize>),
}

impl Walker<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn skip(&mut self) {
        self.at = skip_blank(self.text, self.at);
    }

    fn skip_attributes(&mut self) {
        self.skip();
        while self.rest().starts_with("#!") {
            self.at += self.rest().find(']').map_or(self.rest().len(), |end| end + 1);
            self.skip();
        }
    }

    /// Reads one value and what it holds.
    fn value(&mut self, in_list: bool, depth: usize) {
        self.skip();
        let start = self.at;
        self.scalar();
        let named = self.at;
        self.skip();
        match self.rest().chars().next() {
            Some(open @ ('(' | '[' | '{')) if depth < DEEPEST => self.inside(open, depth),
            _ => self.at = named,
        }
        let path = self.path.join(".");
        (self.visit)(&path, in_list, start..self.at);
    }

    /// A string, a number, a name, or nothing.
    fn scalar(&mut self) {
        match self.rest().chars().next() {
            Some('"') => self.at += string_len(self.rest()),
            Some('\'') => self.at += 1 + self.rest()[1..].find('\'').map_or(0, |end| end + 1),
            _ => {
                let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.');
                self.at += self.rest().find(|c| !is_word(c)).unwrap_or(self.rest().len());
            }
        }
    }

    fn inside(&mut self, open: char, depth: usize) {
        self.at += 1;
        let mut index = 0;
        loop {
            self.skip();
            match self.rest().chars().next() {
                None => return,
                Some(')' | ']' | '}') => {
                    self.at += 1;
                    return;
                }
                Some(',') => self.at += 1,
                Some(_) => {
                    let before = self.at;
                    let key = self.key(open).unwrap_or_else(|| index.to_string());
                    self.path.push(key);
                    self.value(open == '[', depth + 1);
                    self.path.pop();
                    index += 1;
                    if self.at == before {
                        // Something that is no value: go on behind it.
                        self.at += self.rest().chars().next().map_or(1, char::len_utf8);
                    }
                }
            }
        }
    }

    /// The name of a field, or the key of a map, with its colon.
    fn key(&mut self, open: char) -> Option<String> {
        if open == '[' {
            return None;
        }
        let start = self.at;
        self.scalar();
        let name = self.text[start..self.at].trim_matches('"').to_owned();
        self.skip();
        if self.rest().starts_with(':') {
            self.at += 1;
            return Some(name);
        }
        self.at = start;
        None
    }
}

/// Bytes of the string that starts here, quotes included.
fn string_len(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Past white space and comments.
fn skip_blank(text: &str, mut at: usize) -> usize {
    loop {
        let rest = &text[at..];
        let blank = rest.len() - rest.trim_start().len();
        at += blank;
        let rest = &text[at..];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("/*") {
            at += rest.find("*/").map_or(rest.len(), |end| end + 2);
        } else {
            return at;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"
        // a comment with (brackets
        (name: "a \" ( b", list: [(x: 1, /* y: 2 */ y: 3), Kind(z: "ü", w: [4, 5])], t: (7, 8))
    "#;

    fn at(path: &str) -> Option<&str> {
        span_of(TEXT, path).map(|span| &TEXT[span])
    }

    #[test]
    fn a_path_leads_to_its_value() {
        assert_eq!(at("name"), Some(r#""a \" ( b""#));
        assert_eq!(at("list[0].y"), Some("3"));
        assert_eq!(at("list[1]"), Some(r#"Kind(z: "ü", w: [4, 5])"#));
        assert_eq!(at("list[1].w[1]"), Some("5"));
        assert_eq!(at("t[1]"), Some("8"));
        assert_eq!(at("list[2]"), None);
    }

    #[test]
    fn the_innermost_element_of_a_list_is_found() {
        let here = TEXT.find('5').unwrap();
        assert_eq!(element_at(TEXT, here).map(|span| &TEXT[span]), Some("5"));
        let there = TEXT.find("y: 3").unwrap();
        let element = element_at(TEXT, there).map(|span| &TEXT[span]);
        assert_eq!(element, Some("(x: 1, /* y: 2 */ y: 3)"));
    }

    #[test]
    fn broken_text_ends_the_walk() {
        for text in ["", "(", "(a: [", "(a: \"", ")))", "(a: ,,, :::)", "[[[[", "'", "(a b c)"] {
            let _ = element_at(text, 0);
            let _ = span_of(text, "a");
        }
    }
}
