//! Keeps text from outside from steering the terminal.

use std::borrow::Cow;

/// The text without characters that a terminal obeys or that make a line read differently from
/// what it says: controls, and marks of direction. What is left is only letters and spaces.
pub fn plain(raw: &str) -> Cow<'_, str> {
    if raw.chars().any(steers) {
        Cow::Owned(raw.chars().filter(|&letter| !steers(letter)).collect())
    } else {
        Cow::Borrowed(raw)
    }
}

fn steers(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{061C}'
                | '\u{200B}'..='\u{200F}'
                | '\u{2028}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}'
        )
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn what_steers_a_terminal_is_taken_out() {
        assert_eq!(plain("a\u{1b}[31mb\u{202e}c\n"), "a[31mbc");
        assert_eq!(plain("Žofie Ó"), "Žofie Ó");
    }
}
