//! A card where there is room for a few lines only: its facts as one paragraph, and of labels only
//! those without which a value says nothing.

use game::text::Role;

use crate::front::outline::{Cell, Outline, Row, Section};

use super::model::Model;

/// Labels of values that speak for themselves.
const SPEAK: [&str; 6] =
    ["col-name", "col-role", "col-state", "col-cover", "col-detail", "col-step"];

/// What is wanted first beside a decision.
const FIRST: [&str; 9] = [
    "col-name",
    "col-role",
    "col-cover",
    "col-next",
    "col-file",
    "col-kinds",
    "col-case",
    "col-days-left",
    "col-motive",
];

/// What is of little use beside a decision.
const LEFT_OUT: [&str; 2] = ["col-opened", "col-sex"];

/// Under so many lines of the window a card is short.
pub const LOW: u16 = 28;

/// The card in short; whole where it has no facts.
pub fn in_short(model: &Model, card: Outline) -> Outline {
    let speak = SPEAK.map(|id| model.word(id));
    let first = FIRST.map(|id| model.word(id));
    let left_out = LEFT_OUT.map(|id| model.word(id));
    let facts = card.sections.iter().flat_map(|section| &section.rows).filter_map(fact);
    let told = facts.filter(|(label, value)| !left_out.contains(label) && is_told(model, value));
    // What the title says is not said again.
    let told = told.filter(|(_, value)| !card.title.starts_with(&value.text));
    let mut told: Vec<(&String, &Cell)> = told.collect();
    told.sort_by_key(|(label, _)| first.iter().position(|it| it == *label).unwrap_or(first.len()));
    let mut cells: Vec<Cell> = told
        .into_iter()
        .map(|(label, value)| match speak.contains(label) {
            true => value.clone(),
            false => Cell::of(value.role, format!("{label} {}", value.text)),
        })
        .collect();
    if cells.is_empty() {
        return card;
    }
    let last = cells.len() - 1;
    cells[..last].iter_mut().for_each(|cell| cell.text.push_str(" ·"));
    let section = Section { rows: vec![Row::of(cells)], ..Section::default() };
    Outline { title: card.title, sections: vec![section] }
}

fn fact(row: &Row) -> Option<(&String, &Cell)> {
    match row.cells.as_slice() {
        [label, value] if label.role == Role::Muted => Some((&label.text, value)),
        _ => None,
    }
}

/// What is not known is no news.
fn is_told(model: &Model, value: &Cell) -> bool {
    let unknown = ["unknown", "unknown-short"].map(|id| model.word(id));
    !value.text.is_empty() && !unknown.contains(&value.text)
}
