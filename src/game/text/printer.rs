//! The printer: the only way by which text leaves the program.
//!
//! Whatever is printed goes through `bare`, successes and tables as well as errors.
//! So it does not matter who wrote a name in it: a terminal shows it and never obeys it. Only the
//! screen of the game has another way, for it draws with codes of its own.

use std::io::{self, IsTerminal as _, StdoutLock, Write};

use super::bare::{self, steers};

/// Prints a text as an answer, on the standard output.
///
/// # Errors
/// Nobody reads it, or the disk behind it is full.
pub fn say(text: &str) -> io::Result<()> {
    put(&mut io::stdout().lock(), &bare::lines(text))
}

/// Prints JSON as an answer.
///
/// # Errors
/// As [`say`].
pub fn say_json(text: &str) -> io::Result<()> {
    put(&mut io::stdout().lock(), &bare::json(text))
}

/// Prints a text of ours with its colours; nothing else of it reaches the terminal as a code.
///
/// # Errors
/// As [`say`].
pub fn say_in_colour(text: &str) -> io::Result<()> {
    put(&mut io::stdout().lock(), &coloured(text))
}

/// Hands on bytes that are no text to a reader that is no terminal.
///
/// # Errors
/// As [`say`]; or it is a terminal, which would obey them.
pub fn hand_on(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    if io::stdout().is_terminal() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "a terminal cannot show it"));
    }
    out.write_all(bytes)?;
    out.flush()
}

/// Tells a line beside the answer, on the error stream. If it cannot be told there is nobody to
/// complain to.
pub fn tell(line: &str) {
    let line = bare::lines(line);
    let _ = put(&mut io::stderr().lock(), &format!("{}\n", line.trim_end_matches('\n')));
}

/// Shows how far something is, in a line that the next one replaces.
pub fn show_progress(line: &str) {
    let _ = put(&mut io::stderr().lock(), &format!("\r{}\u{1b}[K", bare::plain(line)));
}

/// Is a terminal behind the error stream?
pub fn is_watched() -> bool {
    io::stderr().is_terminal()
}

/// Does a person read the answers?
pub fn is_read() -> bool {
    io::stdout().is_terminal()
}

/// The standard output for text that comes bit by bit.
pub fn answer() -> Sheet<StdoutLock<'static>> {
    Sheet::new(io::stdout().lock())
}

fn put(out: &mut dyn Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    out.flush()
}

/// Keeps `ESC [ 1;31 m` and the like.
fn coloured(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = colour(rest).unwrap_or(letter.len_utf8());
        let (piece, after) = rest.split_at(length);
        if letter == '\n' || !steers(letter) || 1 < piece.len() && letter == '\u{1b}' {
            kept.push_str(piece);
        }
        rest = after;
    }
    kept
}

/// How long the code of a colour is that a text begins with.
fn colour(text: &str) -> Option<usize> {
    let codes = text.strip_prefix("\u{1b}[")?;
    let end = codes.find(|letter: char| !letter.is_ascii_digit() && letter != ';')?;
    codes.get(end..)?.starts_with('m').then_some(end + 3)
}

/// Paper that takes text only: what is written to it is bare when it arrives. A letter whose
/// bytes come in two pieces stays one.
pub struct Sheet<W> {
    out: W,
    /// The beginning of a letter.
    begun: Vec<u8>,
}

impl<W: Write> Sheet<W> {
    pub const fn new(out: W) -> Sheet<W> {
        Sheet { out, begun: Vec::new() }
    }
}

impl<W: Write> Write for Sheet<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut all = std::mem::take(&mut self.begun);
        all.extend_from_slice(bytes);
        let mut text = String::with_capacity(all.len());
        for piece in all.utf8_chunks() {
            text.push_str(piece.valid());
            let is_begun = std::str::from_utf8(piece.invalid())
                .is_err_and(|error| error.error_len().is_none());
            match is_begun {
                true => self.begun = piece.invalid().to_owned(),
                false if !piece.invalid().is_empty() => text.push(char::REPLACEMENT_CHARACTER),
                false => {}
            }
        }
        self.out.write_all(bare::lines(&text).as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_stay_and_no_other_code() {
        let text = "\u{1b}[1;31mred\u{1b}[0m \u{1b}[2J\u{1b}]0;title\u{7} \u{9b}31m\n";
        assert_eq!(coloured(text), "\u{1b}[1;31mred\u{1b}[0m [2J]0;title 31m\n");
        assert_eq!(coloured("\u{1b}"), "");
        assert_eq!(coloured("\u{1b}["), "[");
    }

    #[test]
    fn a_sheet_is_bare_however_the_bytes_come() {
        let raw = "Žofie \u{1b}[31m \u{202e}狐\u{9b}2J\u{7f}\n";
        for size in 1..=raw.len() {
            let mut sheet = Sheet::new(Vec::new());
            for piece in raw.as_bytes().chunks(size) {
                sheet.write_all(piece).unwrap();
            }
            assert_eq!(String::from_utf8(sheet.out).unwrap(), "Žofie [31m 狐2J\n", "{size}");
        }
        let mut sheet = Sheet::new(Vec::new());
        sheet.write_all(b"a\xff\xfeb").unwrap();
        assert_eq!(String::from_utf8(sheet.out).unwrap(), "a\u{fffd}\u{fffd}b");
    }
}
