//! What capture means: the legal status of whoever acts for a service, by the cover under which he
//! does it. The rules of arrest, charge and expulsion ask here and nowhere else.

use crate::engine::gazetteer::Cover;

/// How the law of the host sees somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalStatus {
    /// Immune: no more than unwelcome, and no proof is owed for that.
    Diplomat,
    /// On an embassy's staff: held until somebody calls for him, then sent home.
    Official,
    /// Nobody's man: tried as a spy.
    NonOfficial,
    /// A subject of the host: tried for treason.
    Local,
    /// A prisoner of war: held, exchanged, never tried for spying.
    SoldierInUniform,
    /// The same man in another coat: tried as a spy.
    SoldierInCivilDress,
}

impl LegalStatus {
    pub const ALL: [LegalStatus; 6] = [
        LegalStatus::Diplomat,
        LegalStatus::Official,
        LegalStatus::NonOfficial,
        LegalStatus::Local,
        LegalStatus::SoldierInUniform,
        LegalStatus::SoldierInCivilDress,
    ];

    /// The status that a cover gives in peace. A soldier's is his coat's, and whoever sends him
    /// knows which he wears.
    pub const fn of(cover: Cover) -> LegalStatus {
        match cover {
            Cover::Diplomat => LegalStatus::Diplomat,
            Cover::Official => LegalStatus::Official,
            Cover::Trader => LegalStatus::NonOfficial,
            Cover::Local => LegalStatus::Local,
        }
    }

    /// May he be put into a cell at all?
    pub const fn may_be_held(self) -> bool {
        !matches!(self, LegalStatus::Diplomat)
    }

    /// May he be brought before a court?
    pub const fn may_be_tried(self) -> bool {
        match self {
            LegalStatus::NonOfficial | LegalStatus::Local | LegalStatus::SoldierInCivilDress => {
                true
            }
            LegalStatus::Diplomat | LegalStatus::Official | LegalStatus::SoldierInUniform => false,
        }
    }

    /// Is he accredited, so that he can be declared unwelcome?
    pub const fn may_be_expelled(self) -> bool {
        matches!(self, LegalStatus::Diplomat | LegalStatus::Official)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_beyond_every_answer_and_nobody_is_tried_who_cannot_be_held() {
        for status in LegalStatus::ALL {
            assert!(status.may_be_held() || status.may_be_expelled(), "{status:?}");
            assert!(status.may_be_held() || !status.may_be_tried(), "{status:?}");
        }
    }
}
