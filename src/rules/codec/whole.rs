//! `#[serde(with = "rules::codec::whole")]` for a field whose type is [`Kept`]: its text is made
//! and read where the type stands, and only put in its place here, so that the crate of the struct
//! compiles nothing of it.

use std::fmt;

use serde::{Deserialize, Deserializer, Serializer, de::Visitor};

use crate::codec::Kept;

/// The name by which the reader and the writer know that a text is to be left as it is.
pub(super) const WHOLE: &str = "whole text";

/// # Errors
/// Those of the type.
pub fn serialize<T: Kept, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    let text = value.to_text().map_err(serde::ser::Error::custom)?;
    serializer.serialize_newtype_struct(WHOLE, &text)
}

/// # Errors
/// Those of the type.
pub fn deserialize<'de, T: Kept, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let text = deserializer.deserialize_newtype_struct(WHOLE, Whole)?;
    T::from_text(text).map_err(serde::de::Error::custom)
}

struct Whole;

impl<'de> Visitor<'de> for Whole {
    type Value = &'de str;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of any kind")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, from: D) -> Result<&'de str, D::Error> {
        Deserialize::deserialize(from)
    }
}
