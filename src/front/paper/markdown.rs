//! Outlines as Markdown.

use game::text::bare::plain;

use crate::front::{
    ending::Part,
    outline::{Row, Section},
    paper::Paper,
};

/// The whole file as Markdown: a heading for each part, a table for each section.
pub fn markdown(paper: Paper<'_>) -> String {
    let Paper { clerk, file, title } = paper;
    let mut out = format!("# {}: {}\n", clerk.word("ending-title"), text(title));
    for part in Part::of(clerk, file) {
        let sections = part.sections(clerk, file);
        if sections.is_empty() {
            continue;
        }
        let heading = clerk.word(part.title());
        out.push_str(&format!("\n## {}\n", text(&heading)));
        for found in &sections {
            section(&mut out, found, &heading);
        }
    }
    out
}

fn section(out: &mut String, section: &Section, part: &str) {
    if section.heading != part && !section.heading.is_empty() {
        out.push_str(&format!("\n### {}\n", text(&section.heading)));
    }
    if !section.note.is_empty() {
        out.push_str(&format!("\n{}\n", text(&section.note)));
    }
    if section.rows.is_empty() {
        return;
    }
    out.push('\n');
    if section.columns.is_empty() {
        section.rows.iter().for_each(|row| out.push_str(&format!("- {}\n", joined(row, ": "))));
        return;
    }
    let columns: Vec<String> = section.columns.iter().map(|it| text(it)).collect();
    out.push_str(&format!("| {} |\n|{}\n", columns.join(" | "), " --- |".repeat(columns.len())));
    for row in &section.rows {
        let mut cells: Vec<String> = row.cells.iter().map(|cell| text(&cell.text)).collect();
        cells.resize(columns.len(), String::new());
        out.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

fn joined(row: &Row, by: &str) -> String {
    let cells: Vec<String> = row.cells.iter().map(|cell| text(&cell.text)).collect();
    cells.join(by)
}

/// Without control characters, and with the signs that Markdown would take for its own escaped.
fn text(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for sign in plain(raw).chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' => out.extend(['\\', sign]),
            '\n' => out.push(' '),
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn nothing_in_a_name_is_taken_for_a_mark() {
        assert_eq!(text("a|b *c* <d>\u{1b}e"), "a\\|b \\*c\\* \\<d\\>e");
    }
}
