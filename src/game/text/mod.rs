//! Sentences for people: what reports, orders, refusals and the declassified file say.
//!
//! Everything that is read stands in `assets/text`, as Fluent messages and Markdown pages. Code
//! picks the message and its arguments and never glues sentences; columns are the business of
//! layout. Names of people and places come from the theatre through [`Names`].

pub mod bare;
pub(crate) mod bundle;
pub mod clean;
pub mod clerk;
pub mod counters;
mod covert;
pub mod crises;
mod disclosed;
pub mod kept;
pub mod keys;
pub mod language;
mod layer;
pub mod names;
mod noun;
pub mod orders;
pub mod pages;
pub mod printer;
pub mod quotes;
pub(crate) mod refusals;
pub mod reports;
mod role;
pub mod sayings;
pub mod sealed;
pub mod shorthand;
pub mod survey;
#[cfg(test)]
mod tests;
mod theatre;
mod traps;
pub mod voices;

pub use bundle::{Arg, Text, deeds, term_id};
pub use clerk::Clerk;
pub use kept::Kept;
pub use language::{Languages, NoSuchLanguage};
pub use names::{Day, Names};
pub use noun::Noun;
pub use role::Role;
pub use sayings::Sayings;
pub use shorthand::{odds_word, slug};
pub use theatre::TheatreNames;

/// One sentence and what kind of sentence it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    pub role: Role,
}

impl Text {
    /// What a report says to the seat whose view this is.
    pub fn report(
        &self,
        report: &rules::engine::view::Report,
        view: &rules::engine::view::View,
        names: &dyn Names,
    ) -> Line {
        self.clerk(view, names).report(report)
    }

    /// A clerk who says things about this view, before whom nothing was said.
    pub fn clerk<'a>(
        &'a self,
        view: &'a rules::engine::view::View,
        names: &'a dyn Names,
    ) -> Clerk<'a> {
        Clerk { text: self, view, names, said: Sayings::none() }
    }
}
