//! A disk made of nothing, that loses what real disks may lose.
//!
//! It keeps two layers: what a running program sees, and what would be there after a power cut.
//! File contents last once the file was synced, names once their directory was. Between the two
//! a cut may keep any subset of the waiting names, and of unsynced bytes nothing, everything, a
//! torn beginning, zeros, holes by sector, or rubbish. A failed sync loses its bytes for good
//! although they can still be read, as Linux does.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::ops::Range;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Beginning, Entry, Fs, Handle, Held, Kind};

/// What the disk does wrong, and at which operation (counted from 1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Trouble {
    #[default]
    None,
    /// From this operation on, nothing happens any more.
    PowerCut { at: u64 },
    /// This one operation fails with an `errno`; a write gets half done before.
    Once { at: u64, errno: i32 },
    /// Every operation fails from this one until [`SimFs::set`] heals it.
    From { at: u64, errno: i32 },
    /// This one operation, if it is a write, writes half of what it was given and says so.
    Short { at: u64 },
}

/// The ways in which a cut may leave unsynced bytes.
const TAILS: u64 = 6;
const SECTOR: usize = 512;

#[derive(Clone, Default)]
pub struct SimFs(Arc<Mutex<State>>);

#[derive(Clone, Default)]
struct State {
    nodes: Vec<Node>,
    waiting: Vec<Waiting>,
    locked: BTreeSet<PathBuf>,
    done: u64,
    trouble: Trouble,
    /// Whether the trouble came to pass.
    struck: bool,
}

#[derive(Clone)]
enum Node {
    File(FileNode),
    Dir { now: Names, lasting: Names },
}

type Names = BTreeMap<String, usize>;

#[derive(Clone, Default)]
struct FileNode {
    now: Vec<u8>,
    /// So many bytes are synced.
    lasting: usize,
    /// What a failed sync lost.
    rotten: Vec<Range<usize>>,
}

/// A change of names that is not yet on the disk.
#[derive(Clone)]
struct Waiting {
    change: Change,
    /// Directories that must still be synced.
    dirs: BTreeSet<usize>,
}

#[derive(Clone)]
enum Change {
    Link {
        dir: usize,
        name: String,
        node: usize,
    },
    Unlink {
        dir: usize,
        name: String,
        node: usize,
    },
    /// Journalling file systems do both halves or none.
    Move {
        from: (usize, String),
        to: (usize, String),
        node: usize,
    },
}

impl SimFs {
    /// A disk with an empty root directory.
    #[must_use]
    pub fn new() -> Self {
        let root = Node::Dir { now: Names::new(), lasting: Names::new() };
        Self(Arc::new(Mutex::new(State { nodes: vec![root], ..State::default() })))
    }

    /// Sets the trouble to come and counts operations from 1 again.
    pub fn set(&self, trouble: Trouble) {
        let mut state = self.state();
        (state.trouble, state.done, state.struck) = (trouble, 0, false);
    }

    /// Operations since the last [`SimFs::set`].
    #[must_use]
    pub fn done(&self) -> u64 {
        self.state().done
    }

    /// Whether the trouble came to pass.
    #[must_use]
    pub fn struck(&self) -> bool {
        self.state().struck
    }

    /// In how many ways a power cut now could leave the disk, not counting where bytes tear.
    #[must_use]
    pub fn ways(&self) -> u64 {
        let state = self.state();
        let names = 2_u64.saturating_pow(u32::try_from(state.waiting.len()).unwrap_or(u32::MAX));
        let dirty = state.nodes.iter().filter(|n| n.is_dirty()).count();
        let tails = TAILS.saturating_pow(u32::try_from(dirty).unwrap_or(u32::MAX));
        names.saturating_mul(tails)
    }

    /// The disk after a power cut: `way` chooses what survived, `seed` where bytes tear.
    #[must_use]
    pub fn after_power_cut(&self, way: u64, seed: u64) -> Self {
        let mut state = self.state().clone();
        let mut choice = way;
        for waiting in std::mem::take(&mut state.waiting) {
            if choice % 2 == 1 {
                state.make_last(&waiting.change);
            }
            choice /= 2;
        }
        for (i, node) in state.nodes.iter_mut().enumerate() {
            let tail = if node.is_dirty() { choice % TAILS } else { 0 };
            choice = if node.is_dirty() { choice / TAILS } else { choice };
            node.survive(tail, mix(seed, i as u64));
        }
        Self(Arc::new(Mutex::new(State { nodes: state.nodes, ..State::default() })))
    }

    /// The disk as a program sees it, as another disk: what a copy of the machine would hold.
    #[must_use]
    pub fn copy(&self) -> Self {
        let mut state = self.state().clone();
        state.locked.clear();
        Self(Arc::new(Mutex::new(state)))
    }

    /// Every file with its bytes, for comparing and for counting distinct states.
    #[must_use]
    pub fn files(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let state = self.state();
        let mut files = BTreeMap::new();
        let mut open = vec![(PathBuf::from("/"), 0)];
        while let Some((path, node)) = open.pop() {
            match &state.nodes[node] {
                Node::File(file) => drop(files.insert(path, file.now.clone())),
                Node::Dir { now, .. } => {
                    open.extend(now.iter().map(|(name, node)| (path.join(name), *node)));
                }
            }
        }
        files
    }

    /// Puts a file there as if it had always been: for planting damage.
    ///
    /// # Errors
    /// If the directory does not exist.
    pub fn plant(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state();
        let (dir, name) = state.parent(path)?;
        let lasting = bytes.len();
        let file = FileNode { now: bytes.to_vec(), lasting, rotten: Vec::new() };
        state.nodes.push(Node::File(file));
        let node = state.nodes.len() - 1;
        let change = Change::Link { dir, name, node };
        state.see(&change);
        state.make_last(&change);
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts an operation and lets the trouble strike.
    fn begin(&self) -> io::Result<MutexGuard<'_, State>> {
        let mut state = self.state();
        match state.strike() {
            Strike::Fail(error) => Err(error),
            Strike::Nothing | Strike::Half => Ok(state),
        }
    }
}

enum Strike {
    Nothing,
    Half,
    Fail(io::Error),
}

impl State {
    fn strike(&mut self) -> Strike {
        self.done += 1;
        let (strikes, errno) = match self.trouble {
            Trouble::None => return Strike::Nothing,
            Trouble::PowerCut { at } if at <= self.done => {
                self.struck = true;
                return Strike::Fail(io::Error::other("the power is out"));
            }
            Trouble::Short { at } if at == self.done => {
                self.struck = true;
                return Strike::Half;
            }
            Trouble::PowerCut { .. } | Trouble::Short { .. } => return Strike::Nothing,
            Trouble::Once { at, errno } => (at == self.done, errno),
            Trouble::From { at, errno } => (at <= self.done, errno),
        };
        if !strikes {
            return Strike::Nothing;
        }
        self.struck = true;
        Strike::Fail(io::Error::from_raw_os_error(errno))
    }

    fn find(&self, path: &Path) -> io::Result<usize> {
        let mut at = 0;
        for part in path.components() {
            let Component::Normal(name) = part else { continue };
            let name = name.to_str().ok_or(io::ErrorKind::InvalidInput)?;
            at = *self.names(at)?.get(name).ok_or(io::ErrorKind::NotFound)?;
        }
        Ok(at)
    }

    fn names(&self, dir: usize) -> io::Result<&Names> {
        match &self.nodes[dir] {
            Node::Dir { now, .. } => Ok(now),
            Node::File(_) => Err(io::ErrorKind::NotADirectory.into()),
        }
    }

    fn parent(&self, path: &Path) -> io::Result<(usize, String)> {
        let dir = self.find(path.parent().ok_or(io::ErrorKind::InvalidInput)?)?;
        let name = path.file_name().and_then(|n| n.to_str()).ok_or(io::ErrorKind::InvalidInput)?;
        self.names(dir)?;
        Ok((dir, name.to_owned()))
    }

    fn file(&mut self, path: &Path) -> io::Result<(usize, &mut FileNode)> {
        let node = self.find(path)?;
        match &mut self.nodes[node] {
            Node::File(file) => Ok((node, file)),
            Node::Dir { .. } => Err(io::ErrorKind::IsADirectory.into()),
        }
    }

    fn make(&mut self, path: &Path, what: Node) -> io::Result<usize> {
        let (dir, name) = self.parent(path)?;
        if self.names(dir)?.contains_key(&name) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.nodes.push(what);
        let node = self.nodes.len() - 1;
        self.change(Change::Link { dir, name, node }, &[dir]);
        Ok(node)
    }

    fn unlink(&mut self, path: &Path) -> io::Result<()> {
        let node = self.find(path)?;
        let (dir, name) = self.parent(path)?;
        self.change(Change::Unlink { dir, name, node }, &[dir]);
        Ok(())
    }

    fn change(&mut self, change: Change, dirs: &[usize]) {
        self.see(&change);
        self.waiting.push(Waiting { change, dirs: dirs.iter().copied().collect() });
    }

    fn see(&mut self, change: &Change) {
        apply(&mut self.nodes, change, |node| match node {
            Node::Dir { now, .. } => Some(now),
            Node::File(_) => None,
        });
    }

    fn make_last(&mut self, change: &Change) {
        apply(&mut self.nodes, change, |node| match node {
            Node::Dir { lasting, .. } => Some(lasting),
            Node::File(_) => None,
        });
    }

    fn sync_names(&mut self, dir: usize) {
        let mut still = Vec::new();
        for mut waiting in std::mem::take(&mut self.waiting) {
            waiting.dirs.remove(&dir);
            if waiting.dirs.is_empty() {
                self.make_last(&waiting.change);
            } else {
                still.push(waiting);
            }
        }
        self.waiting = still;
    }
}

/// Does a change to one of the two layers. What is no longer as the change found it stays.
fn apply(nodes: &mut [Node], change: &Change, layer: fn(&mut Node) -> Option<&mut Names>) {
    let mut put = |dir: usize, name: &String, node: usize| {
        layer(&mut nodes[dir]).map(|names| names.insert(name.clone(), node))
    };
    match change {
        Change::Link { dir, name, node } => drop(put(*dir, name, *node)),
        Change::Move { to, node, .. } => drop(put(to.0, &to.1, *node)),
        Change::Unlink { .. } => {}
    }
    if let Change::Unlink { dir, name, node } | Change::Move { from: (dir, name), node, .. } =
        change
        && let Some(names) = layer(&mut nodes[*dir])
        && names.get(name) == Some(node)
    {
        names.remove(name);
    }
}

impl Node {
    fn is_dirty(&self) -> bool {
        matches!(self, Self::File(file) if file.lasting < file.now.len())
    }

    fn survive(&mut self, tail: u64, seed: u64) {
        match self {
            Self::Dir { now, lasting } => now.clone_from(lasting),
            Self::File(file) => file.survive(tail, seed),
        }
    }
}

impl FileNode {
    fn survive(&mut self, tail: u64, seed: u64) {
        for range in std::mem::take(&mut self.rotten) {
            self.now[range].fill(0);
        }
        let loose = self.now.len() - self.lasting;
        let torn = self.lasting + usize::try_from(seed).unwrap_or(0) % (loose + 1);
        match tail {
            0 => self.now.truncate(self.lasting),
            1 => {}
            2 => self.now.truncate(torn),
            3 => self.now[self.lasting..].fill(0),
            4 => self.lose_sectors(seed),
            _ => {
                for (i, byte) in self.now.iter_mut().enumerate().skip(torn) {
                    *byte = mix(seed, i as u64).to_le_bytes()[0];
                }
            }
        }
        self.lasting = self.now.len();
    }

    fn lose_sectors(&mut self, seed: u64) {
        let start = self.lasting;
        for (i, byte) in self.now.iter_mut().enumerate().skip(start) {
            if mix(seed, (i / SECTOR) as u64).is_multiple_of(2) {
                *byte = 0;
            }
        }
    }
}

/// Splitmix: a number from a seed and an index.
pub fn mix(seed: u64, index: u64) -> u64 {
    let mut z = seed.wrapping_add(index.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Fs for SimFs {
    fn create_new(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let node = self.begin()?.make(path, Node::File(FileNode::default()))?;
        Ok(Box::new(SimHandle { fs: self.clone(), node }))
    }

    fn append_to(&self, path: &Path) -> io::Result<Box<dyn Handle>> {
        let (node, _) = self.begin()?.file(path)?;
        Ok(Box::new(SimHandle { fs: self.clone(), node }))
    }

    fn read(&self, path: &Path, at_most: usize) -> io::Result<Beginning> {
        let mut state = self.begin()?;
        let (_, file) = state.file(path)?;
        let bytes = file.now.iter().take(at_most).copied().collect();
        Ok(Beginning { bytes, length: file.now.len() as u64 })
    }

    fn list(&self, dir: &Path, at_most: usize) -> io::Result<Vec<Entry>> {
        let state = self.begin()?;
        let names = state.names(state.find(dir)?)?.iter().take(at_most);
        let kind = |node: &usize| match state.nodes[*node] {
            Node::File(_) => Kind::File,
            Node::Dir { .. } => Kind::Dir,
        };
        Ok(names.map(|(name, node)| Entry { name: name.clone(), kind: kind(node) }).collect())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let mut state = self.begin()?;
        let node = state.find(from)?;
        let (from, to) = (state.parent(from)?, state.parent(to)?);
        let dirs = [from.0, to.0];
        state.change(Change::Move { from, to, node }, &dirs);
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        let mut state = self.begin()?;
        state.file(path)?;
        state.unlink(path)
    }

    fn create_dir(&self, path: &Path) -> io::Result<()> {
        let dir = Node::Dir { now: Names::new(), lasting: Names::new() };
        self.begin()?.make(path, dir).map(drop)
    }

    fn remove_dir(&self, path: &Path) -> io::Result<()> {
        let mut state = self.begin()?;
        let node = state.find(path)?;
        if !state.names(node)?.is_empty() {
            return Err(io::ErrorKind::DirectoryNotEmpty.into());
        }
        state.unlink(path)
    }

    fn sync_dir(&self, path: &Path) -> io::Result<()> {
        let mut state = self.begin()?;
        let dir = state.find(path)?;
        state.sync_names(dir);
        Ok(())
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        let mut state = self.begin()?;
        if state.find(path).is_err() {
            state.make(path, Node::File(FileNode::default()))?;
        }
        if !state.locked.insert(path.to_owned()) {
            return Ok(None);
        }
        Ok(Some(Box::new(SimLock { fs: self.clone(), path: path.to_owned() })))
    }
}

struct SimLock {
    fs: SimFs,
    path: PathBuf,
}

impl Drop for SimLock {
    fn drop(&mut self) {
        self.fs.state().locked.remove(&self.path);
    }
}

struct SimHandle {
    fs: SimFs,
    node: usize,
}

impl SimHandle {
    fn add(&self, state: &mut State, bytes: &[u8]) {
        if let Node::File(file) = &mut state.nodes[self.node] {
            file.now.extend_from_slice(bytes);
        }
    }
}

impl Handle for SimHandle {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut state = self.fs.state();
        let half = &bytes[..bytes.len().div_ceil(2)];
        match state.strike() {
            Strike::Nothing => {
                self.add(&mut state, bytes);
                Ok(bytes.len())
            }
            Strike::Half => {
                self.add(&mut state, half);
                Ok(half.len())
            }
            // An interrupted write has written nothing: otherwise it returns a count.
            Strike::Fail(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Strike::Fail(error) => {
                self.add(&mut state, half);
                Err(error)
            }
        }
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut state = self.fs.state();
        let strike = state.strike();
        let cut = matches!(state.trouble, Trouble::PowerCut { .. });
        let Node::File(file) = &mut state.nodes[self.node] else { return Ok(()) };
        match strike {
            Strike::Fail(error) => {
                if error.kind() != io::ErrorKind::Interrupted && !cut {
                    file.rotten.push(file.lasting..file.now.len());
                }
                Err(error)
            }
            Strike::Nothing | Strike::Half => {
                file.lasting = file.now.len();
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests;
