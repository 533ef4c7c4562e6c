//! Opening: the newest generation that loads, what was wrong with those that do not, and the
//! orders given since.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::{Access, Campaign, Loaded, Opened, basis};
use crate::save::container::{self, Kind, Preview, Stamp};
use crate::save::disk::{Disk, Step, What};
use crate::save::fault::{Fault, Flaw, Notice, ReadOnly};
use crate::save::fs;
use crate::save::header::SaveHeader;
use crate::save::journal::{Basis, Journal};
use crate::save::limits;
use crate::save::names::{self, Named};

/// The numbers of the files in a campaign's directory.
#[derive(Default)]
pub(in crate::save) struct Numbers {
    pub(in crate::save) saves: BTreeSet<u32>,
    pub(in crate::save) orders: BTreeSet<u32>,
    temporary: Vec<String>,
}

impl Campaign {
    /// Opens a campaign, for writing if nobody else does.
    ///
    /// # Errors
    /// If nothing loads, if the newest generation is of a later or an earlier version, or if the
    /// disk refuses to read: an error of the disk is no damage, and nothing is moved because of it.
    pub fn open(disk: &Disk, dir: &Path) -> Result<Opened, Fault> {
        let access = access(disk, dir);
        refuse_older(disk, dir)?;
        Self::open_with(disk, dir, access)
    }

    /// Opens a campaign that must not be changed.
    ///
    /// # Errors
    /// As [`Campaign::open`].
    pub fn look_at(disk: &Disk, dir: &Path, why: ReadOnly) -> Result<Opened, Fault> {
        Self::open_with(disk, dir, Access::Reader(why))
    }

    fn open_with(disk: &Disk, dir: &Path, mut access: Access) -> Result<Opened, Fault> {
        let numbers = numbers(disk, dir)?;
        let (loaded, damaged) = newest(disk, dir, &numbers.saves)?;
        let generation = loaded.header.generation;
        let mut notices = Vec::new();
        for (path, flaw) in damaged {
            let moved_to = move_aside(disk, dir, &path, &mut access);
            notices.push(Notice::Damaged { path, flaw, moved_to, instead: generation });
        }
        let basis = basis(&loaded.header.facts, generation);
        let writer = matches!(access, Access::Writer { .. });
        let (journal, notice) = match open_journal(disk, dir, basis.clone(), writer) {
            Err(fault) if writer => {
                access = Access::Reader(ReadOnly::CannotMove(fault.to_string()));
                open_journal(disk, dir, basis.clone(), false)?
            }
            opened => opened?,
        };
        notices.extend(notice);
        if writer {
            sweep(disk, dir, &numbers);
        }
        let mut campaign = Self::at(disk, dir, access, basis);
        campaign.journal = journal;
        campaign.chronicle.clone_from(&loaded.header.chronicle);
        campaign.later = numbers.orders.into_iter().filter(|n| generation < *n).collect();
        let path = dir.to_owned();
        let why = campaign.read_only().cloned();
        notices.extend(why.map(|why| Notice::ReadOnly { path, why }));
        Ok(Opened { campaign, loaded, notices })
    }
}

/// Before anything is moved. What cannot be read is for others to judge.
fn refuse_older(disk: &Disk, dir: &Path) -> Result<(), Fault> {
    let found = numbers(disk, dir).unwrap_or_default();
    let Some(newest) = found.saves.last().copied() else { return Ok(()) };
    match preview_save(disk, dir, newest) {
        Ok(preview) if preview.stamp.is_older() => {
            let flaw = Flaw::Older { theirs: preview.stamp, ours: Stamp::ours() };
            Err(Fault::Flawed { path: Named::Save(newest).path(dir), flaw })
        }
        Ok(_) | Err(_) => Ok(()),
    }
}

pub(super) fn access(disk: &Disk, dir: &Path) -> Access {
    match disk.lock(&dir.join(names::LOCK)) {
        Ok(Some(lock)) => Access::Writer { _lock: lock },
        Ok(None) => Access::Reader(ReadOnly::InUse),
        Err(fault) => Access::Reader(ReadOnly::NoLock(fault.to_string())),
    }
}

/// What lies in the directory.
pub(in crate::save) fn numbers(disk: &Disk, dir: &Path) -> Result<Numbers, Fault> {
    let mut numbers = Numbers::default();
    for entry in disk.list(dir)? {
        if entry.kind != fs::Kind::File {
            continue;
        }
        match Named::parse(&entry.name) {
            Some(Named::Save(n)) => drop(numbers.saves.insert(n)),
            Some(Named::Orders(n)) => drop(numbers.orders.insert(n)),
            Some(Named::Week(_) | Named::Label | Named::Text | Named::Page) => {}
            None if names::is_temporary(&entry.name) => numbers.temporary.push(entry.name),
            None => {}
        }
    }
    Ok(numbers)
}

/// Reads one generation.
pub(in crate::save) fn read_save(
    disk: &Disk,
    dir: &Path,
    generation: u32,
) -> Result<Loaded, Fault> {
    let path = Named::Save(generation).path(dir);
    let bytes = disk.read(&path, Kind::Save.most() + 1)?.bytes;
    let read = container::decode(Kind::Save, &bytes, disk.omitted());
    let named = read.and_then(|(preview, body)| Ok((named(preview, generation)?, body)));
    let (Preview { stamp, about: header, .. }, body) =
        named.map_err(|flaw| Fault::Flawed { path, flaw })?;
    Ok(Loaded { stamp, header, body })
}

/// Reads the header of one generation and no more.
pub(in crate::save) fn preview_save(
    disk: &Disk,
    dir: &Path,
    generation: u32,
) -> Result<Preview<SaveHeader>, Fault> {
    let path = Named::Save(generation).path(dir);
    let beginning = disk.read(&path, container::PREVIEW)?;
    container::preview(Kind::Save, &beginning.bytes, beginning.length, None)
        .and_then(|preview| named(preview, generation))
        .map_err(|flaw| Fault::Flawed { path, flaw })
}

fn named(preview: Preview<SaveHeader>, generation: u32) -> Result<Preview<SaveHeader>, Flaw> {
    match preview.about.generation {
        says if says == generation => Ok(preview),
        says => Err(Flaw::Misnamed { says }),
    }
}

type Damaged = Vec<(PathBuf, Flaw)>;

fn newest(disk: &Disk, dir: &Path, saves: &BTreeSet<u32>) -> Result<(Loaded, Damaged), Fault> {
    let mut damaged = Vec::new();
    for n in saves.iter().rev() {
        match read_save(disk, dir, *n) {
            Ok(loaded) => return Ok((loaded, damaged)),
            Err(Fault::Flawed { path, flaw }) if !flaw.is_newer() => damaged.push((path, flaw)),
            // Pruned by the instance that writes, between the list and the reading.
            Err(fault) if fault.is(io::ErrorKind::NotFound) => {}
            Err(fault) => return Err(fault),
        }
    }
    Err(Fault::NothingLoads { path: dir.to_owned(), flaws: damaged })
}

/// Moves a damaged file out of the way. If that fails, its name must not be used again: the
/// campaign can only be read.
fn move_aside(disk: &Disk, dir: &Path, path: &Path, access: &mut Access) -> Option<PathBuf> {
    if let Access::Reader(_) = access {
        return None;
    }
    match set_aside(disk, dir, path) {
        Ok(to) => Some(to),
        Err(fault) => {
            *access = Access::Reader(ReadOnly::CannotMove(fault.to_string()));
            None
        }
    }
}

/// Moves a file into `broken/`, under a name that is free there.
pub(in crate::save) fn set_aside(disk: &Disk, dir: &Path, path: &Path) -> Result<PathBuf, Fault> {
    let to = broken_name(disk, dir, path)?;
    disk.rename(path, &to)?;
    disk.sync_dir_of(Step::SyncBroken, &to)?;
    disk.sync_dir_of(Step::SyncBroken, path)?;
    Ok(to)
}

fn broken_name(disk: &Disk, dir: &Path, path: &Path) -> Result<PathBuf, Fault> {
    let broken = dir.join(names::BROKEN);
    // Its name must last before anything is moved into it.
    disk.have_dirs(&broken)?;
    let taken: BTreeSet<_> = disk.list(&broken)?.into_iter().map(|entry| entry.name).collect();
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = (1..=limits::ENTRIES).map(|n| format!("{name}.{n}"));
    let free = std::iter::once(name.clone()).chain(numbered).find(|name| !taken.contains(name));
    Ok(broken.join(free.unwrap_or(name)))
}

/// Opens the journal upon a state. One that is foreign or damaged is kept in `broken/`, what can
/// be read of it goes on.
pub(super) fn open_journal(
    disk: &Disk,
    dir: &Path,
    basis: Basis,
    writer: bool,
) -> Result<(Journal, Option<Notice>), Fault> {
    let path = Named::Orders(basis.generation).path(dir);
    match Journal::open(disk, path, basis.clone()) {
        Ok(mut journal) if writer && journal.is_damaged() => {
            let kept = keep_copy(disk, dir, journal.path())?;
            journal.mend()?;
            let notice = journal.notice(Some(kept));
            Ok((journal, notice))
        }
        Ok(journal) => {
            let notice = journal.notice(None);
            Ok((journal, notice))
        }
        Err(Fault::Flawed { path, flaw }) => {
            let moved_to = if writer { Some(set_aside(disk, dir, &path)?) } else { None };
            let journal = Journal::new(disk, path.clone(), basis);
            Ok((journal, Some(Notice::Orders { path, flaw, moved_to, kept: 0 })))
        }
        Err(fault) => Err(fault),
    }
}

/// A copy first: moving the journal and writing it anew would leave a moment with neither.
fn keep_copy(disk: &Disk, dir: &Path, path: &Path) -> Result<PathBuf, Fault> {
    let to = broken_name(disk, dir, path)?;
    let bytes = disk.read(path, limits::ORDERS)?.bytes;
    disk.put(What::Copy, &to, &bytes)?;
    Ok(to)
}

/// Removes what interrupted writes left. Failing to is harmless.
fn sweep(disk: &Disk, dir: &Path, numbers: &Numbers) {
    for name in &numbers.temporary {
        let _ = disk.remove(&dir.join(name));
    }
    let weeks = dir.join(names::CHRONICLE);
    for entry in disk.list(&weeks).unwrap_or_default() {
        if names::is_temporary(&entry.name) {
            let _ = disk.remove(&weeks.join(entry.name));
        }
    }
}
