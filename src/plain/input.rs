//! Where commands come from: somebody who types, or a script.

use std::io::{self, BufRead};

use crate::text::{Text, clerk::arg};

/// A source of commands.
pub struct Input<'a> {
    lines: &'a mut dyn BufRead,
    /// The name of the script, if it is one.
    script: Option<String>,
    at: usize,
}

impl std::fmt::Debug for Input<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Input").field("script", &self.script).field("at", &self.at).finish()
    }
}

impl<'a> Input<'a> {
    /// Somebody types.
    pub fn typed(lines: &'a mut dyn BufRead) -> Input<'a> {
        Input { lines, script: None, at: 0 }
    }

    /// A script of that name.
    pub fn script(name: impl Into<String>, lines: &'a mut dyn BufRead) -> Input<'a> {
        Input { lines, script: Some(name.into()), at: 0 }
    }

    pub(super) const fn is_script(&self) -> bool {
        self.script.is_some()
    }

    /// The next command. Scripts skip empty lines and comments.
    pub(super) fn next(&mut self) -> io::Result<Option<String>> {
        loop {
            let mut line = String::new();
            if self.lines.read_line(&mut line)? == 0 {
                return Ok(None);
            }
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
