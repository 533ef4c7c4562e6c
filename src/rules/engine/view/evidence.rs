//! What a file rests on: its points, kept apart by the kind of evidence.
//!
//! One kind alone is not enough to take somebody: what watchers saw counts only so far, however
//! often they saw it, and so does every other kind.

use serde::{Deserialize, Serialize};

use crate::engine::{rules::Rules, view::FileItem};

/// A kind of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// What watchers saw.
    Seen,
    /// Read what leaked.
    Leaks,
    /// What others say: prisoners, informers, writers of letters.
    Words,
    /// What was found with the suspect, or came out when the suspect was tried.
    Found,
    /// Wires, letters and the air.
    Wires,
}

impl Kind {
    pub const ALL: [Kind; 5] = [Kind::Seen, Kind::Leaks, Kind::Words, Kind::Found, Kind::Wires];
}

impl FileItem {
    /// The kind that an entry belongs to.
    pub const fn kind(self) -> Kind {
        match self {
            FileItem::Harmless
            | FileItem::Clandestine
            | FileItem::SeenAtDrop
            | FileItem::EvasiveRoute
            | FileItem::CameToEmbassy
            | FileItem::WalkedIn
            | FileItem::Hindsight
            | FileItem::Journey => Kind::Seen,
            FileItem::ReaderOfLeak(_) | FileItem::Wording(_) => Kind::Leaks,
            FileItem::OldFile
            | FileItem::NamedInCustody
            | FileItem::SpokenOf
            | FileItem::DescribedInCustody
            | FileItem::Denounced
            | FileItem::PitchedSomebody
            | FileItem::NamedByInsider
            | FileItem::AskedFor
            | FileItem::Informed(_)
            | FileItem::Letter
            | FileItem::NamedByDefector => Kind::Words,
            FileItem::Irregular
            | FileItem::Kit
            | FileItem::InsideHelp
            | FileItem::HouseInquiry
            | FileItem::AtBorder
            | FileItem::Vetted
            | FileItem::Shaken
            | FileItem::TookTheBait
            | FileItem::KeptQuiet => Kind::Found,
            FileItem::Overheard | FileItem::OnTheAir | FileItem::StrangeLetters => Kind::Wires,
            FileItem::Joined(kind) => kind,
        }
    }
}

/// The points of a file, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Evidence([i16; 5]);

impl Evidence {
    /// All points, whatever they rest on.
    pub fn points(&self) -> i16 {
        self.0.iter().sum()
    }

    pub const fn of(&self, kind: Kind) -> i16 {
        let [seen, leaks, words, found, wires] = self.0;
        match kind {
            Kind::Seen => seen,
            Kind::Leaks => leaks,
            Kind::Words => words,
            Kind::Found => found,
            Kind::Wires => wires,
        }
    }

    const fn add(&mut self, kind: Kind, points: i16) {
        let [seen, leaks, words, found, wires] = &mut self.0;
        let of = match kind {
            Kind::Seen => seen,
            Kind::Leaks => leaks,
            Kind::Words => words,
            Kind::Found => found,
            Kind::Wires => wires,
        };
        *of += points;
    }

    /// The kinds that weigh enough to count as one.
    pub fn kinds(&self, rules: &Rules) -> usize {
        self.0.iter().filter(|&&points| rules.file.kind_least <= points).count()
    }

    /// What it is worth towards an arrest: no kind counts for more than its share.
    pub fn towards_arrest(&self, rules: &Rules) -> i16 {
        self.at_most(rules.file.kind_arrest)
    }

    /// What it is worth before a court.
    pub fn towards_charge(&self, rules: &Rules) -> i16 {
        self.at_most(rules.file.kind_charge)
    }

    fn at_most(&self, most: i16) -> i16 {
        self.0.iter().map(|&points| points.min(most)).sum()
    }

    /// A new total: what came or went is of the kind of the entry. An old file rests on what was
    /// seen and what was said in equal parts.
    pub fn set(&mut self, item: FileItem, points: i16) {
        let more = points - self.points();
        let seen = if item == FileItem::OldFile { more / 2 } else { 0 };
        self.add(Kind::Seen, seen);
        self.add(item.kind(), more - seen);
    }

    /// Loses points to time, the heaviest kind first.
    pub fn fade(&mut self, points: i16) {
        for _ in 0..points {
            if let Some(most) = self.0.iter_mut().max().filter(|most| 0 < **most) {
                *most -= 1;
            }
        }
    }

    /// The patience that it costs to arrest somebody on this. One kind alone has a price of its
    /// own; those whom a prisoner named as one of his chain are fetched on his word.
    pub fn price_of_arrest(&self, fetched: bool, rules: &Rules) -> u8 {
        if fetched {
            return 0;
        }
        let missing = rules.file.arrest - self.towards_arrest(rules);
        let price = match missing {
            ..=0 => 0,
            _ => u8::try_from(missing / 2).unwrap_or(u8::MAX).max(rules.expulsion.least_arrest),
        };
        if self.kinds(rules) < 2 { price.max(rules.file.kind_price) } else { price }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(entries: &[(FileItem, i16)]) -> Evidence {
        let mut made = Evidence::default();
        for &(item, points) in entries {
            made.set(item, made.points() + points);
        }
        made
    }

    #[test]
    fn one_kind_counts_only_so_far_and_has_a_price() {
        let rules = crate::engine::laws::rules();
        let seen = file(&[(FileItem::Clandestine, 60)]);
        assert_eq!(seen.points(), 60);
        assert_eq!(seen.towards_arrest(&rules), rules.file.kind_arrest);
        assert_eq!(seen.towards_charge(&rules), rules.file.kind_charge);
        assert_eq!(seen.price_of_arrest(false, &rules), rules.file.kind_price);
        assert_eq!(seen.price_of_arrest(true, &rules), 0);
    }

    #[test]
    fn two_kinds_that_add_up_cost_nothing() {
        let rules = crate::engine::laws::rules();
        let both = file(&[(FileItem::Clandestine, 30), (FileItem::NamedInCustody, 35)]);
        assert_eq!(both.kinds(&rules), 2);
        assert_eq!(both.price_of_arrest(false, &rules), 0);
    }

    #[test]
    fn an_old_file_rests_on_two_kinds() {
        let old = file(&[(FileItem::OldFile, 41)]);
        assert_eq!((old.of(Kind::Seen), old.of(Kind::Words)), (20, 21));
    }

    #[test]
    fn what_is_carried_over_keeps_its_kind() {
        let real = file(&[(FileItem::Vetted, 10), (FileItem::Joined(Kind::Seen), 18)]);
        assert_eq!((real.of(Kind::Found), real.of(Kind::Seen)), (10, 18));
    }

    #[test]
    fn time_takes_from_the_heaviest_kind_and_never_below_nothing() {
        let mut it = file(&[(FileItem::Clandestine, 3), (FileItem::Vetted, 2)]);
        it.fade(2);
        assert_eq!(it.points(), 3);
        it.fade(9);
        assert_eq!(it.points(), 0);
    }
}
