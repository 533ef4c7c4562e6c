//! The disk of this machine.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::Path;
use std::time::SystemTime;

use super::{Beginning, Entry, Fs, Handle, Held, Kind};

#[derive(Clone, Copy, Debug, Default)]
pub struct RealFs;

impl Fs for RealFs {
    fn changed(&self, path: &Path) -> Option<SystemTime> {
        fs::metadata(path).ok()?.modified().ok()
    }

    fn create_new(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        Ok(Box::new(OpenOptions::new().write(true).create_new(true).open(path)?))
    }

    fn append_to(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        refuse_the_irregular(path)?;
        Ok(Box::new(OpenOptions::new().append(true).open(path)?))
    }

    fn read(&self, path: &Path, at_most: usize) -> io::Result<Beginning> {
        let length = refuse_the_irregular(path)?;
        let mut bytes = Vec::new();
        File::open(path)?.take(at_most as u64).read_to_end(&mut bytes)?;
        // A file that grows while it is read is as long as what was read of it, at least.
        let length = length.max(bytes.len() as u64);
        Ok(Beginning { bytes, length })
    }

    fn list(&self, dir: &Path, at_most: usize) -> io::Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for entry in fs::read_dir(dir)?.take(at_most) {
            let entry = entry?;
            let kind = kind(entry.file_type()?, &entry.path());
            match entry.file_name().into_string() {
                Ok(name) => entries.push(Entry { name, kind }),
                Err(odd) if kind == Kind::Dir => {
                    let name = odd.to_string_lossy().into_owned();
                    entries.push(Entry { name, kind: Kind::OddDir });
                }
                // A file whose name is no UTF-8 is not ours.
                Err(_) => {}
            }
        }
        entries.sort();
        Ok(entries)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        fs::create_dir(path)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        match File::open(path)?.sync_all() {
            // Some network and Windows drives cannot sync a directory, and say that the request
            // makes no sense. They keep names in order by themselves, or nothing can be done.
            Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
            done => done,
        }
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        match refuse_the_irregular(path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

impl Handle for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Write::write(self, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_all()
    }
}

/// Asks before opening: opening a pipe can wait for ever. Returns the length.
fn refuse_the_irregular(path: &Path) -> io::Result<u64> {
    let about = fs::symlink_metadata(path)?;
    if about.file_type().is_file() {
        Ok(about.len())
    } else {
        Err(io::Error::new(io::ErrorKind::InvalidInput, "not a regular file"))
    }
}

fn kind(of: fs::FileType, path: &Path) -> Kind {
    if of.is_file() {
        Kind::File
    } else if of.is_dir() {
        Kind::Dir
    } else if of.is_symlink() && path.is_dir() {
        Kind::LinkToDir
    } else {
        Kind::Other
    }
}
