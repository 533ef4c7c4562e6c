//! What never changes in a campaign: who people are by birth and post, who knows whom, who reads
//! what.

use std::sync::Arc;

use crate::engine::{
    deck::Deck,
    gazetteer::{Cover, Gazetteer, Identity, Papers},
    ids::{DistrictId, HoldingId, InstitutionId, PersonId, PostId, SiteId},
    nature::TieKind,
    rules::Rules,
    setup::Setup,
    table::Table,
    units::Week,
};

/// The fixed part of the truth. Shared by all copies of a world.
#[derive(Clone, Default, PartialEq, Eq)]
pub(in crate::engine) struct Theatre {
    pub gazetteer: Arc<Gazetteer>,
    pub rules: Arc<Rules>,
    pub deck: Arc<Deck>,
    pub term: Week,
    pub par: i64,
    pub cryptonyms: u16,
    pub identities: Table<PersonId, Identity>,
    /// Both directions, sorted by the first.
    pub ties: Vec<Tie>,
    pub readers: Table<HoldingId, Vec<PostId>>,
    /// Foreigners with a cover who are in the city from the start.
    pub foreigners: Vec<PersonId>,
    pub locals: Vec<PersonId>,
    /// Places where people meet.
    pub meeting_places: Vec<SiteId>,
    pub reserves: Vec<Vec<PersonId>>,
}

/// What one person is to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::engine) struct Tie {
    pub of: PersonId,
    pub to: PersonId,
    pub kind: TieKind,
    pub strength: u8,
}

/// A tie of this strength is a close one.
pub(in crate::engine) const CLOSE: u8 = 60;

impl Theatre {
    pub fn new(setup: &Setup) -> Theatre {
        let person = |handle: crate::engine::setup::Handle| PersonId(handle.0);
        let mut ties: Vec<Tie> = setup
            .ties
            .iter()
            .flat_map(|bond| {
                let (one, other) = (person(bond.one), person(bond.other));
                let (kind, strength) = (bond.kind, bond.strength);
                [
                    Tie { of: one, to: other, kind, strength },
                    Tie { of: other, to: one, kind, strength },
                ]
            })
            .collect();
        ties.sort_unstable();
        ties.dedup_by_key(|tie| (tie.of, tie.to));
        let mut readers: Table<HoldingId, Vec<PostId>> =
            setup.gazetteer.holdings.values().map(|_| Vec::new()).collect();
        for (holding, posts) in &setup.readers {
            if let Some(row) = readers.get_mut(*holding) {
                row.clone_from(posts);
            }
        }
        let reserves: Vec<Vec<PersonId>> = setup
            .stations
            .iter()
            .map(|station| station.reserves.iter().copied().map(person).collect())
            .collect();
        let identities: Table<PersonId, Identity> =
            setup.people.iter().map(|nature| nature.identity).collect();
        let here = |id: &PersonId| !reserves.iter().flatten().any(|reserve| reserve == id);
        let (locals, foreigners): (Vec<PersonId>, Vec<PersonId>) =
            identities.keys().filter(here).partition(|&id| {
                identities.get(id).is_none_or(|identity| identity.cover == Cover::Local)
            });
        Theatre {
            gazetteer: Arc::clone(&setup.gazetteer),
            rules: Arc::clone(&setup.rules),
            deck: Arc::clone(&setup.deck),
            term: setup.term,
            par: setup.par,
            cryptonyms: setup.cryptonyms,
            identities,
            ties,
            readers,
            foreigners,
            locals,
            meeting_places: meeting_places(&setup.gazetteer),
            reserves,
        }
    }

    pub fn identity(&self, person: PersonId) -> Identity {
        self.identities.get(person).copied().unwrap_or_default()
    }

    /// The people that somebody knows.
    pub fn ties_of(&self, person: PersonId) -> &[Tie] {
        let from = self.ties.partition_point(|tie| tie.of < person);
        let to = self.ties.partition_point(|tie| tie.of <= person);
        self.ties.get(from..to).unwrap_or(&[])
    }

    pub fn tie(&self, of: PersonId, to: PersonId) -> Option<&Tie> {
        self.ties_of(of).iter().find(|tie| tie.to == to)
    }

    /// The posts on the list of a holding.
    pub fn readers(&self, holding: HoldingId) -> &[PostId] {
        self.readers.get(holding).map_or(&[], Vec::as_slice)
    }

    /// Where somebody works.
    pub fn employer(&self, person: PersonId) -> Option<InstitutionId> {
        let post = self.identity(person).post?;
        self.gazetteer.posts.get(post).map(|row| row.institution)
    }

    /// What somebody's desk sees of Security's own papers.
    pub fn papers_of(&self, person: PersonId) -> Papers {
        let post = self.identity(person).post.and_then(|post| self.gazetteer.posts.get(post));
        post.map(|row| row.papers).unwrap_or_default()
    }

    /// The rank of somebody's post; 0 without one.
    pub fn rank(&self, person: PersonId) -> u8 {
        let post = self.identity(person).post.and_then(|post| self.gazetteer.posts.get(post));
        post.map_or(0, |row| row.rank)
    }

    pub fn district_of(&self, site: SiteId) -> DistrictId {
        self.gazetteer.sites.get(site).map(|row| row.district).unwrap_or_default()
    }
}

fn meeting_places(city: &Gazetteer) -> Vec<SiteId> {
    use crate::engine::gazetteer::SiteKind;
    let open = |kind: SiteKind| !matches!(kind, SiteKind::Embassy | SiteKind::Institution);
    let places: Vec<SiteId> =
        city.sites.iter().filter(|(_, site)| open(site.kind)).map(|(id, _)| id).collect();
    if places.is_empty() { city.sites.keys().collect() } else { places }
}
