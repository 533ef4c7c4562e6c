//! A rule page as an outline: Markdown of the plain kind that the pages are written in.

use crate::front::outline::{Cell, Outline, Row, Section};
use game::text::{
    Role, Text,
    pages::{self, Chapter},
};

/// Reads headings, paragraphs, lists and tables; `**bold**` at the head of a paragraph stands out.
/// Under the heading `leads_to` stand the pages that this one names, keyed by their names.
pub fn page(text: &Text, markdown: &str, leads_to: &str) -> Outline {
    let mut outline = prose(&pages::without_links(markdown));
    let named = pages::leads_to(markdown);
    if !named.is_empty() {
        let rows = named.into_iter().map(|name| row(text, name)).collect();
        outline.sections.push(Section { heading: leads_to.to_owned(), rows, ..Section::default() });
    }
    outline
}

/// The title of a page beside the word that opens it.
fn row(text: &Text, name: &str) -> Row {
    Row::of([Cell::new(pages::title(text, name)), Cell::of(Role::Muted, name)]).keyed(name)
}

fn prose(markdown: &str) -> Outline {
    let mut outline = Outline::default();
    let mut section = Section::default();
    let mut paragraph = String::new();
    for line in markdown.lines() {
        let line = line.trim_end();
        if let Some(title) = line.strip_prefix("# ") {
            outline.title = title.to_owned();
        } else if let Some(heading) = line.strip_prefix("## ") {
            flush(&mut section, &mut paragraph);
            close(&mut outline, &mut section);
            section.heading = heading.to_owned();
        } else if line.starts_with('|') {
            flush(&mut section, &mut paragraph);
            table_line(&mut outline, &mut section, line);
        } else if line.is_empty() {
            flush(&mut section, &mut paragraph);
            if !section.columns.is_empty() {
                close(&mut outline, &mut section);
            }
        } else {
            if line.trim_start().starts_with("* ") || line.trim_start().starts_with("- ") {
                flush(&mut section, &mut paragraph);
            }
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line.trim_start());
        }
    }
    flush(&mut section, &mut paragraph);
    close(&mut outline, &mut section);
    outline
}

/// The chapters with the titles of their pages, each beside the word that opens it.
pub fn contents(text: &Text, title: &str) -> Outline {
    let section = |chapter: Chapter| Section {
        heading: chapter.title,
        rows: chapter.pages.into_iter().map(|name| row(text, name)).collect(),
        ..Section::default()
    };
    Outline {
        title: title.to_owned(),
        sections: pages::chapters(text).into_iter().map(section).collect(),
    }
}

/// Ends a paragraph; a blank row keeps it from the next.
fn flush(section: &mut Section, paragraph: &mut String) {
    if paragraph.is_empty() {
        return;
    }
    let text = std::mem::take(paragraph);
    let item = text.strip_prefix("* ").or_else(|| text.strip_prefix("- "));
    let mut cells = Vec::new();
    if item.is_some() {
        cells.push(Cell::of(Role::Muted, "–"));
    }
    let body = item.unwrap_or(&text);
    match body.strip_prefix("**").and_then(|rest| rest.split_once("**")) {
        Some((head, rest)) => {
            // A mark that follows at once belongs to the word before it.
            let marks = rest.find(|mark| !",.;:".contains(mark)).unwrap_or(rest.len());
            let (mark, rest) = rest.split_at(marks);
            cells.push(Cell::of(Role::Heading, plain(head) + mark));
            cells.push(Cell::new(plain(rest.trim_start())));
        }
        None => cells.push(Cell::new(plain(body))),
    }
    cells.retain(|cell| !cell.text.is_empty());
    if item.is_none() && !section.rows.is_empty() {
        section.rows.push(Row::default());
    }
    section.rows.push(Row { cells, key: None });
}

fn plain(text: &str) -> String {
    text.replace("**", "").replace(['`', '*'], "")
}

fn table_line(outline: &mut Outline, section: &mut Section, line: &str) {
    let cells: Vec<String> =
        line.trim_matches('|').split('|').map(|cell| plain(cell.trim())).collect();
    if cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|c| "-: ".contains(c))) {
        return;
    }
    if section.columns.is_empty() {
        close(outline, section);
        section.columns = cells;
        return;
    }
    section.rows.push(Row::of(cells.into_iter().map(Cell::new)));
}

fn close(outline: &mut Outline, section: &mut Section) {
    let done = std::mem::take(section);
    if !done.rows.is_empty() || !done.heading.is_empty() {
        outline.sections.push(done);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_headings_paragraphs_and_tables() {
        let text = "# Pitch\n\nOne\ntwo.\n\n**It takes** a day.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n\
                    Last [`word`](odds.md).\n\n* item";
        let page = page(&Text::english(), text, "See");
        assert_eq!(page.title, "Pitch");
        assert_eq!(page.sections.len(), 4);
        assert_eq!(page.sections[0].rows[0].cells[0].text, "One two.");
        assert_eq!(page.sections[0].rows[2].cells[0].role, Role::Heading);
        assert_eq!(page.sections[1].columns, ["a", "b"]);
        assert_eq!(page.sections[2].rows[0].cells[0].text, "Last word.");
        assert_eq!(page.sections[3].rows[0].key.as_deref(), Some("odds"));
    }

    #[test]
    fn every_page_of_the_book_has_a_title_and_something_to_say() {
        let text = Text::english();
        for name in pages::names() {
            let page = page(&text, pages::raw(&text, name).unwrap_or_default(), "");
            assert!(!page.title.is_empty() && !page.sections.is_empty(), "{name}");
        }
    }
}
