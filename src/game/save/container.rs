//! A file that knows when it is damaged.
//!
//! ```text
//! cutout-save format 1 schema 0 game 0.1.0 5d41402a     its own CRC, so that a flipped bit is
//! (about:(generation:123,…),body:(stored:…,…))           not taken for a future version
//! 3f2a…                                                  BLAKE3 of the two lines above
//! <body>                                                 deflated, or plain
//! ```
//! The first line keeps its form in every future format; the others may change with the format.
//! Compression is a curtain against spoilers, not a lock.

use std::fmt;
use std::io::{Read, Write};

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use rules::codec;

use super::disk::Step;
use super::fault::Flaw;
use super::header::Digest;
use super::limits;

/// The form of the file.
pub const FORMAT: u16 = 1;
/// The form of the world inside. Until the first release an earlier one is kept as it is and not
/// played on; from then on it is migrated.
pub const SCHEMA: u16 = rules::engine::SCHEMA;

/// The kinds of files in this form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Save,
    Week,
    Parcel,
}

/// Which versions wrote a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub format: u16,
    pub schema: u16,
    pub game: String,
}

/// What a file says before its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview<H> {
    pub stamp: Stamp,
    pub about: H,
    pub body: Body,
    /// Where the body begins.
    offset: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub packing: Packing,
    pub stored: u64,
    pub unpacked: u64,
    /// Of the bytes as stored, so that nothing damaged is ever unpacked.
    pub hash: Digest,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Packing {
    Deflate,
    Plain,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct HeaderLine<H> {
    about: H,
    body: Body,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Save => "cutout-save",
            Self::Week => "cutout-week",
            Self::Parcel => "cutout-parcel",
        }
    }

    /// The most that such a file may have on the disk.
    #[must_use]
    pub fn most(self) -> usize {
        limits::MAGIC_LINE + limits::HEADER_LINE + HASH_LINE + self.most_stored()
    }

    fn most_stored(self) -> usize {
        match self {
            Self::Save | Self::Week => limits::STORED,
            Self::Parcel => limits::PARCEL,
        }
    }

    fn most_unpacked(self) -> usize {
        match self {
            Self::Save | Self::Week => limits::UNPACKED,
            Self::Parcel => limits::PARCEL,
        }
    }
}

/// Bytes that hold every header.
pub const PREVIEW: usize = limits::MAGIC_LINE + limits::HEADER_LINE + HASH_LINE;
const HASH_LINE: usize = 65;

impl Stamp {
    /// What this version writes.
    #[must_use]
    pub fn ours() -> Self {
        let game = env!("CARGO_PKG_VERSION").to_owned();
        Self { format: FORMAT, schema: SCHEMA, game }
    }

    fn line(&self, kind: Kind) -> String {
        let Self { format, schema, game } = self;
        let line = format!("{} format {format} schema {schema} game {game}", kind.word());
        let crc = crc32fast::hash(line.as_bytes());
        format!("{line} {crc:08x}\n")
    }

    fn is_newer(&self, ours: &Self) -> bool {
        ours.format < self.format || ours.schema < self.schema
    }

    /// Its world is of an earlier form, which this version cannot play on.
    #[must_use]
    pub fn is_older(&self) -> bool {
        self.schema < SCHEMA
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { format, schema, game } = self;
        write!(f, "Cutout {game} (format {format}, schema {schema})")
    }
}

/// Makes the bytes of a file.
///
/// # Errors
/// [`Flaw::TooLarge`] if it would go beyond what a reader accepts.
pub fn encode<H: Serialize>(
    kind: Kind,
    stamp: &Stamp,
    about: &H,
    (body, packing): (&[u8], Packing),
) -> Result<Vec<u8>, Flaw> {
    within(body.len(), kind.most_unpacked())?;
    let stored = pack(body, packing)?;
    within(stored.len(), kind.most_stored())?;
    let facts = Body {
        packing,
        stored: stored.len() as u64,
        unpacked: body.len() as u64,
        hash: Digest::of(&stored),
    };
    let header = codec::write(&HeaderLine { about, body: facts })
        .map_err(|why| Flaw::HeaderText { column: 1, why: why.to_string() })?;
    within(header.len() + 1, limits::HEADER_LINE)?;
    let mut bytes = stamp.line(kind).into_bytes();
    within(bytes.len(), limits::MAGIC_LINE)?;
    bytes.extend_from_slice(header.as_bytes());
    bytes.push(b'\n');
    let hash = Digest::of(&bytes);
    bytes.extend_from_slice(hash.to_string().as_bytes());
    bytes.push(b'\n');
    bytes.extend_from_slice(&stored);
    Ok(bytes)
}

/// Reads what a file says before its body, from its beginning and its whole length.
///
/// # Errors
/// Names what is damaged, or the version that wrote it.
pub fn preview<H: DeserializeOwned>(
    kind: Kind,
    bytes: &[u8],
    length: u64,
    omit: Option<Step>,
) -> Result<Preview<H>, Flaw> {
    let (magic, after_magic) = line(bytes, limits::MAGIC_LINE).ok_or(Flaw::NotOurs)?;
    let stamp = stamp(kind, magic, omit)?;
    let (header, after_header) = line(after_magic, limits::HEADER_LINE).ok_or(Flaw::Header)?;
    let (hash, body) = line(after_header, HASH_LINE).ok_or(Flaw::Header)?;
    let hashed = bytes.len() - after_header.len();
    let fits = Digest::of(bytes.get(..hashed).unwrap_or_default()).to_string().as_bytes() == hash;
    if !fits && omit != Some(Step::HeaderChecksum) {
        return Err(Flaw::Header);
    }
    let header = std::str::from_utf8(header).map_err(|_| Flaw::Header)?;
    let HeaderLine { about, body: facts } =
        codec::read::<HeaderLine<H>>(header).map_err(|fault| Flaw::HeaderText {
            column: fault.place.map_or(1, |(_, column)| column),
            why: fault.what,
        })?;
    let offset = bytes.len() - body.len();
    let expected = facts.stored.saturating_add(offset as u64);
    if expected != length {
        return Err(Flaw::Length { expected, found: length });
    }
    Ok(Preview { stamp, about, body: facts, offset })
}

/// Reads a whole file.
///
/// # Errors
/// Names what is damaged, or the version that wrote it.
pub fn decode<H: DeserializeOwned>(
    kind: Kind,
    bytes: &[u8],
    omit: Option<Step>,
) -> Result<(Preview<H>, Vec<u8>), Flaw> {
    within(bytes.len(), kind.most())?;
    let preview = preview(kind, bytes, bytes.len() as u64, omit)?;
    let stored = bytes.get(preview.offset..).unwrap_or_default();
    within(stored.len(), kind.most_stored())?;
    if Digest::of(stored) != preview.body.hash && omit != Some(Step::BodyChecksum) {
        return Err(Flaw::Body);
    }
    let body = unpack(kind, stored, &preview.body)?;
    Ok((preview, body))
}

fn within(size: usize, limit: usize) -> Result<(), Flaw> {
    if limit < size { Err(Flaw::TooLarge { limit }) } else { Ok(()) }
}

/// The first line without its end, and what follows; `None` if it does not end in time.
fn line(bytes: &[u8], most: usize) -> Option<(&[u8], &[u8])> {
    let end = bytes.iter().take(most).position(|b| *b == b'\n')?;
    Some((bytes.get(..end)?, bytes.get(end + 1..)?))
}

fn stamp(kind: Kind, line: &[u8], omit: Option<Step>) -> Result<Stamp, Flaw> {
    let text = std::str::from_utf8(line).map_err(|_| Flaw::NotOurs)?;
    let mut words = text.split(' ');
    if words.next() != Some(kind.word()) {
        return Err(Flaw::NotOurs);
    }
    let found = stamp_words(words).ok_or(Flaw::Magic)?;
    // Written again and compared, so that there is one way only to write a line.
    let same = found.line(kind).strip_suffix('\n') == Some(text);
    if !same && omit != Some(Step::MagicChecksum) {
        return Err(Flaw::Magic);
    }
    let ours = Stamp::ours();
    if found.is_newer(&ours) {
        return Err(Flaw::Newer { theirs: found, ours });
    }
    Ok(found)
}

fn stamp_words<'a>(mut words: impl Iterator<Item = &'a str>) -> Option<Stamp> {
    let mut after = |label: &str| (words.next() == Some(label)).then(|| words.next()).flatten();
    let format = after("format")?.parse().ok()?;
    let schema = after("schema")?.parse().ok()?;
    let game = after("game")?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '+');
    (game.len() <= 32 && game.chars().all(plain)).then(|| Stamp {
        format,
        schema,
        game: game.to_owned(),
    })
}

/// Of 9. A higher one makes a save an eighth smaller and takes more time than all the rest of it.
const LEVEL: u32 = 3;

fn pack(body: &[u8], packing: Packing) -> Result<Vec<u8>, Flaw> {
    match packing {
        Packing::Plain => Ok(body.to_vec()),
        Packing::Deflate => {
            let mut packer = DeflateEncoder::new(Vec::new(), Compression::new(LEVEL));
            packer.write_all(body).and_then(|()| packer.finish()).map_err(|_| Flaw::Unpack)
        }
    }
}

/// Unpacks no more than the header announced, and the header may announce no more than the limit:
/// a bomb goes off in a box.
fn unpack(kind: Kind, stored: &[u8], facts: &Body) -> Result<Vec<u8>, Flaw> {
    let limit = kind.most_unpacked();
    let size = usize::try_from(facts.unpacked).unwrap_or(usize::MAX);
    within(size, limit)?;
    let mut body = Vec::new();
    match facts.packing {
        Packing::Plain => body.extend_from_slice(stored),
        Packing::Deflate => {
            let mut bounded = DeflateDecoder::new(stored).take(facts.unpacked.saturating_add(1));
            bounded.read_to_end(&mut body).map_err(|_| Flaw::Unpack)?;
        }
    }
    if body.len() == size { Ok(body) } else { Err(Flaw::Unpack) }
}

#[cfg(test)]
mod tests;
