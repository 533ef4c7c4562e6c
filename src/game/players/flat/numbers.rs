//! The numbers of a value, in the order of its fields: what the wire says with names, without them.

use std::fmt;

use serde::ser::{self, Serialize};

use super::{ABSENT, Number};

/// Writes a report's fields in the order of its row: booleans as 0 and 1, words as their place in
/// their list, nothing as [`ABSENT`]. What names the report itself is left out.
pub(super) fn fields(report: &impl Serialize, out: &mut impl Sink) {
    // Numbers are written whatever the value is, so there is nothing to fail.
    let _ = report.serialize(Writer { out, names: REPORT, field: "" });
}

/// Writes a word with its fields, such as a place that is watched.
pub(super) fn word(value: &impl Serialize, out: &mut impl Sink) {
    let _ = value.serialize(Writer { out, names: 0, field: "" });
}

/// Takes the numbers.
pub(super) trait Sink {
    fn take(&mut self, field: &'static str, number: Number);
}

impl Sink for Vec<Number> {
    fn take(&mut self, _: &'static str, number: Number) {
        self.push(number);
    }
}

/// With the field that each belongs to.
impl Sink for Vec<(&'static str, Number)> {
    fn take(&mut self, field: &'static str, number: Number) {
        self.push((field, number));
    }
}

/// The side, the room and the row of a report.
const REPORT: u8 = 3;

struct Writer<'o, S> {
    out: &'o mut S,
    /// So many variants are names of the whole, and no numbers of it.
    names: u8,
    /// The outermost field in which we are.
    field: &'static str,
}

impl<S: Sink> Writer<'_, S> {
    fn push(&mut self, number: impl TryInto<Number>) -> Result<(), Never> {
        self.out.take(self.field, number.try_into().unwrap_or(Number::MAX));
        Ok(())
    }

    fn name(&mut self, index: u32) -> Result<(), Never> {
        match self.names {
            0 => self.push(index),
            _ => {
                self.names -= 1;
                Ok(())
            }
        }
    }

    fn part<T: Serialize + ?Sized>(
        &mut self,
        field: Option<&'static str>,
        value: &T,
    ) -> Result<(), Never> {
        let field = field.filter(|_| self.field.is_empty()).unwrap_or(self.field);
        value.serialize(Writer { out: self.out, names: self.names, field })
    }
}

/// There is nothing that cannot be written.
#[derive(Debug)]
struct Never;

impl fmt::Display for Never {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that is no number")
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Never {
        Never
    }
}

macro_rules! numbers {
    ($($name:ident: $ty:ty),*) => {
        $(fn $name(mut self, number: $ty) -> Result<(), Never> {
            self.push(number)
        })*
    };
}

impl<S: Sink> ser::Serializer for Writer<'_, S> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = ser::Impossible<(), Never>;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32,
        serialize_i64: i64, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32,
        serialize_u64: u64
    }

    fn serialize_f32(self, _: f32) -> Result<(), Never> {
        Err(Never)
    }

    fn serialize_f64(self, _: f64) -> Result<(), Never> {
        Err(Never)
    }

    fn serialize_char(self, _: char) -> Result<(), Never> {
        Err(Never)
    }

    fn serialize_str(self, _: &str) -> Result<(), Never> {
        Err(Never)
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Never> {
        Err(Never)
    }

    fn serialize_none(mut self) -> Result<(), Never> {
        self.push(ABSENT)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        Ok(())
    }

    fn serialize_unit_variant(
        mut self,
        _: &'static str,
        index: u32,
        _: &'static str,
    ) -> Result<(), Never> {
        self.name(index)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        mut self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.name(index)?;
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        mut self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Never> {
        self.name(index)?;
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Never> {
        Err(Never)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, Never> {
        Ok(self)
    }

    fn serialize_struct_variant(
        mut self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, Never> {
        self.name(index)?;
        Ok(self)
    }
}

macro_rules! parts {
    ($($part:ident $method:ident;)*) => {$(
        impl<S: Sink> ser::$part for Writer<'_, S> {
            type Ok = ();
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                self.part(None, value)
            }

            fn end(self) -> Result<(), Never> {
                Ok(())
            }
        }
    )*};
}

parts! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

macro_rules! fields {
    ($($whole:ident),*) => {$(
        impl<S: Sink> ser::$whole for Writer<'_, S> {
            type Ok = ();
            type Error = Never;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                field: &'static str,
                value: &T,
            ) -> Result<(), Never> {
                self.part(Some(field), value)
            }

            fn end(self) -> Result<(), Never> {
                Ok(())
            }
        }
    )*};
}

fields!(SerializeStruct, SerializeStructVariant);
