//! Who knows whom. Families, offices and clubs make clusters; a few connectors join them.

use std::collections::BTreeMap;

use rules::engine::{
    nature::TieKind,
    setup::{Bond, Handle},
};

use crate::content::dice::Dice;

/// The ties of a theatre, one at most between two people.
#[derive(Clone, Debug, Default)]
pub struct Circle {
    /// Each tie from either end, so that those of one person stand together.
    bonds: BTreeMap<(u16, u16), (TieKind, u8)>,
    degree: BTreeMap<u16, usize>,
}

impl Circle {
    /// Ties two people, unless they are the same or tied already.
    pub fn tie(&mut self, one: Handle, other: Handle, kind: TieKind, strength: u8) {
        if one == other || self.bonds.contains_key(&(one.0, other.0)) {
            return;
        }
        for ends in both_ways(one, other) {
            self.bonds.insert(ends, (kind, strength));
        }
        *self.degree.entry(one.0).or_default() += 1;
        *self.degree.entry(other.0).or_default() += 1;
    }

    pub fn cut(&mut self, one: Handle, other: Handle) {
        for ends in both_ways(one, other) {
            if self.bonds.remove(&ends).is_some() {
                self.degree.entry(ends.0).and_modify(|degree| *degree -= 1);
            }
        }
    }

    pub fn between(&self, one: Handle, other: Handle) -> Option<(TieKind, u8)> {
        self.bonds.get(&(one.0, other.0)).copied()
    }

    pub fn strengthen(&mut self, one: Handle, other: Handle, least: u8) {
        for ends in both_ways(one, other) {
            if let Some((_, strength)) = self.bonds.get_mut(&ends) {
                *strength = (*strength).max(least);
            }
        }
    }

    pub fn degree(&self, person: Handle) -> usize {
        self.degree.get(&person.0).copied().unwrap_or_default()
    }

    /// Everybody tied to a person, by number, with kind and strength.
    pub fn of(&self, person: Handle) -> Vec<(Handle, TieKind, u8)> {
        let ties = self.bonds.range((person.0, u16::MIN)..=(person.0, u16::MAX));
        ties.map(|(&(_, other), &(kind, strength))| (Handle(other), kind, strength)).collect()
    }

    /// Every tie once.
    pub fn bonds(&self) -> Vec<Bond> {
        let once = self.bonds.iter().filter(|((one, other), _)| one < other);
        once.map(|(&(one, other), &(kind, strength))| Bond {
            one: Handle(one),
            other: Handle(other),
            kind,
            strength,
        })
        .collect()
    }
}

fn both_ways(one: Handle, other: Handle) -> [(u16, u16); 2] {
    [(one.0, other.0), (other.0, one.0)]
}

/// Whom to tie, sorted by what brings them together.
pub struct Company<'a> {
    pub families: &'a [Vec<Handle>],
    pub offices: &'a [Vec<Handle>],
    pub neighbours: &'a [Vec<Handle>],
    pub embassies: &'a [Vec<Handle>],
    pub traders: &'a [Handle],
    pub locals: &'a [Handle],
}

/// How densely. Read from `assets/people/people.ron`.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieRates {
    /// Chance that two of one office know each other beyond the daily greeting.
    pub office: u8,
    /// Locals to one club.
    pub locals_a_club: u8,
    pub club_size: u8,
    /// Chance that two of one club are close enough to count.
    pub club: u8,
    /// Locals in a hundred who know everybody, and how many ties more they have.
    pub connectors: u8,
    pub connector_ties: u8,
    /// Chance that two friends of one person are friends too.
    pub closure: u8,
    /// Love affairs and debts, each in a hundred locals.
    pub lovers: u8,
    pub debtors: u8,
    /// Nobody has fewer.
    pub least: u8,
}

/// Draws the ties.
pub fn draw(company: &Company<'_>, rates: &TieRates, dice: &mut Dice) -> Circle {
    let mut circle = Circle::default();
    families(company, &mut circle, dice);
    offices(company.offices, rates, &mut circle, dice);
    clubs(company.locals, rates, &mut circle, dice);
    connectors(company.locals, rates, &mut circle, dice);
    affairs(company.locals, rates, &mut circle, dice);
    foreigners(company, &mut circle, dice);
    neighbours(company, rates, &mut circle, dice);
    closure(company.locals, rates, &mut circle, dice);
    circle
}

fn families(company: &Company<'_>, circle: &mut Circle, dice: &mut Dice) {
    for family in company.families {
        for_pairs(family, |one, other| {
            circle.tie(one, other, TieKind::Family, strength(dice, 65, 95));
        });
    }
}

/// A chain through each office, so that nobody is left out, and more ties by chance.
fn offices(offices: &[Vec<Handle>], rates: &TieRates, circle: &mut Circle, dice: &mut Dice) {
    for office in offices {
        for ends in office.windows(2) {
            if let [one, other] = *ends {
                circle.tie(one, other, TieKind::Colleague, strength(dice, 30, 65));
            }
        }
        for_pairs(office, |one, other| {
            if dice.chance(rates.office) {
                circle.tie(one, other, TieKind::Colleague, strength(dice, 20, 55));
            }
        });
    }
}

fn clubs(locals: &[Handle], rates: &TieRates, circle: &mut Circle, dice: &mut Dice) {
    let number = locals.len() / usize::from(rates.locals_a_club.max(1));
    for _ in 0..number {
        let mut members = dice.shuffled(locals);
        members.truncate(usize::from(rates.club_size));
        for_pairs(&members, |one, other| {
            if dice.chance(rates.club) {
                circle.tie(one, other, TieKind::Club, strength(dice, 25, 60));
            }
        });
    }
}

fn connectors(locals: &[Handle], rates: &TieRates, circle: &mut Circle, dice: &mut Dice) {
    let number = share(locals.len(), rates.connectors);
    for &hub in dice.shuffled(locals).iter().take(number) {
        for &friend in dice.shuffled(locals).iter().take(usize::from(rates.connector_ties)) {
            circle.tie(hub, friend, TieKind::Friend, strength(dice, 25, 60));
        }
    }
}

fn affairs(locals: &[Handle], rates: &TieRates, circle: &mut Circle, dice: &mut Dice) {
    let kinds =
        [(TieKind::Lover, rates.lovers, (55, 90)), (TieKind::Debtor, rates.debtors, (25, 60))];
    for (kind, hundredths, (least, most)) in kinds {
        let ends = dice.shuffled(locals);
        for pair in ends.chunks_exact(2).take(share(locals.len(), hundredths)) {
            if let [one, other] = *pair {
                circle.tie(one, other, kind, strength(dice, least, most));
            }
        }
    }
}

/// Diplomats know their own; each foreigner knows a few locals, most of them harmlessly.
fn foreigners(company: &Company<'_>, circle: &mut Circle, dice: &mut Dice) {
    for embassy in company.embassies {
        for ends in embassy.windows(2) {
            if let [one, other] = *ends {
                circle.tie(one, other, TieKind::Colleague, strength(dice, 30, 60));
            }
        }
        for &diplomat in embassy {
            acquaint(diplomat, 1, company.locals, circle, dice);
        }
    }
    for &trader in company.traders {
        acquaint(trader, 2, company.locals, circle, dice);
    }
}

fn acquaint(one: Handle, n: usize, locals: &[Handle], circle: &mut Circle, dice: &mut Dice) {
    for _ in 0..n {
        let Some(&local) = dice.pick(locals) else { return };
        circle.tie(one, local, TieKind::Friend, strength(dice, 15, 35));
    }
}

/// Who still stands alone finds friends in his own street.
fn neighbours(company: &Company<'_>, rates: &TieRates, circle: &mut Circle, dice: &mut Dice) {
    for street in company.neighbours {
        for &person in street {
            for friend in dice.shuffled(street) {
                if usize::from(rates.least) <= circle.degree(person) {
                    break;
                }
                circle.tie(person, friend, TieKind::Friend, strength(dice, 25, 65));
            }
        }
    }
}

/// Friends of friends meet: without this a drawn graph has too few triangles.
fn closure(locals: &[Handle], rates: &TieRates, circle: &mut Circle, dice: &mut Dice) {
    for &person in locals {
        let close: Vec<Handle> = (circle.of(person).into_iter())
            .filter(|(_, kind, _)| matches!(kind, TieKind::Friend | TieKind::Lover))
            .map(|(friend, _, _)| friend)
            .filter(|friend| locals.contains(friend))
            .collect();
        for_pairs(&close, |one, other| {
            if dice.chance(rates.closure) {
                circle.tie(one, other, TieKind::Friend, strength(dice, 20, 50));
            }
        });
    }
}

fn for_pairs(people: &[Handle], mut each: impl FnMut(Handle, Handle)) {
    for (at, &one) in people.iter().enumerate() {
        for &other in people.iter().skip(at + 1) {
            each(one, other);
        }
    }
}

pub fn strength(dice: &mut Dice, least: i32, most: i32) -> u8 {
    u8::try_from(dice.between(least, most)).unwrap_or(1)
}

fn share(of: usize, hundredths: u8) -> usize {
    of * usize::from(hundredths) / 100
}
