//! The reader. It asks the type what comes, so it needs no tree and looks ahead by one letter.

use std::borrow::Cow;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use crate::codec::{Fault, whole::WHOLE};

/// Brackets within brackets: more than anything kept has, and far from the end of the stack.
const DEEPEST: u16 = 128;

#[derive(Debug)]
pub(super) struct Reader<'de> {
    text: &'de str,
    at: usize,
    depth: u16,
    /// The next string is the text of a value of any kind.
    whole: bool,
}

impl<'de> Reader<'de> {
    pub(super) fn new(text: &'de str) -> Reader<'de> {
        Reader { text, at: 0, depth: 0, whole: false }
    }

    /// Nothing but space may follow; a fault of the value is told with the place reached.
    pub(super) fn end(&mut self, fault: Option<&Fault>) -> Result<(), Fault> {
        match fault {
            Some(fault) if fault.place.is_none() => Err(self.fault(&fault.what)),
            Some(fault) => Err(fault.clone()),
            None => match self.peek() {
                None => Ok(()),
                Some(_) => Err(self.fault("nothing more was expected")),
            },
        }
    }

    #[cold]
    #[inline(never)]
    fn fault(&self, what: &str) -> Fault {
        let before = self.text.get(..self.at).unwrap_or(self.text);
        let line = 1 + before.matches('\n').count();
        let column = 1 + before.chars().rev().take_while(|it| *it != '\n').count();
        Fault { place: Some((line, column)), what: what.to_owned() }
    }

    fn rest(&self) -> &'de str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next letter that is no space; comments are space.
    #[inline(never)]
    fn peek(&mut self) -> Option<u8> {
        loop {
            match *self.text.as_bytes().get(self.at)? {
                b' ' | b'\n' | b'\r' | b'\t' => self.at += 1,
                b'/' => self.skip_comment()?,
                letter => return Some(letter),
            }
        }
    }

    fn skip_comment(&mut self) -> Option<()> {
        let rest = self.rest();
        let after = match rest.strip_prefix("//") {
            Some(line) => 2 + line.find('\n').unwrap_or(line.len()),
            None => 4 + rest.strip_prefix("/*")?.find("*/")?,
        };
        self.at += after;
        Some(())
    }

    #[inline(never)]
    fn takes(&mut self, mark: u8) -> bool {
        let there = self.peek() == Some(mark);
        if there {
            self.at += 1;
        }
        there
    }

    #[inline(never)]
    fn expect(&mut self, mark: u8) -> Result<(), Fault> {
        match self.takes(mark) {
            true => Ok(()),
            false => Err(self.fault(&format!("`{}` was expected", char::from(mark)))),
        }
    }

    #[inline(never)]
    fn open(&mut self, mark: u8) -> Result<(), Fault> {
        self.expect(mark)?;
        self.depth += 1;
        match self.depth <= DEEPEST {
            true => Ok(()),
            false => Err(self.fault("this lies too deep")),
        }
    }

    #[inline(never)]
    fn close(&mut self, mark: u8) -> Result<(), Fault> {
        self.takes(b',');
        self.expect(mark)?;
        self.depth -= 1;
        Ok(())
    }

    /// Takes a name, `r#` before it or not.
    #[inline(never)]
    fn name(&mut self) -> Result<&'de str, Fault> {
        self.peek();
        let rest = self.rest();
        let raw = rest.strip_prefix("r#");
        let name = raw.unwrap_or(rest);
        let ends = |it: char| {
            !(it.is_alphanumeric() || it == '_' || raw.is_some() && matches!(it, '-' | '+' | '.'))
        };
        let name = name.get(..name.find(ends).unwrap_or(name.len())).unwrap_or_default();
        if name.is_empty() {
            return Err(self.fault("a name was expected"));
        }
        self.at += name.len() + if raw.is_some() { 2 } else { 0 };
        Ok(name)
    }

    /// A struct may have its name before it.
    #[inline(never)]
    fn skip_name(&mut self, name: &str) -> Result<(), Fault> {
        match self.peek() {
            Some(b'(') => Ok(()),
            _ if self.name()? == name => Ok(()),
            _ => Err(self.fault(&format!("`{name}` was expected"))),
        }
    }

    #[inline(never)]
    fn number(&mut self) -> Result<&'de str, Fault> {
        self.peek();
        let rest = self.rest();
        let ends = |it: char| !(it.is_ascii_alphanumeric() || matches!(it, '+' | '-' | '.' | '_'));
        let number = rest.get(..rest.find(ends).unwrap_or(rest.len())).unwrap_or_default();
        if number.is_empty() {
            return Err(self.fault("a number was expected"));
        }
        self.at += number.len();
        Ok(number)
    }

    #[inline(never)]
    fn whole(&mut self) -> Result<i128, Fault> {
        let number = self.number()?;
        let short = number.parse::<i64>().map(i128::from);
        short.or_else(|_| number.parse()).map_err(|_| self.fault("a whole number was expected"))
    }

    #[inline(never)]
    fn float(&mut self) -> Result<f64, Fault> {
        let number = self.number()?;
        number.parse().map_err(|_| self.fault("a number was expected"))
    }

    #[inline(never)]
    fn truth(&mut self) -> Result<bool, Fault> {
        match self.name()? {
            "true" => Ok(true),
            "false" => Ok(false),
            _ => Err(self.fault("`true` or `false` was expected")),
        }
    }

    #[inline(never)]
    fn string(&mut self) -> Result<Cow<'de, str>, Fault> {
        self.expect(b'"')?;
        let rest = self.rest();
        let plain = rest.find(['"', '\\']).ok_or_else(|| self.fault("a string has no end"))?;
        if rest.as_bytes().get(plain) == Some(&b'"') {
            self.at += plain + 1;
            return Ok(Cow::Borrowed(rest.get(..plain).unwrap_or_default()));
        }
        let mut text = String::new();
        loop {
            match self.next_letter()? {
                '"' => return Ok(Cow::Owned(text)),
                '\\' => text.push(self.escaped()?),
                letter => text.push(letter),
            }
        }
    }

    fn next_letter(&mut self) -> Result<char, Fault> {
        let letter = self.rest().chars().next().ok_or_else(|| self.fault("the text ends here"))?;
        self.at += letter.len_utf8();
        Ok(letter)
    }

    /// What stands for a letter behind a backslash.
    fn escaped(&mut self) -> Result<char, Fault> {
        Ok(match self.next_letter()? {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => '\0',
            letter @ ('"' | '\'' | '\\') => letter,
            'u' => return self.by_number(),
            _ => return Err(self.fault("no letter is written so")),
        })
    }

    /// `{e9}`.
    fn by_number(&mut self) -> Result<char, Fault> {
        let inner = self.rest().strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let found = inner.filter(|(digits, _)| digits.len() <= 6).and_then(|(digits, _)| {
            let letter = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
            Some((digits.len(), letter))
        });
        let (length, letter) = found.ok_or_else(|| self.fault("no letter has this number"))?;
        self.at += length + 2;
        Ok(letter)
    }

    #[inline(never)]
    fn letter(&mut self) -> Result<char, Fault> {
        self.expect(b'\'')?;
        let letter = match self.next_letter()? {
            '\\' => self.escaped()?,
            letter => letter,
        };
        match self.next_letter()? {
            '\'' => Ok(letter),
            _ => Err(self.fault("one letter was expected")),
        }
    }

    /// Is there something, or `None`?
    #[inline(never)]
    fn is_some(&mut self) -> Result<bool, Fault> {
        match self.name()? {
            "None" => Ok(false),
            "Some" => Ok(true),
            _ => Err(self.fault("`Some` or `None` was expected")),
        }
    }

    #[inline(never)]
    fn items(&mut self, open: u8, close: u8) -> Result<Items<'_, 'de>, Fault> {
        self.open(open)?;
        Ok(Items { reader: self, close, first: true })
    }

    /// Passes over a value of any kind.
    #[inline(never)]
    fn skip(&mut self) -> Result<(), Fault> {
        match self.peek() {
            Some(b'"') => drop(self.string()?),
            Some(b'\'') => drop(self.letter()?),
            Some(b'0'..=b'9' | b'-' | b'+') => drop(self.number()?),
            Some(b'[') => self.skip_items(b'[', b']')?,
            Some(b'{') => self.skip_items(b'{', b'}')?,
            Some(b'(') => self.skip_items(b'(', b')')?,
            _ => {
                self.name()?;
                if self.peek() == Some(b'(') {
                    self.skip_items(b'(', b')')?;
                }
            }
        }
        Ok(())
    }

    /// What lies between the brackets of a value, each with its name or key, where it has one.
    pub(super) fn parts(&mut self) -> Result<Vec<(Option<&'de str>, &'de str)>, Fault> {
        let (open, close) = match self.peek() {
            Some(b'[') => (b'[', b']'),
            Some(b'{') => (b'{', b'}'),
            _ => (b'(', b')'),
        };
        let mut parts = Vec::new();
        let mut items = self.items(open, close)?;
        while items.more()? {
            let first = items.reader.skipped()?;
            let named = items.reader.takes(b':');
            let (name, value) = match named {
                true => (Some(first), items.reader.skipped()?),
                false => (None, first),
            };
            parts.push((name, value));
        }
        items.end()?;
        Ok(parts)
    }

    /// The text of the value that was passed over.
    fn skipped(&mut self) -> Result<&'de str, Fault> {
        self.peek();
        let from = self.at;
        self.skip()?;
        Ok(self.text.get(from..self.at).unwrap_or_default())
    }

    fn skip_items(&mut self, open: u8, close: u8) -> Result<(), Fault> {
        let mut items = self.items(open, close)?;
        while items.more()? {
            items.reader.skip()?;
            if items.reader.takes(b':') {
                items.reader.skip()?;
            }
        }
        items.end()
    }
}

macro_rules! numbers {
    ($($method:ident),* $(,)?) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
            match self.whole()? {
                number if number < 0 => match i64::try_from(number) {
                    Ok(number) => visitor.visit_i64(number),
                    Err(_) => visitor.visit_i128(number),
                },
                number => match u64::try_from(number) {
                    Ok(number) => visitor.visit_u64(number),
                    Err(_) => visitor.visit_i128(number),
                },
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Fault;

    numbers! {
        deserialize_i8, deserialize_i16, deserialize_i32, deserialize_i64, deserialize_i128,
        deserialize_u8, deserialize_u16, deserialize_u32, deserialize_u64, deserialize_u128,
    }

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        Err(self.fault("what is kept can be read only as what it is"))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_bool(self.truth()?)
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_f64(self.float()?)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_f64(self.float()?)
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_char(self.letter()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if std::mem::take(&mut self.whole) {
            return visitor.visit_borrowed_str(self.skipped()?);
        }
        match self.string()? {
            Cow::Borrowed(text) => visitor.visit_borrowed_str(text),
            Cow::Owned(text) => visitor.visit_string(text),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Fault> {
        Err(self.fault("bytes are never kept"))
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        if !self.is_some()? {
            return visitor.visit_none();
        }
        self.open(b'(')?;
        let value = visitor.visit_some(&mut *self)?;
        self.close(b')')?;
        Ok(value)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.items(b'(', b')')?.end()?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        if name == WHOLE {
            self.whole = true;
            return visitor.visit_newtype_struct(self);
        }
        self.skip_name(name)?;
        self.open(b'(')?;
        let value = visitor.visit_newtype_struct(&mut *self)?;
        self.close(b')')?;
        Ok(value)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let mut items = self.items(b'[', b']')?;
        let value = visitor.visit_seq(&mut items)?;
        items.end()?;
        Ok(value)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Fault> {
        let mut items = self.items(b'(', b')')?;
        let value = visitor.visit_seq(&mut items)?;
        items.end()?;
        Ok(value)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.skip_name(name)?;
        self.deserialize_tuple(length, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        let mut items = self.items(b'{', b'}')?;
        let value = visitor.visit_map(&mut items)?;
        items.end()?;
        Ok(value)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        self.skip_name(name)?;
        let mut items = self.items(b'(', b')')?;
        let value = visitor.visit_map(&mut items)?;
        items.end()?;
        Ok(value)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        visitor.visit_enum(Variant(self))
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        visitor.visit_borrowed_str(self.name()?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Fault> {
        self.skip()?;
        visitor.visit_unit()
    }
}

/// What lies between two brackets.
struct Items<'a, 'de> {
    reader: &'a mut Reader<'de>,
    close: u8,
    first: bool,
}

impl Items<'_, '_> {
    #[inline(never)]
    fn more(&mut self) -> Result<bool, Fault> {
        if !self.first && !self.reader.takes(b',') {
            return Ok(false);
        }
        self.first = false;
        Ok(self.reader.peek().is_some_and(|mark| mark != self.close))
    }

    #[inline(never)]
    fn end(self) -> Result<(), Fault> {
        self.reader.close(self.close)
    }
}

impl<'de> SeqAccess<'de> for &mut Items<'_, 'de> {
    type Error = Fault;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Fault> {
        if !self.more()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }
}

impl<'de> MapAccess<'de> for &mut Items<'_, 'de> {
    type Error = Fault;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Fault> {
        if !self.more()? {
            return Ok(None);
        }
        seed.deserialize(&mut *self.reader).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Fault> {
        self.reader.expect(b':')?;
        seed.deserialize(&mut *self.reader)
    }
}

/// One of several, of which the name comes first.
struct Variant<'a, 'de>(&'a mut Reader<'de>);

impl<'de> EnumAccess<'de> for Variant<'_, 'de> {
    type Error = Fault;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Fault> {
        let name = seed.deserialize(&mut *self.0)?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'_, 'de> {
    type Error = Fault;

    fn unit_variant(self) -> Result<(), Fault> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Fault> {
        self.0.open(b'(')?;
        let value = seed.deserialize(&mut *self.0)?;
        self.0.close(b')')?;
        Ok(value)
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, Fault> {
        self.0.deserialize_tuple(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Fault> {
        let mut items = self.0.items(b'(', b')')?;
        let value = visitor.visit_map(&mut items)?;
        items.end()?;
        Ok(value)
    }
}
