//! What can go wrong, in words: when it happens, where, and what the reader can do.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::container::Stamp;
use crate::text::{bare, clean::one_line};

/// Why something was not done. What was saved before is as it was.
#[derive(Debug)]
pub enum Fault {
    /// The disk refused an operation. Free some space or mend the rights, and try again; or save
    /// to another directory.
    Disk { doing: Doing, path: PathBuf, error: io::Error },
    /// A file is not as it was written. `verify` shows the rest, `repair` puts it aside.
    Flawed { path: PathBuf, flaw: Flaw },
    /// What was to be written came back different from memory. Try again; if it stays, the
    /// memory of the machine is to blame.
    ReadBack { path: PathBuf },
    /// This campaign cannot be written to here. The reason says what to do.
    ReadOnly { path: PathBuf, why: ReadOnly },
    /// No generation could be loaded. `flaws` says why for each.
    NothingLoads { path: PathBuf, flaws: Vec<(PathBuf, Flaw)> },
    /// The week's orders are already committed: resolve and save the week first.
    Committed { path: PathBuf },
    /// The campaign's last state is in memory only, so orders on top of it could be lost. Retry
    /// the save first.
    NotSavedYet { path: PathBuf },
    /// What lies there may be a campaign and is not opened.
    NotOpened { path: PathBuf, why: NotOpened },
    /// A record, name or file goes beyond a limit or holds what it must not.
    Refused { path: PathBuf, why: &'static str },
}

/// Why a directory is not opened, though it may be a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It is a link. One could lead anywhere.
    Link,
    /// Its name is not UTF-8, so that it cannot be called by it.
    Name,
}

/// What was being done to a file when the disk refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Creating,
    Reading,
    Listing,
    Writing,
    Syncing,
    Renaming,
    Removing,
    Locking,
}

/// How a file differs from what was written. Each names the place as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The first line is no first line of ours: another program's file, or overwritten.
    NotOurs,
    /// The first line is damaged.
    Magic,
    /// Written by a newer version. Never moved or changed: update the game.
    Newer { theirs: Stamp, ours: Stamp },
    /// Written by an earlier version, whose world has another form. Never moved or changed: the
    /// game that wrote it plays it.
    Older { theirs: Stamp, ours: Stamp },
    /// The header has no end within its limit, or its checksum does not fit.
    Header,
    /// The header's checksum fits but its content makes no sense. `column` counts from 1.
    HeaderText { column: usize, why: String },
    /// The file is shorter or longer than its header says.
    Length { expected: u64, found: u64 },
    /// The body's checksum does not fit.
    Body,
    /// The body does not unpack to the size its header says.
    Unpack,
    /// Larger than the limit.
    TooLarge { limit: usize },
    /// The name of the file is not the generation its header says.
    Misnamed { says: u32 },
    /// A journal belongs to other orders, to another state or another campaign.
    Foreign,
    /// A journal's record is damaged. `line` counts from 1, the heading included.
    Record { line: usize, byte: usize },
    /// The journal ends within a record: it was being written when the power went.
    TornTail { byte: usize },
    /// A chronicle is not the one that the generation names.
    OtherWeek,
    /// A file that a generation names is not there.
    Missing,
}

/// Why a campaign is open for reading only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadOnly {
    /// Another instance of the game has it open. Close that one.
    InUse,
    /// The lock cannot be taken: a read-only disk, missing rights, or a drive without locks.
    NoLock(String),
    /// A sample: play it from a copy.
    Sample,
    /// Written by an earlier version of the game, which plays it.
    Older,
    /// What is damaged could not be moved aside, and must not be written over.
    CannotMove(String),
    /// Confirmed orders from before are there but cannot be read just now. Open it again.
    CannotRead(String),
}

/// What the reader of a freshly opened campaign should hear. Nothing is mended silently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A generation did not load; an older one did.
    Damaged { path: PathBuf, flaw: Flaw, moved_to: Option<PathBuf>, instead: u32 },
    /// Something is wrong with the orders of the week. `kept` of them could be read.
    Orders { path: PathBuf, flaw: Flaw, moved_to: Option<PathBuf>, kept: usize },
    /// The campaign is open for reading only.
    ReadOnly { path: PathBuf, why: ReadOnly },
}

impl Fault {
    /// The file or directory in question.
    #[must_use]
    pub fn path(&self) -> &Path {
        match self {
            Self::Disk { path, .. }
            | Self::Flawed { path, .. }
            | Self::ReadBack { path }
            | Self::ReadOnly { path, .. }
            | Self::NothingLoads { path, .. }
            | Self::Committed { path }
            | Self::NotSavedYet { path }
            | Self::NotOpened { path, .. }
            | Self::Refused { path, .. } => path,
        }
    }

    /// Nothing is wrong: it was written by a newer game.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        matches!(self, Self::Flawed { flaw, .. } if flaw.is_newer())
    }

    /// What the reader can do.
    #[must_use]
    pub fn mend(&self) -> &'static str {
        match self {
            Self::Disk { error, .. } => mend_disk(error.kind()),
            Self::Flawed { flaw: Flaw::Newer { .. }, .. } => "update the game to play it",
            Self::Flawed { flaw: Flaw::Older { .. }, .. } => {
                "it is kept as it is; the game that wrote it plays it"
            }
            Self::Flawed { .. } => "`cutout saves verify` tells more, `repair` puts it aside",
            Self::ReadBack { .. } => "save again; if this stays, test the machine's memory",
            Self::ReadOnly { why, .. } => why.mend(),
            Self::NothingLoads { .. } => "nothing was moved or deleted; restore it from a backup",
            Self::Committed { .. } => "resolve the week and save it first",
            Self::NotSavedYet { .. } => "save again, or save to another directory",
            Self::NotOpened { why: NotOpened::Link, .. } => {
                "copy the campaign here, or name the directory that it stands in with --saves"
            }
            Self::NotOpened { why: NotOpened::Name, .. } => "rename the directory",
            Self::Refused { .. } => "shorten or change it",
        }
    }
}

fn mend_disk(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "free some space and save again, or save to another directory"
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "make the directory writable, or save to another one"
        }
        io::ErrorKind::NotFound => "see whether the directory was moved or its drive taken out",
        _ => "try again, or save to another directory",
    }
}

impl ReadOnly {
    fn mend(&self) -> &'static str {
        match self {
            Self::InUse => "close the other instance and open it again",
            Self::NoLock(_) => "make the directory writable, or work on a copy",
            Self::Sample => "it becomes a copy at the first order",
            Self::Older => "it is kept as it is; the game that wrote it plays it",
            Self::CannotMove(_) | Self::CannotRead(_) => "mend the disk and open it again",
        }
    }
}

impl Flaw {
    /// Where in the file, as far as it is known.
    #[must_use]
    pub fn place(&self) -> Option<String> {
        match self {
            Self::NotOurs | Self::Magic | Self::Newer { .. } | Self::Older { .. } => {
                Some("line 1".to_owned())
            }
            Self::Header => Some("line 2".to_owned()),
            Self::HeaderText { column, .. } => Some(format!("line 2, column {column}")),
            Self::Record { line, byte } => Some(format!("line {line}, byte {byte}")),
            Self::TornTail { byte } => Some(format!("byte {byte}")),
            Self::Length { expected, found } => Some(format!("byte {}", expected.min(found))),
            Self::Body | Self::Unpack => Some("body".to_owned()),
            Self::TooLarge { .. }
            | Self::Misnamed { .. }
            | Self::Foreign
            | Self::OtherWeek
            | Self::Missing => None,
        }
    }

    /// Not damage: the file is well and belongs to a later version.
    #[must_use]
    pub fn is_newer(&self) -> bool {
        matches!(self, Self::Newer { .. })
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = bare::path(self.path());
        match self {
            Self::Disk { doing, error, .. } => write!(f, "{doing} {path} failed: {error}"),
            Self::Flawed { flaw, .. } => write!(f, "{path}: {flaw}"),
            Self::ReadBack { .. } => write!(f, "{path} did not come back as it was written"),
            Self::ReadOnly { why, .. } => write!(f, "{path} is open for reading only: {why}"),
            Self::NothingLoads { flaws, .. } => {
                write!(f, "nothing in {path} can be loaded")?;
                flaws.iter().try_for_each(|(_, flaw)| write!(f, "; {flaw}"))
            }
            Self::Committed { .. } => write!(f, "the orders in {path} are committed"),
            Self::NotSavedYet { .. } => write!(f, "{path} is not saved yet"),
            Self::NotOpened { why: NotOpened::Link, .. } => {
                write!(f, "{path} is a link, and links are not followed")
            }
            Self::NotOpened { why: NotOpened::Name, .. } => {
                write!(f, "{path} has a name that is not UTF-8")
            }
            Self::Refused { why, .. } => write!(f, "{path}: {why}"),
        }
    }
}

impl std::error::Error for Fault {}

impl fmt::Display for Doing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Creating => "creating",
            Self::Reading => "reading",
            Self::Listing => "listing",
            Self::Writing => "writing",
            Self::Syncing => "syncing",
            Self::Renaming => "renaming",
            Self::Removing => "removing",
            Self::Locking => "locking",
        })
    }
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs => f.write_str("this is not a file of this game"),
            Self::Magic => f.write_str("the first line is damaged"),
            Self::Newer { theirs, ours } => {
                write!(f, "it was written by {theirs}; this is {ours}")
            }
            Self::Older { theirs, ours } => {
                write!(f, "it was written by {theirs}; this is {ours}, which cannot play it on")
            }
            Self::Header => f.write_str("the header is damaged"),
            Self::HeaderText { column, why } => {
                write!(f, "the header makes no sense at column {column}: {}", one_line(why))
            }
            Self::Length { expected, found } => {
                write!(f, "it should have {expected} bytes and has {found}")
            }
            Self::Body => f.write_str("the body is damaged"),
            Self::Unpack => f.write_str("the body does not unpack to what the header says"),
            Self::TooLarge { limit } => write!(f, "it is larger than the limit of {limit} bytes"),
            Self::Misnamed { says } => write!(f, "its header says that it is number {says}"),
            Self::Foreign => f.write_str("it belongs to another state of a campaign"),
            Self::Record { line, .. } => write!(f, "the record in line {line} is damaged"),
            Self::TornTail { byte } => {
                write!(f, "it ends in the middle of a record, at byte {byte}")
            }
            Self::OtherWeek => f.write_str("it is not the week that the save names"),
            Self::Missing => f.write_str("it is missing"),
        }
    }
}

impl fmt::Display for ReadOnly {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InUse => f.write_str("another instance has it open"),
            Self::NoLock(why) => write!(f, "it cannot be locked ({})", one_line(why)),
            Self::Sample => f.write_str("it is a sample"),
            Self::Older => f.write_str("it is of an earlier version of the game"),
            Self::CannotMove(why) => {
                write!(f, "what is damaged cannot be moved aside ({})", one_line(why))
            }
            Self::CannotRead(why) => {
                write!(f, "orders from before cannot be read ({})", one_line(why))
            }
        }
    }
}

impl Notice {
    /// Nothing is wrong with a sample: it becomes a copy by itself.
    #[must_use]
    pub fn is_about_a_sample(&self) -> bool {
        matches!(self, Self::ReadOnly { why: ReadOnly::Sample, .. })
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = bare::path;
        match self {
            Self::Damaged { path, flaw, moved_to, instead } => {
                write!(f, "{}: {flaw}. Number {instead} is loaded instead", name(path))?;
                moved(f, moved_to.as_deref())
            }
            Self::Orders { path, flaw, moved_to, kept } => {
                write!(f, "{}: {flaw}. {kept} records of it are kept", name(path))?;
                moved(f, moved_to.as_deref())
            }
            Self::ReadOnly { path, why } => {
                write!(f, "{} is open for reading only: {why}; {}.", name(path), why.mend())
            }
        }
    }
}

fn moved(f: &mut fmt::Formatter<'_>, to: Option<&Path>) -> fmt::Result {
    match to {
        Some(to) => write!(f, "; the damaged file is now {}.", bare::path(to)),
        None => f.write_str("."),
    }
}
