//! Text made to fit: cleaned of what could command a terminal, measured, cut and wrapped.
//!
//! Everything here works in graphemes and columns, so that no wide glyph is ever cut in half and
//! an ellipsis never splits an accent from its letter.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use game::text::bare;

/// More than this many marks on one letter is an attack on the line above, not a language.
const MARKS_AT_MOST: usize = 2;

/// May this character stand on the screen? Controls could command the terminal, bidirectional
/// marks could reorder a line, and invisible ones could make two names look alike.
pub fn harmless(c: char) -> bool {
    // Flags and skins are pairs, of which a terminal may draw one.
    let paired = matches!(c, '\u{1f1e6}'..='\u{1f1ff}' | '\u{1f3fb}'..='\u{1f3ff}');
    !bare::steers(c) && !paired
}

/// The text without what must not reach a terminal. A line end or tab becomes a blank.
pub fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if harmless(c) {
            out.push(c);
        } else if matches!(c, '\n' | '\r' | '\t') {
            out.push(' ');
        }
    }
    out
}

/// The graphemes of a text that occupy at least one column, each with its width.
pub fn graphemes(text: &str) -> impl Iterator<Item = (&str, u16)> {
    text.graphemes(true).map(|g| (crop_marks(g), columns(g))).filter(|&(_, w)| w > 0)
}

fn crop_marks(grapheme: &str) -> &str {
    let end = grapheme.char_indices().nth(1 + MARKS_AT_MOST).map_or(grapheme.len(), |(at, _)| at);
    &grapheme[..end]
}

fn columns(grapheme: &str) -> u16 {
    grapheme.width().min(2) as u16
}

/// How many columns the text takes.
pub fn width(text: &str) -> u16 {
    if text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return u16::try_from(text.len()).unwrap_or(u16::MAX);
    }
    let sum: usize = graphemes(text).map(|(_, w)| usize::from(w)).sum();
    sum.min(usize::from(u16::MAX)) as u16
}

/// The longest beginning that fits, without ellipsis.
pub fn head(text: &str, room: u16) -> &str {
    let mut used = 0;
    let mut end = 0;
    for g in text.graphemes(true) {
        used += columns(g);
        if used > room {
            break;
        }
        end += g.len();
    }
    &text[..end]
}

/// The text if it fits, else its beginning with the ellipsis at the end.
pub fn cut(text: &str, room: u16, ellipsis: &str) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mark = width(ellipsis);
    if room <= mark {
        return head(text, room).to_owned();
    }
    format!("{}{ellipsis}", head(text, room - mark).trim_end())
}

/// As [`cut`], between words where that leaves the better part.
pub fn cut_between_words(text: &str, room: u16, ellipsis: &str) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let head = head(text, room.saturating_sub(width(ellipsis)));
    let rest = &text[head.len()..];
    match head.rfind(' ').filter(|_| !rest.starts_with(' ')) {
        Some(end) if width(head) < 3 * width(&head[..end]) => {
            format!("{}{ellipsis}", head[..end].trim_end_matches([' ', ',', ';']))
        }
        _ => cut(text, room, ellipsis),
    }
}

/// Wrapped at blanks; a word longer than the line is broken where it must be. Never empty.
pub fn wrap(text: &str, room: u16) -> Vec<String> {
    let room = room.max(2);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut used = 0;
        for word in paragraph.split_whitespace() {
            let w = width(word);
            if used > 0 && used + 1 + w <= room {
                line.push(' ');
                line.push_str(word);
                used += 1 + w;
                continue;
            }
            if used > 0 {
                lines.push(std::mem::take(&mut line));
            }
            line = break_word(word, room, &mut lines);
            used = width(&line);
        }
        lines.push(line);
    }
    lines
}

/// Pushes all full lines of a long word and returns its remainder.
fn break_word(word: &str, room: u16, lines: &mut Vec<String>) -> String {
    let mut rest = word;
    while width(rest) > room {
        let part = head(rest, room);
        if part.is_empty() {
            return String::new();
        }
        lines.push(part.to_owned());
        rest = &rest[part.len()..];
    }
    rest.to_owned()
}

/// The nearest ASCII for a character, of the same width where the screen counts on it.
pub fn to_ascii(c: char) -> char {
    const FOLDS: &[(&str, char)] = &[
        ("ÀÁÂÃÄÅĀĂĄ", 'A'),
        ("àáâãäåāăą", 'a'),
        ("ÇĆĈĊČ", 'C'),
        ("çćĉċč", 'c'),
        ("ĎĐÐ", 'D'),
        ("ďđð", 'd'),
        ("ÈÉÊËĒĔĖĘĚ", 'E'),
        ("èéêëēĕėęě", 'e'),
        ("ĜĞĠĢ", 'G'),
        ("ĝğġģ", 'g'),
        ("ÌÍÎÏĪİ", 'I'),
        ("ìíîïīı", 'i'),
        ("ĶŁĹĻĽ", 'L'),
        ("łĺļľ", 'l'),
        ("ÑŃŅŇ", 'N'),
        ("ñńņň", 'n'),
        ("ÒÓÔÕÖØŌŎŐ", 'O'),
        ("òóôõöøōŏő", 'o'),
        ("ŔŘ", 'R'),
        ("ŕř", 'r'),
        ("ŚŜŞŠȘ", 'S'),
        ("śŝşšșß", 's'),
        ("ŢŤȚ", 'T'),
        ("ţťț", 't'),
        ("ÙÚÛÜŪŮŰ", 'U'),
        ("ùúûüūůű", 'u'),
        ("ÝŸ", 'Y'),
        ("ýÿ", 'y'),
        ("ŹŻŽ", 'Z'),
        ("źżž", 'z'),
        ("‘’‚′", '\''),
        ("“”„«»″", '"'),
        ("‐‑‒–—−─━", '-'),
        ("…·•", '.'),
        ("×", 'x'),
        ("│┃", '|'),
        ("≤", '<'),
        ("≥", '>'),
        ("\u{a0}\u{202f}\u{2009}", ' '),
        ("→▸►", '>'),
        ("←◂◄", '<'),
        ("↑▲", '^'),
        ("↓▼", 'v'),
        ("●◉", '@'),
        ("○◇□⌂", 'o'),
        ("▣■", '#'),
        ("◆", '%'),
        ("≡", '&'),
        ("£", 'L'),
        ("±", '~'),
        ("✓", '+'),
        ("★", '*'),
        ("÷", '/'),
    ];
    if c.is_ascii() {
        return c;
    }
    FOLDS.iter().find(|(from, _)| from.contains(c)).map_or('?', |&(_, to)| to)
}

/// Stands the character in the old code page, of which a plain console has glyphs?
pub fn in_cp437(c: char) -> bool {
    const HIGH: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙\
                        ╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■•○►◄↑↓→←▲▼♦⌂";
    c.is_ascii() || HIGH.contains(c)
}

/// The width of one character, 0 for those that take no column of their own.
pub fn char_width(c: char) -> u16 {
    c.width().unwrap_or(0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_that_commands_the_terminal_is_only_a_name() {
        assert_eq!(clean("Mag\u{1b}[2Jpie\u{202e}\u{7}"), "Mag[2Jpie");
        assert_eq!(clean("two\nlines"), "two lines");
    }

    #[test]
    fn a_cut_text_ends_in_the_ellipsis_and_fits() {
        assert_eq!(cut("Ministry of Trade", 10, "…"), "Ministry…");
        assert_eq!(cut("漢字漢字", 5, "…"), "漢字…");
        assert_eq!(cut("abc", 1, "..."), "a");
    }

    #[test]
    fn words_wrap_and_endless_words_break() {
        assert_eq!(wrap("one two three", 8), ["one two", "three"]);
        assert_eq!(wrap("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(wrap("", 4), [""]);
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_its_room(text in "\\PC{0,40}", room in 0u16..30) {
            prop_assert!(width(head(&text, room)) <= room);
            prop_assert!(width(&cut(&text, room, "…")) <= room);
            for line in wrap(&text, room) {
                prop_assert!(width(&line) <= room.max(2));
            }
        }
    }
}
