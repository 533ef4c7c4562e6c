//! `cutout check-assets`: everything that is wrong with a folder of assets, at once.

use std::path::Path;

use clap::ValueEnum;
use serde::Serialize;

use game::{
    content::{Fault, Faults, Library, Weight, check_assets},
    players::file::faults_of_doctrines,
    text::{bare, survey},
};

use crate::cli::{Fail, say, say_json};

/// How faults are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Text,
    /// A list of objects, empty where nothing is wrong.
    Json,
}

/// A fault as programs read it.
#[derive(Serialize)]
struct Told<'a> {
    severity: &'static str,
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<usize>,
    message: &'a str,
}

impl<'a> From<&'a Fault> for Told<'a> {
    fn from(fault: &'a Fault) -> Told<'a> {
        let place = fault.place.as_ref();
        Told {
            severity: match fault.weight {
                Weight::Error => "error",
                Weight::Warning => "warning",
            },
            file: &fault.file,
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            message: &fault.message,
        }
    }
}

pub(super) fn run(path: Option<&Path>, format: Format) -> Result<(), Fail> {
    if let Some(path) = path
        && !path.is_dir()
    {
        return Err(Fail::Input(format!("{}: not a folder", bare::path(path))));
    }
    let faults = faults(path);
    match format {
        Format::Text if faults.is_empty() => say("no faults\n")?,
        Format::Text => say(&format!("{}\n", faults.to_string().trim_end()))?,
        Format::Json => {
            let told: Vec<Told<'_>> = faults.iter().map(Told::from).collect();
            let told = serde_json::to_string_pretty(&told);
            say_json(&told.map_err(|error| Fail::Disk(error.to_string()))?)?;
        }
    }
    match faults.errors() {
        0 => Ok(()),
        1 => Err(Fail::Input("1 fault".to_owned())),
        count => Err(Fail::Input(format!("{count} faults"))),
    }
}

/// What is wrong with the assets, and with the doctrines and languages of a folder.
fn faults(path: Option<&Path>) -> Faults {
    let mut faults = check_assets(path);
    if let Some(Ok(library)) = path.map(Library::with_folder) {
        faults.extend(faults_of_doctrines(&library));
        faults.extend(survey::of_all(&library));
    } else if path.is_none() {
        faults.extend(survey::of_all(Library::embedded()));
    }
    faults.sorted()
}
