//! What stands on the disk of a campaign. Every sentence about saving is made of this value, in
//! both front ends, so that none of them can say what is not so.

use super::{Text, clerk::arg};

/// What stands on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Every finished week, and every order and note of this one.
    All { place: String },
    /// Nothing, because nothing was to be kept.
    Nowhere,
    /// A sample as it came: it becomes a campaign of one's own with the first order.
    Sample,
    /// What was there when it was opened. Nothing is added to it here.
    ReadOnly(Shut),
    /// The disk refuses: so many finished weeks, and lines of this week, are in memory only.
    Behind { weeks: usize, lines: usize, why: String },
}

/// Why nothing can be added to a campaign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shut {
    /// Another instance of the game has it open.
    InUse,
    /// The disk or its rights are in the way.
    Disk(String),
}

impl Kept {
    /// What is lost when the player leaves: nothing that could be ordered here.
    pub const fn is_safe(&self) -> bool {
        match self {
            Kept::All { .. } | Kept::Sample | Kept::ReadOnly(_) => true,
            Kept::Nowhere | Kept::Behind { .. } => false,
        }
    }

    /// What the head of every screen says for as long as it is so.
    pub const fn mark(&self) -> Option<&'static str> {
        match self {
            Kept::All { .. } | Kept::Sample | Kept::Nowhere => None,
            Kept::ReadOnly(_) => Some("head-read-only"),
            Kept::Behind { .. } => Some("head-unsaved"),
        }
    }

    /// The answer to one who wants it saved.
    pub fn answer(&self, text: &Text) -> String {
        match self {
            Kept::All { place } => text.message("kept-all", &[arg("where", place.as_str())]),
            Kept::Nowhere => text.message("kept-nowhere", &[]),
            Kept::Sample => text.message("kept-sample", &[]),
            Kept::ReadOnly(Shut::InUse) => text.message("kept-in-use", &[]),
            Kept::ReadOnly(Shut::Disk(why)) => {
                text.message("kept-shut", &[arg("reason", why.as_str())])
            }
            Kept::Behind { why, .. } => text.message("kept-behind", &[arg("reason", why.as_str())]),
        }
    }

    /// What one who leaves should know.
    pub fn parting(&self, text: &Text) -> String {
        match self {
            Kept::All { .. } => text.message("parting-all", &[]),
            Kept::Nowhere => text.message("parting-nowhere", &[]),
            Kept::Sample => text.message("parting-sample", &[]),
            Kept::ReadOnly(_) => text.message("parting-read-only", &[]),
            Kept::Behind { weeks, lines, why } => {
                let args =
                    [arg("weeks", *weeks), arg("lines", *lines), arg("reason", why.as_str())];
                text.message("parting-behind", &args)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> Vec<Kept> {
        let why = || "no space left".to_owned();
        vec![
            Kept::All { place: "saves/x".to_owned() },
            Kept::Nowhere,
            Kept::Sample,
            Kept::ReadOnly(Shut::InUse),
            Kept::ReadOnly(Shut::Disk(why())),
            Kept::Behind { weeks: 0, lines: 1, why: why() },
            Kept::Behind { weeks: 3, lines: 0, why: why() },
        ]
    }

    #[test]
    fn saved_is_said_of_what_is_saved_and_of_nothing_else() {
        let text = Text::english();
        for kept in all() {
            let (answer, parting) = (kept.answer(&text), kept.parting(&text));
            let is_all = matches!(kept, Kept::All { .. });
            assert!(!answer.contains('‹') && !parting.contains('‹'), "{answer} {parting}");
            assert_eq!(answer.starts_with("Saved"), is_all, "{answer}");
            assert_eq!(parting.contains("is saved"), is_all, "{parting}");
            let in_use = kept == Kept::ReadOnly(Shut::InUse);
            assert_eq!(answer.contains("another instance"), in_use, "{answer}");
            let behind = matches!(kept, Kept::Behind { .. });
            assert_eq!(parting.contains("no space left"), behind, "{parting}");
            assert_eq!(kept.mark() == Some("head-unsaved"), behind);
        }
    }
}
