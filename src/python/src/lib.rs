//! The native half of the Python package `cutout`: the engine in the process of Python.
//!
//! * [`campaign`]: one campaign, in dictionaries as on the wire.
//! * [`campaigns`]: many at once, in flat arrays.
//! * [`layout`]: what stands where in those arrays.
//!
//! Nothing here knows the rules: `game::players` says what a seat knows and reads what it orders,
//! for this package as for programs over pipes.

mod campaign;
mod campaigns;
mod layout;

use std::collections::BTreeMap;

use game::{
    content::{Library, Seed},
    players::outside::{Arrangement, Own},
};
use pyo3::{exceptions::PyValueError, prelude::*};

/// Who sits where, by the names of seats.
type Players = BTreeMap<String, String>;

/// An error of the caller's.
fn wrong(why: impl std::fmt::Display) -> PyErr {
    PyValueError::new_err(why.to_string())
}

fn seed(text: &str) -> PyResult<Seed> {
    text.parse().map_err(wrong)
}

fn arrangement(
    scenario: &str,
    players: Option<Players>,
    weeks: Option<u16>,
    record: bool,
) -> PyResult<Arrangement> {
    let own = players.unwrap_or_default().into_iter().map(|(seat, player)| {
        let own = Own::read(&player).map_err(wrong)?;
        Ok((seat, own))
    });
    let own = own.collect::<PyResult<BTreeMap<String, Own>>>()?;
    let arranged = Arrangement::new(Library::at_hand(), scenario, &own, weeks).map_err(wrong)?;
    Ok(if record { arranged.keeping_record() } else { arranged })
}

/// Starts this process with packs, before anything is played.
#[pyfunction]
fn use_packs(packs: Vec<std::path::PathBuf>) -> PyResult<()> {
    Library::take_up(&packs).map_err(wrong)
}

/// The names of the scenarios.
#[pyfunction]
fn scenarios() -> PyResult<Vec<String>> {
    let all = Library::at_hand().scenarios().map_err(wrong)?;
    Ok(all.iter().map(|scenario| scenario.id().to_owned()).collect())
}

#[pymodule]
mod _native {
    #[pymodule_export]
    use super::{
        campaign::Campaign,
        campaigns::Campaigns,
        layout::{layout, reports},
        scenarios, use_packs,
    };

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "as Python has it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
    /// The version of observations and of rows of orders.
    #[pymodule_export]
    const LAYOUT: u32 = game::players::flat::VERSION;
    /// Numbers of a row of an order.
    #[pymodule_export]
    const ROW: usize = game::players::flat::ROW;
    /// The version of messages in dictionaries.
    #[pymodule_export]
    const PROTOCOL: u32 = game::players::VERSION;
}
