//! What stands where in flat arrays.

use game::players::flat::{self, Block};
use pyo3::prelude::*;
use pythonize::pythonize;
use rules::engine::{seat::Seat, view::Report};
use serde::Serialize;

/// Rows of one kind.
#[derive(Serialize)]
struct Part {
    block: &'static str,
    offset: usize,
    rows: usize,
    columns: Vec<&'static str>,
    /// What the numbers of a column mean where they stand for words.
    words: std::collections::BTreeMap<&'static str, &'static [&'static str]>,
}

/// The blocks of an observation of a seat, each with its place in the array.
#[pyfunction]
pub fn layout<'py>(py: Python<'py>, seat: &str) -> PyResult<Bound<'py, PyAny>> {
    let seat = match seat {
        "security" => Seat::Security,
        "station" | "station1" | "station2" | "station3" => Seat::Station1,
        _ => return Err(crate::wrong(format!("no seat \"{seat}\""))),
    };
    let mut offset = 0;
    let parts = flat::layout(seat).iter().map(|block| {
        let part = part(block, offset);
        offset += block.size();
        part
    });
    Ok(pythonize(py, &parts.collect::<Vec<Part>>())?)
}

fn part(block: &Block, offset: usize) -> Part {
    let worded = block.columns.iter().filter(|column| !column.words.is_empty());
    Part {
        block: block.name,
        offset,
        rows: block.rows,
        columns: block.columns.iter().map(|column| column.name).collect(),
        words: worded.map(|column| (column.name, column.words)).collect(),
    }
}

/// The names of all reports by the numbers under which they stand in an observation.
#[pyfunction]
pub fn reports() -> std::collections::BTreeMap<u16, &'static str> {
    Report::numbers().into_iter().map(|(name, number)| (number, name)).collect()
}
