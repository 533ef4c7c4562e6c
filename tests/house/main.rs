//! What holds of the source itself: figures of the house, and lists that only grow.

mod counts;
mod form;
mod frozen;
mod phases;
mod words;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The sources of this workspace; the Python package is one of its own.
fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true if path == Path::new("src/python") => (),
            true => rust_files(&path, found),
            false if path.extension().is_some_and(|it| it == "rs") => found.push(path),
            false => (),
        }
    }
}

fn is_test(attributes: &[syn::Attribute]) -> bool {
    attributes.iter().any(|attribute| match &attribute.meta {
        syn::Meta::Path(path) => path.is_ident("test"),
        syn::Meta::List(list) if list.path.is_ident("cfg") => {
            let words = list.tokens.to_string();
            words == "test" || words.starts_with("all (test") || words.contains("(test ,")
        }
        _ => false,
    })
}

/// A source file that is not for tests only.
struct Source {
    path: PathBuf,
    text: String,
    syntax: syn::File,
}

/// Reads all crates.
fn sources() -> Vec<Source> {
    let mut paths = Vec::new();
    rust_files(Path::new("src"), &mut paths);
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a file");
        let syntax = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        Source { path, text, syntax }
    };
    let all: Vec<Source> = paths.into_iter().map(read).collect();
    let tests: Vec<PathBuf> =
        all.iter().flat_map(|source| test_modules(&source.path, &source.syntax)).collect();
    let is_test = |path: &Path| {
        tests.iter().any(|test| path.with_extension("") == *test || path.starts_with(test))
    };
    all.into_iter().filter(|source| !is_test(&source.path)).collect()
}

/// Where the modules lie that a file has for tests only, without ending.
fn test_modules(path: &Path, file: &syn::File) -> Vec<PathBuf> {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let folder = match stem {
        "lib" | "main" | "mod" => path.parent().map(Path::to_owned).unwrap_or_default(),
        _ => path.with_extension(""),
    };
    let modules = file.items.iter().filter_map(|item| match item {
        syn::Item::Mod(module) if module.content.is_none() && is_test(&module.attrs) => {
            Some(folder.join(module.ident.to_string()))
        }
        _ => None,
    });
    modules.collect()
}
