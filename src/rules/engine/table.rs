//! Flat tables with typed keys: the only place in the engine that indexes.

use std::marker::PhantomData;

/// A key of a [`Table`]: a small number that is only a name.
pub trait Key: Copy {
    fn index(self) -> usize;
    fn at(index: usize) -> Self;
}

/// Rows in the order in which they were added; a row is never removed, so a key stays good.
#[derive(Debug)]
pub struct Table<Id, T> {
    rows: Vec<T>,
    key: PhantomData<fn() -> Id>,
}

impl<Id, T: Clone> Clone for Table<Id, T> {
    fn clone(&self) -> Self {
        Table { rows: self.rows.clone(), key: PhantomData }
    }

    fn clone_from(&mut self, from: &Self) {
        self.rows.clone_from(&from.rows);
    }
}

impl<Id, T> Default for Table<Id, T> {
    fn default() -> Self {
        Table { rows: Vec::new(), key: PhantomData }
    }
}

impl<Id, T: PartialEq> PartialEq for Table<Id, T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows == other.rows
    }
}

impl<Id, T: Eq> Eq for Table<Id, T> {}

impl<Id: Key, T> Table<Id, T> {
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a row and returns its key.
    pub fn push(&mut self, row: T) -> Id {
        self.rows.push(row);
        Id::at(self.rows.len() - 1)
    }

    /// The key that the next row will get.
    pub fn next(&self) -> Id {
        Id::at(self.rows.len())
    }

    pub fn get(&self, id: Id) -> Option<&T> {
        self.rows.get(id.index())
    }

    pub fn get_mut(&mut self, id: Id) -> Option<&mut T> {
        self.rows.get_mut(id.index())
    }

    pub fn keys(&self) -> impl DoubleEndedIterator<Item = Id> + use<Id, T> {
        (0..self.rows.len()).map(Id::at)
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id, &T)> {
        self.rows.iter().enumerate().map(|(at, row)| (Id::at(at), row))
    }

    pub fn iter_mut(&mut self) -> impl Iterator<Item = (Id, &mut T)> {
        self.rows.iter_mut().enumerate().map(|(at, row)| (Id::at(at), row))
    }

    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    pub fn values_mut(&mut self) -> std::slice::IterMut<'_, T> {
        self.rows.iter_mut()
    }

    pub fn as_slice(&self) -> &[T] {
        &self.rows
    }
}

impl<Id: Key, T> FromIterator<T> for Table<Id, T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Table { rows: rows.into_iter().collect(), key: PhantomData }
    }
}

impl<Id, T: serde::Serialize> serde::Serialize for Table<Id, T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.rows.serialize(to)
    }
}

impl<'de, Id, T: serde::Deserialize<'de>> serde::Deserialize<'de> for Table<Id, T> {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Table { rows: Vec::deserialize(from)?, key: PhantomData })
    }
}
