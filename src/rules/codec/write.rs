//! The writer. Its generic methods do nothing but call, so that a copy of them costs little.

use std::fmt::{self, Write as _};

use serde::{
    Serialize,
    ser::{
        SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant, Serializer,
    },
};

use crate::codec::{Fault, whole::WHOLE};

/// Words that RON knows; as names they need a mark.
const WORDS: [&str; 6] = ["true", "false", "Some", "None", "inf", "NaN"];

#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
    /// The next string is a text already.
    whole: bool,
}

impl Writer {
    pub(super) fn done(self) -> String {
        self.text
    }

    #[inline(never)]
    fn put(&mut self, mark: char) {
        self.text.push(mark);
    }

    #[inline(never)]
    fn show(&mut self, value: &dyn fmt::Display) -> Result<(), Fault> {
        write!(self.text, "{value}").map_err(Fault::saying)
    }

    #[inline(never)]
    fn float(&mut self, value: f64) -> Result<(), Fault> {
        // Debug is the shortest form that reads back, and never looks like a whole number.
        let sign = if value.is_nan() && value.is_sign_negative() { "-" } else { "" };
        write!(self.text, "{sign}{value:?}").map_err(Fault::saying)
    }

    #[inline(never)]
    fn name(&mut self, name: &str) {
        let first = name.chars().next().is_some_and(|it| it.is_alphabetic() || it == '_');
        let plain = name.chars().all(|it| it.is_alphanumeric() || it == '_');
        if !first || !plain || WORDS.contains(&name) {
            self.text.push_str("r#");
        }
        self.text.push_str(name);
    }

    #[inline(never)]
    fn string(&mut self, text: &str) {
        if std::mem::take(&mut self.whole) {
            self.text.push_str(text);
            return;
        }
        self.text.push('"');
        self.text.extend(text.chars().flat_map(char::escape_debug));
        self.text.push('"');
    }

    #[inline(never)]
    fn letter(&mut self, letter: char) {
        self.text.push('\'');
        if matches!(letter, '\\' | '\'') {
            self.text.push('\\');
        }
        self.text.push(letter);
        self.text.push('\'');
    }

    #[inline(never)]
    fn open(&mut self, open: char, close: char) -> Items<'_> {
        self.text.push(open);
        Items { writer: self, close, first: true }
    }

    #[inline(never)]
    fn open_named(&mut self, name: &str) -> Items<'_> {
        self.name(name);
        self.open('(', ')')
    }
}

macro_rules! shown {
    ($($method:ident $ty:ty),* $(,)?) => {$(
        fn $method(self, value: $ty) -> Result<(), Fault> {
            self.show(&value)
        }
    )*};
}

impl<'a> Serializer for &'a mut Writer {
    type Ok = ();
    type Error = Fault;
    type SerializeSeq = Items<'a>;
    type SerializeTuple = Items<'a>;
    type SerializeTupleStruct = Items<'a>;
    type SerializeTupleVariant = Items<'a>;
    type SerializeMap = Items<'a>;
    type SerializeStruct = Items<'a>;
    type SerializeStructVariant = Items<'a>;

    shown! {
        serialize_bool bool, serialize_i8 i8, serialize_i16 i16, serialize_i32 i32,
        serialize_i64 i64, serialize_i128 i128, serialize_u8 u8, serialize_u16 u16,
        serialize_u32 u32, serialize_u64 u64, serialize_u128 u128,
    }

    fn serialize_f32(self, value: f32) -> Result<(), Fault> {
        self.float(f64::from(value))
    }

    fn serialize_f64(self, value: f64) -> Result<(), Fault> {
        self.float(value)
    }

    fn serialize_char(self, value: char) -> Result<(), Fault> {
        self.letter(value);
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Fault> {
        self.string(value);
        Ok(())
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Fault> {
        Err(Fault::saying("bytes have no text; a list of numbers has"))
    }

    fn serialize_none(self) -> Result<(), Fault> {
        self.show(&"None")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Fault> {
        self.serialize_newtype_variant("", 0, "Some", value)
    }

    fn serialize_unit(self) -> Result<(), Fault> {
        self.show(&"()")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Fault> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
    ) -> Result<(), Fault> {
        self.name(variant);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        if name == WHOLE {
            self.whole = true;
            return value.serialize(self);
        }
        self.put('(');
        value.serialize(&mut *self)?;
        self.put(')');
        Ok(())
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        match variant {
            "Some" => self.text.push_str(variant),
            _ => self.name(variant),
        }
        self.serialize_newtype_struct("", value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'a>, Fault> {
        Ok(self.open('[', ']'))
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'a>, Fault> {
        Ok(self.open('(', ')'))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Fault> {
        Ok(self.open('(', ')'))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'a>, Fault> {
        Ok(self.open_named(variant))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Items<'a>, Fault> {
        Ok(self.open('{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Items<'a>, Fault> {
        Ok(self.open('(', ')'))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'a>, Fault> {
        Ok(self.open_named(variant))
    }
}

/// What lies between two brackets.
#[derive(Debug)]
pub(super) struct Items<'a> {
    writer: &'a mut Writer,
    close: char,
    first: bool,
}

impl Items<'_> {
    #[inline(never)]
    fn next(&mut self) -> &mut Writer {
        if !self.first {
            self.writer.text.push(',');
        }
        self.first = false;
        self.writer
    }

    #[inline(never)]
    fn field(&mut self, name: &str) -> &mut Writer {
        self.next().name(name);
        self.writer.text.push(':');
        self.writer
    }

    #[inline(never)]
    fn close(self) -> Result<(), Fault> {
        self.writer.text.push(self.close);
        Ok(())
    }
}

macro_rules! lists {
    ($($by:ident $method:ident),* $(,)?) => {$(
        impl $by for Items<'_> {
            type Ok = ();
            type Error = Fault;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
                value.serialize(self.next())
            }

            fn end(self) -> Result<(), Fault> {
                self.close()
            }
        }
    )*};
}

lists! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

macro_rules! structs {
    ($($by:ident),* $(,)?) => {$(
        impl $by for Items<'_> {
            type Ok = ();
            type Error = Fault;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), Fault> {
                value.serialize(self.field(name))
            }

            fn end(self) -> Result<(), Fault> {
                self.close()
            }
        }
    )*};
}

structs!(SerializeStruct, SerializeStructVariant);

impl SerializeMap for Items<'_> {
    type Ok = ();
    type Error = Fault;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Fault> {
        key.serialize(self.next())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        self.writer.put(':');
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Fault> {
        self.close()
    }
}
