//! The protocol by which a whole file reaches the disk, and the switch that leaves a step out.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::fault::{Doing, Fault};
use super::fs::real::RealFs;
use super::fs::{Beginning, Entry, Fs, Handle, Held};
use super::limits;

/// Names for the time being, beside one that is taken again and again.
const TEMPORARY: u32 = 8;

/// A disk with the store's manners.
#[derive(Clone)]
pub struct Disk {
    fs: Arc<dyn Fs>,
    sabotage: Sabotage,
}

/// A step of the store that a test can leave out, to show that something notices. Play never
/// does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Syncing a file that is written as a whole, before it gets its name.
    Sync(What),
    /// Writing under another name first.
    Rename(What),
    /// Syncing the directory after the rename.
    SyncDir(What),
    /// Syncing each record of the journal.
    SyncOrder,
    /// Syncing the directory of a new journal.
    SyncDirOfNewOrders,
    /// Syncing the directory that holds a new campaign.
    SyncRoot,
    /// Syncing where a damaged file went, before its name is used again.
    SyncBroken,
    /// Comparing what is to be written with what it is to say.
    ReadBack,
    MagicChecksum,
    HeaderChecksum,
    BodyChecksum,
    OrderChecksum,
    /// Comparing a week of the chronicle with its name in the generation.
    WeekChecksum,
    Lock,
    /// Taking a new file after a failed sync.
    NewFileAfterFailure,
    /// Calling again when a call was interrupted.
    CallAgain,
    /// Removing old generations only when the new one is safe.
    PruneLast,
}

impl Step {
    pub const ALL: [Self; 26] = [
        Self::Sync(What::Save),
        Self::Sync(What::Week),
        Self::Sync(What::Orders),
        Self::Sync(What::Copy),
        Self::Rename(What::Save),
        Self::Rename(What::Week),
        Self::Rename(What::Orders),
        Self::SyncDir(What::Save),
        Self::SyncDir(What::Week),
        Self::SyncDir(What::Orders),
        Self::SyncDir(What::Copy),
        Self::SyncOrder,
        Self::SyncDirOfNewOrders,
        Self::SyncRoot,
        Self::SyncBroken,
        Self::ReadBack,
        Self::MagicChecksum,
        Self::HeaderChecksum,
        Self::BodyChecksum,
        Self::OrderChecksum,
        Self::WeekChecksum,
        Self::Lock,
        Self::NewFileAfterFailure,
        Self::CallAgain,
        Self::PruneLast,
        Self::Rename(What::Copy),
    ];
}

/// Files that are written as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    Save,
    Week,
    /// A journal that is written anew after something went wrong with it.
    Orders,
    /// A campaign that is copied or imported, or a file that is exported.
    Copy,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sabotage {
    omit: Option<Step>,
    flip: bool,
}

impl Disk {
    /// The disk of this machine.
    #[must_use]
    pub fn real() -> Self {
        Self::on(RealFs)
    }

    #[must_use]
    pub fn on(fs: impl Fs + 'static) -> Self {
        Self { fs: Arc::new(fs), sabotage: Sabotage::default() }
    }

    /// For tests: leaves a step out.
    #[must_use]
    pub fn without(mut self, step: Option<Step>) -> Self {
        self.sabotage.omit = step;
        self
    }

    /// For tests: a bit flips in memory between serialising and writing.
    #[must_use]
    pub fn with_bad_memory(mut self) -> Self {
        self.sabotage.flip = true;
        self
    }

    pub(super) fn omits(&self, step: Step) -> bool {
        self.sabotage.omit == Some(step)
    }

    pub(super) fn omitted(&self) -> Option<Step> {
        self.sabotage.omit
    }

    /// The bytes as the machine's memory gives them back.
    pub(super) fn remember(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        let middle = bytes.len() / 2;
        if let Some(byte) = bytes.get_mut(middle).filter(|_| self.sabotage.flip) {
            *byte ^= 1;
        }
        bytes
    }

    /// Puts a whole file in place so that at every moment either it is there or what was there
    /// before. After a failure nothing of the attempt is used again: a descriptor whose sync
    /// failed has forgotten what it lost.
    pub(super) fn put(&self, what: What, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
        if self.omits(Step::Rename(what)) {
            return self.put_in_place(what, path, bytes);
        }
        let (temp, handle) = self.temporary(path)?;
        let done = self.fill(what, &temp, handle, bytes).and_then(|()| self.rename(&temp, path));
        if let Err(fault) = done {
            // If this fails too, the next opening sweeps it away.
            let _ = self.remove(&temp);
            return Err(fault);
        }
        self.sync_dir_of(Step::SyncDir(what), path)
    }

    fn put_in_place(&self, what: What, path: &Path, bytes: &[u8]) -> Result<(), Fault> {
        let _ = self.remove(path);
        let handle = self.create_new(path)?;
        self.fill(what, path, handle, bytes)?;
        self.sync_dir_of(Step::SyncDir(what), path)
    }

    /// A new file under a name for the time being. What failed attempts left and could not remove
    /// takes the first names; the last name is taken from it, or a disk that was mended would stay
    /// refused.
    fn temporary(&self, path: &Path) -> Result<(PathBuf, Box<dyn Handle>), Fault> {
        for n in 0..TEMPORARY {
            let temp = temporary_name(path, n);
            match self.create_new(&temp) {
                Err(fault) if fault.is(io::ErrorKind::AlreadyExists) => {}
                made => return Ok((temp, made?)),
            }
        }
        let temp = temporary_name(path, TEMPORARY);
        match self.remove(&temp) {
            Err(fault) if !fault.is(io::ErrorKind::NotFound) => return Err(fault),
            _ => {}
        }
        let made = self.create_new(&temp)?;
        Ok((temp, made))
    }

    fn fill(
        &self,
        what: What,
        path: &Path,
        mut handle: Box<dyn Handle>,
        bytes: &[u8],
    ) -> Result<(), Fault> {
        self.write_all(path, handle.as_mut(), bytes)?;
        if self.omits(Step::Sync(what)) {
            return Ok(());
        }
        self.sync(path, handle.as_mut())
    }

    pub(super) fn write_all(
        &self,
        path: &Path,
        handle: &mut dyn Handle,
        mut bytes: &[u8],
    ) -> Result<(), Fault> {
        while !bytes.is_empty() {
            let written = self.again(|| handle.write(bytes)).and_then(|n| match bytes.get(n..) {
                Some(rest) if 0 < n => Ok(rest),
                _ => Err(io::ErrorKind::WriteZero.into()),
            });
            bytes = written.map_err(fault(Doing::Writing, path))?;
        }
        Ok(())
    }

    pub(super) fn sync(&self, path: &Path, handle: &mut dyn Handle) -> Result<(), Fault> {
        let mut done = self.again(|| handle.sync());
        if done.is_err() && self.omits(Step::NewFileAfterFailure) {
            done = handle.sync();
        }
        done.map_err(fault(Doing::Syncing, path))
    }

    pub(super) fn sync_dir_of(&self, step: Step, path: &Path) -> Result<(), Fault> {
        if self.omits(step) {
            return Ok(());
        }
        let dir = match path.parent() {
            None => Path::new("/"),
            Some(dir) if dir.as_os_str().is_empty() => Path::new("."),
            Some(dir) => dir,
        };
        self.again(|| self.fs.sync_dir(dir)).map_err(fault(Doing::Syncing, dir))
    }

    pub(super) fn create_new(&self, path: &Path) -> Result<Box<dyn Handle>, Fault> {
        self.again(|| self.fs.create_new(path)).map_err(fault(Doing::Creating, path))
    }

    pub(super) fn append_to(&self, path: &Path) -> Result<Box<dyn Handle>, Fault> {
        self.again(|| self.fs.append_to(path)).map_err(fault(Doing::Writing, path))
    }

    pub(super) fn read(&self, path: &Path, at_most: usize) -> Result<Beginning, Fault> {
        self.again(|| self.fs.read(path, at_most)).map_err(fault(Doing::Reading, path))
    }

    /// When a directory was last written into, if that can be told.
    pub(super) fn changed(&self, dir: &Path) -> Option<SystemTime> {
        self.fs.changed(dir)
    }

    pub(super) fn list(&self, dir: &Path) -> Result<Vec<Entry>, Fault> {
        self.again(|| self.fs.list(dir, limits::ENTRIES)).map_err(fault(Doing::Listing, dir))
    }

    pub(super) fn rename(&self, from: &Path, to: &Path) -> Result<(), Fault> {
        self.again(|| self.fs.rename(from, to)).map_err(fault(Doing::Renaming, from))
    }

    pub(super) fn remove(&self, path: &Path) -> Result<(), Fault> {
        self.again(|| self.fs.remove(path)).map_err(fault(Doing::Removing, path))
    }

    pub(super) fn remove_dir(&self, path: &Path) -> Result<(), Fault> {
        self.again(|| self.fs.remove_dir(path)).map_err(fault(Doing::Removing, path))
    }

    pub(super) fn create_dir(&self, path: &Path) -> Result<(), Fault> {
        self.again(|| self.fs.create_dir(path)).map_err(fault(Doing::Creating, path))
    }

    /// Asks for a directory.
    ///
    /// # Errors
    /// It is not there, or cannot be read.
    pub fn is_there(&self, dir: &Path) -> Result<(), Fault> {
        self.list(dir).map(drop)
    }

    /// Makes a directory unless it is there.
    pub(super) fn have_dir(&self, path: &Path) -> Result<(), Fault> {
        match self.create_dir(path) {
            Err(fault) if fault.is(io::ErrorKind::AlreadyExists) => Ok(()),
            done => done,
        }
    }

    /// Makes a directory with those above it, and makes each name last.
    pub(super) fn have_dirs(&self, path: &Path) -> Result<(), Fault> {
        match self.create_dir(path) {
            Err(fault) if fault.is(io::ErrorKind::AlreadyExists) => return self.settle(path),
            Err(fault) if fault.is(io::ErrorKind::NotFound) => {}
            Err(fault) => return Err(fault),
            Ok(()) => return self.sync_dir_of(Step::SyncRoot, path),
        }
        match path.parent() {
            Some(above) if above != path => self.have_dirs(above)?,
            _ => {}
        }
        self.create_dir(path)?;
        self.sync_dir_of(Step::SyncRoot, path)
    }

    /// A directory that is there may come from an attempt whose sync failed. One whose parent we
    /// may not even look into is not of our making.
    fn settle(&self, path: &Path) -> Result<(), Fault> {
        match self.sync_dir_of(Step::SyncRoot, path) {
            Err(fault) if fault.is(io::ErrorKind::PermissionDenied) => Ok(()),
            done => done,
        }
    }

    pub(super) fn lock(&self, path: &Path) -> Result<Option<Held>, Fault> {
        if self.omits(Step::Lock) {
            return Ok(Some(Box::new(())));
        }
        self.again(|| self.fs.lock(path)).map_err(fault(Doing::Locking, path))
    }

    /// A signal can interrupt a call; that is no failure.
    fn again<T>(&self, mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
        let mut left = if self.omits(Step::CallAgain) { 0 } else { limits::INTERRUPTIONS };
        loop {
            match call() {
                Err(error) if error.kind() == io::ErrorKind::Interrupted && 0 < left => left -= 1,
                done => return done,
            }
        }
    }
}

impl Fault {
    /// The disk refused: with more room, other rights or another drive it would not have.
    #[must_use]
    pub fn is_of_the_disk(&self) -> bool {
        matches!(self, Self::Disk { .. } | Self::NotSavedYet { .. })
    }

    pub(super) fn is(&self, kind: io::ErrorKind) -> bool {
        matches!(self, Self::Disk { error, .. } if error.kind() == kind)
    }
}

fn fault(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Fault {
    move |error| Fault::Disk { doing, path: path.to_owned(), error }
}

fn temporary_name(path: &Path, n: u32) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{name}.{n}.tmp"))
}
