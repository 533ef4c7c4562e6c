//! Keeps text from outside from steering the terminal.

use std::{borrow::Cow, fmt::Write as _, path::Path};

/// The text without characters that a terminal obeys or that make a line read differently from
/// what it says: controls, and marks of direction and format. What is left is only letters and
/// spaces, in one line.
pub fn plain(raw: &str) -> Cow<'_, str> {
    if raw.chars().any(steers) {
        Cow::Owned(raw.chars().filter(|&letter| !steers(letter)).collect())
    } else {
        Cow::Borrowed(raw)
    }
}

/// The same of a text of several lines: their ends stay, and a tab is a space.
pub fn lines(raw: &str) -> Cow<'_, str> {
    if raw.chars().any(|letter| letter != '\n' && steers(letter)) {
        let kept = raw.chars().map(|letter| if letter == '\t' { ' ' } else { letter });
        Cow::Owned(kept.filter(|&letter| letter == '\n' || !steers(letter)).collect())
    } else {
        Cow::Borrowed(raw)
    }
}

/// JSON that says the same, with what would steer a terminal as escapes. Line ends stay: they
/// stand between values only.
pub fn json(raw: &str) -> Cow<'_, str> {
    if !raw.chars().any(|letter| letter != '\n' && steers(letter)) {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    for letter in raw.chars() {
        match letter {
            '\t' => text.push(' '),
            '\n' => text.push('\n'),
            letter if steers(letter) => {
                for half in letter.encode_utf16(&mut [0; 2]) {
                    // Writing to memory does not fail.
                    let _ = write!(text, "\\u{half:04x}");
                }
            }
            letter => text.push(letter),
        }
    }
    Cow::Owned(text)
}

/// A path as it may be said, in one line.
pub fn path(path: &Path) -> String {
    plain(&path.to_string_lossy()).into_owned()
}

/// Every control, every character of format (Unicode's Cf, Zl and Zp), and letters that show
/// nothing.
pub fn steers(letter: char) -> bool {
    letter.is_control()
        || !letter.is_ascii()
            && matches!(
                letter,
                '\u{00AD}'
                    | '\u{034F}'
                    | '\u{0600}'..='\u{0605}'
                    | '\u{061C}'
                    | '\u{06DD}'
                    | '\u{070F}'
                    | '\u{0890}'..='\u{0891}'
                    | '\u{08E2}'
                    | '\u{115F}'..='\u{1160}'
                    | '\u{17B4}'..='\u{17B5}'
                    | '\u{180B}'..='\u{180F}'
                    | '\u{200B}'..='\u{200F}'
                    | '\u{2028}'..='\u{202E}'
                    | '\u{2060}'..='\u{206F}'
                    | '\u{3164}'
                    | '\u{FE00}'..='\u{FE0F}'
                    | '\u{FEFF}'
                    | '\u{FFA0}'
                    | '\u{FFF0}'..='\u{FFFB}'
                    | '\u{110BD}'
                    | '\u{110CD}'
                    | '\u{13430}'..='\u{1343F}'
                    | '\u{1BCA0}'..='\u{1BCA3}'
                    | '\u{1D173}'..='\u{1D17A}'
                    | '\u{E0000}'..='\u{E0FFF}'
            )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_terminal_is_taken_out() {
        assert_eq!(plain("a\u{1b}[31mb\u{202e}c\n"), "a[31mbc");
        assert_eq!(plain("Žofie Ó"), "Žofie Ó");
    }

    #[test]
    fn lines_keep_their_ends_and_nothing_else_that_moves_the_cursor() {
        assert_eq!(lines("a\tb\r\n\u{9b}2Jc\u{7f}\n"), "a b\n2Jc\n");
        assert_eq!(lines("one\ntwo"), "one\ntwo");
    }

    #[test]
    fn json_says_the_same_without_a_control() {
        let words =
            "bell\u{7} csi\u{9b}31m turned\u{202e} tag\u{e0041} \"quoted\" \u{1b}]0;x\u{7f}";
        let raw = serde_json::to_string(words).unwrap();
        let bare = json(&raw);
        assert!(!bare.chars().any(steers), "{bare:?}");
        assert_eq!(serde_json::from_str::<String>(&bare).unwrap(), words);
    }

    #[test]
    fn a_path_is_one_line() {
        assert_eq!(path(Path::new("a\nb\u{1b}[2J/c")), "ab[2J/c");
    }

    #[test]
    fn what_a_name_may_not_hold_is_never_printed() {
        for letter in (0..=0x10_FFFF).filter_map(char::from_u32) {
            let name = format!("a{letter}");
            let unclean = matches!(
                crate::text::clean::Name::new(&name),
                Err(crate::text::clean::Unclean::Forbidden { .. })
            );
            let sign = u32::from(letter) & 0xFFFE == 0xFFFE;
            assert!(!unclean || sign || steers(letter), "{letter:?}");
        }
    }
}
