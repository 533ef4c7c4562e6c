//! The declassified file on paper: as Markdown, and as one HTML file that needs nothing else.
//!
//! Both are written from the same outlines that the screens show, through [`Disclosed`] alone.

mod books;
mod html;
mod markdown;
mod plot;
mod series;

pub use html::html;
pub use markdown::markdown;

use game::text::Clerk;
use rules::engine::disclosed::Disclosed;

/// What a file on paper is made from.
#[derive(Clone, Copy, Debug)]
pub struct Paper<'a> {
    /// Whose "you" it is.
    pub clerk: Clerk<'a>,
    pub file: &'a Disclosed,
    /// What the campaign was called.
    pub title: &'a str,
}
