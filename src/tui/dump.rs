//! A frame as text, for snapshots: what is written, where the styles are, where the cursor is.

use std::fmt::Write;

use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier, Style};

use super::fit;
use super::paint::Sheet;

/// The text alone, line by line, blanks at the ends left out.
pub fn text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut out = String::new();
    for y in area.top()..area.bottom() {
        out.push_str(line(buffer, y).trim_end());
        out.push('\n');
    }
    out
}

/// Text, runs of style, and the cursor.
pub fn dump(sheet: &Sheet) -> String {
    let buffer = &sheet.buffer;
    let area = buffer.area;
    let mut out = String::new();
    for y in area.top()..area.bottom() {
        // Writing to a String does not fail.
        let _ = writeln!(out, "{y:>3}|{}|", line(buffer, y));
    }
    out.push_str("--- styles\n");
    for y in area.top()..area.bottom() {
        let runs = runs(buffer, y);
        if !runs.is_empty() {
            let _ = writeln!(out, "{y:>3} {}", runs.join("  "));
        }
    }
    match sheet.cursor {
        Some(at) => {
            let _ = writeln!(out, "--- cursor {},{}", at.x, at.y);
        }
        None => out.push_str("--- no cursor\n"),
    }
    out
}

/// The text with the codes of its styles, for a terminal that is not ours.
pub fn coded(buffer: &Buffer, code: impl Fn(Style) -> String) -> String {
    let area = buffer.area;
    let mut out = String::new();
    for y in area.top()..area.bottom() {
        let mut last = None;
        for x in area.left()..area.right() {
            let Some(cell) = buffer.cell((x, y)) else { continue };
            if last != Some(cell.style()) {
                out.push_str(&code(cell.style()));
                last = Some(cell.style());
            }
            out.push_str(cell.symbol());
        }
        out.push_str(&code(Style::new()));
        out.push('\n');
    }
    out
}

fn line(buffer: &Buffer, y: u16) -> String {
    let mut out = String::new();
    let mut x = buffer.area.left();
    while x < buffer.area.right() {
        let symbol = buffer.cell((x, y)).map_or(" ", |cell| cell.symbol());
        out.push_str(symbol);
        x += fit::width(symbol).max(1);
    }
    out
}

/// The pieces of a line in one style each: from where, up to before where.
pub(super) fn pieces(buffer: &Buffer, y: u16) -> Vec<(u16, u16, Style)> {
    let style = |x: u16| buffer.cell((x, y)).map(|cell| cell.style()).unwrap_or_default();
    let mut pieces = Vec::new();
    let mut start = buffer.area.left();
    while start < buffer.area.right() {
        let here = style(start);
        let mut end = start + 1;
        while end < buffer.area.right() && style(end) == here {
            end += 1;
        }
        pieces.push((start, end, here));
        start = end;
    }
    pieces
}

fn runs(buffer: &Buffer, y: u16) -> Vec<String> {
    let named = pieces(buffer, y).into_iter().filter_map(|(start, end, style)| {
        let name = name(style)?;
        Some(format!("{start}-{} {name}", end - 1))
    });
    named.collect()
}

fn name(style: Style) -> Option<String> {
    let part = |sign: &str, color: Option<Color>| match color {
        None | Some(Color::Reset) => String::new(),
        Some(color) => format!("{sign}{color}"),
    };
    let looks = [
        (Modifier::BOLD, "b"),
        (Modifier::DIM, "d"),
        (Modifier::ITALIC, "i"),
        (Modifier::UNDERLINED, "u"),
        (Modifier::REVERSED, "r"),
    ];
    let set: String =
        looks.iter().filter(|(m, _)| style.add_modifier.contains(*m)).map(|(_, s)| *s).collect();
    let all = format!("{}{}{set}", part("", style.fg), part("/", style.bg));
    (!all.is_empty()).then_some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::glyph::GlyphSet;
    use crate::tui::theme::{Ink, Theme};
    use ratatui::layout::Rect;

    #[test]
    fn a_dump_shows_text_styles_and_cursor() {
        let mut sheet = Sheet::new(6, 2);
        sheet.paint(&Theme::plain(), GlyphSet::Full, |p| {
            p.text(0, 0, Ink::Body, "漢 ab");
            p.select(Rect::new(3, 0, 2, 1));
            p.cursor(5, 1);
        });
        let want = "  0|漢 ab |\n  1|      |\n--- styles\n  0 3-4 r\n--- cursor 5,1\n";
        assert_eq!(dump(&sheet), want);
    }
}
