//! All that is read from RON: rules, base rates, theatres, scenarios. Either all of it is sound or
//! all that is wrong with it is told at once.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde::de::DeserializeOwned;

use rules::engine::{
    deck::{Card, Deck},
    rules::Rules,
};

use crate::content::{
    events,
    lexicon::{Lexicon, Sources},
    library::Library,
    located::{Fault, Faults, Source},
    people::{PeopleRates, Published},
    rules_file,
    scenario::{Scenario, ScenarioFile},
    scenario_check,
    stories::{self, Pattern},
    theatre::{CityFile, InstitutionRecipe, NamesFile, Slot, Theatre},
    theatre_check,
};

#[derive(Clone, Debug)]
pub struct Stock {
    rules: Arc<Rules>,
    rates: Arc<PeopleRates>,
    theatres: BTreeMap<String, Arc<Theatre>>,
    scenarios: BTreeMap<String, Arc<ScenarioFile>>,
    stories: Vec<Pattern>,
    deck: Arc<Deck>,
}

/// The file that every theatre must have of its own, or share through `like`.
const LISTS: [&str; 3] = ["names.ron", "details.ron", "cryptonyms.ron"];
const OWN: [&str; 3] = ["city.ron", "institutions.ron", "holdings.ron"];

impl Stock {
    pub fn read(library: &Library) -> Result<Stock, Faults> {
        let mut reader = Reader { library, faults: Faults::default() };
        let stock = reader.stock();
        reader.check_strays();
        match stock {
            Some(stock) if reader.faults.is_empty() => Ok(stock),
            _ => Err(reader.faults.sorted()),
        }
    }

    pub fn rules(&self) -> Arc<Rules> {
        Arc::clone(&self.rules)
    }

    pub fn stories(&self) -> &[Pattern] {
        &self.stories
    }

    pub fn scenario_ids(&self) -> impl Iterator<Item = &str> {
        self.scenarios.keys().map(String::as_str)
    }

    pub fn theatre_ids(&self) -> impl Iterator<Item = &str> {
        self.theatres.keys().map(String::as_str)
    }

    pub fn published(&self) -> Published {
        self.rates.published.tables()
    }

    pub fn theatre(&self, id: &str) -> Option<&Arc<Theatre>> {
        self.theatres.get(id)
    }

    pub fn scenario(&self, id: &str) -> Option<Scenario> {
        let file = self.scenarios.get(id)?;
        let theatre = self.theatres.get(&file.theatre)?;
        let (file, theatre) = (Arc::clone(file), Arc::clone(theatre));
        let beside = (Arc::clone(&self.rates), Arc::clone(&self.deck));
        Some(Scenario::new(id, file, theatre, &self.rules, beside))
    }
}

struct Reader<'a> {
    library: &'a Library,
    faults: Faults,
}

impl Reader<'_> {
    fn stock(&mut self) -> Option<Stock> {
        let rules = self.checked("rules/rules.ron", rules_file::check);
        let rates = self.checked("people/people.ron", theatre_check::rates);
        let theatres = self.theatres();
        let scenarios = self.scenarios(&theatres, rules.as_ref());
        let library = self.library;
        let stories = self.checked("stories/stories.ron", |source, read: &Vec<Pattern>| {
            stories::check(source, read, library)
        });
        let deck = self.deck();
        Some(Stock {
            deck: Arc::new(deck?),
            rules: Arc::new(rules?),
            rates: Arc::new(rates?),
            theatres: theatres.into_iter().filter_map(|(id, read)| Some((id, read?))).collect(),
            scenarios,
            stories: stories?,
        })
    }

    /// Reads a file and checks what it says.
    fn checked<T: DeserializeOwned>(
        &mut self,
        path: &str,
        check: impl Fn(&Source, &T) -> Vec<Fault>,
    ) -> Option<T> {
        let source = match self.library.source(path) {
            Ok(source) => source,
            Err(fault) => {
                self.faults.push(fault);
                return None;
            }
        };
        match source.read::<T>() {
            Ok(value) => {
                let faults = check(&source, &value);
                let sound = faults.is_empty();
                self.faults.extend(faults);
                sound.then_some(value)
            }
            Err(faults) => {
                self.faults.extend(faults);
                None
            }
        }
    }

    /// Every folder under `theatres/`; `None` for one with faults.
    fn theatres(&mut self) -> BTreeMap<String, Option<Arc<Theatre>>> {
        let ids: BTreeSet<String> = (self.library.paths())
            .filter_map(|path| path.strip_prefix("theatres/")?.split_once('/'))
            .map(|(id, _)| id.to_owned())
            .collect();
        let known: Vec<&str> = ids.iter().map(String::as_str).collect();
        ids.iter().map(|id| (id.clone(), self.theatre(id, &known))).collect()
    }

    fn theatre(&mut self, id: &str, known: &[&str]) -> Option<Arc<Theatre>> {
        let path = |file: &str| format!("theatres/{id}/{file}");
        let city: Option<CityFile> = self
            .checked(&path("city.ron"), |source, city| theatre_check::city(source, city, known));
        let like = city.as_ref().and_then(|city| city.like.clone());
        let list = |file: &str| match &like {
            Some(like) if self.library.bytes(&path(file)).is_none() => {
                format!("theatres/{like}/{file}")
            }
            _ => path(file),
        };
        // Without a sound city nobody knows whose lists serve here.
        let [names, details, cryptonyms] = LISTS.map(list).map(|path| {
            let known = city.is_some() || self.library.bytes(&path).is_some();
            known.then_some(path)
        });
        let names: Option<NamesFile> =
            names.and_then(|path| self.checked(&path, theatre_check::names));
        let details: Option<Vec<String>> = details.and_then(|path| {
            self.checked(&path, |source, list: &Vec<String>| theatre_check::details(source, list))
        });
        let cryptonyms: Option<Vec<String>> = cryptonyms.and_then(|path| {
            self.checked(&path, |source, list: &Vec<String>| {
                theatre_check::cryptonyms(source, list)
            })
        });
        let institutions: Option<Vec<InstitutionRecipe>> =
            self.checked(&path("institutions.ron"), |source, read: &Vec<InstitutionRecipe>| {
                theatre_check::institutions(source, read, city.as_ref())
            });
        let slots: Option<Vec<Slot>> =
            self.checked(&path("holdings.ron"), |source, read: &Vec<Slot>| {
                theatre_check::holdings(source, read, institutions.as_deref())
            });
        let (city, institutions, slots) = (city?, institutions?, slots?);
        let (names, details, cryptonyms) = (names?, details?, cryptonyms?);
        let lexicon = Lexicon::new(&Sources {
            city: &city,
            institutions: &institutions,
            slots: &slots,
            names: &names,
            details: &details,
            cryptonyms: &cryptonyms,
        });
        Some(Arc::new(Theatre {
            id: id.to_owned(),
            city,
            institutions,
            slots,
            names: Arc::new(names),
            details: Arc::new(details),
            cryptonyms: Arc::new(cryptonyms),
            lexicon: Arc::new(lexicon),
        }))
    }

    fn scenarios(
        &mut self,
        theatres: &BTreeMap<String, Option<Arc<Theatre>>>,
        rules: Option<&Rules>,
    ) -> BTreeMap<String, Arc<ScenarioFile>> {
        let ids: Vec<String> = (self.library.paths())
            .filter_map(|path| path.strip_prefix("scenarios/")?.strip_suffix(".ron"))
            .map(str::to_owned)
            .collect();
        let mut scenarios = BTreeMap::new();
        for id in ids {
            let read = self.checked(&format!("scenarios/{id}.ron"), |source, file| {
                scenario_check::file(source, file, theatres, rules)
            });
            scenarios.extend(read.map(|file| (id, Arc::new(file))));
        }
        scenarios
    }

    /// Every file under `events/` is a card; none, where one is faulty.
    fn deck(&mut self) -> Option<Deck> {
        let paths: Vec<String> = (self.library.paths())
            .filter(|path| path.starts_with("events/") && path.ends_with(".ron"))
            .map(str::to_owned)
            .collect();
        let texts = events::texts(self.library);
        let mut cards: Vec<Card> = Vec::new();
        let count = paths.len();
        for path in paths {
            let card = self
                .checked(&path, |source, card: &Card| events::check(source, card, &cards, &texts));
            cards.extend(card);
        }
        (cards.len() == count).then(|| Deck::new(cards))
    }

    /// Files that nobody reads: mostly a slip in the name.
    fn check_strays(&mut self) {
        let strays: Vec<Fault> = (self.library.paths())
            .filter_map(|path| stray(path).map(|why| Fault::of(&self.library.label(path), why)))
            .collect();
        self.faults.extend(strays);
    }
}

/// Why nobody reads this file, if so. Folders of other rooms are theirs to check.
fn stray(path: &str) -> Option<String> {
    let folders = ["rules", "people", "theatres", "scenarios", "stories", "events"];
    let (folder, rest) = path.split_once('/').unwrap_or((path, ""));
    let expected: Vec<&str> = match folder {
        "rules" => vec!["rules.ron"],
        "people" => vec!["people.ron"],
        "stories" => vec!["stories.ron"],
        "theatres" => OWN.into_iter().chain(LISTS).collect(),
        "scenarios" if rest.ends_with(".ron") && !rest.contains('/') => return None,
        "scenarios" => return Some("nothing reads this file; scenarios are .ron files".to_owned()),
        "events" if rest.ends_with(".ron") && !rest.contains('/') => return None,
        "events" => return Some("nothing reads this file; cards are .ron files".to_owned()),
        _ => {
            let near = crate::suggest::nearest(folder, folders)?;
            return Some(format!("nothing reads this folder; did you mean \"{near}\"?"));
        }
    };
    let file =
        if folder == "theatres" { rest.split_once('/').map_or("", |(_, f)| f) } else { rest };
    let hint = crate::suggest::hint(file, expected.iter().copied());
    (!expected.contains(&file)).then(|| format!("nothing reads this file{hint}"))
}
