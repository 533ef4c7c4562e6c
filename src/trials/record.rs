//! The table of the README: what is promised, how it is tried, and what came of it last.

use serde::Deserialize;

/// One line of the table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    pub name: String,
    pub promise: String,
    pub trial: String,
    /// What is tried with every change.
    pub change: String,
    /// What was tried last when there was time.
    pub long: String,
}

/// What is recorded of all promises.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    pub generation_kib: u64,
    pub promises: Vec<Row>,
}

const RECORD: &str = include_str!("promises.ron");

impl Table {
    /// As it is recorded.
    ///
    /// # Errors
    /// The record is no table.
    pub fn recorded() -> Result<Table, String> {
        ron::from_str(RECORD).map_err(|error| format!("promises.ron: {error}"))
    }

    /// As the README shows it.
    pub fn markdown(&self) -> String {
        let head =
            "| Promise | How it is tried | With every change | Long run |\n|---|---|---|---|\n";
        let size = self.generation_kib.to_string();
        let row = |row: &Row| {
            let Row { name, promise, trial, change, long } = row;
            let long = long.replace("{generation_kib}", &size);
            format!("| {name} {promise} | {trial} | {change} | {long} |\n")
        };
        self.promises.iter().map(row).fold(head.to_owned(), |all, row| all + &row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trials::Promise;

    fn grouped(number: u64) -> String {
        match number {
            0..1000 => number.to_string(),
            _ => format!("{},{:03}", grouped(number / 1000), number % 1000),
        }
    }

    #[test]
    fn every_trial_has_its_line_and_the_number_of_cases_that_it_tries() {
        let table = Table::recorded().unwrap();
        for promise in Promise::ALL {
            let row = table.promises.iter().find(|row| row.name == promise.name());
            let row = row.unwrap_or_else(|| panic!("{promise:?} has no line"));
            let usual = grouped(promise.usual());
            let counted = promise.usual() == 1 || promise == Promise::S2;
            assert!(counted || row.change.starts_with(&usual), "{promise:?}: {}", row.change);
        }
    }

    /// If this fails: `cutout dev promises` prints the table for the README.
    #[test]
    fn the_readme_shows_the_table_as_it_is_recorded() {
        let readme = include_str!("../../README.md");
        let table = Table::recorded().unwrap().markdown();
        assert!(readme.contains(&table), "the README's table is stale");
    }
}
