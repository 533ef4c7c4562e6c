//! A screen without geometry: what is to be read, in reading order.

use game::text::Role;

/// One screen, or one panel of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outline {
    pub title: String,
    pub sections: Vec<Section>,
}

/// A heading with its rows. A section without columns is a list of free lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    pub heading: String,
    /// What the section is for, or why it is empty.
    pub note: String,
    /// Column headings; empty for free lines.
    pub columns: Vec<String>,
    /// The columns that can be missed first where there is no room for all, the least first.
    pub lesser: Vec<usize>,
    /// Nothing is cut: a row takes as many lines as it needs, selected or not.
    pub whole: bool,
    pub rows: Vec<Row>,
}

impl Section {
    /// The same with every row in full.
    pub fn in_full(mut self) -> Section {
        self.whole = true;
        self
    }

    /// Names the columns that can be missed, by what they are called.
    pub fn giving_way(mut self, names: &[String]) -> Section {
        let place = |name| self.columns.iter().position(|it| it == name);
        self.lesser = names.iter().filter_map(place).collect();
        self
    }
}

/// One line of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// What the row stands for: the key under which selection, notes and actions find it.
    /// Stable from week to week, never shown.
    pub key: Option<String>,
}

/// A piece of text with its role. The role is a hint for the eye; the text says it too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub role: Role,
}

impl Cell {
    pub fn new(text: impl Into<String>) -> Cell {
        Cell { text: text.into(), role: Role::Body }
    }

    pub fn of(role: Role, text: impl Into<String>) -> Cell {
        Cell { text: text.into(), role }
    }
}

impl Row {
    pub fn of(cells: impl IntoIterator<Item = Cell>) -> Row {
        Row { cells: cells.into_iter().collect(), key: None }
    }

    pub fn keyed(mut self, key: impl Into<String>) -> Row {
        self.key = Some(key.into());
        self
    }
}
