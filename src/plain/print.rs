//! Outlines as lines.

use game::text::Role;

use crate::front::{
    Subject,
    outline::{Cell, Outline, Row, Section},
};

/// The outline in lines. A row of a table says its column before each cell, so that it can be
/// heard as well as seen; a cell that holds nothing is left out.
pub fn outline(outline: &Outline) -> Vec<String> {
    let mut lines = vec![String::new(), format!("[{}]", outline.title)];
    for section in &outline.sections {
        if !section.heading.is_empty() {
            lines.push(format!("-- {} --", section.heading));
        }
        if !section.note.is_empty() {
            lines.push(section.note.clone());
        }
        lines.extend(section.rows.iter().map(|it| row(section, it)));
    }
    lines
}

fn row(section: &Section, row: &Row) -> String {
    let mut line = number(row).map(|at| format!("{at}. ")).unwrap_or_default();
    if section.columns.is_empty() {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        // Two cells without columns are a label and its figure.
        line.push_str(&match cells.as_slice() {
            [mark @ ("+" | "-" | "~" | "–"), text] => format!("{mark} {text}"),
            [mark @ "–", more @ ..] => format!("{mark} {}", more.join(" ")),
            // The head of a paragraph is no label.
            [head, text] if row.cells[0].role == Role::Heading => after(head, text),
            [label, figure] if label.ends_with(['.', '!', '?']) => format!("{label} {figure}"),
            [label, figure] => format!("{label}: {figure}"),
            more => more.join("  "),
        });
        return line;
    }
    let says = |(_, cell): &(usize, &Cell)| !matches!(cell.text.as_str(), "" | "–" | ".");
    let before = line.len();
    for (at, cell) in row.cells.iter().enumerate().filter(says) {
        if before < line.len() {
            // After a sentence another mark would be one too many.
            line.push_str(if line.ends_with(['.', '!', '?']) { " " } else { "; " });
        }
        match section.columns.get(at).filter(|_| 0 < at || is_bare(cell)) {
            Some(column) => line.push_str(&format!("{column}: {}", cell.text)),
            None => line.push_str(&cell.text),
        }
    }
    line
}

/// A figure without a word says nothing.
fn is_bare(cell: &Cell) -> bool {
    !cell.text.is_empty() && cell.text.bytes().all(|it| it.is_ascii_digit())
}

/// A text behind the head of its paragraph. Before a comma there is no blank.
fn after(head: &str, text: &str) -> String {
    let blank = if text.starts_with([',', '.', ';', ':']) { "" } else { " " };
    format!("{head}{blank}{text}")
}

/// Orders and deeds are called by their numbers.
fn number(row: &Row) -> Option<u32> {
    match Subject::parse(row.key.as_deref()?)? {
        Subject::Order(at) => Some(u32::from(at) + 1),
        Subject::Deed(at) => Some(at + 1),
        _ => None,
    }
}
