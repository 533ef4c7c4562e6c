//! What both front ends share: the outline of each screen, the action table, the digest.
//!
//! A screen is first an [`outline::Outline`]: headings, rows and cells, without geometry or
//! colour. The line mode prints it; the terminal draws it. So neither can show what the other
//! hides.

pub mod outline;
