//! A key press, independent of the library that reads the terminal.

use std::fmt;
use std::str::FromStr;

/// What was pressed. Letters come as they are typed: `U` is `Char('U')`, not shift and `u`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
    /// A letter with Ctrl or Alt, to those who know only letters: see [`Key::bare`].
    Chord,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub code: Code,
    pub ctrl: bool,
    pub alt: bool,
}

impl Key {
    pub const fn of(code: Code) -> Key {
        Key { code, ctrl: false, alt: false }
    }

    pub const fn char(c: char) -> Key {
        Key::of(Code::Char(c))
    }

    pub const fn ctrl(c: char) -> Key {
        Key { code: Code::Char(c), ctrl: true, alt: false }
    }

    /// The names of the keys that type no letter.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(_, name)| *name)
    }

    /// What was pressed, for a list of keys in which Ctrl and Alt mean nothing: Ctrl-E is not `e`.
    pub fn bare(self) -> Code {
        match self.code {
            Code::Char(_) if self.ctrl || self.alt => Code::Chord,
            code => code,
        }
    }

    /// The character this key types into a text field, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

const NAMED: &[(Code, &str)] = &[
    (Code::Enter, "Enter"),
    (Code::Esc, "Esc"),
    (Code::Tab, "Tab"),
    (Code::BackTab, "Shift-Tab"),
    (Code::Backspace, "Backspace"),
    (Code::Delete, "Delete"),
    (Code::Insert, "Insert"),
    (Code::Up, "Up"),
    (Code::Down, "Down"),
    (Code::Left, "Left"),
    (Code::Right, "Right"),
    (Code::Home, "Home"),
    (Code::End, "End"),
    (Code::PageUp, "PgUp"),
    (Code::PageDown, "PgDn"),
    (Code::Char(' '), "Space"),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("Ctrl-")?;
        }
        if self.alt {
            f.write_str("Alt-")?;
        }
        if let Some((_, name)) = NAMED.iter().find(|(code, _)| *code == self.code) {
            return f.write_str(name);
        }
        match self.code {
            Code::Char(c) if self.ctrl => write!(f, "{}", c.to_ascii_uppercase()),
            Code::Char(c) => write!(f, "{c}"),
            Code::F(n) => write!(f, "F{n}"),
            _ => Ok(()),
        }
    }
}

/// The text names no key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchKey(pub String);

impl fmt::Display for NoSuchKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no key “{}”; write it as Enter, g, Ctrl-C, F1 …", self.0)
    }
}

impl std::error::Error for NoSuchKey {}

impl FromStr for Key {
    type Err = NoSuchKey;

    fn from_str(text: &str) -> Result<Key, NoSuchKey> {
        let no = || NoSuchKey(text.to_owned());
        let (mut rest, mut ctrl, mut alt) = (text, false, false);
        loop {
            if let Some(tail) = rest.strip_prefix("Ctrl-").filter(|t| !t.is_empty()) {
                (rest, ctrl) = (tail, true);
            } else if let Some(tail) = rest.strip_prefix("Alt-").filter(|t| !t.is_empty()) {
                (rest, alt) = (tail, true);
            } else {
                break;
            }
        }
        let named = NAMED.iter().find(|(_, name)| *name == rest).map(|(code, _)| *code);
        let code = named.or_else(|| function_key(rest)).or_else(|| one_char(rest, ctrl));
        code.map(|code| Key { code, ctrl, alt }).ok_or_else(no)
    }
}

fn function_key(text: &str) -> Option<Code> {
    let n: u8 = text.strip_prefix('F')?.parse().ok()?;
    (1..=24).contains(&n).then_some(Code::F(n))
}

fn one_char(text: &str, ctrl: bool) -> Option<Code> {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) if ctrl => Some(Code::Char(c.to_ascii_lowercase())),
        (Some(c), None) if !c.is_control() => Some(Code::Char(c)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_with_ctrl_or_alt_is_no_letter() {
        assert_eq!(Key::char('e').bare(), Code::Char('e'));
        assert_eq!(Key::ctrl('e').bare(), Code::Chord);
        assert_eq!(Key { alt: true, ..Key::char('e') }.bare(), Code::Chord);
        assert_eq!(Key { ctrl: true, ..Key::of(Code::Left) }.bare(), Code::Left);
    }

    #[test]
    fn keys_are_read_as_they_are_written() {
        let samples = ["Enter", "g", "U", "Ctrl-C", "F12", "Space", "Shift-Tab", "?", "-", "Alt-x"];
        for text in samples {
            let key: Key = text.parse().expect(text);
            assert_eq!(key.to_string(), text);
        }
        assert_eq!("Ctrl-C".parse(), Ok(Key::ctrl('c')));
        assert!("Hyper-x".parse::<Key>().is_err());
        assert!("F99".parse::<Key>().is_err());
    }
}
