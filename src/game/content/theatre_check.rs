//! What can be wrong with a theatre, file by file.

use std::collections::{BTreeMap, BTreeSet};

use rules::engine::gazetteer::SiteKind;

use crate::{
    content::{
        located::{Fault, Source},
        people::PeopleRates,
        theatre::{CityFile, DistrictRecipe, InstitutionRecipe, NamesFile, NamesRecipe, Slot},
    },
    suggest,
};

/// Collects the faults of one file.
pub struct Inspector<'a> {
    source: &'a Source,
    pub faults: Vec<Fault>,
}

impl<'a> Inspector<'a> {
    pub fn new(source: &'a Source) -> Inspector<'a> {
        Inspector { source, faults: Vec::new() }
    }

    pub fn fault(&mut self, path: &str, message: impl Into<String>) {
        self.faults.push(self.source.fault(path, message));
    }

    pub fn range(&mut self, path: &str, value: i64, (least, most): (i64, i64)) {
        if value < least || most < value {
            self.fault(path, format!("{value} is out of range; it must be {least} to {most}"));
        }
    }

    pub fn known<'n>(
        &mut self,
        path: &str,
        what: &str,
        name: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) {
        let known: Vec<&str> = known.into_iter().collect();
        if !known.contains(&name) {
            let hint = suggest::hint(name, known);
            self.fault(path, format!("no {what} \"{name}\"{hint}"));
        }
    }

    /// Refuses what stands there twice, told at the second.
    pub fn distinct<'n>(&mut self, what: &str, list: impl IntoIterator<Item = (String, &'n str)>) {
        let mut seen = BTreeSet::new();
        for (path, name) in list {
            if name.trim().is_empty() {
                self.fault(&path, format!("this {what} is empty"));
            } else if !seen.insert(name.to_lowercase()) {
                self.fault(&path, format!("the {what} \"{name}\" is there twice"));
            }
        }
    }
}

/// `people.ron`.
pub fn rates(source: &Source, rates: &PeopleRates) -> Vec<Fault> {
    let mut inspector = Inspector::new(source);
    let weights = &rates.motives;
    let all = [weights.money, weights.grievance, weights.ideology, weights.ego, weights.coercion];
    if all.iter().all(|&weight| weight == 0) {
        inspector.fault("motives", "at least one motive needs a weight");
    }
    if rates.comes.table().iter().all(|&(_, weight)| weight == 0) {
        inspector.fault("comes", "at least one way of coming needs a weight");
    }
    let percents = [
        ("besides.money", rates.besides.money),
        ("besides.grievance", rates.besides.grievance),
        ("besides.ideology", rates.besides.ideology),
        ("besides.ego", rates.besides.ego),
        ("besides.coercion", rates.besides.coercion),
        ("imagination.mean", rates.imagination.mean),
        ("counter_loyalty.mean", rates.counter_loyalty.mean),
        ("nerve.mean", rates.nerve.mean),
        ("in_families", rates.in_families),
        ("women", rates.women),
        ("women_of_rank", rates.women_of_rank),
        ("near_office", rates.near_office),
        ("ties.office", rates.ties.office),
        ("ties.club", rates.ties.club),
        ("ties.closure", rates.ties.closure),
        ("ties.connectors", rates.ties.connectors),
        ("ties.lovers", rates.ties.lovers),
        ("ties.debtors", rates.ties.debtors),
        ("windows.open", rates.windows.open),
        ("windows.opening", rates.windows.opening),
    ];
    for (path, value) in percents {
        inspector.range(path, value.into(), (0, 100));
    }
    for (path, value) in [
        ("counter_loyalty.sd", rates.counter_loyalty.sd),
        ("nerve.sd", rates.nerve.sd),
        ("imagination.sd", rates.imagination.sd),
    ] {
        inspector.range(path, value.into(), (0, 50));
    }
    inspector.range("windows.weeks", rates.windows.weeks.into(), (1, 52));
    inspector.range("ties.least", rates.ties.least.into(), (0, 6));
    inspector.faults
}

/// `city.ron`. `theatres` are all that there are.
pub fn city(source: &Source, city: &CityFile, theatres: &[&str]) -> Vec<Fault> {
    let mut inspector = Inspector::new(source);
    if let Some(like) = &city.like {
        inspector.known("like", "theatre", like, theatres.iter().copied());
    }
    let ids = indexed("districts", &city.districts, "id", |district| &district.id);
    inspector.distinct("district", ids);
    let names = indexed("districts", &city.districts, "name", |district| &district.name);
    inspector.distinct("name of a district", names);
    for (at, district) in city.districts.iter().enumerate() {
        check_district(&mut inspector, at, district, &city.districts);
    }
    check_plots(&mut inspector, &city.districts);
    check_sites(&mut inspector, city);
    inspector.faults
}

fn check_district(
    inspector: &mut Inspector<'_>,
    at: usize,
    district: &DistrictRecipe,
    all: &[DistrictRecipe],
) {
    let path = |field: &str| format!("districts[{at}].{field}");
    inspector.range(&path("watch"), district.watch.into(), (0, 100));
    inspector.range(&path("crowd"), district.crowd.into(), (0, 100));
    if district.next_to.is_empty() && 1 < all.len() {
        inspector.fault(&path("next_to"), "a district must lie next to another");
    }
    for (n, next) in district.next_to.iter().enumerate() {
        let path = format!("districts[{at}].next_to[{n}]");
        inspector.known(&path, "district", next, all.iter().map(|other| other.id.as_str()));
        let other = all.iter().find(|other| other.id == *next);
        if *next == district.id {
            inspector.fault(&path, "a district can't lie next to itself");
        } else if other.is_some_and(|other| !other.next_to.contains(&district.id)) {
            let own = &district.id;
            inspector
                .fault(&path, format!("\"{next}\" doesn't say that it lies next to \"{own}\""));
        }
    }
}

/// Every plot on the grid, none over another.
fn check_plots(inspector: &mut Inspector<'_>, districts: &[DistrictRecipe]) {
    let mut taken: BTreeMap<(u8, u8), &str> = BTreeMap::new();
    for (at, district) in districts.iter().enumerate() {
        let path = format!("districts[{at}].plot");
        let [column, row, width, height] = district.plot;
        let fits = |from: u8, size: u8, most: u8| 0 < size && from.saturating_add(size) <= most;
        if !fits(column, width, 12) || !fits(row, height, 6) {
            inspector.fault(&path, "the plot must lie on the grid of 12 columns and 6 rows");
            continue;
        }
        let cells = (column..column + width).flat_map(|x| (row..row + height).map(move |y| (x, y)));
        let over = cells.filter_map(|cell| taken.insert(cell, &district.id)).next();
        if let Some(other) = over {
            inspector.fault(&path, format!("the plot lies over that of \"{other}\""));
        }
    }
}

fn check_sites(inspector: &mut Inspector<'_>, city: &CityFile) {
    inspector.distinct("site", indexed("sites", &city.sites, "name", |site| &site.name));
    for (at, site) in city.sites.iter().enumerate() {
        let districts = city.districts.iter().map(|district| district.id.as_str());
        inspector.known(&format!("sites[{at}].district"), "district", &site.district, districts);
        if site.kind == SiteKind::Institution {
            let path = format!("sites[{at}].kind");
            inspector.fault(&path, "institutions bring their own sites, in institutions.ron");
        }
    }
    let count = |fits: fn(SiteKind) -> bool| city.sites.iter().filter(|s| fits(s.kind)).count();
    match count(|kind| kind == SiteKind::Embassy) {
        1 => {}
        n => inspector.fault("sites", format!("a city has one Embassy; here are {n}")),
    }
    if count(SiteKind::takes_a_drop) < 4 {
        inspector.fault("sites", "at least 4 sites must be good for a dead drop");
    }
}

/// `institutions.ron`.
pub fn institutions(
    source: &Source,
    list: &[InstitutionRecipe],
    city: Option<&CityFile>,
) -> Vec<Fault> {
    let mut inspector = Inspector::new(source);
    inspector.distinct("institution", indexed("", list, "id", |one| &one.id));
    inspector.distinct("name of an institution", indexed("", list, "name", |one| &one.name));
    inspector.distinct("building", indexed("", list, "seat", |one| &one.seat));
    for (at, institution) in list.iter().enumerate() {
        if let Some(city) = city {
            let districts = city.districts.iter().map(|district| district.id.as_str());
            let path = format!("[{at}].district");
            inspector.known(&path, "district", &institution.district, districts);
        }
        let under = format!("[{at}].departments");
        if institution.departments.is_empty() {
            inspector.fault(&under, "an institution needs a department");
        }
        let ids = indexed(&under, &institution.departments, "id", |department| &department.id);
        inspector.distinct("department", ids);
        for (d, department) in institution.departments.iter().enumerate() {
            let under = format!("[{at}].departments[{d}].posts");
            inspector.distinct("title", indexed(&under, &department.posts, "title", |p| &p.title));
            if department.posts.is_empty() {
                inspector.fault(&under, "a department needs a post");
            }
            for (p, post) in department.posts.iter().enumerate() {
                inspector.range(&format!("{under}[{p}].rank"), post.rank.into(), (1, 5));
                inspector.range(&format!("{under}[{p}].count"), post.count.into(), (1, 20));
            }
        }
    }
    inspector.faults
}

/// `holdings.ron`.
pub fn holdings(
    source: &Source,
    slots: &[Slot],
    institutions: Option<&[InstitutionRecipe]>,
) -> Vec<Fault> {
    let mut inspector = Inspector::new(source);
    if !(1..=64).contains(&slots.len()) {
        inspector.fault("", format!("there must be 1 to 64 slots, not {}", slots.len()));
    }
    // Security's own house owns no secret of state: what its desks see is its own affairs.
    let house = |it: &&InstitutionRecipe| it.departments.iter().any(|it| it.papers.is_house());
    for idle in institutions.unwrap_or_default().iter().filter(|it| !house(it)) {
        if !slots.iter().flat_map(|slot| &slot.topics).any(|topic| topic.owner == idle.id) {
            inspector.fault("", format!("\"{}\" owns no holding", idle.id));
        }
    }
    let names = slots.iter().enumerate().flat_map(|(at, slot)| {
        indexed(&format!("[{at}].topics"), &slot.topics, "name", |topic| &topic.name)
    });
    inspector.distinct("topic", names.collect::<Vec<_>>());
    for (at, slot) in slots.iter().enumerate() {
        inspector.range(&format!("[{at}].importance"), slot.importance.into(), (1, 5));
        inspector.range(&format!("[{at}].half_life"), slot.half_life.into(), (1, 520));
        if slot.topics.is_empty() {
            inspector.fault(&format!("[{at}].topics"), "a slot needs a topic");
        }
        for (t, topic) in slot.topics.iter().enumerate() {
            let path = |field: &str| format!("[{at}].topics[{t}].{field}");
            let values = topic.values.iter().enumerate();
            let values = values.map(|(v, value)| (path(&format!("values[{v}]")), value.as_str()));
            inspector.distinct("value", values.collect::<Vec<_>>());
            let count = i64::try_from(topic.values.len()).unwrap_or(i64::MAX);
            if !(2..=6).contains(&count) {
                inspector
                    .fault(&path("values"), format!("there must be 2 to 6 values, not {count}"));
            }
            let Some(institutions) = institutions else { continue };
            let ids = institutions.iter().map(|one| one.id.as_str());
            inspector.known(&path("owner"), "institution", &topic.owner, ids);
            let owner = institutions.iter().find(|one| one.id == topic.owner);
            if let Some(owner) = owner {
                let desks = owner.departments.iter().map(|department| department.id.as_str());
                inspector.known(&path("desk"), "department", &topic.desk, desks);
            }
        }
    }
    inspector.faults
}

/// `names.ron`: nobody may be easy to take for somebody else.
pub fn names(source: &Source, names: &NamesFile) -> Vec<Fault> {
    let mut inspector = Inspector::new(source);
    let pools = [("a", &names.a), ("b", &names.b), ("c", &names.c)];
    for (state, pool) in pools {
        let NamesRecipe { women, men, families } = pool;
        for (list, what) in [(women, "women"), (men, "men"), (families, "families")] {
            let path = format!("{state}.{what}");
            if list.is_empty() {
                inspector.fault(&path, "at least one name is needed");
            }
            let plain = list.iter().enumerate();
            let plain = plain.map(|(at, name)| (format!("{path}[{at}]"), name.as_str()));
            inspector.distinct("name", plain.collect::<Vec<_>>());
        }
    }
    let families = pools.iter().flat_map(|(state, pool)| {
        let list = pool.families.iter().enumerate();
        list.map(move |(at, name)| (format!("{state}.families[{at}]"), name.as_str()))
    });
    refuse_alike(&mut inspector, &families.collect::<Vec<_>>(), 3);
    inspector.faults
}

/// Refuses words that begin alike or are one slip apart, told at the second.
fn refuse_alike(inspector: &mut Inspector<'_>, list: &[(String, &str)], letters: usize) {
    let mut openings: BTreeMap<String, &str> = BTreeMap::new();
    for (at, (path, name)) in list.iter().enumerate() {
        let opening: String = name.to_lowercase().chars().take(letters).collect();
        let begins_alike = openings.insert(opening, name);
        let near = |other: &&(String, &str)| within_one_slip(name, other.1);
        let slip = list.iter().take(at).find(near).map(|other| other.1);
        if let Some(other) = begins_alike.or(slip).filter(|other| other != name) {
            inspector.fault(path, format!("\"{name}\" is easily taken for \"{other}\""));
        }
    }
}

/// Whether two words are the same but for one letter too many, too few or another, or two
/// neighbours changed. Each start compares all pairs of names, so there is no table of distances.
fn within_one_slip(one: &str, other: &str) -> bool {
    if differ_at_both_ends(one, other) {
        return false;
    }
    let head = alike(one.chars(), other.chars());
    let (one, other) = (one.split_at(head).1, other.split_at(head).1);
    let tail = alike(one.chars().rev(), other.chars().rev());
    let left = |word: &str| {
        let mut letters = word.split_at(word.len() - tail).0.chars();
        [letters.next(), letters.next(), letters.next()]
    };
    match (left(one), left(other)) {
        ([_, None, _], [_, None, _]) => true,
        ([a, b, None], [c, d, None]) => (a, b) == (d, c),
        _ => false,
    }
}

/// Most pairs, seen from four letters: longer than two letters, one slip leaves an end alone.
fn differ_at_both_ends(one: &str, other: &str) -> bool {
    let ends = |word: &str| (word.bytes().next(), word.bytes().next_back());
    let ((first, last), (head, tail)) = (ends(one), ends(other));
    first != head && last != tail && one.chars().nth(2).is_some()
}

/// Bytes of the letters that two words have in common before they differ.
fn alike(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).map(|(letter, _)| letter.len_utf8()).sum()
}

/// Letters of a detail that still fit beside a name.
const DETAIL_MOST: usize = 48;

/// `details.ron`.
pub fn details(source: &Source, details: &[String]) -> Vec<Fault> {
    let mut inspector = Inspector::new(source);
    let count = i64::try_from(details.len()).unwrap_or(i64::MAX);
    if !(1..=256).contains(&count) {
        inspector.fault("", format!("there must be 1 to 256 details, not {count}"));
    }
    inspector.distinct("detail", listed(details));
    for (path, detail) in listed(details) {
        if DETAIL_MOST < detail.chars().count() {
            inspector.fault(&path, format!("a detail has at most {DETAIL_MOST} letters"));
        }
    }
    inspector.faults
}

/// `cryptonyms.ron`: single words in capitals, no two alike.
pub fn cryptonyms(source: &Source, words: &[String]) -> Vec<Fault> {
    let mut inspector = Inspector::new(source);
    if words.len() < 200 {
        inspector
            .fault("", format!("at least 200 cryptonyms are needed, here are {}", words.len()));
    }
    inspector.distinct("cryptonym", listed(words));
    for (path, word) in listed(words) {
        let capitals = word.chars().all(|c| c.is_ascii_uppercase());
        if !capitals || !(4..=10).contains(&word.len()) {
            inspector.fault(&path, "a cryptonym is one word of 4 to 10 capital letters");
        }
    }
    refuse_alike(&mut inspector, &listed(words), 4);
    inspector.faults
}

fn listed(list: &[String]) -> Vec<(String, &str)> {
    list.iter().enumerate().map(|(at, word)| (format!("[{at}]"), word.as_str())).collect()
}

/// A field of each element with its path.
fn indexed<'n, T>(
    under: &str,
    list: &'n [T],
    field: &str,
    of: impl Fn(&'n T) -> &'n String,
) -> Vec<(String, &'n str)> {
    list.iter()
        .enumerate()
        .map(|(at, one)| (format!("{under}[{at}].{field}"), of(one).as_str()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_what_the_table_of_distances_says() {
        let words = [
            "", "a", "b", "ab", "ba", "abc", "acb", "bac", "abcd", "abdc", "aab", "aba", "abab",
            "baba", "Rohn", "Rhon", "Röhn", "Rohne", "Ron", "éà", "àé", "é", "Marenz", "Marez",
        ];
        for one in words {
            for other in words {
                let near = strsim::damerau_levenshtein(one, other) < 2;
                assert_eq!(within_one_slip(one, other), near, "{one} and {other}");
            }
        }
    }
}
