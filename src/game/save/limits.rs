//! Every limit on what is read from a disk, in one table.
//!
//! A reader stops at the limit before it allocates, so that no file can fill memory. The limits
//! on names and notes belong to the text itself: [`crate::text::clean`].

/// The first line of a file: what it is and which versions wrote it.
pub const MAGIC_LINE: usize = 128;
/// The header line. The list of campaigns reads this much of each file and no more.
pub const HEADER_LINE: usize = 16 * 1024;
/// A save, and a week of the chronicle, as it lies on the disk.
pub const STORED: usize = 8 * MIB;
/// The same once unpacked.
pub const UNPACKED: usize = 32 * MIB;
/// A whole campaign in one file.
pub const PARCEL: usize = 64 * MIB;
/// Files in such a parcel.
pub const PARCEL_FILES: usize = 4096;
/// The journal of one week.
pub const ORDERS: usize = 8 * MIB;
/// One record of it. The last one holds the plans of all seats.
pub const ORDER: usize = 512 * 1024;
/// Content packs that a campaign may name.
pub const PACKS: usize = 64;
/// Letters of an identifier or a digest.
pub const ID: usize = 64;
/// Letters of the name of a campaign's directory, without the number that makes it unique.
pub const SLUG: usize = 40;
/// The file with a campaign's name. A name itself is shorter.
pub const LABEL: usize = 1024;
/// The declassified file of a campaign, as text or as a page.
pub const FILE: usize = 8 * MIB;
/// Campaigns of one name.
pub const NAMESAKES: u32 = 1000;
/// Names that are read from one directory.
pub const ENTRIES: usize = 8192;
/// Six digits of a file name.
pub const GENERATION: u32 = 999_999;

const MIB: usize = 1024 * 1024;

/// Generations that are always kept.
pub const KEEP_LAST: usize = 5;
/// Older ones are kept when their number is a multiple of this.
pub const KEEP_EVERY: u32 = 10;
/// How often an interrupted call is made again. A signal storm ends; a broken disk may not.
pub const INTERRUPTIONS: usize = 64;
/// Damaged places of one journal that are told one by one.
pub const PLACES: usize = 16;
