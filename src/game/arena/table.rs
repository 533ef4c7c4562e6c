//! Tables, and their three ways onto paper.

use unicode_width::UnicodeWidthStr;

use crate::text::bare::plain;

/// Rows of words under headings. The first column is text; the others are figures and stand to
/// the right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub title: String,
    /// What the figures mean, if the headings don't say.
    pub note: String,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// How many columns from the left are text.
    pub words: usize,
}

impl Table {
    pub fn new(title: &str, words: usize, columns: &[&str]) -> Table {
        Table {
            title: title.to_owned(),
            note: String::new(),
            columns: columns.iter().map(|heading| (*heading).to_owned()).collect(),
            rows: Vec::new(),
            words,
        }
    }

    pub fn noted(mut self, note: &str) -> Table {
        self.note = note.to_owned();
        self
    }

    /// The same in plain words, each in one line: a ledger's names are a stranger's.
    fn bare(&self) -> Table {
        let words = |cells: &Vec<String>| cells.iter().map(|it| plain(it).into_owned()).collect();
        Table {
            title: plain(&self.title).into_owned(),
            note: plain(&self.note).into_owned(),
            columns: words(&self.columns),
            rows: self.rows.iter().map(words).collect(),
            words: self.words,
        }
    }

    /// Aligned columns for a terminal.
    pub fn text(&self) -> String {
        self.bare().as_text()
    }

    pub fn markdown(&self) -> String {
        self.bare().as_markdown()
    }

    /// Comma-separated (RFC 4180, but with plain newlines), the title as first column, so that
    /// all tables of a report can stand in one file.
    pub fn csv(&self) -> String {
        self.bare().as_csv()
    }

    fn as_text(&self) -> String {
        let widths = self.widths();
        let mut text = format!("{}\n", self.title);
        let headings = self.columns.clone();
        for row in std::iter::once(&headings).chain(&self.rows) {
            let cells = row.iter().zip(&widths).enumerate();
            let line: Vec<String> =
                cells.map(|(column, (cell, width))| self.pad(column, cell, *width)).collect();
            text.push_str(format!("  {}", line.join("  ")).trim_end());
            text.push('\n');
        }
        if !self.note.is_empty() {
            text.push_str(&format!("  {}\n", self.note));
        }
        text
    }

    fn as_markdown(&self) -> String {
        let mut text = format!("### {}\n\n", self.title);
        let rule = (0..self.columns.len())
            .map(|column| if column < self.words { "---".to_owned() } else { "---:".to_owned() });
        let headings = self.columns.clone();
        for row in [headings, rule.collect::<Vec<String>>()].iter().chain(&self.rows) {
            let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
            text.push_str(&format!("| {} |\n", cells.join(" | ")));
        }
        if !self.note.is_empty() {
            text.push_str(&format!("\n{}\n", self.note));
        }
        text
    }

    fn as_csv(&self) -> String {
        let mut text = String::new();
        let headings = self.columns.clone();
        for (index, row) in std::iter::once(&headings).chain(&self.rows).enumerate() {
            let first = if index == 0 { "table".to_owned() } else { self.title.clone() };
            let cells: Vec<String> =
                std::iter::once(&first).chain(row).map(|cell| quoted(cell)).collect();
            text.push_str(&cells.join(","));
            text.push('\n');
        }
        text
    }

    fn widths(&self) -> Vec<usize> {
        let width = |column: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(column)).map(String::as_str);
            cells
                .chain(self.columns.get(column).map(String::as_str))
                .map(UnicodeWidthStr::width)
                .max()
        };
        (0..self.columns.len()).map(|column| width(column).unwrap_or(0)).collect()
    }

    fn pad(&self, column: usize, cell: &str, width: usize) -> String {
        let space = " ".repeat(width.saturating_sub(cell.width()));
        if column < self.words { format!("{cell}{space}") } else { format!("{space}{cell}") }
    }
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        let mut table = Table::new("Seats", 1, &["seat", "wins"]);
        table.rows.push(vec!["station".to_owned(), "7".to_owned()]);
        table.rows.push(vec!["a, \"b\"".to_owned(), "12".to_owned()]);
        table
    }

    #[test]
    fn figures_stand_to_the_right_on_a_terminal() {
        assert_eq!(table().text(), "Seats\n  seat     wins\n  station     7\n  a, \"b\"     12\n");
    }

    #[test]
    fn csv_quotes_what_needs_it() {
        assert_eq!(table().csv(), "table,seat,wins\nSeats,station,7\nSeats,\"a, \"\"b\"\"\",12\n");
    }

    #[test]
    fn markdown_aligns_figures() {
        assert!(table().markdown().contains("| --- | ---: |"));
    }
}
