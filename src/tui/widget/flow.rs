//! An outline laid out in lines of a given width, before anything is drawn.
//!
//! Screen, mouse and tests share this: what it places is what can be seen, on the screen or
//! behind its scroll.
//!
//! Rows that can be selected take one line; what is cut there is unfolded beneath the row while
//! it is selected. Rows that cannot be selected are wrapped, because nothing else would show
//! the rest of them. So every word of an outline can be reached. A section that is to be read in
//! full has all its rows wrapped.
//!
//! Where a table is wider than the room, the names of its columns take more lines, then the
//! columns that its section names as the lesser ones fold, and only then is text cut: between
//! words. Tables with the same columns stand under each other as one.

use crate::front::outline::{Cell, Outline, Row, Section};
use crate::tui::fit;
use crate::tui::theme::Ink;

const GAP: u16 = 2;
const LEAST: u16 = 4;
/// Text gives way down to this before a lesser column folds.
const TEXT: u16 = 34;

/// A piece of text on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    pub x: u16,
    pub text: String,
    pub ink: Ink,
    /// Section, row and cell of the outline; none for headings and notes.
    pub cell: Option<(usize, usize, usize)>,
    /// Shows the piece the whole of its cell (or its share of one that is wrapped)?
    pub whole: bool,
}

/// One line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    pub pieces: Vec<Placed>,
    /// The key of the row it belongs to.
    pub key: Option<String>,
    /// A heading gets a rule to its right.
    pub heading: bool,
}

/// All lines of an outline.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    pub lines: Vec<Line>,
}

impl Flow {
    /// Lays an outline out. The two leftmost columns are kept for the pointer.
    pub fn of(outline: &Outline, width: u16, selected: Option<&str>, ellipsis: &str) -> Flow {
        let mut flow = Flow::default();
        let page = Page { width, selected, ellipsis };
        for (index, section) in outline.sections.iter().enumerate() {
            if index > 0 && !flow.lines.is_empty() {
                flow.lines.push(Line::default());
            }
            page.section(&mut flow, (index, section), outline);
        }
        flow
    }

    /// The lines of a row, first and last.
    pub fn lines_of(&self, key: &str) -> Option<(usize, usize)> {
        let is = |line: &Line| line.key.as_deref() == Some(key);
        let first = self.lines.iter().position(is)?;
        let last = self.lines.iter().rposition(is)?;
        Some((first, last))
    }

    /// The keys of all rows in reading order.
    pub fn keys(&self) -> Vec<&str> {
        let mut keys: Vec<&str> =
            self.lines.iter().filter_map(|line| line.key.as_deref()).collect();
        keys.dedup();
        keys
    }

    /// What of a cell can be read here, pieces of a wrapped one joined by blanks; none if the
    /// cell is cut or has no place at this width.
    pub fn readable(&self, cell: (usize, usize, usize)) -> Option<String> {
        let pieces: Vec<&str> = self
            .lines
            .iter()
            .flat_map(|line| &line.pieces)
            .filter(|piece| piece.cell == Some(cell) && piece.whole)
            .map(|piece| piece.text.as_str())
            .collect();
        (!pieces.is_empty()).then(|| pieces.join(" "))
    }
}

struct Page<'a> {
    width: u16,
    selected: Option<&'a str>,
    ellipsis: &'a str,
}

impl Page<'_> {
    /// Where text begins: behind the pointer, where there is room for one.
    fn left(&self) -> u16 {
        if self.width < 12 { 0 } else { 2 }
    }

    fn room(&self) -> u16 {
        self.width.saturating_sub(self.left())
    }

    fn section(&self, flow: &mut Flow, (index, section): (usize, &Section), outline: &Outline) {
        if !section.heading.is_empty() {
            self.heading(flow, &section.heading);
        }
        if !section.note.is_empty() {
            self.paragraph(flow, &section.note, Ink::Muted);
        }
        let columns = Columns::of(&alike(section, outline), self.room());
        if section.columns.iter().any(|name| !name.is_empty()) && !section.rows.is_empty() {
            flow.lines.extend(self.column_names(section, &columns));
        }
        for (row_index, row) in section.rows.iter().enumerate() {
            if row.key.is_some() && !section.columns.is_empty() && !section.whole {
                self.entry(flow, (index, row_index), section, row, &columns);
            } else if section.columns.is_empty() {
                self.free(flow, (index, row_index), row);
            } else {
                self.wrapped(flow, (index, row_index), section, row, &columns);
            }
        }
    }

    fn heading(&self, flow: &mut Flow, text: &str) {
        let lines = fit::wrap(text, self.width);
        let last = lines.len();
        for (i, text) in lines.into_iter().enumerate() {
            let piece = Placed { x: 0, text, ink: Ink::Heading, cell: None, whole: true };
            flow.lines.push(Line { pieces: vec![piece], key: None, heading: i + 1 == last });
        }
    }

    fn paragraph(&self, flow: &mut Flow, text: &str, ink: Ink) {
        for text in fit::wrap(text, self.room()) {
            let piece = Placed { x: self.left(), text, ink, cell: None, whole: true };
            flow.lines.push(Line { pieces: vec![piece], ..Line::default() });
        }
    }

    /// The names of the columns; long ones stand in several lines, above what they name.
    fn column_names(&self, section: &Section, columns: &Columns) -> Vec<Line> {
        let wrap = |(i, name): (usize, &String)| match columns.place(i) {
            Some((_, width)) => fit::wrap(name, width),
            None => Vec::new(),
        };
        let names: Vec<Vec<String>> = section.columns.iter().enumerate().map(wrap).collect();
        let height = names.iter().map(Vec::len).max().unwrap_or(0);
        let mut lines = vec![Line::default(); height];
        for (i, name) in names.into_iter().enumerate() {
            let first = height - name.len();
            for (line, text) in lines[first..].iter_mut().zip(name) {
                let Some((x, _)) = columns.place(i) else { continue };
                let x = self.left() + x + columns.indent(i, &text);
                line.pieces.push(Placed { x, text, ink: Ink::Muted, cell: None, whole: true });
            }
        }
        lines
    }

    /// A row that can be selected: one line, and the rest of it beneath while it is.
    fn entry(
        &self,
        flow: &mut Flow,
        at: (usize, usize),
        section: &Section,
        row: &Row,
        columns: &Columns,
    ) {
        let mut line = Line { key: row.key.clone(), ..Line::default() };
        let mut cut = Vec::new();
        for (i, cell) in row.cells.iter().enumerate() {
            let placed = columns.place(i);
            let (x, width) = placed.unwrap_or((0, 0));
            let text = fit::cut_between_words(&fit::clean(&cell.text), width, self.ellipsis);
            let whole = fit::width(&cell.text) <= width;
            if !whole {
                cut.push(i);
            }
            if placed.is_some() {
                let x = self.left() + x + columns.indent(i, &text);
                let cell_at = Some((at.0, at.1, i));
                line.pieces.push(Placed { x, text, ink: cell.role.into(), cell: cell_at, whole });
            }
        }
        flow.lines.push(line);
        if row.key.as_deref() == self.selected {
            for i in cut {
                self.unfold(flow, (at.0, at.1, i), section.columns.get(i), row);
            }
        }
    }

    /// What a row has no room for, beneath it: several facts on a line where they fit.
    fn unfold(&self, flow: &mut Flow, at: (usize, usize, usize), name: Option<&String>, row: &Row) {
        let Some(cell) = row.cells.get(at.2).filter(|cell| !cell.text.is_empty()) else { return };
        let label = name.filter(|n| !n.is_empty()).map_or(String::new(), |n| format!("{n}: "));
        let mut left = self.left() + 2;
        let text = fit::clean(&cell.text);
        // A long name would leave no room for text that takes several lines.
        let one_line = left + fit::width(&label) + fit::width(&text) <= self.width;
        let named = one_line || fit::width(&label) <= self.width / 3;
        let indent = if named { fit::width(&label) } else { 0 };
        let ends = |line: &Line| line.pieces.last().map_or(0, |it| it.x + fit::width(&it.text));
        let unfolded = |line: &&mut Line| line.pieces.first().is_some_and(|it| it.x == left);
        let last = flow.lines.last_mut().filter(|line| line.key == row.key).filter(unfolded);
        let beside =
            last.filter(|line| ends(line) + GAP + indent + fit::width(&text) <= self.width);
        match beside {
            Some(line) => left = ends(line) + GAP,
            None => flow.lines.push(Line { key: row.key.clone(), ..Line::default() }),
        }
        let room = self.width.saturating_sub(left + indent);
        for (n, text) in fit::wrap(&text, room).into_iter().enumerate() {
            if 0 < n {
                flow.lines.push(Line { key: row.key.clone(), ..Line::default() });
            }
            let Some(line) = flow.lines.last_mut() else { return };
            if n == 0 && 0 < indent {
                let text = label.clone();
                line.pieces.push(Placed {
                    x: left,
                    text,
                    ink: Ink::Muted,
                    cell: None,
                    whole: true,
                });
            }
            let ink = cell.role.into();
            line.pieces.push(Placed { x: left + indent, text, ink, cell: Some(at), whole: true });
        }
    }

    /// A free line: its cells after each other, wrapped as one paragraph.
    fn free(&self, flow: &mut Flow, at: (usize, usize), row: &Row) {
        let room = self.room();
        // A sign before the text, as in a list of changes, stands alone at the left.
        let sign = row.cells.first().map_or(0, |cell| fit::width(&cell.text));
        let hang = if sign <= 3 && 1 < row.cells.len() { sign } else { 0 };
        let mut line = Line { key: row.key.clone(), ..Line::default() };
        let mut x = 0;
        for (i, cell) in row.cells.iter().enumerate() {
            for word in fit::wrap(&fit::clean(&cell.text), room) {
                let mut rest = word.as_str();
                while !rest.is_empty() {
                    let gap = u16::from(0 < x);
                    let part = words_that_fit(rest, room.saturating_sub(x + gap));
                    if part.is_empty() && hang < x {
                        let next = Line { key: row.key.clone(), ..Line::default() };
                        flow.lines.push(std::mem::replace(&mut line, next));
                        x = hang;
                        continue;
                    }
                    let part = if part.is_empty() { rest } else { part };
                    let cell_at = Some((at.0, at.1, i));
                    let at_x = self.left() + x + gap;
                    x += gap + fit::width(part);
                    line.pieces.push(Placed {
                        x: at_x,
                        text: part.to_owned(),
                        ink: cell.role.into(),
                        cell: cell_at,
                        whole: true,
                    });
                    rest = rest[part.len()..].trim_start();
                }
            }
        }
        flow.lines.push(line);
    }

    /// A row of a table that cannot be selected: each cell wrapped within its column, and what
    /// has no column beneath the row, with the name that stands above no column.
    fn wrapped(
        &self,
        flow: &mut Flow,
        at: (usize, usize),
        section: &Section,
        row: &Row,
        columns: &Columns,
    ) {
        let first = flow.lines.len();
        for (i, cell) in row.cells.iter().enumerate() {
            let Some((x, width)) = columns.place(i) else { continue };
            for (n, text) in fit::wrap(&fit::clean(&cell.text), width).into_iter().enumerate() {
                let index = first + n;
                while flow.lines.len() <= index {
                    flow.lines.push(Line { key: row.key.clone(), ..Line::default() });
                }
                let x = self.left() + x + columns.indent(i, &text);
                let cell_at = Some((at.0, at.1, i));
                let piece = Placed { x, text, ink: cell.role.into(), cell: cell_at, whole: true };
                flow.lines[index].pieces.push(piece);
            }
        }
        if flow.lines.len() == first {
            flow.lines.push(Line { key: row.key.clone(), ..Line::default() });
        }
        for i in (0..row.cells.len()).filter(|i| columns.place(*i).is_none()) {
            self.unfold(flow, (at.0, at.1, i), section.columns.get(i), row);
        }
    }
}

/// The longest beginning of whole words that fits.
fn words_that_fit(text: &str, room: u16) -> &str {
    if fit::width(text) <= room {
        return text;
    }
    let fits = |end: &usize| fit::width(&text[..*end]) <= room;
    let end = text.match_indices(' ').map(|(i, _)| i).take_while(fits).last();
    end.map_or("", |end| &text[..end])
}

/// Where the columns of a section stand.
struct Columns {
    places: Vec<Option<(u16, u16)>>,
    right: Vec<bool>,
}

impl Columns {
    /// The columns of sections that stand as one table.
    fn of(table: &[&Section], room: u16) -> Columns {
        let Some(first) = table.first() else {
            return Columns { places: Vec::new(), right: Vec::new() };
        };
        let count = first.columns.len();
        let texts: Vec<u16> = (0..count).map(|i| widest_text(table, i)).collect();
        let names = || first.columns.iter().map(|name| fit::width(name));
        let mut natural: Vec<u16> =
            texts.iter().zip(names()).map(|(text, name)| (*text).max(name).max(1)).collect();
        let words = first.columns.iter().map(|name| narrowest(name));
        let words: Vec<u16> =
            texts.iter().zip(words).map(|(text, word)| (*text).max(word)).collect();
        narrow_names(&mut natural, &words, room);
        fold_lesser(&mut natural, &first.lesser, room);
        let right = (0..count).map(|i| are_figures(table, i)).collect();
        let widths = shrink(&natural, room);
        let mut x = 0;
        let place = |width: u16| {
            let here = (0 < width).then_some((x, width));
            x += if 0 < width { width + GAP } else { 0 };
            here
        };
        Columns { places: widths.into_iter().map(place).collect(), right }
    }

    fn place(&self, i: usize) -> Option<(u16, u16)> {
        self.places.get(i).copied().flatten()
    }

    /// Figures stand to the right of their column.
    fn indent(&self, i: usize, text: &str) -> u16 {
        match self.place(i) {
            Some((_, width)) if self.right.get(i) == Some(&true) => {
                width.saturating_sub(fit::width(text))
            }
            _ => 0,
        }
    }
}

/// The sections that have the same columns as this one: their columns stand under each other.
fn alike<'a>(section: &'a Section, outline: &'a Outline) -> Vec<&'a Section> {
    let named = section.columns.iter().any(|name| !name.is_empty());
    let is = |other: &&Section| named && other.columns == section.columns;
    let mut table: Vec<&Section> = outline.sections.iter().filter(is).collect();
    if table.is_empty() {
        table.push(section);
    }
    table
}

fn cells<'a>(table: &'a [&Section], i: usize) -> impl Iterator<Item = &'a Cell> {
    table.iter().flat_map(|section| &section.rows).filter_map(move |row| row.cells.get(i))
}

fn widest_text(table: &[&Section], i: usize) -> u16 {
    cells(table, i).map(|cell| fit::width(&cell.text)).max().unwrap_or(0)
}

/// The least width at which a name takes no more than two lines.
fn narrowest(name: &str) -> u16 {
    let word = name.split(' ').map(fit::width).max().unwrap_or(0);
    let lines = |width: &u16| fit::wrap(name, *width).len() <= 2;
    (word..=fit::width(name)).find(lines).unwrap_or(word)
}

fn total(widths: &[u16]) -> u16 {
    let shown = widths.iter().filter(|width| 0 < **width);
    let (count, sum) =
        shown.fold((0_u16, 0_u16), |(count, sum), width| (count + 1, sum.saturating_add(*width)));
    sum.saturating_add(GAP * count.saturating_sub(1))
}

/// Where room is short, the names of columns go into several lines before anything else gives.
fn narrow_names(natural: &mut [u16], least: &[u16], room: u16) {
    while room < total(natural) {
        let spare = |i: &usize| natural[*i].saturating_sub(least[*i].max(1));
        let most = (0..natural.len()).filter(|i| 0 < spare(i)).max_by_key(|i| (spare(i), *i));
        match most {
            Some(i) => natural[i] -= 1,
            None => return,
        }
    }
}

/// Lesser columns go without a place, the least first, until the others have enough.
fn fold_lesser(natural: &mut [u16], lesser: &[usize], room: u16) {
    let enough = |widths: &[u16]| {
        total(&widths.iter().map(|it| (*it).min(TEXT)).collect::<Vec<_>>()) <= room
    };
    for &i in lesser {
        if enough(natural) {
            return;
        }
        if let Some(width) = natural.get_mut(i) {
            *width = 0;
        }
    }
}

fn are_figures(table: &[&Section], i: usize) -> bool {
    let figure = |text: &str| {
        let ours = |c: char| c.is_ascii_digit() || "+-−., %/–$£€?".contains(c);
        text.chars().all(ours)
    };
    let all = cells(table, i).all(|cell| figure(cell.text.trim()));
    all && cells(table, i).any(|cell| cell.text.chars().any(|c| c.is_ascii_digit()))
}

/// Takes from the widest column until all fit; when even the least width is too much, the last
/// columns go without a place.
fn shrink(natural: &[u16], room: u16) -> Vec<u16> {
    let mut widths = natural.to_vec();
    let total = |widths: &[u16]| {
        let shown = widths.iter().filter(|w| 0 < **w).count() as u32;
        let gaps = shown.saturating_sub(1) * u32::from(GAP);
        widths.iter().map(|w| u32::from(*w)).sum::<u32>() + gaps
    };
    while u32::from(room) < total(&widths) {
        let excess = total(&widths) - u32::from(room);
        let widest = widths.iter().copied().max().unwrap_or(0);
        if widest <= LEAST {
            let Some(last) = widths.iter().rposition(|w| 0 < *w).filter(|i| 0 < *i) else {
                widths.iter_mut().take(1).for_each(|w| *w = (*w).min(room));
                break;
            };
            widths[last] = 0;
            continue;
        }
        let second = widths.iter().copied().filter(|w| *w < widest).max().unwrap_or(0);
        let tied = widths.iter().filter(|w| **w == widest).count() as u32;
        let step = (u32::from(widest - second.max(LEAST))).min(excess.div_ceil(tied)).max(1);
        for w in widths.iter_mut().filter(|w| **w == widest) {
            *w -= step as u16;
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_column_gives_first() {
        assert_eq!(shrink(&[5, 30, 10], 29), [5, 10, 10]);
        assert_eq!(shrink(&[5, 30, 10], 60), [5, 30, 10]);
        assert_eq!(shrink(&[8, 8, 8], 10), [4, 4, 0]);
        assert_eq!(shrink(&[8], 3), [3]);
    }

    #[test]
    fn figures_stand_to_the_right() {
        let section = Section {
            columns: vec!["Who".into(), "Cost".into()],
            rows: ["5", "120"].map(|n| Row::of([Cell::new("x"), Cell::new(n)])).into(),
            ..Section::default()
        };
        let outline = Outline { title: String::new(), sections: vec![section] };
        let flow = Flow::of(&outline, 40, None, "…");
        let ends: Vec<u16> =
            flow.lines[1..].iter().map(|l| l.pieces[1].x + fit::width(&l.pieces[1].text)).collect();
        assert_eq!(ends[0], ends[1]);
    }

    #[test]
    fn what_is_cut_unfolds_when_selected() {
        let long = "an unknown man in the park who fed no pigeons";
        let row = Row::of([Cell::new("MAGPIE"), Cell::new(long)]).keyed("m");
        let section = Section {
            columns: vec!["Who".into(), "What".into()],
            rows: vec![row],
            ..Section::default()
        };
        let outline = Outline { title: String::new(), sections: vec![section] };
        let closed = Flow::of(&outline, 30, None, "…");
        assert_eq!(closed.readable((0, 0, 1)), None);
        let open = Flow::of(&outline, 30, Some("m"), "…");
        assert_eq!(open.readable((0, 0, 1)).as_deref(), Some(long));
        assert_eq!(open.keys(), ["m"]);
    }

    #[test]
    fn what_has_no_column_stands_beneath_its_row_by_name() {
        let columns = ["handled", "shows", "story", "name known"].map(str::to_owned);
        let row = Row::of(["action on", "6.0–18.5 %", "100", "90"].map(Cell::new));
        let section = Section {
            columns: columns.into(),
            lesser: vec![3, 2],
            rows: vec![row],
            ..Section::default()
        };
        let outline = Outline { title: String::new(), sections: vec![section] };
        let flow = Flow::of(&outline, 31, None, "…");
        let text = |line: &Line| {
            line.pieces.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(text(flow.lines.last().unwrap()), "name known:  90");
        assert_eq!(flow.lines.len(), 3);
    }
}
