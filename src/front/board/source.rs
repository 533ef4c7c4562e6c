//! What one key opens of an item that no person, paper or place stands behind: the page of the rule
//! book on how such a thing comes to be known.

use game::text::pages;
use rules::engine::view::{FileItem, doubt::Sign};

use crate::front::Subject;

/// What the key of a page begins with.
const PAGE: &str = "page:";

/// What an item leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Subject(Subject),
    Page(&'static str),
}

impl Source {
    /// The key of its rows.
    pub fn key(self) -> String {
        match self {
            Source::Subject(subject) => subject.key(),
            Source::Page(name) => format!("{PAGE}{name}"),
        }
    }
}

/// The page that a row leads to.
pub fn page_of(key: &str) -> Option<&'static str> {
    let name = key.strip_prefix(PAGE)?.split('#').next()?;
    pages::names().into_iter().find(|page| *page == name)
}

/// Where an entry of a file comes from.
pub(super) const fn of_entry(item: FileItem) -> Source {
    Source::Page(match item {
        FileItem::ReaderOfLeak(paper) | FileItem::Wording(paper) => {
            return Source::Subject(Subject::Holding(paper));
        }
        FileItem::OldFile | FileItem::Denounced => "file",
        FileItem::Harmless
        | FileItem::Clandestine
        | FileItem::SeenAtDrop
        | FileItem::EvasiveRoute
        | FileItem::CameToEmbassy
        | FileItem::Hindsight => "surveillance",
        FileItem::Irregular => "leaks",
        FileItem::NamedInCustody | FileItem::DescribedInCustody | FileItem::SpokenOf => {
            "interrogate"
        }
        FileItem::AtBorder => "exfiltrate",
        FileItem::InsideHelp => "action",
        FileItem::Kit => "search",
        FileItem::PitchedSomebody => "pitch",
        FileItem::Joined(_) => "identify",
        FileItem::HouseInquiry | FileItem::NamedByInsider => "hunt",
        FileItem::AskedFor => "relations",
        FileItem::Overheard => "tap",
        FileItem::Informed(_) => "informer",
        FileItem::Vetted => "vet",
        FileItem::Shaken => "interview",
        FileItem::TookTheBait | FileItem::KeptQuiet => "provoke",
        FileItem::WalkedIn => "mousetrap",
        FileItem::OnTheAir => "radio",
        FileItem::StrangeLetters
        | FileItem::Journey
        | FileItem::Letter
        | FileItem::NamedByDefector => "leads",
    })
}

/// The page on what a sign rests on.
pub(super) const fn of_sign(sign: Sign) -> Source {
    Source::Page(match sign {
        Sign::Answers | Sign::Fits => "bonafides",
        Sign::Switches => "switch",
        Sign::Watched => "observe",
        Sign::Waited => "canary",
        Sign::Box => "polygraph",
        Sign::CameAlone => "volunteer",
        Sign::Faceless => "parcel",
        Sign::Missed => "contact",
        Sign::Uneasy => "cell",
        Sign::Right
        | Sign::Agrees
        | Sign::Steady
        | Sign::CouldHave
        | Sign::Spared
        | Sign::SaysSo
        | Sign::Tells
        | Sign::Tip
        | Sign::Unseen => "doubt",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_opens_a_page_that_is_in_the_book() {
        for sign in Sign::ALL {
            let key = format!("{}#item", of_sign(sign).key());
            assert!(page_of(&key).is_some(), "{key}");
        }
    }

    #[test]
    fn every_entry_of_a_file_opens_its_paper_or_a_page_of_the_book() {
        use FileItem::*;
        let kinds = [
            OldFile,
            Harmless,
            Irregular,
            NamedInCustody,
            AtBorder,
            InsideHelp,
            Kit,
            PitchedSomebody,
            HouseInquiry,
            AskedFor,
            Overheard,
            Vetted,
            Shaken,
            TookTheBait,
            WalkedIn,
            OnTheAir,
            Letter,
        ];
        for kind in kinds {
            assert!(page_of(&of_entry(kind).key()).is_some(), "{kind:?}");
        }
    }
}
