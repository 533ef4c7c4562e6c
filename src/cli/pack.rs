//! Packs: what is laid over the built-in assets, and one to begin with.

use std::path::{Path, PathBuf};

use game::{
    content::{Faults, Library},
    players::file::faults_of_doctrines,
    save::outlet::{self, Refused},
    text::bare,
};

use crate::cli::{Fail, say};

/// What a new pack says to the person who opens it.
const GUIDE: &str = include_str!("pack-guide.md");

/// Starts this run with packs.
pub(super) fn take_up(packs: &[PathBuf]) -> Result<(), Fail> {
    for folder in packs {
        if !folder.is_dir() {
            return Err(Fail::Input(format!("--pack {}: not a folder", bare::path(folder))));
        }
    }
    let bad = |faults: Faults| Fail::Input(faults.to_string().trim_end().to_owned());
    Library::take_up(packs).map_err(bad)?;
    let mut faults = Faults::default();
    faults.extend(faults_of_doctrines(Library::at_hand()));
    if faults.is_empty() { Ok(()) } else { Err(bad(faults)) }
}

/// Makes a pack in a folder of that name.
pub(super) fn make(name: &str) -> Result<(), Fail> {
    let is_plain = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    if name.is_empty() || 40 < name.len() || !name.chars().all(is_plain) {
        let why = "a name of at most 40 small letters, digits and hyphens, such as cold-harbour";
        return Err(Fail::Usage(format!("a pack needs {why}")));
    }
    write(name, files(name))
}

/// Writes a new folder, and says what to read in it.
pub(super) fn write(name: &str, files: Vec<(String, String)>) -> Result<(), Fail> {
    let root = Path::new(name);
    if root.exists() {
        return Err(Fail::Disk(format!("{name} is there already; nothing was written")));
    }
    let unwritten = |refused: Refused| Fail::Disk(refused.to_string());
    for (path, text) in files {
        let path = root.join(path);
        outlet::directory(path.parent().unwrap_or(root)).map_err(unwritten)?;
        outlet::write(&path, text.as_bytes(), false).map_err(unwritten)?;
    }
    say(&format!("{name} is made; read {name}/README.md\n"))
}

/// The files of a new pack, most of them copies of what is played.
fn files(name: &str) -> Vec<(String, String)> {
    let shipped = |path: &str| Library::embedded().text(path).unwrap_or_default().to_owned();
    let pack = format!("// What this pack is.\n(\n    id: \"{name}\",\n    version: \"1\",\n)\n");
    let theatre = format!("theatre: \"{name}\"");
    let scenario = shipped("scenarios/open-city.ron").replace("theatre: \"marenz\"", &theatre);
    let mut files = vec![
        ("pack.ron".to_owned(), pack),
        ("README.md".to_owned(), GUIDE.replace("NAME", name)),
        (format!("scenarios/{name}.ron"), scenario),
        (format!("doctrines/station-{name}.ron"), shipped("doctrines/station-careful.ron")),
        (format!("doctrines/security-{name}.ron"), shipped("doctrines/security-patient.ron")),
    ];
    for path in Library::embedded().paths() {
        if let Some(file) = path.strip_prefix("theatres/marenz/") {
            files.push((format!("theatres/{name}/{file}"), shipped(path)));
        }
    }
    files
}
