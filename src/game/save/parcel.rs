//! A campaign as a bundle of files: for export and import, for copies of samples, for moving to
//! another disk.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::campaign::{new_dir, read_save};
use super::container::{self, Kind, Packing, Stamp};
use super::disk::{Disk, Step, What};
use super::fault::{Fault, Flaw};
use super::fs;
use super::header::Id;
use super::limits;
use super::names::{self, Named};
use crate::text::{bare, clean::Name, sealed};

/// Where an import is unpacked before it gets its name. Not a slug, so never listed.
const INCOMING: &str = ".incoming";

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ParcelHeader {
    slug: Id,
    files: u32,
}

/// Files of a campaign by their names.
pub(super) type Files = Vec<NamedFile>;
type NamedFile = (Named, Vec<u8>);

/// Reads every file of a campaign. What is damaged stays behind; so does what was pruned while
/// this looked.
pub(super) fn collect(disk: &Disk, dir: &Path) -> Result<Files, Fault> {
    let mut files = Files::new();
    for named in list(disk, dir)? {
        match read(disk, dir, named) {
            Ok(bytes) => files.push((named, bytes)),
            Err(Fault::Flawed { .. }) => {}
            Err(fault) if fault.is(io::ErrorKind::NotFound) => {}
            Err(fault) => return Err(fault),
        }
    }
    Ok(files)
}

/// The files that lead to a generation, and none that came after it.
pub(super) fn up_to(disk: &Disk, dir: &Path, generation: u32) -> Result<Files, Fault> {
    let leads_there = |named: &Named| match named {
        Named::Save(n) | Named::Week(n) => *n <= generation,
        // Orders were given upon a generation and led away from it; the file is of another end.
        Named::Orders(_) | Named::Text | Named::Page => false,
        Named::Label => true,
    };
    let mut files = collect(disk, dir)?;
    files.retain(|(named, _)| leads_there(named));
    Ok(files)
}

/// Gives the campaign in a bundle a name.
pub(super) fn call(files: &mut Files, title: &Name) {
    files.retain(|(named, _)| *named != Named::Label);
    files.push((Named::Label, title.as_str().as_bytes().to_vec()));
}

/// Every file of a campaign that has a place in it.
pub(super) fn list(disk: &Disk, dir: &Path) -> Result<Vec<Named>, Fault> {
    let mut found = named_files(disk.list(dir)?, "");
    match disk.list(&dir.join(names::CHRONICLE)) {
        Ok(weeks) => found.extend(named_files(weeks, "chronicle/")),
        Err(fault) if fault.is(io::ErrorKind::NotFound) => {}
        Err(fault) => return Err(fault),
    }
    Ok(found)
}

fn named_files(entries: Vec<fs::Entry>, below: &str) -> Vec<Named> {
    let regular = entries.into_iter().filter(|entry| entry.kind == fs::Kind::File);
    regular.filter_map(|entry| Named::parse(&format!("{below}{}", entry.name))).collect()
}

fn read(disk: &Disk, dir: &Path, named: Named) -> Result<Vec<u8>, Fault> {
    let (kind, most) = match named {
        Named::Save(_) => (Some(Kind::Save), Kind::Save.most()),
        Named::Week(_) => (Some(Kind::Week), Kind::Week.most()),
        Named::Orders(_) => (None, limits::ORDERS),
        Named::Label => (None, limits::LABEL),
        Named::Text | Named::Page => (None, limits::FILE),
    };
    let path = named.path(dir);
    let bytes = disk.read(&path, most + 1)?.bytes;
    if most < bytes.len() {
        return Err(Fault::Flawed { path, flaw: Flaw::TooLarge { limit: most } });
    }
    match kind.map(|kind| container::decode::<serde::de::IgnoredAny>(kind, &bytes, disk.omitted()))
    {
        Some(Err(flaw)) => Err(Fault::Flawed { path, flaw }),
        Some(Ok(_)) | None => Ok(bytes),
    }
}

/// Puts a campaign below `root` so that it is there wholly or not at all.
pub(super) fn lay_out(
    disk: &Disk,
    root: &Path,
    slug: &str,
    files: &Files,
) -> Result<PathBuf, Fault> {
    disk.have_dirs(root)?;
    let incoming = new_dir(disk, root, INCOMING)?;
    let placed = fill(disk, &incoming, files).and_then(|()| name(disk, root, slug, &incoming));
    if placed.is_err() {
        let _ = remove_all(disk, &incoming);
    }
    placed
}

fn fill(disk: &Disk, dir: &Path, files: &Files) -> Result<(), Fault> {
    disk.have_dir(&dir.join(names::CHRONICLE))?;
    for (named, bytes) in files {
        disk.put(What::Copy, &named.path(dir), bytes)?;
    }
    newest_loads(disk, dir)
}

/// A parcel without a generation that loads is no campaign.
fn newest_loads(disk: &Disk, dir: &Path) -> Result<(), Fault> {
    let saves = super::campaign::numbers(disk, dir)?.saves;
    let newest = saves.last().ok_or(Fault::NothingLoads { path: dir.into(), flaws: Vec::new() })?;
    read_save(disk, dir, *newest).map(drop)
}

fn name(disk: &Disk, root: &Path, slug: &str, incoming: &Path) -> Result<PathBuf, Fault> {
    // A directory of its own first, so that no other import takes the name meanwhile; a rename
    // replaces an empty directory.
    let dir = new_dir(disk, root, slug)?;
    disk.rename(incoming, &dir)?;
    disk.sync_dir_of(Step::SyncRoot, &dir)?;
    Ok(dir)
}

/// Removes a directory with what a campaign has in it.
pub(super) fn remove_all(disk: &Disk, dir: &Path) -> Result<(), Fault> {
    for entry in disk.list(dir)? {
        let path = dir.join(&entry.name);
        match entry.kind {
            fs::Kind::Dir if entry.name == names::BROKEN || entry.name == names::CHRONICLE => {
                remove_files(disk, &path)?;
                disk.remove_dir(&path)?;
            }
            // Not ours: then the directory is not empty and the caller hears of it.
            fs::Kind::Dir | fs::Kind::OddDir => {}
            // A link is removed, never followed.
            fs::Kind::File | fs::Kind::LinkToDir | fs::Kind::Other => disk.remove(&path)?,
        }
    }
    disk.remove_dir(dir)
}

fn remove_files(disk: &Disk, dir: &Path) -> Result<(), Fault> {
    disk.list(dir)?.iter().try_for_each(|entry| disk.remove(&dir.join(&entry.name)))
}

/// The bytes of one file that holds a campaign.
pub(super) fn wrap(path: &Path, slug: &str, files: &Files) -> Result<Vec<u8>, Fault> {
    let flawed = |flaw| Fault::Flawed { path: path.to_owned(), flaw };
    let slug = Id::new(slug).ok_or_else(|| flawed(Flaw::NotOurs))?;
    if limits::PARCEL_FILES < files.len() {
        return Err(flawed(Flaw::TooLarge { limit: limits::PARCEL_FILES }));
    }
    let mut body = Vec::new();
    for (named, bytes) in files {
        body.extend_from_slice(format!("{named} {}\n", bytes.len()).as_bytes());
        body.extend_from_slice(bytes);
    }
    let header = ParcelHeader { slug, files: u32::try_from(files.len()).unwrap_or(u32::MAX) };
    container::encode(Kind::Parcel, &Stamp::ours(), &header, (&body, Packing::Plain))
        .map_err(flawed)
}

/// The slug and the files in such a file. A declassified file that could do more than be read is
/// left out: it is written anew where the campaign is opened.
pub(super) fn unwrap(bytes: &[u8]) -> Result<(String, Files), Flaw> {
    let (preview, body) = container::decode::<ParcelHeader>(Kind::Parcel, bytes, None)?;
    let mut files = Files::new();
    let mut rest = body.as_slice();
    while !rest.is_empty() {
        if limits::PARCEL_FILES <= files.len() {
            return Err(Flaw::TooLarge { limit: limits::PARCEL_FILES });
        }
        let (file, after) = first_file(rest).ok_or(Flaw::Unpack)?;
        files.push(file);
        rest = after;
    }
    if usize::try_from(preview.about.files) != Ok(files.len()) {
        return Err(Flaw::Unpack);
    }
    files.retain(|(named, bytes)| is_harmless(*named, bytes));
    Ok((preview.about.slug.as_str().to_owned(), files))
}

/// What other programs will show holds nothing but what we would have written.
fn is_harmless(named: Named, bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes);
    match named {
        Named::Text => text.is_ok_and(|text| bare::lines(text) == text),
        Named::Page => text.is_ok_and(|text| bare::lines(text) == text && sealed::is_sealed(text)),
        Named::Save(_) | Named::Orders(_) | Named::Week(_) | Named::Label => true,
    }
}

fn first_file(rest: &[u8]) -> Option<(NamedFile, &[u8])> {
    let end = rest.iter().take(64).position(|b| *b == b'\n')?;
    let line = std::str::from_utf8(rest.get(..end)?).ok()?;
    let (name, length) = line.split_once(' ')?;
    let length: usize = length.parse().ok()?;
    let (bytes, after) = rest.get(end + 1..)?.split_at_checked(length)?;
    Some(((Named::parse(name)?, bytes.to_vec()), after))
}
