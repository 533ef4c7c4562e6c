//! Text for the clipboard of the terminal, by the control sequence OSC 52. Only a text that the
//! game made is ever sent: the terminal is asked for nothing.

/// Terminals drop more than this without a word.
const MOST: usize = 48 * 1024;

/// The bytes that ask the terminal to keep a text; none for one that is too long.
pub fn sequence(text: &str) -> Option<Vec<u8>> {
    let fits = text.len() <= MOST;
    fits.then(|| format!("\x1b]52;c;{}\x07", encoded(text.as_bytes())).into_bytes())
}

/// Base64 with its padding (RFC 4648, section 4).
fn encoded(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at) & 63) as usize];
            text.push(if at <= three.len() { char::from(letter) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_are_those_of_the_published_vectors() {
        let vectors =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")];
        for (plain, coded) in vectors {
            assert_eq!(encoded(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn a_text_is_wrapped_whole_and_a_long_one_is_not_sent() {
        assert_eq!(sequence("foo").as_deref(), Some(&b"\x1b]52;c;Zm9v\x07"[..]));
        assert_eq!(sequence(&"x".repeat(MOST + 1)), None);
    }

    #[test]
    fn no_text_can_end_the_sequence() {
        let sent = sequence("\x07\x1b\\ and more").expect("it is short");
        let inside = &sent[7..sent.len() - 1];
        assert!(inside.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(byte)));
    }
}
