//! Lists the files of the folder, so that a new one is built in without being named anywhere.

use std::{
    env, fs, io,
    path::{Path, PathBuf},
};

/// The kinds of file that the program reads.
const READ: &[&str] = &["ftl", "md", "ron"];

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    println!("cargo::rerun-if-changed={}", root.display());
    let mut paths = Vec::new();
    collect(&root, &mut paths)?;
    paths.retain(|path| path.extension().is_some_and(|it| READ.iter().any(|read| it == *read)));
    let mut rows: Vec<_> = paths.iter().map(|path| (name(&root, path), path)).collect();
    rows.sort();
    let rows: String = rows.iter().map(|(name, path)| row(name, path)).collect();
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("files.rs"), format!("&[\n{rows}]\n"))
}

fn collect(folder: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        match path.is_dir() {
            _ if hidden => (),
            true => collect(&path, into)?,
            false => into.push(path),
        }
    }
    Ok(())
}

fn name(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn row(name: &str, path: &Path) -> String {
    format!("    ({name:?}, include_str!({:?})),\n", path.display().to_string())
}
