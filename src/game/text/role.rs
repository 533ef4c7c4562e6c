//! What a piece of text is.

/// What a piece of text is, from which a theme makes a style. Never a colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    #[default]
    Body,
    Heading,
    /// Less important than the body, still readable.
    Muted,
    /// A cryptonym or a name: somebody.
    Person,
    /// A site, a district, an institution.
    Place,
    /// A number that can be asked *why?*.
    Figure,
    Good,
    Warning,
    Danger,
    /// Ours: agents, officers, orders given.
    Ours,
    /// What is suspected, estimated or unconfirmed.
    Doubtful,
    /// A key the reader can press.
    Key,
}
