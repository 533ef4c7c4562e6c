//! The few things a store asks of a disk, so that a simulated one can stand in for it.

pub mod real;
pub mod sim;

use std::io;
use std::path::Path;
use std::time::SystemTime;

/// A disk. Every method is one operation that can fail or be the last before the lights go out.
pub trait Fs: Send + Sync {
    /// Makes a file that was not there (`O_EXCL`).
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn Handle>>;
    /// Opens a regular file to add to its end.
    fn append_to(&self, path: &Path) -> io::Result<Box<dyn Handle>>;
    /// Reads the beginning of a regular file.
    fn read(&self, path: &Path, at_most: usize) -> io::Result<Beginning>;
    /// The names in a directory, sorted.
    fn list(&self, dir: &Path, at_most: usize) -> io::Result<Vec<Entry>>;
    /// Gives a file or directory another name, replacing a file of that name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    fn remove(&self, path: &Path) -> io::Result<()>;
    fn create_dir(&self, path: &Path) -> io::Result<()>;
    /// Removes an empty directory.
    fn remove_dir(&self, path: &Path) -> io::Result<()>;
    /// Makes the names in a directory last.
    fn sync_dir(&self, path: &Path) -> io::Result<()>;
    /// When a directory was last written into, if this disk can tell.
    fn changed(&self, _: &Path) -> Option<SystemTime> {
        None
    }
    /// Takes the lock on a file, which it makes; `None` if another process holds it.
    fn lock(&self, path: &Path) -> io::Result<Option<Held>>;
}

/// A lock for as long as this lives.
pub type Held = Box<dyn Send>;

/// A file being written.
pub trait Handle: Send {
    /// Writes some of the bytes and says how many.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;
    /// Makes what was written last.
    fn sync(&mut self) -> io::Result<()>;
}

/// The beginning of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beginning {
    pub bytes: Vec<u8>,
    /// How long the whole file is.
    pub length: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    pub name: String,
    pub kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    File,
    Dir,
    /// A link that leads to a directory. It is named to the reader and not followed.
    LinkToDir,
    /// A directory whose name is no UTF-8: what stands in the list is not its name.
    OddDir,
    /// A link, a pipe, a device: never opened. A link could lead out of the folder, a pipe hang.
    Other,
}
