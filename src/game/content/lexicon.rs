//! The words behind a theatre's numbers. The engine deals in [`Name`]s; the text room asks here.

use std::fmt;

use rules::engine::gazetteer::{Name, Sex, State};

use crate::content::theatre::{
    CityFile, InstitutionRecipe, NamesFile, NamesRecipe, Slot, StateRecipe,
};

/// Every name of a theatre. The same for every seed, so that a save only needs the theatre's id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lexicon {
    city: String,
    era: String,
    blurb: String,
    states: [StateName; 3],
    districts: Vec<String>,
    sites: Vec<String>,
    institutions: Vec<String>,
    titles: Vec<Title>,
    topics: Vec<TopicName>,
    givens: Vec<String>,
    families: Vec<String>,
    details: Vec<String>,
    cryptonyms: Vec<String>,
}

/// A state and what belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StateName {
    /// Karsovia.
    pub name: String,
    /// Karsovian.
    pub adjective: String,
    /// Its secret service, with its article.
    pub service: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Title {
    title: String,
    department: String,
    full: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct TopicName {
    name: String,
    values: Vec<String>,
}

/// Somebody's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonName<'a> {
    pub given: &'a str,
    pub family: &'a str,
}

impl fmt::Display for PersonName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.given, self.family)
    }
}

/// What stands where a save of another content version names something that is not there.
const UNKNOWN: &str = "(unknown)";

/// Bits of a person's [`Name`] that hold the family; the rest hold the given name.
const FAMILY_BITS: u32 = 16;

/// The lists that a [`Lexicon`] is made of.
pub struct Sources<'a> {
    pub city: &'a CityFile,
    pub institutions: &'a [InstitutionRecipe],
    pub slots: &'a [Slot],
    pub names: &'a NamesFile,
    pub details: &'a [String],
    pub cryptonyms: &'a [String],
}

impl Lexicon {
    pub fn new(of: &Sources<'_>) -> Lexicon {
        let city = of.city;
        let pools = [&of.names.a, &of.names.b, &of.names.c];
        let seats = of.institutions.iter().map(|institution| &institution.seat);
        Lexicon {
            city: city.city.clone(),
            era: city.era.clone(),
            blurb: city.blurb.clone(),
            states: [&city.states.a, &city.states.b, &city.states.c].map(state),
            districts: city.districts.iter().map(|district| district.name.clone()).collect(),
            sites: city.sites.iter().map(|site| &site.name).chain(seats).cloned().collect(),
            institutions: of.institutions.iter().map(|one| one.name.clone()).collect(),
            titles: of.institutions.iter().flat_map(titles).collect(),
            topics: of.slots.iter().flat_map(topics).collect(),
            givens: pools.iter().flat_map(|pool| givens(pool)).cloned().collect(),
            families: pools.iter().flat_map(|pool| &pool.families).cloned().collect(),
            details: of.details.to_vec(),
            cryptonyms: of.cryptonyms.to_vec(),
        }
    }

    /// All that a language may have a word of its own for: its kind, and its name here.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let alone = [("city", self.city.as_str())].into_iter();
        let states = self.states.iter();
        let states =
            states.flat_map(|it| [("country", it.name.as_str()), ("service", &it.service)]);
        let lists = [
            ("district", &self.districts),
            ("site", &self.sites),
            ("institution", &self.institutions),
            ("detail", &self.details),
        ];
        let lists = lists
            .into_iter()
            .flat_map(|(kind, list)| list.iter().map(move |name| (kind, name.as_str())));
        let posts = self.titles.iter().map(|title| ("post", title.full.as_str()));
        alone.chain(states).chain(lists).chain(posts)
    }

    /// What the secrets can say: the title with the number of the value, and the value.
    pub fn values(&self) -> impl Iterator<Item = (String, &str)> {
        self.topics.iter().flat_map(|topic| {
            let values = topic.values.iter().enumerate();
            values.map(|(at, value)| (format!("{} {at}", topic.name), value.as_str()))
        })
    }

    /// The given names and the surnames, which a language may bend.
    pub fn people(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let givens = self.givens.iter().map(|name| ("given", name.as_str()));
        givens.chain(self.families.iter().map(|name| ("family", name.as_str())))
    }

    pub fn city(&self) -> &str {
        &self.city
    }

    pub fn era(&self) -> &str {
        &self.era
    }

    pub fn blurb(&self) -> &str {
        &self.blurb
    }

    pub fn state(&self, state: State) -> &StateName {
        let [a, b, c] = &self.states;
        match state {
            State::A => a,
            State::B => b,
            State::C => c,
        }
    }

    pub fn district(&self, name: Name) -> &str {
        word(&self.districts, name)
    }

    pub fn site(&self, name: Name) -> &str {
        word(&self.sites, name)
    }

    pub fn institution(&self, name: Name) -> &str {
        word(&self.institutions, name)
    }

    /// A post with its department: "archivist, Treaty Desk".
    pub fn post(&self, name: Name) -> &str {
        self.titles.get(at(name)).map_or(UNKNOWN, |title| &title.full)
    }

    /// A post alone: "archivist".
    pub fn title(&self, name: Name) -> &str {
        self.titles.get(at(name)).map_or(UNKNOWN, |title| &title.title)
    }

    /// The department of a post.
    pub fn department(&self, name: Name) -> &str {
        self.titles.get(at(name)).map_or(UNKNOWN, |title| &title.department)
    }

    /// What a holding is about.
    pub fn topic(&self, name: Name) -> &str {
        self.topics.get(at(name)).map_or(UNKNOWN, |topic| &topic.name)
    }

    /// What a holding says when it has this value.
    pub fn value(&self, topic: Name, value: u8) -> &str {
        let values = self.topics.get(at(topic)).map_or(&[][..], |topic| &topic.values);
        values.get(usize::from(value)).map_or(UNKNOWN, String::as_str)
    }

    pub fn person(&self, name: Name) -> PersonName<'_> {
        let family = Name(name.0 & ((1 << FAMILY_BITS) - 1));
        let given = Name(name.0 >> FAMILY_BITS);
        PersonName { given: word(&self.givens, given), family: word(&self.families, family) }
    }

    /// The humanising detail, as a predicate: "keeps bees on the roof".
    pub fn detail(&self, detail: u8) -> &str {
        self.details.get(usize::from(detail)).map_or(UNKNOWN, String::as_str)
    }

    pub fn details(&self) -> usize {
        self.details.len()
    }

    pub fn cryptonym(&self, number: u16) -> &str {
        self.cryptonyms.get(usize::from(number)).map_or(UNKNOWN, String::as_str)
    }

    pub fn cryptonyms(&self) -> usize {
        self.cryptonyms.len()
    }
}

/// Which given names and families of a [`Lexicon`] belong to a state.
pub struct Pool {
    pub women: std::ops::Range<usize>,
    pub men: std::ops::Range<usize>,
    pub families: std::ops::Range<usize>,
}

impl Pool {
    pub fn of(names: &NamesFile, state: State) -> Pool {
        let before: &[&NamesRecipe] = match state {
            State::A => &[],
            State::B => &[&names.a],
            State::C => &[&names.a, &names.b],
        };
        let own = match state {
            State::A => &names.a,
            State::B => &names.b,
            State::C => &names.c,
        };
        let women = before.iter().map(|pool| pool.women.len() + pool.men.len()).sum();
        let men = women + own.women.len();
        let families = before.iter().map(|pool| pool.families.len()).sum();
        Pool {
            women: women..men,
            men: men..men + own.men.len(),
            families: families..families + own.families.len(),
        }
    }

    pub fn givens(&self, sex: Sex) -> std::ops::Range<usize> {
        match sex {
            Sex::Woman => self.women.clone(),
            Sex::Man => self.men.clone(),
        }
    }
}

/// The [`Name`] of a person from places in the lists.
pub fn person_name(given: usize, family: usize) -> Name {
    let given = u32::try_from(given).unwrap_or(u32::MAX);
    let family = u32::try_from(family).unwrap_or(u32::MAX);
    Name(given << FAMILY_BITS | family)
}

/// The family in a person's [`Name`]: equal for people with one surname.
pub fn family_of(name: Name) -> u32 {
    name.0 & ((1 << FAMILY_BITS) - 1)
}

fn at(name: Name) -> usize {
    usize::try_from(name.0).unwrap_or(usize::MAX)
}

fn word(list: &[String], name: Name) -> &str {
    list.get(at(name)).map_or(UNKNOWN, String::as_str)
}

fn state(recipe: &StateRecipe) -> StateName {
    StateName {
        name: recipe.name.clone(),
        adjective: recipe.adjective.clone(),
        service: recipe.service.clone(),
    }
}

fn titles(institution: &InstitutionRecipe) -> impl Iterator<Item = Title> {
    institution.departments.iter().flat_map(|department| {
        department.posts.iter().map(|post| Title {
            title: post.title.clone(),
            department: department.name.clone(),
            full: format!("{}, {}", post.title, department.name),
        })
    })
}

fn topics(slot: &Slot) -> impl Iterator<Item = TopicName> {
    slot.topics
        .iter()
        .map(|topic| TopicName { name: topic.name.clone(), values: topic.values.clone() })
}

fn givens(pool: &NamesRecipe) -> impl Iterator<Item = &String> {
    pool.women.iter().chain(&pool.men)
}
