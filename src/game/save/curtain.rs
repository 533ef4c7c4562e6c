//! A curtain before a line of the journal: the orders of the others stand there before the week
//! is resolved, and nobody shall read them by accident. Not a lock.
//!
//! ```text
//! ~<deflated text in hexadecimal digits>
//! ```
//! A line without the mark is read as it stands, so that a journal can be written by hand.

use std::fmt::Write as _;
use std::io::{Read, Write as _};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::fault::Flaw;
use super::limits;

const MARK: char = '~';

/// Draws the curtain before a text.
#[must_use]
pub fn draw(text: &str) -> String {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::default());
    // Writing to memory does not fail; if it ever did, the text is worth more than the curtain.
    let Ok(packed) = packer.write_all(text.as_bytes()).and_then(|()| packer.finish()) else {
        return text.to_owned();
    };
    packed.iter().fold(MARK.to_string(), |mut line, byte| {
        let _ = write!(line, "{byte:02x}");
        line
    })
}

/// Lifts it.
///
/// # Errors
/// [`Flaw::Unpack`] if there is nothing behind it that could be read, or more than the limit.
pub fn lift(line: &str) -> Result<String, Flaw> {
    let Some(digits) = line.strip_prefix(MARK) else { return Ok(line.to_owned()) };
    let packed = bytes(digits).ok_or(Flaw::Unpack)?;
    let mut text = String::new();
    let most = limits::UNPACKED as u64;
    let read = DeflateDecoder::new(packed.as_slice()).take(most + 1).read_to_string(&mut text);
    match read {
        Ok(size) if size <= limits::UNPACKED => Ok(text),
        Ok(_) | Err(_) => Err(Flaw::Unpack),
    }
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    pairs.map(|pair| byte(pair).filter(|_| pair.len() == 2)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_behind_the_curtain_comes_back() {
        for text in ["", "a", "(week:(3),orders:(security:[]))", "ünïcode \u{1f98a}"] {
            let line = draw(text);
            assert!(line.is_ascii() && !line.contains('\n'));
            assert_eq!(lift(&line), Ok(text.to_owned()));
        }
        assert_eq!(lift("as it stands"), Ok("as it stands".to_owned()));
    }

    #[test]
    fn nothing_of_it_can_be_read_in_passing() {
        let line = draw("(security:[Arrest((who:(7)))])");
        assert!(!line.contains("Arrest"));
    }

    #[test]
    fn what_is_no_curtain_is_a_flaw() {
        for line in ["~zz", "~0", "~00", "~ffffff"] {
            assert_eq!(lift(line), Err(Flaw::Unpack), "{line}");
        }
    }

    #[test]
    fn a_bomb_goes_off_in_a_box() {
        let bomb = draw(&"a".repeat(limits::UNPACKED + 1));
        assert_eq!(lift(&bomb), Err(Flaw::Unpack));
    }
}
