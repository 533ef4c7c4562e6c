//! A seat as tools for a language model: the Model Context Protocol over lines, tools only.
//!
//! ```text
//! line in ─► rpc (what is asked) ─► desk (ten tools over the line mode) ─► rpc ─► line out
//! ```
//!
//! The tools speak the words of the line mode, so a model reads what a person reads and nothing
//! else: the view of one seat. No answer is longer than [`LONGEST`] bytes; what is cut says how to
//! read on.

mod desk;
mod rpc;

use std::io::{self, BufRead, Write};

use game::text::Text;

use crate::plain::{Table, read_line};

use desk::Desk;

/// Bytes of one answer.
pub const LONGEST: usize = 6_000;

/// Answers until the input ends.
///
/// # Errors
/// Reading or writing failed.
pub fn serve(
    table: &mut dyn Table,
    text: &Text,
    lines: &mut dyn BufRead,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut desk = Desk::new(table, text);
    while let Some(line) = read_line(lines)? {
        if let Some(answer) = rpc::answer(&line, &mut desk) {
            writeln!(out, "{answer}")?;
            out.flush()?;
        }
    }
    Ok(())
}
