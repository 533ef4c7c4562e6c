//! The bus chart: who is linked to whom, without a single line that could be misread.
//!
//! Links drawn as merged box lines print junctions that are not there, and here a false junction
//! is false intelligence. So: people stand in columns; every person has one vertical lane, the
//! bus, to the right of the column; a link is exactly one junction glyph where the lane of the
//! left person meets the row of the right one. Lines that merely cross are never a link. Even
//! columns use even rows and odd columns odd ones, so no two people share a row in a gutter. A
//! link that skips a column takes a row of its own there; one within a column has its junction
//! on the row of the other person.
//!
//! What there is no room for is folded into a row "+6 more", or counted below the chart: the
//! chart never leaves out a link silently.

mod draw;
mod fold;
mod layout;
mod order;

use std::collections::BTreeMap;

use super::theme::Ink;

pub use layout::Plan;

/// What a link is; its glyph says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkKind {
    Controls,
    Confirmed,
    Suspected,
    Broken,
}

/// Somebody or something on the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Stable from week to week.
    pub key: String,
    pub label: String,
    /// One glyph before the label; empty for none.
    pub mark: String,
    pub ink: Ink,
    pub column: usize,
}

/// A link between two nodes, by their index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    pub a: usize,
    pub b: usize,
    pub kind: LinkKind,
}

/// In which order the people of a column stood last week, by key.
pub type Ranks = BTreeMap<String, usize>;

/// The words below a chart, from the message files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    pub controls: String,
    pub confirmed: String,
    pub suspected: String,
    pub broken: String,
    pub several: String,
    /// Behind the kinds of links: what the labels say of people. May be empty.
    pub people: String,
    /// After a number of folded people: `more`.
    pub more: String,
    /// After a number of links that are not drawn.
    pub not_drawn: String,
    /// Instead of a chart for which there is no room.
    pub too_small: String,
}

impl Default for Words {
    fn default() -> Words {
        Words {
            controls: "controls".to_owned(),
            confirmed: "confirmed".to_owned(),
            suspected: "suspected".to_owned(),
            broken: "broken off".to_owned(),
            several: "several".to_owned(),
            people: String::new(),
            more: "more".to_owned(),
            not_drawn: "links not drawn: see the list".to_owned(),
            too_small: "No room for a chart here: see the list.".to_owned(),
        }
    }
}

/// A chart to be drawn.
#[derive(Clone, Debug)]
pub struct BusChart<'a> {
    /// The panel's name for the mouse.
    pub panel: &'static str,
    pub nodes: &'a [Node],
    pub links: &'a [Link],
    /// Its bus is heavy.
    pub focus: usize,
    pub selected: Option<usize>,
    /// Above the columns; may be empty.
    pub headings: &'a [String],
    pub ranks: &'a Ranks,
    pub words: &'a Words,
}

/// Columns by hop from the focus. The first of two linked nodes stands above the second: what
/// leads to the focus goes to the left, what it leads to goes to the right. Nodes that nothing
/// links to the focus get no column.
pub fn columns_by_hop(count: usize, focus: usize, links: &[Link]) -> Vec<Option<usize>> {
    let mut hops: Vec<Option<i64>> = vec![None; count];
    let mut queue = std::collections::VecDeque::new();
    if focus < count {
        hops[focus] = Some(0);
        queue.push_back(focus);
    }
    while let Some(here) = queue.pop_front() {
        let hop = hops[here].unwrap_or(0);
        for link in links {
            // Orders flow from left to right: who controls stands to the left.
            let (there, step) = match (link.a == here, link.b == here) {
                (true, false) => (link.b, 1),
                (false, true) => (link.a, -1),
                _ => continue,
            };
            if there < count && hops[there].is_none() {
                // Whoever was reached to the left of the focus leads on to the left.
                let step = if hop == 0 { step } else { hop.signum() };
                hops[there] = Some(hop + step);
                queue.push_back(there);
            }
        }
    }
    let least = hops.iter().flatten().min().copied().unwrap_or(0);
    hops.into_iter().map(|hop| hop.and_then(|h| usize::try_from(h - least).ok())).collect()
}

#[cfg(test)]
mod tests;
