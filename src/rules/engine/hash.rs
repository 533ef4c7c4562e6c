//! Digests that are the same on every machine.

use std::hash::Hasher;

use crate::engine::game::Digest;

/// Collects what `derive(Hash)` writes, always in little-endian and 64-bit sizes.
#[derive(Default)]
pub(in crate::engine) struct Bytes(Vec<u8>);

impl Bytes {
    pub fn digest(&self) -> Digest {
        let hash = blake3::hash(&self.0);
        let mut out = [0; 16];
        for (to, from) in out.iter_mut().zip(hash.as_bytes()) {
            *to = *from;
        }
        Digest(out)
    }
}

impl Hasher for Bytes {
    fn finish(&self) -> u64 {
        0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_i16(&mut self, number: i16) {
        self.write(&number.to_le_bytes());
    }

    fn write_i64(&mut self, number: i64) {
        self.write(&number.to_le_bytes());
    }

    /// Discriminants: small numbers, one byte each.
    fn write_isize(&mut self, number: isize) {
        self.0.push(number as u8);
    }

    fn write_usize(&mut self, number: usize) {
        self.write(&(number as u64).to_le_bytes());
    }
}
