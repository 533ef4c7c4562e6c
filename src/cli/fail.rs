//! How a run of the program can fail, as exit codes that scripts can use.

use std::fmt;

/// A failure with its exit code.
#[derive(Debug)]
pub enum Fail {
    /// A negative verdict: the answer to what was asked is no. Exit code 1.
    Verdict(String),
    /// Wrong arguments, or no terminal where one is needed. Exit code 2.
    Usage(String),
    /// Refused input: a file, a script, an asset. Exit code 3.
    Input(String),
    /// The disk. Exit code 4.
    Disk(String),
    /// Stopped by the person. Exit code 130.
    Interrupted,
}

impl Fail {
    pub const fn code(&self) -> u8 {
        match self {
            Fail::Verdict(_) => 1,
            Fail::Usage(_) => 2,
            Fail::Input(_) => 3,
            Fail::Disk(_) => 4,
            Fail::Interrupted => 130,
        }
    }
}

impl fmt::Display for Fail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fail::Verdict(why) | Fail::Usage(why) | Fail::Input(why) | Fail::Disk(why) => {
                f.write_str(why)
            }
            Fail::Interrupted => f.write_str("stopped"),
        }
    }
}

impl std::error::Error for Fail {}
