//! The people of a theatre: posts filled, families founded, names given, natures drawn.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use rules::engine::{
    gazetteer::{Cover, Gazetteer, Identity, Name, Sex, State},
    ids::DistrictId,
    nature::{Comes, Motive, Motives},
    setup::{Handle, Nature},
    table::Key,
    units::Week,
};

use crate::content::{
    dice::Dice,
    lexicon::{Pool, person_name},
    theatre::Theatre,
    ties::{self, Circle, Company, TieRates},
};

/// `assets/people/people.ron`: what populations are like, whatever the city.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeopleRates {
    pub motives: MotiveWeights,
    /// Chances in a hundred that another motive joins the main one.
    pub besides: MotiveWeights,
    pub comes: ComesWeights,
    pub imagination: Bell,
    pub published: PublishedRates,
    pub counter_loyalty: Bell,
    pub nerve: Bell,
    pub windows: WindowRates,
    /// Locals in a hundred who have family in the city.
    pub in_families: u8,
    /// Women in a hundred, up to rank 3 and above it.
    pub women: u8,
    pub women_of_rank: u8,
    /// Chance to live in the district of one's office.
    pub near_office: u8,
    pub ties: TieRates,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MotiveWeights {
    pub money: u8,
    pub grievance: u8,
    pub ideology: u8,
    pub ego: u8,
    pub coercion: u8,
}

impl MotiveWeights {
    /// Each motive with its weight.
    pub fn table(&self) -> [(Motive, u8); 5] {
        [
            (Motive::Money, self.money),
            (Motive::Grievance, self.grievance),
            (Motive::Ideology, self.ideology),
            (Motive::Ego, self.ego),
            (Motive::Coercion, self.coercion),
        ]
    }
}

/// What a study of those who were caught says, in hundredths of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedRates {
    pub comes: ComesWeights,
    pub money: u8,
    pub grievance: u8,
    pub ideology: u8,
    pub coercion: u8,
}

/// The same as tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub comes: [(Comes, u8); 3],
    /// Shares overlap.
    pub motives: [(Motive, u8); 4],
}

impl PublishedRates {
    pub fn tables(&self) -> Published {
        Published {
            comes: self.comes.table(),
            motives: [
                (Motive::Money, self.money),
                (Motive::Grievance, self.grievance),
                (Motive::Ideology, self.ideology),
                (Motive::Coercion, self.coercion),
            ],
        }
    }
}

/// How those come to spy who do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComesWeights {
    pub volunteers: u8,
    pub through_friends: u8,
    pub recruited: u8,
}

impl ComesWeights {
    /// Each way with its weight.
    pub fn table(&self) -> [(Comes, u8); 3] {
        [
            (Comes::Volunteers, self.volunteers),
            (Comes::ThroughFriends, self.through_friends),
            (Comes::Recruited, self.recruited),
        ]
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bell {
    pub mean: u8,
    pub sd: u8,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowRates {
    /// People in a hundred with a window open in the first week.
    pub open: u8,
    /// People in a hundred with one that opens later.
    pub opening: u8,
    /// The last week in which such a one opens.
    pub opens_until: u8,
    /// Weeks that it stays open.
    pub weeks: u8,
}

/// How many foreigners there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colony {
    pub diplomats: u8,
    /// On an embassy's staff without being on the diplomatic list.
    #[serde(default)]
    pub officials: u8,
    pub traders: u8,
}

/// How many people a scenario wants.
#[derive(Clone, Debug)]
pub struct Census {
    pub people: u16,
    pub b: Colony,
    pub c: Colony,
    /// For each Station its state and the covers of those who wait at home to be sent.
    pub abroad: Vec<(State, Vec<Cover>)>,
}

impl Census {
    pub fn foreigners(&self) -> u16 {
        [self.b, self.c]
            .iter()
            .map(|at| u16::from(at.diplomats) + u16::from(at.officials) + u16::from(at.traders))
            .sum()
    }

    pub fn locals(&self) -> u16 {
        self.people.saturating_sub(self.foreigners())
    }
}

/// Everybody, with who knows whom.
#[derive(Clone, Debug)]
pub struct Population {
    pub people: Vec<Nature>,
    pub circle: Circle,
    /// For each Station those who wait at home. They know nobody here.
    pub abroad: Vec<Vec<Handle>>,
}

/// The streams that a population is drawn from.
pub struct Streams<'a> {
    pub seed: &'a str,
    pub scenario: &'a str,
}

impl Streams<'_> {
    pub fn dice(&self, purpose: &str) -> Dice {
        Dice::of(&[self.scenario, self.seed, purpose])
    }
}

/// Draws everybody.
pub fn populate(
    theatre: &Theatre,
    city: &Gazetteer,
    rates: &PeopleRates,
    census: &Census,
    streams: &Streams<'_>,
) -> Population {
    let mut people = locals(city, rates, census, &mut streams.dice("homes"));
    let families = found_families(&mut people, rates, &mut streams.dice("families"));
    people.extend(foreigners(city, census, &mut streams.dice("foreigners")));
    let residents = people.len();
    let abroad = wait_at_home(&mut people, census, &mut streams.dice("abroad"));
    give_names(theatre, &mut people, &families, &mut streams.dice("names"));
    give_details(theatre, &mut people, &mut streams.dice("details"));
    give_natures(&mut people, rates, &mut streams.dice("natures"));
    give_characters(&mut people, rates, &mut streams.dice("characters"));
    let here = people.get(..residents).unwrap_or(&people);
    let circle = circle(theatre, here, &families, rates, &mut streams.dice("ties"));
    Population { people, circle, abroad }
}

/// One local for each post, then those without a post.
fn locals(city: &Gazetteer, rates: &PeopleRates, census: &Census, dice: &mut Dice) -> Vec<Nature> {
    let posts = city.posts.keys().map(Some).chain(std::iter::repeat(None));
    let crowd: Vec<u32> = city.districts.values().map(|d| 20 + u32::from(d.crowd)).collect();
    posts
        .take(usize::from(census.locals()))
        .map(|post| {
            let office = post.and_then(|post| city.posts.get(post));
            let rank = office.map_or(0, |office| office.rank);
            let near = office.and_then(|office| city.institutions.get(office.institution));
            let anywhere = DistrictId::at(dice.weighted(&crowd));
            let home = match near {
                Some(near) if dice.chance(rates.near_office) => near.district,
                _ => anywhere,
            };
            let women = if 3 < rank { rates.women_of_rank } else { rates.women };
            let sex = if dice.chance(women) { Sex::Woman } else { Sex::Man };
            let identity =
                Identity { sex, age: age(rank, dice), post, district: home, ..Identity::default() };
            Nature { identity, ..Nature::default() }
        })
        .collect()
}

/// Years that fit a rank; nobody heads a department at 25.
fn age(rank: u8, dice: &mut Dice) -> u8 {
    let (least, most) = match rank {
        0 => (22, 68),
        1 => (19, 60),
        2 => (23, 58),
        3 => (28, 60),
        4 => (36, 62),
        _ => (44, 66),
    };
    let middle = dice.between(least, most) + dice.between(least, most);
    u8::try_from(middle / 2).unwrap_or(40)
}

fn foreigners(city: &Gazetteer, census: &Census, dice: &mut Dice) -> Vec<Nature> {
    let districts: Vec<DistrictId> = city.districts.keys().collect();
    let colonies = [(State::B, census.b), (State::C, census.c)];
    let covers = colonies.iter().flat_map(|&(state, colony)| {
        let diplomats = (0..colony.diplomats).map(move |_| (state, Cover::Diplomat));
        let officials = (0..colony.officials).map(move |_| (state, Cover::Official));
        let staff = diplomats.chain(officials);
        staff.chain((0..colony.traders).map(move |_| (state, Cover::Trader)))
    });
    covers
        .map(|(state, cover)| {
            let mut person = foreigner(state, cover, dice);
            person.identity.district = dice.pick(&districts).copied().unwrap_or_default();
            person
        })
        .collect()
}

fn foreigner(state: State, cover: Cover, dice: &mut Dice) -> Nature {
    let sex = if dice.chance(25) { Sex::Woman } else { Sex::Man };
    let age = u8::try_from(dice.between(27, 59)).unwrap_or(40);
    let identity = Identity { sex, age, state, cover, ..Identity::default() };
    Nature { identity, ..Nature::default() }
}

/// Adds those who may be sent later. Where they will live is not known yet; the first district
/// stands for it.
fn wait_at_home(people: &mut Vec<Nature>, census: &Census, dice: &mut Dice) -> Vec<Vec<Handle>> {
    let mut abroad = Vec::new();
    for (state, covers) in &census.abroad {
        let first = people.len();
        people.extend(covers.iter().map(|&cover| foreigner(*state, cover, dice)));
        abroad.push(handles(people).skip(first).collect());
    }
    abroad
}

/// Families of two to four, under the roof of the first of them.
fn found_families(people: &mut [Nature], rates: &PeopleRates, dice: &mut Dice) -> Vec<Vec<Handle>> {
    let everybody: Vec<Handle> = handles(people).collect();
    let mut waiting = dice.shuffled(&everybody);
    waiting.truncate(people.len() * usize::from(rates.in_families) / 100);
    let mut families = Vec::new();
    while 1 < waiting.len() {
        let size = 2 + dice.weighted(&[6, 3, 1]);
        let family = waiting.split_off(waiting.len().saturating_sub(size));
        let home = family.first().and_then(|head| people.get(usize::from(head.0)));
        let district = home.map_or_else(DistrictId::default, |head| head.identity.district);
        for member in &family {
            if let Some(person) = people.get_mut(usize::from(member.0)) {
                person.identity.district = district;
            }
        }
        families.push(family);
    }
    families
}

/// No surname twice outside a family, and given names as rarely twice as the lists allow.
fn give_names(theatre: &Theatre, people: &mut [Nature], families: &[Vec<Handle>], dice: &mut Dice) {
    let mut heads: BTreeMap<u16, u16> = BTreeMap::new();
    for family in families {
        for member in family {
            heads.insert(member.0, family.first().map_or(member.0, |head| head.0));
        }
    }
    let mut full: BTreeSet<Name> = BTreeSet::new();
    for state in [State::A, State::B, State::C] {
        let pool = Pool::of(&theatre.names, state);
        let mut surnames = Deck::new(pool.families.clone(), dice);
        let mut women = Deck::new(pool.givens(Sex::Woman), dice);
        let mut men = Deck::new(pool.givens(Sex::Man), dice);
        let mut taken: BTreeMap<u16, usize> = BTreeMap::new();
        for (at, person) in people.iter_mut().enumerate() {
            if person.identity.state != state {
                continue;
            }
            let own = u16::try_from(at).unwrap_or(u16::MAX);
            let head = heads.get(&own).copied().unwrap_or(own);
            let family = *taken.entry(head).or_insert_with(|| surnames.next(dice));
            let givens = match person.identity.sex {
                Sex::Woman => &mut women,
                Sex::Man => &mut men,
            };
            let mut name = person_name(givens.next(dice), family);
            // A large family may meet the end of a deck; nobody is named after a relative.
            for _ in 0..givens.all.len() {
                if full.insert(name) {
                    break;
                }
                name = person_name(givens.next(dice), family);
            }
            person.identity.name = name;
        }
    }
}

/// Numbers drawn without repetition until they run out; then they are shuffled again.
struct Deck {
    all: Vec<usize>,
    left: Vec<usize>,
}

impl Deck {
    fn new(all: std::ops::Range<usize>, dice: &mut Dice) -> Deck {
        let all: Vec<usize> = all.collect();
        let left = dice.shuffled(&all);
        Deck { all, left }
    }

    fn next(&mut self, dice: &mut Dice) -> usize {
        if self.left.is_empty() {
            self.left = dice.shuffled(&self.all);
        }
        self.left.pop().unwrap_or_default()
    }
}

fn give_details(theatre: &Theatre, people: &mut [Nature], dice: &mut Dice) {
    let mut details = Deck::new(0..theatre.details.len().min(256), dice);
    for person in people {
        person.identity.detail = u8::try_from(details.next(dice)).unwrap_or(u8::MAX);
    }
}

fn give_natures(people: &mut [Nature], rates: &PeopleRates, dice: &mut Dice) {
    for person in people {
        person.motive = drawn(&rates.motives.table(), dice);
        person.counter_loyalty = trait_of(&rates.counter_loyalty, dice);
        person.nerve = trait_of(&rates.nerve, dice);
        person.window = window(&rates.windows, dice);
    }
}

/// What shows only when somebody comes, or is in need.
fn give_characters(people: &mut [Nature], rates: &PeopleRates, dice: &mut Dice) {
    for person in people {
        person.others = besides(person.motive, &rates.besides, dice);
        person.comes = drawn(&rates.comes.table(), dice);
        person.imagination = trait_of(&rates.imagination, dice);
    }
}

/// One of them, by weight.
fn drawn<T: Copy + Default>(table: &[(T, u8)], dice: &mut Dice) -> T {
    let weights: Vec<u32> = table.iter().map(|(_, weight)| u32::from(*weight)).collect();
    let at = dice.weighted(&weights);
    table.get(at).map_or_else(T::default, |&(it, _)| it)
}

/// What moves somebody besides.
fn besides(main: Motive, chances: &MotiveWeights, dice: &mut Dice) -> Motives {
    let others = chances.table().into_iter().filter(|&(motive, _)| motive != main);
    others.fold(
        Motives::NONE,
        |all, (motive, chance)| {
            if dice.chance(chance) { all.with(motive) } else { all }
        },
    )
}

/// How much less of each one's loyalty stands against C than against B: anything between the least
/// and the most alike.
pub fn give_leanings(people: &mut [Nature], [least, most]: [i16; 2], dice: &mut Dice) {
    for person in people {
        let drawn = dice.between(i32::from(least), i32::from(most));
        person.lean = i8::try_from(drawn).unwrap_or(0);
    }
}

/// The extremes are left to the cast: nobody is beyond all temptation or without any nerve.
fn trait_of(bell: &Bell, dice: &mut Dice) -> u8 {
    let drawn = dice.normal(i32::from(bell.mean), i32::from(bell.sd));
    u8::try_from(drawn.clamp(3, 97)).unwrap_or(bell.mean)
}

fn window(rates: &WindowRates, dice: &mut Dice) -> Option<(Week, Week)> {
    let roll = dice.below(100);
    let weeks = i32::from(rates.weeks.max(1));
    let (open, opening) = (usize::from(rates.open), usize::from(rates.opening));
    let (first, last) = if roll < open {
        (1, dice.between(1, weeks))
    } else if roll < open + opening {
        let first = dice.between(2, i32::from(rates.opens_until.max(2)));
        (first, first + weeks - 1)
    } else {
        return None;
    };
    let week = |n: i32| Week(u16::try_from(n).unwrap_or_default());
    Some((week(first), week(last)))
}

fn circle(
    theatre: &Theatre,
    people: &[Nature],
    families: &[Vec<Handle>],
    rates: &PeopleRates,
    dice: &mut Dice,
) -> Circle {
    let of = |fits: &dyn Fn(&Identity) -> bool| -> Vec<Handle> {
        handles(people).zip(people).filter(|(_, p)| fits(&p.identity)).map(|(h, _)| h).collect()
    };
    let embassy = |state| {
        of(&|who| who.state == state && matches!(who.cover, Cover::Diplomat | Cover::Official))
    };
    let locals = of(&|who| who.cover == Cover::Local);
    let company = Company {
        families,
        offices: &offices(theatre, people),
        neighbours: &streets(people, &locals),
        embassies: &[embassy(State::B), embassy(State::C)],
        traders: &of(&|who| who.cover == Cover::Trader),
        locals: &locals,
    };
    ties::draw(&company, &rates.ties, dice)
}

/// The people of each department.
fn offices(theatre: &Theatre, people: &[Nature]) -> Vec<Vec<Handle>> {
    let desks = theatre.desks();
    let mut offices: BTreeMap<(u8, usize), Vec<Handle>> = BTreeMap::new();
    for (handle, person) in handles(people).zip(people) {
        let desk = person.identity.post.and_then(|post| desks.get(post.index()));
        if let Some((_, desk)) = desk {
            offices.entry((desk.institution.0, desk.department)).or_default().push(handle);
        }
    }
    offices.into_values().collect()
}

/// The locals of each district.
fn streets(people: &[Nature], locals: &[Handle]) -> Vec<Vec<Handle>> {
    let mut streets: BTreeMap<DistrictId, Vec<Handle>> = BTreeMap::new();
    for &handle in locals {
        if let Some(person) = people.get(usize::from(handle.0)) {
            streets.entry(person.identity.district).or_default().push(handle);
        }
    }
    streets.into_values().collect()
}

pub fn handles(people: &[Nature]) -> impl Iterator<Item = Handle> + use<> {
    (0..u16::try_from(people.len()).unwrap_or(u16::MAX)).map(Handle)
}
