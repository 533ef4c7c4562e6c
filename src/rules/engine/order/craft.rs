//! The parts of the trade into which menus and help sort the orders.

/// A part of the trade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Craft {
    // ── a Station ──
    Agents,
    Recruiting,
    Links,
    Reports,
    Doubts,
    Safety,
    Home,
    Night,
    // ── Security ──
    Eyes,
    Cases,
    Prisoners,
    Doubles,
    Secrets,
    Traps,
    House,
    Incidents,
}

impl Craft {
    /// The message of its heading.
    pub const fn key(self) -> &'static str {
        match self {
            Craft::Agents => "craft-agents",
            Craft::Recruiting => "craft-recruiting",
            Craft::Links => "craft-links",
            Craft::Reports => "craft-reports",
            Craft::Doubts => "craft-doubts",
            Craft::Safety => "craft-safety",
            Craft::Home => "craft-home",
            Craft::Night => "craft-night",
            Craft::Eyes => "craft-eyes",
            Craft::Cases => "craft-cases",
            Craft::Prisoners => "craft-prisoners",
            Craft::Doubles => "craft-doubles",
            Craft::Secrets => "craft-secrets",
            Craft::Traps => "craft-traps",
            Craft::House => "craft-house",
            Craft::Incidents => "craft-incidents",
        }
    }
}
