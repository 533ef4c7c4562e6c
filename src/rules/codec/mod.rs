//! The one codec: what is kept is written as RON in its shortest form, and read from it.
//!
//! The crate `ron` reads files that people write, with names of structs, extensions and places of
//! errors. What the game keeps is read by the game alone, and there is much of it: each type that
//! is kept costs machine code and compile time in every reader and writer that it meets. So here
//! is one of each, whose generic parts are a few instructions; all else is not generic. Whoever
//! reads with `ron` what stands here reads the same.
//!
//! [`Kept`] is implemented once for each thing that is kept, beside the thing: other crates call
//! it, and compile nothing.

mod read;
#[cfg(test)]
mod tests;
mod walk;
pub mod whole;
mod write;

use std::fmt;

use serde::{Serialize, de::DeserializeOwned};

use crate::engine::{
    Chronicle, Snapshot,
    disclosed::{Account, ClaimTruth, Deed, DisclosedPerson, Drawn, Entry},
    order::Order,
    seat::BySeat,
    view::Report,
};

pub use walk::{fields, leaves, spread};

/// Something that is kept as text.
pub trait Kept: Sized {
    /// # Errors
    /// A type that has no text, such as raw bytes.
    fn to_text(&self) -> Result<String, Fault>;

    /// # Errors
    /// Where the text is not one of this type.
    fn from_text(text: &str) -> Result<Self, Fault>;

    /// The same from a file.
    ///
    /// # Errors
    /// Also when the bytes are no UTF-8.
    fn from_bytes(bytes: &[u8]) -> Result<Self, Fault> {
        Self::from_text(std::str::from_utf8(bytes).map_err(Fault::saying)?)
    }
}

/// Makes types [`Kept`]; in the crate in which it stands the reader and the writer meet them.
#[macro_export]
macro_rules! kept {
    ($($ty:ty),* $(,)?) => {$(
        impl $crate::codec::Kept for $ty {
            fn to_text(&self) -> Result<String, $crate::codec::Fault> {
                $crate::codec::write(self)
            }

            fn from_text(text: &str) -> Result<Self, $crate::codec::Fault> {
                $crate::codec::read(text)
            }
        }
    )*};
}

kept!(
    Chronicle,
    Order,
    Snapshot,
    BySeat<Vec<Vec<Report>>>,
    BySeat<Vec<Order>>,
    Vec<BySeat<Vec<Order>>>
);

/// Something of which only the text is wanted.
pub trait Written {
    /// # Errors
    /// A type that has no text, such as raw bytes.
    fn written(&self) -> Result<String, Fault>;
}

/// Makes types [`Written`], in this crate, in which the writer meets them.
macro_rules! written {
    ($($ty:ty),* $(,)?) => {$(
        impl Written for $ty {
            fn written(&self) -> Result<String, Fault> {
                write(self)
            }
        }
    )*};
}

written!(Account, Chronicle, ClaimTruth, Deed, DisclosedPerson, Drawn, Entry, Order, Report);

/// Why something could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Line and column from 1, when a text was read.
    pub place: Option<(usize, usize)>,
    pub what: String,
}

impl Fault {
    fn saying(what: impl fmt::Display) -> Fault {
        Fault { place: None, what: what.to_string() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(f, "{line}:{column}: {}", self.what),
            None => f.write_str(&self.what),
        }
    }
}

impl std::error::Error for Fault {}

impl serde::ser::Error for Fault {
    fn custom<T: fmt::Display>(what: T) -> Fault {
        Fault::saying(what)
    }
}

impl serde::de::Error for Fault {
    fn custom<T: fmt::Display>(what: T) -> Fault {
        Fault::saying(what)
    }
}

/// The text of a value.
///
/// # Errors
/// A type that has no text.
pub fn write<T: Serialize + ?Sized>(value: &T) -> Result<String, Fault> {
    let mut writer = write::Writer::default();
    value.serialize(&mut writer)?;
    Ok(writer.done())
}

/// The value of a text.
///
/// # Errors
/// Where the text is not one of this type.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    let mut reader = read::Reader::new(text);
    let value = T::deserialize(&mut reader);
    reader.end(value.as_ref().err())?;
    value
}
