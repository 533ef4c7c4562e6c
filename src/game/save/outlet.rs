//! Where results go: files that may belong to somebody else, and the standard output.
//!
//! Every command writes by these rules. A name that is free is taken; a file with something in it,
//! a link, a pipe and a device are left alone until the person says `--force`; what is being
//! written is locked, so that two runs cannot tear each other's lines. `-` and `/dev/stdout` are
//! the standard output. A match script is a stranger's: it may name plain files below the current
//! directory, and nothing else.

use std::fmt;
use std::fs::{self, File, FileType, OpenOptions, TryLockError};
use std::io::{self, Write};
use std::os::unix::fs::FileTypeExt as _;
use std::path::{Component, Path, PathBuf};

use crate::text::{bare, printer};

/// Why a file is not written. Nothing has been changed.
#[derive(Debug)]
pub struct Refused {
    pub path: PathBuf,
    pub why: Why,
}

/// The reasons.
#[derive(Debug)]
pub enum Why {
    /// There is a file with something in it.
    Exists,
    /// It is a link: what it leads to may be anything.
    Link,
    /// A pipe, a socket or a device, by its name.
    Special(&'static str),
    /// A directory has the name.
    Directory,
    /// Another run is writing it.
    Busy,
    /// It begins with a tilde, which only a shell expands.
    Tilde,
    /// A script names a place where it has no business.
    Outside,
    /// A stream where a file must be, to be run on later.
    Stream,
    /// The disk refuses.
    Disk(io::Error),
}

impl Refused {
    fn new(path: &Path, why: Why) -> Refused {
        Refused { path: path.to_owned(), why }
    }

    fn disk(path: &Path) -> impl Fn(io::Error) -> Refused {
        move |error| Refused::new(path, Why::Disk(error))
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = bare::path(&self.path);
        let force = "choose another name, or say --force";
        match &self.why {
            Why::Exists => write!(f, "{path} exists already; {force} to replace it"),
            Why::Link => write!(f, "{path} is a link; {force} to write where it leads"),
            Why::Special(what) => write!(f, "{path} is {what}; {force} to write to it"),
            Why::Directory => write!(f, "{path} is a directory; name a file"),
            Why::Busy => write!(f, "{path} is being written by another run; choose another name"),
            Why::Tilde => {
                write!(f, "{path} begins with a tilde, which only a shell expands; write it out")
            }
            Why::Outside => write!(
                f,
                "the script wants to write to {path}; a script may name plain files below the \
                 current directory only; say where with --out or --save-replays"
            ),
            Why::Stream => {
                write!(f, "{path} is a stream, and this must be run on later; name a file")
            }
            Why::Disk(error) => write!(f, "cannot write {path}: {error}"),
        }
    }
}

impl std::error::Error for Refused {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.why {
            Why::Disk(error) => Some(error),
            _ => None,
        }
    }
}

/// An open way out for lines of results. After the first failure it swallows what comes, so that
/// the run ends and its summary is not lost; [`Outlet::finish`] tells of it.
#[derive(Debug)]
pub struct Outlet {
    path: PathBuf,
    to: To,
    failed: Option<io::Error>,
}

#[derive(Debug)]
enum To {
    /// The standard output.
    Answer,
    File(io::BufWriter<File>),
}

impl Outlet {
    /// Opens it, with consent to replace what is there if `force` says so.
    ///
    /// # Errors
    /// It must not be written, or the disk refuses.
    pub fn open(path: &Path, force: bool) -> Result<Outlet, Refused> {
        let to = match is_answer(path) {
            true => To::Answer,
            false => To::File(io::BufWriter::new(open(path, force)?)),
        };
        Ok(Outlet { path: path.to_owned(), to, failed: None })
    }

    /// Whether the standard output is taken by it, so that all else must be told beside it.
    pub const fn is_answer(&self) -> bool {
        matches!(self.to, To::Answer)
    }

    /// Everything is written.
    ///
    /// # Errors
    /// Something could not be written.
    pub fn finish(mut self) -> Result<(), Refused> {
        let flushed = self.flush();
        let failed = self.failed.take().map_or(flushed, Err);
        match (failed, &self.to) {
            // A reader that has gone away is no fault of ours.
            (Err(error), To::Answer) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            (done, _) => done.map_err(Refused::disk(&self.path)),
        }
    }

    fn attempt(&mut self, what: impl FnOnce(&mut To) -> io::Result<()>) {
        if self.failed.is_none() {
            self.failed = what(&mut self.to).err();
        }
    }
}

impl Write for Outlet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.attempt(|to| match to {
            To::Answer => printer::answer().write_all(bytes),
            To::File(file) => file.write_all(bytes),
        });
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.attempt(|to| match to {
            To::Answer => printer::answer().flush(),
            To::File(file) => file.flush(),
        });
        Ok(())
    }
}

/// Writes a whole file, or hands it to the standard output. Says whether it was the latter.
///
/// # Errors
/// It must not be written, or the disk refuses; a file that was made for it is removed again.
pub fn write(path: &Path, bytes: &[u8], force: bool) -> Result<bool, Refused> {
    if is_answer(path) {
        let written = match std::str::from_utf8(bytes) {
            Ok(text) => printer::say(text),
            Err(_) => printer::hand_on(bytes),
        };
        return match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(Refused::disk(path)(error))
            }
            _ => Ok(true),
        };
    }
    let is_new = matches!(look(path), Ok(None));
    let mut file = open(path, force)?;
    let written = file.write_all(bytes).and_then(|()| sync(&file));
    if written.is_err() && is_new {
        let _ = fs::remove_file(path);
    }
    written.map(|()| false).map_err(Refused::disk(path))
}

/// Writes a file that this program may have written before, in one step. What does not begin as
/// `ours` is left alone, and so is everything that is no file.
///
/// # Errors
/// It must not be written, or the disk refuses.
pub fn write_again(path: &Path, bytes: &[u8], ours: &[u8]) -> Result<(), Refused> {
    match look(path)? {
        None => {}
        Some(kind) if !kind.is_file() => return Err(Refused::new(path, special(kind))),
        Some(_) => {
            let begins = begins_as(path, ours).map_err(Refused::disk(path))?;
            if !begins {
                return Err(Refused::new(path, Why::Exists));
            }
        }
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let fresh = path.with_file_name(format!(".{name}.{}.tmp", std::process::id()));
    let made = OpenOptions::new().write(true).create_new(true).open(&fresh);
    let mut file = made.map_err(Refused::disk(path))?;
    let placed = file.write_all(bytes).and_then(|()| fs::rename(&fresh, path));
    if placed.is_err() {
        let _ = fs::remove_file(&fresh);
    }
    placed.map_err(Refused::disk(path))
}

fn begins_as(path: &Path, ours: &[u8]) -> io::Result<bool> {
    use io::Read as _;
    let mut begins = Vec::new();
    File::open(path)?.take(ours.len() as u64).read_to_end(&mut begins)?;
    Ok(begins.is_empty() || begins == ours)
}

/// Opens a file that is added to in several runs, and locks it. It may be there; what is in it is
/// for the caller to judge.
///
/// # Errors
/// It is no file, another run has it, or the disk refuses.
pub fn ledger(path: &Path) -> Result<File, Refused> {
    if is_answer(path) || is_given(path) {
        return Err(Refused::new(path, Why::Stream));
    }
    refuse_tilde(path)?;
    match look(path)? {
        Some(kind) if !kind.is_file() => return Err(Refused::new(path, special(kind))),
        _ => {}
    }
    if let Some(directory) = path.parent().filter(|it| !it.as_os_str().is_empty()) {
        fs::create_dir_all(directory).map_err(Refused::disk(path))?;
    }
    let mut options = OpenOptions::new();
    let file = options.read(true).write(true).create(true).truncate(false).open(path);
    let file = file.map_err(Refused::disk(path))?;
    let kind = file.metadata().map_err(Refused::disk(path))?.file_type();
    if !kind.is_file() {
        return Err(Refused::new(path, special(kind)));
    }
    lock(path, &file)?;
    Ok(file)
}

/// A path in a script: plain names below the current directory, whatever links lie on the way.
///
/// # Errors
/// It leads elsewhere, or to what is hidden.
pub fn of_a_script(raw: &str) -> Result<PathBuf, Refused> {
    let path = Path::new(raw);
    let outside = || Refused::new(path, Why::Outside);
    let plain = |part: Component<'_>| match part {
        Component::Normal(name) => {
            let name = name.to_string_lossy();
            !name.starts_with(['.', '~', '-']) && !name.chars().any(bare::steers)
        }
        Component::CurDir => true,
        Component::Prefix(_) | Component::RootDir | Component::ParentDir => false,
    };
    if raw.is_empty() || !path.components().all(plain) {
        return Err(outside());
    }
    let here = fs::canonicalize(".").map_err(Refused::disk(path))?;
    if look(path)?.is_some_and(|kind| kind.is_symlink()) {
        return Err(outside());
    }
    // The nearest that is there; the others will be made by us.
    let there = path.ancestors().map(|it| Path::new(".").join(it));
    let real = there.filter_map(|it| fs::canonicalize(it).ok()).next();
    match real {
        Some(real) if real.starts_with(&here) => Ok(path.to_owned()),
        _ => Err(outside()),
    }
}

/// Makes a directory for results, with those above it.
///
/// # Errors
/// Its name is for a shell, or the disk refuses.
pub fn directory(path: &Path) -> Result<(), Refused> {
    refuse_tilde(path)?;
    fs::create_dir_all(path).map_err(Refused::disk(path))
}

/// Whether only a shell would understand the path.
pub fn is_for_a_shell(path: &Path) -> bool {
    path.as_os_str().as_encoded_bytes().starts_with(b"~")
}

fn refuse_tilde(path: &Path) -> Result<(), Refused> {
    match is_for_a_shell(path) {
        true => Err(Refused::new(path, Why::Tilde)),
        false => Ok(()),
    }
}

/// The names of the standard output.
fn is_answer(path: &Path) -> bool {
    let names = ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"];
    names.iter().any(|name| path == Path::new(name))
}

/// What a caller gives on purpose and nothing can be lost in: the bit bucket, the disk that is
/// always full, and descriptors that the shell opened.
fn is_given(path: &Path) -> bool {
    let sinks = ["/dev/null", "/dev/full", "/dev/stderr"];
    let descriptors = ["/dev/fd", "/proc/self/fd"];
    sinks.iter().any(|name| path == Path::new(name))
        || descriptors.iter().any(|folder| path.parent() == Some(Path::new(folder)))
}

/// What has that name, without following it.
fn look(path: &Path) -> Result<Option<FileType>, Refused> {
    match fs::symlink_metadata(path) {
        Ok(about) => Ok(Some(about.file_type())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Refused::disk(path)(error)),
    }
}

fn special(kind: FileType) -> Why {
    if kind.is_dir() {
        Why::Directory
    } else if kind.is_symlink() {
        Why::Link
    } else if kind.is_fifo() {
        Why::Special("a pipe")
    } else if kind.is_socket() {
        Why::Special("a socket")
    } else {
        Why::Special("a device")
    }
}

/// An empty file of that name, locked.
fn open(path: &Path, force: bool) -> Result<File, Refused> {
    let disk = Refused::disk(path);
    if is_given(path) {
        return OpenOptions::new().write(true).open(path).map_err(disk);
    }
    refuse_tilde(path)?;
    let mut options = OpenOptions::new();
    options.write(true);
    let file = match look(path)? {
        None => options.create_new(true).open(path),
        Some(kind) if kind.is_dir() => return Err(Refused::new(path, Why::Directory)),
        Some(kind) if !kind.is_file() && !force => return Err(Refused::new(path, special(kind))),
        // A link may lead to what is not there yet.
        Some(kind) => options.create(kind.is_symlink()).open(path),
    };
    let file = match file {
        // Somebody was faster.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Refused::new(path, Why::Exists));
        }
        file => file.map_err(&disk)?,
    };
    let about = file.metadata().map_err(&disk)?;
    if about.is_file() {
        lock(path, &file)?;
        let length = file.metadata().map_err(&disk)?.len();
        if 0 < length && !force {
            return Err(Refused::new(path, Why::Exists));
        }
        file.set_len(0).map_err(disk)?;
    }
    Ok(file)
}

/// A program that is just being started holds a copy of every lock for a moment.
fn lock(path: &Path, file: &File) -> Result<(), Refused> {
    let mut tried = file.try_lock();
    for _ in 0..20 {
        if !matches!(tried, Err(TryLockError::WouldBlock)) {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
        tried = file.try_lock();
    }
    match tried {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(Refused::new(path, Why::Busy)),
        Err(TryLockError::Error(error)) => Err(Refused::disk(path)(error)),
    }
}

/// A pipe cannot be synced, and need not be.
fn sync(file: &File) -> io::Result<()> {
    match file.sync_all() {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    fn refused(path: &Path) -> String {
        Outlet::open(path, false).map(drop).unwrap_err().to_string()
    }

    #[test]
    fn a_free_name_and_an_empty_file_are_taken_and_all_else_is_left_alone() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        let mut outlet = Outlet::open(&at("new"), false).unwrap();
        outlet.write_all(b"line\n").unwrap();
        assert!(refused(&at("new")).contains("another run"), "while it is written");
        outlet.finish().unwrap();
        assert!(refused(&at("new")).contains("exists already"));
        fs::write(at("empty"), "").unwrap();
        Outlet::open(&at("empty"), false).unwrap().finish().unwrap();
        symlink(at("new"), at("link")).unwrap();
        symlink(at("nowhere"), at("dangling")).unwrap();
        assert!(refused(&at("link")).contains("is a link"));
        assert!(refused(&at("dangling")).contains("is a link"));
        assert!(refused(dir.path()).contains("is a directory"));
        assert!(refused(Path::new("~/results")).contains("tilde"));
        assert!(refused(&at("no/such/dir")).contains("cannot write"));
        assert_eq!(fs::read(at("new")).unwrap(), b"line\n");
        assert!(!at("nowhere").exists());
    }

    #[test]
    fn force_replaces_a_file_and_follows_a_link() {
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("file"), dir.path().join("link"));
        fs::write(&file, "of before, and longer").unwrap();
        symlink(&file, &link).unwrap();
        assert!(!write(&file, b"one", true).unwrap());
        assert_eq!(fs::read(&file).unwrap(), b"one");
        assert!(!write(&link, b"two", true).unwrap());
        assert_eq!(fs::read(&file).unwrap(), b"two");
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(write(dir.path(), b"x", true).is_err());
    }

    #[test]
    fn a_disk_that_is_full_is_told_at_the_end_with_the_name() {
        if !Path::new("/dev/full").exists() {
            return;
        }
        let mut outlet = Outlet::open(Path::new("/dev/full"), false).unwrap();
        for _ in 0..10_000 {
            outlet.write_all(b"a line of results\n").unwrap();
        }
        let told = outlet.finish().unwrap_err().to_string();
        assert!(told.starts_with("cannot write /dev/full: "), "{told}");
    }

    #[test]
    fn what_is_ours_is_written_again_in_one_step() {
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        write_again(&at("a"), b"(format:1)", b"(format:").unwrap();
        write_again(&at("a"), b"(format:2)", b"(format:").unwrap();
        assert_eq!(fs::read(at("a")).unwrap(), b"(format:2)");
        fs::write(at("b"), "a letter").unwrap();
        symlink(at("a"), at("c")).unwrap();
        assert!(write_again(&at("b"), b"(format:3)", b"(format:").is_err());
        assert!(write_again(&at("c"), b"(format:3)", b"(format:").is_err());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3, "nothing is left over");
    }

    #[test]
    fn a_script_writes_below_the_current_directory_only() {
        for good in ["a.jsonl", "results/a.jsonl", "./a.jsonl", "deep/er/a", "first snow.jsonl"] {
            assert_eq!(of_a_script(good).unwrap(), Path::new(good));
        }
        for bad in [
            "",
            "/tmp/x",
            "../x",
            "a/../../x",
            "~/x",
            "~",
            ".profile",
            ".config/x",
            "a/.hidden",
            "-",
            "/dev/stdout",
            "a\u{1b}[2J",
            "a\nb",
            "--force",
            "a/..",
        ] {
            assert!(of_a_script(bad).is_err(), "{bad:?}");
        }
    }
}
