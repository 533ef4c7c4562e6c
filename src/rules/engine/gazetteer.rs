//! What anybody can look up: the city, its institutions and posts, and which secrets there are to
//! be had. Immutable for a campaign and known to every seat.

use serde::{Deserialize, Serialize};

use crate::engine::{
    chiefs::Chiefs,
    ids::{DistrictId, HoldingId, InstitutionId, PostId, SiteId},
    table::Table,
};

/// An index into the theatre's lists of names. The engine holds no text.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Name(pub u32);

/// A state: A the host, B the service with a Station, C a third.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum State {
    #[default]
    A,
    B,
    C,
}

impl State {
    /// The foreign ones.
    pub const FOREIGN: [State; 2] = [State::B, State::C];
}

/// The city and what stands in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gazetteer {
    pub districts: Table<DistrictId, District>,
    pub sites: Table<SiteId, Site>,
    pub institutions: Table<InstitutionId, Institution>,
    pub posts: Table<PostId, Post>,
    pub holdings: Table<HoldingId, Topic>,
    pub chiefs: Chiefs,
}

/// A part of the city.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct District {
    pub name: Name,
    /// How well Security sees there without trying, 0 to 100.
    pub watch: u8,
    /// How well a contact drowns in passers-by, 0 to 100.
    pub crowd: u8,
    pub adjacent: Vec<DistrictId>,
    /// Place on the map: column, row, width, height in units of a 12 × 6 grid.
    pub plot: [u8; 4],
}

/// A place where people meet or leave things.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Site {
    pub name: Name,
    pub district: DistrictId,
    pub kind: SiteKind,
}

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum SiteKind {
    #[default]
    Cafe,
    Park,
    Church,
    Station,
    Museum,
    Cemetery,
    Embassy,
    Institution,
}

impl SiteKind {
    /// Can something be left there unseen?
    pub const fn takes_a_drop(self) -> bool {
        matches!(
            self,
            SiteKind::Park
                | SiteKind::Church
                | SiteKind::Station
                | SiteKind::Museum
                | SiteKind::Cemetery
        )
    }
}

/// An employer of people who read secrets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Institution {
    pub name: Name,
    pub site: SiteId,
    pub district: DistrictId,
}

/// A post: who holds it can be seen, what it reads cannot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Post {
    pub title: Name,
    pub institution: InstitutionId,
    /// 1 (messenger) to 5 (head of department).
    pub rank: u8,
    /// What passes over this desk of Security's own papers.
    #[serde(default)]
    pub papers: Papers,
}

/// What a post sees of Security's own affairs. Whoever sees any belongs to Security's house.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Papers {
    #[default]
    None,
    /// The register of cases.
    Cases,
    /// Who is to be fetched.
    Arrests,
    /// Who works for both sides.
    Doubles,
    All,
}

impl Papers {
    /// Is it a desk in Security's house?
    pub const fn is_house(self) -> bool {
        !matches!(self, Papers::None)
    }

    /// Do these papers show those?
    pub fn show(self, what: Papers) -> bool {
        self == what || self == Papers::All
    }
}

/// The public face of a holding: that it exists, who owns it, how long it lives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    pub name: Name,
    pub owner: InstitutionId,
    /// 1 to 5.
    pub importance: u8,
    pub form: Form,
    /// Weeks until half its worth is gone, and until it may come to light.
    pub half_life: u16,
    /// How many different things it could say; 2 to 6.
    pub values: u8,
}

/// Where a secret lives.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Form {
    /// On paper, at a place: copied by those who read it.
    #[default]
    Document,
    /// In people's heads: told by those who know.
    Knowledge,
}

/// What anybody could write on the cover of a dossier.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Identity {
    pub name: Name,
    pub sex: Sex,
    pub age: u8,
    /// The state whose subject it is.
    pub state: State,
    /// Where it works, if it works in one of the institutions.
    pub post: Option<PostId>,
    /// Where it lives.
    pub district: DistrictId,
    /// Diplomat, trader, or neither.
    pub cover: Cover,
    /// One humanising thing, an index into the theatre's list.
    pub detail: u8,
}

#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Sex {
    #[default]
    Woman,
    Man,
}

/// What a person openly is in this city, which decides what capture means.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub enum Cover {
    /// A local subject.
    #[default]
    Local,
    /// On the diplomatic list: cannot be arrested, can be expelled.
    Diplomat,
    /// On an embassy's staff, not on the diplomatic list: can be detained or expelled, not tried.
    Official,
    /// A foreigner without immunity.
    Trader,
}
