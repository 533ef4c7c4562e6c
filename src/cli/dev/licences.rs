//! `cutout dev licences`: the licences of every crate that is linked into the program, from the
//! sources that cargo has of them. Run it when a dependency changes; a test says when.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use clap::Args;
use serde::Deserialize;

use game::save::outlet;

use crate::cli::{Fail, matches::unwritten};

/// The systems for which the program is made. Each links a little of its own.
const TARGETS: [&str; 4] = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
];

#[derive(Debug, Args)]
pub(in crate::cli) struct Licences {
    /// Where to write them.
    #[arg(default_value = "src/cli/licences.txt")]
    file: PathBuf,
}

/// What `cargo metadata` tells of a package, as far as it is needed here.
#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    version: String,
    license: Option<String>,
    repository: Option<String>,
    manifest_path: PathBuf,
    source: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

pub(super) fn run(asked: &Licences) -> Result<(), Fail> {
    let linked = linked()?;
    let metadata = cargo(&["metadata", "--format-version", "1", "--locked"])?;
    let metadata: Metadata = serde_json::from_str(&metadata)
        .map_err(|error| Fail::Input(format!("cargo metadata: {error}")))?;
    let wanted = |it: &&Package| {
        it.source.is_some() && linked.contains(&(it.name.clone(), it.version.clone()))
    };
    let packages: Vec<&Package> = metadata.packages.iter().filter(wanted).collect();
    let text = book(&packages)?;
    outlet::write(&asked.file, text.as_bytes(), true).map(drop).map_err(unwritten)
}

/// Names and versions of what is linked: no tools of the build, no macros, no tests.
fn linked() -> Result<BTreeSet<(String, String)>, Fail> {
    let mut linked = BTreeSet::new();
    for target in TARGETS {
        let tree = ["tree", "-p", "cutout", "--locked", "-e", "normal,no-proc-macro"];
        let said = cargo(&[&tree[..], &["--prefix", "none", "--target", target]].concat())?;
        // Ours are named with their folder.
        let foreign = said.lines().filter(|line| !line.contains(" (/"));
        linked.extend(foreign.filter_map(|line| {
            let mut words = line.split_whitespace();
            let (name, version) = (words.next()?, words.next()?);
            Some((name.to_owned(), version.strip_prefix('v')?.to_owned()))
        }));
    }
    Ok(linked)
}

fn cargo(args: &[&str]) -> Result<String, Fail> {
    let failed = |why: String| Fail::Input(format!("cargo {}: {why}", args.join(" ")));
    let output = Command::new("cargo").args(args).output();
    let output = output.map_err(|error| failed(error.to_string()))?;
    match output.status.success() {
        true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        false => Err(failed(String::from_utf8_lossy(&output.stderr).into_owned())),
    }
}

/// First who made what, then every text once, with those whom it covers.
fn book(packages: &[&Package]) -> Result<String, Fail> {
    let mut book = String::from(HEAD);
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in packages {
        let name = format!("{} {}", package.name, package.version);
        let terms = package.license.as_deref().unwrap_or("see its text");
        let home = package.repository.as_deref().unwrap_or("");
        book.push_str(format!("{name}: {terms}  {home}").trim_end());
        book.push('\n');
        let dir = package.manifest_path.parent().unwrap_or(Path::new("."));
        for text in files(dir).map_err(|error| Fail::Input(format!("{name}: {error}")))? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    for (text, names) in &texts {
        book.push_str(&format!("\n{RULE}\n{}\n{RULE}\n\n{text}", names.join(", ")));
    }
    Ok(book)
}

const RULE: &str = "────────────────────────────────────────────────────────────────";

const HEAD: &str = "\
Cutout is under the MIT licence. Linked into it are the crates below, each under its own terms,
whose texts follow.

";

/// The licence texts of a package, with lines as they are and no blanks at their ends.
fn files(dir: &Path) -> std::io::Result<Vec<String>> {
    let mut names: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        let about = ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"];
        if path.is_file() && about.iter().any(|word| name.starts_with(word)) {
            names.push(path);
        }
    }
    names.sort();
    let tidy = |text: String| {
        let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        format!("{}\n", lines.join("\n").trim_matches('\n'))
    };
    names
        .iter()
        .map(|path| fs::read(path).map(|it| tidy(String::from_utf8_lossy(&it).into())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// If this fails after a change of the dependencies: `cargo run -- dev licences`.
    #[test]
    fn the_licences_name_all_that_is_linked_and_nothing_else() {
        let book = include_str!("../licences.txt");
        let (_, after) = book.split_once("\n\n").unwrap();
        let (list, texts) = after.split_once("\n\n").unwrap();
        let named: BTreeSet<(String, String)> = list
            .lines()
            .filter_map(|line| line.split_once(": ")?.0.split_once(' '))
            .map(|(name, version)| (name.to_owned(), version.to_owned()))
            .collect();
        assert_eq!(named, linked().unwrap());
        for (name, version) in &named {
            let line = format!("{name} {version}");
            let terms = list.lines().find(|it| it.starts_with(&format!("{line}: "))).unwrap();
            assert!(!terms.contains("see its text"), "{line}");
        }
        assert!(texts.contains("Permission is hereby granted") && texts.contains("Apache"));
    }
}
