//! Where commands come from: somebody who types, or a script.

use std::io::{self, BufRead};

use game::text::{Text, clerk::arg};

use super::Page;

/// More than this is no command. The rest of such a line is read and forgotten.
const LONGEST: usize = 64 * 1024;

/// One line without holding more of it than a command can have; what is no text is replaced.
///
/// # Errors
/// Reading failed.
pub fn read_line(lines: &mut dyn BufRead) -> io::Result<Option<String>> {
    let mut line = Vec::new();
    let mut begun = false;
    loop {
        let bytes = match lines.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            bytes => bytes?,
        };
        if bytes.is_empty() {
            break;
        }
        begun = true;
        let end = bytes.iter().position(|byte| *byte == b'\n');
        let piece = &bytes[..end.unwrap_or(bytes.len())];
        let room = LONGEST - line.len();
        line.extend_from_slice(&piece[..piece.len().min(room)]);
        let used = end.map_or(bytes.len(), |end| end + 1);
        lines.consume(used);
        if end.is_some() {
            break;
        }
    }
    let line = String::from_utf8_lossy(&line);
    // An editor's byte order mark is no part of a command.
    Ok(begun.then(|| line.trim_start_matches('\u{feff}').to_owned()))
}

/// A source of commands.
pub struct Input<'a> {
    lines: &'a mut dyn BufRead,
    /// The name of the script, if it is one.
    script: Option<String>,
    at: usize,
    /// How much the reader sees at once; everything, where nothing is said.
    pub(super) page: Option<Page>,
}

impl std::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("script", &self.script).field("at", &self.at).finish()
    }
}

impl<'a> Input<'a> {
    /// Somebody types.
    pub fn typed(lines: &'a mut dyn BufRead) -> Input<'a> {
        Input { lines, script: None, at: 0, page: None }
    }

    /// The same, read a page at a time.
    pub fn by_pages(self, page: Option<Page>) -> Input<'a> {
        Input { page, ..self }
    }

    /// A script of that name.
    pub fn script(name: impl Into<String>, lines: &'a mut dyn BufRead) -> Input<'a> {
        Input { lines, script: Some(name.into()), at: 0, page: None }
    }

    pub(super) const fn is_script(&self) -> bool {
        self.script.is_some()
    }

    /// The next command. Scripts skip empty lines and comments.
    pub(super) fn next(&mut self) -> io::Result<Option<String>> {
        loop {
            let Some(line) = read_line(self.lines)? else { return Ok(None) };
            self.at += 1;
            if self.script.is_none() {
                return Ok(Some(line.trim().to_owned()));
            }
            // A comment behind a command needs a space, for #12 is a dossier.
            let said = line.split(" # ").next().unwrap_or_default().trim();
            if !said.is_empty() && !said.starts_with('#') {
                return Ok(Some(said.to_owned()));
            }
        }
    }

    /// The fault with file and line, if this is a script.
    pub(super) fn blame(&self, text: &Text, fault: &str) -> Option<String> {
        let file = self.script.as_deref()?;
        let args = [arg("file", file), arg("line", self.at), arg("fault", fault)];
        Some(text.message("plain-script-error", &args))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<String> {
        let mut source = io::BufReader::with_capacity(7, bytes);
        std::iter::from_fn(|| read_line(&mut source).unwrap()).collect()
    }

    #[test]
    fn lines_end_where_they_end() {
        assert_eq!(lines(b"one\n\nthree"), ["one", "", "three"]);
        assert!(lines(b"").is_empty());
    }

    #[test]
    fn a_line_without_end_takes_no_more_memory_than_a_command() {
        for n in [LONGEST - 1, LONGEST, LONGEST + 1, LONGEST * 20] {
            let mut bytes = vec![b'x'; n];
            bytes.extend_from_slice(b"\nnext\n");
            let read = lines(&bytes);
            assert_eq!(read[0].len(), n.min(LONGEST));
            assert_eq!(read[1], "next");
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_part_of_a_command() {
        assert_eq!(lines("\u{feff}# a comment\nend\n".as_bytes()), ["# a comment", "end"]);
    }

    #[test]
    fn what_is_no_text_is_replaced() {
        assert_eq!(lines(b"a\xff\xfeb\n"), ["a\u{fffd}\u{fffd}b"]);
    }
}
