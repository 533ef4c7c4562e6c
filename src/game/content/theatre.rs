//! What a writer says about a city, as it stands in `assets/theatres/<id>/`, and the public
//! geography made of it.

use std::sync::Arc;

use serde::Deserialize;

use rules::engine::{
    chiefs::Chiefs,
    gazetteer::{
        District, Form, Gazetteer, Institution, Name, Papers, Post, Site, SiteKind, Topic,
    },
    ids::{DistrictId, InstitutionId},
    table::{Key, Table},
};

use crate::content::lexicon::Lexicon;

/// A whole recipe. Everything in it is the same for every seed.
#[derive(Clone, Debug)]
pub struct Theatre {
    pub id: String,
    pub city: CityFile,
    pub institutions: Vec<InstitutionRecipe>,
    /// One holding comes of each slot.
    pub slots: Vec<Slot>,
    pub names: Arc<NamesFile>,
    pub details: Arc<Vec<String>>,
    pub cryptonyms: Arc<Vec<String>>,
    pub lexicon: Arc<Lexicon>,
}

/// `city.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CityFile {
    pub city: String,
    /// The year, or what stands for it.
    pub era: String,
    pub blurb: String,
    /// The theatre whose names, details and cryptonyms serve here too.
    #[serde(default)]
    pub like: Option<String>,
    pub states: StatesRecipe,
    pub districts: Vec<DistrictRecipe>,
    pub sites: Vec<SiteRecipe>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatesRecipe {
    pub a: StateRecipe,
    pub b: StateRecipe,
    pub c: StateRecipe,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateRecipe {
    /// Karsovia.
    pub name: String,
    /// Karsovian.
    pub adjective: String,
    /// Its secret service, with its article.
    pub service: String,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DistrictRecipe {
    pub id: String,
    pub name: String,
    pub watch: u8,
    pub crowd: u8,
    pub next_to: Vec<String>,
    /// Column, row, width, height on a grid of 12 by 6.
    pub plot: [u8; 4],
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SiteRecipe {
    pub name: String,
    pub kind: SiteKind,
    pub district: String,
}

/// One of `institutions.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstitutionRecipe {
    pub id: String,
    pub name: String,
    /// The building.
    pub seat: String,
    pub district: String,
    pub departments: Vec<DepartmentRecipe>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DepartmentRecipe {
    pub id: String,
    pub name: String,
    /// What its desks see of Security's own affairs: only a department of Security's sees any.
    #[serde(default)]
    pub papers: Papers,
    pub posts: Vec<PostRecipe>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostRecipe {
    pub title: String,
    /// 1 (messenger) to 5 (head).
    pub rank: u8,
    /// People with this title.
    #[serde(default = "one")]
    pub count: u8,
}

fn one() -> u8 {
    1
}

/// One of `holdings.ron`: a place among the secrets, filled with one of its topics by the seed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    pub importance: u8,
    pub half_life: u16,
    pub topics: Vec<TopicRecipe>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicRecipe {
    pub name: String,
    /// An institution.
    pub owner: String,
    /// The department of the owner where most of its readers sit.
    pub desk: String,
    pub form: Form,
    /// What it may say, each a short phrase.
    pub values: Vec<String>,
}

/// `names.ron`. No two families of one theatre may be easy to confuse.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamesFile {
    pub a: NamesRecipe,
    pub b: NamesRecipe,
    pub c: NamesRecipe,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamesRecipe {
    pub women: Vec<String>,
    pub men: Vec<String>,
    pub families: Vec<String>,
}

/// A post with the place it has in the recipe.
#[derive(Clone, Copy, Debug)]
pub struct Desk {
    pub institution: InstitutionId,
    /// Place of the department in its institution.
    pub department: usize,
    pub rank: u8,
    pub papers: Papers,
}

impl Theatre {
    /// The public geography, with the topics drawn for each slot (by place in the slot).
    pub fn gazetteer(&self, drawn: &[usize], chiefs: Chiefs) -> Gazetteer {
        let mut sites: Table<_, Site> = self.open_sites().collect();
        let seats: Vec<(DistrictId, _)> = (self.institutions.iter().enumerate())
            .map(|(at, recipe)| {
                let district = self.district(&recipe.district);
                let name = Name(number(self.city.sites.len() + at));
                (district, sites.push(Site { name, district, kind: SiteKind::Institution }))
            })
            .collect();
        let institutions = (seats.into_iter().enumerate())
            .map(|(at, (district, site))| Institution { name: Name(number(at)), site, district })
            .collect();
        Gazetteer {
            districts: self.districts().collect(),
            sites,
            institutions,
            posts: self.posts().collect(),
            holdings: self.topics(drawn).collect(),
            chiefs,
        }
    }

    fn districts(&self) -> impl Iterator<Item = District> {
        self.city.districts.iter().enumerate().map(|(at, recipe)| District {
            name: Name(number(at)),
            watch: recipe.watch,
            crowd: recipe.crowd,
            adjacent: recipe.next_to.iter().map(|id| self.district(id)).collect(),
            plot: recipe.plot,
        })
    }

    fn open_sites(&self) -> impl Iterator<Item = Site> {
        self.city.sites.iter().enumerate().map(|(at, recipe)| Site {
            name: Name(number(at)),
            district: self.district(&recipe.district),
            kind: recipe.kind,
        })
    }

    fn posts(&self) -> impl Iterator<Item = Post> {
        (self.desks().into_iter()).map(|(title, desk)| Post {
            title: Name(title),
            institution: desk.institution,
            rank: desk.rank,
            papers: desk.papers,
        })
    }

    fn topics(&self, drawn: &[usize]) -> impl Iterator<Item = Topic> {
        let firsts = self.slots.iter().scan(0, |next, slot| {
            let first = *next;
            *next += slot.topics.len();
            Some(first)
        });
        self.slots.iter().zip(firsts).zip(drawn).filter_map(|((slot, first), &chosen)| {
            let recipe = slot.topics.get(chosen)?;
            Some(Topic {
                name: Name(number(first + chosen)),
                owner: self.institution(&recipe.owner),
                importance: slot.importance,
                form: recipe.form,
                half_life: slot.half_life,
                values: u8::try_from(recipe.values.len()).unwrap_or(u8::MAX),
            })
        })
    }

    /// Every post in the order of [`Gazetteer::posts`], with the number of its title.
    pub fn desks(&self) -> Vec<(u32, Desk)> {
        let mut title = 0;
        let mut desks = Vec::new();
        for (at, institution) in self.institutions.iter().enumerate() {
            let institution_id = InstitutionId::at(at);
            for (department, recipe) in institution.departments.iter().enumerate() {
                for post in &recipe.posts {
                    let desk = Desk {
                        institution: institution_id,
                        department,
                        rank: post.rank,
                        papers: recipe.papers,
                    };
                    desks.extend((0..post.count).map(|_| (title, desk)));
                    title += 1;
                }
            }
        }
        desks
    }

    /// The department that a topic names as its desk, by place in its owner.
    pub fn desk_of(&self, topic: &TopicRecipe) -> Option<usize> {
        let owner = self.institutions.iter().find(|recipe| recipe.id == topic.owner)?;
        owner.departments.iter().position(|department| department.id == topic.desk)
    }

    /// References were checked when the theatre was read.
    fn district(&self, id: &str) -> DistrictId {
        let at = self.city.districts.iter().position(|recipe| recipe.id == id);
        DistrictId::at(at.unwrap_or_default())
    }

    fn institution(&self, id: &str) -> InstitutionId {
        let at = self.institutions.iter().position(|recipe| recipe.id == id);
        InstitutionId::at(at.unwrap_or_default())
    }
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
