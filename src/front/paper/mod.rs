//! The declassified file on paper: as Markdown, as one HTML file that needs nothing else, and as a
//! card to be pasted.
//!
//! Both are written from the same outlines that the screens show, through [`Disclosed`] alone.

mod books;
mod card;
mod html;
mod markdown;
mod plot;
mod series;

pub use card::{Code, card, score};
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
